import ast
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import store

HEAVY = {"numpy", "nltk", "sumy", "sklearn", "scipy", "textual", "rich", "tinydb"}


def typed_names() -> set[str]:
    """The names that a type checker sees at the front door."""
    tree = ast.parse(Path(store.__file__).read_text("utf-8"))
    (block,) = [node for node in tree.body if isinstance(node, ast.If)]
    return {
        name.name for node in block.body if isinstance(node, ast.ImportFrom) for name in node.names
    }


def test_the_type_checker_and_the_reader_see_the_same_names() -> None:
    assert typed_names() == set(store.__all__)


@pytest.mark.parametrize("name", store.__all__)
def test_every_name_of_the_front_door_is_there_and_described(name: str) -> None:
    value = getattr(store, name)
    assert value.__doc__ or not (inspect.isclass(value) or inspect.isfunction(value))


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_thing"):
        store.no_such_thing  # noqa: B018


def test_importing_the_front_door_loads_nothing_heavy() -> None:
    code = f"import sys, store; print(*({HEAVY!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""

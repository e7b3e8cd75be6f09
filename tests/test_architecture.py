"""The shape of the house: which wing knows which, what lies at the top, how large things grow."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted([*ROOT.glob("store/**/*.py"), *ROOT.glob("tui/**/*.py")])
TOP = {
    "pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "uv.lock",
    "store", "tui", "tests", "seeds", "screenshots",
}  # fmt: skip
MOST_LINES_A_FILE = 400
MOST_LINES_A_FUNCTION = 60


def test_imports_go_the_directions_that_the_contracts_allow() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports")],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout


def test_the_top_level_holds_what_was_asked_for_and_nothing_else() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    if tracked.returncode:
        pytest.skip("not a git checkout")
    top = {line.split("/")[0] for line in tracked.stdout.splitlines()}
    assert {name for name in top if not name.startswith(".")} == TOP


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_and_no_function_outgrows_its_name(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.count("\n") <= MOST_LINES_A_FILE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < MOST_LINES_A_FUNCTION, node.name


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_group_of_a_pattern_is_repeated_possessively(path: Path) -> None:
    """Python before 3.11.4 takes what such a group did not match: write (?>(?:...)*) instead."""
    possessive = re.compile(r"(?<!\\)\)(?:[*?+]|\{\{?[0-9,]+\}?\})\+")
    assert possessive.findall(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_what_it_is_for(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not text.strip() or ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize(
    "path", [p for p in MODULES if p.is_relative_to(ROOT / "store")], ids=lambda p: p.stem
)
def test_the_engine_never_prints(path: Path) -> None:
    calls = [
        node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)
    ]
    assert not [
        call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "print"
    ]

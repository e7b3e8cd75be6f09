"""Single modules of nltk, without the rest of it.

`import nltk.tokenize.punkt` first runs the start of every package above it, and that of nltk
loads all of nltk, numpy, scipy and scikit-learn: 1.5 s of CPU for classifiers and corpora that
nobody here asks for. Punkt stands on a few files beside them, so the packages are hollow while it
loads: they know where their modules lie and run nothing. What was loaded in this way is kept apart
from `sys.modules`, so that whoever imports nltk later (sumy) has all of it. Other threads must not
import it meanwhile; reading runs in one thread.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

HOLLOW = ("nltk", "nltk.tokenize")
"""The packages of which only single modules are used."""
EMPTY = ("nltk.internals", "nltk.pathsec", "nltk.picklesec", "nltk.probability",
         "nltk.tokenize.util")  # fmt: skip
"""What those modules name and ask for nowhere here: corpora, training, and the safe opening of
files and addresses, which loads the network's libraries.
"""

_apart: dict[str, ModuleType] = {}


@cache
def nltk_module(name: str) -> Any:
    """A module of nltk, such as "nltk.tokenize.punkt"."""
    with _nltk_apart():
        return import_module(name)


@contextmanager
def _nltk_apart() -> Iterator[None]:
    """nltk as hollow packages and what was loaded of it here, in place of what others loaded."""
    theirs = _take_nltk()
    sys.modules.update(_apart or _packages())
    try:
        yield
    finally:
        _apart.update(_take_nltk())
        sys.modules.update(theirs)


def _take_nltk() -> dict[str, ModuleType]:
    """All that is loaded of nltk, which then is not loaded any more."""
    names = [name for name in sys.modules if name == "nltk" or name.startswith("nltk.")]
    return {name: sys.modules.pop(name) for name in names}


def _packages() -> dict[str, ModuleType]:
    """The packages that find their modules and hold nothing, and the modules that are empty."""
    packages: dict[str, ModuleType] = {}
    for name in HOLLOW:
        packages[name] = ModuleType(name)
        packages[name].__path__ = [str(Path(_home(), *name.split(".")[1:]))]
    return packages | {name: _Empty(name) for name in EMPTY}


class _Empty(ModuleType):
    """A module in which every name is None."""

    def __getattr__(self, name: str) -> None:
        if name.startswith("__"):
            raise AttributeError(name)


@cache
def _home() -> str:
    """The folder of nltk; finding it runs nothing of it."""
    spec = find_spec("nltk")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("nltk is not installed", name="nltk")
    return spec.submodule_search_locations[0]

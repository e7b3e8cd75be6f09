"""nltk's Punkt, without the rest of nltk.

`import nltk.tokenize.punkt` first runs the start of every package above it, and that of nltk
loads all of nltk, numpy, scipy and scikit-learn: 1.5 s of CPU for classifiers and corpora that
nobody here asks for. Punkt stands on a few files beside it, so the packages are hollow while it
loads: they know where their modules lie and run nothing. What was loaded in this way does not stay
in `sys.modules`, so that whoever imports nltk later (sumy) has all of it. Other threads must not
import it meanwhile; reading runs in one thread.
"""

import sys
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


@cache
def load_punkt() -> Any:
    """The module `nltk.tokenize.punkt`, loaded once."""
    packages = _packages()
    theirs = _take_nltk()
    sys.modules.update(packages)
    try:
        return import_module("nltk.tokenize.punkt")
    finally:
        _take_nltk()
        sys.modules.update(theirs)


def _take_nltk() -> dict[str, ModuleType]:
    """All that is loaded of nltk, which then is not loaded any more."""
    names = [name for name in sys.modules if name == "nltk" or name.startswith("nltk.")]
    return {name: sys.modules.pop(name) for name in names}


def _packages() -> dict[str, ModuleType]:
    """The packages that find their modules and hold nothing, and the modules that are empty."""
    spec = find_spec("nltk")  # finding it runs nothing of it
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("nltk is not installed", name="nltk")
    home = spec.submodule_search_locations[0]
    packages: dict[str, ModuleType] = {}
    for name in HOLLOW:
        packages[name] = ModuleType(name)
        packages[name].__path__ = [str(Path(home, *name.split(".")[1:]))]
    return packages | {name: _Empty(name) for name in EMPTY}


class _Empty(ModuleType):
    """A module in which every name is None."""

    def __getattr__(self, name: str) -> None:
        if name.startswith("__"):
            raise AttributeError(name)

"""nltk, without the scientific libraries that it loads on the way where it finds them.

`import nltk.tokenize` runs nltk's own start, which imports all of nltk and, where they are
installed, scipy and scikit-learn: 1.5 s of CPU for classifiers and association measures that
nobody here asks for. nltk does without them where they are missing, so for the length of the
import they are. Other threads must not import them meanwhile; reading runs in one thread.
"""

import sys
from functools import cache
from importlib import import_module
from typing import Any

UNUSED = ("scipy", "sklearn")  # the second only where a person has it


@cache
def nltk_module(name: str) -> Any:
    """A module of nltk, such as "nltk.tokenize.punkt"."""
    hidden = [unused for unused in UNUSED if unused not in sys.modules]
    # None in sys.modules is how Python itself says that a module is not to be had.
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]
    try:
        return import_module(name)
    finally:
        for unused in hidden:
            del sys.modules[unused]

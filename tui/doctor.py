"""`presscut doctor`: what presscut finds around itself, for who wonders or reports a fault.

Looks only; it changes nothing and reads no article.
"""

import os
import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import store
from tui import output, programs
from tui.clipboard import route_name
from tui.terminal import obstacle

PACKAGES = ("presscut", "textual", "sumy", "nltk", "numpy", "scipy", "tinydb", "orjson")
VARIABLES = ("TERM", "COLORTERM", "NO_COLOR", "TMUX", "SSH_CONNECTION")
LOCALE = ("LC_ALL", "LC_CTYPE", "LANG")

Report = dict[str, dict[str, Any]]


def examine(location: Path) -> Report:
    """Findings by section: terminal, locale, paths (with "trouble" where there is), versions."""
    return {
        "terminal": {
            "desk": obstacle() or "can be opened",
            "columns": output.width(),
            "clipboard": route_name(),
            "browser": programs.browser_name(),
            **_environment(VARIABLES),
        },
        "locale": {
            "output": sys.stdout.encoding,
            "file names": sys.getfilesystemencoding(),
            **_environment(LOCALE),
        },
        "paths": _paths(location),
        "versions": {
            "python": platform.python_version(),
            "system": platform.platform(),
            **{name: _version(name) for name in PACKAGES},
        },
    }


def as_text(report: Report) -> str:
    """The report, a section a paragraph."""
    lines: list[str] = []
    for section, findings in report.items():
        lines += ["", section.upper()]
        for name, finding in findings.items():
            lines.append(f"  {name:16}{'-' if finding is None else finding}")
    return "\n".join(lines[1:])


def _environment(names: tuple[str, ...]) -> dict[str, str | None]:
    return {name: os.environ.get(name) for name in names}


def _paths(location: Path) -> dict[str, Any]:
    articles, trouble = None, None
    try:
        library = store.open_library(location)
        articles = library.count()
        trouble = "; ".join(problem.line for problem in library.damage()) or None
    except store.LibraryError as error:
        trouble = str(error)
    return {
        "library": str(location),
        "articles": articles,
        "trouble": trouble,
        "settings": str(store.config_path()),
        "program": sys.argv[0],
    }


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None

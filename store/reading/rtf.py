"""Rich text (.rtf): its words, by striprtf; pictures, fields and headers are not read.

striprtf looks for links and fonts with patterns that run away on hostile text: links are taken
out of their way before, and the table of fonts is written anew, in the form that they expect.
"""

import re
from collections.abc import Iterator

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.encodings import decode, legible
from store.reading.exports import articles_in
from store.reading.extras import needed
from store.reading.loading import Loaded

_BEGINNING = b"{\\rtf"
_FIELD = re.compile(r"\\fldinst(?![a-z0-9])")
_FONTS = re.compile(r"\{[^{}]*\\fonttbl")  # as striprtf finds it; each brace ends the search of one
_FONT = re.compile(r"\\f(?P<number>[0-9]{1,5}+)|\\fcharset(?P<charset>[0-9]{1,3}+)")
_BRACE = re.compile(r"[{}]")
# A picture: no text has so many such digits in a row.
_HEX = re.compile(rb"(?<![0-9A-Fa-f\s])[0-9A-Fa-f\s]{500,}+")
_MOST_GROUPS = 1_000_000
_LONGEST = 4_000_000  # bytes without pictures; striprtf goes by single signs, a second a million


def read(loaded: Loaded) -> Iterator[RawDocument]:
    """The documents of rich text: one, or those of an export of many articles.

    Raises ReadingError: not rich text, no text in it, striprtf not installed.
    """
    if not loaded.content.lstrip().startswith(_BEGINNING):
        raise ReadingError(loaded.source, "not rich text (RTF); it does not begin like that")
    content = _HEX.sub(b"", loaded.content)
    if content.count(b"{") > _MOST_GROUPS or len(content) > _LONGEST:
        raise ReadingError(loaded.source, "more markup than rich text of articles holds; not read")
    striprtf = needed("striprtf.striprtf", loaded.source)
    markup = _FIELD.sub(r"\\fldinst0 ", decode(content))  # the same, but no pattern knows it
    try:
        text = striprtf.rtf_to_text(_with_bare_fonts(markup), errors="replace")
    except (ValueError, LookupError, TypeError, OverflowError) as error:
        raise ReadingError(loaded.source, "not rich text (RTF) that can be read") from error
    text = legible(text)
    if not text.strip():
        raise ReadingError(loaded.source, "rich text without words in it")
    yield from articles_in(loaded.document(text), loaded)


def _with_bare_fonts(markup: str) -> str:
    """The same, of its table of fonts only the numbers and the charsets, in a form as expected."""
    start = _FONTS.search(markup)
    if start is None:
        return markup
    depth, end = 1, len(markup)
    for brace in _BRACE.finditer(markup, start.end()):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            end = brace.end()
            break
    fonts = "".join(
        rf"{{\f{number}\fcharset{charset} x;}}"
        for number, charset in _charsets(markup[start.end() : end]).items()
    )
    return rf"{markup[: start.start()]}{{\fonttbl{fonts}}}{markup[end:]}"


def _charsets(table: str) -> dict[str, str]:
    """The charset of each font that has one, by the font's number."""
    charsets: dict[str, str] = {}
    number = None
    for word in _FONT.finditer(table):
        number = word["number"] or number
        if number and word["charset"]:
            charsets[number] = word["charset"]
    return charsets

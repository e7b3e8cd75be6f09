"""Rich text (.rtf): its words, by striprtf; pictures, fields and headers are not read.

striprtf looks for links and fonts with patterns that run away on hostile text: what they look for
is taken out of their way before.
"""

import re
from collections.abc import Iterator

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.characters import printable
from store.reading.encodings import decode
from store.reading.exports import articles_in
from store.reading.extras import needed
from store.reading.loading import Loaded

_BEGINNING = b"{\\rtf"
_FIELD = re.compile(r"\\fldinst(?![a-z0-9])")
_FONTS = re.compile(r"\{[^{}\\]{0,20}\\fonttbl")
_MOST_GROUPS = 1_000_000
_LONGEST_FONTS = 5_000  # characters of the table of fonts: without one the whole text has a charset


def read(loaded: Loaded) -> Iterator[RawDocument]:
    """The documents of rich text: one, or those of an export of many articles.

    Raises ReadingError: not rich text, no text in it, striprtf not installed.
    """
    if not loaded.content.lstrip().startswith(_BEGINNING):
        raise ReadingError(loaded.source, "not rich text (RTF); it does not begin like that")
    if loaded.content.count(b"{") > _MOST_GROUPS:
        raise ReadingError(loaded.source, "more groups than rich text holds; not read")
    striprtf = needed("striprtf.striprtf", loaded.source)
    markup = _FIELD.sub(r"\\fldinst0 ", decode(loaded.content))  # the same, but no pattern knows it
    try:
        text = striprtf.rtf_to_text(_without_long_fonts(markup), errors="replace")
    except (ValueError, LookupError, TypeError, OverflowError) as error:
        raise ReadingError(loaded.source, "not rich text (RTF) that can be read") from error
    text = printable(text)
    if not text.strip():
        raise ReadingError(loaded.source, "rich text without words in it")
    yield from articles_in(loaded.document(text), loaded)


def _without_long_fonts(markup: str) -> str:
    start = _FONTS.search(markup)
    if start is None:
        return markup
    depth, end = 1, start.end()
    for brace in re.finditer(r"[{}]", markup[start.end() :]):
        depth += 1 if brace[0] == "{" else -1
        end = start.end() + brace.end()
        if depth == 0:
            break
    else:
        end = len(markup)
    if end - start.start() <= _LONGEST_FONTS:
        return markup
    return markup[: start.start()] + markup[end:]

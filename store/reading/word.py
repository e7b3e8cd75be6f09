"""Word documents (.docx): paragraphs and headings, by mammoth; pictures and comments are not read.

The date that the file was made is not one of publication and is not taken. Refuses what is no zip
file, what unpacks to too much, and the older .doc.
"""

import logging
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from xml.parsers.expat import ExpatError

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.archive import DAMAGED, member, open_archive
from store.reading.exports import articles_in
from store.reading.extras import needed
from store.reading.html import first_heading, text_of
from store.reading.loading import Loaded

_WHAT = "a Word document"
_BODY = "word/document.xml"
_MOST_ELEMENTS = 150_000  # of XML; mammoth takes 12 seconds for so many
_OLDER = b"\xd0\xcf\x11\xe0"  # how .doc, and a .docx with a password, begins
_STYLES = "p[style-name='Title'] => h1:fresh"

logging.getLogger("mammoth").setLevel(logging.CRITICAL)


def read(loaded: Loaded) -> Iterator[RawDocument]:
    """The documents of a Word file: one, or those of an export of many articles.

    Raises ReadingError: not a Word document, no text in it, mammoth not installed.
    """
    markup = _markup(loaded)
    text = text_of(markup)
    if not text:
        raise ReadingError(loaded.source, f"{_WHAT} without text in it")
    document = loaded.document(text, title=loaded.title or first_heading(markup))
    yield from articles_in(document, loaded)


def _markup(loaded: Loaded) -> str:
    if loaded.content.startswith(_OLDER):
        reason = "an older Word document (.doc), or one with a password; save it as .docx"
        raise ReadingError(loaded.source, reason)
    with open_archive(loaded, _WHAT) as archive:
        body = member(archive, _BODY, loaded.source)
    if b"<!ENTITY" in body:
        raise ReadingError(loaded.source, "declares entities of its own, which no document needs")
    if body.count(b"<") > 2 * _MOST_ELEMENTS:
        raise ReadingError(loaded.source, f"more markup than {_WHAT} holds; not read")
    mammoth = needed("mammoth", loaded.source)
    try:
        converted = mammoth.convert_to_html(
            BytesIO(loaded.content),
            style_map=_STYLES,
            include_embedded_style_map=False,
            convert_image=_nothing,
        )
    except RecursionError as error:
        raise ReadingError(loaded.source, "elements nested too deeply; not read") from error
    except (*DAMAGED, ExpatError, LookupError, TypeError, AttributeError) as error:
        raise ReadingError(loaded.source, f"not {_WHAT} that can be read") from error
    return str(converted.value)


def _nothing(_: Any) -> list[Any]:
    """What stands for a picture."""
    return []

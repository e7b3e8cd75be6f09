"""PDF files: their words in reading order, by pypdf; pictures are not read, nor text in pictures.

pypdf places the words of a page on a grid of characters; `columns` and `printed` make paragraphs
of it. The date and the author that the file tells are those of the file, not of an article, and
are not taken; the day printed at the edge of its pages is. Refuses what is encrypted, what has no
text and what unpacks to too much.
"""

import logging
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.encodings import legible, line_of
from store.reading.exports import articles_in
from store.reading.extras import needed
from store.reading.loading import Loaded
from store.reading.printed import Page, read_pages

_MOST_PAGES = 500
_MOST_UNPACKED = 20_000_000  # bytes of one stream
_MOST_STEPS = 400_000  # of drawing a page; a full page of a newspaper takes 20,000
_MOST_DRAWN_AGAIN = 50  # parts of a page that are drawn as a whole, each of so many steps
_FINE = 2.0  # columns of the grid for the mean width of a character: gaps between columns show
_LONGEST_TITLE = 200

_BROKEN = (  # what pypdf raises on damaged files, beside its own
    ValueError, LookupError, TypeError, AttributeError, ArithmeticError, AssertionError, OSError,
    NotImplementedError,
)  # fmt: skip

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells what it passes over


def read(loaded: Loaded) -> Iterator[RawDocument]:
    """The documents of a PDF: one, or those of an export of many articles.

    Raises ReadingError: encrypted, damaged, no text in it, too large, pypdf not installed.
    """
    pypdf = needed("pypdf", loaded.source)
    limits = {
        "zlib_maximum_output_length": _MOST_UNPACKED,
        "lzw_maximum_output_length": _MOST_UNPACKED,
        "run_length_maximum_output_length": _MOST_UNPACKED,
        "array_based_stream_maximum_output_length": _MOST_UNPACKED,
        "stream_parsing_work_maximum_count": _MOST_STEPS,
        "xform_maximum_invocations_per_extraction": _MOST_DRAWN_AGAIN,
    }
    with pypdf.apply_configuration(**limits):
        pages, title = _unpacked(pypdf, loaded)
    paragraphs, removed, day = read_pages(pages)
    if not paragraphs:
        reason = "only pictures, no text in it; have their text recognised (OCR) first"
        raise ReadingError(loaded.source, reason)
    text = "\n\n".join(paragraphs)
    told = title if title in text else None  # else it is the name of a template or of a file
    document = loaded.document(text, title=loaded.title or told, published=day, removed=removed)
    yield from articles_in(document, loaded)


def _unpacked(pypdf: Any, loaded: Loaded) -> tuple[list[Page], str]:
    """The pages and the title that the file tells ("": none)."""
    errors = pypdf.errors
    try:
        reader = pypdf.PdfReader(BytesIO(loaded.content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReadingError(loaded.source, "encrypted; save it without its password")
        if len(reader.pages) > _MOST_PAGES:
            raise ReadingError(loaded.source, f"more than {_MOST_PAGES} pages; not an article")
        title = str((reader.metadata or {}).get("/Title") or "")[:_LONGEST_TITLE]
        return [_rows(page) for page in reader.pages], line_of(title) or ""
    except errors.DependencyError as error:
        raise ReadingError(loaded.source, "encrypted; save it without its password") from error
    except errors.LimitReachedError as error:
        raise ReadingError(loaded.source, "unpacks to more than an article holds") from error
    except RecursionError as error:
        raise ReadingError(loaded.source, "objects nested too deeply; not read") from error
    except (errors.PyPdfError, *_BROKEN) as error:
        raise ReadingError(loaded.source, "not a PDF that can be read, or a damaged one") from error


def _rows(page: Any) -> Page:
    """The rows of a page on its grid; where pypdf sees none, as text without places."""
    text = page.extract_text(extraction_mode="layout", layout_mode_scale_weight=_FINE)
    text = text if text.strip() else page.extract_text()
    return legible(text).translate(_LIGATURES).split("\n")

"""Tables (CSV, TSV) to documents: each row an article, its columns named in the first row.

The sign between columns is the one by which the first row names the columns that articles have:
nothing is guessed from the rest. A row without text costs itself only.
"""

import csv
from collections.abc import Iterator
from io import StringIO

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.encodings import decode, is_binary
from store.reading.fields import NAMES, WANTED, plain, record_of
from store.reading.loading import Loaded
from store.reading.parts import naming

_SIGNS = ",;\t|"
_LONGEST_FIRST_ROW = 20_000  # characters
_LONGEST_FIELD = 2_000_000  # characters: more is a quotation mark that was left open
_MOST_COLUMNS_SHOWN = 5
_KNOWN = {name for names in NAMES.values() for name in names}

csv.field_size_limit(_LONGEST_FIELD)


def read(loaded: Loaded) -> Iterator[RawDocument | ReadingError]:
    """The rows of a table; one without text is a ReadingError in its place.

    A field without end is one too, and the last. Raises ReadingError: not a table, no column for
    the text.
    """
    if is_binary(loaded.content):
        raise ReadingError(loaded.source, "looks binary, not a table (CSV)")
    text = decode(loaded.content, loaded.charset).replace("\0", "")
    rows = csv.reader(StringIO(text, newline=""), delimiter=_sign(text))
    name = naming(loaded)
    try:
        columns = next(rows, [])
        _check(columns, loaded)
        line = rows.line_num + 1
        for number, row in enumerate(rows, 1):
            if any(row):
                record = record_of(dict(zip(columns, row, strict=False)))
                source = name(record.told.get("own"), number)
                try:
                    yield record.document(loaded, source)
                except ReadingError as error:
                    yield ReadingError(source, f"line {line}: {error}")
            line = rows.line_num + 1
    except csv.Error as error:
        reason = f"line {rows.line_num}: not a table from here on ({error}); is a quote left open?"
        yield ReadingError(loaded.source, reason)


def _sign(text: str) -> str:
    """What stands between columns: that by which the first row has the most known names."""
    first = text.lstrip().partition("\n")[0][:_LONGEST_FIRST_ROW]
    return max(_SIGNS, key=lambda sign: len(_KNOWN & {plain(one) for one in first.split(sign)}))


def _check(columns: list[str], loaded: Loaded) -> None:
    if not {plain(column) for column in columns} & set(NAMES["text"]):
        shown = ", ".join(" ".join(one.split())[:30] for one in columns[:_MOST_COLUMNS_SHOWN])
        reason = (
            f"no column for the text of articles ({WANTED}) in its first row: {shown or 'empty'}"
        )
        raise ReadingError(loaded.source, reason)

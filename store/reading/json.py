"""JSON and JSON Lines to documents: each record that has the text of an article is one.

The records are the first list of them that is found, wherever it stands ("articles", "results",
"hits.hits"), or one record alone. A record without text costs itself only. What presscut wrote is
known and refused: `presscut import` takes a library back.
"""

from collections.abc import Iterator

import orjson

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.encodings import decode, is_binary
from store.reading.fields import WANTED, Record, record_of
from store.reading.kinds import is_named
from store.reading.loading import Loaded
from store.reading.parts import naming

_LINES = (".jsonl", ".ndjson")
_DEEPEST = 4  # lists and records in one another, above an article
_MOST_GROUPS = 200_000  # lists and records; 20 MB of articles have fewer than 100,000
_OWN = (  # fields of what presscut prints and exports, by which it is known
    {"sentences", "summary", "figures", "quotes", "removed"},  # show --json
    {"words", "story", "summary", "figures", "language"},  # list --json
    {"presscut", "schema"},  # the first line of an export
)

Group = dict[str, object] | list[object]
"""What can hold records."""

Parsed = tuple[str, object]
"""Where something stands ("record 3", "line 3"), and what it is: a ReadingError where it is not
JSON."""


def read(loaded: Loaded) -> Iterator[RawDocument | ReadingError]:
    """The documents of JSON or JSON Lines; a record without text is a ReadingError in its place.

    Raises ReadingError: not JSON, no record with text in it, written by presscut.
    """
    if is_binary(loaded.content):
        raise ReadingError(loaded.source, "looks binary, not JSON")
    name = naming(loaded)
    for number, (place, value) in enumerate(_records(loaded), 1):
        if isinstance(value, ReadingError):
            yield value
            continue
        record = record_of(value) if isinstance(value, dict) else Record({})
        source = name(record.told.get("own"), number)
        try:
            yield record.document(loaded, source)
        except ReadingError as error:
            yield ReadingError(source, f"{place}: {error}")


def _records(loaded: Loaded) -> Iterator[Parsed]:
    text = decode(loaded.content, loaded.charset)
    try:
        if is_named(loaded.source, _LINES):
            yield from _lines(text, loaded)
        else:
            _refuse_crowded(text, loaded)
            yield from _found(orjson.loads(text), loaded)
    except orjson.JSONDecodeError as error:
        if not _is_lines(text):
            raise ReadingError(loaded.source, f"not JSON that can be read ({error})") from error
        yield from _lines(text, loaded)


def _is_lines(text: str) -> bool:
    """Whether the first line is JSON for itself, and not the last."""
    first, _, rest = text.lstrip().partition("\n")
    try:
        return isinstance(orjson.loads(first), dict) and bool(rest.strip())
    except orjson.JSONDecodeError:
        return False


def _lines(text: str, loaded: Loaded) -> Iterator[Parsed]:
    first = True
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        place = f"line {number}"
        try:
            value = orjson.loads(line)
        except orjson.JSONDecodeError as error:
            yield place, ReadingError(loaded.part(number), f"{place}: not JSON ({error})")
        else:
            if first:
                _refuse_own(value, loaded)
            yield place, value
        first = False
    if first:
        raise ReadingError(loaded.source, "is empty")


def _found(value: object, loaded: Loaded) -> Iterator[Parsed]:
    """The records of one JSON value. Raises ReadingError: none of them has a text."""
    level = _inside([value])
    for _ in range(_DEEPEST):
        for one in level:
            records = one if isinstance(one, list) else [one]
            for record in records[:1]:
                _refuse_own(record, loaded)
            if any(isinstance(record, dict) and record_of(record).has_text for record in records):
                for number, record in enumerate(records, 1):
                    yield f"record {number}", record
                return
        level = [inner for one in level for inner in _inside(one)]
    raise ReadingError(loaded.source, f"no article in it: no record with a field {WANTED}")


def _inside(value: Group) -> list[Group]:
    """The lists and records in a list or a record."""
    values = value.values() if isinstance(value, dict) else value
    return [one for one in values if isinstance(one, dict | list)]


def _refuse_crowded(text: str, loaded: Loaded) -> None:
    if text.count("{") + text.count("[") > _MOST_GROUPS:
        reason = f"more than {_MOST_GROUPS:,} lists and records in it; part it into several files"
        raise ReadingError(loaded.source, reason)


def _refuse_own(value: object, loaded: Loaded) -> None:
    if isinstance(value, dict) and any(own <= value.keys() for own in _OWN):
        reason = "written by presscut; to carry a library over use presscut export and import"
        raise ReadingError(loaded.source, reason)

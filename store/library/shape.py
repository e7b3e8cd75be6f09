"""Whether plain data has the shape of a record, down to its last field.

For what comes from elsewhere: a file that presscut has sealed needs no such look. Keys that the
record does not know are passed over, as `from_data` does.
"""

from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from store.library.entries import CORRECTABLE
from store.models import Article

Test = Callable[[Any], bool]

_JSON_KINDS: dict[type, tuple[type, ...]] = {
    str: (str,), int: (int,), float: (float, int), bool: (bool,), NoneType: (NoneType,),
}  # fmt: skip


def is_article_document(data: Any) -> bool:
    """Whether data is what a shelf holds of an article (see `entries.Entry`)."""
    if not (isinstance(data, dict) and {"current", "older", "corrections"} <= data.keys()):
        return False
    records, corrections = [data["current"]], data["corrections"]
    if isinstance(data["older"], list):
        records += data["older"]
    return (
        isinstance(data["older"], list)
        and all(map(_is_article, records))
        and len({record["id"] for record in records}) == 1
        and isinstance(corrections, dict)
        and all(
            field in CORRECTABLE and isinstance(text, str) for field, text in corrections.items()
        )
        and isinstance(data.get("forgotten"), str | None)
        and has_shape(tuple[str, ...], data.get("also", []))
        and _are_line_edits(data.get("lines", []))
        and isinstance(edited := data.get("edited", {}), dict)
        and _is_article({**data["current"], **edited})
    )


def _are_line_edits(data: Any) -> bool:
    """Whether data is steps of line edits: a text each, and perhaps whether it was taken out."""
    return has_shape(tuple[tuple[tuple[str | bool, ...], ...], ...], data) and all(
        [type(part) for part in edit] in ([str], [str, bool]) for step in data for edit in step
    )


def _is_article(record: Any) -> bool:
    """Whether data is an article's record, not without words, with all places within its text."""
    if not has_shape(Article, record) or not record["text"].strip() or not record["sentences"]:
        return False
    length, sentences = len(record["text"]), record["sentences"]
    found = [*record["ranking"], *record["figures"], *record["quotes"]]
    return all(0 <= one["start"] <= one["end"] <= length for one in [*sentences, *found]) and all(
        0 <= one["sentence"] < len(sentences) for one in found
    )


def has_shape(kind: Any, data: Any) -> bool:
    """Whether `from_data(kind, data)` gives a record in which every field is what it says."""
    return _test(kind)(data)


@cache
def _test(hint: Any) -> Test:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return lambda value: isinstance(value, str) and value in arguments
    if origin in (Union, UnionType):
        tests = [_test(argument) for argument in arguments]
        return lambda value: any(test(value) for test in tests)
    if origin is tuple:
        item = _test(arguments[0])
        return lambda value: isinstance(value, list) and all(map(item, value))
    if is_dataclass(hint):
        return _record_test(hint)
    kinds = _JSON_KINDS[hint]
    return lambda value: type(value) in kinds


def _record_test(kind: Any) -> Test:
    hints = get_type_hints(kind)
    needed = [field.name for field in fields(kind) if field.default is MISSING]
    tests = {field.name: _test(hints[field.name]) for field in fields(kind)}

    def test(value: Any) -> bool:
        return (
            isinstance(value, dict)
            and all(name in value for name in needed)
            and all(name not in tests or tests[name](item) for name, item in value.items())
        )

    return test

"""Rows as columns: the same rows, with what they share kept once."""

from typing import Any

from store.models import Row
from store.rows import HELD, Rows


def row(number: int, **more: object) -> Row:
    values: dict[str, Any] = {"outlet": "".join(["Harbour", " Post"]), "published": None, **more}
    return Row(
        number=number, id=f"id{number}", title=f"Title {number}", source="", language="en",
        words=300 + number, story="s1", summary=(), figures=2, ingested="", guesses=("title",),
        **values,
    )  # fmt: skip


def test_rows_come_out_as_they_went_in() -> None:
    given = [row(3), row(1, outlet=None), row(2, published="2026-02")]
    rows = Rows.of(given)
    assert list(rows) == given
    assert [rows[place] for place in (0, 1, 2, -1)] == [*given, given[2]]
    assert rows[1:] == given[1:]
    assert len(rows) == 3


def test_rows_have_no_more_than_lists_show() -> None:
    whole = row(1)._replace(source="/cuttings/a.txt", summary=("Rain.",), ingested="2026-01-01")
    assert list(Rows.of([whole])) == [row(1)]


def test_a_column_has_the_values_of_all_rows() -> None:
    rows = Rows.of([row(2), row(1)])
    assert list(rows.column("words")) == [302, 301]
    assert list(rows.column("number")) == [2, 1]
    assert list(rows.ids) == ["id2", "id1"]


def test_without_numbers_a_row_has_that_of_its_place() -> None:
    given = Rows.of([row(7), row(5)])
    rows = Rows({field: given.column(field) for field in HELD})
    assert [one.number for one in rows] == [1, 2]


def test_what_rows_share_is_kept_once() -> None:
    rows = Rows.of([row(1), row(2)])
    first, second = rows.column("outlet")
    assert first is second


def test_no_rows_are_a_list_too() -> None:
    assert list(Rows.of([])) == []

"""Which articles a filter leaves, of an invented list and of a real library."""

from collections.abc import Callable

import pytest

from store.library import Library
from store.library.catalogue import Catalogue
from store.library.desk.records import Mark
from store.library.query import parse_query, understood
from store.models import Article, Figure, Quote, Row, Story
from store.rows import Rows

Maker = Callable[..., Article]

STORIES = [Story("s1", "The great flood", ("a", "b"))]
MARKS = {"a": Mark(read=True, star=True), "b": Mark(tags=("council", "river")), "c": Mark(note="?")}


def row(key: str, title: str, outlet: str | None, published: str | None, **more: object) -> Row:
    values = {"language": "en", "words": 100, "story": None, "figures": 0, **more}
    return Row(
        number="abcd".index(key) + 1, id=key, title=title, outlet=outlet, published=published,
        source="", summary=(), ingested="", **values,
    )  # type: ignore[arg-type]  # fmt: skip


ROWS = [
    row("a", "River bursts its banks", "Harbour Post", "2026-02-03", story="s1", words=900),
    row("b", "School takes 130 people in", "The Lantern", "2026-02", story="s1", figures=2),
    row("c", "Schule öffnet wieder", None, "2025", language="de", words=200),
    row("d", "A roof for the library", "Harbour Post", None),
]


class Told:
    """A library that counts what it is asked."""

    def __init__(self) -> None:
        self.questions: list[object] = []

    def with_text(self, query: str) -> set[str]:
        self.questions.append(query)
        return {"a", "d"}

    def with_finding(self, kind: str, test: str = "", number: float = 0) -> set[str]:
        self.questions.append((kind, test, number))
        return {"b"}


def found(text: str, library: Told | None = None) -> str:
    catalogue = Catalogue(Rows.of(ROWS), STORIES, library or Told())
    places = catalogue.matching(parse_query(text), MARKS, {"d"})
    return "".join(ROWS[place].id for place in places)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "abcd"),
        ("sch", "bc"),
        ("SCHOOL", "b"),
        ("offnet", "c"),
        ("ÖFF", "c"),
        ('"takes 130"', "b"),
        ("school river", ""),
        ("-school", "acd"),
        ("lantern", "b"),
        ("flood", "ab"),
        ("-flood", "cd"),
        ("outlet:harbour", "ad"),
        ("-outlet:harbour", "bc"),
        ("has:outlet", "abd"),
        ("story:great", "ab"),
        ("story:s1", "ab"),
        ("tag:riv", "b"),
        ("has:tag", "b"),
        ("has:note", "c"),
        ("is:read", "a"),
        ("is:unread", "bcd"),
        ("-is:unread", "a"),
        ("is:starred", "a"),
        ("is:new", "d"),
        ("language:german", "c"),
        ("words>200", "a"),
        ("words>=200", "ac"),
        ("words<200", "bd"),
        ("has:figure", "b"),
        ("has:date", "abc"),
        ("outlet:harbour is:unread", "d"),
        ("tag:tag", ""),
    ],
)
def test_a_filter_leaves_what_it_says(text: str, expected: str) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("before:2026-02-03", "c"),  # some time in February may be later
        ("before:2026-03", "abc"),
        ("before:2025-06", ""),  # some time in 2025 may be later
        ("-before:2026", "abd"),
        ("after:2025", "ab"),
        ("after:2026-01", "ab"),
        ("after:2026-02-01", "a"),  # some time in February may be the first
        ("after:2026-02", ""),
    ],
)
def test_a_date_that_may_be_later_is_not_certainly_before(text: str, expected: str) -> None:
    assert found(text) == expected


def test_what_rows_do_not_carry_is_asked_once() -> None:
    library = Told()
    catalogue = Catalogue(Rows.of(ROWS), STORIES, library)
    for text in ('text:"rest centre"*', "figure>10", "-figure>10", "figure:money<=2m", "has:quote"):
        catalogue.matching(parse_query(text), {})
        catalogue.matching(parse_query(text + " is:read"), {})
    assert library.questions == [
        '"rest centre"*',
        ("", ">", 10),
        ("money", "<=", 2_000_000),
        ("quote", "", 0),
    ]
    assert found("-text:river") == "bc"


def test_what_is_typed_letter_by_letter_finds_what_it_finds_at_once() -> None:
    catalogue = Catalogue(Rows.of(ROWS), STORIES, Told())
    for text in (
        "river", "-river", "is:read riv", "is:unread school", "flood s1", "s1", "s12",
        "outlet:harbour a ro", "a bank", "bank", "130 pe", "",
    ):  # fmt: skip
        for end in range(len(text) + 1):
            query = understood(text[:end])
            fresh = Catalogue(Rows.of(ROWS), STORIES, Told())
            for among in (None, [3, 2, 1, 0], [0, 3]):
                left = list(catalogue.matching(query, MARKS, {"d"}, among))
                assert left == list(fresh.matching(query, MARKS, {"d"}, among)), text[:end]


def test_places_stand_in_the_order_in_which_they_were_given() -> None:
    catalogue = Catalogue(Rows.of(ROWS), STORIES, Told())
    assert catalogue.matching(parse_query("outlet:harbour"), MARKS, among=[3, 1, 0]) == [3, 0]
    assert catalogue.matching(parse_query(""), MARKS, among=[3, 1]) == [3, 1]


def test_a_mark_that_was_just_made_is_found_by_the_same_query() -> None:
    catalogue, query = Catalogue(Rows.of(ROWS), STORIES, Told()), parse_query("is:read")
    assert catalogue.matching(query, MARKS) == [0]
    assert catalogue.matching(query, {**MARKS, "b": Mark(read=True)}) == [0, 1]


def test_values_of_a_field_come_commonest_first() -> None:
    catalogue = Catalogue(Rows.of(ROWS), STORIES, Told())
    assert catalogue.values("outlet", MARKS) == ["Harbour Post", "The Lantern"]
    assert catalogue.values("language", MARKS) == ["en", "de"]
    assert catalogue.values("tag", MARKS) == ["council", "river"]
    assert catalogue.values("story", MARKS) == ["The great flood"]
    assert catalogue.values("before", MARKS) == []


def test_a_real_library_tells_figures_quotations_and_text(library: Library, article: Maker) -> None:
    quote = Quote(0, 4, "Rain", None, None, 0)
    figures = (
        Figure("percent", "40%", 0, 2, 3, 40, high=60),
        Figure("count", "7", 0, 2, 3, 7),
        Figure("year", "1998", 0, 2, 3, when="1998"),
    )
    library.keep([
        article("one", figures=figures, quotes=(quote,)), article("two"), article("old"),
    ])  # fmt: skip
    rows = library.rows()
    library.forget([rows[2].id])
    rows = library.rows()
    catalogue = Catalogue(Rows.of(rows), [], library)

    def named(text: str) -> list[str]:
        places = catalogue.matching(parse_query(text), {})
        return [rows[place].source.split("/")[2][:3] for place in places]

    assert named("figure>50") == ["one"]
    assert named("figure>=40") == ["one", "two"]
    assert named("figure<8") == ["one"]
    assert named("figure:percent") == ["one"]
    assert named("figure:count>10") == ["two"]
    assert named("figure:year") == ["one"]
    assert named("figure:year>1000") == []
    assert named("has:quote") == ["one"]
    assert named("text:two*") == ["two"]
    library.keep([article("one", "It is dry. All is well. Nothing happened.", figures=())])
    again = Catalogue(library.all_rows(), [], library)
    assert again.matching(parse_query("figure:percent"), {}) == []

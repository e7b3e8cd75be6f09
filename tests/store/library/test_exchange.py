"""A library leaves as JSON Lines and comes back without loss; nothing else comes in."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from store.arranging import arrange
from store.errors import LibraryNewer, ReadingError
from store.library import Library, open_library
from store.library.exchange import HEADER
from store.models import Article, Comparison, Story, story_number

Maker = Callable[..., Article]
Teller = Callable[..., tuple[Story, Comparison]]

NOWHERE: dict[str, object] = {"sentences": [], "ranking": [], "figures": [], "quotes": []}
"""The fields of an article that name places in its text, without any."""


@pytest.fixture
def lived_in(library: Library, article: Maker, story: Teller) -> Library:
    """Versions, corrections, a forgotten article, stories merged by hand, comparisons."""
    articles = [article(f"“{name}” 東京") for name in "abcdefgh"]
    library.keep(articles)
    library.keep([article("“a” 東京", "Second text. Of a. Is here. End.")])
    library.correct(articles[1].id, title="By hand", outlet="Echo")
    told = [story(*articles[:2], story="s1"), story(articles[2], story="s2")]
    told.append(story(articles[3], story="s3"))
    library.change_stories([one for one, _ in told])
    library.keep_comparisons([one for _, one in told])
    library.merge_stories(["s1", "s2"])
    library.forget([articles[5].id])
    return library


def held(library: Library) -> object:
    versions = [library.versions(row.id) for row in library.rows()]
    comparisons = [library.comparison(story.id) for story in library.stories()]
    corrections = [library.corrections(row.id) for row in library.rows()]
    return (
        library.rows(), versions, corrections, library.stories(), comparisons,
        library.arrangement(), library.forgotten(),
    )  # fmt: skip


def test_an_export_imported_is_the_same_library(lived_in: Library, tmp_path: Path) -> None:
    other = open_library(tmp_path / "other")
    lines = list(lived_in.export_lines())
    assert all("\n" not in line and json.loads(line) for line in lines)
    report = other.import_lines(f"{line}\n" for line in lines)
    assert (report.articles, report.stories, report.known) == (8, 2, 0)
    assert held(other) == held(lived_in)
    assert list(other.export_lines()) == lines
    assert other.check().problems == ()


def test_importing_again_changes_nothing(lived_in: Library) -> None:
    before, stamp = held(lived_in), lived_in.stamp()
    report = lived_in.import_lines(lived_in.export_lines())
    assert (report.articles, report.stories, report.known) == (0, 0, 10)
    assert held(lived_in) == before
    assert lived_in.stamp()[2] == stamp[2]


def test_a_story_whose_id_another_has_gets_a_new_one(
    lived_in: Library, article: Maker, story: Teller, tmp_path: Path
) -> None:
    other = open_library(tmp_path / "other")
    other.keep([one := article("x")])
    told, comparison = story(one)
    other.change_stories([told])
    other.keep_comparisons([comparison])
    other.import_lines(lived_in.export_lines())
    assert [story.id for story in other.stories()] == ["s1", "s4", "s3"]
    assert other.story("s1") == told
    assert other.story("s4").articles == lived_in.story("s1").articles
    third = other.comparison("s3")
    assert third
    assert third == lived_in.comparison("s3")
    assert set(other.arrangement().pins.values()) == {"s4"}


def test_an_empty_library_is_one_line(library: Library, tmp_path: Path) -> None:
    lines = list(library.export_lines())
    assert len(lines) == 1
    assert open_library(tmp_path / "other").import_lines(lines).articles == 0


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("", "line 1: not JSON"),
        ("{", "line 1: not JSON"),
        ("[]", "line 1: not the first line"),
        ('{"title": "x"}', "line 1: not the first line"),
    ],
)
def test_what_is_no_export_is_refused(library: Library, line: str, reason: str) -> None:
    with pytest.raises(ReadingError, match=reason):
        library.import_lines([line])


def test_an_export_of_a_later_presscut_is_refused(library: Library) -> None:
    with pytest.raises(LibraryNewer, match="later presscut"):
        library.import_lines(['{"presscut": "library", "schema": 99}'])


def changes(record: dict[str, object]) -> list[dict[str, object]]:
    current = record["current"]
    assert isinstance(current, dict)
    return [
        {},
        {**record, "older": {}},
        {**record, "current": []},
        {**record, "corrections": {"text": "x"}},
        {**record, "corrections": {"title": 1}},
        {**record, "forgotten": 1},
        {**record, "older": [{**current, "id": "other"}]},
        {**record, "current": {**current, "title": None}},
        {**record, "current": {**current, "version": "1"}},
        {**record, "current": {**current, "version": True}},
        {**record, "current": {**current, "sentences": [{"start": 0, "end": 1}]}},
        {**record, "current": {**current, "figures": [{"kind": "no such kind"}]}},
        {**record, "current": {k: v for k, v in current.items() if k != "text"}},
        {**record, "current": {**current, **NOWHERE, "text": " "}},
        {**record, "current": {**current, **NOWHERE}},
        *({**record, "lines": [[edit]]} for edit in ([], [True], ["a", 1], ["a", True, True])),
    ]


@pytest.mark.parametrize("identity", ["story-one", "", "s", "s²", "s" + "9" * 5000, "one"])
def test_a_story_of_any_name_comes_in_and_others_are_numbered_beside_it(
    library: Library, article: Maker, identity: str
) -> None:
    library.keep(articles := [article("a"), article("b"), article("c")])
    told = {"id": identity, "title": "A title", "articles": [articles[0].id]}
    library.import_lines([json.dumps(HEADER), json.dumps({"story": told})])
    arrange(library)
    first, *others = library.stories()
    assert (first.id, first.articles[0]) == (identity, articles[0].id)
    assert all(story_number(one.id) for one in others)


def test_a_line_that_presscut_would_not_write_is_refused_by_its_number(
    library: Library, article: Maker, tmp_path: Path
) -> None:
    library.keep([article("a")])
    header, good = library.export_lines()
    records = [{"article": one} for one in changes(json.loads(good)["article"])]
    records += [{}, {"articel": {}}, {"story": {"id": 1}}, {"pin": {"article": "a"}}, {"pin": []}]
    records += [{"comparison": None}, {"story": [], "pin": []}]
    other = open_library(tmp_path / "other")
    for record in records:
        with pytest.raises(ReadingError, match=r"line 3: not a record of presscut") as caught:
            other.import_lines([header, "", json.dumps(record), good])
        assert caught.value.source == "line 3"
    assert other.rows() == []

"""The first screen lies in a file of its own: shown without the index, and never when it is old."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from store.library import Library, index, open_library, screen
from store.models import Article, Comparison, Row, Story
from store.settings import Settings

Maker = Callable[..., Article]
Teller = Callable[..., tuple[Story, Comparison]]


def again(library: Library, sentences: int = 3) -> Library:
    return open_library(library.location, settings=Settings(summary_sentences=sentences))


@pytest.fixture
def first(library: Library) -> Path:
    return library.location / "index.screen"


@pytest.fixture
def filled(library: Library, article: Maker, story: Teller) -> list[Row]:
    """A few more articles than the first screen shows, two of them in a story."""
    articles = [article(f"a{number}") for number in range(screen.ROWS + 5)]
    library.keep(articles)
    library.change_stories([story(articles[7], articles[3])[0]])
    return library.rows()


def test_the_first_screen_is_shown_without_connecting_to_the_index(
    library: Library, filled: list[Row], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(sqlite3, "connect")
    opened = again(library)
    assert opened.rows(limit=screen.ROWS) == filled[: screen.ROWS]
    assert opened.rows(limit=4) == filled[:4]
    with pytest.raises(AttributeError):
        opened.rows(limit=screen.ROWS + 1)


def test_what_is_beyond_the_first_screen_comes_from_the_index(
    library: Library, filled: list[Row]
) -> None:
    opened = again(library)
    assert opened.rows(limit=screen.ROWS + 1) == filled[: screen.ROWS + 1]
    assert opened.rows() == filled
    assert opened.rows(limit=0) == []


def test_every_change_is_on_the_first_screen_of_who_has_it_open_and_of_who_opens_it(
    library: Library, filled: list[Row], article: Maker
) -> None:
    watching = again(library)
    ids = [row.id for row in filled]
    steps: list[Callable[[], object]] = [
        lambda: library.correct(ids[0], title="Corrected"),
        lambda: library.forget([ids[1]]),
        lambda: library.keep([article("a9", "Another text. It is new. The end.")]),
        lambda: library.change_stories([], gone=["s1"]),
        lambda: library.restore([ids[1]]),
        lambda: library.purge(library.forget([ids[2]])),
    ]
    seen = [filled[:9]]
    for step in steps:
        step()
        seen.append(watching.rows(limit=9))
        assert seen[-1] == again(library).rows(limit=9) == library.rows()[:9]
        assert seen[-1] != seen[-2]


@pytest.mark.parametrize("contents", [b"", b"0", b"no rows at all" * 100])
def test_a_file_that_is_no_first_screen_is_written_anew(
    library: Library, filled: list[Row], first: Path, contents: bytes
) -> None:
    whole = first.read_bytes()
    first.write_bytes(contents)
    assert again(library).rows(limit=9) == filled[:9]
    assert first.read_bytes() == whole


def test_a_flipped_bit_or_a_cut_is_noticed(
    library: Library, filled: list[Row], first: Path
) -> None:
    whole = first.read_bytes()
    for position in range(0, len(whole), len(whole) // 40):
        first.write_bytes(whole[:position] + bytes([whole[position] ^ 16]) + whole[position + 1 :])
        assert again(library).rows(limit=9) == filled[:9]
        first.write_bytes(whole[:position])
        assert again(library).rows(limit=9) == filled[:9]


def test_summaries_are_as_long_as_each_reader_wants_them(library: Library, article: Maker) -> None:
    library.keep([article("a")])
    for sentences in (1, 3, 2):
        (row,) = again(library, sentences).rows(limit=2)
        assert len(row.summary) == sentences


def test_who_looks_closely_finds_what_was_altered_in_its_place_on_the_first_screen_too(
    library: Library, article: Maker, shelf: Path, tmp_path: Path
) -> None:
    library.keep([article("a")])
    other = open_library(tmp_path / "other")
    other.keep([article("b")])
    shelf.write_bytes((tmp_path / "other" / "shelves" / "0001.json").read_bytes())
    opened = again(library)
    assert [row.title for row in opened.rows(limit=9)] == ["Title of a"]
    assert opened.damage() == []
    assert [row.title for row in opened.rows(limit=9)] == ["Title of b"]
    assert [row.title for row in again(library).rows(limit=9)] == ["Title of b"]


def test_a_screen_of_a_library_copied_elsewhere_is_not_taken_for_its_own(
    library: Library, article: Maker, first: Path, tmp_path: Path
) -> None:
    library.keep([article("a")])
    other = open_library(tmp_path / "other")
    other.keep([article("b")])
    first.write_bytes((tmp_path / "other" / "index.screen").read_bytes())
    assert [row.title for row in again(library).rows(limit=9)] == ["Title of a"]


def test_a_first_screen_that_cannot_be_written_hinders_nothing(
    library: Library, article: Maker, first: Path
) -> None:
    first.parent.mkdir()
    first.mkdir()
    library.keep([article("a")])
    assert [row.title for row in again(library).rows(limit=9)] == ["Title of a"]
    assert (library.location / index.NAME).exists()


def test_an_empty_library_has_no_first_screen_and_is_not_made(library: Library) -> None:
    assert again(library).rows(limit=9) == []
    assert not library.location.exists()

"""The whole list: what was read the last time is not read again, and nothing is missed by that."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from store.library import Library, open_library
from store.library.whole import NOTHING, whole
from store.models import Article, Comparison, Row, Story

Maker = Callable[..., Article]
Teller = Callable[..., tuple[Story, Comparison]]


def held(rows: list[Row]) -> list[Row]:
    """Rows without what a whole list does not hold."""
    return [row._replace(source="", summary=(), ingested="") for row in rows]


def test_it_has_the_rows_of_the_library(library: Library, article: Maker, story: Teller) -> None:
    assert len(library.all_rows()) == 0
    one, two, three = (article(name, guesses=("title",)) for name in "abc")
    library.keep([one, two, three])
    library.change_stories([story(three, one)[0]])
    rows = library.all_rows()
    assert list(rows) == held(library.rows())
    assert rows[1] == rows[-2] == held(library.rows())[1]
    assert rows[1:] == held(library.rows())[1:]
    assert list(rows.column("story")) == ["s1", "s1", None]


def test_a_whole_list_read_again_is_as_if_it_were_read_anew(
    library: Library, article: Maker, story: Teller
) -> None:
    articles = [article(name) for name in "abcdef"]
    library.keep(articles[:5])
    assert list(library.all_rows()) == held(library.rows())
    steps: list[Callable[[], object]] = [
        lambda: library.keep([articles[5], article("b", "Another text. Of b. It is new. End.")]),
        lambda: library.correct(articles[2].id, title="Corrected"),
        lambda: library.change_stories([story(articles[4], articles[0])[0]]),
        lambda: library.forget([articles[3].id]),
        lambda: library.restore([articles[3].id]),
        lambda: library.change_stories([], gone=["s1"]),
    ]
    for step in steps:
        step()
        assert list(library.all_rows()) == held(open_library(library.location).rows())
    assert len(library.all_rows()) == 6


def test_the_records_of_known_articles_are_not_read_again(
    library: Library, article: Maker, tmp_path: Path
) -> None:
    library.keep([article(name) for name in "abc"])
    library.all_rows()
    (index,) = tmp_path.rglob("index.sqlite3")
    connection = sqlite3.connect(index)
    kept = whole(connection)
    connection.execute("UPDATE articles SET record = x'00'")
    assert list(whole(connection, kept).rows) == list(kept.rows)
    with pytest.raises(sqlite3.DatabaseError, match="a record fails its checksum"):
        whole(connection, NOTHING)
    connection.execute("DELETE FROM listing WHERE number = 2")
    with pytest.raises(sqlite3.DatabaseError, match="the list has gaps"):
        whole(connection, kept)
    connection.close()


def test_an_article_found_by_its_text_is_found_in_a_list_that_was_not_read(
    library: Library, article: Maker
) -> None:
    library.keep([article("a"), article("b", "A heron stood there. It flew. It was grey. End.")])
    fresh = open_library(library.location)
    assert fresh.with_text("heron") == {library.rows()[1].id}

"""Stories and comparisons on disk."""

from collections.abc import Callable
from pathlib import Path

import tinydb

from store.library.stories import read_stories, write_stories
from store.models import Article, Comparison, Story

Maker = Callable[..., Article]
Teller = Callable[..., tuple[Story, Comparison]]


def test_stories_keep_their_order_and_a_stock_tinydb_shows_them(
    tmp_path: Path, article: Maker, story: Teller
) -> None:
    path = tmp_path / "stories.json"
    made = [story(article(str(n)), story=f"s{n}") for n in range(12, 0, -1)]
    write_stories(path, [one for one, _ in made], [comparison for _, comparison in made])
    stored = read_stories(path)
    assert list(stored.stories) == [one for one, _ in made]
    assert stored.comparison("s7") == made[5][1]
    assert stored.comparison("s13") is None
    with tinydb.TinyDB(path) as database:
        assert [one["id"] for one in database.table("stories")] == [one.id for one, _ in made]
        assert len(database.table("comparisons")) == 12


def test_fewer_stories_replace_more(tmp_path: Path, article: Maker, story: Teller) -> None:
    path = tmp_path / "stories.json"
    (first, comparison), (second, other) = (story(article(n), story=n) for n in ("s1", "s2"))
    write_stories(path, [first, second], [comparison, other])
    write_stories(path, [second], [])
    assert read_stories(path).stories == (second,)
    assert read_stories(path).comparison("s2") is None


def test_what_would_stay_the_same_is_not_written(
    tmp_path: Path, article: Maker, story: Teller
) -> None:
    path = tmp_path / "stories.json"
    write_stories(path, [], [])
    assert not path.exists()
    told, comparison = story(article("a"))
    write_stories(path, [told], [comparison])
    before = path.stat()
    write_stories(path, [told], [comparison])
    assert path.stat() == before

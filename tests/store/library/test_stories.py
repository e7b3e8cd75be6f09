"""Stories on disk."""

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
    made = [story(article(str(n)), story=f"s{n}")[0] for n in range(12, 0, -1)]
    write_stories(path, read_stories(path), made, {"one": "s3"})
    stored = read_stories(path)
    assert list(stored.stories) == made
    assert stored.pins == {"one": "s3"}
    with tinydb.TinyDB(path) as database:
        assert [one["id"] for one in database.table("stories")] == [one.id for one in made]


def test_fewer_stories_replace_more(tmp_path: Path, article: Maker, story: Teller) -> None:
    path = tmp_path / "stories.json"
    first, second = (story(article(n), story=n)[0] for n in ("s1", "s2"))
    write_stories(path, read_stories(path), [first, second], {})
    write_stories(path, read_stories(path), [second], {})
    assert read_stories(path).stories == (second,)


def test_what_would_stay_the_same_is_not_written(
    tmp_path: Path, article: Maker, story: Teller
) -> None:
    path = tmp_path / "stories.json"
    write_stories(path, read_stories(path), [], {})
    assert not path.exists()
    told, _ = story(article("a"))
    write_stories(path, read_stories(path), [told], {})
    before = path.stat().st_ino
    write_stories(path, read_stories(path), [told], {})
    assert path.stat().st_ino == before

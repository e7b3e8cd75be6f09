"""Forgotten articles are out of sight, stay out, and can be brought back until they are purged."""

from collections.abc import Callable

import pytest

from store.errors import NotFound
from store.library import Library, open_library
from store.models import Article, Comparison, Story

Maker = Callable[..., Article]
Teller = Callable[..., tuple[Story, Comparison]]


@pytest.fixture
def articles(library: Library, article: Maker, story: Teller) -> list[Article]:
    kept = [article(name) for name in "abc"]
    library.keep(kept)
    told, comparison = story(*kept[:2])
    library.change_stories([told])
    library.keep_comparisons([comparison])
    return kept


def state(library: Library) -> object:
    ids = [row.id for row in library.rows()]
    return library.rows(), library.articles(ids), library.stories(), library.comparison("s1")


def test_forgotten_articles_are_nowhere_to_be_seen(
    library: Library, articles: list[Article]
) -> None:
    a, b, c = articles
    assert library.forget([a.id, c.id]) == [a.id, c.id]
    assert [row.id for row in library.rows()] == [b.id]
    assert library.articles() == [b]
    assert library.count() == 1
    assert library.search("rain") != []
    assert {hit.row.id for hit in library.search("rain")} == {b.id}
    assert library.story("s1").articles == (b.id,)
    assert library.comparison("s1") is None
    for look in (library.article, library.find, library.versions):
        with pytest.raises(NotFound, match="was forgotten; presscut forget --undo"):
            look(a.id)
    assert [one.title for one in library.forgotten()] == ["Title of a", "Title of c"]


def test_a_story_of_which_all_is_forgotten_is_none(
    library: Library, articles: list[Article]
) -> None:
    library.forget([articles[0].id, articles[1].id])
    assert library.stories() == []


def test_restoring_brings_everything_back_as_it_was(
    library: Library, articles: list[Article]
) -> None:
    library.correct(articles[0].id, title="By hand")
    before = state(library)
    done = library.forget([one.id for one in articles])
    assert library.rows() == []
    assert library.restore(done) == done
    assert state(library) == before
    assert library.forgotten() == []
    assert library.restore(done) == []


def test_forgotten_articles_do_not_come_back_with_the_next_ingest(
    library: Library, articles: list[Article], article: Maker
) -> None:
    a = articles[0]
    library.forget([a.id])
    assert library.keep([a]) == [("unchanged", a.id)]
    assert library.keep([article("copy", a.text)]) == [("duplicate", a.id)]
    assert library.keep([article("a", "New text. Of a. Is here. End.")]) == [("updated", a.id)]
    library.correct(a.id, outlet="Echo")
    assert len(library.rows()) == 2
    library.restore([a.id])
    assert [one.version for one in library.versions(a.id)] == [1, 2]
    assert library.article(a.id).outlet == "Echo"


def test_what_is_not_there_cannot_be_forgotten_and_nothing_is(
    library: Library, articles: list[Article]
) -> None:
    with pytest.raises(NotFound):
        library.forget([articles[0].id, "0" * 64])
    assert len(library.rows()) == 3


def test_purging_leaves_no_word_in_any_file(library: Library, article: Maker) -> None:
    secret = article("secret", "Xylophonist arrested. In Tarnwick. At night. By two.")
    library.keep([article("a"), secret, article("b")])
    library.forget([secret.id])
    assert library.purge() == [secret.id]
    assert library.forgotten() == []
    for path in library.location.rglob("*"):
        assert path.is_dir() or b"ylophonist" not in path.read_bytes()
    assert [row.title for row in library.rows()] == ["Title of a", "Title of b"]
    assert open_library(library.location).check().problems == ()
    assert library.keep([secret]) == [("new", secret.id)]
    assert library.article(secret.id) == secret


def test_only_what_is_forgotten_is_purged(library: Library, articles: list[Article]) -> None:
    a, b, _ = articles
    library.forget([a.id])
    assert library.purge([b.id, "0" * 64]) == []
    assert [one.id for one in library.forgotten()] == [a.id]
    assert library.purge([a.id]) == [a.id]
    assert len(library.rows()) == 2


def test_a_story_goes_on_without_what_was_purged(library: Library, articles: list[Article]) -> None:
    a, b, c = articles
    library.change_stories([Story("s1", "A story", (a.id, b.id, c.id))])
    library.split_story("s1", [c.id])
    library.forget([a.id, c.id])
    library.purge()
    assert [(story.id, story.articles) for story in library.stories()] == [("s1", (b.id,))]
    assert library.articles(library.story("s1").articles) == [b]
    assert c.id not in library.arrangement().pins
    assert library.check().problems == ()

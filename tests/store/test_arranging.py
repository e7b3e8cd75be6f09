"""Stories and comparisons after each change: only what it touches, never behind, and undone."""

from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import orjson
import pytest

import store
from store import arranging
from store.comparison import ENGINE
from store.library import Library, open_library
from store.models import Article, Sentence, Story
from store.records import as_data, from_data
from store.settings import Settings

FERRY = [
    "The Calder ferry ran aground off Sandness at dawn. Ninety people were taken off by lifeboat.",
    "Ninety passengers left the Calder ferry by lifeboat after it ran aground off Sandness.",
    "A lifeboat took ninety people off the Calder ferry, aground on the rocks off Sandness.",
]
MARKET = [
    "The covered market of Brenholt burned down overnight. Forty traders lost their stalls.",
    "Forty traders of Brenholt lost their stalls when the covered market burned down.",
]


def made(text: str, source: str, **fields: object) -> Article:
    text += "\n\nOfficials will report in a week."
    digest = sha256(text.encode()).hexdigest()
    values: dict[str, object] = {
        "id": digest,
        "digest": digest,
        "version": 1,
        "source": source,
        "title": text[:20],
        "outlet": None,
        "published": None,
        "language": "en",
        "ingested": "2026-11-21T10:00:00+00:00",
        "text": text,
        "sentences": tuple(Sentence(*span, 0) for span in store.split_sentences(text)),
        "ranking": (),
        "figures": (),
        "quotes": (),
        "removed": (),
        "guesses": ("title",),
    }
    return Article(**{**values, **fields})  # type: ignore[arg-type]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path / "library", settings=Settings())


@pytest.fixture
def ids(library: Library) -> list[str]:
    """Five articles in two stories: the ferry, s1, and the market, s2."""
    articles = [
        made(text, f"/{n}.txt", title=text[:30], guesses=())
        for n, text in enumerate(FERRY + MARKET)
    ]
    kept = [identity for _, identity in library.keep(articles)]
    arranging.arrange(library)
    assert members(library) == {"s1": tuple(kept[:3]), "s2": tuple(kept[3:])}
    return kept


def members(library: Library) -> dict[str, tuple[str, ...]]:
    return {story.id: story.articles for story in library.stories()}


def whole(library: Library) -> object:
    """All that a person sees of the stories, and what was put right by hand."""
    comparisons = [library.comparison(story.id) for story in library.stories()]
    return library.stories(), library.arrangement().pins, comparisons, library.rows()


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The ids of the articles that are read in full while a test runs."""
    ids: list[str] = []
    articles = Library.articles

    def noted(library: Library, wanted: list[str] | None = None) -> list[Article]:
        found = articles(library, wanted)
        ids.extend(one.id for one in found)
        return found

    monkeypatch.setattr(Library, "articles", noted)
    return ids


@pytest.mark.usefixtures("ids")
def test_only_the_articles_of_stories_that_changed_are_read(
    library: Library, ids: list[str], read: list[str]
) -> None:
    before = library.comparison("s1")
    ((_, new),) = library.keep([made("Brenholt's burned covered market had forty stalls.", "/n")])
    arranging.arrange(library)
    assert members(library)["s2"] == (*ids[3:], new)
    assert read == [*ids[3:], new]
    assert library.comparison("s1") == before
    arranging.arrange(library)
    assert len(read) == 3


def test_a_few_articles_find_their_stories_among_many(
    library: Library, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arranging, "MANY", 2)
    monkeypatch.setattr(arranging, "FEW", 1)
    monkeypatch.setattr(arranging, "PORTION", 1)
    texts = ["Brenholt's burned covered market had forty stalls.", "A comet was seen from Ostrey."]
    kept = library.keep([made(text, f"/new/{n}") for n, text in enumerate(texts)])
    (_, stall), (_, comet) = kept
    arranging.arrange(library)
    assert members(library) == {"s1": tuple(ids[:3]), "s2": (*ids[3:], stall), "s3": (comet,)}
    assert library.stale(ENGINE) == []


def test_a_changed_article_has_its_story_compared_anew(library: Library, ids: list[str]) -> None:
    library.keep([made(FERRY[1] + " One man was hurt.", "/1.txt", title=FERRY[1][:30], guesses=())])
    assert library.stale(ENGINE) == ["s1"]
    arranging.arrange(library)
    compared = library.comparison("s1")
    assert compared
    assert compared.digests[1] == library.article(ids[1]).digest


@pytest.mark.usefixtures("ids")
def test_what_an_earlier_engine_compared_is_counted_and_compared_anew(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert arranging.outdated(library) == 0
    monkeypatch.setattr(arranging, "ENGINE", ENGINE + 1)
    monkeypatch.setattr("store.comparison.ENGINE", ENGINE + 1)
    assert arranging.outdated(library) == 2
    arranging.arrange(library)
    assert arranging.outdated(library) == 0
    compared = library.comparison("s2")
    assert compared
    assert compared.engine == ENGINE + 1


def test_a_comparison_that_a_kill_prevented_is_made_by_the_next_call(
    library: Library, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    library.keep([made(FERRY[0] + " It is afloat.", "/late.txt")])
    with monkeypatch.context() as patch:
        patch.setattr("store.comparing.compare", killed)
        with pytest.raises(KeyboardInterrupt):
            arranging.arrange(library)
    assert library.comparison("s1") is None
    assert library.comparison("s2") is not None
    arranging.arrange(library)
    compared = library.comparison("s1")
    assert compared
    assert compared.articles[:3] == tuple(ids[:3])


Change = Callable[[Library, list[str]], arranging.Rearranged]

CHANGES: dict[str, Change] = {
    "merge": lambda library, _: store.merge_stories(library, ["s2", "s1"]),
    "split": lambda library, ids: store.split_story(library, "s1", ids[1:2]),
    "forget one": lambda library, ids: store.forget_articles(library, ids[:1]),
    "forget a story": lambda library, ids: store.forget_articles(library, ids[3:]),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_undone_exactly_by_what_it_gives_back_as_json(
    library: Library, ids: list[str], name: str
) -> None:
    before = whole(library)
    done = CHANGES[name](library, ids)
    after = whole(library)
    assert after != before
    assert library.stale(ENGINE) == []
    kept = orjson.dumps(as_data(done.undo))
    again = store.undo(library, from_data(store.Undo, orjson.loads(kept)))
    assert whole(library) == before
    store.undo(library, again.undo)
    assert whole(library) == after
    assert library.check().problems == ()


def test_a_merge_is_undone_though_articles_have_come_since(
    library: Library, ids: list[str]
) -> None:
    merged = store.merge_stories(library, ["s1", "s2"])
    assert members(library) == {"s1": tuple(ids)}
    ((_, new),) = library.keep([made("Brenholt's burned covered market had forty stalls.", "/n")])
    arranging.arrange(library)
    assert members(library) == {"s1": (*ids, new)}
    store.undo(library, merged.undo)
    assert members(library)["s2"] == tuple(ids[3:])
    assert library.stale(ENGINE) == []


def test_a_number_is_not_given_to_another_story(library: Library, ids: list[str]) -> None:
    merged = store.merge_stories(library, ["s1", "s2"])
    library.keep([made("A comet was seen from Ostrey.", "/comet")])
    arranging.arrange(library)
    _, comet = members(library)
    assert comet != "s2"
    store.undo(library, merged.undo)
    assert list(members(library)) == ["s1", "s2", comet]
    assert members(library)["s2"] == tuple(ids[3:])


def test_both_parts_of_a_split_have_a_title_of_their_own(library: Library, ids: list[str]) -> None:
    store.merge_stories(library, ["s1", "s2"])
    title = library.story("s1").title
    done = store.split_story(library, "s1", ids[:3])
    (new,) = done.undo.gone
    assert title in [library.article(one).title for one in ids[:3]]
    assert library.story(new).title == title
    assert library.story("s1").title in [library.article(one).title for one in ids[3:]]


def test_a_released_story_is_grouped_at_once(library: Library, ids: list[str]) -> None:
    store.merge_stories(library, ["s1", "s2"])
    done = store.release_story(library, "s1")
    assert list(members(library).values()) == [tuple(ids[:3]), tuple(ids[3:])]
    assert library.arrangement().pins == {}
    assert library.stale(ENGINE) == []
    store.undo(library, done.undo)
    assert members(library) == {"s1": tuple(ids)}
    assert set(library.arrangement().pins) == set(ids)


def test_a_forgotten_article_keeps_its_place_while_others_come(
    library: Library, ids: list[str]
) -> None:
    done = store.forget_articles(library, ids[:1])
    assert members(library)["s1"] == tuple(ids[1:3])
    ((_, new),) = library.keep([made(FERRY[0] + " It is afloat.", "/late.txt")])
    arranging.arrange(library)
    assert members(library)["s1"] == (*ids[1:3], new)
    store.undo(library, done.undo)
    assert members(library)["s1"] == (*ids[:3], new)


def test_what_was_purged_does_not_come_back(library: Library, ids: list[str]) -> None:
    done = store.split_story(library, "s1", ids[1:2])
    library.forget(ids[1:2])
    library.purge()
    store.undo(library, done.undo)
    assert members(library)["s1"] == (ids[0], ids[2])
    assert library.check().problems == ()


def test_nothing_is_made_for_a_library_that_is_not_there(library: Library) -> None:
    arranging.arrange(library)
    assert not library.location.exists()


def test_a_story_that_another_writer_has_dissolved_is_passed_over(
    library: Library, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Library, "stale", lambda *_: ["s9", "s1"])
    library.change_stories([Story("s1", "New title", tuple(ids[:3]))])
    arranging.arrange(library)
    compared = library.comparison("s1")
    assert compared
    assert compared.title == "New title"


@pytest.mark.usefixtures("ids")
@pytest.mark.parametrize("turns", [1, 3])
def test_a_split_is_undone_and_made_again_with_the_same_ids_as_often_as_wanted(
    library: Library, turns: int
) -> None:
    before = library.stories()
    merged = store.merge_stories(library, [story.id for story in before[:2]])
    done = store.split_story(library, merged.stories[0].id, merged.stories[0].articles[:1])
    after = library.stories()
    for _ in range(turns):
        store.undo(library, done.undo)
        store.undo(library, merged.undo)
        assert library.stories() == before
        store.undo(library, merged.again)
        store.undo(library, done.again)
        assert library.stories() == after


def test_what_was_forgotten_and_brought_back_is_forgotten_again(
    library: Library, ids: list[str]
) -> None:
    before = library.stories()
    done = store.forget_articles(library, ids[:1])
    store.undo(library, done.undo)
    assert library.stories() == before
    store.undo(library, done.again)
    assert [one.id for one in library.forgotten()] == ids[:1]

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from abroad import ARTICLES

from store.errors import LibraryError
from store.ingest import ingest
from store.languages import LANGUAGES, READ_FULLY
from store.library import Library, open_library
from store.models import Arranging, Article, Figure, Outcome, Story
from store.settings import Settings

FLOOD = """Flood cuts off Wenlow for a third day

At least 230 people have left their homes in Wenlow since the river Arle broke its banks on Monday.

The water stood 1.4 metres deep in Mill Street, the fire service said. “We have moved
everyone who asked to be moved,” said Prue Hallam, its chief.
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path / "library")


@pytest.fixture
def flood(tmp_path: Path) -> Path:
    path = tmp_path / "flood.txt"
    path.write_text(FLOOD, "utf-8")
    return path


def run(library: Library, *sources: object, **options: object) -> list[Outcome]:
    return list(ingest(map(str, sources), library, **options))  # type: ignore[arg-type]


def written(folder: Path) -> dict[Path, tuple[int, ...]]:
    """What tells that a file, or a folder, was written to."""
    found = {path: path.stat() for path in (folder, *folder.rglob("*"))}
    return {p: (s.st_ino, s.st_size, s.st_mtime_ns, s.st_ctime_ns) for p, s in found.items()}


def only(library: Library) -> Article:
    (row,) = library.rows()
    return library.article(row.id)


def test_an_article_that_cannot_be_stored_is_named_and_the_others_are_stored(
    library: Library, flood: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(text: str, *_: object) -> list[Figure]:
        return [Figure("count", "1", 0, 1, 0, float("inf"))] if "heron" in text else []

    monkeypatch.setattr("store.analysing.find_figures", endless)
    bad = tmp_path / "bad.txt"
    bad.write_text("A heron stood in the harbour on Monday, and nobody knew why it had come.\n")
    failed, kept = sorted(run(library, bad, flood), key=lambda outcome: outcome.source)
    assert (failed.status, failed.id, kept.status) == ("failed", None, "new")
    assert "cannot be stored (it holds a number that is not finite)" in (failed.reason or "")
    assert only(library).id == kept.id


def test_an_article_is_stored_with_all_that_it_holds(library: Library, flood: Path) -> None:
    (outcome,) = run(library, flood)
    article = only(library)
    assert (outcome.status, outcome.id, outcome.number, outcome.total) == ("new", article.id, 1, 1)
    assert article.title == "Flood cuts off Wenlow for a third day"
    assert article.guesses == ()
    assert article.language == "en"
    assert [quote.speaker for quote in article.quotes] == ["Prue Hallam"]
    assert (230, "people", ">=") in [(f.value, f.counted, f.bound) for f in article.figures]
    assert article.ranking
    assert article.ranking[0].text in article.text


def test_what_follows_reading_is_told_step_by_step(library: Library, flood: Path) -> None:
    told: list[object] = []
    run(library, flood, tell=told.append)
    assert told == [Arranging(0, 0), Arranging(0, 1), Arranging(1, 1)]
    run(library, flood, tell=told.append)
    assert len(told) == 3


def test_the_same_file_again_changes_nothing_on_disk(library: Library, flood: Path) -> None:
    run(library, flood)
    before = written(library.location)
    (outcome,) = run(library, flood)
    assert outcome.status == "unchanged"
    assert written(library.location) == before


def test_a_changed_file_updates_its_article_and_keeps_the_older(
    library: Library, flood: Path
) -> None:
    (first,) = run(library, flood)
    flood.write_text(FLOOD.replace("230", "260"), "utf-8")
    (second,) = run(library, flood)
    assert (second.status, second.id) == ("updated", first.id)
    assert [
        ("230" in version.text, version.version) for version in library.versions(first.id or "")
    ] == [
        (True, 1),
        (False, 2),
    ]


def test_the_same_text_from_two_places_is_one_article(library: Library, flood: Path) -> None:
    twin = flood.with_name("twin.txt")
    twin.write_text(FLOOD, "utf-8")
    first, second = run(library, flood, twin)
    assert (first.status, second.status) == ("new", "duplicate")
    assert first.id == second.id
    assert (only(library).source, only(library).also) == (str(flood), (str(twin),))


def test_the_outlet_and_the_date_can_be_given(library: Library, flood: Path) -> None:
    run(library, flood, outlet="Arle Argus", published="2026-02-04")
    assert (only(library).outlet, only(library).published) == ("Arle Argus", "2026-02-04")


def test_the_outlet_can_be_given_to_an_article_that_is_stored(
    library: Library, flood: Path
) -> None:
    run(library, flood)
    (outcome,) = run(library, flood, outlet="Arle Argus")
    assert outcome.status == "updated"
    assert only(library).outlet == "Arle Argus"


def test_an_article_without_a_headline_gets_one_marked_as_made(
    library: Library, flood: Path
) -> None:
    flood.write_text(FLOOD.partition("\n\n")[2], "utf-8")
    run(library, flood)
    assert only(library).title.startswith("At least 230 people have left their homes")
    assert only(library).guesses == ("title",)
    assert only(library).outlet is None


def test_a_dry_run_says_what_would_happen_and_writes_nothing(library: Library, flood: Path) -> None:
    (outcome,) = run(library, flood, dry_run=True)
    assert (outcome.status, outcome.id) == ("new", None)
    assert not library.location.exists()


def test_one_bad_file_does_not_stop_the_rest(library: Library, flood: Path) -> None:
    empty = flood.with_name("empty.txt")
    empty.touch()
    failed, stored = run(library, empty, flood)
    assert (failed.status, failed.source) == ("failed", str(empty))
    assert failed.reason
    assert "\n" not in failed.reason
    assert stored.status == "new"


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (b"", "empty"),
        (b"   \n\n ", "empty"),
        (b"Have your say\n\nAdvertisement\n", "clutter"),
        (bytes(range(256)), "binary"),
        (b"a" * 2001, "larger"),
    ],
    ids=["empty", "blank", "only clutter", "binary", "too large"],
)
def test_what_is_no_article_is_refused_in_one_line(
    library: Library, tmp_path: Path, content: bytes, named: str
) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(content)
    (outcome,) = run(library, path, settings=Settings(max_bytes=2000))
    assert outcome.status == "failed"
    assert named in (outcome.reason or "")
    assert "\n" not in (outcome.reason or "")
    assert not library.rows()


@pytest.mark.parametrize(
    "text", ["One sentence, and no more.", "no sentence end at all", "Wörter ohne Ende"]
)
def test_short_texts_are_stored_all_the_same(library: Library, tmp_path: Path, text: str) -> None:
    path = tmp_path / "short.txt"
    path.write_text(text, "utf-8")
    assert [outcome.status for outcome in run(library, path)] == ["new"]
    assert only(library).text == text


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - READ_FULLY))
def test_an_article_in_another_language_is_summarised_without_figures_and_quotations(
    library: Library, tmp_path: Path, language: str
) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(ARTICLES[language], "utf-8")
    run(library, path)
    article = only(library)
    assert article.language == language
    assert article.title == ARTICLES[language].splitlines()[0]
    assert len(article.sentences) == 4
    summary = [(excerpt.sentence, excerpt.text) for excerpt in article.summary(2)]
    assert len(summary) == 2
    assert summary == [(index, article.sentence(index)) for index, _ in sorted(summary)]
    assert article.figures == article.quotes == ()


def test_articles_of_one_event_become_one_story_with_its_comparison(
    library: Library, seeds: Path
) -> None:
    outcomes = run(library, seeds)
    assert [outcome.status for outcome in outcomes] == ["new"] * 9
    stories = library.stories()
    assert sorted(len(story.articles) for story in stories) == [4, 5]
    for story in stories:
        comparison = library.comparison(story.id)
        assert comparison is not None
        assert comparison.articles == story.articles
        assert comparison.facts


def test_a_comparison_is_made_anew_when_an_article_changes(library: Library, flood: Path) -> None:
    run(library, flood)
    (story,) = library.stories()
    before = library.comparison(story.id)
    flood.write_text(FLOOD.replace("230", "260"), "utf-8")
    run(library, flood)
    after = library.comparison(story.id)
    assert before is not None
    assert after is not None
    assert before.digests != after.digests


def test_an_ingest_that_died_before_grouping_is_mended_by_the_next(
    library: Library, flood: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys.modules["store.ingest"], "arrange", lambda *_: [])
        run(library, flood)
    assert not library.stories()
    run(library, flood)
    assert len(library.stories()) == 1


def test_two_processes_store_what_one_stores(tmp_path: Path, seeds: Path) -> None:
    folder = tmp_path / "cuttings"
    folder.mkdir()
    for number in range(3):
        for path in seeds.glob("*/*"):
            text = path.read_text("utf-8").replace("bridge", f"{'ae'[number % 2]}{number}dam")
            (folder / f"{number}-{path.name}").write_text(text, "utf-8")
    (folder / "0.txt").touch()
    libraries = [open_library(tmp_path / name) for name in ("one", "two")]
    one, two = (
        {(o.number, o.source, o.status, o.id, o.reason) for o in run(each, folder, jobs=jobs)}
        for jobs, each in enumerate(libraries, 1)
    )
    assert one == two
    assert {status for _, _, status, *_ in one} == {"new", "duplicate", "failed"}
    stored = [
        (
            [row._replace(ingested="") for row in each.rows()],
            [replace(article, ingested="") for article in each.articles()],
            each.stories(),
            [each.comparison(story.id) for story in each.stories()],
        )
        for each in libraries
    ]
    assert stored[0] == stored[1]


def test_a_story_whose_comparison_ends_its_process_is_told(
    library: Library, flood: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = Story("s1", "Flood", ("a",))
    monkeypatch.setattr(sys.modules["store.ingest"], "arrange", lambda *_: [story])
    stored, told = run(library, flood)
    assert (stored.status, told.status) == ("new", "failed")
    assert "s1" in told.source
    assert told.reason


def test_stories_split_by_hand_stay_split_at_the_next_ingest(
    library: Library, seeds: Path, flood: Path
) -> None:
    run(library, seeds)
    story = max(library.stories(), key=lambda story: len(story.articles))
    alone = library.split_story(story.id, story.articles[-1:])
    run(library, flood)
    assert library.story(alone.id).articles == story.articles[-1:]
    assert library.story(story.id).articles == story.articles[:-1]


def test_a_library_that_cannot_be_written_is_said_in_one_line(tmp_path: Path, flood: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with pytest.raises(LibraryError) as caught:
        run(open_library(blocked / "library"), flood)
    assert "\n" not in str(caught.value)


def test_the_five_real_articles_are_one_story(library: Library, real_articles: list[Path]) -> None:
    assert {outcome.status for outcome in run(library, *real_articles)} == {"new"}
    (story,) = library.stories()
    assert len(story.articles) == 5
    articles = library.articles(story.articles)
    assert ["title" in article.guesses for article in articles] == [True, True, True, False, False]
    text = "".join(article.text for article in articles)
    assert "CLICK HERE" not in text
    assert "Have your say" not in text
    assert os.linesep * 3 not in text

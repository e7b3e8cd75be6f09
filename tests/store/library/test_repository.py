"""What a person relies on: articles, versions, corrections and stories are there again."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import tinydb

from store.errors import LibraryError, NotFound
from store.library import Library, open_library
from store.library.entries import LineEdit
from store.models import Article, Comparison, Figure, Row, Story
from store.settings import Settings

Maker = Callable[..., Article]
Teller = Callable[..., tuple[Story, Comparison]]


def bytes_of(library: Library) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in library.location.rglob("*.json*")}


def again(library: Library) -> Library:
    return open_library(library.location, settings=Settings())


def test_an_absent_folder_is_an_empty_library_and_opening_creates_nothing(tmp_path: Path) -> None:
    library = open_library(tmp_path / "not" / "there")
    assert library.rows() == []
    assert library.stories() == []
    assert list(tmp_path.iterdir()) == []


def test_the_library_of_the_settings_is_opened_where_none_is_named(tmp_path: Path) -> None:
    assert open_library(settings=Settings(library=tmp_path / "mine")).location == tmp_path / "mine"
    assert open_library().location == Path(os.environ["PRESSCUT_LIBRARY"])


def test_what_was_kept_is_there_in_another_process_word_for_word(
    library: Library, article: Maker
) -> None:
    kept = article(
        "harbour", "“Stay in,” she said. 東京 and Ωmega. It rained. Done.", outlet="Echo"
    )
    assert library.keep([kept]) == [("new", kept.id)]
    assert again(library).article(kept.id) == kept
    assert library.articles() == [kept]


def test_a_row_says_what_the_article_says(library: Library, article: Maker) -> None:
    kept = article("harbour", outlet="Echo")
    library.keep([kept])
    (row,) = library.rows()
    assert row == Row(
        number=1,
        id=kept.id,
        title=kept.title,
        outlet="Echo",
        published=kept.published,
        source=kept.source,
        language="en",
        words=kept.words,
        story=None,
        summary=tuple(excerpt.text for excerpt in kept.summary(3)),
        figures=1,
        ingested=kept.ingested,
        guesses=kept.guesses,
    )


def test_summaries_in_rows_are_as_long_as_the_settings_say(tmp_path: Path, article: Maker) -> None:
    library = open_library(tmp_path / "library", settings=Settings(summary_sentences=2))
    library.keep([article("harbour")])
    assert library.rows()[0].summary == ("Nobody was hurt", "40 people left.")


def test_rows_go_by_story_then_letter_then_time_of_ingest(
    library: Library, article: Maker, story: Teller
) -> None:
    times = [f"2026-11-21T10:00:0{second}+00:00" for second in (5, 4, 3, 2, 1)]
    a, b, c, d, e = (article(name, ingested=t) for name, t in zip("abcde", times, strict=True))
    library.keep([a, b, c, d, e])
    first, second = story(d, b, story="s2"), story(a, story="s1")
    library.change_stories([first[0], second[0]])
    library.keep_comparisons([first[1], second[1]])
    rows = library.rows()
    assert [row.id for row in rows] == [d.id, b.id, a.id, e.id, c.id]
    assert [row.number for row in rows] == [1, 2, 3, 4, 5]
    assert [row.story for row in rows] == ["s2", "s2", "s1", None, None]


def test_ingesting_the_same_again_stores_nothing(
    library: Library, article: Maker, story: Teller
) -> None:
    articles = [article("a"), article("b")]
    told, comparison = story(*articles)
    library.keep(articles)
    library.change_stories([told])
    library.keep_comparisons([comparison])
    before = bytes_of(library)
    later = [replace(one, ingested="2027-01-01T00:00:00+00:00") for one in articles]
    assert library.keep(later) == [("unchanged", one.id) for one in articles]
    library.change_stories([told])
    library.keep_comparisons([comparison])
    assert bytes_of(library) == before


def test_a_changed_source_becomes_the_next_version_and_the_older_stays(
    library: Library, article: Maker
) -> None:
    first, second = article("a"), article("a", "The bridge fell. Two were hurt. Night. End.")
    library.keep([first])
    assert library.status(second.source, second.digest) == ("updated", first.id)
    assert library.keep([second]) == [("updated", first.id)]
    assert again(library).versions(first.id) == [first, replace(second, id=first.id, version=2)]
    assert library.article(first.id).text == second.text
    assert len(library.rows()) == 1


def test_the_same_text_from_another_source_is_a_duplicate(library: Library, article: Maker) -> None:
    text = "One text. Two files. Same words. End."
    first, copy = article("a", text), article("b", text)
    assert library.keep([first, copy]) == [("new", first.id), ("duplicate", first.id)]
    assert library.keep([copy]) == [("unchanged", first.id)]
    assert library.articles() == [replace(first, also=(copy.source,))]


def test_a_source_is_no_more_named_by_the_article_whose_text_it_had(
    library: Library, article: Maker
) -> None:
    text = "One text. Two files. Same words. End."
    first, copy = article("a", text), article("b", text)
    library.keep([first, copy])
    ((status, identity),) = library.keep([article("b", "Another text. Of b. Now. End.")])
    assert status == "new"
    assert identity != first.id
    assert library.article(first.id).also == ()


def test_a_source_goes_on_with_the_old_text_when_its_twin_changes(
    library: Library, article: Maker
) -> None:
    text = "One text. Two files. Same words. End."
    first, copy = article("a", text), article("b", text)
    library.keep([first, copy])
    library.keep([article("a", "Another text. Of a. Now. End.")])
    ((status, identity),) = library.keep([copy])
    assert status == "new"
    assert library.article(identity).text == text
    assert library.article(first.id).also == ()


def test_what_a_person_did_with_lines_lies_over_the_article_as_it_was_read(
    library: Library, article: Maker
) -> None:
    one = article("a")
    library.keep([one])
    edits = [[LineEdit("A line put back."), LineEdit("Another taken out.", out=True)]]
    longer = replace(one, text=one.text + "\n\nA line put back.", digest="f" * 64)
    library.edit_lines(one.id, edits, longer)
    assert library.article(one.id) == longer
    assert library.as_read(one.id) == one
    assert library.line_edits(one.id) == edits
    assert library.keep([one]) == [("unchanged", one.id)]
    library.edit_lines(one.id, [], None)
    assert library.article(one.id) == one


def test_a_source_that_comes_to_say_what_another_says_is_still_an_update(
    library: Library, article: Maker
) -> None:
    a, b = article("a"), article("b")
    library.keep([a, b])
    moved = article("b", a.text)
    assert library.keep([moved]) == [("updated", b.id)]
    assert library.status("/cuttings/c.txt", a.digest) == ("duplicate", a.id)
    assert library.article(b.id).text == a.text


def test_a_text_whose_first_source_has_changed_since_gets_an_id_of_its_own(
    library: Library, article: Maker
) -> None:
    first = article("a", "First text. Of a. Here. End.")
    library.keep([first, article("a", "Another text. Of a. Now. End.")])
    copy = article("b", first.text)
    ((status, identity),) = library.keep([copy])
    assert status == "new"
    assert identity != first.id
    assert library.article(identity) == replace(copy, id=identity)
    assert library.versions(first.id)[0].text == first.text
    assert len(library.rows()) == 2


def test_versions_of_one_batch_are_all_kept(library: Library, article: Maker) -> None:
    texts = [f"Version {number}. More. Words. End." for number in range(1, 4)]
    outcomes = library.keep([article("a", text) for text in texts])
    assert [status for status, _ in outcomes] == ["new", "updated", "updated"]
    assert [one.text for one in library.versions(outcomes[0][1])] == texts


def test_a_correction_shows_at_once_and_is_no_guess_any_more(
    library: Library, article: Maker
) -> None:
    kept = article("a")
    library.keep([kept])
    corrected = library.correct(kept.id, title="Bridge holds in flood", published="2024-03")
    assert corrected.title == "Bridge holds in flood"
    assert corrected.published == "2024-03"
    assert corrected.guesses == ("outlet",)
    assert again(library).article(kept.id) == corrected
    assert library.rows()[0].title == "Bridge holds in flood"


def test_a_correction_survives_an_update(library: Library, article: Maker) -> None:
    first = article("a")
    library.keep([first])
    library.correct(first.id, outlet="Tarnwick Echo")
    library.keep([article("a", "The bridge fell. Two were hurt. Night. End.")])
    assert library.article(first.id).outlet == "Tarnwick Echo"
    assert library.article(first.id).version == 2
    assert library.versions(first.id)[0] == first


def test_corrections_are_undone_one_by_one_to_exactly_what_was_ingested(
    library: Library, article: Maker
) -> None:
    kept = article("a")
    library.keep([kept])
    library.correct(kept.id, title="First try")
    before = library.corrections(kept.id)
    library.correct(kept.id, title="Second try", outlet="Echo")
    library.correct(kept.id, title=before.get("title", ""), outlet=before.get("outlet", ""))
    assert library.article(kept.id).title == "First try"
    library.correct(kept.id, title="")
    assert library.corrections(kept.id) == {}
    assert library.article(kept.id) == kept


def test_nothing_is_found_in_an_empty_library(library: Library) -> None:
    with pytest.raises(NotFound, match="nothing is stored"):
        library.find("1")
    with pytest.raises(NotFound):
        library.article("abcd")
    with pytest.raises(NotFound):
        library.correct("abcd", title="x")
    with pytest.raises(NotFound):
        library.story("s1")
    assert library.comparison("s1") is None


def test_stories_and_their_comparisons_come_back_as_they_were(
    library: Library, article: Maker, story: Teller
) -> None:
    articles = [article("a"), article("b")]
    library.keep(articles)
    told, comparison = story(*articles)
    library.change_stories([told])
    library.keep_comparisons([comparison])
    other = again(library)
    assert other.stories() == [told]
    assert other.story("s1") == told
    assert other.comparison("s1") == comparison
    with pytest.raises(NotFound, match="there are s1"):
        other.story("s2")
    other.change_stories([], gone=["s1"])
    assert library.stories() == []


def test_the_stamp_changes_with_the_library_and_only_then(
    library: Library, article: Maker, story: Teller
) -> None:
    kept = article("a")
    told, comparison = story(kept)
    other = again(library)
    stamps = [other.stamp()]
    library.keep([kept])
    stamps.append(other.stamp())
    library.correct(kept.id, title="New")
    stamps.append(other.stamp())
    library.change_stories([told])
    library.keep_comparisons([comparison])
    stamps.append(other.stamp())
    assert len(set(stamps)) == 4
    library.keep([kept])
    assert other.rows()
    assert other.stamp() == stamps[-1]


def test_an_open_library_sees_what_another_has_written(library: Library, article: Maker) -> None:
    other = again(library)
    assert other.rows() == []
    kept = article("a")
    library.keep([kept])
    assert other.article(kept.id) == kept
    library.correct(kept.id, title="Corrected")
    assert other.rows()[0].title == "Corrected"


def test_a_shelf_holds_no_more_than_its_bound(library: Library, article: Maker) -> None:
    articles = [article(f"{number}") for number in range(150)]
    library.keep(articles[:10])
    library.keep(articles[10:149])
    library.keep(articles[149:])
    shelves = sorted((library.location / "shelves").glob("*.json"))
    counts = []
    for path in shelves:
        with tinydb.TinyDB(path) as database:
            counts.append(len(database.table("articles")))
    assert counts == [64, 64, 22]
    assert [one.id for one in again(library).articles()] == [one.id for one in articles]


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"title": "half \ud83d"}, "surrogates"),
        ({"figures": (Figure("count", "1", 0, 1, 0, 2**64),)}, "64-bit"),
        ({"figures": (Figure("count", "1", 0, 1, 0, float("inf")),)}, "not finite"),
    ],
)
def test_an_article_that_json_cannot_hold_is_refused_and_the_others_are_stored(
    library: Library, article: Maker, fields: dict[str, object], why: str
) -> None:
    bad = article("b", **fields)
    ((status, told),) = library.keep([bad])
    assert (status, "/cuttings/b.txt" in told, why in told) == ("failed", True, True)
    assert not library.location.exists()
    kept = library.keep([article("a"), bad, article("c")])
    assert [status for status, _ in kept] == ["new", "failed", "new"]
    assert [row.title for row in library.rows()] == ["Title of a", "Title of c"]


def test_a_location_that_is_a_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("mine")
    with pytest.raises(LibraryError, match=r"notes\.txt: a file"):
        open_library(path)
    with pytest.raises(LibraryError, match="cannot be read"):
        open_library(path / "library")
    assert path.read_text() == "mine"


def test_a_library_on_a_symlink_is_the_library(
    library: Library, article: Maker, tmp_path: Path
) -> None:
    library.keep([article("a")])
    link = tmp_path / "link"
    link.symlink_to(library.location)
    open_library(link).keep([article("b")])
    assert len(library.rows()) == 2


def test_showing_a_library_loads_neither_tinydb_nor_locking_nor_numbers(
    library: Library, article: Maker
) -> None:
    library.keep([article("a")])
    script = (
        "import sys, store; library = store.open_library(sys.argv[1]); "
        "library.article(library.rows()[0].id); "
        "sys.exit(str({'tinydb', 'filelock', 'numpy', 'nltk'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(library.location)], capture_output=True, text=True
    )
    assert done.stderr.strip() == "set()"

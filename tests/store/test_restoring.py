from pathlib import Path

import pytest

from store.errors import NotFound, UsageError
from store.ingest import ingest
from store.library import Library, open_library
from store.restoring import restore_lines, take_out, undo_lines

FLOOD = """Flood cuts off Wenlow for a third day

At least 230 people have left their homes in Wenlow since the river Arle broke its banks on Monday.

Photo: The 14 boats of the fire service in Mill Street

The water stood 1.4 metres deep in Mill Street, the fire service said on Tuesday night.
"""
CAPTION = "Photo: The 14 boats of the fire service in Mill Street"
LAST = FLOOD.strip().rpartition("\n\n")[2]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path / "library")


@pytest.fixture
def flood(library: Library, tmp_path: Path) -> str:
    """The id of a stored article with one removed line."""
    (tmp_path / "flood.txt").write_text(FLOOD, "utf-8")
    return read(library, tmp_path)


def read(library: Library, folder: Path) -> str:
    (outcome,) = ingest([folder / "flood.txt"], library)
    assert outcome.id
    return outcome.id


def test_a_line_put_back_stands_where_it_stood_and_is_analysed(
    library: Library, flood: str
) -> None:
    before = library.article(flood)
    assert [one.text for one in before.removed] == [CAPTION]
    article = restore_lines(library, flood, [0])
    assert article.text.split("\n\n")[1] == CAPTION
    assert (article.id, article.removed, article.version) == (before.id, (), 1)
    assert 14 in [figure.value for figure in article.figures]
    assert library.rows()[0].words == article.words
    assert library.count(search="boats") == 1


def test_the_story_is_compared_anew(library: Library, flood: str) -> None:
    article = restore_lines(library, flood, [0])
    (story,) = library.stories()
    comparison = library.comparison(story.id)
    assert comparison is not None
    assert comparison.digests == (article.digest,)


def test_it_is_undone_step_by_step(library: Library, flood: str) -> None:
    before = library.article(flood)
    once = restore_lines(library, flood, [0])
    take_out(library, flood, [0])
    assert undo_lines(library, flood) == once
    assert undo_lines(library, flood) == before
    with pytest.raises(NotFound):
        undo_lines(library, flood)


def test_a_paragraph_taken_out_can_be_put_back(library: Library, flood: str) -> None:
    before = library.article(flood)
    article = take_out(library, flood, [1])
    assert "1.4 metres" not in article.text
    (index,) = [i for i, one in enumerate(article.removed) if one.rule == "by hand"]
    assert restore_lines(library, flood, [index]).text == before.text


def test_it_outlives_the_next_ingest_of_the_same_source(
    library: Library, flood: str, tmp_path: Path
) -> None:
    article = restore_lines(library, flood, [0])
    assert read(library, tmp_path) == flood
    assert library.article(flood) == article


def test_it_is_done_again_with_a_changed_source(
    library: Library, flood: str, tmp_path: Path
) -> None:
    restore_lines(library, flood, [0])
    (tmp_path / "flood.txt").write_text(FLOOD.replace("230", "260"), "utf-8")
    read(library, tmp_path)
    article = library.article(flood)
    assert article.version == 2
    assert "260 people" in article.text
    assert CAPTION in article.text
    assert article.removed == ()


@pytest.mark.parametrize("headline", ["", "Ferries are sold\n\n"], ids=["made up", "its own"])
def test_what_was_taken_out_stays_in_a_version_that_has_nothing_else(
    library: Library, flood: str, tmp_path: Path, headline: str
) -> None:
    first = library.article(flood).sentence(0)
    take_out(library, flood, [0])
    (tmp_path / "flood.txt").write_text(f"{headline}{first}\n", "utf-8")
    assert read(library, tmp_path) == flood
    assert library.article(flood).text == first
    (tmp_path / "flood.txt").write_text(f"{headline}{first}\n\n{LAST}\n", "utf-8")
    read(library, tmp_path)
    assert library.article(flood).text == LAST


def test_a_title_set_by_hand_stays(library: Library, flood: str) -> None:
    library.correct(flood, title="Wenlow under water")
    assert restore_lines(library, flood, [0]).title == "Wenlow under water"


def test_what_cannot_be_done_is_said(library: Library, flood: str) -> None:
    before = library.article(flood)
    for index in (1, -1):
        with pytest.raises(UsageError, match="there are 1"):
            restore_lines(library, flood, [index])
    with pytest.raises(UsageError, match="there are 2"):
        take_out(library, flood, [2])
    with pytest.raises(UsageError, match="nothing would be left"):
        take_out(library, flood, [0, 1])
    with pytest.raises(NotFound):
        restore_lines(library, "f" * 64, [0])
    assert library.article(flood) == before


def test_what_was_cut_out_of_the_headline_is_not_put_into_the_text(
    library: Library, tmp_path: Path
) -> None:
    (tmp_path / "flood.txt").write_text("VIDEO: " + FLOOD, "utf-8")
    identity = read(library, tmp_path)
    with pytest.raises(UsageError, match="headline"):
        restore_lines(library, identity, [0])

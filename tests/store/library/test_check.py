"""`check` finds what is wrong, `repair` mends it, and nothing is ever deleted."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from store.errors import LibraryDamaged
from store.library import Library, files, open_library
from store.library.shelves import Place
from store.models import Article, Comparison, Story
from store.settings import Settings

Maker = Callable[..., Article]
Teller = Callable[..., tuple[Story, Comparison]]


def again(library: Library) -> Library:
    return open_library(library.location, settings=Settings())


@pytest.fixture
def kept(library: Library, article: Maker, story: Teller) -> list[Article]:
    """Six articles on one shelf, written twice; two of them in a story, one with two versions."""
    articles = [article(name) for name in "abcdef"]
    library.keep(articles[:4])
    library.keep([*articles[4:], article("a", "Another text. Of a. Is here. End.")])
    told, comparison = story(*articles[:2])
    library.change_stories([told])
    library.keep_comparisons([comparison])
    return library.articles()


def lines(library: Library) -> list[str]:
    return [problem.line for problem in again(library).check().problems]


def everything(library: Library) -> bytes:
    return b"".join(path.read_bytes() for path in library.location.rglob("*") if path.is_file())


def test_a_healthy_library_is_counted_and_nothing_written(
    library: Library, kept: list[Article]
) -> None:
    library.forget([kept[-1].id])
    before = everything(library)
    report = library.check()
    assert report.problems == ()
    assert (report.articles, report.versions, report.forgotten) == (5, 7, 1)
    assert (report.stories, report.comparisons, report.files) == (1, 1, 3)
    assert everything(library) == before


def test_an_absent_library_is_healthy(library: Library) -> None:
    assert library.check().problems == ()
    assert not library.location.exists()


@pytest.mark.parametrize("name", ["shelves/0001.json", "comparisons/0001.json", "stories.json"])
@pytest.mark.parametrize("with_index", [True, False])
def test_each_damaged_file_is_named_alone_and_mended_from_its_backup(
    library: Library, kept: list[Article], name: str, with_index: bool
) -> None:
    stories, comparison = library.stories(), library.comparison("s1")
    path = library.location / name
    shutil.copy(path, files.backup_of(path))  # the state before, had this been the one
    path.write_bytes(broken := path.read_bytes()[:-9])
    if not with_index:
        (library.location / "index.sqlite3").unlink()
    (line,) = lines(library)
    assert line.startswith(f"{path}: damaged (it is not JSON); its backup, one write older,")
    assert path.read_bytes() == broken
    report = again(library).repair()
    assert report.lost == 0
    assert any(one.read_bytes() == broken for one in report.set_aside)
    assert lines(library) == []
    mended = again(library)
    assert mended.articles() == kept
    assert (mended.stories(), mended.comparison("s1")) == (stories, comparison)


def test_what_was_written_since_the_backup_is_saved_out_of_the_damaged_file(
    library: Library, kept: list[Article], shelf: Path
) -> None:
    whole = bytearray(shelf.read_bytes())
    whole[whole.index(b"Title of b")] ^= 1
    shelf.write_bytes(whole)
    report = again(library).repair()
    assert report.lost == 0
    assert again(library).articles() == kept  # b from the backup, a's second version from here


def test_what_is_whole_nowhere_is_named_and_the_file_set_aside(
    library: Library, article: Maker, kept: list[Article], shelf: Path
) -> None:
    broken = shelf.read_bytes().replace(b"Title of f", b"Title of g")
    shelf.write_bytes(broken)  # f came with the last write, the backup does not have it
    report = again(library).repair()
    assert report.lost == 1
    assert "1 lost: Title of f (/cuttings/f.txt)" in report.mended[0]
    assert report.set_aside[0].read_bytes() == broken
    assert again(library).articles() == kept[:-1]
    assert lines(library) == []
    assert [status for status, _ in again(library).keep([article("f")])] == ["new"]


def test_a_lost_shelf_is_missed_and_mended_from_its_backup(
    library: Library, article: Maker
) -> None:
    library.keep(articles := [article(str(number)) for number in range(65)])
    (library.location / "shelves" / "0001.json").unlink()
    assert len(lines(library)) == 1
    again(library).repair()
    assert again(library).articles() == articles


def test_a_shelf_lost_with_its_backup_is_missed_and_what_it_held_named(
    library: Library, article: Maker
) -> None:
    library.keep([article(str(number)) for number in range(65)])
    for path in (library.location / "shelves").glob("0002.*"):
        path.unlink()
    assert "0002.json: damaged (it is missing)" in lines(library)[0]
    assert len(again(library).rows()) == 65
    with pytest.raises(LibraryDamaged):
        again(library).article(article("64").id)
    assert again(library).keep([article("new")])[0][0] == "new"
    assert again(library).article(article("new").id) == article("new")
    assert "1 lost: Title of 64" in again(library).repair().mended[0]
    assert len(again(library).rows()) == 65
    assert lines(library) == []


def test_a_bad_backup_is_made_anew(library: Library, kept: list[Article], shelf: Path) -> None:
    files.backup_of(shelf).write_bytes(b"bad")
    assert "the backup is not whole" in lines(library)[0]
    report = again(library).repair()
    assert [one.read_bytes() for one in report.set_aside] == [b"bad"]
    assert lines(library) == []
    assert again(library).articles() == kept


def test_stories_lost_with_their_backup_come_from_the_index(
    library: Library, kept: list[Article]
) -> None:
    stories = library.stories()
    for path in (library.location / "stories.json", library.location / "stories.json.bak"):
        path.write_bytes(b"")
    again(library).repair()
    assert again(library).stories() == stories
    assert lines(library) == []
    assert again(library).articles() == kept


def test_an_article_that_lies_in_two_places_is_parted(
    library: Library, kept: list[Article], shelf: Path
) -> None:
    document = (files.read(shelf) or {})["articles"]["1"]
    older = {**document, "current": document["older"][0], "older": []}
    library.sources.articles.put({Place(2, 1): older})
    (line,) = lines(library)
    assert "lies in 0001.json too" in line
    report = again(library).repair()
    assert len(report.set_aside) == 1
    assert lines(library) == []
    assert again(library).articles() == kept


def test_orphans_are_named_and_dropped(library: Library, kept: list[Article]) -> None:
    comparison = library.comparison("s1")
    assert comparison
    told = [*library.stories(), Story("s2", "Gone", ("0" * 64,))]
    library.change_stories(told)
    library.keep_comparisons([comparison])
    (line,) = lines(library)
    assert "story s2 names articles not stored: 1" in line
    library.repair()
    assert lines(library) == []
    assert library.stories() == told[:1]
    assert library.articles() == kept


def test_an_index_that_says_otherwise_is_made_anew(library: Library, kept: list[Article]) -> None:
    def lie(connection: object) -> None:
        connection.execute("UPDATE articles SET checksum = 1 WHERE title = 'Title of b'")  # type: ignore[attr-defined]

    library._index.ask(lie)
    assert "not as shelves/ says" in lines(library)[0]
    library.repair()
    assert lines(library) == []
    assert library.articles() == kept


def test_what_a_killed_writer_left_is_named_and_swept(
    library: Library, kept: list[Article], shelf: Path
) -> None:
    shelf.with_name("0001.json.tmp").write_bytes(b"half")
    assert "left by a writer that was killed" in lines(library)[0]
    library.repair()
    assert lines(library) == []
    assert library.articles() == kept


def test_any_damage_is_refused_or_mended_and_never_silently_short(
    library: Library, kept: list[Article], tmp_path: Path
) -> None:
    """Every file of the library flipped, cut and emptied, one after the other."""
    chance = random.Random(11)
    first = library.sources.articles.read(1).documents[1]
    library.sources.articles.put({Place(1, 1): first})  # the backups hold what the files hold
    sound = tmp_path / "sound"
    shutil.copytree(library.location, sound)
    names = [path.relative_to(sound) for path in sound.rglob("*") if path.is_file()]
    for name in sorted(names):
        for damage in ("flip", "cut", "empty", "gone"):
            broken = tmp_path / damage / name
            shutil.copytree(sound, broken)
            harm(broken / name, damage, chance)
            opened = open_library(broken)
            listed = {row.id for row in opened.rows()}
            assert listed == {one.id for one in kept} or opened.damage()
            opened.repair()
            mended = open_library(broken)
            assert mended.check().problems == ()
            assert mended.articles() == kept


def harm(path: Path, damage: str, chance: random.Random) -> None:
    contents = bytearray(path.read_bytes())
    if damage == "flip" and contents:
        contents[chance.randrange(len(contents))] ^= 1 << chance.randrange(8)
    elif damage == "cut":
        del contents[chance.randrange(len(contents) or 1) :]
    elif damage == "empty":
        contents.clear()
    if damage == "gone":
        path.unlink()
    else:
        path.write_bytes(contents)

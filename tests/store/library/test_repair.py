"""Repair mends what it can, sets aside what it cannot, and may be killed and made again."""

from collections.abc import Callable
from pathlib import Path

import pytest

from store.errors import LibraryDamaged, LibraryUnwritable, NotFound
from store.library import Library, files, open_library
from store.library.latest import keep_latest, latest
from store.library.repair import Repair
from store.library.shelves import Place
from store.library.undo import Undo
from store.models import Article, Comparison, Story

Maker = Callable[..., Article]
Teller = Callable[..., tuple[Story, Comparison]]


@pytest.fixture
def kept(library: Library, article: Maker, story: Teller) -> list[Article]:
    """Three articles in a story with its comparison; every file has been written twice."""
    articles = [article(name) for name in "abc"]
    library.keep(articles[:2])
    library.keep(articles[2:])
    told, comparison = story(*articles)
    for title in ("Before", told.title):
        library.change_stories([Story(told.id, title, told.articles)])
        library.keep_comparisons([Comparison(**{**fields(comparison), "title": title})])
    return articles


def fields(comparison: Comparison) -> dict[str, object]:
    return {name: getattr(comparison, name) for name in type(comparison).__slots__}


def aside(library: Library) -> dict[str, bytes]:
    folder = library.location / "set-aside"
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}


def again(library: Library) -> Library:
    return open_library(library.location)


def test_a_sound_library_is_left_alone(library: Library, kept: list[Article]) -> None:
    before = library.sources.articles.path(1).stat().st_ino
    report = library.repair()
    assert (report.mended, report.set_aside, report.lost) == ((), (), 0)
    assert library.sources.articles.path(1).stat().st_ino == before
    assert aside(library) == {}
    assert library.articles() == kept


@pytest.mark.parametrize("name", ["shelves/0001.json", "comparisons/0001.json", "stories.json"])
def test_what_was_damaged_is_set_aside_whole_with_its_backup(
    library: Library, kept: list[Article], name: str
) -> None:
    path = library.location / name
    backup = files.backup_of(path).read_bytes()
    path.write_bytes(b'{"half')
    again(library).repair()
    assert aside(library) == {path.name: b'{"half', f"{path.name}.bak": backup}
    assert again(library).check().problems == ()
    assert {one.id for one in again(library).articles()} <= {one.id for one in kept}


@pytest.mark.parametrize("with_backup", [True, False])
def test_what_takes_the_last_change_back_is_mended_as_all_else(
    library: Library, kept: list[Article], with_backup: bool
) -> None:
    change = Undo(forget=(kept[0].id,))
    keep_latest(library.location, change)
    path = library.location / "undo.json"
    path.write_bytes(b'{"half')
    if not with_backup:
        files.backup_of(path).write_bytes(b"")
    (problem,) = again(library).check().problems
    assert problem.file == path
    with pytest.raises(LibraryDamaged, match="presscut check --repair"):
        latest(library.location)
    again(library).repair()
    assert again(library).check().problems == ()
    assert aside(library)[path.name] == b'{"half'
    if with_backup:
        assert latest(library.location) == change
    else:
        with pytest.raises(NotFound, match="nothing to take back"):
            latest(library.location)


@pytest.mark.usefixtures("kept")
def test_what_is_set_aside_twice_has_two_names(library: Library, shelf: Path) -> None:
    for harm in (b"first", b"second"):
        shelf.write_bytes(harm)
        again(library).repair()
    held = aside(library)
    assert (held["0001.json"], held["0001.json.2"]) == (b"first", b"second")


def test_a_shelf_that_is_gone_with_its_backup_is_an_empty_shelf_and_its_articles_are_named(
    library: Library, kept: list[Article], shelf: Path
) -> None:
    shelf.unlink()
    files.backup_of(shelf).unlink()
    report = again(library).repair()
    assert report.lost == len(kept)
    assert all(f"Title of {name} (/cuttings/{name}.txt)" in report.mended[0] for name in "abc")
    opened = again(library)
    assert (opened.rows(), opened.stories(), opened.check().problems) == ([], [], ())


@pytest.mark.usefixtures("kept")
def test_a_comparison_of_no_story_is_dropped(library: Library, story: Teller) -> None:
    _, comparison = story(story="s7")
    library.keep_comparisons([comparison])
    (problem,) = library.check().problems
    assert "the comparison of s7, a story that is gone" in problem.line
    assert "comparisons of stories that are gone were dropped: 1" in library.repair().mended
    assert library.check().problems == ()
    assert library.comparison("s1") is not None


def test_of_an_article_in_two_places_the_one_with_more_versions_stays(
    library: Library, kept: list[Article], article: Maker
) -> None:
    before = library.sources.articles.read(1).documents[1]
    library.keep([article("a", "Another text. It is longer.")])
    library.sources.articles.put({Place(2, 1): before})
    again(library).repair()
    assert [one.version for one in again(library).versions(kept[0].id)] == [1, 2]
    assert len(aside(library)) == 1


def test_a_repair_that_broke_off_is_made_again(
    library: Library, kept: list[Article], shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    harm = shelf.read_bytes().replace(b"Title of a", b"Title of x")
    shelf.write_bytes(harm)

    def full(*_: object, **__: object) -> None:
        raise LibraryUnwritable("no space")

    with monkeypatch.context() as patch:
        patch.setattr(Repair, "_drop_orphans", full)
        patch.setattr(files, "write", full)
        with pytest.raises(LibraryUnwritable):
            again(library).repair()
    assert shelf.read_bytes() == harm
    report = again(library).repair()
    assert report.lost == 0
    assert again(library).articles() == kept

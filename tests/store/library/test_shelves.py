"""Articles find a place on a shelf, and a shelf is parsed once."""

from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from store.errors import LibraryDamaged
from store.library import files
from store.library.entries import Entry, first_version, plain
from store.library.shelves import ARTICLES_A_SHELF, Shelves
from store.models import Article

Maker = Callable[..., Article]


@pytest.fixture
def shelves(tmp_path: Path) -> Shelves:
    return Shelves(tmp_path / "shelves")


def fill(shelves: Shelves, article: Maker, count: int) -> None:
    places = shelves.free_places()
    documents = [first_version(plain(article(str(n)), str(n))) for n in range(count)]
    shelves.put([Entry(*next(places), document) for document in documents])


def test_an_absent_folder_holds_nothing_and_is_not_made(shelves: Shelves) -> None:
    assert shelves.entries() == []
    assert shelves.stamp() == ()
    assert next(shelves.free_places()) == (shelves.folder / "0001.json", 1)
    assert not shelves.folder.exists()


def test_the_last_shelf_is_filled_before_the_next_is_begun(
    shelves: Shelves, article: Maker
) -> None:
    fill(shelves, article, 3)
    free = list(islice(shelves.free_places(), ARTICLES_A_SHELF))
    assert free[0] == (shelves.folder / "0001.json", 4)
    assert free[-4:] == [
        (shelves.folder / "0001.json", ARTICLES_A_SHELF),
        (shelves.folder / "0002.json", 1),
        (shelves.folder / "0002.json", 2),
        (shelves.folder / "0002.json", 3),
    ]


def test_shelves_beyond_9999_keep_their_order(shelves: Shelves) -> None:
    shelves.folder.mkdir()
    for number in ("0002", "10000", "9999"):
        files.write(shelves.folder / f"{number}.json", {"articles": {}})
    assert [name for name, _ in shelves.stamp()] == ["0002.json", "9999.json", "10000.json"]


def test_what_is_no_shelf_is_passed_over(shelves: Shelves, article: Maker) -> None:
    fill(shelves, article, 1)
    for name in ("notes.txt", "0001.json.tmp", "0001 copy.json", "1.json", "٠٠٠١.json"):
        (shelves.folder / name).write_text("mine")
    assert len(shelves.entries()) == 1
    assert [name for name, _ in shelves.stamp()] == ["0001.json"]


def test_a_shelf_is_parsed_again_only_when_it_has_changed(
    shelves: Shelves, article: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(shelves, article, ARTICLES_A_SHELF + 1)
    parsed: list[str] = []
    read = files.read

    def noting(path: Path) -> files.Tables | None:
        parsed.append(path.name)
        return read(path)

    monkeypatch.setattr(files, "read", noting)
    shelves.entries()
    shelves.entries()
    assert parsed == ["0001.json", "0002.json"]
    other = Shelves(shelves.folder)
    other.put([shelves.entries()[-1].corrected({"title": "By hand"})])
    parsed.clear()
    assert shelves.entries()[-1].article().title == "By hand"
    assert parsed == ["0002.json"]


def test_a_shelf_that_is_gone_but_for_its_backup_is_missed(
    shelves: Shelves, article: Maker
) -> None:
    fill(shelves, article, 1)
    shelves.put([shelves.entries()[0].corrected({"title": "By hand"})])
    (shelves.folder / "0001.json").unlink()
    with pytest.raises(LibraryDamaged, match="it is missing"):
        shelves.entries()

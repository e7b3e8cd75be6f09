"""Documents find a place on a shelf; one of them is read alone, and never from another's bytes."""

import json
from itertools import islice
from pathlib import Path

import pytest

from store.errors import LibraryDamaged
from store.library import files
from store.library.shelves import DOCUMENTS_A_SHELF, Place, Shelves, Span, free_places, spans


@pytest.fixture
def shelves(tmp_path: Path) -> Shelves:
    return Shelves(tmp_path / "shelves", "articles")


def fill(shelves: Shelves, count: int) -> None:
    places = free_places(0, 0, 0)
    shelves.put({next(places): {"text": f"Text {n} “ünd”"} for n in range(count)})


def spans_of(shelves: Shelves, number: int) -> dict[int, Span | None]:
    shelf = shelves.read(number)
    return {
        place: None if start is None else Span(shelf.contents.signature, start, len(piece))
        for place, _, start, piece in spans(shelf)
    }


def test_an_absent_folder_holds_nothing_and_is_not_made(shelves: Shelves) -> None:
    assert shelves.signatures() == {}
    assert not shelves.folder.exists()


def test_the_last_shelf_is_filled_before_the_next_is_begun() -> None:
    assert next(free_places(0, 0, 0)) == Place(1, 1)
    free = list(islice(free_places(1, 3, 5), DOCUMENTS_A_SHELF))
    assert free[0] == Place(1, 6)
    assert free[-4:] == [Place(1, DOCUMENTS_A_SHELF + 2), Place(2, 1), Place(2, 2), Place(2, 3)]


def test_a_place_is_the_same_after_being_one_number() -> None:
    for place in (Place(1, 1), Place(12_345, 64), Place(1, 1_000_000)):
        assert Place.of(place.key) == place


def test_a_shelf_that_is_gone_is_missed_and_what_is_no_shelf_passed_over(shelves: Shelves) -> None:
    shelves.folder.mkdir()
    for number in ("0002", "10000", "9999"):
        files.write(shelves.folder / f"{number}.json", {"articles": {}})
    for name in ("notes.txt", "0001 copy.json", "1.json", "٠٠٠١.json", "9999999999.json"):
        (shelves.folder / name).write_text("mine")
    found = shelves.signatures()
    assert [number for number, signature in found.items() if signature] == [2, 9999, 10000]
    assert list(found) == list(range(1, 10001))


def test_a_shelf_that_is_gone_but_for_its_backup_is_missed(shelves: Shelves) -> None:
    fill(shelves, 1)
    shelves.path(1).unlink()
    assert shelves.signatures() == {1: None}
    with pytest.raises(LibraryDamaged, match="it is missing"):
        shelves.read(1)


def test_one_document_is_parsed_alone(shelves: Shelves, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(shelves, 5)
    known = spans_of(shelves, 1)
    monkeypatch.delattr(files, "load")
    assert shelves.documents(1, {3: known[3]}) == {3: {"text": "Text 2 “ünd”"}}


def test_bytes_of_another_state_of_the_shelf_are_not_taken_for_the_document(
    shelves: Shelves,
) -> None:
    fill(shelves, 5)
    old = spans_of(shelves, 1)
    shelves.put({Place(1, 1): {"text": "longer than it was before"}, Place(1, 2): None})
    assert shelves.documents(1, old) == {
        1: {"text": "longer than it was before"},
        **{n: {"text": f"Text {n - 1} “ünd”"} for n in (3, 4, 5)},
    }


def test_a_shelf_laid_out_by_a_stock_tinydb_is_read_whole(shelves: Shelves) -> None:
    fill(shelves, 2)
    path = shelves.path(1)
    path.write_text(json.dumps(json.loads(path.read_bytes()), indent=2))
    known = spans_of(shelves, 1)
    assert known == {1: None, 2: None}
    assert shelves.documents(1, {2: known[2]}) == {2: {"text": "Text 1 “ünd”"}}


def test_a_flipped_bit_anywhere_on_the_shelf_is_noticed_by_who_reads_one_document(
    shelves: Shelves,
) -> None:
    fill(shelves, 3)
    path = shelves.path(1)
    known, whole = spans_of(shelves, 1), path.read_bytes()
    with path.open("r+b") as file:
        for position in range(0, len(whole), 7):
            file.seek(position)
            file.write(bytes([whole[position] ^ 4]))
            file.flush()
            signature = files.signature(path)
            assert signature
            span = Span(signature, known[2].start, known[2].length) if known[2] else None
            with pytest.raises(LibraryDamaged):
                shelves.documents(1, {2: span})
            file.seek(position)
            file.write(whole[position : position + 1])


def test_a_document_is_replaced_whole_and_keeps_its_place(shelves: Shelves) -> None:
    fill(shelves, 3)
    shelves.put({Place(1, 2): {"other": 1}})
    assert list(shelves.read(1).documents.items())[1] == (2, {"other": 1})


def test_where_documents_stand_is_the_same_known_from_writing_and_found_by_reading(
    shelves: Shelves,
) -> None:
    fill(shelves, 3)
    shelves.put({Place(1, 2): {"other": 1}, Place(1, 1): None, Place(1, 4): {"text": "Text 2"}})
    written = shelves.read(1)
    found = shelves.read(1)
    assert (written.places is None, found.places is None) == (False, True)
    assert list(spans(written)) == list(spans(found))
    assert [number for number, *_ in spans(found)] == [2, 3, 4]

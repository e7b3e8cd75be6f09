"""What becomes of each document of a batch, over what the library has and over the batch itself."""

from collections.abc import Callable

import pytest

from store.library.entries import Entry, first_version
from store.library.intake import Intake, second_id
from store.library.listing import Known
from store.library.shelves import Document, Place, free_places
from store.models import Article
from store.records import as_data

Maker = Callable[..., Article]


@pytest.fixture
def record(article: Maker) -> Callable[..., Document]:
    """Makes the plain record of an article, as `article` makes articles."""
    return lambda *words, **fields: as_data(article(*words, **fields))


def empty() -> Intake:
    return Intake(
        Known(by_source={}, digests={}, by_digest={}, ids=set(), also={}), {}, free_places(0, 0, 0)
    )


def test_new_documents_lie_one_after_the_other(record: Callable[..., Document]) -> None:
    intake = empty()
    told = [intake.take(record(name)) for name in "abc"]
    assert [status for status, _ in told] == ["new"] * 3
    assert [entry.place for entry in intake.changed.values()] == [Place(1, n) for n in (1, 2, 3)]
    assert list(intake.changed) == [identity for _, identity in told]


def test_the_same_document_twice_in_a_batch_is_stored_once(record: Callable[..., Document]) -> None:
    intake = empty()
    (_, identity), again = intake.take(record("a")), intake.take(record("a"))
    assert again == ("unchanged", identity)
    assert len(intake.changed) == 1


def test_a_later_document_of_a_source_is_its_next_version(record: Callable[..., Document]) -> None:
    intake = empty()
    _, identity = intake.take(record("a"))
    assert intake.take(record("a", "Another text. It is longer.")) == ("updated", identity)
    entry = intake.changed[identity]
    assert (entry.current["version"], entry.current["id"]) == (2, identity)
    assert [older["version"] for older in entry.document["older"]] == [1]
    assert entry.place == Place(1, 1)


def test_a_stored_article_gets_its_version_in_its_place(record: Callable[..., Document]) -> None:
    stored = record("a")
    entry = Entry(Place(7, 3), first_version(stored))
    known = Known(
        by_source={stored["source"]: stored["id"]},
        digests={stored["id"]: stored["digest"]},
        by_digest={stored["digest"]: [stored["id"]]},
        ids={stored["id"]},
        also={},
    )
    intake = Intake(known, {stored["id"]: entry}, free_places(7, 9, 9))
    assert intake.take(stored) == ("unchanged", stored["id"])
    assert intake.changed == {}
    assert intake.take(record("a", "Another text. It is longer."))[0] == "updated"
    assert intake.changed[stored["id"]].place == Place(7, 3)


def test_a_text_from_another_source_is_a_duplicate_until_it_differs(
    record: Callable[..., Document],
) -> None:
    intake = empty()
    text = "The same text. In two files."
    _, identity = intake.take(record("a", text))
    assert intake.take(record("b", text)) == ("duplicate", identity)
    status, other = intake.take(record("b", "A text of its own. In one file."))
    assert (status, other != identity) == ("new", True)


def test_a_text_that_another_article_began_as_has_a_second_id(
    record: Callable[..., Document],
) -> None:
    intake = empty()
    text = "The same text. In two files."
    _, first = intake.take(record("a", text))
    intake.take(record("a", "Changed since. Altogether."))
    status, second = intake.take(record("b", text))
    assert (status, second) == ("new", second_id(first, "/cuttings/b.txt"))
    assert intake.changed[second].current["id"] == second

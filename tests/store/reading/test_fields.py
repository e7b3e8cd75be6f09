import pytest

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.fields import NAMES, plain, record_of
from store.reading.loading import Loaded

LOADED = Loaded("/cuttings/all.json", b"", outlet="The Feed")
WORDS = "The ferry ran aground on Monday."


def document(**fields: object) -> RawDocument:
    return record_of({"text": WORDS, **fields}).document(LOADED, "one")


@pytest.mark.parametrize("name", NAMES["text"])
def test_the_text_is_found_under_each_of_its_names(name: str) -> None:
    assert record_of({name: WORDS}).document(LOADED, "one").text == WORDS


@pytest.mark.parametrize("name", NAMES["outlet"])
def test_the_outlet_is_found_under_each_of_its_names(name: str) -> None:
    assert document(**{name: "The Lantern"}).outlet == "The Lantern"


@pytest.mark.parametrize("name", ["publishedAt", "Published At", "published_at", "PUBLISHED-AT"])
def test_names_are_compared_without_case_spaces_and_signs(name: str) -> None:
    assert document(**{name: "2026-03-05T10:00:00Z"}).published == "2026-03-05"


@pytest.mark.parametrize(
    ("written", "published"),
    [
        (1772701200, "2026-03-05"),
        (1772701200.5, "2026-03-05"),
        ("1772701200000", "2026-03-05"),
        (20260305, None),
        (True, None),
    ],
)
def test_a_date_in_seconds_is_read(written: object, published: str | None) -> None:
    assert document(published=written).published == published


def test_every_name_stands_in_the_table_as_it_is_looked_up() -> None:
    assert [name for names in NAMES.values() for name in names if plain(name) != name] == []


@pytest.mark.parametrize(
    ("value", "outlet"),
    [
        ({"id": "l", "name": "The Lantern"}, "The Lantern"),
        *((nothing, "The Feed") for nothing in ({}, None, False, True)),
    ],
)
def test_a_field_with_fields_of_its_own_is_told_by_its_name(value: object, outlet: str) -> None:
    assert document(source=value).outlet == outlet


def test_fields_within_a_field_that_means_nothing_are_the_records_own() -> None:
    record = record_of({"fields": {"bodyText": WORDS, "headline": "Ferry aground"}})
    assert record.document(LOADED, "one").title == "Ferry aground"


def test_several_authors_and_paragraphs_are_all_there() -> None:
    one = document(
        authors=["Marta Oduya", {"name": "Piers Anstey"}], body=[WORDS, "Nobody was hurt."]
    )
    assert one.author == "Marta Oduya, Piers Anstey"
    assert one.text == f"{WORDS}\n\nNobody was hurt."


def test_a_field_that_is_empty_gives_way_to_the_next() -> None:
    assert document(body=" ", content=None).text == WORDS


def test_markup_in_a_text_is_read_as_markup_and_signs_as_signs() -> None:
    assert document(body=f"<p>{WORDS}</p><p>Nobody &amp; nothing.</p>").text == (
        f"{WORDS}\n\nNobody & nothing."
    )
    assert document(body="Fewer than 3 < 5 and a > b.").text == "Fewer than 3 < 5 and a > b."


@pytest.mark.parametrize("url", ["javascript:alert(1)", "/a/b", 7])
def test_what_is_no_address_is_none(url: object) -> None:
    assert document(url=url).url is None


def test_a_record_without_text_says_so() -> None:
    with pytest.raises(ReadingError, match="no article in it: no field body, text or content"):
        record_of({"title": "Ferry aground", "text": ["", {}]}).document(LOADED, "one")

"""How articles and their sentences are named in print."""

import pytest

from store.citations import citation, letter


@pytest.mark.parametrize(
    ("index", "expected"),
    [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")],
)
def test_articles_are_lettered_as_columns_of_a_table_are(index: int, expected: str) -> None:
    assert letter(index) == expected


def test_a_sentence_is_cited_by_its_articles_letter_and_its_number_from_1() -> None:
    assert citation("AA", 0) == "AA1"

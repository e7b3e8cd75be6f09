import pytest

from store.comparison.notes import letter


@pytest.mark.parametrize(
    ("index", "expected"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ")]
)
def test_articles_are_lettered_as_columns_of_a_table_are(index: int, expected: str) -> None:
    assert letter(index) == expected

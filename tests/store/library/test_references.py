"""Which article is meant by a number in the list, or by the start of an id."""

from collections.abc import Callable

import pytest

from store.errors import Ambiguous, NotFound
from store.library import Library
from store.models import Article

Maker = Callable[..., Article]


def test_a_number_or_the_start_of_an_id_finds_an_article(library: Library, article: Maker) -> None:
    articles = [article(name) for name in "abc"]
    library.keep(articles)
    for number, one in enumerate(articles, 1):
        assert library.find(str(number)) == one.id
        assert library.find(one.id[:4].upper()) == one.id
        assert library.find(f" {one.id} ") == one.id


def test_digits_that_are_both_a_number_and_an_id_mean_the_number(
    library: Library, article: Maker
) -> None:
    articles = [article(str(number), id=f"{number:04d}beef") for number in range(1, 13)]
    library.keep(articles)
    assert library.find("0001") == "0001beef"
    assert library.find("12") == "0012beef"
    library.keep([article("x", id="0002dead" * 2)])
    assert library.find("0002") == "0002beef"


def test_a_reference_that_several_ids_begin_with_names_them(
    library: Library, article: Maker
) -> None:
    library.keep([article("a", id="abcd1234" * 8), article("b", id="abcd9876" * 8)])
    with pytest.raises(Ambiguous, match=r"abcd1234abcd, abcd9876abcd"):
        library.find("abcd")
    assert library.find("abcd9") == "abcd9876" * 8


@pytest.mark.parametrize("reference", ["99", "0", "abc", "-1", "", "ffffffffffff", "9" * 5000, "²"])
def test_a_reference_that_fits_nothing_is_told_with_what_to_do(
    library: Library, article: Maker, reference: str
) -> None:
    library.keep([article("a")])
    with pytest.raises(NotFound, match="list") as caught:
        library.find(reference)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 6000

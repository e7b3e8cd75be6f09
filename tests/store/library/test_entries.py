"""What goes in comes out; what would not is refused."""

import math
from collections.abc import Callable
from dataclasses import replace

import pytest

from store.errors import LibraryError
from store.library.entries import Entry, first_version, plain
from store.library.shelves import Place
from store.models import Article, Excerpt, Figure
from store.records import as_data

Maker = Callable[..., Article]


def test_an_article_comes_back_as_it_went_in(article: Maker) -> None:
    kept = article("a")
    entry = Entry(Place(1, 1), first_version(plain(kept, "a")))
    assert entry.article() == kept
    assert entry.versions() == [kept]


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, 2**64, -(2**63) - 1])
def test_a_number_that_json_would_lose_is_refused(article: Maker, value: float) -> None:
    with pytest.raises(LibraryError, match=r"'/cuttings/a\.txt' cannot be stored"):
        plain(article("a", figures=(Figure("count", "x", 0, 1, 0, value),)), "/cuttings/a.txt")


def test_a_score_that_is_not_a_number_is_refused(article: Maker) -> None:
    ranking = (Excerpt("x", 0, 0, 0, 1, math.nan, ""),)
    with pytest.raises(LibraryError, match="not finite"):
        plain(article("a", ranking=ranking), "a")


@pytest.mark.parametrize("text", ["\ud83d", "a\udce9b"])
def test_half_a_character_is_refused_in_a_line_that_can_be_printed(
    article: Maker, text: str
) -> None:
    with pytest.raises(LibraryError, match="surrogates") as caught:
        plain(article("a", title=text, source=text), text)
    assert str(caught.value).encode()


@pytest.mark.parametrize("value", [2**63, 0.1, 1e300, 1.0, -0.0, 10**15])
def test_large_and_fractional_numbers_are_kept_exactly(article: Maker, value: float) -> None:
    kept = article("a", figures=(Figure("count", "x", 0, 1, 0, value),))
    entry = Entry(Place(1, 1), first_version(plain(kept, "a")))
    assert entry.article() == kept


def test_an_update_and_a_correction_leave_the_entry_before_as_it_was(article: Maker) -> None:
    first = article("a")
    entry = Entry(Place(1, 1), first_version(plain(first, "a")))
    updated = entry.updated(as_data(replace(first, id="other", digest="other")))
    corrected = updated.corrected({"title": "By hand"})
    assert entry.versions() == [first]
    assert entry.corrections == {}
    assert updated.article() == replace(first, digest="other", version=2)
    assert corrected.article().title == "By hand"
    assert corrected.corrected({"title": ""}) == updated

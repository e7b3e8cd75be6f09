"""What an update added and removed."""

import time
from collections.abc import Callable

from store.library import Library
from store.library.versions import differences
from store.models import Article, Sentence

Maker = Callable[..., Article]


def test_added_and_removed_sentences_are_told_version_by_version(
    library: Library, article: Maker
) -> None:
    library.keep([article("a", "One held. Two fell. Two fell. Three.", version=1)])
    library.keep([article("a", "Four came. One  held. Two fell. Three.")])
    library.keep([article("a", "Three. Two fell. Four came. One held.")])
    first, second = library.differences(article("a", "One held. Two fell. Two fell. Three.").id)
    assert (first.version, second.version) == (2, 3)
    assert first.added == ("Four came",)
    assert first.removed == ("Two fell",)
    assert (second.added, second.removed) == (("Three", "One held."), ("One held", "Three."))


def test_an_article_of_one_version_changed_nothing(library: Library, article: Maker) -> None:
    library.keep([article("a")])
    assert library.differences(article("a").id) == []


def test_a_megabyte_of_the_same_sentence_is_compared_in_no_time(article: Maker) -> None:
    text = "Again and again. " * 60_000
    places = tuple(Sentence(at, at + 16, 0) for at in range(0, len(text), 17))
    one = article("a", text, sentences=places, ranking=())
    two = article("a", text, sentences=places[:-1], ranking=(), version=2)
    start = time.process_time()
    (change,) = differences([one, two])
    assert change.removed == ("Again and again.",)
    assert time.process_time() - start < 30

"""What is copied carries where it is from; what is pinned keeps its words."""

from dataclasses import replace

import pytest

import store
from tui.passages import Passage, cited, pin_of

ARTICLE = store.Article(
    id="a", digest="a", version=1, source="a.txt", title="River floods Kelmouth",
    outlet="The Mercury", published="2026-02-03", language="en", ingested="now",
    text="“Run,” she said.\nNobody was\nhurt.",
    sentences=(store.Sentence(0, 16, 0), store.Sentence(17, 33, 0)),
    ranking=(store.Excerpt("Nobody was\nhurt.", 0, 1, 17, 33, 1, "lead"),),
    figures=(), quotes=(), removed=(),
)  # fmt: skip


@pytest.mark.parametrize(
    ("passage", "text"),
    [
        (Passage("a", 1), "“Nobody was hurt.” (The Mercury, 3 Feb 2026, “River floods Kelmouth”)"),
        (Passage("a", 0), "“Run,” she said. (The Mercury, 3 Feb 2026, “River floods Kelmouth”)"),
        (Passage("a", 0, "quote", "Ada", "Run,"),
         "“Run,” (The Mercury, 3 Feb 2026, “River floods Kelmouth”)"),
        (Passage("a", None, snippet="…was\n\x02hurt\x03."),
         "“Nobody was hurt.” (The Mercury, 3 Feb 2026, “River floods Kelmouth”)"),
        (Passage("a", None), "“River floods Kelmouth” (The Mercury, 3 Feb 2026)"),
    ],
)  # fmt: skip
def test_words_are_copied_with_outlet_date_and_headline(passage: Passage, text: str) -> None:
    assert cited(passage, ARTICLE) == text


def test_what_is_not_known_or_guessed_says_so() -> None:
    article = replace(ARTICLE, outlet=None, guesses=("title", "published"))
    assert cited(Passage("a", 1), article) == "“Nobody was hurt.” (outlet unknown, 3 Feb 2026?)"


def test_of_a_whole_article_its_best_sentence_is_pinned() -> None:
    assert pin_of(Passage("a", None), ARTICLE) == store.Pin("sentence", "a", 1, "Nobody was hurt.")


def test_a_pin_keeps_kind_label_and_words_and_is_found_again() -> None:
    pin = pin_of(Passage("a", 0, "quote", "Ada Brun", "Run,"), ARTICLE)
    assert (pin.kind, pin.label, pin.text) == ("quote", "Ada Brun", "Run,")
    assert store.find_pin(pin, ARTICLE) == 0
    assert store.find_pin(pin_of(Passage("a", 1), ARTICLE), ARTICLE) == 1

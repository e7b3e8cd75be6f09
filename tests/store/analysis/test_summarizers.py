"""sumy's summarisers, amended, give what sumy gives."""

import pytest
from sumy.summarizers.lex_rank import LexRankSummarizer

from store.analysis.methods import document_of
from store.analysis.sentences import split_sentences
from store.analysis.summarizers import FastLexRankSummarizer, StableLsaSummarizer

WEIR = (
    "The weir at Lund gave way on Sunday after a week of rain.\n"
    "Rain had filled the river above the weir since Monday. Nobody was hurt, the council said.\n"
    "The council will rebuild the weir for 3 million crowns. It was built in 1911.\n"
    "A week of rain has cost the farms above Lund most of their hay.\n"
    "Lund lies on the river Saar. Hay is dear this year, farmers say, and rain is not.\n"
)


@pytest.mark.parametrize("text", [WEIR, "One line only.", "Rain. Rain. Rain.", "! ! !\n? ?\n"])
@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_fast_lexrank_gives_sumys_links_between_sentences(text: str) -> None:
    document = document_of(text, split_sentences(text))
    ratings = []
    for kind in (LexRankSummarizer, FastLexRankSummarizer):
        summarizer = kind()
        words = [summarizer._to_words_set(sentence) for sentence in document.sentences]
        tf, idf = summarizer._compute_tf(words), summarizer._compute_idf(words)
        ratings.append(summarizer._create_matrix(words, summarizer.threshold, tf, idf).tolist())
    assert ratings[0] == ratings[1]


def test_lsa_numbers_its_terms_in_the_order_of_the_text() -> None:
    document = document_of(WEIR, split_sentences(WEIR))
    dictionary = StableLsaSummarizer()._create_dictionary(document)
    assert list(dictionary)[:6] == ["the", "weir", "at", "lund", "gave", "way"]
    assert list(dictionary.values()) == list(range(len(dictionary)))

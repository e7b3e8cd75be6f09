"""sumy's ways to rank sentences, over presscut's sentences and words, and presscut's way for sumy.

sumy gets its documents from here and never splits or tokenizes a text itself: its own splitter
wants a download, and its own tokenizer drops every word with a digit.
"""

import math
import warnings
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import Any

from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers._summarizer import AbstractSummarizer
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from store.analysis import salience
from store.analysis.salience import Taken, ordinal, repeats
from store.analysis.sentences import Span, split_sentences
from store.analysis.summarizers import FastLexRankSummarizer, StableLsaSummarizer
from store.analysis.words import stem, stems, stop_words, words


class _Tokenizer:
    """What sumy's document model asks for sentences and words."""

    def to_sentences(self, paragraph: str) -> tuple[str, ...]:
        return tuple(paragraph[start:end] for start, end in split_sentences(paragraph))

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(words(sentence))


def document_of(text: str, spans: Sequence[Span], title: str | None = None) -> ObjectDocumentModel:
    """A text as sumy takes it: its sentences in paragraphs, the title as a heading."""
    tokenizer = _Tokenizer()
    paragraphs = [[Sentence(title, tokenizer, is_heading=True)] if title else []]
    for (_, before), (start, end) in pairwise([(0, 0), *spans]):
        if "\n" in text[before:start]:
            paragraphs.append([])
        paragraphs[-1].append(Sentence(text[start:end], tokenizer))
    return ObjectDocumentModel([Paragraph(sentences) for sentences in paragraphs])


# Edmundson's cue words: what announces the point, what wanders off it.
_BONUS = (
    "significant important main major key first most report found revealed announced according "
    "official total million"
)
_STIGMA = "perhaps maybe hardly impossible believe example instance joke incidentally anyway"


def _word_lists(language: str) -> dict[str, Sequence[str] | frozenset[str]]:
    return {
        "stop_words": stop_words(language),
        "null_words": stop_words(language),
        "bonus_words": _BONUS.split(),
        "stigma_words": _STIGMA.split(),
    }


# Each with the number of sentences it reads: beyond that it would take seconds. What follows
# the last of them in a long text is not looked at.
_SUMY: dict[str, tuple[Callable[..., AbstractSummarizer], int]] = {
    "lexrank": (FastLexRankSummarizer, 1000),
    "textrank": (TextRankSummarizer, 300),
    "lsa": (StableLsaSummarizer, 400),
    "luhn": (LuhnSummarizer, 5000),
    "kl": (KLSummarizer, 100),
    "sumbasic": (SumBasicSummarizer, 1000),
    "reduction": (ReductionSummarizer, 200),
    "edmundson": (EdmundsonSummarizer, 5000),
}


class PresscutSummarizer(AbstractSummarizer):  # type: ignore[misc]
    """presscut's method as sumy knows one: called with a document and a count."""

    def __init__(self, language: str = "en") -> None:
        super().__init__()
        self._language = language

    def __call__(self, document: ObjectDocumentModel, sentences_count: Any) -> tuple[Any, ...]:
        """Sentences of a sumy document, in its order; the count is whatever sumy takes for one."""
        text, spans = _text_of(document)
        title = " ".join(map(str, document.headings)) or None
        taken = salience.order([text], [spans], title=title, language=self._language)
        ranks = {one.place: -rank for rank, one in enumerate(taken)}
        places = sorted(ranks)
        sentences = [document.sentences[place] for place in places]
        ratings = iter(places)
        return tuple(
            self._get_best_sentences(sentences, sentences_count, lambda _: ranks[next(ratings)])
        )


def _text_of(document: ObjectDocumentModel) -> tuple[str, list[Span]]:
    """The text of a sumy document, put together again, and where its sentences stand in it."""
    text, spans = "", []
    for paragraph in document.paragraphs:
        for sentence in map(str, paragraph.sentences):
            spans.append((len(text), len(text) + len(sentence)))
            text += f"{sentence} "
        text += "\n\n"
    return text, spans


def order(
    method: str, documents: Sequence[ObjectDocumentModel], language: str = "en"
) -> Iterator[Taken]:
    """The sentences of several articles, best first, by one of sumy's methods.

    None repeats one before it. Every sentence is looked at, whether it can stand alone or not,
    and several articles are taken for one.
    """
    kind, most = _SUMY[method]
    summarizer = kind(partial(stem, language=language))
    for name, word_list in _word_lists(language).items():
        if hasattr(summarizer, name):
            setattr(summarizer, name, word_list)
    places = [
        (article, place)
        for article, document in enumerate(documents)
        for place in range(len(document.sentences))
    ]
    joined = _first_sentences(documents, most)
    contents: list[frozenset[str]] = []
    for rank, (number, rating) in enumerate(_ranking(summarizer, joined), 1):
        content = frozenset(stems(str(joined.sentences[number]), language))
        if not any(repeats(content, other) for other in contents):
            contents.append(content)
            yield Taken(*places[number], rating, f"{method} ranks it {ordinal(rank)}")


def _first_sentences(documents: Sequence[ObjectDocumentModel], most: int) -> ObjectDocumentModel:
    """One document of several, as far as it is to be read."""
    paragraphs, left = [], most
    for paragraph in (paragraph for document in documents for paragraph in document.paragraphs):
        sentences = paragraph.sentences[: max(0, left)]
        paragraphs.append(Paragraph([*paragraph.headings, *sentences]))
        left -= len(sentences)
    return ObjectDocumentModel(paragraphs)


def _ranking(
    summarizer: AbstractSummarizer, document: ObjectDocumentModel
) -> list[tuple[int, float]]:
    """Numbers and ratings of all sentences, best first.

    sumy gives what is rated to a counting function; this one keeps it all. Ratings are rounded
    because sums over its sets differ in the last digits from run to run. Where a method finds
    nothing to go by (LexRank divides by zero, LSA gives up), the order of the text stands.
    """
    ratings = dict.fromkeys(range(len(document.sentences)), 0.0)

    def keep(infos: Sequence[Any]) -> Sequence[Any]:
        for info in infos:
            ratings[info.order] = 0.0 if math.isnan(info.rating) else round(float(info.rating), 6)
        return ()

    with warnings.catch_warnings():  # of the division, and of more sentences than words
        warnings.simplefilter("ignore")
        summarizer(document, keep)
    return sorted(ratings.items(), key=lambda pair: (-pair[1], pair[0]))

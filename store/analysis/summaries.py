"""Extractive summaries: sentences of the articles, verbatim, in their order, each with its reason.

How sentences are ranked is the business of `store.analysis.methods`, which loads sumy and is only
imported when a summary is asked for. Here a ranking becomes a summary of a given length.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from store.analysis.sentences import Span, split_sentences
from store.errors import UsageError
from store.models import Excerpt

METHODS: dict[str, str] = {
    "presscut": "what the article keeps coming back to, said once, in sentences that stand alone",
    "lexrank": "sentences like many others (Erkan and Radev 2004; reads 300 sentences)",
    "textrank": "sentences that share words with many others (Mihalcea 2004; reads 300 sentences)",
    "lsa": "sentences that carry the main topics (Steinberger and Ježek 2004; reads 400 sentences)",
    "luhn": "sentences dense with frequent words (Luhn 1958)",
    "kl": "words spread as in the whole article (Haghighi 2009; reads 100 sentences)",
    "sumbasic": "frequent words, each counted once (Nenkova 2005; reads 1,000 sentences)",
    "reduction": "sentences with the most words in common (reads 200 sentences)",
    "edmundson": "cue words, the title's words, place in the paragraph (Edmundson 1969)",
}
"""The ways to summarise, by name, each with a line on what it prefers. The first is the default."""

DEFAULT_SENTENCES = 3


def summarise(
    text_or_texts: str | Sequence[str],
    *,
    sentences: int | None = None,
    words: int | None = None,
    method: str = "presscut",
) -> list[Excerpt]:
    """A summary of one article, or one of several articles together.

    `sentences` is its greatest length; `words` one that the last sentence may run over; with
    neither it has three sentences. It is shorter where nothing more is worth saying. Excerpts
    come in the order of the articles, and none nearly repeats another. Raises UsageError for a
    method that is not in METHODS and for a length below 1.
    """
    texts = [text_or_texts] if isinstance(text_or_texts, str) else text_or_texts
    if sentences is None and words is None:
        sentences = DEFAULT_SENTENCES
    for length in (sentences, words):
        if length is not None and length < 1:
            raise UsageError(f"a summary of {length} is no summary; the least is 1")
    spans = [split_sentences(text) for text in texts]
    ranked = _ranked(texts, spans, None, method)
    return sorted(_within(ranked, sentences, words), key=lambda one: (one.article, one.sentence))


def rank_sentences(
    text: str, spans: Sequence[Span], *, title: str | None = None, limit: int = 20
) -> list[Excerpt]:
    """The sentences of an article in the order in which a growing summary takes them.

    `spans` are those of `split_sentences`. The first n, sorted by place, are the summary of n
    sentences, for every n up to `limit`; fewer come back where no more can stand alone.
    """
    return list(islice(_ranked([text], [spans], title, "presscut"), limit))


def _ranked(
    texts: Sequence[str], spans: Sequence[Sequence[Span]], title: str | None, method: str
) -> Iterator[Excerpt]:
    """Sentences as a method orders them, made excerpts one by one."""
    if method not in METHODS:
        raise UsageError(f"no summary method {method!r}; known: {', '.join(METHODS)}")
    if not any(spans):
        return
    from store.analysis.methods import document_of, order

    documents = [document_of(text, of, title) for text, of in zip(texts, spans, strict=True)]
    for taken in order(method, documents):
        start, end = spans[taken.article][taken.place]
        yield Excerpt(
            text=texts[taken.article][start:end],
            article=taken.article,
            sentence=taken.place,
            start=start,
            end=end,
            score=round(taken.score, 6),
            reason=taken.reason,
        )


def _within(
    ranked: Iterable[Excerpt], sentences: int | None, words: int | None
) -> Iterator[Excerpt]:
    """As many of the ranked excerpts as the length allows."""
    length = 0
    for excerpt in islice(ranked, sentences):
        yield excerpt
        length += len(excerpt.text.split())
        if words is not None and length >= words:
            return

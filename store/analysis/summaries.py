"""Extractive summaries: sentences of the articles, verbatim, in their order, each with its reason.

How sentences are ranked is the business of `store.analysis.methods`, which loads sumy and is only
imported when a summary is asked for. Here a ranking becomes a summary of a given length.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from store.analysis import salience
from store.analysis.salience import Taken
from store.analysis.sentences import Span, split_sentences
from store.analysis.standing import stand_alone
from store.errors import UsageError
from store.models import Excerpt

METHODS: dict[str, str] = {
    "presscut": "what the article keeps coming back to, said once, in sentences that stand alone",
    "lexrank": "sentences like many others (Erkan and Radev 2004; reads 1,000 sentences)",
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
    share: float | None = None,
    method: str = "presscut",
    language: str = "en",
) -> list[Excerpt]:
    """A summary of one article, or one of several articles together.

    `sentences` is its greatest length, `share` the same as a share of all sentences (above 0, at
    most 1), `words` a length that the last sentence may run over; with none it has three
    sentences. It is shorter where nothing more is worth saying. None nearly
    repeats another. The article with the best sentence comes first, and each article's excerpts
    in its own order; of several English articles the reasons also tell how many others say the
    same and which figure they differ in. Of what sumy's methods rank, sentences that repeat
    another or cannot stand alone are passed over; their order is the method's. `language` as
    `detect_language` gives it; one that is not known is read as English. Raises UsageError for a
    method that is not in METHODS and for a length below 1.
    """
    texts = [text_or_texts] if isinstance(text_or_texts, str) else text_or_texts
    if sentences is None and words is None and share is None:
        sentences = DEFAULT_SENTENCES
    if share is not None and not 0 < share <= 1:
        raise UsageError(f"a summary of {share:g} of all sentences cannot be; 0.1 is a tenth")
    for length in (sentences, words):
        if length is not None and length < 1:
            raise UsageError(f"a summary of {length} is no summary; the least is 1")
    spans = [split_sentences(text, language) for text in texts]
    if share is not None:
        shared = max(1, round(share * sum(map(len, spans))))
        sentences = min(shared, sentences or shared)
    ranked = _ranked(texts, spans, None, method, language)
    chosen = _arranged(list(_within(ranked, sentences, words)))
    if len(texts) == 1 or language != "en":
        return chosen
    from store.analysis.corroboration import with_notes  # reads figures: not for one article

    return with_notes(chosen, texts, spans)


def rank_sentences(
    text: str,
    spans: Sequence[Span],
    *,
    title: str | None = None,
    limit: int = 20,
    language: str = "en",
) -> list[Excerpt]:
    """The sentences of an article in the order in which a growing summary takes them.

    `spans` are those of `split_sentences`. The first n, sorted by place, are the summary of n
    sentences, for every n up to `limit`; fewer come back where no more can stand alone.
    """
    return list(islice(_ranked([text], [spans], title, "presscut", language), limit))


def rank_story(
    texts: Sequence[str],
    spans: Sequence[Sequence[Span]],
    *,
    limit: int = 20,
    language: str = "en",
) -> list[Excerpt]:
    """The sentences of several articles in the order in which one summary of all takes them."""
    return list(islice(_ranked(texts, spans, None, "presscut", language), limit))


def _ranked(
    texts: Sequence[str],
    spans: Sequence[Sequence[Span]],
    title: str | None,
    method: str,
    language: str,
) -> Iterator[Excerpt]:
    """Sentences as a method orders them, made excerpts one by one."""
    if method not in METHODS:
        raise UsageError(f"no summary method {method!r}; known: {', '.join(METHODS)}")
    if not any(spans):
        return
    for taken in _order(texts, spans, title, method, language):
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


def _order(
    texts: Sequence[str],
    spans: Sequence[Sequence[Span]],
    title: str | None,
    method: str,
    language: str,
) -> Iterator[Taken]:
    if method == "presscut":
        return salience.order(texts, spans, title=title, language=language)
    from store.analysis import methods  # loads sumy and numpy

    documents = [
        methods.document_of(text, of, title) for text, of in zip(texts, spans, strict=True)
    ]
    alone = [stand_alone(text, of, language) for text, of in zip(texts, spans, strict=True)]
    ranked = methods.order(method, documents, language)
    if not any(map(any, alone)):
        return ranked
    return (taken for taken in ranked if alone[taken.article][taken.place])


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


def _arranged(excerpts: Sequence[Excerpt]) -> list[Excerpt]:
    """Ranked excerpts as they read: article by article, the one that ranks best first."""
    articles = list(dict.fromkeys(excerpt.article for excerpt in excerpts))
    return sorted(excerpts, key=lambda one: (articles.index(one.article), one.sentence))

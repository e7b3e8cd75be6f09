"""How each article words what it reports: what it calls the same thing, and how it stands back.

Headline and opening are read for the words between a determiner and a thing that other articles
name too ("a highly critical report", "the shocking report"); the whole article, outside
quotations, for hedges. Words are shown and counted; no judgement of anybody is drawn from them.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from store.analysis.words import STOP_WORDS, stem
from store.comparison.places import Places
from store.comparison.terms import word_set
from store.findings import HedgeRow, Wording, WordingRow
from store.models import Article

OPENING = 8
"""Sentences of an article in which it says what it is about."""

MOST_WORDS = 4
"""Words between a determiner and its thing."""

HEDGES = (
    "allegedly", "apparently", "appears to", "appeared to", "believed to", "is said to",
    "it is claimed", "it is understood", "it was claimed", "purportedly", "reportedly",
    "said to have", "seemingly", "so-called", "supposedly", "unconfirmed", "was said to",
)  # fmt: skip
"""Wordings by which a reporter leaves it to others whether something is so."""

_DETERMINERS = word_set("a an the this that these those his her its their our no another")
_LINKS = word_set("and most very")
_NO_THING = word_set("found known led made said says seen set shown taken told went")
_TOKEN = re.compile(r"[A-Za-zÀ-ž]+(?:-[A-Za-zÀ-ž]+)*|['’]s\b|[^\w\s]|\d[\d,.]*")
_HEDGE = re.compile(rf"\b(?:{'|'.join(HEDGES)})\b", re.IGNORECASE)
_READ = 2000
"""Characters of a sentence that are looked at."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A determiner's words: the stem of the thing they end in, and the words before it."""

    article: str
    sentence: int | None
    thing: str
    written: str
    before: tuple[str, ...]


def gather_wordings(articles: Sequence[Article]) -> tuple[WordingRow, ...]:
    """The things that two articles and more call by different words, most articles first."""
    found: dict[str, list[_Phrase]] = defaultdict(list)
    for article in articles:
        for sentence, text in _opening(article):
            for phrase in _phrases(article.id, sentence, text):
                found[phrase.thing].append(phrase)
    things = {thing for thing, held in found.items() if len({one.article for one in held}) > 1}
    rows = [row for phrases in found.values() if (row := _row(phrases, things))]
    return tuple(sorted(rows, key=lambda row: -len({one.article for one in row.wordings})))


def gather_hedges(articles: Sequence[Article]) -> tuple[HedgeRow, ...]:
    """The hedges of each article outside quotations, those of one article the commonest first."""
    rows = []
    for article in articles:
        quotes = Places(article.quotes)
        sentences: dict[str, list[int]] = defaultdict(list)
        for number, place in enumerate(article.sentences):
            for match in _HEDGE.finditer(article.text, place.start, place.end):
                if not quotes.touching(match.start(), match.start() + 1):
                    sentences[match[0].lower()].append(number)
        rows += [HedgeRow(article.id, word, tuple(held)) for word, held in sentences.items()]
    order = {article.id: number for number, article in enumerate(articles)}
    return tuple(sorted(rows, key=lambda row: (order[row.article], -len(row.sentences), row.word)))


def _opening(article: Article) -> Iterator[tuple[int | None, str]]:
    """The headline, if it is the article's own, and the first sentences."""
    if "title" not in article.guesses:
        yield None, article.title
    for number in range(min(OPENING, len(article.sentences))):
        yield number, article.sentence(number)[:_READ]


def _phrases(article: str, sentence: int | None, text: str) -> Iterator[_Phrase]:
    tokens = _TOKEN.findall(text)
    for at, token in enumerate(tokens):
        if token.lower() not in _DETERMINERS and token not in {"'s", "’s"}:
            continue
        words = _words_behind(tokens, at + 1)
        if words:
            yield _Phrase(article, sentence, stem(words[-1]), words[-1], tuple(words[:-1]))


def _words_behind(tokens: Sequence[str], at: int) -> list[str]:
    """The small-letter words behind a determiner, up to a small word, name, number or mark."""
    words: list[str] = []
    for token in tokens[at : at + MOST_WORDS + 1]:
        if not token.islower() or (token in STOP_WORDS and token not in _LINKS):
            break
        if token in _NO_THING:
            break
        words.append(token)
    while words and _is_verb(words[-1]):
        words.pop()
    return [] if words and words[-1] in _LINKS else words


def _is_verb(word: str) -> bool:
    """Whether a word that stands last looks like a verb: "a report revealing"."""
    return word.endswith("ing") or (word.endswith("ed") and len(word) > 4)


def _row(phrases: Sequence[_Phrase], things: Container[str]) -> WordingRow | None:
    """The phrases of one thing that say more than its name; None if fewer than two articles do.

    A phrase with another of the `things` in it has a verb in it: "the report mentions children".
    """
    worded = dict.fromkeys(
        phrase
        for phrase in phrases
        if phrase.before and not any(stem(word) in things for word in phrase.before)
    )
    if len({phrase.article for phrase in worded}) < 2 or len({p.before for p in worded}) < 2:
        return None
    return WordingRow(
        thing=Counter(phrase.written for phrase in phrases).most_common(1)[0][0],
        wordings=tuple(
            Wording(phrase.article, " ".join((*phrase.before, phrase.written)), phrase.sentence)
            for phrase in worded
        ),
    )

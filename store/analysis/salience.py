"""presscut's own summariser: which sentences a summary takes, and in which order it grows.

Greedy coverage of what the articles keep coming back to. Words weigh by how many sentences use
them and how many articles share them (the centroid of Radev et al. 2004), numbers like any other;
a sentence counts for the weight it covers in proportion to its length, and what has been said
counts for little from then on (Nenkova and Vanderwende 2005). A place near the top and words of
the title count besides. What cannot stand alone is taken after the sentence it leans on or not at
all (`store.analysis.standing`), and the two are weighed together.

Of a sentence that an article has twice, the last copy is its own: those above it are captions and
teasers. Where several articles say a thing in nearly the same words, the fullest wording is taken.

Nothing is random and no set is walked through: the same texts give the same order on every run.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import chain, groupby
from operator import attrgetter
from typing import NamedTuple

from store.analysis.sentences import Span
from store.analysis.standing import Standing, referent, standings
from store.analysis.words import stem, stems

# What counts, relative to the weight of the sentence that covers most (1).
POSITION, POSITION_DECAY = 0.5, 20.0
TITLE = 0.1
# To which power it counts how many articles share a word.
SHARED_BY = 2
# Added to the length that a sentence's weight is divided by, in content words: without it the
# shortest sentences would win.
LENGTH = 10
# What has been said keeps this share of its weight.
SAID = 0.2
# How much of what it would be worth together with the sentence that leans on it counts for it.
TOGETHER = 0.3
# More of the shorter sentence than this in one already taken: a repetition.
REPETITION = 0.6
# More of the longer sentence than this in both: two wordings of one sentence.
REWORDING = 0.7

_FIGURE = re.compile(r"[£$€]?\d[\d,.]{0,20}(?<=\d)%?")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


class Candidate(NamedTuple):  # a third of the cost of a frozen dataclass
    """A sentence of one of the articles. `stems`: its content, each stem once, in order.

    `length` is what its weight is divided by; `refers` the stem of what its opening takes as
    known ("The report said"), None where it takes nothing so.
    """

    text: str
    article: int
    place: int
    standing: Standing
    stems: tuple[str, ...]
    content: frozenset[str]
    length: int
    refers: str | None = None

    @property
    def is_alone(self) -> bool:
        """Whether it can be taken by itself."""
        return self.standing is Standing.ALONE

    def leans_on(self, other: "Candidate") -> bool:
        """Whether it is taken after the other one or not at all."""
        return self.standing is Standing.LEANS and self.follows(other)

    def follows(self, other: "Candidate") -> bool:
        """Whether it is the next sentence of the same article."""
        return (self.article, self.place) == (other.article, other.place + 1)


@dataclass(frozen=True, slots=True)
class Taken:
    """A sentence that the summary takes next, and why."""

    article: int
    place: int
    score: float
    reason: str


def order(
    texts: Sequence[str],
    spans: Sequence[Sequence[Span]],
    *,
    title: str | None = None,
    language: str = "en",
) -> Iterator[Taken]:
    """The sentences of several articles in the order in which a growing summary takes them.

    Where no sentence of any article can stand alone, all are taken as they come.
    """
    candidates = [
        candidate
        for article, (text, of) in enumerate(zip(texts, spans, strict=True))
        for candidate in _candidates(article, text, of, language)
    ]
    if not any(candidate.is_alone for candidate in candidates):
        candidates = [one._replace(standing=Standing.ALONE, refers=None) for one in candidates]
    return _order(candidates, frozenset(stems(title or "", language)))


def repeats(content: frozenset[str], other: frozenset[str]) -> bool:
    """Whether most of the shorter of two sentences, given as stems, is in the longer one."""
    return len(content & other) > REPETITION * min(len(content), len(other))


def _candidates(
    article: int, text: str, spans: Sequence[Span], language: str
) -> Iterator[Candidate]:
    last = {text[start:end]: place for place, (start, end) in enumerate(spans)}
    of_each = standings(text, spans, language)
    for place, ((start, end), standing) in enumerate(zip(spans, of_each, strict=True)):
        sentence = text[start:end]
        if last[sentence] != place:
            yield Candidate(sentence, article, place, Standing.NEVER, (), frozenset(), 1)
            continue
        content = stems(sentence, language)
        unique = tuple(dict.fromkeys(content))
        known = referent(sentence) if language == "en" else None
        yield Candidate(
            text=sentence,
            article=article,
            place=place,
            standing=standing,
            stems=unique,
            content=frozenset(unique),
            length=len(content) + LENGTH,
            refers=stem(known) if known else None,
        )


def _order(candidates: Sequence[Candidate], title: frozenset[str]) -> Iterator[Taken]:
    """Take what scores highest, pass over what repeats it, and so on.

    Scores only fall as words get covered, so most need not be looked at again: the queue holds
    what each was worth when last seen (lazy greedy, Minoux 1978).
    """
    salience = _Salience(candidates, title)
    queue = [(-salience.score(i), i) for i, one in enumerate(candidates) if one.is_alone]
    heapify(queue)
    taken: list[Candidate] = []
    unresolved: list[int] = []
    while queue:
        seen, best = heappop(queue)
        score, chosen = salience.score(best), candidates[best]
        if -score > seen:
            heappush(queue, (-score, best))
        elif any(repeats(chosen.content, other.content) for other in taken):
            continue
        elif not _is_resolved(chosen, taken):
            unresolved.append(best)
        else:
            best = salience.fullest(best)
            chosen = candidates[best]
            yield Taken(chosen.article, chosen.place, score, salience.reason(best))
            taken.append(chosen)
            salience.cover(best)
            again, unresolved = unresolved, []
            if best + 1 < len(candidates) and candidates[best + 1].leans_on(chosen):
                again.append(best + 1)
            for index in again:
                heappush(queue, (-salience.score(index), index))


def _is_resolved(candidate: Candidate, taken: Sequence[Candidate]) -> bool:
    """Whether what the sentence takes as known has been said by those taken before it."""
    return candidate.refers is None or any(
        candidate.follows(other) or candidate.refers in other.content for other in taken
    )


class _Salience:
    """What each candidate is worth, given what has been taken so far."""

    def __init__(self, candidates: Sequence[Candidate], title: frozenset[str]) -> None:
        self._candidates = candidates
        self._title = title
        self._weights = _stem_weights(candidates)
        self._centrality = [self._covered(one.stems) / one.length for one in candidates]
        usable = (
            share
            for share, one in zip(self._centrality, candidates, strict=True)
            if one.standing is not Standing.NEVER
        )
        self._unit = max(usable, default=0.0) or 1.0
        self._bonus = [self._bonus_of(candidate) for candidate in candidates]
        self._articles = candidates[-1].article + 1 if candidates else 0

    def score(self, index: int) -> float:
        """What taking it now would add; the weightiest sentence adds about 1.

        A sentence on which the next one leans gains where both together are worth more.
        """
        one = self._candidates[index]
        alone = self._covered(one.stems) / one.length / self._unit + self._bonus[index]
        if index + 1 == len(self._candidates):
            return alone
        other = self._candidates[index + 1]
        if not other.leans_on(one):
            return alone
        both = self._covered(tuple(dict.fromkeys(one.stems + other.stems)))
        bonus = (self._bonus[index] + self._bonus[index + 1]) / 2
        together = both / (one.length + other.length - LENGTH) / self._unit + bonus
        return max(alone, (1 - TOGETHER) * alone + TOGETHER * together)

    def fullest(self, index: int) -> int:
        """The sentence of any article that says the same in nearly the same words, and most."""
        if self._articles == 1:
            return index
        one = self._candidates[index].content
        wordings = [
            other
            for other, candidate in enumerate(self._candidates)
            if candidate.is_alone
            and candidate.refers is None
            and len(one & candidate.content) > REWORDING * max(len(one), len(candidate.content))
        ]
        return max(
            [index, *wordings], key=lambda other: (len(self._candidates[other].content), -other)
        )

    def cover(self, index: int) -> None:
        """Count its words as said: they add little to another sentence from now on."""
        for term in self._candidates[index].stems:
            self._weights[term] *= SAID

    def reason(self, index: int) -> str:
        """Why it is taken, for a person: "opens the article; shares most with the rest"."""
        candidate = self._candidates[index]
        share = self._centrality[index] / self._unit
        figures = [figure for figure in _FIGURE.findall(candidate.text) if not _YEAR.match(figure)]
        reasons = [
            _place(candidate.place),
            "goes with the sentence before it" if candidate.standing is Standing.LEANS else None,
            next((words for least, words in _SHARES if share >= least), None),
            "has words of the title" if self._title & candidate.content else None,
            f"has {figures[0]}" if figures else None,
        ]
        return "; ".join(filter(None, reasons))

    def _covered(self, terms: Sequence[str]) -> float:
        return sum(map(self._weights.__getitem__, terms))

    def _bonus_of(self, candidate: Candidate) -> float:
        bonus = POSITION * math.exp(-candidate.place / POSITION_DECAY)
        if self._title:
            bonus += TITLE * len(candidate.content & self._title) / len(self._title)
        return bonus


_SHARES = ((1.0, "shares most with the rest"), (0.6, "shares much with the rest"))


def _place(place: int) -> str:
    """Where a sentence stands, as a person counts."""
    return "opens the article" if place == 0 else f"{ordinal(place + 1)} sentence"


def ordinal(number: int) -> str:
    """A number as it counts places: "1st", "12th"."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10)
    return f"{number}{ending or 'th'}"


def _stem_weights(candidates: Sequence[Candidate]) -> dict[str, float]:
    """By how many sentences have a stem (damped), and by how many articles (squared).

    A stem that stands in one sentence only says nothing of what the articles are about.
    """
    sentences: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    for _, article in groupby(candidates, key=attrgetter("article")):
        counts = Counter(chain.from_iterable(candidate.stems for candidate in article))
        sentences.update(counts)
        articles.update(counts.keys())
    return {
        term: math.log1p(count) * articles[term] ** SHARED_BY if count > 1 else 0.0
        for term, count in sentences.items()
    }

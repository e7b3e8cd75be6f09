"""presscut's own summariser: which sentences a summary takes, and in which order it grows.

Greedy coverage of what an article keeps coming back to. Words weigh by how many sentences use
them and how many articles share them (the centroid of Radev et al. 2004), numbers like any other;
a sentence counts for the weight it adds, so that what was said once adds nothing the second time
(Nenkova and Vanderwende 2005). A place near the top, words of the title and a figure count
besides. What stands in quotation marks counts for less: it is what somebody says, often of
himself. What cannot stand alone is taken after the sentence it leans on or not at all
(`store.analysis.standing`).

Nothing is random and no set is walked through: the same texts give the same order on every run.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush
from itertools import compress
from typing import Any

from sumy.models.dom import ObjectDocumentModel
from sumy.summarizers._summarizer import AbstractSummarizer

from store.analysis.standing import Standing, quoted_share, standings
from store.analysis.words import STOP_WORDS, stem

# What counts, relative to the weight of the sentence that covers most (1).
POSITION, POSITION_DECAY = 0.5, 10.0
TITLE = 0.1
FIGURE = 0.02
# A sentence that is all quotation loses this share of what it adds.
QUOTED = 0.3
# More of the shorter sentence than this in one already taken: a repetition.
REPETITION = 0.6

_FIGURE = re.compile(r"[£$€]?\d[\d,.]{0,20}(?<=\d)%?")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence of one of the articles. `stems`: its content, each stem once, in order.

    `norm` is what its weight is divided by, so that neither long sentences nor short ones win by
    their length alone; a quotation makes it longer.
    """

    text: str
    article: int
    place: int
    standing: Standing
    stems: tuple[str, ...]
    content: frozenset[str]
    norm: float

    @property
    def is_alone(self) -> bool:
        """Whether it can be taken by itself."""
        return self.standing is Standing.ALONE

    def leans_on(self, other: "Candidate") -> bool:
        """Whether it is taken after the other one or not at all."""
        follows = (self.article, self.place) == (other.article, other.place + 1)
        return follows and self.standing is Standing.LEANS


@dataclass(frozen=True, slots=True)
class Taken:
    """A sentence that the summary takes next, and why."""

    article: int
    place: int
    score: float
    reason: str


class PresscutSummarizer(AbstractSummarizer):  # type: ignore[misc]
    """The method as sumy knows one: called with a document and a count it returns sentences.

    Where no sentence of any article can stand alone, all are taken as they come.
    """

    def __init__(self) -> None:
        super().__init__(stem)

    def __call__(self, document: ObjectDocumentModel, sentences_count: Any) -> tuple[Any, ...]:
        """Sentences of a sumy document, in its order; the count is whatever sumy takes for one."""
        ranks = {taken.place: -rank for rank, taken in enumerate(self.order([document]))}
        places = sorted(ranks)
        sentences = [document.sentences[place] for place in places]
        ratings = iter(places)
        return tuple(
            self._get_best_sentences(sentences, sentences_count, lambda _: ranks[next(ratings)])
        )

    def order(self, documents: Sequence[ObjectDocumentModel]) -> Iterator[Taken]:
        """The sentences of several articles in the order in which a growing summary takes them."""
        candidates = [
            candidate
            for article, document in enumerate(documents)
            for candidate in self._candidates(article, document)
        ]
        if not any(candidate.is_alone for candidate in candidates):
            candidates = [replace(candidate, standing=Standing.ALONE) for candidate in candidates]
        headings = (heading for document in documents for heading in document.headings)
        title = frozenset(term for heading in headings for term in self._stems(heading))
        return _order(candidates, title)

    def _candidates(self, article: int, document: ObjectDocumentModel) -> Iterator[Candidate]:
        for place, (sentence, standing) in enumerate(
            zip(document.sentences, _standings(document), strict=True)
        ):
            stems, text = self._stems(sentence), str(sentence)
            norm = math.sqrt(max(1, len(stems))) / (1 - QUOTED * quoted_share(text))
            unique = tuple(dict.fromkeys(stems))
            yield Candidate(text, article, place, standing, unique, frozenset(stems), norm)

    def _stems(self, sentence: Any) -> list[str]:
        return [stem(word) for word in sentence.words if word not in STOP_WORDS]


def _standings(document: ObjectDocumentModel) -> list[Standing]:
    """The standing of each sentence of a sumy document, whose text is put together again."""
    parts: list[str] = []
    spans, end = [], 0
    for paragraph in document.paragraphs:
        for sentence in map(str, paragraph.sentences):
            spans.append((end, end + len(sentence)))
            parts.append(f"{sentence} ")
            end += len(sentence) + 1
        parts.append("\n\n")
        end += 2
    return standings("".join(parts), spans)


def _order(candidates: Sequence[Candidate], title: frozenset[str]) -> Iterator[Taken]:
    """Take what scores highest, pass over what repeats it, and so on.

    Scores only fall as words get covered, so most need not be looked at again: the queue holds
    what each was worth when last seen (lazy greedy, Minoux 1978).
    """
    salience = _Salience(candidates, title)
    queue = [(-salience.score(i), i) for i, one in enumerate(candidates) if one.is_alone]
    heapify(queue)
    taken: list[frozenset[str]] = []
    while queue:
        seen, best = heappop(queue)
        score, chosen = salience.score(best), candidates[best]
        if -score > seen:
            heappush(queue, (-score, best))
        elif not any(repeats(chosen.content, content) for content in taken):
            yield Taken(chosen.article, chosen.place, score, salience.reason(best))
            taken.append(chosen.content)
            salience.cover(best)
            if best + 1 < len(candidates) and candidates[best + 1].leans_on(chosen):
                heappush(queue, (-salience.score(best + 1), best + 1))


def repeats(content: frozenset[str], other: frozenset[str]) -> bool:
    """Whether most of the shorter of two sentences, given as stems, is in the longer one."""
    return len(content & other) > REPETITION * min(len(content), len(other))


class _Salience:
    """What each candidate is worth, given what has been taken so far."""

    def __init__(self, candidates: Sequence[Candidate], title: frozenset[str]) -> None:
        self._candidates = candidates
        self._title = title
        self._weights = _stem_weights(candidates)
        self._postings: defaultdict[str, list[int]] = defaultdict(list)
        for index, candidate in enumerate(candidates):
            for term in candidate.stems:
                self._postings[term].append(index)
        self._added = [
            sum(self._weights[term] for term in candidate.stems) / candidate.norm
            for candidate in candidates
        ]
        self._centrality = tuple(self._added)
        usable = (one.standing is not Standing.NEVER for one in candidates)
        self._unit = max(compress(self._added, usable), default=0.0) or 1.0
        self._bonus = [self._bonus_of(candidate) for candidate in candidates]

    def score(self, index: int) -> float:
        """What taking it now would add; the weightiest sentence adds about 1."""
        return self._added[index] / self._unit + self._bonus[index]

    def cover(self, index: int) -> None:
        """Count its words as said: they add nothing to another sentence any more."""
        for term in self._candidates[index].stems:
            weight, self._weights[term] = self._weights[term], 0.0
            if weight:
                for other in self._postings[term]:
                    self._added[other] -= weight / self._candidates[other].norm

    def reason(self, index: int) -> str:
        """Why it is taken, for a person: "opens the article; shares most with the rest"."""
        candidate = self._candidates[index]
        share = self._centrality[index] / self._unit
        figures = [figure for figure in _FIGURE.findall(candidate.text) if not _YEAR.match(figure)]
        reasons = [
            _PLACES.get(candidate.place),
            "goes with the sentence before it" if candidate.standing is Standing.LEANS else None,
            next((words for least, words in _SHARES if share >= least), None),
            "has words of the title" if self._title & candidate.content else None,
            f"has {figures[0]}" if figures else None,
        ]
        return "; ".join(filter(None, reasons)) or "adds what is not yet said"

    def _bonus_of(self, candidate: Candidate) -> float:
        bonus = POSITION * math.exp(-candidate.place / POSITION_DECAY)
        if self._title:
            bonus += TITLE * len(candidate.content & self._title) / len(self._title)
        return bonus + FIGURE * bool(_FIGURE.search(candidate.text))


_PLACES = {0: "opens the article", 1: "2nd sentence", 2: "3rd sentence"}
_SHARES = ((1.0, "shares most with the rest"), (0.6, "shares much with the rest"))


def _stem_weights(candidates: Sequence[Candidate]) -> dict[str, float]:
    """By how many sentences have a stem (damped), and by how many articles (squared).

    A stem that stands in one sentence only says nothing of what the articles are about.
    """
    sentences = Counter(term for candidate in candidates for term in candidate.stems)
    in_article = dict.fromkeys((t, one.article) for one in candidates for t in one.stems)
    articles = Counter(term for term, _ in in_article)
    return {
        term: math.log1p(count) * articles[term] ** 2 if count > 1 else 0.0
        for term, count in sentences.items()
    }

"""The name of a fact: the clause of which most of its articles say all, in its own words.

It is made of the clauses that say the fact and nothing else; what no clause says in so many words
is no name, however well it would fit all of them.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from store.comparison.labels import (
    Cut,
    bared,
    cuts_of,
    label_of,
    merit,
    passage_of,
)
from store.comparison.support import Place, Support
from store.comparison.units import Unit
from store.models import Article

AGREED = 2
"""How much the share of the articles that say all of a clause tells beside its merit: a power."""

LEANING = 0.25
"""What is left of the merit of a clause that cannot be read without what stands before it."""


class Name(NamedTuple):
    """The label of a fact, the clause it is short for, and the sentences that say all of that."""

    label: str
    clause: str
    stated: frozenset[Place]


class _Candidate(NamedTuple):
    """A cut of the sentence at a place, its label, and how clear and (negative) long that is."""

    clearness: float
    length: int
    label: str
    place: Place
    cut: Cut


def name_fact(
    group: Sequence[Unit],
    core: Mapping[str, float],
    articles: Sequence[Article],
    support: Support,
    taken: Collection[str] = (),
) -> Name:
    """The name of what some clauses (one at least) say; `core` weighs what their articles share.

    The best has merit as a label, is said by most articles, and is none of those `taken` by other
    facts if there is any other. What one article alone says is named by its clearest clause, and
    all of its sentences say it.
    """
    places: dict[Place, list[Unit]] = {}
    for unit in group:
        places.setdefault((unit.article, unit.sentence), []).append(unit)
    trusted = [unit for unit in group if not unit.doubtful] or group
    if len({article for article, _ in places}) == 1:
        passages = [passage_of(unit, articles[unit.article]) for unit in trusted]
        return Name(label_of(passages, core), "", frozenset(places))
    every = _candidates(trusted, core, articles)
    candidates = iter([one for one in every if one.label not in taken] or every)
    best = next(candidates)
    stated = _stated(best, places, support)
    most = best.clearness * _agreed(stated, places)
    for one in candidates:
        if one.clearness <= most:
            break  # it can be said by all, and is no better
        found = _stated(one, places, support)
        if (agreed := one.clearness * _agreed(found, places)) > most:
            best, stated, most = one, found, agreed
    return Name(best.label, best.cut.quoted(), stated)


def _candidates(
    trusted: Iterable[Unit], core: Mapping[str, float], articles: Sequence[Article]
) -> list[_Candidate]:
    """What may name a fact, the clearest first; of cuts with the same label, the shortest."""
    cuts: dict[tuple[str, Place], Cut] = {}
    for unit in trusted:
        place = (unit.article, unit.sentence)
        allowed = cuts_of(passage_of(unit, articles[unit.article]))
        for cut in sorted([*allowed, *bared(allowed)], key=_words_left):
            cuts.setdefault((cut.shown(), place), cut)
    found = []
    for (label, place), cut in cuts.items():
        clearness, length = merit(label, core)
        clearness *= LEANING if cut.leans else 1.0
        found.append(_Candidate(clearness, length, label, place, cut))
    return sorted(found, key=lambda one: (one.clearness, one.length), reverse=True)


def _words_left(cut: Cut) -> tuple[int, bool]:
    """Sorts cuts: those that leave out most first."""
    return cut.end - cut.told, not cut.bare


def _stated(
    one: _Candidate, places: Mapping[Place, Sequence[Unit]], support: Support
) -> frozenset[Place]:
    """Which of the sentences say all that a cut of one of them claims."""
    claims = support.claims(one.place, one.cut)
    others = (place for place, held in places.items() if support.states(place, held, claims))
    return frozenset((one.place, *others))


def _agreed(stated: Iterable[Place], places: Iterable[Place]) -> float:
    share = len({article for article, _ in stated}) / len({article for article, _ in places})
    return share**AGREED

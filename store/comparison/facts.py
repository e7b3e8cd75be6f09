"""What the articles of a story say, statement by statement: who says it, and who alone.

Clauses that share enough weighted terms are brought together by average link (Sokal and Michener
1958) over candidate pairs from an inverted index, so that the work grows with the pairs that
share rare terms and not with all pairs. Clauses that contradict each other, hold different
numbers, or are spoken by different people are never brought together.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from store.comparison.alikeness import LINK, MIN_SHARED, Likeness
from store.comparison.naming import Name, name_fact
from store.comparison.support import Support
from store.comparison.synonyms import denied, is_denied
from store.comparison.units import Unit, make_units
from store.models import Article, Fact, Statement

SECOND_LINK = 0.45
"""Least similarity of clauses that say a second thing, each beside what its own fact is about."""

TOLD = 0.6
"""What two facts share is told by the one whose core has so much of its weight."""

HELD = 0.7
"""A longer clause that holds so much of the weight of a fact's core states the fact too."""

OVERLAP = 0.6
"""Groups that share so much of the smaller one are one fact; of second places only the same."""

Group = list[int]


def align_facts(
    articles: Sequence[Article], units: Sequence[Unit] | None = None
) -> tuple[Fact, ...]:
    """The facts of a story, those of most articles first, then the weightier ones.

    What one article alone says is a fact too. A sentence stands once in a fact, and in several
    facts where its clauses say several things; in none if it only announces who speaks next.
    The same articles give the same facts. `units` are those of the articles, if they are made.
    """
    units = [unit for unit in units or make_units(articles) if not unit.introduces]
    likeness = Likeness(units)
    holders = _holders(units)
    pairs = _pairs(holders, likeness)
    groups = _linked(len(units), pairs, likeness)
    shared = [_completed(group, units, holders, likeness) for group in _of_several(groups, units)]
    shared = _whole(shared, units, OVERLAP)
    shared = _whole([*shared, *_second_places(units, pairs, shared, likeness)], units, 1)
    taken = {index for group in shared for index in group}
    alone = _alone(units, [group for group in groups if taken.isdisjoint(group)], taken)
    facts = [[units[i] for i in group] for group in shared + alone]
    facts.sort(key=lambda group: _rank(group, articles))
    return tuple(_named(facts, articles, Support(articles, units)))


def _holders(units: Sequence[Unit]) -> dict[str, Group]:
    """Which clauses hold each rare term, in order."""
    holders: dict[str, Group] = defaultdict(list)
    for index, unit in enumerate(units):
        for term in unit.rare:
            holders[term].append(index)
    return holders


def _pairs(holders: Mapping[str, Group], likeness: Likeness) -> list[tuple[float, int, int]]:
    """Pairs of clauses that share a rare term and are similar enough, most similar first."""
    candidates = {pair for held in holders.values() for pair in combinations(held, 2)}
    pairs = [(likeness.similarity(one, other), one, other) for one, other in candidates]
    return sorted(
        (pair for pair in pairs if pair[0] >= LINK), key=lambda pair: (-pair[0], pair[1:])
    )


def _linked(size: int, pairs: Iterable[tuple[float, int, int]], likeness: Likeness) -> list[Group]:
    """Groups of clauses (indices), joined while they are similar enough on average."""
    group_of = {index: [index] for index in range(size)}
    for _, one, other in pairs:
        first, second = group_of[one], group_of[other]
        if first is not second and likeness.average(first, second) >= LINK:
            first.extend(second)
            group_of.update(dict.fromkeys(second, first))
    return [sorted(group) for index, group in group_of.items() if index == min(group)]


def _second_places(
    units: Sequence[Unit],
    pairs: Iterable[tuple[float, int, int]],
    shared: Sequence[Group],
    likeness: Likeness,
) -> list[Group]:
    """Groups of clauses of several articles that are much alike and stand in no fact together.

    What two facts share is a third only if neither of them is about it already; what a clause of
    none shares with a fact is another only if it is about something else or told by more articles.
    """
    facts_of: dict[int, set[int]] = defaultdict(set)
    for number, group in enumerate(shared):
        for index in group:
            facts_of[index].add(number)
    apart = [
        (alike, one, other)
        for alike, one, other in pairs
        if alike >= SECOND_LINK
        and units[one].article != units[other].article
        and facts_of[one].isdisjoint(facts_of[other])
    ]
    cores = [_core([units[i] for i in group]).keys() for group in shared]
    articles = [{units[i].article for i in group} for group in shared]

    def says_more(group: Group) -> bool:
        core = _core([units[i] for i in group])
        outlets = {units[i].article for i in group}
        placed = all(facts_of[i] for i in group)
        told = [
            cores[number] & core.keys()
            for i in group
            for number in facts_of[i]
            if placed or outlets <= articles[number]
        ]
        return all(sum(core[t] for t in terms) < TOLD * sum(core.values()) for terms in told)

    return list(filter(says_more, _of_several(_linked(len(units), apart, likeness), units)))


def _of_several(groups: Iterable[Group], units: Sequence[Unit]) -> list[Group]:
    """Those groups whose clauses stand in more than one article."""
    return [group for group in groups if len({units[i].article for i in group}) > 1]


def _completed(
    group: Group, units: Sequence[Unit], holders: Mapping[str, Group], likeness: Likeness
) -> Group:
    """The group and the clauses that say the same beside other things, or are as like to it."""
    core = _core([units[i] for i in group])
    whole = sum(core.values())
    rare = {term for i in group for term in units[i].rare} & core.keys()
    added = [
        index
        for index in sorted({index for term in rare for index in holders[term]}.difference(group))
        if not any(likeness.at_odds(index, i) for i in group)
        and (_holds(units[index], core, whole) or likeness.average([index], group) >= LINK)
    ]
    return group + added


def _holds(unit: Unit, core: Mapping[str, float], whole: float) -> bool:
    """Whether a clause has nearly all of a core that weighs so much in the `whole`."""
    if sum(term in core and term not in unit.stock for term in unit.terms) < MIN_SHARED:
        return False
    return sum(weight for term, weight in core.items() if term in unit.terms) >= HELD * whole


def _whole(groups: Sequence[Group], units: Sequence[Unit], overlap: float) -> list[Group]:
    """The groups, those made one that share so much or stand in the same sentences."""
    merged: list[Group] = []
    for group in sorted(groups, key=lambda group: (-len(group), group)):
        for other in merged:
            if _one_fact(group, other, units, overlap):
                other.extend(index for index in group if index not in other)
                break
        else:
            merged.append(group)
    return [sorted(group) for group in merged]


def _one_fact(small: Group, large: Group, units: Sequence[Unit], overlap: float) -> bool:
    if len(set(small) & set(large)) >= overlap * len(small):
        return True
    places = [{(units[i].article, units[i].sentence) for i in group} for group in (small, large)]
    return places[0] == places[1] or _deny_the_same(small, large, units)


def _deny_the_same(small: Group, large: Group, units: Sequence[Unit]) -> bool:
    """Whether both groups say before all that the same was not done, and of the same person."""
    if _denied_in(small, units).isdisjoint(_denied_in(large, units)):
        return False
    cores = [_core([units[i] for i in group]) for group in (small, large)]
    if not any(is_denied(term) for term in cores[0].keys() & cores[1].keys()):
        return False
    named = [_named_in_sentences(group, units) for group in (small, large)]
    return not all(named) or not named[0].isdisjoint(named[1])


def _denied_in(group: Group, units: Sequence[Unit]) -> set[str]:
    return {term for i in group for term in units[i].negated if denied(term) in units[i].terms}


def _named_in_sentences(group: Group, units: Sequence[Unit]) -> set[str]:
    places = {(units[i].article, units[i].sentence) for i in group}
    return {name for u in units if (u.article, u.sentence) in places for name in u.names}


def _alone(units: Sequence[Unit], groups: Iterable[Group], taken: set[int]) -> list[Group]:
    """What one article alone says: its repeated clauses, then its other sentences, each whole.

    What is left over of a sentence that stands in another fact counts if it brings a number or
    a name that the taken part has not.
    """
    alone = [group for group in groups if len(group) > 1]
    taken = taken | {index for group in alone for index in group}
    by_sentence: dict[tuple[int, int], Group] = defaultdict(list)
    known: dict[tuple[int, int], set[str]] = defaultdict(set)
    for index, unit in enumerate(units):
        place = (unit.article, unit.sentence)
        if index in taken:
            known[place] |= unit.terms.keys()
        else:
            by_sentence[place].append(index)
    return alone + [
        group
        for place, group in by_sentence.items()
        if place not in known or any(units[i].anchors - known[place] for i in group)
    ]


def _rank(group: Sequence[Unit], articles: Sequence[Article]) -> tuple[float, ...]:
    """Sorts facts: most articles, then importance, then reading order."""
    first = group[0]
    places = {unit.article: unit for unit in reversed(group)}
    early = sum(
        1 - unit.sentence / len(articles[article].sentences) for article, unit in places.items()
    )
    anchors = len({anchor for unit in group for anchor in unit.anchors})
    continued = all(unit.spoken and not unit.speaker for unit in group)
    importance = early / len(places) + min(anchors, 4) / 4 - continued
    return -len(places), -importance, first.article, first.start


def _named(
    facts: Iterable[Sequence[Unit]], articles: Sequence[Article], support: Support
) -> Iterator[Fact]:
    """The records of groups of clauses; no two bear one name if they need not."""
    taken: set[str] = set()
    for group in facts:
        name = name_fact(group, _core(group), articles, support, taken)
        taken.add(name.label)
        yield _fact(group, name, articles)


def _fact(group: Sequence[Unit], name: Name, articles: Sequence[Article]) -> Fact:
    """The record of a group; who says less than its name says states it partly."""
    places = dict.fromkeys((unit.article, unit.sentence) for unit in group)
    return Fact(
        label=name.label,
        sentences=tuple(
            Statement(
                article=articles[article].id,
                sentence=sentence,
                text=articles[article].sentence(sentence),
                partly=(article, sentence) not in name.stated,
            )
            for article, sentence in places
        ),
        clause=name.clause,
    )


def _core(group: Sequence[Unit]) -> dict[str, float]:
    """The terms of a fact that at least half of its articles give (all, if only one does)."""
    if len(group) == 1:
        return dict(sorted(group[0].terms.items()))
    articles = {unit.article for unit in group}
    given = Counter(term for _, term in {(u.article, term) for u in group for term in u.terms})
    weight = {term: unit.terms[term] for unit in group for term in unit.terms}
    least = max(len(articles) / 2, min(2, len(articles)))
    return {term: weight[term] for term, count in sorted(given.items()) if count >= least}

"""Figures lined up across articles: the same, said otherwise, another bound, or at odds.

A row holds one quantity. Figures of the same value meet in a row if what surrounds them agrees;
rows of different values are joined only where the numbers stand in a known relation. Which of
two numbers is true is not decided here; where dates are known, the later report is named.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from store.comparison.notes import row_label, row_note
from store.comparison.quantities import (
    Quantity,
    Relation,
    is_particular,
    lasting_alike,
    likeness,
    quantities_of,
    relation,
    same_quantity,
)
from store.comparison.units import Unit, make_units
from store.models import Agreement, Article, FigureRow, Mention

_SEVERITY: tuple[Agreement, ...] = ("same", "restated", "bound", "differs")

_DATES = frozenset(("year", "date", "time", "ordinal"))

MOST_FIGURES = 500
"""The first of one article that are lined up: ten times what a long cutting has."""
MOST_TOGETHER = 3000
"""Of all articles, each having an equal share: fifty figures each of sixty articles."""

Group = list[Quantity]
Cluster = tuple[Group, set[Relation]]


def line_up_figures(
    articles: Sequence[Article], units: Sequence[Unit] | None = None
) -> tuple[FigureRow, ...]:
    """The quantities of a story, those of most articles first, then in reading order.

    Quantities that one article alone gives come last. A doubtful figure keeps its doubt and
    never makes a row differ. Of an article with more than `MOST_FIGURES`, or more than its share
    of `MOST_TOGETHER`, the first are lined up: each is held against each. The same articles give
    the same rows. `units` are those of the articles, if they are made.
    """
    units = units or make_units(articles)
    most = min(MOST_FIGURES, MOST_TOGETHER // max(1, len(articles)))
    found = [
        quantity
        for index, article in enumerate(articles)
        for quantity in quantities_of(
            index, article.figures[:most], [unit for unit in units if unit.article == index]
        )
    ]
    related = _gathered(_related(_grouped(found)))
    rows = [_row(group, relations, articles) for group, relations in related]
    places = {article.id: number for number, article in enumerate(articles)}
    return tuple(sorted(rows, key=lambda row: _rank(row, places)))


def _grouped(found: Sequence[Quantity]) -> list[Group]:
    """Figures of the same value, together while most of them are about the same thing."""
    by_value: dict[tuple[object, ...], Group] = defaultdict(list)
    for quantity in found:
        by_value[quantity.value].append(quantity)
    return [group for held in by_value.values() for group in _joined(held)]


def _joined(held: Group) -> list[Group]:
    pairs = [pair for pair in combinations(range(len(held)), 2) if same_quantity(*_at(held, pair))]
    partners: dict[int, set[int]] = defaultdict(set)
    for one, other in pairs:
        partners[one].add(other)
        partners[other].add(one)
    group_of = {index: {index} for index in range(len(held))}
    for one, other in sorted(pairs, key=lambda pair: (-likeness(*_at(held, pair)), pair)):
        first, second = group_of[one], group_of[other]
        if first is second:
            continue
        agree = sum(len(partners[index] & second) for index in first)
        if 2 * agree >= len(first) * len(second):
            first |= second
            group_of.update(dict.fromkeys(second, first))
    return [[held[i] for i in sorted(g)] for index, g in group_of.items() if index == min(g)]


def _at(held: Group, pair: tuple[int, int]) -> tuple[Quantity, Quantity]:
    return held[pair[0]], held[pair[1]]


def _related(groups: Sequence[Group]) -> list[Cluster]:
    """Groups joined where each two of them belong together, with how they do."""
    links = {
        pair: link
        for pair in _comparable(groups)
        if (link := _link(groups[pair[0]], groups[pair[1]]))
    }
    cluster_of = {index: [index] for index in range(len(groups))}
    for one, other in sorted(links, key=lambda pair: (-links[pair][0], pair)):
        first, second = cluster_of[one], cluster_of[other]
        crossing = [(min(a, b), max(a, b)) for a in first for b in second]
        if first is not second and all(pair in links for pair in crossing):
            first.extend(second)
            cluster_of.update(dict.fromkeys(second, first))
    return [
        (
            [quantity for number in sorted(cluster) for quantity in groups[number]],
            {links[pair][1] for pair in combinations(sorted(cluster), 2)},
        )
        for index, cluster in cluster_of.items()
        if index == min(cluster)
    ]


def _gathered(clusters: Sequence[Cluster]) -> list[Cluster]:
    """The clusters, small ones taken into a larger that holds their number in their articles.

    An article hardly gives one particular number for two things: "the 1,400 victims" are the
    1,400 children that it spoke of before.
    """
    gathered: list[Cluster] = []
    by_value: dict[tuple[object, ...], list[Group]] = defaultdict(list)
    for group, relations in sorted(clusters, key=lambda cluster: -len(cluster[0])):
        values = {quantity.value for quantity in group}
        homes = by_value[next(iter(values))] if len(values) == 1 else []
        home = next((kept for kept in homes if _speaks_of(kept, group)), None)
        if home is None:
            gathered.append((group, relations))
            for value in values:
                by_value[value].append(group)
        else:
            home.extend(group)
    return gathered


def _speaks_of(kept: Group, group: Group) -> bool:
    """Whether all figures of a group are a particular number that its articles gave before."""
    if not {quantity.article for quantity in group} <= {quantity.article for quantity in kept}:
        return False
    figure = group[0].figure
    return is_particular(figure) or any(lasting_alike(figure, q.figure) for q in kept)


def _comparable(groups: Sequence[Group]) -> list[tuple[int, int]]:
    """The pairs of groups whose figures could stand in some relation."""
    holders: dict[object, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for kind in {kind for quantity in group for kind in quantity.kinds}:
            holders[kind].append(number)
    return sorted({pair for held in holders.values() for pair in combinations(held, 2)})


def _link(first: Group, second: Group) -> tuple[float, Relation] | None:
    """The relation of the two figures that are nearest to each other, and how near they are.

    An article that gives both numbers does not contradict itself: they are two quantities.
    """
    found = [
        (likeness(one, other), linked)
        for one in first
        for other in second
        if (linked := relation(one, other))
    ]
    if not found:
        return None
    alike, linked = max(found)
    both = {quantity.article for quantity in first} & {quantity.article for quantity in second}
    return None if linked == "differs" and both else (alike, linked)


def _row(group: Group, relations: set[Relation], articles: Sequence[Article]) -> FigureRow:
    ordered = sorted(group, key=lambda quantity: (quantity.article, quantity.figure.start))
    agreement = _agreement(ordered, relations)
    return FigureRow(
        label=row_label(ordered, articles),
        agreement=agreement,
        mentions=tuple(
            Mention(
                article=articles[quantity.article].id,
                figure=quantity.figure,
                text=articles[quantity.article].sentence(quantity.figure.sentence),
            )
            for quantity in ordered
        ),
        note=row_note(ordered, agreement, articles),
    )


def _agreement(group: Group, relations: set[Relation]) -> Agreement:
    bounds = {quantity.figure.bound for quantity in group if not quantity.figure.doubt}
    written = {quantity.figure.kind for quantity in group}
    found: set[Agreement] = {"same", *relations}
    if len(bounds) > 1:
        found.add("bound")
    if "fraction" in written and len(written) > 1:
        found.add("restated")
    return max(found, key=_SEVERITY.index)


def _rank(row: FigureRow, places: dict[str, int]) -> tuple[int, ...]:
    """Sorts rows: most articles, numbers before dates, the ones at odds, then reading order."""
    first = row.mentions[0]
    return (
        -len(row.articles),
        first.figure.kind in _DATES,
        -_SEVERITY.index(row.agreement),
        places[first.article],
        first.figure.start,
    )

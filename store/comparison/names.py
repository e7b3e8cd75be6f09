"""Who and what is named where: people with their roles, organisations, places by article.

A person whom one article names by surname alone is the one whom another names in full, if the
articles know one such; what one article tells a name to be, it is in the others too. Letters that
any of them explains by words in small letters are no name; letters that are the initials of a named
organisation stand for it, and so does its name without what it is: "Labour" for the Labour Party.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from store.analysis.names import Name, find_known, find_names, introduced_in_small_letters
from store.analysis.people import Cast
from store.findings import NameRow, Naming
from store.models import Article

_SMALL = frozenset(("and", "for", "of", "the"))
_FORMS = ("Co", "Company", "Inc", "Limited", "Ltd", "PLC", "Party", "plc")
"""What an organisation is, behind its name; the name alone is the same organisation."""

Found = tuple[Article, Name]


def gather_names(articles: Sequence[Article]) -> tuple[NameRow, ...]:
    """One row a name: those of most articles first, then those named most often."""
    text = "\n\n".join(article.text for article in articles)
    cast, small = Cast(text), introduced_in_small_letters(text)
    found: dict[str, list[Found]] = defaultdict(list)
    for article in articles:
        for name in find_names(article.text, article.spans):
            if name.name not in small:
                full = cast.fullest(name.name) if name.kind == "person" else name.name
                found[full].append((article, name))
    _find_elsewhere(found, articles)
    rows = [_row(name, held) for name, held in _spelt_out(found).items()]
    return tuple(sorted(rows, key=lambda row: (-len(row.namings), -_count(row), row.name)))


def _find_elsewhere(found: dict[str, list[Found]], articles: Sequence[Article]) -> None:
    """Add where articles have a name of which only others tell what it names."""
    kinds = {name: held[0][1].kind for name, held in found.items()}
    surnames = {name.split()[-1] for name, kind in kinds.items() if kind == "person"}
    kinds = {name: kind for name, kind in kinds.items() if name not in surnames}
    holders = {name: {article.id for article, _ in found[name]} for name in kinds}
    for article in articles:
        for name in find_known(article.text, article.spans, kinds):
            if article.id not in holders[name.name]:
                found[name.name].append((article, name))


def _spelt_out(found: dict[str, list[Found]]) -> dict[str, list[Found]]:
    """The names, initials and short forms put to the one organisation that they stand for."""
    long = defaultdict(set)
    for name, held in found.items():
        if " " in name and held[0][1].kind == "organisation":
            bare, _, form = name.rpartition(" ")
            long[bare if form in _FORMS else _initials(name)].add(name)
    spelt: dict[str, list[Found]] = defaultdict(list)
    for name, held in found.items():
        meant = long[name] if held[0][1].kind == "organisation" else set()
        spelt[next(iter(meant)) if len(meant) == 1 else name].extend(held)
    return spelt


def _initials(name: str) -> str:
    return "".join(word[0].upper() for word in name.split() if word.lower() not in _SMALL)


def _row(name: str, held: Sequence[Found]) -> NameRow:
    places: dict[str, list[int]] = defaultdict(list)
    for article, one in held:
        places[article.id].append(one.sentence)
    roles = Counter(one.role for _, one in held if one.role)
    best = max(roles, key=lambda role: (" " in role, roles[role]), default=None)
    return NameRow(
        name=name,
        kind=Counter(one.kind for _, one in held).most_common(1)[0][0],
        namings=tuple(Naming(a, min(found), len(found)) for a, found in places.items()),
        role=best,
    )


def _count(row: NameRow) -> int:
    return sum(naming.count for naming in row.namings)

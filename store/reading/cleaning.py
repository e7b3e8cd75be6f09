"""A document's text to its headline and paragraphs, and every line of clutter with its rule.

Nothing is lost: what is taken out is kept with its line number, the name of the rule that took it
and the place where it stood, so that a person can put it back. What stays, stays word for word.
Rules are learnt from what pages print around articles, not from any one article, and rather leave
a caption in than take a sentence out.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from store.models import Cleaned, Removed
from store.reading.blocks import BETWEEN
from store.reading.clutter import parts_of, rule_of
from store.reading.language import detect_language
from store.reading.layout import PLACES
from store.reading.page import Page
from store.reading.paragraphs import Line, split_lines
from store.reading.prose import is_prose


@dataclass(frozen=True, slots=True)
class _Part:
    """Clutter inside a line: the line's number, what and by which rule, where in what is left."""

    number: int
    text: str
    rule: str
    offset: int


def clean(text: str, gone: Sequence[Removed] = ()) -> Cleaned:
    """The headline (None if the text has none), the paragraphs, and the clutter by line number.

    Lines are counted from 1 in the given text; of a wrapped paragraph the first counts. A text
    of nothing but clutter has no paragraphs. `gone`: lines that are no longer in the text; they
    are given back among the clutter, each with its place.
    """
    lines, parts = _without_parts(split_lines(text))
    page = Page(lines, english=detect_language(text) == "en")
    for place in PLACES:
        page.taken.update(dict.fromkeys(place.find(page), place.name))
    left = [lines[i] for i in page.left(range(len(lines)))]
    headline = None if page.headline is None else lines[page.headline]
    taken = [(one.line, one.text, one.rule) for one in gone]
    taken += [(lines[i].number, lines[i].text, name) for i, name in page.taken.items()]
    return Cleaned(
        title=headline.text if headline else None,
        paragraphs=tuple(line.text for line in left),
        removed=tuple(_placed(taken, parts, left, headline)),
    )


def _without_parts(lines: list[Line]) -> tuple[list[Line], list[_Part]]:
    """The lines without the clutter inside them; a line that is clutter as a whole stays whole."""
    kept: list[Line] = []
    cut: list[_Part] = []
    above_prose = True
    for line in lines:
        above_prose = above_prose and not is_prose(line.text)
        parts = [part for part in parts_of(line.text) if above_prose or not part[2].wording.edge]
        if not parts or rule_of(line.text):
            kept.append(line)
            continue
        rest, end = "", 0
        for start, stop, rule in parts:
            rest = _joined(rest, line.text[end:start])
            cut.append(_Part(line.number, line.text[start:stop].strip(), rule.name, len(rest)))
            end = stop
        if rest := _joined(rest, line.text[end:]):
            kept.append(Line(line.number, rest, line.follows))
    return kept, cut


def _joined(start: str, rest: str) -> str:
    return " ".join(filter(None, (start, rest.strip())))


def _placed(
    taken: list[tuple[int, str, str]],
    parts: list[_Part],
    left: list[Line],
    headline: Line | None,
) -> list[Removed]:
    """What was removed, by line, each with its place in the text that is left."""
    numbers = [line.number for line in left]
    starts = [0]
    for line in left:
        starts.append(starts[-1] + len(line.text) + len(BETWEEN))
    starts[-1] -= len(BETWEEN) if left else 0  # below the last paragraph is where the text ends
    removed = []
    for number, text, rule in taken:
        removed.append(Removed(number, text, rule, starts[bisect_left(numbers, number)]))
    for part in parts:
        index = bisect_left(numbers, part.number)
        inside = index < len(left) and numbers[index] == part.number
        at = starts[index] + (part.offset if inside else 0)
        known = headline is None or headline.number != part.number
        removed.append(
            Removed(part.number, part.text, part.rule, at if known else None, inside and known)
        )
    return sorted(removed, key=lambda one: one.line)

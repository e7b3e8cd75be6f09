"""A document's text to its headline and paragraphs, and every line of clutter with its rule.

Nothing is lost: what is taken out is kept with its line number and the name of the rule that took
it. What stays, stays word for word. Rules are learnt from what pages print around articles, not
from any one article, and rather leave a caption in than take a sentence out.
"""

from store.models import Cleaned, Removed
from store.reading.clutter import parts_of, rule_of
from store.reading.language import detect_language
from store.reading.layout import PLACES
from store.reading.page import Page
from store.reading.paragraphs import Line, split_lines
from store.reading.prose import is_prose


def clean(text: str) -> Cleaned:
    """The headline (None if the text has none), the paragraphs, and the clutter by line number.

    Lines are counted from 1 in the given text; of a wrapped paragraph the first counts. A text
    of nothing but clutter has no paragraphs.
    """
    lines, removed = _without_parts(split_lines(text))
    page = Page(lines, english=detect_language(text) == "en")
    for place in PLACES:
        page.taken.update(dict.fromkeys(place.find(page), place.name))
    removed += [Removed(lines[i].number, lines[i].text, name) for i, name in page.taken.items()]
    return Cleaned(
        title=None if page.headline is None else page.text(page.headline),
        paragraphs=tuple(page.text(i) for i in page.left(range(len(lines)))),
        removed=tuple(sorted(removed, key=lambda one: one.line)),
    )


def _without_parts(lines: list[Line]) -> tuple[list[Line], list[Removed]]:
    """The lines without the clutter inside them; a line that is clutter as a whole stays whole."""
    kept: list[Line] = []
    removed: list[Removed] = []
    above_prose = True
    for line in lines:
        above_prose = above_prose and not is_prose(line.text)
        parts = [part for part in parts_of(line.text) if above_prose or not part[2].wording.edge]
        if not parts or rule_of(line.text):
            kept.append(line)
            continue
        rest, end = [], 0
        for start, stop, rule in parts:
            removed.append(Removed(line.number, line.text[start:stop].strip(), rule.name))
            rest.append(line.text[end:start].strip())
            end = stop
        rest.append(line.text[end:].strip())
        if text := " ".join(filter(None, rest)):
            kept.append(Line(line.number, text, line.follows))
    return kept, removed

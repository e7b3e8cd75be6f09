"""What happened when, as all articles tell it: their dated statements in order.

A date counts when it was known, not when it was printed: the figures carry it as EDTF (ISO
8601-2), and the day of publication stands beside it. A date whose year is not known ("June",
"last September" in an article without a date), a time of day and a doubtful date are left out.
"""

from collections.abc import Sequence

from store.findings import TimelineEntry
from store.models import Article, Figure


def make_timeline(articles: Sequence[Article]) -> tuple[TimelineEntry, ...]:
    """One entry a date and sentence, earliest first; of one date, in the order of the articles."""
    entries = {
        (figure.when, article.id, figure.sentence): TimelineEntry(
            when=figure.when,
            article=article.id,
            sentence=figure.sentence,
            surface=figure.surface,
            text=article.sentence(figure.sentence),
            published=article.published,
        )
        for article in articles
        for figure in article.figures
        if figure.when and _is_known(figure)
    }
    return tuple(sorted(entries.values(), key=lambda entry: begins(entry.when)))


def _is_known(figure: Figure) -> bool:
    when = figure.when or ""
    return not figure.doubt and figure.kind != "time" and begins(when)[0][:4].isdigit()


def begins(when: str) -> tuple[str, str]:
    """What sorts an EDTF date: its first day as far as it is known, then its last.

    "199X" begins with 1990; an interval that opens with ".." begins where it ends.
    """
    first, _, last = when.rstrip("?~%").partition("/")
    first = (first if first.strip(".") else last).rstrip("?~%")
    if first[:4].isdigit() or not first[:3].isdigit():
        return first, last
    return first.replace("X", "0"), last

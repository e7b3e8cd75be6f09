"""Key figures: numbers, amounts, shares, ages, durations and dates with what they count.

A small grammar on the standard library's `re`, offline, linear in the text:

    words       a sentence as words; tables of phrases looked up in it
    numbers     numerals, spelled-out numbers, scales, fractions, vague plurals
    units       units before and after a number; its tables are currencies and measures
    points      a point in time as EDTF, and the names of months and days
    dates       points in time as they are written; relative reckons them; periods joins them
    counted     the noun phrase that a number counts
    context     bounds ("at least") and trends ("rose by")
    names       numbers that are no figures
    quantities, ages, ranks     one kind of figure each, made of the parts above
    engine      tries the readers in order at each word
    weight      the order in which figures are shown; wording says one in words

To add a unit, a currency, a bound or a phrase, add a row to its table (README.md). It does not
resolve what a pronoun counts, adds nothing up, converts no units, and reads English only.
"""

from collections.abc import Sequence
from datetime import date

from store.models import Figure

FIRST_PRESS_YEAR, LAST_PRESS_YEAR = 1605, 2999
"""No article is of another year; beyond them the calendar has an end."""


def find_figures(
    text: str,
    sentences: Sequence[tuple[int, int]] | None = None,
    published: str | None = None,
) -> list[Figure]:
    """The figures of a text in order of their start, never overlapping.

    `sentences` are offsets into the text (found anew where None is given). `published` is the
    article's date (ISO 8601): with it "last September" becomes "2013-09?", without it the date
    stays relative and has no `when`. Anything but a date of the press's age is taken as unknown.
    """
    # Here, so that ordering and wording figures, which the desk does, load none of the grammar.
    from store.analysis.figures.engine import figures_of

    if sentences is None:
        from store.analysis.sentences import split_sentences

        sentences = split_sentences(text)
    return list(figures_of(text, sentences, _day(published)))


def _day(published: str | None) -> date | None:
    if published is None:
        return None
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return None
    return day if FIRST_PRESS_YEAR <= day.year <= LAST_PRESS_YEAR else None

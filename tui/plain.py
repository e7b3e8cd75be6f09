"""Records as plain text for pipes, mails and screen readers: no colour, no box, no cursor.

Every sentence stands with its number, counted from 1; in a comparison the article's letter
stands before it: A3. What is not known is called unknown, a guess is followed by "?".
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

import store
from tui.layout import cells, fit, flat, wrap

SHORT_ID = 8
INDENT = "  "
ENGLISH_ONLY = "read in English articles only"
PutRows = Callable[[Iterable[store.Row], int], Iterator[str]]
STATUSES = ("new", "updated", "unchanged", "duplicate", "failed")


def table(rows: Iterable[store.Row], width: int) -> Iterator[str]:
    """One line a row: number, id, date, outlet, title."""
    for row in rows:
        date = fit(_known(row, "published", "unknown"), 11)
        name = fit(_known(row, "outlet", "unknown"), 16)
        start = f"{row.number:>4} {row.id[:SHORT_ID]} {date} {name} "
        yield start + _cut_title(row, width - cells(start))


def aloud(rows: Iterable[store.Row], width: int) -> Iterator[str]:
    """A row in words, as a screen reader says them: number, whole title, outlet, date, id."""
    for row in rows:
        guessed = " (a guess)" if "title" in row.guesses else ""
        told = f"{flat(row.title)}{guessed} · {origin(row)} · id {row.id[:SHORT_ID]}"
        yield from wrap(told, width, first=f"{INDENT}{row.number}. ")


def listing(
    rows: Sequence[store.Row],
    stories: Iterable[store.Story],
    width: int,
    put: PutRows = table,
) -> str:
    """The rows in their order, under the story that they belong to; single articles come last."""
    titles = {story.id: story.title for story in stories if len(story.articles) > 1}
    lines: list[str] = []
    told = [row for row in rows if row.story in titles]
    for story, members in groupby(told, key=lambda row: row.story):
        lines += ["", *wrap(titles[story or ""], width, first=f"{story}  "), *put(members, width)]
    if single := [row for row in rows if row.story not in titles]:
        lines += ["", "single articles", *put(single, width)]
    return "\n".join(lines[1:])


def title(record: store.Row | store.Article) -> str:
    """The headline; "?" after one that presscut made."""
    return _known(record, "title", "")


def origin(record: store.Row | store.Article) -> str:
    """Who published it and when, in words, as far as that is known."""
    outlet = _known(record, "outlet", "outlet unknown")
    when = store.word_date(flat(record.published)) if record.published else "date unknown"
    return f"{outlet} · {when}{'?' if 'published' in record.guesses else ''}"


def article(
    record: store.Article, summary: Sequence[store.Excerpt], width: int, *, full: bool = False
) -> str:
    """An article's summary, figures and quotations; with `full` its whole text too."""
    about = (
        origin(record),
        f"{record.words} words",
        f"id {record.id[:SHORT_ID]}",
    )
    lines = [*wrap(title(record), width), *wrap(" · ".join(about), width)]
    for source in (record.source, *record.also):
        lines += wrap(source, width)
    lines += ["", "SUMMARY"]
    for excerpt in summary:
        lines += _numbered(excerpt.sentence, excerpt.text, width)
    chosen = store.rank_figures(record.figures, summary={excerpt.sentence for excerpt in summary})
    none = INDENT + ("none" if store.is_read_fully(record.language) else ENGLISH_ONLY)
    lines += ["", "FIGURES", *(_figure_lines(chosen, record, width) or [none])]
    lines += ["", "QUOTATIONS", *(_quote_lines(record.quotes, width) or [none])]
    if full:
        lines += ["", "TEXT", *_text_lines(record, width)]
        lines += ["", "LEFT OUT", *(_removed(record, width) or [INDENT + "nothing"])]
    return "\n".join(lines)


def removed_lines(record: store.Article, width: int) -> str:
    """The lines left out of an article, numbered from 1, each with the rule that took it."""
    lines = [*wrap(title(record), width), *wrap(f"id {record.id[:SHORT_ID]}", width)]
    return "\n".join([*lines, "", *(_removed(record, width) or [INDENT + "nothing was left out"])])


def figures(records: Iterable[store.Article], kind: str | None, width: int) -> str:
    """The figures of each article, of one kind if one is given, each with its sentence."""
    lines: list[str] = []
    for record in records:
        chosen = [figure for figure in record.figures if kind in (None, figure.kind)]
        if not chosen:
            continue
        lines += ["", *wrap(title(record), width)]
        for figure in chosen:
            sentence = record.sentence(figure.sentence)
            told = store.word_with_doubt(figure, sentence)
            lines += wrap(f"{told} · {figure.kind}", width, first=INDENT)
            lines += _numbered(figure.sentence, sentence, width, depth=2)
    return "\n".join(lines[1:])


def outcome(record: store.Outcome) -> str:
    """What became of one source, and why where it failed."""
    reason = f": {record.reason}" if record.reason else ""
    return f"{record.status:9} {record.source}{reason}"


def tally(outcomes: Counter[str]) -> str:
    """How many sources ended in which way, as one line."""
    counts = [f"{outcomes[status]} {status}" for status in STATUSES if outcomes[status]]
    return ", ".join(counts) or "nothing to read"


def stopped(outcomes: Counter[str]) -> str:
    """How far reading had come when it was stopped, as one line."""
    return f"stopped after {tally(outcomes)}" if outcomes else "stopped; nothing is stored yet"


def _known(record: store.Row | store.Article, field: str, otherwise: str) -> str:
    """A field on one line, "?" after a guess; `otherwise` where it is not known."""
    value = flat(getattr(record, field) or "")
    return value + ("?" if field in record.guesses else "") if value else otherwise


def _cut_title(row: store.Row, width: int) -> str:
    """The headline in at most `width` columns; the "?" of a guess survives the cut."""
    mark = "?" if "title" in row.guesses else ""
    return fit(flat(row.title), width - len(mark)).rstrip() + mark


def _numbered(sentence: int, text: str, width: int, *, depth: int = 1) -> Iterator[str]:
    """A sentence with its number before it."""
    return wrap(text, width, first=f"{INDENT * depth}{f'[{sentence + 1}]':5} ")


def _removed(record: store.Article, width: int) -> list[str]:
    return [
        line
        for number, one in enumerate(record.removed)
        for line in _numbered(number, f"{one.rule}: {one.text}", width)
    ]


def _figure_lines(found: Iterable[store.Figure], record: store.Article, width: int) -> list[str]:
    return [
        line
        for each in found
        for told in [store.word_with_doubt(each, record.sentence(each.sentence))]
        for line in _numbered(each.sentence, told, width)
    ]


def _quote_lines(found: Iterable[store.Quote], width: int) -> list[str]:
    return [
        line
        for quote in found
        for line in _numbered(
            quote.sentence, f"{quote.speaker or 'speaker unknown'}: “{quote.text}”", width
        )
    ]


def _text_lines(record: store.Article, width: int) -> Iterator[str]:
    """The whole text, a sentence a line, an empty line between paragraphs."""
    paragraph = 0
    for index, place in enumerate(record.sentences):
        if place.paragraph != paragraph:
            yield ""
            paragraph = place.paragraph
        yield from _numbered(index, record.sentence(index), width)

"""An outline as plain text for a mail or a printer: wrapped, nothing to interpret."""

from collections.abc import Iterator
from textwrap import TextWrapper

from store.briefs.outline import Line, Outline, Part, Section, one_line

WIDTH = 78


def render(outline: Outline) -> str:
    """The whole brief as text, ending in a line end; only a word that is longer passes WIDTH."""
    return "\n".join(_lines(outline)).rstrip() + "\n"


def _lines(outline: Outline) -> Iterator[str]:
    yield from _heading(outline.title, "=")
    yield from _items(outline.opening)
    for section in outline.sections:
        yield from _section(section, "-")


def _section(section: Section, rule: str) -> Iterator[str]:
    yield ""
    yield from _heading(section.title, rule)
    yield from _items(section.lines)
    if section.note:
        yield from _wrapped(section.note, "  ", "  ")
    for inner in section.sections:
        yield from _section(inner, ".")


def _heading(title: str, rule: str) -> Iterator[str]:
    lines = _wrapped(title, "", "")
    yield from lines
    yield rule * max(map(len, lines), default=0)


def _items(lines: tuple[Line, ...]) -> Iterator[str]:
    for line in lines:
        lead = f"{line.lead}: " if line.lead else ""
        yield from _wrapped(lead + "; ".join(map(_part, line.parts)), "* ", "  ")


def _part(part: Part) -> str:
    citations = (f"[{citation}]" for citation in part.citations)
    return " ".join(filter(None, [part.text, *citations, part.tail]))


def _wrapped(text: str, first: str, others: str) -> list[str]:
    wrapper = TextWrapper(
        WIDTH,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return wrapper.wrap(one_line(text))

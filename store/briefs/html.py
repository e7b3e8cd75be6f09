"""An outline as one HTML page without script, image or address outside. Article text is escaped."""

from collections.abc import Iterator
from html import escape
from pathlib import Path
from string import Template

from store.briefs.outline import Line, Outline, Part, Section, one_line

TEMPLATE = Path(__file__).with_name("brief.html")


def render(outline: Outline) -> str:
    """The whole brief as a page; each citation leads to its source at the end."""
    page = Template(TEMPLATE.read_text("utf-8"))
    return page.substitute(title=_text(outline.title), body="\n".join(_body(outline)))


def _body(outline: Outline) -> Iterator[str]:
    yield f"<h1>{_text(outline.title)}</h1>"
    yield from _list(outline.opening)
    for section in outline.sections:
        yield from _section(section, 2)


def _section(section: Section, level: int) -> Iterator[str]:
    yield f"<h{level}>{_text(section.title)}</h{level}>"
    yield from _list(section.lines)
    if section.note:
        yield f"<p>{_text(section.note)}</p>"
    for inner in section.sections:
        yield from _section(inner, level + 1)


def _list(lines: tuple[Line, ...]) -> Iterator[str]:
    if lines:
        yield "<ul>"
        yield from map(_item, lines)
        yield "</ul>"


def _item(line: Line) -> str:
    anchor = f' id="{line.anchor}"' if line.anchor else ""
    lead = f"<b>{_text(line.lead)}:</b> " if line.lead else ""
    return f"<li{anchor}>{lead}{'; '.join(map(_part, line.parts))}</li>"


def _part(part: Part) -> str:
    words = [_text(part.text), *map(_citation, part.citations), _text(part.tail)]
    return " ".join(filter(None, words))


def _citation(citation: str) -> str:
    return f'<a href="#{citation.rstrip("0123456789")}">[{citation}]</a>'


def _text(text: str) -> str:
    return escape(one_line(text))

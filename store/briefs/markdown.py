"""An outline as CommonMark. Article text is escaped: nothing in it is read as markup."""

import re
from collections.abc import Iterable, Iterator

from store.briefs.outline import Line, Outline, Part, Section, one_line

_INLINE = re.compile(r"[\\`*_\[\]<>&|~$]")
"""Characters that mean something anywhere in a line, among them `<script>`, `[link]`, `&lt;`."""
_OPENING = re.compile(r"^(?:(?P<number>\d{1,9})(?=[.)](?:\s|$))|(?=[#+=:-]))")
"""What would open a list, a heading or a rule at the start of a line: "12. ", "#", "- "."""


def render(outline: Outline) -> str:
    """The whole brief as Markdown, ending in a line end."""
    return "\n".join(_lines(outline)).rstrip() + "\n"


def escape(text: str) -> str:
    """The text on one line, with a backslash before all that Markdown would interpret."""
    inline = _INLINE.sub(r"\\\g<0>", one_line(text))
    return _OPENING.sub(r"\g<number>\\", inline)


def _lines(outline: Outline) -> Iterator[str]:
    yield f"# {escape(outline.title)}"
    yield from _block(map(_item, outline.opening))
    for section in outline.sections:
        yield from _section(section, "##")


def _section(section: Section, mark: str) -> Iterator[str]:
    yield ""
    yield f"{mark} {escape(section.title)}"
    yield from _block(map(_item, section.lines))
    yield from _block([escape(section.note)] if section.note else [])
    for inner in section.sections:
        yield from _section(inner, mark + "#")


def _block(lines: Iterable[str]) -> Iterator[str]:
    """The lines with an empty one before them, if there are any."""
    for number, line in enumerate(lines):
        if not number:
            yield ""
        yield line


def _item(line: Line) -> str:
    lead = f"**{escape(line.lead)}:** " if line.lead else ""
    return "- " + lead + "; ".join(map(_part, line.parts))


def _part(part: Part) -> str:
    citations = (f"[{citation}]" for citation in part.citations)
    return " ".join(filter(None, [escape(part.text), *citations, escape(part.tail)]))

"""Markdown to the text that a reader sees, line for line, so that line numbers stay.

Marks go and words stay: emphasis, links, headings, bullets, block quotes, rules, escapes.
Images go with their description, definitions of links go too. Tables, code and HTML are left
as they are. This is not a Markdown parser (CommonMark 0.31 is): it never moves or drops words.
"""

import re

_LABEL = r"(?<!\\)\[((?>(?:[^\[\]\n]|\n(?!\n)){0,500}))(?<!\\)\]"
_TARGET = r"\((?>(?:[^()\n]|\([^()\n]{0,200}+\)){0,1000})\)"  # (https://example.org/a_(b) "title")
_WORDS = r"(?>(?:[^{0}\n]|\n(?!\n)){{1,1000}})"


def _emphasis(mark: str) -> re.Pattern[str]:
    """Words between two equal runs of the mark: "*so*", "**so**"; not "2 * 3", not "a_b_c"."""
    mark = re.escape(mark)
    words = _WORDS.format(mark)
    return re.compile(
        rf"(?<![\w\\{mark}])({mark}{{1,3}}+)(?=\S)({words})(?<![\s\\])\1(?![\w{mark}])"
    )


# In this order: what a later step unwraps may stand inside what an earlier one took.
_STEPS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile("!" + _LABEL + _TARGET), ""),  # ![a bridge](bridge.jpg)
    (re.compile(_LABEL + _TARGET), r"\1"),  # [the report](https://example.org)
    (re.compile(_LABEL + r"\[[^\[\]\n]{1,200}+\]"), r"\1"),  # [the report][1]
    (re.compile(r"^\[[^\[\]\n]{1,200}+\]:[ ]{1,20}+\S++.{0,300}+$", re.MULTILINE), ""),  # [1]: ...
    (re.compile(r"^(?>(?:[ ]{0,3}+>[ ]?)+)", re.MULTILINE), ""),  # > quoted
    (
        re.compile(r"^[ ]{0,3}+([-*_])(?>(?:[ ]{0,3}+\1){2,100})[ ]{0,20}+$", re.MULTILINE),
        "",
    ),  # ---
    (re.compile(r"^[ ]{0,12}+[-*+][ ]{1,4}+(?=\S)", re.MULTILINE), ""),  # - a point
    (re.compile(r"^[ ]{0,3}+#{1,6}+[ ]{1,20}+", re.MULTILINE), ""),  # ## A heading
    (_emphasis("*"), r"\2"),
    (_emphasis("*"), r"\2"),  # once more for **a *b* c**
    (_emphasis("_"), r"\2"),
    (_emphasis("_"), r"\2"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),  # \*
)
_HEADLINE = re.compile(r"#[ ]{1,20}+(\S.*+)")
_UNDERLINE = re.compile(r"=+[ ]*+")


def read_markdown(text: str) -> tuple[str | None, str]:
    """The leading top heading ("# ..." or underlined "==="), and the text without it and marks.

    The text has as many lines as before; lines taken out are left empty.
    """
    lines = text.split("\n")
    top = next((number for number, line in enumerate(lines) if line.strip()), 0)
    title = None
    if match := _HEADLINE.fullmatch(lines[top]):
        title = match[1].rstrip().rstrip("#").rstrip()
        lines[top] = ""
    elif top + 1 < len(lines) and _UNDERLINE.fullmatch(lines[top + 1]):
        title = lines[top].strip()
        lines[top] = lines[top + 1] = ""
    return (_unmarked(title) or None if title else None), _unmarked("\n".join(lines))


def _unmarked(text: str) -> str:
    for pattern, instead in _STEPS:
        text = pattern.sub(instead, text)
    return text

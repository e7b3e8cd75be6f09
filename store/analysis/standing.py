"""Whether a sentence can stand alone in a summary, or leans on another, or has no place in one.

Judged from the sentence itself and from where quotations open and close around it. Nothing is
weighed here: which of the sentences that may be taken are worth taking is the business of
`store.analysis.salience`.
"""

import re
from collections.abc import Sequence
from enum import Enum

from store.analysis.sentences import Span


class Standing(Enum):
    """What a summary may do with a sentence."""

    ALONE = "taken by itself"
    LEANS = "taken only after the sentence before it, to which its first words point back"
    NEVER = "not taken"


MIN_WORDS = 6

_POINTING_BACK = (
    "he she they it this that these those his her hers their its him them such both others another "
    "and but or so yet nor also too then thus hence therefore however meanwhile moreover besides "
    "furthermore nevertheless nonetheless instead otherwise still likewise similarly consequently "
    "afterwards later additionally elsewhere neither either"
)
_POINTING_BACK_PHRASES = (
    "for this reason|as a result|despite this|in addition|in turn|at the time|at that point|"
    "on the other hand|by contrast|the former|the latter|because of this|after that|since then|"
    "one of them|some of them|all of them|none of them|at least one of the"
)
_LEANING = re.compile(
    rf"[\"'“‘(\[]{{0,3}}(?:{'|'.join(_POINTING_BACK.split())}|{_POINTING_BACK_PHRASES})\b",
    re.IGNORECASE,
)

_SAYING = (
    "said says say told tells added adds wrote writes tweeted asked asks insisted insists "
    "explained explains claimed claims according continued admitted admits revealed reveals "
    "concluded recalled joked warned warns announced confirmed"
)
_SAID = re.compile(rf"\b(?:{'|'.join(_SAYING.split())})\b", re.IGNORECASE)

# What a page says to its reader: "Scroll down for video", "Image copyright".
_TO_THE_READER = re.compile(
    r"\[?(?:scroll down|click (?:here|below|on)|read more|see also|see more|follow us|sign up|"
    r"have your say|share this|watch (?:the|our) (?:video|report|full)|(?:image|media) (?:caption|"
    r"copyright)|last updated|updated at|pictured|copyright|©)|.{0,200}\(pictured",
    re.IGNORECASE,
)
# "Under water: The bridge at Halford on Monday" names a picture; 'He said: "..."' does not.
_LABEL = re.compile(r"[A-Z][^\s:]{0,20}(?: [^\s:]{1,20}){0,4}: (?![\"'“‘])")

_FIRST_PERSON = re.compile(
    r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me|[Ww]e|[Ww]e['’]\w{1,2}|[Oo]urs?|us)\b"
)
# An article most of whose sentences say "I" is told by its writer, not quoted.
_NARRATED = 0.4

_QUOTED = re.compile(
    r"“[^“”]{0,2000}+”|\"[^\"]{0,2000}+\""
    r"|(?<!\w)[‘'](?:[^‘’']|(?<=\w)[’'](?=\w)){0,1000}+[’']"
)
_MARK = re.compile("[“”\"‘’']")
_PARAGRAPH = re.compile(r"\n\s*\n")


def standings(text: str, spans: Sequence[Span]) -> list[Standing]:
    """The standing of each sentence of a text."""
    sentences = [text[start:end] for start, end in spans]
    quoted = _cut_by_quotations(text, spans)
    first_person = [bool(_FIRST_PERSON.search(_QUOTED.sub("", s))) for s in sentences]
    if sum(first_person) > _NARRATED * len(sentences):
        first_person = [False] * len(sentences)
    return [
        Standing.NEVER if torn or speaking else _standing(sentence)
        for sentence, torn, speaking in zip(sentences, quoted, first_person, strict=True)
    ]


def quoted_share(sentence: str) -> float:
    """How much of a sentence stands in quotation marks, from 0 to 1."""
    return sum(len(match[0]) for match in _QUOTED.finditer(sentence)) / max(1, len(sentence))


def _standing(sentence: str) -> Standing:
    """The standing of a sentence by its own words."""
    if (
        len(sentence.split()) < MIN_WORDS
        or sentence.endswith("?")
        or _TO_THE_READER.match(sentence)
        or _LABEL.match(sentence)
        or _lacks_speaker(sentence)
    ):
        return Standing.NEVER
    return Standing.LEANS if _LEANING.match(sentence) else Standing.ALONE


def _lacks_speaker(sentence: str) -> bool:
    """Whether a sentence is a quotation and does not tell whose."""
    opens = sentence[0] in "\"“‘'" and quoted_share(sentence) > 0.5
    return opens and not _SAID.search(_QUOTED.sub("", sentence))


def _cut_by_quotations(text: str, spans: Sequence[Span]) -> list[bool]:
    """For each sentence, whether a quotation runs over its start or its end.

    A quotation that goes on in the next paragraph has no closing mark, but that paragraph an
    opening one. Where it has none either, the closing mark was forgotten, and nothing goes on.
    """
    marks = iter(_MARK.finditer(text))
    mark = next(marks, None)
    is_open, torn, before = False, [], 0
    for start, end in spans:
        if is_open and _PARAGRAPH.search(text, before, start):
            is_open = text[start] in "\"“‘'"
        was_open = is_open
        while mark and mark.start() < end:
            if mark.start() >= start:
                is_open = _is_open_after(text, mark.start(), is_open)
            mark = next(marks, None)
        sentence = text[start:end]
        uneven = sentence.count('"') % 2 or sentence.count("“") != sentence.count("”")
        torn.append(bool(was_open or is_open or uneven))
        before = end
    return torn


def _is_open_after(text: str, at: int, is_open: bool) -> bool:
    """Whether a quotation is open after the mark at a place.

    A single mark counts where it cannot be an apostrophe: it opens one at the start of a line or
    after a colon or comma, and closes one after a stop or comma.
    """
    mark, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if mark in "“”":
        return mark == "“"
    if mark == '"':
        return (not before or before.isspace() or before in "([—–-") and not after.isspace()
    if (
        mark != "’"
        and after.isalnum()
        and (text[max(0, at - 2) : at] in (": ", ", ") or before in "\n")
    ):
        return True
    return is_open and not (mark != "‘" and before in ".,?!…" and not after.isalnum())

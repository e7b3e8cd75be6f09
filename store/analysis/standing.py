"""Whether a sentence can stand alone in a summary, or leans on another, or has no place in one.

Judged from the sentence itself and from where quotations open and close around it. Nothing is
weighed here: which of the sentences that may be taken are worth taking is the business of
`store.analysis.salience`.
"""

import re
from collections.abc import Sequence
from enum import Enum
from functools import cache
from itertools import groupby
from operator import itemgetter

from store.analysis.languages import LANGUAGES, with_english_marks
from store.analysis.sentences import Span


class Standing(Enum):
    """What a summary may do with a sentence."""

    ALONE = "taken by itself"
    LEANS = "taken only after the sentence before it, to which its first words point back"
    NEVER = "not taken"


MIN_WORDS = 6
LOOKED_AT = 220  # characters of a sentence in which a caption says who is where

_POINTING_BACK = (
    "he she they it this that these those his her hers their its him them such both others another "
    "and but or so yet nor also too then thus hence therefore however meanwhile moreover besides "
    "furthermore nevertheless nonetheless instead otherwise still likewise similarly consequently "
    "afterwards later additionally elsewhere neither either"
)
_POINTING_BACK_PHRASES = (
    "for this reason|as a result|despite this|in addition|in turn|at the time|at that point|"
    "on the other hand|by contrast|the former|the latter|because of this|after that|since then|"
    "at least one of the"
)
# "94% of them", "most of these": a part of what was named before.
_PART = (
    r"(?:(?:about|nearly|almost|at least|more than) )?"
    r"(?:\d[\d.,]{0,12}%?|(?:\d[\d.,]{0,8} )?per ?cent|one|two|three|four|five|six|seven|eight|"
    r"nine|ten|half|most|many|some|all|none|few|several|each|both|neither|either|any)"
    r" of (?:them|these|those)(?! who)"
)
# "After leaving the town, he said": nobody is named before the pronoun.
_NAMELESS_CLAUSE = (
    r"(?:After|Although|As|At|Before|By|Despite|During|Following|For|If|In|On|Since|Though|To|"
    rf"When|While|With|Without) [^A-Z,;:“\"]{{1,80}}+, (?:he|she|they|it|{_PART})"
)

# What the opening of a sentence takes as known: "The report said", not "The report of 2014 said".
_REFERRING = (
    "report inquiry review study survey statement document letter email company firm agency "
    "committee decision move plan bill law deal case incident attack crash fire storm ruling "
    "lawsuit complaint study film show book game video footage photo picture man woman boy girl "
    "pair couple duo trio suspect victim teenager driver group team programme program project "
    "announcement comments remarks findings figures"
)
_REFERENT = re.compile(
    rf"The ({'|'.join(_REFERRING.split())})(?:['’]s\b|(?= (?!about|at|between|by|for|from|in|into|"
    r"named|near|of|on|over|that|to|which|who|whose|with)[a-z]))"
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
    r"copyright)|last updated|updated at|pictured|copyright|©)",
    re.IGNORECASE,
)
# Who is where in a picture: "Ann Lund, second left, and Per Dahl (pictured together)".
_IN_THE_PICTURE = re.compile(
    r"\([Pp]ictured|, (?:far |second |third |top |bottom )?(?:left|right), "
)
# "07:04 EST, 9 January 2014" is the page's clock, "2. Sprint over 20 metres" an entry of a list.
_ENTRY = re.compile(r"\d{1,2}[:.]\d\d [A-Z]{2,4}\b|\d{1,2}[.)]\s")
# "Under water: The bridge at Halford on Monday" names a picture; 'He said: "..."' does not.
_LABEL = re.compile(r"[A-Z][^\s:]{0,20}(?: [^\s:]{1,20}){0,4}: (?![\"'“‘])")

# Begins with the letters that may open such a word, which is three times as fast as a word's edge.
_FIRST_PERSON = re.compile(
    r"[IMmWwOou](?<!\w.)(?:(?<=I)|(?<=[Mm])y|(?<=m)e|(?<=[Ww])e|(?<=[Oo])urs?|(?<=u)s)\b"
)
# An article most of whose sentences say "I" is told by its writer, not quoted.
_NARRATED = 0.4

# These two begin with all marks in one class: three times as fast as an alternative for each kind.
_QUOTED = re.compile(
    r"[“\"‘'](?:(?<=“)[^“”]{0,2000}+”|(?<=\")[^\"]{0,2000}+\""
    r"|(?<=[‘'])(?<!\w.)(?>(?:[^‘’']|(?<=\w)[’'](?=\w)){0,1000})[’'])"
)
# An apostrophe within a word neither opens nor closes anything.
_MARK = re.compile(r"[“”\"‘'’](?:(?<=[“”\"‘])|(?<!\w.)|(?!\w))")
_PARAGRAPH = re.compile(r"\n\s*\n")


def standings(text: str, spans: Sequence[Span], language: str = "en") -> list[Standing]:
    """The standing of each sentence of a text.

    Of a language other than English only the words that point back are known and what marks tell.
    """
    text = with_english_marks(text, language)
    sentences = [text[start:end] for start, end in spans]
    quoted = _cut_by_quotations(text, spans)
    first_person = [language == "en" and _is_first_person(sentence) for sentence in sentences]
    if sum(first_person) > _NARRATED * len(sentences):
        first_person = [False] * len(sentences)
    return [
        Standing.NEVER if torn or speaking else _standing(sentence, language)
        for sentence, torn, speaking in zip(sentences, quoted, first_person, strict=True)
    ]


def stand_alone(text: str, spans: Sequence[Span], language: str = "en") -> list[bool]:
    """For each sentence of a text, whether it can be shown without any other."""
    return [
        standing is Standing.ALONE and referent(text[start:end]) is None
        for standing, (start, end) in zip(standings(text, spans, language), spans, strict=True)
    ]


def referent(sentence: str) -> str | None:
    """What the sentence's opening takes as known: "report" in "The report said", else None."""
    match = _REFERENT.match(sentence)
    return match[1] if match else None


def quoted_share(sentence: str) -> float:
    """How much of a sentence stands in quotation marks, from 0 to 1."""
    if not _MARK.search(sentence):
        return 0.0
    return sum(len(match[0]) for match in _QUOTED.finditer(sentence)) / max(1, len(sentence))


def _standing(sentence: str, language: str) -> Standing:
    """The standing of a sentence by its own words."""
    if (
        sentence.count(" ") < MIN_WORDS - 1
        or sentence.endswith("?")
        or sentence.count("|") > 1  # a row of a table
        or _TO_THE_READER.match(sentence)
        or (": " in sentence and _LABEL.match(sentence))
        or _ENTRY.match(sentence)
        or _IN_THE_PICTURE.search(sentence, 0, LOOKED_AT)
        or _lacks_speaker(sentence, language)
    ):
        return Standing.NEVER
    return Standing.LEANS if _leaning(language).match(sentence) else Standing.ALONE


@cache
def _leaning(language: str) -> re.Pattern[str]:
    """Matches the opening of a sentence that points back to the one before it."""
    known = LANGUAGES.get(language)
    if known:
        openings = _by_initial(known.leaning)
    else:
        words = _by_initial(_POINTING_BACK)
        openings = f"{words}|(?i:{_POINTING_BACK_PHRASES}|{_PART})|{_NAMELESS_CLAUSE}"
    return re.compile(rf"[\"'“‘(\[]{{0,3}}(?:{openings})\b")


def _by_initial(words: str) -> str:
    """A pattern of words in large or small letters; most are ruled out by their first one."""
    return "|".join(
        f"[{initial.upper()}{initial}](?i:{'|'.join(word[1:] for word in group)})"
        for initial, group in groupby(sorted(words.split()), key=itemgetter(0))
    )


def _is_first_person(sentence: str) -> bool:
    """Whether a sentence speaks of "I" or "we" outside of quotation marks."""
    return bool(_FIRST_PERSON.search(sentence)) and bool(
        _FIRST_PERSON.search(_QUOTED.sub("", sentence))
    )


def _lacks_speaker(sentence: str, language: str) -> bool:
    """Whether a sentence is a quotation and does not tell whose.

    In a language other than English any two words beside the quotation are taken for its speaker.
    """
    if sentence[0] not in "\"“‘'" or quoted_share(sentence) <= 0.5:
        return False
    beside = _QUOTED.sub("", sentence)
    return not _SAID.search(beside) if language == "en" else len(beside.split()) < 2


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

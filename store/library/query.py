"""The query language of filters and searches: terms that must all hold, as a person types them.

    flood "rest centre" -school     words and phrases, and one that must not be there
    text:sandbag*                   anywhere in the article; * for what only begins so
    outlet:mercury tag:council story:kelmouth language:german
    is:unread has:note              one of a few
    before:2026-02 after:2025       EDTF dates: certainly before its first day, after its last
    words>500 figure>=1,000 figure:percent figure:money>2m figure:money>2 million

Only reads what was typed: what holds for an article is told by store/library/catalogue.py.
Refuses a field or value that it does not know, with a line that says where and what is allowed;
what stands in quotation marks is words.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice
from typing import NamedTuple

from store.errors import UsageError
from store.languages import LANGUAGES
from store.models import FIGURE_KINDS

MOST_CHARACTERS, MOST_TERMS = 2_000, 32
LEAST_BEGUN = 3  # characters of a word; very many words begin with fewer
MOST_SHOWN = 30  # characters of a term that a refusal repeats
IS = ("unread", "read", "starred", "new")
HAS = ("note", "quote", "tag", "figure", "outlet", "date")
COMPARISONS = (">", ">=", "<", "<=")
SCALES = {
    "": 1, "k": 1e3, "m": 1e6, "bn": 1e9, " thousand": 1e3, " million": 1e6, " billion": 1e9,
}  # fmt: skip


class Term(NamedTuple):
    """Something that must hold for an article, or must not (`wanted` is False).

    `field` is one of FIELDS, "" for words; `value` what was typed for it; `test` is ":", or how
    `number` is compared; `begins` tells that words may go on behind the value.
    """

    field: str
    value: str
    test: str = ":"
    number: float = 0
    wanted: bool = True
    begins: bool = False


class Query(NamedTuple):
    """What a person asks for: all of these."""

    terms: tuple[Term, ...] = ()

    @property
    def words(self) -> str:
        """What full-text search looks for; empty without a word that must be there."""
        return "" if self._only_fields else " ".join(map(_typed, self._texts))

    @property
    def begun(self) -> "Query":
        """The same, with a last word that may still be going on; not one of a letter or two."""
        *others, last = self.terms or [Term("is", "")]
        if last.field or len(last.value) < LEAST_BEGUN:
            return self
        return Query((*others, last._replace(begins=True)))

    @property
    def rest(self) -> "Query":
        """What full-text search does not answer: all of it where `words` are empty."""
        if self._only_fields:
            return Query(tuple(term._replace(field=term.field or "text") for term in self.terms))
        return Query(tuple(term for term in self.terms if term not in self._texts))

    @property
    def _texts(self) -> list[Term]:
        return [term for term in self.terms if term.field in ("", "text")]

    @property
    def _only_fields(self) -> bool:
        return not any(term.wanted for term in self._texts)


def _typed(term: Term) -> str:
    sign, star = "" if term.wanted else "-", "*" if term.begins else ""
    return f'{sign}"{term.value}"{star}'


# -- what may stand behind a field; each gives the term, or None for what it does not take --------

Reading = Callable[[str, str, str], Term | None]  # of field, test, value

_NUMBER = re.compile(
    rf"(\d{{1,15}}|\d{{1,3}}(?:,\d{{3}}){{1,4}})(\.\d{{1,9}})?({'|'.join(SCALES)})", re.ASCII
)
_DATE = re.compile(  # of the numbers beyond the 12th month only the seasons are dates
    r"\d{3}[\dX](?:-(?:0[1-9]|1[0-2]|2[1-4])(?:-(?:0[1-9]|[12]\d|3[01]))?)?[?~%]?", re.ASCII
)
_KIND = re.compile(r"([a-z]{1,20})(?:([<>]=?)(.*+))?", re.DOTALL)


def _any(field: str, test: str, value: str) -> Term | None:
    return Term(field, value) if test == ":" and value.strip() else None


def _date(field: str, test: str, value: str) -> Term | None:
    dates = value.split("/", 1)
    return Term(field, value) if test == ":" and all(map(_DATE.fullmatch, dates)) else None


def _language(field: str, test: str, value: str) -> Term | None:
    return Term(field, value) if test == ":" and value and language_codes(value) else None


def _one_of(*values: str) -> Reading:
    def read(field: str, test: str, value: str) -> Term | None:
        return Term(field, value.lower()) if test == ":" and value.lower() in values else None

    return read


def _number(field: str, test: str, value: str) -> Term | None:
    match = _NUMBER.fullmatch(value.lower())
    if test not in COMPARISONS or match is None:
        return None
    number = float(match[1].replace(",", "") + (match[2] or "")) * SCALES[match[3]]
    return Term(field, "", test, number)


def _figure(field: str, test: str, value: str) -> Term | None:
    """A number, or a kind, or both: ">1,000", ":percent", ":percent>50"."""
    match = _KIND.fullmatch(value.lower())
    if test != ":" or match is None or match[1] not in FIGURE_KINDS:
        return _number(field, test, value)
    if not match[2]:
        return Term(field, match[1])
    term = _number(field, match[2], match[3])
    return term and term._replace(value=match[1])


class Field(NamedTuple):
    """A field of the language: what it takes, told to a person; the few values there are."""

    read: Reading
    takes: str
    values: tuple[str, ...] = ()
    tests: tuple[str, ...] = (":",)


_DATES = "a date, such as 2026, 2026-03 or 2026-03-01"

FIELDS = {
    "is": Field(_one_of(*IS), ", ".join(IS), IS),
    "outlet": Field(_any, "part of an outlet's name"),
    "tag": Field(_any, "part of a tag"),
    "story": Field(_any, "part of a story's title, or its id"),
    "has": Field(_one_of(*HAS), ", ".join(HAS), HAS),
    "text": Field(_any, "words of the article"),
    "before": Field(_date, _DATES),
    "after": Field(_date, _DATES),
    "figure": Field(
        _figure, "a number behind > or <, or a kind behind a colon: " + ", ".join(FIGURE_KINDS),
        FIGURE_KINDS, (":", ">"),
    ),
    "words": Field(_number, "a number behind > or <", tests=(">",)),
    "language": Field(_language, "a language, such as de or german"),
}  # fmt: skip
"""The fields by name, in the order in which they are offered."""


def language_codes(text: str) -> set[str]:
    """The languages (ISO 639-1) that a code or the beginning of an English name means."""
    text = text.lower()
    return {text} & LANGUAGES.keys() or {
        code for code, name in LANGUAGES.items() if name.lower().startswith(text)
    }


# -- reading what was typed -----------------------------------------------------------------------


class Piece(NamedTuple):
    """A term as it was typed, from `at` to `end`."""

    at: int
    end: int
    wanted: bool
    field: str
    test: str
    value: str
    begins: bool


_PIECE = re.compile(
    r"(?P<minus>-?)"
    r"(?:(?P<field>[A-Za-z]{1,20})(?P<test>:|[<>]=?))?"  # outlet:  words>=
    r'(?:"(?P<phrase>[^"]*+)"?'  # "rest centre"
    r"|(?P<word>(?(test)(?:(?<=[<>=])|[A-Za-z]{1,20}[<>]=?)"  # words>2 thousand  money>2 million
    r"[\d.,]++ (?i:thousand|million|billion)\b|(?!))"
    r'|[^\s"]*+))'  # flood
    r"(?P<star>\*?)"
)


def pieces(text: str) -> Iterator[Piece]:
    """The terms of a text, not yet understood."""
    for match in _PIECE.finditer(text):
        if match[0].strip():
            value = match["word"] if match["phrase"] is None else match["phrase"]
            yield Piece(
                *match.span(), not match["minus"], (match["field"] or "").lower(),
                match["test"] or "", value.rstrip("*"), bool(match["star"]) or value[-1:] == "*",
            )  # fmt: skip


def parse_query(text: str) -> Query:
    """What a text asks for. Raises UsageError, a line that names the place."""
    if len(text) > MOST_CHARACTERS:
        raise UsageError(f"a query has at most {MOST_CHARACTERS:,} characters")
    read = (_term(text, piece) for piece in pieces(text) if piece.field or piece.value.strip("- "))
    terms: list[Term] = []
    for term in read:
        terms.append(term)
        if len(terms) > MOST_TERMS:
            raise UsageError(f"a query has at most {MOST_TERMS} terms")
    return Query(tuple(terms))


def understood(text: str) -> Query:
    """What is asked for by the terms of a text that can be read; the others are left out."""
    found: list[Term] = []
    for piece in islice(pieces(text[:MOST_CHARACTERS]), MOST_TERMS):
        with suppress(UsageError):
            found += parse_query(text[piece.at : piece.end]).terms
    return Query(tuple(found))


def _term(text: str, piece: Piece) -> Term:
    if not piece.field:
        return Term("", piece.value, wanted=piece.wanted, begins=piece.begins)
    typed = text[piece.at : piece.end]
    typed = typed if len(typed) <= MOST_SHOWN else typed[: MOST_SHOWN - 1] + "…"
    where = f"{typed} (at character {piece.at + 1})"
    if piece.field not in FIELDS:
        known = ", ".join(FIELDS)
        raise UsageError(
            f"{where}: no such field; there are {known}; quotation marks make it words"
        )
    field = FIELDS[piece.field]
    term = field.read(piece.field, piece.test, piece.value)
    if term is None:
        raise UsageError(f"{where}: {piece.field} takes {field.takes}")
    return term._replace(wanted=piece.wanted, begins=piece.begins)

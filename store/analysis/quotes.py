"""The quotations of an article with their speakers: `find_quotes`.

A quotation without a speaker in the article's words gets none; scare quotes, titles of works and
nicknames are found like any other. Nested quotations belong to the one around them. English only.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from store.analysis.attribution import reporting_subject, speaker_phrase
from store.analysis.phrases import Phrase, opening
from store.analysis.quotation_marks import Span, find_spans, unify_marks
from store.analysis.reference import Reference
from store.analysis.speech import NAMING
from store.analysis.tokens import BREAKS, CLOSED, DASHES, Token, tokenise
from store.models import Quote

_LABEL = re.compile(r"([A-Z][A-Z’'-]{2,20}):\s")  # in a transcript: "OAK: Good evening."
_UNFINISHED = frozenset(",?!")  # words that end so may be followed by their verb
_ENDS = frozenset(",.?!…")  # no heading ends so
_GAP = 3  # spaces between a quotation and what belongs to it
_NAMING_REACH = 8  # tokens between "called" and what it calls somebody
_INTRODUCING = BREAKS | {"as", "said", "says"}
_JOINERS = BREAKS | {"and", "or", "but"}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the fullest name, and the words beside the quotation."""

    name: str | None
    written: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence of the reporter's: what is quoted in it does not end it."""

    tokens: list[Token]
    free: bool  # the reporter says nothing in it
    headline: bool  # all words of weight are capitalised


def find_quotes(text: str, sentences: Sequence[tuple[int, int]] | None = None) -> list[Quote]:
    """All quotations in the order of the text, offsets in code points.

    `sentences` are the text's sentences as (start, end); left out, they are found.
    """
    if sentences is None:
        from store.analysis.sentences import split_sentences

        sentences = split_sentences(text)
    marked = unify_marks(text)
    spans = find_spans(marked)
    if not spans:
        return []
    attributor = _Attributor(marked, spans)
    for unit in _units(marked, spans, sentences):
        attributor.read(unit)
    places = _sentence_of(spans, sentences)
    return [
        Quote(
            start=span.start,
            end=span.end,
            text=text[span.start : span.end],
            sentence=place,
            speaker=speaker.name if speaker else None,
            speaker_text=speaker.written if speaker else None,
        )
        for span, place, speaker in zip(spans, places, attributor.found, strict=True)
    ]


def _is_title_word(word: str) -> bool:
    letters = word.strip("‘’'“”\"()")
    return letters[:1].isupper() or letters[:1].isdigit() or letters.lower() in CLOSED


def _sentence_of(spans: Sequence[Span], sentences: Sequence[tuple[int, int]]) -> Iterator[int]:
    """For each span the index of the sentence in which its opening mark or first word stands."""
    index = 0
    for span in spans:
        while index + 1 < len(sentences) and sentences[index][1] <= span.start:
            index += 1
        yield index


def _units(
    text: str, spans: Sequence[Span], sentences: Sequence[tuple[int, int]]
) -> Iterator[Unit]:
    """The reporter's sentences: those of the text, joined where a quotation goes over their end."""
    cuts = _cuts(text, spans, sentences)
    next_span = 0
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        inside = []
        while next_span < len(spans) and spans[next_span].start <= end:
            inside.append((next_span, spans[next_span]))
            next_span += 1
        yield _unit(tokenise(text, start, end, inside))


def _unit(tokens: list[Token]) -> Unit:
    free = all(token.quote is not None or token.lower in _JOINERS for token in tokens)
    weighty = [token for token in tokens if token.text.isalpha() and len(token.text) > 3]
    return Unit(tokens, free, headline=all(token.capital for token in weighty))


def _cuts(text: str, spans: Sequence[Span], sentences: Sequence[tuple[int, int]]) -> list[int]:
    """Where the reporter's sentences begin."""
    cuts = [0]
    at = 0
    for start, _ in sentences:
        while at < len(spans) and spans[at].behind <= start:
            at += 1
        within = at < len(spans) and spans[at].opening < start
        goes_on = at > 0 and _goes_on(text, spans[at - 1], start)
        if start > cuts[-1] and not within and not goes_on:
            cuts.append(start)
    return cuts


def _goes_on(text: str, span: Span, start: int) -> bool:
    """Whether the sentence at `start` belongs to the quotation just before it: “Why?” he asked."""
    return (
        start - span.behind <= _GAP
        and not text[span.behind : start].strip(" \u00a0")
        and (text[span.end - 1] in _UNFINISHED or text[start] in DASHES)
    )


class _Attributor:
    """Walks through an article's sentences and finds the speaker of each quotation."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self._text = text
        self._spans = spans
        self._reference = Reference(text)
        self._handed_on: Speaker | None = None  # whom a quotation without own words about it is by
        self.found: list[Speaker | None] = [None] * len(spans)

    def read(self, unit: Unit) -> None:
        """Take in the next sentence."""
        quoted = [
            (at, token.quote) for at, token in enumerate(unit.tokens) if token.quote is not None
        ]
        for at, index in quoted:
            self.found[index] = (
                self._labelled(index)
                or self._continued(index)
                or (None if self._is_title(unit, at, index) else self._attributed(unit, at, index))
            )
        if not (quoted and unit.free):
            self._handed_on = self._last_of(quoted) or self._announced(unit)
            self._reference.follow(unit.tokens)

    def _continued(self, index: int) -> Speaker | None:
        return self.found[index - 1] if index and self._spans[index].continues else None

    def _labelled(self, index: int) -> Speaker | None:
        span = self._spans[index]
        label = _LABEL.match(self._text, span.start, span.end)
        return Speaker(label[1], label[1]) if label else None

    def _is_title(self, unit: Unit, at: int, index: int) -> bool:
        """Whether the words are the title of a work, or a heading, that nobody speaks."""
        span = self._spans[index]
        words = self._text[span.start : span.end].split()
        if len(words) < 2 or not span.closed or not all(map(_is_title_word, words)):
            return False
        if unit.free:
            return len(unit.tokens) == 1 and words[-1][-1] not in _ENDS
        near = unit.tokens[max(0, at - _NAMING_REACH) : at]
        introduced = at > 0 and unit.tokens[at - 1].lower in _INTRODUCING
        return not (introduced or unit.headline or any(t.lower in NAMING for t in near))

    def _attributed(self, unit: Unit, at: int, index: int) -> Speaker | None:
        if unit.free:
            return self._handed_on
        phrase = speaker_phrase(unit.tokens, at, self._text[self._spans[index].end - 1])
        if phrase is None:
            return self._handed_on if at == 0 else None
        return self._speaker(phrase, unit)

    def _announced(self, unit: Unit) -> Speaker | None:
        """Who speaks next, after a sentence that reports or ends with a colon."""
        leads = unit.tokens and unit.tokens[-1].text == ":"
        phrase = reporting_subject(unit.tokens) or (opening(unit.tokens) if leads else None)
        return self._speaker(phrase, unit) if phrase else None

    def _speaker(self, phrase: Phrase, unit: Unit) -> Speaker:
        name = self._reference.speaker(phrase, unit.tokens)
        return Speaker(name, self._reference.written(phrase))

    def _last_of(self, quoted: Sequence[tuple[int, int]]) -> Speaker | None:
        return next((self.found[index] for _, index in reversed(quoted) if self.found[index]), None)

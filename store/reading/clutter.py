"""Clutter known by its wording: what pages print around and inside an article.

The wordings themselves stand in `wordings` and the tables beside it. Here they become rules: what
a rule is, and which rule a line falls under. Clutter known by its place is the matter of `layout`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from store.reading.fragments import FRAGMENTS, Wording
from store.reading.wordings import LINES
from store.reading.wordings_abroad import ABROAD
from store.reading.wordings_within import PARTS

# A longer line is no clutter. With the counted repeats of the wordings this bounds every match.
LONGEST = 400


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of clutter, ready to be matched. `name` is what a removed line is marked with."""

    wording: Wording
    pattern: re.Pattern[str]

    @property
    def name(self) -> str:
        """The name of the rule: one word or a few, for a person."""
        return self.wording.name


def rule_of(line: str) -> Rule | None:
    """The first rule that the whole line falls under. Rules of the edge come last."""
    if len(line) > LONGEST:
        return None
    return next((rule for rule in _line_rules() if rule.pattern.fullmatch(line)), None)


def parts_of(paragraph: str) -> Iterator[tuple[int, int, Rule]]:
    """Where clutter stands inside a paragraph: start, end and rule, in order, none overlapping."""
    found = [
        (*match.span(), rule)
        for rule in _part_rules()
        for match in rule.pattern.finditer(paragraph)
    ]
    reached = 0
    for start, end, rule in sorted(found, key=lambda part: part[:2]):
        if start >= reached:
            yield start, end, rule
            reached = end


@cache
def _line_rules() -> tuple[Rule, ...]:
    return tuple(
        _compiled(wording) for wording in sorted(LINES + ABROAD, key=lambda rule: rule.edge)
    )


@cache
def _part_rules() -> tuple[Rule, ...]:
    return tuple(_compiled(wording) for wording in PARTS)


def _compiled(wording: Wording) -> Rule:
    pattern = expanded("|".join(wording.patterns))
    return Rule(wording, re.compile(pattern, re.RegexFlag(0) if wording.exact else re.IGNORECASE))


def expanded(pattern: str) -> str:
    """The pattern with the fragments that it names, and those that they name, written out."""
    while fragment := re.search("<([A-Z]+)>", pattern):
        pattern = pattern.replace(fragment[0], FRAGMENTS[fragment[1]])
    return pattern

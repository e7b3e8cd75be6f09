"""Follows whom an article speaks of, sentence by sentence, and so reads "he", "it", "Mr Oak".

After the centering idea (Grosz, Joshi, Weinstein 1995) in its simplest form: a pronoun means the
person that its sentence has named before it, else the one that the sentence before was about.
It never guesses beyond that: "they" without a plural before it stays nobody.
"""

from collections.abc import Iterator, Sequence

from store.analysis.people import Cast, bare, is_person
from store.analysis.phrases import Phrase, opening
from store.analysis.speech import LINKS, PERSONAL, POSSESSIVES, PRONOUNS, TITLES
from store.analysis.tokens import Token

_REMEMBERED = 6  # persons that a pronoun may still mean
_GENDER = {"he": "m", "she": "f"}


class Reference:
    """Whom the article is speaking of: the last person, and the last body or document."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._cast = Cast(text)
        self._persons: list[str] = []  # the latest last
        self._thing: str | None = None
        self._things: str | None = None

    def speaker(self, phrase: Phrase, tokens: Sequence[Token]) -> str | None:
        """The fullest name for a phrase in a sentence; None for a pronoun that leads nowhere."""
        word = phrase.tokens[0].lower
        word = POSSESSIVES.get(word, word)
        if len(phrase.tokens) == 1 and word in PRONOUNS:
            return self._antecedent(word, tokens[: phrase.first])
        name = self._name(phrase)
        return name or self._cast.holder(self.written(phrase)) or self.written(phrase)

    def written(self, phrase: Phrase) -> str:
        """A phrase as the article has it, on one line."""
        return " ".join(self._text[phrase.start : phrase.end].split())

    def follow(self, tokens: Sequence[Token]) -> None:
        """Take in a sentence that has been read: whom it opens with counts first."""
        phrase = opening(tokens)
        if phrase and phrase.tokens[0].lower in PRONOUNS:
            if (name := self.speaker(phrase, tokens)) and is_person(name):
                self._remember(name, phrase.tokens[0].lower)
            return
        if phrase and not self._name(phrase):
            self._thing = self.written(phrase)
            self._things = self._thing if _is_plural(phrase) else self._things
        main = self._name(phrase) if phrase else None
        named = list(self._named(tokens))
        for name in [*reversed(named), *([main] if main else named[:1])]:
            self._remember(name, "")

    def _remember(self, name: str, pronoun: str) -> None:
        others = [person for person in self._persons if person != name]
        self._persons = [*others[1 - _REMEMBERED :], name]
        if pronoun in _GENDER:
            self._cast.learn(name, _GENDER[pronoun])

    def _antecedent(self, pronoun: str, before: Sequence[Token]) -> str | None:
        if pronoun in PERSONAL:
            candidates = [*self._named(before), *reversed(self._persons)]
            return next((name for name in candidates if self._may_be(name, pronoun)), None)
        return {"it": self._thing, "they": self._things}.get(pronoun)

    def _may_be(self, name: str, pronoun: str) -> bool:
        return self._cast.gender_of(name) in (None, _GENDER[pronoun])

    def _named(self, tokens: Sequence[Token]) -> Iterator[str]:
        """The persons named in the reporter's words, those in a possessive last."""
        owners: list[str] = []
        for run in _capital_runs(tokens):
            name = self._person(run)
            if name and run[-1].text.endswith(("'s", "’s")):
                owners.append(name)
            elif name:
                yield name
        yield from owners

    def _name(self, phrase: Phrase) -> str | None:
        """The person that a phrase names; None for a common noun, several persons or a body."""
        words = [token.lower for token in phrase.tokens]
        head = next((i for i, word in enumerate(words) if i and word in LINKS), len(words))
        if "and" in words or not phrase.tokens[head - 1].capital:
            return None
        *_, run = [[], *_capital_runs(phrase.tokens[:head])]
        return self._person(run, certain=True)

    def _person(self, run: Sequence[Token], certain: bool = False) -> str | None:
        """The full name for a run of capitalised words; a lone word must be known or have a title,
        unless it is `certain` to be a speaker."""
        if not run or run[-1].lower in PRONOUNS:
            return None
        written = self._text[run[0].start : run[-1].end]
        name = bare(written)
        if not is_person(name):
            return None
        full = self._cast.fullest(written)
        if " " in full:
            return full
        titles = [token for token in run[:-1] if token.lower in TITLES]
        if titles:
            return self._text[titles[-1].start : run[-1].end].removesuffix("’s").removesuffix("'s")
        return full if certain or full in self._persons else None


def _capital_runs(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in tokens:
        if token.capital:
            run.append(token)
        if run and (not token.capital or token.text.endswith(("'s", "’s"))):
            yield run
            run = []
    if run:
        yield run


def _is_plural(phrase: Phrase) -> bool:
    return any(token.lower == "and" for token in phrase.tokens) or phrase.tokens[-1].lower.endswith(
        "s"
    )

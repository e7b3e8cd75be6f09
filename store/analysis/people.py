"""Who is who in one article: from a name beside a quotation to the fullest form of it.

Names are runs of capitalised words; a surname, a first name or a title with a surname leads to
the full name only where the article has just one that fits. It knows no list of persons.
"""

import re
from collections import defaultdict
from functools import lru_cache

from store.analysis.speech import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    FEMININE,
    MASCULINE,
    ORGANISATIONS,
    POSTNOMINALS,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
    TIMES,
)

# "Ann Oak", "J. B. van Oak", "Chief Superintendent Ann O'Oak"; a longer run is a headline. What
# somebody has begins another name: "Holm's Ann Oak".
_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*+\.?"
_PARTICLE = r"(?:(?:al|bin|de|del|der|di|la|le|van|von)[ \u00a0])?"
_RUN = re.compile(rf"\b{_WORD}(?:(?<![’']s)[ \u00a0]{_PARTICLE}{_WORD}){{0,7}}")
_ROLE = re.compile(r"([A-Za-z'’-]{2,30}) ([A-Za-z-]{2,30}) $")
_ROLE_REACH = 64  # characters before a name in which its role is looked for
_POSSESSIVE = re.compile(r"['’]s?$")
_LONGEST = 4  # words of a person's name
_FEW = 12  # of so many full names with one surname none is looked for
_NO_NAMES = (PREPOSITIONS | CONJUNCTIONS | DETERMINERS | PRONOUNS | ADVERBS | TIMES) - {
    "may",
    "will",
}
_STRANGE = ORGANISATIONS | _NO_NAMES


@lru_cache(maxsize=8192)
def bare(name: str) -> str:
    """A name without titles, roles, honours and possessive: "Prof Ann Oak OBE" gives "Ann Oak"."""
    words = _POSSESSIVE.sub("", name.strip()).split()
    titles = [index for index, word in enumerate(words[:-1]) if _key(word) in ROLES]
    words = words[titles[-1] + 1 :] if titles else words
    while len(words) > 1 and _key(words[-1]) in POSTNOMINALS:
        words.pop()
    while len(words) > 1 and _key(words[0]) in _NO_NAMES:
        words = words[1:]
    return " ".join(words).rstrip(".,")


@lru_cache(maxsize=8192)
def is_person(name: str) -> bool:
    """Whether a bare name could be a person's: no word of an organisation, time or role in it."""
    keys = [_key(word) for word in name.split()]
    return bool(keys) and _STRANGE.isdisjoint(keys) and keys[-1] not in ROLES


def _key(word: str) -> str:
    return word.lower().strip(".,'’").removesuffix("’s").removesuffix("'s")


def _title_gender(written: str) -> str | None:
    """What a title tells: "f", "m" or nothing."""
    keys = {_key(word) for word in written.split()[:-1]}
    return "f" if keys & FEMININE else "m" if keys & MASCULINE else None


class Cast:
    """The persons that an article names."""

    def __init__(self, text: str) -> None:
        self._named: dict[str, set[str]] = defaultdict(set)  # first or last word: full names
        self._roles: dict[str, set[str]] = defaultdict(set)
        self._titled: dict[str, set[str]] = defaultdict(set)  # surname: genders of its titles
        self._genders: dict[str, str] = {}
        for run in _RUN.finditer(text):
            self._enter(run.group(), text[max(0, run.start() - _ROLE_REACH) : run.start()])

    def _enter(self, written: str, before: str) -> None:
        name = bare(written)
        words = name.split()
        known = _title_gender(written)
        if known and words:
            self._titled[_key(words[-1])].add(known)
        if not 2 <= len(words) <= _LONGEST or not is_person(name):
            return
        for word in (words[0], words[-1]):
            self._named[_key(word)].add(name)
        if known:
            self.learn(name, known)
        if role := _ROLE.search(before + written[: written.find(name)]):
            self._roles[f"{role[1]} {role[2]}".lower()].add(name)

    def fullest(self, written: str) -> str:
        """The fullest form of a name, without title; as it is where none or several fit."""
        name = bare(written)
        words = name.split()
        if len(words) != 1:
            return self._longer(words) or name
        fitting = self._named.get(_key(name), set())
        known = _title_gender(written)
        if known and 1 < len(fitting) <= _FEW:
            fitting = {full for full in fitting if self.gender_of(full) == known}
        return next(iter(fitting)) if len(fitting) == 1 else name

    def _longer(self, words: list[str]) -> str | None:
        """The name with middle names to one without: "Ann B. Oak" for "Ann Oak"."""
        namesakes = self._named.get(_key(words[-1]), set()) if len(words) == 2 else set()
        if len(namesakes) > _FEW:
            return None
        fitting = {
            full
            for full in namesakes
            if _key(full.split()[0]) == _key(words[0]) and len(full.split()) > 2
        }
        return next(iter(fitting)) if len(fitting) == 1 else None

    def holder(self, role: str) -> str | None:
        """The one person introduced with a role ("the home secretary"), if there is just one."""
        holders = self._roles.get(" ".join(role.lower().split()[-2:]), set())
        return next(iter(holders)) if len(holders) == 1 else None

    def gender_of(self, name: str) -> str | None:
        """ "f" or "m" where a title or an earlier pronoun tells it of a full name."""
        if name in self._genders:
            return self._genders[name]
        surname = _key(name.rsplit(maxsplit=1)[-1])
        titled = self._titled.get(surname, set())
        alone = len(self._named.get(surname, set())) < 2
        return next(iter(titled)) if alone and len(titled) == 1 else None

    def learn(self, name: str, gender: str) -> None:
        """Note what a title or pronoun tells of a person; the first to tell is believed."""
        self._genders.setdefault(name, gender)

"""People with their roles, organisations and places that a text names, by rules alone.

A name is a run of capitalised words; what it names is told by the words around it: a title or a
role makes a person, an organisation's noun an organisation, "in" and "near" a place. Where
nothing tells, the name is left out: nothing is guessed, and no list of persons is known but the
commonest given names.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from store.analysis.people import Cast, bare, is_person
from store.analysis.speech import DETERMINERS, ORGANISATIONS, POSTNOMINALS, ROLES, TIMES
from store.analysis.words import STOP_WORDS
from store.findings import NameKind


def _listed(listing: str) -> frozenset[str]:
    return frozenset(listing.split())


GIVEN_NAMES = _listed(
    "aaron adam ahmed alan alex alexander alexis ali alice amanda amy andrea andrew angela "
    "ann anna anne anthony barbara ben benjamin brian carol caroline catherine charles "
    "charlotte chris christine christopher claire clare colin craig daniel david deborah "
    "denise derek diana donald donna edward elizabeth ellen emily emma eric fatima fiona "
    "frank gareth gary geoffrey george gillian gordon graham grace hannah harry heather helen "
    "henry ian jack jacqueline james jane janet jason jean jennifer jeremy jessica jill jim "
    "joan joanna john jonathan joseph joyce juan judith julia julie karen kate katherine "
    "keith kelly kenneth kevin laura lauren leonard lee leslie linda lisa louise lucy luke "
    "margaret maria marie mark martin mary matthew melissa michael michelle mohammed nancy "
    "neil nicholas nicola nigel oliver olivia patricia patrick paul peter philip rachel "
    "raymond rebecca richard robert robin roger ronald rosemary roy russell ruth ryan sally "
    "samantha samuel sandra sarah sharon shaun shirley simon sophie stephanie stephen steve "
    "steven stuart susan theresa thomas tim timothy tom tony tracy trevor valerie victoria "
    "vincent virginia walter wayne wendy william yvette yvonne zoe "
)

_GROUPS = (
    ORGANISATIONS
    | _listed("business democrats liberals conservatives labour")
    | _listed("airways brothers buses chemicals coaches energy engineering farms ferries foods")
    | _listed("holdings homes industries insurance motors pharmaceuticals railways shipping")
    | _listed("stores systems technologies water works")
) - _listed("city east new north red report review road south street today watch west")
"""Nouns that make an organisation of the name they end."""

_SMALL_GROUPS = _listed("club council newspaper party police project team trust union")
"""The same in small letters behind a name: "the Orrin party"."""

_TITLES = _listed("coun cllr dame dr lady lord miss mr mrs ms mx prof professor rev sir")
"""What makes a person of a single word."""

_SHIPS = ("Lady", "Lord", "Miss", "Sir")
"""Titles that open the name of a ship or a house when "the" stands before them."""

_LOCAL = _listed(
    "airport college council harbour hospital infirmary police school station university"
)
"""Bodies that are named after their place: "Orrin General Hospital"."""

_OF_LOCAL = _listed("borough city community county district general royal town")

_HONORIFICS = _listed("miss mr mrs ms mx")
_HEADS = _listed(
    "chair chairman chairwoman director executive manager president spokesman "
    "spokesperson spokeswoman"
)
"""Who stand at the head of an organisation: "a director of Harbour Watch"."""

_TIMES_BEFORE = STOP_WORDS | DETERMINERS | TIMES | _listed("earlier last next")
_IN = _listed("across around at in inside near outside throughout towards")
_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w-]*+(?:[’'](?!s\b)\w+)?\.?"
_NAME = re.compile(rf"\b{_WORD}(?:(?:[ \u00a0]of(?:[ ]the)?)?[ \u00a0]{_WORD}){{0,8}}")
_AS_WRITTEN = re.compile(r"\w+(?:[-’'](?!s\b)\w+)*")
_PART = re.compile(r"\w+")
_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,6}")
_INTRODUCED = re.compile(r"(?<=[a-z] )\(([A-Z]{2,7})\)")
"""Letters that stand for words in small letters are no name: "annual general meeting (AGM)"."""

_ROLE_BEFORE = re.compile(
    r"(?:^|[’']s |\b(?i:the|a|an|of|and|said|by) |, |(?P<capital>\b[A-Z][a-z]{1,20}) )"
    r"(?P<role>(?:[a-z-]{2,20} ){1,5})$"
)
_OPENS_SENTENCE = re.compile(r"(?:^|[.!?:“\"‘\n] ?)$")
_ROLE_BEHIND = re.compile(r",? ((?:an? |the )?[^,.;:“”\"()]{3,60}?)(?=,| who\b| has\b| said\b|\.)")
_TRADES = re.compile(r",? which (?:also )?(?:employs|makes|operates|owns|publishes|runs|sells)\b")
"""What stands behind an organisation: "Corran Mills, which employs 80 people"."""

_REACH = 80
"""Characters on either side of a name in which its role is looked for."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands: its fullest form, what it names, the index of its sentence."""

    name: str
    kind: NameKind
    start: int
    end: int
    sentence: int
    role: str | None = None


@dataclass(frozen=True, slots=True)
class _Run:
    """A run of capitalised words, and whether it opens its sentence."""

    words: tuple[str, ...]
    start: int
    end: int
    sentence: int
    opens: bool

    @property
    def text(self) -> str:
        return " ".join(self.words)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a text tells of its words: who is who, and which words it has, as it writes them.

    `explained` are letters that stand for words in small letters, `local` names that a public body
    bears before what it is.
    """

    cast: Cast
    written: frozenset[str]
    explained: frozenset[str]
    local: frozenset[str]


def find_names(text: str, sentences: Sequence[tuple[int, int]]) -> list[Name]:
    """The names of a text that can be told for people, organisations or places, in order."""
    runs = [run for n, span in enumerate(sentences) for run in _runs(text, span, n)]
    inside = Counter(run.text for run in runs if not run.opens)
    cast = Cast(text)
    runs = [kept for run in runs if (kept := _without_opening(run, inside, cast))]
    told = _Told(cast, _as_written(text), introduced_in_small_letters(text), _local(runs))
    kinds = _kinds(text, runs, told)
    return list(_named(text, runs, cast, kinds))


def find_known(
    text: str, sentences: Sequence[tuple[int, int]], kinds: Mapping[str, NameKind]
) -> Iterator[Name]:
    """Where a text has names of known kinds, whole, though it may not tell itself what they name.

    A single word that the text writes small too is passed over.
    """
    found = []
    for number, span in enumerate(sentences):
        for run in _runs(text, span, number):
            name = " ".join(run.words[run.words[0].lower() in _TIMES_BEFORE :])
            if name in kinds:
                found.append(Name(name, kinds[name], run.end - len(name), run.end, number))
    if found:
        written = _as_written(text)
        yield from (one for one in found if " " in one.name or one.name.lower() not in written)


def _runs(text: str, span: tuple[int, int], sentence: int) -> Iterator[_Run]:
    start, end = span
    first = True
    for match in _NAME.finditer(text, start, end):
        words = tuple(match[0].rstrip(".").split())
        lead = text[start : match.start()].strip(" “‘\"'(")
        yield _Run(
            words,
            match.start(),
            match.start() + len(match[0].rstrip(".")),
            sentence,
            first and not lead,
        )
        first = False


def _without_opening(run: _Run, inside: Counter[str], cast: Cast) -> _Run | None:
    """The run without a first word that is only written large because a sentence begins."""
    words = run.words
    while words and words[0].lower() in _TIMES_BEFORE:
        words = words[1:]
    if run.opens and len(words) == 2:
        full = cast.fullest(words[1])
        words = words[1:] if " " in full and full != run.text and words[0] not in full else words
    if run.opens and len(words) == 1 and words == run.words and not inside[run.text]:
        return None
    if not words or all(word.lower() in TIMES for word in words):
        return None
    text = " ".join(words)
    return replace(run, words=words, start=run.end - len(text))


def _kinds(text: str, runs: Sequence[_Run], told: _Told) -> dict[str, NameKind]:
    """What each name is, by the votes of the places where it stands."""
    votes: dict[str, Counter[NameKind]] = defaultdict(Counter)
    bodies = {run.words[0] for run in runs if run.words[-1].lower() in _GROUPS}
    for run in runs:
        kind = _kind(text, run, told)
        owns = text.startswith(("'s ", "’s "), run.end)
        if kind == "place" and (run.text in bodies or owns) and text.endswith("at ", 0, run.start):
            continue  # "at Brightwell", "at Brightwell's plant": the town, or Brightwell Foods
        if kind:
            votes[_key(run, told.cast)][kind] += 1
    return {name: counts.most_common(1)[0][0] for name, counts in votes.items()}


def _kind(text: str, run: _Run, told: _Told) -> NameKind | None:
    words = [word.lower().strip(".") for word in run.words]
    if len(words) == 1 and _ACRONYM.fullmatch(run.words[0]):
        known = words[0] in ROLES | POSTNOMINALS or run.words[0] in told.explained
        return None if known else "organisation"
    if len(words) == 1 and words[0] in told.written:
        return None
    if words[-1] in _GROUPS or ("of" in words and words[words.index("of") - 1] in _GROUPS):
        return "organisation"
    if _is_somebody(text, run, told.cast):
        return "person"
    if len(words) > 1 and is_person(run.text) and text.startswith(", who ", run.end):
        return "person"
    if _TRADES.match(text, run.end):
        return "organisation"
    behind = text[run.end : run.end + 20].split()
    if behind and behind[0].strip(".,;:") in _SMALL_GROUPS:
        return "organisation"
    before = ["", "", *text[max(0, run.start - 40) : run.start].lower().split()]
    if before[-1] == "of" and before[-2] in _HEADS:
        return "organisation"
    return "place" if before[-1] in _IN or run.text in told.local else None


def _local(runs: Sequence[_Run]) -> frozenset[str]:
    """What public bodies are named after: "Orrin" of Orrin Council and Orrin General Hospital."""
    found = set()
    for run in runs:
        words = list(run.words)
        if words[-1].lower() in _LOCAL and "of" not in words:
            while words and words[-1].lower() in _LOCAL | _OF_LOCAL:
                words.pop()
            found.add(" ".join(words))
    return frozenset(found)


def _is_somebody(text: str, run: _Run, cast: Cast) -> bool:
    name = bare(run.text)
    if not is_person(name) or name.lower() in ROLES:
        return False
    if run.words[0] in _SHIPS and text[max(0, run.start - 4) : run.start].lower() == "the ":
        return False
    if " " not in name and run.words[0].lower().strip(".") in _TITLES:
        return name != run.text
    if name == run.text and text[max(0, run.start - 4) : run.start].lower() == "the ":
        return False
    if " " not in name:
        full = cast.fullest(name)
        return " " in full and full.split()[0].lower() in GIVEN_NAMES
    if len(name.split()) > 4:
        return False
    role = _role(text, run, name)
    return name.split()[0].lower() in GIVEN_NAMES or name != run.text or role is not None


def _key(run: _Run, cast: Cast) -> str:
    name = bare(run.text)
    titled = run.words[0].lower().strip(".") in _TITLES
    whole = name == run.text or " " in name or titled
    return cast.fullest(run.text) if name and whole and is_person(name) else run.text


def _named(
    text: str, runs: Sequence[_Run], cast: Cast, kinds: dict[str, NameKind]
) -> Iterator[Name]:
    for run in runs:
        name = _key(run, cast)
        if kind := kinds.get(name):
            role = _role(text, run, bare(run.text)) if kind == "person" else None
            yield Name(name, kind, run.start, run.end, run.sentence, role)


def _role(text: str, run: _Run, name: str) -> str | None:
    """What somebody is, in front of the name or behind it, in the text's words."""
    titles = run.text[: -len(name)].strip() if run.text.endswith(name) else ""
    if len(titles.split()) > 1 and titles.split()[-1].lower().strip(".") in ROLES:
        return titles
    before = _role_before(text[max(0, run.start - _REACH) : run.start])
    last = before.split()[-1] if before else ""
    if titles and before and titles.lower() in ROLES - _TITLES and last not in STOP_WORDS:
        return f"{before} {titles}"
    if not titles and last in ROLES | _HEADS:
        return before
    behind = _ROLE_BEHIND.match(text, run.end, run.end + _REACH)
    if behind and behind[0].startswith(",") and ROLES & set(behind[1].lower().split()):
        return None if behind[1].startswith(("who ", "which ")) else behind[1].strip()
    return titles if titles.lower().strip(".") in ROLES - _HONORIFICS else None


def _role_before(text: str) -> str:
    """The words of a role at the end of a text, a capital only where a sentence or title begins."""
    front = _ROLE_BEFORE.search(text)
    if not front:
        return ""
    whole, capital = front["role"].strip(), front["capital"]
    role = whole.removeprefix("only ").rpartition(" the ")[2]
    begins = capital and _OPENS_SENTENCE.search(text[: front.start("capital")])
    if role == whole and capital and (begins or capital.lower() in ROLES):
        return f"{capital} {role}"
    return role


def _as_written(text: str) -> frozenset[str]:
    """The words of a text, those with a hyphen or an apostrophe whole and in parts.

    Made once: looking through the text for each of its names took minutes.
    """
    found = frozenset(_AS_WRITTEN.findall(text))
    return found.union(_PART.findall(text))


def introduced_in_small_letters(text: str) -> frozenset[str]:
    """Letters that a text explains by words in small letters, so that they are no name."""
    return frozenset(match[1] for match in _INTRODUCED.finditer(text))

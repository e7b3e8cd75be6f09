"""What reporters put for each other in any kind of news, as tables; it is no thesaurus.

A wording is a word or a few; any regular form of its words will do. `POST` stands for the words
of somebody's post ("his job", "the current role"). Wordings that deny an action without a denying
word ("stay on" for not resigning) have a table of their own.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from store.analysis.words import stem

IRREGULAR = {
    "begin": "began begun",
    "break": "broke broken",
    "bring": "brought",
    "build": "built",
    "bus": "buses",
    "buy": "bought",
    "catch": "caught",
    "child": "children",
    "choose": "chose chosen",
    "come": "came",
    "drive": "drove driven",
    "fall": "fell fallen",
    "feel": "felt",
    "fight": "fought",
    "find": "found",
    "flee": "fled",
    "fly": "flew flown",
    "freeze": "froze frozen",
    "give": "gave given",
    "go": "went gone",
    "grow": "grew grown",
    "hold": "held",
    "keep": "kept",
    "know": "knew known",
    "lead": "led",
    "leave": "left",
    "lose": "lost",
    "make": "made",
    "man": "men",
    "meet": "met",
    "pay": "paid",
    "rise": "rose risen",
    "see": "saw seen",
    "sell": "sold",
    "send": "sent",
    "shoot": "shot",
    "show": "shown",
    "sink": "sank sunk",
    "speak": "spoke spoken",
    "spend": "spent",
    "stand": "stood",
    "steal": "stole stolen",
    "strike": "struck",
    "swear": "swore sworn",
    "take": "took taken",
    "teach": "taught",
    "think": "thought",
    "throw": "threw thrown",
    "understand": "understood",
    "win": "won",
    "woman": "women",
    "write": "wrote written",
}
"""Words whose other forms no stemmer brings together with them."""

LIKE_WORDINGS = {
    "accuse": "blame",
    "afraid": "fear; frightened; scared",
    "apologise": "apology; say sorry; very sorry; sorry",
    "approve": (
        "endorse; vote through; give consent; give its consent; give their consent; "
        "give the green light; give the go ahead"
    ),
    "arrest": "detained; in custody",
    "attacker": "assailant; offender; perpetrator",
    "ban": "outlaw; prohibit; forbid",
    "bankrupt": "bankruptcy; insolvent; go bust",
    "begin": "start; commence",
    "blackout": "power cut; outage",
    "buy": "acquire; purchase; takeover; take over",
    "cancel": "call off; scrap",
    "captain": "skipper",
    "chair": "chairman; chairwoman; chairperson",
    "claim": "allege",
    "close": "shut; shut down; close down; closure",
    "company": "firm",
    "compensate": "pay damages",
    "complain": "complaint",
    "concern": "worry",
    "cost": "price",
    "crash": "collide; collision; run into; ram; plough into; slam into",
    "criticise": "criticism; condemn; denounce; hit out",
    "customer": "shopper",
    "cut": "axe; reduce; reduction; slash; trim",
    "debt": "owe",
    "demand": "call for; insist on",
    "destroy": "wreck; demolish; ruin; in ruins; flatten",
    "discover": "uncover; unearth",
    "disease": "illness",
    "dispute": "feud; quarrel",
    "doctor": "medic; physician",
    "drug": "medicine",
    "elderly": "older people; old people; pensioner",
    "enlarge": "expand; expansion; extend; extension; widen; broaden",
    "evacuate": "moved to safety; taken to safety",
    "examine": "inspect; scrutinise; check",
    "expect": "anticipate; forecast",
    "explode": "explosion; blast; blow up",
    "factory": "plant",
    "fall": "drop; decline; decrease; slump; slide; tumble; plunge; go down",
    "fire": "blaze",
    "firefighter": "fire crew; fire brigade; fireman; firemen",
    "flood": "inundate; submerge; under water",
    "fly": "airlift",
    "freeze": "stay the same; remain the same; not go up; not rise; not increase",
    "guilty": "convict",
    "help": "aid; assist",
    "hire": "recruit; take on",
    "house": "home; household",
    "injure": "hurt; harm; wounded; injuries",
    "investigate": "probe; inquiry; enquiry",
    "jail": "imprison; prison sentence; send to prison",
    "job": "post; position",
    "judge": "magistrate",
    "kill": "dead; died; deaths; lose his life; lose their lives",
    "launch": "unveil",
    "lawyer": "barrister; solicitor; attorney",
    "lorry": "truck",
    "lose": "loss",
    "marry": "wed; marriage",
    "merge": "merger",
    "mistake": "error; blunder",
    "money": "cash",
    "motorist": "driver",
    "murder": "homicide",
    "outcome": "result",
    "owner": "ownership; proprietor",
    "parliament": "house of commons",
    "pay": "payment",
    "percent": "per cent; pc",
    "plan": "propose; scheme",
    "plane": "aircraft; jet",
    "poll": "survey",
    "postpone": "delay; put off; defer",
    "praise": "commend; applaud; pay tribute; hail",
    "promise": "pledge; vow",
    "protest": "demonstrate; rally",
    "refund": "give back money; get their money back; get his money back",
    "reject": "deny; dismiss; refute; turn down",
    "reopen": "open again",
    "repair": "mend; fix",
    "rescue": "take off; pull from; winch; pluck from",
    "resident": "villager; local people",
    "resign": "quit; step down; stand down; give up POST; leave POST; stand aside",
    "rise": "increase; climb; go up; surge; soar; jump; grow; growth",
    "sack": "make redundant; lay off; redundancy",
    "salary": "wage",
    "scientist": "researcher",
    "search": "hunt; look for",
    "sell": "sale",
    "shatter": "smash",
    "ship": "vessel",
    "shop": "store; retailer",
    "shortage": "not enough; too few; lack of; scarcity",
    "spokesperson": "spokesman; spokeswoman",
    "stop": "halt; suspend; pause",
    "storm": "gale",
    "strike": "industrial action; stoppage",
    "sue": "lawsuit; legal action; take to court",
    "supermarket": "grocer",
    "supporter": "fan",
    "talk": "discuss; negotiate",
    "teenager": "youth; adolescent",
    "threaten": "threat",
    "vacant": "vacancy; unfilled; not filled",
    "vote": "ballot",
    "walkout": "walk out; storm out",
    "warn": "caution; alert",
    "win": "victory; triumph",
    "witness": "onlooker; bystander",
    "worker": "employee; staff; workforce",
}
"""A word, and the wordings that are put for it."""

OPPOSITES = {
    "close": "stay open; remain open; keep open",
    "resign": (
        "stay on; stay in POST; remain in POST; remain at POST; keep POST; carry on; "
        "hang on to POST; hold on to POST; cling to POST; vow to stay"
    ),
}
"""An action, and the wordings that are put for not doing it."""

_POSSESSIVES = ("his", "her", "their", "the")
_POSTS = ("post", "job", "role", "position", "office")
_BETWEEN = frozenset(("current", "own", "present"))
_ELSEWHERE = ("as", "a")
"""What makes it another post: "stay on as a councillor"."""

_DENIED = "not "

Wording = tuple[str, ...]


def replaced(tokens: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Tokens with their stems, wordings replaced by what they stand for ("resign")."""
    stems = [_lemma(token) for token in tokens]
    index = 0
    while index < len(tokens):
        length, meant = _wording_at(stems, index)
        yield (meant, meant) if meant else (tokens[index], stems[index])
        index += length


def denied(action: str) -> str:
    """The term for not doing something that has opposites: "not resign"."""
    return _DENIED + action


def undenied(term: str) -> str:
    """The action that a term denies."""
    return term.removeprefix(_DENIED)


def is_denied(term: str) -> bool:
    """Whether a term says that an action was not done."""
    return term.startswith(_DENIED)


@cache
def actions() -> frozenset[str]:
    """The stems of the actions that wordings without a denying word can deny."""
    return frozenset(stem(action) for action in OPPOSITES)


def _lemma(token: str) -> str:
    return stem(_base_forms().get(token, token))


@cache
def _base_forms() -> dict[str, str]:
    return {form: base for base, forms in IRREGULAR.items() for form in forms.split()}


def _wording_at(stems: Sequence[str], index: int) -> tuple[int, str | None]:
    """How many tokens the longest wording takes that stands there, and what it stands for."""
    for wording, meant in _table().get(stems[index], ()):
        reached = _match(stems, index, wording)
        elsewhere = is_denied(meant) and tuple(stems[reached : reached + 2]) == _ELSEWHERE
        if reached and not elsewhere:
            return reached - index, meant
    return 1, None


def _match(stems: Sequence[str], index: int, wording: Wording) -> int:
    """Where a wording that stands there ends; 0 if it does not stand there."""
    for part in wording:
        if index < len(stems) and stems[index] in _BETWEEN and part not in _BETWEEN:
            index += 1
        if index >= len(stems) or stems[index] != part:
            return 0
        index += 1
    return index


@cache
def _table() -> dict[str, list[tuple[Wording, str]]]:
    """All wordings by their first stem, the longest first."""
    table: dict[str, list[tuple[Wording, str]]] = {}
    for listed, mark in ((LIKE_WORDINGS, ""), (OPPOSITES, _DENIED)):
        for chosen, wordings in listed.items():
            for wording in wordings.split(";"):
                for words in _expanded(wording.split()):
                    entry = (words, mark + stem(chosen))
                    table.setdefault(words[0], []).append(entry)
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


def _expanded(words: Sequence[str]) -> Iterator[Wording]:
    """A wording as stems, once for each way to name a post."""
    posts = [list(post) for post in product(_POSSESSIVES, _POSTS)] if "POST" in words else [[]]
    for post in posts:
        parts = [part for word in words for part in (post if word == "POST" else [word])]
        yield tuple(_lemma(part) for part in parts)

"""Synonyms: what reporters put for each other in any kind of news, as tables; no thesaurus.

Our own listing, of what means the same in nearly every report. A wording is a word or a few; any
form of its words will do. `POST` stands for the words of somebody's post ("his job", "the current
role"). Wordings that deny an action without a denying word ("stay on" for not resigning) have a
table of their own.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from store.analysis.words import stem
from store.comparison.word_forms import lemma

LIKE_WORDINGS = {
    "abduct": "kidnap",
    "accuse": "blame; point the finger",
    "afraid": "fear; frightened; scared; terrified",
    "apologise": "apology; say sorry; very sorry; sorry",
    "approve": (
        "endorse; vote through; give consent; give its consent; give their consent; "
        "give the green light; give the go ahead; authorise; rubber stamp"
    ),
    "arrest": "detained; in custody; into custody; apprehended",
    "attacker": "assailant; offender; perpetrator",
    "award": "prize",
    "baby": "infant; newborn",
    "ban": "outlaw; prohibit; forbid",
    "bankrupt": "bankruptcy; insolvent; go bust; receivership",
    "begin": "start; commence",
    "bicycle": "bike",
    "blackout": "power cut; outage",
    "breach": "violate",
    "bribe": "kickback; backhander",
    "burglar": "robber; thief; intruder",
    "buy": "acquire; purchase; takeover; take over",
    "cancel": "call off; scrap",
    "captain": "skipper",
    "ceasefire": "truce",
    "chair": "chairman; chairwoman; chairperson",
    "claim": "allege",
    "close": "shut; shut down; close down; closure",
    "company": "firm",
    "compensate": "pay damages",
    "complain": "complaint",
    "concern": "worry",
    "condolence": "sympathy; hearts go out; thoughts are with; prayers are with",
    "cost": "price",
    "crash": "collide; collision; run into; ram; plough into; slam into",
    "criticise": "criticism; condemn; denounce; hit out; lambast; censure",
    "crowd": "throng",
    "customer": "shopper",
    "cut": "axe; reduce; reduction; slash; trim",
    "debt": "owe",
    "demand": "call for; insist on",
    "destroy": "wreck; demolish; ruin; in ruins; flatten; raze; burn down; devastate",
    "disappear": "vanish; go missing",
    "discover": "uncover; unearth",
    "disease": "illness",
    "dispute": "feud; quarrel",
    "doctor": "medic; physician",
    "drug": "medicine",
    "earthquake": "quake; tremor; temblor",
    "elderly": "older people; old people; pensioner",
    "enlarge": "expand; expansion; extend; extension; widen; broaden",
    "envoy": "ambassador; diplomat",
    "escape": "flee; run away; on the run",
    "evacuate": (
        "moved to safety; taken to safety; leave their homes; left their homes; "
        "forced from their homes"
    ),
    "examine": "inspect; scrutinise; check",
    "expect": "anticipate; forecast",
    "explode": "explosion; blast; blow up",
    "factory": "plant",
    "fake": "bogus; counterfeit",
    "fall": "drop; decline; decrease; slump; slide; tumble; plunge; go down; plummet; dip; shrink",
    "father": "dad",
    "film": "movie",
    "fire": "blaze; inferno; flames",
    "firefighter": "fire crew; fire brigade; fireman; firemen",
    "flood": "inundate; submerge; under water",
    "fly": "airlift",
    "freeze": "stay the same; remain the same; not go up; not rise; not increase",
    "friend": "pal; buddy",
    "gather": "assemble",
    "guilty": "convict",
    "gun": "firearm; handgun; pistol; revolver",
    "happy": "delighted; thrilled",
    "headteacher": "head teacher; headmaster; headmistress",
    "help": "aid; assist",
    "hire": "recruit; take on",
    "holiday": "vacation",
    "hospital": "infirmary",
    "house": "home; household",
    "illegal": "unlawful",
    "injure": "hurt; harm; wounded; injuries",
    "insurgent": "rebel",
    "investigate": "probe; inquiry; enquiry",
    "jail": "imprison; prison sentence; send to prison; prison",
    "job": "post; position",
    "judge": "magistrate",
    "kill": "dead; died; deaths; lose his life; lose their lives; fatal; perish",
    "launch": "unveil",
    "law": "legislation",
    "lawyer": "barrister; solicitor; attorney",
    "leak": "spill; seep",
    "limit": "cap; restrict; curb",
    "lorry": "truck",
    "lose": "loss",
    "marry": "wed; marriage",
    "merge": "merger",
    "mistake": "error; blunder",
    "money": "cash",
    "mother": "mum; mom",
    "motorcycle": "motorbike",
    "motorist": "driver",
    "motorway": "highway; freeway",
    "murder": "homicide; slay",
    "outcome": "result",
    "owner": "ownership; proprietor",
    "parliament": "house of commons",
    "pay": "payment",
    "percent": "per cent; pc",
    "photograph": "photo; picture; image",
    "plan": "propose; scheme",
    "plane": "aircraft; jet; airliner; aeroplane",
    "poll": "survey",
    "port": "harbour",
    "postpone": "delay; put off; defer",
    "praise": "commend; applaud; pay tribute; hail",
    "promise": "pledge; vow",
    "protest": "demonstrate; rally",
    "refund": "give back money; get their money back; get his money back",
    "reject": "deny; dismiss; refute; turn down; rebuff",
    "release": "set free; freed",
    "reopen": "open again",
    "repair": "mend; fix",
    "rescue": "take off; pull from; winch; pluck from",
    "resident": "villager; local people; locals; inhabitant",
    "resign": "quit; step down; stand down; give up POST; leave POST; stand aside",
    "reveal": "disclose; disclosure; divulge",
    "rich": "wealthy; affluent",
    "rise": "increase; climb; go up; surge; soar; jump; grow; growth",
    "roof": "rooftop",
    "sack": "make redundant; lay off; redundancy",
    "salary": "wage",
    "scientist": "researcher",
    "search": "hunt; look for; manhunt",
    "secret": "confidential",
    "sell": "sale",
    "shatter": "smash",
    "ship": "vessel",
    "shooter": "gunman; gunmen",
    "shop": "store; retailer",
    "shore": "coast",
    "shortage": "not enough; too few; lack of; scarcity",
    "smell": "odour; odor; stench",
    "spokesperson": "spokesman; spokeswoman",
    "steal": "theft; rob; robbery; burgle; burglary; loot",
    "stop": "halt; suspend; pause",
    "storm": "gale; hurricane",
    "strike": "industrial action; stoppage",
    "substitute": "replace; successor",
    "sue": "lawsuit; legal action; take to court",
    "supermarket": "grocer",
    "supporter": "fan",
    "talk": "discuss; negotiate",
    "teenager": "youth; adolescent; teen",
    "threaten": "threat",
    "tourist": "holidaymaker; sightseer",
    "triple": "treble",
    "unknown": (
        "unclear; not clear; not known; not yet known; no one knows; nobody knows; uncertain"
    ),
    "vacant": "vacancy; unfilled; not filled",
    "vaccinate": "inoculate; jab",
    "video": "footage",
    "vote": "ballot",
    "walkout": "walk out; storm out",
    "warn": "caution; alert",
    "win": "victory; triumph",
    "witness": "onlooker; bystander; eyewitness",
    "worker": "employee; staff; workforce; personnel",
    "worsen": "deteriorate; get worse",
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
    stems = [lemma(token) for token in tokens]
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
        yield tuple(lemma(part) for part in parts)

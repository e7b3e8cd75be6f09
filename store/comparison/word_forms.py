"""Forms of one word that no stemmer brings together, as tables of our own making.

Irregular forms, nouns made from verbs, and American spellings: what reports of any kind use, and
no form that is as often another word ("leaves", "wound"). What other words may stand for a word
is the business of `synonyms`.
"""

import re
from functools import cache

from store.analysis.words import stem

IRREGULAR = {
    "arise": "arose arisen",
    "beat": "beaten",
    "become": "became",
    "begin": "began begun",
    "bite": "bit bitten",
    "blow": "blew blown",
    "break": "broke broken",
    "bring": "brought",
    "build": "built",
    "burn": "burnt",
    "bus": "buses",
    "buy": "bought",
    "catch": "caught",
    "child": "children",
    "choose": "chose chosen",
    "come": "came",
    "dig": "dug",
    "draw": "drew drawn",
    "drink": "drank drunk",
    "drive": "drove driven",
    "eat": "ate eaten",
    "fall": "fell fallen",
    "feed": "fed",
    "feel": "felt",
    "fight": "fought",
    "find": "found",
    "flee": "fled",
    "fly": "flew flown",
    "foot": "feet",
    "forget": "forgot forgotten",
    "freeze": "froze frozen",
    "give": "gave given",
    "go": "went gone",
    "grow": "grew grown",
    "hang": "hung",
    "hear": "heard",
    "hide": "hid hidden",
    "hold": "held",
    "keep": "kept",
    "know": "knew known",
    "lead": "led",
    "learn": "learnt",
    "leave": "left",
    "lend": "lent",
    "lose": "lost",
    "make": "made",
    "man": "men",
    "mean": "meant",
    "meet": "met",
    "pay": "paid",
    "ride": "rode ridden",
    "rise": "rose risen",
    "run": "ran",
    "see": "saw seen",
    "seek": "sought",
    "sell": "sold",
    "send": "sent",
    "shake": "shook shaken",
    "shoot": "shot",
    "show": "shown",
    "sing": "sang sung",
    "sink": "sank sunk",
    "sit": "sat",
    "slay": "slew slain",
    "sleep": "slept",
    "slide": "slid",
    "speak": "spoke spoken",
    "spend": "spent",
    "spill": "spilt",
    "stand": "stood",
    "steal": "stole stolen",
    "stick": "stuck",
    "strike": "struck",
    "swear": "swore sworn",
    "sweep": "swept",
    "swell": "swollen",
    "swim": "swam swum",
    "take": "took taken",
    "teach": "taught",
    "tear": "tore torn",
    "thief": "thieves",
    "think": "thought",
    "throw": "threw thrown",
    "understand": "understood",
    "wake": "woke woken",
    "wear": "wore worn",
    "win": "won",
    "withdraw": "withdrew withdrawn",
    "woman": "women",
    "write": "wrote written",
}
"""A word, and its other forms."""

DERIVED = {
    "absent": "absence",
    "admit": "admission",
    "advise": "advice",
    "apply": "application",
    "argue": "argument",
    "believe": "belief",
    "breathe": "breath",
    "bury": "burial",
    "choose": "choice",
    "conclude": "conclusion",
    "confuse": "confusion",
    "conspire": "conspiracy",
    "deceive": "deception",
    "decide": "decision",
    "defend": "defence",
    "deliver": "delivery",
    "depart": "departure",
    "describe": "description",
    "destroy": "destruction",
    "detain": "detention",
    "discover": "discovery",
    "divide": "division",
    "exclude": "exclusion",
    "expel": "expulsion",
    "explain": "explanation",
    "expose": "exposure",
    "fly": "flight",
    "grieve": "grief",
    "include": "inclusion",
    "intend": "intention",
    "intervene": "intervention",
    "introduce": "introduction",
    "invade": "invasion",
    "move": "movement",
    "occupy": "occupation",
    "omit": "omission",
    "persuade": "persuasion",
    "prescribe": "prescription",
    "produce": "production",
    "prove": "proof",
    "provide": "provision",
    "publish": "publication",
    "pursue": "pursuit",
    "receive": "receipt",
    "recover": "recovery",
    "resolve": "resolution",
    "respond": "response",
    "retain": "retention",
    "seize": "seizure",
    "settle": "settlement",
    "sign": "signature",
    "solve": "solution",
    "speak": "speech",
    "strong": "strength",
    "submit": "submission",
    "subscribe": "subscription",
    "suspect": "suspicion suspicious",
    "treat": "treatment",
    "weigh": "weight",
}
"""A verb or adjective, and what is made from it with another stem."""

AMERICAN = {
    "aeroplane": "airplane",
    "armour": "armor",
    "behaviour": "behavior",
    "centre": "center",
    "colour": "color",
    "defence": "defense",
    "favour": "favor",
    "fibre": "fiber",
    "fulfil": "fulfill",
    "grey": "gray",
    "harbour": "harbor",
    "honour": "honor",
    "humour": "humor",
    "jewellery": "jewelry",
    "labour": "labor",
    "licence": "license",
    "litre": "liter",
    "metre": "meter",
    "neighbour": "neighbor",
    "offence": "offense",
    "plough": "plow",
    "programme": "program",
    "rumour": "rumor",
    "sceptical": "skeptical",
    "theatre": "theater",
    "tumour": "tumor",
    "tyre": "tire",
    "vapour": "vapor",
}
"""A word as it is spelled in Britain, and as it is in America."""

_IZE = re.compile(r"(?<=[a-z]{3})iz(?=(?:e[ds]?|ing|ations?|ers?)$)")
"""What America writes for "is" in "organise" and its like."""


def lemma(token: str) -> str:
    """The stem that all forms of a word have: of "decide" for "decisions"."""
    if "iz" in token:
        token = _IZE.sub("is", token)
    return stem(_base_forms().get(token, token))


@cache
def _base_forms() -> dict[str, str]:
    """The word that stands for each form of the tables, and for its plural."""
    bases = {form: base for base, forms in IRREGULAR.items() for form in forms.split()}
    derived = {noun: base for base, nouns in DERIVED.items() for noun in nouns.split()}
    american = {word: derived.get(british, british) for british, word in AMERICAN.items()}
    for nouns in (derived, american):
        bases |= nouns | {_plural(noun): base for noun, base in nouns.items()}
    return bases


def _plural(noun: str) -> str:
    return noun[:-1] + "ies" if noun.endswith("y") else noun + "s"

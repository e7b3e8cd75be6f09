"""The noun phrase that a number counts, found without a tagger.

English helps: a number above one takes a plural head, so the phrase ends with the first plural
noun that no other plural follows, or before a function word, a verb or a mark. "Of" and the
words it governs are taken in ("members of the Harbour party"); "of them", "of which" are not.
"""

from itertools import takewhile

from store.analysis.figures.numbers import ONES
from store.analysis.figures.words import Word, Words

IRREGULAR_PLURALS = {
    "people", "men", "women", "children", "feet", "teeth", "mice", "geese", "police", "staff",
    "sheep", "fish", "deer", "cattle", "aircraft", "spacecraft", "series", "species", "crew",
    "personnel", "youth", "media", "data", "criteria", "phenomena", "lives", "wives", "knives",
    "salmon", "troops", "premises", "headquarters", "crossroads", "clergy", "folk", "offspring",
}  # fmt: skip
# No noun phrase goes on after these; most are prepositions, pronouns, auxiliaries and verbs.
_STOP_WORDS = """
    a an the this that these those my your his her its our their whose i you he she it we they
    me him us them who whom which what there here where when why how and or but nor so yet if
    because although though while whereas unless than as at by for from in into of off on onto
    out over through to toward towards under up upon with without within between among amid
    across after before during since until till against along around about above below behind
    beneath beside besides beyond despite down except inside near outside per round throughout
    via versus vs worth am is are was were be been being has have had having do does did doing
    will would shall should can could may might must cannot not also only just even still
    already ever never always often again once twice now then today tomorrow yesterday tonight
    ago later earlier away back too very more most less least almost nearly mostly mainly
    worldwide each every either neither both all any some said says say told tell tells added
    came come comes went go goes gone took take takes taken made make makes got get gets gave
    give gives given put puts left leave leaves lost lose won win wins saw see sees seen found
    find finds held hold holds kept keep keeps led leads met meet meets paid pay pays read ran
    run runs sat sit sits sold sell sells sent send sends stood stand stands wrote write writes
    written began begin begins begun became become becomes broke break breaks broken brought
    bring brings bought buy buys chose chosen died die dies drew draw draws drawn drove drive
    drives driven fell fall falls fallen felt feel feels flew fought forgot grew grow grows
    grown hit hits knew know knows known meant rose rise rises risen shot spent spend spends
    spoke spoken stolen swept taught thought think thinks threw thrown understood woke wore worn
    need needs want wants remain remains live work respectively altogether apart together wide
    tall thick cost costs
    last next former
    lives works overall
"""
STOPS = frozenset(_STOP_WORDS.split())
# Verb forms that are modifiers where a plural noun follows: "12 hit albums", "40 stolen cars".
PARTICIPLES = {"broken", "chosen", "drawn", "driven", "fallen", "found", "given", "grown", "held",
               "hit", "kept", "known", "led", "lost", "made", "paid", "read", "sent", "shot",
               "sold", "spent", "spoken", "stolen", "taken", "thrown", "worn",
               "written"}  # fmt: skip
# Forms in -ed that name persons by themselves: "40 injured"; others alone are verbs.
NAMING_PERSONS = {"injured", "wounded", "killed", "unemployed", "disabled", "accused", "arrested",
                  "convicted", "displaced", "infected", "registered", "rescued"}  # fmt: skip
# A phrase may begin with these although it may not go on with them.
OPENERS = {
    "lives",
    "works",
    "runs",
    "wins",
    "hits",
    "leads",
    "stands",
    "breaks",
    "drives",
    "falls",
    "rises",
    "draws",
    "finds",
    "more",
    "most",
    "like",
    "past",
    "long",
    "high",
    "deep",
    "live",
}
# Verbs that are nouns too: such a one behind a singular is the noun ("hours of unpaid work"), for
# a verb would have taken an -s.
NOUNS_TOO = {"work", "need", "lead", "stand", "run", "drive", "fall", "rise", "break", "runs",
             "wins", "hits", "leads", "stands", "breaks", "drives", "falls", "rises", "draws",
             "finds"}  # fmt: skip
# "Live investigations into fraud": what they are into belongs to them.
TAKE_INTO = {"investigations", "inquiries", "enquiries", "probes", "reviews", "inquests"}
LONGEST = 6
_NOT_PLURAL_ENDINGS = ("ss", "us", "is", "'s")
_SINGULAR_IN_S = {"previous", "news", "across", "always", "perhaps", "plus", "overseas", "diabetes",
                  "measles", "rabies", "politics", "economics", "physics", "athletics"}  # fmt: skip
_OF_PRONOUNS = {"them", "us", "it", "these", "those", "which", "whom", "you", "this", "that"}
_DEMONSTRATIVES = {"these", "those", "which", "whose"}
_DETERMINERS = {"the", "its", "their", "his", "her", "our", "my", "your", "a", "an", "all"}


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in IRREGULAR_PLURALS or word.endswith(("women", "men", "people", "children")):
        return True
    return (
        len(word) > 2
        and word.endswith("s")
        and not word.endswith(_NOT_PLURAL_ENDINGS)
        and word not in _SINGULAR_IN_S
    )


def counted_after(words: Words, first: int, *, singular: bool = False) -> tuple[int, int] | None:
    """First word and end of the noun phrase at `first`, or None. `singular`: the number is one."""
    if words[first].lower == "of":
        return governed_after(words, first)
    end = _phrase(words, first, singular=singular)
    if end == first or words[end].lower == "than":
        return None
    if words[end].lower == "of" and is_plural(words[end - 1].lower):
        governed = governed_after(words, end)
        bare_name = words[end + 1].capital
        end = governed[1] if governed and not bare_name else end
    if words[end].lower == "into" and words[end - 1].lower in TAKE_INTO:
        end = max(end, (governed_after(words, end + 1) or (0, 0))[1])
    if words[end].lower == "per":
        noun = end + 1 + words[end + 1].numeral  # "deaths per 100,000 people"
        end = noun + 1 if words[noun].letters else end
    return first, end


def governed_after(words: Words, place: int) -> tuple[int, int] | None:
    """The noun phrase that "of" at `place` governs, without its determiner; "of" may be missing."""
    place += words[place].lower == "of"
    pronoun = words[place].lower in _OF_PRONOUNS and not words[place].text.isupper()
    demonstrates = words[place].lower in _DEMONSTRATIVES and is_plural(words[place + 1].lower)
    if pronoun and not demonstrates:
        return None
    while words[place].lower in _DETERMINERS or pronoun:
        place, pronoun = place + 1, False
    if words[place].numeral or words[place].lower in ONES:
        place += 1
    end = _phrase(words, place, singular=False)
    if words[end - 1].lower.endswith("'s") and words[end].numeral:  # "the town's 8,500 residents"
        place, end = end + 1, _phrase(words, end + 1, singular=False)
    return (place, end) if end > place else None


def _phrase(words: Words, first: int, *, singular: bool) -> int:
    """The place after the noun phrase at `first`; `first` itself where there is none."""
    place = first
    while place - first < LONGEST and _belongs(words, place, first):
        if further := _joined_on(words, place):
            place += further
            continue
        place += 1
        if _is_head(words, place - 1, first, singular=singular):
            break
    return place


def _joined_on(words: Words, place: int) -> int:
    """How many words it is to what a compound goes on with: "A-level pupils", "F-16 jets"."""
    mark, part = words[place + 1], words[place + 2]
    if mark.text not in ("-", "&") or not part.joined:
        return 0
    code = part.numeral and words[place].text.isupper()
    return 2 if part.letters else 3 * code


def _belongs(words: Words, place: int, first: int) -> bool:
    word, following = words[place], words[place + 1]
    if not word.letters:
        return word.numeral and place > first and words[place - 1].capital and following.letters
    if word.text.isupper() and (len(word.text) > 1 or word.text == "A"):
        return True  # "US", "IT", "A levels"
    if place == first:
        begins_clause = word.lower.endswith("ing") and following.lower in STOPS
        begins_clause = begins_clause or _is_past(words, place)
        modifies = word.lower in PARTICIPLES and is_plural(following.lower)
        allowed = word.lower not in STOPS and not begins_clause
        return allowed or modifies or word.lower in OPENERS
    if word.lower in NOUNS_TOO and not is_plural(words[place - 1].lower):
        return True
    if word.lower in STOPS:
        possessive = words[place - 1].lower.endswith("'s")
        superlative = possessive and word.lower == "most"  # "Britain's most wanted men"
        return superlative or _coordinates(words, place, first)
    compared = words[place - 1].lower in ("most", "more", "least")  # "the most gifted of them"
    participle = _is_participle(word.lower, following.lower) and not compared
    return not (participle or (word.lower.endswith("ly") and not compared))


def _is_past(words: Words, place: int) -> bool:
    """Whether a form in -ed is a verb: no plural noun follows it soon ("thousands marched on")."""
    word = words[place]
    if (
        words[place + 1].lower == "-"
        or word.capital
        or not word.lower.endswith("ed")
        or word.lower in NAMING_PERSONS
    ):
        return False
    near = (words[place + step] for step in range(1, LONGEST))
    return not any(is_plural(other.lower) for other in takewhile(_is_noun_like, near))


def _is_noun_like(word: Word) -> bool:
    return word.letters and word.lower not in STOPS


def _coordinates(words: Words, place: int, first: int) -> bool:
    """ "Dutch and Danish farmers", "indoor and outdoor pools": one noun, two modifiers."""
    if words[place].lower != "and" or is_plural(words[place - 1].lower) or place - first > 3:
        return False
    following = words[place + 1]
    if not following.letters or following.lower in STOPS:
        return False
    return is_plural(words[place + 2].lower) and words[place + 2].letters


def _is_participle(word: str, following: str) -> bool:
    """A form in -ed or -ing that no plural noun follows begins a clause, not a modifier."""
    return word.endswith(("ed", "ing")) and len(word) > 4 and not is_plural(following)


def _is_head(words: Words, place: int, first: int, *, singular: bool) -> bool:
    """Whether the phrase is complete with this word."""
    lower, following = words[place].lower, words[place + 1]
    if singular:
        return following.letters and place > first and is_plural(following.lower)
    in_name = words[place].capital and following.capital  # "Texas National Guard troops"
    return (
        is_plural(lower)
        and not in_name
        and not (following.letters and is_plural(following.lower) and following.lower not in STOPS)
    )

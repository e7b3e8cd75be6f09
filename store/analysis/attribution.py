"""Who, in the reporter's sentence around a quotation, is said to have said it.

The rules look for a reporting verb and its subject: behind the quotation ("...," said Ann Oak),
before it (Ann Oak said: "..."), then for "according to", a closing "the report said", the
document that the sentence opens with. A fragment inside a report within a report ("Oak said the
inquiry called it ‘poor’") is the outer speaker's. A passive without agent attributes nothing.
After the verb-cue rules of Pareti et al., "Automatically Detecting and Attributing Indirect
Quotations" (EMNLP 2013), without their learner.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from store.analysis.phrases import Phrase, after, before, is_named, is_relative, opening
from store.analysis.speech import (
    ADVERBS,
    BE,
    DETERMINERS,
    DOCUMENTS,
    JUDGING,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SAYING,
    SPEECH_NOUNS,
)
from store.analysis.tokens import BREAKS, DASHES, Token, is_verb

_REACH = 60  # tokens between a quotation and its verb
_BEHIND = 25  # the same behind it
_AGENT = 10  # tokens between a passive verb and its "by"
_TAIL = 8  # tokens from a verb that closes its sentence to the end
_TRIED = 3  # verbs behind a quotation that are looked at
_OWNER = 4  # tokens between "Oak's" and its "claim"
# What ends the reach of an outer verb: "Oak said it was late, but Elm called it ‘early’".
_CLAUSE_BREAKS = frozenset(("but", "while", "when", "as", "whereas", "although", ";", ":"))
# "despite the inquiry saying": no part of what an outer speaker says.
_BEFORE_PARTICIPLE = BREAKS | PREPOSITIONS
_NO_COMPLEMENT = PREPOSITIONS - {"by"}


def speaker_phrase(tokens: Sequence[Token], at: int, last_sign: str) -> Phrase | None:
    """The phrase for the speaker of the quotation at `at`; `last_sign` ends the quoted words."""
    return (
        _behind(tokens, at, last_sign)
        or _label(tokens, at)
        or subject_in(tokens, at)
        or _parenthetical(tokens, at)
        or _according(tokens)
        or _in_view_of(tokens)
        or _document(tokens)
    )


def subject_in(tokens: Sequence[Token], at: int) -> Phrase | None:
    """The subject of the reporting verb that governs what stands at `at`.

    Words that a colon or comma introduces are the nearest subject's, a fragment is the outermost
    one's within its clause.
    """
    subjects = _subjects(tokens, at)
    found = next(subjects, None)
    introduced = at > 0 and at < len(tokens) and tokens[at - 1].text in (":", ",")
    if found is None or introduced:
        return found
    for outer in subjects:
        lead = tokens[found.first - 1].lower if found.first else ""
        if lead in _NO_COMPLEMENT or _is_broken(tokens, outer.last, found.first):
            break
        found = outer
    return found


def _is_broken(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a new clause begins between an outer subject and an inner one."""
    for i in range(start, end):
        word = tokens[i].lower
        follows = tokens[i + 1].lower
        if word in _CLAUSE_BREAKS and follows != "that":
            return True
        if word in ("and", ",") and i + 1 < end and follows not in ("that", "and") and i + 2 >= end:
            return True
    return False


def _subjects(tokens: Sequence[Token], at: int) -> Iterator[Phrase]:
    """Subjects of the reporting verbs before `at`, nearest first.

    A participle ("..., adding") or infinitive ("to accuse") takes that of the verb it leans on:
    the next before it outside a relative clause, else whom the sentence opens with.
    """
    leaning = False
    for verb in range(at - 1, max(-1, at - _REACH), -1):
        if tokens[verb].quote is not None:
            continue
        if tokens[verb].lower in SPEECH_NOUNS and (owner := _owner(tokens, verb)):
            yield owner
        if not is_verb(tokens, verb):
            continue
        if _leans(tokens, verb):
            leaning = True
        elif not (leaning and is_relative(tokens, verb)):
            subject = _subject(tokens, verb)
            if subject and _is_issued(subject) and tokens[verb].lower.endswith("ing"):
                leaning = True
            elif subject:
                leaning = False
                yield subject
    if leaning and (subject := opening(tokens)) and subject.last <= at:
        yield subject


def _leans(tokens: Sequence[Token], verb: int) -> bool:
    if verb == 0:
        return True
    previous = tokens[verb - 1]
    word = tokens[verb].lower
    kind = (SAYING.get(word) or JUDGING[word])[1]
    if kind == "ing":
        return previous.quote is not None or previous.lower in _BEFORE_PARTICIPLE
    return kind == "base" and previous.lower == "to"


def _owner(tokens: Sequence[Token], noun: int) -> Phrase | None:
    """Whose claim it is: "Oak's repeated claim", "her claim"."""
    for i in range(noun - 1, max(-1, noun - _OWNER), -1):
        if tokens[i].lower in POSSESSIVES:
            return Phrase((tokens[i],), i, i + 1)
        if tokens[i].text.endswith(("'s", "’s")):
            return before(tokens, i + 1)
        if tokens[i].quote is not None or tokens[i].text in BREAKS:
            return None
    return None


def _behind(tokens: Sequence[Token], at: int, last_sign: str) -> Phrase | None:
    """The speaker named right behind the quotation, before or behind the verb."""
    first = at + 1
    while first < len(tokens) and tokens[first].text in BREAKS:
        first += 1
    if first >= len(tokens) or tokens[first].quote is not None:
        return None
    if named := _named_after(tokens, first):
        return named
    first += tokens[first].lower in ADVERBS or tokens[first].lower == "as"
    if first < len(tokens) and _opens_with_verb(tokens, first):
        return after(tokens, first + 1)
    for verb in range(first + 1, min(len(tokens), first + _BEHIND)):
        if tokens[verb].quote is not None:
            break
        if tokens[verb].lower in SAYING and is_verb(tokens, verb):
            subject = before(tokens, verb, first)
            if subject and subject.first == first:
                return subject
    begins = at == 0 or tokens[at - 1].text in BREAKS or tokens[at - 1].quote is not None
    return _unnamed_verb(tokens, first) if begins and last_sign in ",?!" else None


def _named_after(tokens: Sequence[Token], first: int) -> Phrase | None:
    """Who is named without a reporting verb: by a signature, "according to", "is how"."""
    if tokens[first - 1].text in DASHES and (name := _signature(tokens, first)):
        return name
    if _is_according(tokens, first):
        return after(tokens, first + 2)
    how = _is_how(tokens, first)
    return after(tokens, how) if how else None


def _opens_with_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a reporting verb stands there that a speaker follows: no "..., adding that"."""
    verb = SAYING.get(tokens[at].lower)
    return verb is not None and verb[1] != "ing" and is_verb(tokens, at)


def _is_how(tokens: Sequence[Token], at: int) -> int:
    """Behind "is how" or "that was how", where the speaker begins; 0 if it is not there."""
    at += at < len(tokens) and tokens[at].lower in ("that", "this")
    return (
        at + 2 if at < len(tokens) and tokens[at].lower in BE and _next_is(tokens, at, "how") else 0
    )


def _signature(tokens: Sequence[Token], first: int) -> Phrase | None:
    """ "..." – Ann Oak: a name and nothing else behind a dash."""
    phrase = after(tokens, first)
    alone = phrase is not None and phrase.last == len(tokens) and phrase.tokens[0].capital
    return phrase if phrase and alone and is_named(phrase) else None


def _unnamed_verb(tokens: Sequence[Token], first: int) -> Phrase | None:
    """ "...," Mr Oak began: a name and any verb behind words that end with a comma."""
    subject = after(tokens, first)
    if subject is None:
        return None
    named = [i for i, token in enumerate(subject.tokens) if token.capital]
    if named and subject.tokens[0].lower not in PRONOUNS:
        kept = subject.tokens[: named[-1] + 1]
        subject = Phrase(kept, subject.first, subject.first + len(kept))
    elif subject.tokens[0].lower not in PRONOUNS:
        return None
    return subject if subject.last < len(tokens) and tokens[subject.last].text.islower() else None


def _subject(tokens: Sequence[Token], verb: int) -> Phrase | None:
    """The subject of a reporting verb, or the agent of a passive one."""
    word = tokens[verb].lower
    kind = (SAYING.get(word) or JUDGING[word])[1]
    if kind == "past" and (_is_passive(tokens, verb) or _next_is(tokens, verb, "by")):
        return before(tokens, verb) if word in ("quoted", "cited") else _agent(tokens, verb)
    if word in SAYING and verb and tokens[verb - 1].quote is not None:
        return after(tokens, verb + 1)
    return before(tokens, verb)


def _next_is(tokens: Sequence[Token], at: int, word: str) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].lower == word


def _is_passive(tokens: Sequence[Token], verb: int) -> bool:
    at = verb - 1
    while at >= 0 and (tokens[at].lower in ADVERBS or tokens[at].lower.endswith("ly")):
        at -= 1
    return at >= 0 and tokens[at].lower in BE


def _agent(tokens: Sequence[Token], verb: int) -> Phrase | None:
    for at in range(verb + 1, min(len(tokens), verb + _AGENT)):
        if tokens[at].lower == "by":
            return after(tokens, at + 1)
    return None


def _is_issued(subject: Phrase) -> bool:
    """ "a statement (saying)": somebody's, who stands before it."""
    head = subject.tokens[-1].lower
    indefinite = subject.tokens[0].lower in ("a", "an") or head.endswith("s")
    return indefinite and (head in DOCUMENTS or head.removesuffix("s") in DOCUMENTS)


def _parenthetical(tokens: Sequence[Token], at: int) -> Phrase | None:
    """The subject of a verb set off behind the quotation: "‘poor’ for years, the report said." """
    reach = range(at + 2, min(len(tokens), at + _REACH))
    verbs = (i for i in reach if tokens[i].lower in SAYING and is_verb(tokens, i))
    for verb in islice(verbs, _TRIED):
        closes = verb + _TAIL >= len(tokens) or tokens[verb + 1].text == ","
        subject = before(tokens, verb, at + 1) if closes else None
        if subject and subject.first > at + 1 and tokens[subject.first - 1].text == ",":
            return subject
    return None


def _is_according(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].lower == "according" and _next_is(tokens, at, "to")


def _according(tokens: Sequence[Token]) -> Phrase | None:
    for at in range(min(len(tokens), 2 * _REACH)):
        if _is_according(tokens, at):
            return after(tokens, at + 2)
    return None


def _in_view_of(tokens: Sequence[Token]) -> Phrase | None:
    """ "For Ann Oak, it is ...": a name between the first word and a comma."""
    if len(tokens) < 3 or tokens[0].lower != "for":
        return None
    phrase = after(tokens, 1)
    set_off = phrase is not None and phrase.last < len(tokens) and tokens[phrase.last].text == ","
    return phrase if phrase and set_off and is_named(phrase) else None


def _document(tokens: Sequence[Token]) -> Phrase | None:
    """ "In the report, leaders were accused of ...": the report."""
    if len(tokens) < 3 or tokens[0].lower != "in":
        return None
    phrase = after(tokens, 1)
    definite = phrase is not None and phrase.tokens[0].lower in DETERMINERS - {"a", "an"}
    return phrase if phrase and definite and phrase.tokens[-1].lower in DOCUMENTS else None


def _label(tokens: Sequence[Token], at: int) -> Phrase | None:
    """ "Oak: Plan is ‘sound’": the name before a headline's colon."""
    phrase = after(tokens, 0) if at else None
    named = phrase is not None and is_named(phrase) and phrase.last < len(tokens)
    return phrase if phrase and named and tokens[phrase.last].text == ":" else None


def reporting_subject(tokens: Sequence[Token]) -> Phrase | None:
    """Who speaks in a sentence that leads on to the next: its governing reporting subject."""
    return subject_in(tokens, len(tokens)) or _according(tokens)

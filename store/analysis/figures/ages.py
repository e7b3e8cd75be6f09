"""Ages: "19-year-old", "aged 12", "as young as 12", "in her 40s", "Smith, 43,"."""

from store.analysis.figures.context import bound_of
from store.analysis.figures.counted import STOPS, counted_after, is_plural
from store.analysis.figures.dates import POSSESSIVES, plural_end
from store.analysis.figures.findings import Finding
from store.analysis.figures.quantities import Amount, read_amount, read_range
from store.analysis.figures.words import Phrases, Words, asked_once
from store.models import Bound

OLDEST = 120
OPENERS: tuple[tuple[str, Bound], ...] = (
    ("aged", "="), ("age", "="), ("ages", "="), ("aged between", "="), ("aged from", "="),
    ("aged about", "~"), ("aged around", "~"), ("aged over", ">"), ("aged under", "<"),
    ("aged at least", ">="), ("younger than", "<"), ("older than", ">"), ("age of", "="),
    ("ages of", "="), ("as young as", ">="), ("as old as", "<="), ("turned", "="),
    ("turns", "="), ("turning", "="),
)  # fmt: skip
_PARTS = {"early", "mid", "late", "-"}
_JUST = {"just", "only", "about", "around", "nearly", "almost", "barely", "now", "still"}
_AT_THE_TIME = {"then", "now"}
_GROUPS: dict[str, Bound] = {"over": ">", "under": "<", "above": ">", "below": "<"}
# Who is "over 50" or "under five" without a word of years.
PEOPLE = {
    "people", "persons", "those", "anyone", "everyone", "someone", "nobody", "children", "kids",
    "youngsters", "teenagers", "boys", "girls", "adults", "men", "women", "patients", "residents",
    "citizens", "voters", "workers", "employees", "drivers", "passengers", "visitors", "customers",
    "viewers", "readers", "players", "students", "pupils", "smokers", "parents", "mothers",
    "fathers", "pensioners", "claimants", "victims", "offenders", "members", "americans",
    "britons",
}  # fmt: skip
PERSONS = {"he", "she", "i", "who"}
_BEING = Phrases((phrase, True) for phrase in ("is", "was", "will be", "be", "am"))
_OLD = Phrases((phrase, True) for phrase in ("old", "olds", "of age"))
_OPENERS = Phrases(OPENERS)


def read_age(words: Words, first: int) -> Finding | None:
    """The age whose number begins at `first`, or None."""
    return (
        _years_old(words, first)
        or _opened(words, first)
        or _listed(words, first)
        or _tens(words, first)
        or _group(words, first)
        or _beyond(words, first)
        or _beside_name(words, first)
        or _said(words, first)
    )


def _years_old(words: Words, first: int) -> Finding | None:
    """ "19 year old Ann", "an eight-month-old baby", "three years of age"."""
    amount = read_range(words, first)
    if amount is not None and amount.unit is None and words[amount.end].lower == "-":
        return _of_two_ages(words, first, amount)
    if amount is None or amount.unit is None or amount.unit.kind != "duration":
        return None
    found = _OLD.at(words, amount.end + (words[amount.end].lower == "-"))
    if found is None:
        return None
    return Finding(
        "age",
        first,
        found[1],
        value=amount.number.value,
        high=amount.number.high,
        unit=amount.unit.name,
        counted=counted_after(words, found[1], singular=True),
        bound=bound_of(words, first, (found[1],)),
    )


def _of_two_ages(words: Words, first: int, amount: Amount) -> Finding | None:
    """The "16-" of "16- and 17-year-olds"."""
    joiner = amount.end + 1
    if words[joiner].lower not in ("and", "or", "to") or words[joiner].joined:
        return None
    older = read_range(words, joiner + 1)
    unit = older.unit if older is not None else None
    if older is None or unit is None or _OLD.at(words, older.end + 1) is None:
        return None
    return Finding("age", first, amount.end, value=amount.number.value, unit=unit.name)


@asked_once
def _opened(words: Words, first: int) -> Finding | None:
    """ "aged 12", "between the ages of 12 and 15", "boys as young as 12"."""
    opener = _OPENERS.before(words, first)
    if opener is None:
        return None
    bound, before = opener
    low = _age_number(words, first)
    if low is None:
        return None
    high = None
    if _joins_ages(words, before, low.end):
        high = _age_number(words, low.end + 1)
    end = high.end if high else low.end
    bound = bound if bound != "=" else bound_of(words, first, (end,))
    return Finding(
        "age",
        first,
        end,
        value=low.number.value,
        high=high.number.value if high else None,
        unit="year",
        counted=_noun_before(words, before),
        bound=bound,
    )


def _joins_ages(words: Words, opener: int, place: int) -> bool:
    """Whether a range goes on at `place`; two persons "aged 19 and 23" have an age each."""
    if words[place].lower == "and":
        return "between" in (words[opener].lower, words[opener + 1].lower, words[opener - 2].lower)
    return words[place].lower in ("to", "-", "–") and words[opener].lower != "turned"


@asked_once
def _listed(words: Words, first: int) -> Finding | None:
    """ "six" and "nine" in "aged four, six and nine": ages of the same persons."""
    place = first - 1
    place -= words[place].lower in ("and", "or") and words[place - 1].text == ","
    if words[place].lower not in ("and", "or", ","):
        return None
    before = _opened(words, place - 1) or _listed(words, place - 1)
    age = _age_number(words, first)
    if before is None or before.end != place or age is None:
        return None
    after = words[age.end]
    if after.letters and after.lower not in STOPS:
        return None
    return before._replace(first=first, end=age.end, value=age.number.value, high=None, bound="=")


def _age_number(words: Words, first: int) -> Amount | None:
    """A bare number that can be somebody's age, with no other unit than years."""
    amount = read_amount(words, first)
    if amount is None or amount.number.form not in ("numeral", "spelled"):
        return None
    if amount.unit is not None and amount.unit.name != "year":
        return None
    return amount if 0 <= amount.number.value <= OLDEST and amount.number.doubt is None else None


def _noun_before(words: Words, place: int) -> tuple[int, int] | None:
    """The noun that an opener is said of: "boys" in "boys as young as 12"."""
    place -= words[place - 1].lower == ","
    word = words[place - 1]
    if not word.letters or word.lower in STOPS or word.lower in ("the", "ages", "old"):
        return None
    return place - 1, place


def _said(words: Words, first: int) -> Finding | None:
    """ "She was just 15", "he will be 35", "when Ann was 12": a bare number that a person is."""
    found = _BEING.before(words, first - (words[first - 1].lower in _JUST))
    person = words[found[1] - 1] if found else words[first]
    named = found is not None and person.capital and words[found[1] - 2].lower == "when"
    if found is None or not (named or person.lower in PERSONS):
        return None
    age = _age_number(words, first)
    after = words[first + 1]
    if (
        age is None
        or words[first].lower == "one"
        or age.end != first + 1
        or (after.letters and after.lower not in STOPS)
    ):
        return None
    return Finding("age", first, age.end, value=age.number.value, unit="year")


def _tens(words: Words, first: int) -> Finding | None:
    """ "in her 40s": from 40 to 49."""
    number, end = words[first], plural_end(words, first + 1)
    if not (number.numeral and len(number.text) == 2 and number.text.endswith("0")):
        return None
    if end is None:
        return None
    place = first - 1
    while words[place].lower in _PARTS:
        place -= 1
    if words[place].lower not in POSSESSIVES:
        return None
    low = int(number.text)
    counted = _noun_before(words, place - 1) if words[place - 1].lower == "in" else None
    return Finding("age", first, end, value=low, high=low + 9, unit="year", counted=counted)


def _group(words: Words, first: int) -> Finding | None:
    """ "under-16s", "the over 65s"."""
    hyphen = words[first - 1].lower == "-"
    bound = _GROUPS.get(words[first - 1 - hyphen].lower)
    end = plural_end(words, first + 1)
    if bound is None or end is None or len(words[first].text) > 2 or not words[first].numeral:
        return None
    return Finding("age", first, end, value=int(words[first].text), unit="year", bound=bound)


def _beyond(words: Words, first: int) -> Finding | None:
    """ "Children under five", "most residents are over 50": a bare number behind people."""
    bound, place = _GROUPS.get(words[first - 1].lower), first - 2
    place -= words[place].lower in ("is", "are", "was", "were")
    if bound is None or words[place].lower not in PEOPLE:
        return None
    age = _age_number(words, first)
    if age is None or (words[age.end].letters and words[age.end].lower not in STOPS):
        return None
    counted = (place, place + 1)
    return Finding(
        "age", first, age.end, value=age.number.value, unit="year", counted=counted, bound=bound
    )


def _is_somebody(words: Words, place: int) -> bool:
    """Whether an age may stand behind this noun: "the keen runner, 22, died", but no list."""
    noun, after = words[place].lower, words[place + 4]
    single = words[place].letters and noun not in STOPS and not is_plural(noun)
    return single and after.letters and words[place - 1].letters


def _beside_name(words: Words, first: int) -> Finding | None:
    """ "Ms Smith, 43, said", "Kay, nine, and": a bare number behind a name and a comma."""
    comma = first - 1 - (words[first - 1].lower in _AT_THE_TIME)
    name, age = words[comma - 1], _age_number(words, first)
    if words[comma].text != "," or age is None or age.number.value != int(age.number.value):
        return None
    closing = (",", ".", ")", "(") if name.capital else (",",)
    if age.unit is not None or words[age.end].text not in closing:
        return None
    if not name.capital and (comma < first - 1 or not _is_somebody(words, first - 2)):
        return None
    counted = (_name_before(words, comma - 1), comma)
    return Finding("age", first, age.end, value=int(age.number.value), unit="year", counted=counted)


def _name_before(words: Words, last: int) -> int:
    """Where the name or noun that ends with the word `last` begins: "Ann Marlow-Hay"."""
    place = last
    if words[place - 1].lower == "-" and words[place - 1].joined:
        place -= 2
    named = words[place - 1].capital and words[place - 1].lower not in STOPS
    return place - 1 if named and words[last].capital else place

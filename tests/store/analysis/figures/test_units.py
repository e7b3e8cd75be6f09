"""Units: every row of the tables by its own example, and units put together."""

from collections.abc import Callable

import pytest

from store.analysis.figures.currencies import CURRENCIES, Currency
from store.analysis.figures.measures import MEASURES, Measure
from store.models import Figure

Find = Callable[..., list[Figure]]
Only = Callable[..., Figure]


@pytest.mark.parametrize("currency", CURRENCIES, ids=lambda row: row.name)
def test_a_currency_is_read_in_its_example(only: Only, currency: Currency) -> None:
    figure = only(f"It cost them {currency.example} to begin with.")
    assert (figure.kind, figure.unit) == ("money", currency.name)


@pytest.mark.parametrize("measure", MEASURES, ids=lambda row: row.name)
def test_a_measure_is_read_in_its_example(only: Only, measure: Measure) -> None:
    figure = only(f"They spoke of {measure.example} at last.")
    assert (figure.kind, figure.unit) == (measure.kind, measure.name)


def test_no_form_stands_for_two_units() -> None:
    forms = [form for row in MEASURES for form in row.forms]
    assert len(forms) == len(set(forms))


@pytest.mark.parametrize(
    ("phrase", "value", "unit"),
    [
        ("£3m a year", 3_000_000, "pound sterling per year"),
        ("$40 per barrel", 40, "dollar per barrel"),
        ("60,000 euros a week", 60_000, "euro per week"),
        ("$5 an hour", 5, "dollar per hour"),
        ("40 miles an hour", 40, "mile per hour"),
        ("90 kilometres per hour", 90, "kilometre per hour"),
        ("9 kV/cm", 9, "kilovolt per centimetre"),
        ("three litres per person", 3, "litre per person"),
        ("14 deaths per 100,000 people", 14, None),
        ("-$5m", -5_000_000, "dollar"),
        ("minus £3m", -3_000_000, "pound sterling"),
        ("−€2bn", -2_000_000_000, "euro"),
        ("€1.234,56", 1234.56, "euro"),
        ("$75 U.S. per barrel", 75, "US dollar per barrel"),
        ("$20 Canadian", 20, "Canadian dollar"),
        ("one $15 ticket", 15, "dollar"),
        ("$2B", 2_000_000_000, "dollar"),
        ("40€", 40, "euro"),
        ("$20 Canadian goods", 20, "dollar"),
        ("a 30' drop", 30, "foot"),
        ('a 15" screen', 15, "inch"),
        ("two hours a day", 2, "hour per day"),
        ("40 parts per million", 40, "part per million"),
        ("65 pence a litre", 65, "pence per litre"),
        ("-12C", -12, "degree Celsius"),
        ("40 km/h", 40, "kilometre per hour"),
        ("1.99×10−3 kg", 0.00199, "kilogram"),
        ("a 52,000 barrel-a-day refinery", 52_000, "barrel per day"),
        ("seven days a week", 7, "day per week"),
        ("half a mile", 0.5, "mile"),
        ("2,000 pounds", 2000, "pound sterling"),
        ("20 pounds", 20, "pound (mass)"),
        ("US $50", 50, "US dollar"),
        ("$US50", 50, "US dollar"),
        ("USD10m", 10_000_000, "US dollar"),
        ("a 30-metre wall", 30, "metre"),
        ("a 100m race", 100, "metre"),
        ("12C", 12, "degree Celsius"),
        ("86F", 86, "degree Fahrenheit"),
        ("80 Nm", 80, "newton metre"),
        ("7nm", 7, "nanometre"),
    ],
)
def test_a_unit_is_put_together(find: Find, phrase: str, value: float, unit: str | None) -> None:
    figure = find(f"They spoke of {phrase} then.")[0]
    assert (figure.value, figure.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Pupils need three A levels.", "A levels"),
        ("She got 10 A grades at the school.", "A grades"),
        ("She got two C grades at the school.", "C grades"),
        ("They took 3 A-levels each.", "A-levels"),
        ("He wore 12 L-plates.", "L-plates"),
        ("The navy sent two F-16 jets.", "F-16 jets"),
        ("The league sold 4 V8 engines.", "V8 engines"),
        ("It named 12 F1 drivers.", "F1 drivers"),
        ("It shut 5 A&E units.", "A&E units"),
        ("It met 30 N Irish parties.", "N Irish parties"),
        ("Two Mt Quill climbers fell.", "Mt Quill climbers"),
    ],
)
def test_a_letter_that_opens_what_is_counted_is_no_unit(
    only: Only, text: str, counted: str
) -> None:
    figure = only(text)
    assert (figure.kind, figure.unit, figure.counted) == ("count", None, counted)


@pytest.mark.parametrize("text", ["It shut 12 C of E schools.", "Ten A* grades.", "He has six A."])
def test_a_letter_that_belongs_to_a_name_is_no_unit(only: Only, text: str) -> None:
    assert only(text).unit is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It fell to 3 C on Monday night.", "degree Celsius"),
        ("A 60 W bulb burned.", "watt"),
        ("It had 20 12 V batteries.", "volt"),
        ("It took 5 N of force.", "newton"),
        ("It held 40 L of water.", "litre"),
        ("It needs a 13 A plug.", "ampere"),
        ("They shipped 40 Mt of coal.", "megatonne"),
        ("They shipped 12 mt of fuel.", "tonne"),
        ("Gusts of 65 kn hit the pier.", "knot"),
        ("The ferry can do 40 kn.", "knot"),
        ("The book cost 65 kn.", "Croatian kuna"),
    ],
)
def test_a_letter_apart_from_its_number_can_be_its_unit(find: Find, text: str, unit: str) -> None:
    assert unit in [figure.unit for figure in find(text)]


def test_what_a_rate_is_told_for_is_no_figure_of_its_own(only: Only) -> None:
    assert only("It saw 14 deaths per 100,000 people.").counted == "deaths per 100,000 people"


def test_feet_and_inches_by_their_marks_are_two_figures(find: Find) -> None:
    found = find("He is 6'2\" tall.")
    assert [(figure.value, figure.unit) for figure in found] == [(6, "foot"), (2, "inch")]


@pytest.mark.parametrize(
    "text", ['"We had 15" said Bob.', "He said 'we want 15' there.", 'He said "it is 15" again.']
)
def test_a_mark_that_may_close_a_quotation_is_no_unit(only: Only, text: str) -> None:
    assert only(text).unit is None


def test_money_a_year_earlier_is_no_rate(only: Only) -> None:
    assert only("It made $6bn a year earlier.").unit == "dollar"


def test_a_word_that_looks_like_a_code_is_no_money(only: Only) -> None:
    assert only("They try 5 times.").kind == "count"
    assert only("It cost TRY 5.").kind == "money"


def test_heights_and_weights_in_two_units_are_two_figures(find: Find) -> None:
    found = find("He is 6ft 2in and weighs 12st 4lb.")
    assert [(figure.value, figure.unit) for figure in found] == [
        (6, "foot"), (2, "inch"), (12, "stone"), (4, "pound (mass)"),
    ]  # fmt: skip

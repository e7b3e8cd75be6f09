"""Every row of the unit tables, by its own example."""

import pytest

from store.analysis.figures import find_figures
from store.analysis.figures.currencies import CURRENCIES, Currency
from store.analysis.figures.measures import MEASURES, Measure
from store.models import Figure


def only_figure(text: str) -> Figure:
    (figure,) = find_figures(text, [(0, len(text))])
    return figure


@pytest.mark.parametrize("currency", CURRENCIES, ids=lambda row: row.name)
def test_a_currency_is_read_in_its_example(currency: Currency) -> None:
    figure = only_figure(f"It cost them {currency.example} to begin with.")
    assert (figure.kind, figure.unit) == ("money", currency.name)


@pytest.mark.parametrize("measure", MEASURES, ids=lambda row: row.name)
def test_a_measure_is_read_in_its_example(measure: Measure) -> None:
    figure = only_figure(f"They spoke of {measure.example} at last.")
    assert (figure.kind, figure.unit) == (measure.kind, measure.name)


def test_no_form_stands_for_two_units() -> None:
    forms = [form for row in MEASURES for form in row.forms]
    assert len(forms) == len(set(forms))

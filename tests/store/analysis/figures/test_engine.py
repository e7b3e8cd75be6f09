"""Order, places and hostile input."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.analysis.figures import find_figures
from store.analysis.figures.engine import MOST_LOOKS

ALPHABET = st.one_of(st.characters(), st.sampled_from("0123456789,.-–$£%()½ toandfrmk×^"))


def test_figures_come_in_order_with_the_place_and_the_sentence() -> None:
    text = "Six men came. They paid £40 on 3 May 2014."
    found = find_figures(text, [(0, 13), (14, len(text))])
    assert [(figure.surface, figure.sentence) for figure in found] == [
        ("Six", 0), ("£40", 1), ("3 May 2014", 1),
    ]  # fmt: skip
    assert all(text[figure.start : figure.end] == figure.surface for figure in found)


def test_a_text_without_sentences_given_is_split_first() -> None:
    assert [figure.sentence for figure in find_figures("Six men came. They paid £40.")] == [0, 1]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=ALPHABET))
def test_any_text_is_read_without_an_error(text: str) -> None:
    end = 0
    for figure in find_figures(text, [(0, len(text))]):
        assert figure.start >= end
        assert text[figure.start : figure.end] == figure.surface
        assert all(abs(value) < 2**63 for value in (figure.value, figure.high) if value is not None)
        end = figure.end


@pytest.mark.parametrize(
    "amount",
    ["123456 x 10^15 tonnes", "3 × 10^30 kg", "£999999999999999m", "123456789012345m viewers",
     "900000000000000 trillion people", "-900000000000000 trillion people",
     "between 3 and 999999999999999 trillion people"],
)  # fmt: skip
def test_a_number_beyond_counting_is_no_figure(amount: str) -> None:
    text = f"It came to {amount}, and £40."
    assert [figure.surface for figure in find_figures(text, [(0, len(text))])] == ["£40"]


@pytest.mark.parametrize(
    "unit",
    ["1", ",", "1,", "1 to ", "one hundred ", "-", "A 1 ", "£", "between 1990 and ", "of the ",
     "5 or more ", "early to ", "a.", "1-", "“", "|", "1 to 1 ", "aged 1, 2 and ", "£1m to £2m ",
     "six-foot ", "pages 1 and ", "Smith, 43, ", "1 1 ", "'", "6'2\" "],
)  # fmt: skip
def test_a_hostile_text_is_read_in_linear_time(unit: str) -> None:
    length = 30_000
    assert len(find_figures(unit * (length // len(unit)), [(0, length)])) <= length


@pytest.mark.parametrize("unit", ["1", "1,", "1 to 1 ", "1 | ", "£", "-", "a.", "9.9 "])
def test_a_megabyte_that_is_no_prose_is_passed_by(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert find_figures(text, [(0, len(text))]) == []


@pytest.mark.parametrize("unit", ["from 1 to 2 ", "aged 1, 2 and ", "half a ", "1 2 3 word "])
def test_a_megabyte_without_the_end_of_a_sentence_is_not_read_to_its_end(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    found = find_figures(text, [(0, len(text))])
    assert len(found) <= MOST_LOOKS
    assert all(figure.end < len(text) / 2 for figure in found)


def test_figures_on_either_side_of_a_table_are_found() -> None:
    text = f"Six men came. {'12 | ' * 90} They paid £40."
    assert [figure.surface for figure in find_figures(text, [(0, len(text))])] == ["Six", "£40"]

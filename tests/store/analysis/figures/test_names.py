"""What only looks like a figure."""

from collections.abc import Callable

import pytest

from store.models import Figure

Find = Callable[..., list[Figure]]


@pytest.mark.parametrize(
    "text",
    [
        "It was a one-off problem.", "No one came.", "Safety is our number one priority.",
        "He saw the one who left.", "One said no.", "They met one another.",
        "The new iPhone 11 Pro is out.", "The S&P 500 closed.", "She chairs the G7.",
        "He drives an A4.", "The SF90 is quick.", "The TA-35 index closed.",
        "The Covid-19 ward closed.", "In Game 6 they lost.", "Page 3 of the report.",
        "See paragraph 12 below.", "Formula 1 drivers came.", "The M1 was shut.",
        "Call 0114 496 0234 now.", "Call +44 20 7946 0958 now.", "1. Read the paper",
        "(2) Read the paper", "He lives at 10 Harbour Street.", "It runs 1.5.2 now.",
        "At 10.0.0.1 it answers.", "It is open 24/7.", "It was a 3D film.", "He has a PS5.",
    ],
)  # fmt: skip
def test_a_name_a_code_or_a_set_phrase_is_no_figure(find: Find, text: str) -> None:
    assert find(text) == []

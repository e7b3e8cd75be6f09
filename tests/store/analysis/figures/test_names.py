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
        "It shut between junctions 24 and 25.", "See pages 3 to 9.", "See Chapters 1, 2 and 3.",
        "They board in group 2.", "It uses lane 4.", "See seasons 5, 6 and 7.", "See p. 24.",
        "Call 0114 496 0234, ext 384.", "They called 911 twice.", "The 911 caller hung up.",
        "Call (323) 555-0134 now.", "He dug square 2B there.", "It ran in 3/4/05 papers.",
        "He slept in room 12.", "It left from gate 4.", "He took route 66.", "Phase two began.",
        "He has type 2 diabetes.", "Year 11 pupils left.", "He is in the top 10.",
        "He sold the 11 Pro Max.", "He led 40 Commando Royal Artillery.",
        "A 747 flew over.", "It won the Six Nations.", "They slept at the Four Seasons.",
        "The COVID -19 ward shut.", "He wore the number nine shirt.", "It was nine to five work.",
        "At 10.0.0.1 it answers.", "It is open 24/7.", "It was a 3D film.", "He has a PS5.",
    ],
)  # fmt: skip
def test_a_name_a_code_or_a_set_phrase_is_no_figure(find: Find, text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The top three seeds lost.", 3),
        ("Each room 12 beds filled.", 12),
        ("It needs the 12 Republican House members.", 12),
        ("He took a 30 metre rope.", 30),
        ("Six nations met.", 6),
        ("Pages 3 and 40 readers wrote.", 40),
    ],
)
def test_what_is_counted_behind_such_a_word_is_a_figure(find: Find, text: str, value: int) -> None:
    assert value in [figure.value for figure in find(text)]

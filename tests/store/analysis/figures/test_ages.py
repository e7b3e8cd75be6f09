"""Ages and whose they are."""

from collections.abc import Callable

import pytest

from store.models import Figure

Find = Callable[..., list[Figure]]
Only = Callable[..., Figure]


@pytest.mark.parametrize(
    ("text", "value", "counted", "bound"),
    [
        ("Boys as young as 12 were hired.", 12, "Boys", ">="),
        ("They arrested 19 year old Ann Marlow.", 19, "Ann Marlow", "="),
        ("A 15-year-old girl spoke.", 15, "girl", "="),
        ("Women aged 25 to 54 found work.", 25, "Women", "="),
        ("Pupils aged 11-16 were asked.", 11, "Pupils", "="),
        ("Children aged between 11 and 15 came.", 11, "Children", "="),
        ("Ann Marlow, 43, said so.", 43, "Ann Marlow", "="),
        ("She was 15 when it began.", 15, None, "="),
        ("He will be 35 by June.", 35, None, "="),
        ("A man in his 30s was held.", 30, "man", "="),
        ("She is in her late 40s.", 40, None, "="),
        ("She is in her 40's.", 40, None, "="),
        ("She was just 15 when it began.", 15, None, "="),
        ("When Ann was 12 she left.", 12, None, "="),
        ("I am 90 now.", 90, None, "="),
        ("The keen rower, 22, slept.", 22, "rower", "="),
        ("Ann Marlow, 27 (left), slept.", 27, "Ann Marlow", "="),
        ("Ann Marlow, then 42, left.", 42, "Ann Marlow", "="),
        ("Her sons Kay, nine, and Lee slept.", 9, "Kay", "="),
        ("Ann Hay-Marlow, 61, slept.", 61, "Ann Hay-Marlow", "="),
        ("Those younger than 18 stayed out.", 18, None, "<"),
        ("Anyone older than 65 got in.", 65, "Anyone", ">"),
        ("Entry is free for under-16s.", 16, None, "<"),
        ("The over 65s got in.", 65, None, ">"),
        ("Women aged over 50 got in.", 50, "Women", ">"),
        ("He died at the age of 84.", 84, None, "="),
        ("She turned 100 in May.", 100, None, "="),
        ("A boy of three years of age was seen.", 3, None, "="),
        ("Children as old as 14 slept there.", 14, "Children", "<="),
        ("Pupils aged at least 12 were asked.", 12, "Pupils", ">="),
        ("A 6-month-old calf was seen.", 6, "calf", "="),
    ],
)
def test_an_age_has_the_person(
    find: Find, text: str, value: int, counted: str | None, bound: str
) -> None:
    figure = find(text)[0]
    assert (figure.kind, figure.value, figure.counted, figure.bound) == (
        "age", value, counted, bound,
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["Boys aged four, six and nine were seen.", "Boys aged 4, 6, and 9 were seen.",
     "Boys aged 4 or 6 or 9 were seen."],
)  # fmt: skip
def test_ages_in_a_list_are_those_of_the_same_persons(find: Find, text: str) -> None:
    assert [(figure.kind, figure.value, figure.counted) for figure in find(text)] == [
        ("age", 4, "Boys"), ("age", 6, "Boys"), ("age", 9, "Boys"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["He is one of the best.", "In the text, 22, 30 and 41 stand.", "Boys aged 12, 43 girls.",
     "They were 40 at most."],
)  # fmt: skip
def test_a_number_beside_no_person_is_no_age(find: Find, text: str) -> None:
    assert all(figure.kind != "age" or figure.value == 12 for figure in find(text))


def test_an_age_in_months_says_so(only: Only) -> None:
    assert only("The eight-month-old baby slept.").unit == "month"

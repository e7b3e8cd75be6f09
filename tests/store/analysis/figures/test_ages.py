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
        ("A man in his 30s was held.", 30, None, "="),
        ("She is in her late 40s.", 40, None, "="),
    ],
)
def test_an_age_has_the_person(
    find: Find, text: str, value: int, counted: str | None, bound: str
) -> None:
    figure = find(text)[0]
    assert (figure.kind, figure.value, figure.unit, figure.counted, figure.bound) == (
        "age", value, "year", counted, bound,
    )  # fmt: skip


def test_an_age_in_months_says_so(only: Only) -> None:
    assert only("The eight-month-old baby slept.").unit == "month"

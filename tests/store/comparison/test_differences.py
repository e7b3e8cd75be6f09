from collections.abc import Callable
from typing import Any

import pytest

from store.comparison.differences import MOST_FIGURES, line_up_figures
from store.models import Article, FigureRow

Make = Callable[..., Article]
Given = tuple[str, dict[str, Any]]


def count(surface: str, value: float, counted: str, **more: Any) -> Given:
    return surface, {"kind": "count", "value": value, "counted": counted, **more}


def year(surface: str) -> Given:
    return surface, {"kind": "year", "when": surface}


def period(surface: str, when: str) -> Given:
    return surface, {"kind": "period", "when": when}


def duration(surface: str, value: float, unit: str = "year") -> Given:
    return surface, {"kind": "duration", "value": value, "unit": unit}


def row_with(rows: tuple[FigureRow, ...], surface: str) -> FigureRow:
    """The one row that holds a figure written so."""
    (found,) = [r for r in rows if any(m.figure.surface == surface for m in r.mentions)]
    return found


def test_the_same_count_in_other_words_is_one_row(make_article: Make) -> None:
    rows = line_up_figures(
        [
            make_article(
                "The flood drove 340 families out of their homes in Orrin.",
                name="a",
                figures=[count("340", 340, "families")],
            ),
            make_article(
                "In Orrin 340 families had to leave their homes because of the flood.",
                name="b",
                figures=[count("340", 340, "families")],
            ),
        ]
    )

    assert [(row.label, row.agreement, row.articles) for row in rows] == [
        ("340 families", "same", {"a", "b"})
    ]
    assert rows[0].note is None


def test_at_least_and_more_than_are_other_bounds_of_one_number(make_article: Make) -> None:
    texts = ["1,250 homes lost power", "at least 1,250 homes lost power"]
    rows = line_up_figures(
        [
            make_article(
                f"The utility said {texts[0]}.", name="a", figures=[count("1,250", 1250, "homes")]
            ),
            make_article(
                f"It emerged that {texts[1]}.",
                name="b",
                figures=[count("1,250", 1250, "homes", bound=">=")],
            ),
        ]
    )

    assert [row.agreement for row in rows] == ["bound"]
    assert rows[0].note == "1,250 in A; at least 1,250 in B"


def test_a_number_within_the_bound_of_another_outlet_does_not_differ(make_article: Make) -> None:
    rows = line_up_figures(
        [
            make_article(
                "More than 8,000 pilgrims cross the pass on a summer day.",
                name="a",
                figures=[count("8,000", 8000, "pilgrims", bound=">")],
            ),
            make_article(
                "On a summer day 8,400 pilgrims cross the pass.",
                name="b",
                figures=[count("8,400", 8400, "pilgrims")],
            ),
        ]
    )

    assert [row.agreement for row in rows] == ["bound"]


@pytest.fixture
def at_odds(make_article: Make) -> tuple[FigureRow, ...]:
    """Two outlets that count the people taken to hospital differently."""
    return line_up_figures(
        [
            make_article(
                "Rescuers took 21 climbers to hospital after the avalanche.",
                name="a",
                published="2026-01-10",
                figures=[count("21", 21, "climbers")],
            ),
            make_article(
                "After the avalanche 24 climbers were taken to hospital by rescuers.",
                name="b",
                published="2026-01-12",
                figures=[count("24", 24, "climbers")],
            ),
        ]
    )


def test_two_numbers_of_the_same_thing_differ(at_odds: tuple[FigureRow, ...]) -> None:
    assert [(row.agreement, row.articles) for row in at_odds] == [("differs", {"a", "b"})]
    assert at_odds[0].label == "21 / 24 climbers"


def test_the_later_report_is_named_where_dates_are_known(at_odds: tuple[FigureRow, ...]) -> None:
    assert at_odds[0].note == "21 in A; 24 in B, the later report"


def test_a_doubtful_figure_never_makes_a_row_differ(make_article: Make) -> None:
    rows = line_up_figures(
        [
            make_article(
                "Rescuers took 21 climbers to hospital after the avalanche.",
                name="a",
                figures=[count("21", 21, "climbers")],
            ),
            make_article(
                "After the avalanche 210 climbers were taken to hospital by rescuers.",
                name="b",
                figures=[count("210", 210, "climbers", doubt="perhaps a misprint")],
            ),
        ]
    )

    assert {row.agreement for row in rows} == {"same"}
    assert row_with(rows, "210").note == "B: perhaps a misprint"


def test_an_article_does_not_contradict_itself(make_article: Make) -> None:
    both = make_article(
        "Rescuers took 21 climbers to hospital after the avalanche.",
        "Rescuers took 24 climbers to hospital after the second avalanche.",
        name="a",
        figures=[count("21", 21, "climbers"), count("24", 24, "climbers")],
    )
    other = make_article(
        "After the avalanche 24 climbers were taken to hospital by rescuers.",
        name="b",
        figures=[count("24", 24, "climbers")],
    )

    assert {row.agreement for row in line_up_figures([both, other])} == {"same"}


def test_one_number_of_two_things_is_two_rows(make_article: Make) -> None:
    rows = line_up_figures(
        [
            make_article(
                "The panel made 15 recommendations on mine safety.",
                name="a",
                figures=[count("15", 15, "recommendations")],
            ),
            make_article(
                "The panel heard 15 miners on mine safety.",
                name="b",
                figures=[count("15", 15, "miners")],
            ),
        ]
    )

    assert [row.articles for row in rows] == [{"a"}, {"b"}]


def test_a_duration_restates_a_period_of_that_length(make_article: Make) -> None:
    rows = line_up_figures(
        [
            make_article(
                "The plant poisoned the river for 12 years.",
                name="a",
                figures=[duration("12 years", 12)],
            ),
            make_article(
                "Between 1990 and 2002 the plant poisoned the river.",
                name="b",
                figures=[period("Between 1990 and 2002", "1990/2002")],
            ),
        ]
    )

    assert [row.agreement for row in rows] == ["restated"]
    assert rows[0].label.startswith("12 years / 1990–2002")


def test_a_period_of_another_length_is_not_the_same(make_article: Make) -> None:
    rows = line_up_figures(
        [
            make_article(
                "The plant poisoned the river for 12 years.",
                "Between 1990 and 1998 the directors of the plant kept silent about the river.",
                name="a",
                figures=[
                    duration("12 years", 12),
                    period("Between 1990 and 1998", "1990/1998"),
                ],
            ),
            make_article(
                "Between 1990 and 2002 the plant poisoned the river.",
                name="b",
                figures=[period("Between 1990 and 2002", "1990/2002")],
            ),
        ]
    )

    assert row_with(rows, "12 years") is row_with(rows, "Between 1990 and 2002")
    assert row_with(rows, "Between 1990 and 1998").articles == {"a"}


def test_half_restates_fifty_per_cent(make_article: Make) -> None:
    rows = line_up_figures(
        [
            make_article(
                "The insurer pays half of the repair bill.",
                name="a",
                figures=[("half", {"kind": "fraction", "value": 0.5})],
            ),
            make_article(
                "The insurer will pay 50% of the repair bill.",
                name="b",
                figures=[("50%", {"kind": "percent", "value": 50, "unit": "percent"})],
            ),
        ]
    )

    assert [row.agreement for row in rows] == ["restated"]


def test_a_bare_year_is_a_row_only_with_what_happened_in_it(make_article: Make) -> None:
    rows = line_up_figures(
        [
            make_article(
                "In 2010 the mayor resigned from the harbour board.",
                name="a",
                figures=[year("2010")],
            ),
            make_article(
                "The mayor had resigned from the harbour board in 2010.",
                name="b",
                figures=[year("2010")],
            ),
            make_article(
                "A storm destroyed the lighthouse in 2010.", name="c", figures=[year("2010")]
            ),
        ]
    )

    assert [sorted(row.articles) for row in rows] == [["a", "b"], ["c"]]
    assert rows[0].label == "2010: The mayor resigned from the harbour board"


def test_money_in_another_notation_is_the_same(make_article: Make) -> None:
    money = {"kind": "money", "unit": "pound sterling", "value": 2_400_000}
    rows = line_up_figures(
        [
            make_article("Repairs will cost £2.4m.", name="a", figures=[("£2.4m", money)]),
            make_article(
                "The county puts the repairs at £2.4 million.",
                name="b",
                figures=[("£2.4 million", money)],
            ),
        ]
    )

    assert [(row.agreement, row.articles) for row in rows] == [("same", {"a", "b"})]


def test_rows_of_one_article_come_after_the_shared_ones(make_article: Make) -> None:
    rows = line_up_figures(
        [
            make_article(
                "The depot held 30 buses and 45 trams before the fire.",
                name="a",
                figures=[count("30", 30, "buses"), count("45", 45, "trams")],
            ),
            make_article(
                "The fire spared 45 trams in the depot.",
                name="b",
                figures=[count("45", 45, "trams")],
            ),
        ]
    )

    assert [len(row.articles) for row in rows] == [2, 1]


def test_a_figure_that_gives_neither_number_nor_date_makes_no_row(make_article: Make) -> None:
    article = make_article(
        "The council met again last year.", figures=[("last year", {"kind": "year"})]
    )

    assert line_up_figures([article]) == ()


def test_of_a_table_the_first_figures_are_lined_up(make_article: Make) -> None:
    text = " ".join(f"The board counted {number} gulls on pier {number}." for number in range(1001))
    gulls = [count(f" {n} gulls", n, "gulls") for n in range(1001)]
    rows = line_up_figures([make_article(text, name="a", figures=gulls)])
    assert 0 < sum(len(row.mentions) for row in rows) <= MOST_FIGURES


def test_of_many_articles_each_has_its_share_of_figures(
    make_article: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.comparison.differences.MOST_TOGETHER", 5)
    gulls = [count(f"{n} gulls", n, "gulls") for n in (31, 47, 58)]
    text = "The board counted 31 gulls, 47 gulls and then 58 gulls."
    rows = line_up_figures([make_article(text, name=name, figures=gulls) for name in "ab"])
    assert [row.label for row in rows] == ["31 gulls", "47 gulls"]


def test_an_article_without_figures_has_no_rows(make_article: Make) -> None:
    assert line_up_figures([make_article("Nobody was hurt."), make_article(name="b")]) == ()


def test_an_article_that_comes_back_to_a_particular_number_means_the_same(
    make_article: Make,
) -> None:
    rows = line_up_figures(
        [
            make_article(
                "The storm left 1,350 households without power.",
                "Candles were handed to the 1,350 plus customers.",
                name="a",
                figures=[
                    count("1,350 households", 1350, "households"),
                    count("1,350 plus", 1350, "customers"),
                ],
            ),
            make_article(
                "Power failed in 1,350 households.",
                name="b",
                figures=[count("1,350", 1350, "households")],
            ),
        ]
    )

    assert [len(row.mentions) for row in rows] == [3]


def test_two_things_of_one_small_number_stay_apart_in_one_article(make_article: Make) -> None:
    rows = line_up_figures(
        [
            make_article(
                "The report makes 15 recommendations.",
                "The board is being sued by 15 women.",
                name="a",
                figures=[
                    count("15 recommendations", 15, "recommendations"),
                    count("15 women", 15, "women"),
                ],
            ),
            make_article(
                "The report makes 15 recommendations.",
                name="b",
                figures=[count("15", 15, "recommendations")],
            ),
        ]
    )

    assert sorted(len(row.mentions) for row in rows) == [1, 2]

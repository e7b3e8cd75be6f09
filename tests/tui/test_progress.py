import io

import pytest

import store
from tui.progress import BETWEEN, Bar, Doing, worded, worded_doing


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_says_how_far_how_fast_and_how_long() -> None:
    assert worded(50, 100, 10) == "██████████░░░░░░░░░░ 50 of 100 · 5 a second · 10 s left"


@pytest.mark.parametrize(
    ("number", "seconds", "told"),
    [
        (1_000, 10.0, "100 a second · 1 min 30 s left"),
        (10, 40.0, "15 a minute · 11 h 6 min left"),
        (0, 0.0, "0 of 10,000"),
    ],
)
def test_rates_and_times_are_told_in_fitting_units(number: int, seconds: float, told: str) -> None:
    assert worded(number, 10_000, seconds).endswith(told)


def test_a_bar_is_painted_now_and_then_and_leaves_nothing_behind() -> None:
    now = 0.0
    terminal = Terminal()
    bar = Bar(terminal, clock=lambda: now)
    for number in range(1, 101):
        bar.show(number, 100)
        now += BETWEEN / 10
    assert 10 <= terminal.getvalue().count("\r") <= 12
    bar.clear()
    last = terminal.getvalue().split("\r")
    assert last[-1] == ""
    assert last[-2].strip() == ""
    assert "\n" not in terminal.getvalue()


def test_a_step_that_begins_is_told_at_once() -> None:
    terminal = Terminal()
    bar = Bar(terminal, clock=lambda: 0.0)
    bar.show(60, 60)
    for doing in (store.Arranging(0, 0), store.Arranging(0, 9), store.Arranging(1, 9)):
        bar.tell(doing)
    painted = [line.strip() for line in terminal.getvalue().split("\r")][2:]
    assert painted == ["grouping into stories", "comparing 0 of 9 stories"]


def test_nothing_is_painted_where_there_is_no_terminal() -> None:
    file = io.StringIO()
    bar = Bar(file)
    bar.show(1, 2)
    bar.clear()
    assert file.getvalue() == ""


@pytest.mark.parametrize(
    ("doing", "told"),
    [
        (store.Fetching(("a.example",), 0, 1_250_000), "fetching a.example · 1.2 MB so far"),
        (
            store.Fetching(("a.example", "b.example:8080"), 1_200, 0),
            "fetching a.example, b.example:8080 · 0 kB so far · 1,200 to come",
        ),
        (store.Arranging(0, 0), "grouping into stories"),
        (store.Arranging(0, 1), "comparing 1 story"),
        (store.Arranging(3, 1_200), "comparing 3 of 1,200 stories"),
        (store.Fetching(("\x1b[2Jx\n.example",), 0, 0), "fetching x .example · 0 kB so far"),
    ],
)
def test_what_goes_on_is_told_without_what_a_terminal_obeys(doing: Doing, told: str) -> None:
    assert worded_doing(doing) == told
    terminal = Terminal()
    Bar(terminal).tell(doing)
    assert told in terminal.getvalue()

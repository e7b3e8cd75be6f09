"""Records as lines: widths in cells, wrapping, dates, what may reach the screen."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

import store
from tui.render import (
    clip,
    count,
    date_text,
    figure_text,
    flow,
    hang,
    message_page,
    outlet_text,
    pad,
    pad_left,
    shown,
    title_text,
    when_text,
)

WIDE = [
    "洪水が町を襲った",
    "e\u0301e\u0301e\u0301 combining",
    "👩\u200d🚒 fire crew 🚒🚒",
    "שלום עולם",
    "ﷺ and ｆｕｌｌ",
    "\u0301 starts with a mark",
    "plain",
    "",
]


@pytest.mark.parametrize("text", WIDE)
@pytest.mark.parametrize("width", [0, 1, 2, 3, 5, 8, 40])
def test_clipped_text_never_passes_its_width(text: str, width: int) -> None:
    assert cell_len(clip(text, width)) <= width
    assert cell_len(pad(text, width)) == width
    assert cell_len(pad_left(text, width)) == width


def test_cut_text_says_so() -> None:
    assert clip("a long headline", 8) == "a long…"
    assert clip("short", 8) == "short"


def lines_of(text: str, width: int) -> list[str]:
    return ["".join(part for part, _ in line) for line in flow([(text, "plain")], width)]


@pytest.mark.parametrize("text", WIDE)
@pytest.mark.parametrize("width", [2, 3, 7, 20])
def test_wrapped_text_fits_and_loses_no_word(text: str, width: int) -> None:
    lines = lines_of(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_wrapping_breaks_at_spaces() -> None:
    assert lines_of("The water rose in the night", 10) == ["The water", "rose in", "the night"]


def test_wrapping_keeps_roles_at_their_words() -> None:
    parts = [("flooded ", "plain"), ("240", "figure"), (" homes", "plain")]
    assert list(flow(parts, 11)) == [
        (("flooded ", "plain"), ("240", "figure")),
        (("homes", "plain"),),
    ]


def test_later_lines_hang_behind_the_head() -> None:
    lines = list(hang(("A12 ", "dim"), [("one two", "plain")], 8))
    assert lines == [
        (("A12 ", "dim"), ("one", "plain")),
        (("    ", "plain"), ("two", "plain")),
    ]


@pytest.mark.parametrize("text", ["1" * 1_000_000, "a | " * 250_000, "“" * 1_000_000])
def test_a_megabyte_is_wrapped(text: str) -> None:
    assert "".join("".join(lines_of(text, 60)).split()) == "".join(text.split())


def test_many_figures_in_one_sentence_are_wrapped() -> None:
    parts = [("12 ", "figure"), ("and ", "plain")] * 50_000
    assert sum(len(part) for line in flow(parts, 60) for part, _ in line) > 300_000


def test_what_a_terminal_would_obey_is_taken_out() -> None:
    assert shown("Fire\x1b[31m at\nthe \u202emill") == "Fire at the mill"


@pytest.mark.parametrize(
    ("published", "said"),
    [
        ("2026-02-03", "3 Feb 2026"),
        ("2026-02", "Feb 2026"),
        ("2026", "2026"),
        ("199X", "199X"),
        ("1997/2013", "1997/2013"),
        ("2026-13-01", "2026-13-01"),
        (None, "date unknown"),
    ],
)
def test_dates_are_said_as_people_write_them(published: str | None, said: str) -> None:
    assert date_text(published) == said


def test_guesses_carry_a_question_mark(shelf) -> None:
    assert date_text("2026-02-03", guessed=True) == "3 Feb 2026?"
    assert outlet_text("The Echo", guessed=True) == "The Echo?"
    assert outlet_text(None) == "outlet unknown"
    assert title_text(shelf.all["c"]) == "Warning came too late, say traders ?"
    assert title_text(replace(shelf.all["c"], title="Warning came…")) == "Warning came…?"


@pytest.mark.parametrize(
    ("surface", "bound", "said"),
    [("200", ">", ">200"), ("240", "=", "240"), ("more than 200", ">", "more than 200")],
)
def test_a_bound_is_shown_once(surface: str, bound: str, said: str) -> None:
    figure = store.Figure("count", surface, 0, len(surface), 0, value=200, bound=bound)
    assert figure_text(figure) == said


def test_counting_knows_the_plural() -> None:
    assert [count(1, "story"), count(2, "story"), count(1200, "mark")] == [
        "1 story", "2 stories", "1,200 marks",
    ]  # fmt: skip


def test_a_message_has_no_items() -> None:
    page = message_page("The library is empty.\n\nPress o.", 12)
    assert not page.starts
    assert ["".join(text for text, _ in line.parts) for line in page.lines] == [
        "The library", "is empty.", "", "Press o.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("when", "text"),
    [
        ("2014-08-26", "26 Aug 2014"),
        ("1997/2013", "1997–2013"),
        ("2003/..", "2003–"),
        ("../2010-06", "–Jun 2010"),
        ("199X", "1990s"),
        ("2026-03-03?", "3 Mar 2026?"),
        ("2026-03~/2026-05", "Mar 2026~–May 2026"),
        ("XXXX-08-26", "XXXX-08-26"),
    ],
)
def test_a_time_told_is_written_as_people_do(when: str, text: str) -> None:
    assert when_text(when) == text

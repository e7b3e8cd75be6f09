"""The desk where the terminal cannot write UTF-8: other signs, the same columns."""

import re
from pathlib import Path

import pytest
from desks import at_desk, screen_rows, screen_text, until
from rich.cells import cell_len

import store
from tui.app import Desk
from tui.reader import Reader
from tui.render import NOTE, STAR, TAG, UNREAD
from tui.signs import STAND_INS, Narrowed, stand_in
from tui.widgets.listing import MARKED, NEW
from tui.widgets.tables import PARTLY, SAYS

TUI = Path(__file__).parents[2] / "tui"
ARTICLE_SIGNS = (MARKED, NEW, UNREAD, STAR, TAG, NOTE)
COMPARISON_SIGNS = (SAYS, PARTLY, "·")
SAID_ELSEWHERE = {"plain", "output", "options", "layout", "progress", "arguments", "doctor"}


def narrowed(text: str, encoding: str) -> str:
    return text.translate(Narrowed(encoding))


def test_every_sign_that_the_desk_draws_has_a_stand_in() -> None:
    drawn = {
        sign
        for path in TUI.rglob("*.py")
        if not path.stem.startswith("plain") and path.stem not in SAID_ELSEWHERE
        for sign in re.findall(r"[^\x00-\x7f]", path.read_text("utf-8"))
    }
    assert sorted(drawn - STAND_INS.keys()) == []


@pytest.mark.parametrize("sign", STAND_INS)
def test_a_stand_in_is_as_wide_as_its_sign(sign: str) -> None:
    assert STAND_INS[sign].isascii()
    assert len(STAND_INS[sign]) == cell_len(sign) == 1


@pytest.mark.parametrize("signs", [ARTICLE_SIGNS, COMPARISON_SIGNS])
def test_signs_that_stand_side_by_side_stay_apart(signs: tuple[str, ...]) -> None:
    assert len({narrowed(sign, "ascii") for sign in signs}) == len(signs)


@pytest.mark.parametrize(
    ("text", "ascii_only"),
    [
        ("Zoë Brûlé", "Zoe Brule"),
        ("洪水", "????"),
        ("e\u0301", "e"),
        ("👩‍🚒 x", None),
        ("שלום", "????"),
    ],
)
def test_what_cannot_be_written_keeps_its_width(text: str, ascii_only: str | None) -> None:
    written = "".join(map(stand_in, text)) if ascii_only is None else narrowed(text, "ascii")
    assert written.isascii()
    assert ascii_only in (None, written)


def test_latin_1_keeps_its_own_letters_and_signs() -> None:
    assert narrowed("Zoë paid £3 · “yes” │", "latin-1") == 'Zoë paid £3 · "yes" |'


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 18), (40, 12)])
@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
async def test_every_pane_is_drawn_in_what_the_terminal_can_write(
    encoding: str, size: tuple[int, int], shelf, tmp_path: Path
) -> None:
    app = Desk(Reader(lambda: shelf, store.open_desk), tmp_path, encoding=encoding)
    async with at_desk(app, size) as pilot:
        for keys in ("2", "3", "4", "5", "enter", "escape", "question_mark", "escape", "colon",
                     "escape", "slash", "escape", "E", "escape"):  # fmt: skip
            await pilot.press(keys)
            await pilot.pause()
            screen_text(app).encode(encoding)


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("o", "Enter reads · Esc leaves it"), ("T", "Enter keeps · Esc"),
        ("e", "Enter writes"), ("E", "Enter saves · Tab next field"), ("/", "Tab Right complete"),
    ],
)  # fmt: skip
async def test_questions_spell_their_keys_out(keys: str, told: str, shelf, tmp_path: Path) -> None:
    app = Desk(Reader(lambda: shelf, store.open_desk), tmp_path, encoding="ascii")
    async with at_desk(app) as pilot:
        await pilot.press(keys)
        await until(pilot, lambda: narrowed(told, "ascii") in screen_text(app))


async def test_the_columns_are_those_of_the_screen_with_signs(shelf, tmp_path: Path) -> None:
    edges = []
    for encoding in ("utf-8", "ascii"):
        app = Desk(Reader(lambda: shelf, store.open_desk), tmp_path, encoding=encoding)
        async with at_desk(app):
            edges.append([cell_len(row) for row in screen_rows(app)[1:-1]])
            assert ("Enter open" in screen_rows(app)[-1]) == (encoding == "ascii")
    assert edges[0] == edges[1]

"""The keys of the list of commands, and what it does."""

from desks import at_desk, desk_of, focused_pane, open_article, presses, screen_rows, screen_text
from textual.pilot import Pilot

from tui.keys import KEYS
from tui.screens.palette import TYPED, PaletteScreen


def palette(pilot: Pilot[int]) -> PaletteScreen:
    screen = pilot.app.screen
    assert isinstance(screen, PaletteScreen)
    return screen


async def opened(pilot: Pilot[int], *keys: str) -> PaletteScreen:
    await pilot.press("colon")
    await pilot.pause()
    await pilot.press(*keys)
    await pilot.pause()
    return palette(pilot)


@presses("everywhere.palette")
async def test_every_command_is_listed_with_its_keys(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    listed = {offer.key.id for offer in palette(pilot).found}
    assert listed == {entry.id for entry in KEYS if entry.scope not in TYPED}
    await pilot.press(*"next view")
    await pilot.pause()
    (row,) = [row for row in screen_rows(pilot.app) if "desk.next_view" in row]
    assert "v ]" in row


@presses("palette.submit")
async def test_a_command_is_done(pilot: Pilot[int], key: str) -> None:
    await opened(pilot, *"quotes")
    await pilot.press(key)
    await pilot.pause()
    assert desk_of(pilot).comparison.view.id == "quotes"
    assert focused_pane(pilot).startswith("Comparison")


@presses("palette.next")
async def test_the_next_command_is_chosen(pilot: Pilot[int], key: str) -> None:
    assert (await opened(pilot, key)).lines.cursor == 1


@presses("palette.previous")
async def test_the_command_before_is_chosen(pilot: Pilot[int], key: str) -> None:
    assert (await opened(pilot, "down", "down", key)).lines.cursor == 1


@presses("palette.leave")
async def test_all_is_left_as_it_is(pilot: Pilot[int], key: str) -> None:
    await opened(pilot, *"quit")
    await pilot.press(key)
    await pilot.pause()
    assert desk_of(pilot).is_current
    assert pilot.app.is_running


async def test_a_command_of_another_pane_is_done_there(make_desk) -> None:
    async with at_desk(make_desk(), (80, 24)) as pilot:
        await opened(pilot, *"one kind of figures")
        await pilot.press("enter")
        await pilot.pause()
        assert "counts · 2 of 4" in screen_text(pilot.app)
        assert focused_pane(pilot).startswith("3 Figures")


async def test_what_works_elsewhere_says_where(make_desk) -> None:
    async with at_desk(make_desk(), (80, 24)) as pilot:
        await opened(pilot, *"sentence with a figure")
        await pilot.press("enter")
        await pilot.pause()
        assert "! this works in an open article" in screen_rows(pilot.app)[0]
        await pilot.press("escape")
        await open_article(pilot)
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"to the next sentence with a figure", "enter")
        await pilot.pause()
        assert not isinstance(pilot.app.screen, PaletteScreen)
        assert pilot.app.is_running


async def test_markup_and_twenty_kilobytes_of_paste_find_nothing(make_desk) -> None:
    from textual.events import Paste

    async with at_desk(make_desk(), (60, 18)) as pilot:
        await opened(pilot, *"[@click=app.quit]")
        assert "No command has these words." in screen_text(pilot.app)
        pilot.app.screen.focused.post_message(Paste("[/] wörter 洪水 " * 1_400))
        await pilot.pause()
        assert "No command has these words." in screen_text(pilot.app)
        await pilot.press("enter", "escape")
        assert pilot.app.is_running


async def test_a_filter_that_is_typed_in_does_not_hide_commands(make_desk) -> None:
    async with at_desk(make_desk(), (80, 24)) as pilot:
        await pilot.press("slash", "o", "ctrl+p")
        await pilot.pause()
        await pilot.press(*"to Summary", "enter")
        await pilot.pause()
        assert focused_pane(pilot).startswith("2 Summary")

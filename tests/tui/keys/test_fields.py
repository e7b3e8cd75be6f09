"""The keys of what is typed: the filter, a question."""

from collections.abc import Callable

import pytest
from desks import at_desk, desk_of, focused_pane, presses, screen_text, until
from textual.events import Key
from textual.pilot import Pilot

from tui.app import Desk
from tui.widgets.field import Field


@presses("field.submit")
async def test_what_was_typed_is_taken(pilot: Pilot[int], key: str) -> None:
    await pilot.press("slash", *"ostrey", key)
    await pilot.pause()
    assert focused_pane(pilot).startswith("1 Articles")
    assert len(desk_of(pilot).articles.entries) == 1


@presses("filter.close")
async def test_all_articles_are_shown_again(pilot: Pilot[int], key: str) -> None:
    await pilot.press("slash", *"ostrey", key)
    await pilot.pause()
    assert len(desk_of(pilot).articles.entries) == 5


@pytest.mark.parametrize("question", ["e", "E", "slash", "colon", "ctrl+f"])
async def test_where_one_types_the_app_is_put_aside_and_left_as_everywhere(
    question: str, make_desk: Callable[..., Desk]
) -> None:
    asked: list[bool] = []
    app = make_desk()
    async with at_desk(app) as pilot:
        app.action_suspend_process = lambda: asked.append(True)
        await pilot.press(question)
        await until(pilot, lambda: isinstance(app.screen.focused, Field))
        await pilot.press("ctrl+z")
        assert asked == [True]
        await pilot.press("ctrl+c")
        await pilot.pause()
    assert app.return_value == 0


@pytest.mark.parametrize(
    ("keys", "typed"),
    [
        (["a", "x", "backspace", "b"], "ab"),
        (["x", "ctrl+u", "a", "b"], "ab"),
        (["b", "home", "a", "end", "c"], "abc"),
    ],
    ids=["backspace", "clear", "home"],
)
async def test_keys_that_come_together_are_obeyed_in_their_order(
    make_desk: Callable[..., Desk], keys: list[str], typed: str
) -> None:
    async with at_desk(make_desk()) as pilot:
        await pilot.press("slash")
        field = pilot.app.screen.focused
        assert isinstance(field, Field)
        for key in keys:
            pilot.app.post_message(Key(key, key if len(key) == 1 else None))
        await until(pilot, lambda: field.value == typed)


async def outlet_corrected(pilot: Pilot[int], *keys: str) -> None:
    """Go by these keys to the field of the outlet, where an X is typed."""
    await pilot.press("E")
    await until(pilot, lambda: isinstance(pilot.app.screen.focused, Field))
    await pilot.press(*keys, "end", "X", "enter")
    await until(pilot, lambda: "Kelmouth MercuryX" in screen_text(pilot.app))


@presses("form.next")
async def test_to_the_next_field(pilot: Pilot[int], key: str) -> None:
    await outlet_corrected(pilot, key)


@presses("form.previous")
async def test_to_the_field_before(pilot: Pilot[int], key: str) -> None:
    await outlet_corrected(pilot, "tab", "tab", key)


@presses("question.leave")
async def test_a_question_is_left(pilot: Pilot[int], key: str) -> None:
    for question in ("e", "E", "o"):
        await pilot.press(question)
        await until(pilot, lambda: pilot.app.screen is not desk_of(pilot))
        await pilot.press(key)
        await until(pilot, lambda: pilot.app.screen is desk_of(pilot))


@pytest.mark.parametrize(
    "question", ["e", "o", "E", "T", "quotation_mark", "slash", "ctrl+f", "colon"]
)
async def test_letters_that_come_together_with_the_key_that_asks_are_the_answer(
    question: str, make_desk: Callable[..., Desk]
) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        app.post_message(Key(question, None))
        for letter in "Doffs":  # as commands they would forget, read in, sort
            app.post_message(Key(letter, letter))
        await until(pilot, lambda: isinstance(app.screen.focused, Field))
        assert app.screen.focused.value.endswith("Doffs")
        assert not desk_of(pilot).work.under_way

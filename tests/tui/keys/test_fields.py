"""The keys of what is typed: the filter, a question."""

from desks import desk_of, focused_pane, presses, until
from textual.pilot import Pilot


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


@presses("question.leave")
async def test_a_question_is_left(pilot: Pilot[int], key: str) -> None:
    for question in ("e", "E", "o"):
        await pilot.press(question)
        await until(pilot, lambda: pilot.app.screen is not desk_of(pilot))
        await pilot.press(key)
        await until(pilot, lambda: pilot.app.screen is desk_of(pilot))

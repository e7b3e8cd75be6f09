"""A question with one line for an answer."""

from desks import LOOK, screen_text, until
from textual.app import App

from tui.screens.prompt import Prompt


async def answers(prompt: Prompt, *keys: str) -> tuple[list[object], str]:
    app: App[None] = App(css_path=LOOK)
    given: list[object] = []
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(prompt, given.append)
        await until(pilot, lambda: app.screen is prompt)
        await pilot.press(*keys)
        await pilot.pause()
        return given, screen_text(app)


def objecting(answer: str) -> str | None:
    return f"[/] {answer} is taken" if answer != "free" else None


async def test_the_default_is_taken_with_enter() -> None:
    assert (await answers(Prompt("Name?", "brief.md", "hint"), "enter"))[0] == ["brief.md"]


async def test_nothing_is_no_answer() -> None:
    assert (await answers(Prompt("Name?", "", "hint"), "space", "enter"))[0] == []


async def test_escape_answers_nothing() -> None:
    assert (await answers(Prompt("Name?", "x", "hint"), "escape"))[0] == [None]


async def test_an_objection_is_shown_and_can_be_passed_over() -> None:
    given, said = await answers(Prompt("Name?", "x", "hint", objecting), "enter")
    assert given == []
    assert "[/] x is taken" in said
    assert (await answers(Prompt("N?", "x", "h", objecting), "enter", "enter"))[0] == ["x"]


async def test_another_answer_is_looked_at_anew() -> None:
    given, said = await answers(Prompt("N?", "x", "h", objecting), "enter", "y", "enter")
    assert given == []
    assert "xy is taken" in said
    given, _ = await answers(Prompt("N?", "x", "h", objecting), "enter", "ctrl+u", *"free", "enter")
    assert given == ["free"]

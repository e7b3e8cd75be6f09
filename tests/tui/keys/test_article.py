"""The keys of an open article."""

from desks import desk_of, focused_pane, open_article, presses, screen_text, until
from textual.pilot import Pilot

from tui.screens.article import ArticleScreen
from tui.screens.prompt import Prompt


async def look_for(pilot: Pilot[int], words: str) -> ArticleScreen:
    screen = await open_article(pilot)
    await pilot.press("slash")
    await until(pilot, lambda: isinstance(pilot.app.screen, Prompt))
    await pilot.press(*words, "enter")
    await until(pilot, lambda: pilot.app.screen is screen)
    await pilot.pause()
    return screen


@presses("article.next_summary")
async def test_to_the_next_summary_sentence(pilot: Pilot[int], key: str) -> None:
    screen = await open_article(pilot)
    await pilot.press(key)
    assert screen.lines.cursor == 1


@presses("article.previous_summary")
async def test_to_the_summary_sentence_before(pilot: Pilot[int], key: str) -> None:
    screen = await open_article(pilot)
    await pilot.press(key)
    assert screen.lines.cursor == 2  # around the beginning


@presses("article.next_figure")
async def test_to_the_next_figure(pilot: Pilot[int], key: str) -> None:
    screen = await open_article(pilot)
    await pilot.press(key, key)
    assert screen.lines.cursor == 3


@presses("article.previous_figure")
async def test_to_the_figure_before(pilot: Pilot[int], key: str) -> None:
    screen = await open_article(pilot)
    await pilot.press(key)
    assert screen.lines.cursor == 5


@presses("article.search")
async def test_words_are_looked_for(pilot: Pilot[int], key: str) -> None:
    assert key == "slash"
    screen = await look_for(pilot, "school")
    assert screen.lines.cursor == 3
    assert "1 sentence with “school”" in screen_text(pilot.app)


@presses("article.next_hit")
async def test_to_the_next_hit(pilot: Pilot[int], key: str) -> None:
    screen = await look_for(pilot, "the council")
    assert screen.lines.cursor == 3
    await pilot.press(key)
    assert screen.lines.cursor == 4


@presses("article.previous_hit")
async def test_to_the_hit_before(pilot: Pilot[int], key: str) -> None:
    screen = await look_for(pilot, "the council")
    await pilot.press(key)
    assert screen.lines.cursor == 4  # around the beginning


@presses("article.dim")
async def test_what_the_summary_leaves_out_is_dimmed(pilot: Pilot[int], key: str) -> None:
    screen = await open_article(pilot)
    await pilot.press(key)
    lines = [line for line in screen.lines.page.lines if line.item == 3]
    assert "dim" in {role for line in lines for _, role in line.parts[2:]}


@presses("article.clutter")
async def test_what_was_left_out_is_shown_and_hidden(pilot: Pilot[int], key: str) -> None:
    screen = await open_article(pilot, "down")
    await pilot.press(key)
    await pilot.pause()
    assert "line 3 · share bar" in screen_text(pilot.app)
    await pilot.press(key)
    await pilot.pause()
    assert "share bar" not in screen_text(pilot.app)
    assert screen.lines.cursor == 1


@presses("article.back")
async def test_back_to_where_one_was(pilot: Pilot[int], key: str) -> None:
    await open_article(pilot)
    await pilot.press(key)
    await pilot.pause()
    assert pilot.app.screen is desk_of(pilot)
    assert pilot.app.is_running
    assert focused_pane(pilot).startswith("2 Summary")

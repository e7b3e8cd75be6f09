"""The keys of an open article."""

from dataclasses import replace

from desks import desk_of, focused_pane, open_article, presses, screen_text, until
from textual.pilot import Pilot

import store
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


def roles(screen: ArticleScreen, item: int) -> str:
    """The roles in which the words of a sentence are painted."""
    lines = [line for line in screen.lines.page.lines if line.item == item]
    return " ".join(role for line in lines for _, role in line.parts[2:])


async def switched(pilot: Pilot[int], key: str, on: str, off: str, item: int, role: str) -> None:
    """A kind of marks is there, gone after its key, and there again after another."""
    screen = await open_article(pilot)
    assert on in screen_text(pilot.app)
    assert role in roles(screen, item)
    await pilot.press(key)
    await until(pilot, lambda: off in screen_text(pilot.app))
    assert role not in roles(screen, item)
    await pilot.press(key)
    await until(pilot, lambda: on in screen_text(pilot.app))


async def asked(pilot: Pilot[int], key: str, words: str) -> None:
    """Answer what a key of the open article asks."""
    screen = await open_article(pilot)
    await pilot.press(key)
    await until(pilot, lambda: isinstance(pilot.app.screen, Prompt))
    await pilot.press(*words, "enter")
    await until(pilot, lambda: pilot.app.screen is screen)


@presses("article.next-summary")
async def test_to_the_next_summary_sentence(pilot: Pilot[int], key: str) -> None:
    screen = await open_article(pilot)
    await pilot.press(key)
    assert screen.lines.cursor == 1


@presses("article.previous-summary")
async def test_to_the_summary_sentence_before(pilot: Pilot[int], key: str) -> None:
    screen = await open_article(pilot)
    await pilot.press(key)
    assert screen.lines.cursor == 2  # around the beginning


@presses("article.next-figure")
async def test_to_the_next_figure(pilot: Pilot[int], key: str) -> None:
    screen = await open_article(pilot)
    await pilot.press(key, key)
    assert screen.lines.cursor == 3


@presses("article.previous-figure")
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


@presses("article.next_article")
async def test_to_the_next_article_of_the_list(pilot: Pilot[int], key: str) -> None:
    screen = await open_article(pilot)
    await pilot.press("down", key)
    await until(pilot, lambda: screen.article.id[0] == "b")
    assert screen.lines.cursor == 0
    await until(pilot, lambda: "Nobody told us anything" in screen_text(pilot.app))
    await pilot.press(*[key] * 4)
    await until(pilot, lambda: "this is the last one" in screen_text(pilot.app))
    await pilot.press("escape")
    await pilot.pause()
    assert desk_of(pilot).articles.cursor == 4


@presses("article.previous_article")
async def test_to_the_article_before(pilot: Pilot[int], key: str) -> None:
    await pilot.press("down")
    await until(pilot, lambda: "2 Summary" in screen_text(pilot.app))
    desk = desk_of(pilot)
    await until(pilot, lambda: desk.summary.article and desk.summary.article.id[0] == "b")
    screen = await open_article(pilot)
    await pilot.press(key)
    await until(pilot, lambda: screen.article.id[0] == "a")
    await pilot.press(key)
    await until(pilot, lambda: "this is the first one" in screen_text(pilot.app))


@presses("article.next-quote")
async def test_to_the_next_quotation(pilot: Pilot[int], key: str) -> None:
    screen = await open_article(pilot)
    words = "We had an hour"
    start = screen.article.text.index(words)
    quote = store.Quote(start, start + len(words), words, 4)
    screen.leaf = screen.leaf._replace(article=replace(screen.article, quotes=(quote,)))
    await pilot.press("3", "3", key)
    assert screen.lines.cursor == 4
    assert "quote" in roles(screen, 4)


@presses("article.previous-quote")
async def test_to_the_quotation_before(pilot: Pilot[int], key: str) -> None:
    screen = await open_article(pilot)
    await pilot.press(key)
    assert "there is none in this article" in screen_text(pilot.app)
    assert screen.lines.cursor == 0


@presses("article.next-name")
async def test_to_the_next_name_which_is_marked_from_then_on(pilot: Pilot[int], key: str) -> None:
    screen = await open_article(pilot)
    assert "4 names off" in screen_text(pilot.app)
    await pilot.press(key)
    await until(pilot, lambda: screen.lines.cursor == 2)  # Quay Street
    assert "name" in roles(screen, 2)


@presses("article.previous-name")
async def test_to_the_name_before(pilot: Pilot[int], key: str) -> None:
    screen = await open_article(pilot, "end")
    await pilot.press(key)
    await until(pilot, lambda: screen.lines.cursor == 4)  # Ines Halloran


@presses("article.next-copy")
async def test_to_the_next_words_that_another_has_too(pilot: Pilot[int], key: str) -> None:
    screen = await open_article(pilot, "down")
    await pilot.press(key)
    assert screen.lines.cursor == 0
    await until(pilot, lambda: "[The River =C]" in screen_text(pilot.app))


@presses("article.previous-copy")
async def test_to_the_words_before_that_another_has_too(pilot: Pilot[int], key: str) -> None:
    screen = await open_article(pilot, "down")
    await pilot.press(key)
    assert screen.lines.cursor == 0


@presses("article.switch-summary")
async def test_the_summary_is_marked_or_not(pilot: Pilot[int], key: str) -> None:
    await switched(pilot, key, "1 summary 3", "1 summary off", 0, "summary")


@presses("article.switch-figure")
async def test_figures_are_marked_or_not(pilot: Pilot[int], key: str) -> None:
    await switched(pilot, key, "2 figures 4", "2 figures off", 5, "figure")


@presses("article.switch-quote")
async def test_quotations_are_marked_or_not(pilot: Pilot[int], key: str) -> None:
    await open_article(pilot, key)
    await until(pilot, lambda: "3 quotes off" in screen_text(pilot.app))
    await pilot.press(key)
    await until(pilot, lambda: "3 quotes 0" in screen_text(pilot.app))


@presses("article.switch-name")
async def test_names_are_marked_or_not_in_this_article_and_the_next(
    pilot: Pilot[int], key: str
) -> None:
    screen = await open_article(pilot)
    await pilot.press(key)
    await until(pilot, lambda: "name" in roles(screen, 2))
    await pilot.press("J")
    await until(pilot, lambda: screen.article.id[0] == "b" and "name" in roles(screen, 2))
    await pilot.press(key)
    assert "name" not in roles(screen, 2)


@presses("article.switch-copy")
async def test_copied_words_are_marked_or_not(pilot: Pilot[int], key: str) -> None:
    await switched(pilot, key, "[The River =C]", "5 copied off", 0, "copy")


@presses("article.put_back")
async def test_a_line_is_put_back_once_it_is_shown(pilot: Pilot[int], key: str) -> None:
    await open_article(pilot, key)
    assert "x shows what was left out; r restores it" in screen_text(pilot.app)


@presses("article.read")
async def test_the_open_article_is_unread_again(pilot: Pilot[int], key: str) -> None:
    await open_article(pilot)
    await until(pilot, lambda: "unread" not in screen_text(pilot.app))
    await pilot.press(key)
    await until(pilot, lambda: "words · unread" in screen_text(pilot.app))


@presses("article.star")
async def test_the_open_article_gets_a_star(pilot: Pilot[int], key: str) -> None:
    await pilot.press("down", "space", "home")  # a mark elsewhere does not matter here
    await open_article(pilot)
    await pilot.press(key)
    await until(pilot, lambda: "star: this article · U takes it back" in screen_text(pilot.app))
    assert "* star" in screen_text(pilot.app)
    assert "A  Kelmouth Mercury" in screen_text(pilot.app)


@presses("article.tag")
async def test_the_open_article_is_tagged(pilot: Pilot[int], key: str) -> None:
    await asked(pilot, key, "flood")
    await until(pilot, lambda: "# flood" in screen_text(pilot.app))


@presses("article.note")
async def test_a_note_is_written_on_the_open_article(pilot: Pilot[int], key: str) -> None:
    await asked(pilot, key, "ask")
    await until(pilot, lambda: '" ask' in screen_text(pilot.app))


@presses("article.undo")
async def test_what_was_done_is_taken_back_in_the_open_article(pilot: Pilot[int], key: str) -> None:
    await open_article(pilot)
    await until(pilot, lambda: "unread" not in screen_text(pilot.app))
    await pilot.press("asterisk")
    await until(pilot, lambda: "star: this article" in screen_text(pilot.app))
    await pilot.press(key)
    await until(pilot, lambda: "taken back: star" in screen_text(pilot.app))
    assert "\n* star" not in screen_text(pilot.app)


@presses("article.redo")
async def test_it_is_done_again_in_the_open_article(pilot: Pilot[int], key: str) -> None:
    await open_article(pilot, key)
    await until(pilot, lambda: "there is nothing to do again" in screen_text(pilot.app))


@presses("article.back")
async def test_back_to_where_one_was(pilot: Pilot[int], key: str) -> None:
    await open_article(pilot)
    await pilot.press(key)
    await pilot.pause()
    assert pilot.app.screen is desk_of(pilot)
    assert pilot.app.is_running
    assert focused_pane(pilot).startswith("2 Summary")

"""The Summary pane: head, sentences with their numbers, any length."""

from collections.abc import Callable

import pytest
from desks import loaded, screen_text, until

from tui.actions.summarising import chosen_in
from tui.app import Desk
from tui.screens.article import ArticleScreen
from tui.widgets.summary import summary_page


def drawn(shelf, length: int, width: int = 40) -> list[str]:
    article = shelf.all["a"]
    page = summary_page(article, chosen_in(article, length), width)
    return ["".join(text for text, _ in line.parts) for line in page.lines]


def test_the_summary_is_headed_and_numbered_as_in_the_article(shelf) -> None:
    assert drawn(shelf, 2) == [
        "River Wend floods 240 homes in Kelmouth",
        "Kelmouth Mercury · 3 Feb 2026 · 66 words",
        "",
        "1 The River Wend burst its banks in",
        "  Kelmouth on Monday night and flooded",
        "  240 homes.",
        "3 Water stood 1.2 metres deep in Quay",
        "  Street by midnight.",
    ]


@pytest.mark.parametrize(("length", "sentences"), [(1, 1), (3, 3), (6, 6), (60, 6)])
def test_any_length_will_do(shelf, length: int, sentences: int) -> None:
    article = shelf.all["a"]
    assert len(summary_page(article, chosen_in(article, length), 40).starts) == sentences


async def test_the_length_stops_at_one_sentence_and_at_all(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press(*["minus"] * 5)
        assert "1 of 6 sentences" in screen_text(app)
        await pilot.press(*["plus"] * 9)
        assert "6 of 6 sentences" in screen_text(app)


async def test_enter_opens_the_article_at_the_sentence(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press("minus", "2", "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        await pilot.pause()
        assert app.screen.lines.cursor == 2

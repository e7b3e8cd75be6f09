"""The Summary pane: head, sentences with their numbers, any length."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from desks import at_desk, screen_text, until

import store
from tui.actions.summarising import chosen_in
from tui.app import Desk
from tui.screens.article import ArticleScreen
from tui.widgets.summary import summary_page

NONE = store.Mark()


def drawn(
    shelf, length: int, width: int = 40, mark: store.Mark = NONE, language: str = "en"
) -> list[str]:
    article = replace(shelf.all["a"], language=language)
    page = summary_page(article, chosen_in(article, length), mark, width)
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


def test_a_text_from_two_places_says_so_in_the_head(shelf) -> None:
    article = replace(shelf.all["a"], also=("https://coast.example/flood",))
    head = summary_page(article, [0], NONE, 60).lines[1]
    assert head.parts[0][0] == "Kelmouth Mercury · 3 Feb 2026 · 66 words · 2 sources"


@pytest.mark.parametrize(("length", "sentences"), [(1, 1), (3, 3), (6, 6), (60, 6)])
def test_any_length_will_do(shelf, length: int, sentences: int) -> None:
    article = shelf.all["a"]
    assert len(summary_page(article, chosen_in(article, length), NONE, 40).starts) == sentences


def test_what_a_person_put_on_it_and_what_is_not_read_stand_in_the_head(shelf) -> None:
    mark = store.Mark(read=True, star=True, tags=("flood",), note="call Halloran")
    assert drawn(shelf, 1, 70, mark, "de")[2:4] == [
        '* star · # flood · " call Halloran',
        "in German: figures and quotations are read in English only",
    ]


async def test_the_length_stops_at_one_sentence_and_at_all(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press(*["minus"] * 5)
        assert "1 of 6 sentences" in screen_text(app)
        await pilot.press(*["plus"] * 9)
        assert "6 of 6 sentences" in screen_text(app)
        await pilot.press("1", "down")  # to a shorter article
        await until(pilot, lambda: "4 of 4 sentences" in screen_text(app))
        await pilot.press("minus")
        assert "3 of 4 sentences" in screen_text(app)


async def test_enter_opens_the_article_at_the_sentence(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("minus", "2", "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        await pilot.pause()
        assert app.screen.lines.cursor == 2

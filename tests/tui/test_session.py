"""Where one was is found again, and a file that nobody understands stands in nobody's way."""

import json
from pathlib import Path

import pytest
from desks import at_desk, desk_of, focused_pane, screen_rows, until

import store
from tui import worker
from tui.app import Desk
from tui.reader import Reader
from tui.session import NOWHERE, Place, from_state, to_state


def reader_of(shelf, library: str) -> Reader:
    reader = Reader(lambda: shelf, lambda: store.open_desk(library=library))
    reader.begin()
    return reader


async def visit(shelf, library: str, *keys: str, size: tuple[int, int] = (120, 36)) -> list[str]:
    """Open a library's desk where it was left, press some keys, leave; what it showed at first."""
    reader = reader_of(shelf, library)
    app = Desk(reader, Path(library), place=from_state(reader.session()))
    async with at_desk(app, size) as pilot:
        rows = screen_rows(app)
        rows.append(f"{desk_of(pilot).articles.current.id} {focused_pane(pilot)} {app.theme}")
        await pilot.press(*keys, "q")
    return rows


async def test_the_desk_opens_where_it_was_left(shelf) -> None:
    await visit(shelf, "/one", "down", "down", ">", "ctrl+t", "6", "}", "z")
    rows = await visit(shelf, "/one")
    assert rows[-1].startswith("cccccccc Comparison  4 Facts 5 Figures [6 Quotes]")
    assert rows[-1].endswith(" light")
    assert "[4 Comparison]" in rows[0]
    assert json.loads((store_desk() / "session.json").read_text())


async def test_the_list_is_found_sorted_and_filtered_as_it_was_left(shelf) -> None:
    await visit(shelf, "/one", "s", "s", "f", "slash", *"text:flood", "enter")
    rows = await visit(shelf, "/one", "escape")
    text = "\n".join(rows)
    assert "1 · 4 of 5 · date, flat" in text
    assert "│ text:flood" in text
    rows = await visit(shelf, "/one", "s", "s", "s", "s", "s", "f")
    assert "1 Articles · date, flat" in rows[1]
    assert "1 Articles ─" in (await visit(shelf, "/one"))[1]


async def test_summaries_and_figures_are_shown_as_they_were_left(
    shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def summarise(*_: object) -> list[int]:
        return [1, 3]

    def kept() -> tuple[int, str, str]:
        place = json.loads((store_desk() / "session.json").read_text())["libraries"]["/one"]
        return place["length"], place["method"], place["figures"]

    monkeypatch.setattr(worker, "summarise", summarise)
    await visit(shelf, "/one", "plus", "m", "3", "t", "t")
    assert kept() == (4, "lexrank", "money")
    rows = await visit(shelf, "/one", "minus", "m", "t")
    assert "of 6 sentences · lexrank" in "\n".join(rows)
    assert "money · 1 of 4" in "\n".join(rows)
    assert kept() == (0, "textrank", "measures")


async def test_a_summary_method_that_this_presscut_does_not_have_is_left(
    shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def summarise(*_: object) -> list[int]:
        raise worker.WorkFailed("no summary method 'oracle'")

    monkeypatch.setattr(worker, "summarise", summarise)
    reader = reader_of(shelf, "/one")
    app = Desk(reader, Path("/one"), place=Place(method="oracle", length=-7, figures="weights"))
    async with at_desk(app) as pilot:
        await until(pilot, lambda: "! no summary method" in "\n".join(screen_rows(app)))
        assert "3 of 6 sentences ─" in "\n".join(screen_rows(app))


def store_desk() -> Path:
    return store.open_desk().location


async def test_each_library_remembers_its_own_place(shelf) -> None:
    await visit(shelf, "/one", "down", "3")
    await visit(shelf, "/two", "2")
    assert (await visit(shelf, "/one"))[-1].startswith("bbbbbbbb 3 Figures")
    assert (await visit(shelf, "/two"))[-1].startswith("aaaaaaaa 2 Summary")


async def test_the_pane_that_was_left_stands_beside_articles_where_two_fit(shelf) -> None:
    await visit(shelf, "/one", "3", size=(80, 24))
    rows = await visit(shelf, "/one", size=(80, 24))
    assert "3 Figures" in rows[1]
    assert "2 Summary" not in rows[1]


async def test_an_article_that_is_gone_leaves_the_cursor_at_the_top(shelf) -> None:
    await visit(shelf, "/one", "G")
    shelf.keys = "abcd"
    assert (await visit(shelf, "/one"))[-1].startswith("aaaaaaaa")


async def test_looking_writes_nothing(shelf) -> None:
    reader_of(shelf, "/one").session()
    assert not (store_desk() / "session.json").exists()


@pytest.mark.parametrize(
    "kept",
    [
        b"", b"{", b"[]", b'{"libraries": 7}', b'{"libraries": {"/one": []}}',
        b'{"libraries": {"/one": {"pane": 7, "view": null, "zoomed": "yes", "article": {}}}}',
        b'{"libraries": {"/one": {"pane": "lid", "view": "x", "theme": "puce", "article": "z"}}}',
        b'{"libraries": {"/one": {"shares": {"columns": [1, 1], "rows": [0, 100], "beside": 3}}}}',
        b'{"libraries": {"/one": {"order": "size", "flat": 1, "filter": ["flood"]}}}',
        b'{"libraries": {"/one": {"length": 1000000, "method": 3, "figures": "weights"}}}',
        b'{"libraries": {"/one": {"shares": {"columns": [99, 9, 8], "later": ["a"]}, "new": 1}}}',
    ],
)  # fmt: skip
async def test_a_broken_or_foreign_session_is_as_none(kept: bytes, shelf) -> None:
    fresh = await visit(shelf, "/other")
    store_desk().mkdir(exist_ok=True)
    (store_desk() / "session.json").write_bytes(kept)
    assert await visit(shelf, "/one") == fresh


def test_a_place_is_read_as_it_was_kept() -> None:
    place = Place("abc", "figures", "names", zoomed=True, shares={"rows": (40, 60)}, theme="light",
                  order="date", flat=True, filter="is:unread", length=7, method="kl",
                  figures="money")  # fmt: skip
    assert from_state(json.loads(json.dumps(to_state(place)))) == place
    assert from_state({}) == NOWHERE

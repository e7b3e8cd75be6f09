"""How the app asks the library: once, off its own thread, errors handed on."""

import asyncio
import subprocess
import sys
import threading

import pytest
from waiting import PATIENCE

import store
from tui.reader import Reader


async def test_the_library_is_opened_once_and_not_by_the_apps_thread(shelf) -> None:
    threads = []

    def open_library():
        threads.append(threading.current_thread())
        return shelf

    reader = Reader(open_library, store.open_desk)
    holdings = await reader.holdings()
    await reader.article("aaaaaaaa")
    assert len(holdings.rows) == 5
    assert len(threads) == 1
    assert threads[0] is not threading.main_thread()


async def test_an_article_is_read_once_until_the_library_is_read_again(shelf) -> None:
    reader = Reader(lambda: shelf, store.open_desk)
    first = await reader.article("aaaaaaaa")
    shelf.correct("aaaaaaaa", outlet="The Kelmouth Mercury")
    assert await reader.article("aaaaaaaa") is first
    await reader.holdings()
    assert (await reader.article("aaaaaaaa")).outlet == "The Kelmouth Mercury"


async def test_what_was_under_way_when_the_library_is_read_again_is_not_kept(
    shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, changed = threading.Event(), threading.Event()
    at_once = shelf.article

    def slowly(article_id: str) -> store.Article:
        article = at_once(article_id)
        reading.set()
        changed.wait(PATIENCE)
        return article

    reader = Reader(lambda: shelf, store.open_desk)
    monkeypatch.setattr(shelf, "article", slowly)
    under_way = asyncio.create_task(reader.article("aaaaaaaa"))
    await asyncio.to_thread(reading.wait, PATIENCE)
    again = asyncio.create_task(reader.holdings())
    await asyncio.sleep(0)
    shelf.correct("aaaaaaaa", outlet="The Kelmouth Mercury")
    changed.set()
    await asyncio.gather(under_way, again)
    assert (await reader.article("aaaaaaaa")).outlet == "The Kelmouth Mercury"


async def test_old_articles_are_let_go(shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.reader.KEPT", 2)
    reader = Reader(lambda: shelf, store.open_desk)
    first = await reader.article("aaaaaaaa")
    await reader.articles(["bbbbbbbb", "cccccccc"])
    shelf.correct("aaaaaaaa", outlet="elsewhere")
    assert await reader.article("aaaaaaaa") is not first


async def test_what_the_library_refuses_is_raised(shelf) -> None:
    def damaged():
        raise store.LibraryDamaged("shelves/0001.json fails its checksum")

    with pytest.raises(store.LibraryDamaged):
        await Reader(damaged, store.open_desk).holdings()
    with pytest.raises(store.NotFound):
        await Reader(lambda: shelf, store.open_desk).article("nowhere")


@pytest.mark.parametrize(("form", "beginning"), [("md", "#"), ("html", "<!"), ("json", "{")])
async def test_a_brief_is_given_in_each_format(shelf, form: str, beginning: str) -> None:
    reader = Reader(lambda: shelf, store.open_desk)
    brief = await reader.brief(shelf.comparison("s1"), form)
    assert brief.lower().startswith(beginning)
    assert "Kelmouth" in brief


def test_the_app_is_imported_without_the_library_which_the_reader_s_thread_loads() -> None:
    code = "import sys, tui.app; print([name for name in sys.modules if 'store.library' in name])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

"""Keys that a person sets: they work, footer and help show them; what cannot work is refused."""

from pathlib import Path

import pytest
from desks import at_desk, desk_of, screen_rows, screen_text, until

import store
from tui.app import Desk
from tui.keys import CHAINS, KEYS, SCOPE_TITLES
from tui.reader import Reader
from tui.remapping import KeysRefused, display, remapped


def entry(table, key_id: str):
    return next(key for key in table if key.id == key_id)


async def desk_with(shelf, tmp_path: Path, **wanted: str | list[str]) -> Desk:
    keys = {name.replace("__", "."): [keys] if isinstance(keys, str) else keys
            for name, keys in wanted.items()}  # fmt: skip
    return Desk(Reader(lambda: shelf, store.open_desk), tmp_path, keys=remapped(keys))


async def test_a_key_that_was_set_works_and_the_old_one_does_not(shelf, tmp_path: Path) -> None:
    app = await desk_with(shelf, tmp_path, desk__only_one="ctrl+r", list__down=["f5", "ctrl+x"])
    async with at_desk(app) as pilot:
        await pilot.press("u", "j", "down")
        await pilot.pause()
        assert desk_of(pilot).comparison.view.id == "facts"
        assert desk_of(pilot).articles.cursor == 0
        await pilot.press("f5", "ctrl+x")
        assert desk_of(pilot).articles.cursor == 2
        await pilot.press("ctrl+r")
        assert desk_of(pilot).comparison.view.id == "only"


async def test_words_on_the_screen_name_the_key_that_was_set(shelf, tmp_path: Path) -> None:
    app = await desk_with(shelf, tmp_path, **{"desk.undo": "f9", "question.leave": "f7"})
    async with at_desk(app) as pilot:
        await pilot.press("asterisk")
        await until(pilot, lambda: "star: this article · F9 takes it back" in screen_text(app))
        await pilot.press("f9")
        await until(pilot, lambda: "taken back: star" in screen_text(app))
        await pilot.press("e")
        await until(pilot, lambda: "F7 leaves it" in screen_text(app))
        await pilot.press("f7")
        await until(pilot, lambda: "F7 leaves it" not in screen_text(app))


async def test_two_keys_change_places(shelf, tmp_path: Path) -> None:
    app = await desk_with(shelf, tmp_path, list__down=["k"], list__up=["j"])
    async with at_desk(app, (80, 24)) as pilot:
        await pilot.press("k", "k", "j")
        assert desk_of(pilot).articles.cursor == 1


async def test_footer_and_help_show_the_keys_that_were_set(shelf, tmp_path: Path) -> None:
    app = await desk_with(shelf, tmp_path, articles__mark="f2", everywhere__help=["?", "f1"])
    async with at_desk(app) as pilot:
        assert screen_rows(app)[-1].startswith(" F2 mark")
        assert screen_rows(app)[-1].endswith("? F1 help")
        await pilot.press("f1")
        await pilot.pause()
        assert "  F2" in screen_text(app)


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ({"desk.nextview": ["v"]}, "there is no command 'desk.nextview'; names like it: desk.next"),
        ({"desk.zoom": ["ctrl+m"]}, "desk.zoom: terminals send ctrl+m for Enter"),
        ({"desk.zoom": ["hyper+x"]}, "desk.zoom: no terminal sends 'hyper+x'"),
        ({"desk.zoom": ["q"]}, "desk.zoom: q is desk.quit there already"),
        ({"desk.zoom": ["j"]}, "desk.zoom: j is list.down there already"),
        ({"figures.next_kind": ["z"]}, "figures.next_kind: z is desk.zoom there already"),
    ],
)
def test_what_cannot_work_is_refused_with_the_id(wanted: dict[str, list[str]], told: str) -> None:
    with pytest.raises(KeysRefused, match="^" + told.replace("+", "\\+")):
        remapped(wanted)


def test_a_key_may_mean_two_things_in_two_panes() -> None:
    assert entry(remapped({"articles.mark": ["t"]}), "articles.mark").keys == ("t",)


@pytest.mark.parametrize("key", [name for key in KEYS for name in key.keys])
def test_every_key_of_the_table_can_be_written_and_shown(key: str) -> None:
    assert " " not in display(key)


def test_every_scope_stands_in_a_chain() -> None:
    assert {scope for chain in CHAINS for scope in chain} == set(SCOPE_TITLES)


async def test_gg_goes_to_the_top_as_g_does(make_desk) -> None:
    async with at_desk(make_desk(), (80, 24)) as pilot:
        for keys in (["g"], ["g", "g"]):
            await pilot.press("G")
            assert desk_of(pilot).articles.cursor == 4
            await pilot.press(*keys)
            assert desk_of(pilot).articles.cursor == 0


def test_a_mistake_in_the_file_is_one_line_with_file_and_id(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui.cli import main

    (tmp_path / "presscut.toml").write_text('[keys]\n"desk.zoom" = "q"\n')
    monkeypatch.setattr("tui.terminal.obstacle", lambda: None)
    assert main([]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert str(tmp_path / "presscut.toml") in line
    assert "desk.zoom" in line

"""Text takes the first way to a clipboard that is there, and what fails gives way to the next."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from waiting import PATIENCE

from tui import clipboard
from tui.clipboard import FILE, TERMINAL_MOST, copy, route_name, routes


def has(*programs: str) -> Callable[[str], str | None]:
    return lambda name: f"/bin/{name}" if name in programs else None


@pytest.mark.parametrize(
    ("environment", "programs", "name"),
    [
        ({"TMUX": "x", "TERM": "tmux-256color"}, ["tmux", "xclip"], "tmux"),
        ({"TMUX": "x", "TERM": "screen", "SSH_CONNECTION": "1"}, ["tmux"], "tmux"),
        ({"TMUX": "x", "TERM": "screen"}, [], FILE),
        ({"TERM": "xterm", "WAYLAND_DISPLAY": "w"}, ["wl-copy", "xclip"], "wl-copy"),
        ({"TERM": "xterm", "DISPLAY": ":0"}, ["xclip", "xsel"], "xclip"),
        ({"TERM": "xterm", "DISPLAY": ":0"}, ["xsel"], "xsel"),
        ({"TERM": "xterm", "DISPLAY": ":0"}, [], "the terminal, unconfirmed"),
        ({"TERM": "xterm"}, ["xclip"], "the terminal, unconfirmed"),
        ({"TERM": "xterm", "DISPLAY": ":0", "SSH_CONNECTION": "1"}, ["xclip"], "the terminal"),
        ({"TERM": "linux"}, [], FILE),
        ({"TERM": "vt100"}, [], FILE),
        ({"TERM": "screen-256color", "STY": "7.pts"}, [], FILE),
        ({}, ["tmux", "xclip"], FILE),
    ],
)
def test_the_route_is_that_of_the_place_one_is_at(
    environment: dict[str, str], programs: list[str], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clipboard.sys, "platform", "linux")
    assert route_name(environment, has(*programs)).startswith(name)


def test_a_mac_has_its_own_tool(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard.sys, "platform", "darwin")
    assert route_name({"TERM": "xterm"}, has("pbcopy")) == "pbcopy"
    remote = {"TERM": "xterm", "SSH_CONNECTION": "1"}
    assert [route.command for route in routes(remote, has("pbcopy"))] == [()]


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], Path]:
    """Programs of our own, the only ones on the path; where xclip and xsel put what they get."""
    monkeypatch.setattr(clipboard, "PATIENCE", PATIENCE)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")

    def make(name: str, script: str) -> Path:
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o700)
        return tmp_path / "copied"

    return make


DISPLAY = {"DISPLAY": ":0", "TERM": "xterm"}


async def test_a_tool_takes_the_text_and_may_stay_to_serve_it(
    tools: Callable[[str, str], Path], tmp_path: Path
) -> None:
    copied = tools("xclip", f"cat > {tmp_path}/copied; sleep 30 & ")
    assert await copy("“Nobody was hurt.”", pytest.fail, DISPLAY, has("xclip")) == "xclip"
    assert copied.read_text() == "“Nobody was hurt.”"


async def test_a_tool_that_fails_gives_way_to_the_next(
    tools: Callable[[str, str], Path], tmp_path: Path
) -> None:
    tools("xclip", "exit 1")
    copied = tools("xsel", f"cat > {tmp_path}/copied")
    assert await copy("words", pytest.fail, DISPLAY, has("xclip", "xsel")) == "xsel"
    assert copied.read_text() == "words"


async def test_a_tool_that_hangs_is_ended(
    tools: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clipboard, "PATIENCE", 0.2)
    tools("xclip", "exec sleep 60")
    told: list[str] = []
    route = await copy("words", told.append, DISPLAY, has("xclip"))
    assert route is not None
    assert route.startswith("the terminal")
    assert told == ["words"]


async def test_the_terminal_gets_no_more_than_it_takes() -> None:
    told: list[str] = []
    assert await copy("x" * TERMINAL_MOST, told.append, {"TERM": "xterm"}, has()) is not None
    assert await copy("é" * TERMINAL_MOST, told.append, {"TERM": "xterm"}, has()) is None
    assert len(told) == 1


async def test_where_there_is_no_way_none_is_told() -> None:
    assert await copy("words", pytest.fail, {"TERM": "linux"}, has()) is None
    assert await copy("words", pytest.fail, DISPLAY | {"TERM": ""}, has("xclip-of-ours")) is None

import io

import pytest

from tui.terminal import SLOW_LINE, obstacle, prepare


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


THREE = (Terminal(), Terminal(), Terminal())


@pytest.mark.parametrize("name", ["xterm-256color", "screen-256color", "linux", "vt100"])
def test_the_desk_is_painted_on_a_terminal_that_can_place_a_cursor(name: str) -> None:
    assert obstacle({"TERM": name}, THREE) is None


@pytest.mark.parametrize("environment", [{}, {"TERM": ""}, {"TERM": "dumb"}])
def test_a_blind_terminal_is_named(environment: dict[str, str]) -> None:
    assert "TERM is" in (obstacle(environment, THREE) or "")


@pytest.mark.parametrize("place", [0, 1, 2])
def test_each_of_the_three_streams_must_be_a_terminal(place: int) -> None:
    streams = [Terminal(), Terminal(), Terminal()]
    streams[place] = io.StringIO()  # type: ignore[call-overload]
    assert obstacle({"TERM": "xterm"}, tuple(streams)) == "not a terminal"


def test_a_closed_stream_is_no_terminal() -> None:
    closed = Terminal()
    closed.close()
    assert obstacle({"TERM": "xterm"}, (closed, Terminal(), Terminal())) == "not a terminal"


def test_over_ssh_the_desk_is_thrifty_unless_a_person_says_otherwise() -> None:
    environment = {"SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22", "TEXTUAL_FPS": "60"}
    prepare(environment)
    assert environment["TEXTUAL_FPS"] == "60"
    assert environment["TEXTUAL_ANIMATIONS"] == SLOW_LINE["TEXTUAL_ANIMATIONS"]


def test_on_the_own_machine_nothing_is_changed() -> None:
    environment: dict[str, str] = {}
    prepare(environment)
    assert environment == {}

import io

import pytest

from tui.terminal import OWN_MACHINE, SLOW_LINE, encoding, obstacle, prepare, speak


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


def test_on_the_own_machine_there_are_more_frames_and_its_own_colours() -> None:
    environment: dict[str, str] = {}
    prepare(environment)
    assert environment == OWN_MACHINE
    prepare(given := {"TEXTUAL_FPS": "30"})
    assert given == {"TEXTUAL_FPS": "30"}


@pytest.mark.parametrize(
    ("environment", "colours"),
    [
        ({"TERM": "xterm-256color"}, "256"),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, "256"),
        ({"TERM": "linux"}, "standard"),
        ({"TERM": "xterm-256color", "TEXTUAL_COLOR_SYSTEM": "truecolor"}, "truecolor"),
    ],
)
def test_over_ssh_there_are_256_or_16_colours(environment: dict[str, str], colours: str) -> None:
    environment["SSH_CONNECTION"] = "192.0.2.1 1 192.0.2.2 22"
    prepare(environment)
    assert environment["TEXTUAL_COLOR_SYSTEM"] == colours


@pytest.mark.parametrize(("asked", "colours"), [("16", "standard"), ("all", "truecolor")])
def test_as_many_colours_as_a_person_asks_for(asked: str, colours: str) -> None:
    environment = {"SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22", "TERM": "xterm-256color"}
    prepare(environment, colours=asked)
    assert environment["TEXTUAL_COLOR_SYSTEM"] == colours


@pytest.mark.parametrize(
    ("environment", "written", "utf8_mode", "expected"),
    [
        ({"LANG": "en_GB.UTF-8"}, "utf-8", False, "utf-8"),
        ({}, "utf-8", True, "utf-8"),
        ({"LANG": "C"}, "utf-8", True, "ascii"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "POSIX"}, "utf-8", True, "ascii"),
        ({"LANG": "de_DE.ISO-8859-1"}, "utf-8", True, "iso8859-1"),
        ({"LANG": "de_DE.ISO-8859-1"}, "latin-1", False, "iso8859-1"),
        ({"LANG": "de_DE@euro"}, "utf-8", True, "utf-8"),
        ({"LANG": "xx_XX.NONSENSE"}, "utf-8", True, "utf-8"),
        ({"LANG": "C", "PYTHONUTF8": "1"}, "utf-8", True, "utf-8"),
        ({}, "ascii", False, "ascii"),
        ({"LANG": "C", "TEXTUAL_DRIVER": "a.b:WebDriver"}, "utf-8", True, "utf-8"),
    ],
)
def test_the_terminal_gets_what_its_person_said_it_reads(
    environment: dict[str, str], written: str, utf8_mode: bool, expected: str
) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=written)
    assert encoding(environment, stream, utf8_mode=utf8_mode) == expected


def test_a_byte_that_is_no_character_is_read_as_a_replacement(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from textual.drivers import linux_driver

    monkeypatch.setattr(linux_driver, "getincrementaldecoder", None)
    speak("utf-8")
    decode = linux_driver.getincrementaldecoder("utf-8")().decode
    assert decode(b"a\xe9b", final=False) == "a\ufffdb"
    assert decode("é".encode()[:1]) + decode("é".encode()[1:]) == "é"


def test_a_desk_in_a_browser_needs_no_terminal() -> None:
    browser = {"TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver"}
    assert obstacle(browser, (io.StringIO(),) * 3) is None

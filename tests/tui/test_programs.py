"""A browser, a pager, an editor are chosen as a person set them, and refused where none can be."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tui import programs
from tui.programs import Missing, browser, browser_name, editor, pager, run, start

ADDRESS = "https://example.org/a?b=1&c='2'"


def has(*names: str) -> Callable[[str], str | None]:
    return lambda name: name if name in names else None


@pytest.fixture(autouse=True)
def _linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs.sys, "platform", "linux")


@pytest.mark.parametrize(
    ("environment", "there", "command", "in_terminal"),
    [
        ({"BROWSER": "w3m"}, ["w3m"], ("w3m", ADDRESS), True),
        ({"BROWSER": "w3m", "DISPLAY": ":0"}, ["w3m"], ("w3m", ADDRESS), True),
        ({"BROWSER": "none:lynx -nocolor"}, ["lynx"], ("lynx", "-nocolor", ADDRESS), True),
        ({"BROWSER": "firefox %s -P me", "DISPLAY": ":0"}, ["firefox"],
         ("firefox", ADDRESS, "-P", "me"), False),
        ({"BROWSER": "'", "WAYLAND_DISPLAY": "w"}, ["xdg-open"], ("xdg-open", ADDRESS), False),
    ],
)  # fmt: skip
def test_an_address_is_opened_as_the_person_set_it(
    environment: dict[str, str], there: list[str], command: tuple[str, ...], in_terminal: bool
) -> None:
    assert browser(ADDRESS, environment, has(*there)) == (command, in_terminal)


def test_without_a_screen_the_usual_opener_is_refused_and_the_address_named() -> None:
    with pytest.raises(Missing, match=r"no \$BROWSER, and no screen here to open https://example"):
        browser(ADDRESS, {}, has("xdg-open"))
    assert browser_name({}, has("xdg-open")).startswith("none")
    assert browser_name({"DISPLAY": ":0"}, has("xdg-open")) == "xdg-open"


@pytest.mark.parametrize("source", ["/tmp/a.txt", "--help", "file:///etc/passwd", "javascript:1"])
def test_only_addresses_of_the_web_are_opened(source: str) -> None:
    with pytest.raises(Missing, match="not from the web"):
        browser(source, {"BROWSER": "w3m"}, has("w3m"))


def test_pager_and_editor_are_those_set_else_the_usual_ones() -> None:
    assert pager({"PAGER": "less -R"}, has("less")) == ["less", "-R"]
    assert pager({"PAGER": "most"}, has("more")) == ["more"]
    assert editor({"EDITOR": "vim", "VISUAL": "emacs -nw"}, has("vim", "emacs")) == ["emacs", "-nw"]
    assert editor({}, has("vi")) == ["vi"]
    with pytest.raises(Missing, match=r"set \$VISUAL or \$EDITOR"):
        editor({"EDITOR": "vim"}, has())


def test_a_program_gets_the_text_and_its_code_is_told(tmp_path: Path) -> None:
    got = tmp_path / "got"
    assert run(["sh", "-c", f"cat > {got}; exit 3"], "Überschrift\n") == 3
    assert got.read_text("utf-8") == "Überschrift\n"


def test_ctrl_c_in_a_program_does_not_end_presscut() -> None:
    before = signal.getsignal(signal.SIGINT)
    assert run([sys.executable, "-c", f"import os; os.kill({os.getpid()}, 2)"]) == 0
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_what_is_to_end_presscut_ends_the_program_first(number: int) -> None:
    before = signal.getsignal(number)
    child = (
        f"import os, signal, time; signal.signal({number}, signal.SIG_DFL);"
        f"os.kill({os.getpid()}, {number}); time.sleep(60)"
    )
    assert run([sys.executable, "-c", child]) == -number
    assert signal.getsignal(number) is before


def test_a_program_that_ends_before_it_has_read_all_is_no_failure() -> None:
    assert run(["true"], "x" * 1_000_000) == 0


def test_what_has_a_screen_of_its_own_is_left_to_itself(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "told")
    start(["sh", "-c", f"echo there > {tmp_path}/told"])
    assert (tmp_path / "told").read_text() == "there\n"
    start(["true"])
    with pytest.raises(FileNotFoundError):
        start([str(tmp_path / "none")])

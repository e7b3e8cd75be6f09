"""The edges of the command line: every error one line and a code, nothing unsafe, nothing heavy."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from cuttings import write_ferry

import store
from tui import cli
from tui.cli import ExitCode, main

PRESSCUT = [sys.executable, "-m", "tui.cli"]


@pytest.fixture
def ferry(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two articles in the library that the environment names."""
    assert main(["ingest", str(write_ferry(tmp_path / "cuttings"))]) == ExitCode.DONE
    capsys.readouterr()


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (store.NotFound, ExitCode.NOTHING),
        (store.Ambiguous, ExitCode.USAGE),
        (store.SettingsError, ExitCode.USAGE),
        (store.LibraryDamaged, ExitCode.LIBRARY),
        (store.LibraryLocked, ExitCode.LIBRARY),
        (store.PresscutError, ExitCode.SOME_FAILED),
    ],
)
def test_each_error_is_one_line_and_a_code(
    error: type[store.PresscutError],
    code: ExitCode,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(*_: object) -> None:
        raise error("the shelf\nis \x1b[31mgone")

    monkeypatch.setattr(store, "open_library", fail)
    assert main(["list"]) == code
    assert capsys.readouterr().err == "presscut: the shelf is gone\n"


def test_an_interrupt_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(store, "open_library", interrupt)
    assert main(["list"]) == ExitCode.INTERRUPTED
    assert capsys.readouterr().err == "presscut: interrupted; what was stored is kept\n"


@pytest.mark.parametrize("words", [["list"], ["list", "-v"]])
def test_a_fault_of_its_own_is_one_line_and_a_traceback_only_when_asked(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr(store, "open_library", fail)
    monkeypatch.setattr(sys, "argv", ["presscut", *words])
    assert cli.run() == ExitCode.SOME_FAILED
    written = capsys.readouterr().err
    assert "ZeroDivisionError: by nought" in written.splitlines()[0]
    assert ("Traceback" in written) == ("-v" in words)


def test_escape_sequences_of_an_article_reach_no_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "nasty.txt"
    source.write_text("The mayor \x1b]0;owned\x07opened the \x1b[31mlibrary\u202e with 40 guests.")
    assert main(["ingest", str(source)]) == ExitCode.DONE
    for words in (
        ["list"], ["show", "1", "--full"], ["show", "1", "--versions"], ["figures"], ["compare"],
        ["brief"], ["search", "library"], ["export"],
    ):  # fmt: skip
        assert main(words) == ExitCode.DONE
        assert main([*words, "--json"]) == ExitCode.DONE
    written = capsys.readouterr()
    assert not {"\x1b", "\x07", "\u202e"} & set(written.out + written.err)


@pytest.mark.usefixtures("ferry")
def test_a_stream_that_knows_only_ascii_gets_ascii() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    for words in (["show", "1"], ["compare"], ["brief"]):
        done = subprocess.run([*PRESSCUT, *words], env=environment, capture_output=True)
        assert done.returncode == 0
        assert done.stderr == b""
        assert done.stdout.isascii()


@pytest.mark.usefixtures("ferry")
def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    source, sink = os.pipe()
    os.close(source)
    done = subprocess.run([*PRESSCUT, "show", "1"], stdout=sink, stderr=subprocess.PIPE)
    os.close(sink)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.usefixtures("ferry")
def test_output_that_cannot_be_written_is_one_line() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*PRESSCUT, "list"], stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == ExitCode.SOME_FAILED
    assert done.stderr == "presscut: cannot write (No space left on device)\n"


@pytest.mark.usefixtures("ferry")
def test_a_closed_output_is_no_traceback() -> None:
    command = " ".join([*PRESSCUT, "list", ">&-", "2>&-"])
    assert subprocess.run(["sh", "-c", command]).returncode == 0


def test_ctrl_c_while_reading_ends_with_130() -> None:
    nothing_yet, writer = os.pipe()
    child = subprocess.Popen(
        [*PRESSCUT, "ingest", "-v", "-"],
        stdin=nothing_yet,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPROFILEIMPORTTIME": "1"},
    )
    for line in child.stderr:
        if "store.library.repository" in line:
            break
    written = ""
    # Python drops a Ctrl-C that falls into certain moments of an import; a person presses again.
    for _ in range(5):
        child.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            _, written = child.communicate(timeout=30)
            break
    os.close(writer)
    os.close(nothing_yet)
    child.kill()
    assert child.returncode == ExitCode.INTERRUPTED
    assert "Traceback" not in written


HEAVY = ("textual", "rich", "numpy", "nltk", "sumy", "sklearn", "tinydb", "asyncio")


@pytest.mark.parametrize(
    "words",
    [
        ["list"], ["list", "--search", "ferry"], ["search", "ferry"], ["show", "1"],
        ["show", "1", "--versions"], ["figures"], ["compare"], ["brief"], ["export"],
    ],
)  # fmt: skip
@pytest.mark.usefixtures("ferry")
def test_showing_what_is_stored_loads_nothing_heavy(words: list[str]) -> None:
    program = (
        "import sys; from tui.cli import main; code = main(sys.argv[1:]);"
        f"sys.exit(code or repr([name for name in {HEAVY} if name in sys.modules]))"
    )
    done = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, text=True)
    assert done.stderr.splitlines()[-1] == "[]"

"""Following feeds from the command line, as a person and as cron would."""

import io
import json
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from loopback import Site, drip
from waiting import PATIENCE, until

import store
from tui.cli import ExitCode, main

SAMPLES = Path(__file__).parents[2] / "store" / "reading" / "samples"
RSS = """<rss version="2.0"><channel><title>The Lantern</title><item><title>Fares</title>
<link>/ferry</link></item><item><title>Gone</title><link>{}</link></item></channel></rss>"""


@pytest.fixture
def feed(site: Site, tmp_path: Path) -> Site:
    """A feed on this machine, which the settings allow; one page of it there, one gone."""
    (tmp_path / "presscut.toml").write_text("private_addresses = true\n")
    site.put("/ferry", (SAMPLES / "ferry.html").read_bytes())
    site.put("/feed", RSS.format("/gone"))
    return site


def test_a_feed_is_followed_refreshed_and_left(
    feed: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    address = f"{feed.address}/feed"
    assert main(["follow", address]) == ExitCode.DONE
    assert main(["follow"]) == ExitCode.DONE
    assert capsys.readouterr().out == f"{address}  The Lantern\n"
    assert main(["refresh"]) == ExitCode.SOME_FAILED
    told = capsys.readouterr().err.splitlines()
    assert told[-1] == "1 new, 1 failed"
    assert "404 Not Found" in told[0]
    feed.put("/feed", RSS.format("/ferry"))
    assert main(["refresh", "-q"]) == ExitCode.DONE
    assert capsys.readouterr().err == ""
    assert main(["unfollow", address]) == ExitCode.DONE
    assert main(["refresh"]) == ExitCode.NOTHING


def test_a_feed_that_is_followed_takes_one_line_whatever_its_file_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = store.open_library(tmp_path / "library")
    feed = store.Subscription("https://x.example/feed", "The\nLantern", "2026-02-03T08:00:00Z")
    store.Subscriptions(library).add([feed])
    assert main(["follow"]) == ExitCode.DONE
    assert capsys.readouterr().out == "https://x.example/feed  The Lantern\n"


def test_a_refresh_as_json_is_one_outcome_a_line(
    feed: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["follow", f"{feed.address}/feed"])
    capsys.readouterr()
    main(["refresh", "--json"])
    written = capsys.readouterr()
    assert {json.loads(line)["status"] for line in written.out.splitlines()} == {"new", "failed"}
    assert written.err == ""


def test_what_is_followed_as_json(feed: Site, capsys: pytest.CaptureFixture[str]) -> None:
    main(["follow", f"{feed.address}/feed"])
    capsys.readouterr()
    assert main(["follow", "--json"]) == ExitCode.DONE
    (one,) = json.loads(capsys.readouterr().out)["subscriptions"]
    assert (one["title"], one["address"]) == ("The Lantern", f"{feed.address}/feed")


def test_an_address_is_ingested_like_a_file(feed: Site, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ingest", f"{feed.address}/ferry"]) == ExitCode.DONE
    assert capsys.readouterr().err.splitlines()[-1] == "1 new"
    main(["show", "--json", "1"])
    assert json.loads(capsys.readouterr().out)["title"] == "Ferry fares to rise by a tenth"


def test_what_cannot_be_followed_is_one_line(
    feed: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["follow", f"{feed.address}/gone"]) == ExitCode.NOTHING
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith("/gone: the server answers 404 Not Found")
    assert main(["follow", "ftp://x.example/feed"]) == ExitCode.NOTHING


def test_without_leave_this_machine_is_not_asked(
    feed: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "presscut.toml").write_text("")
    assert main(["ingest", f"{feed.address}/ferry"]) == ExitCode.NOTHING
    assert "leads to 127.0.0.1, not on the public internet" in capsys.readouterr().err
    assert feed.asked == []


def test_ctrl_c_does_not_wait_for_a_server_that_drips(feed: Site) -> None:
    feed.put("/robots.txt", status=404)
    address = feed.play("/drip", drip())
    words = [sys.executable, "-m", "tui", "ingest", address]
    with subprocess.Popen(words, stderr=subprocess.PIPE) as running:
        until(lambda: "/drip" in feed.paths(), "the server to be asked")
        running.send_signal(signal.SIGINT)
        assert running.wait(PATIENCE) == ExitCode.INTERRUPTED


@pytest.mark.parametrize("command", ["ingest", "refresh"])
def test_on_a_terminal_it_is_told_what_is_being_fetched(
    feed: Site, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    told = threading.Event()

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

        def write(self, text: str) -> int:
            if "fetching" in text:
                told.set()
            return super().write(text)

    main(["follow", f"{feed.address}/feed"])
    feed.play("/feed", lambda _: told.wait(PATIENCE) and None)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    main([command, *([f"{feed.address}/feed"] if command == "ingest" else [])])
    assert f"fetching {feed.address[7:]} · 0 kB so far" in terminal.getvalue()
    assert terminal.getvalue().splitlines()[-1] == "1 failed"

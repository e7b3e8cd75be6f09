"""`presscut serve`: in a real browser, on this machine only, for its own pages only."""

import asyncio
import base64
import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic

import pytest
from loopback import free_port
from terminals import processes
from waiting import PATIENCE, until

from tui.cli import ExitCode, main

aiohttp = pytest.importorskip("aiohttp", reason="the extra serve is not installed")

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
BINARY = 2  # the kind of a frame of a WebSocket


@pytest.fixture
def served(tmp_path: Path, seeds: Path) -> Iterator[int]:
    """The port of a desk over the sample articles."""
    library, port = tmp_path / "served", free_port()
    command = [sys.executable, "-m", "tui", "--library", str(library)]
    subprocess.run([*command, "ingest", "-q", str(seeds)], check=True, capture_output=True)
    with subprocess.Popen(
        [*command, "serve", "--port", str(port)], stderr=subprocess.PIPE, text=True
    ) as server:
        assert server.stderr is not None
        told = [server.stderr.readline(), server.stderr.readline()]
        assert f"http://127.0.0.1:{port}" in told[0]
        assert "no login of its own" in told[1]
        until(lambda: answers(port), "the server to answer")
        yield port
        server.terminate()
        assert server.wait(PATIENCE) in (0, -15, 143)
    until(lambda: not processes(str(library)), "every desk to end")


def answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Page:
    """A page of a headless Chromium, driven over its debugging protocol.

    The terminal in it is a canvas, without text to ask for: what it shows is known by what it was
    sent, and that it shows it by its picture.
    """

    def __init__(self, line: "aiohttp.ClientWebSocketResponse") -> None:
        self._line = line
        self._number = 0
        self.sent = ""  # to the terminal

    async def call(self, method: str, **parameters: object) -> dict[str, str]:
        """What the browser answers; what it tells meanwhile is listened to."""
        self._number += 1
        await self._line.send_json({"id": self._number, "method": method, "params": parameters})
        while True:
            told = await self._line.receive_json(timeout=PATIENCE)
            if told.get("method") == "Network.webSocketFrameReceived":
                frame = told["params"]["response"]
                if frame["opcode"] == BINARY:
                    self.sent += base64.b64decode(frame["payloadData"]).decode("utf-8", "replace")
            if told.get("id") == self._number:
                result: dict[str, str] = told["result"]
                return result

    async def picture(self) -> str:
        return (await self.call("Page.captureScreenshot"))["data"]

    async def press(self, key: str) -> None:
        code = ord(key.upper())
        for kind in ("keyDown", "keyUp"):
            await self.call(
                "Input.dispatchKeyEvent", type=kind, text=key, key=key, windowsVirtualKeyCode=code
            )

    async def until(self, condition: Callable[[], Awaitable[bool]]) -> None:
        """Wait until a condition holds."""
        deadline = monotonic() + PATIENCE
        while not await condition():
            assert monotonic() < deadline, self.sent[-2000:]
            await asyncio.sleep(0.2)

    async def settled(self) -> str:
        """The picture once it does not change any more."""
        before, after = "", await self.picture()
        while after != before:
            await asyncio.sleep(0.5)
            before, after = after, await self.picture()
        return after


@asynccontextmanager
async def browser(folder: Path) -> AsyncIterator[Page]:
    assert CHROMIUM
    process = subprocess.Popen(
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0",
         "--window-size=1100,700", f"--user-data-dir={folder}", "about:blank"],
        stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        said = folder / "DevToolsActivePort"
        until(lambda: said.exists() and said.read_text().strip(), "Chromium to start")
        port = said.read_text().split()[0]
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(await _page(session, port), max_msg_size=0) as line,
        ):
            yield Page(line)
    finally:
        process.terminate()
        process.wait(PATIENCE)


async def _page(session: "aiohttp.ClientSession", port: str) -> str:
    """Where to drive the browser's first page; it comes some time after the browser answers."""
    while True:
        async with session.get(f"http://127.0.0.1:{port}/json") as answer:
            pages = json.loads(await answer.text())
        for page in pages:
            if page["type"] == "page":
                return str(page["webSocketDebuggerUrl"])
        await asyncio.sleep(0.05)


@pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium on this machine")
async def test_the_list_is_seen_in_a_browser_and_a_key_moves_the_cursor(
    served: int, tmp_path: Path
) -> None:
    async with browser(tmp_path / "profile") as page:
        await page.call("Network.enable")
        await page.call("Page.navigate", url=f"http://127.0.0.1:{served}/")

        async def listed() -> bool:
            await page.call("Page.getLayoutMetrics")
            return "Articles" in page.sent and "Barge strikes" in page.sent

        await page.until(listed)
        before, sent = await page.settled(), len(page.sent)
        await page.press("j")

        async def moved() -> bool:
            return await page.picture() != before and "▸" in page.sent[sent:]

        await page.until(moved)


async def test_a_page_of_somebody_else_gets_no_desk(served: int) -> None:
    async with aiohttp.ClientSession() as session:
        for origin in (None, "http://evil.example", f"http://127.0.0.1:{served + 1}"):
            headers = {"Origin": origin} if origin else {}
            with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
                await session.ws_connect(f"http://127.0.0.1:{served}/ws", headers=headers)
            assert refused.value.status == 403


async def test_the_page_asks_for_nothing_elsewhere(served: int) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{served}/") as answer,
    ):
        page = await answer.text()
    assert "googleapis" not in page
    assert page.count("http://") == page.count(f"http://127.0.0.1:{served}/")
    assert "https://" not in page


def test_it_listens_on_this_machine_only(served: int) -> None:
    listening = Path("/proc/net/tcp").read_text().splitlines()
    port = f":{served:04X}"
    local = [line.split()[1] for line in listening if line.split()[1].endswith(port)]
    assert {address.partition(":")[0] for address in local} == {"0100007F"}


def test_a_missing_extra_is_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.commands.serving.find_spec", lambda _: None)
    assert main(["serve"]) == ExitCode.USAGE
    (line,) = capsys.readouterr().err.splitlines()
    assert "pip install 'presscut[serve]'" in line


def test_a_port_that_is_taken_is_one_line(served: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui", "serve", "--port", str(served)],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        env=os.environ,
    )
    assert done.returncode == ExitCode.SOME_FAILED
    assert "in use" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr

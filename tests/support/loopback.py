"""A web server on this machine that plays what real ones do, and what hostile ones would."""

import gzip
import os
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

Headers = dict[str, str]


@dataclass
class Site:
    """Pages by path, and what was asked for. An answer may be a function that writes it itself."""

    address: str = ""
    pages: dict[str, tuple[int, Headers, bytes] | Callable[["Handler"], None]] = field(
        default_factory=dict
    )
    asked: list[tuple[str, Headers]] = field(default_factory=list)

    def put(self, path: str, body: bytes | str = b"", status: int = 200, **headers: str) -> str:
        """Serve a page; its address. `content_type="..."` gives the header Content-Type."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = (status, named, body.encode() if isinstance(body, str) else body)
        return self.address + path

    def play(self, path: str, answer: Callable[["Handler"], None]) -> str:
        """Let a function answer; its address."""
        self.pages[path] = answer
        return self.address + path

    def paths(self) -> list[str]:
        """The paths asked for, in order, robots.txt left out."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


class Handler(BaseHTTPRequestHandler):
    """Answers from the site of its server."""

    protocol_version = "HTTP/1.1"
    site: Site

    def do_GET(self) -> None:
        self.site.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
        self.close_connection = True
        page = self.site.pages.get(self.path, (404, {}, b""))
        if callable(page):
            page(self)
            return
        status, headers, body = page
        etag = headers.get("ETag")
        if etag and self.headers.get("If-None-Match") == etag:
            status, body = 304, b""
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A client that has had enough is no error."""


@contextmanager
def serving() -> Iterator[Site]:
    """A site on the loopback interface, for as long as the block lasts."""
    site = Site()
    server = _Server(("127.0.0.1", 0), type("SiteHandler", (Handler,), {"site": site}))
    site.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


def free_port() -> int:
    """A port for a program to listen on, none of those that the system gives to whoever asks."""
    for port in range(10_000 + 16 * os.getpid() % 20_000, 32_000):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise OSError("no port is free")


def drip(header_too: bool = False) -> Callable[[Handler], None]:
    """An answer that comes a byte at a time and never ends."""

    def answer(handler: Handler) -> None:
        beginning = b"HTTP/1.1 200 OK\r\nX: " if header_too else b"HTTP/1.1 200 OK\r\n\r\n"
        handler.wfile.write(beginning)
        for _ in range(600):
            handler.wfile.write(b"a")
            handler.wfile.flush()
            time.sleep(0.05)

    return answer


def bomb(megabytes: int) -> bytes:
    """Zeros, compressed to a thousandth."""
    return gzip.compress(bytes(1_000_000)) * megabytes

"""The one way out to the network: connections to checked machines, within a limit.

A name is resolved once and the machine that was checked is the one that is connected to, so that
a name which answers differently the second time (DNS rebinding) gains nothing. Every wait, also
for the next byte of a header, ends at the deadline. No proxy and no password of the environment
is used. (The waiting for the resolver is bounded by the system only.)
"""

import socket
import ssl
import threading
import time
from collections.abc import Iterable, Iterator
from typing import Any

import httpcore
import httpx

from store.reading.web.addresses import is_public

_GLANCE_SECONDS = 0.5  # after which a wait looks whether it has been called off


class Refused(Exception):
    """A connection that is not made; the text says why."""


class Limit:
    """Until when a fetch may last, and whether all of them have been called off."""

    def __init__(self, seconds: float, stopped: threading.Event) -> None:
        self._deadline = time.monotonic() + seconds
        self._stopped = stopped

    def left(self) -> float:
        """The seconds that are left. Raises httpcore.ReadTimeout where there are none."""
        left = self._deadline - time.monotonic()
        if left <= 0 or self._stopped.is_set():
            raise httpcore.ReadTimeout("the deadline has passed")
        return left

    def sleep(self, seconds: float) -> None:
        """Wait, but not beyond the limit."""
        self._stopped.wait(min(max(0.0, seconds), self.left()))


class GuardedTransport(httpx.BaseTransport):
    """Sends requests over connections of its own, each for one request and within `limit`.

    With `private` also machines that are not on the public internet may be asked. Raises
    httpcore's errors, and Refused.
    """

    def __init__(self, context: ssl.SSLContext, limit: Limit, *, private: bool) -> None:
        backend = _Backend(limit, private=private)
        self._pool = httpcore.ConnectionPool(
            context, max_keepalive_connections=0, network_backend=backend
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; the answer's body is read as it is asked for."""
        url = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        answer = self._pool.handle_request(
            httpcore.Request(
                request.method,
                url,
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        body = _Body(answer.stream)
        return httpx.Response(answer.status, headers=answer.headers, stream=body)

    def close(self) -> None:
        """Close what is open."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        yield from self._stream

    def close(self) -> None:
        self._stream.close()


class _Backend(httpcore.NetworkBackend):
    def __init__(self, limit: Limit, *, private: bool) -> None:
        self._limit = limit
        self._private = private
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 (the deadline holds for all of it)
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first machine of that name which may be asked and answers."""
        failure: Exception = Refused("the name stands for no machine")
        for ip in _resolved(host, port):
            if not self._private and not is_public(ip):
                raise Refused(
                    f"leads to {ip}, not on the public internet;"
                    " private_addresses in presscut.toml allows it"
                )
            try:
                stream = self._plain.connect_tcp(
                    ip, port, self._limit.left(), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _Stream(stream, self._limit)
        raise failure


class _Stream(httpcore.NetworkStream):
    """A connection of which every wait ends at the limit."""

    def __init__(self, stream: httpcore.NetworkStream, limit: Limit) -> None:
        self._stream = stream
        self._limit = limit

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        while True:
            left = self._limit.left()
            try:
                return self._stream.read(max_bytes, min(left, _GLANCE_SECONDS))
            except httpcore.ReadTimeout:
                if left <= _GLANCE_SECONDS:
                    raise

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        self._stream.write(buffer, self._limit.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, self._limit.left())
        return _Stream(secured, self._limit)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _resolved(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Refused(f"the name {host} stands for no machine") from error
    return list(dict.fromkeys(str(one[4][0]) for one in found))

"""The one way out to the network: connections to checked machines, until a deadline.

A name is resolved once and the machine that was checked is the one that is connected to, so that
a name which answers differently the second time (DNS rebinding) gains nothing. Every wait, also
for the next byte of a header, ends at the deadline. No proxy and no password of the environment
is used. (The waiting for the resolver is bounded by the system only.)
"""

import socket
import ssl
import time
from collections.abc import Iterable, Iterator
from typing import Any

import httpcore
import httpx

from store.reading.web.addresses import is_public


class Refused(Exception):
    """A connection that is not made; the text says why."""


class GuardedTransport(httpx.BaseTransport):
    """Sends requests over connections of its own, each for one request and until `deadline`.

    `deadline` counts as `time.monotonic` does. With `private` also machines that are not on the
    public internet may be asked. Raises httpcore's errors, and Refused.
    """

    def __init__(self, context: ssl.SSLContext, *, deadline: float, private: bool) -> None:
        backend = _Backend(deadline=deadline, private=private)
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
    def __init__(self, *, deadline: float, private: bool) -> None:
        self._deadline = deadline
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
                    ip, port, _left(self._deadline), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _Stream(stream, self._deadline)
        raise failure


class _Stream(httpcore.NetworkStream):
    """A connection of which every wait ends at the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        return self._stream.read(max_bytes, _left(self._deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        self._stream.write(buffer, _left(self._deadline))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, _left(self._deadline))
        return _Stream(secured, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _resolved(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Refused(f"the name {host} stands for no machine") from error
    return list(dict.fromkeys(str(one[4][0]) for one in found))


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("the deadline has passed")
    return left

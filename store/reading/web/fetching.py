"""One address to what it answers: hop by hop, politely, in bounded time and space.

Each hop of a redirect is an address checked anew. A site's robots.txt (RFC 9309) is respected,
what it answered the last time is told back to it, and when it asks to be left alone for a while
(Retry-After) it is. Nothing here is shared with a browser: no cookies, no passwords, no proxy.
"""

import ssl
import threading
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cached_property
from importlib.metadata import version
from typing import NamedTuple

import httpcore
import httpx

from store.clock import as_kept, now
from store.errors import ReadingError
from store.reading.charsets import charset_in
from store.reading.loading import Loaded, Unchanged, check_size
from store.reading.web.addresses import checked, host_of
from store.reading.web.guard import GuardedTransport, Limit, Refused
from store.reading.web.inflating import ENCODINGS, Garbled, inflated
from store.reading.web.robots import FORBIDS_ALL, Rules
from store.settings import Settings
from store.visits import Visit, VisitLog

NAME = "presscut"
MOST_HOPS = 10
PAUSE_SECONDS = 1.0  # between two requests to one host
LONGEST_PAUSE = 10.0  # that a robots.txt may ask for
LONGEST_WAIT = timedelta(days=30)  # that a server may ask for
ROBOTS_BYTES = 500_000  # RFC 9309: what a robots.txt may have at least

_REDIRECTS = (301, 302, 303, 307, 308)
_NOT_MODIFIED = 304
_ASKED_TO_WAIT = (429, 503)
_FAILURES: dict[type[Exception], str] = {
    httpcore.TimeoutException: "did not answer in time",
    httpcore.ConnectError: "cannot be reached",
    httpcore.NetworkError: "the connection broke off",
    httpcore.ProtocolError: "the answer breaks off or is not HTTP",
    httpx.InvalidURL: "no address that can be read",
    UnicodeError: "no address that can be read",  # a name of a host that no encoding has (IDNA)
}
_FAILING = tuple(_FAILURES)


class Fetcher:
    """Asks for addresses, one request a host at a time. Safe to share among threads."""

    def __init__(self, settings: Settings, log: VisitLog) -> None:
        self._settings = settings
        self._log = log
        self._hosts: dict[str, _Host] = {}
        self._guard = threading.Lock()
        self._stopped = threading.Event()
        self.received = 0
        """The bytes that came so far, unpacked."""

    def stop(self) -> None:
        """Call off what is being fetched: each ends within a second."""
        self._stopped.set()

    def fetch(self, address: str) -> Loaded | Unchanged:
        """What an address answers; Unchanged where the server says that it is what it was.

        Raises ReadingError in one line: refused, unreachable, too slow, too large, not allowed.
        """
        limit = Limit(self._settings.fetch_seconds, self._stopped)
        try:
            return self._followed(address, limit)
        except (ReadingError, Refused, Garbled) as error:
            raise ReadingError(address, str(error)) from error
        except _FAILING as error:
            raise ReadingError(address, _told(error)) from error

    def _followed(self, address: str, limit: Limit) -> Loaded | Unchanged:
        last = self._log.last(address)
        if last and last.not_before and last.not_before > now():
            raise ReadingError(
                address, f"its server asked not to be asked before {last.not_before}"
            )
        at = checked(address)
        for _ in range(MOST_HOPS):
            host = self._host(at)
            if not host.allows(at, self, limit):
                raise ReadingError(address, f"the robots.txt of {host_of(at)} does not allow it")
            headers = _validators(last) if last else {}
            answer = self._request(host, at, headers, limit, self._settings.max_bytes)
            if answer.status == _NOT_MODIFIED and last:
                self._log.note(Visit(address, now(), last.etag, last.modified))
                return Unchanged(address)
            if answer.status in _REDIRECTS and "location" in answer.headers:
                at = checked(answer.headers["location"], at)
                continue
            return self._taken(address, at, answer)
        raise ReadingError(address, f"redirected more than {MOST_HOPS} times")

    def _taken(self, address: str, at: str, answer: "_Answer") -> Loaded:
        headers = answer.headers
        if answer.status in _ASKED_TO_WAIT and (until := _retry_after(headers)):
            self._log.note(Visit(address, now(), not_before=until))
            raise ReadingError(address, f"its server asked not to be asked before {until}")
        if answer.status != httpx.codes.OK:
            phrase = httpx.codes.get_reason_phrase(answer.status)
            raise ReadingError(address, f"the server answers {answer.status} {phrase}".rstrip())
        etag, modified = headers.get("etag"), headers.get("last-modified")
        self._log.note(Visit(address, now(), etag, modified))
        content_type = headers.get("content-type", "")
        media_type = content_type.partition(";")[0].strip().lower() or None
        return Loaded(address, answer.content, at, media_type, charset_in(content_type))

    def robots(self, host_address: str, limit: Limit) -> str:
        """The robots.txt of a site: empty where there is none, and at a 5xx one that shuts all."""
        at = f"{host_address}/robots.txt"
        try:
            for _ in range(MOST_HOPS):
                answer = self._request(None, at, {}, limit, ROBOTS_BYTES)
                if answer.status not in _REDIRECTS or "location" not in answer.headers:
                    break
                at = checked(answer.headers["location"], at)
        except (ReadingError, Garbled):  # too large, or leads nowhere: as if there were none
            return ""
        if answer.status >= httpx.codes.INTERNAL_SERVER_ERROR:
            return FORBIDS_ALL
        return answer.content.decode("utf-8", "replace") if answer.status == httpx.codes.OK else ""

    def _request(
        self,
        host: "_Host | None",
        at: str,
        validators: dict[str, str],
        limit: Limit,
        max_bytes: int,
    ) -> "_Answer":
        """One request; its whole answer, unpacked. Raises ReadingError: too large."""
        if host:
            host.wait(limit)
        headers = {"User-Agent": _agent(), "Accept-Encoding": ENCODINGS, "Accept": "*/*"}
        transport = GuardedTransport(self._context, limit, private=self._settings.private_addresses)
        with closing(transport):
            response = transport.handle_request(
                httpx.Request("GET", at, headers={**headers, **validators})
            )
            content = bytearray()
            encoding = response.headers.get("content-encoding", "").strip().lower()
            for piece in inflated(response.iter_raw(), encoding):
                content += piece
                check_size(at, len(content), max_bytes)
                with self._guard:
                    self.received += len(piece)
                limit.left()
            return _Answer(response.status_code, response.headers, bytes(content))

    @cached_property
    def _context(self) -> ssl.SSLContext:
        return httpx.create_ssl_context(trust_env=False)

    def _host(self, address: str) -> "_Host":
        with self._guard:
            return self._hosts.setdefault(host_of(address), _Host(address))


class _Answer(NamedTuple):
    status: int
    headers: httpx.Headers
    content: bytes


class _Host:
    """What is kept of one host while presscut runs: its rules, and when it was last asked."""

    def __init__(self, address: str) -> None:
        self._address = f"{address.partition('://')[0]}://{host_of(address)}"
        self._lock = threading.Lock()
        self._rules: Rules | None = None
        self._next = 0.0

    def allows(self, address: str, fetcher: Fetcher, limit: Limit) -> bool:
        """Whether the site's robots.txt lets presscut ask for this."""
        with self._lock:
            if self._rules is None:
                self._rules = Rules(fetcher.robots(self._address, limit), NAME)
        return self._rules.allow(address)

    def wait(self, limit: Limit) -> None:
        """Wait for this host's turn, within the limit."""
        asked = self._rules.pause if self._rules else 0
        with self._lock:
            arrived = time.monotonic()
            turn = max(arrived, self._next)
            self._next = turn + min(LONGEST_PAUSE, max(PAUSE_SECONDS, asked))
        limit.sleep(turn - arrived)


def _told(error: Exception) -> str:
    if "CERTIFICATE_VERIFY_FAILED" in str(error):
        return "its certificate cannot be trusted"
    return next(text for kind, text in _FAILURES.items() if isinstance(error, kind))


def _validators(last: Visit) -> dict[str, str]:
    named = {"If-None-Match": last.etag, "If-Modified-Since": last.modified}
    return {name: value for name, value in named.items() if value and value.isascii()}


def _retry_after(headers: httpx.Headers) -> str | None:
    """When to ask again by Retry-After, in seconds or as a date (RFC 9110, 10.2.3)."""
    written = headers.get("retry-after", "").strip()
    moment = datetime.now(UTC)
    if written.isdecimal():
        when = moment + timedelta(seconds=int(written[:9]))
    else:
        try:
            when = parsedate_to_datetime(written).astimezone(UTC)
        except (ValueError, TypeError, OverflowError):
            return None
    return as_kept(min(when, moment + LONGEST_WAIT))


def _agent() -> str:
    return f"{NAME}/{version(NAME)} (reads what a person asked for)"

import gzip
import resource
import socket
import time
import zlib
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from loopback import Handler, Site, bomb, drip
from waiting import PATIENCE

from store.errors import ReadingError
from store.reading.loading import Loaded, Unchanged
from store.reading.web import fetching
from store.reading.web.fetching import Fetcher
from store.reading.web.robots import Rules
from store.settings import Settings
from store.visits import VisitLog

HERE = Settings(private_addresses=True, fetch_seconds=PATIENCE, max_bytes=1_000_000)


def fetch(address: str, settings: Settings = HERE, log: VisitLog | None = None) -> Loaded:
    found = Fetcher(settings, log or VisitLog()).fetch(address)
    assert isinstance(found, Loaded)
    return found


def refusal(address: str, settings: Settings = HERE, log: VisitLog | None = None) -> str:
    with pytest.raises(ReadingError) as raised:
        Fetcher(settings, log or VisitLog()).fetch(address)
    assert raised.value.source == address
    assert "\n" not in str(raised.value)
    return str(raised.value)


def test_a_page_is_fetched_with_what_the_server_says_of_it(site: Site) -> None:
    address = site.put("/a", "Closed.", Content_Type="text/html; charset=ISO-8859-2")
    assert fetch(address) == Loaded(address, b"Closed.", address, "text/html", "iso-8859-2")
    assert site.asked[-1][1]["user-agent"].startswith("presscut/")


def test_redirects_are_followed_and_the_address_that_answers_is_kept(site: Site) -> None:
    site.put("/b", "Here.")
    site.put("/a", status=302, Location="/b")
    found = fetch(site.address + "/a#part")
    assert (found.source, found.url) == (site.address + "/a#part", site.address + "/b")


@pytest.mark.parametrize("compress", [gzip.compress, zlib.compress])
def test_a_compressed_answer_is_unpacked(site: Site, compress: object) -> None:
    assert callable(compress)
    name = "gzip" if compress is gzip.compress else "deflate"
    address = site.put("/a", compress(b"Closed. " * 999), Content_Encoding=name)
    assert fetch(address).content == b"Closed. " * 999


def test_an_answer_compressed_in_several_pieces_is_read_whole(site: Site) -> None:
    pieces = gzip.compress(b"Closed ") + gzip.compress(b"on Monday.") + bytes(9)
    assert fetch(site.put("/a", pieces, Content_Encoding="gzip")).content == b"Closed on Monday."


def test_a_bomb_is_stopped_at_the_limit(site: Site) -> None:
    address = site.put("/a", bomb(1) + bytes(9), Content_Encoding="gzip")
    small = Settings(private_addresses=True, max_bytes=500_000)
    assert refusal(address, small) == "larger than 500000 bytes; raise max_bytes in presscut.toml"


def test_a_bomb_of_a_gigabyte_costs_no_more_memory_than_the_limit(site: Site) -> None:
    address = site.put("/a", bomb(1_200), Content_Encoding="gzip")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert refusal(address).startswith("larger than 1 MB")
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000  # kilobytes


def test_an_answer_longer_than_it_says_is_read_up_to_there(site: Site) -> None:
    assert fetch(site.put("/a", "Closed on Monday.", Content_Length="6")).content == b"Closed"


def test_an_answer_without_end_is_stopped_at_the_limit(site: Site) -> None:
    def endless(handler: Handler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        for _ in range(1000):
            handler.wfile.write(bytes(10_000))

    assert refusal(site.play("/a", endless)).startswith("larger than 1 MB")


@pytest.mark.parametrize("header_too", [False, True])
def test_a_slow_drip_ends_at_the_deadline(site: Site, header_too: bool) -> None:
    site.put("/robots.txt", status=404)
    start = time.monotonic()
    quick = Settings(private_addresses=True, fetch_seconds=0.5)
    assert refusal(site.play("/a", drip(header_too)), quick) == "did not answer in time"
    assert time.monotonic() - start < 20  # it would last for 30


def test_endless_redirects_come_to_an_end(site: Site) -> None:
    address = site.put("/a", status=301, Location="/a")
    assert refusal(address) == "redirected more than 10 times"
    assert len(site.paths()) == 10


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("file:///etc/passwd", "leads to file:, not to http or https"),
        ("ftp://x.example/a", "leads to ftp:, not to http or https"),
        ("http://[::1", "no address that can be read"),
        ("http://xn--a/", "no address that can be read"),
        ("http://user:word@x.example/", "an address with a password in it is not asked for"),
    ],
)
def test_a_redirect_is_checked_like_an_address(site: Site, target: str, reason: str) -> None:
    assert refusal(site.put("/a", status=302, Location=target)).startswith(reason)


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://0.0.0.0/",
        "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "http://192.168.1.1/",
        "http://[::ffff:127.0.0.1]/", "http://[64:ff9b::7f00:1]/", "http://2130706433/",
        "http://[fe80::1]/", "http://[fd00::1]/", "http://100.64.0.1/", "http://224.0.0.1/",
    ],
)  # fmt: skip
def test_machines_that_are_not_on_the_public_internet_are_refused(address: str) -> None:
    assert "not on the public internet" in refusal(address, Settings())


def test_a_redirect_to_the_metadata_service_is_refused(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    from store.reading.web import guard

    monkeypatch.setattr(guard, "is_public", lambda ip: ip == "127.0.0.1")
    address = site.put("/a", status=302, Location="http://169.254.169.254/latest/meta-data/")
    assert refusal(address, Settings()).startswith("leads to 169.254.169.254, not on the public")


def test_a_name_is_resolved_once_and_that_machine_is_asked(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    real = socket.getaddrinfo

    def rebinding(host: str, port: int, *_: object, **__: object) -> list[object]:
        asked.append(host)
        return list(real("127.0.0.1" if host == "rebind.example" else host, port, type=1))

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    address = site.put("/a", "Here.").replace("127.0.0.1", "rebind.example")
    assert "leads to 127.0.0.1" in refusal(address, Settings())
    assert fetch(address).content == b"Here."
    assert asked.count("rebind.example") == 3  # one refused; robots.txt and the page


def test_a_name_that_stands_for_nothing_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert refusal("http://nowhere.example/") == "the name nowhere.example stands for no machine"


def test_what_robots_txt_forbids_is_not_asked_for(site: Site) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /private\n")
    forbidden, allowed = site.put("/private/a", "Secret."), site.put("/a", "Open.")
    assert refusal(forbidden) == f"the robots.txt of {site.address[7:]} does not allow it"
    assert fetch(allowed).content == b"Open."
    assert site.paths() == ["/a"]


@pytest.mark.parametrize(("status", "asked"), [(404, ["/a"]), (403, ["/a"]), (500, [])])
def test_no_robots_txt_allows_all_and_a_broken_one_nothing(
    site: Site, status: int, asked: list[str]
) -> None:
    site.put("/robots.txt", "Disallow: /", status=status)
    address = site.put("/a", "Here.")
    if asked:
        fetch(address)
    else:
        refusal(address)
    assert site.paths() == asked


@pytest.mark.parametrize(
    "line",
    ["Disallow: //[x", "Crawl-delay: ²", f"Crawl-delay: {'9' * 5000}", "Request-rate: 1/²"],
)
def test_of_a_robots_txt_the_lines_that_can_be_read_hold(site: Site, line: str) -> None:
    site.put("/robots.txt", f"User-agent: *\n{line}\nDisallow: /private\n")
    assert "does not allow it" in refusal(site.put("/private/a", "Secret."))
    assert fetch(site.put("/a", "Open.")).content == b"Open."


def test_a_pause_of_ages_and_an_address_that_only_robots_txt_cannot_read_stop_nothing() -> None:
    rules = Rules(f"User-agent: *\nCrawl-delay: {'9' * 400}\nDisallow: /b", fetching.NAME)
    assert rules.pause > fetching.LONGEST_PAUSE
    assert rules.allow("http://a%5Bb/")
    assert not rules.allow("http://x.example/b")


def test_robots_txt_is_asked_for_once_a_host(site: Site) -> None:
    fetcher = Fetcher(HERE, VisitLog())
    for path in ("/a", "/b", "/c"):
        fetcher.fetch(site.put(path, "Here."))
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a", "/b", "/c"]


def test_one_host_is_not_hurried(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "PAUSE_SECONDS", 0.3)
    fetcher = Fetcher(HERE, VisitLog())
    start = time.monotonic()
    for path in ("/a", "/b", "/c"):
        fetcher.fetch(site.put(path, "Here."))
    assert time.monotonic() - start >= 0.6


def test_what_was_fetched_before_is_asked_for_only_if_it_changed(site: Site) -> None:
    address = site.put("/a", "Here.", ETag='"one"', Last_Modified="Thu, 05 Mar 2026 09:20:00 GMT")
    log = VisitLog()
    fetch(address, log=log)
    assert Fetcher(HERE, log).fetch(address) == Unchanged(address)
    assert site.asked[-1][1]["if-modified-since"] == "Thu, 05 Mar 2026 09:20:00 GMT"
    site.put("/a", "Changed.", ETag='"two"')
    assert fetch(address, log=log).content == b"Changed."


def test_validators_that_cannot_be_sent_back_are_left_out(site: Site) -> None:
    address, log = site.put("/a", "Here.", ETag='"é"'), VisitLog()
    assert fetch(address, log=log) == fetch(address, log=log)


def test_a_304_that_nobody_asked_for_is_an_error(site: Site) -> None:
    assert refusal(site.put("/a", status=304)) == "the server answers 304 Not Modified"


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("as_date", [False, True])
def test_a_server_that_wants_to_be_left_alone_is(site: Site, status: int, as_date: bool) -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=120), usegmt=True)
    address = site.put("/a", status=status, Retry_After=later if as_date else "120")
    log = VisitLog()
    reason = refusal(address, log=log)
    assert reason.startswith("its server asked not to be asked before 20")
    asked = len(site.asked)
    assert refusal(address, log=log) == reason
    assert len(site.asked) == asked


@pytest.mark.parametrize("written", ["Fri, 31 Dec 9998 23:59:59 GMT", "9" * 5000])
def test_no_server_is_left_alone_for_longer_than_a_month(site: Site, written: str) -> None:
    log = VisitLog()
    address = site.put("/a", status=429, Retry_After=written)
    refusal(address, log=log)
    last = log.last(address)
    assert last
    assert last.not_before
    assert last.not_before < (datetime.now(UTC) + timedelta(days=31)).isoformat()


@pytest.mark.parametrize("name", ["charset*=%00''x%00", "charset=\\0", "charset"])
def test_a_charset_that_is_none_is_passed_over(site: Site, name: str) -> None:
    assert fetch(site.put("/a", "Here.", Content_Type=f"text/plain; {name}")).charset is None


@pytest.mark.parametrize(
    ("status", "reason"), [(404, "404 Not Found"), (500, "500 Internal Server Error"), (204, "204")]
)
def test_what_a_server_answers_instead_of_a_page_is_said(
    site: Site, status: int, reason: str
) -> None:
    assert refusal(site.put("/a", status=status)).startswith(f"the server answers {reason}")


def test_an_answer_shorter_than_it_says_is_not_taken_for_whole(site: Site) -> None:
    address = site.put("/a", "Half of", Content_Length="999")
    assert refusal(address) == "the answer breaks off or is not HTTP"


@pytest.mark.parametrize(
    "content",
    [b"\x1f\x8bnot gzip", gzip.compress(b"Closed. " * 99, mtime=0)[:-12], b"plain"],
    ids=["no gzip", "cut off", "plain"],
)
def test_damaged_compression_is_said(site: Site, content: bytes) -> None:
    address = site.put("/a", content, Content_Encoding="gzip")
    assert "compression" in refusal(address)


def test_a_compression_that_was_not_asked_for_is_refused(site: Site) -> None:
    assert "was not asked for" in refusal(site.put("/a", b"x", Content_Encoding="br"))


def test_a_server_that_speaks_no_http_is_said(site: Site) -> None:
    site.put("/robots.txt", status=404)
    address = site.play("/a", lambda handler: handler.wfile.write(b"SSH-2.0-OpenSSH_9\r\n"))
    assert refusal(address) == "the answer breaks off or is not HTTP"


def test_nobody_there_is_said() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        assert refusal(f"http://127.0.0.1:{taken.getsockname()[1]}/") == "cannot be reached"


@pytest.mark.parametrize(
    "address", ["http://x.example/a b", "http://x.example/\x1b[31m", "http://"]
)
def test_an_address_of_strange_characters_is_refused(address: str) -> None:
    assert "no address that can be read" in refusal(address)

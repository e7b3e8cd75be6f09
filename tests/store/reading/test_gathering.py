import threading
import time
from pathlib import Path

import pytest
from loopback import Handler, Site
from waiting import PATIENCE

from store.errors import ReadingError
from store.reading.gathering import Source, gather
from store.reading.loading import Loaded, Unchanged
from store.reading.web import following
from store.reading.web.rounds import GLANCE_SECONDS
from store.settings import Settings
from store.visits import Fetching, VisitLog

HERE = Settings(private_addresses=True, fetch_seconds=PATIENCE, max_bytes=1_000_000)
FERRY = (Path(__file__).parent / "samples" / "ferry.html").read_bytes()


def gathered(*names: str, log: VisitLog | None = None, since: str | None = None) -> list[Source]:
    return list(gather(names, settings=HERE, log=log or VisitLog(), since=since))


def feed(site: Site, *items: str) -> str:
    xml = f"<rss version='2.0'><channel><title>The Lantern</title>{''.join(items)}</channel></rss>"
    return site.put("/feed", xml, Content_Type="application/rss+xml", ETag=f'"{len(xml)}"')


def item(path: str, text: str = "Short.", date: str = "Thu, 05 Mar 2026 09:20:00 GMT") -> str:
    said = f"<title>On {path}</title><description>{text}</description>"
    return f"<item>{said}<link>{path}</link><pubDate>{date}</pubDate></item>"


def test_files_pass_through_and_addresses_follow(site: Site) -> None:
    address = site.put("/a", "Here.")
    first, second = gathered(address, "/cuttings/a.txt")
    assert first == "/cuttings/a.txt"
    assert isinstance(second, Loaded)


def test_an_address_that_fails_does_not_stop_the_others(site: Site) -> None:
    found = gathered(site.address + "/gone", site.put("/a", "Here."))
    assert {type(one) for one in found} == {ReadingError, Loaded}


def test_an_address_that_cannot_be_read_does_not_stop_the_others(site: Site) -> None:
    found = gathered("http://[damaged", site.put("/a", "Here."))
    assert {type(one) for one in found} == {ReadingError, Loaded}


def test_a_feed_that_presscut_fails_on_does_not_stop_the_others(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "read_feed", lambda _: {}["no such key"])
    found = gathered(feed(site, item("/ferry")), site.put("/a", "Here."))
    assert sorted(str(one) for one in found if isinstance(one, ReadingError)) == [
        "presscut fails on it (KeyError: 'no such key')"
    ]
    assert [one.content for one in found if isinstance(one, Loaded)] == [b"Here."]


def test_a_feed_gives_the_page_of_each_entry_with_what_the_feed_says_of_it(site: Site) -> None:
    site.put("/ferry", FERRY)
    (page,) = gathered(feed(site, item("/ferry")))
    assert isinstance(page, Loaded)
    assert (page.content, page.source) == (FERRY, site.address + "/ferry")
    assert (page.title, page.published) == ("On /ferry", "2026-03-05")


def test_an_entry_that_holds_its_article_is_not_fetched(site: Site) -> None:
    (entry,) = gathered(feed(site, item("/ferry", "Fares rise in May. " * 50)))
    assert isinstance(entry, Loaded)
    assert entry.outlet == "The Lantern"
    assert entry.content.startswith(b"Fares rise in May.")
    assert site.paths() == ["/feed"]


def test_what_was_seen_before_is_passed_over(site: Site) -> None:
    for path in ("/ferry", "/bridge"):
        site.put(path, FERRY)
    log = VisitLog()
    assert len(gathered(feed(site, item("/ferry")), log=log)) == 1
    assert gathered(site.address + "/feed", log=log) == [Unchanged(site.address + "/feed")]
    (new,) = gathered(feed(site, item("/ferry"), item("/bridge")), log=log)
    assert isinstance(new, Loaded)
    assert new.source.endswith("/bridge")
    assert site.paths().count("/ferry") == 1


def test_a_page_that_failed_gets_another_chance_the_next_time(site: Site) -> None:
    log = VisitLog()
    (failed,) = gathered(feed(site, item("/ferry")), log=log)
    assert isinstance(failed, ReadingError)
    site.put("/ferry", FERRY)
    (page,) = gathered(site.address + "/feed", log=log)
    assert isinstance(page, Loaded)


def test_entries_before_a_date_are_left_out(site: Site) -> None:
    site.put("/ferry", FERRY)
    old = item("/old", date="Sun, 01 Feb 2026 09:20:00 GMT")
    (page,) = gathered(feed(site, old, item("/ferry")), since="2026-03")
    assert isinstance(page, Loaded)
    assert page.source.endswith("/ferry")


def test_a_feed_that_is_not_one_is_a_line_and_is_asked_for_again(site: Site) -> None:
    log = VisitLog()
    address = site.put("/feed", "<rss>", Content_Type="application/rss+xml")
    (failed,) = gathered(address, log=log)
    assert isinstance(failed, ReadingError)
    assert log.last(address) is None


def test_an_entry_that_leads_to_a_file_or_nowhere_is_left_out(site: Site) -> None:
    found = gathered(feed(site, item("file:///etc/passwd"), item("http://")))
    assert not [one for one in found if isinstance(one, Loaded)]


def test_while_nothing_comes_it_is_told_who_is_asked_and_how_much_came(site: Site) -> None:
    half_told = threading.Event()
    half = Fetching((site.address[7:],), 1, 5_000)

    def slow(handler: Handler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + b"a" * 5_000)
        handler.wfile.flush()
        half_told.wait(PATIENCE)

    def tell(what: Fetching) -> None:
        told.append(what)
        if what == half:
            half_told.set()

    told: list[Fetching] = []
    addresses = [site.play("/a", slow), site.put("/b", "Here.")]
    began = time.monotonic()
    found = list(gather(addresses, settings=HERE, log=VisitLog(), tell=tell))
    assert [type(one) for one in found] == [Loaded, Loaded]
    assert half in told
    assert len(told) <= (time.monotonic() - began) / GLANCE_SECONDS

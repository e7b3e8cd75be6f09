from pathlib import Path

import pytest
from loopback import Site
from waiting import PATIENCE

import store
from store.library import subscriptions as subscriptions_module
from store.settings import Settings

HERE = Settings(private_addresses=True, fetch_seconds=PATIENCE)
FERRY = (Path(__file__).parent / "reading" / "samples" / "ferry.html").read_bytes()
RSS = "<rss version='2.0'><channel><title>The Lantern</title>{}</channel></rss>"
ITEM = "<item><title>{0}</title><link>{0}</link><pubDate>{1}</pubDate></item>"
MARCH, MAY = "Thu, 05 Mar 2026 09:20:00 GMT", "Thu, 07 May 2026 09:20:00 GMT"


@pytest.fixture
def library(tmp_path: Path) -> store.Library:
    return store.open_library(tmp_path / "library", settings=HERE)


def serve(site: Site, *paths: str, date: str = MARCH) -> str:
    for path in paths:
        site.put(path, FERRY.replace(b"nine ferries", f"nine ferries to {path}".encode()))
    body = RSS.format("".join(ITEM.format(path, date) for path in paths))
    return site.put("/feed", body, Content_Type="application/rss+xml", ETag=f'"{len(body)}"')


def follow(library: store.Library, name: str) -> list[tuple[str, str | None]]:
    return [(one.address, one.title) for one in store.follow(name, library, settings=HERE)]


def refresh(library: store.Library, since: str | None = None) -> list[tuple[str, str]]:
    outcomes = store.refresh(library, since=since, settings=HERE)
    return sorted((one.status, one.source.rpartition("/")[2]) for one in outcomes)


def test_a_feed_is_followed_once_with_its_title(site: Site, library: store.Library) -> None:
    address = serve(site, "/a")
    assert follow(library, address) == [(address, "The Lantern")]
    assert follow(library, address) == []
    assert [one.address for one in store.Subscriptions(library).all()] == [address]


def test_a_page_leads_to_the_feed_that_it_names(site: Site, library: store.Library) -> None:
    address = serve(site, "/a")
    link = '<link rel="alternate" type="application/rss+xml" href="/feed">'
    page = site.put("/", f"<html><head>{link}</head><body><p>Home</p></body></html>")
    assert follow(library, page) == [(address, "The Lantern")]


def test_a_list_of_feeds_is_followed_as_a_whole(tmp_path: Path, library: store.Library) -> None:
    path = tmp_path / "feeds.opml"
    feeds = ("https://a.example/f", "https://b.example/f", "file:///etc/passwd")
    lines = "".join(f'<outline type="rss" text="T" xmlUrl="{feed}"/>' for feed in feeds)
    path.write_text(f'<opml version="2.0"><body>{lines}</body></opml>')
    assert [address for address, _ in follow(library, str(path))] == list(feeds[:2])


def test_a_feed_in_a_file_is_not_followed_for_nothing_new_comes_to_it(
    tmp_path: Path, library: store.Library
) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS.format(""))
    with pytest.raises(store.ReadingError, match="follow its address"):
        follow(library, str(path))
    assert store.Subscriptions(library).all() == []


@pytest.mark.parametrize("body", ["<html><body><p>No feed.</p></body></html>", "Plain.", "<rss"])
def test_what_is_no_feed_is_not_followed(site: Site, library: store.Library, body: str) -> None:
    with pytest.raises(store.ReadingError, match="feed"):
        follow(library, site.put("/a", body))
    assert store.Subscriptions(library).all() == []


def test_a_refresh_reads_what_is_new_and_the_next_finds_nothing(
    site: Site, library: store.Library
) -> None:
    follow(library, serve(site, "/a", "/b"))
    assert refresh(library) == [("new", "a"), ("new", "b")]
    assert refresh(library) == [("unchanged", "feed")]
    serve(site, "/a", "/b", "/c")
    assert refresh(library) == [("new", "c")]
    assert {row.outlet for row in library.rows()} == {"The Lantern"}


def test_a_refresh_leaves_out_what_is_older(site: Site, library: store.Library) -> None:
    follow(library, serve(site, "/a", date=MARCH))
    assert refresh(library, since="2026-04") == [("unchanged", "feed")]
    serve(site, "/longer", date=MAY)
    assert refresh(library, since="2026-04") == [("new", "longer")]


def test_what_broke_off_before_it_was_stored_is_read_again(
    site: Site, library: store.Library
) -> None:
    follow(library, serve(site, "/a", "/b"))
    outcomes = store.refresh(library, settings=HERE)
    next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]
    assert {status for status, _ in refresh(library)} <= {"new", "unchanged", "updated"}
    assert library.count() == 2


def test_two_refreshes_do_not_run_at_a_time(site: Site, library: store.Library) -> None:
    follow(library, serve(site, "/a"))
    import subprocess
    import sys

    with store.Subscriptions(library).refreshing():
        done = subprocess.run(
            [sys.executable, "-m", "tui", "refresh", "--library", str(library.location)],
            capture_output=True,
            text=True,
        )
    assert done.returncode == 4
    assert "refresh.lock" in done.stderr


def test_nothing_followed_is_said(library: store.Library) -> None:
    with pytest.raises(store.NotFound, match="no feed is followed"):
        refresh(library)


def test_a_feed_that_is_unfollowed_is_gone_and_its_articles_stay(
    site: Site, library: store.Library
) -> None:
    address = serve(site, "/a")
    follow(library, address)
    refresh(library)
    store.Subscriptions(library).remove(address)
    assert store.Subscriptions(library).all() == []
    assert library.count() == 1
    with pytest.raises(store.NotFound, match="not followed"):
        store.Subscriptions(library).remove(address)


def test_of_what_servers_said_the_latest_is_kept(
    library: store.Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    from store.visits import Visit

    monkeypatch.setattr(subscriptions_module, "MOST_VISITS", 2)
    subscriptions = store.Subscriptions(library)
    log = subscriptions.log()
    for day in ("03", "01", "02"):
        log.note(Visit(f"https://x.example/{day}", f"2026-03-{day}T00:00:00+00:00", etag=day))
    subscriptions.keep(log)
    kept = subscriptions.log()
    assert kept.last("https://x.example/01") is None
    assert [kept.last(f"https://x.example/{day}") is not None for day in ("02", "03")] == [True] * 2


@pytest.mark.parametrize("contents", [b"", b"{}", b"not JSON"])
def test_a_damaged_list_is_found_by_check_and_mended_from_its_backup(
    library: store.Library, contents: bytes
) -> None:
    subscriptions = store.Subscriptions(library)
    subscriptions.add([store.Subscription("https://x.example/feed", "X", "2026-03-05")])
    path = library.location / subscriptions_module.NAME
    path.write_bytes(contents)
    with pytest.raises(store.LibraryDamaged, match="--repair"):
        subscriptions.all()
    assert [problem.file for problem in library.check().problems] == [path]
    library.repair()
    assert [one.title for one in subscriptions.all()] == ["X"]
    assert library.check().problems == ()


def test_a_page_without_an_article_is_not_taken_for_unchanged_the_next_time(
    site: Site, library: store.Library
) -> None:
    address = site.put("/a", "<html><body><p>Menu</p></body></html>", ETag='"one"')
    for _ in range(2):
        (outcome,) = store.ingest([address], library, settings=HERE)
        assert outcome.status == "failed"


def test_an_address_read_again_is_unchanged_without_being_sent_again(
    site: Site, library: store.Library
) -> None:
    address = site.put("/a", FERRY, ETag='"one"')
    (first,) = store.ingest([address], library, settings=HERE)
    (second,) = store.ingest([address], library, settings=HERE)
    assert (first.status, second.status) == ("new", "unchanged")
    assert site.asked[-1][1]["if-none-match"] == '"one"'


def test_an_address_whose_article_was_purged_is_read_anew(
    site: Site, library: store.Library
) -> None:
    address = site.put("/a", FERRY, ETag='"one"')
    (first,) = store.ingest([address], library, settings=HERE)
    assert first.id is not None
    library.forget([first.id])
    library.purge()
    (again,) = store.ingest([address], library, settings=HERE)
    assert again.status == "new"

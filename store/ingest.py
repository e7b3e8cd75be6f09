"""The pipeline, from sources to stored and compared stories: read, clean, analyse, keep, arrange.

What each step does stands elsewhere (`analysing`: the steps of one source; `spreading`: many at
once; `arranging`: the stories); here stands their order. Only the main process writes. Every
document gets exactly one Outcome, given out once it is safely stored; one bad source never stops
the others, and what breaks off is gone on with by ingesting the same again.
"""

import os
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from typing import BinaryIO

from store.analysing import Prepared, Preparing
from store.arranging import arrange
from store.clock import now
from store.errors import ReadingError
from store.library import Library, Subscriptions
from store.models import Arranging, Article, Outcome, Status, Story
from store.reading.gathering import gather
from store.reading.loading import Loaded, Unchanged, load
from store.reading.sources import STDIN, find_sources, is_path
from store.restoring import edit_again
from store.settings import Settings, load_settings
from store.spreading import Workers
from store.visits import Fetching

KEEP_SECONDS = 0.5  # between two writes: one write serves all that was read meanwhile
KEEP_MOST = 64  # articles that wait for a write at most
SPREAD_FROM = 150  # files: for fewer, starting a worker takes longer than it saves

Tell = Callable[[Fetching | Arranging], None]


def ingest(
    sources: Iterable[str | os.PathLike[str]],
    library: Library,
    *,
    outlet: str | None = None,
    published: str | None = None,
    settings: Settings | None = None,
    since: str | None = None,
    jobs: int | None = None,
    dry_run: bool = False,
    stdin: BinaryIO | None = None,
    tell: Tell | None = None,
) -> Generator[Outcome, None, None]:
    """Read sources (files, folders, addresses, "-" for the stream `stdin`) into the library.

    Yields one Outcome a document, as it is stored, then groups what is stored into stories and
    compares those that changed. `outlet` and `published` (EDTF) hold for every source and win
    over what a document says of itself. Of feeds, entries before `since` (EDTF) are passed over.
    `jobs`: how many processes read files; by default as many as pay. With `dry_run` nothing is
    written. `tell` is called now and then while addresses are fetched, and while stories are
    compared. A source that cannot be read is an Outcome; LibraryError is raised when the library
    cannot take what was read.
    """
    settings = settings or load_settings()
    found = list(find_sources(sources))
    step = Preparing(
        settings.max_bytes, outlet, published, known=library.digests(), analysed=not dry_run
    )
    subscriptions = Subscriptions(library)
    files = [one for one in found if isinstance(one, str) and is_path(one)]
    paths = set(files)
    others = [one for one in found if one not in paths]
    log = subscriptions.log(one for one in others if isinstance(one, str))
    taking = _Taking(library, step, len(found), dry_run=dry_run)
    with Workers(jobs) as workers:
        results = workers.spread(step, files, _killed, total=len(files), large=SPREAD_FROM)
        with closing(results) as read:
            for documents in read:
                yield from taking.take(documents)
        for source in gather(others, settings=settings, log=log, since=since, tell=tell):
            for outcome in taking.take(_one(source, step, stdin)):
                if outcome.status == "failed":
                    log.forget(outcome.source)  # or its server would say that it is what it was
                yield outcome
        yield from taking.write()
        if not dry_run:
            subscriptions.keep(log)  # after what was fetched: what is lost now is fetched again
            for story in arrange(library, workers, tell):
                yield taking.not_compared(story)


def _killed(source: str) -> list[Prepared | ReadingError]:
    return [ReadingError(source, "ends the process that reads it: too large, or made to do so")]


def _one(
    source: str | Loaded | Unchanged | ReadingError, step: Preparing, stdin: BinaryIO | None
) -> Sequence[Prepared | Unchanged | ReadingError]:
    if isinstance(source, Unchanged | ReadingError):
        return [source]
    try:
        return step(
            load(STDIN, max_bytes=step.max_bytes, stdin=stdin) if source == STDIN else source
        )
    except ReadingError as error:
        return [error]


class _Taking:
    """Takes prepared documents into the library, several by one write."""

    def __init__(self, library: Library, step: Preparing, total: int, *, dry_run: bool) -> None:
        self._library = library
        self._step = step
        self._total = total
        self._number = 0
        self._dry_run = dry_run
        self._articles: list[tuple[Article, Outcome]] = []
        self._twins: list[Outcome] = []
        self._last_write = time.monotonic()

    def take(self, results: Sequence[Prepared | Unchanged | ReadingError]) -> Iterator[Outcome]:
        """Take the documents of one source; the outcomes that are certain by now."""
        self._number += 1
        self._total = max(self._total, self._number)
        for one in results:
            if isinstance(one, Prepared):
                yield from self._prepared(one)
            elif isinstance(one, ReadingError):
                yield self._outcome(one.source, "failed", reason=str(one))
            else:
                _, known = self._library.status(one.source, "")
                yield self._outcome(one.source, "unchanged", known)
        waiting = len(self._articles) + len(self._twins)
        if waiting >= KEEP_MOST or time.monotonic() - self._last_write >= KEEP_SECONDS:
            yield from self.write()

    def write(self) -> Iterator[Outcome]:
        """Store what waits; what became of it."""
        if self._articles:
            ingested = now()  # their order is that of storing
            kept = self._library.keep(
                [replace(one, ingested=ingested) for one, _ in self._articles]
            )
            for (article, outcome), (status, told) in zip(self._articles, kept, strict=True):
                if status == "failed":
                    yield replace(outcome, status=status, reason=told)
                    continue
                if status == "updated":
                    edit_again(self._library, told)
                yield replace(outcome, status=status, id=told, title=article.title)
        if self._twins:
            self._library.add_sources({one.source: one.id for one in self._twins if one.id})
            yield from self._twins
        self._articles, self._twins = [], []
        self._last_write = time.monotonic()

    def not_compared(self, story: Story) -> Outcome:
        """The outcome of a story whose comparison ended the process that made it."""
        self._number = self._total
        reason = "comparing it ends the process that does it; its articles are stored"
        return self._outcome(f"story {story.id} ({story.title})", "failed", reason=reason)

    def _prepared(self, one: Prepared) -> Iterator[Outcome]:
        source = one.document.source
        status, known = self._library.status(source, one.digest)
        outcome = self._outcome(source, status, known)
        if self._dry_run:
            yield outcome
        elif known and status in ("unchanged", "duplicate"):
            yield from self._known(outcome, known)
        else:  # not analysed if its text was known: it is now the next version of this source too
            again = one if one.article else self._step.analyse(one.document, one.digest)
            if isinstance(again, ReadingError):
                yield self._outcome(source, "failed", reason=str(again))
            elif again.article:
                self._articles.append((again.article, outcome))

    def _known(self, outcome: Outcome, identity: str) -> Iterator[Outcome]:
        """A text that is stored: what was said of it may be new, and so may its source."""
        twin = outcome.status == "duplicate"
        if self._step.outlet or self._step.published:
            self._library.correct(
                identity, outlet=self._step.outlet, published=self._step.published
            )
            outcome = replace(outcome, status="updated")
        if twin:
            self._twins.append(outcome)
        else:
            yield outcome

    def _outcome(
        self, source: str, status: Status, known: str | None = None, reason: str | None = None
    ) -> Outcome:
        return Outcome(source, status, known, reason=reason, number=self._number, total=self._total)

"""The pipeline, from sources to stored and compared stories: read, clean, analyse, keep, arrange.

The only module that sees all the wings (`arranging` sees what groups, compares and keeps). It
decides nothing about text: each step is a pure function of a wing, and their order is what
stands here. Every document gets exactly one Outcome, given out once it is safely stored; one
bad source never stops the others.
"""

import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import BinaryIO

from store.analysis.figures import find_figures
from store.analysis.quotes import find_quotes
from store.analysis.sentences import split_sentences
from store.analysis.summaries import rank_sentences
from store.arranging import arrange
from store.errors import ReadingError
from store.library import Library, Subscriptions
from store.models import Article, Cleaned, Outcome, RawDocument, Sentence
from store.reading.cleaning import clean
from store.reading.documents import read_documents
from store.reading.gathering import Source, gather
from store.reading.language import detect_language
from store.reading.loading import Unchanged
from store.reading.sources import find_sources
from store.settings import Settings, load_settings

MADE_TITLE_LENGTH = 80  # characters of a headline made from the first sentence
ENGLISH = "en"  # what a text is taken for whose language is not known
KEEP_SECONDS = 0.5  # between two writes: one write serves all that was read meanwhile
KEEP_MOST = 64  # articles that wait for a write at most


def ingest(
    sources: Iterable[str | os.PathLike[str]],
    library: Library,
    *,
    outlet: str | None = None,
    published: str | None = None,
    settings: Settings | None = None,
    since: str | None = None,
    dry_run: bool = False,
    stdin: BinaryIO | None = None,
) -> Iterator[Outcome]:
    """Read sources (files, folders, addresses, "-" for the stream `stdin`) into the library.

    Yields one Outcome a document, then groups what is stored into stories and compares those
    that changed. `outlet` and `published` (EDTF) hold for every source and win over what a
    document says of itself. Of feeds, entries before `since` (EDTF) are passed over. With
    `dry_run` nothing is written. A source that cannot be read is an Outcome; LibraryError is
    raised when the library cannot take what was read.
    """
    settings = settings or load_settings()
    found = list(find_sources(sources))
    waiting: list[tuple[Article, Outcome]] = []
    changed = False
    last_write = time.monotonic()
    subscriptions = Subscriptions(library)
    log = subscriptions.log()
    gathered = gather(found, settings=settings, log=log, since=since)
    for number, one in _numbered(gathered, settings, stdin):
        total = max(number, len(found))
        if isinstance(one, Unchanged):
            yield Outcome(one.source, "unchanged", number=number, total=total)
            continue
        if isinstance(one, ReadingError):
            yield Outcome(one.source, "failed", reason=str(one), number=number, total=total)
            continue
        document, cleaned = one
        digest = digest_of(document)
        if document.source == "-":  # each pipe is a source of its own, not a version of the last
            document = replace(document, source=f"stdin:{digest[:12]}")
        status, known = library.status(document.source, digest)
        outcome = Outcome(document.source, status, known, number=number, total=total)
        if dry_run or status in ("unchanged", "duplicate"):
            if not dry_run and known and (outlet or published):
                library.correct(known, outlet=outlet, published=published)
                outcome = replace(outcome, status="updated")
            yield outcome
            continue
        document = replace(
            document,
            outlet=outlet or document.outlet,
            published=published or document.published,
        )
        waiting.append((analyse(document, cleaned, digest), outcome))
        if len(waiting) >= KEEP_MOST or time.monotonic() - last_write >= KEEP_SECONDS:
            yield from _keep(waiting, library)
            waiting, changed, last_write = [], True, time.monotonic()
    yield from _keep(waiting, library)
    if not dry_run:
        subscriptions.keep(log)  # after what was fetched: what is lost in between is fetched again
    if not dry_run and (changed or waiting or any(row.story is None for row in library.rows())):
        arrange(library)


def _numbered(
    gathered: Iterator[Source], settings: Settings, stdin: BinaryIO | None
) -> Iterator[tuple[int, tuple[RawDocument, Cleaned] | Unchanged | ReadingError]]:
    for number, source in enumerate(gathered, 1):
        for one in read(source, settings, stdin):
            yield number, one


def read(
    source: Source, settings: Settings, stdin: BinaryIO | None = None
) -> Iterator[tuple[RawDocument, Cleaned] | Unchanged | ReadingError]:
    """The documents of a source as they were read, and each without its clutter.

    What cannot be read is a ReadingError in its place.
    """
    if isinstance(source, Unchanged | ReadingError):
        yield source
        return
    try:
        for document in read_documents(source, max_bytes=settings.max_bytes, stdin=stdin):
            yield document if isinstance(document, ReadingError) else _cleaned(document)
    except ReadingError as error:
        yield error


def _cleaned(document: RawDocument) -> tuple[RawDocument, Cleaned] | ReadingError:
    cleaned = clean(document.text)
    if cleaned.paragraphs:
        return document, cleaned
    reason = "no article text in it, only a headline or page clutter; look into it"
    return ReadingError(document.source, reason)


def digest_of(document: RawDocument) -> str:
    """The hash that tells one version of a document from another: its text and its own data."""
    parts = (document.title, document.outlet, document.published, document.text)
    return sha256("\0".join(part or "" for part in parts).encode("utf-8", "replace")).hexdigest()


def analyse(document: RawDocument, cleaned: Cleaned, digest: str) -> Article:
    """What one document holds, as the record that is stored."""
    text = cleaned.text
    language = detect_language(text)
    spans = split_sentences(text, language or ENGLISH)
    read_fully = language in (None, ENGLISH)  # figures and quotations are read in English only
    title = document.title or cleaned.title
    shift = document.first_line - 1
    return Article(
        id=digest,
        digest=digest,
        version=1,
        source=document.source,
        title=title or make_title(text, spans),
        outlet=document.outlet,
        published=document.published,
        language=language,
        ingested=datetime.now(UTC).isoformat(timespec="seconds"),
        text=text,
        sentences=tuple(_sentences(text, spans)),
        ranking=tuple(rank_sentences(text, spans, title=title, language=language or ENGLISH)),
        figures=tuple(find_figures(text, spans, document.published)) if read_fully else (),
        quotes=tuple(find_quotes(text, spans)) if read_fully else (),
        removed=tuple(replace(line, line=line.line + shift) for line in cleaned.removed),
        guesses=() if title else ("title",),
        author=document.author,
        url=document.url,
    )


def make_title(text: str, spans: list[tuple[int, int]]) -> str:
    """A headline for an article that has none: its first sentence, cut at a word."""
    start, end = spans[0]
    sentence = " ".join(text[start:end].split())
    if len(sentence) <= MADE_TITLE_LENGTH:
        return sentence
    cut = sentence[: MADE_TITLE_LENGTH - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"


def _keep(waiting: list[tuple[Article, Outcome]], library: Library) -> Iterator[Outcome]:
    if not waiting:
        return
    kept = library.keep([article for article, _ in waiting])
    for (article, outcome), (status, identity) in zip(waiting, kept, strict=True):
        yield replace(outcome, status=status, id=identity, title=article.title)


def _sentences(text: str, spans: list[tuple[int, int]]) -> Iterator[Sentence]:
    """The sentences with the paragraph each stands in, found in one walk over the text."""
    paragraph, last_end = 0, 0
    for start, end in spans:
        paragraph += text.count("\n\n", last_end, start)
        last_end = end
        yield Sentence(start, end, paragraph)

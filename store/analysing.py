"""One source to analysed articles: read, clean, analyse. A pure function of what is read.

What it takes and gives is picklable, so that it can run in any process. It knows no library: what
need not be analysed once more is told by the digests it is given.
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from store.analysis.figures import find_figures
from store.analysis.quotes import find_quotes
from store.analysis.sentences import split_sentences
from store.analysis.summaries import rank_sentences
from store.clock import now
from store.errors import ReadingError
from store.languages import is_read_fully
from store.models import Article, Cleaned, RawDocument, Sentence
from store.reading.cleaning import clean
from store.reading.documents import read_documents
from store.reading.language import detect_language
from store.reading.loading import Loaded
from store.reading.sources import STDIN

MADE_TITLE_LENGTH = 80  # characters of a headline made from the first sentence
ENGLISH = "en"  # what a text is taken for whose language is not known


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document that was read, its digest, and what it holds if that was to be found out."""

    document: RawDocument
    digest: str
    article: Article | None


@dataclass(frozen=True, slots=True)
class Preparing:
    """How sources are prepared. `known` are the digests of what is not to be analysed again.

    `max_bytes`: a larger source is refused. `outlet` and `published` (EDTF) win over what a
    document says of itself. Without `analysed` nothing is analysed.
    """

    max_bytes: int
    outlet: str | None = None
    published: str | None = None
    known: Container[str] = frozenset()
    analysed: bool = True

    def __call__(self, source: str | Loaded) -> list[Prepared | ReadingError]:
        """The documents of a source; one that cannot be read is a ReadingError in its place."""
        name = source if isinstance(source, str) else source.source
        try:
            documents = list(read_documents(source, max_bytes=self.max_bytes))
        except ReadingError as error:
            return [error]
        except Exception as error:  # noqa: BLE001 (hostile input: one source never stops the rest)
            return [ReadingError.unforeseen(name, error)]
        return [
            document if isinstance(document, ReadingError) else self._prepared(document)
            for document in documents
        ]

    def _prepared(self, document: RawDocument) -> Prepared | ReadingError:
        digest = digest_of(document)
        if document.source == STDIN:  # each pipe is a source of its own, not a version of the last
            document = replace(document, source=f"stdin:{digest[:12]}")
        if digest in self.known:
            return Prepared(document, digest, None)
        return self.analyse(document, digest)

    def analyse(self, document: RawDocument, digest: str) -> Prepared | ReadingError:
        """A document without its clutter, analysed, with what was said of it."""
        try:
            return self._analysed(document, digest)
        except Exception as error:  # noqa: BLE001 (nor does one document stop those beside it)
            return ReadingError.unforeseen(document.source, error)

    def _analysed(self, document: RawDocument, digest: str) -> Prepared | ReadingError:
        cleaned = clean(document.text, document.removed)
        if not cleaned.paragraphs:
            reason = "no article text in it, only a headline or page clutter; look into it"
            return ReadingError(document.source, reason)
        document = replace(
            document,
            outlet=self.outlet or document.outlet,
            published=self.published or document.published,
        )
        article = analyse(document, cleaned, digest) if self.analysed else None
        return Prepared(document, digest, article)


def digest_of(document: RawDocument) -> str:
    """The hash that tells one version of a document from another: its text and its own data."""
    parts = (document.title, document.outlet, document.published, document.text)
    return sha256("\0".join(part or "" for part in parts).encode("utf-8", "replace")).hexdigest()


def analyse(document: RawDocument, cleaned: Cleaned, digest: str) -> Article:
    """What one document holds, as the record that is stored."""
    text = cleaned.text
    language = detect_language(text)
    spans = split_sentences(text, language or ENGLISH)
    read_fully = is_read_fully(language)
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
        ingested=now(),
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


def _sentences(text: str, spans: list[tuple[int, int]]) -> Iterator[Sentence]:
    """The sentences with the paragraph each stands in, found in one walk over the text."""
    paragraph, last_end = 0, 0
    for start, end in spans:
        paragraph += text.count("\n\n", last_end, start)
        last_end = end
        yield Sentence(start, end, paragraph)

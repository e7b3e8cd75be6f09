"""Lines put back into an article's text, or taken out of it, by a person.

The article keeps its id; its text is analysed again and its story compared anew. What a person
did is kept apart from what was read, in order, so that it can be taken back step by step, and is
done again where a changed source gives the article its next version. Edits name a line by its
words: those that a new version does not have are passed over, and so is what would leave nothing
of it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256

from store.analysing import analyse
from store.arranging import arrange
from store.errors import NotFound, UsageError
from store.library import Library
from store.library.entries import LineEdit
from store.models import Article, Cleaned, RawDocument, Removed
from store.reading.blocks import BETWEEN, blocks_of, put_back, take_out_block, text_of


def restore_lines(library: Library, identity: str, lines: Iterable[int]) -> Article:
    """Put removed lines (indices into the article's `removed`) back; the article as it is then.

    Raises NotFound, UsageError for a line that is not there or cannot be put back, LibraryError.
    """
    with library.writing():
        removed = library.article(identity).removed
        wanted = [_restorable(removed, index) for index in dict.fromkeys(lines)]
        _add(library, identity, [LineEdit(one.text) for one in wanted])
    return library.article(identity)


def take_out(library: Library, identity: str, sentences: Iterable[int]) -> Article:
    """Take the paragraphs of these sentences (indices) out; the article as it is then.

    Raises NotFound, UsageError for a sentence that is not there and where nothing would be left,
    LibraryError.
    """
    with library.writing():
        article = library.article(identity)
        paragraphs = article.text.split(BETWEEN)
        wanted = dict.fromkeys(_paragraph(article, index) for index in sentences)
        if len(wanted) == len(paragraphs):
            raise UsageError("nothing would be left; take the article out with presscut forget")
        _add(library, identity, [LineEdit(paragraphs[one], out=True) for one in wanted])
    return library.article(identity)


def undo_lines(library: Library, identity: str) -> Article:
    """Take back what was done last with an article's lines; the article as it is then.

    Raises NotFound where nothing was done, LibraryError.
    """
    with library.writing():
        edits = library.line_edits(identity)
        if not edits:
            raise NotFound(f"no line of the article {identity[:12]} was put back or taken out")
        _edit(library, identity, edits[:-1])
    arrange(library)
    return library.article(identity)


def edit_again(library: Library, identity: str) -> None:
    """Do with an article's next version what a person did with the one before."""
    if edits := library.line_edits(identity):
        _edit(library, identity, edits)


def _restorable(removed: Sequence[Removed], index: int) -> Removed:
    if not 0 <= index < len(removed):
        raise UsageError(f"no removed line {index + 1}; there are {len(removed)}")
    if removed[index].at is None:
        raise UsageError(
            f"the removed line {index + 1} stood in the headline, or was read by an earlier"
            " presscut; correct the title, or read the article again"
        )
    return removed[index]


def _paragraph(article: Article, sentence: int) -> int:
    if not 0 <= sentence < len(article.sentences):
        raise UsageError(f"no sentence {sentence + 1}; there are {len(article.sentences)}")
    return article.sentences[sentence].paragraph


def _add(library: Library, identity: str, step: list[LineEdit]) -> None:
    _edit(library, identity, [*library.line_edits(identity), step])
    arrange(library)


def _edit(library: Library, identity: str, edits: list[list[LineEdit]]) -> None:
    read = library.as_read(identity)
    blocks = blocks_of(read.text, read.removed)
    for edit in (edit for step in edits for edit in step):
        if not edit.out:
            put_back(blocks, edit.text)
        elif text_of(blocks)[0] != edit.text:  # a next version may have no other paragraph
            take_out_block(blocks, edit.text)
    text, removed = text_of(blocks)
    library.edit_lines(identity, edits, _analysed(read, text, removed) if edits else None)


def _analysed(read: Article, text: str, removed: Sequence[Removed]) -> Article:
    """The article with another text. Its digest is that text's, so that comparisons grow stale."""
    made = "title" in read.guesses
    document = RawDocument(
        read.source, text, title=None if made else read.title, published=read.published
    )
    cleaned = Cleaned(None, tuple(text.split(BETWEEN)), ())
    digest = sha256(f"{read.digest}\0{text}".encode("utf-8", "replace")).hexdigest()
    return replace(analyse(document, cleaned, digest), removed=tuple(removed))

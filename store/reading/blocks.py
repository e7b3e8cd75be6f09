"""A cleaned text with what was removed from it, as blocks: for putting lines back where they stood.

A block is a paragraph or a removed line, and is made of pieces: words that stay, and clutter that
was cut out between them. Turning a piece over, from gone to there, moves nothing else.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from store.models import Removed

BETWEEN = "\n\n"
"""What stands between the paragraphs of a text."""

BY_HAND = "by hand"
"""The rule of a line that a person took out."""


@dataclass(slots=True)
class Piece:
    """Words of a block; `gone` is the removed line that they are if they are not in the text."""

    text: str
    gone: Removed | None = None


Block = list[Piece]


def blocks_of(text: str, removed: Sequence[Removed]) -> list[Block]:
    """The blocks of a text and of what was removed from it, in the order of the source.

    First comes what stood in the headline, or is not known where it stood.
    """
    blocks = [[Piece(one.text, one)] for one in removed if one.at is None]
    whole = [one for one in removed if not one.inside]
    start = 0
    for paragraph in text.split(BETWEEN):
        end = start + len(paragraph)
        blocks += [[Piece(one.text, one)] for one in whole if one.at == start]
        inside = [one for one in removed if one.inside and start <= (one.at or 0) <= end]
        blocks.append(_pieces(text, start, end, inside))
        start = end + len(BETWEEN)
    below = [one for one in whole if text and one.at == len(text)]
    return blocks + [[Piece(one.text, one)] for one in below]


def text_of(blocks: Sequence[Block]) -> tuple[str, tuple[Removed, ...]]:
    """The text that the blocks hold, and what was removed from it, each with its place."""
    text = ""
    removed: list[Removed] = []
    above: list[Removed] = []  # whole lines whose place is where the next paragraph begins
    for block in blocks:
        if all(piece.gone for piece in block):
            above += [piece.gone for piece in block if piece.gone]
            continue
        text += BETWEEN if text else ""
        start = len(text)
        removed += _placed(above, start)
        above = []
        for piece in block:
            if piece.gone:
                removed.append(replace(piece.gone, at=len(text), inside=True))
            else:
                text += " " * (len(text) > start) + piece.text
    return text, (*removed, *_placed(above, len(text)))


def put_back(blocks: list[Block], line: str) -> None:
    """Have the first removed line of these words in the text again; without one, nothing."""
    for piece in (piece for block in blocks for piece in block):
        if piece.gone and piece.text == line and piece.gone.at is not None:
            piece.gone = None
            return


def take_out_block(blocks: list[Block], paragraph: str) -> None:
    """Take the first paragraph of these words out of the text; without one, nothing."""
    for block in blocks:
        kept = [piece for piece in block if not piece.gone]
        if kept and " ".join(piece.text for piece in kept) == paragraph:
            place = block.index(kept[0])
            gone = Piece(paragraph, Removed(0, paragraph, BY_HAND, 0))
            block[:] = [piece for piece in block if piece.gone]
            block.insert(place, gone)
            return


def _pieces(text: str, start: int, end: int, inside: Sequence[Removed]) -> Block:
    block: Block = []
    for one in inside:
        at = one.at or 0
        block += [Piece(words) for words in [text[start:at].strip()] if words]
        block.append(Piece(one.text, one))
        start = at
    return block + [Piece(words) for words in [text[start:end].strip()] if words]


def _placed(removed: Sequence[Removed], at: int) -> list[Removed]:
    """Whole lines with their place; one of which it is not known where it stood stays so."""
    return [one if one.at is None else replace(one, at=at, inside=False) for one in removed]

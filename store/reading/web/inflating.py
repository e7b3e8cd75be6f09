"""Compressed answers unpacked in small steps, so that a bomb is noticed before it bursts."""

import zlib
from collections.abc import Iterable, Iterator

ENCODINGS = "gzip, deflate"
"""What may be asked for (Accept-Encoding)."""

_GZIP = b"\x1f"
_STEP = 1 << 16  # bytes that one step may unpack


class Garbled(Exception):
    """A body that is not compressed as it says."""


def inflated(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """The body in pieces of at most 64 KB. `encoding`: the answer's Content-Encoding, or "".

    Raises Garbled.
    """
    if encoding in ("", "identity"):
        yield from chunks
    elif encoding in ("gzip", "x-gzip", "deflate"):
        yield from _unpacked(chunks)
    else:
        raise Garbled(f"compressed as {encoding[:20]!r}, which was not asked for")


def _unpacked(chunks: Iterable[bytes]) -> Iterator[bytes]:
    unpacking = None
    for chunk in chunks:
        waiting = chunk
        while waiting:
            ended = unpacking is not None and unpacking.eof
            if ended and not waiting.startswith(_GZIP):
                return  # filling behind the end
            if unpacking is None or ended:  # the first member or another (RFC 1952, 2.2)
                unpacking = zlib.decompressobj(_window(waiting))
            try:
                piece = unpacking.decompress(waiting, _STEP)
            except zlib.error as error:
                raise Garbled("damaged in its compression") from error
            waiting = unpacking.unused_data or unpacking.unconsumed_tail
            if piece:
                yield piece
    if unpacking is not None and not unpacking.eof:
        raise Garbled("breaks off in the middle of its compression")


def _window(beginning: bytes) -> int:
    """What zlib is told to expect: gzip, zlib, or the bare deflate that some servers send."""
    if beginning.startswith(_GZIP):
        return 16 + zlib.MAX_WBITS
    return zlib.MAX_WBITS if beginning[:1] == b"\x78" else -zlib.MAX_WBITS

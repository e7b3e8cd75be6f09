"""Markup that is made to keep a parser busy, known before it is parsed.

libxml2 takes the square of the number of a tag's attributes for HTML, and nothing can interrupt it.
"""

import re

_MOST_ATTRIBUTES = 2_000  # of one tag
_LONG = 6_000  # characters; a shorter tag cannot have so many
_FEW = 10  # values with "<" or ">" in them: of fewer no tag is made that is long only with them

_ANGLED = re.compile(r"""=\s*+(?:"[^"<>]*+[<>]|'[^'<>]*+[<>])""")
# A tag to its end, over what is quoted in it; without an end to that of the text, so that no place
# is looked at twice.
_TAG = re.compile(r"""<[a-zA-Z](?>(?:[^>"']++|"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))*)""")


def has_endless_tag(markup: str) -> bool:
    """Whether a tag has more attributes than any that a person or a program writes."""
    pieces = (piece for piece in markup.split("<") if len(piece) > _LONG and piece[0].isalpha())
    if any(_is_endless(piece.partition(">")[0]) for piece in pieces):
        return True
    angled = zip(range(_FEW), _ANGLED.finditer(markup), strict=False)
    if sum(1 for _ in angled) < _FEW:
        return False
    return any(_is_endless(tag[0]) for tag in _TAG.finditer(markup))


def _is_endless(tag: str) -> bool:
    return len(tag) > _LONG and max(tag.count("="), len(tag.split())) > _MOST_ATTRIBUTES

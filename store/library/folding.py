"""Texts as words are looked for in them: whatever case and accents, in signs a person types."""

import unicodedata

_TYPED = {**dict.fromkeys("‘’ʼ", "'"), **dict.fromkeys("“”", '"'), **dict.fromkeys("‐‑–—", "-")}


class _Signs(dict[int, str]):
    """What a keyboard without accents has for each character."""

    def __missing__(self, code: int) -> str:
        sign = _TYPED.get(chr(code)) or unicodedata.normalize("NFD", chr(code))[0]
        return self.setdefault(code, sign)


_SIGNS = _Signs()


def as_typed(text: str) -> str:
    """A text without accents (full-text search drops them too), its quotes straight; as long."""
    return text if text.isascii() else text.translate(_SIGNS)


def folded(text: str) -> str:
    """The same whatever its case."""
    return as_typed(text).casefold()

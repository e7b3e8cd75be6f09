"""Texts as words are looked for in them: whatever case and accents, in signs a person types."""

import unicodedata

_AS_TYPED = str.maketrans("‘’ʼ“”‐‑–—", "'''\"\"----")


def folded(text: str) -> str:
    """A text in lower case, without accents (as full-text search has it), its quotes straight."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFD", text.casefold().translate(_AS_TYPED))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))

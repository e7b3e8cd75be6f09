"""Which languages articles may be in, and what presscut does with each: one table for all who ask.

Summaries work in all of them; figures and quotations are read in English alone. How the others
are split and counted is known to `store.analysis.languages`.
"""

LANGUAGES = {
    "en": "English", "da": "Danish", "de": "German", "es": "Spanish", "fi": "Finnish",
    "fr": "French", "hu": "Hungarian", "it": "Italian", "nl": "Dutch", "no": "Norwegian",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sv": "Swedish",
}  # fmt: skip
"""ISO 639-1 codes, as `Article.language` has them, and their English names."""

READ_FULLY = frozenset(("en",))
"""The languages in which figures and quotations are read."""


def is_read_fully(language: str | None) -> bool:
    """Whether figures and quotations are read in it; an unknown one is taken for English."""
    return language is None or language in READ_FULLY


def language_note(language: str | None) -> str | None:
    """What a reader of an article in this language must know; None where all of it is read."""
    if is_read_fully(language):
        return None
    name = LANGUAGES.get(str(language), "another language")
    return f"in {name}: figures and quotations are read in English only"

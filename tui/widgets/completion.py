"""Completing what is typed in a line: the last of several words with commas between them."""

from collections.abc import Iterable, Sequence

from textual.suggester import Suggester

COMMA = ","


def in_list(text: str) -> list[str]:
    """The words of a list with commas, each once and without spaces around it."""
    words = (" ".join(word.split()) for word in text.split(COMMA))
    return list(dict.fromkeys(word for word in words if word))


def joined(words: Iterable[str]) -> str:
    """Words as a list with commas."""
    return f"{COMMA} ".join(words)


class Completion(Suggester):
    """Suggests the rest of a known word; the key → takes it."""

    def __init__(self, known: Sequence[str]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._known = known

    async def get_suggestion(self, value: str) -> str | None:
        """The line with its last word completed; None where no known word begins so."""
        *before, last = value.split(COMMA)
        begun = last.lstrip()
        taken = in_list(COMMA.join(before))
        for word in self._known:
            if begun and word.casefold().startswith(begun.casefold()) and word not in taken:
                return value + word[len(begun) :]
        return None

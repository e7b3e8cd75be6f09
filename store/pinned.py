"""What a person pins for a brief, and where its words stand in an article by now.

A pin is the person's, an article the library's: it may have got a new version since, or be gone.
"""

from bisect import bisect_right
from itertools import accumulate
from typing import Literal

from store.models import Article
from store.records import record

PinKind = Literal["sentence", "figure", "quote", "fact"]


@record
class Pin:
    """Something kept for a brief: a sentence (its index) of an article (its id), and why.

    `text` are the words at the time of pinning, which a later version may have changed; `label`
    is what of them counts: the figure as written, who is quoted; empty for the sentence itself.
    `id` is given by the tray.
    """

    kind: PinKind
    article: str
    sentence: int
    text: str
    comment: str = ""
    id: str = ""
    label: str = ""

    @property
    def quoted(self) -> str:
        """Its words as they are printed: a quotation in quotation marks."""
        return f"“{self.text}”" if self.kind == "quote" else self.text


def find_pin(pin: Pin, article: Article) -> int | None:
    """The index of the sentence in which a pin's words begin by now, None where they are gone.

    Its own sentence if they are still there, else the next that has them, else the first. White
    space does not count.
    """
    words = _flat(pin.text)
    sentences = [_flat(article.sentence(index)) for index in range(len(article.sentences))]
    starts = list(accumulate((len(one) + 1 for one in sentences), initial=0))
    text = " ".join(sentences)
    own = starts[pin.sentence] if 0 <= pin.sentence < len(sentences) else 0
    place = text.find(words, own)
    if place < 0:
        place = text.find(words)
    return bisect_right(starts, place) - 1 if words and place >= 0 else None


def _flat(text: str) -> str:
    return " ".join(text.split())

"""What stands under a cursor: a place in an article that can be pinned, copied, opened elsewhere.

Panes and screens say which passage is theirs. Pure functions; no widget.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import store
from tui.render import date_text, outlet_text, shown

if TYPE_CHECKING:
    from store import Article, Pin, PinKind

MARKS = set('“”„"«»')
MARKERS = ("\x02", "\x03")  # around what a search found; no text of an article has them


class Passage(NamedTuple):
    """A sentence (its index) of an article (its id), None for the article as a whole.

    `label` is what of it counts: the figure, who is quoted. `words` are those that are
    quoted, where it is not the whole sentence. `snippet` is what a search found instead of a
    sentence, with its markers: `placed` finds the sentence once the article is read.
    """

    article: str
    sentence: int | None
    kind: "PinKind" = "sentence"
    label: str = ""
    words: str = ""
    snippet: str = ""


def placed(passage: Passage, article: "Article") -> Passage:
    """The passage at its sentence."""
    if not passage.snippet:
        return passage
    sentence = store.sentence_found(article, passage.snippet, MARKERS)
    return passage._replace(sentence=sentence, snippet="")


def words_of(passage: Passage, article: "Article") -> str:
    """The words of a passage: those quoted, its sentence, or the article's headline."""
    if passage.words:
        return passage.words
    if passage.sentence is None:
        return shown(article.title)
    return shown(article.sentence(passage.sentence))


def cited(passage: Passage, article: "Article") -> str:
    """The words with where they are from: “…” (Outlet, 3 Feb 2026, “Headline”).

    A headline that presscut made is left out.
    """
    passage = placed(passage, article)
    origin = [
        outlet_text(article.outlet, guessed="outlet" in article.guesses),
        date_text(article.published, guessed="published" in article.guesses),
    ]
    if passage.sentence is not None and "title" not in article.guesses:
        origin.append(f"“{shown(article.title)}”")
    return f"{_quoted(words_of(passage, article))} ({', '.join(origin)})"


def _quoted(words: str) -> str:
    """In quotation marks, unless there are such marks in the words: they are not altered."""
    return words if MARKS & set(words) else f"“{words}”"


def pin_of(passage: Passage, article: "Article") -> "Pin":
    """A pin for a passage; of an article as a whole the sentence that sums it up best."""
    passage = placed(passage, article)
    sentence = passage.sentence
    if sentence is None:
        sentence = article.ranking[0].sentence if article.ranking else 0
        passage = passage._replace(sentence=sentence)
    return store.Pin(
        passage.kind, article.id, sentence, words_of(passage, article), label=passage.label
    )


def passage_of(screen: object) -> Passage | None:
    """The passage under the cursor of a screen, if it has any."""
    passage: Passage | None = getattr(screen, "passage", None)
    return passage


def passages_of(screen: object) -> Sequence[Passage]:
    """All passages that a screen shows where its cursor is; none where it has none."""
    passages: Sequence[Passage] = getattr(screen, "passages", ())
    return passages

"""Marks on articles: read, star, tags, a note. Also what was there when a story was last looked at.

Changes name what they change only: two desks that mark the same article at once lose nothing,
and of one field the last change stands.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from store.library.desk.history import History
from store.library.desk.records import Edit, Mark
from store.library.desk.table import Document, Documents
from store.models import Story

MARKS, LOOKS = "marks", "looks"
NONE, READ = Mark(), Mark(read=True)


class Marks:
    """The marks of a desk, by article (its id)."""

    def __init__(self, history: History) -> None:
        self._history = history
        self._documents: Documents = {}
        self._marks: dict[str, Mark] = {}

    def all(self) -> Mapping[str, Mark]:
        """Every article that has a mark. Raises LibraryError."""
        documents = self._history.tables[MARKS].read()
        if documents is not self._documents:
            self._documents = documents
            self._marks = {key: _mark(one) for key, one in documents.items()}
        return self._marks

    def of(self, article: str) -> Mark:
        """The mark of an article. Raises LibraryError."""
        return self.all().get(article, NONE)

    def tags(self) -> list[str]:
        """All tags in use, by name. Raises LibraryError."""
        return sorted({tag for mark in self.all().values() for tag in mark.tags})

    def read(self, articles: Iterable[str], read: bool = True) -> bool:
        """Mark articles as read or unread; whether that changed any. Raises LibraryError."""
        return self._set("read" if read else "unread", articles, "read", read)

    def see(self, article: str) -> bool:
        """Mark an article as read because a person looked at it; else as `read`.

        What was read so one after the other is unread again together.
        """
        return self._set("what was read in passing", [article], "read", True, in_passing=True)

    def star(self, articles: Iterable[str], star: bool = True) -> bool:
        """Put stars on articles, or take them away; else as `read`."""
        return self._set("star" if star else "no star", articles, "star", star)

    def note(self, article: str, text: str) -> bool:
        """Write a note on an article, an empty one takes it away; else as `read`."""
        return self._set("note", [article], "note", text.strip())

    def retag(self, articles: Iterable[str], put: Iterable[str], take: Iterable[str]) -> bool:
        """Put some tags on articles and take others off, in one step; else as `read`."""
        added, gone = set(put), set(take)
        return self._change(
            "tags", list(articles), "tags", lambda tags: sorted({*(tags or ()), *added} - gone)
        )

    def _set(
        self,
        what: str,
        articles: Iterable[str],
        field: str,
        value: object,
        *,
        in_passing: bool = False,
    ) -> bool:
        return self._change(what, list(articles), field, lambda _: value, in_passing=in_passing)

    def _change(
        self,
        what: str,
        articles: Sequence[str],
        field: str,
        value: Callable[[Any], object],
        *,
        in_passing: bool = False,
    ) -> bool:
        def decide(documents: Documents) -> Iterator[Edit]:
            for article in dict.fromkeys(articles):
                before = documents.get(article, {}).get(field)
                yield Edit(MARKS, article, field, before, value(before) or None)

        number = "" if len(articles) == 1 else f", {len(articles)} articles"
        return self._history.change(f"{what}{number}", MARKS, decide, in_passing=in_passing)


class Looks:
    """Which articles a person has seen in a story, so that the new ones can be told."""

    def __init__(self, history: History, library: str) -> None:
        self._history = history
        self._library = library

    def look(self, story: str, articles: Iterable[str]) -> None:
        """A person looks at a story with these articles. Raises LibraryError."""
        key, seen = self._key(story), list(articles)

        def decide(documents: Documents) -> Iterator[Edit]:
            yield Edit(LOOKS, key, "articles", documents.get(key, {}).get("articles"), seen)

        self._history.change("", LOOKS, decide, noted=False)

    def saw(self, story: str, articles: Sequence[str], article: str) -> None:
        """A person looks at one of a story's articles; at the first look nothing stays new.

        Raises LibraryError.
        """
        key = self._key(story)

        def decide(documents: Documents) -> Iterator[Edit]:
            before = documents.get(key, {}).get("articles")
            seen = articles if before is None else (*before, article)
            yield Edit(LOOKS, key, "articles", before, [one for one in articles if one in seen])

        self._history.change("", LOOKS, decide, noted=False)

    def news(self, stories: Iterable[Story]) -> frozenset[str]:
        """The articles (ids) of these stories that were not there at the last look.

        None are new to a story that nobody has looked at. Raises LibraryError.
        """
        documents = self._history.tables[LOOKS].read()
        if not documents:
            return frozenset()
        looked = ((documents.get(self._key(story.id)), story) for story in stories)
        return frozenset(
            article
            for document, story in looked
            if document is not None
            for article in {*story.articles}.difference(document["articles"])
        )

    def _key(self, story: str) -> str:
        return f"{story} {self._library}"


def _mark(document: Document) -> Mark:
    if len(document) == 2 and "read" in document:  # nearly all, in a library that is read
        return READ
    tags = tuple(document.get("tags", ()))
    return Mark("read" in document, "star" in document, tags, document.get("note", ""))

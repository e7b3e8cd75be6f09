"""A writer to run beside others, or to kill: `python writer.py LIBRARY NAME COUNT`.

Keeps COUNT articles one by one, says each id once it is stored, and between them updates and
corrects what it has kept, makes stories of it and keeps their comparisons.
"""

import sys
from dataclasses import replace
from hashlib import sha256

from store.library import Library, open_library
from store.models import Article, Comparison, Story
from store.settings import Settings


def make(name: str, number: int) -> Article:
    text = f"Article {number} of {name}. " + "The harbour wall held through the night. " * 40
    digest = sha256(text.encode()).hexdigest()
    return Article(
        id=digest,
        digest=digest,
        version=1,
        source=f"/{name}/{number}",
        title=f"{name} {number}",
        outlet=None,
        published=None,
        language=None,
        ingested="2026-11-21T10:00:00+00:00",
        text=text,
        sentences=(),
        ranking=(),
        figures=(),
        quotes=(),
        removed=(),
    )


def change(library: Library, article: Article, identity: str) -> None:
    library.keep([replace(article, digest=f"changed {article.digest}")])
    library.correct(identity, title="By hand")
    with library.writing():
        library.change_stories([Story(identity, "By hand", (identity,))])
        digest = library.article(identity).digest
        compared = Comparison(identity, "By hand", (identity,), (digest,), (), (), ())
        library.keep_comparisons([compared])


def main(location: str, name: str, count: int) -> None:
    library = open_library(location, settings=Settings(lock_seconds=600))  # no failure when busy
    for number in range(count):
        article = make(name, number)
        ((_, identity),) = library.keep([article])
        sys.stdout.write(f"{identity}\n")
        sys.stdout.flush()
        if number % 3 == 0:
            change(library, article, identity)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))

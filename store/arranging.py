"""The library's articles arranged: grouped into stories, and those that changed compared anew.

Stands between the comparing, which knows no library, and the library, which knows no comparing.
Decides nothing about texts, and nothing that a person has put right by hand.
"""

from store.comparison import compare
from store.comparison.stories import arrange_stories
from store.library import Library
from store.models import Comparison


def arrange(library: Library) -> None:
    """Group the library's articles into stories; compare those whose articles changed.

    What a person merged or split by hand stays so.
    """
    with library.writing():
        articles = library.articles()
        by_id = {article.id: article for article in articles}
        stories = library.arranged(arrange_stories(articles, library.stories()))
        comparisons: list[Comparison] = []
        for story in stories:
            members = [by_id[identity] for identity in story.articles]
            stored = library.comparison(story.id)
            digests = tuple(article.digest for article in members)
            if stored is None or stored.digests != digests or stored.articles != story.articles:
                stored = compare(members, story=story)
            comparisons.append(stored)
        library.keep_stories(stories, comparisons)

"""What changed between the versions of an article, sentence by sentence."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from store.library.records import Change
from store.models import Article


def differences(versions: Sequence[Article]) -> list[Change]:
    """The change that each version made to the one before, oldest first.

    A sentence is the same if its words and marks are, whatever the spaces between them; one that
    only moved is no change. Linear in the length of the texts.
    """
    return [
        Change(
            version=newer.version,
            ingested=newer.ingested,
            added=_only_in(newer, older),
            removed=_only_in(older, newer),
        )
        for older, newer in pairwise(versions)
    ]


def _only_in(article: Article, other: Article) -> tuple[str, ...]:
    """The sentences that the article has more often than the other, in its order."""
    left = Counter(_sentences(other))
    only = []
    for sentence in _sentences(article):
        if left[sentence] > 0:
            left[sentence] -= 1
        else:
            only.append(sentence)
    return tuple(only)


def _sentences(article: Article) -> list[str]:
    return [" ".join(article.sentence(index).split()) for index in range(len(article.sentences))]

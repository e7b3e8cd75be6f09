"""Articles grouped into stories: about the same event, not merely the same subject.

TF-IDF over each text's opening (Spärck Jones 1972) and average link on cosine distance, cut at
one fixed distance. Names weigh more and pairs of neighbouring words count as terms, for it is
names and set phrases that part two floods or two trials. One fixed cut merges too much as a
corpus grows over years: whoever has dates should group inside a window of time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from store.analysis.words import STOP_WORDS, stem, words
from store.comparison.labels import Passage, label_of
from store.comparison.terms import find_names, terms_of, word_set
from store.models import Article, Story

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

CUT = 0.8
"""Cosine distance at which two groups are two stories."""

BLOCK = 256
"""Texts compared with all others at a time: the full square would take twice the memory."""

OPENING = 4000
"""Characters of a text that are read."""

LEAD = 250
"""Characters of the opening that count twice: headline and first sentence."""

NAME_FACTOR = 1.6
PAIR_FACTOR = 1.5
"""Of two neighbouring words; two names side by side are no more than one."""

LONE_FACTOR = 0.7
"""Weight of a word that only one text has: it can part texts but not bring any together."""


TITLE = 60
"""Characters of a title that is made."""

_CALENDAR = word_set(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday"
)


def group_stories(texts: Sequence[str]) -> list[int]:
    """A label for each text, the same for texts about the same event; 0 is the first text's.

    A text without a single word is a story of its own. The labels depend on the texts alone.
    """
    if len(texts) < 2:
        return [0] * len(texts)
    return _groups(_vectors(texts))


def arrange_stories(articles: Sequence[Article], previous: Sequence[Story]) -> list[Story]:
    """The stories of all articles: earlier ones first, in their order, then new ones.

    A story keeps its id, and its members their letters, as long as it shares more articles with
    an earlier story than any other does; what is new in it comes behind, by date where known,
    else as given. A new id is one above the highest of `previous`: pass every story ever kept,
    also one whose articles are gone (it is not given back), and no id names two stories.
    The title is the headline of the article nearest to the middle of the story; if no article
    has one of its own, the stretch of an opening sentence that holds most of what they share.
    """
    labels = group_stories([_reading(article) for article in articles])
    groups: dict[int, list[Article]] = {}
    for label, article in zip(labels, articles, strict=True):
        groups.setdefault(label, []).append(article)
    heirs = _heirs(list(groups.values()), previous)
    highest = max((int(story.id[1:]) for story in previous), default=0)
    stories = [
        _story(story.id, heirs[story.id], previous) for story in previous if story.id in heirs
    ]
    inherited = {id(group) for group in heirs.values()}
    new = [group for group in groups.values() if id(group) not in inherited]
    return stories + [
        _story(f"s{number}", group, previous) for number, group in enumerate(new, highest + 1)
    ]


def _reading(article: Article) -> str:
    """What an article is grouped by; a headline that presscut made adds nothing."""
    return article.text if "title" in article.guesses else f"{article.title}.\n\n{article.text}"


def _heirs(groups: Sequence[list[Article]], previous: Sequence[Story]) -> dict[str, list[Article]]:
    """Which group carries on which earlier story: those that share most articles, first."""
    shares = []
    for rank, story in enumerate(previous):
        members = {member: place for place, member in enumerate(story.articles)}
        for number, group in enumerate(groups):
            kept = [members[article.id] for article in group if article.id in members]
            if kept:
                shares.append((-len(kept), rank, min(kept), number))
    heirs: dict[str, list[Article]] = {}
    given: set[int] = set()
    for _, rank, _, number in sorted(shares):
        if previous[rank].id not in heirs and number not in given:
            heirs[previous[rank].id] = groups[number]
            given.add(number)
    return heirs


def _story(name: str, group: Sequence[Article], previous: Sequence[Story]) -> Story:
    letters = [member for story in previous if story.id == name for member in story.articles]
    place = {member: number for number, member in enumerate(letters)}
    ordered = sorted(
        group,
        key=lambda article: (
            place.get(article.id, len(place)),
            article.published is None,
            article.published or "",
        ),
    )
    return Story(name, title_of(ordered), tuple(article.id for article in ordered))


def title_of(articles: Sequence[Article]) -> str:
    """A title for some articles (one at least) in their own words; see `arrange_stories`."""
    if len(articles) == 1:
        return articles[0].title
    import numpy as np

    vectors = _vectors([_reading(article) for article in articles])
    nearness = np.asarray(vectors @ vectors.sum(axis=0).T).ravel().tolist()
    named = [n for n, article in enumerate(articles) if "title" not in article.guesses]
    if named:
        return articles[max(named, key=lambda number: (round(nearness[number], 9), -number))].title
    openings = [article.sentence(0) if article.sentences else article.title for article in articles]
    spread = Counter(term for opening in openings for term in set(terms_of(opening)))
    shared = {term: float(count - 1) for term, count in spread.items()}
    return label_of([Passage.whole(opening) for opening in openings], shared, TITLE)


def _groups(vectors: csr_matrix) -> list[int]:
    import numpy as np
    from scipy.cluster.hierarchy import average, fcluster

    total = vectors.shape[0]
    distances = np.empty(total * (total - 1) // 2)
    at = 0
    for first in range(0, total, BLOCK):
        alike = (vectors[first : first + BLOCK] @ vectors.T).toarray()
        for row, likeness in enumerate(alike, first):
            size = total - row - 1
            distances[at : at + size] = np.clip(1 - likeness[row + 1 :], 0, 1)
            at += size
    found = fcluster(average(distances), CUT, criterion="distance")
    order = {label: number for number, label in enumerate(dict.fromkeys(found.tolist()))}
    return [order[label] for label in found.tolist()]


def _vectors(texts: Sequence[str]) -> csr_matrix:
    """One row a text, of length 1 (or 0 for a text without terms)."""
    import numpy as np
    from scipy.sparse import csr_matrix
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.feature_extraction.text import TfidfTransformer
    from sklearn.preprocessing import normalize

    openings = [text[:OPENING] for text in texts]
    names = find_names(openings)
    counted = [_terms(opening) for opening in openings]
    spread = Counter(term for terms in counted for term in terms)
    kept = [
        {t: n**0.5 for t, n in terms.items() if spread[t] > 1 or " " not in t} for terms in counted
    ]
    if not any(kept):
        return csr_matrix((len(texts), 1))
    vectorizer = DictVectorizer()
    counts = vectorizer.fit_transform(kept)
    factors = [
        _factor(term, spread[term], names) for term in vectorizer.get_feature_names_out().tolist()
    ]
    weighted = TfidfTransformer(norm=None).fit_transform(counts).multiply(np.array(factors))
    return normalize(weighted.tocsr())


def _terms(opening: str) -> Counter[str]:
    """How often each stem and each pair of neighbouring stems stands in an opening."""
    return _counted(opening) + _counted(opening[:LEAD])


def _counted(text: str) -> Counter[str]:
    known = [
        "" if word in STOP_WORDS or word in _CALENDAR or len(word) < 2 else stem(word)
        for word in words(text)
    ]
    pairs = (f"{one} {other}" for one, other in pairwise(known) if one and other)
    return Counter(term for term in known if term) + Counter(pairs)


def _factor(term: str, spread: int, names: frozenset[str]) -> float:
    one, _, other = term.partition(" ")
    if other:
        return 1.0 if one in names and other in names else PAIR_FACTOR
    return (NAME_FACTOR if term in names else 1.0) * (LONE_FACTOR if spread == 1 else 1.0)

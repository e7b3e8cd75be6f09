"""sumy's LexRank and LSA, amended: the one made fast, the other the same on every run."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sumy.models.dom import ObjectDocumentModel
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer

Weights = dict[str, float]


class FastLexRankSummarizer(LexRankSummarizer):  # type: ignore[misc]
    """LexRank (Erkan and Radev 2004) that adds up the similarities of all pairs term by term.

    sumy goes through the words of each pair of sentences; the ranking is the same.
    """

    def _compute_idf(self, sentences: Sequence[Sequence[str]]) -> Weights:
        spread = Counter(term for sentence in sentences for term in set(sentence))
        return {term: float(np.log(len(sentences) / (1 + count))) for term, count in spread.items()}

    def _create_matrix(
        self,
        sentences: Sequence[Sequence[str]],  # noqa: ARG002 - as sumy calls it
        threshold: float,
        tf_metrics: Sequence[Weights],
        idf_metrics: Weights,
    ) -> NDArray[np.float64]:
        """The links of each sentence, of equal weight, to those that are alike enough."""
        similar = _products(tf_metrics, idf_metrics)
        lengths = np.sqrt(similar.diagonal())
        lengths[lengths == 0] = np.inf  # of a sentence without words nothing is like it
        linked = similar / np.outer(lengths, lengths) > threshold
        degrees = np.maximum(linked.sum(axis=1), 1)
        weighed: NDArray[np.float64] = linked / degrees[:, np.newaxis]
        return weighed


class StableLsaSummarizer(LsaSummarizer):  # type: ignore[misc]
    """LSA whose matrix has its rows in the order of the text, not in that of a set."""

    def _create_dictionary(self, document: ObjectDocumentModel) -> dict[str, int]:
        normal: Any = map(self.normalize_word, document.words)
        stems = dict.fromkeys(
            self.stem_word(word) for word in normal if word not in self.stop_words
        )
        return {term: row for row, term in enumerate(stems)}


def _products(tf_metrics: Sequence[Weights], idf_metrics: Weights) -> NDArray[np.float64]:
    """The scalar product of the tf-idf vectors of every two sentences."""
    holders: dict[str, list[int]] = {}
    for number, terms in enumerate(tf_metrics):
        for term in terms:
            holders.setdefault(term, []).append(number)
    products = np.zeros((len(tf_metrics), len(tf_metrics)))
    for term, numbers in holders.items():
        weights = np.array([tf_metrics[number][term] for number in numbers]) * idf_metrics[term]
        products[np.ix_(numbers, numbers)] += np.outer(weights, weights)
    return products

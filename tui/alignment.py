"""Which sentences of two articles belong together, for reading them side by side."""

import store


def aligned(comparison: store.Comparison, first: str, second: str) -> dict[int, int]:
    """For each sentence of one article (its id) that another says too, the first such sentence.

    What both say are the facts that they share, and the words that one has from the other.
    """
    pairs = [
        (one.sentence, other.sentence)
        for fact in comparison.facts
        for one in fact.sentences
        for other in fact.sentences
        if (one.article, other.article) == (first, second)
    ]
    for copy in comparison.copies:
        for run in copy.runs:
            if (copy.a, copy.b) == (first, second):
                pairs.append((run.a_sentence, run.b_sentence))
            elif (copy.b, copy.a) == (first, second):
                pairs.append((run.b_sentence, run.a_sentence))
    partners: dict[int, int] = {}
    for sentence, partner in sorted(pairs):
        partners.setdefault(sentence, partner)
    return partners

"""What stands beside a figure that is stated as if it were settled."""

from store.briefs.coverage import Coverage
from store.briefs.disputes import disputes
from store.models import Article, Comparison


def test_a_disputed_figure_is_noted_and_words_without_it_are_not(
    comparison: Comparison, articles: list[Article]
) -> None:
    coverage = Coverage.of(comparison, articles)

    (part,) = disputes("a ferry with 240 passengers", "coast", 0, coverage)
    assert part.text == "outlets differ on people on board: 240 or 260"
    assert disputes("a ferry hit the sandbank", "coast", 0, coverage) == ()

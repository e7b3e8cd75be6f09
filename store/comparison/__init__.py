"""Several analysed articles of one event, laid side by side.

`compare` is the front: a summary, facts, figures, quotations, names, shared passages, dates and
wording across articles. It reads what analysis found and adds nothing of its own to the words; it
ranks no outlet and judges no claim.
"""

from collections.abc import Sequence

from store.comparison.copies import find_copies
from store.comparison.differences import line_up_figures
from store.comparison.facts import align_facts
from store.comparison.names import gather_names
from store.comparison.speakers import gather_speakers
from store.comparison.summary import summarise_story
from store.comparison.timeline import make_timeline
from store.comparison.units import make_units
from store.comparison.wording import gather_hedges, gather_wordings
from store.models import Article, Comparison, Opening, Story

__all__ = ["ENGINE", "compare"]

ENGINE = 9
"""Counts up with each change of what `compare` finds: stored comparisons are then made anew."""

MOST = 60
"""Articles that are held side by side: time and rows grow with the square of their number."""


def compare(articles: Sequence[Article], *, story: Story | None = None) -> Comparison:
    """Articles compared, in the order given; with a `story`, in the order of its letters.

    Without a story, the title is made as a story's is. One article gives its facts, figures and
    speakers alone; none at all raise ValueError. The same articles give the same comparison.
    Of more than `MOST`, the first by letter are compared, and `left_out` counts the others.
    """
    if not articles:
        raise ValueError("there is no article to compare")
    ordered = _by_letter(articles, story) if story else list(articles)
    laid = ordered[:MOST]
    units = make_units(laid)
    facts = align_facts(laid, units)
    figures = line_up_figures(laid, units)
    return Comparison(
        story=story.id if story else None,
        title=story.title if story else _title_of(ordered),
        articles=tuple(article.id for article in ordered),
        digests=tuple(article.digest for article in ordered),
        facts=facts,
        figures=figures,
        quotes=gather_speakers(laid),
        names=gather_names(laid),
        copies=find_copies(laid),
        timeline=make_timeline(laid),
        wordings=gather_wordings(laid),
        hedges=gather_hedges(laid),
        engine=ENGINE,
        summary=summarise_story(laid, facts, figures),
        left_out=len(ordered) - len(laid),
    )


def _by_letter(articles: Sequence[Article], story: Story) -> list[Article]:
    letters = {member: place for place, member in enumerate(story.articles)}
    return sorted(articles, key=lambda article: letters.get(article.id, len(letters)))


def _title_of(articles: Sequence[Article]) -> str:
    from store.comparison.stories import title_of  # loads numpy, so only where it is needed

    openings = [
        Opening(one.id, one.title, one.text, one.published, "title" in one.guesses)
        for one in articles
    ]
    return title_of(openings)

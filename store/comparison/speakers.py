"""Who is quoted where: the quotations of several articles, by speaker.

A speaker whom one article names only by the surname ("Mr Oak") is the one whom another names in
full, if the articles know just one person of that surname. Bodies and documents ("the report")
stay what the articles call them. A quotation without a speaker is left out: nobody is guessed.
"""

from collections import defaultdict
from collections.abc import Sequence

from store.analysis.people import Cast, bare, is_person
from store.comparison.variants import find_variants
from store.models import Article, Run, SpeakerRow


def gather_speakers(articles: Sequence[Article]) -> tuple[SpeakerRow, ...]:
    """One row a speaker, most quoted words first; runs in the order of the articles."""
    cast = Cast("\n\n".join(article.text for article in articles))
    runs: dict[str, list[Run]] = defaultdict(list)
    names: dict[str, str] = {}
    for article in articles:
        for quote in article.quotes:
            if quote.speaker is None:
                continue
            name = _full_name(quote.speaker, cast)
            key = name.casefold()  # "The report" begins a sentence, "the report" does not
            names.setdefault(key, name)
            runs[key].append(Run(article.id, quote.sentence, quote.text))
    rows = [
        SpeakerRow(names[key], _count(found), tuple(found), find_variants(found))
        for key, found in runs.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.words, row.speaker.casefold())))


def _full_name(speaker: str, cast: Cast) -> str:
    """The fullest name that the articles together give; else the speaker as it is."""
    full = cast.fullest(speaker) if is_person(bare(speaker)) else speaker
    return full if " " in full else speaker


def _count(runs: Sequence[Run]) -> int:
    return sum(len(run.text.split()) for run in runs)

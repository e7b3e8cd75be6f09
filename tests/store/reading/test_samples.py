"""Whole files as people have them, made by hand: each gives its article, with what it tells."""

from pathlib import Path

import pytest

from store.models import RawDocument
from store.reading.cleaning import clean
from store.reading.documents import read_documents

SAMPLES = Path(__file__).parent / "samples"
TOLD = {
    "ferry.html": ("Ferry fares to rise by a tenth", "The Lantern", "2026-03-05"),
    "lantern.rss": ("Ferry fares & timetables change", "The Lantern", "2026-03-05"),
    "newsletter.eml": ("Café on the pier may stay", "The Lantern – Morning", "2026-03-06"),
    "sheds.docx": ("Sheds on the quay are nearly all let", None, None),
    "lifeboat.pdf": (None, None, "2026-03-06"),
}
PARAGRAPHS = {
    "newsletter.eml": (
        "The café on Holm pier may stay for another five years, the harbour office decided on"
        " Thursday. Its rent goes up from £8,400 to £9,100 a year.",
        "“I had packed the cups already,” said Ines Corrigan, who has run it since 2011. More than"
        " 2,300 people had signed a letter for her.",
        "The office wants to mend the roof before the summer.",
    ),
    "lifeboat.pdf": (
        "The lifeboat at Holm was called out 58 times in 2025, nine times more often than in the"
        " year before. It brought 83 people ashore, the crew says in its yearly report.",
        "Most calls came from small sailing boats. “They set out without a look at the forecast,”"
        " said the coxswain, Mary Tolland. A new engine cost 96,000 pounds, all of it from gifts.",
    ),
}


def first(name: str) -> RawDocument:
    document = next(iter(read_documents(str(SAMPLES / name), max_bytes=1_000_000)))
    assert isinstance(document, RawDocument)
    return document


def test_every_sample_is_told_of() -> None:
    assert {path.name for path in SAMPLES.iterdir()} == set(TOLD)


@pytest.mark.parametrize("name", TOLD)
def test_a_file_of_each_kind_says_what_it_is(name: str) -> None:
    document = first(name)
    assert (document.title, document.outlet, document.published) == TOLD[name]


@pytest.mark.parametrize("name", PARAGRAPHS)
def test_nothing_but_the_article_is_left_of_it(name: str) -> None:
    document = first(name)
    assert clean(document.text, document.removed).paragraphs == PARAGRAPHS[name]

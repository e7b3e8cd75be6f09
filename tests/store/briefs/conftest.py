"""A story told by three outlets, built by hand: a ferry that ran aground."""

from dataclasses import replace

import pytest
from briefing import MakeArticle

from store.findings import (
    Copy,
    CopyRun,
    HedgeRow,
    NameRow,
    Naming,
    SummarySentence,
    TimelineEntry,
    Wording,
    WordingRow,
)
from store.models import (
    Article,
    Comparison,
    Excerpt,
    Fact,
    Figure,
    FigureRow,
    Mention,
    Run,
    Sentence,
    SpeakerRow,
    Statement,
)

HARBOUR = (
    "The ferry ran aground at Holm with at least 240 people on board.",
    "Nobody was hurt, the harbour master said.",
    "Divers will look at the hull on Friday.",
)
COAST = (
    "A ferry with 240 passengers hit the sandbank at Holm.",
    "“We heard one long noise,” said Ada Brun.",
)
NORTH = (
    "The ship ran aground at Holm on Tuesday with 260 people.",
    "The owner has a second ship.",
)
COPIED = "ran aground at Holm on"


@pytest.fixture
def make_article() -> MakeArticle:
    """A function that makes an article of an id and its sentences; other fields by name."""

    def make(id_: str, *sentences: str, **fields: object) -> Article:
        text = "\n\n".join(sentences)
        places, start = [], 0
        for index, sentence in enumerate(sentences):
            places.append(Sentence(start, start + len(sentence), index))
            start += len(sentence) + 2
        ranking = tuple(
            Excerpt(sentence, 0, index, place.start, place.end, 1 - index / 10, "")
            for index, (sentence, place) in enumerate(zip(sentences, places, strict=True))
        )
        return Article(
            **{
                "id": id_,
                "digest": id_,
                "version": 1,
                "source": f"{id_}.txt",
                "title": f"Title of {id_}",
                "outlet": None,
                "published": None,
                "language": "en",
                "ingested": "2026-01-01T00:00:00Z",
                "text": text,
                "sentences": tuple(places),
                "ranking": ranking,
                "figures": (),
                "quotes": (),
                "removed": (),
                **fields,
            }
        )

    return make


@pytest.fixture
def articles(make_article: MakeArticle) -> list[Article]:
    return [
        make_article("harbour", *HARBOUR, outlet="Harbour Post", published="2026-03-03"),
        make_article("coast", *COAST, outlet="Coast Mail", guesses=("outlet", "title")),
        make_article("north", *NORTH, published="2026-03-04"),
    ]


def _mention(article: str, sentence: str, surface: str, value: int, **fields: object) -> Mention:
    figure = Figure(kind="count", surface=surface, start=0, end=0, sentence=0, value=value)
    return Mention(article, replace(figure, **fields), sentence)


@pytest.fixture
def comparison(articles: list[Article]) -> Comparison:
    ids = tuple(article.id for article in articles)
    return Comparison(
        story="s1",
        title="Ferry runs aground at Holm",
        articles=ids,
        digests=ids,
        facts=(
            Fact(
                "The ferry ran aground at Holm",
                (
                    Statement("harbour", 0, HARBOUR[0]),
                    Statement("coast", 0, COAST[0], partly=True),
                    Statement("north", 0, NORTH[0]),
                ),
            ),
            Fact(
                "Nobody was hurt",
                (Statement("harbour", 1, HARBOUR[1]), Statement("coast", 1, COAST[1])),
            ),
            Fact(HARBOUR[2], (Statement("harbour", 2, HARBOUR[2]),)),
            Fact("on Friday", (Statement("harbour", 2, HARBOUR[2], partly=True),)),
            Fact(NORTH[1], (Statement("north", 1, NORTH[1]),)),
        ),
        figures=(
            FigureRow(
                "people on board",
                "differs",
                (
                    _mention("harbour", HARBOUR[0], "240", 240, bound=">=", counted="people"),
                    _mention("coast", COAST[0], "240", 240, counted="passengers"),
                    _mention(
                        "north", NORTH[0], "260", 260, counted="people", doubt="said only here"
                    ),
                ),
                note="240 or 260",
            ),
        ),
        quotes=(SpeakerRow("Ada Brun", 5, (Run("coast", 1, "We heard one long noise,"),)),),
        names=(
            NameRow("Ada Brun", "person", (Naming("coast", 1, 1),), role="a passenger"),
            NameRow("Holm", "place", (Naming("harbour", 0, 1), Naming("coast", 0, 1))),
        ),
        copies=(
            Copy("harbour", "north", 8, 0.25, 0.5, True, (CopyRun(COPIED, 5, 0, 0, 4, 26, 4, 25),)),
        ),
        timeline=(
            TimelineEntry("2026-03-03?", "north", 0, "Tuesday", NORTH[0], "2026-03-04"),
            TimelineEntry("2026-03-06?", "harbour", 2, "Friday", HARBOUR[2], "2026-03-03"),
        ),
        wordings=(
            WordingRow(
                "ship", (Wording("coast", "stricken ship", 0), Wording("north", "old ship"))
            ),
        ),
        hedges=(HedgeRow("coast", "reportedly", (0, 1)),),
        summary=(
            SummarySentence(
                "harbour", 0, HARBOUR[0], "outlets differ on people on board: 240, 260"
            ),
            SummarySentence("north", 1, NORTH[1]),
        ),
    )

"""What a person reads in a pipe, and what a program reads as JSON; records are made by hand."""

from collections import Counter
from dataclasses import replace

import pytest

import store
from tui import layout, plain, shapes

HARBOUR = (
    "The ferry ran aground at Holm with at least 240 people on board.",
    "“Nobody was hurt,” said Ada Brun, the harbour master.",
    "Divers will look at the hull on Friday.",
)
COAST = (
    "A ferry with 240 passengers hit the sandbank at Holm.",
    "The owner has a second ship.",
)


def article(id_: str, *sentences: str, **fields: object) -> store.Article:
    text = "\n\n".join(sentences)
    places = []
    for index, sentence in enumerate(sentences):
        start = text.index(sentence)
        places.append(store.Sentence(start, start + len(sentence), index))
    bare = store.Article(
        id=id_ * 8,
        digest=id_ * 8,
        version=1,
        source=f"cuttings/{id_}.txt",
        title=f"Title of {id_}",
        outlet=None,
        published=None,
        language="en",
        ingested="2026-01-01T00:00:00Z",
        text=text,
        sentences=tuple(places),
        ranking=tuple(
            store.Excerpt(sentence, 0, index, place.start, place.end, 1.0, "opens the article")
            for index, (sentence, place) in enumerate(zip(sentences, places, strict=True))
        ),
        figures=(),
        quotes=(),
        removed=(store.Removed(1, "Photo: A. Nyborg", "credit"),),
    )
    return replace(bare, **fields)


PEOPLE = store.Figure(
    kind="count", surface="240", start=47, end=50, sentence=0, value=240,
    counted="people", bound=">=",
)  # fmt: skip
FRIDAY = store.Figure(
    kind="date", surface="Friday", start=0, end=6, sentence=2, doubt="which Friday"
)


@pytest.fixture
def harbour() -> store.Article:
    quote = store.Quote(1, 2, "Nobody was hurt,", 1, "Ada Brun", "Ada Brun")
    return article(
        "harbour", *HARBOUR, outlet="Harbour Post", published="2026-03-03",
        figures=(PEOPLE, FRIDAY), quotes=(quote,), guesses=("published",),
    )  # fmt: skip


@pytest.fixture
def coast() -> store.Article:
    return article("coast", *COAST, guesses=("title",))


def row(number: int, record: store.Article, story: str | None) -> store.Row:
    return store.Row(
        number=number,
        id=record.id,
        title=record.title,
        outlet=record.outlet,
        published=record.published,
        source=record.source,
        language=record.language,
        words=record.words,
        story=story,
        summary=(),
        figures=len(record.figures),
        ingested=record.ingested,
        guesses=record.guesses,
    )


def test_list_stands_by_story_with_guesses_and_unknowns(
    harbour: store.Article, coast: store.Article
) -> None:
    story = store.Story("s1", "Ferry runs aground", (harbour.id, "north"))
    text = plain.listing([row(1, harbour, "s1"), row(2, coast, None)], [story], 80)
    assert text.splitlines() == [
        "s1  Ferry runs aground",
        "   1 harbourh 2026-03-03? Harbour Post     Title of harbour",
        "",
        "single articles",
        "   2 coastcoa unknown     unknown          Title of coast?",
    ]


def test_single_articles_stand_together_after_the_stories(
    harbour: store.Article, coast: store.Article
) -> None:
    rows = [row(1, coast, "s1"), row(2, harbour, "s2"), row(3, coast, "s3"), row(4, coast, None)]
    stories = [
        store.Story("s1", "One", (coast.id,)),
        store.Story("s2", "Two", (harbour.id, "north")),
        store.Story("s3", "Three", (coast.id,)),
    ]
    lines = plain.listing(rows, stories, 80).splitlines()
    assert [line.split()[0] for line in lines if line] == ["s2", "2", "single", "1", "3", "4"]


def test_list_is_cut_to_the_width_whatever_the_title_holds(coast: store.Article) -> None:
    titles = ["long " * 40, "two\nlines\rthree", "港湾の船" * 20, "e\u0301" * 90]
    rows = [row(n, replace(coast, title=title), None) for n, title in enumerate(titles, 1)]
    lines = list(plain.table(rows, 60))
    assert len(lines) == len(titles)
    assert all(line.endswith("?") for line in lines)
    assert max(map(layout.cells, lines)) <= 60


def test_show_cites_each_sentence_by_its_number(harbour: store.Article) -> None:
    text = plain.article(harbour, harbour.summary(2), 80)
    assert text.splitlines() == [
        "Title of harbour",
        "Harbour Post · 3 March 2026? · 30 words · id harbourh",
        "cuttings/harbour.txt",
        "",
        "SUMMARY",
        "  [1]   The ferry ran aground at Holm with at least 240 people on board.",
        "  [2]   “Nobody was hurt,” said Ada Brun, the harbour master.",
        "",
        "FIGURES",
        "  [1]   at least 240 people",
        "  [3]   Friday (doubtful: which Friday)",
        "",
        "QUOTATIONS",
        "  [2]   Ada Brun: “Nobody was hurt,”",
    ]


def test_show_full_numbers_every_sentence_of_the_text(harbour: store.Article) -> None:
    text = plain.article(harbour, (), 80, full=True)
    assert f"  [3]   {HARBOUR[2]}\n" in text
    assert text.endswith("LEFT OUT\n  [1]   credit: Photo: A. Nyborg")
    assert f"  [1]   {HARBOUR[0]}\n\n  [2]" in text


def test_show_says_so_when_nothing_was_found(coast: store.Article) -> None:
    text = plain.article(coast, (), 80)
    assert "FIGURES\n  none" in text
    assert "QUOTATIONS\n  none" in text


def test_figures_stand_with_their_sentences(harbour: store.Article, coast: store.Article) -> None:
    assert plain.figures([harbour, coast], "count", 80).splitlines() == [
        "Title of harbour",
        "  at least 240 people · count",
        "    [1]   The ferry ran aground at Holm with at least 240 people on board.",
    ]


def test_outcome_says_what_became_of_a_source_and_why() -> None:
    failed = store.Outcome("a.txt", "failed", reason="it is empty")
    assert plain.outcome(failed) == "failed    a.txt: it is empty"
    assert plain.outcome(store.Outcome("b.txt", "new")) == "new       b.txt"


def test_tally_counts_only_what_happened() -> None:
    assert plain.tally(Counter({"failed": 1, "new": 2})) == "2 new, 1 failed"
    assert plain.tally(Counter()) == "nothing to read"
    assert plain.stopped(Counter({"new": 2})) == "stopped after 2 new"
    assert plain.stopped(Counter()) == "stopped; nothing is stored yet"


def test_json_of_an_article_has_the_documented_keys(harbour: store.Article) -> None:
    shape = shapes.article(harbour, harbour.summary(1))
    documented = {
        "id", "title", "outlet", "published", "source", "language", "text", "sentences",
        "summary", "figures", "quotes", "removed",
    }  # fmt: skip
    assert documented <= shape.keys()
    assert shape["sentences"][1] == {"start": 66, "end": 119, "text": HARBOUR[1]}
    assert shape["summary"][0]["sentence"] == 0
    (removed,) = shape["removed"]
    assert {"line": 1, "text": "Photo: A. Nyborg", "rule": "credit"}.items() <= removed.items()


def test_json_of_figures_names_article_and_context(harbour: store.Article) -> None:
    (figure,) = shapes.figures([harbour], "count")["figures"]
    assert figure["article"] == harbour.id
    assert figure["context"] == HARBOUR[0]
    assert (figure["value"], figure["bound"], figure["counted"]) == (240, ">=", "people")


def test_json_of_the_list_has_the_documented_keys(harbour: store.Article) -> None:
    (shape,) = shapes.listing([row(1, harbour, "s1")])["articles"]
    documented = {
        "id", "title", "outlet", "published", "source", "language", "words", "story", "summary",
        "figures",
    }  # fmt: skip
    assert documented <= shape.keys()

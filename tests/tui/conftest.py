"""An invented library for the desk: four outlets on one flood, and one article that stands alone.

The records are made by hand, so that the desk is tested without the engine. Sentence offsets and
figures are found by looking for their words.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from settling import settle_exactly

import store
from tui.app import Desk
from tui.reader import Reader

BODIES = {
    "a": (
        "River Wend floods 240 homes in Kelmouth",
        "Kelmouth Mercury",
        "2026-02-03",
        (
            "The River Wend burst its banks in Kelmouth on Monday night and flooded 240 homes.",
            "Nobody was hurt, the fire service said.",
            "|Water stood 1.2 metres deep in Quay Street by midnight.",
            "The council opened a rest centre in the grammar school for 130 people.",
            "|“We had an hour to get everyone out,” said Ines Halloran, who leads the council.",
            "She put the damage at £3m.",
        ),
    ),
    "b": (
        "Flood victims wait for news after night in school",
        "The Coast Echo",
        "2026-02-03",
        (
            "About 130 people spent the night in a school after the River Wend flooded Kelmouth.",
            "More than 200 homes were under water.",
            "|“Nobody told us anything,” said Per Aldous, a baker in Quay Street.",
            "The town last flooded in 1998.",
        ),
    ),
    "c": (
        "Warning came too late, say traders",
        None,
        None,
        (
            "Traders in Kelmouth say that the flood warning reached them after the water did.",
            "The river flooded 240 homes on Monday.",
            "|The environment office says it sent the warning at 21:40.",
            "The damage is put at £5m.",
        ),
    ),
    "d": (
        "Bürgermeisterin lobt Helfer 洪水 in Kelmouth",
        "Wend Valley Radio",
        "2026-02",
        (
            "Volunteers from three villages filled 6,000 sandbags when the Wend rose in Kelmouth.",
            "They had been trained since the flood of 1998.",
        ),
    ),
    "e": (
        "Library in Ostrey gets a new roof",
        "Ostrey Times",
        "2026-01-12",
        ("The library in Ostrey has a new roof after 14 months of work.",),
    ),
}

FIGURES: dict[str, tuple[tuple[str, dict[str, object]], ...]] = {
    "a": (
        ("240", {"kind": "count", "value": 240, "counted": "homes"}),
        ("1.2 metres", {"kind": "measure", "value": 1.2, "unit": "metre"}),
        ("130", {"kind": "count", "value": 130, "counted": "people"}),
        ("£3m", {"kind": "money", "value": 3_000_000, "unit": "pound sterling",
                 "counted": "damage"}),
    ),
    "b": (
        ("130", {"kind": "count", "value": 130, "counted": "people", "bound": "~"}),
        ("200", {"kind": "count", "value": 200, "counted": "homes", "bound": ">"}),
        ("1998", {"kind": "year", "when": "1998", "counted": "last flood"}),
    ),
    "c": (
        ("240", {"kind": "count", "value": 240, "counted": "homes"}),
        ("21:40", {"kind": "time", "when": "21:40", "doubt": "a time, or a score?"}),
        ("£5m", {"kind": "money", "value": 5_000_000, "unit": "pound sterling",
                 "counted": "damage"}),
    ),
    "d": (
        ("6,000", {"kind": "count", "value": 6000, "counted": "sandbags"}),
        ("1998", {"kind": "year", "when": "1998", "counted": "flood"}),
    ),
    "e": (("14 months", {"kind": "duration", "value": 14, "unit": "month"}),),
}  # fmt: skip


def make_article(key: str) -> store.Article:
    """The article of a letter of BODIES; "|" opens a paragraph."""
    title, outlet, published, written = BODIES[key]
    text, sentences, paragraph = "", [], 0
    for sentence in written:
        if sentence.startswith("|"):
            paragraph += 1
            text += "\n\n"
        elif text:
            text += " "
        start = len(text)
        text += sentence.removeprefix("|")
        sentences.append(store.Sentence(start, len(text), paragraph))
    order = [0, 2, 1, 3, 4, 5][: len(sentences)]
    order = [index for index in order if index < len(sentences)]
    ranking = tuple(
        store.Excerpt(
            text[sentences[index].start : sentences[index].end],
            0, index, sentences[index].start, sentences[index].end, 1 / (place + 1), "lead",
        )
        for place, index in enumerate(order)
    )  # fmt: skip
    return store.Article(
        id=key * 8, digest=key * 8, version=1, source=f"/cuttings/{key}.txt", title=title,
        outlet=outlet, published=published, language="en", ingested="2026-02-04T08:00:00+00:00",
        text=text, sentences=tuple(sentences), ranking=ranking,
        figures=tuple(make_figure(text, sentences, *figure) for figure in FIGURES[key]),
        quotes=(), removed=(store.Removed(3, "Share this page", "share bar"),)
        if key == "a" else (), guesses=("title", "outlet") if key == "c" else (),
    )  # fmt: skip


def make_figure(
    text: str, sentences: Sequence[store.Sentence], surface: str, given: dict[str, object]
) -> store.Figure:
    """A figure where its words stand in the text."""
    start = text.index(surface)
    place = next(i for i, one in enumerate(sentences) if one.start <= start < one.end)
    return store.Figure(
        surface=surface, start=start, end=start + len(surface), sentence=place, **given
    )  # type: ignore[arg-type]


def make_comparison(articles: dict[str, store.Article]) -> store.Comparison:
    """What the four articles on the flood say beside one another."""

    def says(*places: tuple[str, int], partly: str = "") -> tuple[store.Statement, ...]:
        return tuple(
            store.Statement(articles[key].id, index, articles[key].sentence(index), key in partly)
            for key, index in places
        )

    def mention(key: str, number: int) -> store.Mention:
        figure = articles[key].figures[number]
        return store.Mention(articles[key].id, figure, articles[key].sentence(figure.sentence))

    return store.Comparison(
        story="s1", title="River Wend floods Kelmouth",
        articles=tuple(articles[key].id for key in "abcd"),
        digests=tuple(articles[key].digest for key in "abcd"),
        facts=(
            store.Fact("Kelmouth was flooded",
                       says(("a", 0), ("b", 0), ("c", 1), ("d", 0), partly="d")),
            store.Fact("a rest centre in a school", says(("a", 3), ("b", 0))),
            store.Fact("nobody was hurt", says(("a", 1))),
            store.Fact("the warning came late", says(("c", 0))),
            store.Fact("6,000 sandbags were filled", says(("d", 0))),
        ),
        figures=(
            store.FigureRow("homes flooded", "bound",
                            (mention("a", 0), mention("b", 1), mention("c", 0)),
                            "B gives more than 200"),
            store.FigureRow("people in the rest centre", "restated",
                            (mention("a", 2), mention("b", 0))),
            store.FigureRow("damage", "differs", (mention("a", 3), mention("c", 2)), "£3m and £5m"),
            store.FigureRow("last flood", "same", (mention("b", 2), mention("d", 1))),
            store.FigureRow("sandbags", "same", (mention("d", 0),)),
        ),
        quotes=(
            store.SpeakerRow("Ines Halloran", 8, (
                store.Run(articles["a"].id, 4, "We had an hour to get everyone out"),)),
            store.SpeakerRow("Per Aldous", 4, (
                store.Run(articles["b"].id, 2, "Nobody told us anything"),)),
        ),
        names=(
            store.NameRow("Kelmouth", "place", tuple(
                store.Naming(articles[key].id, sentence, count)
                for key, sentence, count in (("a", 0, 1), ("b", 0, 1), ("c", 0, 2), ("d", 0, 1)))),
            store.NameRow("Ines Halloran", "person", (store.Naming(articles["a"].id, 4, 2),),
                          "who leads the council"),
        ),
        copies=(
            store.Copy(articles["a"].id, articles["c"].id, 9, 0.14, 0.24, False, (
                store.CopyRun("flooded 240 homes in Kelmouth on Monday night late", 9, 0, 1,
                              0, 9, 0, 9),)),
        ),
        timeline=(
            store.TimelineEntry("1998", articles["b"].id, 3, "1998",
                                articles["b"].sentence(3), "2026-02-03"),
            store.TimelineEntry("2026-02-02", articles["c"].id, 1, "on Monday",
                                articles["c"].sentence(1)),
        ),
        wordings=(
            store.WordingRow("flood", (store.Wording(articles["c"].id, "late"),
                                       store.Wording(articles["c"].id, "sudden", 0))),
        ),
        hedges=(
            store.HedgeRow(articles["a"].id, "reportedly", (1,)),
            store.HedgeRow(articles["c"].id, "reportedly", (0, 1)),
        ),
        summary=(
            store.SummarySentence(articles["c"].id, 1, articles["c"].sentence(1),
                                  "outlets differ on damage: £3m, £5m"),
            store.SummarySentence(articles["b"].id, 0, articles["b"].sentence(0)),
        ),
    )  # fmt: skip


class Shelf:
    """A library in memory with what the desk asks of a real one."""

    def __init__(self, keys: str = "abcde") -> None:
        self.all = {key: make_article(key) for key in BODIES}
        self.keys = keys
        self.groups = ["abcd"]  # the stories, by their articles
        self.corrected: list[dict[str, object]] = []

    def stories(self) -> list[store.Story]:
        """The one story, of the flood, unless a test puts the articles otherwise."""
        told = [[self.all[key].id for key in group if key in self.keys] for group in self.groups]
        return [
            store.Story(f"s{number}", "River Wend floods Kelmouth", tuple(members))
            for number, members in enumerate(told, 1)
            if len(members) > (number == 1)
        ]

    def rows(self, limit: int | None = None) -> list[store.Row]:
        """A row for each article, or for the first of them."""
        story = {article: one.id for one in self.stories() for article in one.articles}
        return [
            store.Row(
                number=number, id=one.id, title=one.title, outlet=one.outlet,
                published=one.published, source=one.source, language=one.language, words=one.words,
                story=story.get(one.id),
                summary=tuple(excerpt.text for excerpt in one.summary()),
                figures=len(one.figures), ingested=one.ingested, guesses=one.guesses,
            )
            for number, one in enumerate((self.all[key] for key in self.keys[:limit]), 1)
        ]  # fmt: skip

    def all_rows(self) -> store.Rows:
        """The rows of all articles."""
        return store.Rows.of(self.rows())

    def article(self, identity: str) -> store.Article:
        """An article by its id."""
        for article in self.all.values():
            if article.id == identity:
                return article
        raise store.NotFound(f"no article {identity}")

    def comparison(self, story_id: str) -> store.Comparison | None:
        """The comparison of the flood."""
        return make_comparison(self.all) if story_id == "s1" else None

    def corrections(self, identity: str) -> dict[str, str]:
        """What was set by hand."""
        made = [one for one in self.corrected if one.get("id") == identity]
        return {field: text for one in made for field, text in one.items() if field != "id"}

    def correct(self, identity: str, **changes: str) -> store.Article:
        """Set fields by hand."""
        key = identity[0]
        self.corrected.append({"id": identity, **changes})
        self.all[key] = replace(self.all[key], **changes)  # type: ignore[arg-type]
        return self.all[key]

    def forgotten(self) -> list[store.Forgotten]:
        """The articles that are not in the library."""
        return [
            store.Forgotten(one.id, one.title, one.source, "2026-02-05T08:00:00+00:00")
            for key, one in self.all.items()
            if key not in self.keys
        ]

    def with_text(self, query: str) -> set[str]:
        """The articles that have all words of a query, which have no signs."""
        words = query.replace('"', "").replace("*", "").casefold().split()
        return {one.id for one in self.all.values() if all(w in one.text.casefold() for w in words)}

    def with_finding(self, kind: str, test: str = "", number: float = 0) -> set[str]:
        """The articles with figures of a kind, above a number where a test is given."""
        return {
            one.id
            for one in self.all.values()
            for figure in one.figures
            if kind in ("", figure.kind) and (not test or (figure.value or 0) > number)
        }

    def search(
        self, query: str, limit: int, *, markers: tuple[str, str], among: set[str] | None = None
    ) -> list[store.Hit]:
        """The articles with these words, the first of them marked where it stands first."""
        word = query.replace('"', "").replace("*", "").split()[0]
        rows = {row.id: row for row in self.rows()}
        hits = []
        for identity in sorted(self.with_text(query) & (set(rows) if among is None else among)):
            text = self.article(identity).text
            at = text.casefold().index(word.casefold())
            end = at + len(word)
            snippet = f"…{text[max(0, at - 20) : at]}{markers[0]}{text[at:end]}{markers[1]}"
            snippet += f"{text[end : end + 20]}…"
            hits.append(store.Hit(rows[identity], rows[identity].title, snippet, 1.0))
        return hits[:limit]

    def stamp(self) -> object:
        """Changes with every article and every correction."""
        return self.keys, len(self.corrected)


@pytest.fixture(autouse=True)
def _nothing_is_read_in_passing(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a slow machine the cursor rests on articles that no person would rest on."""
    monkeypatch.setattr("tui.actions.noticing.WHILE", 600)


@pytest.fixture(autouse=True)
def _keys_are_pressed_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow the machine is: the next one comes when all is done that follows from one."""
    settle_exactly(monkeypatch)


@pytest.fixture
def shelf() -> Shelf:
    """The invented library."""
    return Shelf()


@pytest.fixture
def make_desk(shelf: Shelf, tmp_path: Path) -> Callable[..., Desk]:
    """A desk over the invented library; `sources` are read in by whatever the worker runs."""

    def make(*sources: str) -> Desk:
        return Desk(Reader(lambda: shelf, store.open_desk), tmp_path / "library", sources)

    return make

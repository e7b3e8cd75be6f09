"""From a compared story to the outline of its brief: which lines a press officer gets, and why.

A brief is short: each section is cut at a length that stands in a constant, and says what it
left out. It makes no sentence of its own about the event: the words are the articles'.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from store.analysis.figures.weight import weigh
from store.analysis.figures.wording import word_figure
from store.briefs import coverage as told
from store.briefs.coverage import SHORT_ID, Coverage
from store.briefs.outline import Line, Outline, Part, Section
from store.briefs.summary import choose_sentences
from store.lone import lone_facts
from store.models import Agreement, Article, Fact, Figure, FigureRow, SpeakerRow, Statement

FACT_LINES = 12
FIGURE_LINES = 12
SPEAKER_LINES = 8
QUOTED_WORDS = 40
ONLY_ONE_LINES = 5

AGREEMENT: dict[Agreement, str] = {
    "same": "agree",
    "restated": "put in another way",
    "bound": "with other bounds",
    "differs": "differ",
}


def outline(coverage: Coverage) -> Outline:
    """The outline of the brief; a single article has no sections that compare."""
    compared = len(coverage.articles) > 1
    sections = [
        _summary(coverage),
        *([_all_say(coverage), _most_say(coverage)] if compared else []),
        _key_figures(coverage),
        *([_differences(coverage)] if compared else []),
        _speakers(coverage),
        *([_only_one_says(coverage)] if compared else []),
        _sources(coverage),
    ]
    return Outline(coverage.comparison.title, _opening(coverage), tuple(sections))


def _opening(coverage: Coverage) -> tuple[Line, ...]:
    articles = coverage.articles
    count = "1 (nothing to compare it with)" if len(articles) == 1 else str(len(articles))
    dates = sorted({article.published for article in articles if article.published})
    outlets = list(dict.fromkeys(article.outlet for article in articles if article.outlet))
    spans = [" to ".join(dict.fromkeys((dates[0], dates[-1])))] if dates else []
    return (
        _plain_line("Articles", count),
        _plain_line("Outlets", _and_unknown(coverage, outlets, "outlet")),
        _plain_line("Published", _and_unknown(coverage, spans, "published")),
    )


def _and_unknown(coverage: Coverage, known: list[str], field: str) -> str:
    """What is known, then by letter the articles for which it is guessed or unknown."""
    articles = coverage.articles
    guessed = [coverage.letters[each.id] for each in articles if field in each.guesses]
    unknown = [coverage.letters[each.id] for each in articles if not getattr(each, field)]
    words = [", ".join(known)] if known else []
    words += [f"guessed for {', '.join(guessed)}"] if guessed else []
    words += [f"unknown for {', '.join(unknown)}"] if unknown else []
    return "; ".join(words)


def _summary(coverage: Coverage) -> Section:
    lines = [
        Line((Part(excerpt.text, (coverage.cite(article.id, excerpt.sentence),)),))
        for article, excerpt in choose_sentences(coverage)
    ]
    return _section("Summary", lines, empty="No article has a sentence that could stand here.")


def _all_say(coverage: Coverage) -> Section:
    facts = [fact for fact in coverage.comparison.facts if coverage.is_shared_by_all(fact)]
    return _section(
        "What all say",
        [_fact_line(fact, coverage) for fact in facts[:FACT_LINES]],
        empty="No single fact was found in all of them.",
        left_out=len(facts) - FACT_LINES,
    )


def _most_say(coverage: Coverage) -> Section:
    facts = [
        fact
        for fact in coverage.comparison.facts
        if len(coverage.articles) / 2 < len(fact.articles) < len(coverage.articles)
    ]
    return _section(
        "What most say",
        [_fact_line(fact, coverage) for fact in facts[:FACT_LINES]],
        empty="Nothing beyond what all say was found in more than half of them.",
        left_out=len(facts) - FACT_LINES,
    )


def _fact_line(fact: Fact, coverage: Coverage) -> Line:
    """What they share, the shortest sentence that states it whole, and where the others do."""
    statements = coverage.statements(fact)
    shortest = min(statements, key=lambda statement: (statement.partly, len(statement.text)))
    others = [statement for statement in statements if statement is not shortest]
    whole = [statement for statement in others if not statement.partly]
    partly = [statement for statement in others if statement.partly]
    parts = [Part(shortest.text, _cited([shortest], coverage))]
    parts += [Part("also", _cited(whole, coverage))] if whole else []
    parts += [Part("in part", _cited(partly, coverage))] if partly else []
    is_sentence = fact.label.rstrip(".") == shortest.text.rstrip(".")
    return Line(tuple(parts), lead=None if is_sentence else fact.label)


def _cited(statements: Iterable[Statement], coverage: Coverage) -> tuple[str, ...]:
    return tuple(coverage.cite(each.article, each.sentence) for each in statements)


def _key_figures(coverage: Coverage) -> Section:
    """The figures that most articles give first, then the weightiest; of one article, its own."""
    summarised = {
        (article.id, excerpt.sentence)
        for article in coverage.articles
        for excerpt in article.summary()
    }
    rows = sorted(
        coverage.comparison.figures, key=lambda row: (-len(row.articles), -_weight(row, summarised))
    )
    shared = [row for row in rows if len(row.articles) > 1]
    chosen = (shared or rows)[:FIGURE_LINES]
    return _section(
        "Key figures",
        [_figure_line(row, coverage) for row in chosen],
        empty="No figure was found.",
        left_out=len(rows) - len(chosen),
    )


def _weight(row: FigureRow, summarised: Collection[tuple[str, int]]) -> float:
    """What the weightiest of the row's mentions weighs in its own article.

    `summarised` holds the articles' ids and the sentences of their summaries.
    """
    said = Counter(mention.article for mention in row.mentions)
    return max(
        weigh(
            mention.figure,
            in_summary=(mention.article, mention.figure.sentence) in summarised,
            repeated=said[mention.article] > 1,
            carried=len(row.articles) > 1,
        )
        for mention in row.mentions
    )


def _in_words(figure: Figure) -> str:
    """The figure as a person would say it, and the doubt that a reader should share."""
    words = word_figure(figure)
    return f"{words} (doubtful: {figure.doubt})" if figure.doubt else words


def _figure_line(row: FigureRow, coverage: Coverage) -> Line:
    wordings: dict[str, list[str]] = {}
    for mention in row.mentions:
        cited = wordings.setdefault(_in_words(mention.figure), [])
        cited.append(coverage.cite(mention.article, mention.figure.sentence))
    share = f"{len(row.articles)} of {len(coverage.articles)}"
    agreement = f", {AGREEMENT[row.agreement]}" if len(row.articles) > 1 else ""
    return Line(
        tuple(Part(words, tuple(dict.fromkeys(cited))) for words, cited in wordings.items()),
        lead=f"{row.label} ({share}{agreement})",
    )


def _differences(coverage: Coverage) -> Section:
    rows = coverage.comparison.figures
    differing = [_sentences_line(row, coverage) for row in rows if row.agreement == "differs"]
    reworded = [_note_line(row, coverage) for row in rows if row.agreement in ("bound", "restated")]
    return Section(
        "Where they differ",
        sections=(
            _section("Figures that differ", differing, empty="No two figures contradict."),
            _section(
                "The same figure with another bound, or put in another way",
                reworded,
                empty="Every figure that several give is given alike.",
            ),
        ),
    )


def _note_line(row: FigureRow, coverage: Coverage) -> Line:
    """A row with what differs in it, in the words of the comparison."""
    note = row.note or AGREEMENT[row.agreement]
    return Line((Part(note, _mentioned(row, coverage)),), lead=row.label)


def _mentioned(row: FigureRow, coverage: Coverage) -> tuple[str, ...]:
    cited = [coverage.cite(each.article, each.figure.sentence) for each in row.mentions]
    return tuple(dict.fromkeys(cited))


def _sentences_line(row: FigureRow, coverage: Coverage) -> Line:
    """A row with the sentences that its figures stand in, each once."""
    cited = {
        coverage.cite(mention.article, mention.figure.sentence): mention.text
        for mention in row.mentions
    }
    note = f" ({row.note})" if row.note else ""
    return Line(
        tuple(Part(text, (citation,)) for citation, text in cited.items()),
        lead=row.label + note,
    )


def _speakers(coverage: Coverage) -> Section:
    rows = sorted(coverage.comparison.quotes, key=lambda row: -row.words)
    return _section(
        "Who is quoted",
        [_speaker_line(row, coverage) for row in rows[:SPEAKER_LINES]],
        empty="No quotation with a speaker was found.",
        left_out=len(rows) - SPEAKER_LINES,
    )


def _speaker_line(row: SpeakerRow, coverage: Coverage) -> Line:
    """The speaker's longest quotation, shortened at a word, and where the others stand."""
    longest = max(row.runs, key=lambda run: len(run.text))
    words = longest.text.split()
    shortened = " ".join(words[:QUOTED_WORDS]) + (" …" if len(words) > QUOTED_WORDS else "")
    first = coverage.cite(longest.article, longest.sentence)
    cited = dict.fromkeys(coverage.cite(run.article, run.sentence) for run in row.runs)
    others = tuple(citation for citation in cited if citation != first)
    also = (Part("also quoted in", others),) if others else ()
    count = "1 word" if row.words == 1 else f"{row.words} words"
    return Line((Part(f"“{shortened}”", (first,)), *also), lead=f"{row.speaker} ({count})")


def _only_one_says(coverage: Coverage) -> Section:
    return Section(
        "What only one says",
        sections=tuple(_only_this_one(article, coverage) for article in coverage.articles),
    )


def _only_this_one(article: Article, coverage: Coverage) -> Section:
    """What no other article says, in the order in which its summary would take it."""
    ranks = {excerpt.sentence: rank for rank, excerpt in enumerate(article.ranking)}
    facts = [fact for fact in lone_facts(coverage.comparison) if fact.articles == {article.id}]
    texts = {each.sentence: each.text for fact in facts for each in coverage.statements(fact)}
    lines = [
        Line((Part(texts[sentence], (coverage.cite(article.id, sentence),)),))
        for sentence in sorted(texts, key=lambda sentence: ranks.get(sentence, len(ranks)))
    ]
    return _section(
        coverage.heading(article),
        lines[:ONLY_ONE_LINES],
        empty="Nothing that the others do not say.",
        left_out=len(lines) - ONLY_ONE_LINES,
    )


def _sources(coverage: Coverage) -> Section:
    return Section("Sources", tuple(_source_line(each, coverage) for each in coverage.articles))


def _source_line(article: Article, coverage: Coverage) -> Line:
    letter = coverage.letters[article.id]
    words = (
        told.title(article),
        told.outlet(article),
        told.published(article),
        article.source,
        f"id {article.id[:SHORT_ID]}",
    )
    return Line((Part(" · ".join(words)),), lead=letter, anchor=letter)


def _plain_line(lead: str, text: str) -> Line:
    return Line((Part(text),), lead=lead)


def _section(title: str, lines: Sequence[Line], *, empty: str, left_out: int = 0) -> Section:
    """A section that says so when it is empty, and how much it left out."""
    note = None if lines else empty
    if left_out > 0:
        note = f"Left out here: {left_out} more."
    return Section(title, tuple(lines), note)

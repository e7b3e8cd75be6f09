"""From a compared story to the outline of its brief: which lines a press officer gets, and why.

A brief is short: each section is cut at a length that stands in a constant, and says what it
left out. It makes no sentence of its own about the event: the words are the articles'.
"""

from store.briefs import coverage as told
from store.briefs.bounds import section
from store.briefs.coverage import SHORT_ID, Coverage
from store.briefs.facts import all_say, most_say, only_one_says
from store.briefs.figures import figures_that_differ, key_figures
from store.briefs.outline import Line, Outline, Part, Section
from store.briefs.passages import shared_passages, timeline
from store.briefs.voices import who_is_named, who_is_quoted, wording
from store.dates import word_date
from store.findings import SummarySentence
from store.languages import language_note
from store.models import Article

SUMMARY_LINES = 5


def outline(coverage: Coverage) -> Outline:
    """The outline of the brief; a single article has no sections that compare."""
    compared = len(coverage.articles) > 1
    sections = [
        _summary(coverage),
        *([all_say(coverage), most_say(coverage)] if compared else []),
        *([figures_that_differ(coverage)] if compared else []),
        key_figures(coverage),
        who_is_quoted(coverage),
        who_is_named(coverage),
        *([shared_passages(coverage)] if compared else []),
        timeline(coverage),
        *([wording(coverage), only_one_says(coverage)] if compared else []),
        sources(coverage),
        how_it_was_made(coverage),
    ]
    return Outline(coverage.comparison.title, opening(coverage), tuple(sections))


def opening(coverage: Coverage) -> tuple[Line, ...]:
    """How many articles, whose, of which days, and what is not known of that."""
    articles = coverage.articles
    count = "1 (nothing to compare it with)" if len(articles) == 1 else str(len(articles))
    if left_out := coverage.comparison.left_out:
        count += f"; only the first {len(articles) - left_out} are compared"
    dates = sorted({article.published for article in articles if article.published})
    span = " to ".join(map(word_date, dict.fromkeys((dates[0], dates[-1])))) if dates else ""
    outlets = "; ".join(
        f"{coverage.letters[article.id]} {article.outlet}" for article in articles if article.outlet
    )
    lines = [
        _plain_line("Articles", count),
        _plain_line("Outlets", _and_unknown(coverage, outlets, "outlet")),
        _plain_line("Published", _and_unknown(coverage, span, "published")),
    ]
    return (*lines, *_language_lines(coverage))


def _and_unknown(coverage: Coverage, known: str, field: str) -> str:
    """What is known, then by letter the articles for which it is guessed or unknown."""
    guessed = [each for each in coverage.articles if field in each.guesses]
    unknown = [each for each in coverage.articles if not getattr(each, field)]
    words = [known] if known else []
    words += [f"guessed for {_letters(guessed, coverage)}"] if guessed else []
    words += [f"unknown for {_letters(unknown, coverage)}"] if unknown else []
    return "; ".join(words)


def _letters(articles: list[Article], coverage: Coverage) -> str:
    if len(articles) == len(coverage.articles) > 1:
        return "all"
    return ", ".join(coverage.letters[article.id] for article in articles)


def _language_lines(coverage: Coverage) -> list[Line]:
    """The articles in another language than English, and what is not read in it."""
    notes = {each.id: language_note(each.language) for each in coverage.articles}
    foreign = [f"{coverage.letters[id_]} {note}" for id_, note in notes.items() if note]
    return [_plain_line("Languages", "; ".join(foreign))] if foreign else []


def _summary(coverage: Coverage) -> Section:
    return section(
        "Summary",
        [_summary_line(sentence, coverage) for sentence in coverage.comparison.summary],
        most=SUMMARY_LINES,
        empty="No article has a sentence that could stand here.",
    )


def _summary_line(sentence: SummarySentence, coverage: Coverage) -> Line:
    parts = [Part(sentence.text, (coverage.cite(sentence.article, sentence.sentence),))]
    if sentence.note:
        parts.append(Part(sentence.note))
    return Line(tuple(parts))


def sources(coverage: Coverage) -> Section:
    """Each article with what its letter stands for."""
    return Section("Sources", tuple(_source_line(each, coverage) for each in coverage.articles))


def _source_line(article: Article, coverage: Coverage) -> Line:
    letter = coverage.letters[article.id]
    words = (
        told.title(article),
        told.outlet(article),
        told.published(article),
        f"{article.words} words",
        told.source(article),
        f"id {article.id[:SHORT_ID]}",
    )
    return Line((Part(" · ".join(words)),), lead=letter, anchor=letter)


def how_it_was_made(coverage: Coverage) -> Section:
    """What a reader may rely on, and what is a guess."""
    first = coverage.letters[coverage.articles[0].id]
    lines = [
        f"[{first}1] is the first sentence of article {first}. Every sentence, figure and "
        "quotation is the article's own; nothing was reworded.",
        "Which sentences say the same, whom a quotation is from and what a figure counts was "
        "found by rules: look at the sentence cited before you quote it.",
        "What an article does not tell is “unknown” here; what was worked out from it and may be "
        "wrong is marked “guessed”, “probably” or “doubtful”.",
    ]
    return Section("How to read this", tuple(Line((Part(text),)) for text in lines))


def _plain_line(lead: str, text: str) -> Line:
    return Line((Part(text),), lead=lead)

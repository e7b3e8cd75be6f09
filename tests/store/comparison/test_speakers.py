"""Who is quoted in which article, with how many words."""

from store.analysis.quotes import find_quotes
from store.comparison.speakers import gather_speakers
from store.models import Article, SpeakerRow


def article(letter: str, text: str) -> Article:
    return Article(
        id=letter,
        digest=letter,
        version=1,
        source=f"{letter}.txt",
        title="Lock shut",
        outlet=None,
        published=None,
        language="en",
        ingested="2026-01-01T00:00:00Z",
        text=text,
        sentences=(),
        ranking=(),
        figures=(),
        quotes=tuple(find_quotes(text)),
        removed=(),
    )


def gathered(*texts: str) -> tuple[SpeakerRow, ...]:
    return gather_speakers(
        [article(letter, text) for letter, text in zip("ABC", texts, strict=False)]
    )


def test_the_most_quoted_speaker_comes_first_with_all_words_counted() -> None:
    rows = gathered(
        "Ann Oak said: “It is shut.” Tom Elm said: “It is not shut at all.”",
        "Ann Oak said: “We lost the key to the lock.”",
    )
    assert [(row.speaker, row.words) for row in rows] == [("Ann Oak", 10), ("Tom Elm", 6)]


def test_each_run_leads_to_its_article_and_sentence() -> None:
    rows = gathered("It rained. Ann Oak said: “It is shut.”", "Ann Oak said: “No.”")
    assert [(run.article, run.sentence, run.text) for run in rows[0].runs] == [
        ("A", 1, "It is shut."),
        ("B", 0, "No."),
    ]


def test_a_surname_in_one_article_is_the_full_name_of_another() -> None:
    rows = gathered("Mr Elm said: “It is shut.”", "Tom Elm, the mayor, said: “It is not.”")
    assert [row.speaker for row in rows] == ["Tom Elm"]


def test_a_surname_of_two_people_is_joined_to_neither() -> None:
    rows = gathered(
        "Professor Elm said: “It is shut.”", "Tom Elm said: “No.” Ann Elm said: “Never again.”"
    )
    assert {row.speaker for row in rows} == {"Professor Elm", "Tom Elm", "Ann Elm"}


def test_the_report_is_one_speaker_however_its_article_is_written() -> None:
    rows = gathered(
        "The report said the lock was “rusty”.", "The lock was “weak”, the report said."
    )
    assert [(row.speaker, len(row.runs)) for row in rows] == [("The report", 2)]


def test_a_name_given_nowhere_in_full_stays_as_it_is() -> None:
    assert [row.speaker for row in gathered("Professor Elm said: “It is shut.”")] == [
        "Professor Elm"
    ]


def test_quotations_without_a_speaker_are_left_out() -> None:
    assert gathered("The boat “Otter” left at noon.") == ()


def test_no_articles_have_no_speakers() -> None:
    assert gather_speakers([]) == ()

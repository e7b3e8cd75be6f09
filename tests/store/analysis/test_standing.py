import pytest

from store.analysis.sentences import split_sentences
from store.analysis.standing import Standing, quoted_share, referent, stand_alone, standings

ALONE, LEANS, NEVER = Standing.ALONE, Standing.LEANS, Standing.NEVER

SENTENCES = {
    # stands alone
    "The harbour board closed the north quay on Monday.": ALONE,
    "The board called the quay “unsafe” after the survey.": ALONE,
    "“The quay is unsafe and has been for years,” said Ann Hale.": ALONE,
    "“Low Tide” opened the festival on Saturday night in Halford.": ALONE,
    "There are 15 moorings on the north quay.": ALONE,
    "Ann Hale said: “The quay is unsafe and will be closed.”": ALONE,
    "Video footage showed the wall falling into the sea.": ALONE,
    "By Monday the quay had been closed to all traffic.": ALONE,
    "After a walk with Tom Rose, she called the wall unsafe.": ALONE,
    "Italy closed its northern quays to traffic on Monday.": ALONE,
    # points back
    "He closed the north quay on Monday.": LEANS,
    "However, the board kept the south quay open.": LEANS,
    "But the board kept the south quay open.": LEANS,
    "“This is the worst wall on the coast,” said Ann Hale.": LEANS,
    "Despite this, the board kept the south quay open.": LEANS,
    "For this reason the board kept the south quay open.": LEANS,
    "After a walk along the quay, she called the wall unsafe.": LEANS,
    "When told of the cracks in the wall, they laughed.": LEANS,
    # has no place
    "The quay was closed.": NEVER,
    "Who will pay for the new wall at the quay?": NEVER,
    "“The quay is unsafe and has been for years.”": NEVER,
    '"The quay is unsafe and has been for years.': NEVER,
    "Ann Hale said: “The quay is unsafe and will be closed.": NEVER,
    "Under water: The north quay at Halford on Monday morning.": NEVER,
    "Scroll down for video of the wall at Halford falling down.": NEVER,
    "Image caption The north quay at Halford before the storm.": NEVER,
    "The north quay at Halford (pictured) fell into the sea.": NEVER,
    "| North quay | 14 moorings | closed on Monday |": NEVER,
    "READ MORE about the quay and the wall of Halford here.": NEVER,
}


@pytest.mark.parametrize(("sentence", "standing"), SENTENCES.items())
def test_a_sentence_by_itself(sentence: str, standing: Standing) -> None:
    text = f"The harbour board met. {sentence}"
    assert standings(text, split_sentences(text))[1:] == [standing]


def standings_of(*paragraphs: str) -> list[Standing]:
    text = "\n\n".join(paragraphs)
    return standings(text, split_sentences(text))


def test_sentences_inside_a_quotation_belong_to_it() -> None:
    assert standings_of(
        "Ann Hale said: “The wall was old and weak. The board knew that for many years. "
        "The town was never told of it.” The board met on Monday in Halford town hall."
    ) == [NEVER, NEVER, NEVER, ALONE]


@pytest.mark.parametrize("marks", ["“”", '""', "‘’"])
def test_a_quotation_runs_over_paragraphs_without_a_closing_mark(marks: str) -> None:
    opening, closing = marks[0], marks[1]
    assert standings_of(
        f"Ann Hale said: {opening}The wall was old and weak, everybody knew.",
        f"{opening}The town was never told of it. The board knew for years.{closing}",
        "The board met on Monday in Halford town hall.",
    ) == [NEVER, NEVER, NEVER, ALONE]


def test_a_forgotten_closing_mark_ends_with_its_paragraph() -> None:
    assert standings_of(
        "Ann Hale said: “The wall was old and weak, everybody knew.",
        "The board met on Monday in Halford town hall.",
    ) == [NEVER, ALONE]


def test_who_says_we_outside_of_marks_is_quoted_all_the_same() -> None:
    assert standings_of(
        "The board met on Monday in Halford town hall. Divers had found many cracks in the wall. "
        "We will rebuild my quay whatever the board may say."
    ) == [ALONE, ALONE, NEVER]


def test_an_article_told_in_the_first_person_is_not_a_quotation() -> None:
    assert standings_of(
        "I walked along the north quay on Monday. My guide showed me the broken wall. "
        "We met nobody on the way back home."
    ) == [ALONE, ALONE, ALONE]


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("The report blamed the board.", "report"),
        ("The report’s authors blamed the board.", "report"),
        ("The report on the quay blamed the board.", None),
        ("The report that Ann Hale wrote blamed the board.", None),
        ("The reporter blamed the board.", None),
        ("A report blamed the board.", None),
        ("The Woman in White is a novel.", None),
    ],
)
def test_what_an_opening_takes_as_known(sentence: str, noun: str | None) -> None:
    assert referent(sentence) == noun


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "de",
            {
                "Der Hafenrat sperrte am Montag den alten Kai.": ALONE,
                "Sie sprach am Montag lange über den alten Kai.": LEANS,
                "„Der Kai ist seit langen Jahren nicht sicher.“": NEVER,
                "„Der Kai ist seit Jahren nicht sicher“, sagte Anna Hale.": ALONE,
                "„Der Kai ist alt und lange nicht sicher gewesen.": NEVER,
            },
        ),
        (
            "fr",
            {
                "Le conseil du port a fermé le vieux quai lundi.": ALONE,
                "Elle a parlé longtemps du vieux quai de Halford.": LEANS,
                "« Le vieux quai n'est pas sûr depuis des années. »": NEVER,
                "« Le vieux quai n'est pas sûr », a dit Anne Hale.": ALONE,
            },
        ),
        (
            "sv",
            {
                "Hamnrådet stängde den gamla kajen i staden i måndags.": ALONE,
                "Hon talade länge om den gamla kajen i staden.": LEANS,
                "”Den gamla kajen har inte varit säker på flera år.”": NEVER,
                "”Den gamla kajen är inte säker”, sade Anna Hale.": ALONE,
            },
        ),
    ],
)
def test_a_sentence_of_another_language(language: str, sentences: dict[str, Standing]) -> None:
    for sentence, standing in sentences.items():
        assert standings(sentence, [(0, len(sentence))], language) == [standing], sentence


def test_quoted_share() -> None:
    assert quoted_share("“Never”") == 1
    assert quoted_share("Nobody spoke.") == 0
    assert quoted_share("The boys’ club") == 0
    assert 0.4 < quoted_share("Ann: ‘It’s mad’") < 0.8


@pytest.mark.parametrize(
    "piece", ['"', "“", "‘a", "'a ", "a'a", ": ", "A: ", " ‘a, ", "(pictured "]
)
def test_hostile_text_is_judged(piece: str) -> None:
    text = (piece * (1_000_000 // len(piece))).strip()
    assert standings(text, [(0, len(text))]) in ([ALONE], [NEVER])


def test_a_sentence_stands_alone_where_it_takes_nothing_as_known() -> None:
    text = (
        "The harbour board closed the north pier on Monday. It gave no reason for the step. "
        "The report said that two piles had moved. A notice hangs at the gate of the pier."
    )
    assert stand_alone(text, split_sentences(text)) == [True, False, False, True]


@pytest.mark.parametrize(
    "sentence",
    [
        "In the first week of the sale, 94% of them went to the neighbours of the farm.",
        "Most of these were sold to the neighbours of the farm in the first week.",
        "Nearly 40 of them were sold to the neighbours of the farm in the first week.",
    ],
)
def test_a_part_of_what_was_named_before_leans_on_it(sentence: str) -> None:
    assert standings(sentence, [(0, len(sentence))]) == [Standing.LEANS]


@pytest.mark.parametrize(
    "sentence",
    [
        "Most of those who came to the sale were the neighbours of the farm.",
        "The farm sold 120 sheep last week, 94% of them to its own neighbours.",
    ],
)
def test_a_part_of_what_the_sentence_names_itself_stands_alone(sentence: str) -> None:
    assert standings(sentence, [(0, len(sentence))]) == [Standing.ALONE]


@pytest.mark.parametrize(
    "sentence",
    [
        "07:04 EST, 9 January 2014, and updated in the afternoon of the same day.",
        "2. A sprint over twenty metres, which is run five times in a row.",
        "Cooks Ann Lund, second left, and Per Dahl, far right, cut the cake for the guests.",
    ],
)
def test_clocks_list_entries_and_captions_are_never_taken(sentence: str) -> None:
    assert standings(sentence, [(0, len(sentence))]) == [Standing.NEVER]


@pytest.mark.parametrize(
    "sentence",
    [
        "2.5 million people watched the final on Sunday evening, more than ever before.",
        "The Greens, who left, and the Liberals, who stayed, both lost seats on Sunday.",
    ],
)
def test_a_number_or_a_side_does_not_make_a_caption(sentence: str) -> None:
    assert standings(sentence, [(0, len(sentence))]) == [Standing.ALONE]

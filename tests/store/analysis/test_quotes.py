"""Which words of an article are quoted, and whose they are."""

import pytest

from store.analysis.quotes import find_quotes


def texts(text: str) -> list[str]:
    return [quote.text for quote in find_quotes(text)]


def speakers(text: str) -> list[str | None]:
    return [quote.speaker for quote in find_quotes(text)]


def test_offsets_and_sentence_lead_back_to_the_quoted_words() -> None:
    text = "The lock was rusty. Ann Oak said it was “beyond repair”."
    (quote,) = find_quotes(text)
    assert text[quote.start : quote.end] == quote.text == "beyond repair"
    assert quote.sentence == 1


def test_sentences_can_be_handed_in() -> None:
    text = "It rained. Ann Oak said: “At last.”"
    (quote,) = find_quotes(text, [(0, 10), (11, len(text))])
    assert (quote.sentence, quote.speaker) == (1, "Ann Oak")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('He called it "a mess" twice.', ["a mess"]),
        ("He called it “a mess” twice.", ["a mess"]),
        ("He called it 'a mess' twice.", ["a mess"]),
        ("He called it ‘a mess’ twice.", ["a mess"]),
        ("“It says ‘closed’ but it’s open,” she said.", ["It says ‘closed’ but it’s open,"]),
        ("‘The sign says “closed” today,’ she said.", ["The sign says “closed” today,"]),
        ("(“Too late,” he said.)", ["Too late,"]),
        ("''Too late,'' he said, ''by far.''", ["Too late,", "by far."]),
        ("The so-called “Otter” bridge and the “Heron” lock.", ["Otter", "Heron"]),
        ("The ‘bad brakes’ of the trams’ drivers.", ["bad brakes"]),
        ("A ‘failure of the trams’ owner’ was blamed.", ["failure of the trams’ owner"]),
        ("She said it was “late.“ Nobody minded.", ["late."]),
    ],
)  # fmt: skip
def test_words_in_marks_are_found(text: str, found: list[str]) -> None:
    assert texts(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The drivers' union and the drivers’ families don't agree.",
        "It was built in the '90s, rock 'n' roll and all.",
        "It was built in the ’90s and ‘90s; ’tis a shame.",
        'The pipe is 6" wide and the hatch 5\' 10" high.',
        'Nothing between "" the marks.',
        "",
    ],
)
def test_apostrophes_inches_and_empty_marks_are_no_quotations(text: str) -> None:
    assert texts(text) == []


def test_a_quotation_over_paragraphs_is_one_quote_a_paragraph_by_one_speaker() -> None:
    text = (
        "Ann Oak, the harbour master, said: “We lost two boats.\n\n"
        "“The third was found.\n\n“Nobody was hurt.”\n\nThe harbour is shut."
    )
    assert texts(text) == ["We lost two boats.", "The third was found.", "Nobody was hurt."]
    assert speakers(text) == ["Ann Oak"] * 3


def test_a_quotation_that_never_closes_ends_with_its_paragraph() -> None:
    text = "Ann Oak said: “We lost two boats.\n\nThe harbour is shut."
    assert texts(text) == ["We lost two boats."]


def test_a_wrapped_line_does_not_end_a_quotation() -> None:
    text = "Ann Oak said: “We lost\ntwo boats.” The harbour is shut."
    assert texts(text) == ["We lost\ntwo boats."]


def test_a_quotation_taken_up_on_the_next_line_keeps_its_speaker() -> None:
    text = "Ann Oak said: “We lost two boats.\n“The third was found.”"
    assert texts(text) == ["We lost two boats.", "The third was found."]
    assert speakers(text) == ["Ann Oak", "Ann Oak"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Oak said: “The lock is shut.”", "Ann Oak"),
        ("“The lock is shut,” Ann Oak said.", "Ann Oak"),
        ("“The lock is shut,” said Ann Oak, who runs it.", "Ann Oak"),
        ("“The lock is shut,” the harbour master, Ann Oak, said on Monday.", "Ann Oak"),
        ("“The lock is shut,” said the harbour master, Ann Oak.", "Ann Oak"),
        ("Ann Oak, of Friends of the Lock, has since said the work was “shoddy”.", "Ann Oak"),
        ("Det Supt Ann Oak told the Evening Post she was “astonished”.", "Ann Oak"),
        ("According to Prof Ann Oak OBE, the work was “shoddy”.", "Ann Oak"),
        ("The work was “shoddy”, according to Ann Oak.", "Ann Oak"),
        ("The work was “shoddy” for years, Ann Oak said.", "Ann Oak"),
        ("For Ann Oak, the work was “shoddy”.", "Ann Oak"),
        ("“The lock is shut”: that is how Ann Oak put it.", "Ann Oak"),
        ("Ann Oak's reply was short: “The lock is shut.”", "Ann Oak"),
        ("The harbour master, Ann Oak, called it “shoddy”, adding that it was dear.", "Ann Oak"),
        ("“Shut it now.” – Ann Oak", "Ann Oak"),
        ("Oak: Lock work was ‘shoddy’", "Oak"),
        ("Ann Oak resigned, saying the work was “shoddy”.", "Ann Oak"),
        ("Ann Oak denied it and called the work “sound”.", "Ann Oak"),
        ("Ann Oak’s claim that the work was “sound” was checked.", "Ann Oak"),
        ("The work was described by Ann Oak as “shoddy”.", "Ann Oak"),
        ("Ann Oak said the builders called the work “sound”.", "Ann Oak"),
        ("The council said the work was “shoddy”.", "The council"),
        ("A spokesman for Elm Council said it was “shoddy”.", "A spokesman for Elm Council"),
        ("The report said the builders were “careless”.", "The report"),
        ("In the report, builders were accused of “careless” work.", "the report"),
        ("Ms Oak’s report found the work “careless”.", "Ms Oak’s report"),
        ("Critics and shopkeepers said it was “careless”.", "Critics and shopkeepers"),
        ("“Shut it,” the letter read.", "the letter"),
        ("Elm Council issued a statement saying the work was “sound”.", "Elm Council"),
    ],
)  # fmt: skip
def test_the_speaker_is_the_subject_of_the_saying(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "The boat “Otter” left at noon.",
        "The mayor resigned with “immediate effect”.",
        "The builders were criticised for “careless” work.",
        "There was a view some builders wanted to “hurry” it.",
        "They all saw “The Lock Keeper” at the cinema.",
        "Ann Oak said she had read “The Lock Keeper” twice.",
    ],
)
def test_marks_that_nobody_is_said_to_speak_have_no_speaker(text: str) -> None:
    (quote,) = find_quotes(text)
    assert (quote.speaker, quote.speaker_text) == (None, None)


def test_a_heading_in_marks_is_nobodys() -> None:
    text = "“We lost the key,” Ann Oak said.\n\n‘Lost in the Lock’\n\nIt rained."
    assert speakers(text) == ["Ann Oak", None]


def test_a_nickname_that_somebody_gives_is_theirs() -> None:
    assert speakers("Ann Oak called the mayor “Mr Rust”.") == ["Ann Oak"]


def test_a_report_inside_a_report_is_the_outer_speakers_unless_it_is_introduced() -> None:
    text = (
        "Ann Oak said the builders called it “sound”. Ann Oak said a man told her: “It is sound.”"
    )
    assert speakers(text) == ["Ann Oak", "a man"]


def test_a_document_blamed_in_passing_keeps_its_words() -> None:
    text = "Ann Oak said nobody would leave despite the report saying work was “careless”."
    assert speakers(text) == ["the report"]


def test_a_surname_stands_for_the_full_name_and_is_kept_as_written() -> None:
    text = "Martin Elm runs the lock. Mr Elm said: “It is shut.”"
    (quote,) = find_quotes(text)
    assert (quote.speaker, quote.speaker_text) == ("Martin Elm", "Mr Elm")


def test_a_surname_of_two_people_is_told_by_the_title_or_left_as_it_is() -> None:
    text = "Mr John Elm and Mrs Jane Elm run the lock. Mrs Elm said it was “shut”. Elm said “no”."
    assert speakers(text) == ["Jane Elm", "Elm"]


def test_a_name_given_only_with_a_title_keeps_it() -> None:
    assert speakers("Professor Oak said the lock was “shut”.") == ["Professor Oak"]


def test_pronouns_mean_the_person_spoken_of_last() -> None:
    text = (
        "Ann Oak, who ran the lock until May, met Elm Council on Monday. "
        "She will stay on.\n\nShe said: “I regret it.”\n\nShe added it was “sad”."
    )
    assert speakers(text) == ["Ann Oak", "Ann Oak"]
    assert [quote.speaker_text for quote in find_quotes(text)] == ["She", "She"]


def test_a_title_tells_whom_he_and_she_mean() -> None:
    text = "Mr Tom Elm met Ms Ann Oak. She said it was “good”. He said it was “bad”."
    assert speakers(text) == ["Ann Oak", "Tom Elm"]


def test_it_means_the_report() -> None:
    text = "The report said a boat called Otter sank. But it added: “It was raised.”"
    assert speakers(text) == ["The report"]


def test_they_without_a_plural_before_is_nobody() -> None:
    (quote,) = find_quotes("They said the lock was “shut”.")
    assert (quote.speaker, quote.speaker_text) == (None, "They")


def test_quotations_without_words_about_them_go_on_with_the_speaker() -> None:
    text = (
        "“It is shut,” Ann Oak said. “We lost the key.”\n\n“It will open in May.”\n\n"
        "Tom Elm disagreed:\n\n“It never opens.”"
    )
    assert speakers(text) == ["Ann Oak", "Ann Oak", "Ann Oak", "Tom Elm"]


def test_the_labels_of_a_transcript_are_speakers() -> None:
    text = "“OAK: Is it shut?\n\n“ELM: It is.”"
    assert speakers(text) == ["OAK", "ELM"]


def test_a_role_that_one_person_was_introduced_with_means_that_person() -> None:
    text = "The harbour master Ann Oak resigned. The harbour master said it was “time”."
    assert speakers(text) == ["Ann Oak"]


@pytest.mark.parametrize(
    "unit",
    ['"', "'", "“", "‘", "”", ' "a', " 'a", "“a\n\n", "s' a ", '"a" ', "Ann Oak said “a b”. "],
)
def test_a_flood_of_marks_is_read_in_linear_time(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    for quote in find_quotes(text, [(0, len(text))]):
        assert quote.text == text[quote.start : quote.end]

from pathlib import Path

import pytest

from store.analysis.sentences import split_sentences

# Each list is one line of text: its sentences, joined by a space.
LINES = [
    # plain
    ["The ferry sank.", "Nobody was hurt."],
    ["Did it sink?", "Nobody knows!", "The search goes on."],
    ["The ferry sank"],
    ["THE FERRY SANK.", "NOBODY WAS HURT."],
    ["the ferry sank.", "nobody was hurt."],
    ["Zoë Öberg left.", "Älvsborg stayed."],
    ["The pump cost £3.50.", "It broke."],
    ["It grew by 4.5 per cent.", "Costs fell by 2.1."],
    ["He was born in 1950.", "She was born in 1960."],
    ["The shares of iPump fell.", "iPump declined to comment."],
    # titles and ranks
    ["Mr. Hale met Mrs. Rose.", "They left."],
    ["Coun. Mary Hale spoke.", "Cllr. Tom Rose listened."],
    ["Coun Hale spoke and Cllr Rose listened.", "PC Oak took notes."],
    ["Prof. Hale and Dr. Rose agreed.", "St. Mary's did not."],
    ["Det. Supt. Ann Hale led the search.", "Insp. Rose joined her."],
    ["Det. Sgt. A. B. Hale spoke.", "PC Rose did not."],
    ["Lt. Col. Hale and Maj. Gen. Rose retired.", "Capt. Oak stayed."],
    ["Gov. Hale called Sen. Rose.", "Rep. Oak was told."],
    ["Lt. Gov. Hale resigned.", "The Rev. Tom Rose prayed."],
    ["Messrs. Hale and Rose paid.", "Hon. members laughed."],
    # initials
    ["J. K. Hale wrote it.", "E. Rose read it."],
    ["J.K. Hale wrote it.", "It sold well."],
    ["The tales of R.A. Hale sold well.", "Nobody knows why."],
    ["They chose plan B.", "The first plan had failed."],
    ["It has vitamin C.", "There is no iron in it."],
    # months, days, numbers
    ["It opened on Sept. 11 and shut on Dec. 3.", "Few came."],
    ["The cat sat.", "Dogs barked."],
    ["Ring No. 10 or see p. 12.", "Nobody else will help."],
    ["The answer was no.", "Nobody was surprised."],
    ["Lots Nos. 3 and 4 were sold.", "Vol. 2 was not."],
    # times
    ["It began at 9 a.m. Monday.", "It ended at 5 p.m. on Tuesday."],
    ["It began at 9 a.m.", "Police came at 10 p.m.", "Nobody left."],
    ["It begins at 8 p.m. GMT.", "Doors open at 7 p.m. local time."],
    # countries, firms, degrees
    ["U.S. officials met U.N. staff.", "The talks failed."],
    ["He moved to the U.S.", "He liked it."],
    ["She lives in Washington D.C.", "They do not."],
    ["Hale Inc. bought Rose Ltd. last year.", "The price was low."],
    ["The buyer was Hale Inc.", "It paid in cash."],
    ["Ann Hale, Ph.D., and Tom Rose Jr. spoke.", "Both were tired."],
    ["Bring rope, tape, etc. and a torch.", "Use e.g. a knot."],
    ["The case of Hale v. Rose was heard.", "Rose vs. Oak was not."],
    # quotations
    ['"I came," he said.', '"I saw."'],
    ['He said: "I came.', "I saw.", 'I won."', "She left."],
    ["He said: “I came.", "I saw.”", "She left."],
    ['"Will you go?" he asked.', '"Never!" she said.'],
    ['"Will you go?" Coun Mary Hale asked.', '"No," he said.'],
    ["“Will you go?” Ms Hale asked.", "The crowd laughed."],
    ['"Why?", she said.', '"Because," he replied.'],
    ['"Stop!" shouted the guard.', "Nobody stopped."],
    ['"Is it true?"', "The minister shook his head."],
    ["“Go.”", "“Stay.”", "Both were said."],
    ["They called it ‘a disgrace.’", "Others did not."],
    ["The town was ‘in denial’.", "It still is."],
    ["It asked: “Who knew?”", "Nobody answered."],
    ["She sang “Help!” and left.", "He stayed."],
    # brackets
    ["(He left.", "She stayed.)", "Nobody else came."],
    ["The pump (built in 1950) broke.", "It was old (very old)."],
    ["The pump broke (see p. 4).", "Nobody was there."],
    # ellipses
    ["It was over…", "Nobody spoke."],
    ["It was over...", "Nobody spoke."],
    ["It was … well, over.", "Nobody spoke."],
    ["It was ... well, over.", "Nobody spoke."],
    ["“I was tired…” he said.", "Nobody spoke."],
    # lists
    ["1. Check the pump.", "2. Check the valve."],
    ["(a) Check the pump.", "(b) Check the valve."],
    ["• Check the pump.", "• Check the valve."],
    # addresses
    ["See www.hale.example.Com for more.", "Write to ann@hale.Example today."],
    ["Read https://hale.example/a.B?c=d.E first.", "Then call."],
]

MISSING_SPACES = [
    ["The road was closed.", "Police came."],
    ["It began in 2010.", "Nobody came."],
    ["They asked “why?”", "Nobody answered."],
    ['They said "never."', "Nobody answered."],
    ["Prof.Hale spoke and J.K.Rose listened."],
]


@pytest.mark.parametrize("sentences", LINES, ids=" | ".join)
def test_a_line_of_sentences(sentences: list[str]) -> None:
    line = " ".join(sentences)
    assert [line[start:end] for start, end in split_sentences(line)] == sentences


@pytest.mark.parametrize("sentences", MISSING_SPACES, ids=" | ".join)
def test_a_forgotten_space_after_a_stop(sentences: list[str]) -> None:
    line = "".join(sentences)
    assert [line[start:end] for start, end in split_sentences(line)] == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("A caption\n\nThe ferry sank.", ["A caption", "The ferry sank."]),
        ("A caption\nThe ferry sank.", ["A caption", "The ferry sank."]),
        ("The ferry\n\nsank.", ["The ferry", "sank."]),
        ("A long line that\nis wrapped. It ends.", ["A long line that\nis wrapped.", "It ends."]),
        ("A long line that\r\nis wrapped.", ["A long line that\r\nis wrapped."]),
        ("It ended.\nnobody knew.", ["It ended.", "nobody knew."]),
        ("“It broke.\n“We left.”", ["“It broke.", "“We left.”"]),
        ("“It broke.\n\n“We left,” he said.", ["“It broke.", "“We left,” he said."]),
        ("- one\n- two", ["- one", "- two"]),
        ("It ended.\n\n* * *\n\nIt began.", ["It ended.", "* * *", "It began."]),
        ("Mr.\xa0Hale left.\xa0\u2009Nobody saw.", ["Mr.\xa0Hale left.", "Nobody saw."]),
        ("  \t The ferry sank. \n", ["The ferry sank."]),
        ("", []),
        (" \n\t\n ", []),
    ],
)
def test_lines_and_paragraphs(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in split_sentences(text)] == sentences


PIECES = [
    "1", "1,", "1. ", "a.", "A. ", ". ", "? ", "?!", ".", "…", "| ", '"', "“", '." ', "(1) ", "…A",
    "aa.Aa", "a. b", "Aa. ", "a.\n", "x\n\n", '"Why?" Ab ', "@a.Aa", "\x00", "\u200b", " ",
    "said.\n“", "R.A. Bb ",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_hostile_text_is_split_and_nothing_is_lost(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    assert_covers(text)


@pytest.mark.parametrize("piece", ["1", "a.", '"', "| ", "aa.Aa ", "“"])
def test_a_megabyte_of_one_thing_is_split(piece: str) -> None:
    assert_covers(piece * (1_000_000 // len(piece)))


@pytest.mark.parametrize("sentences", LINES)
def test_every_start_of_a_text_is_covered(sentences: list[str]) -> None:
    line = " \n".join(sentences)
    for end in range(len(line)):
        assert_covers(line[:end])


def test_the_real_articles_lose_nothing(real_articles: list[Path]) -> None:
    for path in real_articles:
        assert_covers(path.read_text("utf-8"))


def assert_covers(text: str) -> None:
    """Spans rise, are neither blank nor padded, and leave nothing but white space outside."""
    place = 0
    for start, end in split_sentences(text):
        assert place <= start < end
        assert not text[place:start].strip()
        assert text[start:end].strip() == text[start:end]
        place = end
    assert not text[place:].strip()

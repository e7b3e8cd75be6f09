from pathlib import Path

import pytest

from store.ingest import ingest
from store.library import open_library
from store.models import RawDocument
from store.reading import nexis
from store.reading.documents import read_documents
from store.reading.exported import RULE
from store.reading.loading import Loaded

SINCE_2017 = """\
{title}
The Lantern (Holm)
March {day}, 2026 Tuesday 6:05 PM GMT

Copyright 2026 Lantern Newspapers Limited All Rights Reserved

Section: NEWS; Pg. 7
Length: 505 words
Byline: Marta Oduya and Piers Anstey
Highlight: The council wants more
money for its boats

Body

Fares on the harbour ferries will rise by {day}% in May, the council said on Monday.

“We have put this off for as long as we could,” said Zoë Hallam.

Classification

Language: ENGLISH

Subject: FERRIES (90%); FARES (89%);
COUNCILS (75%)

Load-Date: March 9, 2026

End of Document
"""
BEFORE = """\
                              {number} of 2 DOCUMENTS

                              The Harbour Post

                             March {day}, 2026 Tuesday
                                  Final Edition

{title}

BYLINE: Marta Oduya

SECTION: NEWS; Pg. 7

LENGTH: 505 words

Fares on the harbour ferries will rise by {day}% in May, the council said on Monday.

LOAD-DATE: March 9, 2026

LANGUAGE: ENGLISH

                       Copyright 2026 Harbour Newspapers
                              All Rights Reserved
"""
COVER = "User Name: A. Person\nDate and Time: Monday\nDocuments (2)\n 1. Ferry fares\n\n"


def read(text: str, source: str = "/cuttings/export.txt") -> list[RawDocument]:
    found = list(read_documents(Loaded(source, text.encode()), max_bytes=1))
    assert all(isinstance(one, RawDocument) for one in found)
    return [one for one in found if isinstance(one, RawDocument)]


def test_an_export_is_parted_into_its_articles() -> None:
    text = SINCE_2017.format(title="Ferry fares to rise", day=3)
    text += SINCE_2017.format(title="Ferry fares rise again", day=5)
    first, second = read(text)
    assert (first.title, first.outlet) == ("Ferry fares to rise", "The Lantern (Holm)")
    assert (first.published, first.author) == ("2026-03-03", "Marta Oduya and Piers Anstey")
    assert (second.title, second.published) == ("Ferry fares rise again", "2026-03-05")
    assert "will rise by 3%" in first.text
    assert "will rise by 5%" in second.text


def test_nothing_but_the_article_is_in_its_text_and_all_else_is_kept_apart() -> None:
    (document,) = read(SINCE_2017.format(title="Ferry fares to rise", day=3))
    assert [line for line in document.text.split("\n") if line] == [
        "Fares on the harbour ferries will rise by 3% in May, the council said on Monday.",
        "“We have put this off for as long as we could,” said Zoë Hallam.",
    ]
    assert {one.rule for one in document.removed} == {RULE}
    lines = SINCE_2017.split("\n")
    assert [lines[one.line - 1].strip() for one in document.removed if one.line > 3] == [
        one.text for one in document.removed if one.line > 3
    ]
    assert "COUNCILS (75%)" in [one.text for one in document.removed]


def test_a_sentence_of_an_article_on_copyright_is_no_claim_of_it() -> None:
    told = "Copyright law will change in June, ministers said."
    text = SINCE_2017.format(title="Ferry fares to rise", day=3)
    (document,) = read(text.replace("\nClassification", f"\n{told}\n\nClassification"))
    assert told in document.text


def test_the_form_of_earlier_years_has_the_headline_below_the_date() -> None:
    text = BEFORE.format(number=1, title="Ferry fares to rise", day=3)
    text += BEFORE.format(number=2, title="Fares rise again", day=5)
    first, second = read(text)
    assert (first.outlet, first.published) == ("The Harbour Post", "2026-03-03")
    assert first.title == "Ferry fares to rise"
    assert second.author == "Marta Oduya"
    assert second.text.strip().startswith("Fares on the harbour ferries will rise by 5%")
    assert second.first_line > len(text.split("\n")) // 2


def test_a_cover_before_the_first_article_is_no_part_of_it() -> None:
    text = COVER + SINCE_2017.format(title="Ferry fares to rise", day=3)
    (document,) = read(text)
    assert document.title == "Ferry fares to rise"
    apart = COVER + "1 of 1 DOCUMENTS\n" + SINCE_2017.format(title="Ferry fares to rise", day=3)
    (document,) = read(apart)
    assert document.title == "Ferry fares to rise"


def test_articles_are_named_by_headline_so_that_a_longer_export_brings_what_is_new(
    tmp_path: Path,
) -> None:
    library, path = open_library(tmp_path / "library"), tmp_path / "export.txt"

    def statuses(*days: int) -> list[str]:
        articles = (SINCE_2017.format(title=f"Ferry fares {day}", day=day) for day in days)
        path.write_text("".join(articles), "utf-8")
        return [one.status for one in ingest([path], library)]

    assert statuses(3, 5) == ["new", "new"]
    assert statuses(3, 5) == ["unchanged", "unchanged"]
    assert sorted(statuses(4, 3, 5)) == ["new", "unchanged", "unchanged"]


@pytest.mark.parametrize(
    "text",
    [
        "The speech had a length.\nLength: 505 words\nNothing else of an export.\n",
        "End of document\n\nThe council read it to the end.\n",
        "Byline: Marta Oduya\n\nThe council met.\n",
    ],
)
def test_a_text_with_one_such_line_is_no_export(text: str) -> None:
    assert not nexis.looks(text)
    (document,) = read(text)
    assert document.source == "/cuttings/export.txt"


@pytest.mark.parametrize(
    "line",
    [
        "Length: 505 words\n",
        "End of Document\n",
        " ",
        "Subject: a\n",
        "1 of 2 DOCUMENTS\n",
        "1 2026 ",
    ],
)
def test_a_megabyte_of_the_same_is_read_in_time(line: str) -> None:
    text = SINCE_2017.format(title="Ferry fares", day=3) + line * (1_000_000 // len(line))
    (*_, last) = read_documents(Loaded("/cuttings/export.txt", text.encode()), max_bytes=1)
    assert isinstance(last, RawDocument) or str(last).startswith("longer than")

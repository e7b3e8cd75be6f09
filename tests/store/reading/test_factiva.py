import pytest

from store.models import RawDocument
from store.reading import factiva
from store.reading.documents import read_documents
from store.reading.exported import RULE
from store.reading.loading import Loaded

BODY = (
    "Fares on the harbour ferries will rise in May, the council said on Monday.",
    "LA Marine, which owns the boats, did not want to comment.",
    "IN the harbour two boats lay idle.",
)
LINES = """\
News
Ferry fares to rise by a tenth in May

{byline}
505 words
3 March 2026
06:05
The Lantern (Holm)
LANTH
First
7
English
© 2026 Lantern Newspapers Limited

{body}

Document LANTH00020260303em3300005

"""
FIELDS = """\
SE  News
HD  Ferry fares to rise by a tenth in May
BY  By Marta Oduya
WC  505 words
PD  3 March 2026
SN  The Lantern (Holm)
SC  LANTH
LA  English
CY  (c) 2026 Lantern Newspapers Limited

LP  {first}

TD  {rest}

CO  lmar : LA Marine
IN  iwtr : Water Transport | itsp : Transport
AN  Document LANTH00020260303em3300005

"""
SEARCHED = "Search Summary\nText ferries\nDate In the last month\nSource All Sources\n"


def as_lines(byline: str = "Marta Oduya") -> str:
    return LINES.format(byline=byline, body="\n\n".join(BODY))


def as_fields(gap: str = "  ") -> str:
    text = FIELDS.format(first=BODY[0], rest="\n\n".join(BODY[1:]))
    return text.replace("  ", gap)


def read(text: str) -> list[RawDocument]:
    found = list(read_documents(Loaded("/cuttings/factiva.txt", text.encode()), max_bytes=1))
    assert all(isinstance(one, RawDocument) for one in found)
    return [one for one in found if isinstance(one, RawDocument)]


@pytest.mark.parametrize(
    "text",
    [as_lines(), as_lines("By Marta Oduya"), as_fields(), as_fields(" "), as_fields("\n")],
    ids=["lines", "by", "fields", "tabs", "fields on lines of their own"],
)
def test_an_article_is_told_from_its_heading(text: str) -> None:
    (document,) = read(text)
    assert document.title == "Ferry fares to rise by a tenth in May"
    assert (document.outlet, document.published) == ("The Lantern (Holm)", "2026-03-03")
    assert document.author == "Marta Oduya"
    assert [line for line in document.text.split("\n") if line] == list(BODY)
    assert {one.rule for one in document.removed} == {RULE}


def test_an_export_is_parted_and_what_was_searched_for_is_no_article() -> None:
    other = as_lines().replace("by a tenth in May", "again").replace("3 March", "5 March")
    first, second = read(as_lines() + other + SEARCHED)
    assert (first.source, second.source) == (
        "/cuttings/factiva.txt#Ferry fares to rise by a tenth in May",
        "/cuttings/factiva.txt#Ferry fares to rise again",
    )
    assert (first.published, second.published) == ("2026-03-03", "2026-03-05")


def test_an_article_without_a_byline_has_no_author() -> None:
    (document,) = read(as_lines("").replace("News\n", ""))
    assert document.author is None
    assert document.title == "Ferry fares to rise by a tenth in May"


@pytest.mark.parametrize(
    "text", ["505 words\nA speech of so many words.\n", "Document LANTH00020260303em3300005\n"]
)
def test_a_text_with_one_such_line_is_no_export(text: str) -> None:
    assert not factiva.looks(text)


def test_a_field_that_goes_on_for_megabytes_is_read_in_time() -> None:
    article = factiva.Article(["HD  Ferry fares", *["rise"] * 1_000_000, "PD  3 March 2026"])
    assert article.title == "Ferry fares" + " rise" * 1_000_000
    assert article.published == "2026-03-03"


@pytest.mark.parametrize(
    "line", ["HD\n", "505 words\n", "Document LANTH000202603\n", "IN  ", "AN "]
)
def test_a_megabyte_of_the_same_is_read_in_time(line: str) -> None:
    text = as_lines() + line * (1_000_000 // len(line))
    first, *_ = read_documents(Loaded("a.txt", text.encode()), max_bytes=1)
    assert isinstance(first, RawDocument)
    assert first.title == "Ferry fares to rise by a tenth in May"

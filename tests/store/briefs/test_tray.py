"""The brief of what a person pinned: in their order, cited, and honest about what changed."""

import json

import pytest
from briefing import MakeArticle

from store.briefs import write_tray_brief
from store.errors import UsageError
from store.models import Article
from store.pinned import Pin

PINS = [
    Pin("figure", "north", 0, "The ship ran aground with 260 people.", "ask the owner", "n", "260"),
    Pin("sentence", "harbour", 1, "Nobody was hurt, the harbour master said."),
    Pin("quote", "coast", 0, "We heard one long noise,", "", "", "Ada Brun"),
    Pin("fact", "gone", 4, "The captain stood down."),
    Pin("sentence", "harbour", 0, "The ferry sank."),
]


@pytest.fixture
def sources(make_article: MakeArticle) -> list[Article]:
    return [
        make_article(
            "harbour", "A ferry ran aground at Holm.", "Nobody was hurt, the harbour master said.",
            outlet="Harbour Post", published="2026-03-03",
        ),
        make_article("coast", "“We heard one long noise,” said Ada Brun."),
        make_article("north", "The owner has two ships.", "The ship ran aground with 260 people."),
    ]  # fmt: skip


def test_pins_stand_in_their_order_each_with_its_citation_and_comment(
    sources: list[Article],
) -> None:
    lines = write_tray_brief(PINS, sources, format="md").splitlines()
    pinned = lines[lines.index("## Pinned") + 2 :]
    assert pinned[:5] == [
        "- **260:** The ship ran aground with 260 people. [A2]; Comment: ask the owner",
        "- Nobody was hurt, the harbour master said. [B2]",
        "- **Ada Brun:** “We heard one long noise,” [C1]",
        "- The captain stood down. (its article is in the library no longer)",
        "- The ferry sank. [B] (the article has changed since: it does not say this any more)",
    ]
    assert any("**B:** Title of harbour · Harbour Post · 3 March 2026" in line for line in lines)


@pytest.mark.parametrize("form", ["html", "txt"])
def test_every_format_has_all_pins(sources: list[Article], form: str) -> None:
    brief = " ".join(write_tray_brief(PINS, sources, format=form).split())
    for pin in PINS:
        assert pin.text in brief
    assert "Comment: ask the owner" in brief


def test_json_has_what_a_program_needs(sources: list[Article]) -> None:
    brief = json.loads(write_tray_brief(PINS, sources, format="json"))
    assert [(pin["citation"], pin["state"]) for pin in brief["pins"]] == [
        ("A2", "there"), ("B2", "there"), ("C1", "there"), (None, "gone"), (None, "changed"),
    ]  # fmt: skip
    assert [source["letter"] for source in brief["sources"]] == ["A", "B", "C"]
    assert brief["pins"][0]["comment"] == "ask the owner"


def test_markup_in_a_comment_or_a_label_stays_text(sources: list[Article]) -> None:
    pin = Pin("fact", "coast", 0, "said Ada Brun", "<script>x</script> *so*", "", "[link](x)")
    html = write_tray_brief([pin], sources, format="html")
    assert "<script>" not in html
    assert r"**\[link\](x):**" in write_tray_brief([pin], sources)


def test_where_all_is_gone_the_words_are_still_there() -> None:
    brief = write_tray_brief(PINS, [], format="txt")
    assert brief.count("its article is in the library no") == len(PINS)
    assert "Sources" not in brief


def test_an_empty_tray_says_so() -> None:
    assert "Nothing was pinned." in write_tray_brief([], [])


def test_another_format_is_refused() -> None:
    with pytest.raises(UsageError, match="md, html, json and txt"):
        write_tray_brief([], [], format="pdf")

"""The article screen: sentences by paragraph, marks, figures, what was left out."""

from dataclasses import replace

import store
from tui.actions.summarising import chosen_in
from tui.screens.article import Marks, article_page, found_in, sentence_parts


def drawn(article: store.Article, *, clutter: bool = False, width: int = 60) -> list[str]:
    page = article_page(article, Marks(chosen_in(article, 3)), clutter, width)
    return ["".join(text for text, _ in line.parts).rstrip() for line in page.lines]


def test_sentences_are_numbered_barred_and_set_by_paragraph(shelf) -> None:
    assert drawn(shelf.all["a"])[3:] == [
        "",
        "▌ 1  The River Wend burst its banks in Kelmouth on Monday",
        "▌    night and flooded 240 homes.",
        "▌ 2  Nobody was hurt, the fire service said.",
        "",
        "▌ 3  Water stood 1.2 metres deep in Quay Street by midnight.",
        "  4  The council opened a rest centre in the grammar school",
        "     for 130 people.",
        "",
        "  5  “We had an hour to get everyone out,” said Ines",
        "     Halloran, who leads the council.",
        "  6  She put the damage at £3m.",
    ]


def test_the_head_names_what_is_not_known(shelf) -> None:
    assert drawn(shelf.all["c"])[:3] == [
        "Warning came too late, say traders ?",
        "outlet unknown · date unknown · 37 words",
        "/cuttings/c.txt",
    ]


def test_a_later_version_says_so(shelf) -> None:
    assert drawn(replace(shelf.all["b"], version=3))[1].endswith(" words · version 3")


def test_figures_have_a_role_of_their_own(shelf) -> None:
    assert list(sentence_parts(shelf.all["a"], 5, "plain")) == [
        ("She put the damage at ", "plain"), ("£3m", "figure"), (".", "plain"),
    ]  # fmt: skip


def test_figures_that_overlap_are_marked_once(shelf) -> None:
    article = shelf.all["a"]
    inner = replace(article.figures[1], start=article.figures[1].start + 1)
    parts = sentence_parts(replace(article, figures=(article.figures[1], inner)), 2, "plain")
    assert "".join(text for text, _ in parts) == article.sentence(2)


def test_clutter_is_listed_with_line_and_rule(shelf) -> None:
    assert drawn(shelf.all["a"], clutter=True)[-3:] == [
        "Left out of the page",
        "line 3 · share bar",
        "  Share this page",
    ]


def test_lines_are_no_longer_than_a_person_reads(shelf) -> None:
    assert max(len(line) for line in drawn(shelf.all["a"], width=200)) <= 82


def test_dimming_leaves_the_summary_as_it_was(shelf) -> None:
    article = shelf.all["a"]
    page = article_page(article, Marks((0,), dim=True), False, 80)
    roles = {role for line in page.lines if line.item == 0 for _, role in line.parts}
    others = {role for line in page.lines if line.item > 0 for _, role in line.parts}
    assert "summary" in roles
    assert others <= {"dim", "figure", "sign", "plain"}
    assert "dim" in others


def test_words_looked_for_are_marked_wherever_they_stand() -> None:
    parts = list(found_in([("A flood. [/] Floods", "plain"), ("FLOOD", "figure")], "flood"))
    assert [text for text, role in parts if role == "found"] == ["flood", "Flood", "FLOOD"]
    assert "".join(text for text, _ in parts) == "A flood. [/] FloodsFLOOD"
    assert list(found_in([("a.b", "plain")], ".")) == [
        ("a", "plain"), (".", "found"), ("b", "plain"),
    ]  # fmt: skip

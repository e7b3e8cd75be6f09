"""An open article as a page: head, sentences by paragraph, marks, what was left out."""

from dataclasses import replace

import store
from tui.actions.summarising import chosen_in
from tui.leaf import Leaf, View, leaf_page
from tui.spans import COPY, FIGURE, NAME, SUMMARY, Span

READ = store.Mark(read=True)
ALL = View()


def leaf_of(article: store.Article, mark: store.Mark = READ, *copies: Span) -> Leaf:
    return Leaf(article, chosen_in(article, 3), mark, "A", copies)


def rows(leaf: Leaf, view: View = ALL, width: int = 60) -> list[str]:
    page = leaf_page(leaf, view, width)
    return ["".join(text for text, _ in line.parts).rstrip() for line in page.lines]


def drawn(article: store.Article, *, clutter: bool = False, width: int = 60) -> list[str]:
    return rows(leaf_of(article), View(clutter=clutter), width)


def roles(leaf: Leaf, view: View, item: int) -> set[str]:
    lines = leaf_page(leaf, view, 80).lines
    return {role for line in lines if line.item == item for _, role in line.parts[2:]}


def test_sentences_are_numbered_barred_and_set_by_paragraph(shelf) -> None:
    assert drawn(shelf.all["a"])[3:] == [
        "1 summary 3  2 figures 4  3 quotes 0  4 names 0  5 copied 0",
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


def test_all_places_that_a_text_came_from_are_named_unless_they_are_many(shelf) -> None:
    others = tuple(f"/wire/{number}.txt" for number in range(9))
    article = shelf.all["c"]
    assert drawn(replace(article, also=others[:1]))[2:4] == ["/cuttings/c.txt", "also /wire/0.txt"]
    assert drawn(replace(article, also=others))[5:8] == [
        "also /wire/2.txt", "also /wire/3.txt", "and 5 other sources",
    ]  # fmt: skip


def test_a_later_version_says_so(shelf) -> None:
    assert drawn(replace(shelf.all["b"], version=3))[1].endswith(" words · version 3")


def test_a_person_s_own_signs_stand_in_the_head(shelf) -> None:
    mark = store.Mark(star=True, tags=("flood", "council"), note="ask about £3m")
    head = rows(leaf_of(shelf.all["a"], mark))[1:4]
    assert head[0].endswith(" words · unread")
    assert head[2] == '* star · # flood, council · " ask about £3m'


def test_of_an_article_that_is_not_english_the_head_says_what_is_not_read(shelf) -> None:
    head = drawn(replace(shelf.all["a"], language="sv"), width=90)
    assert "in Swedish: figures and quotations are read in English only" in head[:4]


def test_each_kind_is_marked_until_it_is_switched_off(shelf) -> None:
    article = shelf.all["a"]
    start = article.text.index("Nobody")
    leaf = leaf_of(article, READ, Span(COPY, start, start + 15, "C"))
    names = [Span(NAME, place, place + 8) for place in [article.text.index("Kelmouth")]]
    assert "figure" in roles(leaf, View(), 5)
    assert "figure" not in roles(leaf, View(frozenset({FIGURE})), 5)
    assert "summary+name" in roles(leaf, View(names=names), 0)
    assert "name" not in "".join(roles(leaf, View(frozenset({NAME}), names=names), 0))
    assert "summary" not in "".join(roles(leaf, View(frozenset({SUMMARY})), 0))
    assert "▌ 2  [Nobody was hurt =C], the fire service said." in rows(leaf)
    off = rows(leaf, View(frozenset({COPY, SUMMARY})))
    assert "  2  Nobody was hurt, the fire service said." in off
    assert "1 summary off  2 figures 4  3 quotes 0  4 names 0  5 copied" in off[3]


def test_clutter_is_listed_with_line_and_rule(shelf) -> None:
    assert drawn(shelf.all["a"], clutter=True)[-3:] == [
        "Left out of the page",
        "line 3 · share bar",
        "  Share this page",
    ]


def test_lines_are_no_longer_than_a_person_reads(shelf) -> None:
    assert max(len(line) for line in drawn(shelf.all["a"], width=200)) <= 82


def test_dimming_leaves_the_summary_as_it_was(shelf) -> None:
    leaf = Leaf(shelf.all["a"], (0,), READ)
    assert roles(leaf, View(dim=True), 0) == {"summary", "summary+figure"}
    assert roles(leaf, View(dim=True), 5) == {"dim", "dim+figure"}

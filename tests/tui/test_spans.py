"""What stands where in a text: overlapping kinds, copied runs, words, long texts."""

from dataclasses import replace

import store
from tui.spans import COPY, FIGURE, FOUND, NAME, Span, by_sentence, copied, figures, found, marked

TEXT = "The dam held all night. Nobody slept."


def parts(*there: Span, start: int = 0, end: int = len(TEXT), role: str = "plain") -> list:
    return list(marked(TEXT, start, end, there, role))


def test_figures_have_a_role_of_their_own(shelf) -> None:
    article = shelf.all["a"]
    place = article.sentences[5]
    assert list(marked(article.text, place.start, place.end, figures(article), "plain")) == [
        ("She put the damage at ", "plain"), ("£3m", "figure"), (".", "plain"),
    ]  # fmt: skip


def test_kinds_lie_over_each_other() -> None:
    assert parts(Span(NAME, 4, 12), Span(FIGURE, 8, 16), Span(FIGURE, 9, 12), end=23) == [
        ("The ", "plain"), ("dam ", "name"), ("h", "name+figure"), ("eld", "name+figure"),
        (" all", "figure"), (" night.", "plain"),
    ]  # fmt: skip
    assert parts(Span(NAME, 0, 3), end=7, role="dim") == [("The", "dim+name"), (" dam", "dim")]


def test_a_copied_run_stands_in_brackets_with_those_who_share_it() -> None:
    told = parts(Span(COPY, 4, 22, "B"), Span(COPY, 4, 22, "C"), Span(COPY, 8, 12, "D"), end=23)
    assert "".join(text for text, _ in told) == "The [dam [held =D] all night =B C]."
    assert [text for text, role in told if role == "copy"] == ["dam ", "held", " all night"]


def test_a_run_over_two_sentences_is_closed_in_each() -> None:
    run = Span(COPY, 8, 30, "B")
    told = ["".join(text for text, _ in parts(run, start=0, end=23)),
            "".join(text for text, _ in parts(run, start=24))]  # fmt: skip
    assert told == ["The dam [held all night. =B]", "[Nobody =B] slept."]


def test_spans_stand_with_every_sentence_that_they_touch(shelf) -> None:
    article = shelf.all["a"]
    first, second, third = article.sentences[:3]
    touching = Span(COPY, first.end - 5, second.start + 3)
    between = Span(COPY, second.end, third.start)
    assert by_sentence(article, [touching, between]) == {0: [touching], 1: [touching]}


def test_copied_runs_are_those_of_the_story_with_the_other_s_letter(shelf) -> None:
    comparison = shelf.comparison("s1")
    assert copied(shelf.all["a"], comparison) == (Span(COPY, 0, 9, "C"),)
    assert copied(shelf.all["c"], comparison) == (Span(COPY, 0, 9, "A"),)
    assert copied(shelf.all["b"], comparison) == ()
    changed = replace(shelf.all["a"], digest="another")
    assert copied(changed, comparison) == ()  # its text is not the one that was compared


def test_words_are_found_as_a_keyboard_has_them(shelf) -> None:
    article = replace(shelf.all["a"], text="At the Café “Zoë’s” – closed.")
    text = 'cafe "zoe\'s" - closed'
    assert [(one.start, one.end) for one in found(article, text)] == [(7, 28)]


def test_words_are_found_in_any_case_and_over_figures_and_line_breaks(shelf) -> None:
    article = replace(shelf.all["a"], text="Flood. A [/]  flood\nplain of 240 homes (x).")
    assert [(one.start, one.end) for one in found(article, "flood")] == [(0, 5), (14, 19)]
    assert len(found(article, "flood plain OF 240")) == 1
    assert [one.kind for one in found(article, "[/]")] == [FOUND]
    assert found(article, " ") == []


def test_a_megabyte_of_spans_is_marked_in_one_go(shelf) -> None:
    text = "9 " * 500_000
    article = replace(
        shelf.all["a"], text=text, sentences=(store.Sentence(0, len(text), 0),), figures=()
    )
    there = [Span(FIGURE, place, place + 1) for place in range(0, len(text), 2)]
    spans = by_sentence(article, there)[0]
    assert (
        sum(role == "figure" for _, role in marked(text, 0, len(text), spans, "plain")) == 500_000
    )
    assert found(article, "9 " * 99 + "8") == []

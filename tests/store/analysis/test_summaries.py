import os
import subprocess
import sys
from pathlib import Path

import pytest

from store.analysis.sentences import split_sentences
from store.analysis.summaries import METHODS, rank_sentences, summarise
from store.errors import UsageError

ARTICLE = """The harbour board closed the north quay at Halford on Monday after a survey.

The survey found 240 cracks in the sea wall of the north quay. It was made in May by six divers.

Ann Hale, who leads the harbour board, said: “We have the best wall on the coast.

“We are proud of our wall.” Gulls nest on the roofs of several old houses nearby.

Fishermen must use the south quay until the sea wall is mended, the harbour board said.

Who will pay for the repairs of the sea wall?

Repairs of the north quay will cost £3.2m and take 18 months, the survey said."""

OTHER = """Halford has lost its north quay: the harbour board closed it on Monday after a survey.

Some 40 boats have to move to the south quay, said the harbour master, Tom Rose.

The survey found 240 cracks in the sea wall of the north quay."""


def test_three_sentences_in_the_order_of_the_article() -> None:
    excerpts = summarise(ARTICLE)
    assert len(excerpts) == 3
    assert [one.sentence for one in excerpts] == sorted(one.sentence for one in excerpts)
    assert excerpts[0].sentence == 0


@pytest.mark.parametrize("method", METHODS)
def test_excerpts_are_verbatim_and_where_they_say(method: str) -> None:
    texts = [ARTICLE, OTHER]
    excerpts = summarise(texts, sentences=5, method=method)
    assert len(excerpts) == 5
    for one in excerpts:
        text = texts[one.article]
        assert text[one.start : one.end] == one.text
        assert split_sentences(text)[one.sentence] == (one.start, one.end)
        assert one.reason


def test_a_summary_of_n_is_the_first_n_of_the_ranking() -> None:
    ranking = rank_sentences(ARTICLE, split_sentences(ARTICLE))
    for length in range(1, len(ranking) + 1):
        expected = sorted(ranking[:length], key=lambda one: one.start)
        assert summarise(ARTICLE, sentences=length) == expected


def test_a_ranking_has_no_more_than_its_limit() -> None:
    assert len(rank_sentences(ARTICLE, split_sentences(ARTICLE), limit=2)) == 2


def test_neither_questions_nor_quotations_of_several_sentences_are_taken() -> None:
    text = " ".join(one.text for one in summarise(ARTICLE, sentences=20))
    assert "Who will pay" not in text
    assert "best wall" not in text
    assert "proud" not in text


def test_words_are_filled_and_run_over_by_one_sentence_only() -> None:
    excerpts = summarise(ARTICLE, words=30)
    lengths = [len(one.text.split()) for one in excerpts]
    assert sum(lengths) >= 30
    ranking = rank_sentences(ARTICLE, split_sentences(ARTICLE))[: len(excerpts)]
    assert sum(len(one.text.split()) for one in ranking[:-1]) < 30


def test_both_lengths_hold() -> None:
    assert len(summarise(ARTICLE, sentences=1, words=500)) == 1
    assert len(summarise(ARTICLE, sentences=9, words=1)) == 1


def test_several_articles_say_a_thing_once_each_in_its_place() -> None:
    excerpts = summarise([ARTICLE, OTHER], sentences=20)
    assert sum("240 cracks" in one.text for one in excerpts) == 1
    assert {one.article for one in excerpts} == {0, 1}


def test_the_article_with_the_best_sentence_comes_first_and_each_stays_in_one_piece() -> None:
    gulls = "Gulls nest on the roofs of old houses at Oakham. A baker there sold 90 cakes in May."
    excerpts = summarise([gulls, ARTICLE, OTHER], sentences=20)
    best = max(excerpts, key=lambda one: one.score).article
    articles = [one.article for one in excerpts]
    assert articles[0] == best != 0
    assert [articles.index(number) for number in articles] == sorted(map(articles.index, articles))
    for number in {*articles}:
        places = [one.sentence for one in excerpts if one.article == number]
        assert places == sorted(places)


def test_the_reason_tells_who_else_says_it_and_who_has_another_figure() -> None:
    other = OTHER.replace("240", "24")
    reasons = {one.text: one.reason for one in summarise([ARTICLE, other, OTHER], sentences=20)}
    cracks = next(reason for text, reason in reasons.items() if "cracks" in text)
    assert "also in 1 other article" in cracks
    assert "differs: the 2nd article has 24 cracks" in cracks
    assert "differs" not in summarise([ARTICLE, OTHER], sentences=20)[0].reason


def test_a_share_is_one_of_all_sentences() -> None:
    total = len(split_sentences(ARTICLE))
    assert len(summarise(ARTICLE, share=0.3)) == round(0.3 * total)
    assert len(summarise(ARTICLE, share=0.0001)) == 1
    assert len(summarise(ARTICLE, share=1, sentences=2)) == 2


@pytest.mark.parametrize("share", [0, -0.5, 1.1, float("nan")])
def test_a_share_of_nothing_or_more_than_all_is_refused(share: float) -> None:
    with pytest.raises(UsageError, match="a tenth"):
        summarise(ARTICLE, share=share)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("text", ["", " \n\n ", []])
def test_nothing_has_an_empty_summary(method: str, text: str | list[str]) -> None:
    assert summarise(text, method=method) == []


def test_a_text_of_one_sentence_is_its_own_summary() -> None:
    assert [one.text for one in summarise("Closed.")] == ["Closed."]
    assert [one.text for one in summarise("no stop at all")] == ["no stop at all"]


def test_an_empty_article_among_others_keeps_the_numbers_right() -> None:
    assert {one.article for one in summarise(["", ARTICLE])} == {1}


def test_an_unknown_method_is_answered_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match="no summary method 'best'; known: presscut, lexrank"):
        summarise(ARTICLE, method="best")


@pytest.mark.parametrize(("sentences", "words"), [(0, None), (None, 0), (-1, None), (3, 0)])
def test_a_summary_of_nothing_is_refused(sentences: int | None, words: int | None) -> None:
    with pytest.raises(UsageError, match="the least is 1"):
        summarise(ARTICLE, sentences=sentences, words=words)


def test_the_first_method_is_the_default() -> None:
    assert next(iter(METHODS)) == "presscut"
    assert summarise(ARTICLE) == summarise(ARTICLE, method="presscut")


SCRIPT = """
import sys
from store.analysis.summaries import METHODS, summarise
texts = sys.argv[1:]
for method in METHODS:
    chosen = summarise(texts, method=method)
    print(method, [(one.article, one.sentence, one.score) for one in chosen])
"""


def test_every_run_gives_the_same_whatever_the_hash_seed() -> None:
    def run(seed: str) -> str:
        return subprocess.run(
            [sys.executable, "-c", SCRIPT, ARTICLE, OTHER],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout

    first = run("1")
    assert len(first.splitlines()) == len(METHODS)
    assert run("2") == first


def test_asking_for_the_methods_loads_none_of_the_heavy_libraries() -> None:
    script = (
        "import sys, store.analysis.summaries as s; s.METHODS; "
        "print({'sumy', 'nltk', 'numpy', 'sklearn'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "set()"


def test_the_real_articles_open_with_the_news_and_give_the_main_figure(
    real_articles: list[Path],
) -> None:
    for path in real_articles:
        text = path.read_text("utf-8")
        summary = " ".join(one.text for one in summarise(text, sentences=4))
        assert "1,400" in summary, path.name
        assert summary.count("“") == summary.count("”")
        assert "READ MORE" not in summary


@pytest.mark.parametrize("method", list(METHODS)[1:])
def test_no_method_opens_a_summary_with_a_sentence_that_points_back(method: str) -> None:
    text = (
        "The council of Lund closed the weir on the river Saar on Sunday. "
        "He said the weir on the river Saar at Lund had lost two gates of the weir. "
        "The weir at Lund was built by the council on the river Saar in 1911."
    )
    assert not any(each.text.startswith("He") for each in summarise(text, method=method))

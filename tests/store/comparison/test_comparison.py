import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from store.analysis.figures import find_figures
from store.analysis.quotes import find_quotes
from store.analysis.sentences import split_sentences
from store.comparison import compare
from store.models import Article, Sentence, Story

Make = Callable[..., Article]


@pytest.fixture
def pair(make_article: Make) -> list[Article]:
    return [
        make_article("A landslide buried the railway tunnel near Orrin.", name="a", title="One"),
        make_article("The railway tunnel was buried by a landslide.", name="b", title="Two"),
    ]


def test_a_comparison_keeps_the_versions_it_was_made_from(pair: list[Article]) -> None:
    comparison = compare(pair)

    assert comparison.story is None
    assert comparison.articles == ("a", "b")
    assert comparison.digests == ("digest of a", "digest of b")
    assert comparison.title in {"One", "Two"}


def test_a_story_gives_the_comparison_its_title_and_letters(pair: list[Article]) -> None:
    comparison = compare(pair, story=Story("s3", "The tunnel", ("b", "a")))

    assert (comparison.story, comparison.title) == ("s3", "The tunnel")
    assert comparison.articles == ("b", "a")
    assert comparison.facts[0].sentences[0].article == "b"


def test_one_article_is_compared_with_nothing(pair: list[Article]) -> None:
    comparison = compare(pair[:1])

    assert comparison.title == "One"
    assert [fact.articles for fact in comparison.facts] == [{"a"}]


def test_nothing_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="no article"):
        compare([])


def test_the_same_articles_give_the_same_comparison_under_any_hash_seed(tmp_path: Path) -> None:
    script = tmp_path / "compare.py"
    script.write_text(
        "from store.models import Article, Sentence\n"
        "from store.comparison import compare\n"
        "def article(name, *lines):\n"
        "    text, places = '\\n\\n'.join(lines), []\n"
        "    for line in lines:\n"
        "        start = text.index(line)\n"
        "        places.append(Sentence(start, start + len(line), 0))\n"
        "    return Article(name, name, 1, name, name, None, None, None, '', text,\n"
        "                   tuple(places), (), (), (), ())\n"
        "lines = ['A landslide buried the railway tunnel near Orrin.',\n"
        "         'The ferry to Skerry stopped running for the winter.',\n"
        "         'Pupils of the school will be taught in the church hall.']\n"
        "print(compare([article('a', *lines), article('b', *lines[1:]), article('c', *lines)]))\n"
    )
    printed = {
        subprocess.run(
            [sys.executable, str(script)],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[3])},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }

    assert len(printed) == 1


def test_a_story_with_one_contradiction_shows_that_one_and_no_other(seeds: Path) -> None:
    folder = seeds / "tarnmouth-bridge"
    articles = [_analysed(path) for path in sorted(folder.iterdir())]

    figures = compare(articles).figures

    differing = [row for row in figures if row.agreement == "differs"]
    assert [row.label for row in differing] == ["14 / 17 people"]
    assert differing[0].note is not None
    assert differing[0].note.endswith("the later report")


def test_a_story_with_one_shared_passage_shows_that_one_and_no_other(seeds: Path) -> None:
    articles = [_analysed(path) for path in sorted((seeds / "tarnmouth-bridge").iterdir())]

    copies = compare(articles).copies

    assert [len(copy.runs) for copy in copies] == [1]
    assert not copies[0].duplicate


def test_a_sentence_in_two_facts_does_not_make_them_one(seeds: Path) -> None:
    articles = [_analysed(path) for path in sorted((seeds / "tarnmouth-bridge").iterdir())]

    told = [{each.text for each in fact.sentences} for fact in compare(articles).facts]
    hurt, pier = ("Fourteen people were taken to hospital.", "The barge hit the western pier")

    assert not any(hurt in texts and any(pier in text for text in texts) for texts in told)


def test_what_one_fact_tells_is_not_told_again_as_a_third(seeds: Path) -> None:
    articles = [_analysed(path) for path in sorted((seeds / "tarnmouth-bridge").iterdir())]

    told = ["".join(each.text for each in fact.sentences) for fact in compare(articles).facts]
    repairs, county = "Repairs will cost £2.4 million", "The county expects to pay £2.4 million"

    assert sum(repairs in texts and county in texts for texts in told) == 1


def test_an_outlet_that_says_a_fact_twice_makes_no_second_one_of_it(seeds: Path) -> None:
    articles = [_analysed(path) for path in sorted((seeds / "rotherham-inquiry").iterdir())]

    shared = [fact for fact in compare(articles).facts if len(fact.articles) > 1]
    (told,) = [fact for fact in shared if "1997" in fact.label]

    assert len(told.articles) == 5


def test_facts_are_named_by_sentences_that_state_them_so_no_two_bear_one_name(seeds: Path) -> None:
    articles = [_analysed(path) for path in sorted((seeds / "tarnmouth-bridge").iterdir())]

    labels = [fact.label for fact in compare(articles).facts if len(fact.articles) > 1]

    assert len(labels) == len(set(labels))


def test_all_views_of_a_story_are_filled(seeds: Path) -> None:
    articles = [_analysed(path) for path in sorted((seeds / "tarnmouth-bridge").iterdir())]

    comparison = compare(articles)

    assert {row.name for row in comparison.names} >= {"Dagmar Hollis", "Upper Sallow"}
    assert [entry.when for entry in comparison.timeline] == sorted(
        entry.when for entry in comparison.timeline
    )


def test_of_too_many_articles_the_first_are_compared_and_the_others_counted(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.comparison.MOST", 2)
    articles = [_analysed(path) for path in sorted((seeds / "tarnmouth-bridge").iterdir())]

    bounded, of_two = compare(articles), compare(articles[:2])

    assert (bounded.left_out, of_two.left_out) == (len(articles) - 2, 0)
    assert bounded.articles == tuple(article.id for article in articles)
    assert len(bounded.digests) == len(articles)
    assert (bounded.facts, bounded.copies) == (of_two.facts, of_two.copies)


def test_the_real_articles_do_not_contradict_each_other(real_articles: list[Path]) -> None:
    figures = compare([_analysed(path) for path in real_articles]).figures

    assert {row.agreement for row in figures} == {"same", "restated", "bound"}
    assert len(figures[0].articles) == len(figures[1].articles) == 5
    assert len([row for row in figures if row.label in {"15 recommendations", "15 women"}]) == 2


def _analysed(path: Path) -> Article:
    """A file as an article: front matter, paragraphs by line, sentences, figures, quotes."""
    head, body = {}, path.read_text("utf-8")
    if body.startswith("---\n"):
        front, body = body[4:].split("\n---\n", 1)
        head = dict(line.split(": ", 1) for line in front.splitlines())
    text = "\n\n".join(line.strip() for line in body.splitlines() if line.strip())
    sentences = list(split_sentences(text))
    return Article(
        id=path.name,
        digest=path.name,
        version=1,
        source=str(path),
        title=head.get("title", path.stem),
        outlet=head.get("outlet"),
        published=head.get("date"),
        language="en",
        ingested="2026-03-05T12:00:00",
        text=text,
        sentences=tuple(
            Sentence(start, end, text.count("\n\n", 0, start)) for start, end in sentences
        ),
        ranking=(),
        figures=tuple(find_figures(text, sentences, head.get("date"))),
        quotes=tuple(find_quotes(text)),
        removed=(),
    )

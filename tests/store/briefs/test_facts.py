"""What a brief says of the facts: stated by all, by most, by one alone."""

from briefing import MakeArticle, comparison_of, section

from store.briefs import write_brief
from store.models import Article, Comparison, Fact, Statement


def test_fact_stands_with_its_clearest_sentence_and_where_the_others_state_it(
    comparison: Comparison, articles: list[Article]
) -> None:
    brief = write_brief(comparison, articles)
    assert section(brief, "What all say") == [
        "- The ferry ran aground at Holm with at least 240 people on board. [A1]; also [C1];"
        " in part [B1]; outlets differ on people on board: 240 or 260"
    ]
    assert section(brief, "What most say") == [
        "- Nobody was hurt, the harbour master said. [A2]; also [B2]"
    ]


def test_a_fact_of_long_sentences_is_told_by_its_label(
    make_article: MakeArticle, comparison: Comparison
) -> None:
    long = "The ferry ran aground at Holm " + "and drifted " * 20 + "on."
    pair = [make_article("first", long), make_article("second", long)]
    fact = Fact(
        "The ferry ran aground…", tuple(Statement(id_, 0, long) for id_ in ("first", "second"))
    )
    brief = write_brief(comparison_of(comparison, pair, facts=(fact,)), pair)
    assert section(brief, "What all say") == ["- The ferry ran aground… [A1]; also [B1]"]


def test_a_fact_is_told_by_its_clause_with_the_sentence_that_it_is_taken_from(
    make_article: MakeArticle, comparison: Comparison
) -> None:
    texts = {"first": "Holm was cut off.", "second": "In March, when ice came, Holm was cut off."}
    pair = [make_article(name, text) for name, text in texts.items()]
    fact = Fact(
        "…ice came…",
        tuple(Statement(name, 0, text) for name, text in texts.items()),
        clause="…when ice came, Holm was cut off",
    )
    brief = write_brief(comparison_of(comparison, pair, facts=(fact,)), pair)
    assert section(brief, "What all say") == ["- …when ice came, Holm was cut off [B1]; also [A1]"]


def test_the_others_that_state_a_fact_are_cited_in_the_order_of_their_letters(
    make_article: MakeArticle, comparison: Comparison
) -> None:
    lengths = {"first": 9, "second": 30, "third": 20, "fourth": 40, "fifth": 10}
    told = {name: "Holm was cut off" + "!" * length for name, length in lengths.items()}
    articles = [make_article(name, text) for name, text in told.items()]
    stated = tuple(Statement(name, 0, text) for name, text in told.items())
    brief = write_brief(
        comparison_of(comparison, articles, facts=(Fact("Holm", stated),)), articles
    )
    (line,) = section(brief, "What all say")
    assert line.endswith("[A1]; also [B1] [C1] [D1] [E1]")


def test_what_only_one_says_stands_under_its_outlet(
    comparison: Comparison, articles: list[Article]
) -> None:
    brief = write_brief(comparison, articles)
    assert section(brief, "A, Harbour Post") == ["- Divers will look at the hull on Friday. [A3]"]
    assert section(brief, "B, Coast Mail (guessed)") == ["Nothing that the others do not say."]
    assert section(brief, "C, outlet unknown") == ["- The owner has a second ship. [C2]"]


def test_long_lists_are_cut_and_say_so(make_article: MakeArticle, comparison: Comparison) -> None:
    sentences = [f"Matter number {n} was decided by the council of ward {n}." for n in range(20)]
    first, second = make_article("first", *sentences), make_article("second", "Another matter.")
    facts = tuple(
        Fact(text, (Statement("first", index, text),)) for index, text in enumerate(sentences)
    )
    brief = write_brief(comparison_of(comparison, [first, second], facts=facts), [first, second])
    lines = section(brief, "A, outlet unknown")
    assert len(lines) == 3
    assert lines[-1] == "and 18 more"

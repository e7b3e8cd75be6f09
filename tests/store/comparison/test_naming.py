"""How a fact is named: by what most of its articles say."""

from collections.abc import Callable
from typing import Any

from store.comparison.facts import align_facts
from store.models import Article, Fact

Make = Callable[..., Article]


def shared(articles: list[Article]) -> Fact:
    (fact,) = [fact for fact in align_facts(articles) if len(fact.articles) > 1]
    return fact


def count(value: int, bound: str = "=") -> tuple[str, dict[str, Any]]:
    return f"{value}", {"kind": "count", "value": value, "counted": "people", "bound": bound}


def test_a_fact_is_named_by_what_most_say_and_not_by_the_fullest(make_article: Make) -> None:
    fact = shared(
        [
            make_article(
                "More than 300 people fled the burning paper mill.",
                name="a",
                figures=[count(300, ">")],
            ),
            make_article(
                "The 300 people fled a burning paper mill.", name="b", figures=[count(300)]
            ),
            make_article(
                "From the burning paper mill 300 people fled.", name="c", figures=[count(300)]
            ),
        ]
    )

    assert "More than" not in fact.label
    assert not any(each.partly for each in fact.sentences)


def test_who_does_not_name_those_who_are_named_says_it_in_part(make_article: Make) -> None:
    fact = shared(
        [
            make_article(
                "Ada Quill and Tom Reave demand that the mayor of Orrin resign.", name="a"
            ),
            make_article("Neighbours demand that the mayor of Orrin resign.", name="b"),
        ]
    )

    named = "Quill" in fact.label
    assert [each.article for each in fact.sentences if each.partly] == (["b"] if named else [])


def test_what_is_added_at_the_end_is_left_out_where_the_others_lack_it(make_article: Make) -> None:
    fact = shared(
        [
            make_article(
                "Sixty jobs will go at the paper mill, most of them in the office.", name="a"
            ),
            make_article("At the paper mill sixty jobs will go.", name="b"),
        ]
    )

    assert "office" not in fact.label
    assert not any(each.partly for each in fact.sentences)


def test_the_clause_keeps_who_says_it(make_article: Make) -> None:
    reporting = "The inspectors said that rain had shut the paper mill of Orrin"
    fact = shared(
        [
            make_article(f"{reporting}.", name="a"),
            make_article("The inspectors said that rain shut the paper mill of Orrin.", name="b"),
        ]
    )

    assert fact.clause.startswith("The inspectors said that rain")


def test_two_facts_bear_two_names(make_article: Make) -> None:
    both = "The storm tore the roof off the station and the flood filled the harbour basin."
    facts = align_facts([make_article(both, name=name) for name in "ab"])

    labels = [fact.label for fact in facts]
    assert len(labels) == len(set(labels))

from collections.abc import Callable

import pytest

from store.comparison.facts import align_facts
from store.models import Article, Fact

Make = Callable[..., Article]

RAIN = "Forecasters expect more heavy rain along the whole coast on Sunday evening."
MAYOR = "Mayor Ada Quill thanked the volunteers for their patience."
FERRY = "The ferry to Skerry Island stopped running for the winter."
SCHOOL = "Pupils of the primary school will be taught in the church hall."


def fact_of(facts: tuple[Fact, ...], words: str) -> Fact:
    """The one fact in which a sentence with these words stands."""
    (found,) = [f for f in facts if any(words in statement.text for statement in f.sentences)]
    return found


def test_two_outlets_that_say_the_same_in_other_words_share_a_fact(make_article: Make) -> None:
    facts = align_facts(
        [
            make_article("A landslide buried the railway tunnel near Orrin.", RAIN, name="a"),
            make_article(MAYOR, "The railway tunnel was buried by a landslide.", name="b"),
        ]
    )

    assert facts[0].articles == {"a", "b"}
    assert {statement.text for statement in facts[0].sentences} == {
        "A landslide buried the railway tunnel near Orrin.",
        "The railway tunnel was buried by a landslide.",
    }


def test_what_only_one_outlet_says_is_a_fact_of_its_own(make_article: Make) -> None:
    facts = align_facts(
        [
            make_article("A landslide buried the railway tunnel.", RAIN, name="a"),
            make_article("The railway tunnel was buried by a landslide.", FERRY, name="b"),
        ]
    )

    assert facts[0].articles == {"a", "b"}
    assert fact_of(facts, "Forecasters").articles == {"a"}
    assert fact_of(facts, "ferry").articles == {"b"}


def test_a_statement_and_its_denial_are_two_facts(make_article: Make) -> None:
    facts = align_facts(
        [
            make_article("The company will close the paper mill in Tarn next year.", name="a"),
            make_article("The company will not close the paper mill in Tarn next year.", name="b"),
        ]
    )

    assert [fact.articles for fact in facts] == [{"a"}, {"b"}]


def test_the_same_words_of_two_speakers_are_two_facts(make_article: Make) -> None:
    words = "We treat every report of flooded cellars with the greatest urgency"
    articles = [
        make_article(f"“{words},” said Ada Quill.", name="a", quotes={words: "Ada Quill"}),
        make_article(f"“{words},” said Tom Reave.", name="b", quotes={words: "Tom Reave"}),
    ]

    assert [fact.articles for fact in align_facts(articles)] == [{"a"}, {"b"}]


def test_the_same_words_of_one_speaker_are_one_fact(make_article: Make) -> None:
    words = "We treat every report of flooded cellars with the greatest urgency"
    articles = [
        make_article(f"“{words},” said Ada Quill.", name="a", quotes={words: "Ada Quill"}),
        make_article(f"“{words},” said Ms Quill.", name="b", quotes={words: "Ms Quill"}),
    ]

    assert [fact.articles for fact in align_facts(articles)] == [{"a", "b"}]


def test_different_numbers_of_the_same_thing_are_two_facts(make_article: Make) -> None:
    facts = align_facts(
        [
            make_article(
                "The fire destroyed 12 fishing boats in the harbour.",
                name="a",
                figures=[("12", {"kind": "count", "value": 12, "counted": "fishing boats"})],
            ),
            make_article(
                "The fire destroyed 19 fishing boats in the harbour.",
                name="b",
                figures=[("19", {"kind": "count", "value": 19, "counted": "fishing boats"})],
            ),
        ]
    )

    assert [fact.articles for fact in facts] == [{"a"}, {"b"}]


def test_a_number_and_a_word_for_it_are_one_fact(make_article: Make) -> None:
    facts = align_facts(
        [
            make_article(
                "The fire destroyed twelve fishing boats.",
                name="a",
                figures=[("twelve", {"kind": "count", "value": 12, "counted": "fishing boats"})],
            ),
            make_article(
                "Twelve boats were lost: 12 fishing boats burnt in the fire.",
                name="b",
                figures=[("12", {"kind": "count", "value": 12, "counted": "fishing boats"})],
            ),
        ]
    )

    assert facts[0].articles == {"a", "b"}


def test_sharing_names_alone_makes_no_fact(make_article: Make) -> None:
    facts = align_facts(
        [
            make_article("Voters in Orrin Vale first chose Ada Quill long ago.", RAIN, name="a"),
            make_article("A dog followed Ada Quill through Orrin Vale.", FERRY, name="b"),
        ]
    )

    assert all(len(fact.articles) == 1 for fact in facts)


def test_a_sentence_stands_in_two_facts_where_its_clauses_say_two_things(
    make_article: Make,
) -> None:
    both = (
        "The storm tore the roof off the railway station while divers searched the flooded "
        "harbour basin for a missing trawler."
    )
    facts = align_facts(
        [
            make_article(both, name="a"),
            make_article("The railway station lost its roof to the storm.", FERRY, name="b"),
            make_article("Divers searched the harbour basin for the trawler.", SCHOOL, name="c"),
        ]
    )

    in_both = [f for f in facts if any(s.text == both for s in f.sentences)]
    assert [sorted(fact.articles) for fact in in_both] == [["a", "b"], ["a", "c"]]


def test_facts_of_more_outlets_come_first(make_article: Make) -> None:
    tunnel = "A landslide buried the old railway tunnel near Orrin."
    facts = align_facts(
        [
            make_article(FERRY, SCHOOL, tunnel, name="a"),
            make_article(FERRY, tunnel, MAYOR, name="b"),
            make_article(RAIN, tunnel, name="c"),
        ]
    )

    counts = [len(fact.articles) for fact in facts]
    assert counts == sorted(counts, reverse=True)
    assert facts[0].sentences[0].text == tunnel


def test_every_sentence_of_every_article_is_in_some_fact(make_article: Make) -> None:
    articles = [
        make_article(RAIN, MAYOR, FERRY, name="a"),
        make_article(FERRY, SCHOOL, "Nobody knows.", name="b"),
    ]

    stated = {(s.article, s.sentence) for f in align_facts(articles) for s in f.sentences}

    assert stated == {(a.id, n) for a in articles for n in range(len(a.sentences))}


def test_the_same_articles_give_the_same_facts(make_article: Make) -> None:
    articles = [make_article(RAIN, MAYOR, name="a"), make_article(MAYOR, FERRY, name="b")]

    assert align_facts(articles) == align_facts(articles)


@pytest.mark.parametrize("sentences", [(), ("",), ("123",), ("…",), ("“”",)])
def test_an_article_with_next_to_nothing_in_it_does_no_harm(
    make_article: Make, sentences: tuple[str, ...]
) -> None:
    facts = align_facts([make_article(*sentences, name="a"), make_article(RAIN, name="b")])

    assert fact_of(facts, "Forecasters").articles == {"b"}


def test_who_refuses_to_go_in_whatever_words_is_one_fact(make_article: Make) -> None:
    ways = (
        "Ada Quill has refused to resign as mayor.",
        "The mayor Ada Quill vowed to stay on.",
        "The mayor, Ada Quill, will not give up her post.",
        "Ada Quill is keeping her job as mayor.",
    )
    articles = [make_article(way, name=name) for name, way in zip("abcd", ways, strict=True)]

    assert [fact.articles for fact in align_facts(articles)] == [{"a", "b", "c", "d"}]


def test_refusing_to_go_and_going_are_two_facts(make_article: Make) -> None:
    facts = align_facts(
        [
            make_article("The mayor Ada Quill refused to step down on Monday.", name="a"),
            make_article("The mayor Ada Quill resigned on Monday.", name="b"),
        ]
    )

    assert [fact.articles for fact in facts] == [{"a"}, {"b"}]


def test_two_people_who_refuse_to_go_are_two_facts(make_article: Make) -> None:
    facts = align_facts(
        [
            make_article("After the vote the mayor Ada Quill refused to quit.", name="a"),
            make_article("After the trial the clerk Tom Reave refused to quit.", name="b"),
        ]
    )

    assert [fact.articles for fact in facts] == [{"a"}, {"b"}]


def test_what_will_be_and_what_was_are_two_facts(make_article: Make) -> None:
    facts = align_facts(
        [
            make_article(
                "There will be an independent investigation into how the board handled the "
                "harbour's cracked pier.",
                name="a",
            ),
            make_article("It follows an independent investigation into the pier.", name="b"),
        ]
    )

    assert [fact.articles for fact in facts] == [{"a"}, {"b"}]


def test_a_rounded_number_and_the_exact_one_are_one_fact(make_article: Make) -> None:
    rounded, exact = (
        {"kind": "count", "value": 200, "counted": "passengers", "bound": ">"},
        {"kind": "count", "value": 213, "counted": "passengers"},
    )
    facts = align_facts(
        [
            make_article(
                "More than 200 passengers slept aboard the stranded train.",
                RAIN,
                name="a",
                figures=[("200", rounded)],
            ),
            make_article(
                MAYOR,
                "The 213 passengers slept aboard the stranded train.",
                name="b",
                figures=[("213", exact)],
            ),
        ]
    )

    assert facts[0].articles == {"a", "b"}


def test_none_and_all_cancelled_are_one_fact(make_article: Make) -> None:
    facts = align_facts(
        [
            make_article("There will be no trains to Orrin on the branch line.", RAIN, name="a"),
            make_article(MAYOR, "All trains to Orrin on the branch line are cancelled.", name="b"),
        ]
    )

    assert facts[0].articles == {"a", "b"}


def test_a_clause_told_before_its_speaker_is_named_stands_in_a_fact(make_article: Make) -> None:
    facts = align_facts(
        [
            make_article(
                "Two deckhands broke their wrists, the owner said, but the yacht sails on Sunday.",
                RAIN,
                name="a",
            ),
            make_article(MAYOR, "Two deckhands have broken wrists.", name="b"),
        ]
    )

    assert fact_of(facts, "broken wrists").articles == {"a", "b"}


def test_clauses_of_two_facts_that_are_alike_share_a_third(make_article: Make) -> None:
    facts = align_facts(
        [
            make_article(
                "Vandals cut the mooring ropes of yachts and painted the lighthouse door.", name="a"
            ),
            make_article("Vandals cut the mooring ropes of two yachts.", RAIN, name="b"),
            make_article(
                "The door of the lighthouse was painted and the glass of its lamp broken.", name="c"
            ),
            make_article("Gulls nest on the lamp whose glass got broken.", MAYOR, name="d"),
        ]
    )

    shared = [fact.articles for fact in facts if len(fact.articles) > 1]
    assert sorted(map(sorted, shared)) == [["a", "b"], ["a", "c"], ["c", "d"]]

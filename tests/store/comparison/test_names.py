from collections.abc import Callable

from store.comparison.names import gather_names
from store.models import Article

Make = Callable[..., Article]


def test_a_surname_joins_the_full_name_of_another_article(make_article: Make) -> None:
    rows = gather_names(
        [
            make_article("The mayor, Helen Quill, came. Mr Reave did not.", name="a"),
            make_article("Mrs Quill left early. Mrs Quill was ill.", name="b"),
        ]
    )

    quill = rows[0]
    assert (quill.name, quill.kind, quill.articles) == ("Helen Quill", "person", {"a", "b"})
    assert [(naming.article, naming.count) for naming in quill.namings] == [("a", 1), ("b", 2)]


def test_what_one_article_tells_a_name_to_be_it_is_in_the_others(make_article: Make) -> None:
    rows = gather_names(
        [
            make_article("Rain fell in Upper Sallow.", name="a"),
            make_article("The Upper Sallow road is shut.", name="b"),
            make_article("Those of Upper Sallow Bay stayed.", name="c"),
        ]
    )

    assert [(row.name, row.articles) for row in rows] == [("Upper Sallow", {"a", "b"})]


def test_initials_join_the_organisation_that_another_article_names(make_article: Make) -> None:
    rows = gather_names(
        [
            make_article("It went to the Harbour Works Authority on Monday.", name="a"),
            make_article("It is now with the HWA.", name="b"),
        ]
    )

    assert [(row.name, row.articles) for row in rows] == [("Harbour Works Authority", {"a", "b"})]


def test_letters_that_one_article_explains_in_small_letters_are_no_name(
    make_article: Make,
) -> None:
    articles = [
        make_article("They met at the annual general meeting (AGM).", name="a"),
        make_article("They met at the AGM of the club.", name="b"),
    ]

    assert gather_names(articles) == ()


def test_a_party_with_and_without_its_last_word_is_one(make_article: Make) -> None:
    rows = gather_names(
        [
            make_article("He has left the Orchard Party for good.", name="a"),
            make_article("She is a member of the Orchard party.", name="b"),
        ]
    )

    assert [(row.name, row.articles) for row in rows] == [("Orchard Party", {"a", "b"})]

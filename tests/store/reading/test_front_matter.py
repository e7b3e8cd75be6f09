import pytest

from store.reading.front_matter import FrontMatter, read_front_matter


def test_title_outlet_and_date_are_read() -> None:
    text = "---\ntitle: Bridge closes\noutlet: The Ferry Post\ndate: 26 August 2014\n---\nBody."
    assert read_front_matter(text) == FrontMatter(
        5, "Bridge closes", "The Ferry Post", "2014-08-26"
    )


@pytest.mark.parametrize("key", ["outlet", "source", "publisher", "Source", "PUBLISHER"])
def test_an_outlet_goes_by_three_names(key: str) -> None:
    assert read_front_matter(f"---\n{key}: The Ferry Post\n---\n").outlet == "The Ferry Post"


@pytest.mark.parametrize("key", ["date", "published"])
def test_a_date_goes_by_two_names(key: str) -> None:
    assert read_front_matter(f"---\n{key}: 2014-08-26\n---\n").published == "2014-08-26"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ('"Bridge: closed"', "Bridge: closed"),
        ("'It''s closed'", "It's closed"),
        ('"He said \\"no\\""', 'He said "no"'),
        ('"No" vote on bridge', '"No" vote on bridge'),
        ("Fares: up 4%", "Fares: up 4%"),
        ('"', '"'),
    ],
)
def test_quotes_around_a_value_go(written: str, title: str) -> None:
    assert read_front_matter(f"---\ntitle: {written}\n---\n").title == title


def test_other_keys_lists_and_comments_are_passed_over() -> None:
    text = (
        "---\n# a note\ntags:\n  - bridge\n- ferry\n\nauthor: A. Person\ntitle: Closed\n...\nBody."
    )
    assert read_front_matter(text) == FrontMatter(9, title="Closed", author="A. Person")


def test_a_source_that_is_an_address_is_where_it_stood_and_not_who_published_it() -> None:
    front = read_front_matter("---\nsource: https://lantern.example/a\n---\n")
    assert (front.outlet, front.url) == (None, "https://lantern.example/a")


def test_an_unreadable_date_is_not_known() -> None:
    assert read_front_matter("---\ndate: last week\n---\n") == FrontMatter(3)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "title: No fence",
        "---\ntitle: No end\nBody",
        "---\nThe council met on Monday. It agreed.\n---\n",
        "---\n" + "key: value\n" * 1000 + "---\n",
    ],
)
def test_what_is_not_front_matter_stays_text(text: str) -> None:
    assert read_front_matter(text) == FrontMatter()

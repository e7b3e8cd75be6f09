import pytest

from store.reading.layout import PLACES, Place
from store.reading.page import Page
from store.reading.paragraphs import split_lines

BODY = (
    "The ferry company said on Monday that it would sell both of its older boats.\n\n"
    "Its captain told the council that the island would be cut off in winter.\n"
)


def taken(text: str) -> dict[str, str]:
    """What each rule took of a page, by the text of the line."""
    page = Page(split_lines(text), english=True)
    for place in PLACES:
        page.taken.update(dict.fromkeys(place.find(page), place.name))
    return {page.text(index): name for index, name in page.taken.items()}


def headline(text: str, *, english: bool = True) -> str | None:
    page = Page(split_lines(text), english=english)
    return None if page.headline is None else page.text(page.headline)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_every_place_takes_lines_of_its_example_only(place: Place) -> None:
    page = Page(split_lines(place.example), english=True)
    for earlier in PLACES[: PLACES.index(place)]:
        page.taken.update(dict.fromkeys(earlier.find(page), earlier.name))
    before = len(page.lines) - len(page.taken)
    found = list(place.find(page))
    assert 0 < len(found) < before
    assert place.why


def test_a_headline_is_found_over_the_prose() -> None:
    assert (
        headline("Ferry company sells older boats\n\n" + BODY) == "Ferry company sells older boats"
    )


@pytest.mark.parametrize(
    "first",
    ["Ann Example", "empty harbour wall", "It rained on Monday.", "Also in this paper:", "Boats"],
)
def test_names_labels_and_sentences_are_no_headlines(first: str) -> None:
    assert headline(first + "\n\n" + BODY) is None


def test_of_several_lines_the_one_that_shares_the_prose_s_words_is_the_headline() -> None:
    others = "Storm hits towns in the north\n\nMinister resigns over fishing quotas\n\n"
    assert headline(others + "Ferry company to sell older boats\n\n" + BODY) == (
        "Ferry company to sell older boats"
    )


def test_the_first_of_two_good_headlines_is_taken() -> None:
    text = "Ferry company to sell boats\nIsland cut off as older boats are sold\n\n" + BODY
    assert headline(text) == "Ferry company to sell boats"


def test_outside_english_a_headline_needs_no_verb() -> None:
    body = "Die Reederei hat am Montag mitgeteilt, dass sie beide alten Schiffe verkaufen will.\n"
    assert headline("Reederei verkauft beide Schiffe\n\n" + body, english=False) == (
        "Reederei verkauft beide Schiffe"
    )


def test_a_text_without_prose_has_no_headline_and_loses_nothing() -> None:
    text = "council meets on monday\nbridge is shut\nAnn Example\n"
    assert headline(text) is None
    assert taken(text) == {}


def test_few_words_over_a_caption_with_credit_go_with_it() -> None:
    text = "empty harbour wall\nThe wall after the storm Ann Example on Flickr\n\n" + BODY
    assert taken(text) == {
        "empty harbour wall": "caption",
        "The wall after the storm Ann Example on Flickr": "caption with credit",
    }


def test_a_name_with_its_office_said_twice_is_a_caption() -> None:
    name = "Ann Example. Captain of the Swan."
    assert taken(f"Ferry company sells older boats\n\n{name}\n{name}\n\n{BODY}") == {
        name: "caption"
    }


def test_a_headline_said_twice_is_still_the_headline() -> None:
    text = "Ferry Company Sells Its Older Boats\n"
    assert headline(text + text + "\n" + BODY) == text.strip()
    assert taken(text + text + "\n" + BODY) == {text.strip(): "repeated"}


@pytest.mark.parametrize(
    "line",
    [
        "The boats and the crew",
        "We will miss them",
        "“It was a long winter,” said the captain.",
    ],
)
def test_short_lines_between_prose_stay(line: str) -> None:
    assert taken(BODY + "\n" + line + "\n\n" + BODY.replace("winter", "spring")) == {}


def test_a_list_of_other_articles_ends_where_the_prose_goes_on() -> None:
    more = "The company did not say why it would sell the boats now.\n"
    text = f"{BODY}\nRelated stories\nStorm hits towns in the north\n\n{more}"
    assert taken(text) == {
        "Related stories": "list of others",
        "Storm hits towns in the north": "listed",
    }


def test_last_words_stay_when_only_an_advertisement_stands_above_them() -> None:
    text = BODY + "\nAdvertisement\nBoats sold so far\nthe Swan\nthe Heron\n"
    assert taken(text) == {"Advertisement": "advertisement"}


def test_a_standfirst_goes_with_the_byline_under_it() -> None:
    standfirst = "Islanders fear that they will be cut off when winter comes to the sound."
    byline = "By Ann Example\n3 March 2026\n"
    title = "Ferry company sells older boats\n"
    assert taken(f"{title}{standfirst}\n{byline}{BODY}") == {
        standfirst: "standfirst",
        "By Ann Example": "byline",
        "3 March 2026": "time stamp",
    }
    assert standfirst not in taken(f"{title}{standfirst}\n{BODY}{byline}")
    assert standfirst not in taken(f"{standfirst}\n{byline}{BODY}")


def test_a_date_above_an_article_is_known_in_any_language() -> None:
    stamp = "Публикация: 12 марта 2026, 9:15"
    assert taken(f"Ferry company sells older boats\n{stamp}\n{BODY}") == {stamp: "time stamp"}
    assert taken(f"{BODY}\n{stamp}\n\n{BODY}") == {}


def test_a_path_that_ends_in_the_headline_is_not_the_headline() -> None:
    title = "Ferry company sells older boats"
    path = f"Home News {title}"
    assert headline(f"{path}\n{title}\n{BODY}") == title
    assert taken(f"{path}\n{title}\n{BODY}") == {path: "above the headline"}


def test_headings_of_an_article_in_capitals_stay() -> None:
    heading = "WHAT THE ISLAND NEEDS NOW"
    assert taken(f"{BODY}\n{heading}\n\n{BODY}") == {}


def test_names_after_a_colon_and_long_lists_of_names_stay() -> None:
    names = ("Ann Example\n", "Bob Sample\n", "Cleo Dummy\n", "Dan Pattern\n")
    assert taken(f"{BODY}\n{names[0]}") == {"Ann Example": "signature"}
    assert taken(f"{BODY}\n{''.join(names)}") == {}
    asked = "The company named those who will be the captains of the boats that are left to it:\n"
    last = "The following three were chosen by the company to be its captains from this spring on:"
    assert taken(f"{BODY}\n{asked}{''.join(names[:2])}") == {}
    assert taken(f"{BODY}\n{last}\n{names[0]}") == {}


def test_dates_and_names_inside_the_prose_stay() -> None:
    assert taken(BODY + "\n3 March 2026\n\nBy Ann Example\n\n" + BODY.replace("both", "two")) == {}


def test_a_person_of_the_article_is_not_its_writer() -> None:
    about = "Ann Example is a reporter for The Harbour Post and lives on the island."
    assert taken(f"{BODY}\n{about}\n") == {about: "about the writer"}
    assert (
        taken(f"{BODY}\nMs Example was hurt when the first of the boats was sold.\n\n{about}\n")
        == {}
    )
    assert taken(f"{about}\n\n{BODY}") == {}


def test_equal_paragraphs_apart_from_each_other_stay() -> None:
    assert (
        taken(BODY + "\nThe company did not say why it would sell the boats now.\n\n" + BODY) == {}
    )

import re
from collections.abc import Callable

import pytest

from store.comparison.stories import arrange_stories, extend_stories, group_stories, search_words
from store.models import Article, Opening, Story

Make = Callable[..., Opening]

BRIDGE = [
    "A barge struck the swing bridge at Tarnmouth on Tuesday and fourteen people were hurt. "
    "The harbour master said the barge had lost its steering.",
    "The swing bridge at Tarnmouth will stay shut for weeks after a barge struck its pier. "
    "The harbour master blamed the steering of the barge.",
    "Questions grew over the steering of the barge that struck the Tarnmouth swing bridge. "
    "Fourteen people were hurt on the bridge.",
]
LIBRARY = [
    "The library in Orrin Vale has found a lost map of the valley behind a bookcase. "
    "Curators think that a surveyor drew the map two centuries ago.",
    "A map of the valley that was thought lost has turned up in the Orrin Vale library. "
    "A surveyor drew the map, curators believe.",
]


@pytest.fixture
def make_opening(make_article: Callable[..., Article]) -> Make:
    """Makes openings as `make_article` makes articles."""

    def make(*paragraphs: str, **fields: object) -> Opening:
        made = make_article(*paragraphs, **fields)
        return Opening(made.id, made.title, made.text, made.published, "title" in made.guesses)

    return make


def test_articles_about_one_event_get_one_label() -> None:
    assert group_stories([BRIDGE[0], LIBRARY[0], BRIDGE[1], LIBRARY[1], BRIDGE[2]]) == [
        0,
        1,
        0,
        1,
        0,
    ]


@pytest.mark.parametrize(
    ("texts", "labels"),
    [
        ([], []),
        (["A single text about a flood."], [0]),
        ([BRIDGE[0], BRIDGE[0]], [0, 0]),
        (["", ""], [0, 1]),
        (["", BRIDGE[0], "… — !", BRIDGE[0]], [0, 1, 2, 1]),
        (["the and of", "was it so"], [0, 1]),
    ],
)
def test_few_identical_and_empty_texts_are_grouped_too(texts: list[str], labels: list[int]) -> None:
    assert group_stories(texts) == labels


@pytest.fixture
def bridge(make_opening: Make) -> list[Opening]:
    return [
        make_opening(text, name=f"bridge{number}", title=f"Bridge headline {number}")
        for number, text in enumerate(BRIDGE)
    ]


@pytest.fixture
def library(make_opening: Make) -> list[Opening]:
    return [
        make_opening(text, name=f"library{number}", title=f"Map headline {number}")
        for number, text in enumerate(LIBRARY)
    ]


def members(stories: list[Story]) -> dict[str, tuple[str, ...]]:
    return {story.id: story.articles for story in stories}


def test_new_stories_are_numbered_in_the_order_given(
    bridge: list[Opening], library: list[Opening]
) -> None:
    stories = arrange_stories([bridge[0], library[0], bridge[1], library[1]], [])

    assert members(stories) == {
        "s1": ("bridge0", "bridge1"),
        "s2": ("library0", "library1"),
    }


def test_a_story_keeps_id_place_and_letters_when_articles_are_added(
    bridge: list[Opening], library: list[Opening]
) -> None:
    before = [
        Story("s4", "Map", ("library1",)),
        Story("s2", "Bridge", ("bridge2", "bridge0")),
    ]

    after = arrange_stories([*bridge, *library], before)

    assert list(members(after).items()) == [
        ("s4", ("library1", "library0")),
        ("s2", ("bridge2", "bridge0", "bridge1")),
    ]


def test_the_id_of_a_story_whose_articles_are_gone_is_not_used_again(
    bridge: list[Opening], library: list[Opening]
) -> None:
    before = [Story("s1", "Bridge", ("bridge0", "bridge1")), Story("s7", "Gone", ("gone",))]

    after = arrange_stories([*bridge, *library], before)

    assert list(members(after)) == ["s1", "s8"]


def test_where_two_stories_become_one_the_one_with_more_articles_goes_on(
    bridge: list[Opening],
) -> None:
    before = [Story("s1", "One", ("bridge0",)), Story("s2", "Two", ("bridge2", "bridge1"))]

    after = arrange_stories(bridge, before)

    assert members(after) == {"s2": ("bridge2", "bridge1", "bridge0")}


def test_new_articles_are_lettered_by_date_and_undated_ones_come_last(make_opening: Make) -> None:
    dated = [
        make_opening(BRIDGE[0], name="undated"),
        make_opening(BRIDGE[1], name="later", published="2026-03-05"),
        make_opening(BRIDGE[2], name="earlier", published="2026-03-03"),
    ]

    (story,) = arrange_stories(dated, [])

    assert story.articles == ("earlier", "later", "undated")


def test_the_title_is_a_real_headline_of_the_story(make_opening: Make) -> None:
    made = make_opening(BRIDGE[0], name="a", title="A barge struck the", guesses=("title",))
    real = make_opening(BRIDGE[1], name="b", title="Swing bridge shut for weeks")

    (story,) = arrange_stories([made, real], [])

    assert story.title == "Swing bridge shut for weeks"


def test_without_any_headline_the_title_is_made_of_shared_words(make_opening: Make) -> None:
    openings = [
        "The old lighthouse on Skerry Island has been sold to the village for one pound.",
        "For one pound the village has bought a lighthouse, which had stood empty.",
    ]
    articles = [
        make_opening(text, name=str(number), title="made up", guesses=("title",))
        for number, text in enumerate(openings)
    ]

    (story,) = arrange_stories(articles, [])

    assert len(story.title) <= 60
    assert any(story.title.rstrip("…") in opening for opening in openings)
    assert {"lighthouse", "village"} <= set(re.findall(r"\w+", story.title))


def test_a_made_headline_does_not_bring_articles_together(make_opening: Make) -> None:
    articles = [
        make_opening(text, name=str(number), title=BRIDGE[2], guesses=("title",))
        for number, text in enumerate([BRIDGE[0], LIBRARY[0]])
    ]

    assert len(arrange_stories(articles, [])) == 2


def test_no_articles_are_no_stories() -> None:
    assert arrange_stories([], [Story("s1", "Gone", ("gone",))]) == []


@pytest.fixture
def shelf(make_opening: Make) -> list[Opening]:
    """Hundreds of articles, two to an event, no two events alike."""
    names = [f"{a}{b}{a}ar" for a in "bcdfghjklmnpqr" for b in "aeiouwxyzstvbc"]
    return [
        make_opening(
            f"A barge called {name.title()}on struck the {name.title()}mo bridge at dawn.",
            f"The owner of {name.title()}on promised {name.title()}sti to mend {name.title()}mo.",
            name=f"{outlet}{number}",
            title=f"{name.title()}on strikes {name.title()}mo",
        )
        for number, name in enumerate(names)
        for outlet in "ab"
    ]


def test_a_few_new_articles_leave_the_stories_of_others_alone(
    make_opening: Make, shelf: list[Opening], bridge: list[Opening]
) -> None:
    stories = arrange_stories(shelf, [])
    new = make_opening(
        f"The {shelf[14].title.split()[0]} is afloat, its owner says.",
        name="new",
        title=shelf[14].title,
    )

    after = extend_stories([new, *bridge], shelf[:40], stories[:20], shelf[40:], highest=196)

    changed = {story.id: story.articles for story in after if story not in stories}
    assert changed == {
        "s8": ("a7", "b7", "new"),
        "s197": ("bridge0", "bridge1", "bridge2"),
    }
    assert len(after) == 21


def test_what_a_person_put_together_stays_while_others_come(
    shelf: list[Opening], bridge: list[Opening]
) -> None:
    first, second, *others = arrange_stories(shelf, [])
    merged = Story(first.id, first.title, first.articles + second.articles)

    after = extend_stories(bridge, shelf[:20], [merged, *others[:8]], shelf[20:])

    assert after[0] == merged


def test_articles_of_a_story_are_grouped_again_beside_the_others(bridge: list[Opening]) -> None:
    story = Story("s4", "All", ("bridge0", "bridge1", "bridge2"))

    assert extend_stories(bridge[:2], bridge[2:], [story], [], highest=9) == [
        Story("s4", "Bridge headline 0", story.articles)
    ]


def test_a_story_is_searched_by_the_telling_words_of_its_beginning(make_opening: Make) -> None:
    opening = make_opening("The barge struck " + "nothing " * 60 + "late", title="Barge in the fog")

    found = search_words(opening)
    assert found[:4] == ["barge", "fog", "struck", "nothing"]
    assert "late" not in found


def test_articles_of_one_event_a_year_apart_are_two_stories(make_opening: Make) -> None:
    articles = [
        make_opening(BRIDGE[0], name="then", published="2025-03-05"),
        make_opening(BRIDGE[1], name="now", published="2026-03-05"),
    ]

    assert [story.articles for story in arrange_stories(articles, [])] == [("then",), ("now",)]


def test_a_date_not_known_to_the_day_parts_nothing(make_opening: Make) -> None:
    articles = [
        make_opening(BRIDGE[0], name="then", published="2025"),
        make_opening(BRIDGE[1], name="now", published="2026-03-05"),
    ]

    assert len(arrange_stories(articles, [])) == 1

"""What is offered while a query is typed."""

import pytest

from store.library.completion import MOST, Completion, complete

KNOWN = {
    "outlet": ["Harbour Post", "The Lantern", 'The "Echo"'],
    "tag": ["council"],
    "story": [f"Flood at place {number}" for number in range(20)],
    "language": ["en", "de"],
}


def offered(text: str) -> Completion:
    return complete(text, lambda field: KNOWN.get(field, []))


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("o", ("outlet:",)),
        ("fig", ("figure:", "figure>", "has:figure ")),
        ("unr", ("is:unread ",)),
        ("is:", ("is:unread ", "is:read ", "is:starred ", "is:new ")),
        ("is:un", ("is:unread ",)),
        ("IS:un", ("is:unread ",)),
        ("is:unread", ()),
        ("outlet:har", ('outlet:"Harbour Post" ',)),
        ('outlet:"har', ('outlet:"Harbour Post" ',)),
        ('outlet:"Harbour Post"', ()),
        ("outlet:lant", ('outlet:"The Lantern" ',)),
        ("-tag:", ("-tag:council ",)),
        ("language:germ", ("language:de ",)),
        ("figure:per", ("figure:percent ", "figure:period ")),
        ("figure>", ()),
        ("before:", ()),
        ("colour:r", ()),
        ('"out', ()),
        ("zz", ()),
    ],
)
def test_the_last_term_can_go_on(text: str, choices: tuple[str, ...]) -> None:
    assert offered(text) == Completion(0, choices)


def test_only_the_last_term_is_completed() -> None:
    assert offered("flood is:re") == Completion(6, ("is:read ",))
    assert offered("is:re ") == Completion(6, ())
    assert offered("") == Completion(0, ())


def test_quotation_marks_in_a_value_do_not_end_it() -> None:
    assert offered("outlet:the").choices[1] == 'outlet:"The  Echo " '


def test_no_more_is_offered_than_can_be_read() -> None:
    assert len(offered("story:flood").choices) == MOST

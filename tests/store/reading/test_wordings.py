import pytest

from store.reading.clutter import parts_of, rule_of
from store.reading.fragments import Wording
from store.reading.wordings import LINES
from store.reading.wordings_abroad import ABROAD
from store.reading.wordings_within import PARTS


def name_of(wording: Wording) -> str:
    return f"{wording.name}: {wording.why}"


@pytest.mark.parametrize("wording", LINES + ABROAD, ids=name_of)
def test_every_wording_takes_its_example(wording: Wording) -> None:
    rule = rule_of(wording.example)
    assert rule is not None
    assert rule.wording == wording


@pytest.mark.parametrize("wording", PARTS, ids=name_of)
def test_every_part_is_found_before_or_after_prose(wording: Wording) -> None:
    around = ("The bridge is shut. ", "") if not wording.edge else ("", " The bridge is shut")
    found = [rule.wording for *_, rule in parts_of(around[0] + wording.example + around[1])]
    assert found == [wording]


@pytest.mark.parametrize("wording", LINES + PARTS + ABROAD, ids=name_of)
def test_every_wording_says_why_in_one_line(wording: Wording) -> None:
    assert wording.why
    assert "\n" not in wording.why
    assert len(wording.why) < 80

import re

import pytest

from store.reading.clutter import expanded
from store.reading.fragments import FRAGMENTS


@pytest.mark.parametrize("name", FRAGMENTS)
def test_a_fragment_stands_for_itself_in_any_pattern(name: str) -> None:
    pattern = re.compile(expanded(f"a<{name}>|b"))
    assert pattern.groups == 0
    assert pattern.fullmatch("b")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("DATE", "August 26, 2014"),
        ("DATE", "26th Aug. 2014"),
        ("DATE", "26/08/14"),
        ("DATE", "2014-08-26"),
        ("CLOCK", "9.15pm"),
        ("CLOCK", "21:15:03"),
        ("NAMES", "Ann Example and Bob Sample, Harbour Post"),
        ("AGENCY", "Getty Images via Harbour Post"),
        ("TERMS", "terms of use"),
    ],
)
def test_a_fragment_matches_what_it_is_named_for(name: str, text: str) -> None:
    assert re.fullmatch(expanded(f"<{name}>"), text, re.IGNORECASE)

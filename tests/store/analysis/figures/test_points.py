"""A point in time and its EDTF form."""

import pytest

from store.analysis.figures.points import Point, checked


@pytest.mark.parametrize(
    ("point", "when"),
    [
        (Point(1, "year", 2014), "2014"),
        (Point(1, "year", 410), "0410"),
        (Point(1, "year", -43), "-0043"),
        (Point(1, "date", 2014, 8), "2014-08"),
        (Point(1, "date", None, 8, 3), "XXXX-08-03"),
        (Point(1, "date", 2014, 8, 3, reckoned=True), "2014-08-03?"),
        (Point(1, "year", pattern="199X"), "199X"),
        (Point(1, "date"), None),
    ],
)
def test_a_point_tells_as_much_as_is_known(point: Point, when: str | None) -> None:
    assert point.when == when


def test_a_day_that_no_calendar_has_is_no_point() -> None:
    assert checked(Point(1, "date", 2014, 2, 30)) is None
    assert checked(Point(1, "date", 2014, 2, 28)) is not None

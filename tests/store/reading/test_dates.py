import pytest

from store.reading.dates import parse_date


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2014-08-26", "2014-08-26"),
        (" 2014-08-26T10:15:00+01:00 ", "2014-08-26"),
        ("2014-08-26 10:15", "2014-08-26"),
        ("26 August 2014", "2014-08-26"),
        ("26th Aug. 2014", "2014-08-26"),
        ("Tuesday, 26 August 2014, 10:15 BST", "2014-08-26"),
        ("Tue 26 Aug 2014", "2014-08-26"),
        ("August 26, 2014", "2014-08-26"),
        ("AUGUST 1st 2014", "2014-08-01"),
        ("3 Sept 2014", "2014-09-03"),
        ("29 February 2016", "2016-02-29"),
        ("2014-08", "2014-08"),
        ("August 2014", "2014-08"),
        ("2014", "2014"),
    ],
)
def test_a_date_is_read_as_far_as_it_goes(written: str, edtf: str) -> None:
    assert parse_date(written) == edtf


@pytest.mark.parametrize(
    "written",
    [
        "", "yesterday", "26/08/2014", "03/04/2014", "29 February 2014", "2014-13-01", "2014-8",
        "26 Augustus 2014", "32 May 2014", "2014-08-26 and more", "14", "26 August", "1997/2013",
        "Aug ust 2014", "1" * 1_000_000,
    ],
)  # fmt: skip
def test_anything_else_is_not_known(written: str) -> None:
    assert parse_date(written) is None


def test_digits_of_other_scripts_are_not_taken_for_a_year() -> None:
    assert parse_date("٢٠١٤") is None

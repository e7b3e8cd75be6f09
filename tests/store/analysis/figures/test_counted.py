"""The noun that a number counts."""

from collections.abc import Callable

import pytest

from store.models import Figure

Find = Callable[..., list[Figure]]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Officers have 41 open inquiries into fraud.", "open inquiries into fraud"),
        ("They are preparing a further 19 referrals.", "referrals"),
        ("The council was sued by 14 women over it.", "women"),
        ("She wrote four separate reports on it.", "separate reports"),
        ("Six members of the Harbour party resigned.", "members of the Harbour party"),
        ("Five Marston men were jailed.", "Marston men"),
        ("Some 12,000 workers walked out.", "workers"),
        ("Eight other employees left.", "other employees"),
        ("He scored 17 goals in the league.", "goals"),
        ("It sold 90 indoor and outdoor pools.", "indoor and outdoor pools"),
        ("About 700 council homes stood empty.", "council homes"),
        ("The museum lost 30 drawings stolen by thieves.", "drawings"),
        ("He met 60 people he knew.", "people"),
        ("They saw 200 police at the gate.", "police"),
        ("It needs 40 sports cars.", "sports cars"),
        ("They named 600 US soldiers.", "US soldiers"),
        ("She read 200 restricted-access files.", "restricted-access files"),
        ("Nine counts of fraud were dropped.", "counts of fraud"),
        ("Two of his deputies resigned.", "deputies"),
        ("One man was hurt.", "man"),
        ("The 900-plus claimants came.", "claimants"),
        ("One of her best friends left.", "best friends"),
        ("It won 41 of the 63 seats.", "seats"),
        ("It makes 300 Model 3 saloons.", "Model 3 saloons"),
        ("They took 3,000 swabs per day.", "swabs per day"),
        ("Dozens of Danish and Dutch farmers came.", "Danish and Dutch farmers"),
        ("It moved 9 tonnes of steel.", "steel"),
        ("About 60% of the vote was counted.", "vote"),
        ("It was 16 years of war.", "war"),
        ("They spent £3m of public money.", "public money"),
        ("More than 40 injured were flown out.", "injured"),
        ("He is one of the most gifted and daring players.", "most gifted and daring players"),
        ("He was one of Marston's most wanted men.", "Marston's most wanted men"),
        ("She wrote 12 hit albums.", "hit albums"),
        ("They found 40 stolen cars.", "stolen cars"),
        ("It sent 900 Texas National Guard troops.", "Texas National Guard troops"),
        ("It needs 40 or more nurses.", "nurses"),
        ("They sang 30-odd songs.", "songs"),
        ("He scored 228 overall.", None),
        ("Two of these places burned.", "places"),
        ("A 900-strong crowd came.", "crowd"),
        ("He made 41 runs and left.", "runs"),
        ("He hit 12 home runs.", "home runs"),
        ("It fell, killing nine.", None),
        ("In all, six were hurt.", None),
        ("He did 40 hours of unpaid work.", "unpaid work"),
        ("Half of the town's 900 homes burned.", "homes"),
        ("Hundreds of thousands marched on.", None),
        ("He had 25 in all.", None),
        ("Most of the 25 are free.", None),
    ],
)
def test_a_number_counts_its_noun_phrase(find: Find, text: str, counted: str | None) -> None:
    assert find(text)[0].counted == counted


@pytest.mark.parametrize(
    "text",
    [
        "There were 900 fires last year, up from 700 in 2012.",
        "They saw 900 fires, compared with 700 before.",
        "Four fires burned; in the night, 3 more.",
        "They saw 900 fires in six weeks, and 700 since.",
    ],
)
def test_a_noun_left_out_is_that_of_the_count_before(find: Find, text: str) -> None:
    counts = [figure for figure in find(text) if figure.kind == "count"]
    assert [figure.counted for figure in counts] == ["fires", "fires"]

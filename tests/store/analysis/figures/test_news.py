"""Whole sentences as the news has them, with every figure in them, judged by eye.

A figure is written "kind bound value unit, counted, trend", without what it has not.
"""

from collections.abc import Callable

import pytest

from store.models import Figure

Find = Callable[..., list[Figure]]

PUBLISHED = "2026-06-10"  # a Wednesday


def told(figure: Figure) -> str:
    """The figure in one line."""
    number = figure.when or f"{figure.value:.12g}"
    if figure.high is not None:
        number += f" to {figure.high:.12g}"
    bound = "" if figure.bound == "=" else figure.bound
    first = " ".join(filter(None, (figure.kind, bound, number, figure.unit)))
    return ", ".join(filter(None, (first, figure.counted, figure.trend)))


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Shares in the brewer were up 3.2p at 418p by midday, valuing it at nearly £1.1bn.",
            ["money 3.2 pence, up", "money 418 pence", "money ~ 1100000000 pound sterling"],
        ),
        (
            "The Fed raised rates by 25 basis points to a range of 5.25% to 5.5%.",
            ["percent 25 basis point", "percent 5.25 to 5.5 percent"],
        ),
        (
            "The start-up has raised $12.5M in a Series A round led by two Boston funds.",
            ["money 12500000 dollar", "count 2, Boston funds"],
        ),
        (
            "Unemployment rose by 18,000 to 1.43 million, the highest level since 2016.",
            ["count 18000, up", "count 1430000", "period 2016/.."],
        ),
        (
            "The average house now costs £289,000, more than eight times the average salary.",
            ["money 289000 pound sterling", "count > 8, times"],
        ),
        (
            "House prices have doubled since 2009, and rents are up by a fifth.",
            ["count 2, up", "period 2009/..", "fraction 0.2, up"],
        ),
        (
            "The firm was fined €3.4 million after 27 complaints over four years.",
            ["money 3400000 euro", "count 27, complaints", "duration 4 year"],
        ),
        (
            "Crude settled at $71.40 a barrel, off 60 cents.",
            ["money 71.4 dollar per barrel", "money 60 cent"],
        ),
        (
            "The company, founded in 1987, employs some 3,500 people in 40 countries.",
            ["year 1987", "count ~ 3500, people", "count 40, countries"],
        ),
        (
            "Rovers came from two goals down to win 3-2 in front of 31,204 fans.",
            ["count 2, goals", "score 3 to 2", "count 31204, fans"],
        ),
        (
            "He beat the Spaniard 6-4, 7-6 (7-3) in two hours and 11 minutes.",
            [
                "score 6 to 4",
                "score 7 to 6",
                "score 7 to 3",
                "duration 2 hour",
                "duration 11 minute",
            ],
        ),
        (
            "The club paid an initial £22m, with a further £5m in add-ons.",
            ["money 22000000 pound sterling", "money 5000000 pound sterling"],
        ),
        (
            "Winds gusting to 85mph left more than 60,000 homes without power on Tuesday night.",
            ["measure 85 mile per hour", "count > 60000, homes", "date 2026-06-09?"],
        ),
        (
            "Temperatures will dip to -6C overnight before climbing back to 4C by Sunday.",
            ["measure -6 degree Celsius", "measure 4 degree Celsius", "date <= 2026-06-14?"],
        ),
        (
            "The river peaked at 5.2 metres, 30cm above its previous record set in 1998.",
            ["measure 5.2 metre", "measure 30 centimetre", "year 1998"],
        ),
        (
            "It was the wettest February since records began in 1862.",
            ["date 2026-02?", "year 1862"],
        ),
        (
            "The fire has burned 12,400 acres and was 35% contained as of Friday.",
            ["measure 12400 acre", "percent 35 percent", "date 2026-06-05?"],
        ),
        (
            "Two men, aged 19 and 23, were arrested on suspicion of robbery.",
            ["count 2, men", "age 19 year, men", "age 23 year, men"],
        ),
        (
            "Police received more than 900 calls between 6pm on Saturday and 4am on Sunday.",
            [
                "count > 900, calls",
                "time T18:00",
                "date 2026-06-06?",
                "time T04:00",
                "date 2026-06-07?",
            ],
        ),
        (
            "The teenager was stabbed three times shortly before 11pm.",
            ["count 3, times", "time < T23:00"],
        ),
        ("She was last seen on 14 January at about 9.30pm.", ["date 2026-01-14?", "time ~ T21:30"]),
        (
            "Detectives want to trace a man in his 30s, about 6ft 1in tall.",
            ["age 30 to 39 year, man", "measure ~ 6 foot", "measure 1 inch"],
        ),
        (
            "A jury of seven women and five men took less than four hours to reach its verdict.",
            ["count 7, women", "count 5, men", "duration < 4 hour"],
        ),
        (
            "Waiting lists hit 7.4 million, with 390,000 people waiting longer than a year.",
            ["count 7400000", "count 390000, people", "duration > 1 year"],
        ),
        (
            "Around one in six adults takes the drug, which costs the NHS £210 per patient.",
            ["fraction ~ 0.166666666667, adults", "money 210 pound sterling per patient"],
        ),
        (
            "The trial of 4,200 volunteers found the vaccine was 89% effective after two doses.",
            ["count 4200, volunteers", "percent 89 percent", "count 2, doses"],
        ),
        (
            "Doctors recommend 150 minutes of exercise a week for anyone aged 18 to 64.",
            ["duration 150 minute, exercise", "age 18 to 64 year, anyone"],
        ),
        (
            "Cases have risen for five weeks running and now stand at 212 per 100,000 people.",
            ["duration 5 week", "count 212 per 100,000 people"],
        ),
        (
            "Children under five and the over-65s are most at risk.",
            ["age < 5 year, Children", "age > 65 year"],
        ),
        ("Smoking rates halved between 1990 and 2020.", ["fraction 0.5, down", "period 1990/2020"]),
        (
            "The baby, born at 23 weeks, weighed just 1lb 3oz.",
            ["duration 23 week", "measure 1 pound (mass)", "measure 3 ounce"],
        ),
        (
            "Her majority was cut from 9,412 to just 627 votes on a turnout of 58.6%.",
            ["count 9412", "count 627, votes", "percent 58.6 percent"],
        ),
        ("MPs voted by 312 to 289 to reject the amendment.", ["score 312 to 289"]),
        (
            "The party lost 43 seats and now holds 18 of the council's 60.",
            ["count 43, seats, down", "count 18", "count 60"],
        ),
        (
            "The measure passed 61-38, with three Republicans in favour.",
            ["score 61 to 38", "count 3, Republicans"],
        ),
        (
            "More than 2.1m ballots had been cast by noon, up from 1.6m in 2020.",
            ["count > 2100000, ballots", "count 1600000, ballots", "year 2020"],
        ),
        ("It was found at 10.15 on Tuesday.", ["time T10:15", "date 2026-06-09?"]),
        ("Turnout was the lowest since the 1970s.", ["period 197X/.."]),
        (
            "The bill would raise the minimum wage to $15 an hour over the next four years.",
            ["money 15 dollar per hour", "duration 4 year"],
        ),
        (
            "The bridge will be shut for up to 10 nights from Monday.",
            ["duration <= 10 night", "date 2026-06-15?"],
        ),
        (
            "Almost 9,000 passengers were stranded after 74 flights were cancelled.",
            ["count ~ 9000, passengers", "count 74, flights"],
        ),
        (
            "The 12-mile tunnel is three years late and £4bn over budget.",
            ["measure 12 mile", "duration 3 year", "money 4000000000 pound sterling"],
        ),
        ("Only a handful of the 300 or so villagers have returned.", ["count ~ 300, villagers"]),
        (
            "Emissions must fall 45% from 2010 levels by 2030 and reach net zero by 2050.",
            ["percent 45 percent, down", "year 2010", "year <= 2030", "year <= 2050"],
        ),
        (
            "A total of 38 people, including 11 children, were rescued from two boats.",
            ["count 38, people", "count 11, children", "count 2, boats"],
        ),
        (
            "The council spent £1,200 a night on hotels in the 2010s.",
            ["money 1200 pound sterling per night", "year 201X"],
        ),
        (
            "The two sides met for the first time since the early 1990s.",
            ["count 2, sides", "period 199X/.."],
        ),
        (
            "Roughly 60 per cent of the town's 8,500 residents are over 50.",
            [
                "percent ~ 60 percent, residents",
                "count 8500, residents",
                "age > 50 year, residents",
            ],
        ),
        (
            "It took eight firefighters nearly six hours to free him.",
            ["count 8, firefighters", "duration ~ 6 hour"],
        ),
        (
            "He was given a suspended 18-month sentence and 200 hours of unpaid work.",
            ["duration 18 month", "duration 200 hour, unpaid work"],
        ),
        (
            "The ship, 230 metres long, can carry 4,000 cars.",
            ["measure 230 metre", "count 4000, cars"],
        ),
        (
            "Anyone over 75 can apply, and women under 30 are offered a second test.",
            ["age > 75 year, Anyone", "age < 30 year, women"],
        ),
        ("Readings for those over 50 miles away were lower.", ["measure > 50 mile"]),
        ("Sales rose 10-fold and the cost fell fivefold.", ["count 10, up", "count 5, down"]),
        ("The wall was built between A.D. 1000 and 1260 and fell later.", ["period 1000/1260"]),
        (
            "She was paid about US$1.2bn, A$40m, C$3.5 million, HK$900 and 75 cents a share.",
            [
                "money ~ 1200000000 US dollar",
                "money 40000000 Australian dollar",
                "money 3500000 Canadian dollar",
                "money 900 Hong Kong dollar",
                "money 75 cent per share",
            ],
        ),
        (
            "The suit seeks 12,34,567 rupees, or 1.234,56 euros, from the firm.",
            ["money 1234567 Indian rupee", "money 1234.56 euro"],
        ),
        (
            "The index fell 1,204.66 points, or 4.6%, its worst day in over 10 years.",
            ["count 1204.66, points, down", "percent 4.6 percent, down", "duration > 10 year"],
        ),
        (
            "Support fell to one in five from one in three.",
            ["fraction 0.2", "fraction 0.333333333333"],
        ),
        (
            "He drove at 97mph in a 60mph zone and was fined £1,250 plus £110 costs.",
            [
                "measure 97 mile per hour",
                "measure 60 mile per hour",
                "money 1250 pound sterling",
                "money 110 pound sterling",
            ],
        ),
        (
            "The MP, now aged 71, was first elected in 1992, aged 38.",
            ["age 71 year", "year 1992", "age 38 year"],
        ),
        (
            "The victim, in her late 20s, had lived there since the mid-to-late 1990s.",
            ["age 20 to 29 year, victim", "period 199X/.."],
        ),
        (
            "The plan covers 2005-10 and the years from 2011 until June 2013.",
            ["period 2005/2010", "period 2011/2013-06"],
        ),
        (
            "The deal gives nurses 5% this year and a further 3.5% next year.",
            ["percent 5 percent", "year 2026?", "percent 3.5 percent", "year 2027?"],
        ),
        (
            "Deaths among over-80s were down 40% on 2021, to 1,310.",
            ["age > 80 year", "percent 40 percent, down", "year 2021", "count 1310"],
        ),
        ("From 9am to 5pm on weekdays the bridge is closed.", ["time T09:00", "time T17:00"]),
        (
            "It happened on the night of 3-4 March 2019, between 11pm and 1am.",
            ["period 2019-03-03/2019-03-04", "time T23:00", "time T01:00"],
        ),
        (
            "The vaccine was given to 8,000-plus people, 30-odd of whom fell ill.",
            ["count >= 8000, people", "count ~ 30"],
        ),
        (
            "As many as 15 people are missing and no fewer than six have died.",
            ["count <= 15, people", "count >= 6, people"],
        ),
        ("Covid-19 killed 1,100 hundred people, the report wrongly says.", ["count 1100, people"]),
        (
            "Three out of four teachers work more than 50 hours a week.",
            ["fraction 0.75, teachers", "duration > 50 hour per week"],
        ),
        (
            "The blaze on the 14th floor was put out by 4.30am.",
            ["ordinal 14, floor", "time <= T04:30"],
        ),
        (
            "The 27-nation bloc agreed a €750bn fund in July 2020.",
            ["count 27, nation bloc", "money 750000000000 euro", "date 2020-07"],
        ),
        ("A 19th-century chapel and a 1930s cinema will be razed.", ["year 18XX", "year 193X"]),
        ("He has been in post for just over a year and a half.", ["duration > 1.5 year"]),
        (
            "More than 1 million people, or 0.4 percent, signed within 24 hours.",
            ["count > 1000000, people", "percent 0.4 percent", "duration 24 hour"],
        ),
        (
            "Each of the 12 victims will receive between £5,000 and £20,000.",
            ["count 12, victims", "money 5000 to 20000 pound sterling"],
        ),
        (
            "The car does 0-62mph in 3.9 seconds and 45mpg.",
            ["measure 0 to 62 mile per hour", "duration 3.9 second", "measure 45 mile per gallon"],
        ),
        (
            "Sea levels could rise by 0.5 to 1.2 metres by 2100.",
            ["measure 0.5 to 1.2 metre, up", "year <= 2100"],
        ),
        (
            "The court heard he stole a total of $86,000 over an 18-month period from 2015.",
            ["money 86000 dollar", "duration 18 month", "period 2015/.."],
        ),
        (
            "The queue was 2.5 miles long and the wait was up to five hours, 40 minutes.",
            ["measure 2.5 mile", "duration <= 5 hour", "duration 40 minute"],
        ),
        (
            "The company lost $1.20 a share, compared with a profit of 14 cents.",
            ["money 1.2 dollar per share, down", "money 14 cent"],
        ),
        (
            "Only 3 of 11 wards met the 95% standard.",
            ["count 3, wards", "count 11, wards", "percent 95 percent"],
        ),
        ("She won by a record 22,000-vote margin.", ["count 22000, vote margin"]),
        ("He scored twice in the 78th and 90th minutes.", ["ordinal 78", "ordinal 90, minutes"]),
        (
            "The law, passed by 52 votes to 48, bans 16- and 17-year-olds from buying it.",
            ["count 52, votes", "count 48, votes", "age 16 year", "age 17 year"],
        ),
        (
            "Officials put the toll at 43, including 17 women; 21 others are in hospital.",
            ["count 43", "count 17, women", "count 21, others"],
        ),
        (
            "The agency wants £2m-£3m by the end of 2026.",
            ["money 2000000 to 3000000 pound sterling", "year 2026"],
        ),
        (
            "Lake levels have dropped 15 feet since 2000 and temperatures 2C.",
            ["measure 15 foot, down", "period 2000/..", "measure 2 degree Celsius"],
        ),
        ("A third man was held, and a fourth was freed on bail.", ["ordinal 3", "ordinal 4"]),
        (
            "The bomb, of 500lb (227kg), was found at 10.15 on Tuesday.",
            ["measure 500 pound (mass)", "measure 227 kilogram", "time T10:15", "date 2026-06-09?"],
        ),
        (
            "The minister has visited 14 countries in 100 days.",
            ["count 14, countries", "duration 100 day"],
        ),
        (
            "Prices start at $24,995, up $1,000 from the 2022 model.",
            ["money 24995 dollar", "money 1000 dollar, up", "year 2022"],
        ),
        ("The term runs from January 2027 to December 2030.", ["period 2027-01/2030-12"]),
        (
            "Two-year Treasury yields rose 6bp to 4.41%.",
            ["duration 2 year", "percent 6 basis point, up", "percent 4.41 percent"],
        ),
        ("It is for 12- to 15-year-olds only.", ["age 12 to 15 year"]),
        (
            "The price was cut in half, and more than half said so.",
            ["fraction 0.5", "fraction > 0.5"],
        ),
        ("Profits rose by half in a year.", ["fraction 0.5, up"]),
    ],
)
def test_every_figure_of_a_sentence_is_found_and_no_other(
    find: Find, text: str, figures: list[str]
) -> None:
    assert [told(figure) for figure in find(text, PUBLISHED)] == figures

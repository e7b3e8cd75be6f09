import pytest

from store.reading.clutter import LONGEST, parts_of, rule_of


def name(line: str) -> str | None:
    rule = rule_of(line)
    return rule.name if rule else None


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("ADVERTISEMENT", "advertisement"),
        ("Advertisement - scroll to continue", "advertisement"),
        ("Have Your Say!", "comments"),
        ("View all 23 comments", "comments"),
        ("Facebook Twitter WhatsApp Email Print", "share bar"),
        ("197 Shares", "share bar"),
        ("1 of 12", "counter"),
        ("Last updated: Tue 3 March 2026 at 9.15am", "time stamp"),
        ("2026-03-03T09:15:00+00:00", "time stamp"),
        ("3 hours ago", "time stamp"),
        ("BY ANN EXAMPLE", "byline"),
        ("Ann Example | March 3, 2026", "byline"),
        ("Bob Sample contributed to this report.", "agency credit"),
        ("Image caption The pier after the storm", "picture credit"),
        ("Image copyright Getty Images", "picture credit"),
        ("The pier after the storm on Monday. Photograph: Ann Example/PA", "caption with credit"),
        ("The pier after the storm (AP Photo/Ann Example)", "caption with credit"),
        ("The pier that was lost in the storm Ann Example on Flickr", "caption with credit"),
        ("Click play to watch the storm", "player"),
        ("ALSO READ: Why the pier was lost", "read more"),
        ("Read more", "read more"),
        ("Full coverage of the storm - CLICK HERE", "click here"),
        ("Related stories", "list of others"),
        ("You may also like", "list of others"),
        ("More from The Harbour Post", "list of others"),
        ("Get the day's news in your inbox", "newsletter"),
        ("Follow Ann Example on Twitter @annexample", "follow"),
        ("Topics: piers, storms", "tags"),
        ("Copyright © 2026 The Harbour Post", "rights"),
        ("Privacy Policy | Terms of Use | Contact us", "terms"),
        ("Show more", "navigation"),
        ("ann@example.org", "address"),
        ("https://example.org/pier.png?w=500", "address"),
        ("« Previous post Next post »", "navigation"),
        ("1 - 5 of 36", "counter"),
        ("Posted in Piers | Permalink | 10 Comments", "tags"),
        ("Please check the opt-in box to hear from us.", "newsletter"),
        ("Some of our links may earn a small commission for the Post.", "terms"),
        ("Lesen Sie auch: Der Steg ist fort", "read more"),
        ("Вам также может быть интересно", "list of others"),
        ("Compartir Imprimir Facebook", "share bar"),
        ("À propos de l'auteur", "byline"),
    ],
)
def test_a_line_of_a_page_is_known_by_its_wording(line: str, rule: str) -> None:
    assert name(line) == rule


@pytest.mark.parametrize(
    "line",
    [
        "The council met on Monday.",
        "Advertisements for the post were placed in March, the council said.",
        "He said he would share the money with his neighbours on the island.",
        "More than 1,400 shares were sold on the first day.",
        "Published figures show that 14 people were hurt.",
        "By Monday the pier was lost.",
        "Reporting from the island, she said that the pier was gone.",
        "Writing by hand helps children to learn, a study found.",
        "Follow the money, the inspectors were told.",
        "Read the report and you will see why, she said.",
        "Background: the inquiry was set up in March. It has met twice.",
        "If you buy a house the agent gets a commission of two per cent.",
        "Workers may receive compensation of up to £5,000.",
        "By signing up, members agreed to the terms of the peace.",
        "Hit play closes after twelve years in the West End",
        "Please check the tide before you go out, the coastguard said.",
        "Every day we send boats out, he said.",
        "The demonstration was the largest for ten years. (AP)",
        "“Subscribe to nothing,” she said.",
        "Register to vote by Friday, the council told islanders.",
        "Contact with the boat was lost at noon.",
        "Copyright law will change in June.",
        "Home is where the harbour is, he said.",
        "The video shows the boat turning over.",
        "Anzeigen der Reederei standen am Montag in allen Blättern.",
        "Teilen wollte er die Kosten nicht.",
        "Sobre el puerto no dijo nada.",
        "Weitere Meldungen gingen am Montag bei der Polizei ein.",
        "Meer over de brand is niet bekend.",
        "Previous owners and the next one agree.",
        "The next story of the house will be built in March.",
        "Sponsored by a dozen senators, the bill would ban the sale of the land.",
        "Advertising – long the mainstay of local papers – fell by a third last year.",
        "The bill was passed (submitted by the government in March).",
        "Fewer people than ever are out of work (source: the ministry).",
        "It was a good year for the sister parties (CDU/CSU).",
        "The samples went to the Environmental Protection Agency (EPA).",
        "More news on the strike is expected on Monday.",
        "More from the north came by boat.",
        "Wanted by police for years, he had sent them taunting emails.",
        "Getting aid delivered to the north is hard. The road is cut.",
        "Places are free. Sign up for the walk at the library.",
        "I agree that he should not have sent that email.",
        "Like her sister, she first met him on Facebook, the court was told. She was 19.",
        "Add to that the threats on Twitter.",
        "The agent may receive a commission on every purchase of land, documents show.",
    ],
)
def test_a_sentence_of_an_article_is_no_clutter(line: str) -> None:
    assert name(line) is None


def test_a_long_line_is_never_clutter() -> None:
    start = "© 2026 The Harbour Post and its writers. "
    assert name(start * 5) == "rights"
    assert name(start * (LONGEST // len(start) + 1)) is None


@pytest.mark.parametrize(
    ("paragraph", "parts"),
    [
        (
            "The pier is lost. READ MORE: The storm - CLICK HERE. It will be rebuilt.",
            ["READ MORE: The storm - CLICK HERE."],
        ),
        (
            "READ MORE: One - CLICK HERE. The pier is lost. READ MORE: Two - CLICK HERE",
            ["READ MORE: One - CLICK HERE.", "READ MORE: Two - CLICK HERE"],
        ),
        ("The pier is lost. ALSO READ: Storm hits coast", ["ALSO READ: Storm hits coast"]),
        ("He read more: a book about piers, another about storms.", []),
        ("The pier is lost. READ MORE: It says so here. And there.", []),
    ],
)
def test_parts_of_a_paragraph_are_found_where_they_stand(paragraph: str, parts: list[str]) -> None:
    assert [paragraph[start:end] for start, end, _ in parts_of(paragraph)] == parts

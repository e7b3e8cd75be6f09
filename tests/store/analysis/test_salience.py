from store.analysis.salience import order, repeats
from store.analysis.sentences import split_sentences

ARTICLE = (
    "The harbour board closed the north quay at Halford on Monday after a survey. "
    "The survey found 240 cracks in the sea wall of the north quay. "
    "It was made in May by divers. "
    "Gulls nest on the roofs of several old houses nearby. "
    "The harbour board will close the sea wall at Halford for repairs. "
    "“Everybody knew about the wall and nobody did anything.”"
)


def places(text: str, title: str | None = None) -> list[int]:
    return [taken.place for taken in order([text], [split_sentences(text)], title=title)]


def places_of_several(*texts: str) -> list[tuple[int, int]]:
    taken = order(texts, [split_sentences(text) for text in texts])
    return [(one.article, one.place) for one in taken]


def test_the_lead_comes_first_and_then_what_the_rest_comes_back_to() -> None:
    order = places(ARTICLE)
    assert order[:2] == [0, 1]
    assert order.index(3) > 1


def test_what_points_back_comes_after_the_sentence_before_it() -> None:
    order = places(ARTICLE)
    assert order.index(2) > order.index(1)


def test_what_points_back_to_a_sentence_that_is_left_out_is_left_out() -> None:
    text = "The quay is closed to all traffic today. Why was it closed then? It was an old quay."
    assert places(text) == [0]


def test_a_quotation_without_speaker_is_never_taken() -> None:
    assert 5 not in places(ARTICLE)


LEAD = "The harbour board closed the north quay at Halford on Monday."


def test_a_repeated_lead_is_taken_once_where_it_stands_in_the_article_itself() -> None:
    text = (
        f"{LEAD}\n\nUnder water again\n\n{LEAD}\n\nDivers found 240 cracks in the sea wall in May."
    )
    assert places(text) == [2, 3]


def test_the_report_is_only_named_after_a_report_was_told_of() -> None:
    said = "The report blamed the harbour board for the cracks in the old sea wall at Halford."
    told = "A report by nine divers was given to the mayor of Halford on Monday night."
    gulls = "Gulls nest on the roofs of several old houses near the quay at Halford."
    assert places(f"{gulls} Nobody knew. {said}") == [0]
    order = places(f"{gulls} Nobody knew. {said} Nobody cared. {told}")
    assert order.index(2) > order.index(4)


def test_a_sentence_gains_from_what_leans_on_it() -> None:
    gulls = "Gulls nest on the roofs of several old houses near the lighthouse."
    meal = "Ann Hale spoke at the town hall before the festive evening meal."
    leaning = "She called the sea wall of the north quay unsafe and the harbour board careless."
    rest = (
        "The harbour board mended the sea wall of the north quay in spring. The sea wall of the "
        "north quay was unsafe, the careless harbour board was told."
    )
    together = places(f"{gulls} {meal} {leaning} {rest}")
    apart = places(f"{gulls} {meal} Nobody knew. {rest}")
    assert together.index(1) < together.index(0)
    assert apart.index(1) > apart.index(0)


def test_words_of_the_title_count() -> None:
    assert places(ARTICLE).index(3) > places(ARTICLE, "Gulls nest on Halford roofs").index(3)


def test_where_nothing_stands_alone_all_is_taken() -> None:
    assert places("It is closed. They knew.") == [0, 1]


def test_what_several_articles_share_weighs_more() -> None:
    texts = [
        "A baker in Halford sold the last of 90 cakes. The sea wall of the quay broke on Monday.",
        "A farmer near Oakham found nine lost sheep. The sea wall of the quay fell on Monday.",
    ]
    assert places_of_several(*texts)[0][1] == 1


def test_of_two_wordings_the_fuller_one_is_taken_and_of_equal_ones_the_first() -> None:
    short = "The harbour board closed the north quay at Halford for repairs."
    full = "The harbour board closed the north quay at Halford on Monday for long repairs."
    assert places_of_several(short, full) == [(1, 0)]
    assert places_of_several(full, full) == [(0, 0)]


def test_reasons_are_for_a_person() -> None:
    spans = split_sentences(ARTICLE)
    reasons = {one.place: one.reason for one in order([ARTICLE], [spans], title="Quay closed")}
    assert reasons[0].startswith("opens the article; shares ")
    assert "has words of the title" in reasons[0]
    assert "has 240" in reasons[1]
    assert "goes with the sentence before it" in reasons[2]
    assert reasons[3] == "4th sentence"


def test_repeats_looks_at_the_shorter_sentence() -> None:
    assert repeats(frozenset("abc"), frozenset("abcdefgh"))
    assert not repeats(frozenset("abxy"), frozenset("abcdefgh"))

from itertools import islice

from store.analysis.methods import document_of
from store.analysis.salience import PresscutSummarizer, repeats
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
    document = document_of(text, split_sentences(text), title)
    return [taken.place for taken in PresscutSummarizer().order([document])]


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


def test_a_repeated_lead_is_taken_once() -> None:
    lead = "The harbour board closed the north quay at Halford on Monday."
    order = places(f"{lead}\n\n{lead}\n\nDivers found 240 cracks in the sea wall in May.")
    assert order == [0, 2]


def test_words_of_the_title_count() -> None:
    assert places(ARTICLE).index(3) > places(ARTICLE, "Gulls nest on Halford roofs").index(3)


def test_where_nothing_stands_alone_all_is_taken() -> None:
    assert places("It is closed. They knew.") == [0, 1]


def test_what_several_articles_share_weighs_more() -> None:
    texts = [
        "A baker in Halford sold the last of 90 cakes. The sea wall of the quay broke on Monday.",
        "A farmer near Oakham found nine lost sheep. The sea wall of the quay fell on Monday.",
    ]
    documents = [document_of(text, split_sentences(text)) for text in texts]
    first = next(PresscutSummarizer().order(documents))
    assert first.place == 1


def test_reasons_are_for_a_person() -> None:
    document = document_of(ARTICLE, split_sentences(ARTICLE), "Quay closed")
    reasons = {taken.place: taken.reason for taken in PresscutSummarizer().order([document])}
    assert reasons[0].startswith("opens the article; shares ")
    assert "has words of the title" in reasons[0]
    assert "has 240" in reasons[1]
    assert "goes with the sentence before it" in reasons[2]
    assert reasons[3] == "adds what is not yet said"


def test_it_is_a_summariser_to_sumy() -> None:
    document = document_of(ARTICLE, split_sentences(ARTICLE))
    chosen = PresscutSummarizer()(document, 2)
    first, second = islice(PresscutSummarizer().order([document]), 2)
    assert [str(s) for s in chosen] == [
        str(document.sentences[place]) for place in sorted([first.place, second.place])
    ]


def test_repeats_looks_at_the_shorter_sentence() -> None:
    assert repeats(frozenset("abc"), frozenset("abcdefgh"))
    assert not repeats(frozenset("abxy"), frozenset("abcdefgh"))

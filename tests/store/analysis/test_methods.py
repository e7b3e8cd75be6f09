import pytest

from store.analysis import salience
from store.analysis.methods import PresscutSummarizer, document_of, order
from store.analysis.sentences import split_sentences
from store.analysis.summaries import METHODS

SUMY = [method for method in METHODS if method != "presscut"]

TEXTS = [
    "The harbour board closed the north quay on Monday. It has 240 cracks in its wall.\n\n"
    "Divers from Oakham had seen the damage.",
    "Gulls nest on several roofs in Halford. The harbour board closed the north quay on Monday.",
]


def test_a_document_has_the_paragraphs_the_title_and_the_numbers() -> None:
    document = document_of(TEXTS[0], split_sentences(TEXTS[0]), "Quay closed")
    assert [len(paragraph.sentences) for paragraph in document.paragraphs] == [2, 1]
    assert [str(heading) for heading in document.headings] == ["Quay closed"]
    assert "240" in document.sentences[1].words


@pytest.mark.parametrize("method", SUMY)
def test_every_method_ranks_each_sentence_once_and_repetitions_never(method: str) -> None:
    documents = [document_of(text, split_sentences(text)) for text in TEXTS]
    ranked = [(taken.article, taken.place) for taken in order(method, documents)]
    assert len(set(ranked)) == len(ranked) >= 2
    assert len({(0, 0), (1, 1)} & set(ranked)) == 1


@pytest.mark.parametrize("method", SUMY)
@pytest.mark.parametrize("text", ["Word.", "...", "The quay.\n\nThe quay.", "1 2 3. 4 5 6."])
def test_every_method_bears_a_text_with_hardly_any_words(method: str, text: str) -> None:
    assert list(order(method, [document_of(text, split_sentences(text))]))


@pytest.mark.parametrize("method", ["lexrank", "kl", "reduction"])
def test_slow_methods_read_only_so_many_sentences(method: str) -> None:
    text = " ".join(f"Boat {n} left quay {n} for port {n}." for n in range(2000))
    ranked = list(order(method, [document_of(text, split_sentences(text))]))
    assert max(taken.place for taken in ranked) < 300


def test_reasons_name_the_method_and_the_rank() -> None:
    documents = [document_of(text, split_sentences(text)) for text in TEXTS]
    reasons = [taken.reason for taken in order("luhn", documents)]
    assert reasons[0] == "luhn ranks it 1st"
    assert reasons[-1] in ("luhn ranks it 4th", "luhn ranks it 5th")


def test_presscut_is_a_summariser_to_sumy() -> None:
    text, spans = TEXTS[0], split_sentences(TEXTS[0])
    chosen = PresscutSummarizer()(document_of(text, spans), 2)
    first, second = list(salience.order([text], [spans]))[:2]
    places = sorted([first.place, second.place])
    assert [str(sentence) for sentence in chosen] == [text[slice(*spans[p])] for p in places]


@pytest.mark.parametrize("method", SUMY)
def test_every_method_ranks_german_by_german_words(method: str) -> None:
    text = (
        "Der Hafen von Hallfurt bleibt am Montag geschlossen. Die Möwen nisten auf den Dächern. "
        "Die Häfen der Küste und der Hafen von Hallfurt sind alt."
    )
    document = document_of(text, split_sentences(text, "de"))
    assert {taken.place for taken in order(method, [document], "de")} == {0, 1, 2}

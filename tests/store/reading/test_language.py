import pytest

from store.reading.language import detect_language


@pytest.mark.parametrize(
    "text",
    [
        "The ferry company said on Monday that it would sell both of its older boats.",
        "Police have said that they will not say who was hurt.",
        "THE BRIDGE WILL BE SHUT FROM MONDAY",
    ],
)
def test_english_is_known(text: str) -> None:
    assert detect_language(text) == "en"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Reederei hat am Montag mitgeteilt, dass sie beide Schiffe verkaufen will."),
        ("fr", "La compagnie a dit lundi que les deux bateaux de la ville seront vendus."),
        ("es", "La compañía dijo el lunes que va a vender los dos barcos de la isla por su edad."),
        ("pt", "A companhia disse na segunda-feira que vai vender as duas barcas da ilha."),
        ("it", "La società ha detto che i due battelli sono da vendere, per come si usano ora."),
        ("nl", "De rederij zei maandag dat ze over de twee oude boten in de haven had gesproken."),
        ("sv", "Rederiet sade på måndagen att man under året säljer de båda båtarna för gott."),
        ("da", "Rederiet sagde mandag, at det vil sælge de to gamle både for at få en ny i år."),
        ("no", "Rederiet sa mandag at det vil selge de to gamle båtene fordi ingen bruker dem nå."),
        ("fi", "Varustamo kertoi maanantaina, että se myy molemmat vanhat laivat tänä vuonna."),
        ("hu", "A hajótársaság hétfőn közölte, hogy mindkét régi hajót eladja még az idén."),
        ("ro", "Compania a spus luni că va vinde cele două vapoare vechi ale insulei."),
        ("ru", "Паромная компания сообщила в понедельник, что продаст оба старых судна."),
    ],
)
def test_each_language_is_told_from_a_sentence(language: str, text: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "フェリー会社は月曜日、古い船を二隻とも売却すると発表した。",
        "Perusahaan feri mengatakan pada hari Senin bahwa kedua kapal tua akan dijual.",
        "Społeczność portowa sprzeciwiła się zamknięciu starego nabrzeża.",
    ],
)
def test_a_language_that_summaries_do_not_work_in_is_not_known(text: str) -> None:
    assert detect_language(text) is None


@pytest.mark.parametrize("text", ["", "1,400", "Ann Example", "| | |"])
def test_too_little_to_tell_is_not_known(text: str) -> None:
    assert detect_language(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Det er ikke nok, siger formanden.",  # Danish and Norwegian alike but for one word
        "El puente sigue cerrado al tráfico.",
        "De burgemeester is maandag afgetreden na kritiek.",
    ],
)
def test_what_may_as_well_be_another_language_is_not_known(text: str) -> None:
    assert detect_language(text) is None


def test_a_few_english_words_do_not_make_a_german_text_english() -> None:
    german = "Die Reederei hat am Montag mitgeteilt, dass sie beide Schiffe verkaufen will. "
    assert detect_language(german * 5 + "“They will be the first,” sagte sie.") == "de"


def test_a_word_of_many_languages_does_not_outweigh_those_of_one() -> None:
    english = "Boat of the year: in de haven van Halford is the best boat that was on show."
    assert detect_language(english) == "en"


@pytest.mark.parametrize("piece", ["de ", "a ", "1", "|", "ы", "la le "])
def test_a_megabyte_of_one_thing_is_looked_at(piece: str) -> None:
    assert detect_language(piece * (1_000_000 // len(piece))) != "en"

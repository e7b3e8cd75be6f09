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
    "text",
    [
        "Die Reederei hat am Montag mitgeteilt, dass sie beide alten Schiffe verkaufen will.",
        "La compagnie a dit lundi que les deux bateaux de la ville seront vendus à bas prix.",
        "La compañía dijo el lunes que va a vender los dos barcos de la isla por su edad.",
        "A companhia disse na segunda-feira que vai vender as duas barcas da ilha, por idade.",
        "La società ha detto che i due battelli sono da vendere, per come si usano ora.",
        "De rederij zei maandag dat ze over de twee oude boten in de haven had gesproken.",
        "Rederiet sade på måndagen att man under året säljer de båda båtarna för gott.",
        "Rederiet sagde mandag, at det vil sælge de to gamle både for at få en ny i år.",
        "Паромная компания сообщила в понедельник, что продаст оба старых судна.",
        "フェリー会社は月曜日、古い船を二隻とも売却すると発表した。",
    ],
)
def test_other_languages_are_not_taken_for_english(text: str) -> None:
    assert detect_language(text) is None


@pytest.mark.parametrize("text", ["", "1,400", "Ann Example", "| | |"])
def test_too_little_to_tell_is_not_known(text: str) -> None:
    assert detect_language(text) is None


def test_a_few_english_words_in_another_text_do_not_make_it_english() -> None:
    german = "Die Reederei hat am Montag mitgeteilt, dass sie beide Schiffe verkaufen will. "
    assert detect_language(german * 5 + "“They will be the first,” sagte sie.") is None

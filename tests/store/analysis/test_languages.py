"""Summaries in every language of the table, on a short report of our own in each."""

import pytest

from store.analysis.languages import LANGUAGES, with_english_marks
from store.analysis.sentences import split_sentences
from store.analysis.summaries import rank_sentences, summarise
from store.analysis.words import stem, stems, stop_words, words
from store.reading.language import detect_language

# The lead; a sentence that points back to it; a quotation without speaker; a matter of its own;
# what comes back to the lead and has the figure.
REPORTS = {
    "da": [
        "Havnerådet i Halford lukkede mandag den nordlige kaj efter en undersøgelse.",
        "Dette skete efter flere år med klager fra byens fiskere.",
        "»Kajen har været farlig i mange år, og ingen gjorde noget.«",
        "Mågerne bygger reder på tagene af de gamle huse.",
        "Undersøgelsen af kajen fandt 240 revner, og havnerådet lader kajen reparere.",
    ],
    "de": [
        "Der Hafenrat von Halford sperrte am Montag nach einer Untersuchung den nördlichen Kai.",
        "Dies geschah nach vielen Jahren voller Klagen der Fischer.",
        "„Der Kai war seit Jahren gefährlich, und niemand hat etwas getan.“",
        "Möwen nisten auf den Dächern der alten Häuser.",
        "Die Untersuchung des Kais fand 240 Risse, und der Hafenrat lässt den Kai reparieren.",
    ],
    "es": [
        "La junta del puerto de Halford cerró el lunes el muelle norte tras una inspección.",
        "Esto ocurrió después de muchos años de quejas de los pescadores.",
        "«El muelle era peligroso desde hace años y nadie hizo nada.»",
        "Las gaviotas anidan en los tejados de las casas viejas.",
        "La inspección del muelle halló 240 grietas y la junta del puerto reparará el muelle.",
    ],
    "fi": [
        "Halfordin satamaneuvosto sulki maanantaina pohjoisen laiturin tarkastuksen jälkeen.",
        "Tämä tapahtui monen vuoden valitusten jälkeen, jotka tulivat kalastajilta.",
        "”Laituri on ollut vaarallinen jo vuosia, eikä kukaan tehnyt mitään.”",
        "Lokit pesivät vanhojen talojen katoilla joka kevät.",
        "Tarkastuksen mukaan laiturissa on 240 halkeamaa, ja satamaneuvosto korjaa laiturin.",
    ],
    "fr": [
        "Le conseil du port de Halford a fermé lundi le quai nord après une inspection.",
        "Cela est arrivé après de longues années de plaintes des pêcheurs.",
        "« Le quai était dangereux depuis des années et personne n'a rien fait. »",
        "Les mouettes nichent sur les toits des vieilles maisons.",
        "L'inspection du quai a trouvé 240 fissures et le conseil du port fera réparer le quai.",
    ],
    "hu": [
        "A halfordi kikötő tanácsa hétfőn lezárta az északi rakpartot egy vizsgálat után.",
        "Ez a halászok sok éven át tartó panaszai után történt.",
        "„A rakpart évek óta veszélyes volt, és senki nem tett semmit.”",
        "A sirályok a régi házak tetején fészkelnek minden tavasszal.",
        "A vizsgálat 240 repedést talált a rakpart falában, és a tanács javítja a rakpartot.",
    ],
    "it": [
        "Il consiglio del porto di Halford ha chiuso lunedì il molo nord dopo una verifica.",
        "Questo è accaduto dopo molti anni di proteste dei pescatori.",
        "«Il molo era pericoloso da anni e nessuno ha fatto nulla.»",
        "I gabbiani fanno il nido sui tetti delle vecchie case.",
        "La verifica del molo ha trovato 240 crepe e il consiglio del porto riparerà il molo.",
    ],
    "nl": [
        "De havenraad van Halford sloot maandag de noordelijke kade na een onderzoek.",
        "Dit gebeurde na vele jaren van klachten door de vissers.",
        "„De kade was al jaren gevaarlijk en niemand heeft iets gedaan.”",
        "Meeuwen broeden op de daken van de oude huizen.",
        "Het onderzoek van de kade vond 240 scheuren en de havenraad laat de kade herstellen.",
    ],
    "no": [
        "Havnerådet i Halford stengte mandag den nordlige kaien etter en undersøkelse.",
        "Dette skjedde etter mange år med klager fra byens fiskere.",
        "«Kaien har vært farlig i mange år, og ingen gjorde noe.»",
        "Måkene bygger reir på takene av de gamle husene.",
        "Undersøkelsen av kaien fant 240 sprekker, og havnerådet lar kaien reparere.",
    ],
    "pt": [
        "O conselho do porto de Halford fechou na segunda-feira o cais norte após uma inspeção.",
        "Isso aconteceu depois de muitos anos de queixas dos pescadores.",
        "«O cais era perigoso há muitos anos e ninguém fez nada.»",
        "As gaivotas fazem ninhos nos telhados das casas velhas.",
        "A inspeção do cais achou 240 fendas e o conselho do porto vai reparar o cais.",
    ],
    "ro": [
        "Consiliul portului din Halford a închis luni cheiul de nord după o verificare.",
        "Aceasta s-a întâmplat după mulți ani de plângeri ale pescarilor.",
        "„Cheiul era periculos de ani de zile și nimeni nu a făcut nimic.”",
        "Pescărușii își fac cuiburi pe acoperișurile caselor vechi.",
        "Verificarea cheiului a găsit 240 de fisuri, iar consiliul portului va repara cheiul.",
    ],
    "ru": [
        "Совет порта Халфорд в понедельник закрыл северный причал после проверки.",
        "Это произошло после многих лет жалоб со стороны рыбаков.",
        "«Причал был опасен уже много лет, и никто ничего не сделал.»",
        "Чайки вьют гнёзда на крышах старых домов.",
        "Проверка нашла в стене причала 240 трещин, и совет порта отремонтирует причал.",
    ],
    "sv": [
        "Hamnrådet i Halford stängde i måndags den norra kajen efter en undersökning.",
        "Detta skedde efter många år av klagomål från stadens fiskare.",
        "”Kajen har varit farlig i många år, och ingen har gjort något.”",
        "Måsarna bygger bon på taken av de gamla husen.",
        "Undersökningen av kajen fann 240 sprickor, och hamnrådet låter reparera kajen.",
    ],
}


@pytest.fixture(params=sorted(REPORTS))
def report(request: pytest.FixtureRequest) -> tuple[str, str]:
    """A language and a report in it."""
    return request.param, " ".join(REPORTS[request.param])


def test_every_language_has_its_report() -> None:
    assert REPORTS.keys() == LANGUAGES.keys()


def test_a_single_sentence_is_taken_for_no_other_language_and_most_are_told() -> None:
    told = {
        sentence: (language, detect_language(sentence))
        for language, sentences in REPORTS.items()
        for sentence in sentences
    }
    wrong = {sentence: pair for sentence, pair in told.items() if pair[1] not in (None, pair[0])}
    unknown = [sentence for sentence, pair in told.items() if pair[1] is None]
    assert not wrong
    assert len(unknown) <= len(told) // 4, unknown


def test_the_language_of_a_report_is_told(report: tuple[str, str]) -> None:
    language, text = report
    assert detect_language(text) == language


def test_the_sentences_are_found(report: tuple[str, str]) -> None:
    language, text = report
    spans = split_sentences(text, language)
    assert [text[start:end] for start, end in spans] == REPORTS[language]


def test_the_summary_is_the_lead_and_what_belongs_to_it(report: tuple[str, str]) -> None:
    language, text = report
    chosen = summarise(text, sentences=3, language=language)
    assert [one.sentence for one in chosen] == [0, 1, 4]


def test_what_points_back_follows_and_a_quotation_of_nobody_is_left_out(
    report: tuple[str, str],
) -> None:
    language, text = report
    ranking = rank_sentences(text, split_sentences(text, language), language=language)
    places = [one.sentence for one in ranking]
    assert 2 not in places
    assert places.index(1) > places.index(0)


def test_function_words_are_in_the_form_in_which_tokens_come() -> None:
    for language, known in LANGUAGES.items():
        listed = set(known.function_words.split())
        assert all(words(word) == [word] for word in listed), language
        assert stop_words(language) == listed


def test_words_of_a_language_are_stemmed_by_its_rules() -> None:
    assert stem("häuser", "de") == stem("hauses", "de")
    assert stem("порту", "ru") == stem("порта", "ru")
    assert stem("häuser", "xx") == stem("häuser")


@pytest.mark.parametrize(
    ("language", "text", "content"),
    [
        ("fr", "L'eau d’une ville", ["eau", "vill"]),
        ("it", "l'acqua dell’isola", ["acqua", "isol"]),
        ("de", "Der Hafen und 1.400 Boote", ["haf", "1.400", "boot"]),
    ],
)
def test_content_is_what_is_left_without_function_words(
    language: str, text: str, content: list[str]
) -> None:
    assert stems(text, language) == content


def test_marks_are_the_english_ones_and_the_length_stays() -> None:
    assert with_english_marks("„Ja“, »nein«", "de") == "“Ja”, “nein”"
    assert with_english_marks("»Ja«", "da") == "“Ja”"
    assert with_english_marks("”Ja”", "sv") == '"Ja"'
    assert with_english_marks("«Ja»", "xx") == "«Ja»"

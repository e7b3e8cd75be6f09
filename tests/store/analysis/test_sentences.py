from pathlib import Path

import pytest

from store.analysis.languages import LANGUAGES
from store.analysis.sentences import split_sentences

# Each list is one line of text: its sentences, joined by a space.
LINES = [
    # plain
    ["The ferry sank.", "Nobody was hurt."],
    ["Did it sink?", "Nobody knows!", "The search goes on."],
    ["The ferry sank"],
    ["THE FERRY SANK.", "NOBODY WAS HURT."],
    ["the ferry sank.", "nobody was hurt."],
    ["Zoë Öberg left.", "Älvsborg stayed."],
    ["The pump cost £3.50.", "It broke."],
    ["It grew by 4.5 per cent.", "Costs fell by 2.1."],
    ["He was born in 1950.", "She was born in 1960."],
    ["The shares of iPump fell.", "iPump declined to comment."],
    # titles and ranks
    ["Mr. Hale met Mrs. Rose.", "They left."],
    ["Coun. Mary Hale spoke.", "Cllr. Tom Rose listened."],
    ["Coun Hale spoke and Cllr Rose listened.", "PC Oak took notes."],
    ["Prof. Hale and Dr. Rose agreed.", "St. Mary's did not."],
    ["Det. Supt. Ann Hale led the search.", "Insp. Rose joined her."],
    ["Det. Sgt. A. B. Hale spoke.", "PC Rose did not."],
    ["Lt. Col. Hale and Maj. Gen. Rose retired.", "Capt. Oak stayed."],
    ["Gov. Hale called Sen. Rose.", "Rep. Oak was told."],
    ["Lt. Gov. Hale resigned.", "The Rev. Tom Rose prayed."],
    ["Messrs. Hale and Rose paid.", "Hon. members laughed."],
    # initials
    ["J. K. Hale wrote it.", "E. Rose read it."],
    ["J.K. Hale wrote it.", "It sold well."],
    ["The tales of R.A. Hale sold well.", "Nobody knows why."],
    ["They chose plan B.", "The first plan had failed."],
    ["It has vitamin C.", "There is no iron in it."],
    # months, days, numbers
    ["It opened on Sept. 11 and shut on Dec. 3.", "Few came."],
    ["The cat sat.", "Dogs barked."],
    ["Ring No. 10 or see p. 12.", "Nobody else will help."],
    ["The answer was no.", "Nobody was surprised."],
    ["Lots Nos. 3 and 4 were sold.", "Vol. 2 was not."],
    # times
    ["It began at 9 a.m. Monday.", "It ended at 5 p.m. on Tuesday."],
    ["It began at 9 a.m.", "Police came at 10 p.m.", "Nobody left."],
    ["It begins at 8 p.m. GMT.", "Doors open at 7 p.m. local time."],
    # countries, firms, degrees
    ["U.S. officials met U.N. staff.", "The talks failed."],
    ["He moved to the U.S.", "He liked it."],
    ["She lives in Washington D.C.", "They do not."],
    ["Hale Inc. bought Rose Ltd. last year.", "The price was low."],
    ["The buyer was Hale Inc.", "It paid in cash."],
    ["Ann Hale, Ph.D., and Tom Rose Jr. spoke.", "Both were tired."],
    ["Bring rope, tape, etc. and a torch.", "Use e.g. a knot."],
    ["The case of Hale v. Rose was heard.", "Rose vs. Oak was not."],
    # quotations
    ['"I came," he said.', '"I saw."'],
    ['He said: "I came.', "I saw.", 'I won."', "She left."],
    ["He said: “I came.", "I saw.”", "She left."],
    ['"Will you go?" he asked.', '"Never!" she said.'],
    ['"Will you go?" Coun Mary Hale asked.', '"No," he said.'],
    ["“Will you go?” Ms Hale asked.", "The crowd laughed."],
    ['"Why?", she said.', '"Because," he replied.'],
    ['"Stop!" shouted the guard.', "Nobody stopped."],
    ['"Is it true?"', "The minister shook his head."],
    ["“Go.”", "“Stay.”", "Both were said."],
    ["They called it ‘a disgrace.’", "Others did not."],
    ["The town was ‘in denial’.", "It still is."],
    ["It asked: “Who knew?”", "Nobody answered."],
    ["She sang “Help!” and left.", "He stayed."],
    # brackets
    ["(He left.", "She stayed.)", "Nobody else came."],
    ["The pump (built in 1950) broke.", "It was old (very old)."],
    ["The pump broke (see p. 4).", "Nobody was there."],
    # ellipses
    ["It was over…", "Nobody spoke."],
    ["It was over...", "Nobody spoke."],
    ["It was … well, over.", "Nobody spoke."],
    ["It was ... well, over.", "Nobody spoke."],
    ["“I was tired…” he said.", "Nobody spoke."],
    # lists
    ["1. Check the pump.", "2. Check the valve."],
    ["(a) Check the pump.", "(b) Check the valve."],
    ["• Check the pump.", "• Check the valve."],
    # addresses
    ["See www.hale.example.Com for more.", "Write to ann@hale.Example today."],
    ["Read https://hale.example/a.B?c=d.E first.", "Then call."],
    # ranks and offices
    ["Det. Insp. Tom Rose called for help.", "Three callers rang."],
    ["Det. Con. Hale and Sgt. Oak gave evidence.", "Both were cleared."],
    ["D.C.I. Rose spoke to P.C. Oak.", "Neither was hurt."],
    ["Supt. Hale thanked Ch. Insp. Rose.", "The search ended at noon."],
    ["Assoc. Prof. Ann Hale led the survey.", "It took a year."],
    ["Asst. Dist. Atty. Rose asked for bail.", "The judge refused."],
    ["Sec. Hale met Amb. Rose on Friday.", "No statement was given."],
    ["Adm. Hale and Col. Rose saluted.", "The band played."],
    ["Ald. Rose voted against.", "Cllrs Hale and Oak voted for."],
    ["The Rt. Hon. Ann Hale opened the bridge.", "It rained."],
    ["Mme. Rose and Mlle. Hale sang.", "The hall was full."],
    ["Sir A. Hale sold the estate.", "Lady Hale did not."],
    ["Dr. A.B. Hale and Prof. C. D. Rose disagreed.", "The board sided with Rose."],
    ["Tom Rose Sr. and Tom Rose Jr. shared a boat.", "It sank."],
    ["He was named for Martin Luther Hale Jr.", "He never knew why."],
    # initials and single letters
    ["George W. Hale spoke first.", "H. G. Rose spoke last."],
    ["J.R.R. Hale taught there.", "So did C.S. Rose."],
    ["The letter came from Ann H.", "Nobody answered it."],
    ["The patient, Mr. X, left on Monday.", "Ms. Y stayed."],
    ["They went from A to B.", "Then they came back."],
    ["Section C was closed.", "Section D was not."],
    ["The grade was a C.", "It should have been a B."],
    ["Bus route Q. ran late.", "The tram did not."],
    # places and states
    ["He flew to the U.S. on Monday.", "His wife stayed in the U.K. with friends."],
    ["It was made in the U.S.A. by hand.", "It broke."],
    ["She had never left the U.S.", "Police said she had no passport."],
    ["The plant lies in the U.S.", "Officials said it would close."],
    ["The U.S. Senate voted on it.", "The U.S. House did not."],
    ["U.S. President Ann Hale landed.", "Crowds cheered."],
    ["The U.N. Security Council met.", "The E.U. did not."],
    ["They live in St. Albans near Mt. Oak.", "The road is long."],
    ["The shop is on Oak Ave. near Rose Blvd.", "It is shut."],
    ["Ft. Hale is closed.", "Camp Rose is open."],
    ["N.Y. officials met N.J. officials.", "They agreed."],
    # organisations
    ["Hale & Co. sold it.", "Rose Corp. bought it."],
    ["Oak Bros. Ltd. went under.", "Nobody was surprised."],
    ["He works for Hale plc. and for Rose LLP.", "He sleeps little."],
    ["Shares of Hale Inc., Rose Corp. and Oak Ltd. fell.", "Others rose."],
    ["He left Hale Ltd. in May.", "He joined the B.B.C. in June."],
    ["The F.B.I. is looking into it.", "The C.I.A. is not."],
    ["Staff of the N.H.S. Trust were told.", "They were not asked."],
    ["The case went to the F.B.I.", "It was closed in May."],
    # latin and other abbreviations
    ["Bring food (e.g. bread) and drink (i.e. water).", "Leave the dog."],
    ["They sell cakes, pies, etc.", "The shop opens at noon."],
    ["It was built ca. 1450 by the monks.", "It burned in 1612."],
    ["Rose et al. found no link.", "Hale et al. did."],
    ["It weighs approx. 40 kilos.", "Two men can lift it."],
    ["The vote was for vs. against, 40 to 12.", "It passed."],
    ["See fig. 3 and vol. 2, pp. 40 to 44.", "The rest is lost."],
    ["Call ext. 204 or tel. 0555 120.", "Ask for Ann."],
    ["Art. 5 and para. 3 apply.", "Sec. 9 does not."],
    # numbers, dates, money
    ["It cost £1.2m in 2010.", "It cost £3.4m in 2012."],
    ["Version 2.0.1 was sent out.", "It failed."],
    ["On Jan. 3 the pump broke.", "On Feb. 14 it was mended."],
    ["The vote on Nov. 5 was close.", "Nobody slept."],
    ["They met on Tues. 4 May.", "They parted on Weds 5 May."],
    ["The score was 3-1.", "Hale won."],
    ["He came 2nd.", "She came 1st."],
    ["It fell 3.5pc.", "It rose 2%.", "It fell again."],
    ["The year was 1999.", "In 2000 it closed."],
    ["It was No. 1 for weeks.", "Then it was No. 2."],
    ["Ward No. 5.", "Beds: 12."],
    ["Temperatures hit 40C.", "Roads melted."],
    ["The plane rose to 3,000ft.", "It turned."],
    ["He paid $5.", "She paid $6."],
    # times
    ["It was 3 p.m. when they came.", "By 4 p.m. they were gone."],
    ["They met at 10 a.m. EST on Friday.", "They left at noon."],
    ["Doors open at 7.30pm.", "The band plays at 8pm."],
    ["He called at 2 a.m.", "She did not answer."],
    ["He was seen at 11 p.m.", "The next day he was gone."],
    # quotations
    ["“It is over,” said Mr. Hale.", "“We lost.”"],
    ["“It is over.", "We lost,” said Ann Hale."],
    ["“Is it over?” asked Mr. Hale.", "Nobody knew."],
    ["“Never again!” she cried.", "The door closed."],
    ["“Never again!” Mr Hale said.", "“I mean it.”"],
    ["He asked: “Is it over?”", "She nodded."],
    ["She called it “a farce.”", "He called it “a triumph”."],
    ["‘It is over,’ he said.", "‘We lost.’"],
    ["‘It is over.’", "That was all he said."],
    ["He said ‘no’.", "She said ‘yes’."],
    ['"We won," she said, "and they lost."', "The crowd sang."],
    ['"We won!"', '"Did we?"', '"We did."'],
    ["“You said: ‘Stay.’”", "“I did.”"],
    ["“Who goes there?” the guard shouted.", "Nobody answered."],
    ["“Stop … or I shoot,” he said.", "They stopped."],
    ["The sign said “Closed”.", "The door was open."],
    ["“I saw it.", "I heard it.", "I know it,” Ms. Rose told the court.", "The jury left."],
    ['The town is "safe", he said.', "Few agreed."],
    # brackets
    ["The bridge (opened in 1950) fell.", "(Nobody was on it.)", "A new one is planned."],
    ["It fell [sic] on Monday.", "It had stood for years."],
    ["The board (see below) met.", "It voted (12 to 3) to close."],
    ["He left (or so he said).", "She stayed."],
    # ellipses, dashes, other marks
    ["He waited... and waited.", "Nobody came."],
    ["He waited ...", "Nobody came."],
    ["Why me?!", "Why now?"],
    ["No!!!", "Never."],
    ["It was late – too late.", "They left."],
    ["He left; she stayed.", "Nobody cared."],
    ["Three things: bread, salt, rope.", "Nothing else."],
    ["The firm Yahoo! bought it.", "The price was low."],
    # names that begin small, lists, addresses
    ["They tried eBay first.", "iPads sold out."],
    ["Visit hale.example.org now.", "It is free."],
    ["Mail ann.hale@rose.example for tickets.", "They cost £5."],
    ["1) Close the valve.", "2) Call for help."],
    ["A. Close the valve.", "B. Call for help."],
    ["- Close the valve.", "- Call for help."],
    ["iii. Close the valve.", "iv. Call for help."],
    # small letters and shouting
    ["police said nothing.", "the mayor said less."],
    ["POLICE SAID NOTHING.", "THE MAYOR SAID LESS."],
    ["BREAKING: Bridge falls.", "More to follow."],
]

MISSING_SPACES = [
    ["The road was closed.", "Police came."],
    ["It began in 2010.", "Nobody came."],
    ["They asked “why?”", "Nobody answered."],
    ['They said "never."', "Nobody answered."],
    ["Prof.Hale spoke and J.K.Rose listened."],
]


@pytest.mark.parametrize("sentences", LINES, ids=" | ".join)
def test_a_line_of_sentences(sentences: list[str]) -> None:
    line = " ".join(sentences)
    assert [line[start:end] for start, end in split_sentences(line)] == sentences


@pytest.mark.parametrize("sentences", MISSING_SPACES, ids=" | ".join)
def test_a_forgotten_space_after_a_stop(sentences: list[str]) -> None:
    line = "".join(sentences)
    assert [line[start:end] for start, end in split_sentences(line)] == sentences


FOREIGN = {
    "da": [
        ["Broen blev lukket d. 3. maj.", "Prof. Hale var ikke til stede."],
        ["Det koster ca. 3 mio. kr. om året.", "»Det er for meget,« sagde hun."],
    ],
    "de": [
        ["Am 3. Mai schloss der Hafen.", "Dr. Hale war nicht da."],
        ["Es kostet z. B. 3 Mio. Euro.", "Niemand zahlt."],
        ["„Das ist zu viel“, sagte sie.", "„Wir gehen.“", "Dann gingen sie."],
        ["Der 2. Weltkrieg war vorbei.", "Die Stadt lag in Trümmern."],
    ],
    "es": [
        ["El Sr. Hale cerró el puerto.", "La Sra. Rose no estaba."],
        ["¿Quién paga?", "Nadie lo sabe.", "«Nos vamos», dijo."],
    ],
    "fi": [
        ["Satama suljettiin 3. toukokuuta klo 12.", "Kukaan ei ollut paikalla."],
        ["”Se on liikaa”, hän sanoi.", "Sitten hän lähti."],
    ],
    "fr": [
        ["M. Hale a fermé le port.", "Mme Rose n'était pas là."],
        ["« C'est trop », a-t-elle dit.", "Puis elle est partie."],
    ],
    "hu": [
        ["A kikötőt május 3. óta lezárták.", "Dr. Hale nem volt ott."],
        ["„Ez túl sok” – mondta.", "Aztán elment."],
    ],
    "it": [
        ["Il dott. Hale ha chiuso il porto.", "La sig.ra Rose non c'era."],
        ["«È troppo», ha detto.", "Poi è uscita."],
    ],
    "nl": [
        ["Dhr. Hale sloot de haven om o.a. deze reden.", "Mevr. Rose was er niet."],
        ["„Dat is te veel”, zei ze.", "Daarna vertrok ze."],
    ],
    "no": [
        ["Havnen ble stengt 3. mai kl. 12.", "Prof. Hale var ikke der."],
        ["«Det er for mye», sa hun.", "Så gikk hun."],
    ],
    "pt": [
        ["O Sr. Hale fechou o porto.", "A Dra. Rose não estava."],
        ["«É demais», disse ela.", "Depois saiu."],
    ],
    "ro": [
        ["Dl. Hale a închis portul pe str. Portului.", "Nimeni nu era acolo."],
        ["„Este prea mult”, a spus ea.", "Apoi a plecat."],
    ],
    "ru": [
        ["Порт закрыли в 2010 г. после проверки.", "Никого там не было."],
        ["«Это слишком», — сказала она.", "Потом она ушла."],
    ],
    "sv": [
        ["Hamnen stängdes kl. 12 den 3 maj.", "Prof. Hale var inte där."],
        ["”Det är för mycket”, sade hon.", "Sedan gick hon."],
    ],
}


@pytest.mark.parametrize(
    ("language", "sentences"),
    [(language, sentences) for language, lines in FOREIGN.items() for sentences in lines],
)
def test_a_line_of_another_language(language: str, sentences: list[str]) -> None:
    line = " ".join(sentences)
    assert [line[start:end] for start, end in split_sentences(line, language)] == sentences


def test_every_language_has_its_lines() -> None:
    assert FOREIGN.keys() == LANGUAGES.keys()


def test_a_language_that_is_not_known_is_split_as_english() -> None:
    assert split_sentences("Dr. Hale left. He ran.", "xx") == [(0, 14), (15, 22)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("A caption\n\nThe ferry sank.", ["A caption", "The ferry sank."]),
        ("A caption\nThe ferry sank.", ["A caption", "The ferry sank."]),
        ("The ferry\n\nsank.", ["The ferry", "sank."]),
        ("A long line that\nis wrapped. It ends.", ["A long line that\nis wrapped.", "It ends."]),
        ("A long line that\r\nis wrapped.", ["A long line that\r\nis wrapped."]),
        ("It ended.\nnobody knew.", ["It ended.", "nobody knew."]),
        ("“It broke.\n“We left.”", ["“It broke.", "“We left.”"]),
        ("“It broke.\n\n“We left,” he said.", ["“It broke.", "“We left,” he said."]),
        ("- one\n- two", ["- one", "- two"]),
        ("It ended.\n\n* * *\n\nIt began.", ["It ended.", "* * *", "It began."]),
        ("Mr.\xa0Hale left.\xa0\u2009Nobody saw.", ["Mr.\xa0Hale left.", "Nobody saw."]),
        ("  \t The ferry sank. \n", ["The ferry sank."]),
        ("", []),
        (" \n\t\n ", []),
    ],
)
def test_lines_and_paragraphs(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in split_sentences(text)] == sentences


PIECES = [
    "1", "1,", "1. ", "a.", "A. ", ". ", "? ", "?!", ".", "…", "| ", '"', "“", '." ', "(1) ", "…A",
    "aa.Aa", "a. b", "Aa. ", "a.\n", "x\n\n", '"Why?" Ab ', "@a.Aa", "\x00", "\u200b", " ",
    "said.\n“", "R.A. Bb ",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_hostile_text_is_split_and_nothing_is_lost(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    assert_covers(text)


@pytest.mark.parametrize("piece", ["1", "a.", '"', "| ", "aa.Aa ", "“", ". ", "1. ", "Mr. A. "])
def test_a_megabyte_of_one_thing_is_split(piece: str) -> None:
    assert_covers(piece * (1_000_000 // len(piece)))


@pytest.mark.parametrize("sentences", LINES)
def test_every_start_of_a_text_is_covered(sentences: list[str]) -> None:
    line = " \n".join(sentences)
    for end in range(len(line)):
        assert_covers(line[:end])


def test_the_real_articles_lose_nothing(real_articles: list[Path]) -> None:
    for path in real_articles:
        assert_covers(path.read_text("utf-8"))


def assert_covers(text: str) -> None:
    """Spans rise, are neither blank nor padded, and leave nothing but white space outside."""
    place = 0
    for start, end in split_sentences(text):
        assert place <= start < end
        assert not text[place:start].strip()
        assert text[start:end].strip() == text[start:end]
        place = end
    assert not text[place:].strip()

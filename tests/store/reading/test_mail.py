from email.header import Header
from email.message import EmailMessage

import pytest

from store.errors import ReadingError
from store.models import RawDocument, Removed
from store.reading.cleaning import clean
from store.reading.documents import read_documents
from store.reading.kinds import tell_kind
from store.reading.loading import Loaded

WORDS = [
    "Fares on the harbour ferries will rise by 10% in May, the council said.",
    "“We have put this off for as long as we could,” said Zoë Hallam.",
]
MARKUP = "<html><head><title>x</title></head><body><table>{}</table></body></html>".format(
    "".join(f"<tr><td><table><tr><td><p>{words}</p></td></tr></table></td></tr>" for words in WORDS)
)
BODY = "\n\n".join(WORDS)


def mail(plain: str | None = None, markup: str | None = None, **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = headers.pop("sender", "The Lantern Daily <daily@lantern.example>")
    message["Subject"] = headers.pop("subject", "Ferry fares to rise")
    message["Date"] = "Thu, 05 Mar 2026 23:30:00 -0500"
    message["Message-ID"] = "<one@lantern.example>"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    if plain is not None:
        message.set_content(plain)
    if markup is not None:
        message.set_content(markup, subtype="html")
    return message


def document(content: bytes | EmailMessage, source: str = "/mail/one.eml") -> RawDocument:
    content = content if isinstance(content, bytes) else content.as_bytes()
    (one,) = read_documents(Loaded(source, content), max_bytes=1)
    assert isinstance(one, RawDocument)
    return one


def test_a_mail_says_who_sent_it_when_and_about_what() -> None:
    one = document(mail(BODY))
    assert (one.title, one.outlet) == ("Ferry fares to rise", "The Lantern Daily")
    assert one.published == "2026-03-05"  # where it was sent it was not the 6th yet
    assert one.text == BODY
    assert one.source == "/mail/one.eml"


def test_each_cell_of_a_newsletter_is_a_paragraph() -> None:
    assert document(mail(markup=MARKUP)).text == BODY


def test_of_a_mail_in_two_forms_one_is_read() -> None:
    message = mail("Read this mail in a browser: https://lantern.example/1")
    message.add_alternative(MARKUP, subtype="html")
    assert document(message).text == BODY


def test_markup_that_says_nothing_gives_way_to_the_plain_text() -> None:
    message = mail(BODY)
    message.add_alternative('<html><body><img src="x.png"></body></html>', subtype="html")
    assert document(message).text == BODY


def test_attachments_are_named_among_what_was_left_out() -> None:
    message = mail(BODY)
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="fares.pdf")
    message.add_attachment("another text", filename="notes.txt")
    one = document(message)
    assert one.text == BODY
    assert [(line.text, line.rule) for line in one.removed] == [
        ("fares.pdf", "attachment"),
        ("notes.txt", "attachment"),
    ]
    assert isinstance(one.removed[0], Removed)


@pytest.mark.parametrize(
    "line",
    [
        "You are receiving this email because you signed up. Unsubscribe",
        "You received this newsletter at a@b.example.",
        "View this email in your browser",
        "Read in a browser",
    ],
)
def test_what_newsletters_say_of_themselves_is_clutter(line: str) -> None:
    (removed,) = clean(f"{line}\n\n{BODY}").removed
    assert (removed.text, removed.rule) == (line, "newsletter")


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "cp1252"])
def test_encoded_words_in_headers_are_read(encoding: str) -> None:
    subject = Header("Größere Fähren für Kön", encoding).encode().encode()
    content = mail(BODY).as_bytes().replace(b"Ferry fares to rise", subject)
    assert document(content).title == "Größere Fähren für Kön"


def test_headers_in_bare_bytes_are_read_like_any_text() -> None:
    content = mail(BODY).as_bytes()
    for encoding in ("utf-8", "cp1252"):
        bare = content.replace(b"Ferry fares to rise", "Zoë’s fares".encode(encoding))
        assert document(bare).title == "Zoë’s fares"


@pytest.mark.parametrize("prefix", ["Re: ", "FWD: ", "Fw: Re: ", "AW: WG: ", "Re[2]: "])
def test_a_subject_goes_without_what_mail_programs_put_before_it(prefix: str) -> None:
    assert document(mail(BODY, subject=f"{prefix}Ferry fares")).title == "Ferry fares"


@pytest.mark.parametrize(
    ("headers", "outlet"),
    [
        ({"sender": "daily@lantern.example"}, "lantern.example"),
        (
            {"sender": "d@lantern.example", "List_Id": '"The Lantern" <daily.lantern.example>'},
            "The Lantern",
        ),
        ({"sender": '"Lantern, The" <d@lantern.example>'}, "Lantern, The"),
    ],
)
def test_a_sender_without_a_name_is_told_by_the_list_or_the_host(
    headers: dict[str, str], outlet: str
) -> None:
    assert document(mail(BODY, **headers)).outlet == outlet


@pytest.mark.parametrize("declared", ["iso-8859-2", "no-such-charset", "us-ascii"])
def test_a_wrong_charset_garbles_nothing_that_is_sound_utf_8(declared: str) -> None:
    content = mail(BODY, MARKUP).as_bytes().replace(b"utf-8", declared.encode())
    assert "“We have put this off" in document(content).text
    assert "Zoë" in document(content).text


def test_a_mail_is_known_without_its_ending_and_a_text_is_no_mail() -> None:
    content = b"Received: from x\n\tby y\nFrom: a@b.example\nSubject: s\n\nWords of a mail.\n"
    assert tell_kind(content, name="/mail/1").name == "mail"
    assert tell_kind(b"Note: the ferry.\nReceived: a letter\n", name="a.txt").name == "mail"
    assert tell_kind(b"The council received: nothing.\n", name="a.txt").name == "text"


def test_a_mail_of_500_parts_is_refused_in_one_line() -> None:
    message = mail(BODY)
    for number in range(500):
        message.add_attachment(f"part {number}")
    with pytest.raises(ReadingError, match="more than 200 parts; not a mail"):
        document(message)


def test_parts_nested_without_end_come_to_an_end() -> None:
    nested = b"".join(
        b'--cut%d\nContent-Type: multipart/mixed; boundary="cut%d"\n\n' % (n, n + 1)
        for n in range(100)
    )
    with pytest.raises(ReadingError, match="nested too deeply"):
        document(b'Content-Type: multipart/mixed; boundary="cut0"\n\n' + nested)


def test_a_mail_of_pictures_alone_says_so() -> None:
    message = mail()
    message.set_content(b"\x89PNG", maintype="image", subtype="png")
    with pytest.raises(ReadingError, match="a mail without text in it"):
        document(message)


@pytest.mark.parametrize(
    "header", [b"From", b"Subject", b"Date", b"List-ID", b"Content-Language", b"Message-ID"]
)
@pytest.mark.parametrize("value", [b"(", b"a@b, ", b"=?utf-8?q?=41?= ", b'"', b";a=", b"1"])
def test_a_header_of_a_megabyte_is_read_in_time(header: bytes, value: bytes) -> None:
    long = value * (1_000_000 // len(value))
    assert document(header + b": " + long + b"\n\n" + BODY.encode()).text


@pytest.mark.parametrize("date", ["Thu, 05 Mar 2026 23:30:00 -9999999999999999", f"{9**40} Mar 5"])
def test_a_date_that_is_none_is_passed_over(date: str) -> None:
    assert document(f"Date: {date}\n\n{BODY}".encode()).published is None


@pytest.mark.parametrize("charset", [b"charset*=us-ascii''%00", b"charset*=%00''x%00"])
def test_a_charset_that_is_none_is_passed_over(charset: bytes) -> None:
    content = b"Subject: =?iso-8859-1?Q?It=92s?=\nContent-Type: text/plain; " + charset + b"\n\n"
    assert document(content + BODY.encode()).title == "It’s"


@pytest.mark.parametrize("header", [b"Content-Type: text/plain", b"content-disposition: inline"])
@pytest.mark.parametrize("parameter", [b";a=", b";\n a=1", b'"'])
def test_parameters_without_end_are_refused_in_one_line(header: bytes, parameter: bytes) -> None:
    long = parameter * (1_000_000 // len(parameter))
    with pytest.raises(ReadingError, match="a header that describes a part has no end; not a mail"):
        document(header + long + b"\n\n" + BODY.encode())


def test_countless_tags_are_read_in_time() -> None:
    assert document(mail(markup="<b></b>" * 100_000 + WORDS[0])).text == WORDS[0]


def test_tags_nested_without_end_are_refused_in_one_line() -> None:
    with pytest.raises(ReadingError, match="a mail without text in it"):
        document(mail(markup="<div>" * 200_000 + WORDS[0]))

from pathlib import Path

import pytest

from store.errors import ReadingError
from store.ingest import ingest
from store.library import open_library
from store.models import RawDocument
from store.reading import mbox
from store.reading.documents import read_documents
from store.reading.kinds import tell_kind
from store.reading.loading import Loaded

NAMES = ("Aller", "Bode", "Elbe")
BORDER = b"From daily@lantern.example Thu Mar  5 10:00:00 2026\n"


def mail(name: str, identity: bool = True) -> bytes:
    number = NAMES.index(name) + 1
    own = f"Message-ID: <{name}@lantern.example>\n" if identity else ""
    return (
        f"From: The Lantern <daily@lantern.example>\nSubject: Ferry {name}\n{own}"
        f"Content-Type: text/plain; charset=utf-8\n\n"
        f"The ferry {name} ran aground on Monday with {number} people on board, police said.\n"
        f">From there it was towed to the harbour by a tug that had been lying near.\n\n"
    ).encode()


def mailbox(*names: str, identity: bool = True) -> bytes:
    return b"".join(BORDER + mail(name, identity) for name in names)


def documents(content: bytes) -> list[RawDocument | ReadingError]:
    return list(read_documents(Loaded("/mail/all.mbox", content), max_bytes=1))


def test_each_mail_of_a_mailbox_is_a_document_of_its_own_name() -> None:
    found = documents(mailbox("Aller", "Bode"))
    assert [one.source for one in found] == [
        "/mail/all.mbox#<Aller@lantern.example>",
        "/mail/all.mbox#<Bode@lantern.example>",
    ]
    assert [one.title for one in found if isinstance(one, RawDocument)] == [
        "Ferry Aller",
        "Ferry Bode",
    ]


def test_a_line_that_begins_with_from_is_a_line_of_its_mail() -> None:
    (found,) = documents(mailbox("Aller"))
    assert isinstance(found, RawDocument)
    assert "\nFrom there it was towed" in found.text


def test_mails_without_an_identity_or_with_one_that_was_told_before_are_numbered() -> None:
    assert [one.source for one in documents(mailbox("Aller", "Bode", identity=False))] == [
        "/mail/all.mbox#1",
        "/mail/all.mbox#2",
    ]
    assert [one.source for one in documents(mailbox("Aller", "Aller"))] == [
        "/mail/all.mbox#<Aller@lantern.example>",
        "/mail/all.mbox#2",
    ]


def test_a_mail_without_text_costs_itself_only() -> None:
    empty = BORDER + b"From: a@b.example\nContent-Type: image/png\n\niVBO\n\n"
    first, second = documents(empty + mailbox("Bode"))
    assert isinstance(first, ReadingError)
    assert str(first) == "mail 1: a mail without text in it"
    assert isinstance(second, RawDocument)


def test_a_mailbox_that_grew_or_lost_a_mail_gives_what_is_new_alone(tmp_path: Path) -> None:
    library, path = open_library(tmp_path / "library"), tmp_path / "all.mbox"

    def read(*names: str) -> list[str]:
        path.write_bytes(mailbox(*names))
        return [one.status for one in ingest([path], library)]

    assert read("Aller", "Bode") == ["new", "new"]
    assert read("Aller", "Bode") == ["unchanged", "unchanged"]
    assert read("Bode", "Elbe") == ["unchanged", "new"]


def test_a_mailbox_is_known_by_how_it_begins() -> None:
    assert tell_kind(mailbox("Aller"), name="/mail/inbox").name == "mailbox"
    assert tell_kind(b"From here the ferry sails.\nIt is 2026: so.\n", name="a").name == "text"


@pytest.mark.parametrize("content", [b"", b"\n\n"])
def test_a_mailbox_without_mails_says_so(content: bytes) -> None:
    with pytest.raises(ReadingError, match="a mailbox without mails"):
        documents(content)


@pytest.mark.parametrize("line", [b"From ", b"From x\n", b"\n\nFrom x\n\n", b">", b">>From "])
def test_a_megabyte_of_borders_is_read_in_time(line: bytes) -> None:
    found = documents(mailbox("Aller") + line * (200_000 // len(line)))
    assert isinstance(found[0], RawDocument)


def test_a_mailbox_of_countless_empty_mails_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mbox, "_MOST_MAILS", 2)
    found = documents(mailbox(*NAMES))
    assert [isinstance(one, ReadingError) for one in found] == [False, False, True]
    assert "more than 2 mails in it; the rest is not read, part the file" in str(found[-1])

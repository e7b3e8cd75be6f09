"""Whole files made to keep a reader busy, each in a process of its own with a cap on what it takes.

The caps are far above what a reader needs, and far below what the same file took where its reader
went through it once for each of its pieces. A sound file behind each is read all the same.
"""

import gzip
import resource
import subprocess
import sys
from pathlib import Path

import office
import pytest

_SECONDS = 40  # of the processor: 30 for one document, and what loads its reader
_BYTES = 1_500_000_000
_MOST = 20_000_000
_READ = """
import sys
from store.errors import ReadingError
from store.reading.documents import read_documents
for path in sys.argv[1:]:
    try:
        found = list(read_documents(path, max_bytes=20_000_000))
    except ReadingError as error:
        found = [error]
    print(found[-1] if isinstance(found[-1], ReadingError) else "read")
"""

_LAUGHS = b'<!DOCTYPE rss [<!ENTITY a "laugh">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(10)
)
_OUTSIDE = b'<!DOCTYPE rss [<!ENTITY k SYSTEM "file:///etc/passwd">'
_RSS = b"%s]><rss><channel><item><title>&k;</title></item></channel></rss>"
_PARTS = b"Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n"
_FERRY = b"<p>The ferry was late again on Monday, the harbour office said in a short note.</p>" * 9
FILES = {
    "laughs.rss": (_RSS % _LAUGHS, "declares entities of its own"),
    "outside.rss": (_RSS % _OUTSIDE, "declares entities of its own"),
    "laughs.opml": (_LAUGHS + b"]><opml><body/></opml>", "list of feeds"),
    "laughs.docx": (office.docx(body=_LAUGHS + b"]><d>&k;</d>"), "declares entities of its own"),
    "laughs.html": (_LAUGHS + b"]><html><body>" + _FERRY + b"&k;</body></html>", "read|no article"),
    "page.html.gz": (gzip.compress(bytes(1_000_000)) * 1_200, "unpacks to more than 20 MB"),
    "bomb.docx": (office.docx(body=bytes(70_000_000)), "unpacks to more than"),
    "bomb.epub": (office.zipped({"META-INF/container.xml": bytes(70_000_000)}), "unpacks to"),
    "nested.html": (b"<html><body>" + _FERRY + b"<div>" * 200_000, "60,000 tags"),
    "nested.eml": (b"Content-Type: text/html\n\n" + b"<div>" * 200_000, "without text"),
    "nested.docx": (office.docx(body=b"<a>" * 140_000), "not a Word document|nested too deeply"),
    "nested.epub": (office.zipped({"META-INF/container.xml": b"<a>" * 200_000}), "not an EPUB"),
    "nested.json": (b"[" * 190_000, "not JSON that can be read|no article"),
    "quoted.html": (b"<p " + b"a='>' " * 3_000_000 + b">" + _FERRY, "countless attributes"),
    "quoted.eml": (b"Content-Type: text/html\n\n<p " + b"a='<' " * 3_000_000, "without text"),
    "page.rss": (b"<html><body>" + _FERRY, "not a feed|without entries"),
    "charset.html": (b'<meta charset="utf-7">' + _FERRY + b"\xff\xfe\xe9" * 9_000, "read"),
    "locked.pdf": (office.pdf([[]]).replace(b"/Root", b"/Encrypt 1 0 R/Root"), "PDF|encrypted"),
    "pictures.pdf": (office.pdf([[]]), "only pictures, no text in it"),
    "text.docx": (b"The ferry was late again.", "not a zip file"),
    "parts.eml": (_PARTS + b"--b\nContent-Type: text/plain\n\nx\n" * 500, "more than 200 parts"),
    "nul.csv": (b"title,text\nA\0,The ferry \0 was late.\n", "read"),
    "tags.eml": (b"Content-Type: text/html\n\n" + b"<p>a" * 4_000_000, "read|too|longer"),
    "groups.rtf": (rb"{\rtf1 " + b"{" * (_MOST - 99), "more markup than rich text"),
    "words.rtf": (rb"{\rtf1 " + b"late " * (_MOST // 5 - 9) + b"}", "more markup than rich text"),
    "picture.rtf": (rb"{\rtf1 Late.{\pict " + b"0a" * (_MOST // 2 - 99) + b"}}", "read"),
    "words.txt": (b"Late again. " * (_MOST // 12 - 9), "longer than 500,000 characters"),
    "fonts.rtf": (rb"{\rtf1{\fonttbl" + rb"\f1\fcharset0 " * 1_000_000 + b"}x}", "read"),
    "numbers.json": (b"[" + b"1," * (_MOST // 4) + b"1]", "no article in it"),
    "records.json": (b"[" + b"{}," * 99_000 + b"{}]", "no article in it"),
    "mails.mbox": (b"From x 2026\nA: b\n\n" * 50_000, "more than 40,000 mails in it"),
    "links.html": (b"<body>" + _FERRY + b"<p>" + b'<a href="x">a</a> ' * 29_000, "read"),
    "cells.html": (b"<body>" + _FERRY + b"<table>" + b"<td>a</td>" * 100_000, "60,000 tags"),
    "digits.pdf": (b"%PDF-1.4\n" + b"1" * (_MOST - 99), "not a PDF that can be read"),
    "objects.pdf": (b"%PDF-1.4\n" + b"1 0 obj <<" * 1_900_000, "not a PDF that can be read"),
}


def _capped() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_costs_no_more_than_its_cap(name: str, tmp_path: Path) -> None:
    content, said = FILES[name]
    path = tmp_path / name
    path.write_bytes(content)
    sound = tmp_path / "sound.txt"
    sound.write_text("The ferry was late again on Monday.", "utf-8")
    child = subprocess.run(
        [sys.executable, "-c", _READ, str(path), str(sound)],
        preexec_fn=_capped,
        capture_output=True,
        text=True,
        check=False,
    )
    told, *rest = child.stdout.splitlines()
    assert any(words in told for words in said.split("|")), child.stderr[-500:]
    assert rest == ["read"]

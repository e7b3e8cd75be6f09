"""Whole files made to keep a reader busy, each in a process of its own with a cap on what it takes.

The caps are far above what a reader needs, and far below what the same file took where its reader
went through it once for each of its pieces.
"""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

_SECONDS = 60  # of the processor
_BYTES = 1_500_000_000
_MOST = 20_000_000
_READ = """
import sys
from store.errors import ReadingError
from store.reading.documents import read_documents
try:
    found = list(read_documents(sys.argv[1], max_bytes=20_000_000))
except ReadingError as error:
    found = [error]
print(found[-1] if isinstance(found[-1], ReadingError) else "read")
"""

_FERRY = b"<p>The ferry was late again on Monday, the harbour office said in a short note.</p>" * 9
FILES = {
    "groups.rtf": (rb"{\rtf1 " + b"{" * (_MOST - 99), "more markup than rich text"),
    "words.rtf": (rb"{\rtf1 " + b"late " * (_MOST // 5 - 9) + b"}", "more markup than rich text"),
    "picture.rtf": (rb"{\rtf1 Late.{\pict " + b"0a" * (_MOST // 2 - 99) + b"}}", "read"),
    "words.txt": (b"Late again. " * (_MOST // 12 - 9), "longer than 500,000 characters"),
    "fonts.rtf": (rb"{\rtf1{\fonttbl" + rb"\f1\fcharset0 " * 1_000_000 + b"}x}", "read"),
    "numbers.json": (b"[" + b"1," * (_MOST // 2 - 9) + b"1]", "no article in it"),
    "records.json": (b"[" + b"{}," * 199_000 + b"{}]", "no article in it"),
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
    child = subprocess.run(
        [sys.executable, "-c", _READ, str(path)],
        preexec_fn=_capped,
        capture_output=True,
        text=True,
        check=False,
    )
    assert said in child.stdout, child.stderr[-500:]
    assert child.stdout.count("\n") == 1

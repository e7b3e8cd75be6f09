import pytest

from store.errors import ReadingError
from store.reading import documents
from store.reading.documents import read_documents
from store.reading.loading import Loaded

LINES = b"\n".join(b'{"body": "The ferry %d ran aground on Monday."}' % n for n in range(5))


def test_a_source_of_too_many_documents_is_read_up_to_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(documents, "MOST_DOCUMENTS", 3)
    found = list(read_documents(Loaded("all.jsonl", LINES), max_bytes=1))
    assert [one.source for one in found] == [
        "all.jsonl#1",
        "all.jsonl#2",
        "all.jsonl#3",
        "all.jsonl",
    ]
    assert isinstance(found[-1], ReadingError)
    assert str(found[-1]) == "more than 3 documents in it; the rest is not read"

import office
import pytest

from store.errors import ReadingError
from store.models import RawDocument
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


# The interruption may hit a callback of the garbage collector, of which Python only tells: it
# comes again.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_document_that_would_keep_the_machine_busy_is_given_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(documents, "MOST_SECONDS", 0.2)
    words = [(50 + n % 40 * 12, 800 - n // 40, f"w{n}") for n in range(20_000)]
    with pytest.raises(ReadingError, match=r"takes more than 0\.2 seconds to read; given up"):
        list(read_documents(Loaded("/cuttings/slow.pdf", office.pdf([words])), max_bytes=1))


def test_a_document_longer_than_any_article_costs_no_other() -> None:
    line = '{"body": "%s"}\n'
    content = (line % "Late. " + line % ("Late. " * 90_000) + line % "Again late.").encode()
    first, second, third = read_documents(Loaded("all.jsonl", content), max_bytes=1)
    assert isinstance(first, RawDocument)
    assert isinstance(third, RawDocument)
    assert isinstance(second, ReadingError)
    assert second.source == "all.jsonl#2"
    assert str(second) == "longer than 500,000 characters, as no article is; part it"

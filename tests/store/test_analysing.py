import json
from pathlib import Path

import pytest

from store.analysing import Prepared, Preparing, digest_of, make_title
from store.errors import ReadingError
from store.models import Figure, RawDocument

FLOOD = "At least 230 people left Wenlow on Monday, the fire service said on Tuesday.\n"
TWO = (FLOOD, "The harbour board sold both of its older ferries on Friday.\n")


@pytest.fixture
def flood(tmp_path: Path) -> str:
    path = tmp_path / "flood.txt"
    path.write_text(FLOOD, "utf-8")
    return str(path)


def test_what_is_known_is_not_analysed_again(flood: str) -> None:
    (first,) = Preparing(1000)(flood)
    assert isinstance(first, Prepared)
    assert first.article
    (again,) = Preparing(1000, known={first.digest})(flood)
    assert isinstance(again, Prepared)
    assert (again.digest, again.article) == (first.digest, None)


def test_a_reader_that_fails_costs_its_own_source_only(
    flood: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("store.analysing.read_documents", fail)
    (error,) = Preparing(1000)(flood)
    assert isinstance(error, ReadingError)
    assert (error.source, "RecursionError: too deep" in str(error)) == (flood, True)


def test_a_document_on_which_the_analysis_fails_costs_none_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(text: str, *_: object) -> list[Figure]:
        if "Wenlow" in text:
            raise RecursionError("too deep")
        return []

    monkeypatch.setattr("store.analysing.find_figures", fail)
    path = tmp_path / "two.jsonl"
    path.write_text("".join(json.dumps({"title": "A", "text": text}) + "\n" for text in TWO))
    first, second = Preparing(1000)(str(path))
    assert isinstance(first, ReadingError)
    assert "RecursionError: too deep" in str(first)
    assert isinstance(second, Prepared)


def test_the_digest_tells_texts_and_what_they_say_of_themselves_apart() -> None:
    document = RawDocument("a.txt", "text")
    assert digest_of(document) == digest_of(RawDocument("b.txt", "text"))
    assert digest_of(document) != digest_of(RawDocument("a.txt", "text", outlet="The Lantern"))


def test_a_made_headline_is_cut_at_a_word() -> None:
    text = "word " * 40
    title = make_title(text, [(0, len(text))])
    assert title.endswith("word…")
    assert len(title) <= 80


def test_a_made_headline_of_one_endless_word_is_cut_all_the_same() -> None:
    assert len(make_title("w" * 500, [(0, 500)])) <= 80

import json
from pathlib import Path

import orjson
import pytest
from cuttings import FERRY

from store.errors import ReadingError
from store.ingest import ingest
from store.library import open_library
from store.library.exchange import export_lines
from store.models import RawDocument
from store.reading.documents import read_documents
from store.reading.kinds import tell_kind
from store.reading.loading import Loaded


def article(name: str, **more: object) -> dict[str, object]:
    words = f"The ferry {name} ran aground on Monday with 240 people on board, police said."
    return {"title": f"Ferry {name} aground", "body": words, "outlet": "The Lantern", **more}


def read(content: object, source: str = "/cuttings/all.json") -> list[RawDocument | ReadingError]:
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    return list(read_documents(Loaded(source, data), max_bytes=1))


def titles(content: object, source: str = "/cuttings/all.json") -> list[str | None]:
    return [one.title for one in read(content, source) if isinstance(one, RawDocument)]


TWO = [article("Aller"), article("Bode")]


@pytest.mark.parametrize(
    "content",
    [
        TWO,
        {"status": "ok", "totalResults": 2, "articles": TWO},
        {"response": {"pages": 1, "tags": [{"id": 1}], "results": TWO}},
        {"hits": {"hits": [{"_id": "1", "_source": one} for one in TWO]}},
        {"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": [
            {"id": "1", "title": one["title"], "content_text": one["body"]} for one in TWO
        ]},
    ],
)  # fmt: skip
def test_the_records_are_found_wherever_they_stand(content: object) -> None:
    assert titles(content) == ["Ferry Aller aground", "Ferry Bode aground"]


def test_one_record_alone_is_an_article() -> None:
    assert titles(article("Aller")) == ["Ferry Aller aground"]


@pytest.mark.parametrize(
    "source", ["/cuttings/all.jsonl", "/cuttings/all.json", "/cuttings/all.txt"]
)
def test_lines_of_json_are_read_line_by_line(source: str) -> None:
    lines = b"\n".join([orjson.dumps(TWO[0]), b"", orjson.dumps(TWO[1]), b""])
    assert titles(lines, source) == ["Ferry Aller aground", "Ferry Bode aground"]


def test_a_record_without_text_costs_itself_only_and_is_named() -> None:
    first, second, third = read([TWO[0], {"title": "nothing"}, "neither"])
    assert isinstance(first, RawDocument)
    assert str(second) == "record 2: no article in it: no field body, text or content"
    assert str(third) == "record 3: no article in it: no field body, text or content"


def test_a_line_that_is_not_json_costs_itself_only_and_is_named() -> None:
    lines = b"\n".join([orjson.dumps(TWO[0]), b"{not json", orjson.dumps(TWO[1])])
    first, second, third = read(lines, "/cuttings/all.jsonl")
    assert isinstance(second, ReadingError)
    assert str(second).startswith("line 2: not JSON (")
    assert isinstance(first, RawDocument)
    assert isinstance(third, RawDocument)


def test_records_are_named_by_what_they_call_themselves() -> None:
    content = [article("Aller", id=7), article("Bode", url="https://lantern.example/bode")]
    assert [one.source for one in read([*content, article("Elbe", id=7), article("Oder")])] == [
        "/cuttings/all.json#7",
        "/cuttings/all.json#https://lantern.example/bode",
        "/cuttings/all.json#3",
        "/cuttings/all.json#4",
    ]


def test_records_that_are_read_again_are_unchanged(tmp_path: Path) -> None:
    library, path = open_library(tmp_path / "library"), tmp_path / "all.json"

    def statuses(*records: object) -> list[str]:
        path.write_text(json.dumps(records), "utf-8")
        return sorted(one.status for one in ingest([path], library))

    first, second = article("Aller", id="a"), article("Bode", id="b")
    assert statuses(first) == ["new"]
    assert statuses(second, first) == ["new", "unchanged"]
    assert statuses(article("Aller", id="a", outlet="The Post"), second) == ["unchanged", "updated"]


def test_what_presscut_wrote_is_refused_with_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from tui.cli import main

    library = tmp_path / "library"
    (tmp_path / "post.md").write_text(FERRY["post.md"], "utf-8")
    main(["ingest", str(tmp_path / "post.md"), "--library", str(library), "-q"])
    capsys.readouterr()
    printed = ["\n".join(export_lines(open_library(library)))]
    for command in (["list"], ["show", "1"]):
        main([*command, "--json", "--library", str(library)])
        printed.append(capsys.readouterr().out)
    for output in printed:
        with pytest.raises(ReadingError, match="use presscut export and import"):
            read(output.encode())


def test_json_is_known_without_its_ending() -> None:
    assert tell_kind(b'\n[ {"title" : "x"}]', name="/cuttings/a").name == "JSON"
    assert tell_kind(b'[ "Photo: a ferry" ]', name="/cuttings/a").name == "text"
    assert tell_kind(b'{"version": "https://jsonfeed.org/version/1"}', name="a.json").name == "feed"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "not JSON that can be read"),
        (b"{", "not JSON that can be read"),
        (b"[" + b"{}," * 200_000 + b"{}]", "more than 200,000 lists and records in it; part it"),
        (b"[" + b"1," * 1_000_000 + b"1]", "no article in it"),
        (b"[1, 2]", "no article in it: no record with a field body, text or content"),
        (b'{"a": {"b": 1}}', "no article in it"),
        (b"[" * 100_000 + b"]" * 100_000, "not JSON that can be read"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "not JSON that can be read"),
        (b"\x00\x01\x02" * 99, "looks binary, not JSON"),
    ],
    ids=range(9),
)
def test_what_cannot_be_read_says_why(content: bytes, reason: str) -> None:
    with pytest.raises(ReadingError, match=reason) as caught:
        read(content)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_json_in_another_encoding_is_read(encoding: str) -> None:
    content = json.dumps([article("Zoë’s")], ensure_ascii=False).encode(encoding)
    assert titles(content) == ["Ferry Zoë’s aground"]


def test_a_single_line_of_100_mb_is_refused_unread_and_a_large_one_read(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.write(b'[{"body": "')
        file.truncate(100_000_000)
    with pytest.raises(ReadingError, match="larger than 20 MB; raise max_bytes"):
        list(read_documents(str(path), max_bytes=20_000_000))
    many = [article(str(number)) for number in range(20_000)]
    assert len(titles(many)) == 20_000

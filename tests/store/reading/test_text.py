import io
import os
import threading
from pathlib import Path
from typing import NoReturn

import pytest
from waiting import PATIENCE

from store.errors import ReadingError
from store.models import RawDocument
from store.reading import loading
from store.reading.documents import read_documents

LIMIT = 1_000_000


@pytest.fixture
def cutting(tmp_path: Path) -> Path:
    return tmp_path / "cutting.txt"


def read(path: Path, content: bytes) -> RawDocument:
    path.write_bytes(content)
    return only(str(path))


def only(source: str, max_bytes: int = LIMIT, stdin: io.BytesIO | None = None) -> RawDocument:
    (document,) = read_documents(source, max_bytes=max_bytes, stdin=stdin)
    assert isinstance(document, RawDocument)
    return document


def refusal(path: Path | str, max_bytes: int = LIMIT) -> str:
    with pytest.raises(ReadingError) as raised:
        only(str(path), max_bytes)
    assert raised.value.source == str(path)
    assert "\n" not in str(raised.value)
    return str(raised.value)


def test_a_file_is_read_with_its_path(cutting: Path) -> None:
    document = read(cutting, b"The bridge closed.\n")
    assert document == RawDocument(source=str(cutting), text="The bridge closed.\n")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings_are_told_apart(cutting: Path, encoding: str) -> None:
    text = "Fares rose by £5 – “too much”, said Zoë’s café."
    assert read(cutting, text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-32-be"])
def test_big_endian_marks_are_known(cutting: Path, encoding: str) -> None:
    assert read(cutting, "\ufeffZoë’s".encode(encoding)).text == "Zoë’s"


def test_bytes_without_meaning_are_replaced(cutting: Path) -> None:
    assert read(cutting, b"\x93no\x94 \x81").text == "“no” \ufffd"


def test_one_damaged_byte_does_not_garble_the_rest(cutting: Path) -> None:
    content = "“Yes,” said Zoë.".encode() + b" \xff"
    assert read(cutting, content).text == "“Yes,” said Zoë. \ufffd"


def test_a_sound_text_may_hold_the_replacement_character(cutting: Path) -> None:
    assert read(cutting, "lost: \ufffd".encode()).text == "lost: \ufffd"


def test_line_ends_and_control_characters_are_put_right(cutting: Path) -> None:
    content = "one\r\ntwo\rthree \x1b[31mred\x1b[0m \u202eback [/] [@click=app.quit]"
    assert read(cutting, content.encode()).text == "one\ntwo\nthree red back [/] [@click=app.quit]"


def test_a_stray_nul_goes_and_the_text_stays(cutting: Path) -> None:
    assert read(cutting, b"The bridge\x00 closed.").text == "The bridge closed."


@pytest.mark.parametrize(
    "content", [bytes(range(256)), b"PK\x03\x04" + b"\x00\x01" * 9, b"\x00" * 100]
)
def test_a_binary_named_txt_is_refused(cutting: Path, content: bytes) -> None:
    cutting.write_bytes(content)
    assert refusal(cutting) == "looks binary, not text"


@pytest.mark.parametrize("content", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", b"---\ntitle: A\n---\n"])
def test_an_empty_file_is_refused(cutting: Path, content: bytes) -> None:
    cutting.write_bytes(content)
    assert refusal(cutting) == "is empty"


def test_front_matter_is_taken_off_and_lines_keep_their_numbers(cutting: Path) -> None:
    document = read(cutting, b"---\ntitle: Closed\nsource: Post\ndate: 2014\n---\nBody.")
    assert document == RawDocument(str(cutting), "Body.", 6, "Closed", "Post", "2014")


@pytest.mark.parametrize("name", ["a.md", "a.MARKDOWN"])
def test_markdown_is_read_by_its_name(tmp_path: Path, name: str) -> None:
    document = read(tmp_path / name, b"# Bridge *closes*\n\nSee [here](x).")
    assert (document.title, document.text) == ("Bridge closes", "\n\nSee here.")


def test_front_matter_names_the_title_before_a_heading_does(tmp_path: Path) -> None:
    assert read(tmp_path / "a.md", b"---\ntitle: One\n---\n# Two\n\nBody.").title == "One"


def test_plain_text_keeps_its_marks(cutting: Path) -> None:
    assert read(cutting, b"# not *Markdown*").text == "# not *Markdown*"


def test_too_large_a_file_is_refused_before_it_is_read(
    cutting: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> NoReturn:
        raise AssertionError("read")

    monkeypatch.setattr(loading, "_read_up_to", never)
    cutting.touch()
    os.truncate(cutting, 50_000_000)
    reason = "larger than 20 MB; raise max_bytes in presscut.toml"
    assert refusal(cutting, 20_000_000) == reason


def test_a_file_of_just_the_limit_is_read(cutting: Path) -> None:
    cutting.write_bytes(b"a" * 999)
    assert len(only(str(cutting), 999).text) == 999
    cutting.write_bytes(b"a" * (LIMIT + 1))
    assert refusal(cutting) == "larger than 1 MB; raise max_bytes in presscut.toml"
    assert refusal(cutting, 999) == "larger than 999 bytes; raise max_bytes in presscut.toml"


def test_a_file_that_grows_while_it_is_read_is_refused(
    cutting: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cutting.write_bytes(b"a" * 10)
    check = loading._check_kind

    def grow(source: str, mode: int) -> None:
        check(source, mode)
        cutting.write_bytes(b"a" * 5000)

    monkeypatch.setattr(loading, "_check_kind", grow)
    assert refusal(cutting, 1000).startswith("larger than 1000 bytes")


def test_a_file_that_shrinks_while_it_is_read_is_refused(
    cutting: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cutting.write_bytes(b"a" * 5000)
    check = loading.check_size

    def shrink(source: str, size: int, max_bytes: int) -> None:
        check(source, size, max_bytes)
        os.truncate(cutting, 10)

    monkeypatch.setattr(loading, "check_size", shrink)
    assert refusal(cutting) == "became shorter while it was read; read it again"


def test_a_file_that_vanishes_before_it_is_opened_is_named(
    cutting: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cutting.write_bytes(b"Text.")
    monkeypatch.setattr(loading, "_check_kind", lambda *_: cutting.unlink())
    assert refusal(cutting) == "there is no such file (any more)"


def test_a_file_that_vanishes_once_open_is_read_to_its_end(
    cutting: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "check_size", lambda *_: cutting.unlink(missing_ok=True))
    assert read(cutting, b"Text.").text == "Text."


def test_pipes_devices_and_folders_are_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert refusal(pipe) == "is a named pipe; only files are read"
    assert refusal("/dev/zero") == "is a device; only files are read"
    assert refusal(tmp_path) == "is a folder; only files are read"


def test_a_file_that_turned_into_a_pipe_does_not_hold_up_the_reading(
    cutting: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cutting.write_bytes(b"Text.")
    check = loading._check_kind

    def swap(source: str, mode: int) -> None:
        check(source, mode)
        cutting.unlink()
        os.mkfifo(cutting)

    monkeypatch.setattr(loading, "_check_kind", swap)
    reasons: list[str] = []
    reading = threading.Thread(target=lambda: reasons.append(refusal(cutting)), daemon=True)
    reading.start()
    reading.join(PATIENCE)
    assert reasons == ["is a named pipe; only files are read"]


def test_a_file_that_may_not_be_read_is_named(
    cutting: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cutting.write_bytes(b"Text.")

    def refuse(*_: object) -> NoReturn:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert refusal(cutting) == "cannot be read (permission denied)"


def test_a_name_with_a_nul_is_refused() -> None:
    assert refusal("a\0b").startswith("cannot be read")


def test_a_path_that_is_not_unicode_is_written_out(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path / "caf") + b"\xe9.txt"))
    assert read(path, b"Text.").source == str(tmp_path / "caf\\udce9.txt")


def test_standard_input_is_read_like_a_file() -> None:
    document = only("-", stdin=io.BytesIO(b"Piped text."))
    assert document == RawDocument(source="-", text="Piped text.")


def test_standard_input_keeps_to_the_limit() -> None:
    with pytest.raises(ReadingError, match="larger than 10 bytes"):
        only("-", 10, stdin=io.BytesIO(b"a" * 100))


def test_without_standard_input_there_is_nothing_to_read() -> None:
    with pytest.raises(ReadingError, match="no standard input"):
        only("-")

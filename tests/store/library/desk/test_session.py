"""The session: found again, for each library its own, whatever state its file is in."""

from collections.abc import Callable
from pathlib import Path

import pytest

from store.library.desk import Desk

Opener = Callable[..., Desk]


def test_each_library_has_a_session_of_its_own(desk: Desk, opened: Opener) -> None:
    desk.session.keep({"article": "a", "view": "quotes", "dividers": [31, 49]})
    opened("/other").session.keep({"article": "z"})
    assert opened().session.read() == {"article": "a", "view": "quotes", "dividers": [31, 49]}
    assert opened("/other").session.read() == {"article": "z"}
    assert desk.session.libraries() == ["/other", "/cuttings"]


@pytest.mark.parametrize(
    "broken",
    [b"", b"{", b"[]", b"\xff\xfe", b'{"libraries": 3}', b'{"libraries": {"/cuttings": []}}',
     b'{"version": 0, "article": "a"}'],
)  # fmt: skip
def test_a_broken_session_is_an_empty_one_and_is_replaced(
    desk: Desk, folder: Path, broken: bytes
) -> None:
    folder.mkdir()
    (folder / "session.json").write_bytes(broken)
    assert desk.session.read() == {}
    desk.session.keep({"article": "b"})
    assert desk.session.read() == {"article": "b"}

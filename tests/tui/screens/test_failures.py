"""The list of what could not be read."""

import store
from tui.screens.failures import failures_page


def test_each_source_stands_with_its_reason() -> None:
    failures = [
        store.Outcome("a/very/long/path/to/empty.txt", "failed", reason="the file is empty"),
        store.Outcome("b.txt", "failed"),
    ]
    page = failures_page(failures, 20)
    assert ["".join(text for text, _ in line.parts) for line in page.lines] == [
        "a/very/long/path/to/", "empty.txt", "  the file is empty", "",
        "b.txt", "  no reason given", "",
    ]  # fmt: skip
    assert list(page.starts) == [0, 4]


def test_nothing_failed() -> None:
    page = failures_page([], 40)
    assert page.lines[0].parts[0][0] == "Everything was read."

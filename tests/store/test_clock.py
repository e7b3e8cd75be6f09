"""Moments as records keep them."""

from datetime import UTC, datetime

from store.clock import as_kept, now


def test_a_moment_is_kept_to_the_second_in_utc() -> None:
    assert as_kept(datetime(2026, 3, 1, 9, 5, 7, 400, UTC)) == "2026-03-01T09:05:07+00:00"
    before = as_kept(datetime.now(UTC))
    assert before <= now() <= as_kept(datetime.now(UTC))

"""Waiting in tests: until something has come about, however slow the machine, never for a time."""

import time
from collections.abc import Callable

import pytest

PATIENCE = 120.0  # seconds before a test fails; only one that fails ever waits so long


def until(condition: Callable[[], object], what: str) -> None:
    """Wait for a condition; fail with what was waited for."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > deadline:
            pytest.fail(f"waited {PATIENCE:.0f} s for {what}")
        time.sleep(0.05)

"""The clock as records keep it. Refuses to compute with dates: those of articles are EDTF."""

from datetime import UTC, datetime


def now() -> str:
    """This moment: UTC, ISO 8601, to the second. Such texts sort as the moments do."""
    return as_kept(datetime.now(UTC))


def as_kept(when: datetime) -> str:
    """A moment (in UTC) in the same form."""
    return when.isoformat(timespec="seconds")

"""What the library tells of itself as plain text: hits, versions, what is gone, feeds, health."""

from collections.abc import Iterable, Iterator

import store
from tui.layout import flat, wrap
from tui.plain import INDENT, SHORT_ID, PutRows, origin, table, title

COUNTED = ("articles", "versions", "forgotten", "stories", "comparisons", "files")
UNDER_NUMBER = " " * 5
"""Before what stands under the title in a list."""


def hits(found: Iterable[store.Hit], width: int, put: PutRows = table) -> str:
    """Each hit as lists show its article, and the words around what was found."""
    lines: list[str] = []
    for hit in found:
        lines += put([hit.row], width)
        lines += wrap(flat(hit.snippet), width, first=UNDER_NUMBER)
    return "\n".join(lines)


def versions(
    first: store.Article, current: store.Article, changes: Iterable[store.Change], width: int
) -> str:
    """An article's versions, oldest first, with the sentences that each removed and added."""
    lines = [*wrap(title(current), width)]
    lines += wrap(f"{origin(current)} · id {current.id[:SHORT_ID]}", width)
    lines += ["", f"VERSION {first.version} · {_minute(first.ingested)} UTC"]
    for change in changes:
        lines += [
            "",
            f"VERSION {change.version} · {_minute(change.ingested)} UTC",
            *_changed(change, width),
        ]
    return "\n".join(lines)


def _changed(change: store.Change, width: int) -> Iterator[str]:
    for sign, sentences in (("-", change.removed), ("+", change.added)):
        for sentence in sentences:
            yield from wrap(sentence, width, first=f"{INDENT}{sign} ")
    if not change.removed and not change.added:
        yield INDENT + "the same sentences"


def _minute(time: str) -> str:
    """A time (ISO 8601) without its seconds."""
    return time[:16].replace("T", " ")


def forgotten(articles: Iterable[store.Forgotten], width: int) -> str:
    """The forgotten articles with the time (UTC) at which each was taken out."""
    lines: list[str] = []
    for each in articles:
        start = f"{each.id[:SHORT_ID]}  {_minute(each.forgotten)}  "
        lines += wrap(flat(each.title), width, first=start)
    return "\n".join(lines)


def followed(subscriptions: Iterable[store.Subscription]) -> str:
    """A line for each feed: its address and its title, if it has one."""
    return "\n".join(
        f"{flat(each.address)}  {flat(each.title or '')}".rstrip() for each in subscriptions
    )


def health(found: store.CheckReport) -> str:
    """What the library holds, then a line for each problem."""
    lines = [f"{name:12} {getattr(found, name)}" for name in COUNTED]
    lines += ["", *(each.line for each in found.problems)] if found.problems else ["", "no problem"]
    return "\n".join(lines)


def repair(done: store.RepairReport) -> str:
    """What a repair mended and set aside, a line each."""
    lines = [f"mended     {line}" for line in done.mended]
    lines += [f"set aside  {path}" for path in done.set_aside]
    return "\n".join(lines or ["nothing to mend"])

"""When an app has done all that follows from a key: exact, where Textual's own tests guess.

Textual takes a process that hardly computes for one that is done. On a busy machine it is only
waiting for its turn, or for its own thread. Here the event loop says it: nothing is left to run,
nothing was asked of a thread, and no timer is due that waits for a person to rest.
"""

import asyncio
from asyncio import BaseEventLoop, Future
from collections.abc import Callable
from typing import Any

import pytest

SOON = 0.2  # seconds: more than any rest of the desk that a key leads to
OFTEN = 0.25  # for what a test has come again and again: the app settles in between
TURNS = 50  # looks at timers, for one may come again and again
STEP = 0.005  # seconds between two of them


def settle_exactly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have what presses keys, clicks and pauses wait until the app has settled."""
    asked: set[Future[Any]] = set()
    ask = BaseEventLoop.run_in_executor

    def noted(
        loop: BaseEventLoop, executor: Any, function: Callable[..., Any], *arguments: Any
    ) -> Future[Any]:
        answer = ask(loop, executor, function, *arguments)
        asked.add(answer)
        answer.add_done_callback(asked.discard)
        return answer

    async def settled(*_: float) -> None:
        loop: Any = asyncio.get_running_loop()
        turns = 0
        while turns < TURNS:
            await asyncio.sleep(0)
            if loop._ready:
                continue
            if asked:
                await asyncio.sleep(STEP)
            elif _is_timer_soon(loop):
                await asyncio.sleep(STEP)
                turns += 1
            else:
                return

    monkeypatch.setattr(BaseEventLoop, "run_in_executor", noted)
    monkeypatch.setattr("textual.app.wait_for_idle", settled)
    monkeypatch.setattr("textual.pilot.wait_for_idle", settled)


def _is_timer_soon(loop: Any) -> bool:
    soon = loop.time() + SOON
    return any(timer.when() < soon and not timer.cancelled() for timer in loop._scheduled)

import signal
import time
from contextlib import suppress
from threading import Thread

import pytest

from store.errors import ReadingError
from store.reading.deadlines import within


def work(seconds: float) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def test_what_takes_too_long_is_given_up_and_named() -> None:
    began = time.process_time()
    with (
        pytest.raises(ReadingError, match=r"takes more than 0\.1 seconds to read") as raised,
        within(0.1, "slow.pdf"),
    ):
        work(20)
    assert raised.value.source == "slow.pdf"
    assert time.process_time() - began < 10


def test_a_library_that_takes_the_interruption_for_its_own_error_is_interrupted_again() -> None:
    def stubborn() -> None:
        with suppress(Exception):
            work(20)
        work(20)

    began = time.process_time()
    with pytest.raises(ReadingError), within(0.1, "slow.pdf"):
        stubborn()
    assert time.process_time() - began < 10


def test_what_is_done_in_time_is_not_interrupted_later() -> None:
    before = signal.getsignal(signal.SIGVTALRM)
    with within(0.1, "quick.pdf"):
        work(0.01)
    work(0.3)
    assert signal.getsignal(signal.SIGVTALRM) == before


def test_waiting_for_others_does_not_count() -> None:
    with within(0.1, "a.pdf"):
        time.sleep(0.3)


def test_in_another_thread_nothing_is_interrupted() -> None:
    done = []

    def read() -> None:
        with within(0.01, "a.pdf"):
            work(0.1)
        done.append(True)

    thread = Thread(target=read)
    thread.start()
    thread.join()
    assert done

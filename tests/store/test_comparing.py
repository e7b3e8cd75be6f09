"""Stories compared by several processes, and what is kept of it while others write."""

import os
import signal
import subprocess
import sys
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from subprocess import PIPE
from typing import Any

import pytest
from waiting import PATIENCE

from store import comparing
from store.analysing import analyse
from store.comparing import compare_stories
from store.comparison import ENGINE
from store.library import Library, open_library
from store.models import Article, RawDocument, Story
from store.reading.cleaning import clean
from store.spreading import Workers

TEXTS = (
    "The Calder ferry ran aground off Sandness at dawn. Ninety people were taken off by lifeboat.",
    "A lifeboat took ninety people off the Calder ferry, aground on the rocks off Sandness.",
    "The covered market of Brenholt burned down overnight. Forty traders lost their stalls.",
)


def made(number: int, text: str) -> Article:
    document = RawDocument(f"/{number}.txt", text)
    return replace(analyse(document, clean(text), f"{number:064x}"), id=f"{number:064x}")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Two stories, s1 of two articles, not compared yet."""
    library = open_library(tmp_path / "library")
    ids = [identity for _, identity in library.keep(list(map(made, range(3), TEXTS)))]
    library.change_stories(
        [Story("s1", "The ferry", tuple(ids[:2])), Story("s2", "The market", tuple(ids[2:]))]
    )
    return library


def test_stories_are_compared_and_kept(library: Library) -> None:
    assert compare_stories(library, ["s2", "s1"], Workers(1)) == []
    assert library.stale(ENGINE) == []
    compared = library.comparison("s1")
    assert compared
    assert compared.facts


def test_two_processes_find_what_one_finds(library: Library) -> None:
    stories = library.stories()
    with Workers(2) as two:
        compare_stories(library, ["s1", "s2"], two)
    found = [library.comparison(story) for story in ("s1", "s2")]
    library.change_stories([], gone=["s1", "s2"])
    library.change_stories(stories)
    assert library.stale(ENGINE) == ["s2", "s1"]
    compare_stories(library, ["s1", "s2"], Workers(1))
    assert [library.comparison(story) for story in ("s1", "s2")] == found


def test_a_comparison_that_kills_its_worker_costs_itself_only(library: Library) -> None:
    class Deadly(Workers):
        """Workers that the comparison of one story kills."""

        def spread(
            self, step: Any, items: Any, killed: Any, **_: Any
        ) -> Generator[Any, None, None]:
            for members in items:
                yield killed(members) if members[0].id == "s1" else step(members)

    (ended,) = compare_stories(library, ["s1", "s2"], Deadly())
    assert ended.title == "The ferry"
    assert library.stale(ENGINE) == ["s1"]


def test_what_was_compared_of_a_story_that_has_changed_since_is_not_kept(library: Library) -> None:
    class Slow(Workers):
        """Workers during whose work somebody changes an article and dissolves a story."""

        def spread(self, step: Any, items: Any, *_: Any, **__: Any) -> Generator[Any, None, None]:
            results = list(map(step, items))
            other = open_library(library.location)
            other.keep([replace(made(9, f"{TEXTS[1]} One man was hurt."), source="/1.txt")])
            other.change_stories([], gone=["s2"])
            yield from results

    compare_stories(library, ["s1", "s2"], Slow())
    assert library.comparison("s1") is None
    assert library.comparison("s2") is None
    assert library.stale(ENGINE) == ["s1"]
    assert library.check().problems == ()


def test_a_story_that_is_no_more_is_passed_over(library: Library) -> None:
    assert compare_stories(library, ["s9", "s1"], Workers(1)) == []
    assert library.stale(ENGINE) == ["s2"]


def test_what_was_kept_before_a_kill_stays(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(articles: Any, *, story: Story) -> Any:
        if story.id == "s2":
            raise KeyboardInterrupt
        return whole(articles, story=story)

    whole = comparing.compare
    monkeypatch.setattr(comparing, "KEEP_MOST", 1)
    monkeypatch.setattr(comparing, "compare", killed)
    with pytest.raises(KeyboardInterrupt):
        compare_stories(library, ["s1", "s2"], Workers(1))
    assert library.stale(ENGINE) == ["s2"]


STANDS_STILL = """
import sys, time
from store import comparing
from tui.cli import run

def stand_still(compared):
    next(compared)
    print("comparing", flush=True)
    time.sleep(600)

comparing._portions = stand_still
sys.exit(run())
"""


def test_what_ctrl_c_leaves_uncompared_is_compared_by_the_next_ingest(tmp_path: Path) -> None:
    folder = tmp_path / "cuttings"
    folder.mkdir()
    for number in range(60):
        name = "".join("bdfgklmnrt"[int(digit)] + "o" for digit in f"{number:02}")
        text = f"The {name}us of {name}ia met the {name}er of {name}en on day {number}.\n\n"
        (folder / f"{number}.txt").write_text(text * 3)
    library = tmp_path / "library"
    words = ["ingest", "--jobs", "2", "--json", "--library", str(library), str(folder)]
    command = [sys.executable, "-c", STANDS_STILL, *words]
    with subprocess.Popen(
        command, stdout=PIPE, stderr=PIPE, text=True, start_new_session=True
    ) as process:
        try:
            assert process.stdout
            assert "comparing\n" in process.stdout
            os.killpg(process.pid, signal.SIGINT)
            _, complaint = process.communicate(timeout=PATIENCE)
        finally:
            process.kill()
    assert process.returncode == 130
    assert "Traceback" not in complaint
    left = open_library(library)
    assert left.count() == 60
    assert left.check().problems == ()
    assert left.stale(ENGINE)
    command = [sys.executable, "-m", "tui.cli", *words]
    subprocess.run(command, check=True, capture_output=True)
    assert left.loose() == left.stale(ENGINE) == []

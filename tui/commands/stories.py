"""Stories put right by hand: merge, split, release. Each says how to undo it."""

from argparse import Namespace
from collections.abc import Iterable, Sequence

import store
from tui import output, shapes
from tui.commands.library import named
from tui.exits import ExitCode
from tui.plain import SHORT_ID


def merge(library: store.Library, arguments: Namespace) -> ExitCode:
    """Make stories one, under the id of the first."""
    before = [library.story(reference) for reference in dict.fromkeys(arguments.stories)]
    merged = library.merge_stories([story.id for story in before])
    compare_anew(library, [merged])
    undo = [f"split {merged.id} {_short(story.articles)}" for story in before[1:]]
    return _told(arguments, [merged], f"{merged.id} now has {_count(merged)}", undo)


def split(library: store.Library, arguments: Namespace) -> ExitCode:
    """Part articles from their story: they make a new one."""
    story = library.story(arguments.story)
    new = library.split_story(story.id, named(library, arguments.references))
    left = library.story(story.id)
    compare_anew(library, [left, new])
    line = f"{new.id} is new and has {_count(new)}; {_count(left)} left in {left.id}"
    return _told(arguments, [left, new], line, [f"merge {left.id} {new.id}"])


def release(library: store.Library, arguments: Namespace) -> ExitCode:
    """Let the next grouping decide about a story's articles again."""
    story = library.story(arguments.story)
    held = [id_ for id_, into in library.manual_stories().items() if into == story.id]
    if not held:
        raise store.NotFound(f"{story.id} was neither merged nor split: nothing to release")
    library.release_story(story.id)
    line = f"{story.id}: the next ingest of something new groups its articles by itself again"
    return _told(arguments, [story], line, [])


def compare_anew(library: store.Library, stories: Iterable[store.Story]) -> None:
    """Store the comparisons of stories whose articles have changed."""
    comparisons = [
        store.compare(library.articles(story.articles), story=story) for story in stories
    ]
    library.add_stories((), comparisons, {})


def _told(
    arguments: Namespace, stories: Sequence[store.Story], line: str, undo: Iterable[str]
) -> ExitCode:
    """Say what was done, and the commands that undo it."""
    if arguments.json:
        output.put_json(shapes.stories(stories))
    elif not arguments.quiet:
        output.say(line)
        for command in undo:
            output.say(f"undo it with: presscut {command}")
    return ExitCode.DONE


def _short(ids: Iterable[str]) -> str:
    return " ".join(identity[:SHORT_ID] for identity in ids)


def _count(story: store.Story) -> str:
    return "1 article" if len(story.articles) == 1 else f"{len(story.articles)} articles"

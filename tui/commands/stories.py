"""Stories put right by hand: merge, split, release. What can be undone says how."""

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
    store.merge_stories(library, [story.id for story in before])
    merged = library.story(before[0].id)
    undo = [f"split {merged.id} {_short(story.articles)}" for story in before[1:]]
    return _told(arguments, [merged], f"{merged.id} now has {_count(merged)}", undo)


def split(library: store.Library, arguments: Namespace) -> ExitCode:
    """Part articles from their story: they make a new one."""
    story = library.story(arguments.story)
    done = store.split_story(library, story.id, named(library, arguments.references))
    left = library.story(story.id)
    (new,) = (library.story(identity) for identity in done.undo.gone)
    line = f"{new.id} is new and has {_count(new)}; {_count(left)} left in {left.id}"
    return _told(arguments, [left, new], line, [f"merge {left.id} {new.id}"])


def release(library: store.Library, arguments: Namespace) -> ExitCode:
    """Group the articles of a story again as presscut would."""
    story = library.story(arguments.story)
    if story.id not in library.arrangement().pins.values():
        raise store.NotFound(f"{story.id} was neither merged nor split: nothing to release")
    store.release_story(library, story.id)
    now = [one for one in library.stories() if not set(story.articles).isdisjoint(one.articles)]
    where = ", ".join(f"{one.id} ({_count(one)})" for one in now)
    return _told(arguments, now, f"the articles of {story.id} are now in {where}", [])


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

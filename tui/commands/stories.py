"""Stories put right by hand: merge, split, release, undo. What can be undone says how."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

import store
from tui import output, shapes
from tui.commands.forgetting import taken
from tui.commands.library import named
from tui.exits import ExitCode


def merge(library: store.Library, arguments: Namespace) -> ExitCode:
    """Make stories one, under the id of the first."""
    before = [library.story(reference) for reference in dict.fromkeys(arguments.stories)]
    done = store.merge_stories(library, [story.id for story in before])
    merged = library.story(before[0].id)
    return _told(arguments, [merged], done, f"{merged.id} now has {_count(merged.articles)}")


def split(library: store.Library, arguments: Namespace) -> ExitCode:
    """Part articles from their story: they make a new one."""
    story = library.story(arguments.story)
    done = store.split_story(library, story.id, named(library, arguments.references))
    left = library.story(story.id)
    (new,) = (library.story(identity) for identity in done.undo.gone)
    line = (
        f"{new.id} is new and has {_count(new.articles)}; {_count(left.articles)} left in {left.id}"
    )
    return _told(arguments, [left, new], done, line)


def release(library: store.Library, arguments: Namespace) -> ExitCode:
    """Group the articles of a story again as presscut would."""
    story = library.story(arguments.story)
    if story.id not in library.arrangement().pins.values():
        raise store.NotFound(f"{story.id} was neither merged nor split: nothing to release")
    done = store.release_story(library, story.id)
    now = [one for one in library.stories() if not set(story.articles).isdisjoint(one.articles)]
    where = ", ".join(f"{one.id} ({_count(one.articles)})" for one in now)
    return _told(arguments, now, done, f"the articles of {story.id} are now in {where}")


def undo(library: store.Library, arguments: Namespace) -> ExitCode:
    """Take back what a command did, by what it wrote, or the last; to be taken back likewise."""
    if arguments.file:
        done = store.undo(library, _change(arguments.file))
    else:
        done = store.undo_last(library)
    return _told(arguments, done.stories, done, *_taken_back(library, done))


def _taken_back(library: store.Library, done: store.Rearranged) -> Iterator[str]:
    """What there is again and what there is no more, articles as forget tells them, or stories."""
    out, back = set(done.again.forget), done.again.restore
    forgotten = [each for each in library.forgotten() if each.id in out]
    if forgotten:
        yield f"taken back: {_count(forgotten)} forgotten again"
        yield from (taken("forgotten", each) for each in forgotten)
    if back:
        yield f"taken back: {_count(back)} brought back"
        yield from (taken("back", each) for each in library.articles(back))
    if not (forgotten or back):
        now = [f"{story.id} has {_count(story.articles)}" for story in done.stories]
        gone = [f"{identity} is no more" for identity in done.again.gone]
        yield f"taken back: {', '.join(now + gone)}"


def _change(file: str) -> store.Undo:
    """What takes a change back, from what a command wrote with --json. Raises ReadingError."""
    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text("utf-8")
        return store.from_data(store.Undo, json.loads(text)["undo"])
    except OSError as error:
        raise store.ReadingError(file, f"{file}: cannot be read ({error.strerror})") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise store.ReadingError(
            file, f"{file}: not what merge, split, release or forget write with --json"
        ) from error


def _told(
    arguments: Namespace,
    stories: Sequence[store.Story],
    done: store.Rearranged,
    *lines: str,
) -> ExitCode:
    """Say what was done, and the command that undoes it."""
    if arguments.json:
        output.put_json(shapes.stories(stories, done))
    elif not arguments.quiet:
        for line in lines:
            output.say(line)
        output.say("undo it with: presscut undo")
    return ExitCode.DONE


def _count(articles: Sequence[object]) -> str:
    return "1 article" if len(articles) == 1 else f"{len(articles)} articles"

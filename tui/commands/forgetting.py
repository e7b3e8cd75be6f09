"""Taking articles out: forget, its undo, and what deletes for good."""

import sys
from argparse import Namespace
from collections.abc import Sequence

import store
from tui import output, plain_library, shapes
from tui.commands.library import named
from tui.exits import ExitCode
from tui.plain import SHORT_ID

LEAST_DIGITS = 4  # of an id's start, as for articles that are listed


def forget(library: store.Library, arguments: Namespace) -> ExitCode:
    """Take articles out, or do with those taken out what was asked for instead."""
    if arguments.list:
        return _list(library, as_json=arguments.json)
    if arguments.undo:
        return _undo(library, arguments)
    if arguments.purge:
        return _purge(library, arguments)
    if not arguments.references:
        raise store.UsageError("name the articles to forget, as list shows them")
    ids = named(library, arguments.references)
    done = store.forget_articles(library, ids)
    taken = [each for each in library.forgotten() if each.id in set(ids)]
    undo = " ".join(each.id[:SHORT_ID] for each in taken)
    how = f"undo it with: presscut forget --undo {undo}"
    return _told(arguments, "forgotten", taken, how, done)


def _list(library: store.Library, *, as_json: bool) -> ExitCode:
    out = library.forgotten()
    if as_json:
        output.put_json(shapes.forgotten(out))
    elif out:
        output.put(plain_library.forgotten(out, output.width()))
    if not out:
        raise store.NotFound("no article is forgotten")
    return ExitCode.DONE


def _undo(library: store.Library, arguments: Namespace) -> ExitCode:
    """Bring articles back: those named, else all that were forgotten last, in one go."""
    out = library.forgotten()
    last = [each for each in out if each.forgotten == out[0].forgotten]
    back = _meant(out, arguments.references) if arguments.references else last
    if not back:
        raise store.NotFound("no article is forgotten")
    ids = [each.id for each in back]
    done = store.restore_articles(library, ids)
    short = " ".join(each.id[:SHORT_ID] for each in back)
    return _told(arguments, "back", back, f"undo it with: presscut forget {short}", done)


def _purge(library: store.Library, arguments: Namespace) -> ExitCode:
    """Delete forgotten articles for good: those named, else all."""
    out = library.forgotten()
    doomed = _meant(out, arguments.references) if arguments.references else out
    if not doomed:
        raise store.NotFound("no article is forgotten")
    if not (arguments.force or _agreed(doomed)):
        output.say("nothing was deleted")
        return ExitCode.NOTHING
    library.purge([each.id for each in doomed])
    return _told(arguments, "deleted", doomed, None)


def _meant(out: Sequence[store.Forgotten], references: Sequence[str]) -> list[store.Forgotten]:
    """The forgotten articles whose ids begin so, each once. Raises NotFound, Ambiguous."""
    meant: dict[str, store.Forgotten] = {}
    for reference in references:
        start = reference.strip().lower()
        found = [each for each in out if len(start) >= LEAST_DIGITS and each.id.startswith(start)]
        if not found:
            raise store.NotFound(
                f"no forgotten article's id starts with {reference!r};"
                " presscut forget --list shows those there are"
            )
        if len(found) > 1:
            raise store.Ambiguous(f"{len(found)} ids start with {reference!r}; give more of it")
        meant[found[0].id] = found[0]
    return list(meant.values())


def _agreed(doomed: Sequence[store.Forgotten]) -> bool:
    """Whether the person at the terminal agrees. Raises UsageError where there is none."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr.isatty()):
        raise store.UsageError("deleting for good asks first; without a terminal give --force")
    for each in doomed:
        output.say(f"{each.id[:SHORT_ID]}  {each.title}")
    output.say(f"Delete for good, with all versions: {len(doomed)}? Type yes to do so.")
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def taken(what: str, article: store.Forgotten | store.Article) -> str:
    """A line on what became of an article."""
    return f"{what:9}  {article.id[:SHORT_ID]}  {article.title}"


def _told(
    arguments: Namespace,
    what: str,
    articles: Sequence[store.Forgotten],
    undo: str | None,
    done: store.Rearranged | None = None,
) -> ExitCode:
    """Say of each article what became of it, and how to undo it all."""
    if arguments.json:
        output.put_json(shapes.forgotten(articles, done))
    elif not arguments.quiet:
        for each in articles:
            output.say(taken(what, each))
        if undo:
            output.say(undo)
    return ExitCode.DONE

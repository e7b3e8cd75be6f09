"""Lines of an article put back or taken out by hand: restore, cut, and how to undo them."""

from argparse import Namespace

import store
from tui import output, plain, shapes
from tui.exits import ExitCode
from tui.plain import SHORT_ID


def restore(library: store.Library, arguments: Namespace) -> ExitCode:
    """Put removed lines back, or take the last such change back."""
    identity = library.find(arguments.reference)
    if arguments.undo == bool(arguments.lines):
        raise store.UsageError(
            "name the lines to put back, as show --removed numbers them, or give --undo"
        )
    if arguments.undo:
        return _told(arguments, store.undo_lines(library, identity), "taken back", undo=False)
    wanted = [number - 1 for number in arguments.lines]
    return _told(arguments, store.restore_lines(library, identity, wanted), "put back", undo=True)


def cut(library: store.Library, arguments: Namespace) -> ExitCode:
    """Take the paragraphs of some sentences out."""
    identity = library.find(arguments.reference)
    wanted = [number - 1 for number in arguments.sentences]
    return _told(arguments, store.take_out(library, identity, wanted), "taken out", undo=True)


def _told(arguments: Namespace, article: store.Article, done: str, *, undo: bool) -> ExitCode:
    """Say what the article has now, and what undoes the change."""
    if arguments.json:
        output.put_json(shapes.article(article, article.summary()))
    elif not arguments.quiet:
        left = len(article.removed)
        output.say(f"{done}: {plain.title(article)} now has {article.words} words, {left} left out")
        if undo:
            output.say(f"undo it with: presscut restore {article.id[:SHORT_ID]} --undo")
    return ExitCode.DONE

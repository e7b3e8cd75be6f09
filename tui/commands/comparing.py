"""Articles side by side: compare, and the brief of what that gives."""

from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress

import store
from tui import output
from tui.commands import files
from tui.commands.library import named, nothing_stored
from tui.exits import ExitCode
from tui.options import ENDINGS, format_of
from tui.plain_comparison import comparison_text

STORIES_NAMED = 10


def compare(library: store.Library, arguments: Namespace) -> ExitCode:
    """What all say, what one says, where they differ."""
    if arguments.json and arguments.view:
        raise store.UsageError("--json gives all views; leave --view out")
    comparison, articles = _comparison(library, arguments.references)
    if arguments.json:
        output.put(store.write_brief(comparison, articles, format="json"))
    else:
        width, view = output.width(), arguments.view
        output.put(comparison_text(comparison, articles, width, view, aloud=arguments.plain))
    return ExitCode.DONE


def brief(library: store.Library, arguments: Namespace) -> ExitCode:
    """The brief, to standard output or into a file."""
    text = (_tray if arguments.tray else _brief)(library, arguments)
    if files.is_file(arguments.output):
        whole = [text.rstrip("\n")]
        files.write(arguments.output, whole, replace=arguments.force, quiet=arguments.quiet)
    else:
        output.put(text)
    return ExitCode.DONE


def _brief(library: store.Library, arguments: Namespace) -> str:
    comparison, articles = _comparison(library, arguments.references)
    return store.write_brief(comparison, articles, format=_format(arguments))


def _tray(library: store.Library, arguments: Namespace) -> str:
    """The brief of what was pinned on the desk."""
    if arguments.references:
        raise store.UsageError("the brief of the tray is of what was pinned; name no story")
    pins = store.open_desk(library=library.location).tray.pins()
    if not pins:
        raise store.NotFound("nothing is pinned; press p on a sentence on the desk")
    articles = []
    for identity in dict.fromkeys(pin.article for pin in pins):
        with suppress(store.NotFound):  # its pins say that it is gone
            articles.append(library.article(identity))
    return store.write_tray_brief(pins, articles, format=_format(arguments))


def _format(arguments: Namespace) -> str:
    """The one asked for, else what the file's name ends in, else Markdown.

    Raises UsageError for an ending that is no format's.
    """
    if arguments.format or arguments.json:
        return arguments.format or "json"
    form = format_of(arguments.output.name if arguments.output else "")
    if form is None:
        raise store.UsageError(f"{arguments.output}: {ENDINGS}; or name a --format")
    return form


def _comparison(
    library: store.Library, references: Sequence[str]
) -> tuple[store.Comparison, list[store.Article]]:
    """The story or the articles that the references name, compared; the only story by default."""
    stories = library.stories()
    if not references:
        story = _only_story(library, stories)
    elif len(references) == 1 and _is_story(references[0], stories):
        story = library.story(references[0])
    else:
        articles = library.articles(named(library, references))
        return store.compare(articles), articles
    articles = library.articles(story.articles)
    stored = library.comparison(story.id)
    if stored and stored.digests == tuple(article.digest for article in articles):
        return stored, articles
    return store.compare(articles, story=story), articles


def _is_story(reference: str, stories: Sequence[store.Story]) -> bool:
    """Whether a story is meant: by its id, which may come from elsewhere, or by "s" and a number.

    No id of an article begins so.
    """
    return reference.startswith("s") or reference in {story.id for story in stories}


def _only_story(library: store.Library, stories: Sequence[store.Story]) -> store.Story:
    if not stories:
        raise nothing_stored(library)
    if len(stories) > 1:
        listed = ", ".join(f"{story.id} ({story.title})" for story in stories[:STORIES_NAMED])
        more = f" and {len(stories) - STORIES_NAMED} more" if stories[STORIES_NAMED:] else ""
        raise store.UsageError(f"there are {len(stories)} stories, name one: {listed}{more}")
    return stories[0]

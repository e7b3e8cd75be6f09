"""The commands: each asks the engine, writes what it answers, and says how it ended.

What can go wrong is raised as the engine's errors; `tui.cli` turns them into one line and a code.
"""

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import store
from tui import output, plain, shapes
from tui.arguments import FORMATS
from tui.exits import ExitCode
from tui.plain_comparison import ComparisonText

STORIES_NAMED = 10

SortKey = Callable[[store.Row], tuple[bool, str | int]]

SORT_KEYS: dict[str, SortKey] = {
    "date": lambda row: (not row.published, row.published or ""),
    "outlet": lambda row: (not row.outlet, (row.outlet or "").casefold()),
    "title": lambda row: (False, row.title.casefold()),
    "words": lambda row: (False, -row.words),
    "figures": lambda row: (False, -row.figures),
}
"""What is unknown comes last; the longest, and those with most figures, first."""


def run(arguments: Namespace) -> int:
    """Do what the arguments ask for; the exit code. Raises PresscutError."""
    return _COMMANDS[arguments.command](arguments)


def _desk(arguments: Namespace) -> int:
    """Read the paths and open the desk; where it cannot be painted, print the list."""
    from tui.terminal import obstacle

    if not arguments.json and obstacle() is None:
        from tui.app import open_desk

        return open_desk(_location(arguments), arguments.paths)
    library = store.open_library(_location(arguments))
    read = ExitCode.DONE
    if arguments.paths:
        read = _read(library, arguments.paths, quiet=arguments.quiet)
    return max(read, _put_list(library, library.rows(), grouped=True, as_json=arguments.json))


def _ingest(arguments: Namespace) -> ExitCode:
    return _read(
        store.open_library(_location(arguments)),
        arguments.paths,
        outlet=arguments.outlet,
        published=arguments.date,
        dry_run=arguments.dry_run,
        as_json=arguments.json,
        quiet=arguments.quiet,
    )


def _read(
    library: store.Library,
    paths: Sequence[str],
    *,
    outlet: str | None = None,
    published: str | None = None,
    dry_run: bool = False,
    as_json: bool = False,
    quiet: bool = False,
) -> ExitCode:
    """Ingest the paths, telling what becomes of each as it happens."""
    counts: Counter[str] = Counter()
    outcomes = store.ingest(
        paths,
        library,
        outlet=outlet,
        published=published,
        dry_run=dry_run,
        stdin=sys.stdin.buffer if sys.stdin else None,
    )
    for outcome in outcomes:
        counts[outcome.status] += 1
        if as_json:
            output.put_json(shapes.outcome(outcome))
        elif outcome.status == "failed" or not quiet:
            progress = f"[{outcome.number}/{outcome.total}] " if sys.stderr.isatty() else ""
            output.say(progress + plain.outcome(outcome))
    if not (as_json or quiet):
        output.say(plain.tally(counts) + (" (nothing was stored: dry run)" if dry_run else ""))
    if counts["failed"] == counts.total():
        return ExitCode.NOTHING
    return ExitCode.SOME_FAILED if counts["failed"] else ExitCode.DONE


def _list(arguments: Namespace) -> ExitCode:
    library = store.open_library(_location(arguments))
    rows = library.rows()
    if arguments.story:
        story = library.story(arguments.story)
        rows = [row for row in rows if row.story == story.id]
    if arguments.since:
        rows = [row for row in rows if row.published and row.published >= arguments.since]
    if arguments.outlet:
        rows = [row for row in rows if _contains(arguments.outlet, row.outlet or "")]
    if arguments.search:
        rows = [row for row in rows if _contains(arguments.search, row.title, *row.summary)]
    if arguments.sort in SORT_KEYS:
        rows.sort(key=SORT_KEYS[arguments.sort])
    grouped = arguments.sort not in SORT_KEYS
    return _put_list(library, rows, grouped=grouped, as_json=arguments.json)


def _contains(wanted: str, *texts: str) -> bool:
    return any(wanted.casefold() in text.casefold() for text in texts)


def _put_list(
    library: store.Library, rows: Sequence[store.Row], *, grouped: bool, as_json: bool
) -> ExitCode:
    if as_json:
        output.put_json(shapes.listing(rows))
    elif grouped and rows:
        output.put(plain.listing(rows, library.stories(), output.width()))
    elif rows:
        output.put("\n".join(plain.table(rows, output.width())))
    if rows:
        return ExitCode.DONE
    if library.rows():
        raise store.NotFound("no article is like that")
    raise _nothing_stored(library)


def _show(arguments: Namespace) -> ExitCode:
    library = store.open_library(_location(arguments))
    length = arguments.sentences or store.load_settings().summary_sentences
    pages = []
    for article in _articles(library, arguments.references):
        summary = _summary(article, length, arguments.method)
        if arguments.json:
            output.put_json(shapes.article(article, summary))
        else:
            pages.append(plain.article(article, summary, output.width(), full=arguments.full))
    if pages:
        output.put("\n\n\n".join(pages))
    return ExitCode.DONE


def _summary(article: store.Article, length: int, method: str | None) -> Sequence[store.Excerpt]:
    """The stored summary; only another method than presscut's has to be worked out."""
    if method is None:
        return article.summary(length)
    if method not in store.METHODS:
        raise store.UsageError(f"no method {method!r}; there are {', '.join(store.METHODS)}")
    excerpts: list[store.Excerpt] = store.summarise(article.text, sentences=length, method=method)
    return excerpts


def _figures(arguments: Namespace) -> ExitCode:
    library = store.open_library(_location(arguments))
    articles = _articles(library, arguments.references) or library.articles()
    if not articles:
        raise _nothing_stored(library)
    if arguments.json:
        output.put_json(shapes.figures(articles, arguments.kind))
    elif text := plain.figures(articles, arguments.kind, output.width()):
        output.put(text)
    else:
        raise store.NotFound("no such figure was found")
    return ExitCode.DONE


def _compare(arguments: Namespace) -> ExitCode:
    comparison, articles = _comparison(arguments)
    if arguments.json:
        output.put(store.write_brief(comparison, articles, format="json"))
    else:
        output.put(ComparisonText(comparison, articles, output.width()).text(arguments.view))
    return ExitCode.DONE


def _brief(arguments: Namespace) -> ExitCode:
    path: Path | None = arguments.output
    comparison, articles = _comparison(arguments)
    brief = store.write_brief(comparison, articles, format=_brief_format(arguments))
    if path is None or str(path) == "-":
        output.put(brief)
    else:
        _write(path, brief, replace=arguments.force)
        if not arguments.quiet:
            output.say(f"wrote {path}")
    return ExitCode.DONE


def _write(path: Path, brief: str, *, replace: bool) -> None:
    try:
        output.write_file(path, brief, replace=replace)
    except FileExistsError as error:
        raise store.UsageError(f"{path}: exists already; --force replaces it") from error
    except OSError as error:
        raise store.PresscutError(f"{path}: cannot be written ({error.strerror})") from error


def _brief_format(arguments: Namespace) -> str:
    """The one asked for, else what the file's name ends in, else Markdown."""
    if arguments.format or arguments.json:
        return arguments.format or "json"
    ending = arguments.output.suffix.lstrip(".").lower() if arguments.output else ""
    return ending if ending in FORMATS else "md"


def _comparison(arguments: Namespace) -> tuple[store.Comparison, list[store.Article]]:
    """The story or the articles that the references name, compared; the only story by default."""
    library = store.open_library(_location(arguments))
    references = arguments.references
    stories = {story.id: story for story in library.stories()}
    if not references:
        story = _only_story(library, list(stories.values()))
    elif len(references) == 1 and references[0] in stories:
        story = stories[references[0]]
    else:
        articles = _articles(library, references)
        return store.compare(articles), articles
    articles = library.articles(story.articles)
    stored = library.comparison(story.id)
    if stored and stored.digests == tuple(article.digest for article in articles):
        return stored, articles
    return store.compare(articles, story=story), articles


def _only_story(library: store.Library, stories: Sequence[store.Story]) -> store.Story:
    if not stories:
        raise _nothing_stored(library)
    if len(stories) > 1:
        named = ", ".join(f"{story.id} ({story.title})" for story in stories[:STORIES_NAMED])
        more = f" and {len(stories) - STORIES_NAMED} more" if stories[STORIES_NAMED:] else ""
        raise store.UsageError(f"there are {len(stories)} stories, name one: {named}{more}")
    return stories[0]


def _doctor(arguments: Namespace) -> ExitCode:
    from tui import doctor

    report = doctor.examine(_location(arguments))
    if arguments.json:
        output.put_json(report)
    else:
        output.put(doctor.as_text(report))
    return ExitCode.LIBRARY if report["paths"]["trouble"] else ExitCode.DONE


def _location(arguments: Namespace) -> Path:
    """The library's folder: the one given, else the one of the settings."""
    given: Path | None = arguments.library
    return given or store.library_path(store.load_settings())


def _articles(library: store.Library, references: Sequence[str]) -> list[store.Article]:
    """The articles that the references name, each once. Raises NotFound, Ambiguous."""
    ids = list(dict.fromkeys(map(library.find, references)))
    return library.articles(ids)


def _nothing_stored(library: store.Library) -> store.NotFound:
    return store.NotFound(
        f"nothing is stored in {library.location}; store articles with: presscut ingest PATH"
    )


_COMMANDS: dict[str | None, Callable[[Namespace], int]] = {
    None: _desk,
    "ingest": _ingest,
    "list": _list,
    "show": _show,
    "figures": _figures,
    "compare": _compare,
    "brief": _brief,
    "doctor": _doctor,
}

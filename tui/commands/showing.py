"""Looking at what is stored: list, search, show, figures."""

from argparse import Namespace
from collections.abc import Sequence

import store
from tui import output, plain, plain_library, shapes
from tui.commands.library import named, nothing_stored
from tui.exits import ExitCode


def listing(library: store.Library, arguments: Namespace) -> ExitCode:
    """The articles, all or those asked for."""
    rows = library.rows(
        story=library.story(arguments.story).id if arguments.story else None,
        outlet=arguments.outlet,
        since=arguments.since,
        before=arguments.before,
        search=arguments.search,
        sort=arguments.sort,
    )
    return put_list(library, rows, grouped=arguments.sort == "story", as_json=arguments.json)


def put_list(
    library: store.Library, rows: Sequence[store.Row], *, grouped: bool, as_json: bool
) -> ExitCode:
    """Print rows of the library, `grouped` under their stories. Raises NotFound for none."""
    if as_json:
        output.put_json(shapes.listing(rows))
    elif grouped and rows:
        output.put(plain.listing(rows, library.stories(), output.width()))
    elif rows:
        output.put("\n".join(plain.table(rows, output.width())))
    if rows:
        return ExitCode.DONE
    if library.count():
        raise store.NotFound("no article is like that")
    raise nothing_stored(library)


def search(library: store.Library, arguments: Namespace) -> ExitCode:
    """What a query finds, the best first, and how much more there is."""
    query = " ".join(arguments.query)
    hits = library.search(query, arguments.limit)
    if arguments.json:
        output.put_json(shapes.hits(hits))
    elif hits:
        output.put(plain_library.hits(hits, output.width()))
    if not hits:
        raise store.NotFound(f"nothing was found for {query}")
    if not (arguments.json or arguments.quiet) and len(hits) == arguments.limit:
        _tell_of_more(library, query, len(hits))
    return ExitCode.DONE


def _tell_of_more(library: store.Library, query: str, shown: int) -> None:
    found = library.count(search=query)
    if found > shown:
        output.say(f"{found} articles found; --limit {found} shows them all")


def show(library: store.Library, arguments: Namespace) -> ExitCode:
    """Articles one after the other, as they are or as their versions have changed."""
    length = arguments.sentences or store.load_settings().summary_sentences
    pages = []
    for article in library.articles(named(library, arguments.references)):
        changes = library.differences(article.id) if arguments.versions else None
        if arguments.json:
            summary = _summary(article, length, arguments.method)
            output.put_json(shapes.article(article, summary, changes))
        elif changes is not None:
            first = library.versions(article.id)[0]
            pages.append(plain_library.versions(first, article, changes, output.width()))
        elif arguments.removed:
            pages.append(plain.removed_lines(article, output.width()))
        else:
            summary = _summary(article, length, arguments.method)
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
    excerpts: list[store.Excerpt] = store.summarise(
        article.text, sentences=length, method=method, language=article.language or "en"
    )
    return excerpts


def figures(library: store.Library, arguments: Namespace) -> ExitCode:
    """The figures of some articles, or of all, with their sentences."""
    articles = library.articles(named(library, arguments.references) or None)
    if not articles:
        raise nothing_stored(library)
    if arguments.json:
        output.put_json(shapes.figures(articles, arguments.kind))
    elif text := plain.figures(articles, arguments.kind, output.width()):
        output.put(text)
    else:
        raise store.NotFound("no such figure was found")
    return ExitCode.DONE

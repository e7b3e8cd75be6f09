"""Looking at what is stored: list, search, show, figures."""

from argparse import Namespace
from collections.abc import Sequence

import store
from tui import output, plain, plain_library, shapes
from tui.commands.library import named, nothing_stored
from tui.exits import ExitCode


def listing(library: store.Library, arguments: Namespace) -> ExitCode:
    """The articles, all or those asked for."""
    query = store.parse_query(arguments.search or "")
    rows = library.rows(
        story=library.story(arguments.story).id if arguments.story else None,
        outlet=arguments.outlet,
        since=arguments.since,
        before=arguments.before,
        search=query.words or None,
    )
    desk = store.open_desk(library=library.location)
    rows = store.in_order(_left(library, desk, query.rest, rows), arguments.sort, _read(desk))
    return put_list(library, rows, arguments, grouped=arguments.sort == "story")


def _left(
    library: store.Library, desk: store.Desk, query: store.Query, rows: Sequence[store.Row]
) -> Sequence[store.Row]:
    """Those of the rows that the fields of a query leave."""
    if not query.terms:
        return rows
    stories = library.stories()
    catalogue = store.Catalogue(store.Rows.of(rows), stories, library)
    left = catalogue.matching(query, desk.marks.all(), desk.looks.news(stories))
    return [rows[place] for place in left]


def _read(desk: store.Desk) -> set[str]:
    return {article for article, mark in desk.marks.all().items() if mark.read}


def put_list(
    library: store.Library, rows: Sequence[store.Row], arguments: Namespace, *, grouped: bool
) -> ExitCode:
    """Print rows of the library, `grouped` under their stories. Raises NotFound for none."""
    put = plain.aloud if arguments.plain else plain.table
    if arguments.json:
        output.put_json(shapes.listing(rows))
    elif grouped and rows:
        output.put(plain.listing(rows, library.stories(), output.width(), put))
    elif rows:
        output.put("\n".join(put(rows, output.width())))
    if rows:
        return ExitCode.DONE
    if library.count():
        raise store.NotFound("no article is like that")
    raise nothing_stored(library)


def search(library: store.Library, arguments: Namespace) -> ExitCode:
    """What a query finds, the best first, and how much more there is."""
    typed = " ".join(arguments.query)
    query = store.parse_query(typed)
    if not query.words:
        raise store.NotFound(
            f"nothing was found for {typed}: search wants words; list --search takes fields alone"
        )
    among = None
    if query.rest.terms:
        desk = store.open_desk(library=library.location)
        rows = library.rows(search=query.words)
        among = {row.id for row in _left(library, desk, query.rest, rows)}
    hits = library.search(query.words, arguments.limit, among=among)
    if arguments.json:
        output.put_json(shapes.hits(hits))
    elif hits:
        put = plain.aloud if arguments.plain else plain.table
        output.put(plain_library.hits(hits, output.width(), put))
    if not hits and not library.count():
        raise nothing_stored(library)
    if not hits:
        raise store.NotFound(f"nothing was found for {typed}")
    if not (arguments.json or arguments.quiet) and len(hits) == arguments.limit:
        found = library.count(search=query.words) if among is None else len(among)
        if found > len(hits):
            output.say(f"{found} articles found; --limit {found} shows them all")
    return ExitCode.DONE


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

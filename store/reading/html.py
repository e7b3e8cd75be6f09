"""Web pages to raw documents: body, headline, outlet, date, author and the page's own address.

Trafilatura (Barbaresi, 2021) finds them; it is given markup and never an address to fetch. Of a
page with several articles it takes one. What it leaves of the page around the article is for
`cleaning`. Refuses lists of headlines, and pages whose markup is made to keep a parser busy.
"""

import logging
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.charsets import charset_of_markup
from store.reading.dates import parse_date
from store.reading.encodings import decode, legible, line_of, repaired
from store.reading.loading import Loaded
from store.reading.markup import has_endless_tag
from store.reading.prose import ends_sentence

_MOST_TAGS = 60_000  # opening and closing; the fullest of sixty press pages has 3,200
_MOST_INLINE = 2_000  # elements inside lines of text, and as many links
_SHORTEST = 250  # characters of a body: for less, what is not surely body is better than nothing
_INLINE = ("span", "font", "em", "strong", "i", "b", "u", "small", "sup", "sub", "code", "del")
_LINKS = ("a",)  # apart, for trafilatura tells menus by them
_HIDDEN = "//*[@hidden]"

_LONGEST_FRAGMENT = 2_000_000  # characters
_UNREAD = ("script", "style", "template", "noscript", "head", "title")
_BLOCKS = frozenset((
    "p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "blockquote", "pre",
    "section", "article", "figure", "figcaption", "ul", "ol", "table", "hr",
))  # fmt: skip

# Thai, Lao, Burmese and Khmer write sentences without a sign at their end.
_WITHOUT_STOPS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_HEADING = re.compile(r"<h1[^<>]{0,500}+>(.{1,2000}?)</h1>", re.I | re.S)

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it tells what it passes over
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


def read(loaded: Loaded) -> Iterator[RawDocument]:
    """The one document of a page. Raises ReadingError: no article in it, hostile markup."""
    yield extract(loaded)


def extract_html(data: bytes, url: str | None = None) -> RawDocument:
    """The article of a page, given as its bytes and the address it came from if that is known.

    Opens no connection. Raises ReadingError where there is none in it.
    """
    return extract(Loaded(url or "", data, url))


def extract(loaded: Loaded) -> RawDocument:
    """The article of a loaded page. Raises ReadingError."""
    markup = decode(loaded.content, loaded.charset or charset_of_markup(loaded.content))
    _refuse_hostile(loaded, markup)
    markup = _bare(repaired(markup))  # now: the parser drops control characters, a part of it
    found = _find(markup, loaded.url, precise=True)
    if found is None or len(found.text or "") < _SHORTEST:
        found = _find(markup, loaded.url, precise=False) or found
    if found is None or not _has_prose(found.text or ""):
        raise ReadingError(
            loaded.source, "no article found in this page; paste its text if a browser shows one"
        )
    outlet = line_of(found.sitename) or loaded.outlet
    title = _headline(loaded.title or line_of(found.title), outlet)
    return loaded.document(
        _body(found.text, title),
        title=title,
        outlet=outlet,
        published=loaded.published or parse_date(found.date or ""),
        author=line_of(found.author),
        url=line_of(found.url),
    )


def text_of(markup: str) -> str:
    """The words of some markup, a line for each block, nothing judged or left out but scripts.

    Nothing of what is made to keep a parser busy.
    """
    from lxml.etree import strip_elements
    from trafilatura import load_html

    if "<" not in markup:
        return "\n\n".join(legible(unescape(markup)).split("\n")).strip()
    markup = markup[:_LONGEST_FRAGMENT]
    if has_endless_tag(markup):
        return ""
    tree = load_html(f"<html><body><div>{markup}</div><p></p></body></html>")
    if tree is None:
        return ""
    strip_elements(tree, *_UNREAD, with_tail=False)
    lines = (" ".join(line.split()) for line in legible("".join(_words_of(tree))).split("\n"))
    return "\n\n".join(filter(None, lines))


def _words_of(tree: Any) -> Iterator[str]:
    """The words of a tree, a line end where a block begins and ends."""
    from lxml.etree import iterwalk

    for event, element in iterwalk(tree, events=("start", "end", "comment", "pi")):
        if element.tag in _BLOCKS:
            yield "\n"
        yield (element.text if event == "start" else element.tail) or ""


def first_heading(markup: str) -> str | None:
    """The words of the first heading of the first order, if there is one."""
    found = _HEADING.search(markup)
    return line_of(" ".join(text_of(found[1]).split())) if found else None


def _find(markup: str, url: str | None, *, precise: bool) -> Any:
    """What trafilatura finds. Dates in the words of the article are not those of the page."""
    from trafilatura import bare_extraction
    from trafilatura.settings import set_date_params

    return bare_extraction(
        markup,
        url=url,
        favor_precision=precise,
        include_comments=False,
        with_metadata=True,
        date_extraction_params=set_date_params(extensive=False),
        prune_xpath=_HIDDEN if precise else None,  # some pages hide all, until a script runs
    )


def _has_prose(text: str) -> bool:
    """Whether a line ends as a sentence does: else the page is a list of headlines, or a menu."""
    return any(map(ends_sentence, text.split("\n"))) or bool(_WITHOUT_STOPS.search(text))


def _bare(markup: str) -> str:
    """The page without inline markup where that is beyond any article's; its words stay."""
    from lxml.etree import strip_tags, tostring
    from trafilatura import load_html

    if markup.count("<") <= 2 * _MOST_INLINE:
        return markup
    tree = load_html(markup)
    if tree is None:
        return markup
    crowding = [
        name
        for names in (_INLINE, _LINKS)
        if sum(1 for _ in tree.iter(*names)) > _MOST_INLINE
        for name in names
    ]
    if not crowding:
        return markup
    strip_tags(tree, *crowding)
    return str(tostring(tree, encoding="unicode", method="html"))


def _body(text: str, title: str | None) -> str:
    """The body, each line a paragraph, without a first line that only repeats the headline."""
    lines = [line for line in legible(text).split("\n") if line.strip()]
    if title and len(lines) > 1 and _words(lines[0]) == _words(title):
        del lines[0]
    return "\n\n".join(lines)


def _headline(title: str | None, outlet: str | None) -> str | None:
    """The title without the outlet that pages put behind it: "Fares to rise - The Lantern"."""
    if title and outlet and title.lower().endswith(outlet.lower()):
        bare = title[: -len(outlet)].rstrip()
        return bare[:-1].rstrip() if bare[:-1].strip() and bare[-1] in "-–—|·:" else title
    return title


def _words(line: str) -> list[str]:
    return re.findall(r"\w++", line.lower())


def _refuse_hostile(loaded: Loaded, markup: str) -> None:
    """Both cost trafilatura and libxml2 the square of their number."""
    if markup.count("<") > _MOST_TAGS:
        raise ReadingError(loaded.source, f"more than {_MOST_TAGS:,} tags; no article has so many")
    if has_endless_tag(markup):
        raise ReadingError(loaded.source, "a tag of countless attributes; not an article")

"""Clutter known by its place: what stands above, between and below the prose of a page.

Names of sections, captions, alternative texts and the headlines of other articles have no wording
in common. They are known by what they are not (prose), by where they stand, and captions by how
they stand together. The rules are one table, `PLACES`, and are asked in its order. None of them
ever takes a paragraph of prose, save a standfirst over a byline, one about the writer and the
second of two equal ones.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from store.reading.page import Page
from store.reading.prose import (
    ends_clause,
    ends_sentence,
    is_prose,
    names_something,
    tells_something,
    words_of,
)

_LABEL_WORDS = 6
_CAPTION_WORDS = 12
_LISTED_WORDS = range(4, 20)
_REPEATED_WORDS = 5
_STAMP_WORDS = 14
_CAPITALS_WORDS = 8
_SIGNATURE_LINES = 3
_TEASER_WORDS = range(3, 20)
_WRITERS = 5  # more paragraphs about writers are not looked for

_YEAR = re.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_NUMBER = re.compile("[0-9]++")


@dataclass(frozen=True, slots=True)
class Place:
    """One kind of clutter known by its place. `example` is a page of which it takes a line."""

    name: str
    why: str
    example: str
    find: Callable[[Page], Iterator[int]]


def _captions(page: Page) -> Iterator[int]:
    """Two lines above the prose that name the same thing; a few words above a credited caption."""
    for index in range(1, page.first):
        above, below = page.text(index - 1), page.text(index)
        if not page.lines[index].follows or index - 1 in page.taken:
            continue
        if page.taken.get(index) == "caption with credit":
            if len(above.split()) <= _LABEL_WORDS and not ends_sentence(above):
                yield index - 1
        elif index not in page.taken and _name_the_same(above, below):
            yield from (index - 1, index)


def _name_the_same(one: str, other: str) -> bool:
    words, others = words_of(one), words_of(other)
    return (
        (words <= others or others <= words)
        and names_something(one)
        and names_something(other)
        and (ends_sentence(one) or not tells_something(one))
        and len(one.split()) <= _CAPTION_WORDS
    )


def _repeated(page: Page) -> Iterator[int]:
    """A line that the last one said already; an older one if it is no sentence."""
    before = ""
    labels = {page.text(page.headline)} if page.headline is not None else set()
    for index in page.left(range(len(page.lines))):
        text = page.text(index)
        if len(text.split()) < _REPEATED_WORDS:
            before = text
        elif text == before or text in labels:
            yield index
        else:
            before = text
            if not ends_sentence(text):
                labels.add(text)


def _above_the_headline(page: Page) -> Iterator[int]:
    for index in page.left(range(page.headline or 0)):
        if not ends_sentence(page.text(index)):
            yield index


def _dated(page: Page) -> Iterator[int]:
    """Few words with a year and another number above the article, in whatever language."""
    for index in page.left(range(page.opening)):
        text = page.text(index)
        few = len(text.split()) <= _STAMP_WORDS and not ends_clause(text)
        if few and _YEAR.search(text) and len(_NUMBER.findall(text)) > 1:
            yield index


def _standfirst(page: Page) -> Iterator[int]:
    """What stands between the headline and the byline or the time stamp below it."""
    if page.headline is None:
        return
    bylines = (i for i in range(page.opening) if page.taken.get(i) in ("byline", "time stamp"))
    yield from page.left(range(page.headline, max(bylines, default=0)))


def _other_headlines(page: Page) -> Iterator[int]:
    """More headlines below the article's own (English)."""
    if page.headline is None or not page.english:
        return
    for index in page.left(range(page.headline, page.first)):
        text = page.text(index)
        words = len(text.split())
        if words in _LISTED_WORDS and not ends_clause(text) and tells_something(text):
            yield index


def _cut_off(page: Page) -> Iterator[int]:
    """Few words outside the article that break off with dots: teasers of others."""
    above = page.left(range(page.first))
    for index in (*above, *page.left(range(page.last + 1, len(page.lines)))):
        text = page.text(index)
        if text.endswith(("..", "…")) and len(text.split()) in _TEASER_WORDS:
            yield index


def _in_capitals(page: Page) -> Iterator[int]:
    """Headlines of others set in capitals between paragraphs; an article's own are shorter."""
    for index in page.left(range(page.first, page.last)):
        text = page.text(index)
        if text.isupper() and not ends_sentence(text) and len(text.split()) >= _CAPITALS_WORDS:
            yield index


def _signature(page: Page) -> Iterator[int]:
    """One to three names alone below an article; a longer list, or one after a colon, is of it."""
    below = page.left(range(page.last + 1, len(page.lines)))
    names = [i for i in below if names_something(page.text(i)) and not ends_sentence(page.text(i))]
    alone = names == below and len(names) <= _SIGNATURE_LINES
    if page.prose and alone and not page.text(page.last).endswith(":"):
        yield from names


def _labels(page: Page) -> Iterator[int]:
    """Names above the prose, and in English other few words that tell nothing."""
    for index in page.left(range(page.opening)):
        text = page.text(index)
        few = len(text.split()) <= _LABEL_WORDS and not ends_sentence(text)
        tells = tells_something(text) if page.english else True
        if few and not re.search("[0-9]", text) and (names_something(text) or not tells):
            yield index


def _about_the_writer(page: Page) -> Iterator[int]:
    below = page.left(range(page.last + 1, len(page.lines)))[:_WRITERS]
    yield from (index for index in below if page.is_about_the_writer(index))


def _listed(page: Page) -> Iterator[int]:
    """Lines under the heading of a list of other articles, up to the next paragraph of prose."""
    listing = False
    for index in range(len(page.lines)):
        if index in page.taken:
            listing = listing or page.taken[index] == "list of others"
            continue
        text = page.text(index)
        inside = len(text.split()) in _LISTED_WORDS and not ends_clause(text)
        listing = listing and not is_prose(text) and (index > page.last or inside)
        if listing:
            yield index


def _after_the_end(page: Page) -> Iterator[int]:
    """Lines that are no sentence below the first clutter that only stands below an article."""
    ended = False
    for index in range(page.last + 1, len(page.lines)):
        rule = page.rules[index]
        ended = ended or (index in page.taken and rule is not None and rule.wording.ends)
        if ended and index not in page.taken and not ends_sentence(page.text(index)):
            yield index


_BODY = "The ferry company said on Monday that it would sell both of its older boats.\n"

PLACES = (
    Place(
        "caption",
        "a person or thing named twice above an article, as a picture's text and caption are",
        "Ann Example\nAnn Example The Harbour Post\n\n" + _BODY,
        _captions,
    ),
    Place(
        "repeated",
        "a line that stood there already",
        _BODY + _BODY,
        _repeated,
    ),
    Place(
        "above the headline",
        "names of sections and headlines of other articles",
        "News from the coast\n\nFerry company sells older boats\n\n" + _BODY,
        _above_the_headline,
    ),
    Place(
        "time stamp",
        "a date above an article, in whatever words",
        "Ferry company sells older boats\n\nPubblicato il 3.3.2026 alle 9:15\n\n" + _BODY,
        _dated,
    ),
    Place(
        "standfirst",
        "what a page sets between headline and byline",
        "Ferry company sells older boats\nIslanders fear the winter.\nBy Ann Example\n" + _BODY,
        _standfirst,
    ),
    Place(
        "other headline",
        "headlines of others under the article's own",
        "Ferry company sells older boats\n\nStorm hits towns in the north\n\n" + _BODY,
        _other_headlines,
    ),
    Place(
        "cut off",
        "a line outside the article that breaks off with dots",
        _BODY + "\nStorm hits towns in the...\n",
        _cut_off,
    ),
    Place(
        "in capitals",
        "a headline in capitals between the paragraphs of an article",
        _BODY + "\nSTORM HITS TOWNS AND HARBOURS ALL OVER THE NORTH\n\n" + _BODY,
        _in_capitals,
    ),
    Place(
        "label",
        "a few words above an article that name something and say nothing of it",
        "Ferry company sells older boats\n\nAnn Example\n\n" + _BODY,
        _labels,
    ),
    Place(
        "about the writer",
        "who the writer is, below an article",
        _BODY + "Ann Example is a reporter for The Harbour Post and lives in the town.\n",
        _about_the_writer,
    ),
    Place(
        "listed",
        "headlines in a list of other articles",
        _BODY + "\nMost read\nHarbour wall to be mended\n",
        _listed,
    ),
    Place(
        "after the end",
        "labels of the page below an article",
        _BODY + "\nShare this story\nThe Harbour Post\n",
        _after_the_end,
    ),
    Place(
        "signature",
        "names alone below an article",
        _BODY + "\nAnn Example\n",
        _signature,
    ),
)

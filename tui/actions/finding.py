"""Finding articles: which are listed, in which order, and the search through all texts."""

from contextlib import suppress
from typing import TYPE_CHECKING

import store
from tui.actions.family import Actions
from tui.passages import MARKERS
from tui.session import NOWHERE, Place
from tui.widgets.listing import NONE, Arrangement, place

if TYPE_CHECKING:
    from store import Catalogue, Completion, Hit, Library
    from tui.screens.desk import DeskScreen

BY_STORY = NOWHERE.order
ORDERS = (BY_STORY, "newest", "date", "outlet", "words", "unread", "title")
"""Through these goes the key, which has no room for all that `presscut list --sort` knows."""

HITS = 100  # that a search shows


class Finding(Actions):
    """/ narrows the list, s and f arrange it, ^f looks through all texts.

    What takes longer than a frame is done in the reader's thread: placing the rows, filtering
    them, searching. The last thing typed counts.
    """

    def __init__(self, desk: "DeskScreen", place: Place) -> None:
        super().__init__(desk)
        self.offer_to(desk.articles)
        self.order = place.order if place.order in ORDERS else BY_STORY
        self.flat = place.flat
        self.text = place.filter
        self.searched = ""  # last, in all texts
        self._placed = NONE
        self._catalogue: Catalogue | None = None  # of the rows placed, once it is asked for

    # -- the list -----------------------------------------------------------------------------

    async def arrange(self) -> None:
        """List what the library holds, in the order and with the filter in force.

        Raises PresscutError.
        """
        holdings, order, flat = self.desk.following.holdings, self.order, self.flat
        read = {article for article, mark in holdings.marks.items() if mark.read}

        def arranged() -> Arrangement:
            ordered = store.order_of(holdings.rows, order, read)
            return place(
                holdings.rows, holdings.stories, ordered, flat=flat, lettered=order == BY_STORY
            )

        self._placed = await self.desk.reader.on_library(lambda _: arranged())
        self.desk.articles.take_articles(self._placed, self._arrangement)
        if self.text.strip():
            await self._narrow()
        else:
            self.desk.articles.narrow(self._placed, "")

    @property
    def needs_all(self) -> bool:
        """Whether the list begins with other articles than the library does."""
        return bool(self.text.strip() or self._arrangement)

    @property
    def _arrangement(self) -> str:
        """How the list is arranged, in words; empty where it is as it was opened."""
        told = [] if self.order == BY_STORY else [self.order]
        return ", ".join([*told, "flat"] if self.flat else told)

    def action_sort(self) -> None:
        """Sort by what comes next."""
        self.order = ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)]
        self._arrange_soon()

    def action_flat(self) -> None:
        """All articles in one list, or by story."""
        self.flat = not self.flat
        self._arrange_soon()

    def _arrange_soon(self) -> None:
        self.desk.run_worker(self._rearrange(), group="find", exclusive=True)

    async def _rearrange(self) -> None:
        await self.arrange()
        self.desk.following.follow_soon()
        self.tell(f"sorted by {self.order}, {'one list' if self.flat else 'within stories'}")

    # -- the filter ---------------------------------------------------------------------------

    async def action_filter(self) -> None:
        """Ask for the words that articles must have."""
        self.desk.arranging.go_to("articles")
        await self.desk.articles.open_filter()
        self.desk.run_worker(self._prepare(), group="prepare")

    async def _prepare(self) -> None:
        """Have the rows laid out by the time that the first letter is typed."""
        placed = self._placed
        with suppress(store.PresscutError):  # the first letter meets it again and says so
            await self.desk.reader.on_library(
                lambda library: self._catalogue_of(placed, library).prepare()
            )

    def narrow(self, text: str) -> None:
        """Show only what a query finds; an empty one shows all."""
        self.text = text
        # Not yet called: of letters that come together, all but the last are never asked for.
        self.desk.run_worker(self._narrow, group="find", exclusive=True)  # type: ignore[arg-type]

    async def _narrow(self) -> None:
        text, placed, articles = self.text, self._placed, self.desk.articles
        marks, news = self.desk.following.holdings.marks, self.desk.watching.news
        error = ""
        try:
            query = store.parse_query(text)
        except store.UsageError as refused:
            error, query = str(refused), store.understood(text)

        def found(library: "Library") -> "tuple[Arrangement, Completion]":
            catalogue = self._catalogue_of(placed, library)
            completion = store.complete(text, lambda field: catalogue.values(field, marks))
            if not query.terms:
                return placed, completion
            left = catalogue.matching(query, marks, news, placed.order)
            return placed.only(left), completion

        try:
            entries, completion = await self.desk.reader.on_library(found)
        except store.PresscutError as refused:
            self.tell(str(refused), alarm=True)
            return
        if placed is self._placed:
            articles.tell_filter(completion, error)
            articles.narrow(entries, text.strip())
            self.desk.following.follow_soon()

    def _catalogue_of(self, placed: Arrangement, library: "Library") -> "Catalogue":
        """The columns of what is placed; made in the reader's thread, when first asked."""
        catalogue = self._catalogue
        if catalogue is None or catalogue.rows is not placed.rows:
            stories = self.desk.following.holdings.stories
            self._catalogue = catalogue = store.Catalogue(placed.rows, stories, library)
        return catalogue

    # -- the search through all texts ---------------------------------------------------------

    def action_search(self) -> None:
        """Look through the texts of all articles."""
        from tui.screens.search import SearchScreen

        self.desk.app.push_screen(SearchScreen(self.desk))

    async def search(self, text: str) -> "list[Hit] | None":
        """What a query that is being typed finds in all texts; None for one that has no words yet.

        Raises PresscutError.
        """
        query = store.parse_query(text).begun
        placed = self._placed
        marks, news = self.desk.following.holdings.marks, self.desk.watching.news

        def hits(library: "Library") -> "list[Hit]":
            among = None
            if query.rest.terms:
                catalogue = self._catalogue_of(placed, library)
                left = catalogue.matching(query.rest, marks, news)
                among = set(map(placed.rows.ids.__getitem__, left))
            return library.search(query.words, HITS, markers=MARKERS, among=among)

        return await self.desk.reader.on_library(hits) if query.words else None

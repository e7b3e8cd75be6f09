"""The list that every pane and screen uses: painted line by line, only where something changed.

It knows lines and items, not articles. It refuses to be filled with widgets: a page of 100,000
lines costs as much to move in as one of ten. A cursor that leaves the view moves it by half a
page, so that a held key repaints two lines nearly always.
"""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.color import Color
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.keys import Scope, bindings
from tui.render import LOOKS, NO_ITEM, Line, Page

CURSOR_SIGN = "▸"


def look_style(look: str, variables: Mapping[str, str]) -> Style:
    """The style for a look such as "bold on $cursor", its colours taken from a theme's variables.

    Not component classes: Textual would work each of them out anew for every list it mounts.
    """
    words = look.split()
    for place, word in enumerate(words):
        if word.startswith("$"):
            words[place] = Color.parse(variables[word[1:]]).rich_color.name
    return Style.parse(" ".join(words))


class LineList(ScrollView, can_focus=True, inherit_bindings=False):
    """A list of items, each of one or more lines, with a cursor on one of them."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("list",)
    BINDINGS = bindings("list")
    ALLOW_SELECT = False

    # Textual lays out and paints a list that grows all over again; only its scroll bar changes.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)

    class Moved(Message):
        """The cursor stands on another item, or the items are new."""

        def __init__(self, lines: "LineList", item: int) -> None:
            super().__init__()
            self.lines = lines
            self.item = item

        @property
        def control(self) -> "LineList":
            """The list it came from."""
            return self.lines

    class Chosen(Moved):
        """Enter on an item."""

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.page = Page(())
        self.cursor = 0
        self._build: Callable[[int], Page] = lambda _: Page(())
        self._laid_out: int | None = None
        self._styles: dict[str, Style] = {}
        self._painted: dict[int, tuple[Line | None, bool]] = {}

    def show(self, build: Callable[[int], Page], cursor: int = 0) -> None:
        """Show what `build` lays out for a width in cells, with the cursor on an item."""
        self._build = build
        self.cursor = cursor
        self._lay_out()
        if self._laid_out is not None:
            self.scroll_to(y=0, animate=False, force=True)
            self._reveal()

    def refresh_items(self) -> None:
        """Lay the page out again and paint it, with cursor and place kept."""
        self._lay_out()

    @property
    def items(self) -> int:
        """How many items the page has."""
        return len(self.page.starts)

    def move_to(self, item: int) -> None:
        """Put the cursor on an item, or on the nearest there is."""
        item = max(0, min(item, self.items - 1))
        if item == self.cursor or not self.items:
            return
        before, self.cursor = self.cursor, item
        self.refresh_item(before)
        self.refresh_item(item)
        self._reveal()
        self.post_message(self.Moved(self, item))

    def refresh_item(self, item: int) -> None:
        """Paint one item again."""
        if 0 <= item < self.items:
            first, last = self._extent(item)
            self.refresh_lines(first, last - first + 1)

    def scroll_to_line(self, line: int) -> None:
        """Bring a line to the top of the view, as far as the page allows."""
        self.scroll_to(y=line, animate=False, force=True)

    # -- painting ---------------------------------------------------------------------------

    @property
    def _width(self) -> int:
        return self.scrollable_content_region.width

    @property
    def _height(self) -> int:
        return max(1, self.scrollable_content_region.height)

    def _lay_out(self) -> None:
        width = self._width
        if not width:
            return
        self._laid_out = width
        self.page = self._build(max(1, width - 1))
        self.cursor = max(0, min(self.cursor, self.items - 1))
        self.virtual_size = Size(width, len(self.page.lines))
        self._scroll_update(self.virtual_size)
        self._paint_changes()

    def _paint_changes(self) -> None:
        """Paint the lines of the view that differ from those on the screen."""
        top = self.scroll_offset.y
        for y in range(self._height):
            if self._painted.get(y) != self._line_at(y + top):
                self.refresh_line(y + top)

    def _line_at(self, index: int) -> tuple[Line | None, bool]:
        """A line of the page, None below its end, and whether the cursor stands on it."""
        if index >= len(self.page.lines):
            return None, False
        line = self.page.lines[index]
        return line, line.item != NO_ITEM and line.item == self.cursor

    def on_resize(self) -> None:
        """Lay out again for another width; keep the cursor in sight."""
        if self._width != self._laid_out:
            self._lay_out()
        if self.items:
            self._reveal()

    def notify_style_update(self) -> None:
        """Forget the styles of the theme before."""
        super().notify_style_update()
        self._styles.clear()

    def on_focus(self) -> None:
        """Show the cursor as the one that keys move."""
        self.refresh_item(self.cursor)

    def on_blur(self) -> None:
        """Show the cursor as one that rests."""
        self.refresh_item(self.cursor)

    def style_of(self, role: str) -> Style:
        """How a role looks in the theme in force."""
        if role not in self._styles:
            self._styles[role] = look_style(LOOKS[role], self.app.theme_variables)
        return self._styles[role]

    @property
    def base_style(self) -> Style:
        """The list's own colours, which Textual works out from all its ancestors each time."""
        if "base" not in self._styles:
            self._styles["base"] = self.rich_style
        return self._styles["base"]

    def render_line(self, y: int) -> Strip:
        """One line of the view."""
        index = y + self.scroll_offset.y
        width = self.size.width
        base = self.base_style
        line, current = self._painted[y] = self._line_at(index)
        if line is None:
            return Strip.blank(width, base)
        sign = " "
        if current:
            if self.has_focus:
                base += self.style_of("cursor")
            if index == self.page.starts[line.item]:
                sign = CURSOR_SIGN
        segments = [Segment(sign, base + self.style_of("sign"))]
        segments += [Segment(text, base + self.style_of(role)) for text, role in line.parts]
        return self.decorate(Strip(segments), line).adjust_cell_length(width, base)

    def decorate(self, strip: Strip, line: Line) -> Strip:  # noqa: ARG002
        """A line with what a kind of list adds to it."""
        return strip

    # -- moving -----------------------------------------------------------------------------

    def _extent(self, item: int) -> tuple[int, int]:
        """First and last line of an item."""
        first = last = self.page.starts[item]
        while last + 1 < len(self.page.lines) and self.page.lines[last + 1].item == item:
            last += 1
        return first, last

    def _reveal(self) -> None:
        """Scroll, by half a page at least, so that the item under the cursor is seen."""
        if not self.items:
            return
        first, last = self._extent(self.cursor)
        top, height = self.scroll_offset.y, self._height
        if self.cursor == 0 and first < height:
            target = 0
        elif first < top:
            target = max(0, min(first, last - height // 2))
        elif last >= top + height:
            target = min(first, max(last - height + 1, first - height // 2))
        else:
            return
        self.scroll_to(y=target, animate=False, force=True)

    def _overhang(self, direction: int) -> int:
        """How many lines of the item under the cursor lie beyond the view's end."""
        first, last = self._extent(self.cursor)
        if direction > 0:
            return last - (self.scroll_offset.y + self._height - 1)
        return self.scroll_offset.y - first

    def _step(self, direction: int) -> None:
        """To the next item; within an item that is taller than the view, further into it."""
        half = max(1, self._height // 2)
        if not self.items:
            self.scroll_to(y=self.scroll_offset.y + direction, animate=False, force=True)
        elif (overhang := self._overhang(direction)) > 0:
            by = direction * min(half, overhang)
            self.scroll_to(y=self.scroll_offset.y + by, animate=False, force=True)
        elif self.cursor == 0 and direction < 0:
            self.scroll_to(y=0, animate=False, force=True)
        else:
            self.move_to(self.cursor + direction)

    def _jump(self, lines: int) -> None:
        """Move by a number of lines, to the item that stands there."""
        if not self.items:
            self.scroll_to(y=self.scroll_offset.y + lines, animate=False, force=True)
            return
        target = self.page.starts[self.cursor] + lines
        item = bisect_right(self.page.starts, target) - 1
        if item == self.cursor:
            self._step(1 if lines > 0 else -1)
        else:
            self.move_to(item)

    def action_down(self) -> None:
        """One item down."""
        self._step(1)

    def action_up(self) -> None:
        """One item up."""
        self._step(-1)

    def action_top(self) -> None:
        """To the first item, and what stands above it."""
        self.move_to(0)
        self.scroll_to(y=0, animate=False, force=True)

    def action_bottom(self) -> None:
        """To the last item."""
        self.move_to(self.items - 1)
        self.scroll_to(y=self.virtual_size.height, animate=False, force=True)

    def action_half_down(self) -> None:
        """Half a page down."""
        self._jump(max(1, self._height // 2))

    def action_half_up(self) -> None:
        """Half a page up."""
        self._jump(-max(1, self._height // 2))

    def action_page_down(self) -> None:
        """A page down."""
        self._jump(max(1, self._height - 1))

    def action_page_up(self) -> None:
        """A page up."""
        self._jump(-max(1, self._height - 1))

    def action_open(self) -> None:
        """Choose the item under the cursor."""
        if self.items:
            self.post_message(self.Chosen(self, self.cursor))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; there already, open it."""
        index = event.y + self.scroll_offset.y
        if not 0 <= index < len(self.page.lines):
            return
        item = self.page.lines[index].item
        if item == NO_ITEM:
            return
        if item == self.cursor:
            self.action_open()
        else:
            self.move_to(item)


class TextList(LineList):
    """A list that is read rather than chosen from: the space bar pages through it."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("text", "list")
    BINDINGS = bindings("text")

"""The list that every pane and screen uses: painted line by line, only where something changed.

It knows lines and items, not articles. It refuses to be filled with widgets: a page of 100,000
lines costs as much to move in as one of ten. A cursor that leaves the view moves it by half a
page, so that a held key repaints two lines nearly always. It scrolls by itself, without Textual's
scroll bars: those are widgets, and lay the screen out anew when they come and go.
"""

from bisect import bisect_right
from collections.abc import Callable
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from tui.keys import Scope, bindings
from tui.render import NO_ITEM, Line, Page
from tui.widgets.painted import Painted

CURSOR_SIGN = "▸"
SCROLL_MARK = "┃"
WHEEL_LINES = 3


class LineList(Painted, can_focus=True, inherit_bindings=False):
    """A list of items, each of one or more lines, with a cursor on one of them."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("list",)
    BINDINGS = bindings("list")
    INSET: ClassVar[int] = 0  # cells that a frame takes on every side

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
        self.top = 0  # the line of the page that stands first in the view
        self._build: Callable[[int], Page] = lambda _: Page(())
        self._laid_out = (0, 0)  # width and height of the view
        self._painted: dict[int, tuple[Line | None, bool, bool]] = {}  # by line of the view

    def show(self, build: Callable[[int], Page], cursor: int = 0, below: int | None = None) -> None:
        """Show what `build` lays out for a width in cells, with the cursor on an item.

        It stands so many lines `below` the top of the view as far as the page allows, else where
        it is seen.
        """
        self._build = build
        self.cursor = cursor
        self.top = 0
        self._lay_out()
        if below is None or not self.items:
            self.top = self._revealing
        else:
            self.top = self._within(self.page.starts[self.cursor] - below)
        self.refresh_changed()

    def refresh_items(self) -> None:
        """Lay the page out again and paint it, with cursor and place kept."""
        self._lay_out()
        self.scroll_to_line(self.top)

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
            first, last = (line - self.top for line in self._extent(item))
            lines = range(max(first, 0), min(last, self._height - 1) + 1)
            for y in lines:
                self._painted.pop(y, None)
            self.repaint_lines(y + self.INSET for y in lines)

    # -- painting ---------------------------------------------------------------------------

    @property
    def _room(self) -> Size:
        """Its size; as long as it is hidden that of the screen: its first key comes before it."""
        return self.size or self.app.size

    @property
    def _width(self) -> int:
        return max(0, self._room.width - 2 * self.INSET)

    @property
    def _height(self) -> int:
        return max(1, self._room.height - 2 * self.INSET - self.taken)

    @property
    def taken(self) -> int:
        """How many lines of the view something else stands on, at its lower end."""
        return 0

    def _lay_out(self) -> None:
        """Lay the page out for the view's width: a column for the cursor's sign, one for a gap."""
        if not self._width:
            return
        self._laid_out = (self._width, self._height)
        self.page = self._build(max(1, self._width - 2))
        self.cursor = max(0, min(self.cursor, self.items - 1))

    def refresh_changed(self) -> None:
        """Paint the lines of the view that differ from those on the screen."""
        now = {y: self._at(y) for y in self._painted}
        changed = [y + self.INSET for y, painted in self._painted.items() if painted != now[y]]
        self._painted = now
        self.repaint_lines(changed)

    def _at(self, y: int) -> tuple[Line | None, bool, bool]:
        """What stands on a line of the view: nothing below the page's end; cursor, scroll mark."""
        index = self.top + y
        if index >= len(self.page.lines):
            return None, False, False
        line = self.page.lines[index]
        return line, line.item != NO_ITEM and line.item == self.cursor, self._has_scroll_mark(y)

    def _has_scroll_mark(self, y: int) -> bool:
        """Whether the line stands at the part of the view's height that is seen of the page."""
        # As it was laid out: Textual works a widget's size out anew each time that it is asked.
        length, height = len(self.page.lines), self._laid_out[1]
        if length <= height:
            return False
        size = max(1, height * height // length)
        first = round(self.top * (height - size) / (length - height))
        return first <= y < first + size

    def on_focus(self) -> None:
        """Show the cursor as the one that keys move."""
        self.refresh_item(self.cursor)

    def on_blur(self) -> None:
        """Show the cursor as one that rests."""
        self.refresh_item(self.cursor)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Some lines of the widget, laid out for the size that it has by now."""
        if self._laid_out != (self._width, self._height):
            self._fit_view()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One line of the view."""
        return Strip(self.list_line(y))

    def list_line(self, y: int) -> list[Segment]:
        """One line of the view, counted within the frame."""
        if y not in self._painted:
            self._painted[y] = self._at(y)
        line, current, marked = self._painted[y]
        base, width = self.base_style, self._laid_out[0]
        if line is None:
            return [Segment(" " * width, base)]
        sign, role = " ", "frame"
        if current:
            if self.has_focus:
                base += self.style_of("cursor")
            if self.top + y == self.page.starts[line.item]:
                sign, role = CURSOR_SIGN, "sign"
        text = self.decorate(self.segments(line.parts, base), line)
        return [
            self.margin(sign, role, base),
            *Segment.adjust_line_length(text, max(0, width - 2), base),
            self.margin(SCROLL_MARK if marked else " ", "frame", base),
        ]

    def margin(self, sign: str, role: str, base: Style) -> Segment:
        """A cell beside the text; blank, it is painted as the frame, and joins it if it is next."""
        return Segment(sign, base + self.style_of(role))

    def _fit_view(self) -> None:
        """Lay out for another size, with the cursor in sight."""
        self._painted.clear()
        if self._laid_out[0] != self._width:
            self._lay_out()
        self._laid_out = (self._width, self._height)
        if self.items:
            self._reveal()

    def decorate(self, text: list[Segment], line: Line) -> list[Segment]:  # noqa: ARG002
        """The text of a line with what a kind of list adds to it."""
        return text

    # -- moving -----------------------------------------------------------------------------

    def scroll_to_line(self, line: int) -> None:
        """Bring a line to the top of the view, as far as the page allows."""
        self.top = self._within(line)
        self.refresh_changed()

    def _within(self, line: int) -> int:
        """The line that stands at the top of the view if this one is to."""
        return max(0, min(line, len(self.page.lines) - self._height))

    def _extent(self, item: int) -> tuple[int, int]:
        """First and last line of an item."""
        first = self.page.starts[item]
        after = self.page.starts[item + 1] if item + 1 < self.items else len(self.page.lines)
        last = after - 1
        while last > first and self.page.lines[last].item != item:
            last -= 1  # a heading, a closing line
        return first, last

    def _reveal(self) -> None:
        """Scroll so that the item under the cursor is seen."""
        if self.top != (top := self._revealing):
            self.scroll_to_line(top)

    @property
    def _revealing(self) -> int:
        """The line to have at the top, half a page away at least, for the cursor to be seen."""
        top, height = self.top, self._height
        if not self.items:
            return top
        first, last = self._extent(self.cursor)
        if self.cursor == 0 and first < height:
            return 0
        if first < top:
            return self._within(min(first, last - height // 2))
        if last >= top + height:
            return self._within(min(first, max(last - height + 1, first - height // 2)))
        return top

    def _overhang(self, direction: int) -> int:
        """How many lines of the item under the cursor lie beyond the view's end."""
        first, last = self._extent(self.cursor)
        if direction > 0:
            return last - (self.top + self._height - 1)
        return self.top - first

    def _step(self, direction: int) -> None:
        """To the next item; within an item that is taller than the view, further into it."""
        half = max(1, self._height // 2)
        if not self.items:
            self.scroll_to_line(self.top + direction)
        elif (overhang := self._overhang(direction)) > 0:
            by = direction * min(half, overhang)
            self.scroll_to_line(self.top + by)
        elif self.cursor == 0 and direction < 0:
            self.scroll_to_line(0)
        else:
            self.move_to(self.cursor + direction)

    def _jump(self, lines: int) -> None:
        """Move by a number of lines, to the item that stands there."""
        if not self.items:
            self.scroll_to_line(self.top + lines)
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
        self.scroll_to_line(0)

    def action_bottom(self) -> None:
        """To the last item."""
        self.move_to(self.items - 1)
        self.scroll_to_line(len(self.page.lines))

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
        """Put the cursor where the mouse is; a double click opens what is there."""
        index = event.y - self.INSET + self.top
        if not 0 <= index < len(self.page.lines) or not 0 <= event.y - self.INSET < self._height:
            return
        item = self.page.lines[index].item
        if item == NO_ITEM:
            return
        if event.chain > 1:  # what its first half chose: that may have moved the page
            self.action_open()
        else:
            self.move_to(item)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Turn the wheel down."""
        event.stop()
        self.scroll_to_line(self.top + WHEEL_LINES)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Turn the wheel up."""
        event.stop()
        self.scroll_to_line(self.top - WHEEL_LINES)


class TextList(LineList):
    """A list that is read rather than chosen from: the space bar pages through it."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("text", "list")
    BINDINGS = bindings("text")

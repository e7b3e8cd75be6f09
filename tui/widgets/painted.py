"""What is painted line by line: text with roles becomes a strip in the theme's colours.

Everything on the desk is painted this way. Textual's own way, content that it wraps, pads and
lays out, costs ten times as much a line.
"""

from collections.abc import Iterable, Mapping

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.render import LOOKS, Part


def look_style(look: str, variables: Mapping[str, str]) -> Style:
    """The style for a look such as "bold on $cursor", its colours taken from a theme's variables.

    Not component classes: Textual would work each of them out anew for every list it mounts.
    """
    words = look.split()
    for place, word in enumerate(words):
        if word.startswith("$"):
            words[place] = Color.parse(variables[word[1:]]).rich_color.name
    return Style.parse(" ".join(words))


class Painted(Widget, inherit_bindings=False):
    """A widget that paints its own lines."""

    ALLOW_SELECT = False

    # What there would be to scroll to: Textual lays the screen out a second time when it changes,
    # as it does with every size, and nothing here scrolls in Textual's way.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False)

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._styles: dict[str, Style] = {}

    def notify_style_update(self) -> None:
        """Forget the styles of the theme before."""
        super().notify_style_update()
        self._styles.clear()

    def style_of(self, role: str) -> Style:
        """How a role looks in the theme in force; "dim+figure" is one laid over the other."""
        if role not in self._styles:
            look = " ".join(LOOKS[one] for one in role.split("+"))
            self._styles[role] = look_style(look, self.app.theme_variables)
        return self._styles[role]

    @property
    def base_style(self) -> Style:
        """The widget's own colours, which Textual works out from all its ancestors each time."""
        if "base" not in self._styles:
            self._styles["base"] = self.rich_style
        return self._styles["base"]

    def strip(self, parts: Iterable[Part]) -> Strip:
        """Parts as they are painted, alone on a line."""
        return Strip(self.segments(parts, self.base_style))

    def segments(self, parts: Iterable[Part], base: Style) -> list[Segment]:
        """Parts as they are painted; neighbours that look alike are one."""
        # A part without text would still send its colours over the line.
        painted = [
            Segment(text, base + self._style_for(text, role)) for text, role in parts if text
        ]
        return list(Segment.simplify(painted))

    def _style_for(self, text: str, role: str) -> Style:
        """How a role looks on a text: a blank that shows nothing of it is painted as its ground.

        It then joins its neighbours, and a key sends a twentieth less over the line.
        """
        style = self.style_of(role)
        shows = style.bgcolor or style.reverse or style.underline
        return style if shows or not text.isspace() else Style.null()

    def repaint_line(self, y: int) -> None:
        """Paint one line of the widget again."""
        self.repaint_lines([y])

    def repaint_lines(self, lines: Iterable[int]) -> None:
        """Paint some lines of the widget again."""
        width, height = self.size
        if regions := [Region(0, y, width, 1) for y in lines if 0 <= y < height]:
            self.refresh(*regions)

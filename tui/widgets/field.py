"""A line to type in. It does not blink: an idle desk sends nothing over the line."""

from textual.widgets import Input


class Field(Input):
    """Textual's input, quiet, with its text not selected when it is entered."""

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(value, placeholder=placeholder, id=id, select_on_focus=False)
        self.cursor_blink = False

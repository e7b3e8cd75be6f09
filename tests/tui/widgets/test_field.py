"""A line to type in holds only what a terminal can print."""

from textual.app import App

from tui.widgets.field import Field

HOSTILE = "ask\x1b[2J the\u202e council\nagain "
CLEAN = "ask the council again "


async def test_what_it_is_given_or_offered_is_cleaned() -> None:
    app = App[None]()
    async with app.run_test() as pilot:
        field = Field(HOSTILE)
        await app.mount(field)
        await pilot.pause()
        assert field.value == CLEAN
        field.value = ""
        field.insert_text_at_cursor(HOSTILE)
        assert field.value == CLEAN
        field._suggestion = HOSTILE  # as Textual sets it
        assert field._suggestion == CLEAN

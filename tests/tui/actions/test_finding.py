"""The filter."""

from desks import presses, screen_text, until
from textual.pilot import Pilot


@presses("desk.filter")
async def test_only_articles_with_these_words(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key, *"ostrey")
    await until(pilot, lambda: "1 of 5" in screen_text(pilot.app))
    assert "Flood victims" not in screen_text(pilot.app)

"""Make the pictures in this folder from the real app, on the sample articles.

    .venv/bin/python screenshots/make.py          needs Chromium (Debian: apt install chromium)

Each scene is a size of the terminal and the keys that lead to it. Textual writes what it painted
as SVG; a headless Chromium turns that into PNG, since other converters drop spaces or fonts.
"""

import asyncio
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import store
from tui.app import Desk
from tui.reader import Reader

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds"
SHOWN = Path(tempfile.gettempdir(), "cuttings")  # the same in every picture, wherever it was taken
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FONT = "DejaVu Sans Mono, Menlo, monospace"
WIDE, USUAL, SMALL, TINY = (120, 36), (80, 24), (60, 18), (40, 12)


@dataclass(frozen=True)
class Scene:
    """One picture: its name, the terminal's size in cells, the keys pressed before it is taken."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()


# The invented story of the samples: from the last row, up to its second article.
STORY = ("G", "k", "k")

SCENES = (
    Scene("list", WIDE, STORY),
    Scene("summary", WIDE, (*STORY, "2", "plus", "plus")),
    Scene("figures", WIDE, (*STORY, "3")),
    Scene("comparison", WIDE, (*STORY, "4", "j")),
    Scene("comparison-figures", WIDE, (*STORY, "5")),
    Scene("comparison-quotes", WIDE, (*STORY, "6")),
    Scene("comparison-only-one", WIDE, (*STORY, "7")),
    Scene("comparison-names", WIDE, (*STORY, "8")),
    Scene("comparison-timeline", WIDE, (*STORY, "0")),
    Scene("side-by-side", WIDE, (*STORY, "4", "j", "s")),
    Scene("article", WIDE, (*STORY, "2", "j", "enter")),
    Scene("search", WIDE, ("ctrl+f", *"bridge")),
    Scene("tray", WIDE, (*STORY, "2", "p", "j", "p", "4", "p", "P")),
    Scene("help", WIDE, ("question_mark",)),
    Scene("list-80x24", USUAL, STORY),
    Scene("comparison-80x24", USUAL, (*STORY, "4", "j")),
    Scene("article-80x24", USUAL, (*STORY, "2", "j", "enter")),
    Scene("list-60x18", SMALL, STORY),
    Scene("summary-60x18", SMALL, (*STORY, "2")),
    Scene("comparison-60x18", SMALL, (*STORY, "4")),
    Scene("list-40x12", TINY, STORY),
    Scene("comparison-40x12", TINY, (*STORY, "4")),
)


async def paint(scene: Scene, library: Path) -> str:
    """The SVG of a scene, on a desk on which nobody worked before."""
    desk = library.with_name(f"desk-{scene.name}")
    app = Desk(Reader(lambda: store.open_library(library), lambda: store.open_desk(desk)), library)
    async with app.run_test(size=scene.size) as pilot:
        await pilot.pause(0.5)
        for key in scene.keys:
            await pilot.press(key)
            await pilot.pause(0.2)
        await pilot.pause(0.3)
        return app.export_screenshot(title="presscut")


def render(svg: str, target: Path, browser: str) -> None:
    """Write the SVG as PNG, with fonts of this machine: the ones it names are on the network."""
    svg = re.sub(r"@font-face\s*\{[^}]*\}", "", svg).replace("Fira Code", FONT)
    width, height = map(float, re.findall(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)[0])
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "scene.html"
        page.write_text(f"<!doctype html><meta charset=utf-8><body style='margin:0'>{svg}", "utf-8")
        command = [
            browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--no-first-run", f"--user-data-dir={folder}/profile",
            f"--window-size={round(width)},{round(height)}", f"--screenshot={target}",
            page.as_uri(),
        ]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=120)


def main() -> None:
    """Read the samples into a library of their own and take every scene."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not browser:
        sys.exit(f"screenshots: none of {', '.join(BROWSERS)} is installed")
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library"
        shutil.copytree(SEEDS, SHOWN, dirs_exist_ok=True)
        for outcome in store.ingest([SHOWN], store.open_library(library)):
            sys.stderr.write(f"{outcome.status} {outcome.source}\n")
        shutil.rmtree(SHOWN)
        for scene in SCENES:
            render(asyncio.run(paint(scene, library)), HERE / f"{scene.name}.png", browser)
            sys.stderr.write(f"{scene.name}.png\n")


if __name__ == "__main__":
    main()

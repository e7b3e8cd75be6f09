"""What the README says is so: its keys, its commands, its two set-up lines."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tui.arguments import COMMANDS
from tui.keys import KEYS, SCOPE_TITLES

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def key_table() -> str:
    """The keys as the README has them; paste this where the test below finds it missing."""
    lines = []
    for scope, title in SCOPE_TITLES.items():
        lines += [f"| **{title}** | |"]
        shown = [(key.display.replace("|", r"\|"), key.help) for key in KEYS if key.scope == scope]
        lines += [f"| {display} | {told} |" for display, told in shown]
    return "\n".join(lines)


def test_the_readme_has_every_key_of_the_table() -> None:
    assert key_table() in README, f"README.md wants these lines:\n{key_table()}"


def test_the_readme_has_every_command() -> None:
    for command in COMMANDS:
        assert f"`presscut {command}" in README, command


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_the_readme_has_every_option_of_a_command(command: str) -> None:
    words = [command] if command else []
    done = subprocess.run(
        [sys.executable, "-m", "tui", *words, "--help"], capture_output=True, text=True, check=True
    )
    for option in set(re.findall(r"--[a-z]+", done.stdout)) - {"--help", "--version", "--verbose"}:
        assert option in README or (option == "--quiet" and "`-q`" in README), option


def test_the_check_of_the_project_calls_the_test_command_of_the_readme_word_for_word() -> None:
    (command,) = [line for line in README.splitlines() if line.endswith("-m pytest")]
    assert command in (ROOT / ".ci/run").read_text("utf-8").splitlines()


def test_every_picture_and_file_that_the_readme_shows_is_there() -> None:
    for path in re.findall(r"\]\(([a-z][^):]*)\)", README):
        assert (ROOT / path).exists(), path


def test_the_changelog_knows_the_version() -> None:
    version = re.search(r'^version = "(.+)"', (ROOT / "pyproject.toml").read_text("utf-8"), re.M)
    assert version is not None
    assert f"## {version[1]}" in (ROOT / "CHANGELOG.md").read_text("utf-8")

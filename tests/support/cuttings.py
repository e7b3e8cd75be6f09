"""Articles on invented events, and commands over a library that holds them."""

import json
from pathlib import Path

import pytest

from tui.cli import ExitCode, main

FERRY = {
    "post.md": """---
title: Ferry runs aground at Holm
outlet: Harbour Post
date: 2026-03-03
---

The ferry Sula ran aground at Holm on Tuesday with at least 240 people on board.

"Nobody was hurt and everybody is on land," said Ada Brun, the harbour master of Holm.

Divers will look at the hull on Friday, and the ferry will stay in port for 12 days.
""",
    "mail.md": """---
title: Passengers land safely after ferry hits sandbank at Holm
outlet: Coast Mail
date: 2026-03-04
---

The ferry Sula ran aground at Holm on Tuesday with 240 people on board.

"Nobody was hurt and everybody is on land," said Ada Brun, the harbour master.

The owner has a second ship, which will sail from 6 March.
""",
}
LIBRARY_VOTE = """---
title: Council votes to keep three village libraries open
outlet: Valley News
date: 2026-05-11
---

Orrin council voted on Monday to keep three village libraries open for another five years.

The decision will cost £120,000 a year, the treasurer told the meeting.
"""


def write_ferry(folder: Path) -> Path:
    """Two articles on one event, as files of the folder."""
    folder.mkdir()
    for name, text in FERRY.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, object]:
    """What a command that goes well writes as JSON."""
    assert main([*words, "--json"]) == ExitCode.DONE
    return json.loads(capsys.readouterr().out)

"""`python -m tui`: the same as the command `presscut`."""

import sys

from tui.cli import run

sys.exit(run())

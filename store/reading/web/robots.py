"""A site's robots.txt (RFC 9309), read by Python's parser.

What the parser fails on, a line or an address, is taken as if no line spoke of it: whoever writes
a robots.txt must not be able to stop what is read from others.
"""

from urllib.robotparser import RobotFileParser

FORBIDS_ALL = "User-agent: *\nDisallow: /"


class Rules:
    """What a robots.txt says to a program of that name."""

    def __init__(self, text: str, name: str) -> None:
        self._name = name
        lines = text.splitlines()
        try:
            self._parser = _parsed(lines)
        except ValueError:
            self._parser = _parsed([line for line in lines if _is_sound(line)])

    def allow(self, address: str) -> bool:
        """Whether this address may be asked for."""
        try:
            return self._parser.can_fetch(self._name, address)
        except ValueError:
            return True

    @property
    def pause(self) -> int:
        """The seconds that are wanted between two requests (Crawl-delay); 0 for nothing said."""
        return int(self._parser.crawl_delay(self._name) or 0)


def _parsed(lines: list[str]) -> RobotFileParser:
    parser = RobotFileParser()
    parser.parse(lines)
    return parser


def _is_sound(line: str) -> bool:
    try:
        _parsed(["User-agent: *", line])
    except ValueError:
        return False
    return True

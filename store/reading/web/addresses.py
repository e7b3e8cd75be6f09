"""Addresses as people give them, and which machines they may lead to.

Only http and https. A machine that is not on the public internet (loopback, private, link-local,
the metadata service of a cloud) is refused unless the settings allow it: what a page or a feed
names must not reach what only this machine can.
"""

import ipaddress
from urllib.parse import urldefrag, urljoin, urlsplit

from store.errors import ReadingError

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_LONGEST = 4_000  # characters


def checked(address: str, base: str | None = None) -> str:
    """An address that may be asked for: absolute, http or https, without its fragment.

    Raises ReadingError, naming what is wrong with it.
    """
    try:
        address = urldefrag(urljoin(base, address.strip()) if base else address.strip()).url
        parts = urlsplit(address)
        port_is_sound = parts.port != 0
    except ValueError as error:
        raise ReadingError(base or address, f"no address that can be read ({error})") from error
    if parts.scheme.lower() not in ("http", "https"):
        raise ReadingError(base or address, f"leads to {parts.scheme}:, not to http or https")
    if not parts.hostname or not port_is_sound or len(address) > _LONGEST or _unprintable(address):
        raise ReadingError(base or address[:200], "no address that can be read")
    if parts.username or parts.password:
        raise ReadingError(base or address, "an address with a password in it is not asked for")
    return address


def host_of(address: str) -> str:
    """The host and port of an address, as politeness and robots.txt count them.

    One that cannot be read has none; `checked` says what is wrong with it.
    """
    try:
        return urlsplit(address).netloc.lower()
    except ValueError:
        return ""


def is_public(ip: str) -> bool:
    """Whether a numeric IP address is one of the public internet, whatever it is wrapped in."""
    found = ipaddress.ip_address(ip.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour
        if found in _NAT64:
            inner = ipaddress.IPv4Address(found.packed[-4:])
        if inner:
            return is_public(str(inner))
    return found.is_global and not found.is_multicast


def _unprintable(address: str) -> bool:
    return any(character.isspace() or not character.isprintable() for character in address)

"""Mailboxes in one file (mbox, RFC 4155): each mail of it a document.

Python's mailbox module wants a path and reads it anew; what is given here was read already, under
the limits that hold for every source. The "From " lines are those that it takes for the border
between two mails, too.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.loading import Loaded
from store.reading.mail import read_mail
from store.reading.parts import naming

_BORDER = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\r\n\r\n))From [^\r\n]{1,500}+\r?\n")
_MOST_MAILS = 40_000  # in 20 MB: 500 bytes each, fewer than the headers of one that was sent
_QUOTED = re.compile(rb"^>(?=>{0,9}From )", re.M)  # a line of a mail that would be a border


def read(loaded: Loaded) -> Iterator[RawDocument | ReadingError]:
    """The mails of a mailbox. Raises ReadingError: there is none in it."""
    mails = [mail for mail in _BORDER.split(loaded.content) if mail.strip()]
    if not mails:
        raise ReadingError(loaded.source, "a mailbox without mails")
    name = naming(loaded)
    for number, mail in enumerate(mails, 1):
        if number > _MOST_MAILS:
            reason = f"more than {_MOST_MAILS:,} mails in it; the rest is not read, part the file"
            yield ReadingError(loaded.source, reason)
            return
        one = replace(loaded, source=loaded.part(number), content=_QUOTED.sub(b"", mail))
        try:
            identity, document = read_mail(one)
        except ReadingError as error:
            yield ReadingError(one.source, f"mail {number}: {error}")
        else:
            yield replace(document, source=name(identity, number))

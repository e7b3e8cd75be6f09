"""One person's desk: marks, tags, notes, tray, what was looked at, what can be undone, session.

It lies apart from the library, so that a library can be shared, and read-only.
"""

from store.library.desk.desk import Desk, open_desk
from store.library.desk.records import Call, Edit, Mark, Operation

__all__ = ["Call", "Desk", "Edit", "Mark", "Operation", "open_desk"]

"""What a desk holds beside pins: marks on articles, operations that can be undone."""

from typing import Any, NamedTuple

from store.records import record


@record
class Mark:
    """What a person has put on an article."""

    read: bool = False
    star: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""


class Edit(NamedTuple):
    """One field of one document of a table of the desk; None stands for no such field."""

    table: str
    key: str
    field: str
    before: Any
    after: Any

    @property
    def inverse(self) -> "Edit":
        """What takes it back."""
        return self._replace(before=self.after, after=self.before)


class Call(NamedTuple):
    """Something done to the library: its name and what it was done with, as JSON has it.

    The desk keeps calls and hands them back; it does not know what they do.
    """

    name: str
    arguments: dict[str, Any]


@record
class Operation:
    """Something a person did, with what undoes it: edits of the desk, or a call and its inverse.

    `label` is for a person to read ("star 3 articles"). `library` is the one in which it was done,
    "" for what concerns the desk alone. `number` orders the operations. What happened `in_passing`
    was not asked for: all that was is undone before it.
    """

    number: int
    label: str
    edits: tuple[Edit, ...] = ()
    library: str = ""
    call: Call | None = None
    inverse: Call | None = None
    in_passing: bool = False

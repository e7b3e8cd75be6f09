"""The decorator of presscut's records: a frozen, slotted dataclass that is cheap to define.

`dataclass(frozen=True, slots=True)` writes and compiles six methods a class, 1 to 2 ms of CPU, and
the desk defines thirty records before it paints. Here dataclasses writes them when the first
record of a class is made. A record is a dataclass to `fields`, `replace`, `match` and `pickle`.

Refuses what no record needs: `field(...)`, `__post_init__`, order and inheritance.
"""

from dataclasses import dataclass
from typing import Any, TypeVar, dataclass_transform

Kind = TypeVar("Kind")

WRITTEN = ("__init__", "__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__")
"""What dataclasses compiles for a frozen class."""


@dataclass_transform(frozen_default=True)
def record(kind: type[Kind]) -> type[Kind]:
    """A class of annotated fields, with or without defaults, as a frozen, slotted dataclass."""
    names = kind.__annotations__
    body = {name: value for name, value in vars(kind).items() if name in names}
    slotted: Any = dataclass(init=False, repr=False, eq=False, slots=True)(kind)

    def first_init(self: object, *values: object, **named: object) -> None:
        """Write the methods on a class of the same fields, take them over, and go on with them."""
        plain = type(kind.__name__, (), {**body, "__annotations__": names})
        twin: Any = dataclass(frozen=True)(plain)
        for method in WRITTEN:
            setattr(slotted, method, getattr(twin, method))
        slotted.__init__(self, *values, **named)

    slotted.__init__ = first_init
    slotted.__reduce__ = _reduce
    return slotted  # type: ignore[no-any-return]


def _reduce(self: Any) -> tuple[Any, ...]:
    """How to make the same record again; what copies by assignment a frozen one refuses."""
    return type(self), tuple(getattr(self, name) for name in self.__match_args__)

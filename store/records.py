"""What a record is: a frozen, slotted dataclass that is cheap to define, and plain data of it.

`dataclass(frozen=True, slots=True)` writes and compiles six methods a class, 1 to 2 ms of CPU, and
the desk defines thirty records before it paints. Here dataclasses writes them when the first
record of a class is made. A record is a dataclass to `fields`, `replace`, `match` and `pickle`.

`as_data` makes JSON's dicts, lists and scalars of any record, `from_data` the record of them.

Refuses what no record needs: `field(...)`, `__post_init__`, order and inheritance.
"""

from collections.abc import Callable
from dataclasses import dataclass, is_dataclass
from functools import cache
from operator import attrgetter
from types import UnionType
from typing import (
    Any,
    TypeVar,
    Union,
    cast,
    dataclass_transform,
    get_args,
    get_origin,
    get_type_hints,
)

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


def as_data(record: object) -> Any:
    """A record as plain dicts, lists and scalars (`from_data` takes it back)."""
    kind: Any = type(record)
    if kind is tuple or kind is list:
        return [as_data(item) for item in cast(list[object], record)]
    if not (is_dataclass(kind) or hasattr(kind, "_fields")):
        return record
    names, take, nested = _writer(kind)
    fields_of = dict(zip(names, take(record), strict=True))
    for name in nested:
        fields_of[name] = as_data(fields_of[name])
    return fields_of


def from_data(kind: type[Kind], data: dict[str, Any]) -> Kind:
    """A record of the given kind from plain data; keys it does not know are passed over.

    Raises TypeError where a field without default is missing.
    """
    readers = _readers(cast(Any, kind))
    return kind(**{name: readers[name](value) for name, value in data.items() if name in readers})


@cache
def _writer(kind: Any) -> tuple[tuple[str, ...], Callable[[object], Any], list[str]]:
    """The names of a kind's fields, what takes them all, and which of them hold more than one."""
    readers = _readers(kind)
    names = tuple(readers)
    take = attrgetter(*names) if len(names) > 1 else lambda record: (getattr(record, *names),)
    return names, take, [name for name in names if readers[name] is not _same]


@cache
def _readers(kind: Any) -> dict[str, Any]:
    return {name: _reader(hint) for name, hint in get_type_hints(kind).items()}


def _reader(hint: Any) -> Any:
    """The function that turns the plain data of one field into what the hint asks for."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        (inner,) = {_reader(argument) for argument in arguments if argument is not type(None)}
        return inner
    if origin is tuple:
        item = _reader(arguments[0])
        return lambda values: tuple(item(value) for value in values)
    if isinstance(hint, type) and is_dataclass(hint):
        return lambda data: from_data(hint, data)
    return _same


def _same(value: Any) -> Any:
    return value

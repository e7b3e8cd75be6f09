"""What a record is: a frozen, slotted dataclass that is cheap to define, and plain data of it.

`dataclass(frozen=True, slots=True)` writes and compiles six methods a class, 1 to 2 ms of CPU, and
the desk defines thirty records before it paints. Here one is compiled, `__init__`, when the first
record of a class is made. A record is a dataclass to `fields`, `replace`, `match` and `pickle`.

`as_data` makes JSON's dicts, lists and scalars of any record, `from_data` the record of them.

Refuses what no record needs: `field(...)`, `__post_init__`, order and inheritance.
"""

from collections.abc import Callable, Sequence
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields, is_dataclass
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


@dataclass_transform(frozen_default=True)
def record(kind: type[Kind]) -> type[Kind]:
    """A class of annotated fields, with or without defaults, as a frozen, slotted dataclass."""
    slotted: Any = dataclass(init=False, repr=False, eq=False, slots=True)(kind)
    values = attrgetter(*slotted.__match_args__)

    def first_init(self: object, *given: object, **named: object) -> None:
        """Compile the class's own, and go on with that."""
        slotted.__init__ = _init(slotted)
        slotted.__init__(self, *given, **named)

    def __eq__(self: object, other: object) -> bool:  # noqa: N807
        return values(self) == values(other) if type(other) is type(self) else NotImplemented

    def __hash__(self: object) -> int:  # noqa: N807
        return hash(values(self))

    slotted.__init__ = first_init
    slotted.__eq__, slotted.__hash__ = __eq__, __hash__
    slotted.__repr__, slotted.__reduce__ = _repr, _reduce
    slotted.__setattr__ = slotted.__delattr__ = _refuse
    return slotted  # type: ignore[no-any-return]


def _init(kind: Any) -> Any:
    """The `__init__` of a record: it fills the slots themselves, which no one else can."""
    given: dict[str, Any] = {}
    names = []
    for one in fields(kind):
        has_default = one.default is not MISSING
        given[f"set_{one.name}"] = getattr(kind, one.name).__set__
        given[f"default_{one.name}"] = one.default
        names.append(f"{one.name}=default_{one.name}" if has_default else one.name)
    body = "; ".join(f"set_{one.name}(self, {one.name})" for one in fields(kind))
    exec(f"def __init__(self, {', '.join(names)}): {body}", given)
    return given["__init__"]


def _repr(self: Any) -> str:
    told = (f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{type(self).__qualname__}({', '.join(told)})"


def _refuse(self: Any, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"a {type(self).__name__} cannot be altered: {name}")


def _reduce(self: Any) -> tuple[Any, ...]:
    """How to make the same record again; what copies by assignment a frozen one refuses."""
    return type(self), tuple(getattr(self, name) for name in self.__match_args__)


def as_data(record: object) -> Any:
    """A record as plain dicts, lists and scalars (`from_data` takes it back)."""
    if type(record) in (tuple, list):
        return _each_as_data(cast(Sequence[object], record))
    return _each_as_data([record])[0]


def _each_as_data(records: Sequence[object]) -> list[Any]:
    """Records of one kind all at once, as most lists of them are; anything else singly."""
    kinds = set(map(type, records))
    if len(kinds) != 1 or not kinds.isdisjoint((tuple, list)):
        return [as_data(one) for one in records]
    (kind,) = kinds
    if not _is_record(kind):
        return list(records)
    write, nested = _writer(kind)
    written = list(map(write, records))
    for name in nested:
        for one in written:
            one[name] = as_data(one[name])
    return written


def from_data(kind: type[Kind], data: dict[str, Any]) -> Kind:
    """A record of the given kind from plain data; keys it does not know are passed over.

    Raises TypeError where a field without default is missing.
    """
    readers = _readers(cast(Any, kind))
    return kind(**{name: readers[name](value) for name, value in data.items() if name in readers})


@cache
def _is_record(kind: Any) -> bool:
    return is_dataclass(kind) or hasattr(kind, "_fields")


@cache
def _writer(kind: Any) -> tuple[Callable[[object], dict[str, Any]], list[str]]:
    """What makes a dict of a record of this kind, and which of its fields hold more than one.

    Compiled, as dataclasses compiles methods: a dict display takes half of what `zip` does.
    """
    readers = _readers(kind)
    items = ", ".join(f"{name!r}: record.{name}" for name in readers)
    write = eval(f"lambda record: {{{items}}}")
    return write, [name for name, read in readers.items() if read is not _same]


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

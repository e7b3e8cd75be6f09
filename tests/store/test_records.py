"""A record is what a frozen, slotted dataclass would be."""

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, fields, is_dataclass, replace

import pytest

from store.records import record


@record
class Cutting:
    """A cutting; `words` is 0 where nobody counted."""

    title: str
    words: int = 0
    outlet: str | None = None

    @property
    def is_short(self) -> bool:
        """Whether it has fewer than a hundred words."""
        return self.words < 100


@record
class Unmade:
    """A record of which none has been made."""

    title: str


@dataclass(frozen=True, slots=True)
class Plain:
    """The same fields as a plain dataclass."""

    title: str
    words: int = 0
    outlet: str | None = None


def test_a_record_is_made_from_places_and_names_with_defaults() -> None:
    cutting = Cutting("A quay", outlet="The Gull")
    assert (cutting.title, cutting.words, cutting.outlet) == ("A quay", 0, "The Gull")
    assert cutting.is_short
    with pytest.raises(TypeError):
        Cutting()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Unmade("A quay", author="Ann")  # type: ignore[call-arg]


def test_records_of_one_kind_with_one_content_are_equal() -> None:
    assert Cutting("A quay", 3) == Cutting("A quay", 3) != Cutting("A quay", 4)
    assert len({Cutting("A quay"), Cutting("A quay"), Cutting("A pier")}) == 2
    assert Cutting("A quay").__eq__(Plain("A quay")) is NotImplemented
    assert repr(Cutting("A quay")) == repr(Plain("A quay")).replace("Plain", "Cutting")


def test_a_record_cannot_be_altered_and_holds_nothing_else() -> None:
    cutting = Cutting("A quay")
    with pytest.raises(FrozenInstanceError):
        cutting.title = "A pier"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del cutting.title
    with pytest.raises((TypeError, AttributeError)):
        cutting.author = "Ann"  # type: ignore[attr-defined]
    assert not hasattr(cutting, "__dict__")


def test_a_record_is_a_dataclass_to_those_who_ask() -> None:
    assert is_dataclass(Unmade)
    assert [field.name for field in fields(Cutting)] == [field.name for field in fields(Plain)]
    assert replace(Cutting("A quay", 3), title="A pier") == Cutting("A pier", 3)
    match Cutting("A quay", 3):
        case Cutting(title, words):
            assert (title, words) == ("A quay", 3)


def test_a_record_goes_to_another_process_and_back() -> None:
    cutting = Cutting("A quay", 3)
    assert pickle.loads(pickle.dumps(cutting)) == copy.deepcopy(cutting) == cutting

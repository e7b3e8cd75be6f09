import pickle

import store.errors
from store.errors import PresscutError, ReadingError


def classes() -> list[type[PresscutError]]:
    found = [value for value in vars(store.errors).values() if isinstance(value, type)]
    return [value for value in found if issubclass(value, PresscutError)]


def test_the_tree_in_the_docstring_holds_every_error() -> None:
    drawn = {
        word for word in (store.errors.__doc__ or "").replace("─", " ").split() if word.isalpha()
    }
    assert {error.__name__ for error in classes()} <= drawn


def test_a_reading_error_names_its_source_beside_its_reason() -> None:
    error = ReadingError("/tmp/a.txt", "is empty")
    assert (error.source, str(error)) == ("/tmp/a.txt", "is empty")


def test_a_reading_error_comes_whole_out_of_another_process() -> None:
    error = pickle.loads(pickle.dumps(ReadingError("/tmp/a.txt", "is empty")))
    assert (error.source, str(error)) == ("/tmp/a.txt", "is empty")

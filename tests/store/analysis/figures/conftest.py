"""Ways to ask the grammar about one sentence."""

from collections.abc import Callable

import pytest

from store.analysis.figures import find_figures
from store.models import Figure

Find = Callable[..., list[Figure]]
Only = Callable[..., Figure]


@pytest.fixture
def find() -> Find:
    """All figures of a sentence."""

    def ask(text: str, published: str | None = None) -> list[Figure]:
        return find_figures(text, [(0, len(text))], published)

    return ask


@pytest.fixture
def only(find: Find) -> Only:
    """The one figure of a sentence; fails where there are more or none."""

    def ask(text: str, published: str | None = None) -> Figure:
        (figure,) = find(text, published)
        return figure

    return ask

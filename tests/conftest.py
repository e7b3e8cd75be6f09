"""What several tests share: the real articles where a machine has them, a library in a folder."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from loopback import Site, serving

ROOT = Path(__file__).parent.parent


def pytest_xdist_auto_num_workers() -> int:
    """Two processes a core: tests of the desk wait for half of their time."""
    return 2 * (os.cpu_count() or 1)


@pytest.fixture(scope="session")
def real_articles() -> list[Path]:
    """The five real articles, whose folder $PRESSCUT_ARTICLES names."""
    folder = os.environ.get("PRESSCUT_ARTICLES")
    if not folder:
        pytest.skip("the real articles are not on this machine ($PRESSCUT_ARTICLES is not set)")
    return sorted(Path(folder).glob("*.txt"))


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of sample articles."""
    return ROOT / "seeds"


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A web server on this machine, which may be asked as fast as it answers."""
    from store.reading.web import fetching

    monkeypatch.setattr(fetching, "PAUSE_SECONDS", 0.0)
    with serving() as site:
        yield site


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the library and the settings of whoever runs it."""
    monkeypatch.setenv("PRESSCUT_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("PRESSCUT_DESK", str(tmp_path / "desk"))
    monkeypatch.setenv("PRESSCUT_CONFIG", str(tmp_path / "presscut.toml"))

"""What a person can set: presscut.toml and the environment, read into one frozen record.

The file is `presscut.toml` in the platform's configuration folder, or what `$PRESSCUT_CONFIG`
names. The environment wins over the file. A key that is not known, or a value of the wrong
kind, is named together with the place it came from.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from store.errors import SettingsError

COLOURS = ("auto", "16", "256", "all")


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with their defaults. A key in the file is the field's name.

    `library`: folder of the library. `max_bytes`: a larger source is refused.
    `summary_sentences`: length of a summary. `lock_seconds`: how long to wait for another writer.
    `fetch_seconds`: how long one address may take in all. `private_addresses`: whether machines
    that are not on the public internet may be asked.
    `desk`: folder of the person's own marks. `theme`: the name of a theme, empty for the one used
    last. `mouse`: whether the desk takes the mouse from the terminal. `colours`: how many are
    painted, "16", "256", "all", or "auto" for as many as terminal and line are good for.
    `keys`: for commands of the desk, by their ids, the keys that call them instead.
    """

    library: Path | None = None
    max_bytes: int = 20_000_000
    summary_sentences: int = 3
    lock_seconds: float = 10.0
    fetch_seconds: float = 30.0
    private_addresses: bool = False
    desk: Path | None = None
    theme: str = ""
    mouse: bool = True
    colours: str = COLOURS[0]
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


ENVIRONMENT = {
    "PRESSCUT_LIBRARY": "library",
    "PRESSCUT_DESK": "desk",
    "PRESSCUT_MAX_BYTES": "max_bytes",
}


def load_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings in force. Raises SettingsError, naming key and file."""
    settings = Settings()
    path = config_path(environment)
    for key, value in _read(path).items():
        settings = _set(settings, key, value, str(path))
    for variable, key in ENVIRONMENT.items():
        if environment.get(variable):
            settings = _set(settings, key, environment[variable], f"${variable}")
    return settings


def config_path(environment: Mapping[str, str] = os.environ) -> Path:
    """Where presscut.toml is looked for."""
    if named := environment.get("PRESSCUT_CONFIG"):
        return Path(named).expanduser()
    from platformdirs import user_config_path

    return user_config_path("presscut") / "presscut.toml"


def library_path(settings: Settings) -> Path:
    """The library's folder: the one set, else `library` in the platform's data folder."""
    if settings.library:
        return settings.library
    from platformdirs import user_data_path

    return user_data_path("presscut") / "library"


def desk_path(settings: Settings) -> Path:
    """The folder of a person's own marks: the one set, else one beside the default library."""
    if settings.desk:
        return settings.desk
    from platformdirs import user_data_path

    return user_data_path("presscut") / "desk"


def _read(path: Path) -> dict[str, Any]:
    try:
        written = path.read_text("utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path, error) from error
    import tomllib

    try:
        return tomllib.loads(written)
    except ValueError as error:  # TOMLDecodeError is one, and a number of 5,000 digits another
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> SettingsError:
    return SettingsError(f"{path}: cannot be read as TOML ({error}); mend or move it")


def _set(settings: Settings, key: str, value: Any, place: str) -> Settings:
    known = {one.name for one in fields(Settings)}
    if key not in known:
        raise SettingsError(f"{place}: no setting {key!r}; known: {', '.join(sorted(known))}")
    try:
        return replace(settings, **{key: _READERS[key](value)})
    except (TypeError, ValueError, OverflowError, RuntimeError) as error:  # Runtime: no such home
        raise SettingsError(f"{place}: {key} = {value!r} will not do ({error})") from error


def _folder(value: Any) -> Path:
    if not isinstance(value, str) or not value:
        raise ValueError("a folder's path is wanted")
    return Path(value).expanduser()


def _at_least_one(value: Any) -> int:
    number = 0 if isinstance(value, bool | float) else int(value)
    if number < 1:
        raise ValueError("a whole number from 1 on is wanted")
    return number


def _seconds(value: Any) -> float:
    number = -1.0 if isinstance(value, bool) else float(value)
    if not 0 <= number < 1e6:
        raise ValueError("a number of seconds is wanted")
    return number


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false is wanted")
    return value


def _name(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("a name is wanted")
    return value


def _colours(value: Any) -> str:
    if str(value) not in COLOURS:
        raise ValueError(f"one of {', '.join(COLOURS)} is wanted")
    return str(value)


def _key_table(value: Any) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise ValueError("a table is wanted: [keys]")
    return {name: _key_names(name, keys) for name, keys in value.items()}


def _key_names(name: str, value: Any) -> tuple[str, ...]:
    keys = value if isinstance(value, list) else [value]
    if not keys or not all(isinstance(key, str) and key for key in keys):
        raise ValueError(f'for {name} a key such as "v" is wanted, or a list of keys')
    return tuple(keys)


_READERS: dict[str, Callable[[Any], Any]] = {
    "library": _folder,
    "desk": _folder,
    "max_bytes": _at_least_one,
    "summary_sentences": _at_least_one,
    "lock_seconds": _seconds,
    "fetch_seconds": _seconds,
    "private_addresses": _yes_or_no,
    "theme": _name,
    "mouse": _yes_or_no,
    "colours": _colours,
    "keys": _key_table,
}

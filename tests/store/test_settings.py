from pathlib import Path

import pytest

from store.errors import SettingsError
from store.settings import Settings, desk_path, library_path, load_settings


def load(tmp_path: Path, text: str | bytes | None = None, **environment: str) -> Settings:
    path = tmp_path / "settings.toml"
    if text is not None:
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_settings({"PRESSCUT_CONFIG": str(path), **environment})


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load(tmp_path) == Settings()


def test_the_file_sets_and_the_environment_wins(tmp_path: Path) -> None:
    text = 'library = "/srv/cuttings"\nmax_bytes = 1000\nsummary_sentences = 5\n'
    settings = load(tmp_path, text, PRESSCUT_MAX_BYTES="2000")
    assert settings == Settings(Path("/srv/cuttings"), 2000, 5)


def test_a_home_folder_may_be_written_short(tmp_path: Path) -> None:
    assert load(tmp_path, 'library = "~/cuttings"').library == Path.home() / "cuttings"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("colour = 'red'", "colour"),
        ("max_bytes = 'many'", "max_bytes"),
        ("max_bytes = 0", "max_bytes"),
        ("max_bytes = true", "max_bytes"),
        ("max_bytes = inf", "max_bytes"),
        ("summary_sentences = 2.9", "summary_sentences"),
        ("lock_seconds = true", "lock_seconds"),
        (f"lock_seconds = {'9' * 400}", "lock_seconds"),
        (f"lock_seconds = {'9' * 5000}", "TOML"),
        ("library = '~no-such-person/a'", "library"),
        ("library = 7", "library"),
        ("lock_seconds = nan", "lock_seconds"),
        ("summary_sentences =", "TOML"),
        (b"\xff\xfe", "TOML"),
    ],
)
def test_a_bad_setting_is_named_with_its_file(
    tmp_path: Path, text: str | bytes, named: str
) -> None:
    with pytest.raises(SettingsError, match=named) as caught:
        load(tmp_path, text)
    assert str(tmp_path / "settings.toml") in str(caught.value)


def test_a_bad_value_in_the_environment_is_named_with_its_variable(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="PRESSCUT_MAX_BYTES"):
        load(tmp_path, PRESSCUT_MAX_BYTES="lots")


def test_the_library_lies_in_the_data_folder_unless_set(tmp_path: Path) -> None:
    assert library_path(Settings()).parts[-2:] == ("presscut", "library")
    assert library_path(Settings(library=tmp_path)) == tmp_path


def test_the_desk_lies_beside_it_unless_set(tmp_path: Path) -> None:
    assert desk_path(Settings()).parts[-2:] == ("presscut", "desk")
    assert desk_path(load(tmp_path, "", PRESSCUT_DESK=str(tmp_path))) == tmp_path


def test_how_the_desk_looks_and_which_keys_it_takes(tmp_path: Path) -> None:
    text = 'theme = "light"\nmouse = false\ncolours = 16\n[keys]\n"a.b" = "v"\n"c.d" = ["x", "f2"]'
    settings = load(tmp_path, text)
    assert (settings.theme, settings.mouse, settings.colours) == ("light", False, "16")
    assert settings.keys == {"a.b": ("v",), "c.d": ("x", "f2")}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("theme = 3", "theme"),
        ("mouse = 'no'", "mouse"),
        ("colours = 8", "colours"),
        ("keys = 'v'", "keys"),
        ('[keys]\n"a.b" = 7', "a.b"),
        ('[keys]\n"a.b" = []', "a.b"),
        ('[keys]\na.b = "v"', "a"),
    ],
)
def test_a_look_or_a_key_that_will_not_do_is_named(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(SettingsError, match=named) as error:
        load(tmp_path, text)
    assert "\n" not in str(error.value)

"""From `config.toml` to values: unknown keys and wrong types are refused with the key's full name."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import time
from pathlib import Path
from typing import Any, get_type_hints

from bot.config import CONFIG_VARIABLE, DEFAULT_FILE, Config, ConfigError, Secret, config_path, from_environment, is_named
from bot.config_checks import check_config


def load_config(given: Path | None = None) -> Config:
    """Reads the configuration; the defaults when no file was asked for and there is none."""
    path = config_path(given)
    if not path.is_file():
        if not is_named(given):
            return Config(home=Path.cwd())
        raise ConfigError(
            f"De configuratie {path} bestaat niet. Kijk of de naam klopt; zonder --config en ${CONFIG_VARIABLE} maakt "
            "`nakomen doctor` er een in de map waarin je staat."
        )
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"De configuratie {path} is geen geldige TOML: {error}.") from error
    except OSError as error:
        raise ConfigError(f"De configuratie {path} kan niet worden gelezen: {error.strerror}.") from error
    return config_from(tables, home=path.resolve().parent, name=str(path))


def config_from(tables: Mapping[str, Any], *, home: Path, name: str = DEFAULT_FILE) -> Config:
    """The configuration in these tables; `home` is the folder to which relative paths belong."""
    parts: dict[str, Any] = {}
    rooms = {f.name: f for f in fields(Config) if f.name != "home"}
    hints = get_type_hints(Config)
    for key, value in tables.items():
        if key not in rooms:
            raise ConfigError(f"{name}: de sleutel `{key}` is onbekend. Kijk in config.example.toml welke er zijn.")
        parts[key] = _table(hints[key], value, prefix=key, name=name)
    config = Config(home=home, **parts)
    check_config(config, name=name)
    return config


def _table(kind: type[Any], values: object, *, prefix: str, name: str) -> Any:
    if not isinstance(values, dict) or not is_dataclass(kind):
        raise ConfigError(f"{name}: `{prefix}` moet een tabel zijn: [{prefix}].")
    hints = get_type_hints(kind)
    found: dict[str, Any] = {}
    for key, value in values.items():
        full = f"{prefix}.{key}"
        if key not in hints:
            raise ConfigError(f"{name}: de sleutel `{full}` is onbekend. Kijk in config.example.toml welke er zijn.")
        found[key] = _value(hints[key], value, full=full, name=name)
    return kind(**found)


_WORDS = {str: "tekst", int: "een heel getal", float: "een getal", time: 'een tijd als "09:30"', Secret: "tekst"}


PAIRS = tuple[tuple[str, str], ...]


def _value(kind: Any, value: object, *, full: str, name: str) -> Any:
    if kind is Secret and isinstance(value, str):
        return Secret(value)
    if kind is time and isinstance(value, str):
        try:
            return time.fromisoformat(value)
        except ValueError:
            raise _wrong(kind, full, name) from None
    if kind in (int, float) and isinstance(value, int | float) and not isinstance(value, bool):
        if kind is float or isinstance(value, int):
            return kind(value)
    elif kind is str and isinstance(value, str):
        return from_environment(value)
    elif (kind == tuple[int, ...] and isinstance(value, list) and all(type(item) is int for item in value)) or (
        kind in (tuple[str, ...], tuple[str, ...] | None) and isinstance(value, list) and all(type(item) is str for item in value)
    ):
        return tuple(value)
    elif kind == PAIRS and isinstance(value, dict) and all(type(item) is str for item in value.values()):
        return tuple((key, from_environment(item)) for key, item in value.items())
    raise _wrong(kind, full, name)


def _wrong(kind: Any, full: str, name: str) -> ConfigError:
    what = f"een tabel met teksten zijn: [{full}]" if kind == PAIRS else f"{_WORDS.get(kind, 'een lijst')} zijn"
    return ConfigError(f"{name}: `{full}` moet {what}.")

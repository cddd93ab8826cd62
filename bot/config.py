"""Configuration: `config.toml` as values. Unknown keys and wrong types are refused with the key's full name.

A value "env:NAME" is read from the environment when it is needed, so that a command which needs no token runs without one.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_type_hints
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from calendars.school_holiday_table import REGIONS
from workflows.errors import Refused
from workflows.ground_rules import AT_LEAST_ONE

if TYPE_CHECKING:
    from sqlalchemy import URL

LEAST_REFRESH = 0.25  # hours: others pay for each time that we ask
CONFIG_VARIABLE = "NAKOMEN_CONFIG"
DEFAULT_FILE = "config.toml"
SCHOOL_HOLIDAYS = "https://opendata.rijksoverheid.nl/v1/sources/rijksoverheid/infotypes/schoolholidays?output=json"


class ConfigError(Refused):
    """The configuration can't be used; the text names the file and the key."""


@dataclass(frozen=True, slots=True, repr=False)
class Secret:
    """A token, or "env:NAME" that says where it is: never shown by repr or str."""

    source: str

    def __repr__(self) -> str:
        return f"Secret({'***' if self.source else 'leeg'})"

    def reveal(self) -> str:
        """The secret itself; empty when the variable that it points to is not set."""
        return _from_environment(self.source)

    @property
    def variable(self) -> str | None:
        """The name of the environment variable that it points to."""
        return self.source[4:] if self.source.startswith("env:") else None


BOT_TOKEN = Secret("env:SLACK_BOT_TOKEN")
APP_TOKEN = Secret("env:SLACK_APP_TOKEN")
SIGNING_SECRET = Secret("env:SLACK_SIGNING_SECRET")


@dataclass(frozen=True, slots=True)
class BotConfig:
    language: str = "nl"
    timezone: str = "Europe/Amsterdam"


@dataclass(frozen=True, slots=True)
class SlackConfig:
    mode: str = "socket"
    bot_token: Secret = BOT_TOKEN
    app_token: Secret = APP_TOKEN
    signing_secret: Secret = SIGNING_SECRET
    api_url: str = "https://slack.com/api/"
    channel_interval_seconds: float = 1.0
    messages_per_minute: int = 100
    timeout_seconds: float = 10.0


@dataclass(frozen=True, slots=True)
class StorageConfig:
    url: str = "sqlite:///nakomen.db"


@dataclass(frozen=True, slots=True)
class WebConfig:
    listen: str = "127.0.0.1:8080"
    public_url: str = "http://127.0.0.1:8080"


@dataclass(frozen=True, slots=True)
class RemindersConfig:
    send_at: time = time(9, 30)
    lease_seconds: float = 60.0
    holidays_closed: tuple[str, ...] | None = None
    closed_periods: tuple[str, ...] = ()
    long_period_days: int = 45
    very_long_period_days: int = 120
    prompt_every_days: int = 42
    nudge_before_days: tuple[int, ...] = (14, 3)
    quiet_after_green_days: int = 7
    overdue_after_days: int = 7
    overdue_every_days: int = 7
    overdue_weekly_times: int = 6
    escalation_after_days: int = 14
    agenda_after_days: int = 28
    shown_in_bundle: int = 10
    meeting_ask_weeks: tuple[int, ...] = (8, 4)
    meeting_agenda_days: int = 14


@dataclass(frozen=True, slots=True)
class CalendarsConfig:
    """What dates are held against. Names and addresses stand in pairs: `outside` is a table of them in the file."""

    outside: tuple[tuple[str, str], ...] = ()
    school_holidays_url: str = SCHOOL_HOLIDAYS
    school_region: str = ""
    school_regions: tuple[tuple[str, str], ...] = ()
    private_hosts: tuple[str, ...] = ()
    refresh_hours: float = 6.0


@dataclass(frozen=True, slots=True)
class PeopleConfig:
    """How colleagues are recognised whom nobody registered: an e-mail domain, or a user group's id, with a party's name."""

    domains: tuple[tuple[str, str], ...] = ()
    groups: tuple[tuple[str, str], ...] = ()

    @property
    def parties(self) -> dict[str, str]:
        """The party's name by domain and by group."""
        return {name.casefold().removeprefix("@"): party for name, party in self.domains} | dict(self.groups)


@dataclass(frozen=True, slots=True)
class Config:
    """`home` is the folder of the file: relative sqlite paths are relative to it."""

    bot: BotConfig = field(default_factory=BotConfig)
    slack: SlackConfig = field(default_factory=SlackConfig)
    storage: StorageConfig = field(default_factory=StorageConfig)
    web: WebConfig = field(default_factory=WebConfig)
    reminders: RemindersConfig = field(default_factory=RemindersConfig)
    calendars: CalendarsConfig = field(default_factory=CalendarsConfig)
    people: PeopleConfig = field(default_factory=PeopleConfig)
    home: Path = Path()

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which people live."""
        return ZoneInfo(self.bot.timezone)

    @property
    def database_url(self) -> str:
        """The database's address, a relative sqlite path made absolute."""
        url = _url(self.storage.url)
        if url.get_backend_name() == "sqlite" and url.database and url.database != ":memory:":
            url = url.set(database=str((self.home / url.database).resolve()))
        return url.render_as_string(hide_password=False)

    @property
    def database_file(self) -> Path | None:
        """The sqlite file, or None for another kind of database."""
        url = _url(self.database_url)
        return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None

    @property
    def listen(self) -> tuple[str, int]:
        """Host and port of the web server."""
        host, _, port = self.web.listen.rpartition(":")
        return host.strip("[]"), int(port)


def config_path(given: Path | None) -> Path:
    """The file that counts: the one given, else $NAKOMEN_CONFIG, else config.toml here."""
    return given or Path(os.environ.get(CONFIG_VARIABLE) or DEFAULT_FILE)


def is_named(given: Path | None) -> bool:
    """Whether somebody said which file: then it must be there."""
    return given is not None or bool(os.environ.get(CONFIG_VARIABLE))


def has_screen(platform: str) -> bool:
    """Whether a browser can be shown on this machine: always on a Mac or Windows, else where a desktop says so."""
    return platform in {"darwin", "win32"} or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


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
    _check(config, name=name)
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
        return _from_environment(value)
    elif (kind == tuple[int, ...] and isinstance(value, list) and all(type(item) is int for item in value)) or (
        kind in (tuple[str, ...], tuple[str, ...] | None) and isinstance(value, list) and all(type(item) is str for item in value)
    ):
        return tuple(value)
    elif kind == PAIRS and isinstance(value, dict) and all(type(item) is str for item in value.values()):
        return tuple((key, _from_environment(item)) for key, item in value.items())
    raise _wrong(kind, full, name)


def _from_environment(value: str) -> str:
    return os.environ.get(value[4:], "") if value.startswith("env:") else value


def _wrong(kind: Any, full: str, name: str) -> ConfigError:
    what = f"een tabel met teksten zijn: [{full}]" if kind == PAIRS else f"{_WORDS.get(kind, 'een lijst')} zijn"
    return ConfigError(f"{name}: `{full}` moet {what}.")


def require_tokens(config: Config) -> None:
    """Refuses with the name of each token that is not set, and where it comes from."""
    wanted = {"slack.bot_token": config.slack.bot_token}
    if config.slack.mode == "socket":
        wanted["slack.app_token"] = config.slack.app_token
    else:
        wanted["slack.signing_secret"] = config.slack.signing_secret
    missing = [f"`{key}`{_hint(secret)}" for key, secret in wanted.items() if not secret.reveal()]
    if missing:
        raise ConfigError(
            f"Nog niet ingevuld: {' en '.join(missing)}. De waarden staan op de pagina van je Slack-app; "
            "`nakomen doctor` wijst de weg, stap voor stap."
        )


def _hint(secret: Secret) -> str:
    return f" (zet de omgevingsvariabele {secret.variable})" if secret.variable else " (in config.toml)"


def closed_periods(config: Config, *, name: str = DEFAULT_FILE) -> tuple[tuple[date, date], ...]:
    """`closed_periods = ["2026-12-24..2027-01-02"]` as pairs of days, both included."""
    found = []
    for text in config.reminders.closed_periods:
        first, _, last = text.partition("..")
        try:
            found.append((date.fromisoformat(first.strip()), date.fromisoformat((last or first).strip())))
        except ValueError:
            raise ConfigError(
                f'{name}: `reminders.closed_periods` heeft "{text}"; schrijf een periode als "2026-12-24..2027-01-02".'
            ) from None
    return tuple(found)


def _check(config: Config, *, name: str) -> None:
    """Refuses values that have the right type and no meaning."""
    if config.bot.language not in {"nl", "en"}:
        raise ConfigError(f'{name}: `bot.language` moet "nl" of "en" zijn.')
    if config.slack.mode not in {"socket", "http"}:
        raise ConfigError(f'{name}: `slack.mode` moet "socket" of "http" zijn.')
    try:
        ZoneInfo(config.bot.timezone)
    except (ZoneInfoNotFoundError, ValueError):
        raise ConfigError(f"{name}: `bot.timezone` kent geen tijdzone {config.bot.timezone!r}.") from None
    try:
        _url(config.storage.url)
    except ValueError:
        raise ConfigError(f"{name}: `storage.url` is geen adres van een database, zoals sqlite:///nakomen.db.") from None
    host, _, port = config.web.listen.rpartition(":")
    if not host or not port.isdigit() or int(port) > 65535:
        raise ConfigError(f'{name}: `web.listen` moet een adres en een poort zijn, zoals "127.0.0.1:8080".')
    if not config.slack.api_url.startswith(("http://", "https://")):
        raise ConfigError(f"{name}: `slack.api_url` moet met https:// beginnen.")
    closed_periods(config, name=name)
    _check_reminders(config.reminders, name=name)
    _check_calendars(config.calendars, name=name)


def _check_reminders(reminders: RemindersConfig, *, name: str) -> None:
    """Refuses numbers with which no plan can be made."""
    for item in fields(reminders):
        value = getattr(reminders, item.name)
        least = 1 if item.name in AT_LEAST_ONE else 0
        numbers = value if isinstance(value, tuple) else (value,)
        if any(isinstance(number, int | float) and number < least for number in numbers):
            raise ConfigError(f"{name}: `reminders.{item.name}` moet ten minste {least} zijn.")


def _check_calendars(calendars: CalendarsConfig, *, name: str) -> None:
    """Refuses addresses that can't be asked, regions that don't exist and a time that is none. An address is never repeated."""
    addresses = [("calendars.school_holidays_url", calendars.school_holidays_url)]
    addresses += [(f'calendars.outside."{title}"', address) for title, address in calendars.outside]
    for key, address in addresses:
        if address and not address.startswith(("https://", "http://", "webcal://")):
            raise ConfigError(f"{name}: `{key}` moet met https:// of webcal:// beginnen.")
    regions = [("calendars.school_region", calendars.school_region)]
    regions += [(f'calendars.school_regions."{title}"', region) for title, region in calendars.school_regions]
    for key, region in regions:
        if region not in {"", *REGIONS}:
            raise ConfigError(f'{name}: `{key}` moet "noord", "midden" of "zuid" zijn.')
    if not calendars.refresh_hours >= LEAST_REFRESH:
        raise ConfigError(f"{name}: `calendars.refresh_hours` moet ten minste {LEAST_REFRESH} zijn.")


def _url(address: str) -> URL:
    """The address of a database. Raises ValueError for what is none."""
    from sqlalchemy.engine import make_url  # noqa: PLC0415 - takes long to load, and `read` needs no database
    from sqlalchemy.exc import ArgumentError  # noqa: PLC0415 - as above

    try:
        return make_url(address)
    except ArgumentError as error:
        raise ValueError(address) from error

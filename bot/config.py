"""Configuration as values with their defaults. `config_file.py` reads them, `config_checks.py` looks whether they mean something.

A value "env:NAME" is read from the environment when it is needed, so that a command which needs no token runs without one.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from workflows.errors import Refused
from workflows.ground_rules import Policy

if TYPE_CHECKING:
    from sqlalchemy import URL

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
        return from_environment(self.source)

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
class RemindersConfig(Policy):
    """The rules of reminding with the product's defaults, and how the deliverer works."""

    lease_seconds: float = 60.0
    holidays_closed: tuple[str, ...] | None = None
    closed_periods: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Whatever can't be is refused where the file is read, with a sentence that names the key."""


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
        url = database_address(self.storage.url)
        if url.get_backend_name() == "sqlite" and url.database and url.database != ":memory:":
            url = url.set(database=str((self.home / url.database).resolve()))
        return url.render_as_string(hide_password=False)

    @property
    def database_file(self) -> Path | None:
        """The sqlite file, or None for another kind of database."""
        url = database_address(self.database_url)
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


def from_environment(value: str) -> str:
    """What the variable holds that "env:NAME" points to, empty when it isn't set; any other text as it is."""
    return os.environ.get(value[4:], "") if value.startswith("env:") else value


def database_address(address: str) -> URL:
    """The address of a database. Raises ValueError for what is none."""
    from sqlalchemy.engine import make_url  # noqa: PLC0415 - takes long to load, and `read` needs no database
    from sqlalchemy.exc import ArgumentError  # noqa: PLC0415 - as above

    try:
        return make_url(address)
    except ArgumentError as error:
        raise ValueError(address) from error

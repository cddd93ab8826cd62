"""What a configuration must be beyond its types: values that mean something, and tokens that are there."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.config import DEFAULT_FILE, CalendarsConfig, Config, ConfigError, RemindersConfig, Secret, database_address
from calendars.school_holiday_table import REGIONS
from workflows.ground_rules import AT_LEAST_ONE

LEAST_REFRESH = 0.25  # hours: others pay for each time that we ask


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


def check_config(config: Config, *, name: str) -> None:
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
        database_address(config.storage.url)
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

"""From configuration to the things that workflows are handed: the ground rules and an open database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from urllib.parse import urlsplit

from sqlalchemy.exc import DBAPIError, NoSuchModuleError

from bot.config import Config, ConfigError
from bot.config_checks import closed_periods
from bot.outside.sources import outside_of
from calendars.workdays import WorkCalendar
from storage.database import NEWEST_REVISION, Database, SchemaMismatch, ensure_schema, ensure_writable, migrate, open_database
from workflows.errors import Refused
from workflows.ground_rules import GroundRules, Policy


def ground_rules(config: Config) -> GroundRules:
    """The rules that this configuration sets."""
    names = {f.name for f in fields(Policy)} & {f.name for f in fields(config.reminders)}
    policy = Policy(**{name: getattr(config.reminders, name) for name in names})
    return GroundRules(
        zone=config.zone,
        workdays=work_calendar(config),
        policy=policy,
        language=config.bot.language,
        domain=urlsplit(config.web.public_url).hostname or "nakomen.local",
        public_url=config.web.public_url.rstrip("/"),
        outside=outside_of(config),
    )


def work_calendar(config: Config) -> WorkCalendar:
    """The working days of this configuration."""
    try:
        return WorkCalendar(holidays_closed=config.reminders.holidays_closed, closed_periods=closed_periods(config))
    except ValueError as error:
        raise ConfigError(f"De werkdagen onder [reminders] kloppen niet: {error}.") from error


@contextmanager
def store(config: Config, *, writes: bool) -> Iterator[Database]:
    """The database of this configuration, with its schema; a command that only reads makes no file.

    Raises Refused with what to do when it can't be used.
    """
    file = config.database_file
    if file is not None and not writes and not file.exists():
        database = open_database("sqlite://")  # nothing is stored yet: an empty one to look at
        migrate(database)
        yield database
        database.close()
        return
    with opened(config) as database:
        try:
            ensure_schema(database)
        except SchemaMismatch as error:
            raise Refused(
                f"De database {shown_address(config)} heeft versie {error}, dit programma werkt met {NEWEST_REVISION}. "
                "Maak een reservekopie en voer `nakomen migrate` uit, of gebruik de versie van het programma die erbij hoort."
            ) from error
        if writes:
            ensure_writable(database)  # a bot that can't note what it said must not say anything
        yield database


@contextmanager
def opened(config: Config) -> Iterator[Database]:
    """The database as it is, whatever its schema; raises Refused when it can't be used."""
    try:
        database = open_database(config.database_url)
    except (NoSuchModuleError, ImportError) as error:
        raise Refused(
            f"Voor de database {config.storage.url.partition(':')[0]} ontbreekt het stuurprogramma. "
            "Voor PostgreSQL: installeer nakomen[postgres]."
        ) from error
    try:
        yield database
    except DBAPIError as error:
        raise Refused(_database_trouble(config, error)) from error
    finally:
        database.close()


def shown_address(config: Config) -> str:
    """The database's address as people may see it: the file, or the URL without its password."""
    file = config.database_file
    return str(file) if file else open_database(config.database_url).engine.url.render_as_string(hide_password=True)


def _database_trouble(config: Config, error: DBAPIError) -> str:
    reason = str(error.orig).splitlines()[0] if error.orig else type(error).__name__
    return (
        f"De database {shown_address(config)} kan niet worden gebruikt: {reason}. "
        "Kijk of het adres klopt en of je erin mag schrijven."
    )

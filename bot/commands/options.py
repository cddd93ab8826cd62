"""What every command takes: the configuration, the moment, and JSON instead of words."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer

from bot.clock import WallClock
from bot.config import Config
from bot.first_start import first_start

ConfigOption = Annotated[
    Path | None,
    typer.Option("--config", help="Configuratie. Standaard $NAKOMEN_CONFIG, anders config.toml.", show_default=False),
]
AtOption = Annotated[
    str | None,
    typer.Option("--at", metavar="MOMENT", help="Moment waarop je kijkt of iets doet, zoals 2022-07-01T18:00. Standaard nu."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Als JSON.")]
AgreementOption = Annotated[str | None, typer.Option("--agreement", help="Nummer of titel van de afspraken.")]
PartyOption = Annotated[str | None, typer.Option("--party", help="Nummer, naam of alias van een partij.")]


def moment_of(text: str, zone: ZoneInfo, *, option: str = "--at") -> datetime:
    """A local moment such as 2022-07-01T18:00 in the zone; a day alone is its first minute. Anything else is wrong usage."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f'"{text}" is geen moment; schrijf het als 2022-07-01T18:00', param_hint=option) from None
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)


def moment_with_time(text: str, zone: ZoneInfo, *, option: str) -> datetime:
    """As `moment_of`, for what is held at a time: a day alone would be midnight, which nobody means."""
    moment = moment_of(text, zone, option=option)
    if ":" not in text and "T" not in text.upper():
        raise typer.BadParameter(f'"{text}" heeft geen tijd; schrijf het als {moment:%Y-%m-%d}T14:00', param_hint=option)
    return moment


def begin_config(given: Path | None) -> bool:
    """At the first start writes a configuration and says so on standard error; True when it was written now."""
    begun = first_start(given, Path.cwd())
    if begun is not None:
        typer.echo(f"nakomen: {begun.text}", err=True)
    return begun is not None and begun.made


def show(text: str) -> None:
    """Writes a line on standard output."""
    typer.echo(text)


def show_json(value: Any) -> None:
    """Writes a value as JSON on standard output, accents and all."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def command_moment(at: str | None, settings: Config) -> datetime:
    """The moment of a command: `--at`, else now."""
    return moment_of(at, settings.zone) if at else WallClock(settings.zone).now()

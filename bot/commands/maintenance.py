"""`doctor`, `migrate` and `manifest`: what an operator needs."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from bot.commands.options import AtOption, ConfigOption, JsonOption, command_moment, show, show_json
from bot.config import load_config, require_tokens
from bot.context import opened, shown_address
from bot.manifest import manifest_text
from storage.database import NEWEST_REVISION, migrate


def add_to(program: typer.Typer) -> None:
    """Adds these commands to the program."""
    program.command("doctor")(doctor)
    program.command("migrate")(migrate_database)
    program.command("manifest")(manifest)


def doctor(as_json: JsonOption = False, config: ConfigOption = None, at: AtOption = None) -> None:
    """Kijkt of alles goed staat en zegt per punt hoe je het herstelt.

    Voorbeeld: nakomen doctor
    """
    from bot.doctor import examine  # noqa: PLC0415 - loads Slack's library, which other commands go without

    settings = load_config(config)
    require_tokens(settings)
    findings = examine(settings, now=command_moment(at, settings))
    if as_json:
        show_json([{"check": finding.check, "ok": finding.ok, "text": finding.text} for finding in findings])
    else:
        for finding in findings:
            show(f"{'goed ' if finding.ok else 'LET OP'.ljust(6)} {finding.check}: {finding.text}")
    if not all(finding.ok for finding in findings):
        sys.exit(1)


def migrate_database(config: ConfigOption = None, at: AtOption = None) -> None:
    """Maakt de database, of brengt hem bij de nieuwste versie. Maak eerst een reservekopie.

    Voorbeeld: nakomen migrate
    """
    del at
    settings = load_config(config)
    with opened(settings) as database:
        migrate(database)
    show(f"De database {shown_address(settings)} is bij: versie {NEWEST_REVISION}.")


def manifest(
    http: Annotated[str | None, typer.Option("--http", metavar="URL", help="Openbaar adres, voor de HTTP-manier.")] = None,
    config: ConfigOption = None,
    at: AtOption = None,
) -> None:
    """Schrijft het manifest waarmee je de Slack-app in één keer maakt.

    Voorbeeld: nakomen manifest > manifest.yaml
    Voorbeeld: nakomen manifest --http https://nakomen.example.nl
    """
    del config, at
    show(manifest_text(http).rstrip("\n"))

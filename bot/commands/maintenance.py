"""`doctor`, `migrate` and `manifest`: what an operator needs."""

from __future__ import annotations

import shutil
import sys
from typing import Annotated, Any

import typer

from bot.commands.options import AtOption, ConfigOption, JsonOption, begin_config, command_moment, show, show_json
from bot.config import config_path
from bot.config_file import load_config
from bot.context import opened, shown_address
from bot.doctor.finding import Finding, State
from bot.doctor.report import report
from bot.manifest import manifest_text
from storage.database import NEWEST_REVISION, migrate
from workflows.errors import Refused

NARROWEST, WIDEST = 60, 120  # columns of a terminal between which the report is wrapped
_COLOURS: dict[State, dict[str, Any]] = {
    State.GOOD: {"fg": "green"},
    State.ADVICE: {"fg": "yellow"},
    State.TODO: {"fg": "cyan", "bold": True},
    State.MEND: {"fg": "red", "bold": True},
    State.LATER: {"dim": True},
}


def add_to(program: typer.Typer) -> None:
    """Adds these commands to the program."""
    program.command("doctor")(doctor)
    program.command("migrate")(migrate_database)
    program.command("manifest")(manifest)


def doctor(as_json: JsonOption = False, config: ConfigOption = None, at: AtOption = None) -> None:
    """Zegt wat er nog ontbreekt en wat de volgende stap is. Van de eerste start tot en met de bezorging, per punt één stap.

    Voorbeeld: nakomen doctor
    """
    from bot.doctor.examination import ConfigFile, Origin, all_well, examine  # noqa: PLC0415 - loads Slack's library

    begun = begin_config(config)
    settings = load_config(config)
    path = config_path(config).absolute()
    origin = Origin.MADE if begun else Origin.READ if path.is_file() else Origin.DEFAULTS
    findings = examine(settings, ConfigFile(path, origin), now=command_moment(at, settings))
    if as_json:
        show_json([_as_json(finding) for finding in findings])
    else:
        _show_report(findings)
    if not all_well(findings):
        if sys.stdout.isatty():
            sys.exit(1)
        broken = ", ".join(dict.fromkeys(finding.check for finding in findings if not finding.ok))
        raise Refused(f"Nog te herstellen: {broken}. Bij elk punt staat de stap die het verhelpt.")


def _as_json(finding: Finding) -> dict[str, object]:
    return {
        "check": finding.check,
        "ok": finding.ok,
        "state": finding.state.value,
        "text": finding.text,
        "step": finding.step or None,
    }


def _show_report(findings: list[Finding]) -> None:
    if not sys.stdout.isatty():
        show(report(findings))
        return
    width = max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns - 1))
    show(report(findings, width=width, paint=lambda state, word: typer.style(word, **_COLOURS[state])))


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
    """Schrijft het manifest van de Slack-app. Daarmee maak je de app in één keer.

    Voorbeeld: nakomen manifest > manifest.yaml
    Voorbeeld: nakomen manifest --http https://nakomen.example.nl
    """
    del config, at
    show(manifest_text(http).rstrip("\n"))

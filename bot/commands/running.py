"""`run` and `demo`: the bot itself, on the real clock, on a simulated one, or in the playground."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from bot.commands.options import AtOption, ConfigOption, begin_config, moment_of
from bot.config_checks import require_tokens
from bot.config_file import load_config

A_DAY_A_SECOND = 86400.0


def add_to(program: typer.Typer) -> None:
    """Adds these commands to the program."""
    program.command("run")(run)
    program.command("demo")(demo)


def run(
    start: Annotated[
        str | None, typer.Option("--from", metavar="MOMENT", help="Begin van een nagespeelde tijd, zoals 2022-01-03T08:00.")
    ] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="MOMENT", help="Einde van de nagespeelde tijd.")] = None,
    speed: Annotated[
        float | None,
        typer.Option("--speed", min=0.001, help="Hoeveel seconden er in één seconde voorbijgaan; standaard een dag."),
    ] = None,
    config: ConfigOption = None,
    at: AtOption = None,
) -> None:
    """Laat de bot werken: Slack, planning en web in één proces. Stop met Ctrl-C.

    Voorbeeld: nakomen run
    Voorbeeld: nakomen run --from 2022-01-03T08:00 --until 2022-07-01T18:00 --speed 86400
    """
    del at  # the bot lives by the clock, or by --from
    if (start is None) != (until is None):
        raise typer.BadParameter("geef --from en --until allebei, of geen van beide")
    if speed is not None and start is None:
        raise typer.BadParameter("--speed hoort bij --from en --until")
    begin_config(config)
    settings = load_config(config)
    require_tokens(settings)
    if start and until:
        first = moment_of(start, settings.zone, option="--from")
        last = moment_of(until, settings.zone, option="--until")
        if last <= first:
            raise typer.BadParameter("het einde (--until) ligt niet na het begin (--from)")
        from bot.simulation import run_simulated  # noqa: PLC0415 - loads the whole bot, which other commands go without

        sys.exit(run_simulated(settings, start=first, until=last, speed=speed or A_DAY_A_SECOND))
    from bot.app import run_live  # noqa: PLC0415 - loads the whole bot, which other commands go without

    sys.exit(run_live(settings))


def demo(
    headless: Annotated[
        bool, typer.Option("--headless", help="Speelt het verhaal af en drukt het af, zonder te blijven draaien.")
    ] = False,
    serve: Annotated[bool, typer.Option("--serve", help="Blijft draaien tot Ctrl-C, ook zonder terminal.")] = False,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="Poort van de chatpagina; 0 kiest een vrije.")] = 0,
    config: ConfigOption = None,
    at: AtOption = None,
) -> None:
    """Laat zien wat Nakomen doet, in een nagespeelde Slack. Met voorbeeldafspraken, en een jaar dat snel voorbijgaat.

    Voorbeeld: nakomen demo --headless
    """
    del config, at  # the demo brings its own
    if serve or (sys.stdout.isatty() and not headless):
        from bot.demo.staying import stay  # noqa: PLC0415 - only this command needs it

        sys.exit(stay(port=port, browser=not serve))
    from bot.demo.demo import run_demo  # noqa: PLC0415 - loads the whole bot, which other commands go without

    sys.exit(run_demo())

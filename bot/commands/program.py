"""The `nakomen` program: its commands, and how it ends. 0: done; 1: one clear line on stderr; 2: wrong usage."""

from __future__ import annotations

import logging
import sys

import typer

from bot.commands.rooms import Rooms
from bot.logbook import is_kept, without_tokens
from workflows.errors import Refused

program = typer.Typer(
    cls=Rooms,
    name="nakomen",
    help="Zorgt dat prestatieafspraken worden nagekomen: leest ze, herinnert in Slack, houdt de stand bij.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode=None,
)


@program.callback()
def begin() -> None:
    """There is always a command: which one there is, `Rooms` says."""


def main() -> None:
    """Runs one command; whatever goes wrong becomes one line that a person can act on."""
    try:
        program()
    except Refused as refused:
        _end(str(refused))
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:
        if is_kept():
            logging.getLogger("nakomen").error("unexpected", exc_info=error)
        _end(f"Dit ging onverwacht mis: {type(error).__name__}: {_one_line(error)} Er is niets half opgeslagen; meld het ons.")


def _one_line(error: Exception) -> str:
    text = without_tokens(" ".join(str(error).split()))
    return text[:300].rstrip(".") + "." if text else ""


def _end(text: str) -> None:
    typer.echo(f"nakomen: {text}", err=True)
    sys.exit(1)

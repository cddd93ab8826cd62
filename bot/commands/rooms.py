"""Which module holds a command: it is loaded when the command is called, so that each loads only what it needs itself."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_group

ROOMS = {
    "read": "documents",
    "import": "importing",
    "smart": "smart_check",
    "compare": "comparing",
    "carry-over": "carrying_over",
    "agreements": "agreements",
    "rules": "rules",
    "tasks": "tasks",
    "answer": "tasks",
    "reply": "tasks",
    "feed": "sharing",
    "digest": "sharing",
    "run": "running",
    "demo": "running",
    "doctor": "maintenance",
    "migrate": "maintenance",
    "manifest": "maintenance",
    "meetings": "meetings",
    "people": "people",
    "feeds": "sharing",
}
"""Command -> the module of `bot.commands` that adds it, in the order of `--help`."""


class Rooms(TyperGroup):
    """The commands of the program, each loaded with its room."""

    def list_commands(self, ctx: Any) -> list[str]:
        """All of them, for `--help`."""
        del ctx
        return list(ROOMS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of this name; None when there is none."""
        del ctx
        return commands_of(ROOMS[cmd_name]).get(cmd_name) if cmd_name in ROOMS else None


def commands_of(room: str) -> dict[str, Any]:
    """All that a module adds to the program, by name."""
    adding = typer.Typer(rich_markup_mode=None)
    adding.callback()(lambda: None)
    import_module(f"bot.commands.{room}").add_to(adding)
    return dict(get_group(adding).commands)

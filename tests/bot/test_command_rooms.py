"""A command loads its own room and no more, so that reading a document doesn't wait for the database's library."""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys

import bot.commands
from bot.commands.rooms import ROOMS, commands_of


def test_a_command_that_reads_no_text_loads_no_library_for_it() -> None:
    heavy = ["alembic", "pypdfium2", "openpyxl", "docx", "lxml", "holidays", "slack_bolt", "slack_sdk", "apscheduler", "uvicorn"]
    every_room = "from bot.commands.rooms import ROOMS, commands_of; [commands_of(room) for room in set(ROOMS.values())]"
    assert loaded_by(every_room, heavy) == []


def test_reading_a_document_loads_no_database_nor_any_other_command() -> None:
    heavy = ["sqlalchemy", "sqlmodel", "pydantic", "bot.commands.running", "bot.commands.tasks", "workflows.reminding.replanning"]
    read = "from bot.commands.rooms import commands_of; import workflows.reading.read; commands_of('documents')"
    assert loaded_by(read, heavy) == []


def loaded_by(code: str, names: list[str]) -> list[str]:
    """Those of these modules that are there after the code ran in an interpreter of its own."""
    look = f"{code}; import sys; print(*[name for name in {names!r} if name in sys.modules])"
    return subprocess.run([sys.executable, "-c", look], check=True, capture_output=True, text=True).stdout.split()


def test_every_command_is_in_the_room_where_it_is_looked_for() -> None:
    rooms = {name for name in (found.name for found in pkgutil.iter_modules(bot.commands.__path__)) if adds(name)}
    assert {command: room for room in rooms for command in commands_of(room)} == ROOMS


def adds(room: str) -> bool:
    return hasattr(importlib.import_module(f"bot.commands.{room}"), "add_to")

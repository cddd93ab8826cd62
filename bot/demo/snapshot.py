"""A moment of the demo to come back to: what was said in the stand-in, and the bot's database as it was."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from bot.playground.workspace import Workspace


class Snapshot:
    """Keeps a copy of both. Taken and put back while the bot does nothing."""

    def __init__(self, workspace: Workspace, database: Path, now: datetime) -> None:
        self.now = now
        self._said = workspace.memory()
        self._rows = sqlite3.connect(":memory:", check_same_thread=False)  # taken by one thread, put back by another
        with closing(sqlite3.connect(database)) as source:
            source.backup(self._rows)

    def put_back(self, workspace: Workspace, database: Path) -> None:
        """Makes the stand-in as it was, and writes the rows into a file that isn't there yet."""
        with closing(sqlite3.connect(database)) as fresh:
            self._rows.backup(fresh)
        workspace.recall(self._said)

    def close(self) -> None:
        """Forgets it."""
        self._rows.close()

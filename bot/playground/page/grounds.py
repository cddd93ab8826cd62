"""What the page needs of the playground that it is the face of."""

from __future__ import annotations

from typing import Protocol

from bot.playground.page.stage import Stage
from bot.playground.residents import Residents
from bot.playground.workspace import Workspace


class Grounds(Protocol):
    """A workspace, its people, and perhaps a stage."""

    workspace: Workspace
    people: Residents
    stage: Stage | None

    def quiet(self, timeout: float = 5.0) -> bool:
        """Waits until the app has dealt with everything, at most `timeout` seconds; says whether it has."""


class Flashes:
    """One line for a person, shown once on the page that comes after a deed."""

    def __init__(self) -> None:
        self._lines: dict[str, str] = {}

    def put(self, user: str, line: str) -> None:
        """Keeps a line for this person; a newer one takes its place."""
        self._lines[user] = line

    def take(self, user: str) -> str:
        """The line, once; empty when there is none."""
        return self._lines.pop(user, "")

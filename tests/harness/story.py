"""The clock of a story that a test tells."""

from __future__ import annotations

from datetime import datetime


class Story:
    """A clock that is moved by hand."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """The moment at which the story is."""
        return self.moment

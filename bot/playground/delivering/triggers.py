"""Trigger ids: a person's action gives the app three seconds to open one modal."""

from __future__ import annotations

import uuid

from bot.playground.api.api_error import ApiError
from bot.playground.wall_time import WallClock

TRIGGER_SECONDS = 3.0


class Triggers:
    """Hands out trigger ids and takes each in once, in time."""

    def __init__(self, wall: WallClock, seconds: float = TRIGGER_SECONDS) -> None:
        self.seconds = seconds
        self._wall = wall
        self._given: dict[str, tuple[str, float]] = {}
        self._used: set[str] = set()

    def give(self, user: str) -> str:
        """A fresh trigger id for what this person just did."""
        made = f"{uuid.uuid4().int % 10**13}.{uuid.uuid4().int % 10**12}.{uuid.uuid4().hex}"
        self._given[made] = (user, self._wall())
        return made

    def take(self, trigger: str) -> str:
        """The person behind a trigger id; refuses what is unknown, used before or too old."""
        if trigger in self._used:
            raise ApiError("exchanged_trigger_id")
        user, given = self._given.get(trigger, ("", 0.0))
        if not user:
            raise ApiError("invalid_trigger_id" if trigger else "invalid_arguments")
        if self._wall() - given > self.seconds:
            raise ApiError("expired_trigger_id")
        self._used.add(trigger)
        return user

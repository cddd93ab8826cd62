"""The smallest mentions of time that only chat has: they count from the day on which they are said, or from the deadline."""

from __future__ import annotations

from calendars.period_atoms import Atom

SPOKEN_ATOMS: tuple[Atom, ...] = ()

"""Reads a calendar of others in a process of its own, with bounds on time and memory: a rule in it can ask for a year of work."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import calendars

SECONDS = 30.0
MEGABYTES = 700
HOME = Path(calendars.__file__).parent.parent


class NotExpanded(Exception):
    """It can't be read, or not within the bounds."""


def expand(data: bytes, first: date, last: date, zone: str, *, seconds: float = SECONDS) -> list[Any]:
    """The busy times of a calendar as `calendars.outside.as_values` gives them. Raises NotExpanded."""
    command = [sys.executable, "-m", "calendars.outside", first.isoformat(), last.isoformat(), zone, str(MEGABYTES)]
    try:
        run = subprocess.run(  # noqa: S603 - our own program, with days and the configured zone
            command, input=data, capture_output=True, timeout=seconds, check=False, cwd=HOME
        )
    except (subprocess.TimeoutExpired, OSError) as error:
        raise NotExpanded(type(error).__name__) from error
    if run.returncode != 0:
        raise NotExpanded(run.stderr.decode("utf-8", "replace")[-200:])
    found: list[Any] = json.loads(run.stdout)
    return found

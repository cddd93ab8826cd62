"""`nakomen run --from --until`, killed and started again: it goes on where it was, from whichever moment it is told to begin."""

from __future__ import annotations

import functools
import random
import time
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from shutil import copy

import pytest
from oracle import Line
from station import Station, station, url_of
from torture_world import FIRST, World

from storage.database import open_database

UNTIL = FIRST + timedelta(days=14)
A_WEEK_A_SECOND = 7 * 86400


def run(here: Station, start: datetime) -> int:
    moments = [f"{moment:%Y-%m-%dT%H:%M}" for moment in (start, UNTIL)]
    return here.nursery.start("--from", moments[0], "--until", moments[1], "--speed", str(A_WEEK_A_SECOND))


def reached(here: Station) -> datetime:
    """The moment of the newest message: what an operator sees of how far it was."""
    moments = [datetime.fromisoformat(moment) for _, _, moment, _ in here.told().messages if moment]
    return max(moments, default=FIRST).astimezone(FIRST.tzinfo)


def lived(seed: int, empty: Path, home: Path, *, kills: int, from_the_start: bool) -> Counter[Line]:
    home.mkdir()
    chance = random.Random(seed)
    database = open_database(f"sqlite:///{copy(empty, home / 'nakomen.db')}")
    with station(World(seed, 20), database, url_of(database), home) as here:
        pid = run(here, FIRST)
        for _ in range(kills):
            time.sleep(0.2 + 1.5 * chance.random())
            here.nursery.kill(pid)
            pid = run(here, FIRST if from_the_start else reached(here))
        here.wait_for(lambda: here.nursery.ended(pid))
        told = here.told()
    database.close()
    assert not told.twice
    assert not told.crowded()
    return told.messages


@functools.cache
def in_peace(seed: int, empty: Path, home: Path) -> Counter[Line]:
    """The same days without a death, lived once for all tests here."""
    return lived(seed, empty, home, kills=0, from_the_start=True)


@pytest.mark.parametrize("from_the_start", [True, False], ids=["from the start again", "from the newest message"])
def test_a_simulated_run_that_is_killed_tells_the_same_as_one_that_is_not(
    from_the_start: bool, empty_store: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    print(f"simulated deaths: --torture-seed {seed}")  # noqa: T201 - the seed, to live it again
    peace = in_peace(seed, empty_store, tmp_path_factory.getbasetemp() / "undisturbed")
    assert peace
    assert lived(seed, empty_store, tmp_path / "killed", kills=2, from_the_start=from_the_start) == peace

"""Killed at any moment, with a Slack that fails in every way: in the end each message stands in its place once, and every answer
in the history.

`make torture` lives it at length; each run prints its seed, `--torture-seed` lives that one again.
"""

from __future__ import annotations

import functools
import shutil
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from oracle import written
from quarter import Life, Quarter
from torture_world import FIRST, World

from storage.database import Database, open_database


@functools.cache
def in_peace(world: World, empty_store: Path, within: Path, until: datetime) -> Life:
    """The same quarter without a death or a fault."""
    home = Path(tempfile.mkdtemp(prefix="peace-", dir=within))
    database = open_database(f"sqlite:///{shutil.copy(empty_store, home / 'peace.db')}")
    life = Quarter(world, database, home, until).live()
    database.close()
    return life


def check(life: Life, peace: Life) -> None:
    """Message by message and entry by entry the same as in peace."""
    assert peace.told.messages
    assert not life.told.twice
    assert life.told.messages == peace.told.messages
    assert life.told.replies == peace.told.replies
    assert life.history == peace.history
    assert not life.told.crowded()
    assert not life.unspoken
    assert not life.people.lost, "Slack was told that it was taken in"
    assert not life.deaths, "a bot ended by itself"


def tell(what: str, seed: int, life: Life, peace: Life) -> None:
    said, people = life.told, life.people
    print(  # noqa: T201 - the seed, to live it again
        f"\n{what}: --torture-seed {seed}: {life.kills} kills, {life.stops} stops, {said.messages.total()} messages,"
        f" {said.replies.total()} in threads, people {dict(people.did)} ({people.again} made again),"
        f" {len(people.lost)} lost after acknowledgement, faults {dict(life.weather)}, {life.seconds:.0f} s"
        f" (in peace {peace.seconds:.0f} s)"
    )


@pytest.fixture
def size(request: pytest.FixtureRequest) -> tuple[int, int, datetime]:
    """Tasks, kills and end: a few days for every run of the tests, a quarter when asked for."""
    kills, days = request.config.getoption("--torture-kills"), request.config.getoption("--torture-days")
    return (200, kills, FIRST + timedelta(days=days)) if kills else (16, 3, FIRST + timedelta(days=4))


@pytest.mark.parametrize(
    ("kind", "processes", "mode"),
    [("sqlite", 1, "socket"), ("sqlite", 1, "http"), ("sqlite", 2, "socket"), ("postgresql", 3, "socket")],
)
def test_killed_at_random_moments_every_message_stands_once(
    kind: str,
    processes: int,
    mode: str,
    size: tuple[int, int, datetime],
    request: pytest.FixtureRequest,
    empty_store: Path,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    seed: int,
) -> None:
    tasks, kills, until = size
    print(f"torture of {processes} on {kind} ({mode}): --torture-seed {seed}")  # noqa: T201 - the seed, to live it again
    database: Database = request.getfixturevalue("on_sqlite" if kind == "sqlite" else "on_postgres")
    life = Quarter(World(seed, tasks), database, tmp_path / "killed", until, processes, kills, mode=mode).live()
    peace = in_peace(World(seed, tasks), empty_store, tmp_path_factory.getbasetemp(), until)
    tell(f"{processes} on {kind} ({mode})", seed, life, peace)
    for name, lived in (("killed", life), ("peace", peace)):
        (tmp_path / f"{name}.txt").write_text(written(lived.told, lived.history))
    check(life, peace)

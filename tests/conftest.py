"""What many tests share: a real database with the schema, and the rules of the house."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings

from bot.playground.server import Playground
from calendars.workdays import WorkCalendar
from storage.database import Database, migrate, open_database
from workflows.ground_rules import GroundRules

# A stopwatch on each example fails on a busy machine; pytest's timeout ends what hangs.
settings.register_profile("nakomen", deadline=None)
settings.load_profile("nakomen")


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the newest schema, made once: most of these tests want a database, few of them migrations."""
    file = tmp_path_factory.mktemp("store") / "empty.db"
    database = open_database(f"sqlite:///{file}")
    migrate(database)
    database.close()
    return file


@pytest.fixture
def database(empty_store: Path, tmp_path: Path) -> Iterator[Database]:
    """An empty SQLite file with the newest schema."""
    file = shutil.copy(empty_store, tmp_path / "nakomen.db")
    database = open_database(f"sqlite:///{file}")
    yield database
    database.close()


@pytest.fixture
def rules() -> GroundRules:
    """The product's defaults, in Amsterdam."""
    return GroundRules(zone=ZoneInfo("Europe/Amsterdam"), workdays=WorkCalendar(), domain="nakomen.test")


@pytest.fixture
def playground() -> Iterator[Playground]:
    """A stand-in for Slack with the sample workspace, running on a free port."""
    with Playground() as slack:
        yield slack

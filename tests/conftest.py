"""What many tests share: a real database with the schema, and the rules of the house."""

from __future__ import annotations

import gc
import os
import pwd
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from _pytest.assertion import rewrite
from _pytest.assertion.rewrite import assertstate_key
from hypothesis import settings
from sqlalchemy import Dialect, create_engine, text

from bot.playground.server import Playground
from calendars.workdays import WorkCalendar
from storage.database import Database, migrate, open_database
from workflows.ground_rules import GroundRules

sys.path.append(str(Path(__file__).with_name("harness")))  # import-mode importlib looks for tests, not for what they share
from brood import Brood

# A stopwatch on each example fails on a busy machine; pytest's timeout ends what hangs.
settings.register_profile("nakomen", deadline=None)
settings.load_profile("nakomen")

DIALECTS: dict[str, Dialect] = {}
COMPILED: dict[Any, Any] = {}


def pytest_addoption(parser: pytest.Parser) -> None:
    """How long the random lives go on, and which one to live again."""
    parser.addoption("--torture-rounds", type=int, default=2, help="how many random years, crashes and races are lived")
    parser.addoption("--torture-seed", type=int, default=None, help="lives the one with this seed, which a failure prints")
    parser.addoption("--fuzz-inputs", type=int, default=300, help="how many hostile documents are read")
    parser.addoption("--fuzz-seed", type=int, default=None, help="reads those of this seed, which each run prints")
    parser.addoption("--torture-kills", type=int, default=0, help="kills in a quarter of 200 tasks; 0: a few, in a few days")
    parser.addoption("--torture-days", type=int, default=94, help="how long that quarter is, for whoever has less time")
    parser.addoption("--torture-away", type=float, default=3.0, help="for how many seconds a database goes away")


def pytest_configure(config: pytest.Config) -> None:
    """Compiles the tests before several processes begin, that would each compile all of them: in a new clone half a minute."""
    if config.getoption("numprocesses", None) and not hasattr(config, "workerinput") and not sys.dont_write_bytecode:
        asked = {Path(one.partition("::")[0]).resolve() for one in config.args}
        gc.disable()
        for file in Path(__file__).parent.rglob("test_*.py"):
            if asked.intersection((file, *file.parents)) and "node_modules" not in file.parts:
                _compile(file, config)
        gc.enable()


def _compile(file: Path, config: pytest.Config) -> None:
    """As pytest does it when it loads the file, which it has no public way to ask for."""
    folder = rewrite.get_cache_dir(file)
    kept = folder / f"{file.stem}{rewrite.PYC_TAIL}"
    if rewrite.try_makedirs(folder) and rewrite._read_pyc(file, kept) is None:
        source_hash, code = rewrite._rewrite_test(file, config)
        rewrite._write_pyc(config.stash[assertstate_key], code, source_hash, kept)


def pytest_collection() -> None:
    """What is collected stays to the end: looking for what can go takes a fifth of it."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Leaves the nine thousand tests themselves out of what the garbage collector looks through, a fifth of all work else."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    gc.enable()


@pytest.fixture
def torture_seeds(request: pytest.FixtureRequest) -> list[int]:
    """The seeds of the random lives: fresh ones each time, so that every run of the tests looks elsewhere."""
    seed = request.config.getoption("--torture-seed")
    if seed is not None:
        return [seed]
    return [secrets.randbelow(2**32) for _ in range(request.config.getoption("--torture-rounds"))]


def _open(url: str) -> Database:
    """A database of one's own, sharing with the others of its kind what SQLAlchemy made of each statement.

    It keeps that for each engine and its dialect, and a test with an engine of its own would spend most of its time on it.
    """
    database = open_database(url)
    database.engine.dialect = DIALECTS.setdefault(database.engine.dialect.name, database.engine.dialect)
    database.engine.update_execution_options(compiled_cache=COMPILED)
    return database


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the newest schema, made once: most of these tests want a database, few of them migrations."""
    file = tmp_path_factory.mktemp("store") / "empty.db"
    database = _open(f"sqlite:///{file}")
    migrate(database)
    database.close()
    return file


@pytest.fixture
def database(on_sqlite: Database) -> Database:
    """An empty database with the newest schema."""
    return on_sqlite


@pytest.fixture
def on_sqlite(empty_store: Path, tmp_path: Path) -> Iterator[Database]:
    """An empty SQLite file with the newest schema."""
    file = shutil.copy(empty_store, tmp_path / "nakomen.db")
    database = _open(f"sqlite:///{file}")
    yield database
    database.close()


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A PostgreSQL server of our own on a socket, with the schema in the database `empty`; gives its address without a database.

    initdb refuses to run as root: then it is the user postgres or nobody who does it.
    """
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    initdb = shutil.which("initdb") or (str(programs[-1]) if programs else None)
    if initdb is None:
        pytest.skip("PostgreSQL is not installed: make test-extras")
    user = next(u for u in ("postgres", "nobody") if u in {p.pw_name for p in pwd.getpwall()}) if os.geteuid() == 0 else None
    home = Path(tempfile.mkdtemp(prefix="pg-"))  # short: a socket's path has at most 107 characters
    if user is not None:
        shutil.chown(home, user)

    def run(program: str, *arguments: str) -> None:
        command = [str(Path(initdb).with_name(program)), *arguments]
        subprocess.run(
            command, user=user, cwd=home, check=True, stdout=subprocess.DEVNULL, env={"LC_ALL": "C.UTF-8", "TZ": "UTC"}
        )

    options = f"-c listen_addresses='' -c unix_socket_directories={home} -c fsync=off -c full_page_writes=off"
    try:
        run("initdb", "-D", f"{home}/data", "-U", "nakomen", "--auth=trust", "--encoding=UTF8", "--no-sync")
        run("pg_ctl", "-D", f"{home}/data", "-l", f"{home}/log", "-w", "-o", options, "start")
        address = f"postgresql+psycopg://nakomen@/{{name}}?host={home}"
        _on_server(address, "CREATE DATABASE empty")
        database = _open(address.format(name="empty"))
        migrate(database)
        database.close()
        yield address
        run("pg_ctl", "-D", f"{home}/data", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _on_server(address: str, statement: str) -> None:
    engine = create_engine(address.format(name="postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()


@pytest.fixture
def on_postgres(postgres: str) -> Iterator[Database]:
    """An empty PostgreSQL database with the newest schema."""
    yield from _database_on(postgres, template="empty")


@pytest.fixture
def bare_postgres(postgres: str) -> Iterator[Database]:
    """A PostgreSQL database without any schema."""
    yield from _database_on(postgres, template="template1")


def _database_on(address: str, *, template: str) -> Iterator[Database]:
    name = f"t{secrets.token_hex(6)}"
    _on_server(address, f"CREATE DATABASE {name} TEMPLATE {template}")
    database = _open(address.format(name=name))
    yield database
    database.close()
    _on_server(address, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def either_database(request: pytest.FixtureRequest) -> Database:
    """An empty database with the newest schema: the test is made on both kinds."""
    found: Database = request.getfixturevalue("on_sqlite" if request.param == "sqlite" else "on_postgres")
    return found


@pytest.fixture(scope="session")
def brood() -> Iterator[Brood]:
    """Forks processes of `nakomen` from one that has loaded it."""
    made = Brood()
    yield made
    made.close()


@pytest.fixture
def rules() -> GroundRules:
    """The product's defaults, in Amsterdam."""
    return GroundRules(zone=ZoneInfo("Europe/Amsterdam"), workdays=WorkCalendar(), domain="nakomen.test")


@pytest.fixture
def playground() -> Iterator[Playground]:
    """A stand-in for Slack with the sample workspace, running on a free port."""
    with Playground() as slack:
        yield slack

"""The program as these journeys use it: in this process where only its words count, as a process of its own where that counts;
and that one forked from another that has loaded the program, where it doesn't count how it began."""

from __future__ import annotations

import contextlib
import io
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from unittest import mock

import pytest
from brood import Brood, Forked

from bot.commands.program import main
from bot.playground.sample_workspace import CHANNEL

SAMPLE = Path(__file__).parents[2] / "bot" / "demo" / "prestatieafspraken-veldhoek-2026.txt"


class Program:
    """`nakomen` in a folder. Each way gives the exit code and everything that was written."""

    def __init__(self, brood: Brood) -> None:
        self._brood = brood

    def here(self, home: Path, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        """Through the program's front door, without starting an interpreter."""
        said, complained = _stream(), _stream()
        code: object = 0
        with (
            contextlib.chdir(home),
            mock.patch.multiple(sys, argv=["nakomen", *words], stdin=_stream(stdin), stdout=said, stderr=complained),
        ):
            try:
                main()
            except SystemExit as end:
                code = end.code or 0
        assert isinstance(code, int)
        return subprocess.CompletedProcess(["nakomen", *words], code, _written(said), _written(complained))

    def process(self, home: Path, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        """As a process of its own."""
        command = [sys.executable, "-m", "bot", *words]
        return subprocess.run(command, check=False, capture_output=True, text=True, input=stdin, timeout=120, cwd=home)

    def forked(self, home: Path, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        """As a process of its own that is forked."""
        process = self.start(home, *words, stdin=stdin)
        said, complained = process.communicate(timeout=120)
        assert process.returncode is not None
        return subprocess.CompletedProcess(["nakomen", *words], process.returncode, said, complained)

    def start(self, home: Path, *words: str, stdin: str = "") -> Forked:
        """Begins a process that is forked."""
        return self._brood.start(*words, cwd=home, stdin=stdin)


def _stream(text: str = "") -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    return stream.buffer.getvalue().decode()


@pytest.fixture(scope="session")
def program(brood: Brood) -> Program:
    """The ways of running a command."""
    return Program(brood)


@pytest.fixture(scope="session")
def import_sample(program: Program, tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], None]:
    """Gives a folder the store in which the sample agreement stands, confirmed on 2 January 2026; it is read once."""
    first = tmp_path_factory.mktemp("imported")
    done = program.here(first, "import", str(SAMPLE), "--channel", CHANNEL, "--yes", "--at", "2026-01-02T10:00")
    assert done.returncode == 0, done.stderr

    def give(home: Path) -> None:
        shutil.copy(first / "nakomen.db", home)

    return give

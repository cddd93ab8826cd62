"""Whatever bytes come in, the answer is a proposal or a sentence: no crash, no hang, no traceback."""

from __future__ import annotations

import importlib.util
import random
import secrets
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType, ModuleType

import pytest

from workflows.errors import Refused
from workflows.reading.read import read_document

LONGEST = 60
"""Seconds after which an input counts as one that hangs, on a machine that does other things too."""


def hostile_documents() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hostile", Path(__file__).with_name("hostile.py"))
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@contextmanager
def alarm(words: str) -> Iterator[None]:
    def ring(_: int, __: FrameType | None) -> None:
        raise TimeoutError(words)

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(LONGEST)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def test_no_input_does_more_than_be_refused(request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]) -> None:
    count = request.config.getoption("--fuzz-inputs")
    seed = request.config.getoption("--fuzz-seed") or secrets.randbelow(2**32)
    hostile = hostile_documents().hostile
    with capsys.disabled():
        print(f"\nfuzz: {count} hostile documents, --fuzz-seed {seed}")  # noqa: T201 - so that a run can be made again
    for number in range(count):
        rng = random.Random(f"{seed}-{number}")
        name, data = hostile(rng)
        words = f"input {number} of --fuzz-seed {seed} ({name}, {len(data)} bytes)"
        try:
            with alarm(words):
                read_document(data, name=name)
        except Refused as refusal:
            assert str(refusal).endswith("."), words
        except Exception as error:
            raise AssertionError(f"{words}: {type(error).__name__}: {error}") from error

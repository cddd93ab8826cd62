"""No slip of a finger in a labelled answer makes a change that nobody meant: all of them in `make fuzz`, some in `make test`."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ENOUGH_FOR_ALL = 10_000


def wordings() -> ModuleType:
    path = Path(__file__).parents[1] / "workflows" / "test_reply_wordings.py"
    spec = importlib.util.spec_from_file_location("reply_wordings", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_slip_of_a_finger_does_harm(request: pytest.FixtureRequest) -> None:
    count = request.config.getoption("--fuzz-inputs")
    assert wordings().harmful_slips(max(1, ENOUGH_FOR_ALL // count)) == []

"""The harness stands beside its tests, in modules that they import by name."""

from __future__ import annotations

import secrets
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))  # import-mode importlib looks for tests, not for what they share


@pytest.fixture(scope="module")
def seed(request: pytest.FixtureRequest) -> int:
    """One for all tests of a file, so that they share the life in peace."""
    given = request.config.getoption("--torture-seed")
    return int(secrets.randbelow(2**32) if given is None else given)

"""No slip of a finger in a labelled answer makes a change that nobody meant: all of them in `make fuzz`, some in `make test`."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import pytest

ENOUGH_FOR_ALL = 10_000


def test_no_slip_of_a_finger_does_harm(request: pytest.FixtureRequest, tests_of: Callable[[str], ModuleType]) -> None:
    count = request.config.getoption("--fuzz-inputs")
    assert tests_of("test_reply_wordings").harmful_slips(max(1, ENOUGH_FOR_ALL // count)) == []

"""Every composition of the table of harm, and not a share of them: in `make fuzz`; in `make test` another share than there."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import pytest

ENOUGH_FOR_ALL = 10_000


def test_no_composition_changes_anything_unasked(request: pytest.FixtureRequest, tests_of: Callable[[str], ModuleType]) -> None:
    share = max(1, ENOUGH_FOR_ALL // request.config.getoption("--fuzz-inputs"))
    module = tests_of("test_reply_harm_by_table")
    assert [reply for table in module.TABLES for reply in module.harmful(table, share=share)] == []

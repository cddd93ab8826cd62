"""Every composition of the table of harm, and not a share of them: in `make fuzz`; in `make test` another share than there."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ENOUGH_FOR_ALL = 10_000


def tables() -> ModuleType:
    path = Path(__file__).parents[1] / "workflows" / "test_reply_harm_by_table.py"
    spec = importlib.util.spec_from_file_location("reply_harm_by_table", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_composition_changes_anything_unasked(request: pytest.FixtureRequest) -> None:
    share = max(1, ENOUGH_FOR_ALL // request.config.getoption("--fuzz-inputs"))
    module = tables()
    assert [reply for table in module.TABLES for reply in module.harmful(table, share=share)] == []

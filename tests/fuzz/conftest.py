"""Tables of tests that stand in tests/workflows, and are tried in full here."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def tests_of() -> Callable[[str], ModuleType]:
    """Gives the file of tests with a name: it is loaded, and none of its tests is run."""

    def load(name: str) -> ModuleType:
        path = Path(__file__).parents[1] / "workflows" / f"{name}.py"
        spec = importlib.util.spec_from_file_location(name, path)
        assert spec and spec.loader
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    return load

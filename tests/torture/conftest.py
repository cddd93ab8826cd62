"""The harness stands beside its tests, in modules that they import by name."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))  # import-mode importlib looks for tests, not for what they share

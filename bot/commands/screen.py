"""How wide a line may be: that of the terminal, within reason; wide where nobody looks on."""

from __future__ import annotations

import shutil
import sys

NARROWEST, WIDEST, UNSEEN = 60, 120, 110


def width() -> int:
    """Columns for a line of text."""
    if not sys.stdout.isatty():
        return UNSEEN
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns - 1))

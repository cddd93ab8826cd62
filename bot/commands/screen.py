"""Lines of text for a terminal: as wide as it is, within reason; wide where nobody looks on."""

from __future__ import annotations

import shutil
import sys
import textwrap

NARROWEST, WIDEST, UNSEEN = 60, 120, 110


def width() -> int:
    """Columns for a line of text."""
    if not sys.stdout.isatty():
        return UNSEEN
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns - 1))


def wrapped(text: str, indent: str) -> list[str]:
    """The text in lines that fit, the first behind `indent` and the others as far in."""
    behind = " " * len(indent)
    return textwrap.wrap(
        text, width(), initial_indent=indent, subsequent_indent=behind, break_long_words=False, break_on_hyphens=False
    )


def shorter(text: str, most: int = 220) -> str:
    """The text, or its beginning with an ellipsis."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"

"""What a button about a meeting carries of the date that somebody named: begin, end, and how often the meeting had changed."""

from __future__ import annotations


def wished_in(value: str) -> tuple[str, str] | None:
    """Begin and end (ISO text) out of `at/BEGIN/END` or `at/BEGIN/END/SEEN`; None for a button without."""
    parts = value.split("/")
    return (parts[1], parts[2]) if len(parts) >= 3 and parts[0] == "at" and parts[1] and parts[2] else None


def seen_in(value: str) -> int | None:
    """How often the meeting had changed when it was asked."""
    last = value.rpartition("/")[2]
    return int(last) if last.isdigit() else None

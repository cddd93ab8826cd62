"""A number as people write it."""

from __future__ import annotations


def plain_number(value: float | None) -> float | int | None:
    """Whole numbers without a fraction: 16.0 is 16."""
    return int(value) if value is not None and value == int(value) else value

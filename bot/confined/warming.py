"""What a reading parent loads, and when: a first document loads what it needs itself, the next show that more will follow."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from bot.confined.specimen import SPECIMEN
from calendars.lazy_pattern import compile_all

_FORMATS = tuple(f"workflows.reading.formats.{name}" for name in ("pdf", "word", "excel", "markup"))


def steps() -> Iterator[None]:
    """Each step loads more. A command that reads one document pays for nothing else."""
    from workflows.reading.read import read_document  # noqa: PLC0415 - when the first document asks for it

    yield
    read_document(SPECIMEN.encode(), name="specimen.md")
    yield
    for name in _FORMATS:
        import_module(name)
    yield
    compile_all()
    yield

"""`read`: a document understood; and how the other commands come by the document that they are given."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.options import AtOption, ConfigOption, JsonOption, show, show_json
from bot.commands.proposal_text import proposal_text
from bot.confined.confined_reading import read_confined
from workflows.errors import Refused, UnreadableDocument
from workflows.reading.proposal import Proposal

CHANNEL_ID = re.compile(r"[A-Z][A-Z0-9_-]*")
MAX_BYTES = 50 * 1024 * 1024
FileArgument = Annotated[str, typer.Argument(metavar="BESTAND", help="pdf, docx, xlsx, md, html of txt; - is tekst op stdin.")]


def add_to(program: typer.Typer) -> None:
    """Adds this command to the program."""
    program.command("read")(read)


def read(file: FileArgument, as_json: JsonOption = False, config: ConfigOption = None, at: AtOption = None) -> None:
    """Leest een document en laat zien wat eruit begrepen is. Bewaart niets.

    Voorbeeld: nakomen read prestatieafspraken-2026.pdf
    """
    del config, at  # every command takes them; what a document says depends on neither
    _, proposal = understood(file)
    if as_json:
        show_json(proposal.as_json())
    else:
        show(proposal_text(proposal))


def understood(file: str) -> tuple[bytes, Proposal]:
    """The bytes of a document and what it says; a refusal names the document."""
    data, name = document_bytes(file)
    try:
        return data, read_confined(data, name=name)
    except Refused as refused:
        raise type(refused)(str(refused) if name in str(refused) else f"{name}: {refused}") from refused


def document_bytes(file: str) -> tuple[bytes, str]:
    """The bytes and the name of a document on disk or on standard input. Raises UnreadableDocument."""
    if file == "-":
        return _limited(sys.stdin.buffer.read, "stdin.txt"), "stdin.txt"
    path = Path(file)
    if not path.exists():
        raise UnreadableDocument(f"Het bestand {file} bestaat niet. Kijk of de naam klopt.")
    if path.is_dir():
        raise UnreadableDocument(f"{file} is een map. Geef het document zelf op.")
    try:
        with path.open("rb") as handle:
            return _limited(handle.read, path.name), path.name
    except OSError as error:
        raise UnreadableDocument(f"Het bestand {file} kan niet worden gelezen: {error.strerror}.") from error


def _limited(take: Callable[[int], bytes], name: str) -> bytes:
    data = take(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UnreadableDocument(f"{name} is groter dan 50 MB. Geef het document zonder bijlagen of afbeeldingen.")
    return data

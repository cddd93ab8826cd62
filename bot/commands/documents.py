"""`read` and `import`: a document understood, and kept when a person says so."""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.options import AtOption, ConfigOption, JsonOption, command_moment, show, show_json
from bot.commands.proposal_text import doubts_text, proposal_text
from bot.config import load_config
from bot.confined.confined_reading import read_confined
from bot.context import ground_rules, store
from storage.agreements import Agreement
from workflows.errors import Refused, UnreadableDocument
from workflows.reading.accept import accept, confirm
from workflows.reading.concept_decision import show_decided
from workflows.reading.document_walk import announce
from workflows.reading.proposal import Proposal
from workflows.tracking.channels import link_channel

CHANNEL_ID = re.compile(r"[A-Z][A-Z0-9_-]*")
MAX_BYTES = 50 * 1024 * 1024
FileArgument = Annotated[str, typer.Argument(metavar="BESTAND", help="pdf, docx, xlsx, md, html of txt; - is tekst op stdin.")]


def add_to(program: typer.Typer) -> None:
    """Adds these commands to the program."""
    program.command("read")(read)
    program.command("import")(import_document)


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


def import_document(
    file: FileArgument,
    channel: Annotated[str | None, typer.Option("--channel", help="Id van het Slack-kanaal, zoals C0123456789.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Bevestigt de afspraken zoals ze gelezen zijn.")] = False,
    as_json: JsonOption = False,
    config: ConfigOption = None,
    at: AtOption = None,
) -> None:
    """Leest een document en bewaart het als concept. Met --yes is het meteen bevestigd en gaan de herinneringen lopen.

    Voorbeeld: nakomen import prestatieafspraken-2026.pdf --channel C0123456789 --yes
    """
    if channel is not None and not CHANNEL_ID.fullmatch(channel):
        raise typer.BadParameter(
            "geef het id van het kanaal, zoals C0123456789 (onderaan bij de info van het kanaal)", param_hint="--channel"
        )
    settings = load_config(config)
    data, proposal = understood(file)
    rules = ground_rules(settings)
    now = command_moment(at, settings)
    with store(settings, writes=True) as database, database.write() as session:
        accepted = accept(session, proposal, content_hash=hashlib.sha256(data).hexdigest(), channel=channel, now=now, rules=rules)
        linked = False
        if channel and not accepted.created and session.get_one(Agreement, accepted.agreement_id).channel is None:
            linked = link_channel(session, accepted.agreement_id, channel, now=now, rules=rules)
        confirmed = yes and confirm(session, accepted.agreement_id, now=now, person_id=None, rules=rules)
        agreement = session.get_one(Agreement, accepted.agreement_id)
        has_channel = agreement.channel is not None
        if yes:
            show_decided(session, agreement, now=now)
        else:
            announce(session, agreement, accepted, proposal, now=now, rules=rules)
    if as_json:
        show_json(
            {
                "agreement": accepted.agreement_id,
                "created": accepted.created,
                "tasks": accepted.tasks,
                "meetings": accepted.meetings,
            }
        )
        return
    became = _became(created=accepted.created, confirmed=confirmed, linked=linked)
    show(f"{proposal.title} {became} (nummer {accepted.agreement_id}): {accepted.tasks} taken, {accepted.meetings} overleggen.")
    for line in doubts_text(proposal) if accepted.created and not yes else []:
        show(line)
    if accepted.created and not yes:
        where = " Nakijken en bevestigen kan ook in het kanaal, zodra de bot daar is." if has_channel else ""
        show(f"Het is een concept. Klopt het? Voer dan hetzelfde uit met --yes; daarna gaan de herinneringen lopen.{where}")
    if confirmed and not has_channel:
        show("Er is nog geen kanaal voor de berichten: typ /afspraak koppel in het kanaal van de afspraken.")


def _became(*, created: bool, confirmed: bool, linked: bool) -> str:
    """What came of the document, in words."""
    if created:
        return "is bewaard en bevestigd" if confirmed else "is bewaard"
    changes = [*(["is nu bevestigd"] if confirmed else []), *(["is aan het kanaal gekoppeld"] if linked else [])]
    return f"was al bekend en {' en '.join(changes)}" if changes else "was al bekend; er is niets veranderd"


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

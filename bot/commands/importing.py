"""`import`: a document kept when a person says so, or taken as a newer version of what is kept already."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any

import typer
from sqlmodel import Session

from bot.commands.comparing import AddendumOption
from bot.commands.comparison_text import comparison_text
from bot.commands.documents import FileArgument, understood
from bot.commands.options import AtOption, ConfigOption, JsonOption, command_moment, show, show_json
from bot.commands.proposal_text import doubts_text
from bot.config_file import load_config
from bot.context import ground_rules, store
from storage.agreements import Agreement, agreement_of_document
from storage.words import Source
from workflows.errors import Refused
from workflows.ground_rules import GroundRules
from workflows.reading.accept import Accepted, accept, confirm, in_store
from workflows.reading.comparing.compare import compare
from workflows.reading.comparing.comparison import Comparison
from workflows.reading.concept_decision import show_decided
from workflows.reading.document_summary import check_year
from workflows.reading.document_walk import announce
from workflows.reading.proposal import Proposal
from workflows.reading.stored_proposal import proposal_of
from workflows.renewing.known_version import agreement_of_earlier_version, known_version
from workflows.renewing.new_version import renew
from workflows.tracking.channels import link_channel
from workflows.tracking.nobodys import nobodys_tasks
from workflows.tracking.people import find_agreement
from workflows.tracking.same_people import earlier_people

CHANNEL_ID = re.compile(r"[A-Z][A-Z0-9_-]*")
NewOption = Annotated[bool, typer.Option("--new", help="Nieuwe afspraken, ook al lijken ze op wat er al is.")]


def add_to(program: typer.Typer) -> None:
    """Adds this command to the program."""
    program.command("import")(import_document)


@dataclass(slots=True)
class _Import:
    """One document on its way in, and what became of it."""

    proposal: Proposal
    content_hash: str
    channel: str | None
    yes: bool
    now: datetime
    rules: GroundRules
    accepted: Accepted | None = None
    version: Comparison | None = None  # what a newer version of a known agreement changes
    earlier: bool = False
    confirmed: bool = False
    linked: bool = False
    has_channel: bool = False
    nobodys: list[str] = field(default_factory=list)  # of each task that is for nobody the number of its afspraak
    earlier_people: tuple[int, int, str] | None = None  # of how many people, of which agreement, that may take part here too


def import_document(
    file: FileArgument,
    channel: Annotated[str | None, typer.Option("--channel", help="Id van het Slack-kanaal, zoals C0123456789.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Bevestigt de afspraken zoals ze gelezen zijn.")] = False,
    agreement: Annotated[
        str | None, typer.Option("--agreement", help="Een nieuwe versie van deze afspraken (nummer of titel).")
    ] = None,
    new: NewOption = False,
    addendum: AddendumOption = None,
    as_json: JsonOption = False,
    config: ConfigOption = None,
    at: AtOption = None,
) -> None:
    """Leest een document en bewaart het als concept. Met --yes is het meteen bevestigd en gaan de herinneringen lopen.

    Van een nieuwe versie van bekende afspraken zie je eerst wat er verandert; pas met --yes telt die versie. De stand van wat
    blijft, blijft bewaard.

    Voorbeelden:

    nakomen import prestatieafspraken-2026.pdf --channel C0123456789 --yes

    nakomen import addendum-2026.docx --agreement 3
    """
    if channel is not None and not CHANNEL_ID.fullmatch(channel):
        raise typer.BadParameter(
            "geef het id van het kanaal, zoals C0123456789 (onderaan bij de info van het kanaal)", param_hint="--channel"
        )
    if agreement is not None and new:
        raise typer.BadParameter("kies er een: --agreement of --new", param_hint="--new")
    settings = load_config(config)
    data, proposal = understood(file)
    one = _Import(
        proposal,
        hashlib.sha256(data).hexdigest(),
        channel,
        yes,
        command_moment(at, settings),
        ground_rules(settings),
    )
    with store(settings, writes=True) as database, database.write() as session:
        _take(session, one, agreement, new=new, addendum=addendum)
    if as_json:
        show_json(_as_json(one))
    else:
        for line in _said(one):
            show(line)


def _take(session: Session, one: _Import, ref: str | None, *, new: bool, addendum: bool | None) -> None:
    """Recognises the document, or a version of it; else keeps it."""
    known = agreement_of_document(session, one.content_hash)
    if known is None and (before := agreement_of_earlier_version(session, one.content_hash)) is not None:
        one.earlier = ref is None
        known = before if one.earlier else None
    if known is None:
        kept = find_agreement(session, ref) if ref is not None else None if new else known_version(session, one.proposal)
        if kept is not None:
            _take_version(session, one, kept, addendum)
            return
    elif ref is not None and find_agreement(session, ref).id != known.id:
        raise Refused(f'Dit document is al bekend als "{known.title}" (nummer {known.id}).')
    if known is not None:
        one.accepted = in_store(session, known.id or 0, created=False)
    else:
        check_year(one.proposal)
        one.accepted = accept(
            session, one.proposal, content_hash=one.content_hash, channel=one.channel, now=one.now, rules=one.rules
        )
    _finish(session, one)


def _take_version(session: Session, one: _Import, kept: Agreement, addendum: bool | None) -> None:
    """What the version changes; carried out when that is wanted. Without a yes nothing is stored."""
    one.version = compare(proposal_of(session, kept), one.proposal, partial=addendum)
    if one.yes:
        renew(
            session,
            kept,
            one.proposal,
            one.version,
            content_hash=one.content_hash,
            person_id=None,
            source=Source.CLI,
            now=one.now,
            rules=one.rules,
        )
    one.accepted = in_store(session, kept.id or 0, created=False)
    if one.yes:
        _finish(session, one)


def _finish(session: Session, one: _Import) -> None:
    """Links the channel and confirms, where that was asked."""
    accepted = one.accepted
    if accepted is None:
        return
    agreement = session.get_one(Agreement, accepted.agreement_id)
    if one.channel and not accepted.created and agreement.channel is None:
        one.linked = link_channel(session, accepted.agreement_id, one.channel, now=one.now, rules=one.rules)
    one.confirmed = one.yes and confirm(session, accepted.agreement_id, now=one.now, person_id=None, rules=one.rules)
    if one.confirmed:
        one.nobodys = [view.number for view in nobodys_tasks(session, accepted.agreement_id, now=one.now, rules=one.rules)]
        found = earlier_people(session, agreement)
        one.earlier_people = (
            (len(found.person_ids), found.agreement.id or 0, found.agreement.title) if found is not None else None
        )
    one.has_channel = agreement.channel is not None
    if one.yes:
        show_decided(session, agreement, now=one.now)
    else:
        announce(session, agreement, accepted, one.proposal, now=one.now, rules=one.rules)


def _as_json(one: _Import) -> dict[str, Any]:
    accepted = one.accepted
    found = {
        "agreement": accepted.agreement_id if accepted else None,
        "created": accepted.created if accepted else False,
        "tasks": accepted.tasks if accepted else 0,
        "meetings": accepted.meetings if accepted else 0,
    }
    if one.version is not None:
        return {**found, "applied": one.yes, "changes": one.version.as_json()}
    return found


def _said(one: _Import) -> list[str]:
    """What came of the document, in words."""
    accepted = one.accepted
    if accepted is None:
        return []
    count = f"{accepted.tasks} taken, {accepted.meetings} overleggen"
    if one.version is not None:
        return _version_said(one, one.version, accepted, count)
    became = _became(one, created=accepted.created)
    lines = [f"{one.proposal.title} {became} (nummer {accepted.agreement_id}): {count}."]
    if accepted.created and not one.yes:
        where = " Nakijken en bevestigen kan ook in het kanaal, zodra de bot daar is." if one.has_channel else ""
        lines += doubts_text(one.proposal)
        lines += [f"Het is een concept. Klopt het? Voer dan hetzelfde uit met --yes; daarna gaan de herinneringen lopen.{where}"]
    lines += [*_nobodys_said(one.nobodys), *_same_people_said(one, accepted.agreement_id)]
    if one.confirmed and not one.has_channel:
        lines += ["Er is nog geen kanaal voor de berichten: typ /afspraak koppel in het kanaal van de afspraken."]
    return lines


def _nobodys_said(numbers: list[str]) -> list[str]:
    """What is followed and asked of nobody, and how to say whose it is."""
    if not numbers:
        return []
    which = ", ".join(number for number in dict.fromkeys(numbers) if number)
    count = "1 taak staat" if len(numbers) == 1 else f"{len(numbers)} taken staat"
    about = f" (afspraak {which})" if which else ""
    return [f"Bij {count} niemand{about}: daar vraagt de bot niet naar. Wie het doet, vult de coördinator in Slack in bij Home."]


def _same_people_said(one: _Import, agreement_id: int) -> list[str]:
    """How the people of an earlier agreement take part in this one, where nobody is registered for it yet."""
    if one.earlier_people is None:
        return []
    count, old, title = one.earlier_people
    asked = f"Doet dezelfde persoon mee als bij {title}?" if count == 1 else f"Doen dezelfde {count} mensen mee als bij {title}?"
    return [f"Er is nog niemand geregistreerd. {asked} Geef dan: nakomen people copy --from {old} --to {agreement_id}"]


def _version_said(one: _Import, found: Comparison, accepted: Accepted, count: str) -> list[str]:
    of = f"de afspraken met nummer {accepted.agreement_id}"
    head = f"{one.proposal.title} {f'hoort bij {of}' if found.partial else f'is een nieuwe versie van {of}'}."
    lines = [head, "", comparison_text(found), ""]
    if one.yes:
        return [*lines, f"Deze versie telt nu: {count}. De stand van wat bleef, is bewaard."]
    return [
        *lines,
        "Er is nog niets veranderd. Klopt het? Voer dan hetzelfde uit met --yes. Zijn het andere afspraken? Geef dan --new mee.",
    ]


def _became(one: _Import, *, created: bool) -> str:
    if created:
        return "is bewaard en bevestigd" if one.confirmed else "is bewaard"
    if one.earlier:
        return "is een eerdere versie van bekende afspraken; er is niets veranderd"
    changes = [*(["is nu bevestigd"] if one.confirmed else []), *(["is aan het kanaal gekoppeld"] if one.linked else [])]
    return f"was al bekend en {' en '.join(changes)}" if changes else "was al bekend; er is niets veranderd"

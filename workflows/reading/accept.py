"""A person's yes: from a proposal to rows, and from a concept to an agreement that is chased."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, func, select

from storage.agreements import Agreement, agreement_of_document
from storage.meetings import Meeting
from storage.tasks import Task
from storage.words import AgreementStatus, Source
from workflows.errors import Refused
from workflows.ground_rules import GroundRules
from workflows.meeting.handing_over import hand_over_years
from workflows.meeting.meetings import lay_out_meetings
from workflows.reading.first_stand import keep_first_stand
from workflows.reading.proposal import Proposal
from workflows.reading.proposal_rows import ProposalWriter, last_day, write_parties
from workflows.reminding.replanning import replan_agreement
from workflows.reviewing.skipping import drop_skipped
from workflows.tracking.history import append
from workflows.tracking.stands import open_concepts


@dataclass(frozen=True, slots=True)
class Accepted:
    """What is in store: `created` is False when the document was there already; each period of a series counts as a task."""

    agreement_id: int
    created: bool
    tasks: int
    meetings: int


def accept(
    session: Session, proposal: Proposal, *, content_hash: str, channel: str | None, now: datetime, rules: GroundRules
) -> Accepted:
    """Stores the proposal as a concept, with its meetings or else the legal cycle; the same document twice changes nothing.

    `content_hash` is the SHA-256 (hex) of the document's bytes. Nothing is chased before `confirm`.
    """
    known = agreement_of_document(session, content_hash)
    if known is not None:
        return in_store(session, known.id or 0, created=False)
    agreement = Agreement(
        title=proposal.title,
        year_start=proposal.year_start,
        year_end=proposal.year_end,
        signed_on=proposal.signed_on,
        channel=channel,
        language=rules.language,
        document=proposal.document,
        content_hash=content_hash,
        created_at=now,
    )
    session.add(agreement)
    session.flush()
    parties = write_parties(session, agreement.id or 0, proposal)
    writer = ProposalWriter(session, agreement.id or 0, parties, last_day(proposal))
    for position, afspraak in enumerate(proposal.afspraken):
        row = writer.write_afspraak(afspraak, position)
        standing: dict[str, list[Task]] = {}
        for proposed in afspraak.tasks:
            standing.setdefault(proposed.stand or "", []).extend(writer.write_commitment(proposed, row))
        for stand, tasks in standing.items():
            keep_first_stand(session, tasks, stand, now=now, rules=rules)
    lay_out_meetings(
        session,
        agreement_id=agreement.id or 0,
        proposed=proposal.meetings,
        year_start=proposal.year_start,
        year_end=proposal.year_end,
        now=now,
        rules=rules,
    )
    return in_store(session, agreement.id or 0, created=True)


def confirm(
    session: Session,
    agreement_id: int,
    *,
    now: datetime,
    person_id: int | None,
    rules: GroundRules,
    source: Source = Source.CLI,
) -> bool:
    """Makes a concept active: its tasks are open and chased from now on, but for what was skipped; the history gets a line.

    False when it was confirmed before. Refused when there is no such agreement, or it is closed.
    """
    wanted = select(Agreement).where(col(Agreement.id) == agreement_id).with_for_update()
    agreement = session.exec(wanted, execution_options={"populate_existing": True}).first()
    if agreement is None:
        raise Refused(f"Er zijn geen afspraken met nummer {agreement_id}. Kijk met `nakomen agreements` welke er zijn.")
    if agreement.status is AgreementStatus.CLOSED:
        raise Refused(f'"{agreement.title}" is afgesloten en kan niet opnieuw worden bevestigd.')
    if agreement.status is AgreementStatus.ACTIVE:
        return False
    agreement.status, agreement.confirmed_at = AgreementStatus.ACTIVE, now
    session.add(agreement)
    session.flush()
    drop_skipped(session, agreement_id, person_id=person_id, source=source, now=now)
    open_concepts(session, agreement_id, now=now, rules=rules)
    append(
        session,
        agreement_id=agreement_id,
        person_id=person_id,
        source=source,
        text=None,
        change={"status": [AgreementStatus.CONCEPT.value, AgreementStatus.ACTIVE.value]},
        now=now,
    )
    hand_over_years(session, agreement, now=now, rules=rules)
    replan_agreement(session, agreement_id, now=now, rules=rules)
    return True


def in_store(session: Session, agreement_id: int, *, created: bool) -> Accepted:
    """How much of it there is."""

    def count(table: type[Task] | type[Meeting]) -> int:
        wanted = select(func.count()).select_from(table).where(col(table.agreement_id) == agreement_id)
        return session.exec(wanted).one()

    return Accepted(agreement_id, created, tasks=count(Task), meetings=count(Meeting))

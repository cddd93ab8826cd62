"""A person's yes: from a proposal to rows, and from a concept to an agreement that is chased."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, func, select

from storage.agreements import Afspraak, Agreement, Party, agreement_of_document
from storage.meetings import Meeting
from storage.tasks import Series, Task, TaskOwner
from storage.words import AgreementStatus, Section, Source
from workflows.errors import Refused
from workflows.ground_rules import GroundRules
from workflows.meeting.meetings import lay_out_meetings
from workflows.reading.proposal import Proposal, ProposedAfspraak, ProposedTask
from workflows.reading.series import is_series, period_name, periods_of
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
        return _in_store(session, known.id or 0, created=False)
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
    writer = _Writer(session, agreement.id or 0, _parties(session, agreement.id or 0, proposal), _last_day(proposal))
    for position, afspraak in enumerate(proposal.afspraken):
        writer.write(afspraak, position)
    lay_out_meetings(
        session,
        agreement_id=agreement.id or 0,
        proposed=proposal.meetings,
        year_start=proposal.year_start,
        year_end=proposal.year_end,
        now=now,
        rules=rules,
    )
    return _in_store(session, agreement.id or 0, created=True)


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
    open_concepts(session, agreement_id)
    append(
        session,
        agreement_id=agreement_id,
        person_id=person_id,
        source=source,
        text=None,
        change={"status": [AgreementStatus.CONCEPT.value, AgreementStatus.ACTIVE.value]},
        now=now,
    )
    replan_agreement(session, agreement_id, now=now, rules=rules)
    return True


@dataclass(slots=True)
class _Writer:
    """Writes the afspraken of one agreement with their tasks, in the order of the document."""

    session: Session
    agreement_id: int
    parties: dict[str, int]
    term_end: date | None
    position: int = 0

    def write(self, proposed: ProposedAfspraak, position: int) -> None:
        """One afspraak and its tasks; only the tasks of the section `afspraak` are chased."""
        place = proposed.place
        row = Afspraak(
            agreement_id=self.agreement_id,
            position=position,
            number=proposed.number,
            theme=proposed.theme,
            heading=proposed.heading,
            section=proposed.section,
            kind=proposed.kind,
            text=proposed.text,
            page=place.page if place else None,
            line=place.line if place else None,
        )
        self.session.add(row)
        self.session.flush()
        for task in proposed.tasks:
            self._write_task(task, row)

    def _write_task(self, proposed: ProposedTask, afspraak: Afspraak) -> None:
        series = self._series(proposed)
        rows = [
            self._task(proposed, afspraak, series, start, due)
            for start, due in periods_of(proposed.period, term_end=self.term_end)
        ]
        self.session.add_all(rows)
        self.session.flush()
        owners = [self.parties[name] for name in dict.fromkeys(proposed.owners) if name in self.parties]
        for row in rows:
            links = [TaskOwner(task_id=row.id or 0, party_id=party, position=place) for place, party in enumerate(owners)]
            self.session.add_all(links)
        self.session.flush()

    def _task(self, proposed: ProposedTask, afspraak: Afspraak, series: Series | None, start: date, due: date) -> Task:
        self.position += 1
        place, target = proposed.place, proposed.target
        return Task(
            agreement_id=self.agreement_id,
            afspraak_id=afspraak.id or 0,
            series_id=series.id if series else None,
            position=self.position,
            title=f"{proposed.title} ({period_name(start, due)})" if series else proposed.title,
            quote=proposed.quote,
            page=place.page if place else afspraak.page,
            line=place.line if place else afspraak.line,
            period_kind=proposed.period.kind.value,
            start=start,
            due=due,
            first_due=due,
            lead_party_id=self.parties.get(proposed.lead) if proposed.lead else None,
            target_value=target.value if target else None,
            target_unit=target.unit if target else None,
            conditional=proposed.conditional,
            chased=afspraak.section is Section.AFSPRAAK,
            confidence=proposed.confidence,
        )

    def _series(self, proposed: ProposedTask) -> Series | None:
        if not is_series(proposed.period):
            return None
        recurrence = proposed.period.recurrence
        series = Series(
            agreement_id=self.agreement_id,
            recurrence=recurrence.value if recurrence else None,
            times_per_year=proposed.period.times_per_year,
        )
        self.session.add(series)
        self.session.flush()
        return series


def _parties(session: Session, agreement_id: int, proposal: Proposal) -> dict[str, int]:
    """Writes the parties; gives their ids by name."""
    rows = [
        Party(agreement_id=agreement_id, name=party.name, role=party.role, aliases=list(party.aliases), position=position)
        for position, party in enumerate(proposal.parties)
    ]
    session.add_all(rows)
    session.flush()
    return {row.name: row.id for row in rows if row.id is not None}


def _last_day(proposal: Proposal) -> date | None:
    year = proposal.year_end or proposal.year_start
    return date(year, 12, 31) if year else None


def _in_store(session: Session, agreement_id: int, *, created: bool) -> Accepted:
    def count(table: type[Task] | type[Meeting]) -> int:
        wanted = select(func.count()).select_from(table).where(col(table.agreement_id) == agreement_id)
        return session.exec(wanted).one()

    return Accepted(agreement_id, created, tasks=count(Task), meetings=count(Meeting))

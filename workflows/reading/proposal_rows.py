"""Writes a proposal as rows: parties, afspraken, and a task for each period of each commitment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, delete

from storage.agreements import Afspraak, Party
from storage.tasks import Series, Task, TaskOwner
from storage.words import Section, TaskStatus
from workflows.reading.proposal import Proposal, ProposedAfspraak, ProposedTask
from workflows.reading.series import is_series, period_name, periods_of


@dataclass(slots=True)
class ProposalWriter:
    """Writes the afspraken of one agreement with their tasks, in the order of the document. `parties` are ids by name."""

    session: Session
    agreement_id: int
    parties: dict[str, int]
    term_end: date | None
    status: TaskStatus = TaskStatus.CONCEPT
    position: int = 0

    def write(self, proposed: ProposedAfspraak, position: int) -> Afspraak:
        """One afspraak and its tasks; only the tasks of the section `afspraak` are chased."""
        row = self.write_afspraak(proposed, position)
        for task in proposed.tasks:
            self.write_commitment(task, row)
        return row

    def write_afspraak(self, proposed: ProposedAfspraak, position: int, row: Afspraak | None = None) -> Afspraak:
        """The afspraak alone, as a new row or over the one that it was."""
        place = proposed.place
        row = row or Afspraak(
            agreement_id=self.agreement_id, position=position, number="", section=proposed.section, text=proposed.text
        )
        row.position, row.number, row.theme, row.heading = position, proposed.number, proposed.theme, proposed.heading
        row.section, row.kind, row.text = proposed.section, proposed.kind, proposed.text
        row.page, row.line = (place.page, place.line) if place else (None, None)
        row.named = list(proposed.named)
        self.session.add(row)
        self.session.flush()
        return row

    def write_commitment(self, proposed: ProposedTask, afspraak: Afspraak) -> list[Task]:
        """A task for each of its periods, linked as a series where it comes back."""
        series = self.series_for(proposed)
        spans = periods_of(proposed.period, term_end=self.term_end)
        return [self.write_task(proposed, afspraak, series, start, due) for start, due in spans]

    def write_task(self, proposed: ProposedTask, afspraak: Afspraak, series: Series | None, start: date, due: date) -> Task:
        """One task, of one period, with its owners."""
        self.position += 1
        place, target = proposed.place, proposed.target
        task = Task(
            agreement_id=self.agreement_id,
            afspraak_id=afspraak.id or 0,
            series_id=series.id if series else None,
            position=self.position,
            title=title_in_series(proposed, start, due) if series else proposed.title,
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
            status=self.status,
            conditional=proposed.conditional,
            chased=afspraak.section is Section.AFSPRAAK,
            confidence=proposed.confidence,
        )
        self.session.add(task)
        self.session.flush()
        self.write_owners(task, proposed.owners)
        return task

    def write_owners(self, task: Task, names: tuple[str, ...]) -> None:
        """Who must do it, in place of who had to."""
        self.session.exec(delete(TaskOwner).where(col(TaskOwner.task_id) == task.id))
        owners = [self.parties[name] for name in dict.fromkeys(names) if name in self.parties]
        links = [TaskOwner(task_id=task.id or 0, party_id=party, position=place) for place, party in enumerate(owners)]
        self.session.add_all(links)
        self.session.flush()

    def series_for(self, proposed: ProposedTask) -> Series | None:
        """A new series for what comes back."""
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


def title_in_series(proposed: ProposedTask, start: date, due: date) -> str:
    """The title with the name of its period."""
    return f"{proposed.title} ({period_name(start, due)})"


def write_parties(session: Session, agreement_id: int, proposal: Proposal) -> dict[str, int]:
    """Writes the parties; gives their ids by name."""
    rows = [
        Party(agreement_id=agreement_id, name=party.name, role=party.role, aliases=list(party.aliases), position=position)
        for position, party in enumerate(proposal.parties)
    ]
    session.add_all(rows)
    session.flush()
    return {row.name: row.id for row in rows if row.id is not None}


def last_day(proposal: Proposal) -> date | None:
    """The last day of the agreement's years."""
    year = proposal.year_end or proposal.year_start
    return date(year, 12, 31) if year else None

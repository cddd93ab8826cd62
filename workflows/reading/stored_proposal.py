"""An agreement in store as the proposal that it would be: what is agreed, without how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session, col, select

from calendars.periods import Period, PeriodKind, Recurrence
from storage.agreements import Afspraak, Agreement, Party, afspraken_of, parties_of
from storage.tasks import Series, Task, history_of_tasks, owner_ids, task_rows
from workflows.reading.proposal import Place, Proposal, ProposedAfspraak, ProposedParty, ProposedTask, Target
from workflows.reading.series import series_title


def proposal_of(session: Session, agreement: Agreement) -> Proposal:
    """The afspraken in the order of the document, each with its commitments; the tasks of a series are one commitment."""
    parties = parties_of(session, agreement.id or 0)
    builder = _Builder(session, agreement, parties)
    return Proposal(
        document=agreement.document,
        title=agreement.title,
        year_start=agreement.year_start,
        year_end=agreement.year_end,
        signed_on=agreement.signed_on,
        parties=tuple(ProposedParty(p.name, p.role, tuple(p.aliases)) for p in parties),
        afspraken=tuple(builder.afspraak(row, groups) for row, groups in kept_rows(session, agreement.id or 0)),
        meetings=(),
        language=agreement.language,
    )


def kept_rows(session: Session, agreement_id: int) -> list[tuple[Afspraak, list[list[Task]]]]:
    """The afspraken that stand in the agreement now, each with its tasks by commitment, in the order of `proposal_of`."""
    by_afspraak: dict[int, list[Task]] = {}
    for task in task_rows(session, agreement_id=agreement_id):
        if task.withdrawn_at is None:
            by_afspraak.setdefault(task.afspraak_id, []).append(task)
    rows = [row for row in afspraken_of(session, agreement_id) if row.withdrawn_at is None]
    return [(row, commitments(by_afspraak.get(row.id or 0, []))) for row in rows]


def commitments(rows: Sequence[Task]) -> list[list[Task]]:
    """The tasks of an afspraak by commitment: a task by itself, or all of its series, in the order of the document."""
    found: dict[tuple[str, int], list[Task]] = {}
    for row in rows:
        key = ("series", row.series_id) if row.series_id is not None else ("task", row.id or 0)
        found.setdefault(key, []).append(row)
    return list(found.values())


class _Builder:
    """Everything of one agreement, read at once."""

    def __init__(self, session: Session, agreement: Agreement, parties: Sequence[Party]) -> None:
        tasks = task_rows(session, agreement_id=agreement.id)
        self._names = {party.id: party.name for party in parties}
        self._owners = owner_ids(session, [task.id or 0 for task in tasks])
        self._moved = _moved_by_versions(session, [task.id or 0 for task in tasks if task.due != task.first_due])
        wanted = select(Series).where(col(Series.agreement_id) == agreement.id)
        self._series = {row.id: row for row in session.exec(wanted).all()}

    def afspraak(self, row: Afspraak, groups: list[list[Task]]) -> ProposedAfspraak:
        return ProposedAfspraak(
            number=row.number,
            theme=row.theme,
            heading=row.heading,
            section=row.section,
            text=row.text,
            kind=row.kind,
            tasks=tuple(self._commitment(tasks) for tasks in groups),
            place=Place(row.page, row.line or 1) if row.page is not None else None,
            named=tuple(row.named),
        )

    def _commitment(self, tasks: list[Task]) -> ProposedTask:
        first = tasks[0]
        target = Target(first.target_value, first.target_unit or "") if first.target_value is not None else None
        return ProposedTask(
            title=series_title(first.title) if first.series_id is not None else first.title,
            quote=first.quote,
            owners=tuple(self._names[i] for i in self._owners.get(first.id or 0, []) if i in self._names),
            lead=self._names.get(first.lead_party_id),
            period=self._period(tasks),
            target=target,
            conditional=first.conditional,
            confidence=first.confidence,
            place=Place(first.page, first.line or 1) if first.page is not None else None,
        )

    def _period(self, tasks: list[Task]) -> Period:
        first, series = tasks[0], self._series.get(tasks[0].series_id)
        recurrence = Recurrence(series.recurrence) if series and series.recurrence else None
        return Period(
            kind=PeriodKind(first.period_kind),
            start=min(task.start for task in tasks),
            due=max(self._moved.get(task.id or 0, task.first_due) for task in tasks),
            recurrence=recurrence,
            times_per_year=series.times_per_year if series else None,
        )


def _moved_by_versions(session: Session, task_ids: Sequence[int]) -> dict[int, date]:
    """The days that a later version gave these tasks; a day that people agreed on stands in no document."""
    found: dict[int, date] = {}
    for task_id, rows in history_of_tasks(session, task_ids).items():
        for row in rows:
            agreed = row.change.get("agreed") if "document" in row.change else None
            if agreed is not None and "due" in agreed:
                found[task_id] = date.fromisoformat(agreed["due"][1])
    return found

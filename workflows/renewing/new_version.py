"""A new version of an agreement takes the place of the old one: what stayed keeps its progress, nothing is deleted.

Everything is one transaction: afspraken, tasks, history and plan. What a person corrected in an afspraak of which no word changed
stays as the person said; of a commitment that changed only the fields that differ are taken over.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlmodel import Session, col, select

from storage.agreements import Afspraak, Agreement, Party, parties_of
from storage.tasks import Series, Task
from storage.words import AgreementStatus, Section, Source, TaskStatus
from workflows.answering.telling.shown_still import show_as_they_are
from workflows.answering.voice import Voice
from workflows.ground_rules import GroundRules
from workflows.reading.comparing.comparison import AfspraakChange, Comparison, Fate, TaskChange
from workflows.reading.proposal import Proposal, ProposedTask
from workflows.reading.proposal_rows import ProposalWriter, last_day, title_in_series
from workflows.reading.series import is_series, periods_of
from workflows.reading.stored_proposal import kept_rows
from workflows.reminding.replanning import replan_agreement
from workflows.renewing.come_back import afspraak_again, tasks_again
from workflows.renewing.known_version import DOCUMENT_HASH
from workflows.tracking.history import append
from workflows.tracking.shares import count_anew

ASIDE = 1_000_000
"""Where the afspraken stand while they are put in their new order."""


def renew(
    session: Session,
    agreement: Agreement,
    proposal: Proposal,
    found: Comparison,
    *,
    content_hash: str,
    person_id: int | None,
    source: Source,
    now: datetime,
    rules: GroundRules,
) -> None:
    """Makes the agreement what the new version says. `found` is the comparison of what is in store with the proposal."""
    before = (agreement.document, agreement.content_hash, agreement.title)
    renewal = _Renewal(session, agreement, proposal, found, now)
    renewal.carry_out()
    agreement.document, agreement.content_hash = proposal.document, content_hash
    if not found.partial:
        _retitle(agreement, proposal.title, now)
        agreement.signed_on = proposal.signed_on or agreement.signed_on
    session.add(agreement)
    session.flush()
    entry = append(
        session,
        agreement_id=agreement.id or 0,
        person_id=person_id,
        source=source,
        text=None,
        change={
            "document": [before[0], proposal.document],
            DOCUMENT_HASH: [before[1], content_hash],
            "afspraken": [None, found.counts],
            **({"title": [before[2], agreement.title]} if agreement.title != before[2] else {}),
        },
        now=now,
    )
    replan_agreement(session, agreement.id or 0, now=now, rules=rules)
    show_as_they_are(session, sorted(renewal.touched), entry, Voice(person_id, source, now, rules))


def _retitle(agreement: Agreement, title: str, now: datetime) -> None:
    """A new title changes every entry of its calendars: counted once here, it raises the sequence of them all."""
    if title != agreement.title:
        agreement.title, agreement.retitled_at = title, now
        agreement.title_version += 1


@dataclass(slots=True)
class _Renewal:
    session: Session
    agreement: Agreement
    proposal: Proposal
    found: Comparison
    now: datetime
    rows: list[tuple[Afspraak, list[list[Task]]]] = field(default_factory=list)
    touched: set[int] = field(default_factory=set)
    writer: ProposalWriter = field(init=False)

    def carry_out(self) -> None:
        agreement_id = self.agreement.id or 0
        self.rows = kept_rows(self.session, agreement_id)
        status = TaskStatus.CONCEPT if self.agreement.status is AgreementStatus.CONCEPT else TaskStatus.OPEN
        self.writer = ProposalWriter(self.session, agreement_id, self._parties(), last_day(self.proposal), status)
        self._set_aside()
        written = [self._afspraak(change, position) for position, change in enumerate(self._in_order())]
        self.session.flush()
        for change, row in zip(self._in_order(), written, strict=True):
            for task in change.tasks:
                self._commitment(task, row)
        self._close_gaps(len(written))

    def _in_order(self) -> list[AfspraakChange]:
        """Those that stand in the agreement from now on first, an addendum's new ones behind the old; then what is gone."""
        changes = list(self.found.afspraken)
        if self.found.partial:
            changes.sort(key=lambda change: (change.old_index is None, change.old_index or 0, change.new_index or 0))
        return sorted(changes, key=lambda change: change.fate is Fate.GONE)

    def _set_aside(self) -> None:
        """Out of the way of the new order: a place in the order is taken once."""
        wanted = select(Afspraak).where(col(Afspraak.agreement_id) == self.agreement.id)
        for row in self.session.exec(wanted.order_by(col(Afspraak.position).desc())).all():
            row.position += ASIDE
            self.session.add(row)
            self.session.flush()

    def _close_gaps(self, first_free: int) -> None:
        """What went in earlier versions comes behind everything else."""
        wanted = select(Afspraak).where(col(Afspraak.agreement_id) == self.agreement.id, col(Afspraak.position) >= ASIDE)
        for place, row in enumerate(self.session.exec(wanted.order_by(col(Afspraak.position))).all()):
            row.position = first_free + place
            self.session.add(row)
        self.session.flush()

    def _parties(self) -> dict[str, int]:
        """Ids by the names of the new version: parties are known by name or alias, new ones are written behind the others."""
        known = list(parties_of(self.session, self.agreement.id or 0))
        found: dict[str, int] = {}
        for said in self.proposal.parties:
            names = {said.name.casefold()}
            row = next((p for p in known if p.name.casefold() in names), None) or next(
                (p for p in known if p.role is said.role and names & {alias.casefold() for alias in p.aliases}), None
            )
            if row is None:
                row = Party(agreement_id=self.agreement.id or 0, name=said.name, role=said.role, position=len(known))
                known.append(row)
            row.aliases = list(dict.fromkeys([*row.aliases, *said.aliases]))
            self.session.add(row)
            self.session.flush()
            found[said.name] = row.id or 0
        return found

    def _afspraak(self, change: AfspraakChange, position: int) -> Afspraak:
        row, groups = self.rows[change.old_index] if change.old_index is not None else (None, [])
        if change.new is not None:
            if row is not None and row.number != change.new.number:  # the number is how people name it
                self.touched |= {task.id or 0 for group in groups for task in group}
            row = row or afspraak_again(self.session, self.agreement.id or 0, change.new)
            return self.writer.write_afspraak(change.new, position, row)
        assert row is not None  # noqa: S101 - one of both is always there
        row.position = position
        if change.fate is Fate.GONE:
            row.withdrawn_at = self.now
        self.session.add(row)
        self.session.flush()
        return row

    # --- commitments

    def _commitment(self, change: TaskChange, row: Afspraak) -> None:
        tasks = self.rows[change.old_at[0]][1][change.old_at[1]] if change.old_at is not None else []
        if change.new is None or change.fate is Fate.GONE:
            for task in tasks:
                self._withdraw(task) if change.fate is Fate.GONE else self._leave(task)
        elif not tasks and (again := tasks_again(self.session, row, change.new, self.writer.term_end)):
            for task in again:
                self._note(task, {"withdrawn": [True, False], "status": [None, task.status.value]})
            self._keep(change, change.new, list(again), row)
        elif not tasks:
            self.writer.write_commitment(change.new, row)
        else:
            self._keep(change, change.new, tasks, row)

    def _keep(self, change: TaskChange, new: ProposedTask, tasks: list[Task], row: Afspraak) -> None:
        """The tasks of a commitment go on, each with its history; their periods follow when those changed."""
        fields = dict(change.fields)
        spans: list[tuple[Task, tuple[date, date]]] = [(task, (task.start, task.due)) for task in tasks]
        if {"start", "due", "recurrence", "times_per_year"} & set(fields):
            spans = self._laid_out(new, tasks, row)
        for task, span in spans:
            self.writer.position += 1
            self._update(task, span, new, fields, row)

    def _laid_out(self, new: ProposedTask, tasks: list[Task], row: Afspraak) -> list[tuple[Task, tuple[date, date]]]:
        """Each period of the new rhythm with the task that was for it, else one that is left over; the rest come and go."""
        wanted = periods_of(new.period, term_end=self.writer.term_end)
        exact = {(task.start, task.due): task for task in tasks}
        found = [(exact[span], span) for span in wanted if span in exact]
        kept = {task.id for task, _ in found}
        left = [task for task in tasks if task.id not in kept]
        open_spans = [span for span in wanted if span not in exact]
        found += list(zip(left, open_spans, strict=False))
        series = self._series(new, tasks)
        for start, due in open_spans[len(left) :]:
            self.writer.write_task(new, row, series, start, due)
        for task in left[len(open_spans) :]:
            self._withdraw(task)
        for task, _ in found:
            task.series_id = series.id if series else None
        return found

    def _series(self, new: ProposedTask, tasks: list[Task]) -> Series | None:
        """The series that it was, with the new rhythm; a new one where it began to come back."""
        if not is_series(new.period):
            return None
        known = next((task.series_id for task in tasks if task.series_id is not None), None)
        series = self.session.get(Series, known) if known is not None else self.writer.series_for(new)
        if series is not None:
            series.recurrence = new.period.recurrence.value if new.period.recurrence else None
            series.times_per_year = new.period.times_per_year
            self.session.add(series)
        return series

    def _update(self, task: Task, span: tuple[date, date], new: ProposedTask, fields: dict[str, Any], row: Afspraak) -> None:
        before = _agreed(task)
        task.afspraak_id, task.position = row.id or 0, self.writer.position
        if new.place is not None:
            task.page, task.line = new.place.page, new.place.line
        task.chased = task.chased if row.section is Section.AFSPRAAK else False
        task.start, task.due = span
        if task.expected is not None and task.expected <= task.due:
            task.expected = None
        if "quote" in fields:
            task.quote = new.quote
            task.title = title_in_series(new, *span) if task.series_id is not None else new.title
        if fields:
            task.period_kind, task.confidence = new.period.kind.value, new.confidence
        percent = task.percent
        if "target" in fields:
            known = task.target_value, task.target_unit
            task.target_value = new.target.value if new.target else None
            task.target_unit = new.target.unit if new.target else None
            count_anew(task, known)
        if "lead" in fields:
            task.lead_party_id = self.writer.parties.get(new.lead) if new.lead else None
        if "conditional" in fields:
            task.conditional = new.conditional
        self.session.add(task)
        self.session.flush()
        changed = {name: [before[name], value] for name, value in _agreed(task).items() if before[name] != value}
        if "owners" in fields:
            self.writer.write_owners(task, new.owners)
            changed["owners"] = list(fields["owners"])
        if changed:
            task.version += 1
            counted = {} if task.percent == percent else {"percent": [percent, task.percent]}
            self._note(task, {"agreed": changed, **counted})

    def _leave(self, task: Task) -> None:
        """As it was, in its place in the order."""
        self.writer.position += 1
        task.position = self.writer.position
        self.session.add(task)

    def _withdraw(self, task: Task) -> None:
        """What no longer stands in the agreement is not asked about any more; what was done stays done."""
        change: dict[str, Any] = {"withdrawn": [False, True]}
        task.withdrawn_at = self.now
        if task.status is not TaskStatus.DONE:
            change["status"] = [task.status.value, TaskStatus.DROPPED.value]
            task.status, task.snoozed_until, task.blocked = TaskStatus.DROPPED, None, False
            task.waiting_since, task.waiting_for_party_id = None, None
        task.version += 1
        self.session.add(task)
        self.session.flush()
        self._note(task, change)

    def _note(self, task: Task, change: dict[str, Any]) -> None:
        self.touched.add(task.id or 0)
        append(
            self.session,
            agreement_id=task.agreement_id,
            task_id=task.id,
            person_id=None,
            source=Source.SYSTEM,
            text=None,
            change={"document": [self.agreement.document, self.proposal.document], **change},
            now=self.now,
        )


def _agreed(task: Task) -> dict[str, Any]:
    """What the document says of a task, in plain values."""
    return {
        "title": task.title,
        "quote": task.quote,
        "start": task.start.isoformat(),
        "due": task.due.isoformat(),
        "lead": task.lead_party_id,
        "target": [task.target_value, task.target_unit] if task.target_value is not None else None,
        "conditional": task.conditional,
    }

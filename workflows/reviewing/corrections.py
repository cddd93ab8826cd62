"""Corrections of a concept: a commitment changed, split or added. Each is written to the history of the agreement.

The rows of a concept have no history and no messages of their own yet, so that a series can be laid out anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlmodel import Session, col, delete

from calendars.periods import Period, PeriodKind, Recurrence
from storage.agreements import Agreement, Party
from storage.tasks import Series, Task, TaskOwner
from storage.words import Section, Source
from workflows.errors import Refused
from workflows.reading.series import Span, period_name, periods_of
from workflows.reviewing.commitments import Commitment
from workflows.tracking.history import append

MOST_PERIODS = 120


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person filled in. Owners and lead are ids of parties; `recurrence` as in `rhythm_of`; None has no target."""

    title: str
    owner_ids: tuple[int, ...]
    lead_id: int | None
    start: date
    due: date
    recurrence: str = ""
    target_value: float | None = None
    target_unit: str | None = None
    conditional: bool = False


def change_commitment(session: Session, one: Commitment, wish: Wish, *, person_id: int | None, now: datetime) -> bool:
    """Makes the commitment what the person says; False when that is what it was."""
    before, first = _facts(session, one), one.tasks[0]
    if _same_period(one, wish):
        for task in one.tasks:
            _fill(session, task, wish, suffix=bool(one.recurrence))
    else:
        _lay_out_anew(session, one, first, wish)
    after = _named(session, wish)
    changed = {name: [before.get(name), value] for name, value in after.items() if before.get(name) != value}
    if changed:
        _note(session, one, changed, person_id=person_id, now=now)
    return bool(changed)


def add_commitment(session: Session, beside: Commitment, wish: Wish, *, person_id: int | None, now: datetime) -> Task:
    """Writes one more commitment of the same sentence; gives the task with which it begins."""
    model = beside.first
    blank = Task(
        agreement_id=beside.agreement_id,
        afspraak_id=beside.afspraak_id,
        position=model.position if model is not None else 0,
        title=wish.title,
        quote=beside.quote,
        page=beside.page,
        line=model.line if model is not None else None,
        period_kind=PeriodKind.RANGE.value,
        start=wish.start,
        due=wish.due,
        first_due=wish.due,
        chased=beside.section is Section.AFSPRAAK,
    )
    tasks = _rows(session, blank, wish)
    _note(session, beside, {"added": [None, _named(session, wish)]}, person_id=person_id, now=now)
    return tasks[0]


def _same_period(one: Commitment, wish: Wish) -> bool:
    return (one.start, one.due, one.recurrence) == (wish.start, wish.due, wish.recurrence)


def _lay_out_anew(session: Session, one: Commitment, first: Task, wish: Wish) -> None:
    """Other days or another rhythm: the first task stays, and with it its key; the others are made anew."""
    others = [task.id for task in one.tasks if task.id != int(one.key[1:])]
    kept = next(task for task in one.tasks if task.id == int(one.key[1:]))
    session.exec(delete(Task).where(col(Task.id).in_(others)))
    old_series, kept.series_id = kept.series_id, None
    kept.position = first.position
    session.add(kept)
    session.flush()
    if old_series is not None:
        session.exec(delete(Series).where(col(Series.id) == old_series))
    _rows(session, kept, wish)


def _rows(session: Session, first: Task, wish: Wish) -> list[Task]:
    """The tasks of a wish: `first` for its first period, copies of it for the others."""
    spans = _spans(session, first.agreement_id, wish)
    series = _series(session, first.agreement_id, wish)
    tasks = [first] + [Task(**first.model_dump(exclude={"id", "series_id"})) for _ in spans[1:]]
    for task, (start, due) in zip(tasks, spans, strict=True):
        task.series_id = series.id if series is not None else None
        task.start, task.due, task.first_due = start, due, due
        task.period_kind = _kind(wish, start, due).value
        session.add(task)
    session.flush()
    for task in tasks:
        _fill(session, task, wish, suffix=series is not None)
    return tasks


def _spans(session: Session, agreement_id: int, wish: Wish) -> list[Span]:
    agreement = session.get_one(Agreement, agreement_id)
    last = agreement.year_end or agreement.year_start
    spans = periods_of(_period(wish), term_end=date(last, 12, 31) if last else None)
    spans = [span for span in spans if span[0] <= wish.due] or spans[:1]
    if len(spans) > MOST_PERIODS:
        raise Refused(
            f"Dat zijn {len(spans)} perioden; dat is te veel om te volgen. Kies een kortere tijd of minder vaak.",
            english=f"That makes {len(spans)} periods, too many to follow. Choose a shorter time or less often.",
        )
    return spans


def _period(wish: Wish) -> Period:
    if not wish.recurrence:
        return Period(_kind(wish, wish.start, wish.due), wish.start, wish.due)
    times = wish.recurrence.removeprefix("times:")
    if times != wish.recurrence:
        return Period(PeriodKind.RECURRING, wish.start, wish.due, times_per_year=float(times))
    return Period(PeriodKind.RECURRING, wish.start, wish.due, recurrence=Recurrence(wish.recurrence))


def _kind(wish: Wish, start: date, due: date) -> PeriodKind:
    if wish.recurrence:
        return PeriodKind.RECURRING
    return PeriodKind.DATE if start == due else PeriodKind.RANGE


def _series(session: Session, agreement_id: int, wish: Wish) -> Series | None:
    period = _period(wish)
    if not wish.recurrence:
        return None
    series = Series(
        agreement_id=agreement_id,
        recurrence=period.recurrence.value if period.recurrence else None,
        times_per_year=period.times_per_year,
    )
    session.add(series)
    session.flush()
    return series


def _fill(session: Session, task: Task, wish: Wish, *, suffix: bool) -> None:
    task.title = f"{wish.title} ({period_name(task.start, task.due)})" if suffix else wish.title
    task.lead_party_id = wish.lead_id
    task.target_value, task.target_unit = wish.target_value, wish.target_unit
    task.conditional, task.confidence = wish.conditional, 1.0  # a person said so
    task.version += 1
    session.add(task)
    session.exec(delete(TaskOwner).where(col(TaskOwner.task_id) == task.id))
    session.add_all(TaskOwner(task_id=task.id or 0, party_id=party, position=place) for place, party in enumerate(wish.owner_ids))
    session.flush()


def _facts(session: Session, one: Commitment) -> dict[str, Any]:
    """The commitment as the history names it."""
    first = one.tasks[0]
    return _named(
        session,
        Wish(
            one.title,
            one.owner_ids,
            first.lead_party_id,
            one.start or first.start,
            one.due or first.due,
            one.recurrence,
            first.target_value,
            first.target_unit,
            first.conditional,
        ),
    )


def _named(session: Session, wish: Wish) -> dict[str, Any]:
    lead = session.get(Party, wish.lead_id) if wish.lead_id is not None else None
    return {
        "title": wish.title,
        "owners": [session.get_one(Party, party).name for party in wish.owner_ids],
        "lead": lead.name if lead is not None else None,
        "start": wish.start.isoformat(),
        "due": wish.due.isoformat(),
        "recurrence": wish.recurrence or None,
        "target_value": wish.target_value,
        "target_unit": wish.target_unit,
        "conditional": wish.conditional,
    }


def _note(session: Session, one: Commitment, change: dict[str, Any], *, person_id: int | None, now: datetime) -> None:
    """The line in the history, of the agreement: the tasks of a concept may still go."""
    append(
        session,
        agreement_id=one.agreement_id,
        person_id=person_id,
        source=Source.MODAL,
        text=None,
        change={"number": [one.number, one.number], **change},
        now=now,
    )

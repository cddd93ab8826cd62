"""A concept as people check it: an entry for each commitment (a series is one) and each afspraak of which nothing is followed.

Doubt comes first; within that the order of the document. What was judged keeps its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from calendars.lazy_pattern import lazy_regex
from calendars.periods import rhythm
from storage.agreements import Afspraak, afspraken_of, parties_of
from storage.tasks import Series, Task, owner_ids, tasks_with_afspraken
from storage.verdicts import Verdict, verdicts_of
from storage.words import Section, VerdictWord

UNSURE = 0.7  # below this the reader itself says: look at this
_PERIOD = lazy_regex(r" \([^()]*\)$")


@dataclass(frozen=True, slots=True)
class Commitment:
    """One thing to check. `key` names it for as long as the concept lasts: `t12` for the task it begins with, `a5` for an
    afspraak without tasks. `doubts` are owner, date, unsure, conditional. `turns` tells whether it is still as it was seen.
    """

    key: str
    agreement_id: int
    afspraak_id: int
    number: str
    section: Section
    tasks: tuple[Task, ...]
    title: str
    quote: str
    page: int | None
    owner_ids: tuple[int, ...]
    owners: tuple[str, ...]
    lead: str | None
    recurrence: str
    doubts: tuple[str, ...]
    verdict: Verdict | None

    @property
    def first(self) -> Task | None:
        """The task that it begins with."""
        return self.tasks[0] if self.tasks else None

    @property
    def start(self) -> date | None:
        """The first day of it all."""
        return min((task.start for task in self.tasks), default=None)

    @property
    def due(self) -> date | None:
        """The last day of it all."""
        return max((task.due for task in self.tasks), default=None)

    @property
    def doubtful(self) -> bool:
        """Whether it stands among those that are looked at first."""
        return self.verdict.doubtful if self.verdict is not None else bool(self.doubts)

    @property
    def is_nobodys(self) -> bool:
        """Whether it would be asked about if it were somebody's."""
        return "owner" in self.doubts and self.first is not None and not self.first.conditional

    @property
    def turns(self) -> str:
        """Another text after each change and each verdict."""
        said = f"{self.verdict.id}{self.verdict.verdict.value}" if self.verdict is not None else "open"
        return f"{sum(task.version for task in self.tasks)}.{len(self.tasks)}.{said}"


def commitments(session: Session, agreement_id: int) -> list[Commitment]:
    """All of a concept, in the order in which it is checked."""
    rows = tasks_with_afspraken(session, agreement_id=agreement_id)
    series = session.exec(select(Series).where(col(Series.agreement_id) == agreement_id))
    around = _Around(
        owning=owner_ids(session, [task.id or 0 for task, _ in rows]),
        names={party.id: party.name for party in parties_of(session, agreement_id)},
        rhythm={row.id: rhythm_of(row) for row in series},
        said=_said(verdicts_of(session, agreement_id)),
    )
    found = [_commitment(group, afspraak, around) for group, afspraak in _groups(rows)]
    with_tasks = {afspraak.id for _, afspraak in rows}
    afspraken = afspraken_of(session, agreement_id)
    found += [_without(row, around.said) for row in _untracked(afspraken, with_tasks)]
    place = {row.id: row.position for row in afspraken}

    def rank(one: Commitment) -> tuple[Any, ...]:
        return not one.doubtful, one.section is not Section.AFSPRAAK, place[one.afspraak_id], _within(one)

    return sorted(found, key=rank)


def rhythm_of(series: Series | None) -> str:
    """How it comes back, as one word: "" for once."""
    return rhythm(series.recurrence, series.times_per_year) if series is not None else ""


def without_period(title: str) -> str:
    """The title of a series' task without the period that tells it apart."""
    return _PERIOD.sub("", title)


def _within(one: Commitment) -> tuple[int, int]:
    return (one.first.position, one.first.id or 0) if one.first is not None else (0, 0)


def _groups(rows: Iterable[tuple[Task, Afspraak]]) -> list[tuple[list[Task], Afspraak]]:
    """The tasks of each series together, each other task by itself."""
    found: dict[tuple[str, int], tuple[list[Task], Afspraak]] = {}
    for task, afspraak in rows:
        name = ("series", task.series_id) if task.series_id is not None else ("task", task.id or 0)
        found.setdefault(name, ([], afspraak))[0].append(task)
    return list(found.values())


def _said(rows: Sequence[Verdict]) -> dict[str, Verdict]:
    return {f"t{row.task_id}" if row.task_id is not None else f"a{row.afspraak_id}": row for row in rows}


@dataclass(frozen=True, slots=True)
class _Around:
    """What belongs to the tasks of a concept: owning parties, names of parties, rhythm of series, verdicts."""

    owning: dict[int, list[int]]
    names: dict[int | None, str]
    rhythm: dict[int | None, str]
    said: dict[str, Verdict]


def _commitment(group: list[Task], afspraak: Afspraak, around: _Around) -> Commitment:
    tasks = sorted(group, key=lambda task: (task.start, task.id or 0))
    key = f"t{min(task.id or 0 for task in tasks)}"
    first, recurrence = tasks[0], around.rhythm.get(tasks[0].series_id, "")
    owners = tuple(around.owning.get(first.id or 0, []))
    return Commitment(
        key=key,
        agreement_id=afspraak.agreement_id,
        afspraak_id=afspraak.id or 0,
        number=afspraak.number,
        section=afspraak.section,
        tasks=tuple(tasks),
        title=without_period(first.title) if recurrence else first.title,
        quote=first.quote,
        page=first.page,
        owner_ids=owners,
        owners=tuple(around.names[party] for party in owners if party in around.names),
        lead=around.names.get(first.lead_party_id),
        recurrence=recurrence,
        doubts=_doubts(first, owners, afspraak.section),
        verdict=around.said.get(key),
    )


def _doubts(task: Task, owners: tuple[int, ...], section: Section) -> tuple[str, ...]:
    """What a person should look at; running work is watched and not chased, so that nobody needs to."""
    if section is not Section.AFSPRAAK:
        return ()
    doubted = {"owner": not owners, "unsure": task.confidence < UNSURE, "conditional": task.conditional}
    return tuple(name for name, is_so in doubted.items() if is_so)


def _untracked(afspraken: Sequence[Afspraak], with_tasks: set[int | None]) -> list[Afspraak]:
    """The afspraken of which nothing is followed, but for those whose parts (6a, 6b) say it."""
    numbers = {row.number for row in afspraken}
    return [
        row
        for row in afspraken
        if row.section is Section.AFSPRAAK and row.id not in with_tasks and not _has_parts(row.number, numbers)
    ]


def _has_parts(number: str, numbers: set[str]) -> bool:
    return any(len(other) == len(number) + 1 and other.startswith(number) and other[-1].isalpha() for other in numbers)


def _without(row: Afspraak, said: dict[str, Verdict]) -> Commitment:
    key = f"a{row.id}"
    return Commitment(
        key=key,
        agreement_id=row.agreement_id,
        afspraak_id=row.id or 0,
        number=row.number,
        section=row.section,
        tasks=(),
        title=row.heading or row.text,
        quote=row.text,
        page=row.page,
        owner_ids=(),
        owners=(),
        lead=None,
        recurrence="",
        doubts=("date",),
        verdict=said.get(key),
    )


def is_skipped(one: Commitment) -> bool:
    """Whether somebody said that it is not to be followed."""
    return one.verdict is not None and one.verdict.verdict is VerdictWord.SKIPPED

"""A made-up country, the same for each seed: agreements of gemeenten with corporaties and huurders, of about 41 tasks each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from random import Random
from typing import Any

import sqlalchemy as sa
from sqlmodel import SQLModel

from storage.agreements import Afspraak, Agreement, Party
from storage.database import Database
from storage.people import Membership, Person
from storage.tasks import Series, Task, TaskAssignee, TaskOwner
from storage.words import AgreementStatus, MembershipRole, PartyRole, Section, TaskStatus

CREATED = datetime(2025, 12, 1, 9, tzinfo=UTC)
TASKS_EACH = (30, 52)  # 41 on average: 1,700 agreements have 70,000
PERIODS = (
    *[(date(2026, month, 1), date(2026, month + 2, 30 if month in {4, 7} else 31)) for month in (1, 4, 7, 10)],
    *[(date(2026, 1, 1), date(2026, 4, 30)), (date(2026, 5, 1), date(2026, 8, 31)), (date(2026, 9, 1), date(2026, 12, 31))],
    *[(date(2026, 1, 1), date(2026, 6, 30)), (date(2026, 7, 1), date(2026, 12, 31)), (date(2026, 1, 1), date(2026, 12, 31))],
    *[(date(2026, 2, 1), date(2026, 2, 28)), (date(2026, 3, 15), date(2026, 3, 15)), (date(2026, 1, 1), date(2027, 12, 31))],
)
WORK = (
    "verduurzaamt {n} woningen",
    "bouwt {n} sociale huurwoningen",
    "organiseert {n} bijeenkomsten voor bewoners",
    "deelt de cijfers",
)

Rows = dict[type[SQLModel], list[dict[str, Any]]]


def settle(database: Database, *, agreements: int, seed: int) -> int:
    """Writes the country into an empty database, some agreements at a time; gives the number of tasks."""
    chance = Random(seed)  # noqa: S311 - a country that comes out the same again, not a secret
    tasks = 0
    for first in range(1, agreements + 1, 100):
        rows: Rows = {}
        for number in range(first, min(first + 100, agreements + 1)):
            for table, row in _agreement(number, tasks, chance):
                rows.setdefault(table, []).append(row)
                tasks += table is Task
        with database.write() as session:
            for table, found in rows.items():
                session.execute(sa.insert(table), found)
    return tasks


def _agreement(number: int, tasks_before: int, chance: Random) -> Iterator[tuple[type[SQLModel], dict[str, Any]]]:
    parties = [number * 3 - 2, number * 3 - 1, number * 3]
    names = [f"Gemeente {number}", f"Corporatie {number}", f"Huurders {number}"]
    yield (
        Agreement,
        {
            "id": number,
            "title": f"Prestatieafspraken {number}",
            "year_start": 2026,
            "year_end": 2026,
            "status": AgreementStatus.ACTIVE,
            "channel": f"C{number:06}",
            "language": "nl",
            "document": "afspraken.pdf",
            "content_hash": f"{number:064x}",
            "policy": {},
            "created_at": CREATED,
            "confirmed_at": CREATED,
        },
    )
    roles = (PartyRole.GEMEENTE, PartyRole.CORPORATIE, PartyRole.HUURDERSORGANISATIE)
    for party, name, role in zip(parties, names, roles, strict=True):
        yield Party, {"id": party, "agreement_id": number, "name": name, "role": role, "aliases": [], "position": party}
        yield Person, {"id": party, "team_id": "", "user_id": f"U{party:07}", "active": True}
        place = MembershipRole.COORDINATOR if role is PartyRole.GEMEENTE else MembershipRole.LEAD
        yield Membership, {"person_id": party, "party_id": party, "agreement_id": number, "role": place}
    yield Series, {"id": number, "agreement_id": number, "recurrence": "monthly", "times_per_year": 12.0}
    for position in range(chance.randint(*TASKS_EACH)):
        yield from _task(tasks_before + position + 1, number, position, parties, chance)


def _task(
    task_id: int, number: int, position: int, parties: list[int], chance: Random
) -> Iterator[tuple[type[SQLModel], dict[str, Any]]]:
    start, due = chance.choice(PERIODS)
    what = chance.choice(WORK).format(n=chance.randint(2, 200))
    quote = f"Corporatie {number} {what}, in overleg met de gemeente en de huurders, en laat weten wat ervan is gekomen."
    yield (
        Afspraak,
        {
            "id": task_id,
            "agreement_id": number,
            "position": position,
            "number": str(position + 1),
            "theme": "Duurzaamheid",
            "section": Section.AFSPRAAK,
            "text": quote,
        },
    )
    yield (
        Task,
        {
            "id": task_id,
            "agreement_id": number,
            "afspraak_id": task_id,
            "series_id": number if due.month == start.month else None,
            "position": position,
            "title": what,
            "quote": quote,
            "page": 1 + position // 4,
            "period_kind": "range",
            "start": start,
            "due": due,
            "first_due": due,
            "status": TaskStatus.OPEN,
            "blocked": False,
            "conditional": False,
            "chased": chance.random() > 0.1,
            "confidence": 1.0,
            "version": 0,
        },
    )
    for place, party in enumerate(chance.sample(parties, chance.randint(1, 2))):
        yield TaskOwner, {"task_id": task_id, "party_id": party, "position": place}
        if place == 0 and chance.random() < 0.3:
            yield TaskAssignee, {"task_id": task_id, "person_id": party}

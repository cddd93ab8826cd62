"""Builders of the nouns, so that a test says only what matters to it. All names are fictional."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlmodel import Session

from storage.agreements import Afspraak, Agreement, Party
from storage.database import Database
from storage.meetings import Meeting
from storage.people import Membership, Person
from storage.tasks import Series, Task, TaskAssignee, TaskOwner
from storage.words import AgreementStatus, MeetingKind, MembershipRole, PartyRole, Section, TaskStatus

CREATED = datetime(2025, 12, 20, 9, 0, tzinfo=UTC)


@dataclass
class Builder:
    """Writes rows into one session; every field of the row can be given by name."""

    session: Session
    made: int = 0

    def agreement(self, **fields: Any) -> Agreement:
        """An active agreement of 2026 with the channel C1."""
        self.made += 1
        usual: dict[str, Any] = {
            "title": f"Prestatieafspraken Veldhoek 2026 ({self.made})",
            "year_start": 2026,
            "year_end": 2026,
            "status": AgreementStatus.ACTIVE,
            "channel": "C1",
            "document": "afspraken.pdf",
            "content_hash": f"{self.made:064x}",
            "created_at": CREATED,
            "confirmed_at": CREATED,
        }
        return self.add(Agreement(**{**usual, **fields}))

    def party(self, agreement: Agreement, name: str = "Woonlint", **fields: Any) -> Party:
        """A party; a corporation unless it says otherwise."""
        return self.add(Party(**{"agreement_id": agreement.id, "name": name, "role": PartyRole.CORPORATIE, **fields}))

    def afspraak(self, agreement: Agreement, number: str = "6", **fields: Any) -> Afspraak:
        """A numbered item under the theme Duurzaamheid."""
        self.made += 1
        usual = {"position": self.made, "theme": "Duurzaamheid", "section": Section.AFSPRAAK, "text": f"Tekst van {number}."}
        return self.add(Afspraak(**{"agreement_id": agreement.id, "number": number, **usual, **fields}))

    def task(self, agreement: Agreement, *, owners: tuple[Party, ...] = (), number: str | None = None, **fields: Any) -> Task:
        """An open task of Q1 2026 in an afspraak of its own."""
        afspraak = self.afspraak(agreement, number or str(self.made + 1))
        usual: dict[str, Any] = {
            "title": f"Taak {afspraak.number}",
            "quote": f"Woonlint doet in Q1 2026 wat in {afspraak.number} staat.",
            "page": 4,
            "period_kind": "quarter",
            "start": date(2026, 1, 1),
            "due": date(2026, 3, 31),
            "status": TaskStatus.OPEN,
            "position": self.made,
        }
        values = {"agreement_id": agreement.id, "afspraak_id": afspraak.id, **usual, **fields}
        task = self.add(Task(**{"first_due": values["due"], **values}))
        for position, party in enumerate(owners):
            self.add(TaskOwner(task_id=task.id, party_id=party.id, position=position))
        return task

    def series(self, agreement: Agreement, recurrence: str | None = "monthly", **fields: Any) -> Series:
        """A series; monthly unless it says otherwise."""
        return self.add(Series(agreement_id=agreement.id, recurrence=recurrence, **fields))

    def person(self, user_id: str = "U1", **fields: Any) -> Person:
        """A user of Slack."""
        return self.add(Person(user_id=user_id, **fields))

    def member(self, person: Person, party: Party, role: MembershipRole = MembershipRole.MEMBER) -> Membership:
        """A person's place at the table of a party."""
        return self.add(Membership(person_id=person.id, party_id=party.id, agreement_id=party.agreement_id, role=role))

    def assign(self, task: Task, *persons: Person) -> None:
        """Gives a task to people."""
        for person in persons:
            self.add(TaskAssignee(task_id=task.id, person_id=person.id))

    def meeting(self, agreement: Agreement, **fields: Any) -> Meeting:
        """A bestuurlijk overleg with a window in July 2026."""
        self.made += 1
        usual: dict[str, Any] = {
            "uid": f"m{self.made}@nakomen.test",
            "kind": MeetingKind.BESTUURLIJK,
            "name": "Bestuurlijk overleg",
            "window_start": date(2026, 7, 1),
            "window_end": date(2026, 7, 31),
            "source": "blz. 9",
            "created_at": CREATED,
            "modified_at": CREATED,
        }
        return self.add(Meeting(**{"agreement_id": agreement.id, **usual, **fields}))

    def add(self, row: Any) -> Any:
        """Writes a row and gives it back with its id."""
        self.session.add(row)
        self.session.flush()
        return row


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    """One writing transaction for the whole test."""
    with database.write() as session:
        yield session


@pytest.fixture
def build(session: Session) -> Builder:
    """Builders that write into `session`."""
    return Builder(session)


@pytest.fixture
def builder() -> type[Builder]:
    """For tests that open transactions of their own: `builder(session)`."""
    return Builder

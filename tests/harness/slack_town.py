"""What several tests do in a town, and look at in it: the channel of `start` with its people, its tasks and our messages."""

from __future__ import annotations

from typing import Any

from sqlmodel import select

from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE, HUURDERS
from storage.agreements import Party
from storage.meetings import Meeting
from storage.people import Person
from storage.tasks import assignee_ids
from storage.words import MembershipRole, TaskStatus
from workflows.tracking.people import register


def registered(town: Any, user: str, role: MembershipRole, party: int = 0) -> None:
    """Registers a user in this role for the first party (Woonlint), or for the one at that place."""
    with town.database.write() as session:
        parties = session.exec(select(Party).order_by(Party.id)).all()
        register(session, user_id=user, party_id=parties[party].id or 0, role=role)


def slash(town: Any, user: str, text: str) -> None:
    """Types `/afspraak` with these words in the channel."""
    town.playground.people.slash(user, CHANNEL, "/afspraak", text)
    town.settle()


def holders(town: Any) -> list[list[str]]:
    """Of each task the users who have it, in person."""
    with town.database.read() as session:
        given = assignee_ids(session, town.task_ids)
        return [[session.get_one(Person, one).user_id for one in given.get(task, [])] for task in town.task_ids]


def meeting_of(town: Any, meeting_id: int) -> Meeting:
    """The meeting as it is stored now."""
    with town.database.read() as session:
        found = session.get_one(Meeting, meeting_id)
        session.expunge(found)
        return found


def picks(message: Any) -> list[str]:
    """The tasks for which the message has a button."""
    rows = [block["elements"] for block in message.blocks if block["type"] == "actions"]
    return [element["value"] for row in rows for element in row if element["action_id"].startswith("pick_task")]


def labels(message: Any) -> list[str]:
    """What stands on the buttons of the message."""
    rows = [block["elements"] for block in message.blocks if block["type"] == "actions"]
    return [element["text"]["text"] for row in rows for element in row]


def closed(town: Any) -> list[bool]:
    """Of each task whether it is done."""
    return [town.task(number).status is TaskStatus.DONE for number in range(len(town.task_ids))]


def all_of_woonlint(town: Any) -> None:
    """All three people of the sample are Woonlint's, and CORPORATIE is asked for it."""
    with town.database.write() as session:
        party = session.exec(select(Party).order_by(Party.id)).first()
        for user, name in ((CORPORATIE, "Jeroen Bos"), (GEMEENTE, "Marijke de Wit"), (HUURDERS, "Fatima El Amrani")):
            role = MembershipRole.LEAD if user == CORPORATIE else MembershipRole.MEMBER
            register(session, user_id=user, name=name, party_id=party.id if party else 0, role=role)

"""Who may do what with meetings, minutes, people and the channel: docs/roles.md, done in Slack by each of its people."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session, delete, select

from bot.playground.sample_workspace import CHANNEL, HOME
from bot.playground.workspace_nouns import User
from storage.agreements import Agreement
from storage.date_polls import open_poll, options_of, votes_of
from storage.meeting_notes import notes_of
from storage.meetings import Meeting
from storage.people import Membership, person_of_user
from storage.tasks import TaskAssignee
from storage.words import MeetingKind, MeetingStatus, MembershipRole, Source
from workflows.meeting.date_polls import Done, propose
from workflows.meeting.meetings import set_meeting
from workflows.tracking.people import find_party, person_for, register

Start = Callable[..., Any]
ZONE = ZoneInfo("Europe/Amsterdam")
DAY = datetime(2026, 7, 7, 14, 0, tzinfo=ZONE)
ROLES_PAGE = Path(__file__).parents[2] / "docs" / "roles.md"
NEWCOMER = "U0NIEUW"

AT_THE_TABLE = {
    "coordinator": ("Gemeente Veldhoek", MembershipRole.COORDINATOR),
    "owner": ("Woonlint", MembershipRole.MEMBER),
    "other party": ("Gemeente Veldhoek", MembershipRole.LEAD),
    "observer": ("Woonlint", MembershipRole.OBSERVER),
}
REGISTERED = (*AT_THE_TABLE, "assignee", "stranger")
UNREGISTERED = ("anyone, nobody registered", "guest, nobody registered")


def user_of(who: str) -> str:
    return "U0" + who.partition(",")[0].replace(" ", "").upper()


@dataclass
class Deeds:
    """What one person tries; each deed says whether it had its effect, and leaves things as they were."""

    town: Any
    user: str

    def meeting(self, name: str) -> int:
        """A meeting of Woonlint in July, without a date."""
        with self.town.database.write() as session:
            days = {"window_start": date(2026, 7, 1), "window_end": date(2026, 7, 31), "year": 2026}
            made = {"source": "blz. 9", "created_at": self.town.clock.now(), "modified_at": self.town.clock.now()}
            kind = MeetingKind.BESTUURLIJK
            uid = f"{name}-{self.user}"
            meeting = Meeting(uid=uid, agreement_id=1, kind=kind, name=name, organiser="Woonlint", **days, **made)
            session.add(meeting)
            session.flush()
            return meeting.id or 0

    def forget(self, meeting: int) -> None:
        """It is over: a list shows only so many."""
        with self.town.database.write() as session:
            session.get_one(Meeting, meeting).status = MeetingStatus.CANCELLED

    def read(self, look: Callable[[Session], Any]) -> Any:
        with self.town.database.read() as session:
            return look(session)

    def form(self, message: Any, action: str, answers: dict[str, Any]) -> None:
        """Fills in what opens at this button, if anything does."""
        people = self.town.playground.people
        self.town.click(self.user, message, action)
        view = people.modal(self.user)
        if view is not None:
            people.submit_view(self.user, view, answers)
            self.town.settle()
            people.leave_modals(self.user)

    def whispered(self, words: str) -> Any:
        self.town.playground.people.slash(self.user, CHANNEL, "/afspraak", words)
        self.town.settle()
        return [m for m in self.town.playground.workspace.ephemerals if m.ephemeral_to == self.user][-1]

    def set_by_us(self, name: str) -> tuple[int, Any]:
        """A meeting with a date, and the message that says so."""
        meeting = self.meeting(name)
        with self.town.database.write() as session:
            at = {"now": self.town.clock.now(), "rules": self.town.app.rules}
            set_meeting(session, meeting, start=DAY, person_id=None, source=Source.CLI, **at)
        self.town.app.tick()
        self.town.settle()
        return meeting, self.town.top()[-1]

    # --- the deeds

    def sets_and_cancels(self) -> tuple[bool, ...]:
        meeting, message = self.set_by_us("met datum")
        self.form(message, f"meeting_set:{meeting}", {"day": "2026-07-09"})
        moved = self.read(lambda session: session.get_one(Meeting, meeting).starts_at) == DAY + timedelta(days=2)
        self.town.click(self.user, message, f"meeting_cancel:{meeting}")
        cancelled = self.read(lambda session: session.get_one(Meeting, meeting).status) is MeetingStatus.CANCELLED
        self.forget(meeting)
        return moved, cancelled

    def proposes_and_chooses(self) -> tuple[bool, ...]:
        meeting = self.meeting("samen kiezen")
        dates = {"day1": "2026-07-07", "start1": "10:00"} | {f"day{number}": None for number in range(2, 6)}
        self.form(self.whispered("agenda"), f"meeting_propose:{meeting}", dates)
        proposed = self.read(lambda session: open_poll(session, meeting)) is not None
        option, message = self.poll(meeting)
        self.town.click(self.user, message, f"date_choose:{option}")
        chosen = self.read(lambda session: session.get_one(Meeting, meeting).starts_at) is not None
        self.forget(meeting)
        return proposed, chosen

    def poll(self, meeting: int) -> tuple[int, Any]:
        """A proposed date, ours where there is none yet; and the message in which one answers."""
        with self.town.database.write() as session:
            if open_poll(session, meeting) is None:
                by = Done(None, self.town.clock.now(), self.town.app.rules)
                propose(session, meeting, [(DAY, DAY + timedelta(hours=2))], by=by)
        self.town.app.tick()
        self.town.settle()
        found = self.read(lambda session: open_poll(session, meeting))
        option = self.read(lambda session: options_of(session, found.id)[0].id)
        return option, next(m for m in self.town.top() if f"date_choose:{option}" in json.dumps(m.blocks))

    def votes(self) -> tuple[bool, ...]:
        meeting = self.meeting("wie kan")
        option, message = self.poll(meeting)
        self.town.click(self.user, message, f"date_yes:{option}")
        voted = bool(self.read(lambda session: votes_of(session, open_poll(session, meeting).id)))
        self.forget(meeting)
        return (voted,)

    def notes(self) -> tuple[bool, ...]:
        meeting, message = self.set_by_us("verslag")
        self.town.say(self.user, "Besluit: we bouwen door", message)
        noted = bool(self.read(lambda session: notes_of(session, meeting)))
        self.forget(meeting)
        return (noted,)

    def adds_people(self) -> tuple[bool, ...]:
        listed = self.whispered("mensen")
        if "people_add" not in json.dumps(listed.blocks):  # a button of somebody else's, as in an old message
            row = {"type": "button", "text": {"type": "plain_text", "text": "Toevoegen"}, "action_id": "people_add", "value": "1"}
            listed.blocks.append({"type": "actions", "block_id": "people:1", "elements": [row]})
        party = str(self.read(lambda session: find_party(session, 1, "Woonlint").id))
        self.form(listed, "people_add", {"who": NEWCOMER, "party": party, "role": "member"})
        with self.town.database.write() as session:
            newcomer = person_of_user(session, NEWCOMER)
            places = session.exec(select(Membership).where(Membership.person_id == (newcomer.id if newcomer else 0))).all()
            session.exec(delete(Membership).where(Membership.id.in_([place.id for place in places])))
            return (bool(places),)

    def links(self) -> tuple[bool, ...]:
        room = self.town.playground.workspace.add_channel(f"kamer-{self.user}".lower(), members=[self.user])
        self.town.playground.people.slash(self.user, room, "/afspraak", "koppel 1")
        self.town.settle()
        asked = self.town.playground.workspace.ephemerals[-1]
        if "link_move" in json.dumps(asked.blocks):
            self.town.click(self.user, asked, "link_move")
        with self.town.database.write() as session:
            agreement = session.get_one(Agreement, 1)
            linked, agreement.channel = agreement.channel == room.id, CHANNEL
            return (linked,)


DEEDS: dict[str, Callable[[Deeds], tuple[bool, ...]]] = {
    "set, move, cancel a meeting": Deeds.sets_and_cancels,
    "propose dates, choose one": Deeds.proposes_and_chooses,
    "say when one can": Deeds.votes,
    "decisions and minutes": Deeds.notes,
    "people and parties": Deeds.adds_people,
    "link a channel": Deeds.links,
}


def said_in_docs() -> dict[str, dict[str, bool]]:
    """Of these deeds in docs/roles.md: deed -> person -> yes or no."""
    lines = [line for line in ROLES_PAGE.read_text().splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    rows = {row[0]: dict(zip(cells[0][1:], row[1:], strict=True)) for row in cells[2:]}
    return {deed: {who: {"yes": True, "no": False}[cell] for who, cell in rows[deed].items()} for deed in DEEDS}


SAID = said_in_docs()


def seat(town: Any, who: str) -> None:
    """This person is in the channel, and at the table as what they are."""
    workspace, user = town.playground.workspace, user_of(who)
    workspace.add_user(User(user, who[:8].strip(), who, HOME, is_guest=who.startswith("guest")))
    workspace.channels[CHANNEL].members.append(user)
    with town.database.write() as session:
        if who in AT_THE_TABLE:
            party, role = AT_THE_TABLE[who]
            register(session, user_id=user, party_id=find_party(session, 1, party).id or 0, role=role)
        elif who == "assignee":
            person = person_for(session, user_id=user)
            session.flush()
            session.add(TaskAssignee(task_id=town.task_ids[0], person_id=person.id))


@pytest.mark.parametrize("people", [REGISTERED, UNREGISTERED])
def test_each_deed_is_done_by_whom_the_page_says_and_refused_to_the_others(start: Start, people: tuple[str, ...]) -> None:
    town = start()
    town.playground.workspace.add_user(User(NEWCOMER, "nieuw", "Nora Nieuw", HOME))
    for who in people:
        seat(town, who)
    for who in people:
        found = {deed: do(Deeds(town, user_of(who))) for deed, do in DEEDS.items()}
        expected = {deed: {SAID[deed][who]} for deed in DEEDS}
        assert {deed: set(outcome) for deed, outcome in found.items()} == expected, who


def test_who_may_not_choose_a_date_hears_so_at_the_click(start: Start) -> None:
    town = start()
    for who in REGISTERED:
        seat(town, who)
    people = town.playground.people
    meeting, message = Deeds(town, user_of("coordinator")).set_by_us("met datum")
    for who, opens in (("other party", False), ("observer", False), ("stranger", False), ("owner", True), ("coordinator", True)):
        town.click(user_of(who), message, f"meeting_set:{meeting}")
        assert (people.modal(user_of(who)) is not None) is opens, who
        assert bool(town.whispers(user_of(who))) is not opens, who


def test_everybody_of_the_page_is_among_them() -> None:
    assert set(SAID["link a channel"]) == {*REGISTERED, *UNREGISTERED}

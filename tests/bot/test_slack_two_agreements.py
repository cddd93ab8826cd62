"""Two agreements in one channel, each with an afspraak 6: whatever shows one of them says of which agreement it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlmodel import col, select

from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE
from storage.agreements import Afspraak, Agreement, Party
from storage.meetings import Meeting
from storage.tasks import Task, TaskOwner
from storage.words import MeetingKind, MeetingStatus, MembershipRole, PartyRole, Source, TaskStatus
from workflows.meeting.meetings import set_meeting
from workflows.reminding.replanning import replan_agreement
from workflows.tracking.people import register

Start = Callable[..., Any]
CONFIRMED = datetime(2026, 1, 5, 9, tzinfo=UTC)
ONE, OTHER = "Afspraak 6 (Prestatieafspraken Veldhoek 2026): ", "Afspraak 6 (Afspraken Zuiderend 2026): "


@pytest.fixture
def town(start: Start, rules: Any) -> Any:
    """A channel that follows two agreements with the same numbers."""
    town = start(tasks=1)
    with town.database.write() as session:

        def copy(row: Any, **fields: Any) -> Any:
            made = type(row)(**(row.model_dump(exclude={"id"}) | fields))
            session.add(made)
            session.flush()
            return made

        agreement, task = session.exec(select(Agreement)).one(), session.exec(select(Task)).one()
        other = copy(agreement, title="Afspraken Zuiderend 2026", content_hash="1" * 64)
        party = copy(session.exec(select(Party).where(Party.name == "Woonlint")).one(), agreement_id=other.id)
        afspraak = copy(session.exec(select(Afspraak)).one(), agreement_id=other.id)
        made = copy(task, agreement_id=other.id, afspraak_id=afspraak.id, title="bijeenkomst aan de overkant")
        session.add(TaskOwner(task_id=made.id, party_id=party.id))
        session.flush()
        replan_agreement(session, other.id, now=town.clock.now(), rules=rules)
    return town


def asked(town: Any, words: str) -> str:
    town.playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", words)
    town.settle()
    return str(town.whispers(GEMEENTE)[-1])


def test_what_is_asked_for_names_both(town: Any) -> None:
    shown = asked(town, "6")
    assert shown.startswith("Er zijn 2 afspraken met nummer 6") and ONE in shown and OTHER in shown
    listed = asked(town, "lijst")
    assert ONE in listed and OTHER in listed
    assert ONE in asked(town, "lijst nummer") and OTHER not in asked(town, "lijst nummer")
    assert asked(town, "mensen Zuiderend").startswith("Wie hoort bij welke partij: Afspraken Zuiderend 2026")


def test_a_round_and_what_is_asked_and_noted_in_a_thread_name_the_agreement(town: Any) -> None:
    nudge = town.live()
    town.say(GEMEENTE, "6 klaar", nudge)
    which = town.last_in_thread(nudge)
    assert which.text.startswith("Over welke afspraak gaat dit?") and ONE in which.text and OTHER in which.text
    town.click(GEMEENTE, which, f"pick_task:{town.task_ids[0]}")
    about = "afspraak 6 (Prestatieafspraken Veldhoek 2026)"
    assert f"Gekozen: {about}, bijeenkomst" in which.text
    assert town.thread(nudge)[-1].startswith(f"Genoteerd: {about} is afgerond.")
    town.click(GEMEENTE, town.last_in_thread(nudge), "undo")
    assert town.thread(nudge)[-1].startswith(f"Teruggedraaid. De stand van {about} is weer: ")
    town.playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", "ronde")
    town.settle()
    shown = town.top()[-1]
    assert ONE in shown.text
    town.click(GEMEENTE, shown, "round_turn:next")
    assert OTHER in shown.text


def test_a_reminder_and_the_home_name_both(town: Any) -> None:
    assert {name for name in (ONE, OTHER) if name in town.live().text} == {ONE, OTHER}
    town.playground.people.open_home(GEMEENTE)
    town.settle()
    home = str(town.playground.workspace.homes[GEMEENTE].content["blocks"])
    assert ONE.strip(" ") in home and OTHER.strip(" ") in home


def test_the_buttons_say_first_what_differs(town: Any) -> None:
    """Slack cuts a button off: "6 · Prestatieafspraken Veldhoek…" twice is no choice."""
    with town.database.write() as session:
        for agreement in session.exec(select(Agreement)).all():
            end = "Duinwonen" if agreement.title.startswith("Afspraken") else "Woonlint"
            agreement.title = f"Prestatieafspraken Veldhoek en omgeving 2026 - {end}"
            session.add(agreement)
    nudge = town.live()
    town.say(GEMEENTE, "6 klaar", nudge)
    one, other = labels(town.last_in_thread(nudge))
    assert one.startswith("6 · Woonlint: ") and other.startswith("6 · Duinwonen: ")
    with town.database.write() as session:
        other = session.exec(select(Party).where(Party.name == "Woonlint").order_by(Party.id.desc())).first()
        other.name = "Duinwonen"
        session.add(other)
    town.say(GEMEENTE, "6 loopt op schema", nudge)
    assert labels(town.last_in_thread(nudge)) == ["6 · Woonlint", "6 · Duinwonen"]


def labels(question: Any) -> list[str]:
    """The first thirty characters of each button that chooses one, as a phone shows them, at whole words."""
    row = [element for block in question.blocks if block["type"] == "actions" for element in block["elements"]]
    shown = [one["text"]["text"] for one in row if one["action_id"].startswith("pick_task:")]
    return [text if len(text) <= 30 else text[:31].rpartition(" ")[0] for text in shown]


def test_a_question_about_a_meeting_names_its_agreement(town: Any, rules: Any) -> None:
    with town.database.write() as session:
        for agreement in session.exec(select(Agreement)).all():
            day = date(2026, 6, 1) if agreement.title.startswith("Afspraken") else date(2026, 6, 2)
            fields = {"name": "Bestuurlijk overleg", "kind": MeetingKind.BESTUURLIJK, "status": MeetingStatus.WINDOW}
            window = {"window_start": day, "window_end": date(2026, 6, 30)}
            fields |= {"uid": f"u{agreement.id}", "source": "test", "created_at": CONFIRMED, "modified_at": CONFIRMED}
            session.add(Meeting(agreement_id=agreement.id, **fields, **window))
            session.flush()
            replan_agreement(session, agreement.id, now=town.clock.now(), rules=rules)
    town.live(datetime(2026, 4, 10, 10, tzinfo=UTC))
    asked_for = [message.text for message in town.top() if "kiest een datum" in message.text]
    assert len(asked_for) == 2
    for title in ("Prestatieafspraken Veldhoek 2026", "Afspraken Zuiderend 2026"):
        assert any(f"estuurlijk overleg ({title})" in text for text in asked_for)


def test_a_date_of_the_law_is_asked_once_and_what_was_chosen_is_offered_for_the_other(town: Any, rules: Any) -> None:
    """The same parties hold that meeting at one table."""
    with town.database.write() as session:
        parties = session.exec(select(Party).order_by(col(Party.id))).all()
        for party in parties[:-1]:
            if party.name != parties[-1].name:
                copied = party.model_dump(exclude={"id"}) | {"agreement_id": parties[-1].agreement_id}
                session.add(Party(**copied))
        session.flush()
        for agreement in session.exec(select(Agreement).order_by(col(Agreement.id))).all():
            fields = {"name": "Bestuurlijk overleg evaluatie", "kind": MeetingKind.BESTUURLIJK, "status": MeetingStatus.WINDOW}
            window = {"window_start": date(2026, 6, 1), "window_end": date(2026, 6, 30), "year": 2026}
            fields |= {"uid": f"u{agreement.id}", "source": "Woningwet", "created_at": CONFIRMED, "modified_at": CONFIRMED}
            session.add(Meeting(agreement_id=agreement.id, **fields, **window))
            session.flush()
            replan_agreement(session, agreement.id, now=town.clock.now(), rules=rules)
    town.live(datetime(2026, 4, 10, 10, tzinfo=UTC))
    [question] = [message for message in town.top() if "kiest een datum" in message.text]
    assert "(Prestatieafspraken Veldhoek 2026)" in question.text
    with town.database.write() as session:
        first, other = session.exec(select(Meeting).order_by(col(Meeting.id))).all()
        when = {"start": datetime(2026, 6, 11, 12, tzinfo=UTC), "end": datetime(2026, 6, 11, 14, tzinfo=UTC)}
        set_meeting(session, first.id, **when, person_id=None, source=Source.CLI, now=town.clock.now(), rules=rules)
        number = other.id
    town.live(datetime(2026, 5, 6, 10, tzinfo=UTC))
    [offered] = [message for message in town.top() if "kiest een datum" in message.text and message.ts != question.ts]
    assert "(Afspraken Zuiderend 2026)" in offered.text
    assert "Voor Prestatieafspraken Veldhoek 2026 is dat donderdag 11 juni om 14:00." in offered.text
    town.click(CORPORATIE, offered, f"meeting_agreed:{number}")
    with town.database.read() as session:
        same = session.get_one(Meeting, number)
        assert (same.status, same.starts_at, same.ends_at) == (MeetingStatus.SET, when["start"], when["end"])


def test_names_that_begin_alike_are_told_apart_by_the_rest(town: Any) -> None:
    with town.database.write() as session:
        other = session.exec(select(Agreement).where(Agreement.title == "Afspraken Zuiderend 2026")).one()
        other.title = "Prestatieafspraken zorg Veldhoek 2026"
    listed = asked(town, "lijst")
    assert "Afspraak 6 (Veldhoek 2026): " in listed and "Afspraak 6 (zorg Veldhoek 2026): " in listed


@pytest.fixture
def beside(town: Any, rules: Any) -> Any:
    """Registered are people in the first agreement only; the other has a 6 of Woonlint and a 7 of the gemeente."""
    with town.database.write() as session:
        first, other = session.exec(select(Agreement).order_by(col(Agreement.id))).all()
        for name, user in (("Woonlint", CORPORATIE), ("Gemeente Veldhoek", GEMEENTE)):
            party = session.exec(select(Party).where(Party.name == name, Party.agreement_id == first.id)).one()
            register(session, user_id=user, party_id=party.id or 0, role=MembershipRole.LEAD)
        gemeente = Party(agreement_id=other.id or 0, name="Gemeente Veldhoek", role=PartyRole.GEMEENTE)
        session.add(gemeente)
        task = session.exec(select(Task).where(Task.agreement_id == other.id)).one()
        row = session.get_one(Afspraak, task.afspraak_id)
        seven = Afspraak(**(row.model_dump(exclude={"id"}) | {"number": "7", "position": 1}))
        session.add(seven)
        session.flush()
        made = Task(**(task.model_dump(exclude={"id"}) | {"afspraak_id": seven.id, "title": "schouw aan de overkant"}))
        session.add(made)
        session.flush()
        session.add(TaskOwner(task_id=made.id or 0, party_id=gemeente.id or 0))
        session.flush()
        replan_agreement(session, other.id or 0, now=town.clock.now(), rules=rules)
    return town


def test_what_is_mine_is_of_my_own_party_in_the_channel_and_in_person(beside: Any) -> None:
    people = beside.playground.people
    people.slash(CORPORATIE, CHANNEL, "/afspraak", "mijn")
    direct = people.dm(CORPORATIE, "mijn")
    beside.settle()
    for shown in (beside.whispers(CORPORATIE)[-1], beside.thread(direct)[-1]):
        assert ONE in shown and OTHER in shown and "overkant" in shown and "schouw" not in shown


def test_of_a_number_in_both_the_task_of_ones_own_party_is_meant(beside: Any) -> None:
    with beside.database.write() as session:
        across = {task.title: task for task in session.exec(select(Task)) if "overkant" in task.title}
        other = across["bijeenkomst aan de overkant"], across["schouw aan de overkant"]
        session.delete(session.exec(select(TaskOwner).where(TaskOwner.task_id == other[0].id)).one())
        other[1].afspraak_id = other[0].afspraak_id  # both are 6, and both may be changed by all
        session.flush()
        gemeente = session.exec(select(TaskOwner).where(TaskOwner.task_id == other[1].id)).one()
        session.add(TaskOwner(task_id=other[0].id or 0, party_id=gemeente.party_id))
    beside.playground.people.slash(CORPORATIE, CHANNEL, "/afspraak", "status 6 klaar")
    beside.settle()
    with beside.database.read() as session:
        done = [task.title for task in session.exec(select(Task)) if task.status is TaskStatus.DONE]
    assert done == ["bijeenkomst nummer 6"]

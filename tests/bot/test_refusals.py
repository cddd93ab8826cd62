"""Who hears of what Slack refused for good: the coordinators of whatever the message was about, each once."""

from __future__ import annotations

import secrets
from datetime import UTC, date, datetime

import pytest
from sqlmodel import Session, col, select

from bot.messages import render
from bot.sending.refusals import tell_coordinators
from storage.agreements import Afspraak, Agreement, Party
from storage.claims import Claim, claim_next
from storage.database import Database
from storage.outbox import Delivery
from storage.people import Person
from storage.tasks import Task, TaskAssignee
from storage.words import AgreementStatus, DeliveryKind, MembershipRole, PartyRole, Section, TaskStatus
from workflows.outgoing import Outgoing, put
from workflows.tracking.people import leads_of_party, person_for, register
from workflows.tracking.presence import note_closed

NOW = datetime(2026, 3, 17, 9, 30, tzinfo=UTC)


def a_task(session: Session, *, coordinator: str) -> int:
    """A task of an agreement of its own that somebody keeps."""
    made = Agreement(
        title="V",
        document="x",
        content_hash=secrets.token_hex(8),
        created_at=NOW,
        channel="C1",
        status=AgreementStatus.ACTIVE,
        language="nl",
    )
    session.add(made)
    session.flush()
    party = Party(agreement_id=made.id, name="Gemeente", role=PartyRole.GEMEENTE)
    afspraak = Afspraak(agreement_id=made.id, position=0, number="1", section=Section.AFSPRAAK, text="Tekst.")
    session.add_all([party, afspraak])
    session.flush()
    register(session, user_id=coordinator, party_id=party.id or 0, role=MembershipRole.COORDINATOR)
    day = date(2026, 3, 31)
    task = Task(
        agreement_id=made.id,
        afspraak_id=afspraak.id,
        position=0,
        title="taak",
        quote="Tekst.",
        period_kind="range",
        start=day,
        due=day,
        first_due=day,
    )
    session.add(task)
    session.flush()
    return task.id or 0


def refused(session: Session, task_ids: tuple[int, ...], *, owner: str) -> Claim:
    """A message to this person about these tasks, lent to who is to send it."""
    person = person_for(session, user_id=owner)
    payload = {"message": "plain", "text": "Hoe staat het?"}
    put(session, Outgoing("bundle:1", DeliveryKind.NUDGE, NOW, payload, person_id=person.id, task_ids=task_ids), now=NOW)
    claim = claim_next(session, owner="worker", wall=NOW, lease_seconds=60, wait_for=lambda *_: 0.0)
    assert isinstance(claim, Claim)
    return claim


@pytest.mark.parametrize(
    ("keepers", "owner", "heard"),
    [
        (("U1", "U2"), "U9", ["U1", "U2"]),
        (("U1", "U1"), "U9", ["U1"]),
        (("U1", "U2"), "U2", ["U1"]),
    ],
    ids=["two agreements", "one person keeps both", "whom it was for can't be reached"],
)
def test_of_a_message_about_two_agreements_each_coordinator_hears_once(
    keepers: tuple[str, str], owner: str, heard: list[str], database: Database
) -> None:
    with database.write() as session:
        tasks = tuple(a_task(session, coordinator=keeper) for keeper in keepers)
        claim = refused(session, tasks, owner=owner)
        assert tell_coordinators(session, claim, "user_disabled", now=NOW) == len(heard)
        wanted = select(Person.user_id).join(Delivery, col(Delivery.person_id) == col(Person.id))
        wanted = wanted.where(col(Delivery.key).startswith("refused:"))
        assert sorted(session.exec(wanted)) == heard


@pytest.mark.parametrize(("status", "told"), [(TaskStatus.OPEN, True), (TaskStatus.WAITING, True), (TaskStatus.DONE, False)])
@pytest.mark.parametrize("code", ["user_disabled", "missing_scope"])
def test_of_who_left_the_coordinator_hears_what_is_open_on_that_name(
    status: TaskStatus, told: bool, code: str, database: Database
) -> None:
    with database.write() as session:
        first, other = a_task(session, coordinator="U1"), a_task(session, coordinator="U2")
        claim = refused(session, (first,), owner="U9")
        for task_id in (first, other):
            session.add(TaskAssignee(task_id=task_id, person_id=claim.person_id or 0))
            session.get_one(Task, task_id).status = status
        session.flush()
        assert tell_coordinators(session, claim, code, now=NOW) == 1
        line = session.exec(select(Delivery).where(col(Delivery.key).startswith("refused:"))).one()
        text = render(line.payload).text
        assert text.startswith("Ik kon een bericht aan U9 niet bezorgen:")
        assert ("Nog open op die naam: 1." in text) is (told and code == "user_disabled")


@pytest.mark.parametrize(("code", "gone"), [("user_disabled", True), ("user_not_visible", False), ("missing_scope", False)])
def test_whose_account_was_closed_is_named_no_more_and_keeps_the_place(code: str, gone: bool, database: Database) -> None:
    """Somebody of another workspace may not be written to and is in the channel all the same."""
    with database.write() as session:
        task_id = a_task(session, coordinator="U1")
        party = session.exec(select(Party)).first()
        assert party is not None
        place = register(session, user_id="U9", party_id=party.id or 0, role=MembershipRole.LEAD)
        tell_coordinators(session, refused(session, (task_id,), owner="U9"), code, now=NOW)
        session.refresh(place)
        assert place.gone is gone
        assert [person.user_id for person in leads_of_party(session, party.id or 0)] == ([] if gone else ["U9"])


def test_in_the_agreements_that_the_message_was_not_about_a_closed_account_is_still_to_be_told(database: Database) -> None:
    with database.write() as session:
        about, _ = a_task(session, coordinator="U1"), a_task(session, coordinator="U2")
        places = [
            register(session, user_id="U9", party_id=party.id or 0, role=MembershipRole.LEAD)
            for party in session.exec(select(Party).order_by(col(Party.id)))
        ]
        claim = refused(session, (about,), owner="U9")
        tell_coordinators(session, claim, "user_disabled", now=NOW)
        assert [place.gone for place in places] == [True, False]
        assert [agreement.id for agreement in note_closed(session, claim.person_id or 0)] == [places[1].agreement_id]
        assert note_closed(session, claim.person_id or 0) == [], "once"

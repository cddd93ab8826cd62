"""From proposal to concept to an agreement that is chased."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session, col, select

from calendars.periods import Period, PeriodKind, Recurrence
from storage.agreements import Agreement
from storage.meetings import meetings_of
from storage.moments import Moment, next_moment_at
from storage.tasks import HistoryEntry, Series, owner_ids, task_rows
from storage.words import AgreementStatus, MeetingKind, MomentKind, PartyRole, Section, TaskStatus
from workflows.errors import Refused
from workflows.ground_rules import GroundRules
from workflows.reading.accept import Accepted, accept, confirm
from workflows.reading.proposal import (
    Place,
    Proposal,
    ProposedAfspraak,
    ProposedMeeting,
    ProposedParty,
    ProposedTask,
    Target,
)
from workflows.tracking.views import task_views

NOW = datetime(2026, 1, 2, 8, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
Q1 = Period(PeriodKind.QUARTER, date(2026, 1, 1), date(2026, 3, 31))
MONTHLY = Period(PeriodKind.RECURRING, date(2026, 1, 1), date(2026, 12, 31), Recurrence.MONTHLY)

MEETING = ProposedMeeting(
    name="Bestuurlijk overleg", kind=MeetingKind.BESTUURLIJK, when="in juli", month=7, organiser="Woonlint", place=Place(9, 3)
)
AFSPRAKEN = (
    ProposedAfspraak(
        number="6",
        theme="Duurzaamheid",
        heading="Energie",
        section=Section.AFSPRAAK,
        text="Woonlint organiseert in Q1 2026 met de gemeente een bijeenkomst.",
        place=Place(4, 12),
        tasks=(
            ProposedTask(
                title="Bijeenkomst organiseren",
                quote="Woonlint organiseert in Q1 2026 met de gemeente een bijeenkomst.",
                owners=("Woonlint", "Gemeente Veldhoek", "Woonlint"),
                lead="Woonlint",
                period=Q1,
                target=Target(2, "bijeenkomsten"),
                confidence=0.9,
                place=Place(4, 13),
            ),
        ),
    ),
    ProposedAfspraak(
        number="7",
        theme="Duurzaamheid",
        heading=None,
        section=Section.AFSPRAAK,
        text="De gemeente informeert Woonlint maandelijks.",
        tasks=(ProposedTask("Informeren", "De gemeente informeert maandelijks.", ("Gemeente Veldhoek",), None, MONTHLY),),
    ),
    ProposedAfspraak(
        number="B1.1",
        theme=None,
        heading=None,
        section=Section.BIJLAGE,
        text="Woonlint onderhoudt in 2026 de daken.",
        tasks=(ProposedTask("Daken", "Woonlint onderhoudt in Q1 2026 de daken.", ("Woonlint",), None, Q1),),
    ),
    ProposedAfspraak(
        "8", None, None, Section.AFSPRAAK, "Niemand weet wie.", tasks=(ProposedTask("Iets", "Iets in Q1.", (), None, Q1),)
    ),
)
PROPOSAL = Proposal(
    document="afspraken.pdf",
    title="Prestatieafspraken Veldhoek 2026",
    year_start=2026,
    year_end=2026,
    signed_on=date(2025, 12, 9),
    parties=(
        ProposedParty("Gemeente Veldhoek", PartyRole.GEMEENTE, ("de gemeente",)),
        ProposedParty("Woonlint", PartyRole.CORPORATIE),
    ),
    afspraken=AFSPRAKEN,
    meetings=(MEETING,),
)


def take(session: Session, rules: GroundRules, proposal: Proposal = PROPOSAL, content_hash: str = "a" * 64) -> Accepted:
    return accept(session, proposal, content_hash=content_hash, channel="C1", now=NOW, rules=rules)


def test_each_period_of_a_series_is_a_task(session: Session, rules: GroundRules) -> None:
    accepted = take(session, rules)
    assert (accepted.created, accepted.tasks, accepted.meetings) == (True, 15, 1)
    (series,) = session.exec(select(Series)).all()
    months = [task for task in task_rows(session, agreement_id=accepted.agreement_id) if task.series_id == series.id]
    assert [(task.start, task.due) for task in months][:2] == [
        (date(2026, 1, 1), date(2026, 1, 31)),
        (date(2026, 2, 1), date(2026, 2, 28)),
    ]
    assert (len(months), series.recurrence) == (12, "monthly")


def test_a_task_keeps_what_the_document_says(session: Session, rules: GroundRules) -> None:
    accepted = take(session, rules)
    view = task_views(session, now=NOW, rules=rules, agreement_id=accepted.agreement_id)[0]
    assert (view.number, view.theme, view.heading, view.page) == ("6", "Duurzaamheid", "Energie", 4)
    assert (view.owners, view.lead, view.target) == (
        ("Woonlint", "Gemeente Veldhoek"),
        "Woonlint",
        {"value": 2, "unit": "bijeenkomsten"},
    )
    assert (view.start, view.due, view.first_due, view.expected) == (Q1.start, Q1.due, Q1.due, None)
    assert (view.status, view.light, view.why) == ("concept", None, {"reason": "concept"})


def test_the_same_document_twice_changes_nothing(session: Session, rules: GroundRules) -> None:
    first = take(session, rules)
    again = take(session, rules, replace(PROPOSAL, title="Andere titel", afspraken=()))
    assert again == replace(first, created=False)
    assert [agreement.title for agreement in session.exec(select(Agreement))] == [PROPOSAL.title]


def test_another_document_is_another_agreement(session: Session, rules: GroundRules) -> None:
    assert take(session, rules).agreement_id != take(session, rules, content_hash="b" * 64).agreement_id


def test_without_meetings_of_its_own_the_legal_cycle_is_laid_out(session: Session, rules: GroundRules) -> None:
    accepted = take(session, rules, replace(PROPOSAL, meetings=()))
    bod = [m for m in meetings_of(session, accepted.agreement_id) if m.window_start <= date(2026, 7, 1) <= m.window_end]
    assert accepted.meetings > 3
    assert bod


def test_nothing_is_planned_before_the_confirmation(session: Session, rules: GroundRules) -> None:
    take(session, rules)
    assert next_moment_at(session) is None


def test_a_confirmed_agreement_is_chased(session: Session, rules: GroundRules) -> None:
    accepted = take(session, rules)
    assert confirm(session, accepted.agreement_id, now=NOW, person_id=None, rules=rules)
    agreement = session.get_one(Agreement, accepted.agreement_id)
    assert (agreement.status, agreement.confirmed_at) == (AgreementStatus.ACTIVE, NOW)
    assert {task.status for task in task_rows(session, agreement_id=accepted.agreement_id)} == {TaskStatus.OPEN}
    assert next_moment_at(session) == NOW.replace(hour=9, minute=30)
    kinds = {moment.kind for moment in session.exec(select(Moment))}
    assert {MomentKind.KICKOFF, MomentKind.DUE, MomentKind.DIGEST, MomentKind.MEETING} <= kinds


def test_annexes_and_tasks_of_nobody_are_watched_and_not_chased(session: Session, rules: GroundRules) -> None:
    accepted = take(session, rules)
    confirm(session, accepted.agreement_id, now=NOW, person_id=None, rules=rules)
    tasks = {task.title: task for task in task_rows(session, agreement_id=accepted.agreement_id)}
    spoken_of = set(session.exec(select(Moment.task_id).where(col(Moment.task_id).is_not(None))))
    assert tasks["Daken"].chased is False
    assert owner_ids(session, [tasks["Iets"].id or 0]) == {}
    assert not {tasks["Daken"].id, tasks["Iets"].id} & spoken_of
    assert tasks["Bijeenkomst organiseren"].id in spoken_of


def test_the_confirmation_stands_in_the_history_and_happens_once(session: Session, rules: GroundRules) -> None:
    accepted = take(session, rules)
    assert confirm(session, accepted.agreement_id, now=NOW, person_id=None, rules=rules) is True
    assert confirm(session, accepted.agreement_id, now=NOW, person_id=None, rules=rules) is False
    assert [entry.change for entry in session.exec(select(HistoryEntry))] == [{"status": ["concept", "active"]}]


def test_confirming_nothing_is_refused(session: Session, rules: GroundRules) -> None:
    with pytest.raises(Refused, match="7"):
        confirm(session, 7, now=NOW, person_id=None, rules=rules)

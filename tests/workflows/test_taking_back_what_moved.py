"""What moved on to next year's agreement is taken back: both years are as they were, on SQLite and on PostgreSQL."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlmodel import Session, col, select

from storage.agreements import Agreement
from storage.database import Database
from storage.moments import Moment
from storage.tasks import Task, history_of
from storage.words import MomentKind, Source, TaskStatus
from workflows.ground_rules import GroundRules
from workflows.reading.accept import accept, confirm
from workflows.reading.read import read_document
from workflows.reminding.replanning import replan_agreement
from workflows.renewing.carry_back import take_back
from workflows.renewing.carry_over import leave_behind, move_on, unfinished
from workflows.tracking.history import broken_links
from workflows.tracking.stands import Stand, record
from workflows.tracking.task_state import state_of

TEXT = """# Prestatieafspraken Veldhoek {year}

Tussen de gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel.

## Afspraken

1. De gemeente Veldhoek stelt voor 1 mei {year} een plan voor ouderenhuisvesting op.
2. Huurdersraad De Sleutel houdt in Q3 {year} een schouw door de binnentuinen van de Rietbuurt.
3. Woonlint levert in {year} veertig sociale huurwoningen op.
"""
ONLY_OLD = "4. Woonlint plaatst voor 1 oktober {year} tien laadpalen.\n"
JANUARY, DECEMBER = datetime(2026, 1, 5, 9, tzinfo=UTC), datetime(2026, 12, 10, 9, tzinfo=UTC)


def agreement(session: Session, text: str, now: datetime, rules: GroundRules) -> Agreement:
    kept = accept(session, read_document(text.encode(), name="x.md"), content_hash=text[-64:], channel=None, now=now, rules=rules)
    confirm(session, kept.agreement_id, now=now, person_id=None, rules=rules)
    return session.get_one(Agreement, kept.agreement_id)


def standing(session: Session) -> dict[int, Any]:
    """How each task stands, and when it will be asked about; what was due before, and each beginning, is worked off by now."""
    rows = session.exec(select(Task).order_by(col(Task.id))).all()
    moments = session.exec(select(Moment).where(Moment.at > DECEMBER, Moment.kind != MomentKind.KICKOFF)).all()
    asked = {row.id: sorted((one.at, one.kind) for one in moments if one.task_id == row.id) for row in rows}
    return {row.id or 0: (state_of(session, row), asked[row.id]) for row in rows}


def test_both_years_are_as_they_were(either_database: Database, rules: GroundRules) -> None:
    how: dict[str, Any] = {"person_id": None, "source": Source.BUTTON, "now": DECEMBER, "rules": rules}
    with either_database.write() as session:
        old = agreement(session, (TEXT + ONLY_OLD).format(year=2026), JANUARY, rules)
        new = agreement(session, TEXT.format(year=2027), DECEMBER, rules)
        plan, schouw, houses, poles = (item.task for item in unfinished(session, old, new))
        record(session, plan.id or 0, Stand("progress", percent=60), text=None, **how)
        record(session, schouw.id or 0, Stand("blocked"), text=None, **how)
        before = standing(session)

        items = {item.task.id: item for item in unfinished(session, old, new)}
        known = items[plan.id].goes_to
        assert known is not None and items[poles.id].goes_to is None
        became = [move_on(session, items[task.id], old, new, **how) for task in (plan, schouw, poles)]
        leave_behind(session, items[houses.id], **how)
        assert (known.id, known.percent, plan.status) == (became[0].id, 60, TaskStatus.DROPPED)
        assert unfinished(session, old, new) == []

        assert all(take_back(session, task.id or 0, **how) for task in (poles, plan, houses, schouw))
        after = standing(session)
        assert after.pop(became[2].id or 0)[0]["status"] == "dropped"
        assert after == before
        assert [item.task.id for item in unfinished(session, old, new)] == list(items), "they are to be decided again"
        assert not any(take_back(session, task.id or 0, **how) for task in (plan, poles, houses)), "once"
        assert broken_links(session, old.id or 0) == broken_links(session, new.id or 0) == []


def test_what_somebody_did_since_is_not_taken_back(database: Database, rules: GroundRules) -> None:
    how: dict[str, Any] = {"person_id": None, "source": Source.BUTTON, "now": DECEMBER, "rules": rules}
    with database.write() as session:
        old = agreement(session, TEXT.format(year=2026), JANUARY, rules)
        new = agreement(session, TEXT.format(year=2027), DECEMBER, rules)
        [first, second, _] = unfinished(session, old, new)
        became = [move_on(session, item, old, new, **how) for item in (first, second)]
        record(session, became[0].id or 0, Stand("done"), text=None, **how)
        record(session, second.task.id or 0, Stand("progress", percent=20), text=None, **how)
        entries = [len(history_of(session, task_id=row.id or 0)) for row in (*became, first.task, second.task)]
        assert not take_back(session, first.task.id or 0, **how) and not take_back(session, second.task.id or 0, **how)
        assert entries == [len(history_of(session, task_id=row.id or 0)) for row in (*became, first.task, second.task)]
        assert became[0].status is TaskStatus.DONE and first.task.status is TaskStatus.DROPPED


def test_nobody_is_asked_for_what_stays_behind(either_database: Database, rules: GroundRules) -> None:
    how: dict[str, Any] = {"person_id": None, "source": Source.BUTTON, "now": DECEMBER, "rules": rules}
    with either_database.write() as session:
        old = agreement(session, TEXT.format(year=2026), JANUARY, rules)
        new = agreement(session, TEXT.format(year=2027), DECEMBER, rules)
        plan, schouw, _ = unfinished(session, old, new)
        record(session, schouw.task.id or 0, Stand("waiting"), text=None, **how)
        before = standing(session)
        assert before[plan.task.id or 0][1], "as long as nobody decides it is asked for"
        for item in (plan, schouw):
            leave_behind(session, item, **how)
            assert standing(session)[item.task.id or 0] == (before[item.task.id or 0][0], []), "as it stood, and left in peace"
        replan_agreement(session, old.id or 0, now=DECEMBER, rules=rules)
        assert not standing(session)[plan.task.id or 0][1], "also when all is planned anew"
        assert all(take_back(session, item.task.id or 0, **how) for item in (plan, schouw))
        assert standing(session) == before

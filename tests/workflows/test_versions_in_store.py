"""A new version carried out in store, on SQLite and on PostgreSQL: what stayed keeps what people did, nothing is lost."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlmodel import Session, col, select

from storage.agreements import Agreement, afspraken_of
from storage.database import MIGRATIONS, Database, migrate
from storage.tasks import HistoryEntry, Task
from storage.words import Source, TaskStatus
from workflows.ground_rules import GroundRules
from workflows.reading.accept import accept, confirm
from workflows.reading.comparing.compare import compare
from workflows.reading.proposal import Proposal
from workflows.reading.read import read_document
from workflows.reading.stored_proposal import proposal_of
from workflows.renewing.known_version import agreement_of_earlier_version, known_version
from workflows.renewing.new_version import renew
from workflows.tracking.history import broken_links
from workflows.tracking.stands import Stand, record

HEAD = """# Prestatieafspraken Veldhoek 2026

Tussen de gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel.

## Afspraken

"""
OLD = f"""{HEAD}1. Woonlint organiseert in het derde kwartaal van 2026 een bijeenkomst over energie.
2. De gemeente Veldhoek stelt voor 1 mei 2026 een plan voor ouderenhuisvesting op.
3. Huurdersraad De Sleutel houdt in Q3 2026 een schouw door de binnentuinen van de Rietbuurt.
4. Woonlint en de gemeente Veldhoek bespreken ieder kwartaal de huurachterstanden.
"""
NEW = f"""{HEAD}1. De gemeente Veldhoek verkoopt in Q4 2026 een kavel aan de Molenweg.
2. Woonlint organiseert in het derde kwartaal van 2026 een bijeenkomst over energie.
3. De gemeente Veldhoek stelt voor 1 september 2026 een plan voor ouderenhuisvesting op.
4. Woonlint en de gemeente Veldhoek bespreken ieder kwartaal de huurachterstanden.
"""
JANUARY, MARCH = datetime(2026, 1, 5, 9, tzinfo=UTC), datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def versions() -> tuple[Proposal, Proposal]:
    """Both documents, read once."""
    old, new = (read_document(text.encode(), name=name) for text, name in ((OLD, "oud.md"), (NEW, "nieuw.md")))
    return old, new


def tasks(session: Session) -> dict[str, list[Task]]:
    words = ("bijeenkomst", "ouderenhuisvesting", "schouw", "huurachterstanden", "kavel")
    rows = session.exec(select(Task).order_by(Task.start)).all()
    return {word: [row for row in rows if word in row.quote] for word in words}


def take_over(session: Session, proposal: Proposal, content_hash: str, rules: GroundRules) -> dict[str, int]:
    agreement = known_version(session, proposal)
    assert agreement is not None
    found = compare(proposal_of(session, agreement), proposal)
    where: dict[str, Any] = {"content_hash": content_hash, "person_id": None, "source": Source.CLI}
    renew(session, agreement, proposal, found, now=MARCH, rules=rules, **where)
    return found.counts


def test_a_version_and_the_one_after_it_keep_rows_stands_order_and_a_sound_history(
    either_database: Database, rules: GroundRules, versions: tuple[Proposal, Proposal]
) -> None:
    old, new = versions
    with either_database.write() as session:
        kept = accept(session, old, content_hash="a" * 64, channel="C0VELDHOEK", now=JANUARY, rules=rules)
        confirm(session, kept.agreement_id, now=JANUARY, person_id=None, rules=rules)
        [plan], [meeting] = tasks(session)["ouderenhuisvesting"], tasks(session)["bijeenkomst"]
        plan.percent, meeting.status = 60, TaskStatus.DONE
        session.add_all([plan, meeting])
        before = {word: [row.id for row in rows] for word, rows in tasks(session).items()}
    with either_database.write() as session:
        counts = take_over(session, new, "b" * 64, rules)
    assert counts == {"same": 1, "changed": 1, "new": 1, "gone": 1, "renumbered": 1}
    with either_database.read() as session:
        after = tasks(session)
        assert {word: [row.id for row in rows] for word, rows in after.items() if word != "kavel"} == {
            w: ids for w, ids in before.items() if w != "kavel"
        }
        [plan], [meeting], [gone], [added] = (after[w] for w in ("ouderenhuisvesting", "bijeenkomst", "schouw", "kavel"))
        assert (plan.percent, plan.due, plan.first_due) == (60, date(2026, 8, 31), date(2026, 4, 30))
        assert meeting.status is TaskStatus.DONE and added.status is TaskStatus.OPEN
        assert gone.status is TaskStatus.DROPPED and gone.withdrawn_at == MARCH
        rows = list(afspraken_of(session, plan.agreement_id))
        assert [row.number for row in rows if row.withdrawn_at is None] == ["1", "2", "3", "4"]
        assert [row.position for row in rows] == [0, 1, 2, 3, 4]
        assert broken_links(session, plan.agreement_id) == []
        earlier = agreement_of_earlier_version(session, "a" * 64)
        assert earlier is not None and earlier.id == plan.agreement_id
    with either_database.write() as session:
        assert take_over(session, new, "c" * 64, rules) == {"same": 4, "changed": 0, "new": 0, "gone": 0, "renumbered": 0}
        assert len(session.exec(select(Agreement)).all()) == 1


def test_what_a_wrong_version_left_out_comes_back_as_it_stood(
    either_database: Database, versions: tuple[Proposal, Proposal], rules: GroundRules
) -> None:
    old, new = versions
    with either_database.write() as session:
        kept = accept(session, old, content_hash="a" * 64, channel=None, now=JANUARY, rules=rules)
        confirm(session, kept.agreement_id, now=JANUARY, person_id=None, rules=rules)
        [gone] = tasks(session)["schouw"]
        how: dict[str, Any] = {"person_id": None, "source": Source.CLI, "text": None, "now": JANUARY, "rules": rules}
        record(session, gone.id or 0, Stand("progress", percent=40), **how)
        take_over(session, new, "b" * 64, rules)
        assert gone.status is TaskStatus.DROPPED
        take_over(session, old, "a" * 64, rules)
        after = tasks(session)
        assert after["schouw"] == [gone] and (gone.status, gone.percent, gone.withdrawn_at) == (TaskStatus.OPEN, 40, None)
        assert [row.status for row in after["kavel"]] == [TaskStatus.DROPPED]
        rows = [row.number for row in afspraken_of(session, kept.agreement_id) if row.withdrawn_at is None]
        assert rows == ["1", "2", "3", "4"] and broken_links(session, kept.agreement_id) == []


def test_what_is_counted_goes_along_with_a_target_that_a_new_version_changes(
    either_database: Database, rules: GroundRules
) -> None:
    """Thirty of sixty is half; of forty it is three quarters. What somebody named as a share stays what they said."""
    words = (
        "5. Woonlint isoleert in 2026 {} woningen in de Rietbuurt.\n6. Woonlint verkoopt in 2026 {} woningen aan de Molenweg.\n"
    )
    old, new = (
        read_document((OLD + words.format(*numbers)).encode(), name=name)
        for numbers, name in (((60, 20), "oud.md"), ((40, 30), "nieuw.md"))
    )
    with either_database.write() as session:
        kept = accept(session, old, content_hash="a" * 64, channel=None, now=JANUARY, rules=rules)
        confirm(session, kept.agreement_id, now=JANUARY, person_id=None, rules=rules)
        insulated, sold = session.exec(select(Task).order_by(Task.position)).all()[-2:]
        insulated.value, insulated.percent, sold.percent = 30, 50, 25
        session.add_all([insulated, sold])
    with either_database.write() as session:
        take_over(session, new, "b" * 64, rules)
    with either_database.read() as session:
        insulated, sold = session.exec(select(Task).order_by(Task.position)).all()[-2:]
        assert (insulated.target_value, insulated.value, insulated.percent) == (40, 30, 75)
        assert (sold.target_value, sold.percent) == (30, 25)
        last = session.exec(
            select(HistoryEntry).where(col(HistoryEntry.task_id) == insulated.id).order_by(col(HistoryEntry.id))
        ).all()[-1]
        assert last.change["percent"] == [50, 75]
        assert broken_links(session, insulated.agreement_id) == []


def test_what_was_stored_before_versions_were_known_stands_in_the_agreement(
    either_database: Database, rules: GroundRules, versions: tuple[Proposal, Proposal]
) -> None:
    old, new = versions
    with either_database.write() as session:
        kept = accept(session, old, content_hash="a" * 64, channel=None, now=JANUARY, rules=rules)
        before = [row.id for row in session.exec(select(Task).order_by(Task.position)).all()]
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    with either_database.engine.execution_options(nakomen_writes=True).begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0005")
    either_database.engine.dispose()
    migrate(either_database)
    with either_database.write() as session:
        rows = session.exec(select(Task).order_by(Task.position)).all()
        assert [row.id for row in rows] == before and all(row.withdrawn_at is None for row in rows)
        assert known_version(session, new) == session.get_one(Agreement, kept.agreement_id)

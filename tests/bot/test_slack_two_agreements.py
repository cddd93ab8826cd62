"""Two agreements in one channel, each with an afspraak 6: whatever shows one of them says of which agreement it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import select

from bot.playground.sample_workspace import CHANNEL, GEMEENTE
from storage.agreements import Afspraak, Agreement, Party
from storage.tasks import Task, TaskOwner
from workflows.reminding.replanning import replan_agreement

Start = Callable[..., Any]
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

"""The stoplight, row by row of its table. The task runs from 1 January to 31 March 2026 unless it says otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.messages.made_of.light_reason import reason_text
from storage.words import Light, TaskStatus
from workflows.reporting.stoplight import StoplightFacts, stoplight

Q1 = StoplightFacts(status=TaskStatus.OPEN, start=date(2026, 1, 1), due=date(2026, 3, 31))
GREEN, AMBER, RED = Light.GREEN, Light.AMBER, Light.RED


def judged(day: str, **facts: Any) -> tuple[Light | None, str]:
    light, why = stoplight(replace(Q1, **facts), today=date.fromisoformat(day))
    return light, reason_text(why, "nl")


ROWS: list[tuple[str, str, dict[str, Any], Light | None]] = [
    ("done", "2026-02-01", {"status": TaskStatus.DONE}, GREEN),
    ("done after the deadline", "2026-05-01", {"status": TaskStatus.DONE}, GREEN),
    ("done though it was blocked", "2026-02-01", {"status": TaskStatus.DONE, "blocked": True}, GREEN),
    ("dropped", "2026-05-01", {"status": TaskStatus.DROPPED}, None),
    ("a concept, though late", "2026-05-01", {"status": TaskStatus.CONCEPT}, None),
    ("conditional, though late", "2026-05-01", {"conditional": True}, None),
    ("on the deadline it isn't late", "2026-03-31", {"said": GREEN, "said_on": date(2026, 3, 30)}, GREEN),
    ("the day after the deadline", "2026-04-01", {"said": GREEN, "said_on": date(2026, 3, 30)}, RED),
    ("a later date that isn't agreed", "2026-04-01", {"expected": date(2026, 5, 31), "said": AMBER}, RED),
    ("to be confirmed after the deadline", "2026-04-01", {"status": TaskStatus.TO_CONFIRM}, RED),
    ("blocked", "2026-02-01", {"blocked": True, "said": RED, "said_on": date(2026, 1, 20)}, RED),
    ("waiting for 28 days", "2026-02-01", {"status": TaskStatus.WAITING, "waiting_since": date(2026, 1, 4)}, GREEN),
    ("waiting for 29 days", "2026-02-02", {"status": TaskStatus.WAITING, "waiting_since": date(2026, 1, 4)}, RED),
    ("the owner says it runs", "2026-03-25", {"said": GREEN, "said_on": date(2026, 1, 5), "percent": 1}, GREEN),
    ("the owner sees a risk", "2026-02-01", {"said": AMBER, "said_on": date(2026, 1, 5)}, AMBER),
    ("the owner is far too late", "2026-02-01", {"said": RED, "said_on": date(2026, 1, 5)}, RED),
    ("a word from before the period", "2026-02-01", {"said": RED, "said_on": date(2025, 12, 31)}, GREEN),
    ("far behind the line (half-way, 20%)", "2026-02-15", {"percent": 20}, AMBER),
    ("a little behind the line (half-way, 30%)", "2026-02-15", {"percent": 30}, GREEN),
    ("nobody ever said how far it is", "2026-02-15", {}, GREEN),
    ("15 days before, without a word", "2026-03-16", {}, GREEN),
    ("14 days before, without a word", "2026-03-17", {}, AMBER),
    ("an amount is a word too, when it is fresh", "2026-03-20", {"percent": 90, "reported_on": date(2026, 3, 19)}, GREEN),
    ("an amount of weeks ago is not", "2026-03-20", {"percent": 90, "reported_on": date(2026, 2, 19)}, AMBER),
    ("the period has not begun", "2025-12-31", {}, None),
    ("a short period that has not begun", "2025-12-31", {"due": date(2026, 1, 5)}, None),
    ("else", "2026-02-01", {}, GREEN),
]


@pytest.mark.parametrize(("day", "facts", "light"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_the_first_row_that_holds_decides(day: str, facts: dict[str, Any], light: Light | None) -> None:
    assert judged(day, **facts)[0] is light


@pytest.mark.parametrize(
    ("day", "facts", "why"),
    [
        ("2026-02-01", {"status": TaskStatus.DONE, "done_on": date(2026, 1, 20)}, "Afgerond op 20 januari 2026."),
        ("2026-04-02", {}, "De deadline was 31 maart 2026."),
        ("2026-02-01", {"blocked": True, "said_on": date(2026, 1, 20)}, "Ligt stil, gemeld op 20 januari 2026."),
        ("2026-02-02", {"waiting_since": date(2026, 1, 4)}, "Wacht al 29 dagen op een andere partij."),
        ("2026-03-30", {}, "Kort voor de deadline is er nog geen bericht over de stand."),
        ("2026-03-31", {}, "Er is nog geen bericht over de stand."),
        ("2026-03-20", {"reported_on": date(2026, 2, 19)}, "Sinds 19 februari 2026 geen bericht over de stand."),
        ("2026-03-20", {"reported_on": date(2025, 12, 3)}, "Kort voor de deadline is er nog geen bericht over de stand."),
        ("2025-12-01", {}, "Begint op 1 januari 2026."),
        (
            "2026-02-01",
            {"said": AMBER, "said_on": date(2026, 1, 20), "expected": date(2026, 5, 31)},
            "Wordt later: 31 mei 2026, gemeld op 20 januari 2026.",
        ),
    ],
)
def test_it_says_why_in_a_dutch_sentence(day: str, facts: dict[str, Any], why: str) -> None:
    assert judged(day, **facts)[1] == why


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_every_light_has_its_reason_in_both_languages(row: tuple[str, str, dict[str, Any], Light | None]) -> None:
    _, why = stoplight(replace(Q1, **row[2]), today=date.fromisoformat(row[1]))
    dutch, english = reason_text(why, "nl"), reason_text(why, "en")
    assert dutch.endswith(".") and english.endswith(".") and dutch != english
    assert not any(wrong in dutch + english for wrong in ("None", "{", "}"))

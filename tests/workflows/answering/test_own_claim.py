"""Who says in plain words that an afspraak is theirs from now on, by its number."""

from __future__ import annotations

import pytest

from workflows.answering.heard.own_claim import claimed_by, claims_own


@pytest.mark.parametrize(
    ("text", "which"),
    [
        ("14 doe ik", "14"),
        ("Afspraak 14 doe ik zelf.", "Afspraak 14"),
        ("14 pak ik op", "14"),
        ("ik pak 4a wel op", "4a"),
        ("14: ik neem het over", "14"),
        ("14 ik pak dit op", "14"),
        ("14 neem ik op me", "14"),
        ("14 en 15 neem ik voor mijn rekening", "14 en 15"),
        ("14 is voortaan voor mij", "14"),
        ("zet 14 maar op mijn naam", "14"),
        ("I'll take 14", "14"),
        ("14: I'll do it", "14"),
        ("14 is mine from now on", "14"),
    ],
)
def test_it_is_taken_for_theirs(text: str, which: str) -> None:
    assert claims_own(text)
    assert claimed_by(text, "U1") == f"{which}: <@U1> neemt het over"


@pytest.mark.parametrize(
    "text",
    [
        "14 doe ik morgen",
        "14 doe ik niet",
        "14 doe ik misschien",
        "doe ik 14?",
        "14 doe ik?",
        "ik doe 14 woningen",
        "ik doe 14",
        "14 is niet voor mij",
        "14 is voor mij klaar",
        "14 is voor mij onduidelijk",
        "14 pak ik op met Woonlint",
        "ik pak dit op",
        "dat doe ik",
        "14 was mine",
    ],
)
def test_a_plan_a_doubt_an_amount_and_what_bears_no_number_stay_as_they_are(text: str) -> None:
    assert not claims_own(text)

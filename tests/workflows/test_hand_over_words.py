"""Words by which somebody hands over all that is theirs."""

from __future__ import annotations

import pytest

from workflows.answering.heard.hand_over import HandOver, hand_over_of

SANNE, JEROEN = "<@U0SANNE>", "<@U0JEROEN>"


@pytest.mark.parametrize(
    "text",
    [
        f"al mijn taken gaan naar {SANNE}",
        f"Al mijn afspraken gaan voortaan over naar {SANNE}.",
        f"{SANNE} neemt alles van mij over",
        f"{SANNE} neemt al mijn taken over",
        f"{SANNE} neemt vanaf nu mijn taken over!",
        f"{SANNE} krijgt alle afspraken van mij",
        f"{SANNE} neemt alles over",
        f"ik draag al mijn taken over aan {SANNE}",
        f"Ik geef alles door aan {SANNE}",
        f"mijn werk ligt nu bij {SANNE}",
        f"all my tasks go to {SANNE}",
        f"{SANNE} takes over all my tasks",
        "al mijn taken zijn nu van <@U0SANNE|sanne>",
    ],
)
def test_all_that_is_ones_own_goes_to_a_colleague(text: str) -> None:
    assert hand_over_of(text) == HandOver(SANNE)


@pytest.mark.parametrize("text", [f"alle taken van {JEROEN} zijn nu van mij", f"ik neem alles van {JEROEN} over"])
def test_all_of_a_colleague_comes_to_oneself(text: str) -> None:
    assert hand_over_of(text) == HandOver(None, JEROEN)


def test_all_of_a_colleague_goes_to_another() -> None:
    assert hand_over_of(f"de taken van {JEROEN} gaan naar {SANNE}") == HandOver(SANNE, JEROEN)


@pytest.mark.parametrize(
    "text",
    [
        f"kan {SANNE} al mijn taken overnemen?",
        f"{SANNE} neemt het over",
        f"{SANNE} neemt afspraak 6 van mij over",
        f"alles is klaar, zegt {SANNE}",
        f"alles klaar {SANNE}",
        f"misschien gaan al mijn taken naar {SANNE}",
        f"al mijn taken gaan niet naar {SANNE}",
        f"een deel van mijn taken gaat naar {SANNE}",
        f"alles ligt bij {SANNE} op het bureau",
        "al mijn taken zijn klaar",
        f"alles ligt bij {SANNE}",
        f"{SANNE} doet alles",
        f"{SANNE} weet alles van mij",
    ],
)
def test_other_words_hand_nothing_over(text: str) -> None:
    assert hand_over_of(text) is None

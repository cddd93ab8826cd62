"""Words by which somebody hands over all that is theirs."""

from __future__ import annotations

import pytest

from workflows.answering.heard.hand_over import HandOver, hand_over_of, without_what_stays

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
        f"Per 1 april krijgt {SANNE} al mijn taken",
        f"vanaf volgende week doet {SANNE} alles van mij",
        f"Met ingang van 1 mei 2026 neemt {SANNE} mijn afspraken over.",
        f"per maandag gaan al mijn taken naar {SANNE}",
        f"vanaf 1 juni draag ik al mijn taken over aan {SANNE}",
        f"al mijn taken gaan per 1 april over naar {SANNE}",
        f"{SANNE} neemt al mijn taken over per 1 april",
        f"Ik stop ermee, {SANNE} doet voortaan alles",
        f"Beste collega's, per 1 april ga ik met pensioen. {SANNE} neemt al mijn taken over. Groeten, Jeroen",
        f"Ik ga op 12 april met verlof en {SANNE} krijgt al mijn taken",
        f"Ik heb een andere baan. Vanaf 1 april neemt {SANNE} alles over.",
    ],
)
def test_all_that_is_ones_own_goes_to_a_colleague(text: str) -> None:
    assert hand_over_of(text) == HandOver(SANNE)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"alle taken hierboven gaan naar {SANNE}", None),
        (f"De afspraken hierboven zijn voortaan van {SANNE}.", None),
        (f"{SANNE} neemt alle taken in dit bericht over", None),
        (f"alle bovenstaande afspraken gaan over naar {SANNE}", None),
        (f"deze drie gaan naar {SANNE}", 3),
        (f"die twee taken liggen nu bij {SANNE}", 2),
        (f"al deze afspraken gaan naar {SANNE}", None),
        (f"{SANNE} doet voortaan deze vier", 4),
        (f"alle 5 gaan naar {SANNE}", 5),
        (f"all tasks above go to {SANNE}", None),
        (f"these three go to {SANNE}", 3),
        (f"{SANNE} takes over these two tasks", 2),
        (f"all of the above goes to {SANNE}", None),
    ],
)
def test_all_that_a_message_shows_goes_to_a_colleague(text: str, count: int | None) -> None:
    assert hand_over_of(text) == HandOver(SANNE, shown=True, count=count)


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
        f"6 is klaar, {SANNE} neemt al mijn taken over",
        f"vanaf maart neemt {SANNE} misschien al mijn taken over",
        f"vanaf maart neemt {SANNE} afspraak 6 over",
        f"ik ga nog niet met pensioen, {SANNE} neemt al mijn taken over",
        f"ik ga met pensioen, {SANNE} neemt afspraak 6 over",
        f"per 1 april niet al mijn taken naar {SANNE}",
        f"deze drie gaan misschien naar {SANNE}",
        f"deze drie gaan niet naar {SANNE}",
        f"gaan deze drie naar {SANNE}?",
        f"deze week gaan 6 en 8 naar {SANNE}",
        f"alle drie de flats gaan naar {SANNE}",
        f"deze drie woningen zijn van {SANNE}",
    ],
)
def test_other_words_hand_nothing_over(text: str) -> None:
    assert hand_over_of(text) is None


@pytest.mark.parametrize(
    ("text", "but"),
    [
        (f"alles behalve 7 gaat naar {SANNE}", ("7",)),
        (f"al mijn taken gaan naar {SANNE}, behalve 6 en 10b", ("6", "10b")),
        (f"{SANNE} neemt al mijn taken over, 12a houd ik zelf", ("12a",)),
    ],
)
def test_some_may_stay_with_who_hands_over_the_rest(text: str, but: tuple[str, ...]) -> None:
    assert hand_over_of(text) == HandOver(SANNE, but=but)


def test_that_the_rest_stays_says_nothing_of_its_own() -> None:
    assert without_what_stays(f"6 en 8 gaan naar {SANNE}, de rest doe ik zelf") == f"6 en 8 gaan naar {SANNE}"
    assert without_what_stays("6 klaar, de rest blijf ik doen") == "6 klaar, de rest blijf ik doen"

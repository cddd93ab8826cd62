"""Who asks the bot how an afspraak stands is shown that afspraak, wherever and however they ask; nothing changes by it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import select

from bot.playground.sample_workspace import BOT, CHANNEL, CORPORATIE
from bot.slack.words.in_other_words import asks_after_this, in_our_words
from storage.agreements import Afspraak
from storage.words import TaskStatus

Start = Callable[..., Any]

ASKED = (
    "hoe staat 7b?", "Hoe staat het met afspraak 7b", "wat is de status van 7b?", "wie doet 7b?", "Wie is er van 7b?",
    "7b: hoe staat het daarmee?", "7b wie pakt dat op?", "hoever zijn we met 7b", "stand van 7b?", "status 7b", "7b?",
    "is 7b al klaar?", "weet jij wanneer 7b klaar moet zijn?", "laat 7b eens zien", "how is 7b going?", "who does 7b?",
)  # fmt: skip


@pytest.fixture
def town(start: Start) -> Any:
    made = start(tasks=3)
    with made.database.write() as session:
        for afspraak in session.exec(select(Afspraak)):
            afspraak.number = "7b" if afspraak.number == "7" else afspraak.number
            session.add(afspraak)
    return made


def test_a_question_in_words_shows_the_afspraak_to_who_types_the_command(town: Any) -> None:
    for text in ASKED:
        town.playground.people.slash(CORPORATIE, CHANNEL, "/afspraak", text)
    town.settle()
    told = town.whispers(CORPORATIE)
    assert len(told) == len(ASKED)
    assert [text for text, answer in zip(ASKED, told, strict=True) if not answer.startswith("Afspraak 7b: bijeenkomst")] == []
    assert town.history(1) == []


def test_by_mention_and_in_person_likewise(town: Any) -> None:
    people = town.playground.people
    for text in ("hoe staat 7b?", "7b hoe staat dat?", "wie doet 7b?", "hoe staat het met 6 en 8?"):
        asked = people.say(CORPORATIE, CHANNEL, f"<@{BOT}> {text}")
        direct = people.dm(CORPORATIE, text)
        town.settle()
        for message in (asked, direct):
            [told] = town.thread(message)
            wanted = ("Afspraak 6:", "Afspraak 8:") if "6" in text else ("Afspraak 7b: bijeenkomst", "Voor Woonlint.")
            assert all(part in told for part in wanted), (text, told)
    assert [town.task(n).status for n in range(3)] == [TaskStatus.OPEN] * 3


def test_in_a_thread_we_answer_who_asks_us_and_leave_what_they_ask_each_other(town: Any) -> None:
    nudge = town.live()
    town.say(CORPORATIE, "hoe staat 7b?", nudge)
    assert town.thread(nudge) == []
    town.say(CORPORATIE, f"<@{BOT}> hoe staat 7b?", nudge)
    [told] = town.thread(nudge)
    assert told.startswith("Afspraak 7b: bijeenkomst")


@pytest.mark.parametrize("text", ["hoe staat 99?", "wat is de stand van 99?", "wie doet 99?"])
def test_a_number_that_nothing_bears_is_named(text: str, town: Any) -> None:
    town.playground.people.slash(CORPORATIE, CHANNEL, "/afspraak", text)
    town.settle()
    assert town.whispers(CORPORATIE) == ["Ik ken hier geen afspraak 99."]


def test_answers_and_requests_stay_what_they_are(town: Any) -> None:
    for text in ("7b klaar", "status 6 60%", "wie", "lijst woonlint", "wat staat er over 6 weken op de agenda?"):
        town.playground.people.slash(CORPORATIE, CHANNEL, "/afspraak", text)
        town.settle()
    assert town.task(1).status is TaskStatus.DONE and town.task(0).percent == 60
    people, listed, other = town.whispers(CORPORATIE)[2:]
    assert "geregistreerd" in people and listed.startswith("Open afspraken") and "Met het woord help zie je alles" in other


@pytest.mark.parametrize(
    "text",
    ["wie heeft dit gezegd?", "wanneer moet dit klaar zijn?", "Van wie is dit?", "wat is de stand?", "hoe staat het ervoor?",
     "wat moet ik precies doen", "wat is de deadline?", "when is this due?", "who does this?"],
)  # fmt: skip
def test_beneath_one_afspraak_a_question_is_after_that_one(text: str, start: Start) -> None:
    town = start()
    nudge = town.live()
    town.say(CORPORATIE, text, nudge)
    assert town.thread(nudge) == [], "what they ask each other is theirs"
    town.say(CORPORATIE, f"<@{BOT}> {text}", nudge)
    [told] = town.thread(nudge)
    assert told.startswith("Afspraak 6: bijeenkomst") and "Voor Woonlint." in told
    assert not any(entry.change for entry in town.history())


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("wat moet ik nog doen?", "Wat er bij jou ligt"),
        ("Welke taken heb ik nog open?", "Wat er bij jou ligt"),
        ("what do I still have to do?", "Wat er bij jou ligt"),
        ("wat staat er nog open?", "Open afspraken"),
        ("welke afspraken zijn te laat?", ""),
        ("wanneer is het volgende bestuurlijk overleg?", ""),
        ("hoe staan we ervoor?", ""),
        ("wie had dit hiervoor?", "Over welke afspraak"),
        ("zet de nieuwe versie terug", "Is er een verkeerd document ingelezen?"),
    ],
)
def test_a_question_in_other_words_is_what_the_command_calls_otherwise(text: str, begin: str, town: Any) -> None:
    """By command, by mention and in person alike; never the line that we don't understand."""
    people = town.playground.people
    people.slash(CORPORATIE, CHANNEL, "/afspraak", text)
    asked = people.say(CORPORATIE, CHANNEL, f"<@{BOT}> {text}")
    direct = people.dm(CORPORATIE, text)
    town.settle()
    for told in (town.whispers(CORPORATIE)[-1], *town.thread(asked), *town.thread(direct)):
        assert "begrijp ik niet" not in told and told.startswith(begin), told
    assert len(town.thread(asked)) == len(town.thread(direct)) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("What's mine?", "mijn"),
        ("what’s on my list?", "mijn"),
        ("which afspraken are mine?", "mijn"),
        ("what do I need to do?", "mijn"),
        ("whats still open", "lijst"),
        ("which ones are outstanding?", "lijst"),
        ("what's overdue?", "lijst rood"),
        ("when's the next meeting?", "agenda"),
    ],
)
def test_english_in_short_is_the_same_question(text: str, words: str) -> None:
    assert in_our_words(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "draai de laatste versie maar weer terug",
        "Haal de versie van gisteren terug",
        "het document van zojuist was niet het goede",
        "De versie van maandag was fout, draai die versie terug",
        "we hebben per ongeluk het verkeerde bestand gedeeld",
        "dat was het verkeerde document!",
        "hoe krijg ik de vorige versie terug?",
        "ik wil graag terug naar de oude versie",
        "kan de nieuwe versie teruggedraaid worden?",
        "roll back the new version",
        "can we go back to the previous version?",
        "the file from this morning was wrong",
        "that was the wrong document",
    ],
)
def test_who_wants_a_version_back_asks_how(text: str) -> None:
    assert in_our_words(text) == "versie-terug"


@pytest.mark.parametrize(
    "text",
    [
        "het document is fout verstuurd",
        "de nieuwe versie van de prestatieafspraken is klaar",
        "6: de verkeerde tekening gedeeld",
        "de nieuwe versie volgt vrijdag",
        "het bestand is verkeerd",
        "ik stuur de vorige versie nog even rond",
        "we draaien terug",
    ],
)
def test_words_of_another_document_ask_no_version_back(text: str) -> None:
    assert in_our_words(text) == text


@pytest.mark.parametrize("text", ["what's mine to decide here?", "what's left of the budget?", "what's open for discussion?"])
def test_what_english_asks_for_more_than_that_is_none_of_these(text: str) -> None:
    assert in_our_words(text) == text and not asks_after_this(text)


@pytest.mark.parametrize("text", ["wat moet ik nog doen aan de gevel?", "hoe staan we ervoor met de bouw", "wie doet de koffie?"])
def test_what_asks_for_more_than_that_is_none_of_these(text: str) -> None:
    assert in_our_words(text) == text and not asks_after_this(text)


def test_thanks_for_what_we_did_get_no_help(town: Any) -> None:
    thanked = town.playground.people.say(CORPORATIE, CHANNEL, f"<@{BOT}> bedankt voor de herinnering!")
    town.settle()
    assert town.thread(thanked) == []

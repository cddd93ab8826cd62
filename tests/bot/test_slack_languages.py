"""What one person alone sees is in the language that they chose, else in that of the agreement; what all see is in the latter."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlmodel import select

from bot.manifest import READ_SHORTCUT
from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE
from bot.playground.workspace_nouns import Message, View
from storage.agreements import Agreement
from storage.words import MembershipRole
from workflows.tracking.people import find_party, person_for, register

Start = Callable[..., Any]
MENU = ("note", "hand_over", "waiting")


def settled(start: Start, *, agreement: str, own: str | None) -> tuple[Any, Message]:
    """An agreement in this language in a house that speaks Dutch; Jeroen of Woonlint chose his own, or none."""
    town = start(tasks=2)
    with town.database.write() as session:
        session.exec(select(Agreement)).one().language = agreement
        for user, party, role in ((CORPORATIE, "Woonlint", "member"), (GEMEENTE, "Gemeente Veldhoek", "coordinator")):
            register(session, user_id=user, party_id=find_party(session, 1, party).id or 0, role=MembershipRole(role))
        for user in (CORPORATIE, GEMEENTE):
            person_for(session, user_id=user).language = own
    return town, town.live()


def modal(town: Any, user: str, open_it: Callable[[], object]) -> View:
    open_it()
    assert town.playground.wait_for(lambda _: town.playground.people.modal(user) is not None, 5)
    shown: View = town.playground.people.modal(user)
    return shown


def modals_of_a_task(town: Any, user: str, message: Message) -> dict[str, str]:
    """What stands on the button of each form about the task."""
    people, found = town.playground.people, {}
    for kind in MENU:
        value = f"{kind}:{town.task_ids[0]}"
        shown = modal(town, user, lambda value=value: people.choose_overflow(user, message, "task_more", value))
        found[kind] = shown.content["submit"]["text"]
        people.leave_modals(user)
    return found


TYPED = ("status 99 klaar", "namens niemand", "meenemen", "lijst zzz", "mensen", "status 6 klaar", "status 6 klaar")


def told_alone(town: Any, nudge: Message) -> list[str]:
    """What Jeroen alone hears: his task with all its buttons, and what comes of what he types."""
    town.click(CORPORATIE, nudge, f"task_more:{town.task_ids[0]}")
    for typed in TYPED:
        town.playground.people.slash(CORPORATIE, CHANNEL, "/afspraak", typed)
        town.settle()
    told: list[str] = town.whispers(CORPORATIE)
    return told


IN_ENGLISH = (
    *("14 days left", "I know no afspraak 99", "Say on whose behalf", "Nothing of last year", "Nothing matching zzz"),
    *("Who belongs to which party", "Noted with afspraak 6", "nothing has changed about afspraak 6"),
)
IN_DUTCH = (
    *("nog 14 dagen", "Ik ken hier geen afspraak 99", "Zeg namens wie", "Van vorig jaar", "Er staat niets open dat past"),
    *("Wie hoort bij welke partij", "Genoteerd bij afspraak 6", "Dat stond er al"),
)


def not_so(told: list[str], wanted: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(part, text) for part, text in zip(wanted, told, strict=True) if part not in text]


def test_an_english_agreement_in_a_dutch_house_is_english_also_in_what_one_alone_sees(start: Start) -> None:
    town, nudge = settled(start, agreement="en", own=None)
    assert not_so(told_alone(town, nudge), IN_ENGLISH) == []
    whole = town.playground.workspace.ephemerals[0]
    assert modals_of_a_task(town, CORPORATIE, whole) == dict.fromkeys(MENU, "Save")


def test_who_chose_a_language_hears_it_alone_and_all_others_hear_the_agreements(start: Start) -> None:
    town, nudge = settled(start, agreement="en", own="nl")
    assert not_so(told_alone(town, nudge), IN_DUTCH) == []
    assert modals_of_a_task(town, CORPORATIE, town.playground.workspace.ephemerals[0]) == dict.fromkeys(MENU, "Opslaan")
    assert [text for text in town.thread(nudge) if text.startswith("Noted: afspraak 6 is done")]
    assert nudge.text.startswith("How are these 2 afspraken going?")


def test_what_is_not_possible_is_said_in_the_persons_language(start: Start) -> None:
    town, nudge = settled(start, agreement="nl", own="en")
    people = town.playground.people
    people.shortcut(CORPORATIE, nudge, READ_SHORTCUT)
    town.settle()
    assert (
        town.whispers(CORPORATIE)[-1]
        == "There is no document that I can read with this message. I read pdf, Word, Excel, md, html and txt."
    )
    town.click(CORPORATIE, nudge, f"task_more:{town.task_ids[0]}")
    whole = town.playground.workspace.ephemerals[-1]
    late = modal(town, CORPORATIE, lambda: people.click(CORPORATIE, whole, "task_delayed"))
    assert late.content["title"]["text"] == "Delayed"
    people.submit_view(CORPORATIE, late, {"when": "2026-01-31"}).wait()
    town.settle()
    assert people.modal(CORPORATIE).errors == {"when": "Choose a day after today."}


def test_who_has_slack_in_another_language_than_the_house_is_spoken_to_in_it_from_the_first_word(start: Start) -> None:
    town, _ = settled(start, agreement="nl", own=None)
    people, workspace = town.playground.people, town.playground.workspace
    workspace.users[CORPORATIE].locale = "en-GB"
    town.app.desk.directory._known.clear()  # an hour later, at most, the bot asks Slack again
    for text, begins in (("help", "How to answer"), ("list zzz", "Nothing matching zzz"), ("99", "I know no afspraak 99")):
        people.slash(CORPORATIE, CHANNEL, "/afspraak", text)
        town.settle()
        assert town.whispers(CORPORATIE)[-1].startswith(begins), town.whispers(CORPORATIE)[-1]
    asked = people.dm(CORPORATIE, "help")
    town.settle()
    [told] = town.thread(asked)
    assert told.startswith("How to answer")
    people.slash(GEMEENTE, CHANNEL, "/afspraak", "help")
    town.settle()
    assert town.whispers(GEMEENTE)[-1].startswith("Zo kun je"), "who has it as the house does hears what everybody hears"


def test_a_form_at_the_very_first_click_comes_in_the_language_of_their_slack(start: Start) -> None:
    town = start()
    town.playground.workspace.users[GEMEENTE].locale = "en-GB"
    nudge, people = town.live(), town.playground.people
    for user, title in ((GEMEENTE, "Delayed"), (CORPORATIE, "Vertraagd")):
        shown = modal(town, user, lambda user=user: people.click(user, nudge, "task_delayed"))
        assert shown.content["title"]["text"] == title


def test_who_chose_dutch_keeps_it_whatever_their_slack_speaks(start: Start) -> None:
    town, _ = settled(start, agreement="nl", own="nl")
    town.playground.workspace.users[CORPORATIE].locale = "en-US"
    town.app.desk.directory._known.clear()
    town.playground.people.slash(CORPORATIE, CHANNEL, "/afspraak", "99")
    town.settle()
    assert town.whispers(CORPORATIE) == ["Ik ken hier geen afspraak 99."]

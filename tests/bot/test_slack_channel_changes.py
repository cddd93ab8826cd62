"""A channel lives on: renamed, archived and brought back, the bot removed and invited again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE
from bot.playground.workspace_nouns import Happening
from storage.outbox import failed_deliveries
from storage.words import Light, MembershipRole, Source, TaskStatus
from workflows.tracking.people import find_party, register
from workflows.tracking.stands import Stand, record

Town = Any
Start = Callable[..., Any]
ZONE = ZoneInfo("Europe/Amsterdam")


def test_it_goes_on_wherever_the_channel_goes(start: Start) -> None:
    town = start(tasks=2)
    people = town.playground.people
    people.rename(GEMEENTE, CHANNEL, "afspraken-2026")
    shown = town.live(datetime(2026, 1, 5, 9, 30, tzinfo=ZONE))
    town.say(CORPORATIE, "6 loopt risico", shown)
    assert town.task().said is Light.AMBER

    people.kick_bot(GEMEENTE, CHANNEL)
    town.settle()
    before = len(town.top())
    town.clock.move_to(datetime(2026, 2, 16, 9, 30, tzinfo=ZONE))
    town.app.tick()
    town.settle()
    assert len(town.top()) == before

    people.invite_bot(GEMEENTE, CHANNEL)
    town.settle()
    welcome = town.top()[-1]
    assert welcome.text.count("Prestatieafspraken Veldhoek 2026") == 1 and "/afspraak koppel" not in welcome.text
    town.say(CORPORATIE, "7 klaar", shown)
    assert town.task(1).status is TaskStatus.DONE, "the buttons and threads of before work again"

    people.archive(GEMEENTE, CHANNEL)
    town.settle()
    town.clock.move_to(datetime(2026, 3, 17, 9, 30, tzinfo=ZONE))
    town.app.tick()
    town.settle()
    people.archive(GEMEENTE, CHANNEL, archived=False)
    town.live(datetime(2026, 4, 1, 9, 30, tzinfo=ZONE))
    assert "nummer 6" in town.top()[-1].text
    people.slash(GEMEENTE, CHANNEL, "/afspraak", "lijst")
    town.settle()
    assert "nummer 6" in town.whispers(GEMEENTE)[-1]


def test_that_a_channel_takes_no_messages_is_said_once_and_by_its_name(start: Start) -> None:
    town = start(tasks=2)
    people = town.playground.people
    with town.database.write() as session:
        party = find_party(session, 1, "Gemeente Veldhoek")
        register(session, user_id=GEMEENTE, party_id=party.id or 0, role=MembershipRole.COORDINATOR)
    direct = town.playground.workspace.direct_message(GEMEENTE)

    def told() -> list[str]:
        return [message.text for message in town.posts(direct.id) if "niet bezorgen" in message.text]

    def live(month: int, day: int) -> None:
        town.clock.move_to(datetime(2026, month, day, 9, 30, tzinfo=ZONE))
        town.app.tick()
        town.settle()

    people.archive(GEMEENTE, CHANNEL)
    for day in ((2, 16), (3, 17), (3, 31), (4, 7)):
        live(*day)
    name = town.playground.workspace.channels[CHANNEL].name
    [once] = told()
    assert f"niet bezorgen in #{name}: het kanaal is gearchiveerd" in once and CHANNEL not in once
    people.archive(GEMEENTE, CHANNEL, archived=False)
    live(4, 14)
    people.archive(GEMEENTE, CHANNEL)
    live(4, 21)
    assert len(told()) == 2, "when it happens again it is said again"


def days(town: Town, *mornings: tuple[int, int]) -> None:
    """The bot lives through these mornings."""
    for month, day in mornings:
        town.clock.move_to(datetime(2026, month, day, 9, 30, tzinfo=ZONE))
        tick(town)


def tick(town: Town) -> None:
    town.app.tick()
    town.settle()


def refused(town: Town) -> int:
    with town.database.read() as session:
        return len(failed_deliveries(session))


@pytest.mark.parametrize(("mode", "kind"), [("socket", "public"), ("http", "private")])
def test_a_channel_that_comes_back_hears_once_what_still_matters_of_what_it_missed(start: Start, mode: str, kind: Any) -> None:
    town = start(tasks=3, mode=mode)
    people = town.playground.people
    town.playground.workspace.channels[CHANNEL].kind = kind
    days(town, (1, 5))
    people.archive(GEMEENTE, CHANNEL)
    days(town, (2, 16), (3, 17), (3, 27))
    answer(town, 2, "done")
    days(town, (3, 31), (4, 7))
    assert refused(town) > 3
    before = len(town.top())

    people.archive(GEMEENTE, CHANNEL, archived=False)
    town.settle()
    tick(town)
    [caught] = town.top()[before:]
    assert "Ik kon hier een tijd geen berichten plaatsen" in caught.text
    assert "nummer 6" in caught.text and "nummer 7" in caught.text and "nummer 8" not in caught.text
    town.say(CORPORATIE, "6 klaar", caught)
    assert town.task(0).status is TaskStatus.DONE, "it is answered as any bundle of reminders"
    town.click(CORPORATIE, caught, f"task_done:{town.task_ids[1]}")
    assert town.task(1).status is TaskStatus.DONE

    event_again(town)
    tick(town)
    assert len(town.top()) == before + 1


def test_a_bot_that_is_invited_again_greets_and_says_once_what_was_missed(start: Start) -> None:
    town = start(tasks=2)
    people = town.playground.people
    days(town, (1, 5))
    people.kick_bot(GEMEENTE, CHANNEL)
    days(town, (3, 17), (4, 7))
    before = len(town.top())
    people.invite_bot(GEMEENTE, CHANNEL)
    town.settle()
    tick(town)
    welcome, caught = town.top()[before:]
    assert "Prestatieafspraken Veldhoek 2026" in welcome.text
    assert "Ik kon hier een tijd" in caught.text and "nummer 6" in caught.text and "nummer 7" in caught.text
    people.kick_bot(GEMEENTE, CHANNEL)
    people.invite_bot(GEMEENTE, CHANNEL)
    town.settle()
    tick(town)
    assert [message.text for message in town.top()[before + 2 :]] == [welcome.text], "nothing was missed this time"


def test_where_no_event_came_the_first_message_that_arrives_leads_to_the_same(start: Start) -> None:
    town = start(tasks=2)
    people = town.playground.people
    days(town, (1, 5))
    people.archive(GEMEENTE, CHANNEL)
    days(town, (3, 17), (4, 7))
    before = len(town.top())
    unheard = town.playground.workspace
    unheard.app.events = frozenset(unheard.app.events - {"channel_unarchive"})
    people.archive(GEMEENTE, CHANNEL, archived=False)
    tick(town)
    assert len(town.top()) == before
    people.say(CORPORATIE, CHANNEL, f"<@{unheard.app.bot_user}> agenda")
    town.settle()
    tick(town)
    caught = [message for message in town.top()[before:] if "Ik kon hier een tijd" in message.text]
    assert len(caught) == 1 and "nummer 6" in caught[0].text
    days(town, (4, 8))
    assert len([message for message in town.top()[before:] if "nummer 6" in message.text]) == 1


@pytest.mark.parametrize("heard", [True, False])
def test_a_message_that_could_not_be_renewed_shows_what_happened_when_the_channel_comes_back(start: Start, heard: bool) -> None:
    town = start(tasks=2)
    people, workspace = town.playground.people, town.playground.workspace
    shown = town.live()
    before = shown.text
    people.archive(GEMEENTE, CHANNEL)
    for said in ("6 voor 40% klaar", "6 voor 70% klaar", "7 klaar"):
        people.dm(CORPORATIE, said)
        town.settle()
    assert (town.task(0).percent, town.task(1).status, shown.text) == (70, TaskStatus.DONE, before)
    if not heard:
        workspace.app.events = frozenset(workspace.app.events - {"channel_unarchive"})
    people.archive(GEMEENTE, CHANNEL, archived=False)
    town.settle()
    if not heard:
        people.say(CORPORATIE, CHANNEL, f"<@{workspace.app.bot_user}> help")
        town.settle()
    assert "70%" in shown.text and "40%" not in shown.text and "afgerond" in shown.text
    assert refused(town) == 0


def test_a_process_that_dies_between_the_event_and_the_message_loses_and_repeats_nothing(start: Start) -> None:
    town = start(tasks=1)
    people = town.playground.people
    days(town, (1, 5))
    people.archive(GEMEENTE, CHANNEL)
    days(town, (3, 17), (4, 7))
    before = len(town.top())
    people.archive(GEMEENTE, CHANNEL, archived=False)
    town.settle()
    town.end()
    town.start_again()
    tick(town)
    town.end()
    town.start_again()
    tick(town)
    [caught] = town.top()[before:]
    assert "Ik kon hier een tijd" in caught.text and "nummer 6" in caught.text


def answer(town: Town, number: int, intent: str) -> None:
    """Somebody says it elsewhere, while nothing can be said in the channel."""
    with town.database.write() as session:
        record(
            session,
            town.task_ids[number],
            Stand(intent),
            person_id=None,
            source=Source.CLI,
            text=None,
            now=town.clock.now(),
            rules=town.app.rules,
        )


def event_again(town: Town) -> None:
    """Slack brings it as another event, as it does where the first one seems lost."""
    workspace = town.playground.workspace
    with workspace.changed:
        workspace.tell(Happening("unarchived", GEMEENTE, workspace.channels[CHANNEL]))
    town.settle()

"""A channel lives on: renamed, archived and brought back, the bot removed and invited again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE
from storage.words import Light, MembershipRole, TaskStatus
from workflows.tracking.people import find_party, register

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

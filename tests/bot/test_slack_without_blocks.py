"""A workspace that refuses blocks still hears what was asked: as text, in the channel or as the answer to a command."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from bot.playground import interactions
from bot.playground.api import api_chat
from bot.playground.api.api_error import ApiError
from bot.playground.sample_workspace import BOT, CHANNEL, GEMEENTE
from storage.meetings import Meeting
from storage.words import MeetingKind, TaskStatus
from workflows.meeting.reminders import replan_meeting

Start = Callable[..., Any]


@pytest.fixture
def town(start: Start, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Slack takes no block in messages; answers to an address of its own are checked by the same rule."""

    def refused(blocks: Any) -> list[Any]:
        if blocks:
            raise ApiError("invalid_blocks")
        return []

    there = start(tasks=3)
    for module in (api_chat, interactions):
        monkeypatch.setattr(module, "with_block_ids", refused)
    return there


@pytest.mark.parametrize("words", ["mijn", "lijst", "mensen", "agenda", "1", "help", "digest"])
@pytest.mark.parametrize("inside", [True, False], ids=["in the channel", "where the bot is no member"])
def test_what_a_command_shows_comes_as_text(town: Any, words: str, *, inside: bool) -> None:
    town.live()
    if not inside:
        town.playground.workspace.channels[CHANNEL].members.remove(BOT)
    before = len(town.playground.workspace.ephemerals)
    town.playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", words)
    town.settle()
    told = town.playground.workspace.ephemerals[before:]
    assert len(told) == 1 and told[0].text.strip() and not told[0].blocks


def test_the_date_of_a_meeting_can_be_told_in_words_and_the_question_says_so(town: Any) -> None:
    with town.database.write() as session:
        fields = {"agreement_id": 1, "kind": MeetingKind.BESTUURLIJK, "source": "blz. 9", "uid": "m1", "year": 2026}
        days = {"window_start": date(2026, 5, 1), "window_end": date(2026, 5, 29)}
        at = {"created_at": town.clock.now(), "modified_at": town.clock.now()}
        meeting = Meeting(name="bestuurlijk overleg bod", **fields, **days, **at)
        session.add(meeting)
        session.flush()
        replan_meeting(session, meeting, now=town.clock.now(), rules=town.app.rules)
    town.live()
    asked = next(message for message in town.top() if "kiest een datum" in message.text)
    assert asked.text.endswith("Antwoorden in de draad kan ook, bijvoorbeeld: 29 mei om 10 uur")
    town.say(GEMEENTE, "29 mei om 10 uur", asked)
    assert "vrijdag 29 mei om 10:00" in town.thread(asked)[-1]


def test_what_is_asked_says_how_it_is_answered_without_buttons(town: Any) -> None:
    nudge = town.live()
    town.say(GEMEENTE, "klaar", nudge)
    question = town.last_in_thread(nudge)
    assert not question.blocks and "hieronder" not in question.text
    assert question.text.startswith(
        "Over welke afspraak gaat dit? Ik begreep: afgerond. Schrijf het nummer erbij, bijvoorbeeld: 6 klaar."
    )
    town.say(GEMEENTE, "7", nudge)
    assert [town.task(number).status is TaskStatus.DONE for number in range(3)] == [False, True, False]
    town.say(GEMEENTE, "allemaal klaar", nudge)
    assert town.last_in_thread(nudge).text.startswith("Bedoel je allebei? Ik begreep: afgerond. Schrijf ja, of het nummer")
    town.say(GEMEENTE, "ja", nudge)
    assert all(town.task(number).status is TaskStatus.DONE for number in range(3))

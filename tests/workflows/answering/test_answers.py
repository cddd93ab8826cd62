"""From an answer to its effect: stand, history, messages; about several tasks, at the command line; and who may."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session

from storage.tasks import Task, assignee_ids
from storage.words import DeliveryKind, DeliveryMethod, Light, Source, TaskStatus
from workflows.errors import Refused
from workflows.tracking.views import task_views

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOON = datetime(2026, 3, 3, 12, 0, tzinfo=AMSTERDAM)

Channel = World = Any
"""The fixtures of this folder's conftest."""


# --- one task


def test_a_clear_reply_is_done_written_down_and_seen_by_all(channel: Channel, world: World, task: Task) -> None:
    outcome = channel.types(world.fatma, "60% klaar")
    assert outcome.kind == "changed"
    assert task.percent == 60
    (entry,) = channel.history()
    assert (entry.id, entry.person_id, entry.source, entry.text) == (outcome.entry_id, world.fatma.id, Source.REPLY, "60% klaar")
    assert entry.permalink == "https://veldhoek.slack.example/1"
    (line,) = channel.sent("noted")
    assert (line.channel, line.thread_ts, line.kind) == ("C1", "100.1", DeliveryKind.OTHER)
    told = {name: line.payload[name] for name in ("entry_id", "task_id", "number", "intent", "percent", "by")}
    assert told == {"entry_id": entry.id, "task_id": task.id, "number": "6", "intent": "progress", "percent": 60, "by": None}
    (update,) = channel.sent(method=DeliveryMethod.UPDATE)
    assert (update.payload["message"], update.payload["items"][0]["percent"]) == ("bundle", 60)
    (tick,) = channel.sent(method=DeliveryMethod.REACTION)
    assert (tick.channel, tick.target_ts, tick.payload["name"]) == ("C1", "200.1", "white_check_mark")


@pytest.mark.parametrize(
    ("words", "asked"), [("wordt 1 januari 2025", "Welke datum bedoel je?"), ("120%", "Hoeveel procent is klaar?")]
)
def test_what_can_not_be_is_asked_again_of_who_typed_it_and_of_nobody_else(
    channel: Channel, world: World, task: Task, words: str, asked: str
) -> None:
    outcome = channel.types(world.fatma, words)
    assert outcome.kind == "refused" and str(outcome.message).endswith(asked)
    assert (task.percent, task.expected) == (None, None)
    assert [entry.text for entry in channel.history()] == [words]
    assert channel.sent("noted") == []


def test_a_click_says_in_the_thread_who_clicked(channel: Channel, world: World, task: Task) -> None:
    assert channel.clicks(world.fatma, "done").kind == "changed"
    assert task.status is TaskStatus.DONE
    (line,) = channel.sent("noted")
    assert (line.thread_ts, line.payload["by"]) == ("100.1", "<@UFATMA>")
    assert channel.sent(method=DeliveryMethod.REACTION) == []


def test_every_message_of_the_last_weeks_about_the_task_is_updated(
    channel: Channel, build: Any, world: World, task: Task
) -> None:
    other = build.task(world.agreement, owners=(world.woonlint,), number="9")
    channel.message_about(task, other)
    old = channel.message_about(other, task)
    old.created_at, old.posted_ts = NOON - timedelta(days=61), "50.1"
    channel.tasks = [task]
    channel.types(world.fatma, "loopt op schema")
    assert len(channel.sent(method=DeliveryMethod.UPDATE)) == 2


def test_a_later_date_is_shown_beside_what_was_agreed(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "wordt eind mei")
    assert (task.due, task.expected, task.said) == (date(2026, 3, 31), date(2026, 5, 31), Light.AMBER)
    (line,) = channel.sent("noted")
    assert (line.payload["intent"], line.payload["new_due"], line.payload["light"]) == ("delayed", "2026-05-31", "amber")


def test_handing_over_gives_it_to_the_person_who_is_mentioned(
    session: Session, channel: Channel, world: World, task: Task
) -> None:
    channel.types(world.fatma, "<@UMEES> neemt dit over")
    assert assignee_ids(session, [task.id or 0]) == {task.id: [world.mees.id]}
    (line,) = channel.sent("noted")
    assert line.payload["assignee"] == "<@UMEES>"


@pytest.mark.parametrize("text", ["dank je wel", "ok", "<@UFATMA> wanneer is het volgende overleg?"])
def test_chatter_and_what_is_asked_of_somebody_are_kept_and_left_alone(
    channel: Channel, world: World, task: Task, text: str
) -> None:
    assert channel.types(world.joris, text).kind == "silent"
    (entry,) = channel.history()
    assert (entry.text, entry.change, entry.task_id) == (text, {}, task.id)
    assert channel.sent() == []


def test_who_asks_about_a_task_of_another_party_hears_once_who_can_answer(channel: Channel, world: World, task: Task) -> None:
    assert channel.types(world.joris, "wanneer is de bijeenkomst?").kind == "silent"
    channel.types(world.joris, "en waar is dat?")
    (line,) = channel.sent()
    assert (line.payload["message"], line.method, line.person_id) == ("who_answers", DeliveryMethod.EPHEMERAL, world.joris.id)
    assert (line.payload["owners"], line.payload["mentions"]) == (["Woonlint"], ["<@UFATMA>"])
    assert [entry.task_id for entry in channel.history()] == [task.id, task.id]


def test_who_asks_about_an_own_task_is_left_alone(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.mees, "moeten we de gemeente ook vragen?")
    assert channel.sent() == []


@pytest.mark.parametrize(
    ("text", "kind", "value"), [("8%", "changed", 8), ("we zitten op 10%", "changed", 10), ("12%", "changed", 12)]
)
def test_a_ceiling_that_is_reached_finishes_nothing(
    session: Session, channel: Channel, world: World, task: Task, text: str, kind: str, value: int
) -> None:
    task.quote, task.target_value, task.target_unit = (
        "Woonlint stelt maximaal 10% van de woningen beschikbaar.",
        10,
        "% van de woningen",
    )
    session.flush()
    assert channel.types(world.fatma, text).kind == kind
    assert (task.status, task.value, task.percent) == (TaskStatus.OPEN, value, None)
    assert channel.types(world.fatma, "klaar").kind == "changed"
    assert task.status is TaskStatus.DONE


def test_help_is_given_to_whoever_asks(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.joris, "help")
    (line,) = channel.sent("help")
    assert (line.method, line.person_id) == (DeliveryMethod.EPHEMERAL, world.joris.id)
    assert channel.history() == []


def test_its_own_number_in_front_is_not_an_amount(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "6 klaar")
    assert (task.status, task.value) == (TaskStatus.DONE, None)


def test_another_number_in_front_stays_an_amount(channel: Channel, build: Any, world: World) -> None:
    task = build.task(world.agreement, owners=(world.woonlint,), number="6", target_value=225.0, target_unit="woningen")
    channel.message_about(task)
    channel.types(world.fatma, "120 woningen")
    assert (task.value, task.percent) == (120.0, 53)


def test_where_the_own_number_can_be_an_amount_it_is_asked(channel: Channel, build: Any, world: World) -> None:
    task = build.task(world.agreement, owners=(world.woonlint,), number="6", target_value=9.0, target_unit="woningen")
    channel.message_about(task)
    assert channel.types(world.fatma, "6 klaar").kind == "asked"
    assert task.status is TaskStatus.OPEN


def test_where_another_task_is_named_it_is_asked_about_that_one(channel: Channel, build: Any, world: World, task: Task) -> None:
    assert channel.types(world.fatma, "afspraak 7 is klaar").kind == "refused", "there is none yet"
    other = build.task(world.agreement, owners=(world.woonlint,), number="7")
    assert channel.types(world.fatma, "afspraak 7 is klaar").kind == "asked"
    assert task.status is TaskStatus.OPEN and other.status is TaskStatus.OPEN
    assert channel.types(world.fatma, "ja").kind == "changed"
    assert task.status is TaskStatus.OPEN and other.status is TaskStatus.DONE
    assert channel.types(world.fatma, "afspraak 6 is klaar").kind == "changed"


# --- who may


def test_another_partys_status_is_kept_as_a_comment_with_a_private_line(channel: Channel, world: World, task: Task) -> None:
    assert channel.types(world.joris, "dit is klaar").kind == "refused"
    assert task.status is TaskStatus.OPEN
    (entry,) = channel.history()
    assert (entry.text, entry.change) == ("dit is klaar", {})
    (line,) = channel.sent()
    assert (line.method, line.person_id, line.payload["message"]) == (DeliveryMethod.EPHEMERAL, world.joris.id, "not_yours")
    assert (line.payload["owners"], line.payload["leads"]) == (["Woonlint"], ["<@UFATMA>"])


def test_another_partys_click_changes_nothing_and_is_answered_privately(channel: Channel, world: World, task: Task) -> None:
    assert channel.clicks(world.joris, "done").kind == "refused"
    assert (task.status, channel.history()) == (TaskStatus.OPEN, [])
    assert [row.payload["message"] for row in channel.sent()] == ["not_yours"]


def test_an_observers_words_are_not_kept(channel: Channel, world: World, task: Task) -> None:
    assert channel.types(world.onlooker, "mooi zo").kind == "silent"
    assert channel.history() == []


# --- a message about several


def test_a_number_picks_the_task(channel: Channel, world: World, bundle: list[Task]) -> None:
    six, seven = bundle
    channel.types(world.fatma, "6 klaar")
    assert (six.status, seven.status) == (TaskStatus.DONE, TaskStatus.OPEN)


def test_two_numbers_pick_both_with_one_line_and_one_tick(channel: Channel, world: World, bundle: list[Task]) -> None:
    channel.types(world.fatma, "6 en 7 klaar")
    assert {task.status for task in bundle} == {TaskStatus.DONE}
    (line,) = channel.sent("noted")
    assert [told["number"] for told in line.payload["tasks"]] == ["6", "7"]
    assert len(channel.sent(method=DeliveryMethod.REACTION)) == 1


def test_each_statement_goes_to_its_own_task(channel: Channel, world: World, bundle: list[Task]) -> None:
    six, seven = bundle
    channel.types(world.fatma, "6 klaar, 7 60%")
    assert (six.status, seven.status, seven.percent) == (TaskStatus.DONE, TaskStatus.OPEN, 60)


def test_without_a_number_it_is_asked_which_one(channel: Channel, world: World, bundle: list[Task]) -> None:
    assert channel.types(world.fatma, "klaar").kind == "asked"
    assert {task.status for task in bundle} == {TaskStatus.OPEN}
    (line,) = channel.sent("which_task")
    assert [(item["number"], item["task_id"]) for item in line.payload["items"]] == [("6", bundle[0].id), ("7", bundle[1].id)]


def test_the_number_alone_is_then_enough(channel: Channel, world: World, bundle: list[Task]) -> None:
    channel.types(world.fatma, "klaar")
    channel.later(minutes=1)
    assert channel.types(world.fatma, "7").kind == "changed"
    assert [task.status for task in bundle] == [TaskStatus.OPEN, TaskStatus.DONE]


def test_chatter_about_several_is_kept_with_the_agreement(channel: Channel, world: World, bundle: list[Task]) -> None:
    assert channel.types(world.joris, "dank voor het overzicht").kind == "silent"
    (entry,) = channel.history()
    assert (entry.task_id, entry.agreement_id, entry.change) == (None, world.agreement.id, {})
    assert channel.sent() == []


# --- the command line


def test_on_behalf_of_somebody_at_the_command_line(channel: Channel, world: World, task: Task) -> None:
    assert channel.types(world.fatma, "klaar", source=Source.CLI).kind == "changed"
    (entry,) = channel.history()
    assert (entry.source, entry.person_id) == (Source.CLI, world.fatma.id)
    assert [row.method for row in channel.sent()] == [DeliveryMethod.UPDATE]


def test_what_is_doubtful_at_the_command_line_changes_nothing_and_says_so(channel: Channel, world: World, task: Task) -> None:
    outcome = channel.types(None, "volgens mij is dit klaar", source=Source.CLI)
    assert (outcome.kind, task.status) == ("asked", TaskStatus.OPEN)
    assert "afspraak 6" in (outcome.message or "")
    assert channel.sent() == []


def test_another_party_is_refused_at_the_command_line_with_a_name(channel: Channel, world: World, task: Task) -> None:
    outcome = channel.types(world.joris, "klaar", source=Source.CLI)
    assert outcome.kind == "refused"
    assert "Woonlint" in (outcome.message or "")


def test_a_task_that_does_not_exist_is_refused(channel: Channel, world: World) -> None:
    channel.tasks = [Task(id=99)]
    with pytest.raises(Refused):
        channel.types(world.fatma, "klaar")


def test_the_same_click_again_and_again_is_not_remarked_upon_at_once(channel: Channel, world: World, task: Task) -> None:
    for _ in range(4):
        channel.clicks(world.fatma, "done")
        channel.later(seconds=2)
    assert channel.sent("plain") == []
    channel.later(hours=1)
    channel.clicks(world.fatma, "done")
    assert "Dat stond er al" in channel.sent("plain")[-1].payload["text"]


def test_the_reason_of_a_later_date_stands_with_the_task(channel: Channel, world: World, task: Task, session: Session) -> None:
    def note() -> str | None:
        [view] = task_views(session, now=channel.now, rules=channel.rules, task_ids=[task.id or 0])
        return view.last_note.text if view.last_note else None

    channel.types(world.fatma, "wordt eind mei")
    assert note() is None
    channel.types(world.fatma, "wordt half juni omdat de vergunning er nog niet is")
    assert note() == "wordt half juni omdat de vergunning er nog niet is"

"""From an answer to its effect: stand, history, messages, question, undo; and who may."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session, col, select

from storage.outbox import Delivery, Question
from storage.tasks import HistoryEntry, Task, assignee_ids
from storage.words import DeliveryKind, DeliveryMethod, Light, MembershipRole, Source, TaskStatus
from workflows.answering.answers import Outcome, Place, answer_question, hear, tell, undo_entry
from workflows.errors import Refused
from workflows.ground_rules import GroundRules
from workflows.outgoing import Outgoing, put
from workflows.tracking.history import broken_links
from workflows.tracking.stands import Stand

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOON = datetime(2026, 3, 3, 12, 0, tzinfo=AMSTERDAM)
BOT = "U0BOT"


@dataclass
class Channel:
    """The thread of one message of ours in C1, where people type and click."""

    session: Session
    rules: GroundRules
    tasks: list[Task] = field(default_factory=list)
    now: datetime = NOON
    count: int = 0

    def message_about(self, *tasks: Task) -> Delivery:
        """A bundle that was sent and shows these tasks."""
        self.tasks = list(tasks)
        items = [{"task_id": task.id, "kind": "prompt", "number": "?"} for task in tasks]
        outgoing = Outgoing(
            key=f"bundle:{[task.id for task in tasks]}",
            kind=DeliveryKind.PROMPT,
            moment=self.now,
            payload={"message": "bundle", "kind": "prompt", "language": "nl", "items": items, "more": 0},
            channel="C1",
            task_ids=tuple(task.id or 0 for task in tasks),
        )
        delivery = put(self.session, outgoing, now=self.now - timedelta(days=1))
        delivery.posted_channel, delivery.posted_ts = "C1", "100.1"
        return delivery

    def types(self, person: Any, text: str, *, source: Source = Source.REPLY) -> Outcome:
        self.count += 1
        return hear(
            self.session,
            task_ids=[task.id or 0 for task in self.tasks],
            text=text,
            person_id=person.id if person else None,
            source=source,
            now=self.now,
            rules=self.rules,
            place=Place("C1", "100.1", f"200.{self.count}") if source is Source.REPLY else Place(),
            bot_user=BOT,
            permalink=f"https://veldhoek.slack.example/{self.count}",
        )

    def clicks(self, person: Any, intent: Stand | str, task: Task | None = None) -> Outcome:
        return tell(
            self.session,
            task_id=(task or self.tasks[0]).id or 0,
            stand_or_intent=intent,
            person_id=person.id,
            source=Source.BUTTON,
            now=self.now,
            rules=self.rules,
            place=Place("C1", None, "100.1"),
        )

    def says(self, person: Any, question: Question, yes: bool) -> Outcome:
        return answer_question(
            self.session,
            question.id or 0,
            yes,
            person_id=person.id,
            now=self.now,
            rules=self.rules,
            place=Place("C1", "100.1", "300.1"),
        )

    def undoes(self, person: Any, entry_id: int | None) -> Outcome:
        return undo_entry(
            self.session,
            entry_id or 0,
            person_id=person.id,
            source=Source.BUTTON,
            now=self.now,
            rules=self.rules,
            place=Place("C1", "100.1", "300.1"),
        )

    def later(self, **by: float) -> None:
        self.now += timedelta(**by)

    def sent(self, message: str | None = None, method: DeliveryMethod | None = None) -> list[Delivery]:
        """What was written after the bundle, of one kind."""
        rows = self.session.exec(select(Delivery).order_by(col(Delivery.id))).all()
        rows = [row for row in rows if not row.key.startswith("bundle:")]
        named = [row for row in rows if message is None or row.payload["message"] == message]
        return [row for row in named if method is None or row.method == method]

    def question(self) -> Question:
        return self.session.exec(select(Question).order_by(col(Question.id).desc())).first()  # type: ignore[return-value]

    def history(self) -> Sequence[HistoryEntry]:
        return self.session.exec(select(HistoryEntry).order_by(col(HistoryEntry.id))).all()


@dataclass
class World:
    """Two parties with a member each: Fatma of Woonlint, which owns the tasks, and Joris of the gemeente."""

    agreement: Any
    woonlint: Any
    fatma: Any
    mees: Any
    joris: Any
    onlooker: Any


@pytest.fixture
def world(build: Any) -> World:
    agreement = build.agreement()
    woonlint, gemeente = build.party(agreement, "Woonlint"), build.party(agreement, "gemeente Veldhoek")
    people = {
        "fatma": (woonlint, MembershipRole.LEAD, "Fatma"),
        "mees": (woonlint, MembershipRole.MEMBER, "Mees"),
        "joris": (gemeente, MembershipRole.MEMBER, "Joris"),
        "onlooker": (gemeente, MembershipRole.OBSERVER, "Kijker"),
    }
    made = {}
    for key, (party, role, name) in people.items():
        made[key] = build.person(f"U{key.upper()}", name=name)
        build.member(made[key], party, role)
    return World(agreement, woonlint, **made)


@pytest.fixture
def channel(session: Session, rules: GroundRules) -> Channel:
    return Channel(session, rules)


@pytest.fixture
def task(build: Any, world: World, channel: Channel) -> Task:
    """Afspraak 6 of Woonlint, with a message about it in the channel."""
    row: Task = build.task(world.agreement, owners=(world.woonlint,), number="6")
    channel.message_about(row)
    return row


@pytest.fixture
def bundle(build: Any, world: World, channel: Channel) -> list[Task]:
    """Afspraken 6 and 7 of Woonlint in one message."""
    rows = [build.task(world.agreement, owners=(world.woonlint,), number=number) for number in ("6", "7")]
    channel.message_about(*rows)
    return rows


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
    old.created_at = NOON - timedelta(days=61)
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


@pytest.mark.parametrize("text", ["dank je wel", "ok", "wanneer is het volgende overleg?"])
def test_chatter_and_questions_are_kept_and_left_alone(channel: Channel, world: World, task: Task, text: str) -> None:
    assert channel.types(world.joris, text).kind == "silent"
    (entry,) = channel.history()
    assert (entry.text, entry.change, entry.task_id) == (text, {}, task.id)
    assert channel.sent() == []


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


def test_where_another_task_is_named_it_is_asked(channel: Channel, world: World, task: Task) -> None:
    assert channel.types(world.fatma, "afspraak 7 is klaar").kind == "asked"
    assert task.status is TaskStatus.OPEN
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


# --- asking first


def test_what_is_doubtful_is_asked_and_changes_nothing_yet(channel: Channel, world: World, task: Task) -> None:
    assert channel.types(world.fatma, "volgens mij is dit klaar").kind == "asked"
    assert (task.status, channel.history()) == (TaskStatus.OPEN, [])
    (line,) = channel.sent("ask")
    assert (line.thread_ts, line.payload["intent"], line.payload["question_id"]) == ("100.1", "done", channel.question().id)


def test_a_yes_makes_it_so_with_the_words_that_were_said(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "volgens mij is dit klaar")
    assert channel.says(world.mees, channel.question(), True).kind == "changed"
    assert task.status is TaskStatus.DONE
    (entry,) = channel.history()
    assert (entry.person_id, entry.text, entry.source) == (world.mees.id, "volgens mij is dit klaar", Source.BUTTON)
    (answered,) = channel.sent("ask", DeliveryMethod.UPDATE)
    assert answered.payload["answer"] == "yes"


def test_a_no_changes_nothing_and_takes_the_buttons_away(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "volgens mij is dit klaar")
    channel.says(world.fatma, channel.question(), False)
    assert (task.status, channel.history()) == (TaskStatus.OPEN, [])
    (answered,) = channel.sent("ask", DeliveryMethod.UPDATE)
    assert answered.payload["answer"] == "no"


def test_a_question_is_answered_once(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "volgens mij is dit klaar")
    channel.says(world.fatma, channel.question(), False)
    assert channel.says(world.mees, channel.question(), True).kind == "refused"
    assert task.status is TaskStatus.OPEN
    (line,) = channel.sent("plain")
    assert (line.method, line.person_id) == (DeliveryMethod.EPHEMERAL, world.mees.id)
    assert "al beantwoord" in line.payload["text"]


def test_a_question_of_weeks_ago_is_too_old(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "volgens mij is dit klaar")
    channel.later(days=15)
    assert channel.says(world.fatma, channel.question(), True).kind == "refused"
    assert task.status is TaskStatus.OPEN


def test_a_yes_of_somebody_who_may_not_counts_for_nothing(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "volgens mij is dit klaar")
    assert channel.says(world.joris, channel.question(), True).kind == "refused"
    assert task.status is TaskStatus.OPEN
    assert channel.says(world.fatma, channel.question(), True).kind == "changed"


def test_newer_words_answer_an_open_question(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "volgens mij is dit klaar")
    question = channel.question()
    channel.types(world.fatma, "60%")
    assert channel.says(world.fatma, question, True).kind == "refused"
    assert (task.status, task.percent) == (TaskStatus.OPEN, 60)


def test_a_question_that_is_unknown_is_told_so(channel: Channel, world: World, task: Task) -> None:
    outcome = channel.says(world.fatma, Question(id=99, agreement_id=1, asked_at=NOON), True)
    assert outcome.kind == "refused"
    assert outcome.message


def test_the_day_alone_is_enough_after_when(channel: Channel, world: World, task: Task) -> None:
    assert channel.types(world.fatma, "herinner me later").kind == "asked"
    channel.types(world.fatma, "20 maart")
    assert (task.snoozed_until, task.expected, task.said) == (date(2026, 3, 20), None, None)


# --- undo


def test_undo_puts_it_back_and_takes_its_button_away(channel: Channel, world: World, task: Task) -> None:
    entry = channel.clicks(world.fatma, "done").entry_id
    channel.later(hours=1)
    assert channel.undoes(world.mees, entry).kind == "changed"
    assert task.status is TaskStatus.OPEN
    undone = channel.sent("noted", DeliveryMethod.POST)[-1]
    assert (undone.payload["intent"], undone.payload["by"]) == ("undo", "<@UMEES>")
    (line,) = channel.sent("noted", DeliveryMethod.UPDATE)
    assert line.payload["entry_id"] is None
    assert broken_links(channel.session, world.agreement.id) == []


def test_only_the_newest_change_can_be_undone_and_an_old_button_says_why_not(channel: Channel, world: World, task: Task) -> None:
    first = channel.clicks(world.fatma, "at_risk").entry_id
    channel.later(hours=1)
    channel.clicks(world.mees, "done")
    assert channel.undoes(world.fatma, first).kind == "refused"
    assert task.status is TaskStatus.DONE
    (line,) = channel.sent("plain")
    assert "Mees" in line.payload["text"]


def test_undoing_twice_says_that_it_was_undone(channel: Channel, world: World, task: Task) -> None:
    entry = channel.clicks(world.fatma, "done").entry_id
    channel.undoes(world.fatma, entry)
    assert channel.undoes(world.fatma, entry).kind == "refused"
    assert "al ongedaan" in channel.sent("plain")[-1].payload["text"]


def test_somebody_elses_change_is_not_undone_by_another_party(channel: Channel, world: World, task: Task) -> None:
    entry = channel.clicks(world.fatma, "done").entry_id
    assert channel.undoes(world.joris, entry).kind == "refused"
    assert task.status is TaskStatus.DONE


def test_undo_can_be_typed(channel: Channel, world: World, task: Task) -> None:
    channel.clicks(world.fatma, "done")
    channel.later(minutes=1)
    assert channel.types(world.fatma, "maak ongedaan").kind == "changed"
    assert task.status is TaskStatus.OPEN
    assert channel.types(world.fatma, "undo").kind == "refused"


# --- two people at once


def test_the_second_of_two_answers_says_what_it_came_upon(channel: Channel, world: World, task: Task) -> None:
    channel.clicks(world.fatma, "done")
    channel.later(seconds=20)
    channel.clicks(world.mees, "at_risk")
    first, second = channel.sent("noted")
    assert first.payload["before"] is None
    assert (second.payload["before"]["by"], second.payload["before"]["status"]) == ("<@UFATMA>", "done")


def test_the_same_answer_by_a_second_person_changes_nothing_and_says_who_was_first(
    channel: Channel, world: World, task: Task
) -> None:
    channel.clicks(world.fatma, "done")
    channel.later(seconds=20)
    assert channel.clicks(world.mees, "done").kind == "noted"
    assert len(channel.history()) == 1
    (line,) = channel.sent("plain")
    assert (line.person_id, "Fatma" in line.payload["text"]) == (world.mees.id, True)


# --- a message about several


def test_a_number_picks_the_task(channel: Channel, world: World, bundle: list[Task]) -> None:
    six, seven = bundle
    channel.types(world.fatma, "6 klaar")
    assert (six.status, seven.status) == (TaskStatus.DONE, TaskStatus.OPEN)


def test_two_numbers_pick_both_with_a_line_each_and_one_tick(channel: Channel, world: World, bundle: list[Task]) -> None:
    channel.types(world.fatma, "6 en 7 klaar")
    assert {task.status for task in bundle} == {TaskStatus.DONE}
    assert [line.payload["number"] for line in channel.sent("noted")] == ["6", "7"]
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

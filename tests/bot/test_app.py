"""The whole bot against the stand-in for Slack, over WebSockets and over signed HTTP: what people do, and what comes of it."""

from __future__ import annotations

import json
import socket
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import select

from bot.app import App, build
from bot.clock import SimulatedClock, wall_now
from bot.config import Config, RemindersConfig, Secret, SlackConfig, WebConfig
from bot.playground.sample_workspace import BOT, CHANNEL, CORPORATIE, GEMEENTE, HUURDERS
from bot.playground.server import Playground
from bot.playground.workspace_nouns import Message
from storage.agreements import Afspraak, Agreement, Party
from storage.database import Database
from storage.outbox import Delivery, SeenEvent
from storage.tasks import HistoryEntry, Task, TaskAssignee, TaskOwner, history_of
from storage.words import AgreementStatus, DeliveryState, Light, MembershipRole, PartyRole, Section, Source, TaskStatus
from workflows.reminding.replanning import replan_agreement
from workflows.tracking.people import person_for, register

ZONE = ZoneInfo("Europe/Amsterdam")
CONFIRMED = datetime(2026, 1, 5, 8, 0, tzinfo=ZONE)
NUDGE = datetime(2026, 3, 17, 9, 30, tzinfo=ZONE)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def config_for(playground: Playground, *, mode: str = "socket", port: int = 0) -> Config:
    slack = SlackConfig(
        mode=mode,
        bot_token=Secret(playground.bot_token),
        app_token=Secret(playground.app_token),
        signing_secret=Secret(playground.signing_secret),
        api_url=playground.api_url,
        channel_interval_seconds=0.0,
        timeout_seconds=2.0,
    )
    return Config(slack=slack, web=WebConfig(listen=f"127.0.0.1:{port}"), reminders=RemindersConfig(lease_seconds=5.0))


@dataclass
class Town:
    """The bot in its channel, with an agreement that has `tasks` for Woonlint, due on 31 March."""

    playground: Playground
    database: Database
    app: App
    clock: SimulatedClock
    task_ids: list[int]

    def live(self, until: datetime = NUDGE) -> Message:
        """Everything due until then is sent; gives the newest message in the channel."""
        self.clock.move_to(until)
        self.app.tick()
        self.settle()
        return self.top()[-1]

    def settle(self) -> None:
        assert self.playground.quiet(5)
        assert self.app.settle(10)

    def posts(self, channel: str = CHANNEL) -> list[Message]:
        return [m for m in self.playground.workspace.messages[channel].values() if m.from_app and not m.ephemeral_to]

    def top(self, channel: str = CHANNEL) -> list[Message]:
        return [message for message in self.posts(channel) if message.thread_ts in {None, message.ts}]

    def whispers(self, user: str) -> list[str]:
        return [m.text for m in self.playground.workspace.ephemerals if m.ephemeral_to == user]

    def thread(self, message: Message) -> list[str]:
        return [m.text for m in self.posts(message.channel) if m.thread_ts == message.ts and m.ts != message.ts]

    def last_in_thread(self, message: Message) -> Message:
        return [m for m in self.posts(message.channel) if m.thread_ts == message.ts and m.ts != message.ts][-1]

    def task(self, number: int = 0) -> Task:
        with self.database.read() as session:
            found = session.get_one(Task, self.task_ids[number])
            session.expunge(found)
            return found

    def history(self, number: int = 0) -> list[HistoryEntry]:
        with self.database.read() as session:
            rows = list(history_of(session, task_id=self.task_ids[number]))
            session.expunge_all()
            return rows

    def say(self, user: str, text: str, message: Message) -> Message:
        said = self.playground.people.say(user, CHANNEL, text, thread_ts=message.ts)
        self.settle()
        return said

    def click(self, user: str, message: Message, action: str) -> None:
        self.playground.people.click(user, message, action)
        self.settle()


def settle_down(database: Database, rules: Any, *, tasks: int, channel: str | None = CHANNEL) -> list[int]:
    """An active agreement of which Woonlint has so many tasks."""
    made = []
    with database.write() as session:
        agreement = Agreement(
            title="Prestatieafspraken Veldhoek 2026",
            year_start=2026,
            year_end=2026,
            status=AgreementStatus.ACTIVE,
            channel=channel,
            document="afspraken.pdf",
            content_hash="0" * 64,
            created_at=CONFIRMED,
            confirmed_at=CONFIRMED,
        )
        session.add(agreement)
        session.flush()
        party = Party(agreement_id=agreement.id, name="Woonlint", role=PartyRole.CORPORATIE)
        other = Party(agreement_id=agreement.id, name="Gemeente Veldhoek", role=PartyRole.GEMEENTE, position=1)
        session.add_all([party, other])
        session.flush()
        for number in range(tasks):
            afspraak = Afspraak(
                agreement_id=agreement.id, position=number, number=str(number + 6), section=Section.AFSPRAAK, text="Tekst."
            )
            session.add(afspraak)
            session.flush()
            task = Task(
                agreement_id=agreement.id,
                afspraak_id=afspraak.id,
                position=number,
                title=f"bijeenkomst nummer {number + 6}",
                quote="Woonlint organiseert in Q1 een bijeenkomst <!channel> voor *huurders*.",
                page=4,
                period_kind="quarter",
                start=date(2026, 1, 1),
                due=date(2026, 3, 31),
                first_due=date(2026, 3, 31),
                status=TaskStatus.OPEN,
            )
            session.add(task)
            session.flush()
            session.add(TaskOwner(task_id=task.id, party_id=party.id))
            made.append(task.id or 0)
        replan_agreement(session, agreement.id or 0, now=CONFIRMED, rules=rules)
    return made


@pytest.fixture
def start(database: Database, rules: Any) -> Iterator[Callable[..., Town]]:
    """Starts the bot in a playground, by Socket Mode or HTTP."""
    ending: list[Callable[[], None]] = []

    def begin(*, tasks: int = 1, mode: str = "socket", channel: str | None = CHANNEL) -> Town:
        port = free_port()
        events = f"http://127.0.0.1:{port}/slack/events" if mode == "http" else None
        playground = Playground(events_url=events, retries=(0.1, 0.2)).start()
        ending.append(playground.stop)
        clock = SimulatedClock(CONFIRMED)
        app = build(config_for(playground, mode=mode, port=port), database, clock=clock, ticking=False)
        task_ids = settle_down(database, rules, tasks=tasks, channel=channel)
        app.start()
        ending.insert(0, app.stop)
        if mode == "socket":
            assert playground.connected(5)
        assert app.catch_up.done(5)
        return Town(playground, database, app, clock, task_ids)

    yield begin
    for end in ending:
        end()


@pytest.mark.parametrize("mode", ["socket", "http"])
def test_a_click_on_afgerond_finishes_the_task_for_all_to_see(mode: str, start: Callable[..., Town]) -> None:
    town = start(mode=mode)
    nudge = town.live()
    town.click(CORPORATIE, nudge, "task_done")
    assert town.task().status is TaskStatus.DONE
    [entry] = town.history()
    assert entry.source is Source.BUTTON
    assert "✅ afgerond" in nudge.text
    assert "task_done" not in json.dumps(nudge.blocks)
    assert [text for text in town.thread(nudge) if text.startswith("Genoteerd: afspraak 6 is afgerond.")]


@pytest.mark.parametrize("mode", ["socket", "http"])
def test_a_reply_is_heard_noted_and_ticked(mode: str, start: Callable[..., Town]) -> None:
    town = start(mode=mode)
    nudge = town.live()
    said = town.say(CORPORATIE, "60%", nudge)
    assert town.task().percent == 60
    assert town.thread(nudge)[-1] == "Genoteerd: afspraak 6 is voor 60% klaar."
    assert "white_check_mark" in said.reactions
    assert "voor 60% klaar" in nudge.text
    [entry] = town.history()
    assert entry.source is Source.REPLY
    assert entry.permalink is not None and said.ts.replace(".", "") in entry.permalink


def test_what_was_noted_is_undone_by_its_button(start: Callable[..., Town]) -> None:
    town = start()
    nudge = town.live()
    town.say(CORPORATIE, "60%", nudge)
    town.click(CORPORATIE, town.last_in_thread(nudge), "undo")
    assert town.task().percent is None
    assert any(text.startswith("Teruggedraaid") for text in town.thread(nudge))


@pytest.mark.parametrize(("answer", "status"), [("confirm_yes", TaskStatus.DONE), ("confirm_no", TaskStatus.OPEN)])
def test_a_doubtful_reply_is_asked_first(answer: str, status: TaskStatus, start: Callable[..., Town]) -> None:
    town = start()
    nudge = town.live()
    town.say(CORPORATIE, "volgens mij is het klaar", nudge)
    assert town.task().status is TaskStatus.OPEN
    question = town.last_in_thread(nudge)
    assert question.text == "Bedoel je dat afspraak 6 helemaal klaar is?"
    town.click(CORPORATIE, question, answer)
    assert town.task().status is status
    assert "confirm_yes" not in json.dumps(question.blocks)


def test_chatter_is_left_alone(start: Callable[..., Town]) -> None:
    town = start()
    nudge = town.live()
    before = len(town.posts())
    town.say(HUURDERS, "dank je wel, fijn om te lezen", nudge)
    assert len(town.posts()) == before
    assert town.task().status is TaskStatus.OPEN


def test_an_edited_reply_is_read_again_and_a_deleted_one_undone(start: Callable[..., Town]) -> None:
    town = start()
    nudge = town.live()
    said = town.say(CORPORATIE, "40%", nudge)
    assert town.task().percent == 40
    town.playground.people.edit(CORPORATIE, said, "70%")
    town.settle()
    assert town.task().percent == 70
    town.playground.people.delete(CORPORATIE, said)
    town.settle()
    assert town.task().percent is None


def test_a_reaction_sets_the_light_and_taking_it_away_undoes_it(start: Callable[..., Town]) -> None:
    town = start()
    nudge = town.live()
    town.playground.people.react(CORPORATIE, nudge, "large_orange_circle")
    town.settle()
    assert town.task().said is Light.AMBER
    town.playground.people.unreact(CORPORATIE, nudge, "large_orange_circle")
    town.settle()
    assert town.task().said is None


def test_a_reaction_on_several_tasks_gets_one_line_that_says_how(start: Callable[..., Town]) -> None:
    town = start(tasks=2)
    nudge = town.live()
    town.playground.people.react(CORPORATIE, nudge, "white_check_mark")
    town.playground.people.react(GEMEENTE, nudge, "white_check_mark")
    town.settle()
    assert [text.splitlines()[0] for text in town.thread(nudge)] == [
        "Dit bericht gaat over meer afspraken. Schrijf het nummer erbij, bijvoorbeeld: 6 klaar."
    ]
    assert {town.task(0).status, town.task(1).status} == {TaskStatus.OPEN}


def test_in_a_bundle_the_number_picks_the_task_and_each_has_its_button(start: Callable[..., Town]) -> None:
    town = start(tasks=3)
    nudge = town.live()
    town.say(CORPORATIE, "7 klaar", nudge)
    town.click(CORPORATIE, nudge, f"task_done:{town.task_ids[2]}")
    assert [town.task(n).status for n in range(3)] == [TaskStatus.OPEN, TaskStatus.DONE, TaskStatus.DONE]


def test_meer_shows_the_whole_set_to_one_person_and_answers_in_the_thread(start: Callable[..., Town]) -> None:
    town = start(tasks=2)
    nudge = town.live()
    town.click(CORPORATIE, nudge, f"task_more:{town.task_ids[1]}")
    [shown] = town.playground.workspace.ephemerals
    assert shown.metadata is None
    town.click(CORPORATIE, shown, "task_at_risk")
    assert town.task(1).said is Light.AMBER
    assert any("loopt risico" in text for text in town.thread(nudge))


def test_vertraagd_asks_for_a_date_and_a_reason(start: Callable[..., Town]) -> None:
    town = start()
    nudge = town.live()
    town.click(CORPORATIE, nudge, "task_delayed")
    assert town.playground.wait_for(lambda _: town.playground.people.modal(CORPORATIE) is not None)
    modal = town.playground.people.modal(CORPORATIE)
    assert modal is not None
    town.playground.people.submit_view(CORPORATIE, modal, {"when": "2026-03-01", "why": "ja"})
    town.settle()
    assert town.task().expected is None, "a day that has passed is refused"
    modal = town.playground.people.modal(CORPORATIE)
    assert modal is not None
    town.playground.people.submit_view(CORPORATIE, modal, {"when": "2026-05-31", "why": "de aannemer is later"})
    town.settle()
    assert town.task().expected == date(2026, 5, 31)
    assert town.history()[-1].text == "de aannemer is later"
    assert any("31 mei" in text for text in town.thread(nudge))


def test_later_herinneren_is_a_week_and_says_until_when(start: Callable[..., Town]) -> None:
    town = start()
    nudge = town.live()
    town.click(CORPORATIE, nudge, "task_snooze")
    assert town.task().snoozed_until == date(2026, 3, 24)
    assert any("24 maart" in text for text in town.thread(nudge))


def test_the_same_event_twice_has_one_effect(start: Callable[..., Town]) -> None:
    town = start()
    nudge = town.live()
    town.playground.deliveries.ack_seconds = 0.0  # every event is sent again
    town.say(CORPORATIE, "60%", nudge)
    assert len(town.history()) == 1
    assert len(town.thread(nudge)) == 1


def test_two_people_at_once_both_see_what_happened(start: Callable[..., Town]) -> None:
    town = start()
    nudge = town.live()
    people = town.playground.people
    people.click(CORPORATIE, nudge, "task_on_track")
    people.click(GEMEENTE, nudge, "task_at_risk")
    town.settle()
    assert len(town.history()) == 2
    assert len(town.thread(nudge)) == 2


def test_who_may_not_change_it_hears_so_alone(start: Callable[..., Town]) -> None:
    town = start()
    with town.database.write() as session:
        for party in session.exec(select(Party)):
            user = CORPORATIE if party.name == "Woonlint" else GEMEENTE
            register(session, user_id=user, party_id=party.id or 0, role=MembershipRole.MEMBER)
    nudge = town.live()
    town.click(GEMEENTE, nudge, "task_done")
    assert town.task().status is TaskStatus.OPEN
    assert [text for text in town.whispers(GEMEENTE) if "Woonlint" in text]
    assert town.thread(nudge) == []


def test_answers_typed_while_the_bot_was_away_are_heard_on_its_return(start: Callable[..., Town], database: Database) -> None:
    town = start()
    nudge = town.live()
    town.app.stop()
    assert town.playground.disconnected(5)
    town.playground.people.say(CORPORATIE, CHANNEL, "80%", thread_ts=nudge.ts)
    town.playground.deliveries.lose_waiting()
    again = build(config_for(town.playground, port=free_port()), database, clock=town.clock, ticking=False)
    again.start()
    try:
        assert town.playground.connected(5)
        assert again.catch_up.done(5) and again.settle(5)
        assert town.task().percent == 80
    finally:
        again.stop()


def test_a_reply_to_a_message_that_is_not_written_down_yet_is_not_lost(start: Callable[..., Town]) -> None:
    """Somebody is faster than our own record of the post: Slack is asked which delivery it is."""
    town = start()
    nudge = town.live()
    with town.database.write() as session:
        [delivery] = session.exec(select(Delivery))
        delivery.posted_channel = delivery.posted_ts = None
        delivery.state = DeliveryState.UNCERTAIN
        delivery.settle_after = wall_now() + timedelta(seconds=1)
        session.add(delivery)
    town.say(CORPORATIE, "60%", nudge)
    assert town.task().percent == 60


def test_the_bot_greets_a_channel_and_koppel_links_it(start: Callable[..., Town]) -> None:
    town = start(channel=None)
    workspace = town.playground.workspace
    other = workspace.add_channel("nieuw", members=[GEMEENTE])
    town.playground.people.invite_bot(GEMEENTE, other)
    town.settle()
    [greeting] = town.posts(other.id)
    assert "/afspraak koppel" in greeting.text
    assert greeting.metadata is not None and greeting.metadata["event_payload"]["kind"] == "welcome"
    town.playground.people.slash(GEMEENTE, other, "/afspraak", "koppel")
    town.settle()
    with town.database.read() as session:
        assert [row.channel for row in session.exec(select(Agreement))] == [other.id]


REQUESTS = {
    "": "Zo kun je antwoorden",
    "help": "Zo kun je antwoorden",
    "wat is dit": "Zo kun je antwoorden",
    "lijst": "bijeenkomst nummer 6",
    "lijst rood": "Er staat niets open.",
    "mijn": "bijeenkomst nummer 6",
    "6": "bijeenkomst nummer 6",
    "99": "Ik ken hier geen afspraak 99.",
    "agenda": "Er staan geen overleggen gepland.",
    "digest": "in het kort",
    "koppel": "Dit kanaal was al gekoppeld",
}


def test_the_slash_command_answers_to_one_person(start: Callable[..., Town]) -> None:
    town = start()
    for words in REQUESTS:
        town.playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", words)
        town.settle()
    for (words, said), text in zip(REQUESTS.items(), town.whispers(GEMEENTE), strict=True):
        assert said in text, words


def test_in_a_direct_message_words_answer_the_last_message(start: Callable[..., Town]) -> None:
    town = start()
    with town.database.write() as session:
        person = person_for(session, user_id=CORPORATIE)
        session.add(TaskAssignee(task_id=town.task_ids[0], person_id=person.id or 0))
    town.live(datetime(2026, 1, 5, 10, 0, tzinfo=ZONE))
    town.clock.move_to(NUDGE)
    town.app.tick()
    town.settle()
    direct = town.playground.workspace.direct_message(CORPORATIE)
    assert town.top(direct.id)
    town.playground.people.dm(CORPORATIE, "voor 60% klaar")
    town.settle()
    assert town.task().percent == 60
    town.playground.people.dm(CORPORATIE, "mijn")
    town.settle()
    assert "bijeenkomst nummer 6" in town.posts(direct.id)[-1].text


def test_a_broken_line_is_made_again_and_what_was_missed_is_heard(start: Callable[..., Town]) -> None:
    town = start()
    nudge = town.live()
    town.playground.cut_connections()
    town.playground.people.say(CORPORATIE, CHANNEL, "80%", thread_ts=nudge.ts)
    town.playground.deliveries.lose_waiting()
    assert town.playground.wait_for(lambda _: town.task().percent == 80, 20)


def test_a_mention_is_answered_in_its_thread_and_can_be_an_answer(start: Callable[..., Town]) -> None:
    town = start()
    asked = town.playground.people.say(GEMEENTE, CHANNEL, f"<@{BOT}> help")
    town.settle()
    assert "Zo kun je antwoorden" in town.thread(asked)[-1]
    town.playground.people.say(CORPORATIE, CHANNEL, f"<@{BOT}> 6 klaar")
    town.settle()
    assert town.task().status is TaskStatus.DONE


def test_the_home_shows_what_is_yours(start: Callable[..., Town]) -> None:
    town = start()
    town.playground.people.open_home(CORPORATIE)
    town.settle()
    assert town.playground.wait_for(lambda workspace: CORPORATIE in workspace.homes)
    shown = json.dumps(town.playground.workspace.homes[CORPORATIE].content)
    assert "bijeenkomst nummer 6" in shown and "task_done:" in shown


def test_hostile_words_of_a_document_stay_words(start: Callable[..., Town]) -> None:
    town = start()
    nudge = town.live()
    assert "&lt;!channel&gt;" in nudge.text
    assert "<!channel>" not in json.dumps([nudge.text, nudge.blocks])


def test_unheard_events_are_answered_too(start: Callable[..., Town]) -> None:
    town = start(mode="http")
    town.playground.people.archive(GEMEENTE, CHANNEL)
    assert town.playground.quiet(5)


def healthz(app: App) -> tuple[int, dict[str, Any]]:
    request = urllib.request.Request(f"http://127.0.0.1:{app.web.port}/healthz")
    try:
        with urllib.request.urlopen(request, timeout=5) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, json.load(refused)


def test_health_says_whether_slack_is_there(start: Callable[..., Town]) -> None:
    town = start()
    assert healthz(town.app) == (
        200,
        {"status": "ok", "unwell": [], "parts": {"database": "ok", "scheduler": "ok", "slack": "ok"}},
    )
    metrics = urllib.request.urlopen(f"http://127.0.0.1:{town.app.web.port}/metrics", timeout=5)
    with metrics:
        assert b"nakomen_deliveries" in metrics.read()


def test_a_slack_that_is_away_at_the_start_is_waited_for(database: Database, rules: Any) -> None:
    playground = Playground().start()
    config = config_for(playground, port=free_port())
    playground.stop()
    app = build(config, database, clock=SimulatedClock(CONFIRMED), ticking=False)
    app.start()
    try:
        assert healthz(app)[0] == 503
        playground.start()
        assert playground.connected(20)
        assert app.catch_up.done(5)
        assert healthz(app)[0] == 200
    finally:
        app.stop()
        playground.stop()


def test_housekeeping_forgets_what_slack_will_not_repeat(start: Callable[..., Town]) -> None:
    town = start()
    with town.database.write() as session:
        session.add(SeenEvent(key="old", at=datetime(2025, 1, 1, tzinfo=ZONE)))
        session.add(SeenEvent(key="new", at=CONFIRMED))
    town.app._keep_house()
    with town.database.read() as session:
        assert [row.key for row in session.exec(select(SeenEvent))] == ["new"]


def test_a_refused_token_ends_the_bot_with_a_clear_sentence(playground: Playground, database: Database) -> None:
    from dataclasses import replace

    from workflows.errors import Refused

    config = config_for(playground, port=free_port())
    config = replace(config, slack=replace(config.slack, bot_token=Secret("xoxb-wrong")))
    app = build(config, database, clock=SimulatedClock(CONFIRMED), ticking=False)
    with pytest.raises(Refused, match=r"slack\.bot_token"):
        app.run()


def test_no_token_reaches_the_log(tmp_path: Path) -> None:
    from bot.logbook import without_tokens

    text = without_tokens("token xoxb-123-abc and xapp-1-A-2 at /feeds/abcdefghijkl.ics ticket=0123456789abc")
    assert "xoxb" not in text and "xapp" not in text and "abcdefghijkl" not in text and "0123456789" not in text

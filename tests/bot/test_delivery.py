"""What the outbox promises, against the stand-in for Slack and its troubles: nothing lost, nothing twice, in order."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from slack_sdk import WebClient
from sqlmodel import select

from bot.clock import SimulatedClock, monotonic
from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE, HUURDERS
from bot.playground.server import Playground
from bot.playground.workspace_nouns import Message
from bot.sending.delivery import DeliveryLoop, Tempo, backoff
from bot.sending.pacing import Pacing
from bot.sending.posting import Poster
from storage.agreements import Agreement, Party
from storage.claims import Claim, claim_next
from storage.database import Database
from storage.outbox import Delivery
from storage.people import Person
from storage.words import AgreementStatus, DeliveryKind, DeliveryMethod, DeliveryState, MembershipRole, PartyRole
from workflows.outgoing import Outgoing, put
from workflows.tracking.people import register

ZONE = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 3, 17, 9, 30, tzinfo=ZONE)


@pytest.fixture
def playground() -> Iterator[Playground]:
    with Playground() as running:
        yield running


@pytest.fixture
def make_loop(playground: Playground, database: Database) -> Iterator[Callable[..., DeliveryLoop]]:
    """Loops that are stopped at the end, each like a process of its own."""
    made: list[DeliveryLoop] = []

    def make(*, timeout: float = 1.0, lease: float = 5.0) -> DeliveryLoop:
        tempo = Tempo(lease=lease, timeout=timeout, settle=0.3)
        client = WebClient(
            token=playground.bot_token, base_url=playground.api_url, timeout=max(1, int(timeout)), retry_handlers=[]
        )
        pacing = Pacing(interval=0.0, per_minute=10_000, monotonic=monotonic)
        loop = DeliveryLoop(database, Poster(client, ZONE), pacing, clock=SimulatedClock(NOW), tempo=tempo)
        made.append(loop)
        return loop

    yield make
    for loop in made:
        loop.stop()


def write(database: Database, key: str, text: str = "Dag", **options: object) -> int:
    values: dict[str, object] = {"channel": CHANNEL, "kind": DeliveryKind.NUDGE, "moment": NOW} | options
    with database.write() as session:
        return put(session, Outgoing(key=key, payload={"message": "plain", "text": text}, **values), now=NOW).id or 0


def row(database: Database, delivery_id: int) -> Delivery:
    with database.read() as session:
        found = session.get_one(Delivery, delivery_id)
        session.expunge(found)
        return found


def by_bot(playground: Playground, channel: str = CHANNEL) -> list[Message]:
    return [message for message in playground.workspace.messages[channel].values() if message.from_app]


def texts(playground: Playground) -> list[str]:
    return [message.text for message in by_bot(playground)]


def test_a_message_carries_its_delivery_kind_and_moment_and_nothing_else(
    playground: Playground, database: Database, make_loop: Callable[..., DeliveryLoop]
) -> None:
    delivery_id = write(database, "nudge:1", "Afspraak 6")
    loop = make_loop()
    loop.start()
    assert loop.drain(60)
    sent = row(database, delivery_id)
    [message] = by_bot(playground)
    assert message.metadata == {
        "event_type": "nakomen_delivery",
        "event_payload": {"delivery": sent.public_id, "kind": "nudge", "moment": "2026-03-17T09:30:00+01:00"},
    }
    assert (sent.state, sent.posted_channel, sent.posted_ts) == (DeliveryState.SENT, CHANNEL, message.ts)


def test_the_order_of_a_channel_is_the_order_of_decision(
    playground: Playground, database: Database, make_loop: Callable[..., DeliveryLoop]
) -> None:
    for number in range(8):
        write(database, f"n:{number}", f"bericht {number}")
    playground.faults.add("500", "chat.postMessage", times=1)
    loop = make_loop()
    loop.start()
    assert loop.drain(60)
    assert texts(playground) == [f"bericht {number}" for number in range(8)]


@pytest.mark.parametrize("kind", ["500", "503", "reset", "drop", "hang"])
def test_whatever_slack_does_the_message_is_there_exactly_once(
    kind: str, playground: Playground, database: Database, make_loop: Callable[..., DeliveryLoop]
) -> None:
    fault = playground.faults.add(kind, "chat.postMessage", times=2)
    write(database, "n:1", "eens")
    loop = make_loop()
    loop.start()
    assert loop.drain(60)
    assert fault.hit >= 1
    assert texts(playground) == ["eens"]


def test_an_accepted_message_whose_answer_got_lost_in_a_thread_is_found_there(
    playground: Playground, database: Database, make_loop: Callable[..., DeliveryLoop]
) -> None:
    loop = make_loop()
    parent = write(database, "n:1", "boven")
    loop.start()
    assert loop.drain(60)
    playground.faults.add("drop", "chat.postMessage", times=1)
    child = write(database, "n:2", "onder", channel=None, parent_id=parent, kind=DeliveryKind.OTHER)
    loop.wake()
    assert loop.drain(60)
    assert texts(playground) == ["boven", "onder"]
    assert by_bot(playground)[1].thread_ts == by_bot(playground)[0].ts
    assert row(database, child).posted_ts == by_bot(playground)[1].ts


def test_it_waits_as_long_as_slack_asks(
    playground: Playground, database: Database, make_loop: Callable[..., DeliveryLoop]
) -> None:
    playground.faults.add("ratelimited", "chat.postMessage", times=1, retry_after=2)
    write(database, "n:1", "later")
    loop = make_loop()
    began = monotonic()
    loop.start()
    assert not loop.drain(1.0)
    assert loop.drain(60)
    assert monotonic() - began >= 2.0
    assert texts(playground) == ["later"]


def test_a_dead_process_that_had_sent_is_found_out(
    playground: Playground, database: Database, make_loop: Callable[..., DeliveryLoop]
) -> None:
    """Killed between sending and writing that down: the lease runs out, and the message is found in the channel."""
    delivery_id = write(database, "n:1", "eens")
    with database.write() as session:
        found = claim_next(session, owner="dead", wall=datetime.now(UTC), lease_seconds=0.2, wait_for=lambda *_: 0.0)
    assert isinstance(found, Claim)
    client = WebClient(token=playground.bot_token, base_url=playground.api_url)
    Poster(client, ZONE).send(found, CHANNEL)
    loop = make_loop()
    loop.start()
    assert loop.drain(60)
    assert texts(playground) == ["eens"]
    assert row(database, delivery_id).state == DeliveryState.SENT


def test_a_dead_process_that_had_not_sent_is_made_up_for(
    playground: Playground, database: Database, make_loop: Callable[..., DeliveryLoop]
) -> None:
    write(database, "n:1", "eens")
    with database.write() as session:
        claim_next(session, owner="dead", wall=datetime.now(UTC), lease_seconds=0.2, wait_for=lambda *_: 0.0)
    loop = make_loop()
    loop.start()
    assert loop.drain(60)
    assert texts(playground) == ["eens"]


def test_two_processes_send_each_message_once(
    playground: Playground, database: Database, make_loop: Callable[..., DeliveryLoop]
) -> None:
    for number in range(20):
        write(database, f"n:{number}", f"bericht {number}")
    one, other = make_loop(), make_loop()
    one.start()
    other.start()
    assert one.drain(60)
    assert texts(playground) == [f"bericht {number}" for number in range(20)]


def agreement(database: Database, coordinator: str) -> int:
    with database.write() as session:
        made = Agreement(
            title="Veldhoek",
            document="x",
            content_hash="x",
            created_at=NOW,
            channel=CHANNEL,
            status=AgreementStatus.ACTIVE,
        )
        session.add(made)
        session.flush()
        party = Party(agreement_id=made.id, name="Gemeente Veldhoek", role=PartyRole.GEMEENTE)
        session.add(party)
        session.flush()
        register(session, user_id=coordinator, party_id=party.id or 0, role=MembershipRole.COORDINATOR)
        return made.id or 0


def test_an_archived_channel_is_refused_once_and_the_coordinator_hears_what_to_do(
    playground: Playground, database: Database, make_loop: Callable[..., DeliveryLoop]
) -> None:
    agreement_id = agreement(database, GEMEENTE)
    playground.people.archive(GEMEENTE, CHANNEL)
    first = write(database, "n:1", agreement_id=agreement_id)
    second = write(database, "n:2", agreement_id=agreement_id)
    loop = make_loop()
    loop.start()
    assert loop.drain(60)
    assert {row(database, first).state, row(database, second).state} == {DeliveryState.FAILED}
    assert row(database, first).error == "is_archived"
    direct = playground.workspace.direct_message(GEMEENTE)
    [told] = by_bot(playground, direct.id)
    assert "gearchiveerd" in told.text and "/afspraak koppel" in told.text


def test_a_coordinator_who_cannot_be_reached_is_not_told_about_that(
    playground: Playground, database: Database, make_loop: Callable[..., DeliveryLoop]
) -> None:
    agreement_id = agreement(database, HUURDERS)  # of another workspace: no direct messages
    playground.people.archive(GEMEENTE, CHANNEL)
    write(database, "n:1", agreement_id=agreement_id)
    loop = make_loop()
    loop.start()
    assert loop.drain(60)
    with database.read() as session:
        assert len(session.exec(select(Delivery)).all()) == 2


def test_a_direct_message_reaches_the_person(
    playground: Playground, database: Database, make_loop: Callable[..., DeliveryLoop]
) -> None:
    with database.write() as session:
        person = Person(user_id=CORPORATIE)
        session.add(person)
        session.flush()
        person_id = person.id
    write(database, "n:1", "voor jou", channel=None, person_id=person_id)
    loop = make_loop()
    loop.start()
    assert loop.drain(60)
    direct = playground.workspace.direct_message(CORPORATIE)
    assert [message.text for message in by_bot(playground, direct.id)] == ["voor jou"]


def test_updates_and_reactions_wait_for_their_message_and_keep_its_metadata(
    playground: Playground, database: Database, make_loop: Callable[..., DeliveryLoop]
) -> None:
    parent = write(database, "n:1", "eerst")
    write(database, "u:1", "daarna", channel=None, parent_id=parent, method=DeliveryMethod.UPDATE, kind=DeliveryKind.OTHER)
    with database.write() as session:
        reaction = Outgoing(
            key="r:1",
            kind=DeliveryKind.OTHER,
            moment=NOW,
            payload={"message": "reaction", "name": "white_check_mark"},
            parent_id=parent,
            method=DeliveryMethod.REACTION,
        )
        put(session, reaction, now=NOW)
    loop = make_loop()
    loop.start()
    assert loop.drain(60)
    [message] = by_bot(playground)
    assert message.text == "daarna"
    assert message.metadata is not None
    assert message.metadata["event_payload"]["delivery"] == row(database, parent).public_id
    assert list(message.reactions) == ["white_check_mark"]


def test_blocks_that_are_refused_go_out_as_plain_text(
    playground: Playground, database: Database, make_loop: Callable[..., DeliveryLoop], monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot.messages import Message as Shown

    monkeypatch.setattr("bot.sending.posting.render", lambda payload, today: Shown("gewoon", ({"type": "unheard_of"},)))
    write(database, "n:1")
    loop = make_loop()
    loop.start()
    assert loop.drain(60)
    assert texts(playground) == ["gewoon"]


def test_a_slack_that_is_away_is_waited_for(database: Database, playground: Playground) -> None:
    """Nobody listens at the address; then somebody does."""
    port = playground.port
    token = playground.bot_token
    playground.stop()
    client = WebClient(token=token, base_url=f"http://127.0.0.1:{port}/api/", timeout=1, retry_handlers=[])
    pacing = Pacing(interval=0.0, per_minute=1000, monotonic=monotonic)
    loop = DeliveryLoop(database, Poster(client, ZONE), pacing, clock=SimulatedClock(NOW), tempo=Tempo(lease=5, timeout=1))
    delivery_id = write(database, "n:1", "eindelijk")
    loop.start()
    try:
        assert not loop.drain(0.5)
        assert row(database, delivery_id).error == "ConnectionRefusedError"
        playground.start()
        assert loop.drain(60)
        assert texts(playground) == ["eindelijk"]
    finally:
        loop.stop()


def test_the_pause_grows_and_stays_within_its_cap() -> None:
    most = [backoff(attempts, chance=lambda: 1.0) for attempts in range(1, 40)]
    assert most == sorted(most)
    assert most[0] < 1 and most[-1] == 120.0
    assert all(backoff(attempts, chance=lambda: 0.0) > 0 for attempts in range(1, 40))


class TestPacing:
    def test_a_channel_gets_one_message_a_second_and_others_do_not_wait_for_it(self) -> None:
        now = [100.0]
        pacing = Pacing(interval=1.0, per_minute=100, monotonic=lambda: now[0])
        pacing.note("C1", "post")
        assert pacing.wait_for("C1", "post") == pytest.approx(1.0)
        assert pacing.wait_for("C2", "post") == 0
        assert pacing.wait_for("C1", "update") == 0
        now[0] += 1.0
        assert pacing.wait_for("C1", "post") == 0

    @pytest.mark.parametrize("late", [0.0, 0.02, 0.09])
    def test_a_clock_that_oversleeps_costs_no_message_its_second(self, late: float) -> None:
        """Slack allows short bursts: what counts is one a second over time, and never much sooner than that."""
        now = [100.0]
        pacing = Pacing(interval=1.0, per_minute=100, monotonic=lambda: now[0])
        sent = []
        for number in range(21):
            now[0] += pacing.wait_for("C1", "post") + late * (number % 3) / 2
            pacing.note("C1", "post")
            pacing.note(f"D{number}", "post")
            sent.append(now[0])
        gaps = [after - before for before, after in pairwise(sent)]
        assert sent[-1] - sent[0] <= 20.0 + late + 1e-6
        assert min(gaps) >= 0.9
        assert all(now - sent[0] >= number * 1.0 - 1e-6 for number, now in enumerate(sent))

    @pytest.mark.parametrize(("paused", "gap"), [(1.3, 0.9), (1.7, 1.0), (30.0, 1.0)])
    def test_who_was_silent_for_a_while_has_saved_nothing_up(self, paused: float, gap: float) -> None:
        now = [100.0]
        pacing = Pacing(interval=1.0, per_minute=100, monotonic=lambda: now[0])
        pacing.note("C1", "post")
        now[0] += paused
        assert pacing.wait_for("C1", "post") == 0
        pacing.note("C1", "post")
        assert pacing.wait_for("C1", "post") == pytest.approx(gap)

    def test_the_workspace_has_a_ceiling_per_minute(self) -> None:
        now = [100.0]
        pacing = Pacing(interval=0.0, per_minute=3, monotonic=lambda: now[0])
        for number in range(3):
            pacing.note(f"C{number}", "post")
        assert pacing.wait_for("C9", "post") == pytest.approx(60.0)
        assert pacing.wait_for("C9", "update") == 0
        now[0] += timedelta(minutes=1).total_seconds()
        assert pacing.wait_for("C9", "post") == 0

    def test_a_method_that_slack_limits_pauses_everywhere(self) -> None:
        now = [100.0]
        pacing = Pacing(interval=0.0, per_minute=3, monotonic=lambda: now[0])
        pacing.pause("update", 7.0)
        assert pacing.wait_for("C1", "update") == pytest.approx(7.0)
        assert pacing.wait_for("C1", "post") == 0


@pytest.mark.parametrize("otherwise", [False, True], ids=["left out", "told otherwise"])
def test_a_workspace_without_the_newest_blocks_gets_the_others(
    playground: Playground,
    database: Database,
    make_loop: Callable[..., DeliveryLoop],
    monkeypatch: pytest.MonkeyPatch,
    otherwise: bool,
) -> None:
    from bot.messages import Message as Shown

    line = {"type": "section", "text": {"type": "plain_text", "text": "in woorden"}}
    chart = {"type": "data_visualization", "title": "x", "chart": {"type": "unknown here"}}
    instead = {"type": "section", "text": {"type": "plain_text", "text": "en wat er te tekenen was"}}
    shown = Shown("in woorden", (line, chart), simple=(line, instead) if otherwise else ())
    monkeypatch.setattr("bot.sending.posting.render", lambda payload, today: shown)
    write(database, "n:1")
    loop = make_loop()
    loop.start()
    assert loop.drain(60)
    [message] = by_bot(playground)
    assert [block["text"]["text"] for block in message.blocks] == [
        "in woorden",
        *(["en wat er te tekenen was"] if otherwise else []),
    ]


def test_a_payload_that_cannot_be_shown_is_refused_and_holds_up_nobody(
    playground: Playground, database: Database, make_loop: Callable[..., DeliveryLoop]
) -> None:
    with database.write() as session:
        payload = {"message": "unheard of"}
        broken = put(session, Outgoing(key="x", kind=DeliveryKind.OTHER, moment=NOW, payload=payload, channel=CHANNEL), now=NOW)
    write(database, "n:1", "daarna")
    loop = make_loop()
    loop.start()
    assert loop.drain(60)
    assert row(database, broken.id or 0).error == "unshowable"
    assert texts(playground) == ["daarna"]


def test_of_several_updates_of_a_message_only_the_last_is_sent(
    playground: Playground, database: Database, make_loop: Callable[..., DeliveryLoop]
) -> None:
    parent = write(database, "n:1", "eerst")
    for number in range(5):
        options = {"channel": None, "parent_id": parent, "method": DeliveryMethod.UPDATE}
        write(database, f"u:{number}", f"stand {number}", **options)
    loop = make_loop()
    loop.start()
    assert loop.drain(60)
    assert texts(playground) == ["stand 4"]
    with database.read() as session:
        assert [row.error for row in session.exec(select(Delivery).where(Delivery.method == DeliveryMethod.UPDATE))] == [
            *["superseded"] * 4,
            None,
        ]


def test_an_update_that_lands_late_does_not_undo_a_newer_one(
    playground: Playground, database: Database, make_loop: Callable[..., DeliveryLoop], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Slack does the first one only after we gave up waiting for its answer: until then the second one is held back."""
    parent = write(database, "n:1", "eerst")
    loop = make_loop(timeout=1.0)
    loop.start()
    assert loop.drain(60)
    shown: list[str] = []
    playground.workspace.observers.append(lambda what: shown.append(what.message.text if what.message else ""))
    playground.faults.add("late", "chat.update", delay=1.75)
    asked, next_for = threading.Event(), playground.faults.next_for
    monkeypatch.setattr(playground.faults, "next_for", lambda method: (asked.set(), next_for(method))[1])
    options = {"channel": None, "parent_id": parent, "method": DeliveryMethod.UPDATE}
    write(database, "u:1", "40%", **options)
    loop.wake()
    assert asked.wait(60)
    write(database, "u:2", "afgerond", **options)
    loop.wake()
    assert loop.drain(60)
    assert playground.wait_for(lambda _: "40%" in shown)
    assert texts(playground) == ["afgerond"]

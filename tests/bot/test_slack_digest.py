"""A digest in the channel and by who asks for it: which agreement and quarter it is of, and what can be answered beneath it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import select

from bot.playground.sample_workspace import BOT, CHANNEL, CORPORATIE, GEMEENTE
from bot.playground.workspace_nouns import Message
from storage.agreements import Agreement
from storage.tasks import Task
from storage.words import TaskStatus
from workflows.reminding.replanning import replan_agreement

Start = Callable[..., Any]
APRIL = datetime(2026, 4, 1, 12, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


def digest_in(town: Any) -> list[Message]:
    """The digests of the first quarter, of each agreement one."""
    town.live(APRIL)
    return [message for message in town.top() if "in het kort" in message.text]


def second_agreement(town: Any, title: str = "Afspraken Zuiderend 2026") -> int:
    """Another agreement in the same channel, which has an afspraak 6 of its own."""
    with town.database.write() as session:
        first, task = session.exec(select(Agreement)).one(), session.exec(select(Task)).first()
        assert task is not None
        copied = first.model_dump(exclude={"id"}) | {"title": title, "content_hash": "1" * 64}
        other = Agreement(**copied)
        session.add(other)
        session.flush()
        return other.id or 0


def whispered(town: Any, words: str) -> str:
    town.playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", words)
    town.settle()
    return str(town.whispers(GEMEENTE)[-1])


def test_a_number_with_a_stand_beneath_a_digest_is_an_answer_and_talk_is_not(start: Start) -> None:
    town = start(tasks=3)
    [digest] = digest_in(town)
    before = len(town.thread(digest))
    town.say(GEMEENTE, "mooi overzicht, dank", digest)
    town.say(GEMEENTE, "akkoord", digest)
    assert len(town.thread(digest)) == before
    town.say(CORPORATIE, "7 is afgerond", digest)
    assert town.task(1).status is TaskStatus.DONE and "afspraak 7 is afgerond" in town.thread(digest)[-1]
    town.say(CORPORATIE, f"<@{BOT}> hoe staat 8?", digest)
    assert "bijeenkomst nummer 8" in town.thread(digest)[-1]


def test_the_quarter_that_is_asked_for_is_shown_or_said_to_be_none(start: Start) -> None:
    town = start()
    assert whispered(town, "digest Q2").startswith("Tweede kwartaal van 2026 in het kort")
    assert whispered(town, "digest 2025 q4").startswith("Vierde kwartaal van 2025 in het kort")
    assert whispered(town, "digest kwartaal 3").startswith("Derde kwartaal van 2026 in het kort")
    assert whispered(town, "digest Q7").startswith("Ik ken geen kwartaal Q7.")
    assert "Ik volg hier geen afspraken die zo heten: Ginds" in whispered(town, "digest Ginds")


def test_with_two_agreements_a_digest_says_of_which_it_is(start: Start, rules: Any) -> None:
    town = start()
    other = second_agreement(town)
    with town.database.write() as session:
        replan_agreement(session, other, now=town.clock.now(), rules=rules)
    assert whispered(town, "digest").startswith("Eerste kwartaal van 2026 in het kort: Prestatieafspraken Veldhoek 2026\n")
    assert "Ik volg ook Afspraken Zuiderend 2026." in whispered(town, "digest")
    assert whispered(town, "digest Q2 Zuiderend").startswith("Tweede kwartaal van 2026 in het kort: Afspraken Zuiderend 2026\n")
    titles = {message.text.split("\n")[0] for message in digest_in(town)}
    assert "Eerste kwartaal van 2026 in het kort: Prestatieafspraken Veldhoek 2026" in titles


def test_a_number_halfway_beneath_a_digest_is_asked_about(start: Start) -> None:
    town = start(tasks=3)
    [digest] = digest_in(town)
    town.say(CORPORATIE, "De brief is verstuurd, dus 7 kan op groen", digest)
    assert "afspraak 7" in town.thread(digest)[-1] and town.thread(digest)[-1].endswith("?")
    assert town.task(1).said is None
    before = len(town.thread(digest))
    town.say(CORPORATIE, "Meer dan 7 mensen kan de zaal niet aan", digest)
    assert len(town.thread(digest)) == before


def test_two_answers_that_name_what_they_are_over_are_two(start: Start) -> None:
    town = start(tasks=3)
    [digest] = digest_in(town)
    town.say(CORPORATIE, "Over 6: de brief is verstuurd, klaar. Bij afspraak 8: 40%.", digest)
    assert town.task(0).status is TaskStatus.DONE or any("afspraak 6" in text for text in town.thread(digest))
    assert town.task(2).percent == 40 and town.task(1).percent is None
    town.say(CORPORATIE, "over 7 weken weten we meer", digest)
    assert town.task(1).status is TaskStatus.OPEN


def test_all_of_ours_beneath_a_digest_is_asked_as_all_is(start: Start) -> None:
    town = start(tasks=3)
    [digest] = digest_in(town)
    town.say(CORPORATIE, "6 is volgens mij klaar", digest)
    before = len(town.thread(digest))
    town.say(CORPORATIE, "alles van ons is klaar", digest)
    assert len(town.thread(digest)) == before + 1 and town.thread(digest)[-1].startswith("Bedoel je alle 3?")
    town.say(CORPORATIE, "alles rood", digest)
    assert town.task(0).status is TaskStatus.OPEN


def test_all_of_a_party_by_its_name_is_asked_and_undone_in_a_word(start: Start) -> None:
    town = start(tasks=3)
    [digest] = digest_in(town)
    town.say(CORPORATIE, "alles van Woonlint is klaar", digest)
    assert town.thread(digest)[-1].startswith("Bedoel je alle 3?")
    town.say(CORPORATIE, "ja, behalve 7", digest)
    assert [town.task(place).status is TaskStatus.DONE for place in range(3)] == [True, False, True]
    town.say(CORPORATIE, "ongedaan", digest)
    assert [town.task(place).status for place in range(3)] == [TaskStatus.OPEN] * 3
    before = len(town.thread(digest))
    town.say(CORPORATIE, "ongedaan", digest)
    assert len(town.thread(digest)) == before

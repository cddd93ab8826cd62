"""`/afspraak status 6 klaar`: an answer by number, in any place where the bot hears words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from slack_town import slash
from sqlmodel import col, delete

from bot.playground.sample_workspace import BOT, CHANNEL, CORPORATIE, GEMEENTE
from storage.tasks import Task, TaskOwner
from storage.words import MembershipRole, Source, TaskStatus
from workflows.tracking.people import find_party, register

Start = Callable[..., Any]


def test_the_command_gives_a_stand_that_all_see_under_the_message(start: Start) -> None:
    town = start(tasks=2)
    nudge = town.live()
    town.playground.people.slash(CORPORATIE, CHANNEL, "/afspraak", "status 7 klaar")
    town.settle()
    assert (town.task(0).status, town.task(1).status) == (TaskStatus.OPEN, TaskStatus.DONE)
    assert town.history(1)[0].source is Source.COMMAND
    assert [text for text in town.thread(nudge) if text.startswith("Genoteerd: afspraak 7 is afgerond. Gemeld door")]
    assert "afspraak 7" in town.whispers(CORPORATIE)[-1].casefold()


def test_a_number_that_is_not_there_and_words_that_say_nothing_change_nothing(start: Start) -> None:
    town = start()
    town.live()
    for words in ("status 99 klaar", "status 6", "status"):
        town.playground.people.slash(CORPORATIE, CHANNEL, "/afspraak", words)
        town.settle()
    assert town.history() == []
    assert len(town.whispers(CORPORATIE)) == 3
    assert town.whispers(CORPORATIE)[0] == "Ik ken hier geen afspraak 99."


def test_what_was_known_already_is_said_once_and_not_called_noted(start: Start) -> None:
    town = start()
    town.live()
    slash(town, CORPORATIE, "status 6 klaar")
    slash(town, CORPORATIE, "status 6 klaar")
    noted, same = town.whispers(CORPORATIE)
    assert noted.startswith("Genoteerd bij afspraak 6")
    assert same == "Dat stond er al: er is niets veranderd aan afspraak 6."
    slash(town, CORPORATIE, "status 6 help")
    assert [text[:8] for text in town.whispers(CORPORATIE)[2:]] == ["Zo kun j"]


def test_what_is_taken_back_is_not_called_noted(start: Start) -> None:
    town = start()
    town.live()
    slash(town, CORPORATIE, "status 6 klaar")
    slash(town, CORPORATIE, "status 6 maak ongedaan")
    assert town.task().status is TaskStatus.OPEN
    assert town.whispers(CORPORATIE)[-1] == "Teruggezet: afspraak 6. Je ziet het terug in de draad."


def test_a_doubtful_word_is_asked_about(start: Start) -> None:
    town = start()
    nudge = town.live()
    town.playground.people.slash(CORPORATIE, CHANNEL, "/afspraak", "status 6 volgens mij klaar")
    town.settle()
    assert town.task().status is TaskStatus.OPEN
    assert town.thread(nudge)[-1].startswith("Bedoel je dat afspraak 6")


def test_a_mention_knows_the_word_too(start: Start) -> None:
    town = start()
    town.live()
    town.playground.people.say(CORPORATIE, CHANNEL, f"<@{BOT}> status 6 60%")
    town.settle()
    assert town.task().percent == 60


def test_an_amount_behind_the_number_is_no_number(start: Start) -> None:
    town = start()
    with town.database.write() as session:
        task = session.get_one(Task, town.task_ids[0])
        task.target_value, task.target_unit = 225, "woningen"
    slash(town, CORPORATIE, "status 6 100 van de 225")
    assert town.task().value == 100


def test_a_number_with_words_behind_it_is_an_answer_without_the_word_status(start: Start) -> None:
    town = start(tasks=2)
    slash(town, CORPORATIE, "7 wordt eind mei")
    assert town.task(1).expected == date(2026, 5, 31)
    slash(town, CORPORATIE, "99 wordt eind mei")
    assert town.whispers(CORPORATIE)[-1] == "Ik ken hier geen afspraak 99."


def test_a_closed_afspraak_is_known_and_can_be_opened_again(start: Start) -> None:
    town = start()
    slash(town, CORPORATIE, "status 6 klaar")
    slash(town, CORPORATIE, "status 6 maak ongedaan")
    assert town.task().status is TaskStatus.OPEN
    slash(town, CORPORATIE, "status 6 klaar")
    slash(town, CORPORATIE, "6")
    assert "✅ afgerond" in town.whispers(CORPORATIE)[-1]
    said = town.playground.people.dm(CORPORATIE, "6 60%")
    town.settle()
    assert town.posts(said.channel)[-1].text == "Bedoel je dat afspraak 6 voor 60% klaar is?"


def test_a_remark_is_said_to_be_kept_and_not_to_stand_in_the_thread(start: Start) -> None:
    town = start()
    nudge = town.live()
    slash(town, CORPORATIE, "status 6 we hebben de aannemer gesproken")
    assert town.thread(nudge) == [] and len(town.history()) == 1
    assert town.whispers(CORPORATIE) == ["Bewaard als opmerking. De stand is niet veranderd."]


def test_who_may_not_hears_it_where_they_look(start: Start) -> None:
    """Slack shows a private line in a thread only to who has that thread open."""
    town = start()
    nudge = town.live()
    with town.database.write() as session:
        for user, party in ((CORPORATIE, "Woonlint"), (GEMEENTE, "Gemeente Veldhoek")):
            register(session, user_id=user, party_id=find_party(session, 1, party).id or 0, role=MembershipRole.LEAD)
    elsewhere = town.playground.workspace.add_channel("iets-anders", members=[GEMEENTE])
    slash(town, GEMEENTE, "status 6 klaar")
    town.click(GEMEENTE, nudge, "task_done")
    town.playground.people.say(GEMEENTE, CHANNEL, f"<@{BOT}> 6 klaar")
    town.settle()
    town.say(GEMEENTE, "klaar", nudge)
    told = [m for m in town.playground.workspace.ephemerals if m.ephemeral_to == GEMEENTE]
    assert [(m.channel, m.thread_ts) for m in told] == [(CHANNEL, None)] * 3 + [(CHANNEL, nudge.ts)]
    town.playground.people.slash(GEMEENTE, elsewhere, "/afspraak", "status 6 klaar")
    town.settle()
    direct = town.playground.workspace.direct_message(GEMEENTE)
    assert "kan alleen Woonlint wijzigen" in town.posts(direct.id)[-1].text


def test_ones_own_that_is_done_is_meant_before_what_others_have_under_that_number(start: Start) -> None:
    town = start(tasks=2)
    with town.database.write() as session:
        own, theirs = (session.get_one(Task, task_id) for task_id in town.task_ids)
        theirs.afspraak_id = own.afspraak_id
        party = find_party(session, own.agreement_id, "Gemeente Veldhoek")
        session.exec(delete(TaskOwner).where(col(TaskOwner.task_id) == theirs.id))
        session.add(TaskOwner(task_id=theirs.id or 0, party_id=party.id or 0))
        woonlint = find_party(session, own.agreement_id, "Woonlint")
        register(
            session,
            user_id=CORPORATIE,
            team_id="T0VELDHOEK",
            name="Jeroen",
            party_id=woonlint.id or 0,
            role=MembershipRole.MEMBER,
        )
    town.live()
    slash(town, CORPORATIE, "6 klaar")
    town.live(datetime(2026, 5, 6, 10, tzinfo=UTC))
    slash(town, CORPORATIE, "6 klaar")
    assert town.whispers(CORPORATIE)[-1].startswith("Dat stond er al")
    assert town.task(1).status is TaskStatus.OPEN

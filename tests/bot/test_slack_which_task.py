"""Several tasks bear one number: it is asked which is meant, with a button for each, and no word picks one unseen."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from slack_town import closed, picks, slash
from sqlmodel import select

from bot.playground.sample_workspace import BOT, CHANNEL, CORPORATIE, GEMEENTE
from storage.agreements import Afspraak, Party
from storage.tasks import Task, TaskOwner
from storage.words import MembershipRole, TaskStatus
from workflows.tracking.people import register

Start = Callable[..., Any]

TITLES = ("woningen isoleren in de Molenbuurt", "bouwplan Lindehof vaststellen", "sociale huurwoningen opleveren")


@pytest.fixture
def alike(start: Start) -> Any:
    """Afspraak 6 of Woonlint has three tasks; the second of them is the gemeente's, the third counts to 240 woningen."""
    town = start(tasks=3)
    with town.database.write() as session:
        parties = session.exec(select(Party).order_by(Party.id)).all()
        for afspraak in session.exec(select(Afspraak)):
            afspraak.number = "6"
        for task_id, title in zip(town.task_ids, TITLES, strict=True):
            session.get_one(Task, task_id).title = title
        third = session.get_one(Task, town.task_ids[2])
        third.target_value, third.target_unit = 240, "sociale huurwoningen"
        session.delete(session.get_one(TaskOwner, (town.task_ids[1], parties[0].id)))
        session.add(TaskOwner(task_id=town.task_ids[1], party_id=parties[1].id or 0))
    return town


def registered(town: Any, **users: tuple[int, MembershipRole]) -> None:
    with town.database.write() as session:
        parties = session.exec(select(Party).order_by(Party.id)).all()
        for user, (party, role) in users.items():
            register(session, user_id=user, party_id=parties[party].id or 0, role=role)


def asked_alone(town: Any, user: str) -> Any:
    return [m for m in town.playground.workspace.ephemerals if m.ephemeral_to == user][-1]


def test_each_task_of_the_number_has_a_button_that_does_what_was_said_once(alike: Any) -> None:
    town, ids = alike, list(map(str, alike.task_ids))
    nudge = town.live()
    slash(town, CORPORATIE, "status 6 is af")
    question = asked_alone(town, CORPORATIE)
    assert question.text.startswith("Over welke afspraak gaat dit?") and picks(question) == ids
    assert all(title in json.dumps(question.blocks, ensure_ascii=False) for title in TITLES)
    assert "bijvoorbeeld" not in question.text and not any("welke afspraak" in text for text in town.thread(nudge))
    town.click(CORPORATIE, question, f"pick_task:{ids[2]}")
    assert closed(town) == [False, False, True]
    assert town.history(2)[0].text == "6 is af"
    noted = [m for m in town.posts() if m.text.startswith("Genoteerd: afspraak 6 (sociale huurwoningen opleveren) is afgerond")]
    assert len(noted) == 1 and noted[0].thread_ts is not None and '"undo"' in json.dumps(noted[0].blocks)
    town.click(CORPORATIE, question, f"pick_task:{ids[0]}")
    assert closed(town) == [False, False, True]
    assert town.whispers(CORPORATIE)[-1] == "Deze vraag is al beantwoord."


def test_the_same_words_once_more_close_none_of_them(alike: Any) -> None:
    town = alike
    nudge = town.live()
    town.say(CORPORATIE, "6 is gedaan", nudge)
    first = town.last_in_thread(nudge)
    town.say(CORPORATIE, "6 is gedaan", nudge)
    town.say(CORPORATIE, "6", nudge)
    question = town.last_in_thread(nudge)
    assert closed(town) == [False] * 3 and len(picks(question)) == 3
    assert picks(first) == []
    town.say(CORPORATIE, "Lindehof", nudge)
    assert closed(town) == [False, True, False]
    town.say(CORPORATIE, "6 is gedaan", nudge)
    assert closed(town) == [False, True, False] and len(picks(town.last_in_thread(nudge))) == 2, "what is done isn't offered"


def test_only_what_the_person_may_change_is_offered(alike: Any) -> None:
    town, ids = alike, list(map(str, alike.task_ids))
    registered(town, **{CORPORATIE: (0, MembershipRole.MEMBER), GEMEENTE: (1, MembershipRole.MEMBER)})
    nudge = town.live()
    town.say(CORPORATIE, "6 loopt vertraging op", nudge)
    question = town.last_in_thread(nudge)
    assert picks(question) == [ids[0], ids[2]]
    town.click(GEMEENTE, question, f"pick_task:{ids[0]}")
    assert town.history(0) == [] and picks(question) == [ids[0], ids[2]]
    town.say(GEMEENTE, "6 is helemaal klaar", nudge)
    assert closed(town) == [False, True, False]


def test_a_total_says_which_task_is_meant(alike: Any) -> None:
    town = alike
    town.live()
    slash(town, CORPORATIE, "status 6 180 van de 240")
    assert [town.task(number).value for number in range(3)] == [None, None, 180]
    slash(town, CORPORATIE, "6 klaar")
    assert closed(town) == [False] * 3 and len(picks(asked_alone(town, CORPORATIE))) == 3


def test_who_tells_it_for_a_party_is_asked_about_the_tasks_of_that_party(alike: Any) -> None:
    town, ids = alike, list(map(str, alike.task_ids))
    registered(town, **{GEMEENTE: (1, MembershipRole.COORDINATOR)})
    nudge = town.live()
    slash(town, GEMEENTE, "namens Woonlint 6 is af")
    question = asked_alone(town, GEMEENTE)
    assert picks(question) == [ids[0], ids[2]] and town.thread(nudge) == []
    slash(town, GEMEENTE, "namens Gemeente Veldhoek 6 is af")
    assert closed(town) == [False, True, False]
    town.click(GEMEENTE, question, f"pick_task:{ids[0]}")
    assert closed(town) == [True, True, False]
    assert town.history(0)[0].text == "6 is af (namens Woonlint)"


def test_a_party_without_that_number_is_told_so(start: Start) -> None:
    town = start()
    slash(town, CORPORATIE, "namens Gemeente Veldhoek 6 is af")
    assert town.task().status is TaskStatus.OPEN
    assert town.whispers(CORPORATIE) == ["Ik ken geen afspraak 6 van Gemeente Veldhoek, dus er is niets veranderd."]


def test_in_a_direct_message_the_thread_of_the_question_is_heard(alike: Any) -> None:
    town = alike
    said = town.playground.people.dm(CORPORATIE, "6 is af")
    town.settle()
    question = town.last_in_thread(said)
    assert len(picks(question)) == 3

    def reply(text: str) -> Any:
        town.playground.people.say(CORPORATIE, said.channel, text, thread_ts=said.ts)
        town.settle()
        return town.last_in_thread(said)

    again = reply("6 is af")
    assert again.ts != question.ts and len(picks(again)) == 3 and closed(town) == [False] * 3
    assert reply("de Molenbuurt").text == "Genoteerd: afspraak 6 (woningen isoleren in de Molenbuurt) is afgerond."
    assert closed(town) == [True, False, False]


def test_in_a_direct_message_a_choice_may_stand_beside_the_thread_and_other_words_keep_their_meaning(alike: Any) -> None:
    town = alike
    said = town.playground.people.dm(CORPORATIE, "6 is af")
    town.settle()
    town.playground.people.dm(CORPORATIE, "agenda")
    town.settle()
    assert "overleg" in town.posts(said.channel)[-1].text.casefold() and closed(town) == [False] * 3
    town.playground.people.dm(CORPORATIE, "Lindehof")
    town.settle()
    assert closed(town) == [False, True, False]


def test_beneath_a_mention_the_answer_needs_no_mention_and_chatter_is_left_alone(alike: Any) -> None:
    town = alike
    said = town.playground.people.say(CORPORATIE, CHANNEL, f"<@{BOT}> 6 is af")
    town.settle()
    town.say(GEMEENTE, "mooi, dank", said)
    assert len(town.thread(said)) == 1
    town.say(CORPORATIE, "Lindehof", said)
    assert closed(town) == [False, True, False]

"""A question of ours that waits: answered by a plain yes or no in its thread, taken back with the reply that it came from."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from bot.playground.sample_workspace import BOT, CHANNEL, CORPORATIE, GEMEENTE, HUURDERS
from storage.agreements import Agreement, Party
from storage.tasks import TaskOwner
from storage.words import AgreementStatus, Light, MembershipRole, TaskStatus
from workflows.tracking.people import register

Start = Callable[..., Any]

SAMPLE = (Path(__file__).parents[2] / "bot" / "demo" / "prestatieafspraken-veldhoek-2026.txt").read_bytes()


def edit(town: Any, user: str, said: Any, text: str) -> None:
    town.playground.people.edit(user, said, text)
    town.settle()


def delete(town: Any, user: str, said: Any) -> None:
    town.playground.people.delete(user, said)
    town.settle()


def has_buttons(message: Any) -> bool:
    return "confirm_yes" in json.dumps(message.blocks)


# --- a plain yes or no


def test_a_plain_yes_in_the_thread_is_the_yes_to_the_question(start: Start) -> None:
    town = start()
    nudge = town.live()
    town.say(CORPORATIE, "volgens mij is het rond", nudge)
    question = town.last_in_thread(nudge)
    assert question.text == "Bedoel je dat afspraak 6 helemaal klaar is?"
    yes = town.say(CORPORATIE, "Ja hoor, dat klopt", nudge)
    assert town.task().status is TaskStatus.DONE
    assert question.text.endswith("Beantwoord: ja.") and not has_buttons(question)
    assert town.thread(nudge)[1:] == ["Genoteerd: afspraak 6 is afgerond."] and "white_check_mark" in yes.reactions
    delete(town, CORPORATIE, yes)
    assert town.task().status is TaskStatus.OPEN


def test_a_question_that_newer_words_overtook_says_so_and_has_no_buttons(start: Start) -> None:
    town = start()
    nudge = town.live()
    town.say(CORPORATIE, "volgens mij is het rond", nudge)
    question = town.last_in_thread(nudge)
    before = json.loads(json.dumps(question.blocks))
    town.say(CORPORATIE, "loopt risico", nudge)
    assert question.text.endswith("Niet meer nodig: er is daarna opnieuw geantwoord.") and not has_buttons(question)
    question.blocks = before  # somebody's screen still shows them
    town.click(CORPORATIE, question, "confirm_yes")
    assert town.task().status is TaskStatus.OPEN
    assert town.whispers(CORPORATIE)[-1].startswith("Deze vraag is niet meer nodig")


def test_a_plain_no_ends_the_question_without_another(start: Start) -> None:
    town = start()
    nudge = town.live()
    town.say(CORPORATIE, "volgens mij is het rond", nudge)
    town.say(CORPORATIE, "nee, nog niet", nudge)
    assert (town.task().status, town.history()) == (TaskStatus.OPEN, [])
    assert town.thread(nudge) == ["Bedoel je dat afspraak 6 helemaal klaar is? Beantwoord: nee. Er is niets veranderd."]


def test_a_yes_of_another_party_answers_nothing(start: Start) -> None:
    town = start(tasks=2)
    with town.database.write() as session:
        parties = session.exec(select(Party).order_by(Party.id)).all()
        for user, party in ((CORPORATIE, 0), (GEMEENTE, 1)):
            register(session, user_id=user, party_id=parties[party].id or 0, role=MembershipRole.MEMBER)
    nudge = town.live()
    town.say(CORPORATIE, "6 is volgens mij rond", nudge)
    town.say(GEMEENTE, "klopt", nudge)
    assert town.task().status is TaskStatus.OPEN
    assert not town.whispers(GEMEENTE), "a kind word tries nothing that has to be refused"


def test_of_two_open_questions_a_yes_answers_the_newest_and_the_next_the_other(start: Start) -> None:
    town = start(tasks=2)
    nudge = town.live()
    town.say(CORPORATIE, "6 is volgens mij rond", nudge)
    first = town.last_in_thread(nudge)
    town.say(CORPORATIE, "7 is volgens mij rond", nudge)
    town.say(CORPORATIE, "jazeker", nudge)
    assert [town.task(number).status for number in range(2)] == [TaskStatus.OPEN, TaskStatus.DONE]
    noted = town.last_in_thread(nudge)
    assert noted.text == "Genoteerd: afspraak 7 is afgerond." and '"undo"' in json.dumps(noted.blocks)
    assert has_buttons(first)
    town.say(CORPORATIE, "ja", nudge)
    assert town.task().status is TaskStatus.DONE and not has_buttons(first)


@pytest.mark.parametrize("no", ["nee", "Nee hoor", "nee, laat maar"])
def test_of_two_open_questions_a_no_answers_the_newest_and_asks_nothing(start: Start, no: str) -> None:
    town = start(tasks=2)
    nudge = town.live()
    town.say(CORPORATIE, "7 is volgens mij rond", nudge)
    first = town.last_in_thread(nudge)
    town.say(CORPORATIE, "6 is volgens mij rond", nudge)
    second = town.last_in_thread(nudge)
    town.say(CORPORATIE, no, nudge)
    assert second.text == "Bedoel je dat afspraak 6 helemaal klaar is? Beantwoord: nee. Er is niets veranderd."
    assert has_buttons(first) and len(town.thread(nudge)) == 2


def test_who_was_asked_themselves_answers_that_and_not_a_newer_question_to_a_colleague(start: Start) -> None:
    town = start(tasks=2)
    nudge = town.live()
    town.say(CORPORATIE, "6 is volgens mij rond", nudge)
    town.say(GEMEENTE, "7 is volgens mij rond", nudge)
    town.say(CORPORATIE, "klopt", nudge)
    assert [town.task(number).status for number in range(2)] == [TaskStatus.DONE, TaskStatus.OPEN]


def test_a_yes_passes_by_the_question_that_is_anothers_to_answer(start: Start) -> None:
    town = start(tasks=2)
    with town.database.write() as session:
        parties = session.exec(select(Party).order_by(Party.id)).all()
        session.delete(session.get_one(TaskOwner, (town.task_ids[1], parties[0].id)))
        session.add(TaskOwner(task_id=town.task_ids[1], party_id=parties[1].id or 0))
        for user, party in ((CORPORATIE, 0), (HUURDERS, 0), (GEMEENTE, 1)):
            register(session, user_id=user, party_id=parties[party].id or 0, role=MembershipRole.MEMBER)
    nudge = town.live()
    town.say(CORPORATIE, "6 is volgens mij rond", nudge)
    town.say(GEMEENTE, "7 is volgens mij rond", nudge)
    town.say(HUURDERS, "ja", nudge)
    assert [town.task(number).status for number in range(2)] == [TaskStatus.DONE, TaskStatus.OPEN]


def test_a_yes_to_what_a_colleague_was_asked_leaves_ones_own_question_open(start: Start) -> None:
    town = start()
    nudge = town.live()
    town.say(CORPORATIE, "volgens mij is het rond", nudge)
    own = town.last_in_thread(nudge)
    assert has_buttons(own)
    town.say(GEMEENTE, "volgens mij ligt het stil", nudge)
    town.click(CORPORATIE, town.last_in_thread(nudge), "confirm_yes")
    assert town.task().blocked and has_buttons(own)
    town.say(CORPORATIE, "klopt", nudge)
    assert town.task().status is TaskStatus.DONE


def test_a_no_ends_the_question_which_task_or_which_day_was_meant(start: Start) -> None:
    town = start(tasks=2)
    nudge = town.live()
    town.say(CORPORATIE, "klaar", nudge)
    town.say(CORPORATIE, "nee", nudge)
    assert town.thread(nudge) == ["Over welke afspraak gaat dit? Beantwoord: nee. Er is niets veranderd."]
    town.say(CORPORATIE, "6: vraag het later nog eens", nudge)
    assert town.last_in_thread(nudge).text.startswith("Wanneer zal ik terugkomen op afspraak 6?")
    town.say(CORPORATIE, "nee", nudge)
    assert town.last_in_thread(nudge).text.endswith("Beantwoord: nee. Er is niets veranderd.") and len(town.thread(nudge)) == 2


def test_a_yes_to_which_task_was_meant_is_asked_again_of_the_same_words(start: Start) -> None:
    town = start(tasks=2)
    nudge = town.live()
    town.say(CORPORATIE, "loopt risico", nudge)
    town.say(CORPORATIE, "ja", nudge)
    town.say(CORPORATIE, "7", nudge)
    assert [town.task(number).said for number in range(2)] == [None, Light.AMBER]


def test_beneath_a_direct_message_a_yes_is_heard_too(start: Start) -> None:
    town = start()
    said = town.playground.people.dm(CORPORATIE, "6 is volgens mij rond")
    town.settle()
    town.playground.people.say(CORPORATIE, said.channel, "inderdaad", thread_ts=said.ts)
    town.settle()
    assert town.task().status is TaskStatus.DONE


@pytest.mark.parametrize("word", ["ja", "klopt", f"<@{BOT}> ja graag"])
def test_beneath_a_document_a_yes_has_it_read(word: str, start: Start) -> None:
    town = start(tasks=0, channel=None)
    dropped = town.playground.people.upload(GEMEENTE, CHANNEL, "afspraken.txt", SAMPLE)
    town.settle()
    town.say(GEMEENTE, word, dropped)
    with town.database.read() as session:
        read = [row.status for row in session.exec(select(Agreement).where(Agreement.content_hash != "0" * 64))]
    assert read == [AgreementStatus.CONCEPT]
    assert not has_buttons(town.posts()[0]) and has_buttons(town.last_in_thread(dropped))


def test_beneath_a_document_a_no_ends_it(start: Start) -> None:
    town = start(tasks=0, channel=None)
    dropped = town.playground.people.upload(GEMEENTE, CHANNEL, "afspraken.txt", SAMPLE)
    town.settle()
    town.say(GEMEENTE, "nee, dank je", dropped)
    assert not has_buttons(town.last_in_thread(dropped))
    town.say(GEMEENTE, "ja", dropped)
    with town.database.read() as session:
        assert session.exec(select(Agreement).where(Agreement.content_hash != "0" * 64)).all() == []


# --- the reply goes, and its question with it


@pytest.mark.parametrize("how", ["edited", "deleted"])
def test_a_question_goes_with_the_reply_it_came_from(how: str, start: Start) -> None:
    town = start()
    nudge = town.live()
    said = town.say(CORPORATIE, "volgens mij is het rond", nudge)
    question = town.last_in_thread(nudge)
    old = [dict(block) for block in question.blocks]
    if how == "edited":
        edit(town, CORPORATIE, said, "lekker weer vandaag")
    else:
        delete(town, CORPORATIE, said)
    assert not has_buttons(question) and "Vervallen" in question.text
    question.blocks[:] = old  # a screen that was not renewed yet
    town.click(CORPORATIE, question, "confirm_yes")
    assert town.task().status is TaskStatus.OPEN
    assert town.whispers(CORPORATIE)[-1].startswith("Deze vraag is vervallen")
    town.say(CORPORATIE, "klopt", nudge)
    assert town.task().status is TaskStatus.OPEN


def test_an_edited_reply_that_is_doubtful_again_is_asked_anew(start: Start) -> None:
    town = start()
    nudge = town.live()
    said = town.say(CORPORATIE, "volgens mij is het rond", nudge)
    first = town.last_in_thread(nudge)
    edit(town, CORPORATIE, said, "volgens mij is dit helemaal gedaan")
    assert not has_buttons(first)
    second = town.last_in_thread(nudge)
    assert has_buttons(second) and second.ts != first.ts


def test_the_question_which_task_goes_with_its_reply(start: Start) -> None:
    town = start(tasks=2)
    nudge = town.live()
    said = town.say(CORPORATIE, "klaar", nudge)
    question = town.last_in_thread(nudge)
    assert "pick_task" in json.dumps(question.blocks)
    delete(town, CORPORATIE, said)
    assert "pick_task" not in json.dumps(question.blocks)
    town.say(CORPORATIE, "7", nudge)
    assert {town.task(0).status, town.task(1).status} == {TaskStatus.OPEN}


def test_the_question_beneath_a_direct_message_goes_with_it(start: Start) -> None:
    town = start()
    said = town.playground.people.dm(CORPORATIE, "6 is volgens mij rond")
    town.settle()
    question = town.last_in_thread(said)
    delete(town, CORPORATIE, said)
    assert not has_buttons(question)


def test_words_to_us_outside_of_a_thread_are_taken_back_and_read_again_too(start: Start) -> None:
    town = start()
    said = town.playground.people.say(CORPORATIE, CHANNEL, f"<@{BOT}> 6 40%")
    town.settle()
    assert town.task().percent == 40
    edit(town, CORPORATIE, said, f"<@{BOT}> 6 45%")
    assert town.task().percent == 45
    delete(town, CORPORATIE, said)
    assert town.task().percent is None
    assert town.thread(said)[-1].startswith("Teruggedraaid. De stand van afspraak 6 is weer")


# --- what a reply led to through a question of ours belongs to that reply


@pytest.mark.parametrize("how", ["edited", "deleted"])
@pytest.mark.parametrize("answered", ["by a button", "in words"])
def test_with_a_reply_goes_what_a_yes_to_our_question_made_of_it(start: Start, how: str, answered: str) -> None:
    town = start()
    nudge = town.live()
    said = town.say(CORPORATIE, "volgens mij is het rond", nudge)
    if answered == "in words":
        town.say(CORPORATIE, "klopt", nudge)
    else:
        town.click(CORPORATIE, town.last_in_thread(nudge), "confirm_yes")
    assert town.task().status is TaskStatus.DONE
    edit(town, CORPORATIE, said, "lekker weer vandaag") if how == "edited" else delete(town, CORPORATIE, said)
    assert town.task().status is TaskStatus.OPEN
    assert town.thread(nudge)[-1].startswith("Teruggedraaid. De stand van afspraak 6 is weer: ")


@pytest.mark.parametrize("answered", ["by a button", "in words", "in words and a yes"])
def test_with_a_reply_goes_what_was_done_with_the_task_that_was_chosen(start: Start, answered: str) -> None:
    town = start(tasks=3)
    nudge = town.live()
    said = town.say(CORPORATIE, "volgens mij is het rond" if "yes" in answered else "dat is gebeurd", nudge)
    if answered == "by a button":
        town.click(CORPORATIE, town.last_in_thread(nudge), f"pick_task:{town.task_ids[1]}")
    else:
        town.say(CORPORATIE, "7", nudge)
    if "yes" in answered:
        town.click(CORPORATIE, town.last_in_thread(nudge), "confirm_yes")
    assert town.task(1).status is TaskStatus.DONE
    delete(town, CORPORATIE, said)
    assert town.task(1).status is TaskStatus.OPEN
    assert town.thread(nudge)[-1].startswith("Teruggedraaid. De stand van afspraak 7 is weer: ")


def test_what_was_said_after_it_stays_when_the_reply_goes(start: Start) -> None:
    town = start()
    nudge = town.live()
    said = town.say(CORPORATIE, "volgens mij is het rond", nudge)
    town.click(CORPORATIE, town.last_in_thread(nudge), "confirm_yes")
    town.say(GEMEENTE, "niet meer aan de orde", nudge)
    if town.task().status is not TaskStatus.DROPPED:
        town.click(GEMEENTE, town.last_in_thread(nudge), "confirm_yes")
    delete(town, CORPORATIE, said)
    assert town.task().status is TaskStatus.DROPPED


# --- which one was meant, and then the words are edited


@pytest.mark.parametrize("answered", ["by a button", "in words"])
def test_a_choice_holds_for_the_edited_words_that_leave_the_same_choice(start: Start, answered: str) -> None:
    town = start(tasks=3)
    nudge = town.live()
    said = town.say(CORPORATIE, "voor 30% klaar", nudge)
    if answered == "by a button":
        town.click(CORPORATIE, town.last_in_thread(nudge), f"pick_task:{town.task_ids[1]}")
    else:
        town.say(CORPORATIE, "7", nudge)
    assert town.task(1).percent == 30
    for percent in (35, 45):
        edit(town, CORPORATIE, said, f"voor {percent}% klaar")
        assert [town.task(number).percent for number in range(3)] == [None, percent, None]
    asked = [text for text in town.thread(nudge) if text.startswith("Over welke afspraak gaat dit?")]
    assert asked == ["Over welke afspraak gaat dit? Gekozen: afspraak 7, bijeenkomst nummer 7."]
    delete(town, CORPORATIE, said)
    assert town.task(1).percent is None


def test_edited_words_that_name_another_or_mean_all_are_read_anew(start: Start) -> None:
    town = start(tasks=3)
    nudge = town.live()
    said = town.say(CORPORATIE, "voor 30% klaar", nudge)
    town.click(CORPORATIE, town.last_in_thread(nudge), f"pick_task:{town.task_ids[1]}")
    edit(town, CORPORATIE, said, "8 is voor 30% klaar")
    assert [town.task(number).percent for number in range(3)] == [None, None, 30]
    edit(town, CORPORATIE, said, "ze zijn allemaal voor 30% klaar")
    assert [town.task(number).percent for number in range(3)] == [None, None, None]
    assert any(text.startswith(("Bedoel je alle 3?", "Over welke afspraak gaat dit? Ik begreep")) for text in town.thread(nudge))


@pytest.mark.parametrize("words", ["👍", "ja", "ok", "klopt", "nee", "ja hoor"])
@pytest.mark.parametrize("open_question", [True, False])
def test_a_bare_word_of_another_party_is_only_kind(words: str, open_question: bool, start: Start) -> None:
    """Who was asked nothing and may change nothing didn't try to: they are not refused anything."""
    town = start()
    with town.database.write() as session:
        for user, name in ((CORPORATIE, "Woonlint"), (GEMEENTE, "Gemeente Veldhoek")):
            party = session.exec(select(Party).where(Party.name == name)).one()
            register(session, user_id=user, party_id=party.id or 0, role=MembershipRole.LEAD)
    nudge = town.live()
    if open_question:
        town.say(CORPORATIE, "volgens mij is het klaar", nudge)
    before = len(town.posts())
    town.say(GEMEENTE, words, nudge)
    assert not town.whispers(GEMEENTE) and len(town.posts()) == before and town.task().status is TaskStatus.OPEN
    town.say(GEMEENTE, "50% klaar", nudge)
    assert "kan alleen Woonlint" in town.whispers(GEMEENTE)[-1], "who does try is told"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("ik ben twee weken op vakantie", "31 maart"),
        ("ben met verlof tot 13 april, daarna pak ik het op", "13 april"),
        ("met vakantie t/m 12 april", "13 april"),
        ("Volgende week ben ik er niet.", "30 maart"),
        ("I'm on holiday until 13 April", "13 april"),
    ],
)
def test_who_tells_that_they_are_away_is_asked_whether_we_come_back_then(words: str, day: str, start: Start) -> None:
    town = start()
    nudge = town.live()
    town.say(CORPORATIE, words, nudge)
    asked = town.last_in_thread(nudge)
    late = "De deadline van afspraak 6 is 31 maart. Doet een collega het zolang? Noem die met een @. Of zal ik er"
    told = f"Zal ik op {day} terugkomen op afspraak 6?" if day == "30 maart" else f"{late} op {day} op terugkomen?"
    assert asked.text == told and town.task().snoozed_until is None
    town.click(CORPORATIE, asked, "confirm_yes")
    assert town.task().snoozed_until is not None


def test_where_a_colleague_stands_in_it_is_asked_who(start: Start) -> None:
    town = start()
    nudge = town.live()
    town.say(CORPORATIE, "met zwangerschapsverlof tot september, een collega neemt waar", nudge)
    assert town.thread(nudge)[-1].startswith("Wie neemt afspraak 6 waar tot 1 september?")


@pytest.mark.parametrize(
    "words",
    ["de wethouder is op vakantie tot 3 juni", "fijne vakantie allemaal", "terug van vakantie", "eindelijk vakantie",
     "mijn collega is twee weken ziek", "tot volgende week!", "ben jij er volgende week niet?"],
)  # fmt: skip
def test_another_ones_holiday_or_one_without_an_end_is_talk(words: str, start: Start) -> None:
    town = start()
    nudge = town.live()
    town.say(CORPORATIE, words, nudge)
    assert town.thread(nudge) == []


def test_ongedaan_behind_a_question_takes_back_what_made_us_ask_and_no_more(start: Start) -> None:
    town = start()
    nudge = town.live()
    town.say(CORPORATIE, "60% klaar", nudge)
    town.say(CORPORATIE, "40%", nudge)
    asked = town.last_in_thread(nudge)
    assert asked.text == "Bedoel je dat afspraak 6 voor 40% klaar is?"
    town.say(CORPORATIE, "ongedaan maken", nudge)
    assert town.task().percent == 60 and not has_buttons(asked)
    town.say(CORPORATIE, "ongedaan maken", nudge)
    assert town.task().percent is None, "the second time it is the stand itself"


def test_what_is_needed_after_all_is_asked_in_those_words(start: Start) -> None:
    town = start()
    nudge = town.live()
    town.say(CORPORATIE, "is niet meer aan de orde", nudge)
    if town.task().status is not TaskStatus.DROPPED:
        town.say(CORPORATIE, "ja", nudge)
    assert town.task().status is TaskStatus.DROPPED
    town.say(CORPORATIE, "toch wel nodig", nudge)
    asked = town.last_in_thread(nudge)
    assert asked.text == "Is afspraak 6 toch weer aan de orde?"
    town.click(CORPORATIE, asked, "confirm_yes")
    assert town.task().status is TaskStatus.OPEN

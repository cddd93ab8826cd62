"""Meetings in Slack: a date set, moved, cancelled and chosen together; what was decided is noted and becomes work."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from slack_town import meeting_of
from sqlmodel import select

from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE, HUURDERS
from storage.agreements import Party, all_agreements
from storage.date_polls import DatePoll
from storage.meetings import Meeting
from storage.tasks import HistoryEntry, Task, TaskOwner
from storage.words import MeetingKind, MeetingStatus, MembershipRole, Source, TaskStatus
from workflows.meeting.meetings import set_meeting
from workflows.meeting.reminders import replan_meeting
from workflows.tracking.people import register

Start = Callable[..., Any]
ZONE = ZoneInfo("Europe/Amsterdam")
CONFIRMED = datetime(2026, 1, 5, 8, 0, tzinfo=ZONE)
ASKED = datetime(2026, 5, 6, 9, 30, tzinfo=ZONE)  # eight weeks before 1 July


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def with_meeting(town: Any, **fields: Any) -> int:
    """A bestuurlijk overleg in July, organised by the gemeente; gives its id."""
    with town.database.write() as session:
        agreement = all_agreements(session)[0]
        usual = {
            "uid": f"m{fields.get('name', 1)}",
            "agreement_id": agreement.id,
            "kind": MeetingKind.BESTUURLIJK,
            "name": "bestuurlijk overleg bod",
            "year": 2026,
            "window_start": date(2026, 7, 1),
            "window_end": date(2026, 7, 31),
            "organiser": "Gemeente Veldhoek",
            "source": "blz. 9 van het document",
            "created_at": CONFIRMED,
            "modified_at": CONFIRMED,
        }
        meeting = Meeting(**{**usual, **fields})
        session.add(meeting)
        session.flush()
        replan_meeting(session, meeting, now=CONFIRMED, rules=town.app.rules)
        return meeting.id or 0


def members(town: Any, **roles: MembershipRole) -> None:
    """Registers the people of the sample: GEMEENTE for the gemeente, CORPORATIE for Woonlint."""
    with town.database.write() as session:
        for party in session.exec(select(Party)):
            user, name = (CORPORATIE, "corporatie") if party.name == "Woonlint" else (GEMEENTE, "gemeente")
            register(session, user_id=user, party_id=party.id or 0, role=roles.get(name, MembershipRole.MEMBER))


def ask(town: Any) -> Any:
    """The message that asks for the date."""
    town.live(ASKED)
    return next(message for message in town.top() if "meeting_set" in json.dumps(message.blocks))


def form(town: Any, user: str, place: Any, action: str) -> Any:
    town.playground.people.click(user, place, action)
    assert town.playground.wait_for(lambda _: town.playground.people.modal(user) is not None)
    found = town.playground.people.modal(user)
    assert found is not None
    return found


def submit(town: Any, user: str, view: Any, answers: dict[str, Any]) -> None:
    town.playground.people.submit_view(user, view, answers)
    town.settle()


DATE = {"day": "2026-07-07", "start": "14:00", "end": "16:00", "place": "Raadhuis"}


@pytest.mark.parametrize("mode", ["socket", "http"])
def test_the_organiser_chooses_a_date_in_a_form_and_the_channel_hears_it(mode: str, start: Start) -> None:
    town = start(mode=mode)
    meeting_id = with_meeting(town)
    view = form(town, GEMEENTE, ask(town), f"meeting_set:{meeting_id}")
    assert "werkdagen zonder schoolvakantie" in json.dumps(view.content, ensure_ascii=False)
    submit(town, GEMEENTE, view, DATE | {"host": "0"})
    meeting = meeting_of(town, meeting_id)
    assert (meeting.status, meeting.starts_at, meeting.place) == (MeetingStatus.SET, local("2026-07-07T14:00"), "Raadhuis")
    assert (meeting.host, meeting.organiser) == ("Woonlint", "Gemeente Veldhoek")
    said = town.top()[-1]
    assert "dinsdag 7 juli van 14:00 tot 16:00, Raadhuis" in said.text
    assert f"<@{GEMEENTE}>" in said.text
    assert said.metadata["event_payload"]["kind"] == "other"
    with town.database.read() as session:
        [entry] = session.exec(select(HistoryEntry).where(HistoryEntry.meeting_id == meeting_id)).all()
        assert entry.source is Source.MODAL


def test_a_date_that_cannot_be_is_refused_in_the_form(start: Start) -> None:
    town = start()
    meeting_id = with_meeting(town)
    message = ask(town)
    for wrong in ({"day": "2026-05-01"}, {"end": "13:00"}, {"day": "2029-07-07"}):
        submit(town, GEMEENTE, form(town, GEMEENTE, message, f"meeting_set:{meeting_id}"), DATE | wrong)
        town.playground.people.leave_modals(GEMEENTE)
    assert meeting_of(town, meeting_id).status is MeetingStatus.WINDOW


def test_a_date_in_the_school_holidays_is_taken_and_said_to_be_so(start: Start) -> None:
    town = start()
    meeting_id = with_meeting(town)
    submit(town, GEMEENTE, form(town, GEMEENTE, ask(town), f"meeting_set:{meeting_id}"), DATE | {"day": "2026-07-28"})
    assert "Let op: dan is het zomervakantie" in town.top()[-1].text


def test_a_meeting_is_moved_and_cancelled_with_the_buttons_of_its_message(start: Start) -> None:
    town = start()
    meeting_id = with_meeting(town)
    submit(town, GEMEENTE, form(town, GEMEENTE, ask(town), f"meeting_set:{meeting_id}"), DATE)
    view = form(town, GEMEENTE, town.top()[-1], f"meeting_set:{meeting_id}")
    submit(town, GEMEENTE, view, {"day": "2026-07-09"})
    assert meeting_of(town, meeting_id).starts_at == local("2026-07-09T14:00")
    moved = town.top()[-1]
    assert "is nu op donderdag 9 juli" in moved.text
    town.click(GEMEENTE, moved, f"meeting_cancel:{meeting_id}")
    assert meeting_of(town, meeting_id).status is MeetingStatus.CANCELLED
    assert "gaat niet door" in town.top()[-1].text


def test_who_does_not_organise_it_hears_alone_who_chooses(start: Start) -> None:
    town = start()
    meeting_id = with_meeting(town)
    members(town)
    message = ask(town)
    town.click(CORPORATIE, message, f"meeting_set:{meeting_id}")
    assert town.playground.people.modal(CORPORATIE) is None and meeting_of(town, meeting_id).status is MeetingStatus.WINDOW
    assert any("De gemeente Veldhoek kiest de datum van" in text for text in town.whispers(CORPORATIE))


def test_a_coordinator_of_another_party_may_choose(start: Start) -> None:
    town = start()
    meeting_id = with_meeting(town)
    members(town, corporatie=MembershipRole.COORDINATOR)
    submit(town, CORPORATIE, form(town, CORPORATIE, ask(town), f"meeting_set:{meeting_id}"), DATE)
    assert meeting_of(town, meeting_id).status is MeetingStatus.SET


def test_of_two_people_with_the_form_open_the_second_hears_what_the_first_chose(start: Start) -> None:
    town = start()
    meeting_id = with_meeting(town)
    message = ask(town)
    first = form(town, GEMEENTE, message, f"meeting_set:{meeting_id}")
    second = form(town, CORPORATIE, message, f"meeting_set:{meeting_id}")
    submit(town, GEMEENTE, first, DATE)
    submit(town, CORPORATIE, second, DATE | {"day": "2026-07-14"})
    assert meeting_of(town, meeting_id).starts_at == local("2026-07-07T14:00")
    assert any("dinsdag 7 juli om 14:00" in text for text in town.whispers(CORPORATIE))


def propose(town: Any, meeting_id: int) -> Any:
    view = form(town, GEMEENTE, ask(town), f"meeting_propose:{meeting_id}")
    none = {f"day{n}": None for n in range(3, 6)}
    dates = {"day1": "2026-07-07", "start1": "10:00", "day2": "2026-07-28", "start2": "14:00"}
    submit(town, GEMEENTE, view, dates | none)
    return town.top()[-1]


def test_a_date_is_chosen_together_and_the_choice_is_one_click(start: Start) -> None:
    town = start()
    meeting_id = with_meeting(town)
    poll = propose(town, meeting_id)
    assert "dinsdag 7 juli, 10:00 tot 11:30" in poll.text
    assert "zomervakantie" in poll.text, "a clash is shown with its reason"
    with town.database.read() as session:
        [row] = session.exec(select(DatePoll)).all()
    assert row.closed_at is None
    town.click(CORPORATIE, poll, "date_yes:1")
    town.click(HUURDERS, poll, "date_no:1")
    town.click(HUURDERS, poll, "date_yes:1")  # the last word counts
    town.click(HUURDERS, poll, "date_maybe:2")
    assert f"kan: <@{CORPORATIE}> en <@{HUURDERS}>" in poll.text
    assert f"liever niet: <@{HUURDERS}>" in poll.text
    town.click(GEMEENTE, poll, "date_choose:1")
    assert meeting_of(town, meeting_id).starts_at == local("2026-07-07T10:00")
    assert "Gekozen: dinsdag 7 juli" in poll.text
    assert "date_yes" not in json.dumps(poll.blocks)


def test_a_date_set_otherwise_closes_the_round(start: Start) -> None:
    town = start()
    meeting_id = with_meeting(town)
    poll = propose(town, meeting_id)
    submit(town, GEMEENTE, form(town, GEMEENTE, ask(town), f"meeting_set:{meeting_id}"), DATE)
    assert "Kiezen uit deze data hoeft niet meer" in poll.text


def test_the_agenda_command_and_the_home_have_the_same_buttons(start: Start) -> None:
    town = start()
    meeting_id = with_meeting(town)
    town.live(ASKED)
    town.playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", "agenda")
    town.settle()
    shown = town.playground.workspace.ephemerals[-1]
    submit(town, GEMEENTE, form(town, GEMEENTE, shown, f"meeting_set:{meeting_id}"), DATE)
    assert meeting_of(town, meeting_id).status is MeetingStatus.SET
    town.playground.people.open_home(GEMEENTE)
    town.settle()
    home = town.playground.workspace.homes[GEMEENTE]
    submit(town, GEMEENTE, form(town, GEMEENTE, home, f"meeting_set:{meeting_id}"), {"day": "2026-07-09"})
    assert meeting_of(town, meeting_id).starts_at == local("2026-07-09T14:00")


def test_a_year_of_meetings_comes_in_pages_each_with_its_buttons(start: Start) -> None:
    town = start()
    wanted = [with_meeting(town, name=f"Overleg {number}", uid=f"u{number}") for number in range(26)]
    town.playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", "agenda")
    town.settle()
    seen: list[int] = []
    for _ in range(10):
        page = town.playground.workspace.ephemerals[-1]
        row = [e["action_id"] for block in page.blocks if block["type"] == "actions" for e in block["elements"]]
        here = [int(action.partition(":")[2]) for action in row if action.startswith("meeting_set:")]
        assert f"{len(seen) + 1}–{len(seen) + len(here)} van 26" in page.text
        seen += here
        if "show_list" not in row:
            break
        town.click(GEMEENTE, page, "show_list")
    assert seen == wanted, "each once, whatever fits on a page"


def held(town: Any, meeting_id: int, moment: str = "2026-07-07T14:00") -> Any:
    """The meeting was held; gives the message of the day after."""
    with town.database.write() as session:
        at = town.clock.now()
        set_meeting(session, meeting_id, start=local(moment), person_id=None, source=Source.CLI, now=at, rules=town.app.rules)
    town.live(datetime(2026, 7, 8, 9, 30, tzinfo=ZONE))
    return next(message for message in town.top() if "Welke besluiten en acties zijn er?" in message.text)


def test_words_in_the_thread_are_noted_and_actions_become_tasks(start: Start) -> None:
    town = start()
    meeting_id = with_meeting(town)
    after = held(town, meeting_id)
    town.say(GEMEENTE, "Fijn overleg gehad", after)
    assert town.thread(after) == [], "chatter is left alone"
    actions = "Actie: Woonlint maakt een planning voor 1 september\nActie: de locatie regelen"
    town.say(GEMEENTE, f"Besluit: we bouwen door\n{actions}", after)
    said = town.thread(after)[-1]
    assert "1 besluit en 2 acties" in said
    assert "Woonlint maakt een planning voor 1 september · uiterlijk 31 augustus" in said
    assert "nog voor niemand" in said
    with town.database.read() as session:
        tasks = session.exec(select(Task).where(Task.quote.like("%planning%"))).all()
        assert [(task.status, task.due) for task in tasks] == [(TaskStatus.OPEN, date(2026, 8, 31))]
        owners = session.exec(select(TaskOwner).where(TaskOwner.task_id == tasks[0].id)).all()
        assert [session.get_one(Party, owner.party_id).name for owner in owners] == ["Woonlint"]


def test_what_was_noted_goes_with_the_reply_that_is_deleted(start: Start) -> None:
    town = start()
    after = held(town, with_meeting(town))
    said = town.say(GEMEENTE, "Actie: Woonlint maakt een planning voor 1 september", after)
    town.playground.people.delete(GEMEENTE, said)
    town.settle()
    assert "Weggehaald" in town.thread(after)[-1]
    with town.database.read() as session:
        [task] = session.exec(select(Task).where(Task.quote.like("%planning%"))).all()
    assert task.status is TaskStatus.DROPPED


def test_decisions_and_actions_are_noted_in_a_form_and_found_at_the_next_agenda(start: Start) -> None:
    town = start()
    meeting_id = with_meeting(town)
    later = with_meeting(
        town, name="bestuurlijk overleg nieuwe afspraken", window_start=date(2026, 11, 1), window_end=date(2026, 11, 30)
    )
    after = held(town, meeting_id)
    view = form(town, GEMEENTE, after, f"meeting_note:{meeting_id}")
    answers = {
        "decisions": "- het bod past\n- we gaan door",
        "actions": "Woonlint levert cijfers voor 1 oktober",
        "minutes": None,
    }
    submit(town, GEMEENTE, view, answers)
    assert "2 besluiten en 1 actie" in town.thread(after)[-1]
    with town.database.write() as session:
        now = town.clock.now()
        set_meeting(
            session, later, start=local("2026-11-10T10:00"), person_id=None, source=Source.CLI, now=now, rules=town.app.rules
        )
    town.live(datetime(2026, 10, 27, 9, 30, tzinfo=ZONE))
    agenda = next(message for message in town.top() if "komt eraan" in message.text)
    assert "Besluit: het bod past" in agenda.text
    assert "Actie A1: Woonlint levert cijfers voor 1 oktober (nog open)" in agenda.text
    assert "nieuwe afspraken voor 2027" in agenda.text


def test_a_meeting_without_a_date_stays_in_the_agenda_after_its_month_with_the_choice_beneath_it(start: Start) -> None:
    town = start()
    members(town, gemeente=MembershipRole.LEAD)
    with_meeting(town)
    town.live(datetime(2026, 8, 4, 10, 0, tzinfo=ZONE))
    asked = next(message for message in town.top() if "en heeft nog geen datum." in message.text)
    assert f"<@{GEMEENTE}>, kies je er een, of gaat het niet door?" in asked.text
    town.playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", "agenda")
    town.settle()
    listed = json.dumps(town.playground.workspace.ephemerals[-1].blocks)
    assert "had in juli moeten zijn, nog geen datum" in listed and "meeting_cancel:" in listed


def under(town: Any, message: Any) -> Any:
    """The newest answer in the thread of this message."""
    return town.last_in_thread(message)


def test_a_date_in_the_organisers_own_words_is_one_click(start: Start) -> None:
    town = start()
    members(town)
    meeting_id = with_meeting(town)
    message = ask(town)
    town.say(GEMEENTE, "dat wordt 7 juli om 14 uur", message)
    question = under(town, message)
    assert question.text.startswith("Zal ik het bestuurlijk overleg bod op dinsdag 7 juli om 14:00 zetten?")
    assert meeting_of(town, meeting_id).status is MeetingStatus.WINDOW
    town.click(GEMEENTE, question, f"meeting_agreed:{meeting_id}")
    assert meeting_of(town, meeting_id).starts_at == local("2026-07-07T14:00")
    assert "Bestuurlijk overleg bod is op dinsdag 7 juli om 14:00." in town.top()[-1].text
    assert "meeting_agreed" not in json.dumps(question.blocks)


def test_without_an_hour_it_is_asked_and_may_be_typed(start: Start) -> None:
    town = start()
    members(town)
    meeting_id = with_meeting(town)
    message = ask(town)
    town.say(GEMEENTE, "wordt 7 juli", message)
    assert "hoe laat" in under(town, message).text
    view = form(town, GEMEENTE, under(town, message), f"meeting_set:{meeting_id}")
    assert "2026-07-07" in json.dumps(view.content)
    town.playground.people.leave_modals(GEMEENTE)
    town.say(GEMEENTE, "om 14 uur", message)
    assert "dinsdag 7 juli om 14:00 zetten?" in under(town, message).text
    town.say(GEMEENTE, "ja", message)
    assert meeting_of(town, meeting_id).starts_at == local("2026-07-07T14:00")


def test_moving_and_cancelling_in_words_keep_the_hour_and_ask_first(start: Start) -> None:
    town = start()
    members(town)
    meeting_id = with_meeting(town)
    submit(town, GEMEENTE, form(town, GEMEENTE, ask(town), f"meeting_set:{meeting_id}"), DATE)
    message = town.top()[-1]
    town.say(GEMEENTE, "verzet naar 9 juli", message)
    assert under(town, message).text.startswith("Zal ik het bestuurlijk overleg bod verzetten naar donderdag 9 juli van 14:00")
    town.click(GEMEENTE, under(town, message), f"meeting_agreed:{meeting_id}")
    assert meeting_of(town, meeting_id).starts_at == local("2026-07-09T14:00")
    town.say(GEMEENTE, "gaat toch niet door", message)
    assert under(town, message).text.startswith("Zal ik het bestuurlijk overleg bod van donderdag 9 juli om 14:00 afzeggen?")
    town.click(GEMEENTE, under(town, message), f"meeting_left:{meeting_id}")
    assert meeting_of(town, meeting_id).status is MeetingStatus.SET
    town.say(GEMEENTE, "gaat niet door", message)
    town.say(GEMEENTE, "ja", message)
    assert meeting_of(town, meeting_id).status is MeetingStatus.CANCELLED


def test_what_others_say_of_the_date_is_put_to_who_decides(start: Start) -> None:
    town = start()
    members(town, gemeente=MembershipRole.LEAD)
    meeting_id = with_meeting(town)
    message = ask(town)
    town.say(CORPORATIE, "het wordt 7 juli om 14:00", message)
    question = under(town, message)
    assert question.text.startswith(f"Voor <@{GEMEENTE}>: <@{CORPORATIE}> schrijft iets over de datum. Zal ik")
    town.say(CORPORATIE, "ja", message)
    town.click(CORPORATIE, question, f"meeting_agreed:{meeting_id}")
    assert meeting_of(town, meeting_id).status is MeetingStatus.WINDOW
    assert any("kiest de datum" in said for said in town.whispers(CORPORATIE))
    town.click(GEMEENTE, question, f"meeting_agreed:{meeting_id}")
    assert meeting_of(town, meeting_id).status is MeetingStatus.SET


def test_who_says_the_same_makes_no_second_question(start: Start) -> None:
    town = start()
    members(town)
    with_meeting(town)
    message = ask(town)
    for user in (GEMEENTE, CORPORATIE):
        town.say(user, "het wordt 7 juli om 14:00", message)
    assert len(town.thread(message)) == 1
    town.say(GEMEENTE, "toch 9 juli om 14:00", message)
    assert [("7 juli" in said, "Niet meer nodig" in said) for said in town.thread(message)] == [(True, True), (False, False)]


def test_talk_about_when_one_can_and_that_of_outsiders_asks_nothing(start: Start) -> None:
    town = start()
    members(town)
    with_meeting(town)
    message = ask(town)
    for user, said in ((CORPORATIE, "7 juli kan ik niet"), (CORPORATIE, "kan het 9 juli?"), (HUURDERS, "het wordt 7 juli")):
        town.say(user, said, message)
    assert town.thread(message) == []


def test_a_question_from_before_a_change_changes_nothing(start: Start) -> None:
    town = start()
    members(town)
    meeting_id = with_meeting(town)
    message = ask(town)
    town.say(GEMEENTE, "dat wordt 7 juli om 14 uur", message)
    submit(town, GEMEENTE, form(town, GEMEENTE, message, f"meeting_set:{meeting_id}"), DATE | {"day": "2026-07-09"})
    town.click(GEMEENTE, under(town, message), f"meeting_agreed:{meeting_id}")
    assert meeting_of(town, meeting_id).starts_at == local("2026-07-09T14:00")


def test_under_a_question_about_two_meetings_the_one_that_is_named_is_meant(start: Start) -> None:
    town = start()
    members(town)
    with_meeting(town)
    second = with_meeting(town, name="ambtelijk overleg", kind=MeetingKind.AMBTELIJK)
    message = ask(town)
    town.say(GEMEENTE, "7 juli om 14 uur", message)
    assert town.thread(message) == [] and any("Over welk overleg" in said for said in town.whispers(GEMEENTE))
    town.say(GEMEENTE, "ambtelijk overleg is 7 juli om 14 uur", message)
    town.click(GEMEENTE, under(town, message), f"meeting_agreed:{second}")
    assert meeting_of(town, second).starts_at == local("2026-07-07T14:00")

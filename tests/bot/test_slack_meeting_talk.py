"""What is said of a meeting's date in its thread: moved from its own day, put back, pushed on, held already."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from slack_town import meeting_of
from sqlmodel import select

from bot.playground.sample_workspace import CORPORATIE, GEMEENTE
from storage.agreements import Party, all_agreements
from storage.meetings import Meeting
from storage.words import MeetingKind, MeetingStatus, MembershipRole
from workflows.meeting.reminders import replan_meeting
from workflows.tracking.people import register

Start = Callable[..., Any]
ZONE = ZoneInfo("Europe/Amsterdam")
CONFIRMED = datetime(2026, 1, 5, 8, 0, tzinfo=ZONE)
ASKED = datetime(2026, 5, 6, 9, 30, tzinfo=ZONE)  # eight weeks before 1 July
AFTER_JULY = datetime(2026, 8, 3, 9, 30, tzinfo=ZONE)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def town_with(start: Start, *names: str) -> tuple[Any, list[int]]:
    """A town with these meetings in July, organised by the gemeente, whose lead GEMEENTE is; gives their ids."""
    town = start()
    with town.database.write() as session:
        for party in session.exec(select(Party)):
            user, role = (CORPORATIE, MembershipRole.MEMBER) if party.name == "Woonlint" else (GEMEENTE, MembershipRole.LEAD)
            register(session, user_id=user, party_id=party.id or 0, role=role)
        agreement, ids = all_agreements(session)[0], []
        for name in names:
            kind = MeetingKind.AMBTELIJK if name.startswith("ambtelijk") else MeetingKind.BESTUURLIJK
            meeting = Meeting(
                uid=name,
                agreement_id=agreement.id or 0,
                kind=kind,
                name=name,
                year=2026,
                window_start=date(2026, 7, 1),
                window_end=date(2026, 7, 31),
                organiser="Gemeente Veldhoek",
                source="blz. 9",
                created_at=CONFIRMED,
                modified_at=CONFIRMED,
            )
            session.add(meeting)
            session.flush()
            replan_meeting(session, meeting, now=CONFIRMED, rules=town.app.rules)
            ids.append(meeting.id or 0)
    return town, ids


def ask(town: Any, at: datetime = ASKED) -> Any:
    """The newest message that asks for a date."""
    town.live(at)
    return [message for message in town.top() if "meeting_set" in json.dumps(message.blocks)][-1]


def with_a_date(start: Start, said: str = "7 juli om 14 uur") -> tuple[Any, int, Any]:
    """The meeting has this date; gives the message that says so."""
    town, [meeting_id] = town_with(start, "bestuurlijk overleg bod")
    message = ask(town)
    town.say(GEMEENTE, said, message)
    town.say(GEMEENTE, "ja", message)
    assert meeting_of(town, meeting_id).status is MeetingStatus.SET
    return town, meeting_id, town.top()[-1]


def test_a_week_later_counts_from_the_day_of_the_meeting_and_keeps_its_hour(start: Start) -> None:
    town, meeting_id, message = with_a_date(start)
    town.say(GEMEENTE, "ok, dan een week later, zelfde tijd", message)
    assert "verzetten naar dinsdag 14 juli om 14:00?" in town.last_in_thread(message).text
    town.say(GEMEENTE, "nog een week later graag", message)
    assert "verzetten naar dinsdag 21 juli om 14:00?" in town.last_in_thread(message).text
    town.say(GEMEENTE, "ja", message)
    assert meeting_of(town, meeting_id).starts_at == local("2026-07-21T14:00")


def test_a_week_later_of_a_meeting_without_a_day_is_asked_back(start: Start) -> None:
    town, _ = town_with(start, "bestuurlijk overleg bod")
    message = ask(town)
    town.say(GEMEENTE, "een week later graag", message)
    assert town.thread(message) == [] and any("Naar welke dag?" in said for said in town.whispers(GEMEENTE))


def test_end_and_place_are_asked_about_kept_and_told(start: Start) -> None:
    town, [meeting_id] = town_with(start, "bestuurlijk overleg bod")
    message = ask(town)
    town.say(GEMEENTE, "7 juli van 9 tot 11 in het gemeentehuis", message)
    question = town.last_in_thread(message)
    assert "op dinsdag 7 juli van 09:00 tot 11:00, Gemeentehuis zetten?" in question.text
    town.click(GEMEENTE, question, f"meeting_agreed:{meeting_id}")
    meeting = meeting_of(town, meeting_id)
    assert (meeting.starts_at, meeting.ends_at) == (local("2026-07-07T09:00"), local("2026-07-07T11:00"))
    assert meeting.place == "Gemeentehuis"
    assert "is op dinsdag 7 juli van 09:00 tot 11:00, Gemeentehuis." in town.top()[-1].text


@pytest.mark.parametrize("said", ["pardon, toch 7 juli", "maak maar ongedaan"])
def test_a_move_is_put_back(said: str, start: Start) -> None:
    town, meeting_id, message = with_a_date(start)
    town.say(GEMEENTE, "verzet naar 9 juli", message)
    town.say(GEMEENTE, "ja", message)
    assert meeting_of(town, meeting_id).starts_at == local("2026-07-09T14:00")
    town.say(GEMEENTE, said, message)
    assert "verzetten naar dinsdag 7 juli om 14:00?" in town.last_in_thread(message).text
    town.say(GEMEENTE, "ja", message)
    assert meeting_of(town, meeting_id).starts_at == local("2026-07-07T14:00")


def test_a_date_that_was_a_mistake_is_taken_away_again(start: Start) -> None:
    town, meeting_id, message = with_a_date(start)
    town.say(GEMEENTE, "ongedaan", message)
    assert "de datum van het bestuurlijk overleg bod weer weghalen?" in town.last_in_thread(message).text.replace("Zal ik ", "")
    town.say(GEMEENTE, "ja", message)
    assert meeting_of(town, meeting_id).status is MeetingStatus.WINDOW
    assert "Bestuurlijk overleg bod komt in juli. De dag is nog niet gekozen." in town.top()[-1].text


def test_a_meeting_that_was_cancelled_goes_on_after_all_at_its_time(start: Start) -> None:
    town, meeting_id, message = with_a_date(start)
    town.say(GEMEENTE, "gaat niet door, de wethouder is ziek", message)
    town.say(GEMEENTE, "ja", message)
    assert meeting_of(town, meeting_id).status is MeetingStatus.CANCELLED
    town.say(GEMEENTE, "gaat toch gewoon door", message)
    assert "op dinsdag 7 juli om 14:00 zetten?" in town.last_in_thread(message).text
    town.say(GEMEENTE, "ja", message)
    assert meeting_of(town, meeting_id).starts_at == local("2026-07-07T14:00")


def test_undone_while_a_question_is_open_is_a_no_to_it(start: Start) -> None:
    town, meeting_id, message = with_a_date(start)
    town.say(GEMEENTE, "verzet naar 9 juli", message)
    town.say(GEMEENTE, "ongedaan", message)
    assert "Beantwoord: nee." in town.last_in_thread(message).text
    assert meeting_of(town, meeting_id).starts_at == local("2026-07-07T14:00")


def test_a_meeting_pushed_on_to_a_month_is_asked_about_again_then(start: Start) -> None:
    town, [meeting_id] = town_with(start, "bestuurlijk overleg bod")
    message = ask(town, AFTER_JULY)
    assert "had in juli moeten zijn" in message.text
    town.say(GEMEENTE, "nee, is doorgeschoven naar oktober", message)
    assert "noteren dat het bestuurlijk overleg bod in oktober komt?" in town.last_in_thread(message).text
    town.click(GEMEENTE, town.last_in_thread(message), f"meeting_agreed:{meeting_id}")
    meeting = meeting_of(town, meeting_id)
    assert (meeting.window_start, meeting.window_end) == (date(2026, 10, 1), date(2026, 10, 31))
    assert "komt in oktober. De dag is nog niet gekozen." in town.top()[-1].text
    said = ask(town, datetime(2026, 8, 6, 9, 30, tzinfo=ZONE))  # eight weeks before 1 October
    assert "Het kan tussen 1 en 31 oktober." in said.text


def test_of_a_meeting_that_was_held_the_day_is_noted_and_what_was_decided_is_asked(start: Start) -> None:
    town, [meeting_id] = town_with(start, "bestuurlijk overleg bod")
    message = ask(town, AFTER_JULY)
    town.say(GEMEENTE, "is al geweest hoor", message)
    assert any("Op welke dag was het?" in said for said in town.whispers(GEMEENTE))
    town.say(GEMEENTE, "het was op 7 juli", message)
    assert "Was het bestuurlijk overleg bod op dinsdag 7 juli? Schrijf dan nog hoe laat" in town.last_in_thread(message).text
    town.say(GEMEENTE, "om 14 uur", message)
    assert "Was het bestuurlijk overleg bod op dinsdag 7 juli om 14:00?" in town.last_in_thread(message).text
    town.say(GEMEENTE, "ja", message)
    assert meeting_of(town, meeting_id).starts_at == local("2026-07-07T14:00")
    assert "Bestuurlijk overleg bod is geweest. Welke besluiten en acties zijn er?" in town.top()[-1].text


def test_two_meetings_in_one_message_are_asked_about_apart_and_one_yes_does_both(start: Start) -> None:
    town, [first, second] = town_with(start, "ambtelijk overleg", "bestuurlijk overleg bod")
    message = ask(town)
    town.say(GEMEENTE, "ambtelijk op 2 juli om 9 uur, het bestuurlijk op 7 juli om 19.30", message)
    assert len(town.thread(message)) == 2
    town.say(GEMEENTE, "ja", message)
    assert meeting_of(town, first).starts_at == local("2026-07-02T09:00")
    assert meeting_of(town, second).starts_at == local("2026-07-07T19:30")

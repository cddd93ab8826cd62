"""Buttons about meetings: cancel it, show its agenda, say when one can, choose a proposed date; the rest opens a form."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from slack_bolt import Ack
from sqlmodel import Session

from bot.messages.made_of.wording import refusal
from bot.slack.app_home.home import publish
from bot.slack.clicks.allowed import may_be_recognised, who_clicks
from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from bot.slack.hearing.handlers import Body, Handler
from bot.slack.meetings.forms import open_form
from bot.slack.meetings.refusing import not_yours
from bot.slack.meetings.talking import press_agreed, press_left
from bot.slack.modal_opening import show_or_tell
from bot.slack.places import Click, click_of
from bot.slack.telling import complain
from storage.agreements import Agreement
from storage.date_polls import DateOption, DatePoll
from storage.meetings import Meeting
from storage.words import DateAnswer, Source
from workflows.meeting.agendas import agenda_of
from workflows.meeting.carried import meeting_now
from workflows.meeting.date_polls import Done, NotYours, choose, vote
from workflows.meeting.meetings import cancel_meeting
from workflows.meeting.rights import may_choose_date
from workflows.told_alone import tell_alone
from workflows.tracking.people import person_for

FORMS = {"meeting_set": "set", "meeting_propose": "propose", "meeting_note": "note"}
ANSWERS = {"date_yes": DateAnswer.YES, "date_maybe": DateAnswer.MAYBE, "date_no": DateAnswer.NO}
OF_A_MEETING = ("meeting_cancel", "meeting_agenda", "meeting_agreed", "meeting_left")
PRESSED = (*OF_A_MEETING, "date_choose", *ANSWERS)
KIND = "meeting_click"


def register(ears: Ears, desk: Desk) -> None:
    """Listens to every button about a meeting."""

    def press(ack: Ack, body: dict[str, Any]) -> None:
        desk.take_in(click_of(body).arrival(KIND))
        ack()

    def form(ack: Ack, body: dict[str, Any]) -> None:
        click = click_of(body)
        desk.aside(lambda: show_or_tell(desk, click, lambda: _open(desk, click)))
        ack()

    for name in PRESSED:
        ears.action(re.compile(rf"^{name}(:.*)?$"))(press)
    for name in FORMS:
        ears.action(re.compile(rf"^{name}(:.*)?$"))(form)
    desk.deals_with(KIND, Handler(_press, then=_renew_home, complain=complain))


def _open(desk: Desk, click: Click) -> None:
    """Shows the form; who may not choose the date hears that at the click, and not after filling in five dates."""
    with desk.database.read() as session:
        meeting = session.get(Meeting, meeting_now(session, click.task_id or 0))
        theirs = meeting is None or click.name == "meeting_note" or may_choose_date(session, meeting, who_clicks(session, click))
        theirs = theirs or (meeting is not None and may_be_recognised(session, desk, click, meeting.agreement_id))
    if theirs:
        open_form(desk, click, FORMS[click.name])
    else:
        desk.take_in(click.arrival(KIND))


def _press(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    click = Click(**body)
    person = person_for(session, user_id=click.user, team_id=click.team, name=desk.directory.who(click.user).name)
    by = Done(person.id, now, desk.rules)
    if click.name in OF_A_MEETING:
        meeting = session.get(Meeting, meeting_now(session, click.task_id or 0))
        if meeting is None:
            raise refusal("old_message")
        if click.name in {"meeting_agreed", "meeting_left"}:
            (press_agreed if click.name == "meeting_agreed" else press_left)(session, click, meeting, by)
        else:
            (_cancel if click.name == "meeting_cancel" else _agenda)(session, desk, click, meeting, by)
        return
    if click.name in FORMS:
        meeting = session.get(Meeting, meeting_now(session, click.task_id or 0))
        if meeting is not None and not may_choose_date(session, meeting, by.person_id):
            not_yours(session, click, meeting, by)
        return
    try:
        if click.name == "date_choose":
            choose(session, click.task_id or 0, by=by)
        else:
            vote(session, click.task_id or 0, ANSWERS[click.name], by=by)
    except NotYours:
        not_yours(session, click, _meeting_of(session, click.task_id or 0), by, at_table=click.name != "date_choose")


def _meeting_of(session: Session, option_id: int) -> Meeting:
    poll = session.get_one(DatePoll, session.get_one(DateOption, option_id).poll_id)
    return session.get_one(Meeting, poll.meeting_id)


def _cancel(session: Session, _desk: Desk, click: Click, meeting: Meeting, by: Done) -> None:
    if not may_choose_date(session, meeting, by.person_id):
        not_yours(session, click, meeting, by)
        return
    cancel_meeting(session, meeting.id or 0, person_id=by.person_id, source=Source.BUTTON, now=by.now, rules=by.rules)


def _agenda(session: Session, _desk: Desk, click: Click, meeting: Meeting, by: Done) -> None:
    """The agenda as it is now, for who asks."""
    agreement = session.get_one(Agreement, meeting.agreement_id)
    content = agenda_of(session, meeting, now=by.now, rules=by.rules)
    payload = {"message": "meeting_agenda", "language": agreement.language, "name": meeting.name, **content}
    where: dict[str, Any] = {"person_id": by.person_id or 0, **click.alone, "now": by.now}
    tell_alone(session, f"meeting_agenda:{click.key}", payload, **where, agreement_id=agreement.id)


def _renew_home(desk: Desk, body: Body, _done: None) -> None:
    if body["in_home"]:
        publish(desk, body["user"], body["team"])

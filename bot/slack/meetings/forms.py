"""The forms about meetings: opened at a click, checked before they close, and dealt with in line."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from slack_bolt import Ack
from sqlmodel import Session

from bot.messages.about_meetings.meeting_forms import CALLBACK, Offer, date_form, minutes_form, proposal_form
from bot.messages.made_of.message import Json
from bot.messages.made_of.wording import refusal
from bot.slack.app_home.home import publish
from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from bot.slack.hearing.handlers import Body, Handler
from bot.slack.meetings.filled_in import Filled, mistakes, moments_of, notes_in, proposals_of, values_in
from bot.slack.meetings.noting import tell_noted
from bot.slack.meetings.questions_asked import question_at
from bot.slack.meetings.refusing import meanwhile, not_yours
from bot.slack.meetings.wishes import wished_in
from bot.slack.people.languages import language_of_user
from bot.slack.places import Click
from bot.slack.telling import complain
from storage.agreements import Agreement, parties_of
from storage.inbox import Arrival
from storage.meetings import Meeting, locked_meeting
from storage.words import MeetingStatus, PartyRole, Source
from workflows.errors import Refused
from workflows.meeting.announcing import meeting_item
from workflows.meeting.carried import meeting_now
from workflows.meeting.date_polls import Done, NotYours, propose
from workflows.meeting.meetings import set_meeting
from workflows.meeting.minutes import note
from workflows.meeting.rights import may_choose_date, takes_part
from workflows.meeting.surroundings import as_value, suggestions
from workflows.tracking.people import person_for

KIND = "meeting_form"


@dataclass(frozen=True, slots=True)
class About:
    """What a form is about: which meeting, how often it had changed when the form was opened, and where it was opened from."""

    kind: str
    meeting: int
    seen: int
    year: int
    language: str
    channel: str | None
    thread: str | None
    home: bool


def register(ears: Ears, desk: Desk) -> None:
    """Listens to submitted forms about meetings."""

    def listen(ack: Ack, body: dict[str, Any], view: dict[str, Any]) -> None:
        about = About(**json.loads(view["private_metadata"]))
        filled = Filled(about.kind, values_in(view), about.year)
        wrong = mistakes(filled, now=desk.clock.now(), zone=desk.rules.zone, language=about.language)
        if wrong:
            ack(response_action="errors", errors=wrong)
            return
        user = str(body["user"]["id"])
        content = {
            "user": user,
            "team": str(body["user"].get("team_id") or ""),
            "channel": about.channel,
            "about": asdict(about),
            "values": filled.values,
            "key": f"form:{view['id']}",
        }
        desk.take_in(Arrival(f"modal:{view['id']}", KIND, about.channel or f"home:{user}", content))
        ack()

    ears.view(CALLBACK)(listen)
    desk.deals_with(KIND, Handler(_submitted, then=_renew_home, complain=complain))


def open_form(desk: Desk, click: Click, kind: str) -> None:
    """Shows the form. Raises Refused when the meeting is gone."""
    with desk.database.read() as session:
        view = _form(session, desk, click, kind)
    if view is None:
        raise refusal("old_message")
    desk.client.views_open(trigger_id=click.trigger, view=view)


def _form(session: Session, desk: Desk, click: Click, kind: str) -> Json | None:
    meeting = session.get(Meeting, meeting_now(session, click.task_id or 0))
    if meeting is None:
        return None
    agreement = session.get_one(Agreement, meeting.agreement_id)
    now, rules = desk.clock.now(), desk.rules
    today = now.astimezone(rules.zone).date()
    thread = click.thread_ts or click.message_ts if click.channel and not click.ephemeral else None
    year = meeting.year or meeting.window_start.year
    language = language_of_user(session, click.user, click.team, agreement.language)
    about = About(kind, meeting.id or 0, meeting.sequence, year, language, click.channel, thread, click.in_home)
    common: dict[str, Any] = {"private": json.dumps(asdict(about)), "language": language, "today": today}
    item = meeting_item(meeting, zone=rules.zone, mentions=[]) | {"source": meeting.source}
    if kind == "note":
        return minutes_form(item, **common)
    offers = [
        Offer(one.start.isoformat(), one.end.isoformat(), [as_value(clash) for clash in one.clashes])
        for one in suggestions(session, meeting, now=now, rules=rules)
    ]
    if kind == "propose":
        return proposal_form(item, offers, **common)
    question = question_at(session, click)
    item |= {"place": (question.payload.get("place") if question is not None else None) or item["place"]}
    return date_form(item, offers, _tables(session, meeting), **common, wished=wished_in(click.value))


def _tables(session: Session, meeting: Meeting) -> list[str]:
    """The parties that can host and organise: those that signed."""
    return [party.name for party in parties_of(session, meeting.agreement_id) if party.role is not PartyRole.OTHER]


def _submitted(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    about = About(**body["about"])
    filled = Filled(about.kind, body["values"], about.year)
    meeting = locked_meeting(session, meeting_now(session, about.meeting))
    if meeting is None:
        raise refusal("old_message")
    person = person_for(session, user_id=body["user"], team_id=body["team"], name=desk.directory.who(body["user"]).name)
    by = Done(person.id, now, desk.rules, Source.MODAL)
    click = _as_click(body)
    if about.kind == "note":
        if not takes_part(session, meeting, person.id or 0):
            not_yours(session, click, meeting, by, at_table=True)
            return
        noted = note(
            session, about.meeting, notes_in(filled), person_id=person.id, source=Source.MODAL, now=now, rules=desk.rules
        )
        tell_noted(session, meeting, noted, key=body["key"], by=by, channel=about.channel, thread=about.thread)
    elif not may_choose_date(session, meeting, person.id):
        not_yours(session, click, meeting, by)
    elif about.kind == "propose":
        try:
            propose(session, about.meeting, proposals_of(filled, desk.rules.zone), by=by)
        except NotYours:
            not_yours(session, click, meeting, by)
    else:
        _set(session, meeting, about, filled, by)


def _set(session: Session, meeting: Meeting, about: About, filled: Filled, by: Done) -> None:
    """Sets the date, unless somebody changed it since the form was opened: then they both see what is."""
    start, end = moments_of(filled, by.rules.zone)
    if (meeting.id, meeting.sequence) != (about.meeting, about.seen) and (
        meeting.status is not MeetingStatus.SET or meeting.starts_at != start
    ):
        raise Refused(meanwhile(meeting, about.language, by))
    parties = _tables(session, meeting)
    set_meeting(
        session,
        meeting.id or 0,
        start=start,
        end=end,
        place=filled.values.get("place"),
        host=_chosen(parties, filled.values.get("host")),
        organiser=_chosen(parties, filled.values.get("organiser")),
        person_id=by.person_id,
        source=by.source,
        now=by.now,
        rules=by.rules,
    )


def _chosen(parties: list[str], number: str | None) -> str | None:
    return parties[int(number)] if number and number.isdigit() and int(number) < len(parties) else None


def _as_click(body: Body) -> Click:
    """The form as the click that it came from: where its answer belongs."""
    about = body["about"]
    return Click(
        name="",
        task_id=None,
        value="",
        block="",
        user=body["user"],
        team=body["team"],
        channel=about["channel"],
        message_ts=about["thread"],
        thread_ts=about["thread"],
        ephemeral=False,
        in_home=about["home"],
        trigger="",
        key=body["key"],
    )


def _renew_home(desk: Desk, body: Body, _done: None) -> None:
    if body["about"]["home"]:
        publish(desk, body["user"], body["team"])

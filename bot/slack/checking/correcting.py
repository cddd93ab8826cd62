"""A coordinator corrects what was agreed: the form, with the sentence of the document above it, and what comes of it."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from bot.messages.made_of.wording import refusal
from bot.slack.checking.commitment_form import Filled, commitment_modal, wish_of
from bot.slack.checking.submitted_form import hear_form
from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from bot.slack.hearing.handlers import Body, Handler
from bot.slack.people.languages import language_of_user
from bot.slack.places import Click, place_of
from bot.slack.telling import complain
from storage.agreements import Agreement, parties_of
from storage.people import person_of_user
from storage.tasks import Task
from workflows.answering.changes.agreed_changes import correct_agreed
from workflows.answering.voice import Place
from workflows.tracking.people import person_for
from workflows.tracking.permissions import Action, may
from workflows.tracking.views import task_views

CALLBACK = "nakomen_correct"


def register(ears: Ears, desk: Desk) -> None:
    """Listens to the form."""
    hear_form(ears, desk, callback=CALLBACK, kind="correction")
    desk.deals_with("correction", Handler(_correct, complain=complain))


def open_correction(desk: Desk, click: Click, kind: str) -> None:
    """Shows the form to a coordinator, or only the part that says who does it; raises Refused for others, and when the task is
    gone."""
    with desk.database.read() as session:
        task = session.get(Task, click.task_id or 0)
        if task is None:
            raise refusal("old_message")
        person = person_of_user(session, click.user, team_id=click.team)
        if not may(session, Action.CORRECT, task_id=task.id or 0, person_id=person.id or 0 if person is not None else 0):
            raise refusal("not_yours_coordinator")
        [view] = task_views(session, now=desk.clock.now(), rules=desk.rules, task_ids=[task.id or 0])
        parties = [(party.id or 0, party.name) for party in parties_of(session, task.agreement_id)]
        place = place_of(session, click)
        agreement = session.get_one(Agreement, task.agreement_id)
        language = language_of_user(session, click.user, click.team, agreement.language)
    where = {"channel": place.channel, "thread": place.thread_ts, "message": place.message_ts}
    private = {"task": view.id, "version": task.version, **where}
    shown = Filled(
        number=view.number,
        quote=view.quote,
        page=view.page,
        title=view.title,
        owner_ids=view.owner_ids,
        lead_id=task.lead_party_id,
        start=view.start,
        due=view.due,
        recurrence=None,
        target_value=task.target_value,
        target_unit=task.target_unit,
        conditional=view.conditional,
    )
    purpose = "who" if kind == "who" else "correct"
    modal = commitment_modal(purpose, shown, parties, language, callback=CALLBACK, private=private)
    desk.client.views_open(trigger_id=click.trigger, view=modal)


def _correct(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    form = body["form"]
    name = desk.directory.who(body["user"]).name
    person = person_for(session, user_id=body["user"], team_id=body["team"], name=name)
    task = session.get(Task, form["task"])
    if task is None:
        raise refusal("old_message")
    correct_agreed(
        session,
        form["task"],
        wish_of(body["values"], shown_title=form["title"], whole_title=task.title),
        version=form["version"],
        person_id=person.id,
        now=now,
        rules=desk.rules,
        place=Place(form["channel"], form["thread"], form["message"]),
    )

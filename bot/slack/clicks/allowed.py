"""Who may fill in a form that changes a task; others hear at the click who can, and not after they filled it in."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from bot.slack.hearing.desk import Desk
from bot.slack.hearing.handlers import Body, Handler
from bot.slack.places import Click, place_of
from storage.people import person_of_user
from storage.tasks import Task
from storage.words import Source
from workflows.answering.between_parties.waited_for import is_waited_for
from workflows.answering.telling.echoes import not_yours, view_of
from workflows.answering.voice import Voice
from workflows.tracking.people import person_for
from workflows.tracking.permissions import Action, may
from workflows.tracking.strangers import belongs_nowhere
from workflows.tracking.views import TaskView

KIND = "not_yours"
CHANGING = frozenset({"delayed", "hand_over", "waiting", "waited", "dropped"})
"""The forms that change how a task stands; a note anybody at the table may write."""

OF_THE_WAITED_FOR = frozenset({"delayed", "waited"})
"""The forms with a day, which the party that is waited for names too: that reaches the owner."""


def register(desk: Desk) -> None:
    """Deals with the clicks of those for whom the form stayed away."""
    desk.deals_with(KIND, Handler(_tell))


def may_fill_in(session: Session, desk: Desk, click: Click, kind: str, view: TaskView) -> bool:
    """Whether this form about a task is for them. Who may yet be recognised isn't sent away; who is waited for names a day."""
    if kind not in CHANGING:
        return True
    person_id = who_clicks(session, click)
    if may_be_recognised(session, desk, click, view.agreement_id):
        return True
    if kind in OF_THE_WAITED_FOR and is_waited_for(session, view, person_id):
        return True
    return may(session, Action.CHANGE, task_id=view.id, person_id=person_id)


def who_clicks(session: Session, click: Click) -> int:
    """The internal id of who clicked; none's where they are not known yet."""
    person = person_of_user(session, click.user, team_id=click.team)
    return person.id or 0 if person is not None else 0


def may_be_recognised(session: Session, desk: Desk, click: Click, agreement_id: int) -> bool:
    """Whether who clicked belongs nowhere in this agreement and may yet be known by their e-mail address or user group."""
    known = desk.directory.remembered(click.user)
    hoped = bool(desk.parties) and (known is None or known.group in desk.parties or known.domain in desk.parties)
    return hoped and belongs_nowhere(session, agreement_id, who_clicks(session, click))


def _tell(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    click = Click(**body)
    person = person_for(session, user_id=click.user, team_id=click.team, name=desk.directory.who(click.user).name)
    if click.task_id is None or session.get(Task, click.task_id) is None:
        return
    if may(session, Action.CHANGE, task_id=click.task_id, person_id=person.id):  # registered a moment ago
        return
    voice = Voice(person.id, Source.BUTTON, now, desk.rules, place_of(session, click))
    not_yours(session, view_of(session, click.task_id, voice), voice)

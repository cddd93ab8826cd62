"""Buttons and menus: the stand of a task in one click, undo, yes and no."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from slack_bolt import Ack
from sqlmodel import Session

from bot.messages.about_answers.which_message import EVERY
from bot.messages.made_of.wording import refusal
from bot.slack.app_home.home import offset_of, publish
from bot.slack.app_home.own_links import open_board
from bot.slack.checking.correcting import open_correction
from bot.slack.clicks.modals import open_modal
from bot.slack.clicks.sentence_modal import open_sentence
from bot.slack.files.documents import kind_of_press
from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from bot.slack.hearing.handlers import Body, Handler
from bot.slack.modal_opening import show_or_tell
from bot.slack.places import Click, click_of, last_message_about, permalink, place_of
from bot.slack.telling import complain
from storage.agreements import Agreement
from storage.outbox import Question
from storage.tasks import Task
from storage.words import Source
from workflows.answering.answers import answer_question, pick_every, pick_task, tell, undo_told
from workflows.answering.between_parties.other_party_answers import answer_waits
from workflows.answering.voice import Place
from workflows.reminding.bundling import asked_item
from workflows.told_alone import tell_alone
from workflows.tracking.people import person_for
from workflows.tracking.permissions import Action, may
from workflows.tracking.stands import Stand, last_undoable
from workflows.tracking.views import TaskView, task_views

SNOOZE = timedelta(days=7)
_MODALS = {"correct": open_correction, "who": open_correction, "board": open_board, "sentence": open_sentence}
STANDS = {
    "task_done": "done",
    "task_ready": "resume",
    "task_on_track": "on_track",
    "task_at_risk": "at_risk",
    "task_snooze": "snooze",
}


def register(ears: Ears, desk: Desk) -> None:
    """Listens to every button and menu of ours."""
    for name in (
        *STANDS,
        "task_delayed",
        "task_until",
        "task_more",
        "task_correct",
        "task_who",
        "task_sentence",
        "undo",
        "confirm_yes",
        "confirm_no",
        "confirm_wait",
        "pick_task",
        "pick_none",
    ):
        ears.action(_with_suffix(name))(_listener(desk))
    desk.deals_with("click", Handler(_press, then=_renew_home, complain=complain))


def _with_suffix(name: str) -> re.Pattern[str]:
    return re.compile(rf"^{name}(:.*)?$")


def _listener(desk: Desk) -> Any:
    def listen(ack: Ack, body: dict[str, Any]) -> None:
        click = click_of(body)
        wanted = _modal_of(click)
        if wanted is not None:
            show = _MODALS.get(wanted, open_modal)
            desk.aside(lambda: show_or_tell(desk, click, lambda: show(desk, click, wanted)))
        else:
            desk.take_in(click.arrival(kind_of_press(click) or "click"))
        ack()

    return listen


def _modal_of(click: Click) -> str | None:
    """The modal that this click asks for: it changes nothing, and Slack takes it within three seconds or not at all."""
    if click.name == "task_delayed":
        return "delayed"
    if click.name == "task_until":
        return "waited"
    if click.name in {"task_correct", "task_who", "task_sentence"}:
        return click.name.removeprefix("task_")
    modal, colon, _ = click.value.partition(":")
    return modal if click.name == "task_more" and colon else None


def _press(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    press(session, now, desk, Click(**body))


def _renew_home(desk: Desk, body: Body, _done: None) -> None:
    if body["in_home"]:
        publish(desk, body["user"], body["team"], offset=offset_of(body.get("page") or ""))


def press(session: Session, now: datetime, desk: Desk, click: Click) -> None:
    """Does what a button says, for the person who pressed it."""
    person = person_for(session, user_id=click.user, team_id=click.team, name=desk.directory.who(click.user).name)
    common: dict[str, Any] = {"person_id": person.id, "now": now, "rules": desk.rules, "place": place_of(session, click)}
    if click.name in {"confirm_yes", "confirm_no"}:
        if click.about is None:
            raise refusal("old_message")
        answer_question(session, click.about, click.name == "confirm_yes", **common)
    elif click.name == "confirm_wait":
        answer_waits(session, click.about or 0, **common)
    elif click.name in {"pick_task", "pick_none"}:
        _choose(session, click, person.id or 0, common)
    elif click.name == "undo":
        entry_id = click.about or _newest(session, click.task_id)
        if entry_id is None:
            raise refusal("old_message")
        undo_told(session, entry_id, source=Source.BUTTON, **common)
    elif click.task_id is None or session.get(Task, click.task_id) is None:
        raise refusal("old_message")
    elif click.name == "task_more" and ":" not in click.value:
        _show_all(session, now, desk, click, person.id or 0)
    else:
        if click.name not in STANDS:
            raise refusal("old_message")
        intent = STANDS[click.name]
        until = now.astimezone(desk.rules.zone).date() + SNOOZE if intent == "snooze" else None
        stand = Stand(intent, snooze_until=until)
        tell(session, task_id=click.task_id, stand_or_intent=stand, source=Source.BUTTON, permalink=_link(desk, click), **common)


def _choose(session: Session, click: Click, person_id: int, common: dict[str, Any]) -> None:
    """One of the tasks that were offered, all of them, or none."""
    if click.about is None or (click.task_id is None and click.name == "pick_task" and click.value != EVERY):
        raise refusal("old_message")
    common |= {"place": _place_of_pick(session, click, person_id)}
    if click.task_id is None:
        pick_every(session, click.about, yes=click.name == "pick_task", **common)
    else:
        pick_task(session, click.about, click.task_id, **common)


def _place_of_pick(session: Session, click: Click, person_id: int) -> Place:
    """Where the answer belongs: in the thread of the question; what one person alone was asked is told where all read it."""
    question = session.get(Question, click.about)
    if question is None or not question.proposal.get("command"):
        return place_of(session, click)
    aside = (click.channel if click.ephemeral else None) or ""
    found = last_message_about(session, click.task_id or question.proposal["which"][0], person_id)
    if found is None:
        return Place(session.get_one(Agreement, question.agreement_id).channel, mark=click.key, aside=aside)
    return Place(found.posted_channel, found.thread_ts or found.posted_ts, None, click.key, aside)


def _rights(session: Session, view: TaskView, person_id: int) -> dict[str, Any]:
    """What this person sees more than others: a coordinator can correct what was agreed."""
    return {"may_correct": may(session, Action.CORRECT, task_id=view.id, person_id=person_id)}


def _link(desk: Desk, click: Click) -> str | None:
    """Where the button stood, as far as others can go there."""
    if click.channel is None or click.message_ts is None or click.ephemeral:
        return None
    thread = click.thread_ts if click.thread_ts != click.message_ts else None
    return permalink(desk, click.channel, click.message_ts, thread)


def _newest(session: Session, task_id: int | None) -> int | None:
    entry = last_undoable(session, task_id) if task_id is not None else None
    return entry.id if entry is not None else None


def _show_all(session: Session, now: datetime, desk: Desk, click: Click, person_id: int) -> None:
    """The task with its whole set of buttons, for this person alone; in a direct message in its thread."""
    [view] = task_views(session, now=now, rules=desk.rules, task_ids=[click.task_id or 0])
    today = now.astimezone(desk.rules.zone).date()
    payload = {
        "message": "bundle",
        "kind": "",
        "language": session.get_one(Agreement, view.agreement_id).language,
        "items": [asked_item(view, today=today) | _rights(session, view, person_id)],
        "more": 0,
        "root": place_of(session, click).thread or "",
    }
    shown: dict[str, Any] = {"agreement_id": view.agreement_id, "task_ids": (view.id,)}
    tell_alone(session, f"more:{click.key}", payload, person_id=person_id, **click.alone, now=now, **shown)

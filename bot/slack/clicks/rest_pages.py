"""What a bundle doesn't show: a page of it for the person who asks, with a button to the next, however many tasks there are."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from slack_bolt import Ack
from sqlmodel import Session

from bot.messages.bundle_message import SHOWN
from bot.messages.made_of.wording import refusal
from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from bot.slack.hearing.handlers import Body, Handler
from bot.slack.places import Click, click_of
from bot.slack.telling import complain
from storage.outbox import Delivery, delivery_at, tasks_of_delivery
from storage.words import MomentKind
from workflows.reminding.bundling import bundle_item
from workflows.told_alone import tell_alone
from workflows.tracking.people import person_for
from workflows.tracking.views import task_views

ACTION = "show_rest"


def register(ears: Ears, desk: Desk) -> None:
    """Listens to the button below a bundle, and below a page of its rest."""

    def listen(ack: Ack, body: dict[str, Any]) -> None:
        desk.take_in(click_of(body).arrival("show_rest"))
        ack()

    ears.action(ACTION)(listen)
    desk.deals_with("show_rest", Handler(_show_rest, complain=complain))


def _show_rest(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    show_rest(session, now, desk, Click(**body))


def show_rest(session: Session, now: datetime, desk: Desk, click: Click) -> None:
    """Shows the tasks from the one that the button names, privately; in a direct message in its thread."""
    number, offset, root = (*click.value.split(":"), "", "")[:3]
    bundle = _bundle(session, click, number)
    if bundle is None or not offset.isdigit():
        raise refusal("old_message")
    person = person_for(session, user_id=click.user, team_id=click.team, name=desk.directory.who(click.user).name)
    root = root or bundle.thread_ts or bundle.posted_ts or ""
    task_ids = tasks_of_delivery(session, bundle.id or 0)
    page = task_ids[int(offset) : int(offset) + SHOWN]
    payload = {
        "message": "rest",
        "language": bundle.payload.get("language"),
        "bundle": bundle.id,
        "root": root,
        "offset": int(offset),
        "total": len(task_ids),
        "items": _items(session, bundle, page, now=now, desk=desk),
    }
    shown: dict[str, Any] = {"agreement_id": bundle.agreement_id, "task_ids": tuple(page)}
    tell_alone(session, f"rest:{click.key}", payload, person_id=person.id or 0, **click.alone, now=now, **shown)


def _bundle(session: Session, click: Click, number: str) -> Delivery | None:
    """The message of ours whose rest is asked for: the one in the button, else the one that has the button."""
    if click.channel is None:
        return None
    if number.isdigit():
        found = session.get(Delivery, int(number))
        return found if found is not None and found.posted_channel == click.channel else None
    return delivery_at(session, channel=click.channel, ts=click.message_ts) if click.message_ts else None


def _items(session: Session, bundle: Delivery, page: list[int], *, now: datetime, desk: Desk) -> list[dict[str, Any]]:
    """The tasks as they stand now; what begins keeps its one line."""
    today = now.astimezone(desk.rules.zone).date()
    kind = "kickoff" if bundle.payload.get("kind") == MomentKind.KICKOFF.value else ""
    views = {view.id: view for view in task_views(session, now=now, rules=desk.rules, task_ids=page)}
    shown = [views[task_id] for task_id in page if task_id in views]
    return [bundle_item(view, kind=kind, mentions=[], agenda_meeting=None, today=today) for view in shown]

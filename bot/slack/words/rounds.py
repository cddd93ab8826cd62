"""`/afspraak ronde`: the open tasks one after the other, in one message that everybody in the channel sees and can turn."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from slack_bolt import Ack
from sqlmodel import Session

from bot.messages.made_of.wording import refusal
from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from bot.slack.hearing.handlers import Body, Handler
from bot.slack.places import Click, click_of
from bot.slack.telling import complain
from bot.slack.words.selections import payload_items
from storage.outbox import Delivery, delivery_at, tasks_of_delivery
from storage.words import DeliveryKind
from workflows.ground_rules import GroundRules
from workflows.outgoing import Outgoing, put, renew_message
from workflows.tracking.agreement_names import with_names
from workflows.tracking.views import TaskView, task_views

MOST = 300


def register(ears: Ears, desk: Desk) -> None:
    """Listens to the buttons of a round."""

    def listen(ack: Ack, body: dict[str, Any]) -> None:
        desk.take_in(click_of(body).arrival("round"))
        ack()

    for name in ("round_turn:before", "round_turn:next", "round_end"):
        ears.action(name)(listen)
    desk.deals_with("round", Handler(_turn, complain=complain))


def start_round(
    session: Session,
    views: Sequence[TaskView],
    *,
    channel: str | None,
    person_id: int,
    mark: str,
    language: str,
    now: datetime,
    rules: GroundRules,
) -> None:
    """Posts the first of these tasks, for all to see, or directly; a reply is about it, or names another by its number."""
    shown = list(views)[:MOST]
    payload = _payload(with_names(session, payload_items(shown[:1], now=now, rules=rules)), 0, len(shown), language)
    outgoing = Outgoing(
        key=f"round:{mark}",
        kind=DeliveryKind.OTHER,
        moment=now,
        payload=payload,
        channel=channel,
        person_id=None if channel else person_id,
        agreement_id=shown[0].agreement_id if shown else None,
        task_ids=tuple(view.id for view in shown),
    )
    put(session, outgoing, now=now)


def task_shown(delivery: Delivery) -> int | None:
    """The task that a round shows now; None of another message, and once the round is over."""
    items = delivery.payload.get("items") if delivery.payload.get("message") == "round" else None
    return items[0].get("task_id") if items else None


def _payload(items: list[dict[str, Any]], position: int, total: int, language: str) -> dict[str, Any]:
    return {"message": "round", "language": language, "items": items, "position": position, "total": total}


def _seen(payload: dict[str, Any]) -> int:
    """How many tasks of the round came by."""
    return max(int(payload.get("seen") or 0), int(payload.get("position") or 0) + 1)


def _turn(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    """Shows another task, or ends the round; the message keeps which one it shows."""
    click = Click(**body)
    shown = delivery_at(session, channel=click.channel or "", ts=click.message_ts or "")
    if shown is None or shown.payload.get("message") != "round":
        raise refusal("old_message")
    task_ids = tasks_of_delivery(session, shown.id or 0)
    language = str(shown.payload.get("language") or desk.rules.language)
    if click.name == "round_end" or not click.value.isdigit() or int(click.value) >= len(task_ids):
        shown.payload = {**shown.payload, "over": True, "items": [], "seen": _seen(shown.payload)}
    else:
        position = int(click.value)
        views = task_views(session, now=now, rules=desk.rules, task_ids=[task_ids[position]])
        items = with_names(session, payload_items(views, now=now, rules=desk.rules))
        turned = _payload(items, position, len(task_ids), language)
        shown.payload = turned | {"seen": max(_seen(shown.payload), position + 1)}
    session.add(shown)
    renew_message(session, shown, shown.payload, mark=click.key, now=now)

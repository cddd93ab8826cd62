"""Reactions on a message about one task: a tick is done, a coloured circle its light; taking it away undoes it.

It undoes that one alone: who takes 🟢 away after 🟠 leaves 🟠, and who takes 🟠 away then has neither.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot.messages.task_lines import Item
from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from bot.slack.hearing.handlers import Body, Handler
from bot.slack.places import concerns_us, delivery_id_at, permalink
from bot.slack.telling import complain
from storage.inbox import Arrival
from storage.outbox import Delivery, delivery_with_key, tasks_of_delivery
from storage.tasks import HistoryEntry
from storage.words import DeliveryKind, Source, TaskStatus
from workflows.answering.answers import tell, undo_entry
from workflows.answering.voice import Place
from workflows.outgoing import Outgoing, put
from workflows.tracking.people import person_for
from workflows.tracking.permissions import Action, may
from workflows.tracking.stands import last_undoable
from workflows.tracking.views import task_views

log = logging.getLogger("nakomen.slack")

STANDS = {
    "white_check_mark": "done",
    "heavy_check_mark": "done",
    "ballot_box_with_check": "done",
    "large_green_circle": "on_track",
    "large_orange_circle": "at_risk",
    "large_yellow_circle": "at_risk",
    "red_circle": "blocked",
}


@dataclass(frozen=True, slots=True)
class Reaction:
    """Somebody's reaction on a message of ours, and the stand that it means.

    `left` are the stands that their other reactions there mean; None where Slack didn't say.
    """

    delivery_id: int
    user: str
    team: str
    intent: str
    left: frozenset[str] | None = None


def register(ears: Ears, desk: Desk) -> None:
    """Listens to reactions, added and removed."""

    def listen(body: dict[str, Any], event: dict[str, Any]) -> None:
        item, user = event.get("item") or {}, str(event.get("user") or "")
        name = str(event.get("reaction") or "").partition("::")[0]
        if item.get("type") != "message" or name not in STANDS or user in {"", desk.bot_user}:
            return
        channel, ts = str(item["channel"]), str(item["ts"])
        ours = None if desk.bot_user is None or not event.get("item_user") else event["item_user"] == desk.bot_user
        if not concerns_us(desk, channel, ts, ours=ours):
            return
        key = f"event:{body.get('event_id') or event.get('event_ts')}"
        about = {"user": user, "team": str(body.get("team_id") or ""), "channel": channel, "ts": ts, "ours": ours, "name": name}
        desk.take_in(Arrival(key, str(event["type"]), channel, about))

    for kind, do, look in (("reaction_added", _added, _look), ("reaction_removed", _removed, _look_left)):
        ears.event(kind)(listen)
        desk.deals_with(kind, Handler(_with_reaction(do), look=look, complain=complain))


def _look(desk: Desk, body: Body) -> Body | None:
    """Finds our message on which it stands; a bot's reactions count for nothing."""
    who = desk.directory.who(body["user"])
    delivery_id = delivery_id_at(desk, body["channel"], body["ts"], ours=body["ours"])
    if who.is_bot or delivery_id is None:
        return None
    return body | {"delivery_id": delivery_id, "team": who.team or body["team"]}


def _look_left(desk: Desk, body: Body) -> Body | None:
    """Also which reactions of theirs stand there still."""
    found = _look(desk, body)
    if found is None:
        return None
    try:
        shown = desk.client.reactions_get(channel=body["channel"], timestamp=body["ts"], full=True)["message"]
    except Exception as error:
        log.info("no look at the reactions on %s: %s", body["ts"], type(error).__name__)
        return found
    names = (one["name"].partition("::")[0] for one in shown.get("reactions") or [] if body["user"] in one["users"])
    return found | {"left": sorted({STANDS[name] for name in names if name in STANDS})}


def _with_reaction(
    do: Callable[[Session, datetime, Desk, Reaction], None],
) -> Callable[[Session, datetime, Desk, Body], None]:
    def handle(session: Session, now: datetime, desk: Desk, body: Body) -> None:
        left = frozenset(body["left"]) if "left" in body else None
        do(session, now, desk, Reaction(body["delivery_id"], body["user"], body["team"], STANDS[body["name"]], left))

    return handle


def _added(session: Session, now: datetime, desk: Desk, reaction: Reaction) -> None:
    delivery = session.get_one(Delivery, reaction.delivery_id)
    task_ids = tasks_of_delivery(session, reaction.delivery_id)
    if not task_ids:
        return
    person = person_for(session, user_id=reaction.user, team_id=reaction.team, name=desk.directory.who(reaction.user).name)
    if len(task_ids) > 1:
        _say_how(session, now, desk, delivery, person.id or 0)
        return
    channel, ts = delivery.posted_channel or "", delivery.posted_ts or ""
    tell(
        session,
        task_id=task_ids[0],
        stand_or_intent=reaction.intent,
        person_id=person.id,
        source=Source.REACTION,
        now=now,
        rules=desk.rules,
        place=Place(channel or None, delivery.thread_ts or ts or None, ts or None),
        permalink=permalink(desk, channel, ts) if ts else None,
    )


def _removed(session: Session, now: datetime, desk: Desk, reaction: Reaction) -> None:
    """Undoes what this person's reactions here had done that don't stand there any more, while that is the newest change."""
    delivery = session.get_one(Delivery, reaction.delivery_id)
    person = person_for(session, user_id=reaction.user, team_id=reaction.team)
    channel, ts = delivery.posted_channel or "", delivery.posted_ts or ""
    place, link = Place(channel or None, delivery.thread_ts or ts or None, ts or None), permalink(desk, channel, ts)
    by: dict[str, Any] = {"person_id": person.id, "source": Source.REACTION, "now": now, "rules": desk.rules, "place": place}
    for task_id in tasks_of_delivery(session, reaction.delivery_id)[:1]:
        while (entry := last_undoable(session, task_id)) is not None and _came_of(entry, person.id, link):
            meant = _meant(entry)
            gone = meant == reaction.intent if reaction.left is None else meant not in reaction.left
            if not gone or undo_entry(session, entry.id or 0, **by).kind != "changed":
                return


def _came_of(entry: HistoryEntry, person_id: int | None, link: str) -> bool:
    """Whether a reaction of this person on this message made the change."""
    return entry.source is Source.REACTION and entry.person_id == person_id and entry.permalink == link


def _meant(entry: HistoryEntry) -> str:
    """The stand that a reaction told, as its change says."""
    after = {name: pair[1] for name, pair in entry.change.items()}
    if after.get("status") == TaskStatus.DONE:
        return "done"
    if after.get("blocked"):
        return "blocked"
    return _OF_LIGHT.get(str(after.get("said")), "")


_OF_LIGHT = {"green": "on_track", "amber": "at_risk", "red": "blocked"}


def _say_how(session: Session, now: datetime, desk: Desk, delivery: Delivery, person_id: int) -> None:
    """One line, once, in the thread of a message about several tasks: a reaction can't say which. Its example is theirs."""
    key = f"which_reaction:{delivery.id}"
    if delivery_with_key(session, key) is not None:
        return
    task_ids = tasks_of_delivery(session, delivery.id or 0)
    views = task_views(session, now=now, rules=desk.rules, task_ids=task_ids)
    views = sorted(views, key=lambda view: not may(session, Action.CHANGE, task_id=view.id, person_id=person_id))
    items: list[Item] = [{"task_id": view.id, "number": view.number, "title": view.title} for view in views]
    payload = {
        "message": "which_task",
        "reaction": True,
        "language": delivery.payload.get("language") or desk.rules.language,
        "items": items,
    }
    outgoing = Outgoing(
        key=key,
        kind=DeliveryKind.OTHER,
        moment=now,
        payload=payload,
        parent_id=delivery.id,
        agreement_id=delivery.agreement_id,
    )
    put(session, outgoing, now=now)

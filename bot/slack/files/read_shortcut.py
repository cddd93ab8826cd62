"""Our entry in the menu of a message: whoever chooses it gets its documents offered, as if they were dropped now."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from slack_bolt import Ack
from sqlmodel import Session

from bot.fetch_steps import NotFetched
from bot.manifest import READ_SHORTCUT
from bot.messages.made_of.wording import refusal
from bot.slack.files.downloads import look_up
from bot.slack.files.shared_files import SharedFile, shared_files
from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from bot.slack.hearing.handlers import Body, Handler
from bot.slack.places import shut_to_us
from bot.slack.telling import complain
from storage.inbox import Arrival
from workflows.reading.document_walk import Drop, offer, waits_for_answer

log = logging.getLogger("nakomen.slack")


def register(ears: Ears, desk: Desk) -> None:
    """Listens to the entry."""

    def chosen(ack: Ack, body: dict[str, Any]) -> None:
        desk.take_in(_asked(body, body["message"]))
        ack()

    ears.shortcut({"type": "message_action", "callback_id": READ_SHORTCUT})(chosen)
    desk.deals_with("read_this", Handler(_offer_asked, look=_look_at_asked, complain=complain))


def _asked(body: Mapping[str, Any], message: Mapping[str, Any]) -> Arrival:
    """Somebody who chose our entry in the menu of a message."""
    user, channel = body["user"], str(body["channel"]["id"])
    about = {
        "user": str(user["id"]),
        "team": str(user.get("team_id") or ""),
        "channel": channel,
        "ts": str(message["ts"]),
        "thread": str(message.get("thread_ts") or message["ts"]),
        "files": [asdict(file) for file in shared_files(message)],
    }
    return Arrival(f"shortcut:{body.get('action_ts')}:{user['id']}:{message['ts']}", "read_this", channel, about)


def _look_at_asked(desk: Desk, body: Body) -> Body:
    """The documents of the message that we read; whoever asks for it means it, also in the thread of a task.

    `shut`: we can post nothing where they hang, so that a question of ours would be seen by nobody.
    """
    desk.directory.who(body["user"])
    if shut_to_us(desk, body["channel"]):
        return body | {"shut": True}
    found = []
    for file in (SharedFile(**known) for known in body["files"]):
        try:
            known = file if file.known else look_up(desk.client, file.id)
        except NotFetched as failed:
            log.info("no look at the file %s: %s", file.id, failed)
            continue
        found += [asdict(known)] if known.readable else []
    return body | {"files": found}


def _offer_asked(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    """Asks in the thread, as for a drop, and again where an earlier question was answered or never came through.

    Says so to this person alone when there is nothing to ask.
    """
    if body.get("shut"):
        raise refusal("shortcut_shut")
    drops = [Drop(body["channel"], body["ts"], body["thread"], body["user"], file) for file in body["files"]]
    fresh = [drop for drop in drops if not waits_for_answer(session, drop)]
    for drop in fresh:
        offer(session, drop, now=now, rules=desk.rules, again=True)
    if not fresh:
        raise refusal("shortcut_there" if drops else "shortcut_nothing")

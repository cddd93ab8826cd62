"""Which message of ours something in Slack is about, and where an answer to it belongs."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from slack_sdk.errors import SlackApiError
from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from bot.sending.posting import delivery_of
from bot.slack.hearing.desk import Desk
from storage.inbox import Arrival
from storage.outbox import Delivery, DeliveryTask, delivery_at
from storage.people import person_of_user
from storage.words import DeliveryMethod, DeliveryState
from workflows.answering.voice import Place

log = logging.getLogger("nakomen.slack")


@dataclass(frozen=True, slots=True)
class Click:
    """A button, menu or modal in use: `name` is the action without the task, `block` what its row is about,
    `page` what the view that it stands in carries unseen."""

    name: str
    task_id: int | None
    value: str
    block: str
    user: str
    team: str
    channel: str | None
    message_ts: str | None
    thread_ts: str | None
    ephemeral: bool
    in_home: bool
    trigger: str
    key: str
    page: str = ""

    @property
    def about(self) -> int | None:
        """The id behind the colon in `entry:3` or `question:4`."""
        number = self.block.partition(":")[2].split(":")[0]
        return int(number) if number.isdigit() else None

    @property
    def thread_beside(self) -> str | None:
        """The thread that this person has open: the one in which the button stood."""
        return self.thread_ts if self.thread_ts != self.message_ts else None

    @property
    def alone(self) -> dict[str, Any]:
        """Where this person alone is told what comes of it: at the button, in direct messages beneath it, for a home directly."""
        at_button = self.message_ts if (self.channel or "").startswith("D") and not self.ephemeral else None
        return {"channel": self.channel, "thread": self.thread_beside or at_button}

    def arrival(self, kind: str) -> Arrival:
        """This click as what is stored: in order with what else happens in its channel, or in this person's home."""
        return Arrival(self.key, kind, self.channel or f"home:{self.user}", asdict(self))


def click_of(body: Mapping[str, Any]) -> Click:
    """Reads Slack's block_actions (docs.slack.dev/reference/interaction-payloads/block_actions-payload)."""
    action = body["actions"][0]
    name, _, suffix = str(action.get("action_id") or "").partition(":")
    chosen = (action.get("selected_option") or {}).get("value")
    value = str(action.get("value") or chosen or "")
    number = suffix or value.rpartition(":")[2]
    container, message, user = body.get("container") or {}, body.get("message") or {}, body.get("user") or {}
    channel = container.get("channel_id") or (body.get("channel") or {}).get("id")
    message_ts = container.get("message_ts") or message.get("ts")
    mark = action.get("action_ts") or body.get("trigger_id")
    return Click(
        name=name,
        task_id=int(number) if number.isdigit() else None,
        value=value,
        block=str(action.get("block_id") or ""),
        user=str(user.get("id") or ""),
        team=str(user.get("team_id") or (body.get("team") or {}).get("id") or ""),
        channel=channel,
        message_ts=message_ts,
        thread_ts=message.get("thread_ts") or container.get("thread_ts"),
        ephemeral=bool(container.get("is_ephemeral")),
        in_home=(body.get("view") or {}).get("type") == "home",
        trigger=str(body.get("trigger_id") or ""),
        page=str((body.get("view") or {}).get("private_metadata") or ""),
        key=f"click:{user.get('id')}:{action.get('action_id')}:{mark}",
    )


def concerns_us(desk: Desk, channel: str, ts: str, *, ours: bool | None) -> bool:
    """Whether the message at this place may be one of ours; `ours` is what Slack says of it (None: nothing)."""
    if ours is not False:
        return True
    with desk.database.read() as session:
        return delivery_at(session, channel=channel, ts=ts) is not None


def place_of(session: Session, click: Click) -> Place:
    """Where an answer to this click belongs: in the thread of the message that had the button.

    A list or a private message has no thread of its own: then it is that of our last message about the task.
    """
    rooted, aside = click.block.split(":")[2:], "" if click.in_home else None
    if click.channel is not None and not click.ephemeral and click.message_ts is not None:
        return Place(click.channel, click.thread_ts or click.message_ts, click.message_ts, click.key)
    if click.channel is not None and rooted:
        return Place(click.channel, rooted[0], None, click.key)
    person = person_of_user(session, click.user, team_id=click.team)
    about = click.task_id
    found = last_message_about(session, about, person.id if person is not None else None) if about is not None else None
    if found is None:
        return Place(mark=click.key, aside=aside)
    return Place(found.posted_channel, found.thread_ts or found.posted_ts, None, click.key, aside)


def last_message_about(session: Session, task_id: int, person_id: int | None) -> Delivery | None:
    """Our newest message that shows this task where all may read it; else the newest in this person's direct messages."""
    shows = col(DeliveryTask.task_id) == task_id
    public = _newest_message(session, shows & ~col(Delivery.posted_channel).startswith("D"))
    return public or (_newest_message(session, shows & (col(Delivery.person_id) == person_id)) if person_id is not None else None)


def last_message_in(session: Session, channel: str) -> Delivery | None:
    """Our newest message about tasks in this channel."""
    return _newest_message(session, col(Delivery.posted_channel) == channel)


def _newest_message(session: Session, which: ColumnElement[bool]) -> Delivery | None:
    wanted = (
        select(Delivery)
        .join(DeliveryTask, col(DeliveryTask.delivery_id) == col(Delivery.id))
        .where(which, Delivery.method == DeliveryMethod.POST, Delivery.state == DeliveryState.SENT)
        .order_by(col(Delivery.id).desc())
        .limit(1)
    )
    return session.exec(wanted).first()


def delivery_id_at(desk: Desk, channel: str, ts: str, *, ours: bool | None) -> int | None:
    """Our message at this place. One that was posted a moment ago may not be written down yet: then Slack is asked for its id.

    `ours`: whether it is known to be by us (None: unknown).
    """
    with desk.database.read() as session:
        found = delivery_at(session, channel=channel, ts=ts)
        if found is not None or ours is False:
            return found.id if found is not None else None
    public_id = _metadata_at(desk, channel, ts)
    if public_id is None:
        return None
    with desk.database.read() as session:
        row = session.exec(select(Delivery).where(Delivery.public_id == public_id)).first()
        return row.id if row is not None else None


def _metadata_at(desk: Desk, channel: str, ts: str) -> str | None:
    try:
        page = desk.client.conversations_replies(channel=channel, ts=ts, limit=1, include_all_metadata=True)
    except (SlackApiError, OSError) as error:
        log.info("no look at %s %s: %s", channel, ts, type(error).__name__)
        return None
    return next((delivery_of(found) for found in page.get("messages") or [] if found.get("ts") == ts), None)


def permalink(desk: Desk, channel: str, ts: str, thread_ts: str | None = None) -> str:
    """The address of a message, as Slack makes it; Slack's own address leads there while the workspace's isn't known."""
    base = desk.team_url or "https://slack.com"
    link = f"{base.rstrip('/')}/archives/{channel}/p{ts.replace('.', '')}"
    return f"{link}?thread_ts={thread_ts}&cid={channel}" if thread_ts else link


def shut_to_us(desk: Desk, channel: str) -> str:
    """The name of a channel in which Slack says that we can't post; empty where we can, or where it doesn't say."""
    try:
        found = desk.client.conversations_info(channel=channel)["channel"]
    except SlackApiError as error:
        return channel if error.response.get("error") in {"channel_not_found", "not_in_channel"} else ""
    can_post = found.get("is_member", True) and not found.get("is_archived")
    return "" if can_post else f"#{found.get('name') or channel}"

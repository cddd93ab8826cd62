"""Happenings in Slack's words: the events of the Events API that the app gets to see (docs.slack.dev/reference/events)."""

from __future__ import annotations

import uuid

from bot.playground.message_json import message_json
from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Channel, Happening, Json, Message

_TYPE_OF = {"public": "channel", "private": "group", "im": "im"}
_FAMILY = {"public": "channels", "private": "groups", "im": "im"}
_SCOPE_OF = {
    "app_mention": "app_mentions:read",
    "reaction_added": "reactions:read",
    "reaction_removed": "reactions:read",
    "file_shared": "files:read",
    "user_change": "users:read",
}


def events_of(workspace: Workspace, happening: Happening) -> list[Json]:
    """The events that the app receives for this: subscribed, within its scopes, and where it is a member."""
    made = _MAKERS[happening.kind](workspace, happening) if happening.kind in _MAKERS else []
    return [event for event in made if _reaches(workspace, happening.channel, event)]


def callback(workspace: Workspace, event: Json) -> Json:
    """The outer envelope of the Events API around one event."""
    app, team = workspace.app, workspace.team
    where = event.get("channel")
    channel = workspace.channels.get(where) if isinstance(where, str) else None
    bot = {"enterprise_id": None, "team_id": team.id, "user_id": app.bot_user, "is_bot": True}
    return {
        "token": "stand-in",
        "team_id": team.id,
        "context_team_id": team.id,
        "context_enterprise_id": None,
        "api_app_id": app.id,
        "event": event,
        "type": "event_callback",
        "event_id": f"Ev{uuid.uuid4().hex[:10].upper()}",
        "event_time": int(workspace.wall()),
        "authorizations": [bot | {"is_enterprise_install": False}],
        "is_ext_shared_channel": channel is not None and channel.shared,
        "event_context": f"4-{uuid.uuid4().hex}",
    }


def _reaches(workspace: Workspace, channel: Channel | None, event: Json) -> bool:
    app, kind = workspace.app, event["type"]
    if channel is not None and app.bot_user not in channel.members and kind not in ("channel_left", "group_left"):
        return False
    if kind == "message" and channel is not None:
        family = _FAMILY[channel.kind]
        return f"message.{family}" in app.events and f"{family}:history" in app.scopes
    if kind in ("member_joined_channel", "member_left_channel") and channel is not None:
        return kind in app.events and f"{_FAMILY[channel.kind]}:read" in app.scopes
    return kind in app.events and _SCOPE_OF.get(kind, "") in app.scopes | {""}


def _posted(workspace: Workspace, happening: Happening) -> list[Json]:
    channel, message = _both(happening)
    event = _message_event(workspace, channel, message)
    made = [event]
    mentioned = f"<@{workspace.app.bot_user}>" in message.text and message.user != workspace.app.bot_user
    if mentioned and channel.kind != "im" and message.subtype in (None, "file_share"):
        made.append({key: value for key, value in event.items() if key != "channel_type"} | {"type": "app_mention"})
    for file in message.files:
        made.append(_file_shared(message, file))
    return made


def _message_event(workspace: Workspace, channel: Channel, message: Message) -> Json:
    inner = message_json(workspace, message, in_thread=True)
    return inner | {"channel": channel.id, "channel_type": _TYPE_OF[channel.kind], "event_ts": message.ts}


def _file_shared(message: Message, file: str) -> Json:
    who = {"file_id": file, "user_id": message.user, "file": {"id": file}, "channel_id": message.channel}
    return {"type": "file_shared", **who, "event_ts": message.ts}


def _changed(workspace: Workspace, happening: Happening) -> list[Json]:
    channel, message = _both(happening)
    now = {"message": message_json(workspace, message), "previous_message": _previous(workspace, happening)}
    return [_hidden(workspace, channel, "message_changed") | now]


def _deleted(workspace: Workspace, happening: Happening) -> list[Json]:
    channel, message = _both(happening)
    now = {"previous_message": _previous(workspace, happening), "deleted_ts": message.ts}
    return [_hidden(workspace, channel, "message_deleted") | now]


def _hidden(workspace: Workspace, channel: Channel, subtype: str) -> Json:
    ts = workspace.next_ts()
    kind = {"type": "message", "subtype": subtype, "hidden": True, "channel_type": _TYPE_OF[channel.kind]}
    return kind | {"channel": channel.id, "ts": ts, "event_ts": ts}


def _previous(workspace: Workspace, happening: Happening) -> Json:
    if happening.before is None:
        raise ValueError(f"a happening of kind {happening.kind} needs what stood before")
    return message_json(workspace, happening.before)


def _reaction(workspace: Workspace, happening: Happening) -> list[Json]:
    _, message = _both(happening)
    kind = "reaction_added" if happening.kind == "reacted" else "reaction_removed"
    item = {"type": "message", "channel": message.channel, "ts": message.ts}
    who = {"user": happening.actor, "item_user": message.user, "event_ts": workspace.next_ts()}
    return [{"type": kind, "reaction": happening.detail["reaction"], "item": item} | who]


def _membership(workspace: Workspace, happening: Happening) -> list[Json]:
    channel = _channel(happening)
    ts = workspace.next_ts()
    if happening.kind == "left" and happening.actor == workspace.app.bot_user:
        kind = "group_left" if channel.kind == "private" else "channel_left"
        return [{"type": kind, "channel": channel.id, "actor_id": happening.detail["actor"], "event_ts": ts}]
    kind = "member_joined_channel" if happening.kind == "joined" else "member_left_channel"
    letter = "G" if channel.kind == "private" else "C"
    team = workspace.users[happening.actor].team_id
    event: Json = {"type": kind, "user": happening.actor, "channel": channel.id, "channel_type": letter, "team": team}
    if happening.detail.get("inviter"):
        event["inviter"] = happening.detail["inviter"]
    return [event | {"event_ts": ts}]


def _channel_life(workspace: Workspace, happening: Happening) -> list[Json]:
    channel = _channel(happening)
    verb = {"archived": "archive", "unarchived": "unarchive", "renamed": "rename"}[happening.kind]
    kind = f"{'group' if channel.kind == 'private' else 'channel'}_{verb}"
    what: str | Json = channel.id
    if verb == "rename":
        what = {"id": channel.id, "name": channel.name, "created": channel.created}
    return [{"type": kind, "channel": what, "user": happening.actor, "event_ts": workspace.next_ts()}]


def _home_opened(workspace: Workspace, happening: Happening) -> list[Json]:
    channel = _channel(happening)
    event: Json = {"type": "app_home_opened", "user": happening.actor, "channel": channel.id, "tab": "home"}
    if happening.detail.get("view"):
        event["view"] = happening.detail["view"]
    return [event | {"event_ts": workspace.next_ts()}]


def _both(happening: Happening) -> tuple[Channel, Message]:
    if happening.channel is None or happening.message is None:
        raise ValueError(f"a happening of kind {happening.kind} needs its channel and message")
    return happening.channel, happening.message


def _channel(happening: Happening) -> Channel:
    if happening.channel is None:
        raise ValueError(f"a happening of kind {happening.kind} needs its channel")
    return happening.channel


_MAKERS = {
    "posted": _posted,
    "edited": _changed,
    "deleted": _deleted,
    "reacted": _reaction,
    "unreacted": _reaction,
    "joined": _membership,
    "left": _membership,
    "archived": _channel_life,
    "unarchived": _channel_life,
    "renamed": _channel_life,
    "home_opened": _home_opened,
}

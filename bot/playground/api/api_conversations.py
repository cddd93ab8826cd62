"""Web API: channels, direct messages and what was said in them (conversations.*, users.conversations)."""

from __future__ import annotations

from collections.abc import Iterable

from bot.playground.api.api_call import ApiCall
from bot.playground.api.api_error import ApiError
from bot.playground.api.api_scopes import scope_for
from bot.playground.message_json import channel_json, message_json
from bot.playground.workspace_nouns import Channel, Json, Message

KIND_OF = {"public_channel": "public", "private_channel": "private", "im": "im", "mpim": "mpim"}


def open_conversation(call: ApiCall) -> Json:
    """Opens the direct message with one person."""
    people = [one for one in call.text("users").split(",") if one]
    if len(people) != 1:
        raise ApiError("not_supported" if people else "users_list_not_supplied")
    user = call.workspace.users.get(people[0])
    if user is None:
        raise ApiError("user_not_found")
    if user.is_bot:
        raise ApiError("cannot_dm_bot")
    if user.deleted:
        raise ApiError("user_disabled")
    if not call.workspace.reaches(user.id):
        raise ApiError("user_not_visible")
    channel = call.workspace.direct_message(user.id)
    shown = channel_json(call.workspace, channel) if call.flag("return_im") else {"id": channel.id}
    return {"channel": shown}


def info(call: ApiCall) -> Json:
    """One conversation."""
    channel = _seen(call, call.channel())
    shown = channel_json(call.workspace, channel)
    if call.flag("include_num_members"):
        shown["num_members"] = len(channel.members)
    return {"channel": shown}


def members(call: ApiCall) -> Json:
    """The ids of who is in a conversation."""
    found, following = call.page(_seen(call, call.channel()).members, 100, 1000)
    return {"members": found, "response_metadata": following}


def list_conversations(call: ApiCall) -> Json:
    """The conversations that the app may know of."""
    return _listed(call, call.workspace.channels.values())


def user_conversations(call: ApiCall) -> Json:
    """The conversations that a person, or the app itself, is a member of."""
    who = call.user().id if call.text("user") else call.workspace.app.bot_user
    return _listed(call, [channel for channel in call.workspace.channels.values() if who in channel.members])


def join(call: ApiCall) -> Json:
    """Enters a public channel."""
    channel = call.channel()
    if channel.kind != "public":
        raise ApiError("method_not_supported_for_channel_type")
    if channel.archived:
        raise ApiError("is_archived")
    call.workspace.join(channel, call.workspace.app.bot_user)
    return {"channel": channel_json(call.workspace, channel)}


def history(call: ApiCall) -> Json:
    """What a conversation shows, newest first, between `oldest` and `latest`."""
    channel = _listened(call)
    found = [m for m in call.workspace.visible(channel.id) if _within(call, m)]
    return _told(call, list(reversed(found)), 100)


def replies(call: ApiCall) -> Json:
    """A thread: the message it began with, then the replies, oldest first."""
    channel = _listened(call)
    named = call.workspace.message(channel.id, call.needed("ts", "thread_not_found"))
    if named is None:
        raise ApiError("thread_not_found")
    parent = call.workspace.messages[channel.id].get(named.thread_ts or named.ts, named)
    found = [m for m in call.workspace.replies(parent) if _within(call, m)]
    return _told(call, [parent, *found], 1000)


def _told(call: ApiCall, found: list[Message], default: int) -> Json:
    page, following = call.page(found, default, 999 if default == 100 else 1000)
    metadata = call.flag("include_all_metadata")
    shown = [message_json(call.workspace, m, in_thread=True, metadata=metadata) for m in page]
    more = bool(following["next_cursor"])
    answer: Json = {"messages": shown, "has_more": more}
    return answer | ({"response_metadata": following} if more else {})


def _within(call: ApiCall, message: Message) -> bool:
    oldest, latest, ts = call.text("oldest"), call.text("latest"), _order(message.ts)
    try:
        low, high = _order(oldest or "0"), _order(latest or "99999999999")
    except ValueError:
        raise ApiError("invalid_ts_oldest") from None
    return low <= ts <= high if call.flag("inclusive") else low < ts < high


def _order(ts: str) -> tuple[int, int]:
    whole, _, part = ts.partition(".")
    return int(whole), int((part or "0").ljust(6, "0"))


def _seen(call: ApiCall, channel: Channel) -> Channel:
    _scope(call, scope_for(channel, "read"))
    return channel


def _listened(call: ApiCall) -> Channel:
    channel = call.channel()
    _scope(call, scope_for(channel, "history"))
    if call.workspace.app.bot_user not in channel.members:
        raise ApiError("not_in_channel")
    return channel


def _scope(call: ApiCall, needed: str) -> None:
    granted = call.workspace.app.scopes
    if needed not in granted:
        raise ApiError("missing_scope", needed=needed, provided=",".join(sorted(granted)))


def _listed(call: ApiCall, channels: Iterable[Channel]) -> Json:
    asked = call.text("types", "public_channel").split(",")
    if unknown := [kind for kind in asked if kind not in KIND_OF]:
        raise ApiError("invalid_types", unknown=unknown)
    kinds = {KIND_OF[kind] for kind in asked}
    bot = call.workspace.app.bot_user
    found = [c for c in channels if c.kind in kinds and (c.kind == "public" or bot in c.members)]
    for channel in found:
        _scope(call, scope_for(channel, "read"))
    if call.flag("exclude_archived"):
        found = [channel for channel in found if not channel.archived]
    page, following = call.page(found, 100, 1000)
    return {"channels": [channel_json(call.workspace, c) for c in page], "response_metadata": following}

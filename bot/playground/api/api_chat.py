"""Web API: messages (chat.postMessage, chat.update, chat.delete, chat.postEphemeral, chat.getPermalink)."""

from __future__ import annotations

from bot.playground.api.api_call import ApiCall
from bot.playground.api.api_error import ApiError
from bot.playground.blocks.message_rules import refuse_metadata, refuse_text, with_block_ids
from bot.playground.message_json import message_json
from bot.playground.workspace_nouns import Channel, Json

POST_TEXT, UPDATE_TEXT = 40_000, 4_000


def post_message(call: ApiCall) -> Json:
    """Posts as the app; a user id as channel means the direct message with that person."""
    channel = _destination(call)
    text, blocks = _content(call, POST_TEXT)
    metadata = refuse_metadata(call.structure("metadata", "invalid_metadata_format"))
    thread = _thread(call, channel)
    broadcast = call.flag("reply_broadcast") and thread is not None
    user, workspace = call.workspace.app.bot_user, call.workspace
    message = workspace.post(
        channel, user, text, blocks=blocks, thread_ts=thread, metadata=metadata, from_app=True, broadcast=broadcast
    )
    return {"channel": channel.id, "ts": message.ts, "message": message_json(workspace, message, in_thread=True)}


def update(call: ApiCall) -> Json:
    """Changes a message of the app's own. Without `metadata` what was attached stays; `{}` takes it away."""
    channel = call.channel()
    message = call.message(channel, "ts")
    if not message.from_app:
        raise ApiError("cant_update_message")
    if channel.archived:
        raise ApiError("is_inactive")
    _member(call, channel)
    text, blocks = _content(call, UPDATE_TEXT)
    raw = call.structure("metadata", "invalid_metadata_format")
    metadata = {} if raw == {} else refuse_metadata(raw)
    call.workspace.edit(message, message.user, text, blocks, metadata)
    shown = message_json(call.workspace, message, in_thread=True)
    return {"channel": channel.id, "ts": message.ts, "text": message.text, "message": shown}


def delete(call: ApiCall) -> Json:
    """Takes away a message of the app's own."""
    channel = call.channel()
    message = call.message(channel, "ts")
    if not message.from_app:
        raise ApiError("cant_delete_message")
    call.workspace.delete(message, message.user)
    return {"channel": channel.id, "ts": message.ts}


def post_ephemeral(call: ApiCall) -> Json:
    """Shows something to one member of a conversation only."""
    channel = call.channel()
    _writable(call, channel)
    text, blocks = _content(call, POST_TEXT)
    user = call.workspace.users.get(call.text("user"))
    if user is None or user.id not in channel.members:
        raise ApiError("user_not_in_channel")
    thread = call.text("thread_ts") or None
    return {"message_ts": call.workspace.whisper(channel, user.id, text, blocks, thread).ts}


def get_permalink(call: ApiCall) -> Json:
    """The address of a message in a browser."""
    channel = call.channel()
    message = call.message(channel, "message_ts")
    link = f"https://{call.workspace.team.domain}.slack.com/archives/{channel.id}/p{message.ts.replace('.', '')}"
    if message.thread_ts and message.thread_ts != message.ts:
        link += f"?thread_ts={message.thread_ts}&cid={channel.id}"
    return {"channel": channel.id, "permalink": link}


def _destination(call: ApiCall) -> Channel:
    wanted = call.needed("channel", "channel_not_found")
    person = call.workspace.users.get(wanted)
    if person is not None:
        if person.is_bot:
            raise ApiError("cannot_dm_bot")
        if person.deleted or not call.workspace.reaches(person.id):
            raise ApiError("channel_not_found")
        channel = call.workspace.direct_message(person.id)
    else:
        channel = call.channel()
    _writable(call, channel)
    return channel


def _writable(call: ApiCall, channel: Channel) -> None:
    if channel.archived:
        raise ApiError("is_archived")
    _member(call, channel)


def _member(call: ApiCall, channel: Channel) -> None:
    if call.workspace.app.bot_user not in channel.members:
        raise ApiError("not_in_channel")


def _content(call: ApiCall, most: int) -> tuple[str, list[Json]]:
    text = call.text("text")
    blocks = with_block_ids(call.structure("blocks", "invalid_blocks_format"))
    if not text.strip() and not blocks:
        raise ApiError("no_text")
    refuse_text(text, most)
    return text, blocks


def _thread(call: ApiCall, channel: Channel) -> str | None:
    ts = call.text("thread_ts")
    if not ts:
        return None
    parent = call.workspace.message(channel.id, ts)
    if parent is None:
        raise ApiError("thread_not_found")
    return parent.thread_ts or parent.ts

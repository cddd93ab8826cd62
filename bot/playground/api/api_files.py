"""Web API: files (files.info, files.getUploadURLExternal, files.completeUploadExternal)."""

from __future__ import annotations

import mimetypes

from bot.playground.api.api_call import ApiCall
from bot.playground.api.api_error import ApiError
from bot.playground.message_json import file_json
from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Channel, Json, SharedFile


def info(call: ApiCall) -> Json:
    """One file that was shared where the app is."""
    return {"file": file_json(call.workspace, _found(call, call.text("file"))), "comments": []}


def upload_url(call: ApiCall) -> Json:
    """An address to which the app may send a file's bytes once."""
    length = call.needed("length")
    if not length.isdecimal() or int(length) == 0:
        raise ApiError("invalid_arguments")
    file = new_file(call.workspace, call.workspace.app.bot_user, call.needed("filename"), b"")
    file.size, file.ready = int(length), False
    return {"upload_url": call.workspace.upload_url + file.id, "file_id": file.id}


def complete_upload(call: ApiCall) -> Json:
    """Finishes uploads and shares them in a conversation, if one is named."""
    wanted = call.structure("files", "invalid_arguments")
    if not isinstance(wanted, list) or not wanted:
        raise ApiError("invalid_arguments")
    files = [_uploaded(call, one) for one in wanted]
    if call.text("channel_id"):
        _share(call, files)
    return {"files": [file_json(call.workspace, file) for file in files]}


def new_file(workspace: Workspace, user: str, name: str, content: bytes) -> SharedFile:
    """Keeps a file, not shared anywhere yet."""
    with workspace.changed:
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        created = int(workspace.wall())
        file = SharedFile(workspace.next_id("F"), name, user, kind, workspace.now(), created, len(content), content)
        workspace.files[file.id] = file
        return file


def share_file(workspace: Workspace, channel: Channel, file: SharedFile) -> None:
    """Notes that a file can be seen in a conversation."""
    with workspace.changed:
        if channel.id not in file.channels:
            file.channels.append(channel.id)


def _uploaded(call: ApiCall, wanted: Json) -> SharedFile:
    file = call.workspace.files.get(str(wanted.get("id")))
    if file is None or file.user != call.workspace.app.bot_user:
        raise ApiError("file_not_found")
    if len(file.content) != file.size:
        raise ApiError("file_upload_size_mismatch")
    file.ready = True
    file.title = str(wanted.get("title") or file.name)
    return file


def _share(call: ApiCall, files: list[SharedFile]) -> None:
    channel = call.own_channel("channel_id")
    if channel.archived:
        raise ApiError("is_archived")
    for file in files:
        share_file(call.workspace, channel, file)
    bot, thread = call.workspace.app.bot_user, call.text("thread_ts") or None
    text, ids = call.text("initial_comment"), [file.id for file in files]
    call.workspace.post(channel, bot, text, thread_ts=thread, subtype="file_share", files=ids, from_app=True)


def _found(call: ApiCall, wanted: str) -> SharedFile:
    file = call.workspace.files.get(wanted)
    bot, channels = call.workspace.app.bot_user, call.workspace.channels
    if file is None or not file.ready:
        raise ApiError("file_not_found")
    if file.user != bot and not any(bot in channels[where].members for where in file.channels):
        raise ApiError("file_not_found")
    return file

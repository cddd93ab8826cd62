"""Users, channels, messages, files and views as the JSON objects in which Slack hands them out."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Channel, Json, Message, SharedFile, User, View


def message_json(workspace: Workspace, message: Message, *, in_thread: bool = False, metadata: bool = True) -> Json:
    """A message as history and events show it; `in_thread` adds who began the thread, `metadata` what the app attached."""
    if message.deleted:
        return _tombstone(workspace, message)
    shown: Json = {"type": "message", "user": message.user, "text": message.text, "ts": message.ts}
    shown["team"] = message.team
    if message.subtype or message.broadcast:
        shown["subtype"] = "thread_broadcast" if message.broadcast else message.subtype
    if message.client_msg_id:
        shown["client_msg_id"] = message.client_msg_id
    if message.team != workspace.team.id:
        shown |= {"user_team": message.team, "source_team": message.team}
    if message.from_app:
        shown |= {"bot_id": workspace.app.bot_id, "app_id": workspace.app.id, "bot_profile": bot_json(workspace)}
    if message.blocks:
        shown["blocks"] = message.blocks
    if message.edited:
        shown["edited"] = message.edited
    if message.files:
        shown |= {"files": [_shared(workspace, workspace.files[one]) for one in message.files], "upload": False}
    if message.metadata and metadata and "metadata.message:read" in workspace.app.scopes:
        shown["metadata"] = message.metadata
    if message.reactions:
        shown["reactions"] = reactions_json(message)
    return shown | _thread(workspace, message, in_thread)


def _thread(workspace: Workspace, message: Message, in_thread: bool) -> Json:
    if message.thread_ts and message.thread_ts != message.ts:
        parent = workspace.messages[message.channel].get(message.thread_ts)
        began = {"parent_user_id": parent.user} if parent and in_thread else {}
        return {"thread_ts": message.thread_ts, **began}
    replies = workspace.replies(message)
    if not replies:
        return {}
    people = list(dict.fromkeys(reply.user for reply in replies))
    count = {"reply_count": len(replies), "reply_users_count": len(people), "reply_users": people[:5]}
    return {"thread_ts": message.ts, **count, "latest_reply": replies[-1].ts, "is_locked": False, "subscribed": False}


def _tombstone(workspace: Workspace, message: Message) -> Json:
    gone = {"type": "message", "subtype": "tombstone", "user": "USLACKBOT", "hidden": True}
    return gone | {"text": "This message was deleted.", "ts": message.ts} | _thread(workspace, message, False)


def reactions_json(message: Message) -> list[Json]:
    """The reactions of a message in the order in which they came."""
    return [{"name": name, "users": list(who), "count": len(who)} for name, who in message.reactions.items()]


def bot_json(workspace: Workspace) -> Json:
    """The app's bot as `bot_profile` and `bots.info` show it."""
    app = workspace.app
    return {"id": app.bot_id, "app_id": app.id, "name": app.name, "deleted": False, "team_id": workspace.team.id}


def user_json(workspace: Workspace, user: User) -> Json:
    """A person as `users.info` shows them; a person of another workspace is a stranger and has no e-mail address."""
    stranger = user.team_id != workspace.team.id
    offset = datetime.fromtimestamp(workspace.wall(), UTC).astimezone(ZoneInfo(user.tz)).utcoffset()
    profile: Json = {"real_name": user.real_name, "display_name": user.real_name, "team": user.team_id}
    if user.email and not stranger and "users:read.email" in workspace.app.scopes:
        profile["email"] = user.email
    shown: Json = {"id": user.id, "team_id": user.team_id, "name": user.name, "real_name": user.real_name}
    shown |= {"deleted": user.deleted, "profile": profile, "is_bot": user.is_bot, "is_app_user": False, "updated": 0}
    shown |= {"tz": user.tz, "tz_label": user.tz, "tz_offset": int(offset.total_seconds()) if offset else 0}
    shown |= {"is_restricted": user.is_guest, "is_ultra_restricted": False, "is_admin": False, "is_owner": False}
    return shown | ({"is_stranger": True} if stranger else {})


def channel_json(workspace: Workspace, channel: Channel) -> Json:
    """A conversation as `conversations.info` shows it."""
    inside = workspace.app.bot_user in channel.members
    if channel.kind == "im":
        other = next(iter(m for m in channel.members if m != workspace.app.bot_user), "")
        return {"id": channel.id, "created": channel.created, "is_im": True, "user": other, "is_archived": False}
    private = channel.kind == "private"
    shown: Json = {"id": channel.id, "name": channel.name, "name_normalized": channel.name, "created": channel.created}
    shown |= {"creator": channel.creator, "is_channel": True, "is_group": False, "is_im": False, "is_mpim": False}
    shown |= {"is_private": private, "is_archived": channel.archived, "is_member": inside, "is_general": False}
    shown |= {"is_ext_shared": channel.shared, "is_shared": channel.shared, "is_org_shared": False}
    blank = {"value": "", "creator": "", "last_set": 0}
    return shown | {"topic": blank, "purpose": blank, "context_team_id": workspace.team.id}


def file_json(workspace: Workspace, file: SharedFile) -> Json:
    """A file as Slack shows it; its bytes are behind `url_private_download`, for the app's own token only."""
    suffix = file.name.rsplit(".", 1)[-1].lower() if "." in file.name else "binary"
    path = f"{workspace.files_url}{file.id}"
    shown: Json = {"id": file.id, "created": file.created, "timestamp": file.created, "name": file.name}
    shown |= {"title": file.title or file.name, "mimetype": file.mimetype, "filetype": suffix, "user": file.user}
    shown |= {"size": file.size, "mode": "hosted", "is_external": False, "channels": list(file.channels)}
    shown |= {"url_private": f"{path}/{file.name}", "url_private_download": f"{path}/download/{file.name}"}
    return shown | {"permalink": f"https://{workspace.team.domain}.slack.com/files/{file.user}/{file.id}/{file.name}"}


def _shared(workspace: Workspace, file: SharedFile) -> Json:
    if workspace.users[file.user].team_id == workspace.team.id:
        return file_json(workspace, file)
    return {"id": file.id, "created": 0, "timestamp": 0, "user": "", "file_access": "check_file_info"}  # Slack Connect


def view_json(workspace: Workspace, view: View) -> Json:
    """A modal or App Home with the fields that Slack adds to what the app sent."""
    app, defaults = workspace.app, {"private_metadata": "", "callback_id": "", "clear_on_close": False}
    made = {"id": view.id, "team_id": workspace.team.id, "app_id": app.id, "bot_id": app.bot_id, "hash": view.hash}
    tree = {"root_view_id": view.root_id, "previous_view_id": view.previous_id, "app_installed_team_id": workspace.team.id}
    return defaults | {"notify_on_close": False, "state": {"values": {}}} | view.content | made | tree

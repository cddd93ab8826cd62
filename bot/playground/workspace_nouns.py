"""What a Slack workspace is made of: team, app, users, channels, messages, views and files as plain objects."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

Json = dict[str, Any]
ChannelKind = Literal["public", "private", "im"]

_SCOPES = """
    chat:write commands app_mentions:read channels:history groups:history im:history channels:read groups:read im:read
    im:write users:read reactions:read reactions:write files:read files:write metadata.message:read
    dnd:read usergroups:read users:read.email
"""
_EVENTS = """
    message.channels message.groups message.im app_mention app_home_opened reaction_added reaction_removed
    member_joined_channel member_left_channel channel_left group_left channel_archive channel_unarchive
    channel_rename group_archive group_unarchive group_rename file_shared user_change
"""
DEFAULT_SCOPES = frozenset(_SCOPES.split())
DEFAULT_EVENTS = frozenset(_EVENTS.split())


@dataclass(slots=True)
class Team:
    """A workspace of Slack; people of another one take part through Slack Connect."""

    id: str
    name: str
    domain: str


@dataclass(slots=True)
class App:
    """The installed app: who it is, what it may do and the secrets by which it is known."""

    id: str
    name: str
    bot_id: str
    bot_user: str
    bot_token: str
    app_token: str
    signing_secret: str
    scopes: frozenset[str] = DEFAULT_SCOPES
    events: frozenset[str] = DEFAULT_EVENTS
    commands: frozenset[str] = frozenset({"/afspraak"})


@dataclass(slots=True)
class User:
    """A person or a bot. `team_id` tells people of another workspace apart; `title` is that of the profile."""

    id: str
    name: str
    real_name: str
    team_id: str
    email: str | None = None
    title: str = ""
    tz: str = "Europe/Amsterdam"
    locale: str = "nl-NL"
    is_bot: bool = False
    is_guest: bool = False
    deleted: bool = False


@dataclass(slots=True)
class Channel:
    """A public or private channel or a direct message (`im`) with its members in the order in which they came."""

    id: str
    name: str
    kind: ChannelKind = "public"
    members: list[str] = field(default_factory=list)
    archived: bool = False
    shared: bool = False
    creator: str = ""
    created: int = 0


@dataclass(slots=True)
class Message:
    """One message. `ts` is Slack's id in wall time; `at` is the moment in the story. Deleted ones stay, marked."""

    channel: str
    ts: str
    user: str
    team: str
    text: str
    at: datetime
    blocks: list[Json] = field(default_factory=list)
    thread_ts: str | None = None
    metadata: Json | None = None
    subtype: str | None = None
    from_app: bool = False
    client_msg_id: str | None = None
    reactions: dict[str, list[str]] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    broadcast: bool = False
    edited: Json | None = None
    edited_at: datetime | None = None
    deleted: bool = False
    ephemeral_to: str | None = None


@dataclass(slots=True)
class View:
    """A modal or an App Home as the app sent it, with the fields that Slack adds."""

    id: str
    user: str
    content: Json
    hash: str
    root_id: str
    previous_id: str | None = None
    open: bool = True
    team: str = ""
    errors: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class SharedFile:
    """A file and its bytes. `channels` says where it was shared; `ready` is false until an upload was completed."""

    id: str
    name: str
    user: str
    mimetype: str
    at: datetime
    created: int
    size: int
    content: bytes = b""
    title: str = ""
    channels: list[str] = field(default_factory=list)
    ready: bool = True


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened in the workspace, before it is put in Slack's words (see `events`)."""

    kind: str
    actor: str
    channel: Channel | None = None
    message: Message | None = None
    before: Message | None = None
    detail: Json = field(default_factory=dict)

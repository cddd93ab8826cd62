"""Which scope each method of the Web API asks for (docs.slack.dev/reference/methods); one of several is enough."""

from __future__ import annotations

from bot.playground.workspace_nouns import Channel

ANY_READ = ("channels:read", "groups:read", "im:read")
SCOPES: dict[str, tuple[str, ...]] = {
    "chat.postMessage": ("chat:write",),
    "chat.update": ("chat:write",),
    "chat.delete": ("chat:write",),
    "chat.postEphemeral": ("chat:write",),
    "conversations.open": ("im:write",),
    "conversations.join": ("channels:join",),
    "conversations.list": ANY_READ,
    "users.conversations": ANY_READ,
    "users.info": ("users:read",),
    "users.list": ("users:read",),
    "bots.info": ("users:read",),
    "reactions.add": ("reactions:write",),
    "reactions.remove": ("reactions:write",),
    "reactions.get": ("reactions:read",),
    "files.info": ("files:read",),
    "files.getUploadURLExternal": ("files:write",),
    "files.completeUploadExternal": ("files:write",),
    "usergroups.list": ("usergroups:read",),
    "team.info": ("team:read",),
}
FAMILY = {"public": "channels", "private": "groups", "im": "im"}


def scope_for(channel: Channel, what: str) -> str:
    """The scope by which the app reads (`read`) or listens back (`history`) in this kind of conversation."""
    return f"{FAMILY[channel.kind]}:{what}"

"""What each person has seen of each conversation, so that the list of channels can say where there is something new."""

from __future__ import annotations

from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Channel, Message


class Looked:
    """Per person and conversation the newest message that was shown. The caller holds the workspace's lock."""

    def __init__(self) -> None:
        self._newest: dict[tuple[str, str], str] = {}

    def look(self, workspace: Workspace, user: str, channel: Channel) -> None:
        """This person sees the conversation as it is now."""
        shown = shown_to(workspace, user, channel)
        if shown:
            self._newest[user, channel.id] = shown[-1].ts

    def news(self, workspace: Workspace, user: str, channel: Channel) -> int:
        """How many messages of others came since."""
        seen = order(self._newest.get((user, channel.id), "0.0"))
        return sum(message.user != user and order(message.ts) > seen for message in shown_to(workspace, user, channel))


def shown_to(workspace: Workspace, user: str, channel: Channel) -> list[Message]:
    """What a person sees in the conversation itself, oldest first: without replies, with what only they may see."""
    whispers = [message for message in _whispers(workspace, user, channel) if message.thread_ts is None]
    return sorted([*workspace.visible(channel.id), *whispers], key=lambda message: order(message.ts))


def thread_of(workspace: Workspace, user: str, parent: Message) -> list[Message]:
    """What a person sees under a message, oldest first."""
    channel = workspace.channels[parent.channel]
    whispers = [message for message in _whispers(workspace, user, channel) if message.thread_ts == parent.ts]
    return sorted([*workspace.replies(parent), *whispers], key=lambda message: order(message.ts))


def order(ts: str) -> tuple[int, ...]:
    """A Slack timestamp as something that sorts."""
    return tuple(int(part) for part in ts.split("."))


def _whispers(workspace: Workspace, user: str, channel: Channel) -> list[Message]:
    mine = (one for one in workspace.ephemerals if one.ephemeral_to == user and one.channel == channel.id)
    return [message for message in mine if not message.deleted]

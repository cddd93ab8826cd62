"""The state of the stand-in: thread-safe, and every change is told to who observes it and wakes who waits for it."""

from __future__ import annotations

import copy
import threading
import uuid
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from bot.playground.delivering.triggers import Triggers
from bot.playground.wall_time import TsMaker, WallClock, wall_seconds
from bot.playground.workspace_nouns import App, Channel, ChannelKind, Happening, Json, Message, SharedFile, Team, User, View

Observer = Callable[[Happening], None]
Memory = dict[str, Any]

_REMEMBERED = ("users", "channels", "messages", "ephemerals", "views", "homes", "files", "modals")


class Workspace:
    """Team, people, channels and what was said. Hold `changed` while reading more than one thing."""

    def __init__(self, team: Team, app: App, now: Callable[[], datetime], wall: WallClock = wall_seconds) -> None:
        self.team = team
        self.app = app
        self.now = now
        self.wall = wall
        self.changed = threading.Condition(threading.RLock())
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {}
        self.messages: dict[str, dict[str, Message]] = {}
        self.ephemerals: list[Message] = []
        self.views: dict[str, View] = {}
        self.homes: dict[str, View] = {}
        self.files: dict[str, SharedFile] = {}
        self.modals: dict[str, list[View]] = {}
        self.strangers_reach_app = False
        self.triggers = Triggers(wall)
        self.files_url = ""
        self.upload_url = ""
        self.observers: list[Observer] = []
        self.version = 0
        self._ts = TsMaker(wall)
        self._ids = 0

    # --- waiting and telling

    def wait_for(self, promise: Callable[[Workspace], object], timeout: float) -> bool:
        """Waits until `promise(workspace)` is true, at most `timeout` seconds of wall time; says whether it became so."""
        with self.changed:
            return bool(self.changed.wait_for(lambda: promise(self), timeout))

    def tell(self, happening: Happening) -> None:
        """Tells the observers and wakes those who wait. The caller holds `changed`."""
        for observer in self.observers:
            observer(happening)
        self.touch()

    def touch(self) -> None:
        """Something that can be seen has changed: the version rises, and those who wait look again."""
        with self.changed:
            self.version += 1
            self.changed.notify_all()

    def memory(self) -> Memory:
        """Everything that was said and shown up to now, to come back to with `recall`."""
        with self.changed:
            return copy.deepcopy({name: getattr(self, name) for name in _REMEMBERED})

    def recall(self, memory: Memory) -> None:
        """Makes everything as it was; nobody is told, as nothing of it happens."""
        with self.changed:
            for name, value in copy.deepcopy(memory).items():
                setattr(self, name, value)
            self.touch()

    def next_ts(self) -> str:
        """A fresh Slack timestamp, later than every one before."""
        with self.changed:
            return self._ts.next()

    def next_id(self, letter: str) -> str:
        """A fresh id in Slack's manner, such as `C0PG00001A`."""
        with self.changed:
            self._ids += 1
            return f"{letter}0PG{self._ids:05d}A"

    # --- people and places

    def add_user(self, user: User) -> User:
        """Makes a person known."""
        with self.changed:
            self.users[user.id] = user
            self.tell(Happening("user_added", user.id))
        return user

    def add_channel(
        self, name: str, *, channel_id: str | None = None, kind: ChannelKind = "public", members: list[str] | None = None
    ) -> Channel:
        """Makes a channel with its first members, silently (nobody is told that they joined)."""
        with self.changed:
            people = list(members or [])
            foreign = any(self.users[member].team_id != self.team.id for member in people)
            channel = Channel(channel_id or self.next_id("C"), name, kind, people, shared=foreign)
            channel.creator = people[0] if people else self.app.bot_user
            channel.created = int(self.wall())
            self.channels[channel.id] = channel
            self.messages[channel.id] = {}
            self.touch()
        return channel

    def direct_message(self, user: str) -> Channel:
        """The direct message between the app and this person, made when it isn't there."""
        with self.changed:
            for channel in self.channels.values():
                if channel.kind == "im" and user in channel.members:
                    return channel
            members = [self.app.bot_user, user]
            return self.add_channel(f"dm-{user}", channel_id=self.next_id("D"), kind="im", members=members)

    def reaches(self, user: str) -> bool:
        """Whether the app and this person reach each other outside shared channels: direct messages, home, commands."""
        return self.strangers_reach_app or self.users[user].team_id == self.team.id

    def join(self, channel: Channel, user: str, inviter: str | None = None) -> None:
        """Puts a person or the app in a channel, with the line that Slack writes about it."""
        with self.changed:
            if user in channel.members:
                return
            channel.members.append(user)
            channel.shared = channel.shared or self.users[user].team_id != self.team.id
            self.tell(Happening("joined", user, channel, detail={"inviter": inviter}))
            self.post(channel, user, f"<@{user}> has joined the channel", subtype="channel_join")

    def leave(self, channel: Channel, user: str, actor: str) -> None:
        """Takes a person or the app out of a channel."""
        with self.changed:
            if user not in channel.members:
                return
            channel.members.remove(user)
            self.tell(Happening("left", user, channel, detail={"actor": actor}))

    def archive(self, channel: Channel, actor: str, archived: bool = True) -> None:
        """Archives a channel, or takes it back out of the archive."""
        with self.changed:
            channel.archived = archived
            self.tell(Happening("archived" if archived else "unarchived", actor, channel))

    def rename(self, channel: Channel, actor: str, name: str) -> None:
        """Gives a channel another name; its id stays."""
        with self.changed:
            channel.name = name
            self.tell(Happening("renamed", actor, channel))

    # --- messages

    def message(self, channel: str, ts: str) -> Message | None:
        """The message with this id, unless it is gone. A deleted parent with replies stays, as a tombstone."""
        with self.changed:
            found = self.messages.get(channel, {}).get(ts)
            return None if found is None or (found.deleted and not self.replies(found)) else found

    def replies(self, parent: Message) -> list[Message]:
        """What was answered in the thread of this message, oldest first."""
        with self.changed:
            there = self.messages[parent.channel].values()
            return [m for m in there if m.thread_ts == parent.ts and m.ts != parent.ts and not m.deleted]

    def visible(self, channel: str) -> Iterator[Message]:
        """What the channel itself shows, oldest first: no replies unless they were broadcast too."""
        with self.changed:
            shown = [m for m in self.messages[channel].values() if m.thread_ts in (None, m.ts) or m.broadcast]
            return iter([m for m in shown if not m.deleted or self.replies(m)])

    def post(
        self,
        channel: Channel,
        user: str,
        text: str,
        *,
        blocks: list[Json] | None = None,
        thread_ts: str | None = None,
        metadata: Json | None = None,
        subtype: str | None = None,
        files: list[str] | None = None,
        from_app: bool = False,
        broadcast: bool = False,
    ) -> Message:
        """Puts a message in a channel and tells it. Rules and limits are checked by who calls."""
        with self.changed:
            team = self.users[user].team_id
            message = Message(channel.id, self._ts.next(), user, team, text, self.now(), thread_ts=thread_ts)
            message.blocks = copy.deepcopy(blocks or [])
            message.metadata = copy.deepcopy(metadata)
            message.subtype, message.files, message.from_app, message.broadcast = subtype, files or [], from_app, broadcast
            message.client_msg_id = None if from_app or subtype == "channel_join" else str(uuid.uuid4())
            self.messages[channel.id][message.ts] = message
            self.tell(Happening("posted", user, channel, message))
        return message

    def whisper(self, channel: Channel, to: str, text: str, blocks: list[Json], thread_ts: str | None = None) -> Message:
        """Shows something to one person only. Slack keeps no history of it; the stand-in does, for its transcript."""
        with self.changed:
            message = Message(channel.id, self._ts.next(), self.app.bot_user, self.team.id, text, self.now())
            message.blocks, message.thread_ts = copy.deepcopy(blocks), thread_ts
            message.from_app, message.ephemeral_to = True, to
            self.ephemerals.append(message)
            self.tell(Happening("whispered", self.app.bot_user, channel, message))
        return message

    def edit(
        self, message: Message, actor: str, text: str, blocks: list[Json] | None = None, metadata: Json | None = None
    ) -> None:
        """Changes what a message says. `metadata` None leaves what was there; an empty dict takes it away."""
        with self.changed:
            before = copy.deepcopy(message)
            message.text, message.blocks = text, copy.deepcopy(blocks or [])
            if metadata is not None:
                message.metadata = copy.deepcopy(metadata) or None
            message.edited_at = self.now()
            if not blocks:  # chat.update: a message of blocks is not shown as edited
                message.edited = {"user": actor, "ts": self._ts.next()}
            self.tell(Happening("edited", actor, self.channels[message.channel], message, before))

    def delete(self, message: Message, actor: str) -> None:
        """Takes a message away; its replies stay, under a tombstone."""
        with self.changed:
            before = copy.deepcopy(message)
            message.deleted = True
            self.tell(Happening("deleted", actor, self.channels[message.channel], message, before))

    def react(self, message: Message, user: str, name: str) -> bool:
        """Adds a reaction; False when this person already had it there."""
        with self.changed:
            people = message.reactions.setdefault(name, [])
            if user in people:
                return False
            people.append(user)
            detail = {"reaction": name}
            self.tell(Happening("reacted", user, self.channels[message.channel], message, detail=detail))
            return True

    def unreact(self, message: Message, user: str, name: str) -> bool:
        """Takes a reaction back; False when it wasn't there."""
        with self.changed:
            people = message.reactions.get(name, [])
            if user not in people:
                return False
            people.remove(user)
            if not people:
                del message.reactions[name]
            detail = {"reaction": name}
            self.tell(Happening("unreacted", user, self.channels[message.channel], message, detail=detail))
            return True

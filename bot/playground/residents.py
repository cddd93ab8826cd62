"""What people do in the workspace, as a Python API for tests and demo: say, react, click, submit, upload, invite."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from bot.playground.api.api_files import new_file, share_file
from bot.playground.api.api_views import close_modals
from bot.playground.delivering.deliveries import Delivery
from bot.playground.interactions import Interactions
from bot.playground.message_json import view_json
from bot.playground.view_state import state_values
from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Channel, Happening, Json, Message, View

_MENTION = re.compile(r"(<[@#!][A-Za-z0-9_|:^.\- ]+>)")


class CannotDo(Exception):
    """A person tried what Slack's screens would not let them do."""


class Residents:
    """The people of the workspace. Users, channels and messages are named by their ids or handed in as they are."""

    def __init__(self, workspace: Workspace, interactions: Interactions) -> None:
        self.workspace = workspace
        self._interactions = interactions

    # --- messages

    def say(self, user: str, channel: str | Channel, text: str, thread_ts: str | None = None) -> Message:
        """Types a message; Slack escapes `&`, `<` and `>` in it, but mentions such as `<@U123>` stay as they are."""
        where = self._inside(user, channel)
        return self.workspace.post(where, user, escaped(text), thread_ts=self._parent(where, thread_ts))

    def dm(self, user: str, text: str) -> Message:
        """Writes to the app in a direct message."""
        self._at_home(user)
        return self.say(user, self.workspace.direct_message(user), text)

    def edit(self, user: str, message: Message, text: str) -> None:
        """Changes one's own message."""
        self._own(user, message)
        self.workspace.edit(message, user, escaped(text))

    def delete(self, user: str, message: Message) -> None:
        """Takes one's own message away."""
        self._own(user, message)
        self.workspace.delete(message, user)

    def react(self, user: str, message: Message, name: str) -> None:
        """Adds a reaction by its name, such as `white_check_mark`."""
        self._reach(user, message)
        if not self.workspace.react(message, user, name.strip(":")):
            raise CannotDo(f"{user} already reacted with {name}")

    def unreact(self, user: str, message: Message, name: str) -> None:
        """Takes a reaction back."""
        self._reach(user, message)
        if not self.workspace.unreact(message, user, name.strip(":")):
            raise CannotDo(f"{user} has no reaction {name} there")

    def upload(
        self, user: str, channel: str | Channel, name: str, content: bytes, text: str = "", *, thread_ts: str | None = None
    ) -> Message:
        """Drops a file in a channel or thread, with a few words if wanted."""
        where = self._inside(user, channel)
        parent = self._parent(where, thread_ts)
        with self.workspace.changed:
            file = new_file(self.workspace, user, name, content)
            share_file(self.workspace, where, file)
            words = escaped(text)
            return self.workspace.post(where, user, words, thread_ts=parent, subtype="file_share", files=[file.id])

    # --- buttons, menus, modals

    def click(self, user: str, message: Message | View, action_id: str, value: str | None = None) -> Delivery:
        """Presses the button with this action_id (and this value, where several have it)."""
        block, element = self._element(message, action_id, "button", value)
        action = {"action_id": action_id, "block_id": block, "type": "button", "text": element["text"]}
        if "value" in element:
            action["value"] = element["value"]
        self._tell("clicked", user, message, {"action_id": action_id, "label": element["text"]["text"]})
        return self._act(user, message, action)

    def choose_overflow(self, user: str, message: Message | View, action_id: str, value: str) -> Delivery:
        """Chooses the option with this value from an overflow menu or a select."""
        block, element = self._element(message, action_id, ("overflow", "static_select"), None)
        chosen = next((option for option in element["options"] if option["value"] == value), None)
        if chosen is None:
            raise CannotDo(f"the menu {action_id} has no option {value}")
        action = {"action_id": action_id, "block_id": block, "type": element["type"], "selected_option": chosen}
        self._tell("clicked", user, message, {"action_id": action_id, "label": chosen["text"]["text"]})
        return self._act(user, message, action)

    def submit_view(self, user: str, view: View, answers: Mapping[str, Any]) -> Delivery:
        """Submits an open modal with what was filled in, by action_id (see `view_state.state_values`)."""
        self._open_view(user, view)
        try:
            values = state_values(view.content, answers)
        except ValueError as refusal:
            raise CannotDo(str(refusal)) from refusal
        self._tell("submitted", user, view, {"label": view.content["title"]["text"], "answers": dict(answers)})
        return self._interactions.submission(user, view, values)

    def close_view(self, user: str, view: View) -> Delivery | None:
        """Closes a modal without submitting it."""
        self._open_view(user, view)
        return self._interactions.dismissal(user, view)

    def modal(self, user: str) -> View | None:
        """The modal that this person has before them."""
        with self.workspace.changed:
            stack = self.workspace.modals.get(user, [])
            return stack[-1] if stack else None

    def leave_modals(self, user: str) -> None:
        """Closes everything at once, as by closing the browser: the app hears nothing."""
        close_modals(self.workspace, user, everything=True)

    def shortcut(self, user: str, message: Message, callback_id: str) -> Delivery:
        """Chooses a shortcut of the app from a message's menu."""
        self._reach(user, message)
        return self._interactions.shortcut(user, callback_id, message)

    def open_home(self, user: str) -> None:
        """Opens the App Home."""
        self._at_home(user)
        channel = self.workspace.direct_message(user)
        with self.workspace.changed:
            view = self.workspace.homes.get(user)
            detail = {"view": view_json(self.workspace, view)} if view else {}
            self.workspace.tell(Happening("home_opened", user, channel, detail=detail))

    def slash(self, user: str, channel: str | Channel, command: str, text: str = "") -> Delivery:
        """Types a slash command; Slack doesn't know those that the app did not register."""
        if command not in self.workspace.app.commands:
            raise CannotDo(f"{command} is not a command of the app")
        self._at_home(user)
        where = self._inside(user, channel)
        with self.workspace.changed:
            self.workspace.tell(Happening("commanded", user, where, detail={"label": f"{command} {text}".strip()}))
        return self._interactions.command(user, where, command, text)

    # --- channels

    def invite_bot(self, user: str, channel: str | Channel) -> None:
        """Brings the app into a channel."""
        self.workspace.join(self._inside(user, channel), self.workspace.app.bot_user, inviter=user)

    def kick_bot(self, user: str, channel: str | Channel) -> None:
        """Takes the app out of a channel."""
        self.workspace.leave(self._inside(user, channel), self.workspace.app.bot_user, user)

    def join(self, user: str, channel: str | Channel) -> None:
        """Enters a channel."""
        self.workspace.join(self._channel(channel), user)

    def leave(self, user: str, channel: str | Channel) -> None:
        """Goes out of a channel."""
        self.workspace.leave(self._channel(channel), user, user)

    def archive(self, user: str, channel: str | Channel, archived: bool = True) -> None:
        """Archives a channel, or takes it back."""
        self.workspace.archive(self._channel(channel), user, archived)

    def rename(self, user: str, channel: str | Channel, name: str) -> None:
        """Gives a channel another name."""
        self.workspace.rename(self._inside(user, channel), user, name)

    # --- what the screens allow

    def _channel(self, channel: str | Channel) -> Channel:
        return channel if isinstance(channel, Channel) else self.workspace.channels[channel]

    def _inside(self, user: str, channel: str | Channel) -> Channel:
        where = self._channel(channel)
        if user not in where.members:
            raise CannotDo(f"{user} is not in {where.name}")
        if where.archived:
            raise CannotDo(f"{where.name} is archived")
        return where

    def _reach(self, user: str, message: Message) -> None:
        self._inside(user, message.channel)
        if message.deleted or message.ephemeral_to not in (None, user):
            raise CannotDo(f"{user} does not see message {message.ts}")

    def _at_home(self, user: str) -> None:
        if not self.workspace.reaches(user):
            raise CannotDo(f"{user} is of another workspace, where the app is not installed")

    def _own(self, user: str, message: Message) -> None:
        self._reach(user, message)
        if message.user != user:
            raise CannotDo(f"message {message.ts} is not of {user}")

    def _parent(self, channel: Channel, thread_ts: str | None) -> str | None:
        if thread_ts is None:
            return None
        parent = self.workspace.message(channel.id, thread_ts)
        if parent is None:
            raise CannotDo(f"there is no message {thread_ts} in {channel.name}")
        return parent.thread_ts or parent.ts

    def _open_view(self, user: str, view: View) -> None:
        if view.user != user or not view.open:
            raise CannotDo(f"{user} does not have view {view.id} before them")

    def _tell(self, kind: str, user: str, place: Message | View, detail: Json) -> None:
        """Tells the observers what somebody did with the app; `detail["label"]` is what stood on what they used."""
        message = place if isinstance(place, Message) else None
        channel = self.workspace.channels[message.channel] if message else None
        with self.workspace.changed:
            self.workspace.tell(Happening(kind, user, channel, message, detail=detail))

    def _act(self, user: str, place: Message | View, action: Json) -> Delivery:
        action["action_ts"] = self.workspace.next_ts()
        if isinstance(place, Message):
            self._reach(user, place)
            return self._interactions.block_action(user, action, place, None)
        self._open_view(user, place)
        return self._interactions.block_action(user, action, None, place)

    def _element(self, place: Message | View, action_id: str, kind: str | tuple[str, ...], value: str | None) -> tuple[str, Json]:
        kinds = (kind,) if isinstance(kind, str) else kind
        for block, element in elements(place):
            named = element.get("action_id") == action_id and element.get("type") in kinds
            if named and value in (None, element.get("value")):
                return block, element
        raise CannotDo(f"there is no {kinds[0]} {action_id}{'' if value is None else f' with value {value}'}")


def elements(place: Message | View) -> Iterator[tuple[str, Json]]:
    """The interactive elements of a message or view, each with its block's id, from top to bottom."""
    blocks = place.blocks if isinstance(place, Message) else place.content["blocks"]
    for block in blocks:
        for element in [*block.get("elements", []), block.get("accessory"), block.get("element")]:
            if isinstance(element, dict) and "action_id" in element:
                yield block["block_id"], element


def escaped(text: str) -> str:
    """Text as Slack keeps what people type: `&`, `<`, `>` as entities, except around a mention that Slack itself made."""
    made = _MENTION.split(text)
    plain = [part.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for part in made[::2]]
    return "".join(part for pair in zip(plain, [*made[1::2], ""], strict=True) for part in pair)

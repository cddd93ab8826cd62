"""The manifest asks for what the bot uses, and for nothing else: events, command, shortcut, scopes; and every button is heard."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import bot
from bot.manifest import BOT_EVENTS, BOT_SCOPES, manifest_text
from bot.playground.api.api_scopes import SCOPES
from bot.slack.hearing.ears import Ears
from bot.slack.listeners import ROOMS

SOURCES = sorted(Path(bot.__file__).parent.rglob("*.py"))
OURS = [file for file in SOURCES if not {"playground", "demo"} & set(file.parts)]

MESSAGES = {"message.channels", "message.groups", "message.im"}
"""What Slack calls one kind of event, by where it happens; Bolt hears `message`."""

ASKED_BY_EVENTS = {
    "app_mention": {"app_mentions:read"},
    "message.channels": {"channels:history"},
    "message.groups": {"groups:history"},
    "message.im": {"im:history"},
    "reaction_added": {"reactions:read"},
    "reaction_removed": {"reactions:read"},
    "file_shared": {"files:read"},
    "member_joined_channel": {"channels:read", "groups:read"},
    "member_left_channel": {"channels:read", "groups:read"},
    "channel_unarchive": {"channels:read"},
    "group_unarchive": {"groups:read"},
    "app_home_opened": set(),
}
"""docs.slack.dev/reference/events: the scopes that each event asks for."""

ASKED_BESIDE = {
    "conversations.info": {"channels:read", "groups:read", "im:read"},
    "conversations.members": {"channels:read", "groups:read"},
    "conversations.replies": set(),
    "conversations.history": set(),
}
NO_SCOPE = {"auth.test", "views.open", "views.publish", "apps.connections.open"}
OPTIONAL = {"usergroups.users_list"}  # only where `[people]` names user groups; then the docs say which scope to add
UNSEEN = {"commands", "metadata.message:read", "im:read", "users:read"}
"""Asked for by a feature and no method: command and shortcut, the id in a message's metadata, direct messages, names."""


class Recorder:
    """A Bolt app that only writes down what is listened to."""

    def __init__(self) -> None:
        self.heard: dict[str, list[Any]] = {}

    def use(self, _middleware: Any) -> None:
        """Ears comes in by this."""

    def __getattr__(self, kind: str) -> Callable[[Any], Callable[[Any], Any]]:
        def listen(what: Any) -> Callable[[Any], Any]:
            self.heard.setdefault(kind, []).append(what)
            return lambda hear: hear

        return listen


class Quiet:
    """A desk at which nothing happens."""

    def deals_with(self, kind: str, handler: Any) -> None:
        """Rooms tell it."""


def heard() -> dict[str, list[Any]]:
    app, desk = Recorder(), Quiet()
    ears = Ears(app, desk)  # type: ignore[arg-type]
    for room in ROOMS:
        room.register(ears, desk)  # type: ignore[arg-type]
    return app.heard


def methods() -> set[str]:
    """The methods of the Web API that our code calls."""
    called = {found for file in OURS for found in re.findall(r"client\.([a-z]+_[A-Za-z_]+)\(", file.read_text("utf-8"))}
    return {name.replace("apps_connections_open", "apps.connections.open").replace("_", ".", 1) for name in called} - {
        "is.connected"
    }


def test_the_events_are_those_that_are_listened_to() -> None:
    asked = set(BOT_EVENTS)
    assert (asked - MESSAGES) | {"message"} == set(heard()["event"])
    assert asked >= MESSAGES


def test_the_command_and_the_shortcut_are_those_that_are_listened_to() -> None:
    text = manifest_text()
    assert re.findall(r"- command: (\S+)", text) == heard()["command"]
    made = re.findall(r"type: (\S+)\n +callback_id: (\S+)", text)
    shortcuts = [one for one in heard()["shortcut"] if isinstance(one, dict)]
    assert made == [("message", one["callback_id"]) for one in shortcuts] and made


def test_every_scope_is_used_and_everything_used_has_its_scope() -> None:
    used: set[str] = set().union(*(ASKED_BY_EVENTS[event] for event in BOT_EVENTS)) | UNSEEN
    for method in methods() - NO_SCOPE - OPTIONAL:
        used |= ASKED_BESIDE[method] if method in ASKED_BESIDE else set(SCOPES[method])
    assert set(BOT_SCOPES) == used


def test_every_callback_and_button_that_is_made_is_listened_to() -> None:
    known = heard()
    made = {found for file in OURS for found in re.findall(r'CALLBACK\w* = "(nakomen_\w+)"', file.read_text("utf-8"))}
    views = [what.pattern if isinstance(what, re.Pattern) else what for what in known["view"]]
    assert made <= {*views} and made
    actions = [what if isinstance(what, re.Pattern) else re.compile(f"^{re.escape(what)}$") for what in known["action"]]
    text = "\n".join(file.read_text("utf-8") for file in OURS if "messages" in file.parts)
    names = set(re.findall(r'action=f?"([a-z_]+(?::[a-z{][^"]*)?)"', text))
    for name in names:
        example = re.sub(r"\{[^}]*\}", "12", name)
        assert any(pattern.match(example) for pattern in actions), name

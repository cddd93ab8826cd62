"""Who looks at what: the page's address as a value, read from a query and mended where it names what isn't there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Channel, User

HOME, DIRECT = "home", "dm"  # as `in`: the App Home, and the conversation with the app, that may not have begun yet
CHANNELS = "kanalen"  # as `beside`: on a phone, the list of channels


@dataclass(frozen=True, slots=True)
class Place:
    """What the page shows: `user` looks at `where` (a channel's id, `dm` or `home`), with perhaps a thread and a panel."""

    user: str
    where: str
    thread: str = ""
    beside: str = ""

    @property
    def fields(self) -> dict[str, str]:
        """As it stands in an address and in the hidden fields of a form; what is empty is left out."""
        all_of_it = {"as": self.user, "in": self.where, "thread": self.thread, "beside": self.beside}
        return {name: value for name, value in all_of_it.items() if value}

    @property
    def address(self) -> str:
        """The page that shows it."""
        return f"/?{urlencode(self.fields)}"

    def seen_by(self, user: str) -> Place:
        """The same, through the eyes of another; on a phone, away from the list in which they were chosen."""
        return replace(self, user=user, beside="" if self.beside == CHANNELS else self.beside)

    def at(self, where: str) -> Place:
        """Another conversation, without a thread."""
        return replace(self, where=where, thread="", beside="")

    def in_thread(self, ts: str) -> Place:
        """The same conversation with this thread open; an empty `ts` closes it."""
        return replace(self, thread=ts, beside="")

    def with_panel(self, panel: str) -> Place:
        """The same conversation with this panel beside it, and no thread."""
        return replace(self, thread="", beside=panel)


def find_place(workspace: Workspace, asked: Mapping[str, str]) -> Place:
    """The place that a query names. What is unknown, or not for this person, gives way to what is there."""
    with workspace.changed:
        people = residents(workspace)
        user = asked.get("as", "")
        if user not in {person.id for person in people}:
            user = people[0].id if people else ""
        where = _where(workspace, user, asked.get("in", ""))
        place = Place(user, where, beside=asked.get("beside", ""))
        return replace(place, thread=_thread(workspace, place, asked.get("thread", "")))


def residents(workspace: Workspace) -> list[User]:
    """The people through whose eyes one can look."""
    return [user for user in workspace.users.values() if not user.is_bot and not user.deleted]


def channels_of(workspace: Workspace, user: str) -> list[Channel]:
    """The channels that a person is in, the archived ones last."""
    there = [one for one in workspace.channels.values() if one.kind != "im" and user in one.members]
    return sorted(there, key=lambda channel: channel.archived)


def channel_at(workspace: Workspace, place: Place) -> Channel | None:
    """The channel or direct message of a place; None for Home, and for a conversation with the app that has not begun."""
    if place.where != DIRECT:
        return workspace.channels.get(place.where)
    mine = (one for one in workspace.channels.values() if one.kind == "im" and place.user in one.members)
    return next(mine, None)


def _where(workspace: Workspace, user: str, asked: str) -> str:
    if asked in (HOME, DIRECT):
        return asked
    channel = workspace.channels.get(asked)
    if channel is not None and user in channel.members:
        return DIRECT if channel.kind == "im" else channel.id
    mine = channels_of(workspace, user)
    return mine[0].id if mine else DIRECT


def _thread(workspace: Workspace, place: Place, asked: str) -> str:
    channel = channel_at(workspace, place)
    parent = workspace.message(channel.id, asked) if channel is not None else None
    return (parent.thread_ts or parent.ts) if parent is not None else ""

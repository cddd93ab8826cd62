"""What a person reads in a conversation or thread: days, messages, reactions and replies, as values for the templates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from bot.playground.page.blocks import render_message_body
from bot.playground.page.looked import shown_to, thread_of
from bot.playground.page.people import Person, person
from bot.playground.page.story_dates import long_day, near_moment, short_moment
from bot.playground.transcript import readable
from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Channel, Message

QUICK_REACTIONS = ("white_check_mark", "large_green_circle", "large_orange_circle", "red_circle")
_MEANINGS = ("afgerond", "op schema", "loopt risico", "zit vast")


@dataclass(frozen=True, slots=True)
class Reaction:
    """A reaction under a message: its emoji, whose it is, and whether the reader's own is among them."""

    name: str
    mark: str
    count: int
    who: str
    mine: bool


@dataclass(frozen=True, slots=True)
class Bubble:
    """A message as the reader sees it. `kind` is `said`, `gone` (a tombstone) or `line` (Slack's own: who came in)."""

    ts: str
    kind: str
    author: Person
    time: str
    moment: str
    body: Markup
    words: str
    mine: bool
    private: bool
    edited: bool
    reactions: tuple[Reaction, ...]
    replies: str
    broadcast: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A day in the story, and what was said on it."""

    key: str
    title: str
    bubbles: tuple[Bubble, ...]


@dataclass(frozen=True, slots=True)
class Thread:
    """An open thread: the message above it and the answers."""

    parent: Bubble
    replies: tuple[Bubble, ...]
    count: str


def quick_reactions(workspace: Workspace) -> list[tuple[str, str, str]]:
    """The reactions at hand: name, emoji, and what the app takes it to mean."""
    return [(name, _mark(workspace, name), means) for name, means in zip(QUICK_REACTIONS, _MEANINGS, strict=True)]


def conversation(workspace: Workspace, user: str, channel: Channel) -> tuple[Day, ...]:
    """What this person sees in a channel, by day of the story, oldest first. The caller holds the workspace's lock."""
    days: list[tuple[date, list[Message]]] = []
    for message in shown_to(workspace, user, channel):
        if not days or days[-1][0] != message.at.date():
            days.append((message.at.date(), []))
        days[-1][1].append(message)
    return tuple(
        Day(messages[0].ts, long_day(day), tuple(bubble(workspace, user, message, day) for message in messages))
        for day, messages in days
    )


def thread(workspace: Workspace, user: str, channel: Channel, ts: str) -> Thread | None:
    """The thread under this message as a person sees it; None when there is no such message."""
    parent = workspace.message(channel.id, ts)
    if parent is None:
        return None
    replies, day = thread_of(workspace, user, parent), parent.at.date()
    above = bubble(workspace, user, parent, None, prefix="t")
    under = tuple(bubble(workspace, user, reply, day, prefix="t") for reply in replies)
    return Thread(above, under, _counted(len(replies)))


def bubble(workspace: Workspace, user: str, message: Message, today: date | None, *, prefix: str = "m") -> Bubble:
    """One message as this person sees it, its time seen from `today` (None: with its day); `prefix` keeps ids apart."""
    kind = "gone" if message.deleted else "line" if message.subtype == "channel_join" else "said"
    said = kind == "said"
    return Bubble(
        ts=message.ts,
        kind=kind,
        author=person(workspace, message.user),
        time=short_moment(message.at) if today is None else near_moment(message.at, today),
        moment=message.at.isoformat(timespec="minutes"),
        body=render_message_body(workspace, message, prefix=prefix) if said else Markup(""),
        words=readable(workspace, message.text) if said else "",
        mine=said and message.user == user and not message.from_app,
        private=message.ephemeral_to is not None,
        edited=said and message.edited is not None,
        reactions=_reactions(workspace, user, message) if said else (),
        replies=_summary(workspace, user, message),
        broadcast=message.broadcast,
    )


def _reactions(workspace: Workspace, user: str, message: Message) -> tuple[Reaction, ...]:
    return tuple(
        Reaction(
            name,
            _mark(workspace, name),
            len(people),
            ", ".join("jij" if one == user else person(workspace, one).name for one in people),
            user in people,
        )
        for name, people in message.reactions.items()
    )


def _summary(workspace: Workspace, user: str, message: Message) -> str:
    if message.ephemeral_to is not None or message.thread_ts not in (None, message.ts):
        return ""
    replies = thread_of(workspace, user, message)
    if not replies:
        return ""
    return f"{_counted(len(replies))}, laatste {near_moment(replies[-1].at, message.at.date())}"


def _counted(number: int) -> str:
    return "Nog geen antwoorden" if number == 0 else "1 antwoord" if number == 1 else f"{number} antwoorden"


def _mark(workspace: Workspace, name: str) -> str:
    return readable(workspace, f":{name}:")

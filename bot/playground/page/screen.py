"""The whole page as one value: who looks, where they can go, the conversation, what is beside it and what lies on top."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from markupsafe import Markup

from bot.playground.page.blocks import render_view
from bot.playground.page.conversation import Day, Thread, conversation, thread
from bot.playground.page.kindness import connect_only
from bot.playground.page.looked import Looked
from bot.playground.page.modal_answers import with_answers
from bot.playground.page.people import Person, person
from bot.playground.page.place import CHANNELS, DIRECT, HOME, Place, channel_at, channels_of, residents
from bot.playground.page.stage import Panel, Scene
from bot.playground.page.story_dates import long_moment
from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Channel

Part = Literal["chat", "channels", "panel", "thread"]


@dataclass(frozen=True, slots=True)
class Way:
    """Something to go to: its name, where it leads, whether one is there, and how much is new."""

    title: str
    place: Place
    current: bool
    news: int = 0
    archived: bool = False


@dataclass(frozen=True, slots=True)
class Eyes:
    """A person through whose eyes one can look."""

    person: Person
    place: Place
    current: bool


@dataclass(frozen=True, slots=True)
class Modal:
    """The modal that a person has before them."""

    id: str
    title: str
    submit: str
    close: str
    body: Markup
    refused: bool


@dataclass(frozen=True, slots=True)
class Screen:
    """Everything that the templates show. `part` is what a small screen has room for.

    `closed` says why one can't write here, `connect` why somebody of another workspace has no Home; else they are empty.
    """

    version: int
    workspace: str
    app: str
    place: Place
    reader: Person
    part: Part
    title: str
    members: str
    days: tuple[Day, ...]
    closed: str
    people: tuple[Eyes, ...]
    ways: tuple[Way, ...]
    connect: str
    home: Markup | None
    home_view: str
    thread: Thread | None
    modal: Modal | None
    scene: Scene | None
    story_time: str
    panels: tuple[Panel, ...]
    panel: Panel | None
    flash: str


def screen(
    workspace: Workspace,
    place: Place,
    scene: Scene | None,
    looked: Looked,
    *,
    flash: str,
    version: int,
    filled: Mapping[str, Mapping[str, Any]],
) -> Screen:
    """The page as this person sees it now; what it shows counts as seen.

    `version` is from before the scene was asked for; `filled` has what was sent from modals that are still open, by view.
    """
    with workspace.changed:
        channel = channel_at(workspace, place)
        if channel is not None and place.where != HOME:
            looked.look(workspace, place.user, channel)
        view = workspace.homes.get(place.user) if place.where == HOME and workspace.reaches(place.user) else None
        panels = scene.panels if scene is not None else ()
        return Screen(
            version=version,
            workspace=workspace.team.name,
            app=workspace.app.name,
            place=place,
            reader=person(workspace, place.user),
            part=_part(place, panels),
            title=_title(workspace, place, channel),
            members=_members(workspace, channel),
            days=conversation(workspace, place.user, channel) if channel is not None else (),
            closed=_closed(workspace, place, channel),
            people=_people(workspace, place),
            ways=_ways(workspace, place, looked),
            connect=_connect(workspace, place.user),
            home=render_view(workspace, view) if view is not None else None,
            home_view=view.id if view is not None else "",
            thread=thread(workspace, place.user, channel, place.thread) if channel is not None and place.thread else None,
            modal=_modal(workspace, place.user, filled),
            scene=scene,
            story_time=long_moment(scene.now) if scene is not None else "",
            panels=panels,
            panel=next((panel for panel in panels if panel.id == place.beside), panels[0] if panels else None),
            flash=flash,
        )


def _part(place: Place, panels: tuple[Panel, ...]) -> Part:
    if place.thread:
        return "thread"
    if place.beside == CHANNELS:
        return "channels"
    return "panel" if place.beside in {panel.id for panel in panels} else "chat"


def _title(workspace: Workspace, place: Place, channel: Channel | None) -> str:
    if place.where == HOME:
        return "Home"
    if channel is None or channel.kind == "im":
        return f"Privé met {workspace.app.name}"
    return f"#{channel.name}"


def _members(workspace: Workspace, channel: Channel | None) -> str:
    if channel is None or channel.kind == "im":
        return ""
    return ", ".join(person(workspace, one).name for one in channel.members)


def _connect(workspace: Workspace, user: str) -> str:
    return "" if not user or workspace.reaches(user) else connect_only(workspace.users[user])


def _closed(workspace: Workspace, place: Place, channel: Channel | None) -> str:
    if place.where in (HOME, DIRECT):
        return _connect(workspace, place.user)
    if channel is None:
        return "Deze persoon zit nog in geen enkel kanaal."
    return "Dit kanaal is gearchiveerd. Je kunt het nog lezen." if channel.archived else ""


def _people(workspace: Workspace, place: Place) -> tuple[Eyes, ...]:
    return tuple(Eyes(person(workspace, one.id), place.seen_by(one.id), one.id == place.user) for one in residents(workspace))


def _ways(workspace: Workspace, place: Place, looked: Looked) -> tuple[Way, ...]:
    found = []
    for channel in channels_of(workspace, place.user):
        news = looked.news(workspace, place.user, channel)
        found.append(Way(f"#{channel.name}", place.at(channel.id), channel.id == place.where, news, channel.archived))
    direct = channel_at(workspace, place.at(DIRECT))
    news = looked.news(workspace, place.user, direct) if direct is not None else 0
    found.append(Way(f"Privé met {workspace.app.name}", place.at(DIRECT), place.where == DIRECT, news))
    return tuple(found)


def _modal(workspace: Workspace, user: str, filled: Mapping[str, Mapping[str, Any]]) -> Modal | None:
    stack = workspace.modals.get(user, [])
    if not stack:
        return None
    view = stack[-1]
    words = {name: view.content.get(name, {}).get("text", "") for name in ("title", "submit", "close")}
    close = words["close"] or ("Annuleren" if words["submit"] else "Sluiten")
    body = render_view(workspace, with_answers(view, filled.get(view.id, {})))
    return Modal(view.id, words["title"], words["submit"], close, body, "" in view.errors)

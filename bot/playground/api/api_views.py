"""Web API: modals and the App Home (views.open, views.push, views.update, views.publish)."""

from __future__ import annotations

import uuid

from bot.playground.api.api_call import ApiCall
from bot.playground.api.api_error import ApiError
from bot.playground.blocks.message_rules import checked_view
from bot.playground.message_json import view_json
from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Json, View

MOST_STACKED = 3


def open_view(call: ApiCall) -> Json:
    """Opens a modal for the person behind the trigger."""
    content = checked_view(call.structure("view", "invalid_arguments"), "modal")
    return _shown(call, show_modal(call.workspace, _person(call), content, fresh=True))


def push(call: ApiCall) -> Json:
    """Lays a modal on top of the open one, three at most."""
    content = checked_view(call.structure("view", "invalid_arguments"), "modal")
    return _shown(call, show_modal(call.workspace, _person(call), content, fresh=False))


def update(call: ApiCall) -> Json:
    """Changes an open modal."""
    view = _found(call)
    if call.text("hash") and call.text("hash") != view.hash:
        raise ApiError("hash_conflict")
    content = checked_view(call.structure("view", "invalid_arguments"), "modal")
    replace_modal(call.workspace, view, content)
    return _shown(call, view)


def publish(call: ApiCall) -> Json:
    """Puts up a person's App Home."""
    user = call.user("user_id")
    content = checked_view(call.structure("view", "invalid_arguments"), "home")
    before = call.workspace.homes.get(user.id)
    if before is not None and call.text("hash") and call.text("hash") != before.hash:
        raise ApiError("hash_conflict")
    view_id = before.id if before else call.workspace.next_id("V")
    view = View(view_id, user.id, content, _hash(call.workspace), view_id, team=user.team_id)
    call.workspace.homes[user.id] = view
    call.workspace.views[view_id] = view
    call.workspace.touch()
    return _shown(call, view)


def show_modal(workspace: Workspace, user: str, content: Json, *, fresh: bool) -> View:
    """Puts a modal before a person: as the only one (`fresh`) or on top of what is open."""
    with workspace.changed:
        stack = workspace.modals.setdefault(user, [])
        if fresh:
            for view in stack:
                view.open = False
            stack.clear()
        elif len(stack) >= MOST_STACKED:
            raise ApiError("push_limit_reached")
        view_id = workspace.next_id("V")
        below = stack[-1].id if stack else None
        root = stack[0].id if stack else view_id
        view = View(view_id, user, content, _hash(workspace), root, below, team=workspace.users[user].team_id)
        stack.append(view)
        workspace.views[view_id] = view
        workspace.touch()
        return view


def replace_modal(workspace: Workspace, view: View, content: Json) -> None:
    """Gives an open modal other content; its hash changes."""
    with workspace.changed:
        view.content, view.hash = content, _hash(workspace)
        workspace.touch()


def close_modals(workspace: Workspace, user: str, *, everything: bool) -> None:
    """Closes the uppermost modal of a person, or all of them."""
    with workspace.changed:
        stack = workspace.modals.get(user, [])
        for view in stack if everything else stack[-1:]:
            view.open = False
        del stack[0 if everything else max(len(stack) - 1, 0) :]
        workspace.touch()


def _person(call: ApiCall) -> str:
    return call.workspace.triggers.take(call.text("trigger_id"))


def _found(call: ApiCall) -> View:
    view = call.workspace.views.get(call.text("view_id"))
    external = call.text("external_id")
    if view is None and external:
        named = [one for one in call.workspace.views.values() if one.content.get("external_id") == external]
        view = named[-1] if named else None
    if view is None or not view.open:
        raise ApiError("not_found")
    return view


def _shown(call: ApiCall, view: View) -> Json:
    return {"view": view_json(call.workspace, view)}


def _hash(workspace: Workspace) -> str:
    return f"{int(workspace.wall())}.{uuid.uuid4().hex[:8]}"

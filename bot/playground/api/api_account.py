"""Web API: who am I, where am I, and the way into Socket Mode (auth.test, api.test, team.info, bots.info, usergroups.list)."""

from __future__ import annotations

from bot.playground.api.api_call import ApiCall
from bot.playground.api.api_error import ApiError
from bot.playground.message_json import bot_json
from bot.playground.workspace_nouns import Json


def auth_test(call: ApiCall) -> Json:
    """Who the token belongs to."""
    team, app = call.workspace.team, call.workspace.app
    who = {"user": call.workspace.users[app.bot_user].name, "user_id": app.bot_user, "bot_id": app.bot_id}
    where = {"url": f"https://{team.domain}.slack.com/", "team": team.name, "team_id": team.id}
    return where | who | {"is_enterprise_install": False}


def api_test(call: ApiCall) -> Json:
    """Gives back what it was given, or the error that was asked for."""
    if call.text("error"):
        raise ApiError(call.text("error"), args=dict(call.args))
    return {"args": dict(call.args)}


def team_info(call: ApiCall) -> Json:
    """The workspace."""
    team = call.workspace.team
    return {"team": {"id": team.id, "name": team.name, "domain": team.domain, "email_domain": "", "icon": {}}}


def bots_info(call: ApiCall) -> Json:
    """The app's own bot; there is no other."""
    if call.text("bot", call.workspace.app.bot_id) != call.workspace.app.bot_id:
        raise ApiError("bot_not_found")
    return {"bot": bot_json(call.workspace) | {"user_id": call.workspace.app.bot_user, "updated": 0}}


def usergroups_list(_call: ApiCall) -> Json:
    """The workspace has no groups of users."""
    return {"usergroups": []}

"""Web API: people and their reactions (users.*, reactions.*)."""

from __future__ import annotations

import re

from bot.playground.api.api_call import ApiCall
from bot.playground.api.api_error import ApiError
from bot.playground.message_json import message_json, user_json
from bot.playground.workspace_nouns import Json

_EMOJI = re.compile(r"[a-z0-9_+\-']+(::skin-tone-[2-6])?")


def info(call: ApiCall) -> Json:
    """One person."""
    user = call.user()
    shown = user_json(call.workspace, user)
    return {"user": shown | ({"locale": user.locale} if call.flag("include_locale") else {})}


def list_users(call: ApiCall) -> Json:
    """Everybody of the workspace itself and the strangers that share a channel."""
    page, following = call.page(list(call.workspace.users.values()), 1000, 1000)
    return {"members": [user_json(call.workspace, user) for user in page], "response_metadata": following}


def add_reaction(call: ApiCall) -> Json:
    """Reacts as the app."""
    channel = call.own_channel()
    message = call.message(channel, "timestamp")
    if channel.archived:
        raise ApiError("is_archived")
    if not call.workspace.react(message, call.workspace.app.bot_user, _emoji(call)):
        raise ApiError("already_reacted")
    return {}


def remove_reaction(call: ApiCall) -> Json:
    """Takes the app's own reaction back."""
    message = call.message(call.own_channel(), "timestamp")
    if not call.workspace.unreact(message, call.workspace.app.bot_user, _emoji(call)):
        raise ApiError("no_reaction")
    return {}


def get_reactions(call: ApiCall) -> Json:
    """A message with its reactions."""
    channel = call.own_channel()
    message = call.message(channel, "timestamp")
    shown = message_json(call.workspace, message)
    return {"type": "message", "channel": channel.id, "message": shown}


def _emoji(call: ApiCall) -> str:
    name = call.needed("name", "invalid_name").strip(":")
    if not _EMOJI.fullmatch(name):
        raise ApiError("invalid_name")
    return name

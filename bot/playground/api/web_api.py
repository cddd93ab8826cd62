"""The Web API: which methods there are, who may call them, and the answer in Slack's form. Pure but for the workspace."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.playground.api import api_account, api_chat, api_conversations, api_files, api_users, api_views
from bot.playground.api.api_call import ApiCall
from bot.playground.api.api_error import ApiError
from bot.playground.api.api_scopes import SCOPES
from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Json

Handler = Callable[[ApiCall], Json]

METHODS: dict[str, Handler] = {
    "api.test": api_account.api_test,
    "auth.test": api_account.auth_test,
    "team.info": api_account.team_info,
    "bots.info": api_account.bots_info,
    "usergroups.list": api_account.usergroups_list,
    "chat.postMessage": api_chat.post_message,
    "chat.update": api_chat.update,
    "chat.delete": api_chat.delete,
    "chat.postEphemeral": api_chat.post_ephemeral,
    "chat.getPermalink": api_chat.get_permalink,
    "conversations.open": api_conversations.open_conversation,
    "conversations.info": api_conversations.info,
    "conversations.members": api_conversations.members,
    "conversations.list": api_conversations.list_conversations,
    "conversations.join": api_conversations.join,
    "conversations.history": api_conversations.history,
    "conversations.replies": api_conversations.replies,
    "users.info": api_users.info,
    "users.list": api_users.list_users,
    "users.conversations": api_conversations.user_conversations,
    "reactions.add": api_users.add_reaction,
    "reactions.remove": api_users.remove_reaction,
    "reactions.get": api_users.get_reactions,
    "views.open": api_views.open_view,
    "views.push": api_views.push,
    "views.update": api_views.update,
    "views.publish": api_views.publish,
    "files.info": api_files.info,
    "files.getUploadURLExternal": api_files.upload_url,
    "files.completeUploadExternal": api_files.complete_upload,
}
APP_TOKEN_METHOD = "apps.connections.open"  # noqa: S105 - the name of a method, not a secret


class WebApi:
    """Answers calls. `withheld` names methods that this workspace doesn't have, to see what the bot does without them."""

    def __init__(self, workspace: Workspace, socket_url: Callable[[], str]) -> None:
        self.workspace = workspace
        self.withheld: frozenset[str] = frozenset()
        self._methods: dict[str, Handler] = METHODS | {APP_TOKEN_METHOD: lambda _call: {"url": socket_url()}}

    def answer(self, method: str, token: str, args: Mapping[str, Any]) -> Json:
        """What Slack would answer with status 200: `ok` and the result, or `ok: false` and the error."""
        try:
            handler = self._allowed(method, token)
            with self.workspace.changed:
                return {"ok": True} | handler(ApiCall(method, args, self.workspace))
        except ApiError as refusal:
            return {"ok": False, "error": refusal.error} | refusal.extra

    def _allowed(self, method: str, token: str) -> Handler:
        if method not in self._methods or method in self.withheld:
            raise ApiError("unknown_method", req_method=method)
        if method != "api.test":
            self._refuse_token(method, token)
        needed = SCOPES.get(method, ())
        granted = self.workspace.app.scopes
        if needed and not granted & set(needed):
            raise ApiError("missing_scope", needed=",".join(needed), provided=",".join(sorted(granted)))
        return self._methods[method]

    def _refuse_token(self, method: str, token: str) -> None:
        app = self.workspace.app
        if not token:
            raise ApiError("not_authed")
        if token not in (app.bot_token, app.app_token):
            raise ApiError("invalid_auth")
        if (token == app.app_token) != (method == APP_TOKEN_METHOD):
            raise ApiError("not_allowed_token_type")

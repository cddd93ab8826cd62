"""One call of the Web API and its arguments as Slack reads them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.playground.api.api_error import ApiError
from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Channel, Json, Message, User


@dataclass(frozen=True, slots=True)
class ApiCall:
    """A call by the app. Arguments may come from a form (all text) or from JSON."""

    method: str
    args: Mapping[str, Any]
    workspace: Workspace

    def text(self, name: str, default: str = "") -> str:
        """A text argument; absent and null are the default."""
        value = self.args.get(name)
        return default if value is None else str(value)

    def needed(self, name: str, error: str = "invalid_arguments") -> str:
        """A text argument that must be there, else `error`."""
        value = self.text(name)
        if not value:
            extra = {"response_metadata": {"messages": [f"[ERROR] missing required field: {name}"]}}
            raise ApiError(error, **(extra if error == "invalid_arguments" else {}))
        return value

    def flag(self, name: str) -> bool:
        """A yes or no: true, "true" and "1" are yes."""
        value = self.args.get(name)
        return value is not None and str(value).lower() in ("1", "true")

    def number(self, name: str, default: int, most: int) -> int:
        """A whole number from 1 to `most`, else `invalid_limit`."""
        raw = self.text(name)
        if not raw:
            return default
        if not raw.isdecimal() or not 1 <= int(raw) <= most:
            raise ApiError("invalid_limit")
        return int(raw)

    def structure(self, name: str, error: str) -> Any:
        """An argument that is JSON, as such or as text; None where it is absent, `error` where it can't be read."""
        value = self.args.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError:
            raise ApiError(error) from None

    def channel(self, name: str = "channel") -> Channel:
        """The conversation that an argument names by id, where the app may know of it."""
        workspace = self.workspace
        found = workspace.channels.get(self.needed(name, "channel_not_found"))
        if found is None or (found.kind != "public" and workspace.app.bot_user not in found.members):
            raise ApiError("channel_not_found")
        return found

    def own_channel(self, name: str = "channel") -> Channel:
        """The same, where the app must be a member."""
        found = self.channel(name)
        if self.workspace.app.bot_user not in found.members:
            raise ApiError("not_in_channel")
        return found

    def message(self, channel: Channel, name: str, error: str = "message_not_found") -> Message:
        """A message of that conversation that is still there."""
        found = self.workspace.message(channel.id, self.text(name))
        if found is None or found.deleted:
            raise ApiError(error)
        return found

    def user(self, name: str = "user") -> User:
        """A person that the workspace knows."""
        found = self.workspace.users.get(self.needed(name, "user_not_found"))
        if found is None:
            raise ApiError("user_not_found")
        return found

    def page(self, items: list[Any], default: int, most: int) -> tuple[list[Any], Json]:
        """One page of a list, by `limit` and `cursor`, and the `response_metadata` that leads to the next."""
        limit = self.number("limit", default, most)
        cursor = self.text("cursor")
        if cursor and not (cursor.startswith("next:") and cursor[5:].isdecimal()):
            raise ApiError("invalid_cursor")
        start = int(cursor[5:]) if cursor else 0
        more = start + limit < len(items)
        return items[start : start + limit], {"next_cursor": f"next:{start + limit}" if more else ""}

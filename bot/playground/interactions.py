"""Clicks, submissions and commands: the payloads that the app gets, what its answer does, and the response address."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from functools import partial
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from bot.playground.api.api_error import ApiError
from bot.playground.api.api_views import close_modals, replace_modal, show_modal
from bot.playground.blocks.message_rules import checked_view, refuse_text, with_block_ids
from bot.playground.delivering.deliveries import Deliveries, Delivery
from bot.playground.message_json import message_json, view_json
from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Channel, Json, Message, View

MOST_RESPONSES, RESPONSE_SECONDS = 5, 1800.0


class Interactions:
    """Between what people do and the app that hears of it."""

    def __init__(self, workspace: Workspace, deliveries: Deliveries) -> None:
        self.workspace = workspace
        self.response_base = ""
        self._deliveries = deliveries
        self._addresses: dict[str, _Address] = {}

    # --- what people do

    def block_action(self, user: str, action: Json, message: Message | None, view: View | None) -> Delivery:
        """A button, menu or picker of a message or view was used."""
        payload = self._base("block_actions", user) | {"actions": [action], "state": {"values": {}}}
        if message is not None:
            payload |= self._in_message(user, message)
        if view is not None:
            payload |= {"view": view_json(self.workspace, view)}
            payload["container"] = {"type": "view", "view_id": view.id}
        return self._deliveries.publish("interactive", payload)

    def submission(self, user: str, view: View, values: Json) -> Delivery:
        """A modal was submitted with these `state.values`. The app's answer closes, changes or keeps it."""
        shown = view_json(self.workspace, view) | {"state": {"values": values}}
        payload = self._base("view_submission", user) | {"view": shown, "response_urls": []}
        return self._deliveries.publish("interactive", payload, partial(self._submitted, view))

    def dismissal(self, user: str, view: View) -> Delivery | None:
        """A modal was closed without submitting; the app hears of it where it asked to (`notify_on_close`)."""
        close_modals(self.workspace, user, everything=False)
        if not view.content.get("notify_on_close"):
            return None
        payload = self._base("view_closed", user) | {"view": view_json(self.workspace, view), "is_cleared": False}
        return self._deliveries.publish("interactive", payload)

    def shortcut(self, user: str, callback_id: str, message: Message) -> Delivery:
        """A shortcut of the app was chosen from a message's menu."""
        payload = self._base("message_action", user) | self._in_message(user, message)
        payload |= {"callback_id": callback_id, "message_ts": message.ts, "action_ts": self.workspace.next_ts()}
        del payload["container"]
        return self._deliveries.publish("interactive", payload)

    def command(self, user: str, channel: Channel, command: str, text: str) -> Delivery:
        """A slash command. What the app answers at once is shown to this person only, or to all if it says so."""
        who, team = self.workspace.users[user], self.workspace.team
        payload: Json = {"token": "stand-in", "team_id": who.team_id, "team_domain": team.domain, "command": command}
        payload |= {"channel_id": channel.id, "channel_name": "directmessage" if channel.kind == "im" else channel.name}
        payload |= {"user_id": user, "user_name": who.name, "text": text, "api_app_id": self.workspace.app.id}
        payload |= {"is_enterprise_install": "false", "trigger_id": self.workspace.triggers.give(user)}
        address = self._address(user, channel, None)
        payload["response_url"] = self.response_base + address.id
        return self._deliveries.publish("slash_commands", payload, partial(self._answered, address))

    def _base(self, kind: str, user: str) -> Json:
        who, team, app = self.workspace.users[user], self.workspace.team, self.workspace.app
        person = {"id": user, "username": who.name, "name": who.name, "team_id": who.team_id}
        payload: Json = {"type": kind, "user": person, "api_app_id": app.id, "token": "stand-in", "enterprise": None}
        payload |= {"team": {"id": team.id, "domain": team.domain}, "is_enterprise_install": False}
        return payload | {"trigger_id": self.workspace.triggers.give(user)}

    def _in_message(self, user: str, message: Message) -> Json:
        channel = self.workspace.channels[message.channel]
        address = self._address(user, channel, message)
        container: Json = {"type": "message", "message_ts": message.ts, "channel_id": channel.id}
        container["is_ephemeral"] = message.ephemeral_to is not None
        if message.thread_ts:
            container["thread_ts"] = message.thread_ts
        name = "directmessage" if channel.kind == "im" else channel.name
        shown = message_json(self.workspace, message, in_thread=True)
        where = {"channel": {"id": channel.id, "name": name}, "message": shown, "container": container}
        return where | {"response_url": self.response_base + address.id}

    # --- what the app answers

    def _submitted(self, view: View, answer: Json) -> None:
        action = answer.get("response_action")
        with self.workspace.changed:
            if action == "errors":
                view.errors = {str(at): str(what) for at, what in (answer.get("errors") or {}).items()}
                self.workspace.touch()
                return
            view.errors = {}
            try:
                self._redirect(view, action, answer.get("view"))
            except ApiError as refusal:  # Slack shows the person that something went wrong and keeps the modal
                view.errors = {"": refusal.error}
                self.workspace.touch()

    def _redirect(self, view: View, action: Any, content: Any) -> None:
        if action == "update":
            replace_modal(self.workspace, view, checked_view(content, "modal"))
        elif action == "push":
            show_modal(self.workspace, view.user, checked_view(content, "modal"), fresh=False)
        else:
            close_modals(self.workspace, view.user, everything=action == "clear")

    def _answered(self, address: _Address, answer: Json) -> None:
        if answer.get("text") or answer.get("blocks"):
            self.respond(address.id, answer)

    # --- the response address

    async def endpoint(self, request: Request) -> Response:
        """`POST` to a `response_url`."""
        try:
            said = await request.json()
        except ValueError:
            return PlainTextResponse("invalid_payload", status_code=400)
        error = await run_in_threadpool(self.respond, request.path_params["id"], said)
        if error:
            status = 404 if error in ("used_url", "expired_url") else 400
            return JSONResponse({"ok": False, "error": error}, status_code=status)
        return PlainTextResponse("ok")

    def respond(self, address_id: str, said: Any) -> str:
        """Does what the app answers to an interaction: a message for one or all, or the message itself changed or gone."""
        with self.workspace.changed:
            address = self._addresses.get(address_id)
            if address is None or self.workspace.wall() - address.given > RESPONSE_SECONDS:
                return "expired_url"
            if address.used >= MOST_RESPONSES:
                return "used_url"
            if not isinstance(said, dict):
                return "invalid_payload"
            address.used += 1
            try:
                self._apply(address, said)
            except ApiError as refusal:
                return refusal.error
            return ""

    def _apply(self, address: _Address, said: Json) -> None:
        message = address.message
        if said.get("delete_original"):
            self._remove(message)
            return
        text, blocks = str(said.get("text") or ""), with_block_ids(said.get("blocks"))
        if not text and not blocks:
            raise ApiError("no_text")
        refuse_text(text, 40_000)
        thread = said.get("thread_ts")
        if said.get("replace_original") and message is not None:
            self._replace(message, text, blocks)
        elif said.get("response_type") == "in_channel":
            bot = self.workspace.app.bot_user
            self.workspace.post(address.channel, bot, text, blocks=blocks, thread_ts=thread, from_app=True)
        else:
            self.workspace.whisper(address.channel, address.user, text, blocks, thread)

    def _remove(self, message: Message | None) -> None:
        if message is None:
            return
        if message.ephemeral_to is None:
            self.workspace.delete(message, message.user)
        else:
            message.deleted = True
            self.workspace.touch()

    def _replace(self, message: Message, text: str, blocks: list[Json]) -> None:
        if message.ephemeral_to is None:
            self.workspace.edit(message, message.user, text, blocks)
        else:
            message.text, message.blocks = text, blocks
            self.workspace.touch()

    def _address(self, user: str, channel: Channel, message: Message | None) -> _Address:
        with self.workspace.changed:
            made = _Address(uuid.uuid4().hex, user, channel, message, self.workspace.wall())
            self._addresses[made.id] = made
            return made


@dataclass(slots=True)
class _Address:
    """One response address: good for five answers within half an hour."""

    id: str
    user: str
    channel: Channel
    message: Message | None
    given: float
    used: int = 0

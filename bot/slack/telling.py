"""Tells one person something at once, outside the outbox: a courtesy that may fail without harm."""

from __future__ import annotations

import logging
from typing import Any

from slack_sdk.webhook import WebhookClient

from bot.messages import Message
from bot.messages.escaping import mrkdwn
from bot.slack.hearing.desk import Desk
from bot.slack.hearing.handlers import Body
from bot.slack.people.languages import language_with
from workflows.errors import Refused

log = logging.getLogger("nakomen.slack")

RESPONSE_SECONDS = 5


def complain(desk: Desk, body: Body, refused: Refused) -> None:
    """Tells the person who did this, and nobody else, that it can't be done, or that something went wrong."""
    language = language_with(desk, body["user"], body.get("team") or "", channel=body.get("channel"))
    whisper(desk, body.get("channel"), body["user"], Message(mrkdwn(refused.said(language))))


def whisper(desk: Desk, channel: str | None, user: str, message: Message, response_url: str = "") -> None:
    """Shows a message to this person alone: in the channel, else as the answer to what they typed, else directly."""
    content: dict[str, Any] = {"text": message.text} | ({"blocks": list(message.blocks)} if message.blocks else {})
    if channel is not None:
        try:
            desk.client.chat_postEphemeral(channel=channel, user=user, **content)
            return
        except Exception as error:
            log.info("not told %s in %s: %s", user, channel, _code(error))
    if response_url:
        WebhookClient(response_url, timeout=RESPONSE_SECONDS, logger=log).send(response_type="ephemeral", **content)
        return
    direct = desk.client.conversations_open(users=user)["channel"]["id"]
    desk.client.chat_postMessage(channel=direct, **content)


def _code(error: Exception) -> str:
    response = getattr(error, "response", None)
    return str(response.get("error")) if response is not None else type(error).__name__

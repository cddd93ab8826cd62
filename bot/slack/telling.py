"""Tells one person something at once, outside the outbox: a courtesy that may fail without harm."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from bot.messages import Message
from bot.messages.made_of.escaping import mrkdwn
from bot.sending.failures import REFUSED_BLOCKS
from bot.sending.posting import Dress, content_in
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
    """Shows a message to this person alone: in the channel, else as the answer to what they typed, else directly.

    Blocks that a workspace refuses are left out, as in messages that all see.
    """
    if channel is not None:
        refused = _dressed(message, lambda content: _in_channel(desk, channel, user, content))
        if not refused:
            return
        log.info("not told %s in %s: %s", user, channel, refused)
    if response_url:
        hook = WebhookClient(response_url, timeout=RESPONSE_SECONDS, logger=log)
        refused = _dressed(message, lambda content: _by_hook(hook, content))
    else:
        direct = desk.client.conversations_open(users=user)["channel"]["id"]
        refused = _dressed(message, lambda content: _directly(desk, direct, content))
    if refused:
        log.warning("not told %s: %s", user, refused)


def _dressed(message: Message, say: Callable[[dict[str, Any]], str]) -> str:
    """Says it in the best dress that is taken; gives Slack's word for why it wasn't, "" when it was."""
    refused = ""
    for dress in Dress:
        refused = say(content_in(message, dress))
        if refused not in REFUSED_BLOCKS:
            break
        log.warning("refused as %s (%s)", dress.value, refused)
    return refused


def _in_channel(desk: Desk, channel: str, user: str, content: dict[str, Any]) -> str:
    try:
        desk.client.chat_postEphemeral(channel=channel, user=user, **content)
    except Exception as error:
        return _code(error)
    return ""


def _directly(desk: Desk, channel: str, content: dict[str, Any]) -> str:
    try:
        desk.client.chat_postMessage(channel=channel, **content)
    except SlackApiError as error:
        return _code(error)
    return ""


def _by_hook(hook: WebhookClient, content: dict[str, Any]) -> str:
    """What is wrong comes as a word, or as JSON with that word (docs.slack.dev/interactivity/handling-user-interaction)."""
    answer = hook.send(response_type="ephemeral", **content)
    if answer.status_code < 400:
        return ""
    try:
        return str(json.loads(answer.body)["error"])
    except (ValueError, KeyError, TypeError):
        return answer.body.strip() or str(answer.status_code)


def _code(error: Exception) -> str:
    response = getattr(error, "response", None)
    return str(response.get("error")) if response is not None else type(error).__name__

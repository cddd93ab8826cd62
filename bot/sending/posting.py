"""Sends one delivery to Slack and looks up whether one is there. No retries here: who calls decides what a failure means."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any
from zoneinfo import ZoneInfo

from slack_sdk import WebClient

from bot.messages import Message, render
from bot.messages.made_of.dates import as_day
from bot.sending.failures import AccountClosed
from storage.claims import Claim
from storage.words import DeliveryMethod

log = logging.getLogger("nakomen.delivery")

EVENT_TYPE = "nakomen_delivery"
LOOKUP_PAGES = 5
PAGE_SIZE = 200
MOST_DIRECT_CHANNELS = 5000
NATIVE = frozenset({"data_visualization", "data_table", "table"})  # blocks that not every workspace has


class Unshowable(Exception):
    """A payload that no renderer can show: a mistake of ours, which no repetition mends."""


class Dress(Enum):
    """How a message is dressed: with all its blocks, without those that not every workspace has, or as text alone."""

    FULL = "full"
    SIMPLE = "simple"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Posted:
    """Where a message stands now."""

    channel: str
    ts: str | None = None


class Poster:
    """Speaks to Slack's Web API. `client` must have no retry handlers: the default one can post twice."""

    def __init__(self, client: WebClient, zone: ZoneInfo) -> None:
        self._client = client
        self._zone = zone
        self._direct: dict[str, str] = {}
        self._lock = threading.Lock()

    def channel_of(self, claim: Claim) -> str:
        """The channel's id; a person's direct channel is opened (which can be repeated safely) and remembered.

        Raises AccountClosed: a direct channel outlives the account at its other end, and takes what is written to it.
        """
        if claim.channel:
            return claim.channel
        user = claim.user_id or ""
        if claim.method is DeliveryMethod.POST and self._is_closed(user):
            raise AccountClosed(user)
        with self._lock:
            known = self._direct.get(user)
        if known is None:
            known = str(self._client.conversations_open(users=user)["channel"]["id"])
            with self._lock:
                if len(self._direct) >= MOST_DIRECT_CHANNELS:
                    self._direct.clear()
                self._direct[user] = known
        return known

    def _is_closed(self, user: str) -> bool:
        try:
            return bool(self._client.users_info(user=user)["user"].get("deleted"))
        except Exception as error:  # where Slack doesn't tell, the message goes: opening the channel may still be refused
            log.info("no look at the account of %s: %s", user, type(error).__name__)
            return False

    def name_of(self, channel: str) -> str | None:
        """ "#wonen", as people call the channel; None where Slack doesn't tell."""
        try:
            name = self._client.conversations_info(channel=channel)["channel"].get("name")
        except Exception as error:  # a courtesy: without it Slack shows the name as far as it can
            log.info("no name for %s: %s", channel, type(error).__name__)
            return None
        return f"#{name}" if name else None

    def send(self, claim: Claim, channel: str, *, dress: Dress = Dress.FULL) -> Posted:
        """Makes the one call that this delivery is."""
        if claim.method is DeliveryMethod.REACTION:
            self._client.reactions_add(
                channel=channel, timestamp=claim.target_ts or "", name=str(claim.payload.get("name") or "white_check_mark")
            )
            return Posted(channel)
        shown = self._shown(claim)
        if claim.method is DeliveryMethod.EPHEMERAL:
            self._client.chat_postEphemeral(
                channel=channel, user=claim.user_id or "", thread_ts=claim.thread_ts, **content_in(shown, dress)
            )
            return Posted(channel)
        if claim.method is DeliveryMethod.UPDATE:
            self._client.chat_update(
                channel=channel, ts=claim.target_ts or "", metadata=self.metadata(claim), **content_in(shown, dress)
            )
            return Posted(channel, claim.target_ts)
        answer = self._client.chat_postMessage(
            channel=channel,
            thread_ts=claim.thread_ts,
            metadata=self.metadata(claim),
            unfurl_links=False,
            unfurl_media=False,
            **content_in(shown, dress),
        )
        return Posted(str(answer.get("channel") or channel), str(answer["ts"]))

    def _shown(self, claim: Claim) -> Message:
        try:
            written_on = as_day(claim.payload.get("day"))  # after downtime later than the planned moment
            return render(dict(claim.payload), today=written_on or claim.moment.astimezone(self._zone).date())
        except (KeyError, TypeError, ValueError) as error:
            raise Unshowable(f"{type(error).__name__}: {error}") from error

    def metadata(self, claim: Claim) -> dict[str, Any]:
        """What the message carries unseen: an opaque id, its kind and planned moment, nothing about people or afspraken."""
        moment = claim.about_moment.astimezone(self._zone).isoformat()
        about = {"delivery": claim.about_id, "kind": claim.about_kind.value, "moment": moment}
        return {"event_type": EVENT_TYPE, "event_payload": about}

    def find(self, claim: Claim, channel: str) -> Posted | None:
        """Looks in the channel or the thread for a message that carries this delivery's id; the newest thousand are looked at."""
        cursor: str | None = None
        for _ in range(LOOKUP_PAGES):
            options: dict[str, Any] = {"channel": channel, "limit": PAGE_SIZE, "include_all_metadata": True, "cursor": cursor}
            if claim.thread_ts:
                page = self._client.conversations_replies(ts=claim.thread_ts, **options)
            else:
                page = self._client.conversations_history(**options)
            for found in page.get("messages") or []:
                if delivery_of(found) == claim.about_id:
                    return Posted(channel, str(found["ts"]))
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or None
            if cursor is None:
                return None
        return None


def delivery_of(found: Mapping[str, Any]) -> str | None:
    """The delivery's id that a message of Slack carries, if it is one of ours."""
    metadata = found.get("metadata") or {}
    if metadata.get("event_type") != EVENT_TYPE:
        return None
    return (metadata.get("event_payload") or {}).get("delivery")


def content_in(shown: Message, dress: Dress) -> dict[str, Any]:
    """What a call of Slack carries of the message, dressed so."""
    known = shown.simple if dress is Dress.SIMPLE and shown.simple else shown.blocks
    blocks = [block for block in known if dress is Dress.FULL or block["type"] not in NATIVE]
    return {"text": shown.text} if dress is Dress.PLAIN or not blocks else {"text": shown.text, "blocks": blocks}

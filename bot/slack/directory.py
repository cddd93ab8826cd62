"""Who people are in Slack: names, and which of them are bots. Asked once an hour; without an answer the id has to do."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from slack_sdk import WebClient

log = logging.getLogger("nakomen.slack")

KEEP_SECONDS = 3600.0
AGAIN_SECONDS = 60.0
MOST = 10_000


@dataclass(frozen=True, slots=True)
class Known:
    """What Slack tells about a user; `team` is empty when it doesn't say."""

    name: str | None = None
    team: str = ""
    is_bot: bool = False


class Directory:
    """Looks users up (users.info) and remembers them."""

    def __init__(self, client: WebClient, *, monotonic: Callable[[], float]) -> None:
        self._client = client
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._known: dict[str, tuple[float, Known]] = {}

    def who(self, user: str) -> Known:
        """The user as far as Slack tells; never fails."""
        now = self._monotonic()
        with self._lock:
            until, known = self._known.get(user, (0.0, Known()))
        if until > now:
            return known
        try:
            known, keep = _known(self._client.users_info(user=user)["user"]), KEEP_SECONDS
        except Exception as error:  # a missing scope or an unreachable Slack costs the name alone
            log.info("no name for %s: %s", user, type(error).__name__)
            keep = AGAIN_SECONDS
        with self._lock:
            if len(self._known) >= MOST:
                self._known.clear()
            self._known[user] = (now + keep, known)
        return known


def _known(user: Any) -> Known:
    profile = user.get("profile") or {}
    name = profile.get("display_name") or profile.get("real_name") or user.get("real_name") or user.get("name")
    return Known(name or None, str(user.get("team_id") or ""), bool(user.get("is_bot")))

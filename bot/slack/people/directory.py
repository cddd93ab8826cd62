"""Who people are in Slack: names, and which of them are bots. Asked once an hour; without an answer the id has to do."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from slack_sdk import WebClient

from bot.messages.made_of.wording import TABLES

log = logging.getLogger("nakomen.slack")

KEEP_SECONDS = 3600.0
AGAIN_SECONDS = 60.0
MOST = 10_000


@dataclass(frozen=True, slots=True)
class Known:
    """What Slack tells about a user; `team` is empty when it doesn't say.

    `domain` is that of their e-mail address, `group` the first of the configured user groups that they are in.

    `told`: whether Slack told anything.
    `is_gone`: the account was closed. `is_guest`: of few channels. `is_stranger`: of another workspace, by Slack Connect.
    """

    told: bool = False
    name: str | None = None
    team: str = ""
    is_bot: bool = False
    is_gone: bool = False
    is_guest: bool = False
    is_stranger: bool = False
    language: str | None = None
    domain: str = ""
    group: str = ""


class Directory:
    """Looks users up (users.info) and remembers them."""

    def __init__(self, client: WebClient, *, monotonic: Callable[[], float], groups: Sequence[str] = ()) -> None:
        self._client = client
        self._monotonic = monotonic
        self._groups = groups
        self._lock = threading.Lock()
        self._known: dict[str, tuple[float, Known]] = {}

    def remembered(self, user: str) -> Known | None:
        """What is known of the user already; asks nothing."""
        with self._lock:
            found = self._known.get(user)
        return found[1] if found is not None else None

    def soon(self, user: str, *, seconds: float) -> Known | None:
        """What is known of the user, asked where nothing is; no longer than so many seconds."""
        if self.remembered(user) is None:
            asking = threading.Thread(target=self.who, args=(user,), name="directory", daemon=True)
            asking.start()
            asking.join(seconds)
        return self.remembered(user)

    def who(self, user: str, *, fresh: bool = False) -> Known:
        """The user as far as Slack tells; never fails. `fresh`: as Slack tells it now, and nothing where it doesn't."""
        now = self._monotonic()
        with self._lock:
            until, known = self._known.get(user, (0.0, Known()))
        if until > now and not fresh:
            return known
        try:
            known, keep = _known(self._client.users_info(user=user, include_locale=True)["user"]), KEEP_SECONDS
            known = replace(known, group=self._group_of(user))
        except Exception as error:  # a missing scope or an unreachable Slack costs the name alone
            log.info("no name for %s: %s", user, type(error).__name__)
            if fresh:
                return Known()
            keep = AGAIN_SECONDS
        with self._lock:
            if len(self._known) >= MOST:
                self._known.clear()
            self._known[user] = (now + keep, known)
        return known

    def _group_of(self, user: str) -> str:
        """The configured user group that this person is in; a missing scope costs that alone."""
        for group in self._groups:
            try:
                if user in self._client.usergroups_users_list(usergroup=group)["users"]:
                    return group
            except Exception as error:
                log.info("no look at the user group %s: %s", group, type(error).__name__)
        return ""


def _known(user: Any) -> Known:
    profile = user.get("profile") or {}
    name = profile.get("display_name") or profile.get("real_name") or user.get("real_name") or user.get("name")
    locale = str(user.get("locale") or "").partition("-")[0]
    return Known(
        told=True,
        name=name or None,
        team=str(user.get("team_id") or ""),
        is_bot=bool(user.get("is_bot") or user.get("is_workflow_bot")),
        is_gone=bool(user.get("deleted")),
        is_guest=bool(user.get("is_restricted") or user.get("is_ultra_restricted")),
        is_stranger=bool(user.get("is_stranger")),
        language=locale if locale in TABLES else None,
        domain=str(profile.get("email") or "").rpartition("@")[2].casefold(),
    )

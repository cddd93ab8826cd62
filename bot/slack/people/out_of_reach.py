"""Who can be given nothing: apps other than us, and accounts that were closed."""

from __future__ import annotations

from bot.slack.hearing.desk import Desk
from calendars.lazy_pattern import lazy_regex

MOST_NAMED = 3
_NAMED = lazy_regex(r"<@([UW][A-Z0-9]+)")


def is_out_of_reach(desk: Desk, user: str) -> bool:
    """Whether nobody would answer there; asks Slack where it isn't known yet."""
    known = desk.directory.who(user)
    return known.is_bot or known.is_gone


def out_of_reach(desk: Desk, text: str) -> list[str]:
    """Those of whom these words name that can be given nothing."""
    named = [user for user in dict.fromkeys(_NAMED.findall(text)) if user != desk.bot_user][:MOST_NAMED]
    return [user for user in named if is_out_of_reach(desk, user)]

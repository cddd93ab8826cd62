"""What a failed call to Slack means for the message: again later, look first, otherwise, or never.

Error words: docs.slack.dev/reference/methods/chat.postMessage, .../chat.update, .../conversations.open, .../reactions.add.
"""

from __future__ import annotations

import socket
import ssl
from dataclasses import dataclass
from enum import Enum, auto
from urllib.error import URLError

from slack_sdk.errors import SlackApiError

DEFAULT_RETRY_AFTER = 30.0


class Meaning(Enum):
    """What to do with the delivery."""

    LIMITED = auto()  # Slack asks to wait; nothing was posted
    RETRY = auto()  # certainly not posted, may work later
    UNCERTAIN = auto()  # may have been posted: look before sending again
    PLAIN = auto()  # the blocks were refused: once more as plain text
    DONE = auto()  # Slack has it already
    REFUSED = auto()  # will never work


@dataclass(frozen=True, slots=True)
class Failure:
    """`code` is Slack's word or the kind of error; `wait` are the seconds that Slack asked for or the request may still take."""

    meaning: Meaning
    code: str
    wait: float = 0.0


_LIMITED = frozenset({"ratelimited", "rate_limited", "rate_limit_exceeded", "accesslimited", "message_limit_exceeded"})
_UNCERTAIN = frozenset({"internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org"})
REFUSED_BLOCKS = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long", "block_mismatch"})
_DONE = frozenset({"already_reacted", "no_reaction"})
_TOKEN = frozenset(
    {"invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive", "access_denied", "ekm_access_denied"}
)
_ARCHIVED = frozenset({"is_archived", "is_inactive"})
_OUTSIDE = frozenset({"not_in_channel", "no_permission", "restricted_action", "restricted_action_read_only_channel"})
ACCOUNT_CLOSED = "user_disabled"  # what Slack says where such a person's direct channel is opened
_USER_GONE = frozenset(
    {"user_not_found", ACCOUNT_CLOSED, "users_not_found", "cannot_dm_bot", "user_not_visible", "messages_tab_disabled"}
)
_QUIET = frozenset(
    {
        "message_not_found",
        "cant_update_message",
        "edit_window_closed",
        "user_not_in_channel",
        "bad_timestamp",
        "thread_not_found",
        "cannot_reply_to_message",
    }
)


class AccountClosed(Exception):
    """Whom a message is for has a closed account. Slack would take it all the same, and nobody would ever read it."""


def failure_of(error: Exception) -> Failure:
    """What this error of a call says about the message that it carried."""
    if isinstance(error, AccountClosed):
        return Failure(Meaning.REFUSED, ACCOUNT_CLOSED)
    if isinstance(error, SlackApiError):
        return _of_answer(error)
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, ConnectionRefusedError | socket.gaierror | ssl.SSLCertVerificationError):
        return Failure(Meaning.RETRY, type(reason).__name__)
    return Failure(Meaning.UNCERTAIN, type(reason).__name__, wait=0.0 if not _timed_out(reason) else -1.0)


def _timed_out(reason: object) -> bool:
    return isinstance(reason, TimeoutError) or "timed out" in str(reason)


def is_timeout(failure: Failure) -> bool:
    """Whether the request may still be under way at Slack's side."""
    return failure.meaning is Meaning.UNCERTAIN and failure.wait < 0


def _of_answer(error: SlackApiError) -> Failure:
    response = error.response
    status = getattr(response, "status_code", 200)
    code = str(response.get("error") or "unknown")[:80] if response is not None else "unknown"
    if status == 429 or code in _LIMITED:
        return Failure(Meaning.LIMITED, "ratelimited", wait=retry_after(error))
    if status >= 500 or code in _UNCERTAIN or " " in code:  # a sentence instead of a word: no JSON came back
        return Failure(Meaning.UNCERTAIN, f"http_{status}" if status >= 500 or " " in code else code)
    if code in REFUSED_BLOCKS:
        return Failure(Meaning.PLAIN, code)
    if code in _DONE:
        return Failure(Meaning.DONE, code)
    return Failure(Meaning.RETRY if code in _TOKEN else Meaning.REFUSED, code)


def retry_after(error: SlackApiError) -> float:
    """The seconds that Slack asks to wait (header `Retry-After`)."""
    headers = getattr(error.response, "headers", {}) or {}
    named = {str(name).lower(): value for name, value in headers.items()}
    try:
        return max(0.0, float(named.get("retry-after", DEFAULT_RETRY_AFTER)))
    except (TypeError, ValueError):
        return DEFAULT_RETRY_AFTER


def before_sending(failure: Failure) -> Failure:
    """Opening a direct channel posts nothing: an uncertain end of it is simply tried again."""
    return Failure(Meaning.RETRY, failure.code) if failure.meaning in {Meaning.UNCERTAIN, Meaning.PLAIN} else failure


def is_token_trouble(code: str) -> bool:
    """Whether the token itself was refused: no message can be sent until somebody mends it."""
    return code in _TOKEN


def concerns_people(code: str) -> bool:
    """Whether somebody should hear of this refusal: not when only a message or thread is gone."""
    return code not in _QUIET


def reason_key(code: str) -> str:
    """The key of the text that says why, and what to do."""
    if code in _ARCHIVED:
        return "why_archived"
    if code in _OUTSIDE or code.startswith("restricted_action"):
        return "why_not_in_channel"
    if code == "channel_not_found":
        return "why_not_found"
    if code in _USER_GONE:
        return "why_user_gone"
    return "why_scope" if code in {"missing_scope", "unknown_method", "not_allowed_token_type"} else "why_other"

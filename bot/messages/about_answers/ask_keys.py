"""With which words a question is put, by what is proposed. Those that end on `_open` have no buttons: a day or a name lacks."""

from __future__ import annotations

from typing import Any

from bot.messages.made_of.wording import has_words

_ASKED_OF = {
    "finished": "ask_not_done",
    "taken_up": "ask_taken_up",
    "reopened": "ask_reopened",
    "needed_again": "ask_needed_again",
    "gone_but_done": "ask_gone_but_done",
    "gone": "ask_gone",
    "with_somebody": "ask_with_somebody_open",
    "away": "ask_snooze_away",
    "past_due": "ask_snooze_past",
    "with_evidence": "ask_done_with",
    "both": "ask_done_both",
}
"""What is asked in words of its own, by what the payload says of it."""
_ASKED = frozenset(
    {
        "done",
        "progress",
        "on_track",
        "at_risk",
        "delayed",
        "blocked",
        "waiting",
        "resume",
        "not_started",
        "dropped",
        "snooze",
        "reassign",
        "undo",
    }
)


def ask_key(payload: dict[str, Any]) -> str:
    """The name of the words in which this is asked."""
    intent = str(payload.get("intent") or "")
    if (special := next((key for name, key in _ASKED_OF.items() if payload.get(name)), None)) is not None:
        more = "to" if payload.get("new_due") else "by" if payload.get("assignee") else ""
        return f"{special}_{more}" if more and has_words(f"{special}_{more}") else special
    if intent == "progress" and (payload.get("percent") is not None or payload.get("value") is not None):
        return "ask_percent" if payload.get("value") is None else "ask_value"
    if intent in {"delayed", "on_track"} and payload.get("new_due"):
        return "ask_delayed_to" if intent == "delayed" else "ask_in_time"
    if intent == "snooze" and not payload.get("snooze_until"):
        return "ask_snooze_open"
    if intent == "reassign":
        return _hand_over_key(payload)
    key = "ask_waiting_for" if intent == "waiting" and payload.get("waiting_for") else f"ask_{intent}"
    return key if intent in _ASKED else "ask_other"


def _hand_over_key(payload: dict[str, Any]) -> str:
    """Who takes it over for good, or who stands in and until when."""
    if not payload.get("assignee"):
        return "ask_reassign_who_open" if payload.get("until") else "ask_reassign_open"
    if payload.get("until"):
        return "ask_reassign_until"
    return "ask_reassign_until_open" if payload.get("stands_in") else "ask_reassign"

"""What a message about tasks asks, of one task or of several at once; what was answered already is not asked again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.messages.about_meetings.meeting_names import in_words
from bot.messages.made_of.dates import as_day, day_text, window_text
from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import Line, Span, joined, line
from bot.messages.made_of.wording import has_words, words
from bot.messages.task_lines import MAX_NAME, Item, is_open, whose
from workflows.tracking.party_names import in_sentence

LATE_START = 7  # days after its start a task doesn't begin "now" any more
_LATE = frozenset({"overdue", "escalation", "agenda"})
_BEFORE_ITS_DAY = frozenset({"kickoff", "nudge"})
"""Messages of before the day; shown anew behind it they ask what is asked then."""
_ASKS = _LATE | {"kickoff", "prompt", "nudge", "due"}


def question(item: Item, kind: str, language: str, *, today: date | None = None) -> Line:
    """What this kind of message asks; a word that was given already is not asked for again."""
    kind = "overdue" if kind in _BEFORE_ITS_DAY and is_late(item, today) else kind
    if kind == "waiting" and item.get("status") == "waiting":
        return (words("ask_waited_for", language),)
    if kind not in _ASKS or _answered(item, kind, today):
        return ()
    asked = _asked(item, kind, language, today)
    at = ask_at(item, language) if kind not in {"kickoff", "escalation"} else ()
    return (*at, " ", *asked) if at and kind in _LATE else at or asked


def _asked(item: Item, kind: str, language: str, today: date | None) -> Line:
    meeting = item.get("agenda_meeting")
    named = meeting if isinstance(meeting, dict) else {}
    key = f"ask_{kind}"
    if kind == "agenda" and named.get("name"):
        key = "ask_agenda_meeting"
    if kind == "kickoff" and runs_already(item, today):
        key = "ask_kickoff_late"
    if not has_words(key):
        return ()
    template = words(key, language)
    if kind in {"overdue", "escalation"} and named.get("name"):
        template += " " + words("ask_overdue_agenda_meeting", language)
    return line(
        template,
        who=whose({"owners": item.get("owners")}, language, running=True) or (words("nobody", language),),
        meeting=in_words(shortened(one_line(named.get("name") or ""), 100), language),
        meeting_day=_meeting_day(named, language, today),
    )


def question_of_several(items: Sequence[Item], kind: str, language: str, *, today: date | None) -> Line:
    """What is asked once about tasks that are all past their date."""
    late = "escalation" if kind == "escalation" else "overdue"
    if not any(is_open(item) and not _answered(item, late, today) for item in items):
        return ()
    return (words(f"ask_{late}_several", language),)


def ask_at(item: Item, language: str) -> Line:
    """Who asks it, where nobody of the owner can be asked here (`ask_at` names the owners)."""
    parties: list[Span] = [in_sentence(shortened(one_line(name), MAX_NAME), language) for name in item.get("ask_at") or []]
    return line(words("ask_at", language), who=joined(parties, last=words("and", language))) if parties else ()


def is_late(item: Item, today: date | None) -> bool:
    """Whether the day that counts now is over."""
    due = as_day(item.get("expected") or item.get("due"))
    return today is not None and due is not None and due < today


def runs_already(item: Item, today: date | None) -> bool:
    """Whether the period began more than a week ago, as in an agreement that was taken in later."""
    start = as_day(item.get("start"))
    return today is not None and start is not None and (today - start).days > LATE_START


def _answered(item: Item, kind: str, today: date | None) -> bool:
    """Whether the question has lost its point: a word was given today, or the day moved on since."""
    due, report = as_day(item.get("expected") or item.get("due")), item.get("last_report") or {}
    if today is None or due is None:
        return False
    return as_day(report.get("at")) == today or (kind in _LATE and due >= today) or (kind == "due" and due != today)


def _meeting_day(meeting: dict[str, Any], language: str, today: date | None) -> str:
    """The day that is set, or the window while there is none."""
    if meeting.get("day") or not meeting.get("window_start"):
        return day_text(meeting.get("day"), language, today=today)
    window = window_text(meeting["window_start"], meeting.get("window_end"), language, today=today)
    return words("meeting_window", language).format(window=window)

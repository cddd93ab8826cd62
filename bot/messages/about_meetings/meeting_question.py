"""What somebody said of a meeting's date, put as a question to who decides: one click does it, another leaves it as it is."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.messages.about_meetings.meeting_message import meeting_time
from bot.messages.about_meetings.meeting_names import in_bold
from bot.messages.about_meetings.meeting_rows import MAX_NAME, clashes_text
from bot.messages.made_of.dates import weekday_text, when_text
from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import (
    Json,
    Line,
    Message,
    Span,
    button,
    buttons,
    joined,
    line,
    message,
    paragraph,
    person,
    rich,
)
from bot.messages.made_of.wording import language_of, words

ANSWERED = {"yes": "answered_yes", "no": "answered_no", "over": "answered_superseded"}


def render_meeting_question(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """The question with its buttons; once it is answered (`answer`) without."""
    language, item = language_of(payload), dict(payload["item"])
    asked = _asked(payload, item, language, today)
    clashes = clashes_text(item.get("clashes") or [], language)
    lines: list[Line] = [asked, *([(words("meet_clash", language).format(clashes=clashes),)] if clashes else [])]
    answer = ANSWERED.get(str(payload.get("answer") or ""))
    if answer is not None:
        lines = [(*asked, " ", words(answer, language))]
        return message(lines, [rich(*map(paragraph, lines))])
    row = [] if payload.get("about") == "hour_was" else [_row(payload, item, language)]  # the form takes no day that was
    return message(lines, [rich(*map(paragraph, lines)), *row])


def _asked(payload: dict[str, Any], item: dict[str, Any], language: str, today: date | None) -> Line:
    name = in_bold(shortened(one_line(item.get("name") or ""), MAX_NAME), language)
    when = _when(payload, item, language, today)
    said = line(words(_key(payload, item), language), name=name, when=when)
    people: list[Span] = [person(str(user)) for user in payload.get("who") or []][:5]
    if not people or not payload.get("by"):
        return said
    who = joined(people, last=words("and", language))
    return (*line(words("meet_q_to", language), who=who, by=person(str(payload["by"]))), " ", *said)


def _when(payload: dict[str, Any], item: dict[str, Any], language: str, today: date | None) -> str:
    about, start, end = str(payload.get("about") or ""), payload.get("start"), payload.get("end")
    if about == "off":
        return meeting_time(item | {"place": None}, language, today=today)
    if about in {"hour", "hour_was"}:
        return weekday_text(start, language, today=today)
    if about == "open":
        return when_text(start, end, language, today=today) if start else ""
    wanted = {"start": start, "end": end, "place": payload.get("place")}
    return meeting_time(item | wanted, language, today=today, until=bool(payload.get("tells_end")))


def _key(payload: dict[str, Any], item: dict[str, Any]) -> str:
    about, stands = str(payload.get("about") or ""), bool(item.get("start"))
    if about == "then":
        return "meet_q_move" if stands else "meet_q_set"
    if about == "off":
        return "meet_q_off" if stands else "meet_q_off_open"
    if about == "open" and not payload.get("start"):
        return "meet_q_no_date" if stands else "meet_q_on_again"
    return f"meet_q_{about}"


def _row(payload: dict[str, Any], item: dict[str, Any], language: str) -> Json:
    number, start, end = str(item.get("meeting_id")), payload.get("start") or "", payload.get("end") or ""
    choose = button(
        words("meet_button_hour" if payload.get("about") == "hour" else "meet_button_other", language),
        action=f"meeting_set:{number}",
        value=f"at/{start}/{end}",
    )
    about = str(payload.get("about") or "")
    if about == "hour":
        return buttons(choose, block_id=f"meeting:{number}")
    off = about == "off"
    what = about if about in {"off", "open"} else "at"
    yes = button(
        words("meet_cancel_yes" if off else "meet_q_yes", language),
        action=f"meeting_agreed:{number}",
        value=f"{what}/{start}/{end}/{payload.get('seen')}",
        style="primary",
    )
    leave = button(words("meet_cancel_no" if off else "meet_q_no", language), action=f"meeting_left:{number}", value=number)
    return buttons(yes, *([choose] if about == "then" else []), leave, block_id=f"meeting:{number}")

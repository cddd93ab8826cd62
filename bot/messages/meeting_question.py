"""What somebody said of a meeting's date, put as a question to who decides: one click does it, another leaves it as it is."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.messages.dates import weekday_text
from bot.messages.escaping import one_line, shortened
from bot.messages.meeting_message import meeting_time
from bot.messages.meeting_names import in_bold
from bot.messages.meeting_rows import MAX_NAME, clashes_text
from bot.messages.message import Json, Line, Message, Span, button, buttons, joined, line, message, paragraph, person, rich
from bot.messages.wording import language_of, words

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
    return message(lines, [rich(*map(paragraph, lines)), _row(payload, item, language)])


def _asked(payload: dict[str, Any], item: dict[str, Any], language: str, today: date | None) -> Line:
    about, name = str(payload.get("about") or ""), in_bold(shortened(one_line(item.get("name") or ""), MAX_NAME), language)
    then = item | {"start": payload.get("start"), "place": None}
    when = meeting_time(item | {"place": None}, language, today=today) if about == "off" else ""
    if about == "then":
        when = meeting_time(then, language, today=today)
    elif about == "hour":
        when = weekday_text(payload.get("start"), language, today=today)
    key = f"meet_q_{about}" if about != "then" else "meet_q_move" if item.get("start") else "meet_q_set"
    key = "meet_q_off_open" if about == "off" and not item.get("start") else key
    said = line(words(key, language), name=name, when=when)
    people: list[Span] = [person(str(user)) for user in payload.get("who") or []][:5]
    if not people or not payload.get("by"):
        return said
    who = joined(people, last=words("and", language))
    return (*line(words("meet_q_to", language), who=who, by=person(str(payload["by"]))), " ", *said)


def _row(payload: dict[str, Any], item: dict[str, Any], language: str) -> Json:
    number, start, end = str(item.get("meeting_id")), payload.get("start") or "", payload.get("end") or ""
    choose = button(
        words("meet_button_hour" if payload.get("about") == "hour" else "meet_button_other", language),
        action=f"meeting_set:{number}",
        value=f"at/{start}/{end}",
    )
    if payload.get("about") == "hour":
        return buttons(choose, block_id=f"meeting:{number}")
    off = payload.get("about") == "off"
    yes = button(
        words("meet_cancel_yes" if off else "meet_q_yes", language),
        action=f"meeting_agreed:{number}",
        value=f"{'off' if off else 'at'}/{start}/{end}/{payload.get('seen')}",
        style="primary",
    )
    leave = button(words("meet_cancel_no" if off else "meet_q_no", language), action=f"meeting_left:{number}", value=number)
    return buttons(yes, *([] if off else [choose]), leave, block_id=f"meeting:{number}")

"""The buttons of a meeting, and the words for what its date clashes with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from bot.messages.about_meetings.meeting_names import in_words
from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import Json, button, buttons, plain_text
from bot.messages.made_of.wording import words
from bot.messages.task_lines import Item

MAX_NAME = 150
MAX_CLASHES = 3

SET, PROPOSE, MOVE, CANCEL, NOTE, AGENDA = "set", "propose", "move", "cancel", "note", "agenda"
ACTIONS = {
    SET: "meeting_set",
    MOVE: "meeting_set",
    PROPOSE: "meeting_propose",
    CANCEL: "meeting_cancel",
    NOTE: "meeting_note",
    AGENDA: "meeting_agenda",
}
_AFTER = {
    "ask": (SET, PROPOSE),
    "passed": (SET, PROPOSE, CANCEL),
    "undated": (SET, PROPOSE, CANCEL),
    "set": (MOVE, CANCEL),
    "moved": (MOVE, CANCEL),
    "cancelled": (SET,),
    "open": (SET, PROPOSE),
    "agenda": (MOVE, NOTE),
    "before": (AGENDA, MOVE, CANCEL),
    "after": (NOTE,),
}


def buttons_about(item: Item, about: str, language: str) -> list[Json]:
    """The buttons under a line about a meeting; none where the payload is from before there were any."""
    rows = row(item, _AFTER.get(about, ()), language)
    if about == "ask" and rows and (same := item.get("same")):
        label, number = words("meet_button_same", language), item["meeting_id"]
        value = f"at/{same['start']}/{same['end']}/{same['seen']}"
        rows[0]["elements"].insert(0, button(label, action=f"meeting_agreed:{number}", value=value, style="primary"))
    return rows


def buttons_for(item: Item, language: str) -> list[Json]:
    """The buttons of a meeting in a list: by how it stands, and without those that are not for whom it is shown to."""
    if item.get("kind") == "deadline":
        return []
    chooses = item.get("may_choose", True)
    if item.get("start"):
        return row(item, (AGENDA, *((MOVE, CANCEL) if chooses else ())), language)
    return row(item, (SET, PROPOSE, *((CANCEL,) if item.get("undated") else ())) if chooses else (), language)


def row(item: Item, names: Sequence[str], language: str) -> list[Json]:
    """One row of buttons."""
    meeting_id = item.get("meeting_id") or item.get("id")
    if not names or meeting_id is None:
        return []
    made = [_button(name, str(meeting_id), item, language) for name in names]
    return [buttons(*made, block_id=f"meeting:{meeting_id}")]


def _button(name: str, meeting_id: str, item: Item, language: str) -> Json:
    called = shortened(one_line(item.get("name") or ""), MAX_NAME)
    label = words(f"meet_button_{name}", language)
    made = button(label, action=f"{ACTIONS[name]}:{meeting_id}", value=meeting_id, about=called)
    if name == CANCEL:
        name_in_text = in_words(shortened(called, 80), language)
        text = words("meet_cancel_text", language).format(name=name_in_text[:1].upper() + name_in_text[1:])
        made["confirm"] = {
            "title": plain_text(words("meet_cancel_title", language), 100),
            "text": plain_text(text, 300),
            "confirm": plain_text(words("meet_cancel_yes", language), 30),
            "deny": plain_text(words("meet_cancel_no", language), 30),
        }
    return made


def clashes_text(clashes: Iterable[Any], language: str) -> str:
    """ "dan is het herfstvakantie (noord) en dan is er ook Raadsvergadering (Raad)"; empty when there are none."""
    found = [_clash(dict(clash), language) for clash in clashes]
    shown = found[:MAX_CLASHES] + ([f"+{len(found) - MAX_CLASHES}"] if len(found) > MAX_CLASHES else [])
    return words("and", language).join(shown)


def _clash(clash: dict[str, Any], language: str) -> str:
    kind = str(clash.get("kind") or "")
    what, where = (shortened(one_line(clash.get(name) or ""), 80) for name in ("what", "where"))
    if kind == "closed":
        return words("clash_closed", language)
    if kind == "holiday":
        return words("clash_holiday" if where else "clash_holiday_bare", language).format(what=what, where=where)
    return words("clash_busy" if what else "clash_busy_bare", language).format(what=what, where=where)

"""What of last year moves on: a few unfinished tasks at a time, where each would go, and one click for each."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.messages.dates import as_day, day_text
from bot.messages.escaping import one_line, shortened
from bot.messages.message import Bold, Json, Line, Message, button, buttons, heading, hint, line, message, paragraph, person, rich
from bot.messages.task_lines import Item, name_of, title_of
from bot.messages.wording import language_of, words

MAX_TITLE, MAX_NUMBER = 120, 20


def render_carry(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """The tasks of this page with their buttons or what was decided; one line once all is decided."""
    language = language_of(payload)
    items, decided = list(payload.get("items") or []), dict(payload.get("decided") or {})
    closed = set(payload.get("closed") or [])
    left = [item for item in items if str(item["task"]) not in decided and item["task"] not in closed]
    title = words("carry_title", language).format(title=shortened(one_line(payload.get("title") or ""), MAX_TITLE))
    intro = _intro(payload, len(left), decided, language)
    lines, blocks = [(Bold(title),), intro], [heading(title), rich(paragraph(intro))]
    offset = int(payload.get("offset") or 0)
    page = int(payload.get("page") or len(items) or 1)
    for item in items[offset : offset + page]:
        said, made = _item(item, decided.get(str(item["task"])), language, today, is_closed=item["task"] in closed)
        lines += said
        blocks += made
    return message(lines, [*blocks, *_turns(offset, page, len(items), language)])


def _intro(payload: dict[str, Any], left: int, decided: dict[str, Any], language: str) -> Line:
    old = shortened(one_line(payload.get("old_title") or ""), MAX_TITLE)
    if left:
        return (words("carry_intro_one" if left == 1 else "carry_intro", language).format(count=left, old=old),)
    moved = sum(bool(said["moves"]) for said in decided.values())
    return (words("carry_over", language).format(moved=moved, left=len(decided) - moved),)


def _item(
    item: Item, decision: dict[str, Any] | None, language: str, today: date | None, *, is_closed: bool
) -> tuple[list[Line], list[Json]]:
    due = as_day(item.get("expected") or item.get("due"))
    when = f" · {day_text(due, language, today=today)}" if due is not None else ""
    percent = f" · {words('percent_of', language).format(percent=item['percent'])}" if item.get("percent") else ""
    top: Line = (Bold(f"{name_of(item, language, capital=True)}: {title_of(item, limit=MAX_TITLE)}"), when + percent)
    below = (words("carry_item_closed", language),) if is_closed else _fate(item, decision, language)
    made = [rich(paragraph(top), paragraph(below))]
    row = [] if is_closed else _row(item, decision, language)
    return [top, below], [*made, *([buttons(*row, block_id=f"carry:{item['task']}")] if row else [])]


def _fate(item: Item, decision: dict[str, Any] | None, language: str) -> Line:
    """What would become of it, or what was decided and by whom."""
    if decision is None:
        aim = item.get("goes_to") or {}
        key = "carry_known" if aim else "carry_unknown"
        return (words(key, language).format(number=_number(aim.get("number"))),)
    key = "carry_moved" if decision.get("moves") else "carry_left"
    said = words(key, language).format(number=_number(decision.get("number")))
    by = decision.get("by")
    return (said, *line(words("carry_by", language), who=person(by))) if by else (said,)


def _number(number: Any) -> str:
    return shortened(one_line(number or ""), MAX_NUMBER)


def _row(item: Item, decision: dict[str, Any] | None, language: str) -> list[Json]:
    """Both answers; of what stays behind only the other one, of what moved none."""
    value, about = str(item["task"]), f"{name_of(item, language)}, {title_of(item)}"
    if decision is None:
        names = {"move": "carry_button_move", "leave": "carry_button_leave"}
    else:
        names = {} if decision.get("moves") else {"move": "carry_button_still"}
    return [button(words(key, language), action=f"carry_{name}:{value}", value=value, about=about) for name, key in names.items()]


def _turns(offset: int, page: int, total: int, language: str) -> list[Json]:
    if total <= page:
        return []
    row = []
    if offset > 0:
        row.append(button(words("button_home_before", language), action="carry_turn:before", value=str(max(0, offset - page))))
    if offset + page < total:
        row.append(button(words("button_home_next", language), action="carry_turn:next", value=str(offset + page)))
    shown = words("home_page", language).format(first=offset + 1, last=min(total, offset + page), total=total)
    return [hint(shown), buttons(*row, block_id="carry")]

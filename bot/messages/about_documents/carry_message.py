"""What of last year moves on: a few unfinished tasks at a time, where each would go, one click for each or for all."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.messages.made_of.dates import as_day, day_text
from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import (
    Bold,
    Json,
    Line,
    Message,
    button,
    buttons,
    heading,
    hint,
    line,
    message,
    paragraph,
    person,
    rich,
)
from bot.messages.made_of.wording import language_of, words
from bot.messages.task_lines import Item, name_of, title_of

MAX_TITLE, MAX_NUMBER = 120, 20


def render_carry(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """The tasks of this page with their buttons or what was decided; one line once all is decided."""
    language = language_of(payload)
    items, decided = list(payload.get("items") or []), dict(payload.get("decided") or {})
    closed = set(payload.get("closed") or [])
    left = [item for item in items if str(item["task"]) not in decided and item["task"] not in closed]
    title = words("carry_title", language).format(title=shortened(one_line(payload.get("title") or ""), MAX_TITLE))
    intro = _intro(payload, sum(map(_size, left)), decided, language)
    lines, blocks = [(Bold(title),), intro], [heading(title), rich(paragraph(intro))]
    offset = int(payload.get("offset") or 0)
    page = int(payload.get("page") or len(items) or 1)
    for item in items[offset : offset + page]:
        said, made = _item(item, decided.get(str(item["task"])), language, today, is_closed=item["task"] in closed)
        lines += said
        blocks += made
    all_of_it = _page_row(payload, items[offset : offset + page], offset, language)
    return message(lines, [*blocks, *all_of_it, *_turns(offset, page, len(items), language)])


def _intro(payload: dict[str, Any], left: int, decided: dict[str, Any], language: str) -> Line:
    old = shortened(one_line(payload.get("old_title") or ""), MAX_TITLE)
    if left:
        return (words("carry_intro_one" if left == 1 else "carry_intro", language).format(count=left, old=old),)
    moved = sum(bool(said["moves"]) for said in decided.values())
    sizes = {str(item["task"]): _size(item) for item in payload.get("items") or []}
    stays = sum(sizes.get(task_id, 1) for task_id, said in decided.items() if not said["moves"])
    return (words("carry_over", language).format(moved=moved, left=stays),)


def _size(item: Item) -> int:
    """For how many tasks it stands."""
    return 1 + len(item.get("also") or ())


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
        if item.get("also"):
            names = {name: shortened(one_line(item.get(name) or ""), MAX_NUMBER) for name in ("first", "last")}
            count = _size(item)
            return (words("carry_periods", language).format(count=count, **names, number=_number(aim.get("number"))),)
        key = "carry_known" if aim else "carry_unknown"
        return (words(key, language).format(number=_number(aim.get("number"))),)
    key = "carry_moved" if decision.get("moves") else "carry_left"
    said = words(key, language).format(number=_number(decision.get("number")))
    by = decision.get("by")
    return (said, *line(words("carry_by", language), who=person(by))) if by else (said,)


def _number(number: Any) -> str:
    return shortened(one_line(number or ""), MAX_NUMBER)


def _row(item: Item, decision: dict[str, Any] | None, language: str) -> list[Json]:
    """Both answers; of what was decided a way back, as long as there is one."""
    value, about = str(item["task"]), f"{name_of(item, language)}, {title_of(item)}"
    if decision is None:
        names = {"move": "carry_button_move"} if not item.get("also") else {}
        names |= {"leave": "carry_button_leave" if not item.get("also") else "carry_button_leave_these"}
    else:
        names = {} if decision.get("moves") or item.get("also") else {"move": "carry_button_still"}
        names |= {} if decision.get("final", True) else {"undo": "button_undo"}
    return [button(words(key, language), action=f"carry_{name}:{value}", value=value, about=about) for name, key in names.items()]


def _page_row(payload: dict[str, Any], shown: list[Item], offset: int, language: str) -> list[Json]:
    """Both answers for all that is open on this page; a way back for what was decided so."""
    decided, closed = payload.get("decided") or {}, set(payload.get("closed") or [])
    left = [item for item in shown if str(item["task"]) not in decided and item["task"] not in closed]
    row = []
    can = {"move": [item for item in left if not item.get("also")], "leave": left}
    for name, those in can.items():
        if len(those) > 1:
            label = words(f"carry_button_{name}_all", language).format(count=sum(map(_size, those)))
            row.append(button(label, action=f"carry_page:{name}", value=f"{name}:{offset}"))
    together = [item["task"] for item in shown if item["task"] in (payload.get("together") or [])]
    if len(together) > 1:
        label = words("carry_button_undo_all", language).format(count=len(together))
        row.append(button(label, action="carry_undo:all", value=",".join(str(task) for task in together)))
    return [buttons(*row, block_id="carry_page")] if row else []


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

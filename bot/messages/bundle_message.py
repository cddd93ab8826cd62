"""Kickoff, prompt, nudge, due, overdue, escalation and agenda: one task by itself, or up to ten in a list, most urgent first."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.messages.dates import as_day, day_text
from bot.messages.escaping import one_line, shortened
from bot.messages.message import (
    MAX_BLOCKS_SIZE,
    Bold,
    Json,
    Line,
    Message,
    buttons,
    heading,
    hint,
    line,
    message,
    paragraph,
    quotation,
    rich,
    size_of,
)
from bot.messages.task_lines import (
    Item,
    all_buttons,
    headline,
    is_open,
    quote_line,
    shift_line,
    short_buttons,
    stand_line,
    whose,
    whose_line,
)
from bot.messages.wording import has_words, language_of, words

SHOWN = 20
SIZE_OF_ENDING = 900
LATE_START = 7  # days after its start a task doesn't begin "now" any more


def render_bundle(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """A message about one task, or about several."""
    items = list(payload.get("items") or [])
    language = language_of(payload)
    if len(items) == 1 and not payload.get("more"):
        root = str(payload.get("root") or "")
        return render_task(items[0], language, kind=str(payload.get("kind") or ""), today=today, root=root)
    return _several(payload, items, language, today)


def render_task(item: Item, language: str, *, kind: str = "", today: date | None = None, root: str = "") -> Message:
    """One task with all its buttons; `kind` says why it is shown now ("" = because somebody asked).

    `root` is the message in whose thread an answer belongs, where this isn't that message itself.
    """
    top = headline(item, language, today=today)
    quote = quote_line(item, language)
    asked = question(item, item.get("kind") or kind, language, today=today) if is_open(item) else ()
    below = _flowing(whose_line(item, language), stand_line(item, language, today=today), shift_line(item, language, today=today))
    parts = [paragraph(top)]
    parts += [quotation(quote)] if quote else []
    parts += [paragraph(content) for content in (below, asked) if content]
    blocks: list[Json] = [rich(*parts)]
    lines = [top, quote, below, asked]
    if is_open(item):
        blocks.append(buttons(*all_buttons(item, language), block_id=f"task:{item['task_id']}{':' + root if root else ''}"))
        blocks.append(hint(words("hint_one", language)))
    return message(lines, blocks)


def _flowing(*sentences: Line) -> Line:
    """Sentences one after the other on a line."""
    flowing: list[Any] = []
    for sentence in sentences:
        if sentence:
            flowing += [" ", *sentence] if flowing else sentence
    return tuple(flowing)


def question(item: Item, kind: str, language: str, *, today: date | None = None) -> Line:
    """What this kind of message asks; a word that was given already is not asked for again."""
    kind = "overdue" if kind == "kickoff" and _is_late(item, today) else kind
    key = f"ask_{kind}"
    meeting = item.get("agenda_meeting")
    if kind == "agenda" and isinstance(meeting, dict) and meeting.get("name"):
        key = "ask_agenda_meeting"
    if kind == "kickoff" and _runs_already(item, today):
        key = "ask_kickoff_late"
    if kind not in _ASKS or not has_words(key) or _answered(item, kind, today):
        return ()
    due = as_day(item.get("expected") or item.get("due"))
    who = whose({"owners": item.get("owners")}, language) or (words("nobody", language),)
    named = meeting if isinstance(meeting, dict) else {}
    template = words(key, language)
    if kind in {"overdue", "escalation"} and named.get("name"):
        template += " " + words("ask_overdue_agenda_meeting", language)
    return line(
        template,
        day=day_text(due, language, today=today),
        who=who,
        meeting=shortened(one_line(named.get("name") or ""), 100),
        meeting_day=_meeting_day(named, language, today),
    )


def _is_late(item: Item, today: date | None) -> bool:
    due = as_day(item.get("expected") or item.get("due"))
    return today is not None and due is not None and due < today


def _runs_already(item: Item, today: date | None) -> bool:
    """Whether the period began more than a week ago, as in an agreement that was taken in later."""
    start = as_day(item.get("start"))
    return today is not None and start is not None and (today - start).days > LATE_START


def _answered(item: Item, kind: str, today: date | None) -> bool:
    """Whether the question has lost its point: a word was given today, or the day moved on since."""
    due, report = as_day(item.get("expected") or item.get("due")), item.get("last_report") or {}
    if today is None or due is None:
        return False
    return as_day(report.get("at")) == today or (kind in _LATE and due >= today) or (kind == "due" and due != today)


_LATE = frozenset({"overdue", "escalation", "agenda"})


def _meeting_day(meeting: Item, language: str, today: date | None) -> str:
    """The day that is set, or the window while there is none."""
    if meeting.get("day") or not meeting.get("window_start"):
        return day_text(meeting.get("day"), language, today=today)
    first, last = (day_text(meeting.get(f"window_{end}"), language, today=today) for end in ("start", "end"))
    return words("meeting_window", language).format(first=first, last=last)


_ASKS = frozenset({"kickoff", "prompt", "nudge", "due", "overdue", "escalation", "agenda"})


def _several(payload: dict[str, Any], items: list[Item], language: str, today: date | None) -> Message:
    count = len(items) + int(payload.get("more") or 0)
    title = words(_title_key(payload, items, today), language).format(count=count)
    blocks: list[Json] = [heading(title)]
    lines: list[Line] = [(Bold(title),)]
    said, made, shown = entries(items, language, today, room=MAX_BLOCKS_SIZE - SIZE_OF_ENDING)
    lines += said
    blocks += made
    for text in _ending(items, count - shown, language):
        lines.append((text,))
        blocks.append(hint(text))
    return message(lines, blocks)


def _title_key(payload: dict[str, Any], items: list[Item], today: date | None) -> str:
    """A title that is true of every task in the message."""
    kind = payload.get("kind")
    if kind == "kickoff":
        return "bundle_kickoff_late" if any(_runs_already(item, today) for item in items) else "bundle_kickoff"
    if kind == "escalation":
        return "bundle_mixed" if payload.get("mixed") else "bundle_escalation"
    return "bundle_title"


def entries(items: list[Item], language: str, today: date | None, *, room: int) -> tuple[list[Line], list[Json], int]:
    """As many tasks of a list as fit in so many characters of blocks, and how many those are."""
    lines: list[Line] = []
    blocks: list[Json] = []
    shown = 0
    for item in items[:SHOWN]:
        said, made = entry(item, language, today)
        room -= size_of(made)
        if room < 0:
            break
        shown += 1
        lines += said
        blocks += made
    return lines, blocks, shown


def entry(item: Item, language: str, today: date | None) -> tuple[list[Line], list[Json]]:
    """A task in a list: its lines and blocks, with *Afgerond* and *Meer…*."""
    said = [headline(item, language, today=today), _below(item, language, today)]
    made = [rich(*(paragraph(content) for content in said if content))]
    if is_open(item):
        made.append(buttons(*short_buttons(item, language), block_id=f"task:{item['task_id']}"))
    return said, made


def _ending(items: list[Item], more: int, language: str) -> list[str]:
    """How many are not shown, and how to answer."""
    found = [words("bundle_more", language).format(count=more)] if more > 0 else []
    first = next((item for item in items if is_open(item)), None)
    if first is not None:
        number = shortened(one_line(first.get("number") or "1"), 20)
        found.append(words("hint_bundle", language).format(number=number))
    return found


def _below(item: Item, language: str, today: date | None) -> Line:
    """Why it stands in the list, whose it is and how it stands."""
    to_agenda = item.get("kind") == "agenda" or bool(item.get("agenda_meeting"))
    return _flowing(
        whose_line(item, language),
        stand_line(item, language, today=today),
        shift_line(item, language, today=today),
        (words("short_agenda", language).capitalize() + ".",) if to_agenda and is_open(item) else (),
    )

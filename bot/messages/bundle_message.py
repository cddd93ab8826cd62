"""Kickoff, prompt, nudge, due, overdue, escalation and agenda: one task by itself, or up to ten in a list, most urgent first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.messages.about_answers.waited_message import is_asked_of_others, waited_buttons, waited_rows
from bot.messages.about_meetings.meeting_names import in_words
from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import (
    MAX_BLOCKS_SIZE,
    MAX_TEXT,
    Bold,
    Json,
    Line,
    Message,
    button,
    buttons,
    fitting,
    heading,
    hint,
    line,
    message,
    paragraph,
    quotation,
    rich,
    size_of,
)
from bot.messages.made_of.several_names import example_of
from bot.messages.made_of.wording import language_of, words
from bot.messages.questions import ask_at, is_late, question, question_of_several, runs_already
from bot.messages.task_lines import (
    MAX_SHOWN,
    Item,
    all_buttons,
    headline,
    is_open,
    kickoff_line,
    note_lines,
    quote_line,
    shift_line,
    short_buttons,
    stand_line,
    whose_line,
)
from bot.messages.why_now import why_now

SHOWN = 20
MAX_MEETING = 60
SIZE_OF_ENDING = 1200
LATE = frozenset({"overdue", "escalation", "agenda"})


def render_bundle(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """A message about one task, or about several."""
    items = list(payload.get("items") or [])
    language = language_of(payload)
    if len(items) == 1 and not payload.get("more"):
        root = str(payload.get("root") or "")
        shown = render_task(items[0], language, kind=str(payload.get("kind") or ""), today=today, root=root)
        return _begun_with(why_now(payload, language, "handed_one"), shown)
    return _several(payload, items, language, today)


def render_task(item: Item, language: str, *, kind: str = "", today: date | None, root: str = "") -> Message:
    """One task with all its buttons; `kind` says why it is shown now ("" = because somebody asked).

    `root` is the message in whose thread an answer belongs, where this isn't that message itself.
    """
    kind = str(item.get("kind") or kind)
    top = headline(item, language, today=today)
    quote = quote_line(item, language)
    asked = question(item, kind, language, today=today) if is_open(item) else ()
    stand = () if _only_begins(item, kind, today) else stand_line(item, language, today=today)
    below = _flowing(whose_line(item, language), stand, shift_line(item, language, today=today))
    parts = [paragraph(top)]
    begins = quote_line(item, language, limit=MAX_SHOWN) if is_open(item) else quote
    parts += [quotation(begins)] if begins else []
    noted, note = note_lines(item, language, today=today)
    parts += [paragraph(content) for content in (below, noted) if content]
    parts += [quotation(note)] if note else []
    parts += [paragraph(asked)] if asked else []
    blocks: list[Json] = [rich(*parts)]
    lines = [top, quote, below, (*noted, *((" ",) if note else ()), *note), asked]
    if is_open(item) and is_asked_of_others(item):
        blocks += waited_rows(item, language, block_id=_block_id(item, root))
    elif is_open(item):
        blocks.append(buttons(*all_buttons(item, language), block_id=_block_id(item, root)))
        if item.get("may_correct"):
            block_id = f"correct:{item['task_id']}{':' + root if root else ''}"
            correct = button(words("button_correct", language), action="task_correct", value=str(item["task_id"]))
            blocks.append(buttons(correct, block_id=block_id))
        blocks += _how_to_answer_one(item, kind, language)
    elif item.get("status") == "concept":
        blocks.append(check_button(item["agreement_id"], language))
    return message(lines, blocks)


def _how_to_answer_one(item: Item, kind: str, language: str) -> list[Json]:
    """How one can answer in words; what somebody asked for stands in no thread of its own, so there with the number."""
    if kind:
        return [hint(words("hint_one", language))]
    number = shortened(one_line(item.get("number") or ""), 20)
    return [hint(words("hint_asked", language).format(number=number))] if number else []


def check_button(agreement: int, language: str) -> Json:
    """The way to check a concept, from wherever somebody meets it."""
    check = button(words("document_check", language), action=f"home_check:{agreement}", value=str(agreement))
    return buttons(check, block_id="checks")


def render_rest(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """What a bundle doesn't show, a page at a time, for the person who asked for it.

    `items` are the tasks from `offset` (of `total`) on; as many as fit are shown, the button at the end shows the next.
    """
    language, items = language_of(payload), list(payload.get("items") or [])
    offset, total = int(payload.get("offset") or 0), int(payload.get("total") or len(items))
    if not items:
        none: Line = (words("rest_none", language),)
        return message([none], [rich(paragraph(none))])
    room = MAX_BLOCKS_SIZE - SIZE_OF_ENDING
    lines, blocks, shown = entries(items, language, today, room=room, root=str(payload.get("root") or ""))
    last = offset + shown
    title = words("rest_title" if last < total else "rest_title_last", language).format(
        shown=shown, count=total, left=total - last
    )
    if last < total:
        label = words("button_next", language).format(count=min(shown, total - last))
        blocks.append(_rest_button(label, f"{payload.get('bundle') or ''}:{last}:{payload.get('root') or ''}"))
    return message([(Bold(title),), *lines], [heading(title), *blocks])


def _rest_button(label: str, value: str) -> Json:
    """Shows what comes after; its value says of which message of ours (none: of this one), from where, and its thread."""
    return buttons(button(label, action="show_rest", value=value), block_id="rest")


def _block_id(item: Item, root: str) -> str:
    return f"task:{item['task_id']}{':' + root if root else ''}"


def _begun_with(first: Line, shown: Message) -> Message:
    """A message with a sentence before it."""
    if not first:
        return shown
    begun = message([first], [rich(paragraph(first))])
    return Message(f"{begun.text}\n{shown.text}"[:MAX_TEXT], fitting([*begun.blocks, *shown.blocks]))


def _flowing(*sentences: Line) -> Line:
    """Sentences one after the other on a line."""
    flowing: list[Any] = []
    for sentence in sentences:
        if sentence:
            flowing += [" ", *sentence] if flowing else sentence
    return tuple(flowing)


def _several(payload: dict[str, Any], items: list[Item], language: str, today: date | None) -> Message:
    count, kind = len(items) + int(payload.get("more") or 0), str(payload.get("kind") or "")
    title = _title(payload, items, count + int(payload.get("offset") or 0), language, today)
    all_late = _all_late(payload)
    asked = question_of_several(items, kind, language, today=today) if all_late else ()
    begins = why_now(payload, language, "handed_several")
    why = [content for content in (begins, asked) if content]
    lines: list[Line] = [(Bold(title),), *why]
    blocks: list[Json] = [heading(title), *([rich(*(paragraph(content) for content in why))] if why else [])]
    said, made, shown = entries(items, language, today, room=MAX_BLOCKS_SIZE - SIZE_OF_ENDING)
    lines += said
    blocks += made
    if count > shown:
        lines.append((words("bundle_more", language).format(count=count - shown),))
        if kind:  # what is kept as a message of ours can show its rest
            blocks.append(_rest_button(words("button_rest", language).format(count=count - shown), f":{shown}:"))
        else:
            blocks.append(_next_page(payload, shown, count - shown, language))
    ending = _how_to_answer(items, language)
    return message([*lines, *([(ending,)] if ending else [])], [*blocks, *([hint(ending)] if ending else [])])


def _next_page(payload: dict[str, Any], shown: int, left: int, language: str) -> Json:
    """The way to the rest of what somebody asked for: the same words again, from where this ended."""
    again = shortened(one_line(payload.get("again") or ""), 200)
    if not again:
        return hint(words("bundle_more", language).format(count=left))
    value = f"{int(payload.get('offset') or 0) + shown}:{again}"
    label = words("button_next", language).format(count=min(shown, left))
    return buttons(button(label, action="show_list", value=value), block_id="list")


def _all_late(payload: dict[str, Any]) -> bool:
    return payload.get("kind") in LATE and payload.get("mixed") is False


def _title(payload: dict[str, Any], items: Sequence[Item], count: int, language: str, today: date | None) -> str:
    """A title that is true of every task in the message."""
    numbers = {str(item.get("number") or "") for item in items}
    if not payload.get("kind") and len(numbers) == 1 and "" not in numbers:
        number = shortened(one_line(numbers.pop()), 20)
        agreements = len({item.get("agreement_id") for item in items})
        if agreements > 1:
            return words("bundle_number_several", language).format(number=number, count=agreements)
        return words("bundle_number", language).format(number=number, count=count)
    return words(_title_key(payload, items, today), language).format(count=count)


def _title_key(payload: dict[str, Any], items: Sequence[Item], today: date | None) -> str:
    kind = payload.get("kind")
    if kind and not payload.get("more") and not any(is_open(item) for item in items):
        return "bundle_closed"
    if kind == "handed":
        return "bundle_lent" if payload.get("until") else "bundle_handed"
    if kind == "kickoff":
        return "bundle_kickoff_late" if any(runs_already(item, today) for item in items) else "bundle_kickoff"
    if _all_late(payload):
        return "bundle_late" if all(is_open(item) and is_late(item, today) for item in items) else "bundle_title"
    begins = any(item.get("kind") == "kickoff" for item in items)
    return "bundle_mixed" if kind == "escalation" or begins else "bundle_title"


def entries(
    items: list[Item], language: str, today: date | None, *, room: int, root: str = ""
) -> tuple[list[Line], list[Json], int]:
    """As many tasks of a list as fit in so many characters of blocks, and how many those are."""
    lines: list[Line] = []
    blocks: list[Json] = []
    shown = 0
    for item in items[:SHOWN]:
        said, made = _entry(item, language, today, root)
        room -= size_of(made)
        if room < 0:
            break
        shown += 1
        lines += said
        blocks += made
    return lines, blocks, shown


def _entry(item: Item, language: str, today: date | None, root: str) -> tuple[list[Line], list[Json]]:
    """A task in a list: its lines and blocks, with *Afgerond* and *Meer…*; of one that begins a single line."""
    said = [headline(item, language, today=today), _below(item, language, today)]
    if is_open(item) and _only_begins(item, str(item.get("kind") or ""), today):
        said = [kickoff_line(item, language, today=today)]
    made = [rich(*(paragraph(content) for content in said if content))]
    if is_open(item):
        made += _short_row(item, language, _block_id(item, root))
    return said, made


def _short_row(item: Item, language: str, block_id: str) -> list[Json]:
    """*Afgerond* and *Meer…*; for the party that is waited for what it can say."""
    if not is_asked_of_others(item):
        return [buttons(*short_buttons(item, language), block_id=block_id)]
    if item.get("status") != "waiting":
        return []
    return [buttons(*waited_buttons(item, language, suffix=f":{item['task_id']}"), block_id=block_id)]


def _only_begins(item: Item, kind: str, today: date | None) -> bool:
    """Whether there is nothing to say but that it begins: nobody reported, and nothing is wrong."""
    if kind != "kickoff" or item.get("last_report") or is_late(item, today):
        return False
    return item.get("light") in {"green", None} or not runs_already(item, today)


def _how_to_answer(items: Sequence[Item], language: str) -> str:
    still = [item for item in items if is_open(item)]
    if not still:
        return ""
    return words("hint_bundle", language).format(number=example_of(still, items))


def _below(item: Item, language: str, today: date | None) -> Line:
    """Why it stands in the list, whose it is and how it stands."""
    to_agenda = item.get("kind") == "agenda" or bool(item.get("agenda_meeting"))
    return _flowing(
        whose_line(item, language),
        stand_line(item, language, today=today),
        shift_line(item, language, today=today),
        ask_at(item, language) if is_open(item) and item.get("kind") not in {"kickoff", "escalation"} else (),
        _on_agenda(item, language) if to_agenda and is_open(item) else (),
    )


def _on_agenda(item: Item, language: str) -> Line:
    """That it is on an agenda, and on which."""
    meeting = item.get("agenda_meeting")
    name = shortened(one_line(meeting.get("name") or ""), MAX_MEETING) if isinstance(meeting, dict) else ""
    return line(words("short_agenda_meeting" if name else "short_agenda", language), meeting=in_words(name, language))

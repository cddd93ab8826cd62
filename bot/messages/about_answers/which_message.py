"""Which of several tasks is meant: asked with a button for each, and what was chosen."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from bot.messages.made_of.dates import day_text
from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import (
    MAX_BUTTON,
    Json,
    Line,
    Message,
    button,
    buttons,
    line,
    message,
    paragraph,
    person,
    plain_text,
    rich,
)
from bot.messages.made_of.several_names import example_of
from bot.messages.made_of.wording import has_words, language_of, words
from bot.messages.task_lines import Item, name_of, title_of

EVERY = "every"
NONE = "pick_none"
MOST_BUTTONS = 6
MOST_LINES = 10
MAX_PARTY = 30
MAX_WORDS = 60
MAX_CONFIRM = 30  # characters of a button of a dialog, the shortest of its texts
MANY = 20
"""Of more tasks a yes to all of them is asked once more."""
BOTH = 2
_ENDED = frozenset({"no", "withdrawn"})
LONG_BEGIN = 12
"""Characters that titles begin with alike, from which on a button leaves them out."""


def render_which_task(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """Asks which of the tasks of a message an answer is about; a number is only asked for where it says which."""
    language = language_of(payload)
    items = list(payload.get("items") or [])
    if payload.get("reaction"):
        return _said((words("which_reaction", language).format(number=example_of(items, items)),))
    answer = payload.get("answer")
    if answer is not None:
        if answer == "chosen" and _handed_to(payload) and isinstance(payload.get("chosen"), list):
            return _said((*_hand_over(payload, len(payload["chosen"]), language), " ", words("answered_yes", language)))
        if answer == "no" and _handed_to(payload):
            return _said((*_hand_over(payload, len(items), language), " ", _answered(payload, answer, language)))
        return _said((words("which_asked", language), " ", _answered(payload, answer, language)))
    question_id = payload.get("question_id")
    has_buttons = bool(question_id) and len(items) <= MOST_BUTTONS and not payload.get("count")
    days = _days_apart(items, language, today)
    lines: list[Line] = [(_name(item, day, language),) for item, day in zip(items[:MOST_LINES], days, strict=False)]
    if len(items) > MOST_LINES:
        lines.append((words("which_more", language).format(count=len(items) - MOST_LINES),))
    asked, in_words = (_asked(payload, items, language, has_buttons=shown, today=today) for shown in (has_buttons, False))
    blocks = [rich(paragraph(asked), *(paragraph(content) for content in lines))]
    if question_id:
        made = _choices(items, days, language) if has_buttons else []
        every = [_every(items, language)] if payload.get("every") else []
        none = button(words("which_none", language), action=NONE, value="none")
        blocks.append(buttons(*every, *made, none, block_id=f"question:{question_id}"))
    return message([in_words, *lines], blocks)  # read where there may be no buttons


def _choices(items: list[Item], days: list[str], language: str) -> list[Json]:
    labels = [_label(item, day, items, language) for item, day in zip(items, days, strict=True)]
    return [
        button(label, action=f"pick_task:{item.get('task_id')}", value=str(item.get("task_id") or ""), about=title_of(item))
        for label, item in zip(labels, items, strict=True)
    ]


def _every(items: list[Item], language: str) -> Json:
    """The yes to all of them: of many it asks once more, and it isn't what a thumb presses by itself."""
    count = len(items)
    label = words("yes_both" if count == BOTH else "yes_every", language).format(count=count)
    yes = button(label, action=f"pick_task:{EVERY}", value=EVERY, style="primary" if count <= MOST_BUTTONS else None)
    if count <= MANY:
        return yes
    said = {name: words(f"sure_{name}", language).format(count=count) for name in ("title", "text", "confirm", "deny")}
    return yes | {
        "confirm": {name: plain_text(text, MAX_CONFIRM if name in {"confirm", "deny"} else 300) for name, text in said.items()}
    }


def _asked(payload: dict[str, Any], items: list[Item], language: str, *, has_buttons: bool, today: date | None) -> Line:
    """The question, what was understood, and how it can be answered."""
    heard, count = heard_text(payload.get("heard"), language, today=today), payload.get("count")
    understood = " " + words("which_heard", language).format(heard=heard) if heard else ""
    if payload.get("every"):
        key = "which_both" if len(items) == BOTH else "which_every"
        how = "every_button" if has_buttons else "every_number" if _numbered(items) else "every_title"
        how = "every_in_parts" if len(items) > MANY else how
        if _handed_to(payload):
            asked = _hand_over(payload, len(items), language)
            return (*asked, " ", words("hand_over_in_parts" if len(items) > MOST_BUTTONS else how, language))
        back = _back_on(payload)
        if back:
            key, understood = "which_come_back", ""
        asked_all = words(key, language).format(count=len(items), day=day_text(back, language, today=today))
        return (asked_all, understood, " ", words(how, language))
    if count:
        how = words("which_numbers", language).format(numbers=_several(items, count, language)) if _numbered(items) else ""
        return (words("which_some", language).format(count=count), understood, " ", how or words("which_title", language))
    return (
        words("which_found" if payload.get("found") else "which_asked", language),
        understood,
        *_how(items, language, has_buttons=has_buttons),
    )


def _handed_to(payload: dict[str, Any]) -> str:
    """Who would take all of them over; empty where the question is another one."""
    return str((payload.get("heard") or {}).get("assignee") or "") if payload.get("every") else ""


def _back_on(payload: dict[str, Any]) -> str:
    """The day on which we would come back to all of them; empty where the question is another one."""
    heard = payload.get("heard") or {}
    return str(heard.get("snooze_until") or "") if heard.get("intent") == "snooze" else ""


def _hand_over(payload: dict[str, Any], count: int, language: str) -> Line:
    until = (payload.get("heard") or {}).get("until")
    who, day = person(_handed_to(payload)), day_text(until, language)
    return line(words("which_lend" if until else "which_hand_over", language), count=str(count), who=who, day=day)


def heard_text(heard: Any, language: str, *, today: date | None) -> str:
    """What was understood of an answer, in a few words: "afgerond", "50% klaar"; else the words themselves."""
    said = heard if isinstance(heard, dict) else {}
    if said.get("words"):
        return f"“{shortened(one_line(said['words']), MAX_WORDS)}”"
    intent, day = str(said.get("intent") or ""), said.get("new_due") or said.get("snooze_until")
    key = f"heard_{intent}"
    if intent == "progress" and said.get("percent") is not None:
        key = "heard_percent"
    elif day and intent in {"delayed", "snooze"}:
        key = f"heard_{intent}_to"
    if not intent or not has_words(key):
        return ""
    return words(key, language).format(percent=said.get("percent"), day=day_text(day, language, today=today))


def _several(items: list[Item], count: int, language: str) -> str:
    numbers = [shortened(one_line(item.get("number") or ""), 20) for item in items[:count]]
    return words("and", language).join([", ".join(numbers[:-1]), numbers[-1]])


def _said(content: Line) -> Message:
    return message([content], [rich(paragraph(content))])


def _answered(payload: dict[str, Any], answer: str, language: str) -> str:
    found = payload.get("chosen")
    chosen = [item for item in (found if isinstance(found, list) else [found]) if isinstance(item, dict)]
    if answer == "chosen" and len(chosen) > 1:
        if len(chosen) > MOST_LINES:
            return words("answered_every", language).format(count=len(chosen))
        named = [name_of(item, language) for item in chosen]
        tasks = words("and", language).join([", ".join(named[:-1]), named[-1]])
        return words("answered_which", language).format(task=tasks)
    if answer == "chosen" and chosen:
        about = f"{name_of(chosen[0], language)}, {_title(chosen[0], 100)}"
        return words("answered_which", language).format(task=about)
    return words(f"answered_{answer}" if answer in _ENDED else "answered_superseded", language)


def _how(items: list[Item], language: str, *, has_buttons: bool) -> Line:
    """How it can be answered: by a button, else by a number that only one of them bears, else by a word of the title."""
    if has_buttons:
        return (" ", words("which_button", language))
    if not _numbered(items):
        return (" ", words("which_title", language))
    return (" ", words("which_number", language).format(number=example_of(items, items)))


def _numbered(items: list[Item]) -> bool:
    """Whether the number says which."""
    numbers = {str(item.get("number") or "") for item in items}
    return len(numbers) == len(items) and "" not in numbers


def _label(item: Item, day: str, items: list[Item], language: str) -> str:
    """ "Afspraak 8", "4a · januari", "6 · woningen bouwen": no more than tells them apart, as the titles stand above.

    Slack may show no more of a button than its first thirty characters.
    """
    number = shortened(one_line(item.get("number") or ""), 10)
    alike = [other for other in items if other.get("number") == item.get("number")]
    if number and len(alike) == 1:
        return words("afspraak", language).format(number=number)
    periods = Counter(_period(other, items) for other in alike)
    period = _period(item, items)
    if number and period and periods[period] == 1 and "" not in periods:
        return f"{number} · {period}"
    several = len({other.get("of") for other in items}) > 1
    owners = Counter(_owners(other) for other in alike)
    if several and owners.most_common(1)[0][1] == 1 and "" not in owners:  # the names of agreements begin alike
        return shortened(" · ".join(part for part in (number, period, _owners(item)) if part), MAX_BUTTON - 20)
    title = _title(item, MAX_BUTTON)
    begin = _shared_begin([_title(other, MAX_BUTTON) for other in alike])
    shown = f"… {title[begin:]}" if begin >= LONG_BEGIN and not (day or period) else title
    of = _agreement(item, items) if several else ""
    before = " · ".join(part for part in (number, period, of, _party(item, alike), day) if part)
    return shortened(f"{before}: {shown}" if before else shown, MAX_BUTTON - 20)


def _period(item: Item, items: list[Item]) -> str:
    """The period of what comes back; its year only where they differ in it."""
    period = shortened(one_line(item.get("period") or ""), 40)
    bare, _, year = period.rpartition(" ")
    years = {str(other["period"]).rpartition(" ")[2] for other in items if other.get("period")}
    return bare if bare and len(years) == 1 and year.isdigit() else period


def _party(item: Item, alike: list[Item]) -> str:
    """The party, where they differ in it and their titles don't."""
    titles = {title_of(other) for other in alike}
    differ = len({tuple(other.get("owners") or ()) for other in alike}) > 1 and len(titles) < len(alike)
    return _owners(item) if differ else ""


def _owners(item: Item) -> str:
    return shortened(one_line(" + ".join(item.get("owners") or [])), MAX_PARTY)


def _agreement(item: Item, items: list[Item]) -> str:
    """The name of its agreement, without what the others begin with too."""
    names = {one_line(other.get("of") or "") for other in items}
    of, begin = one_line(item.get("of") or ""), _shared_begin(sorted(names))
    return shortened(of[begin:], MAX_PARTY)


def _shared_begin(titles: list[str]) -> int:
    """How many characters several titles begin with alike, in whole words, where each goes on behind them."""
    if len(titles) < 2:
        return 0
    shared = 0
    for words_here in zip(*(title.split(" ") for title in titles), strict=False):
        if len(set(words_here)) > 1:
            break
        shared += len(words_here[0]) + 1
    return shared if all(len(title) > shared for title in titles) else 0


def _name(item: Item, day: str, language: str) -> str:
    """ "Afspraak 4a (januari 2026): Woonlint informeren"."""
    name = f"{name_of(item, language, capital=True)}: {_title(item, 100)}"
    return f"{name} ({day})" if day else name


def _title(item: Item, limit: int) -> str:
    """The title, without the period that stands beside the number."""
    title, period = one_line(item.get("title") or ""), one_line(item.get("period") or "")
    return title_of(item | {"title": title.removesuffix(f" ({period})") if period else title}, limit=limit)


def _days_apart(items: list[Item], language: str, today: date | None) -> list[str]:
    """Of those that read alike otherwise the day; empty for the others."""
    names = [_name(item, "", language) for item in items]
    alike = Counter(names)
    return [
        day_text(i.get("due"), language, today=today) if alike[name] > 1 else "" for i, name in zip(items, names, strict=True)
    ]

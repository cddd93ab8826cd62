"""Who belongs to which party, and the question where somebody belongs."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import (
    Bold,
    Json,
    Line,
    Message,
    bullets,
    button,
    buttons,
    heading,
    line,
    message,
    paragraph,
    person,
    rich,
)
from bot.messages.made_of.wording import language_of, words
from bot.messages.task_lines import MAX_NAME

MOST_ROWS = 60
MOST_PARTIES = 20
MOST_KNOWN = 20
MOST_NUMBERS = 10


def render_people(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """The people by party; with buttons for who may change it."""
    del today
    language = language_of(payload)
    title = words("people_title", language)
    if payload.get("named"):
        title = f"{title}: {shortened(one_line(payload.get('title') or ''), 100)}"
    rows = list(payload.get("rows") or [])
    lines: list[Line] = [(Bold(title),)]
    blocks: list[Json] = [heading(title)]
    if not rows:
        none: Line = (words("people_none", language),)
        lines.append(none)
        blocks.append(rich(paragraph(none)))
    for party in dict.fromkeys(row["party"] for row in rows[:MOST_ROWS]):
        head: Line = (Bold(shortened(one_line(party), MAX_NAME)),)
        listed = [_row(row, language) for row in rows[:MOST_ROWS] if row["party"] == party]
        lines += [head, *listed]
        blocks.append(rich(paragraph(head), bullets(listed)))
    if len(rows) > MOST_ROWS:
        more: Line = (words("people_more", language).format(count=len(rows) - MOST_ROWS),)
        lines.append(more)
        blocks.append(rich(paragraph(more)))
    known = [_known(name, party, language) for name, party in (payload.get("known") or [])[:MOST_KNOWN]]
    if known:
        top: Line = (Bold(words("people_known", language)),)
        lines += [top, *known]
        blocks.append(rich(paragraph(top), bullets(known)))
    others = [shortened(one_line(name), 100) for name in (payload.get("others") or [])[:3]]
    if others:
        rest: Line = (words("people_others", language).format(titles=words("and", language).join(others)),)
        lines.append(rest)
        blocks.append(rich(paragraph(rest)))
    if payload.get("may_change"):
        blocks.append(people_buttons(payload, language, some=bool(rows)))
    return message(lines, blocks)


def _known(name: str, party: str, language: str) -> Line:
    """By what somebody is recognised: a domain has a dot, a user group's id has none."""
    key = "people_known_domain" if "." in name else "people_known_group"
    return line(words(key, language), party=shortened(one_line(party), MAX_NAME), name=shortened(one_line(name), MAX_NAME))


def _row(row: dict[str, Any], language: str) -> Line:
    key = "people_row_gone" if row.get("gone") else "people_row"
    return line(words(key, language), who=person(row["user"]), role=words(f"role_{row['role']}", language))


def people_buttons(payload: dict[str, Any], language: str, *, some: bool) -> Json:
    """The ways to add somebody to this agreement and, once there are `some`, to take somebody away."""
    value = str(payload.get("agreement"))
    names = ("add", "remove") if some else ("add",)
    row = [button(words(f"button_people_{name}", language), action=f"people_{name}", value=value) for name in names]
    return buttons(*row, block_id=f"people:{value}")


def render_people_ask(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """Asks a coordinator once to which party somebody belongs; then what the answer was."""
    del today
    language = language_of(payload)
    who = person(payload.get("user"))
    party = shortened(one_line(payload.get("answer") or ""), MAX_NAME)
    if payload.get("stage"):
        said = line(words(f"people_ask_{payload['stage']}", language), who=who, party=party)
        return message([said], [rich(paragraph(said))])
    title = shortened(one_line(payload.get("title") or ""), 150)
    says = shortened(one_line(payload.get("says") or ""), MAX_NAME)
    asked = line(words("people_ask_says" if says else "people_ask", language), who=who, title=title, party=says)
    row = [
        button(shortened(one_line(name), MAX_NAME), action=f"people_answer:{number}", value=str(number))
        for number, name in (payload.get("parties") or [])[:MOST_PARTIES]
    ]
    row.append(button(words("people_ask_none", language), action="people_answer:none", value="none"))
    return message([asked], [rich(paragraph(asked)), buttons(*row, block_id=f"asked:{payload.get('question')}")])


def render_left_channel(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """Who went out of the channel, what stands on that name, and what to do; of the only coordinator just that, for all."""
    del today
    language = language_of(payload)
    name = shortened(one_line(payload.get("name") or words("left_somebody", language)), MAX_NAME)
    values = {"who": name, "title": shortened(one_line(payload.get("title") or ""), 150)}
    closed = bool(payload.get("closed"))
    if payload.get("keeper"):
        told: Line = line(words("left_keeper_closed" if closed else "left_keeper", language), **values)
        return message([told], [rich(paragraph(told))])
    count, empty = int(payload.get("count") or 0), _names_of(payload.get("empty"), language)
    numbers = [one_line(number) for number in payload.get("numbers") or []]
    more = [words("people_more", language).format(count=len(numbers) - MOST_NUMBERS)] if len(numbers) > MOST_NUMBERS else []
    values |= {"tasks": " ".join([", ".join(numbers[:MOST_NUMBERS]), *more]), "count": str(count), "empty": empty}
    values["party"] = _names_of(payload.get("parties"), language) or words("people_to_nobody", language)
    keys = [
        "left_closed" if closed else "left_channel",
        "left_tasks_none" if not count else "left_tasks_one" if count == 1 else "left_tasks",
    ]
    keys += ["left_empty"] if empty else []
    said: Line = line(" ".join(words(key, language) for key in keys), **values)
    do: Line = line(words("left_do" if count else "left_do_empty" if empty else "left_do_none", language), **values)
    row = people_buttons(payload, language, some=True)
    return message([said, do], [rich(paragraph(said), paragraph(do)), row])


def _names_of(names: Any, language: str) -> str:
    shown = [shortened(one_line(name), MAX_NAME) for name in list(names or [])[:3]]
    return words("and", language).join(filter(None, (", ".join(shown[:-1]), *shown[-1:])))

"""The App Home of one person: what is theirs with buttons, parties, meetings, links, language; more for a coordinator."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.messages.about_documents.nobodys_lines import nobodys_said
from bot.messages.about_meetings.feed_check_message import found_lines
from bot.messages.bundle_message import entries
from bot.messages.list_message import meeting_blocks
from bot.messages.made_of.dates import day_text, weekday_text
from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import (
    MAX_BLOCKS_SIZE,
    MAX_VIEW_SIZE,
    Json,
    Line,
    Message,
    bullets,
    button,
    buttons,
    fitting,
    heading,
    hint,
    line,
    paragraph,
    plain_text,
    rich,
)
from bot.messages.made_of.several_names import told_apart
from bot.messages.made_of.wording import language_of, words
from bot.messages.task_lines import MAX_NAME, Item, headline

MEETINGS = 5
LINKS = 10  # as many as somebody can have: each can be revoked
CHECKS = 5
ESCALATIONS = 5
REMINDERS = 7
MAX_TITLE = 100


def render_home(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """All of it, within what Slack takes; a page of tasks begins at `offset` of `total`."""
    language = language_of(payload)
    blocks = [
        *_mine(payload, language, today),
        *_coordinator(payload, language, today),
        *_parties(payload, language),
        *_meetings(payload, language, today),
        *_links(payload, language, today),
        *_language(language),
        hint(words("home_help", language)),
    ]
    return Message(words("home_title", language), fitting(blocks, most=MAX_VIEW_SIZE))


def _mine(payload: dict[str, Any], language: str, today: date | None) -> list[Json]:
    items, offset = list(payload.get("items") or []), int(payload.get("offset") or 0)
    total = int(payload.get("total") or len(items))
    head = heading(words("home_mine", language))
    if not items:
        nowhere = "welcome_no_party" if payload.get("followed") else "welcome_nothing_yet"
        key = "list_mine_none" if payload.get("agreements") else nowhere
        return [head, rich(paragraph((words(key, language),)))]
    _, made, shown = entries(items, language, today, room=MAX_BLOCKS_SIZE)
    return [head, *made, *_turns(offset, shown, total, int(payload.get("before") or 0), language)]


def _turns(offset: int, shown: int, total: int, before: int, language: str) -> list[Json]:
    """Which part of how many, and the way to the others."""
    if offset == 0 and shown >= total:
        return []
    row = []
    if offset > 0:
        row.append(button(words("button_home_before", language), action="home_turn:before", value=str(before)))
    if offset + shown < total:
        row.append(button(words("button_home_next", language), action="home_turn:next", value=str(offset + shown)))
    page = words("home_page", language).format(first=offset + 1, last=offset + shown, total=total)
    return [hint(page), buttons(*row, block_id="home")]


def _coordinator(payload: dict[str, Any], language: str, today: date | None) -> list[Json]:
    """What somebody who keeps an agreement has to look at."""
    blocks: list[Json] = []
    checks = [_check(one, language) for one in (payload.get("checks") or [])[:CHECKS]]
    if checks:
        blocks += [heading(words("home_check", language)), rich(bullets(checks))]
        row = [_check_button(one, language) for one in (payload.get("checks") or [])[:CHECKS]]
        blocks.append(buttons(*row, block_id="checks"))
    shown = (payload.get("escalations") or [])[:ESCALATIONS]
    late: list[Line] = [headline(item, language, today=today) for item in shown]
    more = len(payload.get("escalations") or []) - ESCALATIONS
    if late:
        late += [(words("people_more", language).format(count=more),)] if more > 0 else []
        blocks += [heading(words("home_escalations", language)), rich(bullets(late)), _to_look_at(shown, language)]
    blocks += _nobodys(list(payload.get("nobody") or []), language)
    wrong = found_lines(payload.get("feed") or [], language)
    if wrong:
        blocks += [heading(words("home_feed", language)), rich(bullets(wrong))]
    coming = [_reminder(one, language, today) for one in (payload.get("reminders") or [])[:REMINDERS]]
    if coming:
        blocks += [heading(words("home_reminders", language)), rich(bullets(coming))]
    return blocks


def _to_look_at(items: list[Item], language: str) -> Json:
    """A button for each that shows it with all that can be done."""
    row = [
        button(
            f"{name}…",
            action=f"task_more:{item['task_id']}",
            value=str(item["task_id"]),
            about=str(item.get("title") or ""),
        )
        for name, item in zip(told_apart(items, language, capital=True), items, strict=True)
    ]
    return buttons(*row, block_id="escalations")


def _nobodys(items: list[Item], language: str) -> list[Json]:
    """What is followed and asked of nobody, each with the way to say whose it is."""
    if not items:
        return []
    _, blocks = nobodys_said({"count": len(items), "items": items}, language, again=False)
    return [heading(words("home_nobody", language)), *blocks]


def _check(one: dict[str, Any], language: str) -> Line:
    left = int(one.get("left") or 0)
    key = "home_check_ready" if not left else "home_check_item_one" if left == 1 else "home_check_item"
    return line(words(key, language), title=shortened(one_line(one.get("title") or ""), MAX_TITLE), count=str(left))


def _check_button(one: dict[str, Any], language: str) -> Json:
    label = f"{words('document_check', language)}: {one_line(one.get('title') or '')}"
    return button(shortened(label, 70), action=f"home_check:{one['agreement']}", value=str(one["agreement"]))


def _reminder(one: dict[str, Any], language: str, today: date | None) -> Line:
    count = int(one.get("count") or 0)
    key = "home_reminder_one" if count == 1 else "home_reminder"
    return line(words(key, language), day=weekday_text(one["day"], language, today=today), count=str(count))


def _parties(payload: dict[str, Any], language: str) -> list[Json]:
    listed = [_party(one, language) for one in (payload.get("parties") or [])[:8]]
    if not listed and not payload.get("agreements"):
        return []
    head = heading(words("home_parties", language))
    if listed:
        return [head, rich(bullets(listed))]
    key = "home_parties_open" if payload.get("open") else "home_parties_none"
    return [head, rich(paragraph((words(key, language),)))]


def _party(one: dict[str, Any], language: str) -> Line:
    values = {
        "party": shortened(one_line(one["party"]), MAX_NAME),
        "role": words(f"role_{one['role']}", language),
        "agreement": shortened(one_line(one["agreement"]), MAX_TITLE),
    }
    return line(words("home_role", language), **values)


def _meetings(payload: dict[str, Any], language: str, today: date | None) -> list[Json]:
    shown = list(payload.get("meetings") or [])[:MEETINGS]
    made, _ = meeting_blocks(shown, language, today, room=MAX_BLOCKS_SIZE)
    return [heading(words("home_meetings", language)), *made] if shown else []


def _links(payload: dict[str, Any], language: str, today: date | None) -> list[Json]:
    """By name and last use; never an address, which is known once."""
    shown = list(payload.get("links") or [])[:LINKS]
    blocks = [heading(words("home_links", language))]
    if not shown:
        blocks.append(rich(paragraph((words("home_links_none", language),))))
    for link in shown:
        blocks.append(rich(paragraph(_link(link, language, today))))
        close = button(words("button_close_link", language), action=f"close_link:{link['id']}", value=str(link["id"]))
        blocks.append(buttons(close, block_id=f"link:{link['id']}"))
    blocks.append(buttons(button(words("button_new_link", language), action="new_link", value="new"), block_id="links"))
    return blocks


def _link(link: dict[str, Any], language: str, today: date | None) -> Line:
    used = words("home_link_unused", language)
    if link.get("used"):
        used = words("home_link_used", language).format(day=day_text(link["used"], language, today=today))
    return line(words("home_link", language), name=shortened(one_line(link["name"]), MAX_NAME), used=used)


def _language(language: str) -> list[Json]:
    options = [{"text": plain_text(words(f"language_{one}", language), 75), "value": one} for one in ("nl", "en")]
    chosen = next(option for option in options if option["value"] == language)
    menu = {"type": "static_select", "action_id": "home_language", "options": options, "initial_option": chosen}
    return [heading(words("home_language", language)), {"type": "actions", "block_id": "language", "elements": [menu]}]

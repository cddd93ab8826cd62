"""What is said of a document that was dropped in the chat: shall I read it, this is what I read, from now on I follow it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.messages.about_documents.nobodys_lines import nobodys_said
from bot.messages.made_of.dates import day_text, time_text, weekday_text
from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import (
    Bold,
    Json,
    Line,
    Message,
    Span,
    bullets,
    button,
    buttons,
    hint,
    joined,
    line,
    message,
    paragraph,
    person,
    rich,
    room,
    sure,
)
from bot.messages.made_of.wording import language_of, words
from bot.messages.people_message import people_buttons
from bot.messages.task_lines import MAX_NAME, Item, name_of
from workflows.reading.reading_notes import note_text
from workflows.reading.refusals import refusal_text

MAX_TITLE = 200
MAX_SENTENCE = 110
MAX_PARTIES = 8
MAX_NOTES = 3
MAX_WHO = 6


def render_offer(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """Asks whether to read it; `stage` is what became of the question (reading, read, declined, refused)."""
    del today
    language = language_of(payload)
    stage = str(payload.get("stage") or "")
    name = shortened(one_line(payload.get("name") or ""), MAX_TITLE)
    if stage in {"read", "declined", "refused"}:
        return _plain((words(f"document_stage_{stage}", language),))
    asked: Line = (words("document_reading" if stage == "reading" else "document_offer", language),)
    lines = [asked]
    if payload.get("followed") and not stage:
        lines.append(line(words("document_beside", language), title=_title(payload["followed"])))
    shown = [rich(*(paragraph(content) for content in lines)), *([hint(name)] if name else [])]
    if not stage:
        shown.append(_pair("document_yes", "document_no", language, block_id=str(payload.get("key") or "")))
    return message([*lines, (name,)], shown)


def render_read(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """What was read: the agreement, its parties, how many of what and what is not clear; with buttons while it is a concept."""
    del today
    language = language_of(payload)
    stage = str(payload.get("stage") or "")
    head = _head(payload, language)
    lines, parts = list(head), [paragraph(content) for content in head]
    for unclear in payload.get("unclear") or []:
        title, listed = _unclear(unclear, language)
        lines += [title, *listed]
        parts += [paragraph(title), bullets(listed)]
    notes = [_note(note, language) for note in (payload.get("notes") or [])[:MAX_NOTES]]
    ask: Line = (words(f"document_stage_{stage}" if stage else "document_right", language),)
    lines += [*notes, ask]
    blocks = [rich(*parts, *(paragraph(content) for content in [*notes, ask]))]
    if not stage:
        blocks.append(_with_check(payload, language))
    return message(lines, blocks)


def _note(note: dict[str, Any] | str, language: str) -> Line:
    """What could not be read. A note that is a text is from before notes were data."""
    told = note_text(note, language) if isinstance(note, dict) else note
    return (shortened(one_line(told), 300),)


def _with_check(payload: dict[str, Any], language: str) -> Json:
    """Follow it (asked once more), check it first, or not yet; where something isn't clear, checking stands in front."""
    row = _pair("document_follow", "document_not_yet", language, block_id=f"concept:{payload.get('agreement')}")
    follow, not_yet = row["elements"]
    doubts = sum(int(unclear.get("count") or 0) for unclear in payload.get("unclear") or [])
    follow |= {"confirm": _sure_to_follow(doubts, language)}
    value, unclear = str(payload.get("agreement")), bool(payload.get("unclear"))
    check = button(words("document_check", language), action="review_start", value=value, style="primary" if unclear else None)
    follow = {name: part for name, part in follow.items() if name != "style" or not unclear}
    return row | {"elements": [check, follow, not_yet] if unclear else [follow, check, not_yet]}


def _sure_to_follow(doubts: int, language: str) -> Json:
    """Slack's own question: from then on people are asked, also after what isn't clear."""
    text = words("document_sure", language)
    if doubts:
        key = "document_sure_doubt_one" if doubts == 1 else "document_sure_doubt"
        text = f"{words(key, language).format(count=doubts)} {text}"
    title, no = words("review_sure_title", language), words("modal_cancel", language)
    return sure(text, title=title, yes=words("document_follow", language), no=no)


def _head(payload: dict[str, Any], language: str) -> list[Line]:
    years = "-".join(str(year) for year in payload.get("years") or [])
    title: list[Span] = [Bold(_title(payload.get("title")))]
    begin = words("document_known_concept" if payload.get("known") else "document_this_is_read", language)
    lines: list[Line] = [(begin,), (*title, f" ({years})" if years and years not in str(payload.get("title")) else "")]
    lines.append(
        (
            *_named("document_parties", payload.get("parties"), language),
            *_named("document_others", payload.get("others"), language),
        )
    )
    lines.append((_counts(payload, language),))
    if int(payload.get("meetings") or 0):
        lines.append((words(f"document_meetings_{payload.get('meetings_from')}", language),))
    if payload.get("elsewhere"):
        lines.append(line(words("document_elsewhere_linked", language), where=room(str(payload["elsewhere"]))))
    if payload.get("ended"):
        lines.append((words("document_ended", language).format(year=payload["ended"]),))
    return [content for content in (tuple(span for span in spans if span) for spans in lines) if content]


def _named(key: str, names: Sequence[str] | None, language: str) -> Line:
    """The parties by name, as many as a reader takes in."""
    shown: list[Span] = [shortened(one_line(name), MAX_NAME) for name in (names or [])[:MAX_PARTIES]]
    if not shown:
        return ()
    if len(names or []) > MAX_PARTIES:
        return line(words(key, language), who=(*joined(shown, last=", "), ", …"))
    return line(words(key, language), who=joined(shown, last=words("and", language)))


def _counts(payload: dict[str, Any], language: str) -> str:
    counted = {name: _counted(name, int(payload.get(name) or 0), language) for name in ("afspraken", "tasks", "meetings")}
    text = words("document_counts", language).format(**counted)
    return text + words("document_returning", language) if payload.get("returning") else text


def _counted(name: str, count: int, language: str) -> str:
    return words(f"count_{name}_one" if count == 1 else f"count_{name}", language).format(count=count)


def _unclear(unclear: dict[str, Any], language: str) -> tuple[Line, list[Line]]:
    """How many afspraken lack a date or an owner, and the first of them."""
    count, items = int(unclear.get("count") or 0), list(unclear.get("items") or [])
    key = f"document_no_{unclear.get('missing')}"
    title: Line = (words(f"{key}_one" if count == 1 else key, language).format(count=count),)
    listed = [_sentence(item, language) for item in items]
    if count > len(items):
        listed.append((words("document_more", language).format(count=count - len(items)),))
    return title, listed


def _sentence(item: Item, language: str) -> Line:
    quote = words("quote", language).format(quote=shortened(one_line(item.get("quote") or ""), MAX_SENTENCE))
    return (f"{name_of(item, language, capital=True)}: {quote}",)


def render_known(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """The very same document was confirmed before, and is followed or closed now; or a newer version took its place."""
    language = language_of(payload)
    key = "version_earlier" if payload.get("earlier") else "document_known_followed"
    key = "document_known_closed" if payload.get("closed") else key
    since = day_text(payload.get("since"), language, today=today)
    said = line(words(key, language), title=_title(payload.get("title")), day=since)
    where: Line = ()
    if payload.get("elsewhere") and not payload.get("closed"):
        where = (" ", *line(words("document_elsewhere_linked", language), where=room(str(payload["elsewhere"]))))
    return _plain((*said, *where))


def render_refused(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """Why it can't be followed; nothing was stored. A reason that is a text is from before reasons were data."""
    del today
    language, reason = language_of(payload), payload.get("reason") or ""
    told = refusal_text(reason["code"], reason["values"], language) if isinstance(reason, dict) else str(reason)
    return _plain((f"{shortened(one_line(told), 600)} {words('document_nothing_kept', language)}",))


def render_document_not_yours(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """Who brings in documents and confirms them, or decides what of last year moves on; for one person alone."""
    del today
    language = language_of(payload)
    said = words("carry_not_yours" if payload.get("deed") == "carry" else "document_not_yours", language)
    who = [person(str(user)) for user in (payload.get("who") or [])[:MAX_WHO]]
    if not who:
        return _plain((said + words("document_ask_around", language),))
    return _plain((said, *line(words("document_ask_them", language), who=joined(who, last=words("or", language)))))


def render_followed(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """From now on it is followed, what comes first, and what is asked of nobody."""
    language = language_of(payload)
    said = [line(words("document_followed", language), title=Bold(_title(payload.get("title"))))]
    count = int(payload.get("tasks") or 0)
    key = {0: "document_now_none", 1: "document_now_one"}.get(count, "document_now")
    said.append((words(key, language).format(count=count),))
    if not payload.get("linked"):
        said.append((words("document_link_first", language),))
    elif payload.get("first"):
        said.append(_first(payload, language, today))
    if payload.get("elsewhere"):
        said.append(line(words("document_elsewhere_linked", language), where=room(str(payload["elsewhere"]))))
    content: Line = tuple(span for number, part in enumerate(said) for span in ((" ", *part) if number else part))
    lines, blocks = nobodys_said(payload.get("nobody") or {}, language)
    if payload.get("people") is False:
        nobody: Line = (words("document_no_people", language),)
        lines, blocks = [*lines, nobody], [*blocks, rich(paragraph(nobody)), people_buttons(payload, language, some=False)]
    return message([content, *lines], [rich(paragraph(content)), *blocks])


def _first(payload: dict[str, Any], language: str, today: date | None) -> Line:
    if payload.get("soon"):
        return (words("document_first_soon", language),)
    day, time = weekday_text(payload["first"], language, today=today), time_text(payload["first"])
    return (words("document_first", language).format(day=day, time=time),)


def render_later(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """It stays a concept, and how to go on with it."""
    del today
    content = line(words("document_later", language_of(payload)), title=_title(payload.get("title")))
    return _plain(content)


def _title(text: object) -> str:
    return shortened(one_line(text or ""), MAX_TITLE)


def _pair(yes: str, no: str, language: str, *, block_id: str) -> Json:
    value = block_id.rpartition(":")[2]
    return buttons(
        button(words(yes, language), action="confirm_yes", value=value, style="primary"),
        button(words(no, language), action="confirm_no", value=value),
        block_id=block_id,
    )


def _plain(content: Line) -> Message:
    return message([content], [rich(paragraph(content))])

"""What is said of another version of a known agreement: this is what changes, shall I follow it, and from now on it counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.messages.made_of.dates import amount_text, as_day, day_text
from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import (
    Bold,
    Json,
    Line,
    Message,
    button,
    buttons,
    joined,
    line,
    message,
    paragraph,
    quotation,
    rich,
    room,
)
from bot.messages.made_of.rhythm import rhythm_text
from bot.messages.made_of.wording import has_words, language_of, words
from bot.messages.task_lines import MAX_NAME, Item, name_of, quote_line

FATES = ("same", "changed", "new", "gone", "renumbered")
MAX_TITLE, MAX_SENTENCE, MAX_NUMBER, MAX_NAMES = 200, 300, 20, 8
_ENDED = {"read": "document_stage_read", "refused": "document_stage_refused"}


def render_version_found(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """The comparison with three buttons; `stage` is what became of the question (reading, applied, declined, read, refused)."""
    language, stage = language_of(payload), str(payload.get("stage") or "")
    if stage and stage != "reading":
        ended: Line = (words(_ENDED.get(stage, f"version_stage_{stage}"), language),)
        return message([ended], [rich(paragraph(ended))])
    lines, parts = _compared(payload, language, today)
    asked = "version_ask_earlier" if payload.get("earlier") else "version_ask_called" if payload.get("called") else "version_ask"
    ask: Line = (words("version_reading" if stage else asked, language),)
    shown = [rich(*parts, paragraph(ask))]
    if not stage:
        shown.append(_buttons(payload, language))
    return message([*lines, ask], shown)


def render_version_applied(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """It counts from now on: how many of what, and which by their number."""
    del today
    language = language_of(payload)
    key = "version_added" if payload.get("partial") else "version_back" if payload.get("earlier") else "version_applied"
    said: list[Line] = [
        line(words(key, language), title=Bold(_title(payload))),
        (_counts(payload, language),),
        *_numbered(payload, language),
        (words("version_kept", language),),
    ]
    content = tuple(span for place, part in enumerate(said) for span in ((" ", *part) if place else part))
    return message([content], [rich(paragraph(content))])


def _compared(payload: dict[str, Any], language: str, today: date | None) -> tuple[list[Line], list[Json]]:
    key = "version_addendum" if payload.get("partial") else "version_found"
    key = "version_known" if payload.get("earlier") else key
    key = "version_found_called" if payload.get("called") and key == "version_found" else key
    called = Bold(shortened(one_line(payload.get("called") or ""), MAX_TITLE))
    lines: list[Line] = [line(words(key, language), title=Bold(_title(payload)), called=called), (_counts(payload, language),)]
    if payload.get("elsewhere"):
        lines.append(line(words("document_elsewhere_linked", language), where=room(str(payload["elsewhere"]))))
    parts = [paragraph(content) for content in lines]
    for item in payload.get("changes") or []:
        said, made = _change(item, language, today)
        lines += said
        parts += made
    ends = [(words("document_more", language).format(count=payload["more"]),)] if payload.get("more") else []
    rest: list[Line] = [*ends, *_renumbered(payload, language)]
    return [*lines, *rest], [*parts, *(paragraph(content) for content in rest)]


def _change(item: Item, language: str, today: date | None) -> tuple[list[Line], list[Json]]:
    """One afspraak: what became of it, its sentence, the sentence before, and what differs in dates, owners and targets."""
    name = name_of(item, language, capital=True)
    if item.get("old_number"):
        old = shortened(one_line(item["old_number"]), MAX_NUMBER)
        name = words("version_number", language).format(new=name, old=old)
    top: Line = (Bold(words(f"version_is_{item['fate']}", language).format(name=name)),)
    now = quote_line(item, language, limit=MAX_SENTENCE)
    before = shortened(one_line(item.get("before") or ""), MAX_SENTENCE)
    was: Line = (words("version_was", language).format(quote=words("quote", language).format(quote=before)),) if before else ()
    fields = [_field(one, language, today) for one in item.get("fields") or []]
    rest = [content for content in (was, *fields) if content]
    quoted = [quotation(now)] if now else []
    return [top, now, *rest], [paragraph(top), *quoted, *(paragraph(content) for content in rest)]


def _field(one: dict[str, Any], language: str, today: date | None) -> Line:
    """ "Klaar: 30 april wordt 31 augustus"."""
    key = f"version_field_{one.get('field')}"
    if not has_words(key):
        return ()
    before, after = (_value(str(one["field"]), one.get(side), language, today) for side in ("before", "after"))
    return (words("version_field", language).format(field=words(key, language), before=before, after=after),)


def _value(field: str, value: Any, language: str, today: date | None) -> str:
    """A plain value as people write it."""
    if field in {"start", "due"} and value:
        return day_text(as_day(value), language, today=today)
    if isinstance(value, bool) or not value:
        empty = "version_once" if field == "recurrence" else "version_none"
        return words({True: "version_true", False: "version_false"}[value] if isinstance(value, bool) else empty, language)
    if field == "recurrence":
        return rhythm_text(str(value), language)
    if isinstance(value, dict):
        return amount_text(value.get("value"), shortened(one_line(value.get("unit") or ""), MAX_NAME), language)
    if isinstance(value, list):
        return _names(value, language)
    return shortened(one_line(value), MAX_NAME)


def _names(names: Sequence[Any], language: str) -> str:
    shown = [shortened(one_line(name), MAX_NAME) for name in names[:MAX_NAMES]]
    return "".join(str(span) for span in joined(shown, last=words("and", language)))


def _counts(payload: dict[str, Any], language: str) -> str:
    """ "Afspraken: 28 gelijk, 3 gewijzigd, 1 nieuw."."""
    counts = payload.get("counts") or {}
    found = [words(f"version_count_{fate}", language).format(count=counts[fate]) for fate in FATES if counts.get(fate)]
    if {fate for fate in FATES if counts.get(fate)} <= {"same"}:
        return words("version_unchanged", language)
    return words("version_counts", language).format(counts=", ".join(found))


def _numbered(payload: dict[str, Any], language: str) -> list[Line]:
    """ "Gewijzigd: 3 en 8." for each fate, and the numbers that moved."""
    found: list[Line] = []
    for fate, numbers in (payload.get("numbers") or {}).items():
        named = [shortened(one_line(number), MAX_NUMBER) for number in numbers if number]
        if not named:
            continue
        short = len(numbers) < int((payload.get("counts") or {}).get(fate) or 0)
        which = [", ".join(named), ", …"] if short else list(joined(named, last=words("and", language)))
        found.append(line(words(f"version_which_{fate}", language), which=which))
    return [*found, *_renumbered(payload, language)]


def _renumbered(payload: dict[str, Any], language: str) -> list[Line]:
    pairs = payload.get("renumbered") or []
    shown = [
        words("version_number", language).format(
            old=shortened(one_line(old), MAX_NUMBER), new=shortened(one_line(new), MAX_NUMBER)
        )
        for old, new in pairs
    ]
    if not shown:
        return []
    short = len(pairs) < int((payload.get("counts") or {}).get("renumbered") or 0)
    which = [", ".join(shown), ", …"] if short else list(joined(shown, last=words("and", language)))
    return [line(words("version_which_renumbered", language), which=which)]


def _title(payload: dict[str, Any]) -> str:
    return shortened(one_line(payload.get("title") or ""), MAX_TITLE)


def _buttons(payload: dict[str, Any], language: str) -> Json:
    """What is most likely meant stands first: the version, but of what is called otherwise the new agreement."""
    key = str(payload.get("key") or "")
    value, called = key.rpartition(":")[2], bool(payload.get("called"))
    yes = button(words("version_yes", language), action="confirm_yes", value=value, style=None if called else "primary")
    new = button(words("version_new", language), action="confirm_new", value=value, style="primary" if called else None)
    first = [yes] if payload.get("earlier") else [new, yes] if called else [yes, new]
    return buttons(*first, button(words("document_no", language), action="confirm_no", value=value), block_id=key)

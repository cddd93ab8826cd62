"""A concept as it is checked in the chat: a few commitments on a page, each with its sentence, its doubt and its buttons."""

from __future__ import annotations

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
    heading,
    hint,
    joined,
    line,
    message,
    overflow,
    paragraph,
    person,
    quotation,
    rich,
    sure,
)
from bot.messages.made_of.rhythm import rhythm_text
from bot.messages.made_of.wording import language_of, words
from bot.messages.task_lines import MAX_NAME, MAX_NAMES, Item, name_and_title, quote_line
from workflows.tracking.party_names import in_sentence

MAX_TITLE = 120
MAX_QUOTE = 500


def render_review(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """The page that `offset` begins; with a `stage` (followed, later) it is over and has no buttons."""
    language = language_of(payload)
    stage = str(payload.get("stage") or "")
    title = words("review_title", language).format(title=shortened(one_line(payload.get("title") or ""), MAX_TITLE))
    if stage == "followed":
        done: Line = (words("document_stage_followed", language),)
        return message([(Bold(title),), done], [rich(paragraph((Bold(title),)), paragraph(done))])
    progress: Line = (_progress(payload, language),)
    lines: list[Line] = [(Bold(title),), progress]
    blocks: list[Json] = [heading(title), rich(paragraph(progress))]
    for item in payload.get("items") or []:
        said, made = _entry(item, int(payload.get("agreement") or 0), language, today)
        lines += said
        blocks += made
    blocks += [{"type": "divider"}, *_footer(payload, language), hint(words("review_hint", language))]
    return message(lines, blocks)


def _progress(payload: dict[str, Any], language: str) -> str:
    total, judged = int(payload.get("total") or 0), int(payload.get("judged") or 0)
    if not total:
        return words("review_nothing", language)
    said = words("review_progress", language).format(judged=judged, total=total)
    doubt, out = int(payload.get("left_in_doubt") or 0), int(payload.get("left_out") or 0)
    if doubt:
        said += words("review_doubt_one" if doubt == 1 else "review_doubt", language).format(count=doubt)
    if out:
        said += words("review_out_one" if out == 1 else "review_out", language).format(count=out)
    return said


def _entry(item: Item, agreement: int, language: str, today: date | None) -> tuple[list[Line], list[Json]]:
    top: Line = (name_and_title(item, language),)
    quote = quote_line(item, language, limit=MAX_QUOTE)
    below = [_facts(item, language, today), _doubts(item, language), _verdict(item, language)]
    parts = [paragraph(top), *([quotation(quote)] if quote else []), *(paragraph(content) for content in below if content)]
    row = buttons(*_buttons(item, language), block_id=f"review:{agreement}:{item['key']}")
    return [top, quote, *below], [rich(*parts), row]


def _facts(item: Item, language: str, today: date | None) -> Line:
    """ "Voor Woonlint en de gemeente Veldhoek (trekker: Woonlint) · 1 januari t/m 31 maart · 225 woningen"."""
    if not item.get("due"):
        return ()
    found = [_whom(item, language), (_period(item, language, today),), (_target(item, language),), _stand(item, language)]
    told = [part for part in found if any(part)]
    return tuple(span for place, part in enumerate(told) for span in ((" · ", *part) if place else part))


def _whom(item: Item, language: str) -> Line:
    names = [in_sentence(shortened(one_line(name), MAX_NAME), language) for name in (item.get("owners") or [])[:MAX_NAMES]]
    if not names:
        return (words("review_nobody", language),)
    who = line(words("review_for", language), who=joined(names, last=words("and", language)))
    lead = shortened(one_line(item.get("lead") or ""), MAX_NAME)
    return (*who, words("review_lead", language).format(who=lead)) if lead and len(names) > 1 else who


def _period(item: Item, language: str, today: date | None) -> str:
    days = {
        "start": day_text(item["start"], language, today=as_day(item["due"])),
        "due": day_text(item["due"], language, today=today),
    }
    said = words("review_on" if item["start"] == item["due"] else "review_from", language).format(**days)
    rhythm = str(item.get("recurrence") or "")
    return f"{said}, {rhythm_text(rhythm, language)} ({item.get('times')}x)" if rhythm else said


def _target(item: Item, language: str) -> str:
    target = item.get("target")
    if not isinstance(target, dict) or target.get("value") is None:
        return ""
    return amount_text(target["value"], shortened(one_line(target.get("unit") or ""), MAX_NAME), language)


def _stand(item: Item, language: str) -> Line:
    """How it stands by the document itself, which counts as soon as the concept is confirmed."""
    said = shortened(one_line(item.get("stand") or ""), MAX_TITLE)
    return (words("review_stand", language).format(stand=said),) if said else ()


def _doubts(item: Item, language: str) -> Line:
    """What to look at, until somebody has."""
    if item.get("verdict") or not item.get("doubts"):
        return ()
    said = " ".join(words(f"review_doubt_{name}", language) for name in item["doubts"])
    return (Bold(words("review_look", language)), f" {said}")


def _verdict(item: Item, language: str) -> Line:
    if not item.get("verdict"):
        return ()
    who = person(item["by"]) if item.get("by") else words("review_operator", language)
    return line(words(f"review_said_{item['verdict']}", language), who=who)


def _buttons(item: Item, language: str) -> list[Json]:
    key, about = str(item["key"]), f"{item.get('number') or ''} {item.get('title') or ''}"

    def one(name: str, *, style: str | None = None) -> Json:
        return button(
            words(f"button_review_{name}", language), action=f"review_{name}:{key}", value=key, style=style, about=about
        )

    if item.get("verdict"):
        return [one("back"), *([one("change")] if key.startswith("t") and item["verdict"] != "skipped" else [])]
    if not key.startswith("t"):
        return [one("add"), one("skip")]
    rest = [(words("more_split", language), f"split:{key}"), (words("more_add", language), f"add:{key}")]
    return [one("right", style="primary"), one("change"), one("skip"), overflow(rest, action=f"review_more:{key}")]


def _footer(payload: dict[str, Any], language: str) -> list[Json]:
    """Turning pages, the whole page at once, and the end."""
    agreement = payload.get("agreement")
    offset, page, total = (int(payload.get(name) or 0) for name in ("offset", "page", "total"))
    row: list[Json] = []
    if offset > 0:
        row.append(button(words("button_review_before", language), action="review_turn:before", value=str(max(0, offset - page))))
    if offset + page < total:
        first, last = offset + page + 1, min(offset + 2 * page, total)
        label = words("button_review_next", language).format(first=first, last=last, total=total)
        row.append(button(label, action="review_turn:next", value=str(offset + page)))
    open_ones = [str(item["key"]) for item in payload.get("items") or [] if not item.get("verdict") and item["key"][0] == "t"]
    if len(open_ones) > 1:
        label = words("button_review_page", language).format(count=len(open_ones))
        row.append(button(label, action="review_page", value=" ".join(open_ones)))
    found = [buttons(*row, block_id=f"review:{agreement}:page")] if row else []
    return [*found, buttons(_end(payload, language), block_id=f"concept:{agreement}")]


def _end(payload: dict[str, Any], language: str) -> Json:
    made = button(
        words("button_review_all", language), action="confirm_yes", value=str(payload.get("agreement")), style="primary"
    )
    return made | {"confirm": _are_you_sure(payload, language)}


def _are_you_sure(payload: dict[str, Any], language: str) -> Json:
    """Slack's own question before it counts: what was not looked at is followed as it was read."""
    left = int(payload.get("total") or 0) - int(payload.get("judged") or 0)
    key = "review_sure" if not left else "review_sure_one" if left == 1 else "review_sure_left"
    text = words(key, language).format(count=left)
    nobodys = int(payload.get("nobodys") or 0)
    if nobodys:
        text += " " + words("review_sure_nobody_one" if nobodys == 1 else "review_sure_nobody", language).format(count=nobodys)
    return sure(
        text,
        title=words("review_sure_title", language),
        yes=words("document_follow", language),
        no=words("modal_cancel", language),
    )

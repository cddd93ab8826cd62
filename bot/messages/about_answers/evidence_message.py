"""What somebody handed in with a task, and what they wrote with it."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import Line, Message, Span, Web, joined, line, message, paragraph, person, quotation, rich
from bot.messages.made_of.wording import language_of, words
from bot.messages.task_lines import MAX_QUOTE, name_of


def render_evidence(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """What somebody handed in with a task: the address as it was typed, a file by its name with Slack's own address.

    That of another party shows nothing of how it stands: it is no evidence (`of_another`).
    """
    del today
    language = language_of(payload)
    key = "evidence_gone" if payload.get("gone") else "evidence_of_another" if payload.get("of_another") else "evidence"
    content = line(words(key, language), what=_found(payload), **_about(payload, language))
    return message([content], [rich(paragraph(content))])


def render_note(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """What somebody wrote with a task, as they wrote it; below it the evidence that came along."""
    del today
    language = language_of(payload)
    begin = line(words("note", language), **_about(payload, language))
    said: Line = (words("quote", language).format(quote=shortened(one_line(payload.get("text") or ""), MAX_QUOTE)),)
    along = line(words("note_evidence", language), what=_found(payload)) if payload.get("found") else ()
    parts = [paragraph(begin), quotation(said), *([paragraph(along)] if along else [])]
    return message([(*begin, *said), along], [rich(*parts)])


def _about(payload: dict[str, Any], language: str) -> dict[str, Span]:
    who = person(payload["by"]) if payload.get("by") else words("review_operator", language)
    return {"task": name_of(payload, language), "who": who}


def _found(payload: dict[str, Any]) -> Line:
    return joined([_shown(one) for one in payload.get("found") or []], last=" · ", comma=" · ")


def _shown(one: dict[str, str]) -> Span:
    """Only Slack's own address of a file is a link: what a person typed links nowhere."""
    if one.get("name"):
        return Web(shortened(one_line(one["name"]), 100), one["address"])
    return shortened(one_line(one["address"]), 300)

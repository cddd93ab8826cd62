"""Questions to us about one afspraak, or a few: "hoe staat 6?", "10b, wie doet dat?". Answered with what we know of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import regex
from sqlmodel import Session

from bot.slack.words.asked import still_concept
from bot.slack.words.selections import CLOSED, confirmed_tasks, payload_items, reachable_agreements
from calendars.lazy_pattern import lazy_regex
from storage.words import Source
from workflows.answering.heard.task_choice import named_anywhere
from workflows.answering.said_of_a_task import understood_of
from workflows.answering.understanding.meaning import Intent
from workflows.answering.voice import Place, Voice
from workflows.ground_rules import GroundRules
from workflows.tracking.agreement_names import with_names
from workflows.tracking.permissions import Action, may
from workflows.tracking.views import TaskView

Payload = dict[str, Any]

MOST_DETAILS = 5
_THIS = "deze afspraak"
_PLAINLY = lazy_regex(
    r"(?:(?:wat\s+is\s+|what(?:'s|\s+is)\s+)?(?:de\s+|the\s+)?(?:stand|status)(?:\s+(?:van|of))?\s+THIS"
    r"|(?:laat|toon|geef|bekijk|show|see)\s+(?:me\s+|eens\s+|even\s+|mij\s+)*THIS(?:\s+(?:zien|even|eens|me))*"
    r"|ho(?:e\s*ver|ever|e)\s+(?:is|staat|gaat|loopt|zit|zijn\s+(?:we|jullie))\s+(?:het\s+)?(?:met\s+)?THIS"
    r"|THIS[\s,:]+(?:hoe|wie|wat|wanneer|how|who|what|when)\s.*)[\s.?]*".replace("THIS", _THIS),
    regex.IGNORECASE,
)
_AFTER_ANY = lazy_regex(
    r"(?:hoe\s+(?:staat|gaat|loopt|zit)(?:\s+het)?(?:\s+met)?|hoe\s?ver\s+is|wie\s+doet|(?:wat\s+is\s+)?(?:de\s+)?(?:stand|status)(?:\s+van)?"
    r"|how\s+is|who\s+does|(?:what\s+is\s+)?(?:the\s+)?status\s+of)\s+(?:afspraak\s+|nr\.?\s+)?(?P<number>[a-z]{0,2}\d[\w.]*?)"
    r"(?:\s+(?:ervoor|going|doing))?[\s.?]*",
    regex.IGNORECASE,
)
_ANSWERED = lazy_regex(rf"(?:stand|status)\s+{_THIS}[\s:,]+\w", regex.IGNORECASE)  # "status 6 …" is how an answer is given
_MENTION = lazy_regex(r"<@[A-Z0-9]+(?:\|[^>]*)?>")


def asked_after(
    session: Session, text: str, *, person_id: int, channel: str | None, now: datetime, rules: GroundRules
) -> Payload | None:
    """What tells how the afspraak stands that these words ask after; None when they answer, or ask for something else."""
    bare = _MENTION.sub(" ", text).strip()
    agreements = reachable_agreements(session, person_id, channel)
    if not agreements or not bare:
        return None
    language = agreements[0].language
    views = confirmed_tasks(session, agreements, now=now, rules=rules)
    numbers, about = named_anywhere(bare, views, this=_THIS)
    if not numbers:
        unknown = _AFTER_ANY.fullmatch(bare)
        if unknown is not None and (concept := still_concept(agreements)) is not None:
            return concept
        values = {"number": unknown["number"]} if unknown is not None else {}
        return {"message": "plain", "language": language, "words": "no_number", "values": values} if values else None
    meant = [view for number in numbers for view in views if view.number == number]
    if _ANSWERED.match(about):
        return None
    if not _PLAINLY.fullmatch(about):
        said = understood_of(about, meant[0], Voice(person_id, Source.REPLY, now, rules, Place()), None)
        if said.intent is not Intent.QUESTION:
            return None
    return details(session, meant, person_id=person_id, language=language, now=now, rules=rules)


def details(
    session: Session,
    views: Sequence[TaskView],
    *,
    person_id: int,
    language: str,
    now: datetime,
    rules: GroundRules,
    offset: int = 0,
) -> Payload:
    """Everything about these tasks, with their buttons: what runs first, then what comes and what is closed, in pages."""
    ordered = sorted(views, key=lambda view: (view.status in CLOSED, view.status == "planned"))
    begin = offset if offset < len(ordered) else 0
    items = with_names(session, payload_items(ordered[begin : begin + MOST_DETAILS], now=now, rules=rules))
    if len(views) == 1:
        items[0]["may_correct"] = may(session, Action.CORRECT, task_id=views[0].id, person_id=person_id)
    numbers = {view.number for view in views}
    payload: Payload = {"message": "bundle", "kind": "", "language": language, "items": items, "offset": begin}
    payload |= {"again": numbers.pop()} if len(numbers) == 1 else {}
    return payload | {"more": max(0, len(ordered) - begin - len(items))}

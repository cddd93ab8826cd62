"""Understands an answer in chat: `understand`, pure, by the rules that the labels for replies follow.

    reply -> cleaning (quotes, markup, emoji) -> corrections -> dates out -> statements with their facts
          -> amount, days, assignee -> intent by priority -> light -> whether to ask first

What it doesn't surely understand it asks, or leaves alone as a comment: a status never changes wrongly without being seen.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from calendars.lazy_pattern import AnyMatch, LazyPattern, lazy_regex
from storage.words import Light
from workflows.answering.understanding.clauses.reopened import DROPPED, brings_back
from workflows.answering.understanding.confirmations import asks_first
from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.reply_intents import chosen_intent
from workflows.answering.understanding.reply_reading import Reading, read_reply
from workflows.answering.understanding.typed.cleaning import clean
from workflows.answering.understanding.typed.ticked import ticked

_BARE: tuple[tuple[LazyPattern[AnyMatch], Understanding], ...] = tuple(
    (lazy_regex(pattern), meaning)
    for pattern, meaning in (
        (r"[\s?!.]*\?[\s?!.]*", Understanding(Intent.QUESTION)),
        (
            r"[^\w?]*(?:check|ja+|jawel|jep|jup|yes|yep|yup|ja\s+hoor|jazeker|zeker|klopt|inderdaad|correct)[^\w?]*",
            Understanding(Intent.DONE, percent=100, confirm=True),
        ),
        (r"\s*\+\s?1\W*", Understanding(Intent.COMMENT)),
        (
            r"[^\w?]*(?:(?:no+|nee+|oh|o|ho|oops|oeps|sorry|uh|eh|hm+)[^\w?]+)*(?:wait|wacht|hold\s+on|hang\s+on)(?:\s+(?:even|eens|a\s+(?:minute|moment|sec(?:ond)?)))?[^\w?]*",
            Understanding(Intent.COMMENT),  # what is put right follows
        ),
        (
            r"[^\w?]*(?:(?:nou|tja|mwah?|eh|uh|helaas|oh)[\s,.]+)?(?:nee+|neen|no|nope|nah|nee\s+hoor|niet|helaas\s+niet)[^\w?]*",
            Understanding(Intent.PROGRESS, confirm=True),
        ),
        (r"[^\w?]*(?:even\s+)?(?:later|straks|niet\s+nu)[^\w?]*", Understanding(Intent.SNOOZE, confirm=True)),
        (r"[^\w?]*(?:signred[^\w?]*)+", Understanding(Intent.BLOCKED, confirm=True)),
    )
)
_RUNS_WELL = lazy_regex(
    r"\btempo\s+(?:is|zit|ligt)\b|\b(?:vordert|loopt|gaat|verloopt|draait)\s+(?:\w+\s+)?(?:goed|lekker|prima|gestaag|als|soepel|volgens|gewoon|top|voorspoedig|"
    r"door|hard|gesmeerd|op\s+rolletjes|vlot|vlotjes|smoothly|nicely)\b|\b(?:going|running|moving)\s+(?:well|fine|great|smoothly)\b|\ball\s+(?:good|well)\b|\blooking\s+good\b|"
    r"\bop\s+rolletjes\b|\bgesmeerd\b|\bnaar\s+wens\b|\bleien\s+dakje\b|\bvoorspoedig\b|\bsoepel\w*\b|\bzonder\s+(?:problemen|gedoe)\b|"
    r"\bop\s+stoom\b|\b(?:lopen|loopt|liggen|zitten)\s+(?:(?:we|wij)\s+)?(?:ruim\s+)?voor(?=\W*\Z|\s+op\b)|\bop\s+de\s+goede\s+weg\b|\b(?:groen|green)\b|\bvoortvarend\b|\bgoed\s+bezig\b"
)
_AMBER_DAYS = 92


def understand(reply: str, *, task: TaskContext, today: date, bot_user: str | None = None) -> Understanding:
    """What the reply says about the task, on the day it was written. Any text has an answer; noise is a comment."""
    cleaned = clean(reply, bot_user=bot_user)
    bare = _bare(cleaned.text) or ticked(cleaned.text, task.text)
    if bare:
        return _with_light(bare, task, today)
    if task.status == DROPPED and brings_back(cleaned.text):
        return Understanding(Intent.UNDO, confirm=True)
    reading = read_reply(cleaned, task, today)
    intent = chosen_intent(reading, task)
    found = _filled(intent, reading)
    return replace(_with_light(found, task, today, reading), confirm=asks_first(intent, reading, found, task, today))


def _bare(text: str) -> Understanding | None:
    """Answers of one word or sign that mean something of their own."""
    if not text.strip():
        return Understanding(Intent.COMMENT)
    return next((meaning for pattern, meaning in _BARE if pattern.fullmatch(text)), None)


def _filled(intent: Intent, reading: Reading) -> Understanding:
    """The intent with each field that the reply fills."""
    if intent in (Intent.UNDO, Intent.HELP, Intent.QUESTION, Intent.COMMENT):
        return Understanding(intent)
    amount = reading.amount if reading.amount and not reading.amount.vague else None
    percent, value = (amount.percent, amount.value) if amount else (None, None)
    if intent is Intent.DONE:
        percent = 100
    if intent is Intent.NOT_STARTED or (percent is None and Fact.NOT_STARTED in reading.facts):
        percent = 0
    reassigned = bool(reading.facts & {Fact.REASSIGN, Fact.ELSEWHERE})
    return Understanding(
        intent,
        percent=percent,
        value=_plain(value),
        new_due=reading.days.new_due if intent is Intent.DELAYED else None,
        snooze_until=reading.days.snooze if reading.facts & {Fact.SNOOZE, Fact.NOT_NOW} else None,
        assignee=reading.assignee if reassigned else None,
        in_time=reading.days.in_time,
    )


def _plain(value: float | None) -> float | None:
    return int(value) if value is not None and float(value).is_integer() else value


def _with_light(found: Understanding, task: TaskContext, today: date, reading: Reading | None = None) -> Understanding:
    """The light by section 5 of the labels."""
    light: Light | None = None
    match found.intent:
        case Intent.DONE | Intent.ON_TRACK:
            light = Light.GREEN
        case Intent.AT_RISK:
            light = Light.AMBER
        case Intent.BLOCKED:
            light = Light.RED
        case Intent.PROGRESS if reading and _says_it_runs_well(reading):
            light = Light.GREEN
        case Intent.NOT_STARTED if task.start < today:
            light = Light.RED if task.due < today else Light.AMBER
        case Intent.DELAYED:
            late = (found.new_due - task.due).days > _AMBER_DAYS if found.new_due else today > task.due
            light = Light.RED if late else Light.AMBER
    return replace(found, light=light)


def _says_it_runs_well(reading: Reading) -> bool:
    good = bool(reading.facts & {Fact.MAKES_IT, Fact.NO_TROUBLE}) or reading.days.in_time or bool(_RUNS_WELL.search(reading.text))
    return good and any(not one.conditional for one in reading.statements)

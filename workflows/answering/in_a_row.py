"""Short messages in a row by one person: "het is" / "nog niet" / "klaar". The last one alone may say the opposite of them all."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from sqlmodel import Session

from calendars.dutch import MONTHS, SHORT_MONTHS
from calendars.lazy_pattern import lazy_regex
from storage.outbox import open_questions
from storage.tasks import history_of
from storage.words import Source
from workflows.answering.said_of_a_task import understood_of
from workflows.answering.understanding.meaning import Intent, Understanding
from workflows.answering.voice import Voice
from workflows.tracking.stands import last_undoable
from workflows.tracking.views import TaskView

AT_ONCE = timedelta(minutes=5)
JUST_NOW = timedelta(hours=1)
"""How long "ja" is about the line that said what was noted; the next day it may be an answer again."""
LONGEST_LINE, MOST_LINES = 60, 4
_MONTH = lazy_regex(rf"(?i)(?:{'|'.join((*MONTHS, *SHORT_MONTHS))})\b\.?(?:\s+20\d\d)?[.!]*")
_ENDS_IN_A_DAY = lazy_regex(
    r"(?i)(?:(?<![\w.,:/%-])(?:[12]?[0-9]|3[01])(?:e|ste|de)?|\b(?:begin|half|medio|einde?))(?=[.…]*\s*$)"
)
_PERCENT = lazy_regex(r"(?i)\W*(?:%|procent|percent)(?:\s+(?:klaar|gereed|af|done))?[\s.!]*")
_BARE = lazy_regex(r"\s*\d{1,3}[\s.!]*")
_RATHER = lazy_regex(
    r"(?i)\W*(?:(?:of|nee|sorry|toch|eh|oeps|ik\s+bedoel|or|no)\b\W*){1,3}(?P<amount>\d{1,3})\s*(?:%|procent)?(?:\s+(?:bedoel|bedoelde)\s+ik)?[\s.!]*"
)
_GOOD = frozenset({Intent.DONE, Intent.ON_TRACK})
_BAD = frozenset({Intent.PROGRESS, Intent.AT_RISK, Intent.DELAYED, Intent.BLOCKED, Intent.NOT_STARTED, Intent.DROPPED})


def opposite_in_a_row(session: Session, view: TaskView, said: Understanding, voice: Voice) -> Understanding | None:
    """What to ask first where this good news ends what was begun a moment ago and meant the contrary; else None.

    "Nee" / "dat wordt niks" / "voor 1 maart" is no promise for 1 March; "toch eind februari" behind a later day takes that back.
    """
    if (
        said.intent not in _GOOD
        or said.new_due is not None
        or voice.source is not Source.REPLY
        or len(voice.text or "") > LONGEST_LINE
    ):
        return None
    before = _lines_before(session, view, voice, also_noted=said.in_time)
    if not before:
        return None
    whole = understood_of(" ".join([*before, voice.text or ""]), view, voice, None)
    if whole.intent not in _BAD or whole.percent:
        return None
    return said if said.intent is Intent.DONE else whole


def is_own_of_a_moment_ago(session: Session, view: TaskView, voice: Voice) -> bool:
    """Whether the newest change of this task is what this person typed just before: "vervalt" / "niet" takes that back."""
    newest = last_undoable(session, view.id)
    if newest is None or newest.source is not Source.REPLY or newest.person_id != voice.person_id:
        return False
    return voice.source is Source.REPLY and voice.now - newest.at <= AT_ONCE


def was_just_noted(session: Session, view: TaskView, voice: Voice) -> bool:
    """Whether a change of this task was told a moment ago: "ja" behind "Genoteerd: 60%" says that this is right."""
    newest = last_undoable(session, view.id)
    return newest is not None and newest.source is not Source.SYSTEM and voice.now - newest.at <= JUST_NOW


def in_two_lines(session: Session, view: TaskView, said: str, voice: Voice) -> Understanding | None:
    """What a line says together with the one that this person typed just before it: a day, or an amount; None for all else."""
    return day_in_two_lines(session, view, said, voice) or amount_in_two_lines(session, view, said, voice)


def day_in_two_lines(session: Session, view: TaskView, said: str, voice: Voice) -> Understanding | None:
    """What "wordt 10" / "maart" says: 10 March, and no more than asked where the first line was noted as an amount. Else None."""
    if voice.source is not Source.REPLY or not _MONTH.fullmatch(said.strip()):
        return None
    before = _lines_before(session, view, voice, also_noted=True)[-1:]
    day = _ENDS_IN_A_DAY.search(before[0]) if before else None
    if day is None:
        return None
    whole = understood_of(f"{before[0]} {said}", view, voice, None)
    if whole.new_due is None and not whole.in_time:
        return replace(understood_of(f"{day[0]} {said}", view, voice, None), confirm=True)
    newest = last_undoable(session, view.id)
    counted = newest is not None and bool({"value", "percent"} & set(newest.change))
    return replace(whole, confirm=whole.confirm or (counted and is_own_of_a_moment_ago(session, view, voice)))


def amount_in_two_lines(session: Session, view: TaskView, said: str, voice: Voice) -> Understanding | None:
    """What "60" / "procent" says, and "60%" / "of nee 70" of what was told a moment ago; None for all else."""
    if voice.source is not Source.REPLY or len(said) > LONGEST_LINE:
        return None
    if _PERCENT.fullmatch(said):
        before = _lines_before(session, view, voice, also_noted=False)[-1:]
        return understood_of(f"{before[0].strip(' .!')}%", view, voice, None) if before and _BARE.fullmatch(before[0]) else None
    rather = _RATHER.fullmatch(said)
    newest = last_undoable(session, view.id) if rather is not None else None
    if rather is None or newest is None or "percent" not in newest.change or view.target is not None:
        return None
    return understood_of(f"{rather['amount']}%", view, voice, None) if is_own_of_a_moment_ago(session, view, voice) else None


def _lines_before(session: Session, view: TaskView, voice: Voice, *, also_noted: bool) -> list[str]:
    """What this person typed of this task just before, and that changed nothing yet, or `also_noted` what did; oldest first.

    What was taken back since counts no more: behind "wordt 15 april" / "ongedaan" nobody means the fifteenth.
    """
    since = voice.now - AT_ONCE
    history = history_of(session, task_id=view.id)
    undone = max((place for place, row in enumerate(history) if row.undoes_id is not None), default=-1)
    kept = [
        (row.at, row.text or "", row.permalink)
        for row in history[undone + 1 :]
        if row.at >= since and row.person_id == voice.person_id and row.source is Source.REPLY and (also_noted or not row.change)
    ]
    kept += [
        (question.asked_at, question.text or "", question.permalink)
        for question in open_questions(session, agreement_id=view.agreement_id, person_id=voice.person_id)
        if question.task_id == view.id and question.asked_at >= since
    ]
    lines = [text for _, text, link in sorted(kept, key=lambda one: one[0]) if link is None or link != voice.permalink]
    return lines[-MOST_LINES:] if all(len(text) <= LONGEST_LINE for text in lines) else []

"""Who takes something over, named without an @: "Marijke doet het", "dat wordt Jeroen Bos", "ik doe het zelf".

One registered colleague of that name is asked about first; a name that fits none, or several, is asked for once more.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import regex
from sqlmodel import Session

from calendars.lazy_pattern import lazy_regex
from storage.people import Person
from workflows.answering.acting import act
from workflows.answering.people.names_known import colleague_named
from workflows.answering.questions import LONGEST_FILL_IN, lacks_its_object, questions_here
from workflows.answering.said_of_a_task import filling_in_question
from workflows.answering.telling.echoes import say_privately, view_of
from workflows.answering.understanding.meaning import Intent, Understanding
from workflows.answering.voice import Outcome, Voice
from workflows.tracking.views import TaskView

_TAKES = r"(?:doet|neemt|pakt|gaat|regelt|wordt|krijgt|takes|does|will)"
_SELF = lazy_regex(
    r"\s*(?:dat\s+)?(?:(?:doe|neem|pak)\s+)?ik(?:\s+(?:doe|neem|pak)\s+.*|\s+zelf)?[\s.]*|\s*me[\s.]*|\s*i'?ll\s+(?:do|take)\s+it[\s.]*",
    regex.IGNORECASE,
)
_NO_NAME = "Dank Bedankt Top Prima Mooi Ok Oké Oke Ja Nee Weet Geen Later Morgen Niemand Iemand Straks Klaar Het Dat De Nog"
_NAME = rf"(?!(?:{_NO_NAME.replace(' ', '|')})\b)\p{{Lu}}[\p{{L}}'-]+"
_NAMES_SOMEBODY = lazy_regex(
    rf"\s*(?:(?i:dat|het|dit)\s+{_TAKES}\s+|(?i:geef\s+(?:het\s+)?(?:maar\s+)?aan|naar|aan)\s+)?"
    rf"{_NAME}(?:\s+(?:van|de|der|den|el|te|ter|ten)|\s+{_NAME}){{0,4}}(?:\s+{_TAKES}\b.*)?[\s.]*"
)
_WHOLE_NAME = rf"{_NAME}(?:\s+(?:van|de|der|den|el|te|ter|ten)|\s+{_NAME}){{0,4}}"
_NOW = r"(?i:(?:\s+(?:nu|voortaan|vanaf\s+nu|verder|dus|now|from\s+now\s+on))*)"
_GIVEN = lazy_regex(
    rf"\s*(?i:(?:dit|deze|die|hij|this|it|that)\s+)?(?:(?:(?i:gaat|gaan|goes|go|is|zijn|moves)(?i:\s+over)?{_NOW}\s+)?(?i:naar|voor|to|for)\s+{_WHOLE_NAME}"
    rf"|{_WHOLE_NAME}(?i:\s+(?:doet|regelt|trekt|does|handles|is\s+doing)|'s\s+doing)\s+(?i:dit|deze|het|die|it|this){_NOW}"
    rf"|(?i:doet|regelt|trekt)\s+{_WHOLE_NAME}{_NOW}){_NOW}[\s.!]*"
)


def fill_in(session: Session, said: str, voice: Voice, *, bot_user: str | None) -> Outcome | None:
    """A reply that says the day or the colleague that we asked this person for in this thread; None when it doesn't."""
    for question in reversed(questions_here(session, voice.place, voice.now)):
        if question.person_id != voice.person_id or question.task_id is None or not lacks_its_object(question.proposal):
            continue
        view = view_of(session, question.task_id, voice)
        understanding = filling_in_question(session, view, said, voice, bot_user)
        if understanding is not None:
            return act(session, view, understanding, voice)
        if question.proposal.get("intent") == Intent.REASSIGN and len(said) <= LONGEST_FILL_IN:
            colleague = _self(session, said, voice) or colleague_named(session, view, said)
            if colleague is not None:
                back = question.proposal.get("until")
                until = date.fromisoformat(back) if back else None
                return act(session, view, Understanding(Intent.REASSIGN, assignee=colleague, confirm=True, until=until), voice)
            if _NAMES_SOMEBODY.fullmatch(said):
                return say_privately(session, "name_with_at", view, voice)
    return None


def with_colleague(session: Session, view: TaskView, understanding: Understanding, said: str) -> Understanding:
    """What is said, with the colleague whom it names without an @; asked first, as a name may be another's.

    "Gaat naar Sanne" and "Sanne doet het" tell nothing of who isn't a colleague.
    """
    if understanding.intent is Intent.COMMENT and _GIVEN.fullmatch(said):
        understanding = Understanding(Intent.REASSIGN) if colleague_named(session, view, said) is not None else understanding
    if understanding.intent is not Intent.REASSIGN or understanding.assignee is not None:
        return understanding
    colleague = colleague_named(session, view, said)
    return replace(understanding, assignee=colleague, confirm=True) if colleague is not None else understanding


def _self(session: Session, said: str, voice: Voice) -> str | None:
    person = session.get(Person, voice.person_id) if voice.person_id is not None and _SELF.fullmatch(said) else None
    return f"<@{person.user_id}>" if person is not None else None

"""The answer of somebody of whom it isn't known yet to which party they belong, kept until a coordinator says so."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from typing import Any

from sqlmodel import Session

from storage.outbox import Question, open_questions
from storage.words import Light
from workflows.answering.questions import SUPERSEDED, settle
from workflows.answering.voice import Place, Voice
from workflows.tracking.stands import COURSE, Stand
from workflows.tracking.views import TaskView

KEPT = "kept"
_CAN_WAIT = COURSE | {"done", "reassign"}
"""What is said of how it goes, and of who does it; on whom it waits and that it lapses is said anew."""


def keep_stand(session: Session, view: TaskView, stand: Stand | None, voice: Voice) -> None:
    """Keeps what this person said of the task; their newest word takes the place of the one before, or takes it back.

    Who does it is another matter than how it goes: "8 is klaar" and "@Piet doet 8" both wait.
    """
    if stand is None or voice.actor_id is None or voice.passed_on_by is not None:
        return
    before = [row for row in kept_stands(session, view.agreement_id, voice.actor_id) if row.task_id == view.id]
    for one in before[-1:] if stand.intent == "undo" else [row for row in before if _is_instead(stand, row, voice)]:
        settle(session, one, SUPERSEDED, voice.now)
    if stand.intent not in _CAN_WAIT or (stand.intent == "reassign" and stand.assignee_id is None):
        return
    place = replace(voice.place, mark="")
    proposal = {name: _plain(value) for name, value in asdict(stand).items()}
    about = {KEPT: {"place": asdict(place), "source": voice.source.value}}
    question = Question(
        agreement_id=view.agreement_id,
        task_id=view.id,
        person_id=voice.actor_id,
        proposal=proposal | about,
        text=voice.text,
        permalink=voice.permalink,
        asked_at=voice.now,
    )
    session.add(question)
    session.flush()


def _is_instead(stand: Stand, before: Question, voice: Voice) -> bool:
    """Whether it takes the place of what was kept: of the same matter, or said in the same message that was edited."""
    edited = voice.permalink is not None and before.permalink == voice.permalink
    return edited or (before.proposal["intent"] == "reassign") is (stand.intent == "reassign")


def kept_stands(session: Session, agreement_id: int, person_id: int) -> list[Question]:
    """What is kept of this person, oldest first."""
    return [row for row in open_questions(session, agreement_id=agreement_id, person_id=person_id) if row.proposal.get(KEPT)]


def stand_of(question: Question) -> tuple[Stand, Place, str]:
    """What was kept: the stand, where it was said, and by which way."""
    fields: dict[str, Any] = {name: value for name, value in question.proposal.items() if name != KEPT}
    days = {name: date.fromisoformat(fields[name]) for name in ("new_due", "snooze_until") if fields.get(name)}
    light = {"light": Light(fields["light"])} if fields.get("light") else {}
    kept = question.proposal[KEPT]
    return Stand(**{**fields, **days, **light}), Place(**kept["place"]), str(kept["source"])


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value.value if isinstance(value, Light) else value

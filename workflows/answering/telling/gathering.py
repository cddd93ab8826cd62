"""One line in the thread for one act: "allemaal klaar" is told as "afspraken 7, 8 en 12 zijn afgerond", with one undo for all."""

from __future__ import annotations

import json
from dataclasses import replace

from sqlmodel import Session

from storage.outbox import Question
from workflows.answering.people.briefing import BRIEF, tell_briefings
from workflows.answering.telling.echoes import in_thread
from workflows.answering.voice import Gathered, Voice

TOLD_TOGETHER = frozenset(
    [
        *("done", "progress", "on_track", "at_risk", "delayed", "blocked", "not_started", "dropped", "snooze", "reassign"),
        *("waiting", "undo"),
    ]
)
"""What can be said of several tasks in one sentence."""
_OF_ONE = frozenset({"entry_id", "task_id", "number", "period", "title", "target", "now"})
_WITHOUT_LIGHT = frozenset({"done", "progress", "not_started", "dropped"})
"""Of these the line says no light: "13 is nog niet begonnen" is the same whether that makes it orange or not."""
_TOLD_WITH_ITS_VALUE = frozenset({"expected", "due", "assignees", "owners"})
"""What an undone change says besides the stand: the day, or whose it is."""


def gathering(voice: Voice) -> Voice:
    """The same voice, of which the lines for the thread wait until `tell_gathered`."""
    return replace(voice, gathered=[])


def tell_gathered(session: Session, voice: Voice) -> None:
    """Tells what was done, with one line for what is the same of several tasks; a question that is settled already isn't put."""
    groups: dict[str, list[Gathered]] = {}
    tell_briefings(session, [line for line in voice.gathered or () if line.payload.get("message") == BRIEF], voice)
    for line in (line for line in voice.gathered or () if line.payload.get("message") != BRIEF):
        groups.setdefault(_alike(line), []).append(line)
    aloud = replace(voice, gathered=None)
    for lines in groups.values():
        first = lines[0]
        if _is_waiting(session, first):
            in_thread(session, first.key, _together(lines), aloud, agreement_id=first.agreement_id)


def _alike(line: Gathered) -> str:
    """What lines have in common that can be told in one; else the key of this one alone."""
    payload = line.payload
    together = payload.get("message") == "noted" and payload.get("intent") in TOLD_TOGETHER and payload.get("value") is None
    if not together or payload.get("entry_id") is None:
        return line.key
    unsaid = _OF_ONE | {"light"} if payload["intent"] in _WITHOUT_LIGHT else _OF_ONE
    said = {name: value for name, value in payload.items() if name not in unsaid}
    said |= {"back": sorted(_TOLD_WITH_ITS_VALUE & set(payload.get("back") or ()))}
    return json.dumps(said, sort_keys=True)


def _together(lines: list[Gathered]) -> dict[str, object]:
    first = lines[0].payload
    if len(lines) == 1:
        return first
    tasks = [{name: line.payload.get(name) for name in ("task_id", "number", "period", "of", "title")} for line in lines]
    return {**first, "tasks": tasks, "entry_ids": [line.payload["entry_id"] for line in lines]}


def _is_waiting(session: Session, line: Gathered) -> bool:
    question = session.get(Question, line.payload["question_id"]) if line.payload.get("question_id") else None
    return question is None or question.answered_at is None

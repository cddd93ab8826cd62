"""The stand that a monitor gives beside an afspraak, kept as the first word on its tasks where it is clear."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from storage.tasks import Task
from storage.words import Source
from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand
from workflows.ground_rules import GroundRules
from workflows.tracking.stands import Stand, record

_CLEAR = {
    Intent.DONE, Intent.PROGRESS, Intent.ON_TRACK, Intent.AT_RISK, Intent.DELAYED, Intent.BLOCKED, Intent.NOT_STARTED,
    Intent.DROPPED,
}  # fmt: skip
_PLAIN = (
    (Understanding(Intent.ON_TRACK), "loopt lopend bezig gestart groen actief doorlopend; in uitvoering; loopt door; op schema"),
    (Understanding(Intent.DONE, percent=100), "afgerond gereed klaar voltooid uitgevoerd gerealiseerd behaald"),
    (Understanding(Intent.AT_RISK), "oranje risico aandacht; loopt risico"),
    (Understanding(Intent.BLOCKED), "rood stagneert; ligt stil"),
    (Understanding(Intent.NOT_STARTED, percent=0), "nieuw open; niet gestart; nog niet gestart; nog te starten"),
    (Understanding(Intent.DROPPED), "vervallen vervalt geschrapt geannuleerd ingetrokken afgevoerd; komt te vervallen"),
)
"""What a column of stands says in a word or two, where an answer in chat would be a sentence."""
_BY_WORD = {
    phrase.strip(): meaning
    for meaning, said in _PLAIN
    for at, part in enumerate(said.split(";"))
    for phrase in (part.split() if at == 0 else [part])
}


def keep_first_stand(session: Session, tasks: Sequence[Task], words: str, *, now: datetime, rules: GroundRules) -> None:
    """Writes the stand to the concept and its history; nothing when the words don't surely say how the task stands.

    Of several tasks of one afspraak it isn't clear which one is at 50 %; what is dropped is dropped with all of them.
    """
    if not words or not tasks:
        return
    meaning = _meaning(words, tasks[0], now, rules)
    if meaning.confirm or meaning.intent not in _CLEAR or (len(tasks) > 1 and meaning.intent is not Intent.DROPPED):
        return
    stand = Stand(
        meaning.intent.value,
        light=meaning.light,
        percent=meaning.percent,
        value=meaning.value,
        new_due=meaning.new_due,
    )
    for task in tasks:
        record(
            session, task.id or 0, stand, person_id=None, source=Source.SYSTEM, text=words, now=now, rules=rules, brought_in=True
        )


def _meaning(words: str, task: Task, now: datetime, rules: GroundRules) -> Understanding:
    plain = words.strip(" .!").lower()
    if plain in _BY_WORD:
        return _BY_WORD[plain]
    context = TaskContext(
        text=task.quote, start=task.start, due=task.due, target_value=task.target_value, target_unit=task.target_unit
    )
    return understand(words, task=context, today=now.astimezone(rules.zone).date())

"""Who was away is there again: what a colleague did meanwhile is theirs once more, and what waited for that day waits no longer.

"Ik ben er weer" a week before the day that was named ends it now. What they want to hear of later for another reason stays so.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlmodel import Session

from storage.people import Person
from storage.tasks import history_of
from storage.words import DeliveryKind
from workflows.answering.heard.absence import absence_of, absent_again
from workflows.answering.said_of_a_task import understood_of
from workflows.answering.telling.echoes import language_of, named, say_privately, show_anew, view_of
from workflows.answering.telling.sentences import listed, sentence
from workflows.answering.understanding.meaning import Intent
from workflows.answering.voice import Outcome, Voice
from workflows.outgoing import Outgoing, put
from workflows.reminding.giving_back import give_back_task, whose_before
from workflows.told_alone import is_direct, own_language
from workflows.tracking.history import standing
from workflows.tracking.stands import write_down
from workflows.tracking.task_state import difference, locked_task, state_of
from workflows.tracking.views import TaskView, task_views


def hear_back(session: Session, views: Sequence[TaskView], voice: Voice) -> Outcome | None:
    """Ends their absence in the agreements of these `views`; None where there is none to end and others read along."""
    today = voice.now.astimezone(voice.rules.zone).date()
    numbers: list[str] = []
    stood_in: dict[int, list[TaskView]] = {}
    for agreement_id in dict.fromkeys(view.agreement_id for view in views):
        for view in task_views(session, now=voice.now, rules=voice.rules, agreement_id=agreement_id):
            if view.status in {"planned", "active", "waiting"} and _ended(session, view, today, stood_in, voice):
                numbers.append(view.number)
    for who, held in stood_in.items():
        _tell(session, who, held, voice)
    if numbers:
        language = own_language(session, voice.actor_id, language_of(session, views[0].agreement_id))
        which = listed(list(dict.fromkeys(numbers)), language)
        return say_privately(session, "welcome_back", views[0], voice, which=which)
    return say_privately(session, "welcome_back_only", views[0], voice) if is_direct(voice.place.channel) else None


def _ended(session: Session, view: TaskView, today: date, held: dict[int, list[TaskView]], voice: Voice) -> bool:
    """Ends what they told of this task, and adds it to what was `held` for them; False where they told no such thing."""
    task = locked_task(session, view.id)
    if task.lent_until is not None and task.lent_until > today:
        owners, stood_in = whose_before(session, view.id)
        if voice.person_id not in owners:
            return False
        entry = give_back_task(session, view.id, now=voice.now, rules=voice.rules, early=today)
        for who in sorted(stood_in):
            held.setdefault(who, []).append(view)
    elif task.snoozed_until is not None and task.snoozed_until > today and _waits_for_them(session, view, voice):
        before = state_of(session, task)
        task.snoozed_until = None
        session.add(task)
        session.flush()
        by: dict[str, Any] = {"person_id": voice.person_id, "source": voice.source, "now": voice.now, "rules": voice.rules}
        entry = write_down(session, task, difference(before, state_of(session, task)), text=voice.text, **by)
    else:
        return False
    show_anew(session, view_of(session, view.id, voice), entry, voice)
    return True


def _waits_for_them(session: Session, view: TaskView, voice: Voice) -> bool:
    """Whether the day until which it waits is the end of an absence that they told of, and not "herinner me op 26 maart"."""
    rows = [row for row in standing(list(history_of(session, task_id=view.id))) if "snoozed_until" in row.change]
    if not rows or rows[-1].person_id != voice.person_id or not rows[-1].text:
        return False
    told = rows[-1].at.astimezone(voice.rules.zone).date()
    if absence_of(rows[-1].text, today=told) is not None:
        return True
    asks_later = understood_of(rows[-1].text, view, voice, None).intent is Intent.SNOOZE
    return not asks_later and absent_again(rows[-1].text, today=told) is not None


def _tell(session: Session, who: int, held: Sequence[TaskView], voice: Voice) -> None:
    """Who stood in hears once which are the other's again."""
    if session.get_one(Person, who).active is False or who == voice.person_id:
        return
    language = own_language(session, who, language_of(session, held[0].agreement_id))
    which = listed(list(dict.fromkeys(view.number for view in held)), language)
    text = sentence("stood_in", language, who=named(session, voice.person_id) or sentence("somebody", language), which=which)
    outgoing = Outgoing(
        key=f"stood_in:{held[0].id}:{who}:{voice.now.isoformat()}",
        kind=DeliveryKind.OTHER,
        moment=voice.now,
        payload={"message": "plain", "kind": "sentence", "language": language, "text": text},
        person_id=who,
        agreement_id=held[0].agreement_id,
    )
    put(session, outgoing, now=voice.now)

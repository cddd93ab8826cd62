"""Of which afspraken a reply about several says what we don't understand, while we do the rest: told in one line.

"5 klaar, 14 weet ik niet": whoever reads only that 5 is noted, thinks that 14 is too.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from workflows.answering.apart import apart_of
from workflows.answering.heard.periods_named import period_of_task
from workflows.answering.telling.echoes import in_thread, language_of
from workflows.answering.telling.sentences import listed, sentence
from workflows.answering.voice import Voice
from workflows.tracking.period_words import period_in
from workflows.tracking.permissions import Action, may
from workflows.tracking.views import TaskView

_MOST = 8


def tell_unheard(session: Session, unheard: Sequence[Sequence[TaskView]], voice: Voice) -> None:
    """Says that nothing was noted of these, and how it can be; of several in a row it isn't known which of them was meant.

    What is another's to tell stays unsaid.
    """
    own = [meant for meant in unheard if any(_may_change(session, view, voice) for view in meant)]
    if not own:
        return
    first = own[0][0]
    language = language_of(session, first.agreement_id)
    names = list(dict.fromkeys(_name(session, meant, language) for meant in own))[:_MOST]
    key = "unheard_several" if len(names) > 1 else "unheard"
    text = sentence(key, language, numbers=listed(names, language), example=_example(own[0], language))
    payload = {"message": "plain", "kind": "sentence", "language": language, "text": text}
    place = voice.place
    key = f"unheard:{place.channel}:{place.message_ts or place.mark}:{voice.now.isoformat()}"
    in_thread(session, key, payload, voice, agreement_id=first.agreement_id)


def _name(session: Session, meant: Sequence[TaskView], language: str) -> str:
    apart = period_in(apart_of(session, meant[0]), language) if len(meant) == 1 else ""
    return f"{meant[0].number} ({apart})" if apart else meant[0].number


def _example(meant: Sequence[TaskView], language: str) -> str:
    """ "14", "4a maart": how it can be called in an answer."""
    period = period_in(period_of_task(meant[0]).rpartition(" ")[0], language) if len(meant) == 1 else ""
    return f"{meant[0].number} {period}".strip()


def _may_change(session: Session, view: TaskView, voice: Voice) -> bool:
    return may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id)

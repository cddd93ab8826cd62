"""Another party that is against the later date which the owner proposed: the owner hears it, and so do all who read along.

The date is the owner's to propose and the parties' to agree on, so nothing changes by itself.
"""

from __future__ import annotations

from datetime import timedelta

from sqlmodel import Session

from storage.people import memberships_of_agreement
from storage.words import MembershipRole
from workflows.answering.between_parties.waited_for import owners_to_name
from workflows.answering.handed_in.words_kept import keep
from workflows.answering.heard.objecting import objects
from workflows.answering.telling.echoes import about, in_thread, mention, tick
from workflows.answering.understanding.meaning import Intent, Understanding
from workflows.answering.voice import Outcome, Voice
from workflows.tracking.permissions import Action, may
from workflows.tracking.views import TaskView

FRESH = timedelta(days=28)
"""How long after the owner named the date "te laat" is about that."""

_OF_THE_DATE = frozenset({Intent.COMMENT, Intent.AT_RISK, Intent.DELAYED, Intent.BLOCKED, Intent.DROPPED, Intent.UNDO})


def hear_objection(session: Session, view: TaskView, said: Understanding, voice: Voice) -> Outcome | None:
    """Passes on to the owner that another party is against the later date; None for all else."""
    if view.expected is None or view.expected <= view.due or said.intent not in _OF_THE_DATE or not objects(voice.words):
        return None
    if voice.place.channel is None or not _is_of_another_party(session, view, voice):
        return None
    keep(session, voice, agreement_id=view.agreement_id, task_id=view.id)
    payload = {
        "message": "objected",
        **about(session, view),
        "by": mention(session, voice.person_id),
        "said": voice.text,
        "day": view.expected.isoformat(),
        "owners": list(view.owners),
        "mentions": owners_to_name(session, view),
    }
    key = f"objected:{view.id}:{voice.place.mark or voice.place.message_ts}:{voice.now.isoformat()}"
    in_thread(session, key, payload, voice, agreement_id=view.agreement_id)
    tick(session, voice)
    return Outcome("noted")


def _is_of_another_party(session: Session, view: TaskView, voice: Voice) -> bool:
    """Whether this person speaks for a party of the agreement that isn't an owner."""
    if voice.actor_id is None or may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id):
        return False
    places = [place for place in memberships_of_agreement(session, view.agreement_id) if place.person_id == voice.actor_id]
    return any(place.role is not MembershipRole.OBSERVER for place in places)

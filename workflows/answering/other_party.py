"""A task that would go to somebody of another party than the one whose commitment it is: never moved unasked."""

from __future__ import annotations

from sqlmodel import Session

from storage.people import memberships_of_agreement
from storage.tasks import Task
from workflows.answering.voice import Voice
from workflows.tracking.people import parties_of
from workflows.tracking.views import TaskView


def goes_to_another_party(session: Session, view: TaskView, person_id: int | None, voice: Voice) -> set[int]:
    """The parties of this person, where they speak for none of those whose task it is; none for who takes it on themselves.

    Of who is registered nowhere nothing is known: then it is as the owner says.
    """
    if person_id is None or person_id == voice.actor_id or not memberships_of_agreement(session, view.agreement_id):
        return set()
    own = parties_of(session, agreement_id=view.agreement_id, person_id=person_id)
    lead = session.get_one(Task, view.id).lead_party_id
    whose = {*view.owner_ids, *([lead] if lead is not None else [])}
    return own if whose and not own & whose else set()

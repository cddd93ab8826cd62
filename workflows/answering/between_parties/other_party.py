"""A task that would go to somebody of another party than the one whose commitment it is: never moved unasked."""

from __future__ import annotations

from sqlmodel import Session

from storage.agreements import Party
from storage.outbox import Question
from storage.people import memberships_of_agreement
from storage.tasks import Task
from workflows.answering.questions import propose, supersede
from workflows.answering.telling.echoes import mention, say_privately
from workflows.answering.voice import Outcome, Voice
from workflows.tracking.people import parties_of
from workflows.tracking.permissions import Action, may
from workflows.tracking.stands import Stand
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


def ask_other_party(session: Session, view: TaskView, stand: Stand, voice: Voice) -> Outcome | None:
    """Asks that person whether they take it over, or whether it only waits for them; None where it stays within the party.

    "@Marijke neemt het over" of a corporation's task may mean either, and nobody of the gemeente has said yes.
    """
    others = goes_to_another_party(session, view, stand.assignee_id, voice) if stand.intent == "reassign" else set()
    if not others:
        return None
    party = session.get_one(Party, min(others))
    who = mention(session, stand.assignee_id) or ""
    if voice.place.channel is None:
        return say_privately(session, "other_party_first", view, voice, who=who, party=party.name)
    supersede(session, view, voice)
    proposal = {"intent": "reassign", "assignee": who, "assignee_id": stand.assignee_id, "other_party": party.id}
    proposal |= {"until": stand.until.isoformat()} if stand.until else {}
    propose(session, view, proposal, voice, party=party.name, owners=list(view.owners))
    return Outcome("asked")


def may_agree(session: Session, question: Question, person_id: int | None) -> bool:
    """Whether this person can say that the other party takes it over: one of theirs, or who keeps the agreement."""
    party = question.proposal.get("other_party")
    if party is None or person_id is None:
        return party is not None
    theirs = party in parties_of(session, agreement_id=question.agreement_id, person_id=person_id)
    return theirs or may(session, Action.CORRECT, task_id=question.task_id, person_id=person_id)

"""All that is somebody's, or all that a message shows, handed over at once: asked with the count, and done of each at a yes."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from storage.people import memberships_of_agreement
from storage.words import MembershipRole
from workflows.answering.acting import act, person_of
from workflows.answering.between_parties.other_party import goes_to_another_party
from workflows.answering.heard.hand_over import HandOver
from workflows.answering.said_of_a_task import understood_of
from workflows.answering.several.each_period import OPEN
from workflows.answering.several.which_task import ask_which
from workflows.answering.telling.echoes import mention, not_yours, say_privately
from workflows.answering.voice import Outcome, Voice, foremost
from workflows.tracking.permissions import Action, may
from workflows.tracking.views import TaskView, task_views


def hear_hand_over(session: Session, views: Sequence[TaskView], handed: HandOver, voice: Voice) -> Outcome:
    """Asks whether all their open tasks, in the agreements of these `views`, go to the colleague; once for each agreement.

    Of these `views` alone where the words say so: "alle taken hierboven", "deze drie".
    """
    successor = handed.to or mention(session, voice.person_id) or ""
    giver = person_of(session, handed.of) if handed.of else voice.person_id
    if successor.strip("<@>") in voice.unreachable:
        return say_privately(session, "cant_take", views[0], voice)
    outcomes = []
    for agreement_id in dict.fromkeys(view.agreement_id for view in views):
        shown = [view for view in views if view.agreement_id == agreement_id]
        all_theirs = _open_of(session, shown, voice) if handed.shown else tasks_of(session, agreement_id, giver or 0, voice)
        theirs = [one for one in all_theirs if one.number.casefold() not in handed.but]
        left = [view for view in theirs if not goes_to_another_party(session, view, person_of(session, successor), voice)]
        if theirs and not left:
            outcomes.append(say_privately(session, "other_party_all", theirs[0], voice, who=theirs[0].owners[0]))
        elif len(left) == 1:
            said = understood_of(_said(successor), left[0], voice, None)
            outcomes.append(act(session, left[0], said, voice, doubtful=True))
        elif left:
            fewer = handed.count if handed.count is not None and handed.count < len(left) else None
            outcomes.append(ask_which(session, left, _said(successor), voice, every=fewer is None, count=fewer))
    if not outcomes and handed.shown:
        return not_yours(session, views[0], voice, others=views[1:])
    return foremost(outcomes) if outcomes else say_privately(session, "nothing_of_theirs", views[0], voice)


def _open_of(session: Session, views: Sequence[TaskView], voice: Voice) -> list[TaskView]:
    """Of the tasks of a message those that are open and the writer's to change: "deze drie gaan naar @Sanne"."""
    still = [view for view in views if view.status in OPEN | {"planned"}]
    return [view for view in still if may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id)]


def _said(successor: str) -> str:
    return f"{successor} neemt het over"


def tasks_of(session: Session, agreement_id: int, giver: int, voice: Voice) -> list[TaskView]:
    """What was given to somebody, and what nobody was given of the party for which they are asked; as far as the writer may."""
    speaks_for = _parties_spoken_for(session, agreement_id, giver)
    found = []
    for view in task_views(session, now=voice.now, rules=voice.rules, agreement_id=agreement_id):
        nobodys = view.co_owner_ids if view.assignee_ids else view.owner_ids
        given = giver in view.assignee_ids or bool(speaks_for & {*nobodys})
        if given and view.status in OPEN | {"planned"} and view.chased:
            found.append(view)
    return [view for view in found if may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id)]


def _parties_spoken_for(session: Session, agreement_id: int, person_id: int) -> set[int]:
    """The parties that they lead, or of which nobody else is registered."""
    places = [place for place in memberships_of_agreement(session, agreement_id) if place.role is not MembershipRole.OBSERVER]
    own = {place.party_id for place in places if place.person_id == person_id}
    leads = {place.party_id for place in places if place.person_id == person_id and place.role is MembershipRole.LEAD}
    shared = {place.party_id for place in places if place.person_id != person_id}
    return leads | (own - shared)

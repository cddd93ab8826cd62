"""Somebody is taken from an agreement: their places go, their tasks return to the party, and the coordinator hears which."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session, col, select

from bot.messages.made_of.wording import words
from storage.agreements import Agreement
from storage.people import Membership, memberships_of_agreement, person_of_user
from workflows.answering.people.leaving import give_back
from workflows.answering.voice import Voice
from workflows.tracking.people import agreements_kept_alone
from workflows.tracking.strangers import note_removed
from workflows.tracking.views import TaskView

MOST_NAMED = 10


def take_away(session: Session, agreement: Agreement, user: str, language: str, voice: Voice) -> dict[str, Any]:
    """Takes somebody from the parties of this agreement; the last coordinator stays while others are registered."""
    person = person_of_user(session, user)
    places = [p for p in memberships_of_agreement(session, agreement.id or 0) if person is not None and p.person_id == person.id]
    if person is None or not places:
        return {"words": "people_unknown", "values": {}, "language": language}
    if agreement.id in {row.id for row in agreements_kept_alone(session, person.id or 0)}:
        return {"words": "people_last", "values": {"who": f"<@{user}>"}, "language": language}
    ids = [place.id for place in places]
    for place in session.exec(select(Membership).where(col(Membership.id).in_(ids))):
        session.delete(place)
    session.flush()
    note_removed(session, agreement.id or 0, person, by=voice.person_id, source=voice.source, now=voice.now)
    left = give_back(session, person, [agreement.id or 0], voice)
    key = "people_removed" + ("" if not left else "_task" if len({view.number for view in left}) == 1 else "_tasks")
    return {"words": key, "values": {"who": f"<@{user}>"} | _named(left, language), "language": language}


def _named(left: list[TaskView], language: str) -> dict[str, str]:
    """The numbers of these tasks and the parties to which they return."""
    numbers = list(dict.fromkeys(view.number for view in left))
    parties = list(dict.fromkeys(name for view in left for name in view.owners))
    more = [words("people_more", language).format(count=len(numbers) - MOST_NAMED)] if len(numbers) > MOST_NAMED else []
    shown = ", ".join(numbers[:MOST_NAMED]) if more else _listed(numbers, language)
    to = _listed(parties, language) or words("people_to_nobody", language)
    return {"tasks": " ".join([shown, *more]), "party": to, "number": numbers[0]} if left else {}


def _listed(names: list[str], language: str) -> str:
    return words("and", language).join(filter(None, (", ".join(names[:-1]), *names[-1:])))

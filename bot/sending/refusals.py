"""Tells the coordinators that Slack refused a message for good, and what to do: once, until the place takes messages again."""

from __future__ import annotations

from collections.abc import Set
from datetime import datetime

from sqlmodel import Session

from bot.messages.made_of.wording import words
from bot.sending.failures import ACCOUNT_CLOSED, reason_key
from storage.agreements import Agreement
from storage.claims import Claim
from storage.outbox import agreements_of_delivery, last_sent_to
from storage.people import Person
from storage.tasks import assignee_ids, tasks_with_afspraken
from storage.words import DeliveryKind, TaskStatus
from workflows.outgoing import Outgoing, put
from workflows.tracking.people import coordinators
from workflows.tracking.presence import note_out_of_reach

KEY = "refused:"
MOST = 12
"""As many numbers of afspraken as a line can bear."""

_OPEN = frozenset({TaskStatus.OPEN, TaskStatus.WAITING})


def tell_coordinators(session: Session, claim: Claim, code: str, *, now: datetime, name: str | None = None) -> int:
    """Writes a direct message to each coordinator of the agreements that it is about, one to each person; gives how many.

    `name` is what people call its channel. Whose account was closed is asked and named no more. Nothing is said about such a line
    itself.
    """
    if claim.key.startswith(KEY):
        return 0
    about = _agreements_of(session, claim)
    if claim.person_id is not None and claim.channel is None and code == ACCOUNT_CLOSED:  # others may well be in the channel
        note_out_of_reach(session, claim.person_id, about)
    told: set[int | None] = {claim.person_id}
    for agreement_id in about:
        told |= _tell(session, claim, code, agreement_id, told, now=now, name=name)
        if code == ACCOUNT_CLOSED and [keeper.id for keeper in coordinators(session, agreement_id)] == [claim.person_id]:
            _tell_channel(session, claim, agreement_id, now=now)
    return len(told) - 1


def _agreements_of(session: Session, claim: Claim) -> list[int]:
    """A bundle may be about tasks of several agreements."""
    return [claim.agreement_id] if claim.agreement_id is not None else agreements_of_delivery(session, claim.id)


def _tell(
    session: Session, claim: Claim, code: str, agreement_id: int, told: Set[int | None], *, now: datetime, name: str | None
) -> set[int | None]:
    """Tells those coordinators of this agreement who weren't told yet, and gives who they are."""
    agreement = session.get(Agreement, agreement_id)
    language = agreement.language if agreement is not None else "nl"
    place = claim.channel or claim.user_id or "?"
    since = last_sent_to(session, channel=claim.channel, person_id=claim.person_id)
    fresh = [person for person in coordinators(session, agreement_id) if person.id not in told]
    for person in fresh:
        put(
            session,
            Outgoing(
                key=f"{KEY}{agreement_id}:{place}:{code}:since {since}:{person.id}",
                kind=DeliveryKind.OTHER,
                moment=now,
                payload=_payload(session, claim, code, language, name=name, agreement_id=agreement_id),
                person_id=person.id,
                agreement_id=agreement_id,
            ),
            now=now,
        )
    return {person.id for person in fresh}


def _tell_channel(session: Session, claim: Claim, agreement_id: int, *, now: datetime) -> None:
    """Says in the channel that nobody keeps the agreement any more: the only coordinator's account was closed."""
    agreement, person = session.get_one(Agreement, agreement_id), session.get_one(Person, claim.person_id)
    if agreement.channel is None:
        return
    payload = {"message": "left_channel", "keeper": True, "closed": True, "language": agreement.language}
    outgoing = Outgoing(
        key=f"{KEY}{agreement_id}:keeper:{person.id}:since {last_sent_to(session, channel=None, person_id=person.id)}",
        kind=DeliveryKind.OTHER,
        moment=now,
        payload=payload | {"name": person.name, "title": agreement.title},
        channel=agreement.channel,
        agreement_id=agreement_id,
    )
    put(session, outgoing, now=now)


def _payload(
    session: Session, claim: Claim, code: str, language: str, *, name: str | None, agreement_id: int
) -> dict[str, object]:
    why = words(reason_key(code), language).format(code=code)
    person = session.get(Person, claim.person_id) if claim.person_id is not None and claim.channel is None else None
    if person is not None:
        values = {"who": person.name or person.user_id, "why": why}
        left = _left_behind(session, agreement_id, person, language) if reason_key(code) == "why_user_gone" else ""
        key = "undeliverable_person_open" if left else "undeliverable_person"
        return {"message": "plain", "language": language, "words": key, "values": values | ({"tasks": left} if left else {})}
    values = {"where": name or claim.channel or "?", "why": why}
    return {"message": "plain", "language": language, "words": "undeliverable", "values": values}


def _left_behind(session: Session, agreement_id: int, person: Person, language: str) -> str:
    """The numbers of what is open here and was given to this person, who can't be reached any more; empty where nothing is."""
    rows = [row for row in tasks_with_afspraken(session, agreement_id=agreement_id) if row[0].status in _OPEN]
    given = assignee_ids(session, (task.id or 0 for task, _ in rows))
    numbers = list(dict.fromkeys(afspraak.number for task, afspraak in rows if person.id in given.get(task.id or 0, ())))
    more = [words("undeliverable_more", language).format(count=len(numbers) - MOST)] if len(numbers) > MOST else []
    return ", ".join([*numbers[:MOST], *more])

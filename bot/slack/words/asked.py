"""Somebody's words to us, and where; with what every request needs: the agreements that it is about, and a line of ours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot.slack.words.selections import reachable_agreements
from storage.agreements import Agreement, all_agreements
from storage.people import Person
from storage.words import AgreementStatus
from workflows.ground_rules import GroundRules
from workflows.told_alone import is_direct
from workflows.tracking.strangers import was_removed

Payload = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody's words to us, and where. Of a list `offset` tasks were shown before, the last of them those in `told`."""

    person_id: int
    channel: str | None
    rest: str
    now: datetime
    rules: GroundRules
    offset: int = 0
    told: tuple[int, ...] = ()
    known: Mapping[str, str] = field(default_factory=dict)


def language_for(session: Session, asked: Asked) -> str:
    """That of the agreement that it is about."""
    found = reachable_agreements(session, asked.person_id, asked.channel)
    return found[0].language if found else asked.rules.language


def plain_line(session: Session, asked: Asked, key: str, **values: str) -> Payload:
    """One of our texts."""
    return {"message": "plain", "language": language_for(session, asked), "words": key, "values": values}


def nothing_here(session: Session, asked: Asked) -> Payload:
    """To who reaches no agreement from here: what comes next; in person, where others are at it, that they belong to no party."""
    if not is_direct(asked.channel):
        return plain_line(session, asked, "no_agreement")
    followed = [row for row in all_agreements(session) if row.status is AgreementStatus.ACTIVE]
    person = session.get(Person, asked.person_id)
    if person is not None and any(was_removed(session, row.id or 0, person) for row in followed):
        return plain_line(session, asked, "welcome_no_party_more")
    return plain_line(session, asked, "welcome_no_party" if followed else "welcome_nothing_yet")


def still_concept(agreements: Sequence[Agreement]) -> Payload | None:
    """That nothing is followed yet and what waits to be checked, with the way to do so; None where something is followed."""
    waiting = [row for row in agreements if row.status is AgreementStatus.CONCEPT]
    if not waiting or any(row.status is AgreementStatus.ACTIVE for row in agreements):
        return None
    shown = [{"agreement": row.id, "title": row.title} for row in waiting]
    return {"message": "still_concept", "language": waiting[0].language, "agreements": shown}

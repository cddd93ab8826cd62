"""Looks every few hours whether those who take part still have an account in Slack, and are where they left.

Slack takes what is written to a closed account as if somebody were there, and says nothing when one is opened again.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from bot.slack.hearing.desk import Desk
from storage.agreements import Agreement
from storage.people import Membership, Person
from storage.words import AgreementStatus
from workflows.answering.people.left_channel import tell_who_left
from workflows.tracking.presence import note_back, note_closed, note_opened

log = logging.getLogger("nakomen.slack")

MOST_PAGES = 10
PAGE_SIZE = 200


@dataclass(frozen=True, slots=True)
class _Seat:
    """Somebody's place in an agreement that is followed, whether they are named there, and whether their account was closed."""

    person_id: int
    user: str
    team: str
    channel: str | None
    gone: bool
    closed: bool


def look_after_accounts(desk: Desk, *, stopping: Callable[[], bool]) -> None:
    """Notes whose account was closed, and who is in the channel again; what Slack doesn't tell stays as it is."""
    with desk.database.read() as session:
        seats = _seats(session)
    rooms: dict[str, frozenset[str]] = {}
    for person_id in dict.fromkeys(seat.person_id for seat in seats):
        if stopping():
            return
        theirs = [seat for seat in seats if seat.person_id == person_id]
        known = desk.directory.who(theirs[0].user, fresh=True)
        if not known.told:
            continue
        if known.is_gone and not theirs[0].closed:
            _note_closed(desk, person_id)
        elif not known.is_gone:
            if theirs[0].closed:
                with desk.database.write() as session:
                    note_opened(session, person_id)
            _note_back(desk, [seat for seat in theirs if seat.gone], rooms)


def _seats(session: Session) -> list[_Seat]:
    wanted = (
        select(Membership, Person, Agreement)
        .join(Person, col(Person.id) == col(Membership.person_id))
        .join(Agreement, col(Agreement.id) == col(Membership.agreement_id))
        .where(col(Person.active), Agreement.status == AgreementStatus.ACTIVE)
        .order_by(col(Membership.id))
    )
    return [
        _Seat(person.id or 0, person.user_id, person.team_id, agreement.channel, place.gone, person.closed)
        for place, person, agreement in session.exec(wanted)
    ]


def _note_closed(desk: Desk, person_id: int) -> None:
    now = desk.clock.now()
    with desk.database.write() as session:
        person = session.get_one(Person, person_id)
        for agreement in note_closed(session, person_id):
            tell_who_left(session, agreement, person, mark=f"closed:{now.isoformat()}", now=now, rules=desk.rules, closed=True)
    desk.wake()


def _note_back(desk: Desk, seats: Sequence[_Seat], rooms: dict[str, frozenset[str]]) -> None:
    for seat in seats:
        if seat.channel is None:
            continue
        if seat.channel not in rooms:
            rooms[seat.channel] = _members(desk, seat.channel)
        if seat.user in rooms[seat.channel]:
            with desk.database.write() as session:
                note_back(session, seat.channel, seat.user, seat.team)


def _members(desk: Desk, channel: str) -> frozenset[str]:
    """Who is in the channel, as far as Slack tells."""
    found: set[str] = set()
    cursor: str | None = None
    try:
        for _ in range(MOST_PAGES):
            page = desk.client.conversations_members(channel=channel, limit=PAGE_SIZE, cursor=cursor)
            found.update(page.get("members") or [])
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or None
            if cursor is None:
                break
    except Exception as error:  # they stay unnamed there until they do something
        log.info("no look at who is in %s: %s", channel, type(error).__name__)
    return frozenset(found)

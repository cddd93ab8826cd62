"""The agreements of the same parties: their years follow each other, and their meetings are held at one table."""

from __future__ import annotations

from sqlmodel import Session, col, select

from storage.agreements import Agreement, agreements_in_channel, parties_of
from storage.meetings import Meeting, meetings_of
from storage.words import AgreementStatus


def others_of_the_same(session: Session, agreement: Agreement) -> list[Agreement]:
    """The other agreements of the same parties that are followed."""
    wanted = select(Agreement).where(Agreement.status == AgreementStatus.ACTIVE, col(Agreement.id) != agreement.id)
    own = names_of(session, agreement)
    return [other for other in session.exec(wanted.order_by(col(Agreement.id))) if names_of(session, other) == own]


def held_together(session: Session, meeting: Meeting) -> list[Meeting]:
    """The same meeting of the law's year in the other agreements that these parties follow in this channel.

    A document's own meetings are its own, also where two of them are called alike.
    """
    agreement = session.get_one(Agreement, meeting.agreement_id)
    if agreement.procedure or agreement.channel is None:
        return []
    beside = [row for row in agreements_in_channel(session, agreement.channel) if row.id != agreement.id and not row.procedure]
    active = [row for row in beside if row.status is AgreementStatus.ACTIVE]
    same = [row for row in active if names_of(session, row) == names_of(session, agreement)]
    known = [row for other in same for row in meetings_of(session, other.id)]
    return [row for row in known if _what(row) == _what(meeting)]


def _what(meeting: Meeting) -> tuple[object, ...]:
    return meeting.kind, meeting.name, meeting.year, meeting.window_start, meeting.window_end


def names_of(session: Session, agreement: Agreement) -> frozenset[str]:
    """Who signed, by which the agreements of the same table are known."""
    return frozenset(party.name.casefold() for party in parties_of(session, agreement.id or 0))

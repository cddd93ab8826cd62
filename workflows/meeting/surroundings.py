"""What a meeting's date is held against: working days, school holidays, the calendars of others and our own other meetings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from sqlmodel import Session, col, select

from calendars.outside import Busy, from_values
from calendars.school_holidays import SchoolHoliday, of_region, with_shipped
from calendars.suggesting import Clash, Suggestion, Surroundings, Taken, clashes_of, suggest
from storage.agreements import Agreement, parties_of
from storage.meetings import Meeting
from storage.outside_copies import copy_of
from storage.words import MeetingStatus
from workflows.ground_rules import GroundRules

NOTICE = timedelta(days=10)  # nobody plans a meeting of three organisations for this week
OWN = "jaaragenda"


def surroundings_of(session: Session, meeting: Meeting, *, rules: GroundRules) -> Surroundings:
    """What the dates of this meeting are held against."""
    holidays = of_region(known_holidays(session, rules), region_of(session, meeting.agreement_id, rules))
    taken = [*_outside(session, rules), *_own(session, meeting, rules)]
    return Surroundings(rules.workdays, holidays, taken, rules.zone)


def suggestions(session: Session, meeting: Meeting, *, now: datetime, rules: GroundRules) -> list[Suggestion]:
    """Dates for this meeting within its window; once that has passed in the four weeks that come."""
    around = surroundings_of(session, meeting, rules=rules)
    earliest = now.astimezone(rules.zone).date() + NOTICE
    first, last = meeting.window_start, meeting.window_end
    if last < earliest:
        first, last = earliest, earliest + timedelta(weeks=4)
    return suggest(first, last, around, earliest=earliest)


def clash_values(
    session: Session, meeting: Meeting, start: datetime, end: datetime, *, rules: GroundRules
) -> list[dict[str, str]]:
    """What a date clashes with, as plain JSON values."""
    return [as_value(clash) for clash in clashes_of(start, end, surroundings_of(session, meeting, rules=rules))]


def as_value(clash: Clash) -> dict[str, str]:
    """A clash as messages get it."""
    return {"kind": clash.kind, "what": clash.what, "where": clash.where}


def region_of(session: Session, agreement_id: int, rules: GroundRules) -> str:
    """The region whose schools count: as configured for the agreement or one of its parties, else that of the house."""
    agreement = session.get_one(Agreement, agreement_id)
    names = [str(agreement.id), agreement.title]
    for party in parties_of(session, agreement_id):
        names += [party.name, *party.aliases]
    known = {name.casefold(): region for name, region in rules.outside.regions}
    return next((known[name.casefold()] for name in names if name.casefold() in known), rules.outside.region)


def known_holidays(session: Session, rules: GroundRules) -> list[SchoolHoliday]:
    """The school holidays: those of the last good copy of the government's list, else our own table."""
    copy = copy_of(session, rules.outside.school.key) if rules.outside.school else None
    return with_shipped(_holidays(copy.found.get("holidays") or [] if copy else []))


def _holidays(values: list[list[Any]]) -> Iterator[SchoolHoliday]:
    for first, last, name, region in values:
        yield SchoolHoliday(date.fromisoformat(first), date.fromisoformat(last), name, region)


def _outside(session: Session, rules: GroundRules) -> Iterator[Taken]:
    for source in rules.outside.calendars:
        copy = copy_of(session, source.key)
        for busy in from_values(copy.found.get("busy") or [], zone=rules.zone) if copy else []:
            yield Taken(busy, source.name)


def _own(session: Session, meeting: Meeting, rules: GroundRules) -> Iterator[Taken]:
    """The other meetings with a date, of all agreements: the same people sit at more tables."""
    wanted = select(Meeting).where(Meeting.status == MeetingStatus.SET, col(Meeting.id) != meeting.id)
    for other in session.exec(wanted.order_by(col(Meeting.starts_at))):
        if other.starts_at is not None and other.ends_at is not None:
            yield Taken(Busy(other.starts_at.astimezone(rules.zone), other.ends_at.astimezone(rules.zone), other.name), OWN)

"""The jaaragenda of the next year, laid out on 1 November: by the document's own rules, else by the law of that year.

When it is time is a moment like any other: a row in the plan of the agreement, about `year:2027`. What stands is never changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlmodel import Session

from storage.agreements import Agreement
from storage.meetings import meetings_of
from storage.moments import MomentValue, settle_moments, write_planned
from storage.words import AgreementStatus, MomentKind
from workflows.ground_rules import GroundRules
from workflows.meeting.laying_out import lay_out_year
from workflows.meeting.same_parties import others_of_the_same

ABOUT = "year:"


def is_next_year(about: str | None) -> bool:
    """Whether a moment is the laying out of a year: nothing is said then."""
    return (about or "").startswith(ABOUT)


def plan_next_year(
    session: Session, agreement: Agreement, *, now: datetime, rules: GroundRules, pending: datetime | None = None
) -> tuple[datetime, str] | None:
    """When the year after the last one is laid out, and what the moment is about; None when that isn't for this agreement.

    An agreement has one year after its term, in which it is looked back upon. What was `pending` and is late stays.
    """
    years = [meeting.year for meeting in meetings_of(session, agreement.id) if meeting.year is not None]
    if not years or (agreement.year_end is not None and max(years) > agreement.year_end):
        return None
    last = max(years)
    at = rules.workdays.moment(date(last, 11, 1), rules.policy.send_at, rules.zone)
    if now > at:
        late = pending if pending is not None else now if now.astimezone(rules.zone).year == last else None
        return (late, f"{ABOUT}{last + 1}") if late is not None else None
    return at, f"{ABOUT}{last + 1}"


def lay_out_next_years(session: Session, moments: Sequence[MomentValue], *, now: datetime, rules: GroundRules) -> int:
    """Lays out the years that these moments are about and settles them; gives how many meetings there are more.

    Where the parties have signed an agreement for that year already, its own jaaragenda holds.
    """
    made = 0
    for moment in moments:
        agreement = session.get_one(Agreement, moment.agreement_id)
        year = int((moment.about or "").removeprefix(ABOUT))
        known = {meeting.year for meeting in meetings_of(session, agreement.id)}
        wanted = agreement.status is AgreementStatus.ACTIVE and year not in known and not _has_successor(session, agreement, year)
        if wanted:
            made += lay_out_year(session, agreement, year, now=now, rules=rules)
            coming = plan_next_year(session, agreement, now=now, rules=rules)
            following = [MomentValue(None, agreement.id or 0, None, None, MomentKind.MEETING, *coming)] if coming else []
            write_planned(session, following)
    settle_moments(session, {moment.id or 0: None for moment in moments}, now=now)
    return made


def _has_successor(session: Session, agreement: Agreement, year: int) -> bool:
    """Whether the same parties have another agreement that holds in this year."""
    return any(
        other.year_start is not None and other.year_start <= year <= (other.year_end or other.year_start)
        for other in others_of_the_same(session, agreement)
    )

"""On 1 November the jaaragenda of the next year is laid out; what stands stays as it is."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from next_year import AMSTERDAM, JANUARY, OWN, signed, standing, successor
from sqlmodel import Session, col, select

from storage.date_polls import DatePoll
from storage.meetings import Meeting, meetings_of
from storage.moments import Moment
from storage.outbox import Delivery
from storage.words import Source
from workflows.ground_rules import GroundRules
from workflows.meeting.feed.check import wrong_in_feed
from workflows.meeting.laying_out import lay_out_meetings
from workflows.meeting.meetings import set_meeting
from workflows.reminding.due import upcoming, work_off
from workflows.reminding.replanning import replan_agreement
from workflows.tracking.history import broken_links

NOVEMBER = datetime(2026, 11, 1, 9, 30, tzinfo=AMSTERDAM)  # a Sunday: nothing is said, but it is laid out
DECEMBER = datetime(2026, 12, 7, 10, tzinfo=AMSTERDAM)


def live(session: Session, until: datetime, rules: GroundRules) -> None:
    """Everything that comes due until then, in order."""
    while True:
        wanted = select(Moment.at).where(col(Moment.settled_at).is_(None), Moment.at <= until).order_by(col(Moment.at))
        at = session.exec(wanted).first()
        if at is None:
            return
        work_off(session, now=at, rules=rules)


def years(session: Session, agreement: Any) -> list[int | None]:
    return sorted({meeting.year for meeting in meetings_of(session, agreement.id)}, key=str)


def test_by_the_documents_own_rules_with_its_page(session: Session, build: Any, rules: GroundRules) -> None:
    agreement = signed(session, build, rules, proposed=(OWN,))
    live(session, NOVEMBER, rules)
    old, new = meetings_of(session, agreement.id)
    assert (new.name, new.window_start, new.window_end) == (old.name, date(2027, 2, 1), date(2027, 3, 31))
    assert (new.source, new.organiser, new.year) == ("blz. 12 van het document", "Woonlint", 2027)
    assert new.uid != old.uid


def test_else_by_the_law_of_that_year(session: Session, build: Any, rules: GroundRules) -> None:
    agreement = signed(session, build, rules)
    live(session, NOVEMBER, rules)
    bods = [meeting.window_end for meeting in meetings_of(session, agreement.id) if meeting.name == "bod"]
    assert bods == [date(2026, 7, 1), date(2027, 7, 1)]


def test_not_a_day_sooner_and_once(session: Session, build: Any, rules: GroundRules) -> None:
    agreement = signed(session, build, rules)
    live(session, datetime(2026, 10, 31, 23, 59, tzinfo=AMSTERDAM), rules)
    assert years(session, agreement) == [2026]
    live(session, datetime(2028, 12, 31, tzinfo=AMSTERDAM), rules)
    assert years(session, agreement) == [2026, 2027], "the year in which it is looked back upon, and no more"


def test_nothing_of_the_old_is_lost(session: Session, build: Any, rules: GroundRules) -> None:
    agreement = signed(session, build, rules, proposed=(OWN,))
    [old] = meetings_of(session, agreement.id)
    at = datetime(2026, 3, 3, 14, tzinfo=AMSTERDAM)
    set_meeting(session, old.id or 0, start=at, person_id=None, source=Source.CLI, now=JANUARY, rules=rules)
    before = old.model_dump()
    live(session, NOVEMBER, rules)
    session.expire_all()
    assert session.get_one(Meeting, old.id).model_dump() == before


def test_an_agreement_without_an_end_gets_each_year(session: Session, build: Any, rules: GroundRules) -> None:
    agreement = signed(session, build, rules, year_end=None)
    live(session, datetime(2028, 11, 2, tzinfo=AMSTERDAM), rules)
    assert years(session, agreement) == [2026, 2027, 2028, 2029]


def test_where_the_next_agreement_is_signed_its_own_agenda_holds(session: Session, build: Any, rules: GroundRules) -> None:
    old = signed(session, build, rules)
    signed(session, build, rules, proposed=(OWN,), year_start=2027, year_end=2027)
    live(session, NOVEMBER, rules)
    assert years(session, old) == [2026]


def test_laying_out_says_nothing_and_the_rehearsal_knows_it(session: Session, build: Any, rules: GroundRules) -> None:
    signed(session, build, rules)
    live(session, datetime(2026, 10, 31, tzinfo=AMSTERDAM), rules)
    said = len(session.exec(select(Delivery)).all())
    assert all(message.moment != NOVEMBER for message in upcoming(session, now=NOVEMBER, weeks=1, rules=rules))
    live(session, NOVEMBER, rules)
    assert len(session.exec(select(Delivery)).all()) == said


def test_an_agreement_that_is_confirmed_in_december_gets_the_next_year_at_once(
    session: Session, build: Any, rules: GroundRules
) -> None:
    december = datetime(2026, 12, 7, 10, tzinfo=AMSTERDAM)
    agreement = build.agreement()
    lay_out_meetings(
        session, agreement_id=agreement.id, proposed=[OWN], year_start=2026, year_end=2026, now=december, rules=rules
    )
    replan_agreement(session, agreement.id, now=december, rules=rules)
    live(session, december, rules)
    assert years(session, agreement) == [2026, 2027]


def test_a_successor_that_is_confirmed_later_takes_the_year_over_without_a_word(
    session: Session, build: Any, rules: GroundRules
) -> None:
    old = signed(session, build, rules)
    live(session, NOVEMBER, rules)
    chosen, voted, *rest = standing(session, old, 2027)
    start = datetime(2027, chosen.window_start.month, chosen.window_start.day, 14, tzinfo=AMSTERDAM)
    set_meeting(session, chosen.id, start=start, person_id=None, source=Source.CLI, now=NOVEMBER, rules=rules)
    session.add(DatePoll(meeting_id=voted.id, opened_at=NOVEMBER))
    session.flush()
    said = len(session.exec(select(Delivery)).all())
    new = successor(session, build, rules, DECEMBER)
    assert [meeting.id for meeting in standing(session, old, 2027)] == [chosen.id, voted.id], "a date and a vote are kept"
    assert chosen.starts_at == start and standing(session, new, 2027)
    assert all(meeting.sequence == 1 and meeting.modified_at == DECEMBER for meeting in rest), "calendars are told"
    assert len(session.exec(select(Delivery)).all()) == said
    assert broken_links(session, old.id) == [] and wrong_in_feed(session, None, rules=rules, today=DECEMBER.date()) == []
    pending = {moment.meeting_id for moment in session.exec(select(Moment).where(col(Moment.settled_at).is_(None)))}
    assert rest and not pending & {meeting.id for meeting in rest}, "nobody is asked for a date of what was taken over"


def test_years_of_its_own_term_and_those_of_other_parties_stay(session: Session, build: Any, rules: GroundRules) -> None:
    long = signed(session, build, rules, year_end=2028)
    others = build.agreement()
    build.party(others, "Een ander")
    lay_out_meetings(session, agreement_id=others.id, proposed=[], year_start=2026, year_end=2027, now=JANUARY, rules=rules)
    others.year_end = 2026
    before = [len(standing(session, row, 2027)) for row in (long, others)]
    successor(session, build, rules, DECEMBER)
    assert [len(standing(session, row, 2027)) for row in (long, others)] == before and all(before)

"""The meetings of an agreement, laid out for each of its years: by the document's own rules, else by the legal cycle."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from sqlmodel import Session

from calendars.jaaragenda import MeetingRule, Window, lay_out
from calendars.legal_cycle import legal_cycle
from storage.agreements import Agreement, parties_of
from storage.meetings import Meeting
from storage.words import MeetingKind, PartyRole
from workflows.ground_rules import GroundRules
from workflows.meeting.reminders import replan_meeting
from workflows.reading.proposal import ProposedMeeting

MOST_YEARS = 15
_PAGES = {"nl": "blz. {page} van het document", "en": "page {page} of the document"}
_DOCUMENT = {"nl": "het document", "en": "the document"}
_NUMBERED = {"nl": "{name} ({number} van {of})", "en": "{name} ({number} of {of})"}


def lay_out_meetings(
    session: Session,
    *,
    agreement_id: int,
    proposed: Sequence[ProposedMeeting],
    year_start: int | None,
    year_end: int | None,
    now: datetime,
    rules: GroundRules,
) -> int:
    """Writes a window for each meeting of each year of the agreement; gives how many.

    Where the document has no meetings of its own, the legal cycle of that year is laid out. Without years it is this year.
    """
    agreement = session.get_one(Agreement, agreement_id)
    first = year_start or year_end or now.astimezone(rules.zone).year
    last = max(first, min(year_end or first, first + MOST_YEARS - 1))
    from_document = [_rule_of(meeting, agreement.language) for meeting in proposed]
    agreement.procedure = [asdict(rule) for rule in from_document]
    session.add(agreement)
    years = range(first, last + 1)
    return sum(lay_out_year(session, agreement, year, first_year=first, now=now, rules=rules) for year in years)


def lay_out_year(
    session: Session, agreement: Agreement, year: int, *, first_year: int | None = None, now: datetime, rules: GroundRules
) -> int:
    """Writes a window for each meeting of one year, by the agreement's own rules, else by that year's law; gives how many."""
    own = [MeetingRule(**rule) for rule in agreement.procedure]
    meeting_rules = own or legal_cycle(year=year, corporatie=_only_corporatie(session, agreement.id or 0))
    windows = lay_out(meeting_rules, year=year, first_year=first_year or agreement.year_start)
    made = [_meeting(agreement, window, year, now=now) for window in windows]
    session.add_all(made)
    session.flush()
    for meeting in made:
        replan_meeting(session, meeting, now=now, rules=rules)
    return len(made)


def _rule_of(meeting: ProposedMeeting, language: str) -> MeetingRule:
    known = language if language in _PAGES else "nl"
    source = _PAGES[known].format(page=meeting.place.page) if meeting.place else _DOCUMENT[known]
    return MeetingRule(
        name=meeting.name,
        kind=meeting.kind.value,
        when=meeting.when,
        month=meeting.month,
        day=meeting.day,
        times_per_year=meeting.times_per_year,
        organiser=meeting.organiser,
        host=meeting.host,
        subject=meeting.subject,
        source=source,
    )


def _only_corporatie(session: Session, agreement_id: int) -> str | None:
    """The corporation's name where there is one; of several none is guessed."""
    names = [party.name for party in parties_of(session, agreement_id) if party.role is PartyRole.CORPORATIE]
    return names[0] if len(names) == 1 else None


def _meeting(agreement: Agreement, window: Window, year: int, *, now: datetime) -> Meeting:
    rule = window.rule
    numbered = _NUMBERED.get(agreement.language, _NUMBERED["nl"])
    name = rule.name if window.of == 1 else numbered.format(name=rule.name, number=window.number, of=window.of)
    return Meeting(
        uid=f"m{secrets.token_hex(12)}",
        agreement_id=agreement.id or 0,
        kind=MeetingKind(rule.kind),
        name=name,
        subject=rule.subject,
        year=year,
        window_start=window.first,
        window_end=window.last,
        organiser=rule.organiser,
        host=rule.host,
        source=rule.source,
        quote=rule.when or None,
        created_at=now,
        modified_at=now,
    )

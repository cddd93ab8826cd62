"""The task board as a read model: what a link holds, by agreement, theme and afspraak, with the meetings beside it.

A commitment that comes back is one row: the period that asks most attention speaks for it. Running work stands apart, since
nobody is asked about it. What an audience may not see isn't in the model at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from sqlmodel import Session

from storage.agreements import Agreement, Party
from storage.meetings import Meeting, meetings_of
from storage.words import AgreementStatus, Audience, MeetingKind, MeetingStatus
from workflows.ground_rules import GroundRules
from workflows.meeting.carried import carried_to
from workflows.meeting.feed.audience import Readers, readers_of
from workflows.meeting.scope import agreements_in_scope, parties_in_scope
from workflows.reading.series import period_name
from workflows.reporting.board_nouns import (
    URGENCY,
    Board,
    BoardAfspraak,
    BoardAgreement,
    BoardMeeting,
    BoardRow,
    BoardTheme,
    LightCounts,
    state_of,
)
from workflows.reporting.digest_items import CLOSED
from workflows.tracking.views import TaskView, task_views


def board_of(
    session: Session,
    *,
    agreement_id: int | None,
    party_id: int | None = None,
    person_id: int | None = None,
    audience: Audience = Audience.PARTIES,
    now: datetime,
    rules: GroundRules,
) -> Board:
    """The board of an agreement, party or person; of everything without any of them. A handful of queries for each agreement.

    Public and raad get no person and no word of a person, and no concept; raad gets the counts and what is red.
    """
    today = now.astimezone(rules.zone).date()
    found = agreements_in_scope(session, agreement_id=agreement_id, party_id=party_id, person_id=person_id)
    if audience is not Audience.PARTIES:
        found = [agreement for agreement in found if agreement.status is not AgreementStatus.CONCEPT]
    agreements = []
    for agreement in found:
        views = _views(session, agreement, party_id=party_id, person_id=person_id, now=now, rules=rules)
        agreements.append(_agreement(agreement, views, audience))
    meetings = [meeting for agreement in found for meeting in _meetings(session, agreement, audience, rules.zone)]
    meetings.sort(key=lambda meeting: (meeting.first, meeting.last, meeting.start is None, meeting.id))
    party = session.get(Party, party_id) if party_id is not None else None
    return Board(
        audience=audience,
        agreements=tuple(agreements),
        ahead=tuple(meeting for meeting in meetings if meeting.last >= today),
        behind=tuple(meeting for meeting in reversed(meetings) if meeting.last < today and not meeting.cancelled),
        party=party.name if party else None,
        personal=person_id is not None,
    )


def _views(
    session: Session, agreement: Agreement, *, party_id: int | None, person_id: int | None, now: datetime, rules: GroundRules
) -> list[TaskView]:
    if agreement.status is AgreementStatus.CONCEPT:
        return []
    views = [view for view in task_views(session, now=now, rules=rules, agreement_id=agreement.id) if view.status != "concept"]
    parties = parties_in_scope(session, agreement.id or 0, party_id=party_id, person_id=person_id)
    if parties is None:
        return views
    return [view for view in views if parties & set(view.owner_ids) or person_id in view.assignee_ids]


def _agreement(agreement: Agreement, views: Sequence[TaskView], audience: Audience) -> BoardAgreement:
    shown = list(views) if audience is Audience.PARTIES else [_without_persons(view) for view in views]
    chased = _rows(view for view in shown if view.chased)
    names = dict.fromkeys(row.view.theme for row in chased)
    themes = tuple(_theme(name, [row for row in chased if row.view.theme == name], audience) for name in names)
    running = () if audience is Audience.RAAD else _afspraken(_rows(view for view in shown if not view.chased))
    return BoardAgreement(
        id=agreement.id or 0,
        title=agreement.title,
        concept=agreement.status is AgreementStatus.CONCEPT,
        counts=LightCounts.summed(theme.counts for theme in themes),
        themes=themes,
        running=running,
    )


def _without_persons(view: TaskView) -> TaskView:
    """The task without the people to whom it was given and without anybody's words; that and when it was reported stays."""
    report = replace(view.last_report, by=None, by_user=None, text=None) if view.last_report else None
    return replace(view, assignees=(), assignee_ids=(), last_report=report, last_note=None)


def _theme(name: str | None, rows: Sequence[BoardRow], audience: Audience) -> BoardTheme:
    still_open = [row for row in rows if row.view.status not in CLOSED]
    closed = [row for row in rows if row.view.status in CLOSED]
    if audience is Audience.RAAD:
        still_open, closed = [row for row in still_open if row.state == "red"], []
    return BoardTheme(name, LightCounts.of(row.state for row in rows), _afspraken(still_open), _afspraken(closed))


def _afspraken(rows: Sequence[BoardRow]) -> tuple[BoardAfspraak, ...]:
    grouped = groupby(rows, key=lambda row: (row.view.section, row.view.number, row.view.heading))
    return tuple(BoardAfspraak(number, heading, tuple(found)) for (_, number, heading), found in grouped)


def _rows(views: Iterable[TaskView]) -> list[BoardRow]:
    """A row for each task and for each series, where its first period stands."""
    together: dict[tuple[str, int], list[TaskView]] = {}
    for view in views:
        key = ("task", view.id) if view.series is None else ("series", view.series)
        together.setdefault(key, []).append(view)
    return [_row(found) for found in together.values()]


def _row(views: Sequence[TaskView]) -> BoardRow:
    if len(views) == 1 and views[0].series is None:
        return BoardRow(views[0], views[0].title)
    speaks = min(views, key=_speaks_first)
    title = speaks.title.removesuffix(f" ({period_name(speaks.start, speaks.first_due)})")
    periods = tuple(sorted(views, key=lambda view: (view.start, view.id)))
    return BoardRow(speaks, title, periods if len(periods) > 1 else ())


def _speaks_first(view: TaskView) -> tuple[int, int]:
    """Which period of a series speaks: the worst light, and of those the earliest; of what is closed the latest."""
    state, day = state_of(view), view.deadline.toordinal()
    return URGENCY.index(state), -day if state in CLOSED else day


def _meetings(session: Session, agreement: Agreement, audience: Audience, zone: ZoneInfo) -> list[BoardMeeting]:
    readers, rows = readers_of(session, agreement.id or 0, audience), meetings_of(session, agreement.id)
    went = carried_to(session, rows)  # they stand with the agreement that they went to
    return [_meeting(row, readers, zone) for row in rows if row.id not in went]


def _meeting(row: Meeting, readers: Readers, zone: ZoneInfo) -> BoardMeeting:
    start = row.starts_at.astimezone(zone) if row.starts_at else None
    return BoardMeeting(
        id=row.id or 0,
        agreement_id=row.agreement_id,
        kind=row.kind,
        name=readers.text(row.name) or ("overleg" if row.kind is MeetingKind.OTHER else row.kind.value),
        first=start.date() if start else row.window_start,
        last=start.date() if start else row.window_end,
        start=start,
        end=row.ends_at.astimezone(zone) if row.ends_at else None,
        place=readers.text(row.place),
        organiser=readers.party(row.organiser),
        host=readers.party(row.host),
        cancelled=row.status is MeetingStatus.CANCELLED,
    )

"""What is said about a meeting, and when: choose a date, the agenda, the day before, the day after.

Of one whose time passes without a date the organiser is asked once whether it still takes place, and later the coordinator.

The plan is a pure function of the meeting, the policy and the calendar. `remind` turns the moments that have come into messages:
`{"message": "meeting", "about": ask|passed|undated|agenda|before|after|set|moved|cancelled, "items": [...], "tasks": [...]}`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session

from calendars.workdays import WorkCalendar
from storage.agreements import Agreement
from storage.meetings import Meeting
from storage.moments import Moment, MomentValue, forget_planned, settle_moments, settled_of_meeting
from storage.outbox import Delivery
from storage.people import Person
from storage.words import AgreementStatus, DeliveryKind, MeetingKind, MeetingStatus, MomentKind
from workflows.ground_rules import GroundRules, Policy
from workflows.meeting.agendas import agenda_of
from workflows.meeting.announcing import local_text, meeting_item, organisers_of
from workflows.meeting.same_parties import held_together
from workflows.meeting.undated import may_still_be_decided
from workflows.outgoing import Outgoing, put
from workflows.reminding.planning import Planned
from workflows.tracking import people
from workflows.tracking.agreement_names import names_in_shared_channels

ASK, AGENDA, BEFORE, AFTER = "ask", "agenda", "before", "after"
PASSED, UNDATED = "passed", "undated"
TOGETHER = frozenset({ASK, PASSED, UNDATED})
"""What is asked about several meetings of an agreement in one message."""
ONE_DAY = timedelta(days=1)
AFTER_IS_STALE = timedelta(days=28)


def plan_meeting(
    meeting: Meeting,
    *,
    policy: Policy,
    workdays: WorkCalendar,
    zone: ZoneInfo,
    known_at: datetime,
    said: frozenset[str] = frozenset(),
) -> list[Planned]:
    """The moments of a meeting from `known_at` on, by time; none for a legal date or a meeting that is cancelled.

    `said` names what was said about it before: what came too late to be said in time is made up for once.
    """
    if meeting.kind is MeetingKind.DEADLINE or meeting.status is MeetingStatus.CANCELLED:
        return []
    days = _SendingDays(policy, workdays, zone, known_at)
    if meeting.status is MeetingStatus.SET and meeting.starts_at is not None:
        moments = _of_set(meeting.starts_at.astimezone(zone).date(), days, agenda_was_sent=AGENDA in said)
    else:
        moments = _of_window(meeting, days, asked=ASK in said)
    return sorted((Planned(MomentKind.MEETING, at, about) for at, about in moments if at >= known_at), key=lambda p: p.at)


@dataclass(frozen=True, slots=True)
class _SendingDays:
    """When messages go out, seen from `known_at`."""

    policy: Policy
    workdays: WorkCalendar
    zone: ZoneInfo
    known_at: datetime

    def at(self, day: date) -> datetime:
        return self.workdays.moment(day, self.policy.send_at, self.zone)

    def first(self) -> datetime:
        """The first sending moment from now on."""
        day = self.workdays.next_open(self.known_at.astimezone(self.zone).date())
        at = self.at(day)
        return at if at >= self.known_at else self.at(self.workdays.next_open(day + ONE_DAY))


def _of_window(meeting: Meeting, days: _SendingDays, *, asked: bool) -> list[tuple[datetime, str]]:
    wanted = {days.workdays.next_open(meeting.window_start - timedelta(weeks=w)) for w in days.policy.meeting_ask_weeks}
    coming = [at for at in map(days.at, wanted) if at >= days.known_at]
    if not coming and not asked:
        late = days.first()
        coming = [late] if late.astimezone(days.zone).date() <= meeting.window_end else []
    return [*((at, ASK) for at in coming), *_of_passed(meeting, days)]


def _of_passed(meeting: Meeting, days: _SendingDays) -> list[tuple[datetime, str]]:
    """That its time passed without a date: asked of who organises it, two weeks later of the coordinator."""
    if not may_still_be_decided(meeting, days.zone):
        return []
    last, later = meeting.window_end, timedelta(days=days.policy.escalation_after_days)
    return [
        (days.at(days.workdays.next_open(last + ONE_DAY)), PASSED),
        (days.at(days.workdays.next_open(last + ONE_DAY + later)), UNDATED),
    ]


def _of_set(day: date, days: _SendingDays, *, agenda_was_sent: bool) -> list[tuple[datetime, str]]:
    before = days.at(days.workdays.last_open(day - ONE_DAY))
    agenda = days.at(days.workdays.last_open(day - timedelta(days=days.policy.meeting_agenda_days)))
    if agenda < days.known_at and not agenda_was_sent:
        agenda = days.first()
    found = [(before, BEFORE), (days.at(days.workdays.next_open(day + ONE_DAY)), AFTER)]
    return [(agenda, AGENDA), *found] if agenda < before else found


def replan_meeting(session: Session, meeting: Meeting, *, now: datetime, rules: GroundRules) -> None:
    """Takes the meeting out of its old plan and makes the new one, in this transaction; nothing is planned for a concept."""
    forget_planned(session, meeting_id=meeting.id)
    agreement = session.get_one(Agreement, meeting.agreement_id)
    if agreement.status is not AgreementStatus.ACTIVE:
        return
    settled = settled_of_meeting(session, meeting.id or 0)
    had = {(moment.about, moment.at.astimezone(rules.zone).date()) for moment in settled}
    said = frozenset(moment.about for moment in settled if moment.about and moment.delivery_id is not None)
    policy = rules.policy.overridden(agreement.policy)
    for planned in plan_meeting(meeting, policy=policy, workdays=rules.workdays, zone=rules.zone, known_at=now, said=said):
        if (planned.about, planned.at.astimezone(rules.zone).date()) not in had:
            session.add(
                Moment(
                    agreement_id=meeting.agreement_id,
                    meeting_id=meeting.id,
                    kind=planned.kind,
                    at=planned.at,
                    about=planned.about,
                )
            )
    session.flush()


def remind(session: Session, moments: Sequence[MomentValue], *, now: datetime, rules: GroundRules) -> int:
    """Writes what these moments have to say and settles them; gives the number of messages.

    Of several moments of one meeting (after downtime) the last that still makes sense speaks; what is asked about several
    meetings of an agreement at one time is one message.
    """
    groups: dict[tuple[int, str], list[tuple[MomentValue, Meeting]]] = {}
    for moment in _last_of_each_meeting(session, moments, now=now, rules=rules):
        meeting = session.get_one(Meeting, moment.meeting_id)
        groups.setdefault((moment.agreement_id, said_together(moment)), []).append((moment, meeting))
    told: dict[int, int | None] = {moment.id or 0: None for moment in moments}
    sent = 0
    for members in groups.values():
        delivery = _send(session, members, now=now, rules=rules)
        if delivery is not None:
            told |= {moment.id or 0: delivery.id for moment, _ in members}
            sent += 1
    settle_moments(session, told, now=now)
    return sent


def _last_of_each_meeting(
    session: Session, moments: Iterable[MomentValue], *, now: datetime, rules: GroundRules
) -> list[MomentValue]:
    last: dict[int, MomentValue] = {}
    for moment in sorted(moments, key=lambda moment: (moment.at, moment.id)):
        meeting = session.get(Meeting, moment.meeting_id)
        if meeting is None or meeting.id is None or not _makes_sense(moment, meeting, now, rules.zone):
            continue
        if moment.about not in TOGETHER or not _is_asked_beside(session, meeting):
            last[meeting.id] = moment
    return list(last.values())


def _is_asked_beside(session: Session, meeting: Meeting) -> bool:
    """Whether its date is asked for in an agreement that came first: once that is chosen, it is offered for this one."""
    twins = held_together(session, meeting)
    return any(twin.status is MeetingStatus.WINDOW and twin.agreement_id < meeting.agreement_id for twin in twins)


def _chosen_beside(session: Session, meeting: Meeting, now: datetime, zone: ZoneInfo) -> dict[str, Any]:
    """The date that was chosen for it in another agreement, to offer it here."""
    for twin in held_together(session, meeting):
        if twin.status is MeetingStatus.SET and twin.starts_at is not None and twin.starts_at > now:
            of = names_in_shared_channels(session, [twin.agreement_id]).get(twin.agreement_id)
            when = {"start": local_text(twin.starts_at, zone), "end": local_text(twin.ends_at, zone)}
            return {"same": {**when, "of": of, "seen": meeting.sequence}}
    return {}


def _makes_sense(moment: MomentValue, meeting: Meeting, now: datetime, zone: ZoneInfo) -> bool:
    if moment.about == ASK:
        return meeting.status is MeetingStatus.WINDOW and now.astimezone(zone).date() <= meeting.window_end
    if moment.about in {PASSED, UNDATED}:
        return meeting.status is MeetingStatus.WINDOW
    if meeting.status is not MeetingStatus.SET or meeting.starts_at is None:
        return False
    if moment.about == AFTER:
        return meeting.starts_at < now <= meeting.starts_at + AFTER_IS_STALE
    return now < meeting.starts_at


def _send(
    session: Session, members: Sequence[tuple[MomentValue, Meeting]], *, now: datetime, rules: GroundRules
) -> Delivery | None:
    first = members[0][0]
    agreement = session.get_one(Agreement, first.agreement_id)
    if agreement.channel is None or agreement.status is not AgreementStatus.ACTIVE:
        return None
    of = names_in_shared_channels(session, [first.agreement_id]).get(first.agreement_id)
    payload: dict[str, Any] = {
        "message": "meeting",
        "about": first.about,
        "language": agreement.language,
        "items": [
            meeting_item(meeting, zone=rules.zone, mentions=organisers_of(session, meeting))
            | ({"of": of} if of else {})
            | (_chosen_beside(session, meeting, now, rules.zone) if first.about == ASK else {})
            for _, meeting in members
        ],
    }
    if first.about == AGENDA:
        payload |= agenda_of(session, members[0][1], now=now, rules=rules)
    sent = [
        put(
            session,
            Outgoing(
                key=f"meeting:{first.id}" if keeper is None else f"meeting:{first.id}:{keeper.id}",
                kind=DeliveryKind.MEETING,
                moment=min(moment.at for moment, _ in members),
                payload=payload if keeper is None else payload | {"language": keeper.language or agreement.language},
                channel=agreement.channel if keeper is None else None,
                person_id=keeper.id if keeper is not None else None,
                agreement_id=agreement.id,
            ),
            now=now,
        )
        for keeper in addressed(session, first)
    ]
    return sent[0]


def addressed(session: Session, moment: MomentValue) -> Sequence[Person | None]:
    """Who hears it: the channel (None), or the coordinators when nobody chose a date after all; without any, the channel."""
    return (people.coordinators(session, moment.agreement_id) if moment.about == UNDATED else []) or (None,)


def said_together(moment: MomentValue) -> str:
    """What moments of one agreement share that come as one message: 'ask' for all that have no date, else one meeting each."""
    return moment.about or "" if moment.about in TOGETHER else f"{moment.about}:{moment.meeting_id}"

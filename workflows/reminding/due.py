"""The tick: moments that have come become messages in the outbox, in one transaction with their settling.

Whatever is due at once to one person or channel is one message. A unique key on the message and the settled moment make the same
decision, taken twice, the same message. `upcoming` is the rehearsal: the same grouping over the same plan, without writing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlmodel import Session, col, select

from calendars.quarters import Quarter
from storage.agreements import Agreement
from storage.moments import Moment, MomentValue, due_moments, planned_between
from storage.outbox import bundles_to_person_since
from storage.words import AgreementStatus, DeliveryKind, MomentKind
from workflows.ground_rules import GroundRules
from workflows.meeting.reminders import ASK, remind
from workflows.outgoing import Outgoing, put
from workflows.reminding.audience import Audience, Target, audience_of
from workflows.reminding.bundling import bundle_payload, next_agendas
from workflows.reminding.grouping import Bundle, bundles
from workflows.reminding.planning import ELSEWHERE, first_sending_day
from workflows.reminding.replanning import policy_of, rehearsed
from workflows.reporting.digest import send_digest
from workflows.tracking.views import TaskView, task_views

MOST_AT_ONCE = 20_000
PER_PERSON_A_WEEK = 5
WEEK = timedelta(days=7)
ALONE = frozenset({MomentKind.DIGEST, MomentKind.MEETING})


@dataclass(frozen=True, slots=True)
class Upcoming:
    """One message that would be sent: `to` is a channel's or a user's Slack id, `tasks` are ids, most urgent first."""

    moment: datetime
    kind: MomentKind
    to: str
    tasks: tuple[int, ...]


def work_off(session: Session, *, now: datetime, rules: GroundRules) -> int:
    """Turns every moment that has come into messages and settles it; gives how many messages were written."""
    moments = due_moments(session, now=now, limit=MOST_AT_ONCE)
    if not moments:
        return 0
    written = _bundle_tasks(session, [m for m in moments if m.task_id is not None], now=now, rules=rules)
    written += _send_digests(session, [m for m in moments if m.kind is MomentKind.DIGEST], now=now, rules=rules)
    meetings = [m for m in moments if m.kind is MomentKind.MEETING]
    if meetings:
        written += remind(session, meetings, now=now, rules=rules)
    return written


def upcoming(
    session: Session, *, now: datetime, weeks: int, rules: GroundRules, agreement_id: int | None = None
) -> list[Upcoming]:
    """The messages of the coming weeks if nobody answers, judged as if everything was known at `now`.

    Of the active agreements; with `agreement_id` of that one, also while it is a concept: as if it were confirmed now.
    """
    end = now + timedelta(weeks=weeks)
    found: list[Upcoming] = []
    by_moment: dict[datetime, list[MomentValue]] = {}
    for agreement in _rehearsed_agreements(session, agreement_id):
        for moment in rehearsed(session, agreement, now=now, rules=rules, afresh=True):
            if moment.at <= end:
                by_moment.setdefault(moment.at, []).append(moment)
    task_ids = sorted({m.task_id for rows in by_moment.values() for m in rows if m.task_id is not None})
    views = {view.id: view for view in task_views(session, now=now, rules=rules, task_ids=task_ids)}
    audience = audience_of(session, views.values(), rehearsing=True)
    for _, rows in sorted(by_moment.items()):
        found += _rehearse(session, rows, views=views, audience=audience, rules=rules)
    return found


def _bundle_tasks(session: Session, moments: Sequence[Moment], *, now: datetime, rules: GroundRules) -> int:
    if not moments:
        return 0
    today = now.astimezone(rules.zone).date()
    task_ids = sorted({moment.task_id for moment in moments if moment.task_id is not None})
    views = {view.id: view for view in task_views(session, now=now, rules=rules, task_ids=task_ids)}
    audience = audience_of(session, views.values())
    fresh = _without_superseded(session, moments, now=now, today=today, rules=rules)
    values = [MomentValue.of(moment) for moment in fresh]
    ready = bundles(values, views=views, audience=audience, policy=rules.policy, today=today, zone=rules.zone)
    agendas = next_agendas(session, _agenda_agreements(ready, views), today=today, zone=rules.zone)
    rows = {moment.id: moment for moment in moments}
    for moment in moments:
        moment.settled_at = now
    written = 0
    for bundle in ready:
        spoken = [rows[value.id] for value in bundle.moments]
        if _too_many(session, bundle.target, now=now):
            _put_off(spoken, now=now, rules=rules)
            continue
        shown = _shown(audience, views[bundle.lines[0].task_id], rules)
        payload = bundle_payload(bundle, views=views, audience=audience, agendas=agendas, shown=shown, today=today)
        delivery = put(session, _outgoing(bundle, payload, views), now=now)
        for moment in spoken:
            moment.settled_at, moment.delivery_id = now, moment.delivery_id or delivery.id
        written += 1
    session.add_all(moments)
    session.flush()
    return written


def _outgoing(bundle: Bundle, payload: dict[str, object], views: dict[int, TaskView]) -> Outgoing:
    agreements = {views[line.task_id].agreement_id for line in bundle.lines}
    return Outgoing(
        key=f"bundle:{bundle.target.key}:{bundle.moments[0].id}",
        kind=DeliveryKind(bundle.kind.value),
        moment=bundle.at,
        payload=payload,
        channel=bundle.target.channel,
        person_id=bundle.target.person_id,
        agreement_id=agreements.pop() if len(agreements) == 1 else None,
        task_ids=tuple(line.task_id for line in bundle.lines),
    )


def _without_superseded(
    session: Session, moments: Sequence[Moment], *, now: datetime, today: date, rules: GroundRules
) -> list[Moment]:
    """Leaves out what is left over from an earlier day of a task that has a moment of its own later today."""
    left_over = {m.task_id for m in moments if m.kind not in ELSEWHERE and m.at.astimezone(rules.zone).date() < today}
    if not left_over:
        return list(moments)
    midnight = datetime.combine(today + timedelta(days=1), time(0), tzinfo=rules.zone)
    later = planned_between(session, task_ids=[i for i in left_over if i is not None], after=now, until=midnight)
    waiting = {moment.task_id for moment in later if moment.kind not in ELSEWHERE}
    return [m for m in moments if m.kind in ELSEWHERE or m.task_id not in waiting]


def _too_many(session: Session, target: Target, *, now: datetime) -> bool:
    """Whether this person had as many messages in the past week as anybody should get."""
    if target.person_id is None:
        return False
    return bundles_to_person_since(session, target.person_id, since=now - WEEK) >= PER_PERSON_A_WEEK


def _put_off(moments: Sequence[Moment], *, now: datetime, rules: GroundRules) -> None:
    """Asks again on the next working day; then it is one message with what is due by then."""
    tomorrow = datetime.combine(now.astimezone(rules.zone).date() + timedelta(days=1), time(0), tzinfo=rules.zone)
    day = first_sending_day(tomorrow, policy=rules.policy, workdays=rules.workdays, zone=rules.zone)
    for moment in moments:
        if moment.delivery_id is None:
            moment.settled_at, moment.at = None, rules.workdays.moment(day, rules.policy.send_at, rules.zone)


def _send_digests(session: Session, moments: Sequence[Moment], *, now: datetime, rules: GroundRules) -> int:
    """The digest of each agreement; of several that are due after downtime only the last quarter's."""
    written = 0
    newest = {moment.agreement_id: moment for moment in moments}
    for moment in moments:
        agreement = session.get(Agreement, moment.agreement_id)
        moment.settled_at = now
        wanted = agreement is not None and agreement.channel is not None and agreement.status is AgreementStatus.ACTIVE
        if wanted and newest[moment.agreement_id] is moment:
            quarter = Quarter.parse(moment.about or "")
            delivery = send_digest(
                session, agreement_id=moment.agreement_id, quarter=quarter, now=now, rules=rules, moment=moment.at
            )
            moment.delivery_id = delivery.id
            written += 1
        session.add(moment)
    session.flush()
    return written


def _rehearsed_agreements(session: Session, agreement_id: int | None) -> Sequence[Agreement]:
    wanted = select(Agreement).order_by(col(Agreement.id))
    if agreement_id is not None:
        wanted = wanted.where(col(Agreement.id) == agreement_id)
    return [a for a in session.exec(wanted).all() if a.status is AgreementStatus.ACTIVE or agreement_id is not None]


def _rehearse(
    session: Session, rows: list[MomentValue], *, views: dict[int, TaskView], audience: Audience, rules: GroundRules
) -> list[Upcoming]:
    """What the moments of one and the same time come to."""
    of_tasks = [row for row in rows if row.task_id is not None]
    local = rows[0].at.astimezone(rules.zone)
    today = local.date()
    found = [
        Upcoming(local, bundle.kind, _slack_id(bundle.target, audience), tuple(line.task_id for line in bundle.lines))
        for bundle in bundles(of_tasks, views=views, audience=audience, policy=rules.policy, today=today, zone=rules.zone)
    ]
    alone = {(r.kind, r.agreement_id, r.about if r.about == ASK else (r.about, r.meeting_id)) for r in rows if r.kind in ALONE}
    for kind, agreement_id, _ in sorted(alone, key=str):
        agreement = session.get(Agreement, agreement_id)
        if agreement is not None and agreement.channel is not None:
            found.append(Upcoming(local, kind, agreement.channel, ()))
    return found


def _slack_id(target: Target, audience: Audience) -> str:
    return target.channel if target.channel is not None else audience.users.get(target.person_id or 0, "")


def _agenda_agreements(ready: list[Bundle], views: dict[int, TaskView]) -> list[int]:
    return sorted({views[line.task_id].agreement_id for bundle in ready for line in bundle.lines if line.agenda})


def _shown(audience: Audience, view: TaskView, rules: GroundRules) -> int:
    return policy_of(audience.agreements[view.agreement_id], rules).shown_in_bundle

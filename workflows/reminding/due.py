"""The tick: moments that have come become messages in the outbox, in one transaction with their settling.

Whatever is due at once to one person or channel is one message. A unique key on the message and the settled moment make the same
decision, taken twice, the same message. `upcoming` is the rehearsal: the same grouping over the same plan, without writing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from calendars.quarters import Quarter
from storage.agreements import Agreement
from storage.moments import MomentValue, only_ticker, put_off_moments, settle_moments
from storage.outbox import bundles_to_persons_since, channels_that_refused, not_taken_last
from storage.words import AgreementStatus, DeliveryKind, MomentKind
from workflows.ground_rules import GroundRules
from workflows.meeting.next_year import is_next_year, lay_out_next_years
from workflows.meeting.reminders import addressed, remind, said_together
from workflows.outgoing import Outgoing, put_all
from workflows.reminding.audience import Audience, Target, audience_of
from workflows.reminding.bundling import bundle_payload, next_agendas
from workflows.reminding.claiming import Claimed, claim_due, midnight
from workflows.reminding.giving_back import give_back_lent
from workflows.reminding.grouping import Bundle, bundles, said_already, taken_along
from workflows.reminding.planning import first_sending_day
from workflows.reminding.replanning import rehearsed
from workflows.reminding.taking_up import take_up_beside
from workflows.reporting.digest import send_digest
from workflows.tracking.views import TaskView, task_views

PER_PERSON_A_WEEK = 5
ALONE = frozenset({MomentKind.DIGEST, MomentKind.MEETING})


@dataclass(frozen=True, slots=True)
class Upcoming:
    """One message that would be sent: `to` is a channel's or a user's Slack id, `tasks` are ids, most urgent first."""

    moment: datetime
    kind: MomentKind
    to: str
    tasks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class WorkedOff:
    """How many moments were dealt with, and how many messages they came to."""

    moments: int = 0
    written: int = 0


def work_off(session: Session, *, now: datetime, rules: GroundRules) -> WorkedOff:
    """Turns the moments that have come into messages and settles them.

    Of very many a part, whole for each place: call again until no moments are dealt with. Of several processes one does it.
    """
    if not only_ticker(session):
        return WorkedOff()
    claimed = claim_due(session, now=now, rules=rules)
    if take_up_beside(session, {moment.agreement_id for moment in claimed.due if moment.task_id is not None}):
        claimed = claim_due(session, now=now, rules=rules)
    if give_back_lent(session, [m.task_id for m in claimed.due if m.task_id is not None], now=now, rules=rules):
        claimed = claim_due(session, now=now, rules=rules)
    due = claimed.due
    tasks = [moment for moment in due if moment.task_id is not None]
    written = _bundle_tasks(session, Claimed(tasks, claimed.coming), now=now, rules=rules) if tasks else 0
    written += _send_digests(session, [moment for moment in due if moment.kind is MomentKind.DIGEST], now=now, rules=rules)
    years = [moment for moment in due if is_next_year(moment.about)]
    if years:
        lay_out_next_years(session, years, now=now, rules=rules)
    meetings = [moment for moment in due if moment.kind is MomentKind.MEETING and moment.meeting_id is not None]
    written += remind(session, meetings, now=now, rules=rules) if meetings else 0
    return WorkedOff(len(due), written)


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
            if moment.at <= end and not is_next_year(moment.about):
                by_moment.setdefault(moment.at, []).append(moment)
    task_ids = sorted({m.task_id for rows in by_moment.values() for m in rows if m.task_id is not None})
    views = {view.id: view for view in task_views(session, now=now, rules=rules, task_ids=task_ids)}
    audience = audience_of(session, views.values(), rehearsing=True)
    for _, rows in sorted(by_moment.items()):
        found += _rehearse(session, rows, views=views, audience=audience, rules=rules)
    return found


def _bundle_tasks(session: Session, claimed: Claimed, *, now: datetime, rules: GroundRules) -> int:
    today = now.astimezone(rules.zone).date()
    moments = [*claimed.due, *claimed.coming]
    task_ids = sorted({moment.task_id for moment in moments if moment.task_id is not None})
    views = {view.id: view for view in task_views(session, now=now, rules=rules, task_ids=task_ids)}
    audience = audience_of(session, views.values())
    ready = bundles(moments, views=views, audience=audience, policy=rules.policy, today=today, zone=rules.zone)
    ready = taken_along(ready, due={moment.id for moment in claimed.due})
    too_many = _had_enough(session, ready, now=now, rules=rules)
    spoken = [bundle for bundle in ready if bundle.target not in too_many]
    agendas = next_agendas(session, _agenda_agreements(spoken, views), today=today, zone=rules.zone)
    outgoing = []
    late = _missed(session, spoken, rules)
    for bundle in spoken:
        shown = _shown(audience, views[bundle.lines[0].task_id], rules)
        payload = bundle_payload(bundle, views=views, audience=audience, agendas=agendas, shown=shown, today=today)
        if bundle.target.channel is not None and not late.isdisjoint(moment.id for moment in bundle.moments):
            payload["catching_up"] = True
        outgoing.append(_outgoing(bundle, payload, views))
    told: dict[int, int | None] = {}
    for bundle, delivery_id in zip(spoken, put_all(session, outgoing, now=now), strict=True):
        for moment in bundle.moments:
            told.setdefault(moment.id or 0, delivery_id)
    waiting = {m.id or 0 for bundle in ready if bundle.target in too_many for m in bundle.moments} - set(told)
    put_off_moments(session, waiting, until=_tomorrow(now, rules))
    for moment in (*claimed.due, *said_already(claimed.coming, spoken)):
        if moment.id not in waiting:
            told.setdefault(moment.id or 0, None)
    settle_moments(session, told, now=now)
    return len(spoken)


def _missed(session: Session, spoken: Sequence[Bundle], rules: GroundRules) -> set[int | None]:
    """The moments (by id) of which a channel didn't take the message: they came by the day on which that was written."""
    refused = channels_that_refused(session, [bundle.target.channel for bundle in spoken if bundle.target.channel])
    moments = [moment for bundle in spoken if bundle.target.channel in refused for moment in bundle.moments]
    last = not_taken_last(session, {moment.task_id for moment in moments if moment.task_id is not None})
    days = {task_id: written_at.astimezone(rules.zone).date() for task_id, written_at in last.items()}
    return {m.id for m in moments if m.task_id in days and m.at.astimezone(rules.zone).date() <= days[m.task_id]}


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


def _had_enough(session: Session, ready: Sequence[Bundle], *, now: datetime, rules: GroundRules) -> set[Target]:
    """The persons who had as many messages in seven days, today included, as anybody should get."""
    since = midnight(now, rules, days=-6)
    people = [bundle.target.person_id for bundle in ready if bundle.target.person_id is not None]
    counts = bundles_to_persons_since(session, people, since=since)
    return {Target(person_id=person_id) for person_id, count in counts.items() if count >= PER_PERSON_A_WEEK}


def _tomorrow(now: datetime, rules: GroundRules) -> datetime:
    """The next working day's moment of sending; then it is one message with what is due by then."""
    tomorrow = midnight(now, rules, days=1)
    day = first_sending_day(tomorrow, policy=rules.policy, workdays=rules.workdays, zone=rules.zone)
    return rules.workdays.moment(day, rules.policy.send_at, rules.zone)


def _send_digests(session: Session, moments: Sequence[MomentValue], *, now: datetime, rules: GroundRules) -> int:
    """The digest of each agreement; of several that are due after downtime only the last quarter's."""
    newest = {moment.agreement_id: moment for moment in moments}
    told: dict[int, int | None] = {}
    for moment in moments:
        agreement = session.get(Agreement, moment.agreement_id)
        told[moment.id or 0] = None
        wanted = agreement is not None and agreement.channel is not None and agreement.status is AgreementStatus.ACTIVE
        if wanted and newest[moment.agreement_id] is moment:
            quarter = Quarter.parse(moment.about or "")
            delivery = send_digest(
                session, agreement_id=moment.agreement_id, quarter=quarter, now=now, rules=rules, moment=moment.at
            )
            told[moment.id or 0] = delivery.id
    settle_moments(session, told, now=now)
    return sum(delivery_id is not None for delivery_id in told.values())


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
    alone = {(str(row.kind), row.agreement_id, said_together(row)): row for row in rows if row.kind in ALONE}
    for _, row in sorted(alone.items()):
        agreement = session.get(Agreement, row.agreement_id)
        if agreement is not None and agreement.channel is not None:
            heard = (agreement.channel if keeper is None else keeper.user_id for keeper in addressed(session, row))
            found += [Upcoming(local, row.kind, to, ()) for to in heard]
    return found


def _slack_id(target: Target, audience: Audience) -> str:
    return target.channel if target.channel is not None else audience.users.get(target.person_id or 0, "")


def _agenda_agreements(ready: list[Bundle], views: dict[int, TaskView]) -> list[int]:
    return sorted({views[line.task_id].agreement_id for bundle in ready for line in bundle.lines if line.agenda})


def _shown(audience: Audience, view: TaskView, rules: GroundRules) -> int:
    return rules.policy.overridden(audience.agreements[view.agreement_id].policy).shown_in_bundle

"""What holds for every bundle: one for each place, everything that still makes sense in it once, most urgent first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from storage.moments import MomentValue
from storage.words import AgreementStatus, Light, MomentKind, Section
from workflows.ground_rules import Policy
from workflows.reminding.audience import Addressed, Audience, Target
from workflows.reminding.grouping import Bundle, bundles, said_already, taken_along
from workflows.tracking.views import Report, TaskView

ZONE = ZoneInfo("Europe/Amsterdam")
TODAY = date(2026, 3, 31)
NOW = datetime(2026, 3, 31, 9, 30, tzinfo=ZONE)
URGENT_FIRST = ["escalation", "overdue", "due", "nudge", "prompt", "kickoff", "agenda"]
"""contract.md, of a bundle: "the kind of its most urgent item (escalation, overdue, due, nudge, prompt, kickoff)"."""

TASK_KINDS = [MomentKind(kind) for kind in URGENT_FIRST]
AGREEMENTS = st.integers(1, 4)
PEOPLE = st.integers(1, 3)
DAYS = st.integers(-60, 60).map(lambda days: TODAY + timedelta(days=days))


@st.composite
def views(draw: st.DrawFn) -> dict[int, TaskView]:
    """Up to twelve tasks in every state."""
    found = {}
    for task_id in range(1, draw(st.integers(1, 12)) + 1):
        due, start = draw(DAYS), TODAY - timedelta(days=90)
        status = draw(st.sampled_from(["active", "active", "active", "planned", "waiting", "done", "dropped", "to_confirm"]))
        reported = draw(st.none() | st.integers(0, 40))
        said_at = datetime(2026, 3, 30, 12, tzinfo=ZONE) - timedelta(days=reported) if reported is not None else None
        found[task_id] = TaskView(
            id=task_id,
            agreement_id=draw(AGREEMENTS),
            number=str(task_id),
            title=f"Taak {task_id}",
            quote="",
            page=None,
            line=None,
            owners=("Woonlint",),
            owner_ids=draw(st.sampled_from([(1,), (1, 2), (1,), ()])),
            lead=None,
            start=start,
            due=max(due, start),
            expected=None,
            first_due=due,
            status=status,
            light=None,
            why="",
            percent=None,
            value=None,
            target=None,
            assignees=(),
            assignee_ids=tuple(draw(st.sets(PEOPLE, max_size=2))),
            conditional=draw(st.sampled_from([False, False, False, True])),
            section=Section.AFSPRAAK,
            theme=None,
            heading=None,
            series=None,
            chased=draw(st.sampled_from([True, True, True, False])),
            waiting_for="Gemeente Veldhoek" if status == "waiting" else None,
            waiting_for_id=2 if status == "waiting" else None,
            waiting_since=None,
            snoozed_until=draw(st.none() | st.none() | DAYS),
            said=draw(st.sampled_from([Light.GREEN, Light.AMBER])) if said_at else None,
            said_at=said_at,
            blocked=False,
            done_at=None,
            last_report=Report(said_at, None, None, None) if said_at else None,
        )
    return found


@st.composite
def audiences(draw: st.DrawFn) -> Audience:
    """Agreements that share channels and coordinators; some are closed or have no channel; some people have left."""
    agreements = {
        number: Addressed(
            language="nl",
            policy={},
            channel=draw(st.sampled_from(["C1", "C1", "C2", None])),
            status=draw(st.sampled_from([AgreementStatus.ACTIVE] * 4 + [AgreementStatus.CLOSED])),
        )
        for number in range(1, 5)
    }
    here = draw(st.sets(PEOPLE))
    coordinators = {number: tuple(sorted(draw(st.sets(st.sampled_from(sorted(here)))) if here else ())) for number in agreements}
    return Audience(agreements=agreements, coordinators=coordinators, users={i: f"U{i}" for i in here})


@st.composite
def moments(draw: st.DrawFn, tasks: int = 12) -> list[MomentValue]:
    """What has come in the last weeks, at half past nine."""
    found = []
    for number in range(1, draw(st.integers(0, 25)) + 1):
        at = NOW - timedelta(days=draw(st.sampled_from([0, 0, 0, 1, 5, 20, 40])))
        found.append(MomentValue(number, 1, draw(st.integers(1, tasks)), None, draw(st.sampled_from(TASK_KINDS)), at))
    return found


def bundled(rows: list[MomentValue], tasks: dict[int, TaskView], audience: Audience) -> list[Bundle]:
    return bundles(rows, views=tasks, audience=audience, policy=Policy(), today=TODAY, zone=ZONE)


def silent(view: TaskView, audience: Audience) -> bool:
    """Whether nobody may be asked about this task at all."""
    agreement = audience.agreements[view.agreement_id]
    return (
        agreement.channel is None
        or agreement.status is not AgreementStatus.ACTIVE
        or view.status not in {"active", "planned"}
        or not view.chased
        or view.conditional
        or not (view.owner_ids or view.assignee_ids)
        or (view.snoozed_until is not None and view.snoozed_until > TODAY)
    )


def asked_of(view: TaskView, kind: MomentKind) -> TaskView:
    """What waits for a party is silent to its owner; the coordinator and the overleg hear of it as of any other."""
    elsewhere = view.status == "waiting" and kind in {MomentKind.ESCALATION, MomentKind.AGENDA}
    return replace(view, status="active") if elsewhere else view


def wanted_places(row: MomentValue, view: TaskView, audience: Audience) -> set[Target]:
    """The table's last column: the channel, the owner, or the coordinator by direct message."""
    people: tuple[int, ...] = ()
    if row.kind is MomentKind.ESCALATION:
        people = audience.coordinators[view.agreement_id]
    elif row.kind not in {MomentKind.KICKOFF, MomentKind.AGENDA} or late(row, view):
        people = tuple(i for i in view.assignee_ids if i in audience.users)
    if row.kind is MomentKind.AGENDA:
        people = ()
    channel = Target(channel=audience.agreements[view.agreement_id].channel)
    return {Target(person_id=i) for i in people} or {channel}


def late(row: MomentValue, view: TaskView) -> bool:
    """What was planned up to a deadline that has passed since says that the task is late."""
    own = row.kind not in {MomentKind.ESCALATION, MomentKind.AGENDA}
    return own and row.at.date() <= view.due < TODAY


@settings(max_examples=50)
@given(moments(), views(), audiences())
def test_each_place_hears_one_message_and_each_task_in_it_once(
    rows: list[MomentValue], tasks: dict[int, TaskView], audience: Audience
) -> None:
    found = bundled(rows, tasks, audience)
    assert len({bundle.target for bundle in found}) == len(found)
    for bundle in found:
        ids = [line.task_id for line in bundle.lines]
        assert len(set(ids)) == len(ids) > 0
        assert not any(silent(asked_of(tasks[line.task_id], line.kind), audience) for line in bundle.lines)
        assert bundle.at == min(moment.at for moment in bundle.moments)
        assert {moment.task_id for moment in bundle.moments} == set(ids)
        order = [(URGENT_FIRST.index(line.kind), tasks[line.task_id].due) for line in bundle.lines]
        assert order == sorted(order)
        assert bundle.kind is bundle.lines[0].kind


@settings(max_examples=50)
@given(moments(), views(), audiences())
def test_a_task_of_which_something_must_be_said_is_said_where_the_table_wants_it(
    rows: list[MomentValue], tasks: dict[int, TaskView], audience: Audience
) -> None:
    """Only a question that was answered, or a nudge after a good word, may be left out; a late one never is."""
    heard = defaultdict(set)
    for bundle in bundled(rows, tasks, audience):
        for line in bundle.lines:
            heard[line.task_id].add(bundle.target)
    for row in rows:
        view = tasks.get(row.task_id or 0)
        if view is None or silent(view, audience):
            continue
        if row.kind in {MomentKind.PROMPT, MomentKind.NUDGE} and view.last_report is not None:
            continue
        if row.kind in {MomentKind.ESCALATION, MomentKind.OVERDUE, MomentKind.DUE, MomentKind.AGENDA}:
            assert wanted_places(row, view, audience) <= heard[view.id]
        else:
            assert heard[view.id]


@settings(max_examples=25)
@given(moments(), views(), audiences(), st.integers(0, 2**32))
def test_the_order_in_which_rows_are_found_makes_no_difference(
    rows: list[MomentValue], tasks: dict[int, TaskView], audience: Audience, seed: int
) -> None:
    mixed = list(rows)
    Random(seed).shuffle(mixed)

    def told(found: list[Bundle]) -> list[object]:
        return [(bundle.target, bundle.kind, bundle.at, bundle.lines) for bundle in found]

    assert told(bundled(mixed, tasks, audience)) == told(bundled(rows, tasks, audience))


@settings(max_examples=50)
@given(moments(), moments(), views(), audiences())
def test_what_comes_later_today_comes_along_with_what_goes_now_and_nothing_is_lost(
    due: list[MomentValue], later: list[MomentValue], tasks: dict[int, TaskView], audience: Audience
) -> None:
    """Worked off in two goes, each place hears one message, and what was left for later is still there."""
    coming = [replace(row, id=1000 + (row.id or 0), at=NOW + timedelta(hours=3)) for row in later]
    first = taken_along(bundled([*due, *coming], tasks, audience), due={row.id for row in due})
    gone = {row.id for bundle in first for row in bundle.moments} | {row.id for row in said_already(coming, first)}
    second = bundled([row for row in coming if row.id not in gone], tasks, audience)
    places = [bundle.target for bundle in (*first, *second)]
    assert len(set(places)) == len(places)
    whole = {line.task_id for bundle in bundled([*due, *coming], tasks, audience) for line in bundle.lines}
    assert {line.task_id for bundle in (*first, *second) for line in bundle.lines} == whole

"""What a bundle shows, as plain JSON values: a snapshot of its tasks on the day of sending, and anew after an answer.

The payload: `message` "bundle"; `kind`; `to` {"channel"} or {"person"}; `language`; `names`, whom it addresses (`<@U1>` for a
person, else a party's name); `items`, most urgent first; `more`, how many tasks are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session

from storage.meetings import Meeting, meetings_of
from storage.outbox import Delivery
from storage.words import MeetingKind, MeetingStatus, MomentKind
from workflows.ground_rules import GroundRules
from workflows.plain_number import plain_number
from workflows.reminding.audience import Audience, audience_of
from workflows.reminding.grouping import Bundle
from workflows.reminding.planning import ELSEWHERE, WAITING
from workflows.tracking.views import Report, TaskView, task_views

Item = dict[str, Any]

LATE = frozenset({MomentKind.ESCALATION, MomentKind.OVERDUE, MomentKind.AGENDA})
"""Kinds that say that a task is past its date."""


def bundle_payload(
    bundle: Bundle,
    *,
    views: Mapping[int, TaskView],
    audience: Audience,
    agendas: Mapping[int, Item | None],
    shown: int,
    today: date,
) -> dict[str, Any]:
    """The payload of a bundle; `agendas` gives each agreement's next meeting as {name, day}, `shown` the number of items.

    `mixed`: not all of its tasks are past their date. `day` is the day on which it is true.
    """
    target, items = bundle.target, []
    agreements = {views[line.task_id].agreement_id for line in bundle.lines[:shown]}
    several = {number: audience.agreements[number].title for number in agreements} if len(agreements) > 1 else audience.shared
    for line in bundle.lines[:shown]:
        view = views[line.task_id]
        mentions = audience.mentions(view, other=line.other) if target.channel is not None else []
        meeting = agendas.get(view.agreement_id) if line.agenda else None
        kind = WAITING if line.other else line.kind
        item = bundle_item(view, kind=kind, mentions=mentions, agenda_meeting=meeting, today=today)
        item |= {"note": _reason(view)} if kind == WAITING else {}
        item |= {"co_leads": audience.co_leads(view)} if target.channel is not None else {}
        if view.status == "waiting" and kind in ELSEWHERE and target.channel is not None:  # its owner is left in peace
            item |= {"mentions": [], "assignees": [], "co_leads": []}
        item |= {"of": several[view.agreement_id]} if view.agreement_id in several else {}
        items.append(item | {"ask_at": audience.to_ask_at(view)} if target.channel is not None and not line.other else item)
    to = {"channel": target.channel} if target.channel is not None else {"person": audience.users.get(target.person_id or 0)}
    return {
        "message": "bundle",
        "kind": bundle.kind.value,
        "to": to,
        "language": audience.language(target, views[bundle.lines[0].task_id].agreement_id),
        "names": _names(items),
        "items": items,
        "more": max(0, len(bundle.lines) - shown),
        "mixed": any(line.kind not in LATE for line in bundle.lines),
        "day": today.isoformat(),
    }


def bundle_item(view: TaskView, *, kind: MomentKind | str, mentions: list[str], agenda_meeting: Item | None, today: date) -> Item:
    """One task in a message; days as ISO text, `days_left` negative once the deadline has passed.

    An item of kind "waiting" is a question to the party that is waited for: its `owners` name that party. In a channel an item
    also has `ask_at`, the owners when nobody of theirs is registered; and `of`, the agreement, where its number isn't enough.
    """
    report = view.last_report
    return {
        "task_id": view.id,
        "agreement_id": view.agreement_id,
        "kind": str(kind),
        "number": view.number,
        "title": view.title,
        "heading": view.heading,
        "theme": view.theme,
        "quote": view.quote,
        "page": view.page,
        "owners": [view.waiting_for] if kind == WAITING and view.waiting_for else list(view.owners),
        "lead": view.lead,
        "mentions": mentions,
        "assignees": list(view.assignees),
        "assignee_parties": list(view.assignee_parties),
        "co_owners": list(view.co_owners),
        "nobodys": view.nobodys,
        "start": view.start.isoformat(),
        "due": view.due.isoformat(),
        "expected": view.expected.isoformat() if view.expected else None,
        "first_due": view.first_due.isoformat(),
        "days_left": (view.deadline - today).days,
        "status": view.status,
        "withdrawn": view.withdrawn,
        "light": view.light.value if view.light else None,
        "said": view.said.value if view.said else None,
        "why": view.why,
        "percent": view.percent,
        "value": plain_number(view.value),
        "target": view.target,
        "waiting_for": view.waiting_for,
        "last_report": {"at": report.at.date().isoformat(), "by": report.by, "text": report.text} if report else None,
        "agenda_meeting": agenda_meeting,
    }


def asked_item(view: TaskView, *, today: date) -> Item:
    """One task for who asks for it, addressing nobody: also the `note` that was written with it last, as {at, by, text}."""
    item = bundle_item(view, kind="", mentions=[], agenda_meeting=None, today=today)
    return item | {"note": _note(view.last_note)}


def _note(note: Report | None) -> Item | None:
    return {"at": note.at.date().isoformat(), "by": note.by_user, "text": note.text} if note else None


def _reason(view: TaskView) -> Item | None:
    """Why a task waits, in the words of who said that it does; an explanation of before says nothing of that."""
    note, report = view.last_note, view.last_report
    if note is not None and (report is None or note.at >= report.at):
        return _note(note)
    began = report is not None and report.at.date() == view.waiting_since
    return _note(report) if report is not None and began and report.text else None


def refresh(session: Session, delivery: Delivery, *, now: datetime, rules: GroundRules) -> dict[str, Any]:
    """The delivery's payload with its tasks as they stand now; whom it addresses and in which order stays."""
    old = delivery.payload
    items: list[Item] = list(old.get("items") or [])
    views = {v.id: v for v in task_views(session, now=now, rules=rules, task_ids=[item["task_id"] for item in items])}
    today = now.astimezone(rules.zone).date()
    fresh = [_refreshed(item, views.get(item["task_id"]), today) for item in items]
    if any(item.get("co_owners") and "co_leads" in item for item in fresh):
        audience = audience_of(session, views.values())
        fresh = [item | {"co_leads": audience.co_leads(views[item["task_id"]])} if "co_leads" in item else item for item in fresh]
    return {**old, "items": fresh, "day": today.isoformat()}


def next_agendas(session: Session, agreement_ids: list[int], *, today: date, zone: ZoneInfo) -> dict[int, Item | None]:
    """For each agreement the next bestuurlijk overleg as {name, day, window_start, window_end}; `day` is None until it is set."""
    return {i: _next_meeting(list(meetings_of(session, i)), today, zone) for i in agreement_ids}


def _refreshed(item: Item, view: TaskView | None, today: date) -> Item:
    if view is None:
        return item
    meeting, mentions = item.get("agenda_meeting"), list(item.get("mentions") or [])
    if item["kind"] == WAITING and item.get("owners") != [view.waiting_for]:
        mentions = []  # those of the party that is waited for no more
    fresh = bundle_item(view, kind=item["kind"], mentions=mentions, agenda_meeting=meeting, today=today)
    if "note" in item:
        fresh["note"] = _reason(view) if item["kind"] == WAITING else _note(view.last_note)
    return fresh | {name: item[name] for name in ("ask_at", "of", "co_leads") if name in item}


def _names(items: list[Item]) -> list[str]:
    """Whom the items address, each once: the leads, else the owning parties."""
    found: list[str] = []
    for item in items:
        found += [f"<@{user}>" for user in item["mentions"]] or item["owners"]
    return list(dict.fromkeys(found))


def _next_meeting(meetings: list[Meeting], today: date, zone: ZoneInfo) -> Item | None:
    found: list[tuple[date, Item]] = []
    for meeting in meetings:
        if meeting.kind is not MeetingKind.BESTUURLIJK or meeting.status is MeetingStatus.CANCELLED:
            continue
        day = meeting.starts_at.astimezone(zone).date() if meeting.starts_at else None
        if (day or meeting.window_end) >= today:
            window = {"window_start": meeting.window_start.isoformat(), "window_end": meeting.window_end.isoformat()}
            found.append((day or meeting.window_start, {"name": meeting.name, "day": day.isoformat() if day else None, **window}))
    return min(found, key=lambda pair: pair[0])[1] if found else None

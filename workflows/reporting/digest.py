"""The quarterly digest: a snapshot of what was done, what slipped, what comes and what needs a decision. Plain JSON values.

Counted are the tasks that are chased: running work is watched by its own people. Once it was sent, a digest shows for ever what
it showed; the theme lights of the quarter before come from the digest that was sent about it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from calendars.quarters import Quarter
from storage.agreements import Agreement, agreements_in_channel, parties_of
from storage.digests import Digest, digest_of
from storage.outbox import Delivery, reminders_sent
from storage.words import AgreementStatus, DeliveryKind, Light
from workflows.ground_rules import GroundRules
from workflows.meeting.meetings import coming_meetings
from workflows.outgoing import Outgoing, put
from workflows.reporting.digest_items import (
    CLOSED,
    Item,
    coming_items,
    counted,
    decision_items,
    finished_items,
    slipped_items,
)
from workflows.tracking.views import TaskView, task_views

WORST_FIRST = (Light.RED, Light.AMBER, Light.GREEN)


def make_digest(session: Session, *, agreement_id: int, quarter: Quarter, now: datetime, rules: GroundRules) -> dict[str, Any]:
    """What the digest of this quarter shows: as it was sent, or as it would be sent now. Days are ISO text.

    `quarter` is 2022Q2, `period` the same in words. `counts` {total, done, green, amber, red, dropped} are of the tasks due
    in the quarter (`done_beside`: how many of another one were finished in it), of which `repeated` [{number, count}] come back
    within it, `running` {total, green, amber, red} of what began and is open beside them; `themes` [{theme, light, count, of,
    before}] are of both; `parties` [{party, total, done, open}] in the order of the document; `finished`, `slipped` (with
    `days`), `coming`, `meetings` and `decisions` are lists of items; `nothing` is true when there is nothing to report.
    """
    kept = digest_of(session, agreement_id=agreement_id, period=str(quarter))
    if kept is not None:
        return dict(kept.content)
    agreement = session.get_one(Agreement, agreement_id)
    today = now.astimezone(rules.zone).date()
    views = [view for view in task_views(session, now=now, rules=rules, agreement_id=agreement_id) if counted(view)]
    due = [view for view in views if view.due in quarter or view.first_due in quarter]
    patience = rules.policy.overridden(agreement.policy).escalation_after_days
    lists: dict[str, list[Item]] = {
        "finished": finished_items(views, due, quarter=quarter, zone=rules.zone),
        "slipped": slipped_items(views, quarter=quarter, today=today),
        "coming": coming_items(views, quarter=quarter.next),
        "meetings": coming_meetings(session, agreement_id, first=today, last=quarter.next.last_day, zone=rules.zone),
        "decisions": decision_items(views, quarter=quarter, today=today, patience=patience),
    }
    return {
        "agreement": agreement_id,
        "title": agreement.title,
        "language": agreement.language,
        "quarter": str(quarter),
        "period": quarter.label(agreement.language if agreement.language in {"nl", "en"} else "nl"),
        "first_day": quarter.first_day.isoformat(),
        "last_day": quarter.last_day.isoformat(),
        "day": today.isoformat(),
        "counts": _counts(due) | {"done_beside": _done_beside(lists["finished"], due)},
        "repeated": _repeated(due),
        "running": _running(views, due, quarter=quarter),
        "themes": _themes(session, agreement_id, views, quarter=quarter),
        "parties": _parties(session, agreement_id, due),
        **lists,
        "messages": reminders_sent(session, agreement_id, between=_moments(quarter, rules)),
        "nothing": not due and not any(lists.values()),
    }


def send_digest(
    session: Session, *, agreement_id: int, quarter: Quarter, now: datetime, rules: GroundRules, moment: datetime
) -> Delivery:
    """Writes the digest into the outbox, with the rest in its thread, and keeps it; once for each quarter."""
    content = make_digest(session, agreement_id=agreement_id, quarter=quarter, now=now, rules=rules)
    if digest_of(session, agreement_id=agreement_id, period=str(quarter)) is None:
        session.add(Digest(agreement_id=agreement_id, period=str(quarter), content=content, made_at=now))
        session.flush()
    channel = session.get_one(Agreement, agreement_id).channel
    here = agreements_in_channel(session, channel) if channel is not None else []
    named = sum(row.status is AgreementStatus.ACTIVE for row in here) > 1
    key = f"digest:{agreement_id}:{quarter}"

    def message(name: str, key: str, parent_id: int | None = None) -> Delivery:
        outgoing = Outgoing(
            key=key,
            kind=DeliveryKind.DIGEST if parent_id is None else DeliveryKind.OTHER,
            moment=moment,
            payload={"message": name, **content, **({"named": True} if named else {})},
            channel=channel,
            parent_id=parent_id,
            agreement_id=agreement_id,
        )
        return put(session, outgoing, now=now)

    delivery = message("digest", key)
    if not content["nothing"]:
        message("digest_rest", f"{key}:rest", delivery.id)
    return delivery


def _counts(due: Sequence[TaskView]) -> dict[str, int]:
    """Each task of the quarter once: done, or by its light; what was dropped doesn't count in the total."""
    alive = [view for view in due if view.status != "dropped"]
    unfinished = [view for view in alive if view.status != "done"]
    done = {"total": len(alive), "done": len(alive) - len(unfinished), "dropped": len(due) - len(alive)}
    return done | _lights(unfinished)


def _done_beside(finished: Sequence[Item], due: Sequence[TaskView]) -> int:
    """How many of those that were finished have their deadline in another quarter: the counts of this one don't hold them."""
    ids = {view.id for view in due}
    return sum(item["task_id"] not in ids for item in finished)


def _repeated(due: Sequence[TaskView]) -> list[dict[str, Any]]:
    """What comes back within the quarter, and so counts more than once: each month is a task of its own."""
    alive = [view for view in due if view.series is not None and view.status != "dropped"]
    counts = Counter((view.series, view.number) for view in alive)
    return [{"number": number, "count": count} for (_, number), count in counts.items() if count > 1]


def _running(views: Sequence[TaskView], due: Sequence[TaskView], *, quarter: Quarter) -> dict[str, int]:
    """What began, is open and was not due in the quarter: it runs on, or is left of a quarter before."""
    counted_already = {view.id for view in due}
    running = [
        view for view in views if view.start <= quarter.last_day and view.status not in CLOSED and view.id not in counted_already
    ]
    return {"total": len(running), **_lights(running)}


def _lights(views: Sequence[TaskView]) -> dict[str, int]:
    return {light.value: sum(view.light is light for view in views) for light in Light}


def _themes(session: Session, agreement_id: int, views: Sequence[TaskView], *, quarter: Quarter) -> list[dict[str, Any]]:
    """The heaviest light of each theme and how many have it, in the order of the document, beside that of the digest before."""
    previous = digest_of(session, agreement_id=agreement_id, period=str(quarter.previous))
    before = {row["theme"]: row["light"] for row in previous.content["themes"]} if previous else {}
    begun = [view for view in views if view.start <= quarter.last_day]
    rows = []
    for theme in dict.fromkeys(view.theme for view in begun):
        found = [view.light for view in begun if view.theme == theme and view.light is not None]
        light = next((light for light in WORST_FIRST if light in found), None)
        counts = {"count": sum(one is light for one in found), "of": len(found)}
        rows.append({"theme": theme, "light": light.value if light else None, **counts, "before": before.get(theme)})
    return rows


def _parties(session: Session, agreement_id: int, due: Sequence[TaskView]) -> list[dict[str, Any]]:
    """What each party contributes, in the order of the document: nobody is ranked."""
    rows = []
    for party in parties_of(session, agreement_id):
        own = [view for view in due if party.id in view.owner_ids and view.status != "dropped"]
        done = sum(view.status == "done" for view in own)
        if own:
            rows.append({"party": party.name, "total": len(own), "done": done, "open": len(own) - done})
    return rows


def _moments(quarter: Quarter, rules: GroundRules) -> tuple[datetime, datetime]:
    """From the first moment of the quarter to the first of the next."""

    def midnight(day: date) -> datetime:
        return datetime(day.year, day.month, day.day, tzinfo=rules.zone)

    return midnight(quarter.first_day), midnight(quarter.next.first_day)

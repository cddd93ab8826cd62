"""What somebody hears to whom work was handed over: once, in person, each task with what it is, by when, and how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlmodel import Session

from storage.people import Person
from storage.words import DeliveryKind
from workflows.answering.telling.echoes import language_of, mention
from workflows.answering.voice import Gathered, Voice
from workflows.outgoing import Outgoing, put
from workflows.reminding.bundling import asked_item
from workflows.told_alone import own_language
from workflows.tracking.agreement_names import with_names
from workflows.tracking.views import task_views

BRIEF = "brief"


def brief(session: Session, task_id: int, entry_id: int, person_id: int, voice: Voice, *, until: date | None = None) -> None:
    """Tells them, or keeps it until all is done, so that they hear of all in one message. Who took it themselves knows.

    `until`: they only stand in.
    """
    if person_id in {voice.person_id, voice.actor_id}:
        return
    lent = {"until": until.isoformat()} if until else {}
    line = Gathered(f"{BRIEF}:{entry_id}", {"message": BRIEF, "to": person_id, "task_id": task_id, **lent}, None)
    if voice.gathered is not None:
        voice.gathered.append(line)
    else:
        tell_briefings(session, [line], voice)


def tell_briefings(session: Session, lines: Sequence[Gathered], voice: Voice) -> None:
    """One message to each person, in the order of the deadlines."""
    people: dict[int, list[Gathered]] = {}
    for line in lines:
        people.setdefault(int(line.payload["to"]), []).append(line)
    for person_id, theirs in people.items():
        person = session.get(Person, person_id)
        if person is not None and person.active:
            _tell(session, person, theirs, voice)


def _tell(session: Session, person: Person, lines: Sequence[Gathered], voice: Voice) -> None:
    wanted = [int(line.payload["task_id"]) for line in lines]
    views = task_views(session, now=voice.now, rules=voice.rules, task_ids=wanted)
    views = sorted(views, key=lambda view: (view.deadline, view.id))
    today, shown = voice.now.astimezone(voice.rules.zone).date(), voice.rules.policy.shown_in_bundle
    payload: dict[str, Any] = {
        "message": "bundle",
        "kind": "handed",
        "handed_by": mention(session, voice.actor_id),
        "until": lines[0].payload.get("until"),
        "language": own_language(session, person.id, language_of(session, views[0].agreement_id)),
        "items": with_names(session, [asked_item(view, today=today) for view in views[:shown]]),
        "more": max(0, len(views) - shown),
        "day": today.isoformat(),
    }
    outgoing = Outgoing(
        key=lines[0].key,
        kind=DeliveryKind.OTHER,
        moment=voice.now,
        payload=payload,
        person_id=person.id,
        agreement_id=views[0].agreement_id,
        task_ids=tuple(view.id for view in views),
    )
    put(session, outgoing, now=voice.now)

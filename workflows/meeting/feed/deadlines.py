"""The deadlines of tasks for a calendar, for whoever wants them beside the meetings. They name the afspraak and its parties."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from calendars.ical import AllDay, CalendarEntry
from storage.agreements import Afspraak, Agreement, parties_of
from storage.tasks import Task, assignee_ids, last_changes, owner_ids, tasks_with_afspraken
from storage.words import AgreementStatus, TaskStatus
from workflows.ground_rules import GroundRules
from workflows.meeting.feed.audience import Readers
from workflows.meeting.feed.choice import Deadlines, FeedChoice, alarms_for
from workflows.meeting.scope import parties_in_scope

COLOUR = "darkorange"
WORDS = {
    "nl": {
        "title": "Afspraak {number}: {title}",
        "untitled": "Afspraak {number}",
        "page": "“{quote}” (blz. {page})",
        "owners": "Voor: {who}",
        "category": "taak",
    },
    "en": {
        "title": "Agreement {number}: {title}",
        "untitled": "Agreement {number}",
        "page": "“{quote}” (page {page})",
        "owners": "For: {who}",
        "category": "task",
    },
}


def deadline_entries(
    session: Session,
    agreement: Agreement,
    *,
    party_id: int | None,
    person_id: int | None,
    choice: FeedChoice,
    readers: Readers,
    rules: GroundRules,
) -> tuple[list[CalendarEntry], list[datetime]]:
    """The deadlines of an agreement, of a party's tasks or of a person's, and the moments at which they changed.

    A task that is done is a finished task for clients that know tasks, and gone for the others.
    """
    if agreement.status is not AgreementStatus.ACTIVE:
        return [], []
    as_todo = choice.deadlines is Deadlines.TODOS
    rows, owners = _wanted(session, agreement, party_id=party_id, person_id=person_id)
    changed = last_changes(session, [task.id or 0 for task, _ in rows])
    begun = _begun(agreement)
    names = {party.id: party.name for party in parties_of(session, agreement.id or 0)}
    entries, changes = [], []
    for task, afspraak in rows:
        modified = max(begun, changed.get(task.id or 0, begun))
        changes.append(modified)
        if task.status is TaskStatus.DROPPED or (task.status is TaskStatus.DONE and not as_todo):
            continue
        who = [names[i] for i in owners.get(task.id or 0, []) if i in names]
        entry = _entry(task, afspraak, agreement, who, readers, modified=modified, rules=rules)
        done = task.status is TaskStatus.DONE
        alarms = () if done else alarms_for(entry.when, choice.alarms)
        entries.append(replace(entry, as_todo=as_todo, done=done, alarms=alarms))
    return entries, changes


def _wanted(
    session: Session, agreement: Agreement, *, party_id: int | None, person_id: int | None
) -> tuple[list[tuple[Task, Afspraak]], dict[int, list[int]]]:
    """The tasks that are shown with their afspraken, and whose they are."""
    rows = [row for row in tasks_with_afspraken(session, agreement_id=agreement.id) if row[0].chased]
    ids = [task.id or 0 for task, _ in rows]
    owners = owner_ids(session, ids)
    parties = parties_in_scope(session, agreement.id or 0, party_id=party_id, person_id=person_id)
    given: set[int] = set()
    if person_id is not None:
        given = {task_id for task_id, persons in assignee_ids(session, ids).items() if person_id in persons}
    if parties is None:
        return rows, owners
    return [row for row in rows if parties & set(owners.get(row[0].id or 0, [])) or row[0].id in given], owners


def _begun(agreement: Agreement) -> datetime:
    """Since when an entry stands as it does, as far as the agreement says."""
    begun = agreement.confirmed_at or agreement.created_at
    return max(begun, agreement.retitled_at or begun)


def _entry(
    task: Task,
    afspraak: Afspraak,
    agreement: Agreement,
    owners: list[str],
    readers: Readers,
    *,
    modified: datetime,
    rules: GroundRules,
) -> CalendarEntry:
    words = WORDS.get(agreement.language, WORDS["nl"])
    day = task.expected or task.due
    title, quote = readers.text(task.title), readers.text(task.quote) or ""
    lines = [
        words["page"].format(quote=quote, page=task.page) if quote and task.page else f"“{quote}”" if quote else "",
        words["owners"].format(who=", ".join(owners)) if owners else "",
        agreement.title,
    ]
    return CalendarEntry(
        uid=f"t{task.id}",
        when=AllDay(day, day),
        summary=words["title"].format(number=afspraak.number, title=title)
        if title
        else words["untitled"].format(number=afspraak.number),
        created=agreement.created_at,
        modified=modified,
        sequence=task.version + agreement.title_version,
        description="\n".join(line for line in lines if line),
        url=rules.public_url,
        categories=(words["category"],),
        color=COLOUR,
    )

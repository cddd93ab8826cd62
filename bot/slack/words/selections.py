"""Which agreements, tasks and meetings somebody means: by the channel, else by what they belong to; most urgent first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from storage.agreements import Agreement, agreements_in_channel, all_agreements
from storage.agreements import parties_of as parties_of_agreement
from storage.people import Person, memberships_of_agreement, memberships_of_person
from storage.words import AgreementStatus, Light
from workflows.answering.heard.periods_spelled import periods_spelled
from workflows.answering.heard.task_choice import Choice, choose
from workflows.answering.several.narrowing import still_open
from workflows.ground_rules import GroundRules
from workflows.meeting.meetings import coming_meetings
from workflows.reminding.bundling import asked_item
from workflows.tracking.own_parties import own_parties
from workflows.tracking.people import parties_of
from workflows.tracking.views import TaskView, task_views

CLOSED = frozenset({"done", "dropped", "concept"})
COLOURS = {
    "groen": Light.GREEN, "green": Light.GREEN, "oranje": Light.AMBER, "amber": Light.AMBER, "orange": Light.AMBER,
    "rood": Light.RED, "red": Light.RED,
}  # fmt: skip
_LINKING = frozenset({"en", "van", "voor", "de", "het", "and", "of", "for", "the"})
_URGENCY = {Light.RED: 0, Light.AMBER: 1, Light.GREEN: 2, None: 3}


def reachable_agreements(session: Session, person_id: int, channel: str | None) -> list[Agreement]:
    """Those of the channel; elsewhere those that the person is registered for; while nobody is, all of them but for guests.

    With those that they are registered for come those of the same channel for which nobody is: there everybody counts.
    """
    here = list(agreements_in_channel(session, channel)) if channel is not None else []
    if here:
        return here
    own = {place.agreement_id for place in memberships_of_person(session, person_id)}
    rows = [row for row in all_agreements(session) if row.status is not AgreementStatus.CLOSED]
    person = session.get(Person, person_id)
    if own or (person is not None and person.guest):
        channels = {row.channel for row in rows if row.id in own and row.channel}
        return [row for row in rows if row.id in own or (row.channel in channels and _is_for_everybody(session, row))]
    return [row for row in rows if parties_of(session, agreement_id=row.id or 0, person_id=person_id)]


def _is_for_everybody(session: Session, agreement: Agreement) -> bool:
    """Whether it is followed and nobody is registered for it, so that all in its channel count."""
    return agreement.status is AgreementStatus.ACTIVE and not memberships_of_agreement(session, agreement.id or 0)


def open_tasks(
    session: Session, agreements: Sequence[Agreement], *, now: datetime, rules: GroundRules, only: str = ""
) -> list[TaskView]:
    """What is not closed, most urgent first; `only`: a party, a theme, a colour or a word of the title."""
    views = confirmed_tasks(session, agreements, now=now, rules=rules)
    return _fitting(session, agreements, [view for view in views if view.status not in CLOSED], only)


def confirmed_tasks(session: Session, agreements: Sequence[Agreement], *, now: datetime, rules: GroundRules) -> list[TaskView]:
    """What is followed or was closed: what is open first, most urgent first."""
    views = [view for row in agreements for view in task_views(session, now=now, rules=rules, agreement_id=row.id)]
    known = [view for view in views if view.status != "concept"]
    return sorted(known, key=lambda view: (view.status in CLOSED, _urgency(view)))


def said_of(text: str, views: Sequence[TaskView], now: datetime) -> list[Choice]:
    """What these words say of which task by its number: of what is open or was a moment ago, else of what was closed."""
    text = periods_spelled(text, views)
    news = [view for view in views if still_open(view, now)]
    found = (choose(text, some) if some else [] for some in (news, views))
    return next((told for choices in found if (told := [choice for choice in choices if choice.text])), [])


def _urgency(view: TaskView) -> tuple[bool, int, Any, int]:
    return (view.status == "planned", _URGENCY[view.light], view.expected or view.due, view.id)


def _fitting(session: Session, agreements: Sequence[Agreement], views: Sequence[TaskView], only: str) -> list[TaskView]:
    """Those that these words ask for: "rood", "woonlint", "woonlint rood", "duurzaamheid van Woonlint".

    A colour is a colour and a party's name that party, not every title with the word; the rest is of a theme or a title.
    """
    words = only.casefold().replace(",", " ").split()
    lights = {COLOURS[word] for word in words if word in COLOURS}
    rest = " ".join(word for word in words if word not in COLOURS)
    found = [view for view in views if not lights or view.light in lights]
    parties, left = _parties_in(session, agreements, rest)
    if left and left != rest and (titled := [view for view in found if rest in view.title.casefold()]):
        return titled
    if parties:
        found = [view for view in found if parties & {*view.owners}]
    return [view for view in found if left in (view.theme or "").casefold() or left in view.title.casefold()]


def _parties_in(session: Session, agreements: Sequence[Agreement], text: str) -> tuple[set[str], str]:
    """The parties that these words name, by name, other name or a part of it ("sleutel"), and the words that are left."""
    parties = [party for row in agreements for party in parties_of_agreement(session, row.id or 0)]
    names = {(_bare(name), party.name) for party in parties for name in (party.name, *party.aliases)}
    found: set[str] = set()
    for name in sorted({name for name, _ in names}, key=len, reverse=True):
        if _holds(text, name):
            found |= {party for known, party in names if known == name}
            text = " ".join(f" {text} ".replace(f" {name} ", " ").split())
    if not found and (part := {party for name, party in names if _holds(name, text)}):
        return part, ""
    words = text.split()
    while found and words and words[0] in _LINKING:
        words = words[1:]
    while found and words and words[-1] in _LINKING:
        words = words[:-1]
    return found, " ".join(words)


def _bare(name: str) -> str:
    """A party's name as it is typed within a line."""
    return " ".join(name.casefold().replace(",", " ").split())


def _holds(text: str, part: str) -> bool:
    """Whether these words stand in the text as whole words."""
    return bool(part) and f" {part} " in f" {text} "


def mine(
    session: Session, agreements: Sequence[Agreement], person_id: int, *, now: datetime, rules: GroundRules
) -> list[TaskView]:
    """What was given to this person or is their party's to do, and runs now."""
    found = _theirs(session, agreements, person_id, now=now, rules=rules)
    return sorted((view for view in found if view.status != "planned"), key=_urgency)


def mine_and_later(
    session: Session, agreements: Sequence[Agreement], person_id: int, *, now: datetime, rules: GroundRules
) -> tuple[list[TaskView], list[TaskView]]:
    """The same, and what of theirs begins later, by when it does."""
    found = _theirs(session, agreements, person_id, now=now, rules=rules)
    later = [view for view in found if view.status == "planned" and view.chased]
    return sorted((view for view in found if view.status != "planned"), key=_urgency), sorted(later, key=lambda view: view.start)


def _theirs(
    session: Session, agreements: Sequence[Agreement], person_id: int, *, now: datetime, rules: GroundRules
) -> list[TaskView]:
    found: list[TaskView] = []
    for agreement in agreements:
        own = own_parties(session, agreement_id=agreement.id or 0, person_id=person_id)
        views = open_tasks(session, [agreement], now=now, rules=rules)
        found += [v for v in views if person_id in v.assignee_ids or own & set(v.owner_ids)]
    return found


def payload_items(views: Sequence[TaskView], *, now: datetime, rules: GroundRules) -> list[dict[str, Any]]:
    """Tasks as messages show them, without addressing anybody."""
    today = now.astimezone(rules.zone).date()
    return [asked_item(view, today=today) for view in views]


def meetings_ahead(
    session: Session, agreements: Sequence[Agreement], *, now: datetime, rules: GroundRules, ahead: timedelta
) -> list[dict[str, Any]]:
    """The meetings of these agreements from today on, by date."""
    today = now.astimezone(rules.zone).date()
    several = sum(row.status is AgreementStatus.ACTIVE for row in agreements) > 1
    found = [
        meeting | ({"of": row.title} if several else {})
        for row in agreements
        for meeting in coming_meetings(session, row.id or 0, first=today, last=today + ahead, zone=rules.zone)
    ]
    return sorted(found, key=lambda meeting: str(meeting["start"] or meeting["window_start"]))

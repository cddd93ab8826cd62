"""Whose it is that was nobody's, as who keeps the agreement says: "3 gaat naar Woonlint", "this is for the municipality".

As the form *Wie doet dit?* does: at once, told to all, with a button that takes it back.
"""

from __future__ import annotations

from typing import Any

from sqlmodel import Session

from calendars.lazy_pattern import lazy_regex
from storage.agreements import Party, parties_of
from storage.tasks import Task
from storage.words import PartyRole
from workflows.answering.changes.agreed_changes import correct_agreed
from workflows.answering.voice import Outcome, Voice
from workflows.reviewing.corrections import Wish
from workflows.tracking.party_of_name import party_named
from workflows.tracking.permissions import Action, may
from workflows.tracking.views import TaskView

LONGEST = 120
_NOW = r"(?:nu|dus|voortaan|gewoon|ook|now|just)"
_THIS = r"(?:(?:dit|deze|die|dat|het|this|that|it)(?:\s+(?:afspraak|taak|agreement|task|one))?)"
_IS = (
    rf"(?:gaat\s+(?:{_NOW}\s+)*(?:over\s+)?naar|(?:is|wordt|komt|hoort|ligt)\s+(?:{_NOW}\s+)*(?:voor|van|bij)"
    rf"|(?:is|goes|belongs)\s+(?:{_NOW}\s+)*(?:for|to|with))"
)
_DOES = r"(?:doet|doen|neemt|nemen|regelt|regelen|pakt|pakken|does|do|takes?|handles?)"
_FORM = lazy_regex(
    rf"(?i)\W*(?:(?:afspraak\s+)?\d{{1,3}}[a-z]?\s*[:,]?\s+)?(?:(?:{_THIS}\s+)?{_IS}\s+(?P<whom>[^?\n]+?)"
    rf"|(?P<whom>[^?\n]+?)\s+{_DOES}\s+{_THIS}(?:\s+(?:op|over|on))?)[\s.!]*"
)
_BETWEEN = lazy_regex(r"(?i)\s*(?:,|&|\+|\ben\b|\band\b)\s*")
_ARTICLE = lazy_regex(r"(?i)\A(?:de|het|the)\s+")
_KINDS = {
    PartyRole.GEMEENTE: lazy_regex(r"(?i)gemeente|municipality"),
    PartyRole.CORPORATIE: lazy_regex(r"(?i)(?:woning)?corporatie|verhuurder|(?:housing\s+)?association|landlord"),
    PartyRole.HUURDERSORGANISATIE: lazy_regex(r"(?i)huurders(?:raad|organisatie|vereniging|platform)|tenants"),
}


def given_to_party(session: Session, view: TaskView, voice: Voice) -> Outcome | None:
    """Gives what is nobody's to the parties that these words name; None for other words, and where it isn't theirs to say."""
    if not view.nobodys or voice.passed_on_by is not None or view.status in {"concept", "done", "dropped"}:
        return None
    found = _FORM.fullmatch(voice.words) if len(voice.words) <= LONGEST else None
    if found is None or not may(session, Action.CORRECT, task_id=view.id, person_id=voice.actor_id):
        return None
    named = [_party(session, view.agreement_id, name) for name in _BETWEEN.split(found["whom"].strip())]
    owners = tuple(party.id or 0 for party in named if party is not None)
    if len(owners) < len(named):
        return None
    task = session.get_one(Task, view.id)
    wish = Wish(
        title=task.title,
        owner_ids=owners,
        lead_id=task.lead_party_id,
        start=task.start,
        due=task.due,
        target_value=task.target_value,
        target_unit=task.target_unit,
        conditional=task.conditional,
    )
    by: dict[str, Any] = {"person_id": voice.person_id, "now": voice.now, "rules": voice.rules, "place": voice.place}
    return correct_agreed(session, view.id, wish, version=task.version, **by)


def _party(session: Session, agreement_id: int, name: str) -> Party | None:
    """By its name or alias, whole; or as the only one of its kind."""
    bare = _ARTICLE.sub("", name)
    if (called := party_named(session, agreement_id, name) or party_named(session, agreement_id, bare)) is not None:
        return called
    parties = parties_of(session, agreement_id)
    kind = next((role for role, noun in _KINDS.items() if noun.fullmatch(bare)), None)
    alike = [party for party in parties if kind is not None and party.role == kind]
    return alike[0] if len(alike) == 1 else None

"""Which registered colleague a name without an @ is: "Marijke", "Jeroen Bos"."""

from __future__ import annotations

from sqlmodel import Session

from calendars.lazy_pattern import lazy_regex
from storage.people import Person, memberships_of_agreement, persons_by_id
from workflows.tracking.views import TaskView

_WORD = lazy_regex(r"[\p{L}'-]+")


def colleague_named(session: Session, view: TaskView, said: str) -> str | None:
    """`<@U1>` of the one colleague at this agreement whose first or whole name stands in these words."""
    ids = [membership.person_id for membership in memberships_of_agreement(session, view.agreement_id)]
    named = [person for person in persons_by_id(session, ids).values() if person.active and _is_named(person, said)]
    return f"<@{named[0].user_id}>" if len(named) == 1 else None


def _is_named(person: Person, said: str) -> bool:
    """By first name, and by no other last name than theirs: "Jan Smit" isn't Jan de Vries."""
    name = [word for word in _WORD.findall(person.name or "") if word]
    words = _WORD.findall(said)
    if not name or name[0] not in words:
        return False
    behind = words[words.index(name[0]) + 1 : words.index(name[0]) + 2]
    return not behind or not behind[0][:1].isupper() or behind[0] in name

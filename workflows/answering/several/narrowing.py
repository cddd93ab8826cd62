"""Which of several tasks that bear one number, or stand in one message, somebody can mean.

Each step keeps what fits and leaves out nothing where nothing fits: what this person may change, what is open and has begun,
what an amount fits. What a person closed a moment ago still counts: newer words may correct that one, and the same words again
must not close the next unseen (`closed_just_now`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

from sqlmodel import Session

from calendars.lazy_pattern import lazy_regex
from storage.people import memberships_of_person
from storage.words import MembershipRole
from workflows.answering.said_of_a_task import understood_of
from workflows.answering.understanding.meaning import Intent
from workflows.answering.voice import Voice
from workflows.tracking.own_parties import own_parties
from workflows.tracking.permissions import Action, may
from workflows.tracking.stands import last_undoable
from workflows.tracking.views import TaskView

JUST_CLOSED = timedelta(days=1)
_CLOSED = frozenset({"done", "dropped", "concept"})
_NUMBER = r"\d{1,3}(?:\.\d{3})+|\d+"
_OF_TOTAL = lazy_regex(rf"(?i)(?:{_NUMBER})(?:\s+(?:van(?:\s+de)?|of(?:\s+the)?|uit)\s+|\s*/\s*)(?P<total>{_NUMBER})(?![\d%])")
_COUNTED = lazy_regex(rf"(?:{_NUMBER})\s+(?P<unit>\p{{L}}{{3,}})")
_WORD = lazy_regex(r"[\p{L}\d]+")
_BESIDE = lazy_regex(
    r"de|het|een|die|deze|dat|van|voor|met|bij|over|in|op|aan|en|of|is|gaat|dit|ik|bedoel|taak|afspraak|project|the|this|that|one|"
    r"about|for|with|i|mean|task"
)  # says nothing of which


def narrowed(session: Session, views: Sequence[TaskView], text: str, voice: Voice) -> list[TaskView]:
    """Those of these tasks that may be meant by what was said."""
    left = list(views)
    for person_id in dict.fromkeys((voice.actor_id, voice.person_id)):
        left = _where(left, partial(_may_change, session, person_id))
    if len(left) > 1 and voice.person_id is not None and voice.passed_on_by is None:
        left = _where(left, partial(_is_theirs, session, voice.person_id))
    if len(left) > 1 and understood_of(text, left[0], voice, None).intent is Intent.UNDO:
        left = _where(left, lambda view: last_undoable(session, view.id) is not None)
    else:
        left = _begun(_where(left, lambda view: still_open(view, voice.now)))
        if _says_done(text, left[0], voice):
            left = _where(left, lambda view: view.status not in _CLOSED)
    return _by_amount(left, text)


def closed_just_now(session: Session, views: Sequence[TaskView], text: str, voice: Voice) -> bool:
    """Whether "klaar" may be said once more of one of these that was closed a moment ago: then the next is asked about first."""
    just = [view for view in views if view.status in _CLOSED and still_open(view, voice.now)]
    return any(_may_change(session, voice.actor_id, view) for view in just) and _says_done(text, views[0], voice)


def _says_done(text: str, view: TaskView, voice: Voice) -> bool:
    return understood_of(text, view, voice, None).intent is Intent.DONE


def _begun(views: list[TaskView]) -> list[TaskView]:
    """Of what comes back the periods that have begun; before the first of them that one."""
    first: dict[int | None, TaskView] = {}
    for view in sorted(views, key=lambda view: (view.status == "planned", view.due)):
        first.setdefault(view.series, view)
    return [view for view in views if view.series is None or view.status != "planned" or first[view.series] is view]


def _may_change(session: Session, person_id: int | None, view: TaskView) -> bool:
    return may(session, Action.CHANGE, task_id=view.id, person_id=person_id)


def _is_theirs(session: Session, person_id: int, view: TaskView) -> bool:
    """Whether it is of who says it: of what anybody may change, as nobody is registered, the tasks of their own party.

    Who keeps an agreement may speak of what is another's.
    """
    if any(place.role is MembershipRole.COORDINATOR for place in memberships_of_person(session, person_id)):
        return True
    own = own_parties(session, agreement_id=view.agreement_id, person_id=person_id)
    return person_id in view.assignee_ids or bool(own & {*view.owner_ids})


def still_open(view: TaskView, now: datetime) -> bool:
    """Whether a word about it may be news: it is open, or was closed a moment ago."""
    return view.status not in _CLOSED or (view.done_at is not None and now - view.done_at <= JUST_CLOSED)


def called(text: str, views: Sequence[TaskView]) -> list[TaskView]:
    """The tasks that these words name by their title or party and say nothing else of: "Spoorzicht", "die van Woonlint"."""
    named = {word for word in map(str.casefold, _WORD.findall(text)) if not _BESIDE.fullmatch(word)}
    if not named or len(named) > 8:
        return []
    return [view for view in views if named <= _names(view)]


def _names(view: TaskView) -> set[str]:
    texts = [view.title, *view.owners, view.lead or ""]
    return {word.casefold() for text in texts for word in _WORD.findall(text)}


def _where(views: list[TaskView], fits: Callable[[TaskView], bool]) -> list[TaskView]:
    return [view for view in views if fits(view)] or views


def _by_amount(views: list[TaskView], text: str) -> list[TaskView]:
    """ "80 van de 120" is said of the task that counts to 120, "12 woningen" of the one that counts woningen."""
    if len(views) < 2:
        return views
    totals = {float(found["total"].replace(".", "")) for found in _OF_TOTAL.finditer(text)}
    exact = [view for view in views if view.target and float(view.target["value"]) in totals]
    if exact:
        return exact
    units = {found["unit"].casefold() for found in _COUNTED.finditer(text)}
    return [view for view in views if any(_counts(view, unit) for unit in units)] or views


def _counts(view: TaskView, unit: str) -> bool:
    """Whether the task counts in this unit: "woningen" where it has "sociale huurwoningen"."""
    wanted = str(view.target["unit"]).casefold() if view.target else ""
    return bool(wanted) and (unit in wanted.split() or wanted.endswith(unit))

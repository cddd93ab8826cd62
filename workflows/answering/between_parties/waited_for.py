"""What the party says that a task waits for: it changes nothing by itself, it reaches the owner with a question of ours.

"Ons advies is verstuurd" asks the owner whether they go on; "half maart" whether we ask them again then. A yes ends the wait.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlmodel import Session

from calendars.lazy_pattern import lazy_regex
from storage.agreements import Agreement, Party
from storage.outbox import Question, bundles_about_task, questions_since
from storage.people import memberships_of_agreement
from storage.words import MembershipRole
from workflows.answering.between_parties.waits_named import has_it_instead
from workflows.answering.handed_in.words_kept import keep
from workflows.answering.heard.waited_words import comes_on, is_not_with_them, with_whom
from workflows.answering.questions import SUPERSEDED, VALID_FOR, settle
from workflows.answering.telling.echoes import about, in_thread, mention, tick
from workflows.answering.understanding.meaning import Intent, Understanding
from workflows.answering.voice import Outcome, Place, Voice
from workflows.told_alone import is_direct
from workflows.tracking.people import leads_of_party
from workflows.tracking.stands import Stand
from workflows.tracking.views import TaskView

WAITING = "waiting"
RESUME, NOT_US = "resume", "not_us"
SHOWN_SINCE = timedelta(days=60)
OF_COURSE = frozenset({"done", "progress", "on_track", "at_risk", "delayed", "blocked", "not_started", "snooze", RESUME})
_OF_A_DAY = OF_COURSE - {"done"} | {"comment", "delayed"}
"""What they say of how it goes; that the task is dropped or handed over isn't theirs to say."""

_GIVEN = lazy_regex(
    r"(?i)\b(?:(?:ver|op|in|door|toe|na|terug)?(?:stuurd|gestuurd|zonden|gezonden|gegeven)|verleend|verstrekt|(?:op|aan)?geleverd|"
    r"you(?:\s+now)?(?:\s+have|['’]ve(?:\s+got)?|\s+already\s+have)\s+(?:(?:now|already)\s+)?(?:our|my|the)\s+(?:answer|advice|reply|response|reaction|"
    r"figures|data|approval|documents?|comments)|(?:answered|replied|responded)|"
    r"uitgebracht|afgegeven|gemaild|gedeeld|(?:onder)?tekend|getekend|goedgekeurd|akkoord|sent|delivered|given)\b"
)
"""What is given or sent: of the party that is waited for it says that the work can go on."""

_NOT_YET = lazy_regex(
    r"(?i)\b(?:niet|nog|geen|wordt|worden|zal|zullen|gaan|moet|moeten|morgen|straks|binnenkort|not|yet|will)\b|\?"
)


def is_waited_for(session: Session, view: TaskView, person_id: int | None) -> bool:
    """Whether the task waits for the party of this person, who isn't of the owners too."""
    if view.status != WAITING or view.waiting_for_id is None or person_id is None or person_id in view.assignee_ids:
        return False
    places = [place for place in memberships_of_agreement(session, view.agreement_id) if place.person_id == person_id]
    speaks = any(place.party_id == view.waiting_for_id and place.role is not MembershipRole.OBSERVER for place in places)
    others = {*view.owner_ids} - {view.waiting_for_id}  # of who do it together one waits for another
    return speaks and not any(place.party_id in others for place in places)


def is_no_owner(session: Session, view: TaskView, person_id: int | None) -> bool:
    """Whether it isn't known of this person that they are of the owners: their "klaar" may mean what the task waits for."""
    places = memberships_of_agreement(session, view.agreement_id)
    return person_id not in view.assignee_ids and not any(
        place.person_id == person_id and place.party_id in view.owner_ids for place in places
    )


def hear_waited_for(session: Session, view: TaskView, said: Understanding | Stand, voice: Voice) -> Outcome | None:
    """Passes on to the owner what the waited-for party says of how it goes; None for what isn't of that kind."""
    text, today = voice.words, voice.now.astimezone(voice.rules.zone).date()
    intent, until = str(said.intent), said.new_due or said.snooze_until
    whom = with_whom(text) if intent not in {"done", "question"} else None
    instead = has_it_instead(session, view, whom) if whom is not None else None
    if instead is not None or (intent not in {"done", "question"} and is_not_with_them(text)):
        return _tell_owner(session, view, voice, intent=NOT_US, ready=instead is None, until=None, instead=instead)
    if until is None and intent in _OF_A_DAY and (until := comes_on(text, today=today)) is not None:
        intent = intent if intent in OF_COURSE else "on_track"
    if said.intent is Intent.COMMENT and _GIVEN.search(voice.words) and not _NOT_YET.search(voice.words):
        intent = RESUME
    if intent not in OF_COURSE:
        return None
    until = voice.rules.workdays.next_open(until) if until is not None and until > today else None
    ready = until is None and (intent in {"done", RESUME} or said.percent == 100)
    return _tell_owner(session, view, voice, intent=intent, ready=ready, until=until)


def _tell_owner(
    session: Session,
    view: TaskView,
    voice: Voice,
    *,
    intent: str,
    ready: bool,
    until: date | None,
    instead: Party | None = None,
) -> Outcome:
    """One line where the owner reads it, which names them; with a question where a yes can do something.

    `instead` is the party of which they say that it lies there.
    """
    if voice.text:
        keep(session, voice, agreement_id=view.agreement_id, task_id=view.id)
    for question in questions_since(session, voice.now - VALID_FOR):
        if question.task_id == view.id and question.proposal.get("waited_for"):
            settle(session, question, SUPERSEDED, voice.now)
    payload: dict[str, Any] = {
        "message": "waited_for",
        **about(session, view),
        "party": view.waiting_for,
        "by": mention(session, voice.person_id),
        "said": voice.text,
        "intent": intent,
        "day": until.isoformat() if until is not None else None,
        "owners": list(view.owners),
        "mentions": owners_to_name(session, view),
        "instead": instead.name if instead is not None else None,
    }
    key = f"waited_for:{view.id}:{voice.place.mark or voice.place.message_ts}:{voice.now.isoformat()}"
    if ready or until is not None or instead is not None:
        question = _ask(session, view, voice, until, instead)
        payload, key = payload | {"question_id": question.id}, f"ask:{question.id}"
    in_thread(session, key, payload, replace(voice, place=_seen_by_all(session, view, voice)), agreement_id=view.agreement_id)
    tick(session, voice)
    return Outcome("noted")


def _ask(session: Session, view: TaskView, voice: Voice, until: date | None, instead: Party | None) -> Question:
    proposal: dict[str, Any] = {
        "intent": RESUME,
        "snooze_until": until.isoformat() if until is not None else None,
        "waited_for": True,
    }
    proposal |= {"intent": WAITING, "waiting_for_party_id": instead.id} if instead is not None else {}
    asked_at: dict[str, Any] = {"permalink": voice.permalink, "asked_at": voice.now}
    question = Question(agreement_id=view.agreement_id, task_id=view.id, proposal=proposal, text=voice.text, **asked_at)
    session.add(question)
    session.flush()
    return question


def owners_to_name(session: Session, view: TaskView) -> list[str]:
    """Those who have the task, and who lead the owning parties whose share nobody was given: Slack tells them."""
    parties = [id_ for id_ in (view.co_owner_ids if view.assignees else view.owner_ids) if id_ != view.waiting_for_id]
    return [*view.assignees, *(f"<@{person.user_id}>" for party in parties for person in leads_of_party(session, party))]


def _seen_by_all(session: Session, view: TaskView, voice: Voice) -> Place:
    """The thread in which it was said; what was said to us alone is told beneath our last message that all read."""
    if not is_direct(voice.place.channel):
        return voice.place
    shown = [row for row in bundles_about_task(session, view.id, since=voice.now - SHOWN_SINCE) if not is_direct(row.channel)]
    if shown and shown[-1].posted_channel:
        return Place(shown[-1].posted_channel, shown[-1].thread_ts or shown[-1].posted_ts)
    return Place(session.get_one(Agreement, view.agreement_id).channel)

"""Words that change nothing: kept with their task or agreement, a question sent on to who knows, and how one can answer."""

from __future__ import annotations

from sqlmodel import Session

from calendars.lazy_pattern import lazy_regex
from storage.tasks import HistoryEntry
from workflows.answering.telling.echoes import in_private, language_of, named, say_privately, who_answers
from workflows.answering.telling.sentences import day_name, listed, sentence
from workflows.answering.voice import Outcome, Voice
from workflows.told_alone import own_language
from workflows.tracking.history import append
from workflows.tracking.party_names import in_sentence
from workflows.tracking.people import leads_of_party
from workflows.tracking.permissions import Action, may
from workflows.tracking.views import TaskView

_USER_ID_MENTIONED = lazy_regex(r"<@[UW][A-Z0-9]+")


def keep_words(session: Session, view: TaskView, voice: Voice) -> Outcome:
    """Keeps words that change nothing with the task, without an answer in chat."""
    if not may(session, Action.COMMENT, task_id=view.id, person_id=voice.actor_id):
        return Outcome("silent")
    kept = keep(session, voice, agreement_id=view.agreement_id, task_id=view.id)
    language = own_language(session, voice.actor_id, language_of(session, view.agreement_id))
    return Outcome("silent", kept.id, sentence("kept", language))


def say_who_answers(session: Session, view: TaskView, voice: Voice) -> None:
    """Who asks something about a task of another party, and nobody by name, hears who can answer: once in a thread."""
    by_name = bool(_USER_ID_MENTIONED.search(voice.text or ""))
    own = may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id)
    if not own and not by_name and may(session, Action.COMMENT, task_id=view.id, person_id=voice.actor_id):
        who_answers(session, view, voice)


def keep(session: Session, voice: Voice, *, agreement_id: int, task_id: int | None) -> HistoryEntry:
    """Puts the words in the history, of one task or of the agreement."""
    return append(
        session,
        agreement_id=agreement_id,
        task_id=task_id,
        person_id=voice.person_id,
        source=voice.source,
        text=voice.text,
        change={},
        now=voice.now,
        permalink=voice.permalink,
    )


def say_how(session: Session, view: TaskView, voice: Voice) -> Outcome:
    """Tells this person alone how one can answer."""
    payload = {"message": "help", "language": language_of(session, view.agreement_id)}
    in_private(session, "help", payload, voice, agreement_id=view.agreement_id)
    return Outcome("noted")


def say_whose_it_is(session: Session, view: TaskView, voice: Voice) -> None:
    """Tells this person alone whose it is and by when; by name, as nobody is to be called here for it."""
    if not may(session, Action.COMMENT, task_id=view.id, person_id=voice.actor_id):
        return
    language = own_language(session, voice.actor_id, language_of(session, view.agreement_id))
    people = [name for id_ in view.assignee_ids if (name := named(session, id_))]
    if not people:
        people = [person.name for party in view.owner_ids for person in leads_of_party(session, party) if person.name]
    parties = listed([in_sentence(name, language) for name in view.owners], language) or sentence("nobody_yet", language)
    who = f"{parties} ({listed(list(dict.fromkeys(people)), language)})" if people else parties
    say_privately(session, "whose_it_is", view, voice, who=who, day=day_name(view.deadline, language))

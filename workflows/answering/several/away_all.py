"""Who tells that they are away, where more than one of their tasks may be meant: asked once, of all that are theirs.

"Afwezig tot en met 6 maart, @Sanne neemt waar" asks whether Sanne is asked until then; without a colleague whether we come back
to all then. What has its deadline before that is named, as coming back to it later helps nobody. What is missing is asked for,
and may be answered with that alone: "ik ben ziek", "tot 9 maart".
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlmodel import Session

from storage.outbox import Question
from workflows.answering.acting import act, person_of
from workflows.answering.between_parties.other_party import goes_to_another_party
from workflows.answering.heard.absence import Absence, absent_again, ill_colleague, is_not_known
from workflows.answering.heard.standing_in import lent_in_words
from workflows.answering.heard.task_choice import choose
from workflows.answering.people.away import away_told
from workflows.answering.people.names_known import colleague_named
from workflows.answering.questions import SUPERSEDED, questions_here, settle
from workflows.answering.said_of_a_task import day_back, understood_of
from workflows.answering.several.hand_over_all import tasks_of
from workflows.answering.several.which_task import ask_which
from workflows.answering.telling.echoes import in_thread, language_of, named, say_privately
from workflows.answering.telling.sentences import day_name, listed, sentence
from workflows.answering.understanding.meaning import Intent
from workflows.answering.voice import Outcome, Voice, foremost
from workflows.tracking.people import leads_of_party
from workflows.tracking.views import TaskView

AWAY = "away_of_all"
MOST_NAMED = 6
_ABOUT_THEMSELVES = frozenset({Intent.COMMENT, Intent.REASSIGN, Intent.QUESTION, Intent.SNOOZE})


def tells_absence(session: Session, text: str, voice: Voice) -> bool:
    """Whether these words tell of an absence, or answer our question about one."""
    today = voice.now.astimezone(voice.rules.zone).date()
    if away_told(text, voice) is not None or ill_colleague(text) is not None:
        return True
    return (absent_again(text, today=today) is not None or is_not_known(text)) and _asked(session, voice) is not None


def hear_away_of_all(session: Session, views: Sequence[TaskView], said: str, voice: Voice) -> Outcome | None:
    """Asks once about all of these tasks that are theirs; None where they tell of no absence, or of a task besides."""
    if len(views) < 2 or voice.place.channel is None or not tells_absence(session, said, voice) or choose(said, views):
        return None
    asked = _asked(session, voice)
    if asked is None and understood_of(said, views[0], voice, None).intent not in _ABOUT_THEMSELVES:
        return None
    if (ill := ill_colleague(said)) is not None:
        return _who_does_it(session, views, person_of(session, ill), voice)
    away = away_told(said, voice)
    if away is None and is_not_known(said):
        return say_privately(session, "away_not_known", views[0], voice)
    if asked is not None:
        settle(session, asked, SUPERSEDED, voice.now)
        known = Absence(str(asked.proposal.get("back") or ""), who=asked.proposal.get("who"))
        told = away or absent_again(said, today=voice.now.astimezone(voice.rules.zone).date()) or known
        away = Absence(told.back or known.back, told.plus, told.stand_in or bool(known.who), told.who or known.who)
    theirs = _by_agreement(session, views, voice.person_id or 0, voice) if away is not None else {}
    outcomes = [_ask(session, agreement_id, tasks, away, voice) for agreement_id, tasks in theirs.items() if away is not None]
    return foremost(outcomes) if outcomes else None


def _asked(session: Session, voice: Voice) -> Question | None:
    """What we asked this person in this thread about their absence."""
    here = questions_here(session, voice.place, voice.now)
    return next((row for row in reversed(here) if row.proposal.get(AWAY) and row.person_id == voice.person_id), None)


def _by_agreement(session: Session, views: Sequence[TaskView], person_id: int, voice: Voice) -> dict[int, list[TaskView]]:
    """Their open tasks among these, of each agreement in which they have any."""
    shown = {view.id for view in views}
    found = {id_: tasks_of(session, id_, person_id, voice) for id_ in dict.fromkeys(view.agreement_id for view in views)}
    of_these = {id_: [view for view in theirs if view.id in shown] for id_, theirs in found.items()}
    return {id_: theirs for id_, theirs in of_these.items() if theirs}


def _ask(session: Session, agreement_id: int, theirs: Sequence[TaskView], away: Absence, voice: Voice) -> Outcome:
    back = day_back(away, theirs[0], voice)
    who = away.who or (colleague_named(session, theirs[0], voice.text or "") if away.stand_in else None)
    if who is not None and who.strip("<@>") in voice.unreachable:
        return say_privately(session, "cant_take", theirs[0], voice)
    if who is None and back is not None and not away.stand_in:
        return _come_back(session, theirs, back, voice)
    if who is None or back is None:
        return _ask_what_lacks(session, agreement_id, who, back, voice)
    left = [view for view in theirs if not goes_to_another_party(session, view, person_of(session, who), voice)]
    if not left:
        return say_privately(session, "other_party_all", theirs[0], voice, who=theirs[0].owners[0])
    return _each(session, left, lent_in_words(who, back), voice)


def _ask_what_lacks(session: Session, agreement_id: int, who: str | None, back: date | None, voice: Voice) -> Outcome:
    """Until when, or who: asked in the thread, where that alone answers it."""
    language = language_of(session, agreement_id)
    key = "away_who" if back is not None else "away_until" if who is not None else "away_until_when"
    text = sentence(key, language, day=day_name(back, language) if back is not None else "")
    said = {"who": who, "back": f"op {back.day}-{back.month}-{back.year}" if back is not None else None}
    at: dict[str, Any] = {"permalink": voice.permalink, "asked_at": voice.now}
    question = Question(
        agreement_id=agreement_id, person_id=voice.person_id, proposal={AWAY: True, **said}, text=voice.text, **at
    )
    session.add(question)
    session.flush()
    payload = {"message": "plain", "kind": "sentence", "language": language, "text": text}
    in_thread(session, f"ask:{question.id}", payload, voice, agreement_id=agreement_id)
    return Outcome("asked", message=text)


def _come_back(session: Session, theirs: Sequence[TaskView], back: date, voice: Voice) -> Outcome:
    """Asks whether we come back then to what can wait; of the rest says that its deadline is before.

    What others do too, or a colleague is asked beside them, they are asked meanwhile.
    """
    alone = [view for view in theirs if _is_theirs_alone(session, view, voice)]
    running = [view for view in alone if view.status == "active" or (view.status == "planned" and view.start < back)]
    late = [view for view in running if view.deadline < back]
    can_wait = [view for view in running if view not in late]
    language = language_of(session, theirs[0].agreement_id)
    day = day_name(back, language)
    outcomes = []
    if late:
        outcomes.append(say_privately(session, "away_late", late[0], voice, which=_named(late, language), day=day))
    if can_wait:
        outcomes.append(_each(session, can_wait, f"herinner me op {back.day}-{back.month}-{back.year}", voice))
    return foremost(outcomes) if outcomes else say_privately(session, "away_nothing", theirs[0], voice, day=day)


def _is_theirs_alone(session: Session, view: TaskView, voice: Voice) -> bool:
    if view.assignee_ids:
        return view.assignee_ids == (voice.person_id,) and not view.co_owner_ids
    leads = [lead.id for party in view.owner_ids for lead in leads_of_party(session, party)]
    return len(view.owner_ids) == 1 and set(leads) <= {voice.person_id}


def _named(views: Sequence[TaskView], language: str) -> str:
    """Each number once, with its first deadline: a whole series is one."""
    first: dict[str, date] = {}
    for view in sorted(views, key=lambda view: view.deadline):
        first.setdefault(view.number, view.deadline)
    named = [f"{number} ({day_name(day, language)})" for number, day in first.items()]
    more = [sentence("and_more", language, count=str(len(named) - MOST_NAMED)).lower()] if len(named) > MOST_NAMED else []
    return listed([*named[:MOST_NAMED], *more], language)


def _who_does_it(session: Session, views: Sequence[TaskView], person_id: int | None, voice: Voice) -> Outcome | None:
    """Of a colleague who is ill it is asked who does it, where the writer may give it to somebody."""
    if person_id is None or not _by_agreement(session, views, person_id, voice):
        return None
    return say_privately(session, "away_other", views[0], voice, who=named(session, person_id) or "")


def _each(session: Session, views: Sequence[TaskView], said: str, voice: Voice) -> Outcome:
    if len(views) > 1:
        return ask_which(session, views, said, voice, every=True)
    return act(session, views[0], understood_of(said, views[0], voice, None), voice, doubtful=True)

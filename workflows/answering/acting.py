"""What was understood of one task, done: refused, asked first, taken back, recorded, or kept as words that change nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session

from calendars.lazy_pattern import lazy_regex
from storage.agreements import Agreement
from storage.outbox import Question
from storage.words import Light
from workflows.answering.between_parties.both_sides import both_sides_done
from workflows.answering.between_parties.nobodys_party import given_to_party
from workflows.answering.between_parties.objections import hear_objection
from workflows.answering.between_parties.other_party import ask_other_party
from workflows.answering.between_parties.waited_for import WAITING, hear_waited_for, is_no_owner, is_waited_for
from workflows.answering.between_parties.waits_named import (
    ask_whom,
    lies_with_somebody,
    party_that_has_it,
    party_waited_for,
    stands_still,
)
from workflows.answering.changes.changing import change, undo_newest, was_just_undone
from workflows.answering.changes.no_longer_agreed import hear_of_gone
from workflows.answering.going_on import hear_going_on
from workflows.answering.handed_in.words_kept import keep_words, say_how, say_who_answers, say_whose_it_is
from workflows.answering.heard.about_asking import about_asking
from workflows.answering.heard.asks_whose import asks_whose_or_when
from workflows.answering.heard.cannot_be import cannot_be
from workflows.answering.heard.waited_words import waits_still
from workflows.answering.heard.yes_or_no import yes_or_no
from workflows.answering.in_a_row import is_own_of_a_moment_ago, opposite_in_a_row, was_just_noted
from workflows.answering.people.away import hear_away, hear_stand_in, while_away
from workflows.answering.people.kept_stands import keep_stand
from workflows.answering.people.names_known import colleague_named
from workflows.answering.questions import ask, asked_since, settle, supersede
from workflows.answering.telling.echoes import not_yours, say_privately, tick
from workflows.answering.understanding.clauses.retractions import takes_back
from workflows.answering.understanding.meaning import Intent, Understanding
from workflows.answering.voice import Outcome, Voice
from workflows.tracking.people import person_for
from workflows.tracking.permissions import Action, may
from workflows.tracking.stands import COURSE, Stand, last_undoable
from workflows.tracking.views import TaskView

DONE = frozenset({"done", "to_confirm"})
"""Of what is finished nobody is asked whether it is."""

DROPPED = "dropped"
CHATTER = frozenset({Intent.QUESTION, Intent.COMMENT})
_USER_ID = lazy_regex(r"[UW][A-Z0-9]+")


def act(session: Session, view: TaskView, said: Understanding, voice: Voice, *, doubtful: bool = False) -> Outcome:
    """Does what was said of this task; `doubtful`: asks first, also where the words themselves are clear."""
    if said.intent is Intent.UNDO and said.new_due is not None:
        said = _of_its_day(session, view, said, voice)
    given = given_to_party(session, view, voice)
    if said.intent in CHATTER | {Intent.HELP}:
        return given or _talk(session, view, said, voice)
    elsewhere = given or _passed_on(session, view, said, voice) or hear_objection(session, view, said, voice)
    elsewhere = elsewhere or _refused(session, view, said, voice)
    elsewhere = elsewhere or hear_of_gone(session, view, said, voice)
    elsewhere = elsewhere or _open_again(session, view, said, voice) or _theirs(session, view, said, voice)
    elsewhere = elsewhere or _waits(session, view, said, voice)
    elsewhere = elsewhere or hear_stand_in(session, view, said, voice) or hear_going_on(session, view, said, voice)
    if elsewhere is not None:
        return elsewhere
    said = while_away(session, view, said, voice)
    opposite = opposite_in_a_row(session, view, said, voice)
    whose_work = view.status == WAITING and said.intent is Intent.DONE and is_no_owner(session, view, voice.actor_id)
    known = said.intent is Intent.DONE and view.status in DONE
    once_more = said.intent is Intent.UNDO and takes_back(voice.words.lower()) and was_just_undone(session, view.id)
    of_another = said.intent is Intent.UNDO and _anothers(session, view, voice)
    taken_back = (once_more or of_another) and asked_since(session, view, voice) is None
    both = both_sides_done(session, view, said, voice)
    doubtful |= is_far_ahead(session, view, said.new_due)
    if (said.confirm or (doubtful and not _stands(view, said)) or whose_work or taken_back or opposite) and not known:
        if (asked := _asks_them(session, view, said, voice)) is not None:
            return asked
        supersede(session, view, voice)
        unmade = view.status in DONE and said.intent is Intent.PROGRESS and said.percent is None
        return ask(session, view, both or opposite or said, voice, both=both is not None, finished=unmade)
    if said.intent is Intent.UNDO:
        return _undone(session, view, voice)
    return change(session, view, _stand(session, said), voice)


def _of_its_day(session: Session, view: TaskView, said: Understanding, voice: Voice) -> Understanding:
    """An undo that names the later day: of that change, as long as it is the newest; else whether the agreed day holds again."""
    newest = last_undoable(session, view.id)
    today = voice.now.astimezone(voice.rules.zone).date()
    if today > view.due or (newest is not None and "expected" in newest.change):
        moved = newest is not None and "expected" in newest.change
        return Understanding(Intent.UNDO, confirm=said.confirm or not moved)
    return Understanding(Intent.ON_TRACK, light=Light.GREEN, new_due=view.due, confirm=True)


def _talk(session: Session, view: TaskView, said: Understanding, voice: Voice) -> Outcome:
    """What comes of words that tell of no stand."""
    if said.intent is Intent.HELP:
        return say_how(session, view, voice)
    heard = _passed_on(session, view, said, voice) or hear_going_on(session, view, said, voice)
    heard = heard or hear_objection(session, view, said, voice) or _theirs(session, view, said, voice)
    return heard or _kept(session, view, said, voice)


def _asks_them(session: Session, view: TaskView, said: Understanding, voice: Voice) -> Outcome | None:
    """What comes of "@Fatima pak jij deze op?", who is of another party: she is asked, and not first who wrote it."""
    named = said.intent is Intent.REASSIGN and said.assignee is not None and said.assignee.rstrip(">") in (voice.text or "")
    return ask_other_party(session, view, _stand(session, said), voice) if named else None


def _stands(view: TaskView, said: Understanding) -> bool:
    """Whether this amount is what is known: then nothing is to be asked, whichever task it was said of."""
    if said.intent is not Intent.PROGRESS or said.new_due is not None:
        return False
    return said.value == view.value if said.value is not None else said.percent is not None and said.percent == view.percent


def _is_vague(said: Understanding) -> bool:
    return said.percent is None and said.value is None and said.new_due is None


def _undone(session: Session, view: TaskView, voice: Voice) -> Outcome:
    """Takes back what made us ask, else the newest change; behind "klaar" / "niet" that change too."""
    asked = asked_since(session, view, voice)
    vague = asked is not None and asked.proposal.get("intent") == Intent.PROGRESS and asked.proposal.get("percent") is None
    if asked is None or (vague and view.status in DONE and is_own_of_a_moment_ago(session, view, voice)):
        undone = undo_newest(session, view, voice)
        supersede(session, view, voice)
        return undone
    settle(session, asked, "no", voice.now)
    tick(session, voice)
    return Outcome("noted")


def _anothers(session: Session, view: TaskView, voice: Voice) -> bool:
    """Whether the newest change is somebody else's: "ongedaan" may mean one's own 50% of before, not her 60% of since."""
    newest = last_undoable(session, view.id)
    return newest is not None and newest.person_id != voice.person_id


def after_no(session: Session, view: TaskView, question: Question, voice: Voice, *, allowed: bool, own_words: bool) -> Outcome:
    """What comes of a no: what was said stands where only its reason was asked; else nothing changes.

    Who says that it isn't finished, of what somebody finished meanwhile, hears that it stands so and how to change that.
    """
    said = stands_still(question)
    if allowed and said is not None:
        return change(session, view, said, voice, own_words=own_words)
    tick(session, voice)
    if question.proposal.get("intent") != Intent.DONE or view.status not in DONE:
        return Outcome("noted")
    return say_privately(session, "done_already", view, voice)


def is_only_kind(session: Session, views: Sequence[TaskView], said: str, voice: Voice) -> bool:
    """A bare yes, no or thumb of somebody who was asked nothing and may change none of this: no answer, and nothing to refuse.

    So is a yes to what was noted just now.
    """
    yes = yes_or_no(said)
    if yes is None:
        return False
    if yes and any(was_just_noted(session, view, voice) for view in views):
        return True
    return not any(may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id) for view in views)


def _open_again(session: Session, view: TaskView, said: Understanding, voice: Voice) -> Outcome | None:
    """What comes of words of the course of what is finished or dropped: asked before it is open again. None for all else.

    "Wordt 5 maart" a day after "klaar" may be about something else. A share of what is finished is asked as that.
    """
    if view.status in DONE | {DROPPED} and said.intent is Intent.REASSIGN and said.assignee is not None:  # asked first
        supersede(session, view, voice)
        return ask(session, view, said, voice, needed_again=view.status == DROPPED, reopened=view.status in DONE)
    told_beside = said.intent is Intent.PROGRESS and (view.status in DONE or _stands(view, said))
    if view.status not in DONE | {DROPPED} or said.intent not in COURSE or told_beside:
        return None
    supersede(session, view, voice)
    if view.status in DONE:
        if said.intent is not Intent.ON_TRACK:
            return ask(session, view, said, voice, reopened=True)
        keep_words(session, view, voice)
        return say_privately(session, "done_stays", view, voice)
    just_dropped = said.intent is Intent.PROGRESS and _is_vague(said) and is_own_of_a_moment_ago(session, view, voice)
    return ask(session, view, Understanding(Intent.UNDO, confirm=True) if just_dropped else said, voice, needed_again=True)


def is_far_ahead(session: Session, view: TaskView, day: date | None) -> bool:
    """Whether a new date lies more than a year behind the end of the agreement: most likely a slip in the year."""
    end = session.get_one(Agreement, view.agreement_id).year_end
    return day is not None and end is not None and day.year > end + 1


def asked_whether_so_late(session: Session, view: TaskView, stand: Stand, voice: Voice) -> Outcome | None:
    """What comes of such a date in a form: it is asked in the thread. None for all else."""
    if not is_far_ahead(session, view, stand.new_due) or not may(
        session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id
    ):
        return None
    supersede(session, view, voice)
    return ask(session, view, Understanding(Intent.DELAYED, light=Light.RED, new_due=stand.new_due, confirm=True), voice)


def _kept(session: Session, view: TaskView, said: Understanding, voice: Voice) -> Outcome:
    """What changes nothing; who writes what can't be hears so."""
    if asks_whose_or_when(voice.words):
        say_whose_it_is(session, view, voice)
    elif said.intent is Intent.QUESTION:
        say_who_answers(session, view, voice)
    kept = keep_words(session, view, voice)
    if said.intent is Intent.COMMENT and (away := hear_away(session, view, voice)) is not None:
        return away
    wrong = cannot_be(voice.words, today=voice.now.astimezone(voice.rules.zone).date())
    if wrong is None and may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id):
        wrong = about_asking(voice.words)
    return say_privately(session, wrong, view, voice) if wrong and kept.entry_id else kept


def person_of(session: Session, mentioned: str | None) -> int | None:
    """The internal id behind `<@U1>`."""
    found = _USER_ID.search(mentioned or "")
    return person_for(session, user_id=found[0]).id if found else None


def _passed_on(session: Session, view: TaskView, said: Understanding, voice: Voice) -> Outcome | None:
    """What comes of the words of the party that the task waits for: the owner hears them."""
    return hear_waited_for(session, view, said, voice) if is_waited_for(session, view, voice.actor_id) else None


def _refused(session: Session, view: TaskView, said: Understanding, voice: Voice) -> Outcome | None:
    """Why this can't be done, with the words kept: it is another's task, or would go to somebody who can't have it."""
    named = _USER_ID.search(said.assignee or "")
    if not may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id):
        keep_words(session, view, voice)
        stand = None if said.confirm else _stand(session, said)
        return not_yours(session, view, voice, kept=lambda: keep_stand(session, view, stand, voice))
    if named is None or named[0] not in voice.unreachable:
        return None
    keep_words(session, view, voice)
    return say_privately(session, "cant_take", view, voice)


def _waits(session: Session, view: TaskView, said: Understanding, voice: Voice) -> Outcome | None:
    """What comes of words that it waits for another party: known, or asked; None where no chat can ask, and for all else."""
    if said.intent is not Intent.BLOCKED or not voice.place.channel:
        return None
    party = party_waited_for(session, view, voice.words, by=voice.actor_id)
    if party is None and view.status == WAITING and waits_still(voice.words):
        return change(session, view, Stand(WAITING, waiting_for_party_id=view.waiting_for_id), voice)
    if party is None and lies_with_somebody(session, view, voice.words):
        return _whose_now(session, view, voice)
    if party is None:
        return None
    if view.status == WAITING and view.waiting_for_id == party.id:
        return change(session, view, Stand(WAITING, percent=said.percent, value=said.value, waiting_for_party_id=party.id), voice)
    return ask_whom(session, view, party, said, voice)


def _theirs(session: Session, view: TaskView, said: Understanding, voice: Voice) -> Outcome | None:
    """Asks of what the owner says is another party's work whether it waits for them: who does it there is theirs to say."""
    told = said.intent is Intent.COMMENT or (said.intent is Intent.REASSIGN and said.assignee is None)
    if not told or not voice.place.channel or view.status in DONE | {DROPPED}:
        return None
    if not may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id):
        return None
    party = party_that_has_it(session, view, voice.words, by=voice.actor_id)
    return ask_whom(session, view, party, said, voice) if party is not None else None


def _whose_now(session: Session, view: TaskView, voice: Voice) -> Outcome:
    """Asks whether the colleague of that name does it now; where nobody is so called, who does it, or whether it stands still."""
    colleague = colleague_named(session, view, voice.words)
    supersede(session, view, voice)
    taken = Understanding(Intent.REASSIGN, assignee=colleague, confirm=True)
    return ask(session, view, taken, voice, with_somebody=colleague is None)


def _stand(session: Session, said: Understanding) -> Stand:
    return Stand(
        intent=said.intent.value,
        light=said.light,
        percent=said.percent,
        value=said.value,
        new_due=said.new_due,
        snooze_until=said.snooze_until,
        assignee_id=person_of(session, said.assignee),
        until=said.until,
    )

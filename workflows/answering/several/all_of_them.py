"""What is said of all tasks of a message, of all but some, or of a range; and which, where that isn't clear."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session

from workflows.answering.acting import CHATTER, act
from workflows.answering.handed_in.words_kept import keep_words
from workflows.answering.heard.all_but import AllBut
from workflows.answering.heard.every_one import EveryOne
from workflows.answering.heard.task_choice import choose
from workflows.answering.heard.the_rest import said_of_the_rest
from workflows.answering.said_of_a_task import understood_of
from workflows.answering.several.each import act_on_each
from workflows.answering.several.each_period import OPEN, each_period_of
from workflows.answering.several.narrowing import called
from workflows.answering.several.which_task import ask_which
from workflows.answering.telling.echoes import not_yours
from workflows.answering.understanding.meaning import Intent
from workflows.answering.voice import Outcome, Voice, foremost
from workflows.tracking.permissions import Action, may
from workflows.tracking.views import TaskView


def hear_every(session: Session, views: Sequence[TaskView], every: EveryOne | None, voice: Voice) -> Outcome | None:
    """What is said of all: done of all that are open and theirs, where as many are named as stand in `views`; else asked once.

    "Allebei klaar" where there are five is asked: which two.
    """
    if every is None or not every.said:
        return None
    still = [view for view in views if view.status in OPEN]
    theirs = _theirs(session, still, voice)
    if len(theirs) == 1:  # the others were said before
        return act(session, theirs[0], understood_of(every.said, theirs[0], voice, None), voice, doubtful=True)
    if not theirs:
        return None
    if every.count == len(theirs) == len(still):
        return act_on_each(session, theirs, every.said, voice)
    if every.count is not None and every.count < len(theirs):
        return ask_which(session, theirs, every.said, voice, count=every.count)
    return ask_which(session, theirs, every.said, voice, every=True)


def hear_each_period(session: Session, views: Sequence[TaskView], text: str, voice: Voice) -> Outcome | None:
    """Does or asks what is said of every period of what comes back; None where nothing is."""
    each = each_period_of(session, views, text, voice)
    return hear_every(session, each.views, each.every, voice) if each is not None and each.every.said else None


def hear_all_but(session: Session, views: Sequence[TaskView], but: AllBut, voice: Voice) -> Outcome | None:
    """Of all but the exceptions it is asked once, of the exceptions is done what is said of them; None for chatter.

    An exception that names none of them ("behalve dat ene") leaves the question which is meant.
    """
    if understood_of(but.every.said, views[0], voice, None).intent in CHATTER | {Intent.UNDO, Intent.HELP}:
        return None
    named = [view for choice in choose(but.named, views) for view in choice.views] or called(but.named, views)
    theirs = _theirs(session, [view for view in views if view.status in OPEN], voice)
    if not named or not theirs:
        return which(session, theirs or views, but.every.said, voice)
    outcomes = []
    if but.told and len(named) == 1:
        outcomes.append(act(session, named[0], understood_of(but.told, named[0], voice, None), voice))
    elif but.told:
        outcomes.append(which(session, named, but.told, voice))
    left = [view for view in theirs if view not in named]
    asked = hear_every(session, left, EveryOne(but.every.said), voice) if left else None
    outcomes += [asked] if asked is not None else []
    return foremost(outcomes) if outcomes else keep_words(session, views[0], voice)


@dataclass(frozen=True, slots=True)
class Rest:
    """What a reply says `first` of the tasks that it names, and what is `said` of those that are `left`."""

    first: str
    left: list[TaskView]
    said: str


def rest_of(views: Sequence[TaskView], text: str, voice: Voice) -> Rest | None:
    """ "8 klaar, de rest op schema"; None where nothing is said of other tasks: "8 klaar, de rest van de woningen volgt"."""
    first, said = said_of_the_rest(text) or ("", "")
    choices = choose(first, views) if first and len(views) > 1 else []
    named = {view.number for choice in choices for view in choice.views}
    left = [view for view in views if view.number not in named]
    if not left or not choices or not all(choice.text for choice in choices):
        return None
    chatter = understood_of(said, left[0], voice, None).intent in CHATTER | {Intent.UNDO, Intent.HELP}
    return None if chatter else Rest(first, left, said)


def hear_range(session: Session, views: Sequence[TaskView], said: str, voice: Voice) -> Outcome | None:
    """ "8 t/m 12 klaar": asked once, with the tasks that stand between; None for chatter."""
    if understood_of(said, views[0], voice, None).intent in CHATTER | {Intent.HELP}:
        return None
    theirs = _theirs(session, [view for view in views if view.status in OPEN], voice)
    if len(theirs) < 2:
        return which(session, theirs or views, said, voice)
    return ask_which(session, theirs, said, voice, every=True)


def which(session: Session, meant: Sequence[TaskView], said: str, voice: Voice) -> Outcome:
    """Asks which is meant; when none of them is this person's to change, they hear that instead, and of whom they are."""
    theirs = _theirs(session, meant, voice)
    if theirs:
        return ask_which(session, meant, said, voice)
    keep_words(session, meant[0], voice)
    return not_yours(session, meant[0], voice, others=meant[1:])


def _theirs(session: Session, views: Sequence[TaskView], voice: Voice) -> list[TaskView]:
    return [view for view in views if may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id)]

"""A reply about one or some of several tasks: which it names, what it says of each, and what is asked where that is unclear."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlmodel import Session

from calendars.lazy_pattern import lazy_regex
from storage.tasks import HistoryEntry
from workflows.answering.acting import CHATTER, act
from workflows.answering.changes.changing import undo_one
from workflows.answering.handed_in.words_kept import keep, say_how
from workflows.answering.heard.every_one import EveryOne, said_of_all
from workflows.answering.heard.periods_named import of_period
from workflows.answering.heard.periods_told import told_by_period
from workflows.answering.heard.task_choice import Choice, bears, choose, mentioned
from workflows.answering.people.colleagues import with_colleague
from workflows.answering.said_of_a_task import understood_of
from workflows.answering.several.all_of_them import hear_each_period, hear_every, which
from workflows.answering.several.beside import NOTHING_BESIDE, Beside
from workflows.answering.several.each import means_a_share
from workflows.answering.several.narrowing import closed_just_now, narrowed
from workflows.answering.several.told_here import FRESH
from workflows.answering.several.unheard import tell_unheard
from workflows.answering.several.which_task import ask_which
from workflows.answering.telling.echoes import language_of, say_privately
from workflows.answering.telling.sentences import sentence
from workflows.answering.understanding.meaning import Intent, Understanding
from workflows.answering.voice import Outcome, Voice, foremost
from workflows.tracking.permissions import Action, may
from workflows.tracking.stands import last_undoable
from workflows.tracking.views import TaskView

_SOME_NOT = lazy_regex(r"(?i)(?<!\w)\d{1,3}\s+(?:nog\s+|ook\s+)?(?:niet|not)(?!\w)")


def hear_among(
    session: Session,
    views: Sequence[TaskView],
    said: str,
    voice: Voice,
    *,
    bot_user: str | None,
    agreement_id: int | None,
    shown: int | None = None,
    beside: Beside = NOTHING_BESIDE,
) -> Outcome:
    """What a reply says of each task that it names; of none, what it can be about. `shown` is the one that all look at.

    `beside` are tasks that it names and that its message doesn't show.
    """
    unknown = [] if beside.unknown is None else [beside.unknown]
    known = [*views, *beside.views]
    choices = choose(said, known, others=unknown) or _each_period(said, known)
    outcomes = [say_privately(session, "no_number", views[0], voice, number=number) for number in unknown]
    if not outcomes and (not choices or (len(choices) == 1 and not choices[0].text)):
        return _without_choice(session, views, said, voice, bot_user=bot_user, agreement_id=agreement_id, beside=beside)
    unheard: list[Sequence[TaskView]] = []
    for choice in (_as_shown(choice, shown) for choice in choices):
        by = replace(voice, part=choice.text) if len(choices) > 1 else voice
        if choice.is_unclear:
            outcomes.append(_of_one_number(session, choice, by, bot_user, beside))
            unheard += [choice.views] if outcomes[-1].kind == "silent" else []
            continue
        if choice.is_doubtful and len(choice.views) > 1:  # "januari en februari wel"
            outcomes.append(ask_which(session, choice.views, choice.text, by, every=True))
            continue
        for view in choice.views:
            understanding = with_colleague(session, view, understood_of(choice.text, view, voice, bot_user), choice.text)
            doubtful = view.id in beside.unsure or (len(choice.views) > 1 and means_a_share(view, understanding))
            doubtful = doubtful or choice.is_doubtful or _is_partly(view, understanding, choice.text, said if unknown else "")
            outcomes.append(act(session, view, understanding, by, doubtful=doubtful))
            silent = outcomes[-1].kind == "silent" and understanding.intent is not Intent.QUESTION
            unheard += [[view]] if silent else []
    if unheard and any(outcome.kind in {"changed", "asked"} for outcome in outcomes):
        tell_unheard(session, unheard, voice)
    return foremost(outcomes)


def _each_period(said: str, views: Sequence[TaskView]) -> list[Choice]:
    """What a reply without a number says of each period of what comes back; empty where not one thing alone comes back so."""
    parts = told_by_period(said, views)
    alone = len({view.series for part in parts for view in part.views}) == 1
    return [Choice(tuple(part.views), part.said, is_doubtful=not part.sure) for part in parts] if alone else []


def _is_partly(view: TaskView, understanding: Understanding, text: str, whole: str) -> bool:
    """ "8 klaar maar 3 niet", where no afspraak is 3: it may count what is left. `whole` names one that isn't there."""
    counted = view.target is not None and _SOME_NOT.search(text) is not None
    return counted or (understanding.intent is Intent.DONE and _SOME_NOT.search(whole) is not None)


def _as_shown(choice: Choice, shown: int | None) -> Choice:
    """Of the tasks of one number the one that all look at is meant."""
    meant = tuple(view for view in choice.views if view.id == shown)
    return Choice(meant, choice.text) if choice.is_unclear and meant else choice


def _of_one_number(session: Session, choice: Choice, voice: Voice, bot_user: str | None, beside: Beside) -> Outcome:
    """What is said of a number that several tasks bear."""
    if (each := hear_each_period(session, choice.views, choice.text, voice)) is not None:
        return each
    every = said_of_all(choice.text)
    said = (every.said if every is not None else "") or choice.text
    meant = narrowed(session, choice.views, said, voice)
    intents = {understood_of(said, view, voice, bot_user).intent for view in meant}
    if len(meant) == 1 or Intent.HELP in intents:
        understanding = understood_of(said, meant[0], voice, bot_user)
        doubtful = meant[0].id in beside.unsure or closed_just_now(session, choice.views, said, voice)
        return act(session, meant[0], understanding, voice, doubtful=doubtful)
    if intents <= CHATTER:
        return _kept(session, meant, voice, meant[0].agreement_id)
    return hear_every(session, choice.views, every, voice) or which(session, meant, said, voice)


def _without_choice(
    session: Session,
    views: Sequence[TaskView],
    said: str,
    voice: Voice,
    *,
    bot_user: str | None,
    agreement_id: int | None,
    beside: Beside,
) -> Outcome:
    """A reply that begins with no task: chatter and questions are left alone, for the rest it is asked which one is meant."""
    if (each := hear_each_period(session, [*views, *beside.views], said, voice)) is not None:
        return each
    hint = mentioned(said, [*views, *beside.views])
    about, words = (hint.views, hint.text) if hint is not None else (views, said)
    period, besides = of_period(words, about if hint is not None else [*views, *beside.views])
    if period:
        about, words = period, besides
    every = said_of_all(words) if hint is None and not period else None
    words = (every.said if every is not None else "") or words
    about = [view for view in about if every is not None and bears(view, every.number)] or about
    intent = understood_of(words, about[0], voice, bot_user).intent if words else Intent.COMMENT
    if intent is Intent.HELP:
        return say_how(session, views[0], voice)
    if intent is Intent.UNDO:
        return _undo(session, about, words, voice)
    if intent not in CHATTER:
        sure = hint is None and bool(period) and len({view.series for view in period}) == 1
        return _of_some(session, about, words, voice, every=every, unsure=beside.unsure if sure else None)
    agreements = {view.agreement_id for view in views}
    if len(agreements) == 1 or agreement_id is not None:
        return _kept(session, views, voice, agreement_id or agreements.pop())
    return Outcome("silent")


def _of_some(
    session: Session,
    views: Sequence[TaskView],
    said: str,
    voice: Voice,
    *,
    every: EveryOne | None,
    unsure: frozenset[int] | None,
) -> Outcome:
    """What is said of one of these tasks: asked first, or which; done of all but the `unsure` where their periods were named."""
    if unsure is not None:  # "januari en februari zijn klaar"
        told = [(view, understood_of(said, view, voice, None)) for view in views]
        return foremost([act(session, view, understanding, voice, doubtful=view.id in unsure) for view, understanding in told])
    meant = narrowed(session, views, said, voice)
    if len(meant) == 1:
        return act(session, meant[0], understood_of(said, meant[0], voice, None), voice, doubtful=True)
    return hear_every(session, views, every, voice) or which(session, meant, said, voice)


def _kept(session: Session, views: Sequence[TaskView], voice: Voice, agreement_id: int) -> Outcome:
    """Words that change nothing, kept with the agreement."""
    if not any(may(session, Action.COMMENT, task_id=view.id, person_id=voice.actor_id) for view in views):
        return Outcome("silent")
    kept = keep(session, voice, agreement_id=agreement_id, task_id=None)
    return Outcome("silent", kept.id, sentence("kept", language_of(session, agreement_id)))


def _undo(session: Session, views: Sequence[TaskView], said: str, voice: Voice) -> Outcome:
    """Takes back all that this person's last words about these tasks changed; what is older is asked about first.

    "7 wordt half juli, 10b ligt stil" and then "maak dat ongedaan" takes both back.
    """
    newest = {view.id: last_undoable(session, view.id) for view in views}
    own = {view.id: entry for view in views if (entry := newest[view.id]) is not None and entry.person_id == voice.person_id}
    if not own:
        others = [view for view in views if newest[view.id] is not None]
        return _undo_which(session, others, said, voice) if others else say_privately(session, "nothing_here", views[0], voice)
    last = max(own.values(), key=lambda entry: (entry.at, entry.sequence))
    together = [view for view in views if view.id in own and _said_with(own[view.id], last)]
    if voice.now - last.at > FRESH:
        return _undo_which(session, together, said, voice)
    return foremost([undo_one(session, own[view.id], view, voice) for view in together])


def _undo_which(session: Session, views: Sequence[TaskView], said: str, voice: Voice) -> Outcome:
    if len(views) == 1:
        return act(session, views[0], Understanding(Intent.UNDO), voice, doubtful=True)
    return which(session, views, said, voice)


def _said_with(entry: HistoryEntry, last: HistoryEntry) -> bool:
    """Whether both came from the same words."""
    return entry.id == last.id or (entry.at == last.at and entry.permalink == last.permalink and entry.source is last.source)

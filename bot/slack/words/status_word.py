"""`/afspraak status 6 klaar`: an answer by number, which everybody sees under our last message about that afspraak."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot.slack.hearing.desk import Desk
from bot.slack.places import last_message_about
from bot.slack.words.asked import still_concept
from bot.slack.words.said import behind
from bot.slack.words.selections import confirmed_tasks, reachable_agreements, said_of
from storage.agreements import Agreement, agreements_in_channel
from storage.tasks import HistoryEntry
from storage.words import Source
from workflows.answering.answers import Outcome, hear
from workflows.answering.heard.task_choice import Choice, choose
from workflows.answering.several.narrowing import narrowed
from workflows.answering.voice import Place, Voice
from workflows.tracking.permissions import Action, may
from workflows.tracking.views import TaskView

Payload = dict[str, Any]

WORDS = frozenset({"status", "stand"})


def behind_status(text: str) -> str | None:
    """What stands behind the word `status`; None where the words don't begin with it."""
    return behind(text, WORDS)


def take_status(
    session: Session,
    desk: Desk,
    said: str,
    *,
    person_id: int,
    channel: str,
    now: datetime,
    mark: str,
    passed_on_by: int | None = None,
    noted: Callable[[str], str] = lambda text: text,
    unreachable: frozenset[str] = frozenset(),
    parties: frozenset[str] = frozenset(),
    behalf: str | None = None,
) -> Payload | None:
    """Hears "6 klaar"; gives what to tell the person alone, or nothing when that was done already. `mark` is this command's.

    `passed_on_by` is who tells it for this person, `noted` what the history keeps of the words, `unreachable` whom they name and
    who can be given nothing. Where `parties` are named, their tasks alone are meant. `behalf` is for whom it is told, by name.
    """
    by = person_id if passed_on_by is None else passed_on_by
    agreements = reachable_agreements(session, by, channel)
    language = agreements[0].language if agreements else desk.rules.language
    views = confirmed_tasks(session, agreements, now=now, rules=desk.rules)
    theirs = [view for view in views if not parties or parties & {*view.owners, view.lead}]
    choices = said_of(said, theirs, now)
    choices = _own_instead(session, choices, theirs, said, by)
    if not choices and parties and (others := said_of(said, views, now)):
        values = {"number": others[0].views[0].number, "party": ", ".join(sorted(parties))}
        return {"message": "plain", "language": language, "words": "no_number_of", "values": values}
    if not choices:
        return still_concept(agreements) or _not_understood(said, views, language)
    voice = Voice(person_id, Source.COMMAND, now, desk.rules, passed_on_by=passed_on_by)
    meant = [narrowed(session, choice.views, choice.text, voice) if choice.is_unclear else choice.views for choice in choices]
    chosen = [view for views in meant for view in views]
    outcome = hear(
        session,
        task_ids=[view.id for view in chosen],
        text=choices[0].text if len(chosen) == 1 else said,
        person_id=person_id,
        source=Source.COMMAND,
        now=now,
        rules=desk.rules,
        place=_place(session, chosen[0], channel, mark, by),
        bot_user=desk.bot_user,
        passed_on_by=passed_on_by,
        noted=noted(said),
        behalf=behalf,
        unreachable=unreachable,
    )
    desk.heard(outcome.kind)
    return _told(session, outcome, chosen[0], language)


def _own_instead(session: Session, choices: list[Choice], views: Sequence[TaskView], said: str, person_id: int) -> list[Choice]:
    """What was said of tasks of others, of this person's own of that number, also where that was closed: "6 klaar" once more."""
    named = [view for choice in choices for view in choice.views]
    if not named or any(may(session, Action.CHANGE, task_id=view.id, person_id=person_id) for view in named):
        return choices
    alike = [view for view in views if view.number in {one.number for one in named} and view not in named]
    own = [view for view in alike if may(session, Action.CHANGE, task_id=view.id, person_id=person_id)]
    return ([choice for choice in choose(said, own) if choice.text] if own else []) or choices


def says_stand(session: Session, desk: Desk, said: str, *, person_id: int, channel: str, now: datetime) -> bool:
    """Whether these words, without `status` before them, say something about an afspraak by its number."""
    agreements = reachable_agreements(session, person_id, channel)
    return bool(said_of(said, confirmed_tasks(session, agreements, now=now, rules=desk.rules), now))


def _place(session: Session, view: TaskView, channel: str, mark: str, person_id: int) -> Place:
    """The thread of our last message about the task, else the agreement's channel; who typed it is told where they did.

    Where no agreement is followed we may not be: then they are told directly.
    """
    aside = channel if agreements_in_channel(session, channel) else ""
    found = last_message_about(session, view.id, person_id)
    if found is None:
        return Place(session.get_one(Agreement, view.agreement_id).channel, mark=mark, aside=aside)
    return Place(found.posted_channel, found.thread_ts or found.posted_ts, None, mark, aside)


def _not_understood(said: str, views: Sequence[TaskView], language: str) -> Payload:
    """A number that nothing bears is named; for the rest, how one can answer."""
    number = said.partition(" ")[0].strip(":,.").casefold()
    if number[:1].isdigit() and number not in {view.number.casefold() for view in views}:
        return {"message": "plain", "language": language, "words": "no_number", "values": {"number": number}}
    return {"message": "help", "language": language, "unknown": bool(said.strip())}


def _told(session: Session, outcome: Outcome, view: TaskView, language: str) -> Payload | None:
    if outcome.told or outcome.kind == "refused" or (outcome.kind == "noted" and outcome.entry_id is None):
        return None  # told to this person already
    if outcome.kind == "silent" and outcome.message:
        return {"message": "plain", "kind": "sentence", "language": language, "text": outcome.message}
    words = "status_asked" if outcome.kind == "asked" else "status_undone" if _takes_back(session, outcome) else "status_noted"
    return {"message": "plain", "language": language, "words": words, "values": {"number": view.number}}


def _takes_back(session: Session, outcome: Outcome) -> bool:
    entry = session.get(HistoryEntry, outcome.entry_id) if outcome.entry_id is not None else None
    return entry is not None and entry.undoes_id is not None

"""What everybody sees after an answer: our messages with the new stand, one short line, a tick. All through the outbox.

Each key names the history entry (or question) that it follows from, so that a repeat writes nothing twice.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from sqlmodel import Session, col, select

from storage.agreements import Agreement
from storage.outbox import delivery_with_key
from storage.people import Person
from storage.tasks import HistoryEntry, Task
from storage.words import DeliveryKind, DeliveryMethod, Light, Source
from workflows.answering.apart import apart_of
from workflows.answering.heard.periods_named import period_of_task
from workflows.answering.telling.sentences import listed, sentence, task_name
from workflows.answering.telling.shown_still import show_as_they_are
from workflows.answering.voice import Gathered, Outcome, Voice
from workflows.outgoing import Outgoing, put
from workflows.told_alone import own_language, tell_alone
from workflows.tracking.agreement_names import names_in_shared_channels
from workflows.tracking.party_names import in_sentence
from workflows.tracking.people import coordinators
from workflows.tracking.permissions import who_may_change
from workflows.tracking.stands import Stand
from workflows.tracking.strangers import ask_where, belongs_nowhere, was_removed
from workflows.tracking.views import TaskView, task_views

AT_ONCE = timedelta(minutes=15)
REPLACED = frozenset({"status", "said", "blocked", "percent", "value", "expected"})
"""What makes a stand another one."""

TICK = "white_check_mark"


def view_of(session: Session, task_id: int, voice: Voice) -> TaskView:
    """The task as it stands now."""
    return task_views(session, now=voice.now, rules=voice.rules, task_ids=[task_id])[0]


def language_of(session: Session, agreement_id: int) -> str:
    """The language in which an agreement's people are spoken to."""
    return session.get_one(Agreement, agreement_id).language


def mention(session: Session, person_id: int | None) -> str | None:
    """`<@U1>`, or nothing for the operator."""
    person = session.get(Person, person_id) if person_id is not None else None
    return f"<@{person.user_id}>" if person else None


def named(session: Session, person_id: int | None) -> str | None:
    """A person's name, where it is known."""
    person = session.get(Person, person_id) if person_id is not None else None
    return person.name if person else None


def echo_change(session: Session, entry: HistoryEntry, stand: Stand, voice: Voice, *, before: HistoryEntry | None) -> None:
    """Shows a new stand everywhere; `before` is the change that it came upon, told when another had just made it."""
    view = view_of(session, entry.task_id or 0, voice)
    show_anew(session, view, entry, voice)
    light = _said_light(session, view, stand)
    stays = _stays(view, stand, light)
    says = {
        "intent": stand.intent,
        "light": None if stays and stand.intent == "delayed" else light,
        "percent": stand.percent,
        "value": stand.value,
        "new_due": _iso(stand.new_due),
        "snooze_until": _iso(stand.snooze_until),
        "assignee": mention(session, stand.assignee_id),
        "until": _iso(stand.until),
        "waiting_for": view.waiting_for,
        "why": entry.text if voice.source is Source.MODAL else None,
        "by": None if voice.source is Source.REPLY and not voice.by_name else mention(session, voice.person_id),
        "behalf": voice.behalf,
        "passed_on_by": mention(session, voice.passed_on_by) if voice.passed_on_by != voice.person_id else None,
        "stays": stays,
        "before": _before(session, before, entry, voice),
    }
    payload = {"message": "noted", "entry_id": entry.id, **about(session, view), **says}
    in_thread(session, f"noted:{entry.id}", payload, voice, agreement_id=view.agreement_id)
    tick(session, voice)


def show_anew(session: Session, view: TaskView, entry: HistoryEntry, voice: Voice) -> None:
    """Updates the messages in which the task stands and that people look at still."""
    show_as_they_are(session, [view.id], entry, voice)


def tick(session: Session, voice: Voice) -> None:
    """A tick on what somebody typed."""
    place = voice.place
    if voice.source is not Source.REPLY or place.channel is None or place.message_ts is None:
        return
    outgoing = Outgoing(
        key=f"tick:{place.channel}:{place.message_ts}",
        kind=DeliveryKind.OTHER,
        moment=voice.now,
        payload={"message": "reaction", "name": TICK},
        method=DeliveryMethod.REACTION,
        channel=place.channel,
        target_ts=place.message_ts,
    )
    put(session, outgoing, now=voice.now)


def about(session: Session, view: TaskView) -> dict[str, Any]:
    """What a line about a task says of it; of what comes back the period with it, as the number alone doesn't tell them apart.

    Nor does it where a channel follows two agreements: then also which one it is `of`.
    """
    return {
        "language": language_of(session, view.agreement_id),
        "task_id": view.id,
        "number": view.number,
        "period": apart_of(session, view),
        "of": names_in_shared_channels(session, [view.agreement_id]).get(view.agreement_id),
        "title": view.title,
        "target": view.target,
    }


def task_in_sentence(session: Session, view: TaskView, language: str) -> str:
    """ "afspraak 6", with what tells it from others of that number."""
    of = names_in_shared_channels(session, [view.agreement_id]).get(view.agreement_id, "")
    return task_name(view.number, language, ", ".join(filter(None, (apart_of(session, view), of))))


def in_thread(session: Session, key: str, payload: dict[str, Any], voice: Voice, *, agreement_id: int | None) -> None:
    """A line in the thread, kept until all is done where the voice gathers them; nothing where there is no chat."""
    if voice.place.channel is None:
        return
    if voice.gathered is not None:
        voice.gathered.append(Gathered(key, payload, agreement_id))
        return
    outgoing = Outgoing(
        key=key,
        kind=DeliveryKind.OTHER,
        moment=voice.now,
        payload=payload,
        channel=voice.place.channel,
        thread_ts=voice.place.thread,
        agreement_id=agreement_id,
    )
    put(session, outgoing, now=voice.now)


def in_private(session: Session, key: str, payload: dict[str, Any], voice: Voice, *, agreement_id: int | None) -> None:
    """A line that only this person sees, once for what they did; nothing where there is no chat."""
    if voice.actor_id is None or (voice.place.channel is None and voice.place.aside is None):
        return
    channel, thread = voice.place.private
    once = f"{key}:{voice.actor_id}:{voice.place.mark or voice.place.message_ts}:{voice.now.isoformat()}"
    where: dict[str, Any] = {"person_id": voice.actor_id, "channel": channel, "thread": thread}
    tell_alone(session, once, payload, **where, now=voice.now, agreement_id=agreement_id)


def say_privately(session: Session, key: str, view: TaskView, voice: Voice, **values: str) -> Outcome:
    """One of the sentences, for this person alone: it could not be done."""
    language = own_language(session, voice.actor_id, language_of(session, view.agreement_id))
    text = sentence(key, language, task=task_in_sentence(session, view, language), **values)
    payload = {"message": "plain", "kind": "sentence", "language": language, "text": text}
    in_private(session, f"{key}:{view.id}", payload, voice, agreement_id=view.agreement_id)
    return Outcome("refused", message=text)


def gone(session: Session, voice: Voice) -> Outcome:
    """Says to this person alone that nothing is known any more of what they pressed."""
    text = sentence("gone", voice.rules.language)
    payload = {"message": "plain", "kind": "sentence", "language": voice.rules.language, "text": text}
    in_private(session, "gone", payload, voice, agreement_id=None)
    return Outcome("refused", message=text)


def not_yours(
    session: Session,
    view: TaskView,
    voice: Voice,
    *,
    others: Sequence[TaskView] = (),
    kept: Callable[[], None] | None = None,
) -> Outcome:
    """A kind line, for this person alone, that names who can change the stand. Where a newcomer belongs, is asked once.

    `others` are the tasks that it is said of too; `kept` keeps what they said until that is known.
    """
    newcomer = session.get(Person, voice.actor_id) if voice.actor_id is not None else None
    stranger: dict[str, Any] = {}
    if newcomer is not None and belongs_nowhere(session, view.agreement_id, newcomer.id or 0):
        asked = ask_where(session, session.get_one(Agreement, view.agreement_id), newcomer, now=voice.now)
        keepers = [f"<@{person.user_id}>" for person in coordinators(session, view.agreement_id)]
        left = was_removed(session, view.agreement_id, newcomer)
        stranger = {"stranger": asked, "keepers": keepers, "left": left}
        if kept is not None and asked == "asked":
            kept()
    parties, leads = _who_may(session, [view, *others])
    language = language_of(session, view.agreement_id)
    users = [f"<@{person.user_id}>" for person in leads]
    payload = {"message": "not_yours", "action": "change", **about(session, view), "owners": parties, "leads": users, **stranger}
    payload |= {"tasks": [{"number": one.number, "period": period_of_task(one)} for one in (view, *others)]} if others else {}
    in_private(session, f"not_yours:{view.id}", payload, voice, agreement_id=view.agreement_id)
    who = listed([in_sentence(party, language) for party in parties], language) or sentence("coordinator", language).lower()
    task = task_in_sentence(session, view, language)
    key = "not_yours_several" if len(parties) > 1 else "not_yours"
    return Outcome("refused", message=sentence(key, language, task=task, who=who))


def _who_may(session: Session, views: Sequence[TaskView]) -> tuple[list[str], list[Person]]:
    """Who can change these tasks: their parties and those who lead them, each once."""
    found = [who_may_change(session, view.id) for view in views]
    parties = dict.fromkeys(party for parties, _ in found for party in parties)
    leads = {person.id: person for _, people in found for person in people}
    return list(parties), list(leads.values())


def only_coordinators(session: Session, view: TaskView, voice: Voice) -> Outcome:
    """A kind line, for this person alone: what was agreed itself is the coordinator's to change."""
    payload = {"message": "not_yours", "action": "coordinate", **about(session, view)}
    in_private(session, f"coordinate:{view.id}", payload, voice, agreement_id=view.agreement_id)
    return Outcome("refused")


def who_answers(session: Session, view: TaskView, voice: Voice) -> None:
    """A kind line, for this person alone and once in a thread, that names who can answer a question about the task."""
    place = voice.place
    if place.channel is None or voice.person_id is None:
        return
    parties, leads = who_may_change(session, view.id)
    users = [f"<@{person.user_id}>" for person in leads]
    channel, thread = place.private
    key = f"who_answers:{view.id}:{voice.person_id}:{place.channel}:{place.thread_ts}"
    payload = {"message": "who_answers", **about(session, view), "owners": parties, "mentions": users}
    where: dict[str, Any] = {"person_id": voice.person_id, "channel": channel, "thread": thread}
    tell_alone(session, key, payload, **where, now=voice.now, agreement_id=view.agreement_id)


def without_undo(session: Session, entry_id: int, undone: HistoryEntry, voice: Voice) -> None:
    """Takes the button from the line that is undone now; from a line about several when all of them are."""
    line = delivery_with_key(session, f"noted:{entry_id}")
    if line is None:
        return
    told = line.payload.get("entry_ids") or [entry_id]
    back = session.exec(select(HistoryEntry.undoes_id).where(col(HistoryEntry.undoes_id).in_(told))).all()
    if set(told) - set(back):
        return
    outgoing = Outgoing(
        key=f"update:{undone.id}:{line.id}",
        kind=line.kind,
        moment=voice.now,
        payload={**line.payload, "entry_id": None, "undone": True},
        method=DeliveryMethod.UPDATE,
        parent_id=line.id,
        agreement_id=line.agreement_id,
    )
    put(session, outgoing, now=voice.now)


def _stays(view: TaskView, stand: Stand, said: str | None) -> dict[str, Any] | None:
    """The light that a word doesn't change, as after the deadline, and why; None where the word and the light agree."""
    if stand.intent not in {"on_track", "at_risk", "delayed"} or view.light is not Light.RED or said == Light.RED.value:
        return None
    return {"light": view.light.value, "why": view.why}


def _before(session: Session, before: HistoryEntry | None, entry: HistoryEntry, voice: Voice) -> dict[str, Any] | None:
    """The stand of somebody else that this one took the place of; None where they told something else, as who has it now."""
    if before is None or before.person_id == voice.person_id or voice.now - before.at > AT_ONCE:
        return None
    if not REPLACED & set(before.change) & set(entry.change):
        return None
    after = {name: pair[1] for name, pair in before.change.items()}
    fields = {name: after.get(name) for name in ("status", "said", "percent", "value", "expected")}
    return {"by": mention(session, before.person_id), "at": before.at.astimezone(voice.rules.zone).isoformat(), **fields}


def _said_light(session: Session, view: TaskView, stand: Stand) -> str | None:
    """The light that goes with the words: the stand's own, or the one that the task has of it now."""
    said = stand.light or (session.get_one(Task, view.id).said if stand.intent in {"delayed", "not_started"} else None)
    return said.value if said else None


def _iso(day: Any) -> str | None:
    return day.isoformat() if day is not None else None

"""Deciding in the chat what of last year moves on: a message with a few unfinished tasks at a time, one click each or for all.

What was decided stands in the history of the tasks themselves, so that it goes on after a restart, from the command line, and
with somebody else; every message that shows it is renewed with each decision. What nobody decides stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session, col, select

from storage.agreements import Agreement, agreements_in_channel
from storage.outbox import Delivery
from storage.people import Person
from storage.tasks import HistoryEntry, Task, history_of_tasks
from storage.words import AgreementStatus, DeliveryKind, DeliveryMethod, DeliveryState, Source
from workflows.meeting.same_parties import names_of, others_of_the_same
from workflows.outgoing import Outgoing, put, renew_message
from workflows.reading.document_walk import Press, may_bring_in, tell_who_may
from workflows.renewing.carry_back import is_as_it_moved, take_back
from workflows.renewing.carry_over import FINISHED, Unfinished, leave_behind, move_on, unfinished
from workflows.renewing.past_periods import as_items, ids_of
from workflows.told_alone import tell_alone
from workflows.tracking.left_behind import CARRIED_TO, decision_of

MESSAGE = "carry"
PAGE = 4
ENOUGH_SHARED = 2  # of three parties a third may have another name by now


def predecessor(session: Session, new: Agreement) -> Agreement | None:
    """The newest agreement of an earlier year that this one follows: of the same parties, or of most of them in one channel."""
    here = agreements_in_channel(session, new.channel) if new.channel is not None else []
    own = names_of(session, new)
    beside = [row for row in here if row.status is AgreementStatus.ACTIVE and len(own & names_of(session, row)) >= ENOUGH_SHARED]
    earlier = [
        row
        for row in (*others_of_the_same(session, new), *beside)
        if row.year_start is not None and new.year_start is not None and row.year_start < new.year_start
    ]
    return max(earlier, key=lambda row: (row.year_start or 0, row.id or 0), default=None)


def propose(session: Session, new: Agreement, press: Press) -> bool:
    """Shows what is unfinished of the year before, for who may decide; False when there is nothing to decide."""
    old = predecessor(session, new)
    items = unfinished(session, old, new) if old is not None else []
    if old is None or not items:
        return False
    if not may_bring_in(session, press):
        tell_who_may(session, press, deed=MESSAGE)
        return True
    shown = {
        "old": old.id,
        "old_title": old.title,
        "title": new.title,
        "items": as_items(items, press.now.astimezone(press.rules.zone).date()),
    }
    payload = {"message": MESSAGE, "language": new.language, "agreement": new.id, "offset": 0, "page": PAGE, **shown}
    outgoing = Outgoing(
        key=f"carry:{old.id}:{new.id}:{press.mark}",
        kind=DeliveryKind.OTHER,
        moment=press.now,
        payload=_with_decisions(session, payload),
        channel=press.channel or None,
        person_id=None if press.channel else press.person_id,
        thread_ts=press.thread,
        agreement_id=new.id,
    )
    put(session, outgoing, now=press.now)
    return True


def decide_one(session: Session, shown: Delivery, task_id: int, press: Press, *, moves: bool) -> None:
    """Takes a task along or leaves it behind, once; what stays behind may still be taken along."""
    if not may_bring_in(session, press):
        tell_who_may(session, press, deed=MESSAGE)
        return
    old, new = _both(session, shown)
    ids = _with_the_others(shown, [task_id])
    items = [item for one in ids if (item := _item(session, shown, one)) is not None]
    said = _decisions(session, [task_id]).get(task_id)
    if not items or (said is not None and (said["moves"] or not moves)) or (moves and len(ids) > 1):
        _tell_why_not(session, new, said, press)
    else:
        for item in items:
            _decide(session, item, old, new, press, moves=moves)
    _renew_all(session, old, new, press)


def decide_page(session: Session, shown: Delivery, offset: int, press: Press, *, moves: bool) -> None:
    """Takes along, or leaves behind, all of the page from there on that is not decided yet; it can be taken back as one."""
    if not may_bring_in(session, press):
        tell_who_may(session, press, deed=MESSAGE)
        return
    old, new = _both(session, shown)
    here = [item for item in shown.payload["items"][offset : offset + PAGE] if not (moves and item.get("also"))]
    ids = [task_id for item in here for task_id in ids_of(item)]
    before = _decisions(session, ids)
    items = [item for task_id in ids if task_id not in before and (item := _item(session, shown, task_id)) is not None]
    for item in items:
        _decide(session, item, old, new, press, moves=moves)
    if items:
        own = {int(item["task"]) for item in here}
        shown.payload = {**shown.payload, "together": [item.task.id for item in items if item.task.id in own]}
    else:
        _tell_why_not(session, new, next(iter(before.values()), None), press)
    _renew_all(session, old, new, press)


def take_back_some(session: Session, shown: Delivery, task_ids: Sequence[int], press: Press) -> None:
    """Takes back what was decided about these, and says so when that can't be done any more for some of them."""
    if not may_bring_in(session, press):
        tell_who_may(session, press, deed=MESSAGE)
        return
    old, new = _both(session, shown)
    task_ids = _with_the_others(shown, task_ids)
    proposed = {task_id for item in shown.payload["items"] for task_id in ids_of(item)}
    how: dict[str, Any] = {"person_id": press.person_id, "source": Source.BUTTON, "now": press.now, "rules": press.rules}
    back = [task_id for task_id in task_ids if task_id in proposed and take_back(session, task_id, **how)]
    if len(back) < len(task_ids):
        _whisper(session, new, "carry_not_back", {}, press)
    together = [task_id for task_id in shown.payload.get("together") or [] if task_id not in task_ids]
    shown.payload = {**shown.payload, "together": together}
    _renew_all(session, old, new, press)


def _with_the_others(shown: Delivery, task_ids: Sequence[int]) -> list[int]:
    """These tasks, each with those for which its item stands too."""
    items = {int(item["task"]): item for item in shown.payload["items"]}
    return [one for task_id in task_ids for one in (ids_of(items[task_id]) if task_id in items else [task_id])]


def _both(session: Session, shown: Delivery) -> tuple[Agreement, Agreement]:
    return _locked(session, int(shown.payload["old"])), session.get_one(Agreement, int(shown.payload["agreement"]))


def _decide(session: Session, item: Unfinished, old: Agreement, new: Agreement, press: Press, *, moves: bool) -> None:
    how: dict[str, Any] = {"person_id": press.person_id, "source": Source.BUTTON, "now": press.now, "rules": press.rules}
    if moves:
        move_on(session, item, old, new, **how)
    else:
        leave_behind(session, item, **how)


def _renew_all(session: Session, old: Agreement, new: Agreement, press: Press) -> None:
    session.flush()
    for one in _messages(session, old, new):
        _renew(session, one, int(one.payload.get("offset") or 0), press)


def turn_page(session: Session, shown: Delivery, offset: int, press: Press) -> None:
    """Shows the tasks from there on."""
    _renew(session, shown, offset, press)


def _item(session: Session, shown: Delivery, task_id: int) -> Unfinished | None:
    """The task as it was proposed, when it is still unfinished; where it would go, when that is still there."""
    proposed = next((item for item in shown.payload["items"] if task_id in ids_of(item)), None)
    task = session.get(Task, task_id, populate_existing=True)
    if proposed is None or task is None or task.status in FINISHED:
        return None
    aim = proposed["goes_to"] or {}
    goes_to = session.get(Task, int(aim["task"])) if aim else None
    if goes_to is None or goes_to.status in FINISHED:
        return Unfinished(task, proposed["number"], None, None)
    return Unfinished(task, proposed["number"], goes_to, aim["number"])


def _decisions(session: Session, task_ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    """What was decided of which task, by whom: the last word counts."""
    found: dict[int, dict[str, Any]] = {}
    for task_id, entries in history_of_tasks(session, task_ids).items():
        entry = decision_of(entries)
        if entry is not None:
            found[task_id] = _decision(session, entry)
    return found


def _decision(session: Session, entry: HistoryEntry) -> dict[str, Any]:
    person = session.get(Person, entry.person_id) if entry.person_id is not None else None
    went = entry.change.get(CARRIED_TO)
    return {
        "moves": went is not None,
        "number": went[1]["number"] if went is not None else None,
        "final": went is not None and not is_as_it_moved(session, entry),
        "by": f"<@{person.user_id}>" if person is not None else None,
    }


def _with_decisions(session: Session, payload: dict[str, Any]) -> dict[str, Any]:
    """The payload with how things stand: what was decided, and what was finished in the meantime."""
    decided = _decisions(session, [int(item["task"]) for item in payload["items"]])
    every = [task_id for item in payload["items"] for task_id in ids_of(item)]
    finished = {task.id for task in session.exec(select(Task).where(col(Task.id).in_(every), col(Task.status).in_(FINISHED)))}
    closed = [int(item["task"]) for item in payload["items"] if finished.issuperset(ids_of(item))]
    closed = [task_id for task_id in closed if task_id not in decided]
    return payload | {"decided": {str(task_id): said for task_id, said in decided.items()}, "closed": sorted(closed)}


def _tell_why_not(session: Session, new: Agreement, said: dict[str, Any] | None, press: Press) -> None:
    """To who came second: that it was decided, by whom as far as that is known, or that there is nothing left to decide."""
    by = said["by"] if said is not None else None
    key = "carry_closed" if said is None else "carry_decided" if by else "carry_decided_before"
    _whisper(session, new, key, {"who": by} if by else {}, press)


def _whisper(session: Session, new: Agreement, key: str, values: dict[str, Any], press: Press) -> None:
    payload = {"message": "plain", "language": new.language, "words": key, "values": values}
    tell_alone(session, f"{key}:{press.mark}", payload, **press.alone, agreement_id=new.id)


def _messages(session: Session, old: Agreement, new: Agreement) -> list[Delivery]:
    """Our messages in which this is decided."""
    wanted = select(Delivery).where(
        Delivery.agreement_id == new.id,
        col(Delivery.key).startswith(f"carry:{old.id}:{new.id}:"),
        Delivery.method == DeliveryMethod.POST,
        Delivery.state != DeliveryState.FAILED,
    )
    return list(session.exec(wanted.order_by(col(Delivery.id))).all())


def _renew(session: Session, shown: Delivery, offset: int, press: Press) -> None:
    items = shown.payload["items"]
    begin = min(max(0, offset), max(0, (len(items) - 1) // PAGE * PAGE))
    shown.payload = _with_decisions(session, {**shown.payload, "offset": begin})
    session.add(shown)
    renew_message(session, shown, shown.payload, mark=press.mark, now=press.now)


def _locked(session: Session, agreement_id: int) -> Agreement:
    """The old agreement as it is now: one decision at a time."""
    wanted = select(Agreement).where(col(Agreement.id) == agreement_id).with_for_update()
    return session.exec(wanted, execution_options={"populate_existing": True}).one()

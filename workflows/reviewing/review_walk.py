"""The checking of a concept in the chat: a message with a few commitments at a time, judged one by one by whoever may.

What was judged stands in the rows, so that a review goes on after a restart and with somebody else. Every message that shows the
concept is renewed with each verdict: two people at once both see what happened.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from storage.agreements import Agreement
from storage.outbox import Delivery
from storage.people import Person
from storage.tasks import history_of
from storage.verdicts import Verdict
from storage.words import AgreementStatus, DeliveryKind, DeliveryMethod, DeliveryState, Source, VerdictWord
from workflows.errors import Refused
from workflows.outgoing import Outgoing, put, renew_message
from workflows.reading.document_walk import Press, may_bring_in, tell_who_may
from workflows.reviewing.commitments import Commitment, commitments, is_skipped
from workflows.reviewing.corrections import Wish, add_commitment, change_commitment
from workflows.reviewing.what_was_read import renew_what_was_read
from workflows.told_alone import tell_alone

PAGE = 4


def may_review(session: Session, agreement: Agreement, press: Press) -> bool:
    """Whether this person may judge this concept; says so privately when not, or when it is none any more."""
    if not may_bring_in(session, press):
        tell_who_may(session, press)
        return False
    if agreement.status is not AgreementStatus.CONCEPT:
        whisper(session, agreement, press, "review_decided", title=agreement.title)
        return False
    return True


def begin_review(session: Session, agreement: Agreement, press: Press) -> None:
    """Shows the first page on which something is left to judge, in the thread."""
    if not may_review(session, agreement, press):
        return
    found = commitments(session, agreement.id or 0)
    left = next((place for place, one in enumerate(found) if one.verdict is None), 0)
    outgoing = Outgoing(
        key=f"review:{agreement.id}:{press.mark}",
        kind=DeliveryKind.INTAKE,
        moment=press.now,
        payload=page_of(session, agreement, found, left // PAGE * PAGE),
        channel=press.channel,
        thread_ts=press.thread,
        agreement_id=agreement.id,
    )
    put(session, outgoing, now=press.now)


def turn_page(session: Session, agreement: Agreement, shown: Delivery, offset: int, press: Press) -> None:
    """Shows the page that begins there."""
    if may_review(session, agreement, press):
        found = commitments(session, agreement.id or 0)
        _renew(session, shown, page_of(session, agreement, found, offset), press)


def judge(session: Session, agreement: Agreement, keys: Sequence[str], word: VerdictWord, press: Press) -> None:
    """Takes a verdict on these; of one that another had judged already it is said who did."""
    if not may_review(session, _locked(session, agreement), press):
        return
    found = {one.key: one for one in commitments(session, agreement.id or 0)}
    wanted = [found[key] for key in keys if key in found]
    open_ones = [one for one in wanted if one.verdict is None]
    for one in open_ones:
        _say(session, one, word, press)
    if not open_ones:
        _tell_why_not(session, agreement, wanted, press)
    show_anew(session, agreement, press)


def take_back(session: Session, agreement: Agreement, key: str, press: Press) -> None:
    """Opens a verdict again; what was corrected stays corrected."""
    if not may_review(session, _locked(session, agreement), press):
        return
    one = _of_key(session, agreement, key)
    if one is not None and one.verdict is not None:
        session.delete(one.verdict)
        session.flush()
    show_anew(session, agreement, press)


def correct(session: Session, agreement: Agreement, key: str, wish: Wish, press: Press, *, seen: str) -> None:
    """Takes what was filled in, unless somebody did something with it since it was opened (`seen`)."""
    if not may_review(session, _locked(session, agreement), press):
        return
    one = _of_key(session, agreement, key)
    if one is None or one.first is None or one.turns != seen:
        _tell_why_not(session, agreement, [one] if one is not None else [], press)
        return
    changed = change_commitment(session, one, wish, person_id=press.person_id, now=press.now)
    fresh = _of_key(session, agreement, key) or one
    _say(session, fresh, VerdictWord.CHANGED if changed else VerdictWord.RIGHT, press, doubtful=one.doubtful)
    show_anew(session, agreement, press)


def add_beside(session: Session, agreement: Agreement, key: str, wish: Wish, press: Press) -> None:
    """Writes one more commitment of the same sentence: a split, or what the reader did not see."""
    if not may_review(session, _locked(session, agreement), press):
        return
    one = _of_key(session, agreement, key)
    if one is None:
        raise Refused(_GONE["nl"], english=_GONE["en"])
    task = add_commitment(session, one, wish, person_id=press.person_id, now=press.now)
    fresh = _of_key(session, agreement, f"t{task.id}")
    if fresh is not None:
        _say(session, fresh, VerdictWord.ADDED, press, doubtful=one.doubtful)
    show_anew(session, agreement, press)


def show_anew(session: Session, agreement: Agreement, press: Press) -> None:
    """Renews every message in which this concept is being checked, and what says how it was read."""
    found = commitments(session, agreement.id or 0)
    renew_what_was_read(session, agreement.id or 0, found, press)
    for shown in review_messages(session, agreement.id or 0):
        _renew(session, shown, page_of(session, agreement, found, int(shown.payload.get("offset") or 0)), press)


def review_messages(session: Session, agreement_id: int) -> Sequence[Delivery]:
    """Our messages in which this concept is checked."""
    wanted = select(Delivery).where(
        Delivery.agreement_id == agreement_id,
        Delivery.kind == DeliveryKind.INTAKE,
        Delivery.method == DeliveryMethod.POST,
        Delivery.state != DeliveryState.FAILED,
    )
    rows = session.exec(wanted.order_by(col(Delivery.id))).all()
    return [row for row in rows if row.payload.get("message") == "review"]


def agreement_seen_in(session: Session, agreement_id: int) -> str | None:
    """Where this concept was shown first; nowhere when it came in by the command line without a channel."""
    wanted = select(Delivery.posted_channel).where(
        Delivery.agreement_id == agreement_id, Delivery.kind == DeliveryKind.INTAKE, col(Delivery.posted_channel).is_not(None)
    )
    return session.exec(wanted.order_by(col(Delivery.id))).first()


def page_of(session: Session, agreement: Agreement, found: Sequence[Commitment], offset: int) -> dict[str, Any]:
    """What a page shows, as plain values."""
    last = max(0, (len(found) - 1) // PAGE * PAGE)
    offset = min(max(0, offset), last)
    return {
        "message": "review",
        "language": agreement.language,
        "agreement": agreement.id,
        "title": agreement.title,
        "offset": offset,
        "page": PAGE,
        "total": len(found),
        "judged": sum(one.verdict is not None for one in found),
        "left_in_doubt": sum(one.verdict is None and one.doubtful for one in found),
        "nobodys": sum(len(one.tasks) for one in found if one.is_nobodys and not is_skipped(one)),
        "left_out": sum(is_skipped(one) for one in found),
        "items": [_item(session, one) for one in found[offset : offset + PAGE]],
    }


def whisper(session: Session, agreement: Agreement, press: Press, key: str, **values: str) -> None:
    """One of our lines, for this person alone."""
    payload = {"message": "plain", "language": agreement.language, "words": key, "values": values}
    tell_alone(session, f"{key}:{press.mark}", payload, **press.alone, agreement_id=agreement.id)


_GONE = {
    "nl": "Deze afspraak staat niet meer in het concept. Er is niets veranderd.",
    "en": "This afspraak is no longer in the concept. Nothing has changed.",
}


def _locked(session: Session, agreement: Agreement) -> Agreement:
    """The agreement as it is now: one verdict at a time, and none while it is being confirmed."""
    wanted = select(Agreement).where(col(Agreement.id) == agreement.id).with_for_update()
    return session.exec(wanted, execution_options={"populate_existing": True}).one()


def _of_key(session: Session, agreement: Agreement, key: str) -> Commitment | None:
    return next((one for one in commitments(session, agreement.id or 0) if one.key == key), None)


def _say(session: Session, one: Commitment, word: VerdictWord, press: Press, *, doubtful: bool | None = None) -> None:
    if one.verdict is not None:
        session.delete(one.verdict)
    verdict = Verdict(
        agreement_id=one.agreement_id,
        afspraak_id=one.afspraak_id,
        task_id=int(one.key[1:]) if one.tasks else None,
        verdict=word,
        doubtful=one.doubtful if doubtful is None else doubtful,
        person_id=press.person_id,
        at=press.now,
    )
    session.add(verdict)
    session.flush()


def _tell_why_not(session: Session, agreement: Agreement, wanted: Sequence[Commitment], press: Press) -> None:
    """Somebody else was faster: says who, and what they said."""
    by = next((one for one in wanted if one.verdict is not None), None)
    if by is None or by.verdict is None:
        whisper(session, agreement, press, "review_gone")
    elif by.verdict.person_id != press.person_id:
        values = {"number": by.number, "who": _who(session, by.verdict) or "?"}
        whisper(session, agreement, press, f"review_was_{by.verdict.verdict.value}", **values)


def _renew(session: Session, shown: Delivery, page: dict[str, Any], press: Press) -> None:
    """Shows this page in that message, and keeps which one it is."""
    shown.payload = page
    session.add(shown)
    renew_message(session, shown, page, mark=press.mark, now=press.now)


def _item(session: Session, one: Commitment) -> dict[str, Any]:
    first = one.first
    has_target = first is not None and first.target_value is not None
    return {
        "key": one.key,
        "number": one.number,
        "title": one.title,
        "quote": one.quote,
        "page": one.page,
        "owners": list(one.owners),
        "lead": one.lead,
        "start": _iso(one.start),
        "due": _iso(one.due),
        "times": len(one.tasks),
        "recurrence": one.recurrence,
        "stand": _stand_in_document(session, first.id or 0) if first is not None else None,
        "target": {"value": first.target_value, "unit": first.target_unit} if has_target and first is not None else None,
        "conditional": first.conditional if first is not None else False,
        "doubts": list(one.doubts),
        "verdict": one.verdict.verdict.value if one.verdict is not None else None,
        "by": _who(session, one.verdict) if one.verdict is not None else None,
    }


def _stand_in_document(session: Session, task_id: int) -> str | None:
    """The words of a monitor on how it stands, as they were kept with the task."""
    brought = [row.text for row in history_of(session, task_id=task_id) if row.source is Source.SYSTEM and row.text]
    return brought[0] if brought else None


def _who(session: Session, verdict: Verdict) -> str | None:
    person = session.get(Person, verdict.person_id) if verdict.person_id is not None else None
    return f"<@{person.user_id}>" if person is not None else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None

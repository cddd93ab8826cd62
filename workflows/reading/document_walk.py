"""The walk of a document that was dropped in the chat: offered to be read, read, shown as a concept, followed. Or not.

Each step is a row in the outbox, so that the walk goes on after a restart: the offer (`document:...`) is the question, a row
`<offer>:closed` is its answer, and the concept agreement waits for a yes of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from storage.agreements import Agreement, agreement_of_document, agreements_in_channel
from storage.outbox import Delivery, delivery_with_key
from storage.people import person_of_user
from storage.words import AgreementStatus, DeliveryKind, DeliveryMethod, DeliveryState
from workflows.ground_rules import GroundRules
from workflows.outgoing import Outgoing, put
from workflows.reading.accept import Accepted, accept
from workflows.reading.document_summary import summary_of
from workflows.reading.proposal import Proposal
from workflows.told_alone import is_direct, tell_alone
from workflows.tracking.channels import link_channel
from workflows.tracking.people import all_coordinators
from workflows.tracking.permissions import Action, may

OFFER = "document"
AGAIN = "again"


@dataclass(frozen=True, slots=True)
class Drop:
    """A file in the chat: the message that has it, the thread in which we speak about it, and what Slack tells of the file."""

    channel: str
    ts: str
    thread: str
    user: str
    file: Mapping[str, Any]
    meant: bool = False

    @property
    def key(self) -> str:
        """The same for every event about this drop."""
        return f"{OFFER}:{self.channel}:{self.ts}:{self.file['id']}"


@dataclass(frozen=True, slots=True)
class Press:
    """Somebody who pressed one of the buttons: `mark` is this very press, `thread` where we speak.

    `beside` is the thread that they have open: the one in which the button stood.
    """

    person_id: int
    mark: str
    channel: str
    thread: str | None
    now: datetime
    rules: GroundRules
    beside: str | None = None

    @property
    def alone(self) -> dict[str, Any]:
        """Where this person alone is told something, and when."""
        thread = self.thread if is_direct(self.channel) else self.beside
        return {"person_id": self.person_id, "channel": self.channel, "thread": thread, "now": self.now}


def offer(session: Session, drop: Drop, *, now: datetime, rules: GroundRules, again: bool = False) -> None:
    """Asks in the thread whether to read it, and names what the channel follows already. Once for each drop, or `again`."""
    times = len(_asked(session, drop)) if again else 0
    key = f"{drop.key}:{AGAIN}:{times}" if times else drop.key
    here = [row for row in agreements_in_channel(session, drop.channel) if row.status is AgreementStatus.ACTIVE]
    payload = {
        "message": "document_offer",
        "language": here[0].language if here else rules.language,
        "key": key,
        "name": drop.file.get("name") or "",
        "file": dict(drop.file),
        "user": drop.user,
        "followed": here[0].title if here else None,
    }
    put(session, _outgoing(key, payload, drop.channel, drop.thread, now, kind=DeliveryKind.INTAKE), now=now)


def _asked(session: Session, drop: Drop) -> list[Delivery]:
    """Our questions about this drop, oldest first."""
    found: list[Delivery] = []
    while (row := delivery_with_key(session, f"{drop.key}:{AGAIN}:{len(found)}" if found else drop.key)) is not None:
        found.append(row)
    return found


def waits_for_answer(session: Session, drop: Drop) -> bool:
    """Whether its thread has a question of ours that can be answered: Slack took it, and it is not over."""
    return any(row.state is not DeliveryState.FAILED and is_open(session, row) for row in _asked(session, drop)[-1:])


def is_open(session: Session, offered: Delivery) -> bool:
    """Whether the offer still waits for an answer."""
    return delivery_with_key(session, f"{offered.key}:closed") is None


def may_bring_in(session: Session, press: Press) -> bool:
    """Only coordinators bring in and confirm agreements; while there is none anywhere, everyone may but guests."""
    return may(session, Action.IMPORT, person_id=press.person_id)


def decline(session: Session, offered: Delivery, press: Press) -> None:
    """Takes a no: from a coordinator, or from who dropped it."""
    dropper = person_of_user(session, str(offered.payload.get("user") or ""))
    if not may_bring_in(session, press) and (dropper is None or dropper.id != press.person_id):
        tell_who_may(session, press)
    elif is_open(session, offered):
        close(session, offered, "declined", press.now)


def begin(session: Session, offered: Delivery, press: Press) -> bool:
    """Takes a yes and shows that the reading goes on; False when there is nothing to read."""
    if not may_bring_in(session, press):
        tell_who_may(session, press)
        return False
    if not is_open(session, offered):
        return False
    _restage(session, offered, "reading", f"reading:{press.mark}", press.now)
    return True


def stumble(session: Session, offered: Delivery, press: Press, words: str) -> None:
    """The file did not come, which may mend: says so (`words` names the text) and leaves the question as it was."""
    if not is_open(session, offered):
        return
    _restage(session, offered, "", f"again:{press.mark}", press.now)
    payload = {"message": "plain", "language": offered.payload["language"], "words": words, "values": {}}
    say(session, offered, f"trouble:{press.mark}", payload, press.now)


def refuse(session: Session, offered: Delivery, press: Press, reason: dict[str, object] | str) -> None:
    """The document is none that we can follow: says why, and closes the question. Nothing is stored."""
    if not is_open(session, offered):
        return
    close(session, offered, "refused", press.now)
    payload = {"message": "document_refused", "language": offered.payload["language"], "reason": reason}
    say(session, offered, "told", payload, press.now)


def known_already(session: Session, content_hash: str) -> Agreement | None:
    """The agreement of this very document, when it needs no reading any more: it is followed, or was."""
    found = agreement_of_document(session, content_hash)
    return found if found is not None and found.status is not AgreementStatus.CONCEPT else None


def tell_known(session: Session, offered: Delivery, press: Press, agreement: Agreement, *, earlier: bool = False) -> None:
    """The document is an agreement that was confirmed before, or a version that another took the place of: says so.

    An agreement without a channel gets this one.
    """
    if not is_open(session, offered):
        return
    link_here(session, agreement, offered, press)
    close(session, offered, "read", press.now)
    payload = {
        "message": "document_known",
        "language": offered.payload["language"],
        "title": agreement.title,
        "closed": agreement.status is AgreementStatus.CLOSED,
        "earlier": earlier,
        "since": agreement.confirmed_at.astimezone(press.rules.zone).date().isoformat() if agreement.confirmed_at else None,
        "elsewhere": agreement.channel if agreement.channel != offered.channel else None,
    }
    say(session, offered, "told", payload, press.now)


def keep(session: Session, offered: Delivery, press: Press, proposal: Proposal, content_hash: str) -> None:
    """Stores the proposal as a concept of this channel, closes the question and shows what was read, all in one transaction.

    In a direct message there is no channel to link.
    """
    if not is_open(session, offered):
        return
    channel = _room(offered)
    accepted = accept(session, proposal, content_hash=content_hash, channel=channel, now=press.now, rules=press.rules)
    agreement = session.get_one(Agreement, accepted.agreement_id)
    if agreement.status is not AgreementStatus.CONCEPT:
        tell_known(session, offered, press, agreement)
        return
    link_here(session, agreement, offered, press)
    close(session, offered, "read", press.now)
    elsewhere = agreement.channel if agreement.channel != channel else None
    payload = concept_shown(agreement, accepted, proposal, press.now, press.rules) | {"elsewhere": elsewhere}
    payload |= {"language": offered.payload["language"]}
    say(session, offered, "told", payload, press.now, kind=DeliveryKind.INTAKE, agreement_id=agreement.id)


def announce(
    session: Session, agreement: Agreement, accepted: Accepted, proposal: Proposal, *, now: datetime, rules: GroundRules
) -> None:
    """Shows a concept that came in by the command line in its channel, once, so that people there can check and confirm it."""
    if agreement.channel is None or agreement.status is not AgreementStatus.CONCEPT:
        return
    outgoing = _outgoing(
        f"concept:{agreement.id}:{agreement.channel}",
        concept_shown(agreement, accepted, proposal, now, rules),
        agreement.channel,
        None,
        now,
        kind=DeliveryKind.INTAKE,
        agreement_id=agreement.id,
    )
    put(session, outgoing, now=now)


def concept_shown(
    agreement: Agreement, accepted: Accepted, proposal: Proposal, now: datetime, rules: GroundRules
) -> dict[str, Any]:
    """The message that shows a concept: what was read of it."""
    return {
        "message": "document_read",
        "language": agreement.language,
        "agreement": agreement.id,
        "title": agreement.title,
        "tasks": accepted.tasks,
        "meetings": accepted.meetings,
        "known": not accepted.created,
        **summary_of(proposal, today=now.astimezone(rules.zone).date()),
    }


def tell_who_may(session: Session, press: Press, *, deed: str = "document") -> None:
    """A line, for this person alone, that names who brings in and confirms documents, or does another such deed."""
    payload = {
        "message": "document_not_yours",
        "deed": deed,
        "language": press.rules.language,
        "who": list(dict.fromkeys(person.user_id for person in all_coordinators(session))),
    }
    tell_alone(session, f"document_not_yours:{press.mark}", payload, **press.alone)


def _room(offered: Delivery) -> str | None:
    """The channel in which it was dropped; none in a direct message."""
    return None if (offered.channel or "").startswith("D") else offered.channel


def link_here(session: Session, agreement: Agreement, offered: Delivery, press: Press) -> None:
    """An agreement without a channel gets the one where we speak about it."""
    channel = _room(offered)
    if agreement.channel is None and channel is not None and agreement.status is not AgreementStatus.CLOSED:
        link_channel(session, agreement.id or 0, channel, now=press.now, rules=press.rules)


def close(session: Session, offered: Delivery, stage: str, now: datetime) -> None:
    """Ends the question: nobody can answer it any more."""
    _restage(session, offered, stage, "closed", now)


def _restage(session: Session, offered: Delivery, stage: str, mark: str, now: datetime) -> None:
    """Shows the question at this stage of its life."""
    outgoing = Outgoing(
        key=f"{offered.key}:{mark}",
        kind=offered.kind,
        moment=now,
        payload={**offered.payload, "stage": stage},
        method=DeliveryMethod.UPDATE,
        parent_id=offered.id,
    )
    put(session, outgoing, now=now)


def say(
    session: Session,
    offered: Delivery,
    mark: str,
    payload: dict[str, Any],
    now: datetime,
    *,
    kind: DeliveryKind = DeliveryKind.OTHER,
    agreement_id: int | None = None,
) -> None:
    """Says something in the thread of the question, once for each mark."""
    key, channel = f"{offered.key}:{mark}", offered.channel or ""
    put(session, _outgoing(key, payload, channel, offered.thread_ts, now, kind=kind, agreement_id=agreement_id), now=now)


def _outgoing(
    key: str,
    payload: dict[str, Any],
    channel: str,
    thread: str | None,
    now: datetime,
    *,
    kind: DeliveryKind,
    agreement_id: int | None = None,
) -> Outgoing:
    return Outgoing(key=key, kind=kind, moment=now, payload=payload, channel=channel, thread_ts=thread, agreement_id=agreement_id)

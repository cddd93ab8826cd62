"""What one person alone is told: in a channel unseen by the others, else directly, in the language that they chose."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session

from storage.people import Person
from storage.words import DeliveryKind, DeliveryMethod
from workflows.outgoing import Outgoing, put


def own_language(session: Session, person_id: int | None, otherwise: str) -> str:
    """The language that this person chose, else that of what it is about."""
    person = session.get(Person, person_id) if person_id is not None else None
    return (person.language if person is not None else None) or otherwise


def is_direct(channel: str | None) -> bool:
    """Whether nobody else reads along there, so that a message is as good as one that only they see, and stays."""
    return not channel or channel.startswith("D")


def tell_alone(
    session: Session,
    key: str,
    payload: dict[str, Any],
    *,
    person_id: int,
    channel: str | None,
    now: datetime,
    thread: str | None = None,
    agreement_id: int | None = None,
    task_ids: tuple[int, ...] = (),
) -> None:
    """Writes it, once for each key. Without a `channel` it is a direct message; an answer to that may be about `task_ids`.

    In the `thread` of a channel only when they have it open: Slack shows such a line to nobody else.
    """
    direct = is_direct(channel)
    outgoing = Outgoing(
        key=key,
        kind=DeliveryKind.OTHER,
        moment=now,
        payload=payload | {"language": own_language(session, person_id, str(payload.get("language") or ""))},
        method=DeliveryMethod.POST if direct else DeliveryMethod.EPHEMERAL,
        channel=channel or None,
        person_id=person_id,
        thread_ts=thread if channel else None,
        agreement_id=agreement_id,
        task_ids=task_ids if direct else (),
    )
    put(session, outgoing, now=now)

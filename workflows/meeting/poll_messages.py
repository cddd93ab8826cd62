"""The message in which a date is chosen together, as it is now; it is renewed with each change, in the same transaction."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session

from storage.agreements import Agreement
from storage.date_polls import DateOption, DatePoll, DateVote, open_poll, options_of, votes_of
from storage.meetings import Meeting
from storage.outbox import delivery_with_key
from storage.people import Person, persons_by_id
from storage.words import DateAnswer, DeliveryKind, DeliveryMethod
from workflows.ground_rules import GroundRules
from workflows.meeting.announcing import local_text
from workflows.meeting.rights import who_chooses
from workflows.outgoing import Outgoing, put


def close_open(session: Session, meeting: Meeting, *, now: datetime, rules: GroundRules) -> None:
    """Closes the round that is open for a meeting: it got a date, doesn't take place, or there is a new round."""
    poll = open_poll(session, meeting.id or 0)
    if poll is not None:
        poll.closed_at = now
        renewed(session, meeting, poll, now=now, rules=rules)


def renewed(session: Session, meeting: Meeting, poll: DatePoll, *, now: datetime, rules: GroundRules) -> None:
    """Writes the message as it is now over the one that asked."""
    poll.revision += 1
    session.add(poll)
    session.flush()
    asked = delivery_with_key(session, key_of(poll))
    if asked is None:
        return
    outgoing = Outgoing(
        key=f"{key_of(poll)}:{poll.revision}",
        kind=DeliveryKind.OTHER,
        moment=now,
        payload=poll_payload(session, meeting, poll, rules=rules),
        method=DeliveryMethod.UPDATE,
        parent_id=asked.id,
        agreement_id=asked.agreement_id,
    )
    put(session, outgoing, now=now)


def key_of(poll: DatePoll) -> str:
    """The key of the message that asked."""
    return f"date_poll:{poll.id}"


def poll_payload(session: Session, meeting: Meeting, poll: DatePoll, *, rules: GroundRules) -> dict[str, Any]:
    """The round as it is now: the dates, what each clashes with, and who said what."""
    agreement = session.get_one(Agreement, meeting.agreement_id)
    votes = votes_of(session, poll.id or 0)
    persons = persons_by_id(session, [vote.person_id for vote in votes])
    proposer = session.get(Person, poll.person_id) if poll.person_id is not None else None
    return {
        "message": "date_poll",
        "language": agreement.language,
        "name": meeting.name,
        "who": proposer.user_id if proposer else None,
        "options": [_shown(option, votes, persons, rules) for option in options_of(session, poll.id or 0)],
        "organiser": who_chooses(session, meeting)[0],
        "chosen": poll.chosen_id,
        "closed": poll.closed_at is not None,
    }


def _shown(option: DateOption, votes: Sequence[DateVote], persons: dict[int, Person], rules: GroundRules) -> dict[str, Any]:
    said: dict[str, list[str]] = {answer.value: [] for answer in DateAnswer}
    for row in votes:
        if row.option_id == option.id and row.person_id in persons:
            said[row.answer.value].append(persons[row.person_id].user_id)
    return {
        "id": option.id,
        "start": local_text(option.starts_at, rules.zone),
        "end": local_text(option.ends_at, rules.zone),
        "clashes": json.loads(option.remark or "[]"),
        "said": said,
    }

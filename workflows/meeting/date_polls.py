"""Choosing a date together: the organiser proposes up to five, the others say when they can, one click makes the choice.

What is decided and the message that shows it are one transaction: each change writes the renewed message into the outbox.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from storage.agreements import Agreement
from storage.date_polls import DateOption, DatePoll, DateVote
from storage.meetings import Meeting, locked_meeting
from storage.words import DateAnswer, DeliveryKind, MeetingKind, Source
from workflows.errors import Refused
from workflows.ground_rules import GroundRules
from workflows.meeting.carried import meeting_now
from workflows.meeting.meetings import check_date, set_meeting
from workflows.meeting.poll_messages import close_open, key_of, poll_payload, renewed
from workflows.meeting.rights import may_choose_date, takes_part
from workflows.meeting.surroundings import clash_values
from workflows.outgoing import Outgoing, put

MOST = 5


class NotYours(Exception):
    """This person may not do this with a meeting's date."""


@dataclass(frozen=True, slots=True)
class Done:
    """By whom, how and when something is done."""

    person_id: int | None
    now: datetime
    rules: GroundRules
    source: Source = Source.BUTTON


def propose(session: Session, meeting_id: int, dates: Sequence[tuple[datetime, datetime]], *, by: Done) -> DatePoll:
    """Opens a round with these dates (begin and end) and asks in the channel; an open round is closed by it.

    Raises Refused for none or more than five dates, or one that can't be meant; NotYours for who may not choose.
    """
    meeting = _meeting(session, meeting_id)
    if not may_choose_date(session, meeting, by.person_id):
        raise NotYours
    chosen = sorted(set(dates))
    if not 1 <= len(chosen) <= MOST:
        raise Refused(f"Stel een tot {MOST} data voor.", english=f"Propose one to {MOST} dates.")
    for start, end in chosen:
        check_date(meeting, start, end, by.rules.zone)
        if start <= by.now:
            raise Refused("Stel alleen data voor die nog komen.", english="Propose only dates that are still to come.")
    close_open(session, meeting, now=by.now, rules=by.rules)
    poll = DatePoll(meeting_id=meeting.id or 0, person_id=by.person_id, opened_at=by.now)
    session.add(poll)
    session.flush()
    for position, (start, end) in enumerate(chosen):
        remark = json.dumps(clash_values(session, meeting, start, end, rules=by.rules))
        option = DateOption(poll_id=poll.id or 0, position=position, starts_at=start, ends_at=end, remark=remark)
        session.add(option)
    session.flush()
    _ask(session, meeting, poll, now=by.now, rules=by.rules)
    return poll


def vote(session: Session, option_id: int, answer: DateAnswer, *, by: Done) -> bool:
    """Notes what a person says of a date, in place of what they said before; False when it says nothing new.

    Raises Refused when the date was chosen already, NotYours for who doesn't sit at this table.
    """
    _, poll, meeting = _option(session, option_id)
    if by.person_id is None or not takes_part(session, meeting, by.person_id):
        raise NotYours
    _must_be_open(poll)
    row = session.get(DateVote, (option_id, by.person_id))
    if row is not None and row.answer is answer:
        return False
    row = row or DateVote(option_id=option_id, person_id=by.person_id, answer=answer, at=by.now)
    row.answer, row.at = answer, by.now
    session.add(row)
    session.flush()
    renewed(session, meeting, poll, now=by.now, rules=by.rules)
    return True


def choose(session: Session, option_id: int, *, by: Done) -> Meeting:
    """Makes a proposed date the meeting's date and closes the round, in one transaction."""
    option, poll, meeting = _option(session, option_id)
    if not may_choose_date(session, meeting, by.person_id):
        raise NotYours
    _must_be_open(poll)
    poll.chosen_id = option_id
    session.add(poll)
    return set_meeting(
        session,
        meeting.id or 0,
        start=option.starts_at,
        end=option.ends_at,
        person_id=by.person_id,
        source=by.source,
        now=by.now,
        rules=by.rules,
    )


def _meeting(session: Session, meeting_id: int) -> Meeting:
    meeting = locked_meeting(session, meeting_now(session, meeting_id))
    if meeting is None:
        raise Refused(
            "Dit overleg staat niet meer in de jaaragenda. Typ /afspraak agenda voor wat er nu komt.",
            english="This meeting is no longer in the yearly agenda. Type /afspraak agenda for what comes now.",
        )
    if meeting.kind is MeetingKind.DEADLINE:
        raise Refused(
            f"{meeting.name} is een termijn. Daar valt geen datum voor te kiezen.",
            english=f"{meeting.name} is a deadline. There is no date to choose for it.",
        )
    return meeting


def _option(session: Session, option_id: int) -> tuple[DateOption, DatePoll, Meeting]:
    option = session.get(DateOption, option_id)
    poll = session.get(DatePoll, option.poll_id) if option is not None else None
    if option is None or poll is None:
        raise Refused(
            "Dit voorstel ken ik niet meer. Typ /afspraak agenda voor wat er nu komt.",
            english="I no longer know this proposal. Type /afspraak agenda for what comes now.",
        )
    meeting = _meeting(session, poll.meeting_id)
    session.refresh(poll)
    return option, poll, meeting


def _must_be_open(poll: DatePoll) -> None:
    if poll.closed_at is not None:
        raise Refused(
            "Kiezen uit deze data hoeft niet meer. Typ /afspraak agenda voor de datum van nu.",
            english="Choosing from these dates is no longer needed. Type /afspraak agenda for the date as it is now.",
        )


def _ask(session: Session, meeting: Meeting, poll: DatePoll, *, now: datetime, rules: GroundRules) -> None:
    agreement = session.get_one(Agreement, meeting.agreement_id)
    if agreement.channel is None:
        raise Refused(
            "Bij deze afspraken hoort nog geen kanaal. Typ in het kanaal /afspraak koppel, dan kan ik het daar vragen.",
            english="These agreements have no channel yet. Type /afspraak koppel in the channel, then I can ask there.",
        )
    outgoing = Outgoing(
        key=key_of(poll),
        kind=DeliveryKind.OTHER,
        moment=now,
        payload=poll_payload(session, meeting, poll, rules=rules),
        channel=agreement.channel,
        agreement_id=agreement.id,
    )
    put(session, outgoing, now=now)

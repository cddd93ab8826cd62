"""What is typed beneath a message of ours that is about no task in particular: a meeting's, or a digest, which is about all."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from bot.slack.hearing.desk import Desk
from bot.slack.meetings.noting import hear_in_meeting
from bot.slack.words.said import Said
from bot.slack.words.said_to_us import answer_in_thread
from storage.outbox import Delivery
from storage.words import DeliveryKind
from workflows.answering.voice import Place
from workflows.tracking.people import person_for


def hear_beneath(
    session: Session, now: datetime, desk: Desk, said: Said, delivery: Delivery, *, unreachable: frozenset[str]
) -> str:
    """Notes what a meeting decided; beneath a digest "5 klaar" is an answer, and other talk is left alone."""
    if delivery.kind is not DeliveryKind.DIGEST:
        return hear_in_meeting(session, now, desk, said, delivery)
    person = person_for(session, user_id=said.user, team_id=said.team, name=desk.directory.who(said.user).name)
    return answer_in_thread(
        session,
        desk,
        said.text,
        person_id=person.id or 0,
        place=Place(said.channel, said.thread_ts or said.ts, said.ts),
        now=now,
        only_answers=f"<@{desk.bot_user}>" not in said.text,
        unreachable=unreachable,
        within=delivery.agreement_id,
    )

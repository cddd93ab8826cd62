"""In which language somebody is spoken to alone: the one that they chose, else that of what it is about."""

from __future__ import annotations

import logging

from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from bot.slack.hearing.desk import Desk
from storage.agreements import agreements_in_channel
from storage.people import person_of_user
from workflows.told_alone import own_language

log = logging.getLogger("nakomen.slack")


def language_of_user(session: Session, user: str, team: str, otherwise: str) -> str:
    """Their own, else the other one."""
    person = person_of_user(session, user, team_id=team)
    return own_language(session, person.id if person is not None else None, otherwise)


def language_with(desk: Desk, user: str, team: str, *, channel: str | None) -> str:
    """Their own, else that of the agreement of this channel, else that of the house; also when the database is away."""
    house, known = desk.rules.language, desk.directory.remembered(user)
    theirs = known.language if known is not None and known.language != house else None
    try:
        with desk.database.read() as session:
            here = agreements_in_channel(session, channel) if channel else []
            return language_of_user(session, user, team, theirs or (here[0].language if here else house))
    except SQLAlchemyError as error:
        log.info("no look at the language of %s: %s", user, type(error).__name__)
        return theirs or house

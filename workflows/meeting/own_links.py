"""The links that people make for themselves: what is theirs, in calendar and on the board. The address is known once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from storage.links import Link
from workflows.errors import Refused
from workflows.meeting.links import link_of_token, new_link, revoke

MOST_LINKS = 10
MOST_TO_BOARD = 4
IN_USE = timedelta(days=14)
"""So long after its last use a link may still be somebody's calendar: those ask at least once a day or week."""


def own_links(session: Session, person_id: int) -> Sequence[Link]:
    """The links of this person that still open something, newest first."""
    wanted = select(Link).where(Link.person_id == person_id, col(Link.revoked_at).is_(None))
    return session.exec(wanted.order_by(col(Link.id).desc())).all()


def make_own_link(session: Session, person_id: int, *, name: str, now: datetime) -> str:
    """Makes a link to what is theirs and gives its token. One of the same name is closed: it takes its place."""
    for link in own_links(session, person_id):
        if link.name == name.strip():
            revoke(session, link.id or 0, now=now)
    if len(own_links(session, person_id)) >= MOST_LINKS:
        raise Refused(
            "Je hebt al tien links. Geef de nieuwe de naam van een oude, dan neemt hij die plaats over.",
            english="You have ten links already. Give the new one the name of an old one, then it takes its place.",
        )
    return new_link(session, name=name, person_id=person_id, now=now)[1]


def link_to_board(session: Session, person_id: int, *, name: str, known: str | None, now: datetime) -> str:
    """The token by which this person comes from Slack to the board: the one that is `known` here, while it opens something.

    Else a new one, since it is kept nowhere. The ones before stay open where they are in use: from the board one subscribes to a
    calendar, and a click here would end that unseen.
    """
    link = link_of_token(session, known) if known is not None else None
    if known is not None and link is not None and link.person_id == person_id:
        return known
    before = [link for link in own_links(session, person_id) if link.name == name]
    used = [link for link in before if link.last_used_at is not None and now - link.last_used_at <= IN_USE]
    room = MOST_LINKS - 1 - (len(own_links(session, person_id)) - len(before))
    kept = sorted(used, key=lambda link: link.last_used_at or now, reverse=True)[: max(0, min(MOST_TO_BOARD, room))]
    for link in before:
        if link not in kept:
            revoke(session, link.id or 0, now=now)
    return new_link(session, name=name, person_id=person_id, now=now)[1]


def close_own_link(session: Session, person_id: int, link_id: int, *, now: datetime) -> None:
    """Closes one of their own links; another's is left as it is."""
    if any(link.id == link_id for link in own_links(session, person_id)):
        revoke(session, link_id, now=now)

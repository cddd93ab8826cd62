"""Links to the calendar and the board: a secret of 256 bits, shown once; only its SHA-256 is kept."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from storage.agreements import Agreement, Party
from storage.links import Link, all_links, open_link_with_hash
from storage.people import Person
from storage.words import Audience
from workflows.errors import Refused

USE_IS_NOTED_EVERY = timedelta(hours=1)
LONGEST_TOKEN = 200


def new_link(
    session: Session,
    *,
    name: str,
    audience: Audience = Audience.PARTIES,
    agreement_id: int | None = None,
    party_id: int | None = None,
    person_id: int | None = None,
    now: datetime,
) -> tuple[Link, str]:
    """Makes a link and gives its token, which can't be shown again. Without an agreement, party or person it shows all.

    A party without an agreement is in all that it signs. Raises Refused when the party belongs to another agreement.
    """
    if party_id is not None:
        party = session.get_one(Party, party_id)
        if agreement_id not in {None, party.agreement_id}:
            raise Refused(f"{party.name} hoort niet bij deze afspraken. Kies de afspraken of de partij opnieuw.")
    token = secrets.token_urlsafe(32)
    link = Link(
        token_hash=hash_of(token),
        name=name.strip() or "Jaaragenda",
        audience=audience,
        agreement_id=agreement_id,
        party_id=party_id,
        person_id=person_id,
        created_at=now,
    )
    session.add(link)
    session.flush()
    return link, token


def link_of_token(session: Session, token: str) -> Link | None:
    """The link that this token opens; None when it is unknown or revoked, without a difference between the two."""
    return open_link_with_hash(session, hash_of(token))


def revoke(session: Session, link_id: int, *, now: datetime) -> Link:
    """Closes a link for good; a second time changes nothing. Raises Refused when there is no such link."""
    link = session.get(Link, link_id)
    if link is None:
        raise Refused(f"Er is geen link met nummer {link_id}. Kijk met `nakomen feeds list` welke er zijn.")
    if link.revoked_at is None:
        link.revoked_at = now
        session.add(link)
        session.flush()
    return link


def touch_is_due(link: Link, *, now: datetime) -> bool:
    """Whether the last use was noted so long ago that it is worth a write: calendars ask every few minutes."""
    return link.last_used_at is None or now - link.last_used_at >= USE_IS_NOTED_EVERY


def touch(session: Session, link_id: int, *, now: datetime) -> bool:
    """Notes that the link was used, at most once an hour; tells whether it did."""
    link = session.get(Link, link_id)
    if link is None or not touch_is_due(link, now=now):
        return False
    link.last_used_at = now
    session.add(link)
    session.flush()
    return True


def link_rows(session: Session) -> list[dict[str, Any]]:
    """Every link by name, scope and last use, oldest first; never its address. Moments are ISO text in UTC."""
    return [_row(session, link) for link in all_links(session)]


def _row(session: Session, link: Link) -> dict[str, Any]:
    agreement = session.get(Agreement, link.agreement_id) if link.agreement_id else None
    party = session.get(Party, link.party_id) if link.party_id else None
    person = session.get(Person, link.person_id) if link.person_id else None
    return {
        "id": link.id,
        "name": link.name,
        "audience": link.audience.value,
        "agreement": link.agreement_id,
        "agreement_title": agreement.title if agreement else None,
        "party": party.name if party else None,
        "person": person.user_id if person else None,
        "created_at": link.created_at.isoformat(),
        "last_used_at": link.last_used_at.isoformat() if link.last_used_at else None,
        "revoked_at": link.revoked_at.isoformat() if link.revoked_at else None,
    }


def hash_of(token: str) -> str:
    """What is kept of a token. Of a longer text than any token the beginning counts, which is nobody's."""
    return hashlib.sha256(token[:LONGEST_TOKEN].encode("utf-8", "surrogatepass")).hexdigest()

"""Links to the calendar and the board: secrets of which only the hash is kept."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Field, Session, SQLModel, col, select

from storage.columns import owner_id, word
from storage.words import Audience


class Link(SQLModel, table=True):
    """`token_hash` is the SHA-256 (hex) of a token of 128 bits or more. It shows one agreement, or one party or person of it."""

    __tablename__ = "links"
    id: int | None = Field(default=None, primary_key=True)
    token_hash: str = Field(unique=True)
    name: str
    audience: Audience = word(Audience, default=Audience.PARTIES)
    agreement_id: int | None = owner_id("agreements", nullable=True)
    party_id: int | None = owner_id("parties", nullable=True)
    person_id: int | None = owner_id("persons", nullable=True)
    created_at: datetime
    last_used_at: datetime | None = None
    revoked_at: datetime | None = None


def open_link_with_hash(session: Session, token_hash: str) -> Link | None:
    """The link behind a token's hash. One that was revoked isn't read at all, so that it costs what an unknown one costs."""
    return session.exec(select(Link).where(Link.token_hash == token_hash, col(Link.revoked_at).is_(None))).first()


def all_links(session: Session) -> Sequence[Link]:
    """Every link, oldest first."""
    return session.exec(select(Link).order_by(col(Link.id))).all()

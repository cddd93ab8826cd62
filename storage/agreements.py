"""The signed set: agreement, its parties and its afspraken."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlmodel import Field, Session, SQLModel, col, select

from storage.bulk import in_pieces
from storage.columns import mapping, owner_id, rows_list, word, words_list
from storage.words import AfspraakKind, AgreementStatus, PartyRole, Section


class Agreement(SQLModel, table=True):
    """`channel` is the Slack channel's id; without one nothing is sent. `content_hash` is the SHA-256 of the document.

    `policy` holds what this agreement wants otherwise than the configuration (keys of the [reminders] table).
    `confirmed_at` is the moment from which its tasks are chased. `procedure` holds the document's own rules for meetings, by
    which a next year is laid out; empty where the legal cycle holds. `planned_by` names the rules by which its plan was laid.
    `title_version` rises with each new title, last at `retitled_at`: calendars show the title in every entry.
    """

    __tablename__ = "agreements"
    id: int | None = Field(default=None, primary_key=True)
    title: str
    year_start: int | None = None
    year_end: int | None = None
    signed_on: date | None = None
    status: AgreementStatus = word(AgreementStatus, default=AgreementStatus.CONCEPT)
    channel: str | None = Field(default=None, index=True)
    team_id: str | None = None
    language: str = "nl"
    document: str
    content_hash: str = Field(unique=True)
    policy: dict[str, Any] = mapping()
    procedure: list[dict[str, Any]] = rows_list()
    created_at: datetime
    confirmed_at: datetime | None = None
    planned_by: str | None = None
    title_version: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    retitled_at: datetime | None = None


class Party(SQLModel, table=True):
    """One of the equals who signed, or another who must act (role `other`)."""

    __tablename__ = "parties"
    __table_args__ = (sa.UniqueConstraint("agreement_id", "name"),)
    id: int | None = Field(default=None, primary_key=True)
    agreement_id: int = owner_id("agreements")
    name: str
    role: PartyRole = word(PartyRole)
    aliases: list[str] = words_list()
    position: int = 0


class Afspraak(SQLModel, table=True):
    """One numbered item; `page` and `line` say where it stands in the document, counted from 1.

    `named` are the parties that its own cells or line give as doing it, also where no time makes it a task.
    `withdrawn_at` is the moment from which it is in no version of the agreement any more.
    """

    __tablename__ = "afspraken"
    __table_args__ = (sa.UniqueConstraint("agreement_id", "position"),)
    id: int | None = Field(default=None, primary_key=True)
    agreement_id: int = owner_id("agreements")
    position: int
    number: str
    theme: str | None = None
    heading: str | None = None
    section: Section = word(Section)
    kind: AfspraakKind | None = word(AfspraakKind, default=None, nullable=True)
    text: str
    page: int | None = None
    line: int | None = None
    named: list[str] = words_list(before="[]")
    withdrawn_at: datetime | None = None


class PlaceInDocument(NamedTuple):
    """Where an afspraak stands, without its text."""

    number: str
    theme: str | None
    heading: str | None
    section: Section


def party_names(session: Session, agreement_ids: Iterable[int]) -> dict[int, str]:
    """What the parties of these agreements are called, by id."""
    wanted = sa.select(col(Party.id), col(Party.name)).where(col(Party.agreement_id).in_(list(agreement_ids)))
    return {row.id: row.name for row in session.execute(wanted)}


def all_agreements(session: Session) -> Sequence[Agreement]:
    """Every agreement, oldest first."""
    return session.exec(select(Agreement).order_by(col(Agreement.id))).all()


def agreement_of_document(session: Session, content_hash: str) -> Agreement | None:
    """The agreement that was made from exactly this document."""
    return session.exec(select(Agreement).where(Agreement.content_hash == content_hash)).first()


def agreements_in_channel(session: Session, channel: str) -> Sequence[Agreement]:
    """The agreements whose messages go to this channel, oldest first."""
    return session.exec(select(Agreement).where(Agreement.channel == channel).order_by(col(Agreement.id))).all()


def channels_of(session: Session, agreement_ids: Iterable[int]) -> set[str]:
    """The channels to which the messages of these agreements go."""
    found: set[str | None] = set()
    for piece in in_pieces(agreement_ids):
        found |= set(session.exec(select(Agreement.channel).where(col(Agreement.id).in_(piece)).distinct()))
    return {channel for channel in found if channel is not None}


def parties_of(session: Session, agreement_id: int) -> Sequence[Party]:
    """The parties in the order of the document."""
    return session.exec(select(Party).where(Party.agreement_id == agreement_id).order_by(col(Party.position))).all()


def afspraken_of(session: Session, agreement_id: int) -> Sequence[Afspraak]:
    """The afspraken in the order of the document."""
    wanted = select(Afspraak).where(Afspraak.agreement_id == agreement_id).order_by(col(Afspraak.position))
    return session.exec(wanted).all()

"""Who belongs to which party. People are keyed by (team_id, user_id); everything else refers to the internal id."""

from collections.abc import Collection, Sequence

import sqlalchemy as sa
from sqlmodel import Field, Session, SQLModel, col, select

from storage.columns import owner_id, word
from storage.words import MembershipRole


class Person(SQLModel, table=True):
    """A user of Slack, of our workspace or another. The name may be blanked; the id stays what the history refers to.

    `team_id` is empty while only the user's id is known (registered by the command line). `guest`: of few channels, by what Slack
    told when they last did something. `closed`: their account, so that Slack shows nobody what is written to it.
    """

    __tablename__ = "persons"
    __table_args__ = (sa.UniqueConstraint("team_id", "user_id"),)
    id: int | None = Field(default=None, primary_key=True)
    team_id: str = ""
    user_id: str = Field(index=True)
    name: str | None = None
    language: str | None = None
    active: bool = True
    guest: bool = False
    closed: bool = False


class Membership(SQLModel, table=True):
    """A person's place at the table: for one party of one agreement.

    `gone`: they went out of its channel, so that nobody there is to name them; the place stays theirs.
    """

    __tablename__ = "memberships"
    __table_args__ = (sa.UniqueConstraint("person_id", "party_id"),)
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = owner_id("persons")
    party_id: int = owner_id("parties")
    agreement_id: int = owner_id("agreements")
    role: MembershipRole = word(MembershipRole)
    gone: bool = False


def person_of_user(session: Session, user_id: str, *, team_id: str = "") -> Person | None:
    """The person behind a Slack user id; a row without a team matches any team."""
    rows = session.exec(select(Person).where(Person.user_id == user_id).order_by(col(Person.id))).all()
    exact = [row for row in rows if row.team_id == team_id]
    open_ended = [row for row in rows if not row.team_id or not team_id]
    return next(iter([*exact, *open_ended]), None)


def memberships_of_agreement(session: Session, agreement_id: int) -> Sequence[Membership]:
    """Everyone who is registered for an agreement."""
    wanted = select(Membership).where(Membership.agreement_id == agreement_id).order_by(col(Membership.id))
    return session.exec(wanted).all()


def memberships_of_person(session: Session, person_id: int) -> Sequence[Membership]:
    """All places of one person."""
    return session.exec(select(Membership).where(Membership.person_id == person_id)).all()


def persons_by_id(session: Session, ids: Sequence[int]) -> dict[int, Person]:
    """The persons behind internal ids."""
    rows = session.exec(select(Person).where(col(Person.id).in_(list(ids)))).all()
    return {row.id: row for row in rows if row.id is not None}


def registered_names(session: Session) -> dict[str, list[str]]:
    """The names of those who take part in some agreement, each with the Slack ids of who bears it."""
    found: dict[str, list[str]] = {}
    wanted = select(Person).where(col(Person.id).in_(select(Membership.person_id)), col(Person.name).is_not(None))
    for person in session.exec(wanted.order_by(col(Person.id))):
        bearers = found.setdefault((person.name or "").strip(), [])
        if person.user_id not in bearers:
            bearers.append(person.user_id)
    found.pop("", None)
    return found


def parties_of_persons(session: Session, ids: Collection[int]) -> dict[tuple[int, int], list[int]]:
    """Where these persons belong: of an agreement and a person the ids of their parties."""
    found: dict[tuple[int, int], list[int]] = {}
    wanted = select(Membership).where(col(Membership.person_id).in_(list(ids))).order_by(col(Membership.id))
    for place in session.exec(wanted) if ids else ():
        found.setdefault((place.agreement_id, place.person_id), []).append(place.party_id)
    return found


def who_is_gone(session: Session, ids: Collection[int]) -> set[tuple[int, int]]:
    """Which of these persons went out of the channel: an agreement and a person each."""
    wanted = sa.select(col(Membership.agreement_id), col(Membership.person_id)).where(col(Membership.gone))
    rows = session.execute(wanted.where(col(Membership.person_id).in_(list(ids)))) if ids else ()
    return {(agreement_id, person_id) for agreement_id, person_id in rows}

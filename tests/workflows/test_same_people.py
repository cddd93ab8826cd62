"""Whose people may take part in a new agreement as well: of the same parties, by name or other name, never of others."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session

from storage.agreements import Agreement, parties_of
from storage.words import AgreementStatus, MembershipRole
from workflows.tracking.people import register
from workflows.tracking.same_people import earlier_people, take_same_people


def made(build: Any, session: Session, title: str, names: list[str], *, channel: str | None, year: int) -> Agreement:
    agreement: Agreement = build.agreement(title=title)
    agreement.channel, agreement.year_start, agreement.status = channel, year, AgreementStatus.ACTIVE
    for name in names:
        build.party(agreement, name)
    session.flush()
    return agreement


def keep(session: Session, agreement: Agreement, *users: str, role: MembershipRole = MembershipRole.COORDINATOR) -> None:
    """These users have this role at the first parties, one each."""
    for user, party in zip(users, parties_of(session, agreement.id or 0), strict=False):
        register(session, user_id=user, party_id=party.id or 0, role=role)


def test_elsewhere_only_an_agreement_of_the_very_same_parties_counts(session: Session, build: Any) -> None:
    old = made(build, session, "A 2026", ["Woonlint", "Gemeente Veldhoek"], channel="C1", year=2026)
    keep(session, old, "U1", "U2")
    same = made(build, session, "A 2027", ["Gemeente Veldhoek", "Woonlint"], channel="C2", year=2027)
    wider = made(build, session, "B 2027", ["Gemeente Veldhoek", "Woonlint", "De Poort"], channel="C2", year=2027)
    found = earlier_people(session, same)
    assert found is not None and found.agreement.id == old.id and len(found.places) == 2
    assert earlier_people(session, wider) is None


def test_in_one_channel_most_of_the_parties_are_enough_and_the_latest_year_counts(session: Session, build: Any) -> None:
    for year in (2025, 2026):
        keep(session, made(build, session, f"A {year}", ["Woonlint", "Gemeente Veldhoek"], channel="C1", year=year), f"U{year}")
    new = made(build, session, "A 2027", ["Woonlint", "Gemeente Veldhoek", "De Poort"], channel="C1", year=2027)
    found = earlier_people(session, new)
    assert found is not None and [place.person.user_id for place in found.places] == ["U2026"]


def test_a_party_under_its_other_name_is_the_same_and_a_shared_other_name_is_not(session: Session, build: Any) -> None:
    old = made(build, session, "A 2026", ["Huurdersraad De Sleutel", "Gemeente Veldhoek"], channel="C1", year=2026)
    keep(session, old, "U1", "U2")
    new = made(build, session, "A 2027", [], channel="C1", year=2027)
    build.party(new, "HDS").aliases = ["Huurdersraad De Sleutel"]
    build.party(new, "Gemeente Veldhoek")
    session.flush()
    found = earlier_people(session, new)
    assert found is not None and {place.party.name for place in found.places} == {"HDS", "Gemeente Veldhoek"}
    other = made(build, session, "B 2027", ["Gemeente Rietmeer", "Woonlint"], channel="C1", year=2027)
    assert earlier_people(session, other) is None


def test_nobody_is_proposed_where_somebody_is_registered_or_no_coordinator_comes_along(session: Session, build: Any) -> None:
    old = made(build, session, "A 2026", ["Woonlint", "Gemeente Veldhoek"], channel="C1", year=2026)
    new = made(build, session, "A 2027", ["Woonlint", "Gemeente Veldhoek"], channel="C1", year=2027)
    keep(session, old, "U1", "U2", role=MembershipRole.LEAD)
    assert earlier_people(session, new) is None
    keep(session, old, "U1")
    assert earlier_people(session, new) is not None
    assert {person.user_id for person in take_same_people(session, old, new)} == {"U1", "U2"}
    assert earlier_people(session, new) is None and take_same_people(session, old, new) == []

"""Who belongs to which party, and whom a name means."""

from __future__ import annotations

from typing import Any

import pytest
from sqlmodel import Session

from storage.words import MembershipRole
from workflows.errors import Refused
from workflows.tracking.people import (
    coordinators,
    find_agreement,
    find_party,
    leads_of_party,
    membership_rows,
    parties_of,
    person_for,
    register,
    unregister,
)
from workflows.tracking.permissions import Action, may


def test_a_user_is_one_person_however_often_they_are_seen(session: Session) -> None:
    first = person_for(session, user_id="U1")
    assert person_for(session, user_id="U1", team_id="T1", name="Noor").id == first.id
    assert (first.team_id, first.name) == ("T1", "Noor")
    assert person_for(session, user_id="U1").name == "Noor"


def test_the_same_id_in_another_workspace_is_another_person(session: Session) -> None:
    assert person_for(session, user_id="U1", team_id="T1").id != person_for(session, user_id="U1", team_id="T2").id


def test_while_nobody_is_registered_everyone_counts_for_each_party_and_keeps_the_agreement(session: Session, build: Any) -> None:
    agreement = build.agreement()
    parties = {build.party(agreement, name).id for name in ("Woonlint", "Gemeente Veldhoek")}
    stranger = build.person()
    assert parties_of(session, agreement_id=agreement.id, person_id=stranger.id) == parties
    assert may(session, Action.PEOPLE, agreement_id=agreement.id, person_id=stranger.id)


def test_once_somebody_is_registered_a_stranger_counts_for_none(session: Session, build: Any) -> None:
    agreement = build.agreement()
    party = build.party(agreement)
    register(session, user_id="U1", party_id=party.id, role=MembershipRole.MEMBER)
    stranger = build.person("U2")
    member = person_for(session, user_id="U1")
    assert parties_of(session, agreement_id=agreement.id, person_id=stranger.id) == set()
    assert parties_of(session, agreement_id=agreement.id, person_id=member.id) == {party.id}
    assert not any(may(session, Action.PEOPLE, agreement_id=agreement.id, person_id=one.id) for one in (stranger, member))


def test_an_observer_speaks_for_nobody(session: Session, build: Any) -> None:
    agreement = build.agreement()
    register(session, user_id="U1", party_id=build.party(agreement).id, role=MembershipRole.OBSERVER)
    assert parties_of(session, agreement_id=agreement.id, person_id=person_for(session, user_id="U1").id or 0) == set()


def test_registering_again_changes_the_role(session: Session, build: Any) -> None:
    agreement = build.agreement()
    party = build.party(agreement)
    register(session, user_id="U1", party_id=party.id, role=MembershipRole.MEMBER)
    register(session, user_id="U1", party_id=party.id, role=MembershipRole.COORDINATOR, name="Noor")
    assert [person.user_id for person in coordinators(session, agreement.id)] == ["U1"]
    assert [(row["user"], row["name"], row["role"], row["party"]) for row in membership_rows(session)] == [
        ("U1", "Noor", "coordinator", "Woonlint")
    ]


def test_leads_are_those_of_the_party(session: Session, build: Any) -> None:
    agreement = build.agreement()
    one, two = build.party(agreement, "Woonlint"), build.party(agreement, "Gemeente Veldhoek")
    register(session, user_id="U1", party_id=one.id, role=MembershipRole.LEAD)
    register(session, user_id="U2", party_id=two.id, role=MembershipRole.LEAD)
    register(session, user_id="U3", party_id=one.id, role=MembershipRole.MEMBER)
    assert [person.user_id for person in leads_of_party(session, one.id)] == ["U1"]


def test_who_is_removed_leaves_no_name_and_no_role(session: Session, build: Any) -> None:
    agreement = build.agreement()
    party = build.party(agreement)
    register(session, user_id="U1", party_id=party.id, role=MembershipRole.COORDINATOR, name="Noor")
    assert unregister(session, user_id="U1") == 1
    assert coordinators(session, agreement.id) == []
    assert person_for(session, user_id="U1").name is None
    register(session, user_id="U1", party_id=party.id, role=MembershipRole.COORDINATOR)
    assert [person.user_id for person in coordinators(session, agreement.id)] == ["U1"]


def test_removing_a_stranger_is_refused(session: Session) -> None:
    with pytest.raises(Refused, match="U9"):
        unregister(session, user_id="U9")


def test_an_agreement_is_found_by_id_or_title(session: Session, build: Any) -> None:
    agreement = build.agreement(title="Prestatieafspraken Veldhoek")
    assert find_agreement(session, str(agreement.id)) is agreement
    assert find_agreement(session, agreement.id) is agreement
    assert find_agreement(session, " prestatieafspraken veldhoek ") is agreement
    with pytest.raises(Refused, match="Veldho"):
        find_agreement(session, "Veldho")


def test_two_agreements_with_one_title_want_a_number(session: Session, build: Any) -> None:
    numbers = [build.agreement(title="Afspraken").id for _ in range(2)]
    with pytest.raises(Refused, match=f"{numbers[0]}, {numbers[1]}"):
        find_agreement(session, "Afspraken")


def test_a_party_is_found_by_id_name_or_alias(session: Session, build: Any) -> None:
    agreement = build.agreement()
    party = build.party(agreement, "Huurdersraad De Sleutel", aliases=["HDS", "de Huurdersraad"])
    for name in (str(party.id), "huurdersraad de sleutel", "hds", "De Huurdersraad"):
        assert find_party(session, agreement.id, name) is party
    with pytest.raises(Refused, match="Sleutel"):
        find_party(session, agreement.id, "Sleutel")


def test_a_party_of_two_agreements_wants_to_know_which(session: Session, build: Any) -> None:
    first, second = build.agreement(), build.agreement()
    party = build.party(first)
    build.party(second)
    assert find_party(session, first.id, "Woonlint") is party
    with pytest.raises(Refused, match="meer partijen"):
        find_party(session, None, "Woonlint")

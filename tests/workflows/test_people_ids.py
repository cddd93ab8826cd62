"""A person is known by Slack's id: a name in its place would never be reached, so it is refused with what to do."""

from __future__ import annotations

from typing import Any

import pytest
from sqlmodel import Session, select

from storage.people import Person
from storage.words import MembershipRole
from workflows.errors import Refused
from workflows.tracking.people import register


@pytest.mark.parametrize("user", ["anna", "@anna", "Fatma Voorbeeld", "<@U1>", "", "C0KANAAL", "anna@veldhoek.example"])
def test_a_name_is_no_user_id(user: str, session: Session, build: Any) -> None:
    party = build.party(build.agreement())
    with pytest.raises(Refused, match="geen gebruikers-id van Slack"):
        register(session, user_id=user, party_id=party.id, role=MembershipRole.LEAD)
    assert session.exec(select(Person)).all() == []


@pytest.mark.parametrize("user", ["U1", "U02ABCDEF", "W12345678", "UANNA"])
def test_a_user_id_is_taken(user: str, session: Session, build: Any) -> None:
    party = build.party(build.agreement())
    assert register(session, user_id=user, party_id=party.id, role=MembershipRole.LEAD).id

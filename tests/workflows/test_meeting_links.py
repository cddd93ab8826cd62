"""Links are secrets: shown once, kept as a hash, revoked for good."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import Session

from storage.words import Audience
from workflows.errors import Refused
from workflows.meeting.links import link_of_token, link_rows, new_link, revoke, touch

NOW = datetime(2026, 2, 2, 10, 0, tzinfo=UTC)


def test_a_token_opens_its_link_and_is_nowhere_in_store(session: Session, build: Any) -> None:
    agreement = build.agreement()
    link, token = new_link(session, name="Bestuur", audience=Audience.RAAD, agreement_id=agreement.id, now=NOW)
    found = link_of_token(session, token)
    assert found is not None
    assert (found.id, found.agreement_id, found.audience) == (link.id, agreement.id, Audience.RAAD)
    assert token not in repr(link.model_dump())
    assert len(token) >= 22  # 128 bits take 22 characters of base64


def test_two_links_never_share_a_token(session: Session) -> None:
    tokens = {new_link(session, name="x", now=NOW)[1] for _ in range(20)}
    assert len(tokens) == 20


def test_an_unknown_and_a_revoked_token_are_alike(session: Session) -> None:
    link, token = new_link(session, name="x", now=NOW)
    revoke(session, link.id or 0, now=NOW)
    assert link_of_token(session, token) is None
    assert link_of_token(session, "niets") is None
    assert link_of_token(session, "") is None
    assert link_of_token(session, "x" * 100_000) is None


def test_revoking_twice_keeps_the_first_moment_and_an_unknown_link_is_refused(session: Session) -> None:
    link, _ = new_link(session, name="x", now=NOW)
    revoke(session, link.id or 0, now=NOW)
    revoke(session, link.id or 0, now=NOW + timedelta(days=1))
    assert link.revoked_at == NOW
    with pytest.raises(Refused, match="99"):
        revoke(session, 99, now=NOW)


def test_the_last_use_is_noted_at_most_once_an_hour(session: Session) -> None:
    link, _ = new_link(session, name="x", now=NOW)
    noted = [touch(session, link.id or 0, now=NOW + timedelta(minutes=minutes)) for minutes in (0, 5, 59, 60, 61)]
    assert noted == [True, False, False, True, False]
    assert link.last_used_at == NOW + timedelta(minutes=60)


def test_a_link_of_a_party_is_not_bound_to_an_agreement_unless_it_is_named(session: Session, build: Any) -> None:
    agreement, other = build.agreement(), build.agreement()
    party = build.party(agreement)
    link, _ = new_link(session, name="x", party_id=party.id, now=NOW)
    assert link.agreement_id is None
    link, _ = new_link(session, name="x", party_id=party.id, agreement_id=agreement.id, now=NOW)
    assert link.agreement_id == agreement.id
    with pytest.raises(Refused, match="Woonlint"):
        new_link(session, name="x", party_id=party.id, agreement_id=other.id, now=NOW)


def test_the_list_shows_names_and_last_use_and_no_address(session: Session, build: Any) -> None:
    agreement = build.agreement()
    party = build.party(agreement)
    _, token = new_link(session, name="Woonlint", party_id=party.id, now=NOW)
    (row,) = link_rows(session)
    assert (row["name"], row["party"], row["agreement"], row["audience"]) == ("Woonlint", "Woonlint", None, "parties")
    assert row["last_used_at"] is None
    assert token not in str(row)
    assert "hash" not in str(row)

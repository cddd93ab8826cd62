"""`/afspraak koppel` where the messages come in another channel: asked first, and told to those who would miss them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlmodel import select

from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE, HUURDERS
from storage.agreements import Agreement
from storage.words import MembershipRole
from workflows.tracking.people import find_party, register

Start = Callable[..., Any]


def channel_of(town: Any) -> str | None:
    with town.database.read() as session:
        return session.exec(select(Agreement.channel)).one()


def asked_elsewhere(town: Any, user: str = GEMEENTE) -> tuple[Any, Any]:
    """The other channel, and the question in it for this person alone."""
    other = town.playground.workspace.add_channel("kladblok", members=[GEMEENTE, CORPORATIE])
    town.playground.people.invite_bot(GEMEENTE, other)
    town.playground.people.slash(user, other, "/afspraak", "koppel")
    town.settle()
    return other, town.playground.workspace.ephemerals[-1]


def test_messages_move_to_another_channel_only_after_a_yes_and_the_old_one_is_told(start: Start) -> None:
    town = start()
    other, asked = asked_elsewhere(town)
    assert channel_of(town) == CHANNEL, "nothing moves by the command alone"
    assert f"<#{CHANNEL}>" in asked.text and asked.text.endswith("dan niet meer.")
    town.click(GEMEENTE, asked, "link_move")
    assert channel_of(town) == other.id
    [left] = town.posts()
    assert f"<#{other.id}>" in left.text and f"<@{GEMEENTE}>" in left.text and "/afspraak koppel" in left.text
    assert f"<#{CHANNEL}>" in town.posts(other.id)[-1].text
    town.click(GEMEENTE, asked, "link_move")
    assert len(town.posts()) == 1, "a second click tells nobody once more"
    assert "al gekoppeld" in town.whispers(GEMEENTE)[-1]


def test_after_a_no_the_messages_stay_where_they_are(start: Start) -> None:
    town = start()
    other, asked = asked_elsewhere(town)
    before = len(town.posts(other.id))
    town.click(GEMEENTE, asked, "link_stay")
    assert channel_of(town) == CHANNEL and town.posts() == [] and len(town.posts(other.id)) == before
    assert "Er is niets veranderd" in town.whispers(GEMEENTE)[-1]


def test_who_no_longer_keeps_the_agreement_cannot_move_it_with_a_question_of_before(start: Start) -> None:
    town = start()
    _, asked = asked_elsewhere(town, CORPORATIE)
    with town.database.write() as session:
        for user, role in ((HUURDERS, MembershipRole.COORDINATOR), (CORPORATIE, MembershipRole.LEAD)):
            register(session, user_id=user, party_id=find_party(session, 1, "Woonlint").id or 0, role=role)
    town.click(CORPORATIE, asked, "link_move")
    assert channel_of(town) == CHANNEL
    assert "coördinator" in town.whispers(CORPORATIE)[-1]

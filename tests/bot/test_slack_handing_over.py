"""An afspraak that goes to somebody: every message that names whose it is names them from then on."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import select

from bot.messages import render
from bot.messages.task_lines import whose
from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE, HUURDERS
from storage.agreements import Party
from storage.words import MembershipRole
from workflows.tracking.people import register

Start = Callable[..., Any]


def mentioned(message: Any) -> list[str]:
    return [part["user_id"] for part in walk(message.blocks) if part.get("type") == "user"]


def walk(value: Any) -> Any:
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ():
        yield from walk(inner)


@pytest.mark.parametrize("by", ["form", "word"])
def test_who_has_it_now_stands_on_the_message_and_with_the_afspraak(by: str, start: Start) -> None:
    town = start()
    with town.database.write() as session:
        party = session.exec(select(Party).where(Party.name == "Woonlint")).one()
        for user, role in ((CORPORATIE, MembershipRole.LEAD), (HUURDERS, MembershipRole.MEMBER)):
            register(session, user_id=user, party_id=party.id or 0, role=role)
    nudge, people = town.live(), town.playground.people
    assert f"Voor <@{CORPORATIE}> (Woonlint)." in nudge.text
    if by == "word":
        town.say(CORPORATIE, f"<@{HUURDERS}> neemt dit over", nudge)
    else:
        people.choose_overflow(CORPORATIE, nudge, "task_more", f"hand_over:{town.task_ids[0]}")
        assert town.playground.wait_for(lambda _: people.modal(CORPORATIE) is not None)
        people.submit_view(CORPORATIE, people.modal(CORPORATIE), {"who": HUURDERS})
        town.settle()
    assert f"Voor <@{HUURDERS}> (Woonlint)." in nudge.text and CORPORATIE not in mentioned(nudge)
    people.slash(CORPORATIE, CHANNEL, "/afspraak", "6")
    town.settle()
    shown = town.playground.workspace.ephemerals[-1]
    assert f"Voor <@{HUURDERS}> (Woonlint)." in shown.text
    town.click(CORPORATIE, town.last_in_thread(nudge), "undo")
    assert f"Voor <@{CORPORATIE}> (Woonlint)." in nudge.text, "and back"


@pytest.mark.parametrize(("party", "shown"), [("Gemeente Veldhoek", " (Gemeente Veldhoek)"), (None, "")])
def test_beside_who_took_it_over_stands_their_own_party_or_none(party: str | None, shown: str, start: Start) -> None:
    town = start(tasks=2)
    with town.database.write() as session:
        for name, user in (("Woonlint", CORPORATIE), (party, HUURDERS)):
            if name is not None:
                found = session.exec(select(Party).where(Party.name == name)).one()
                register(session, user_id=user, party_id=found.id or 0, role=MembershipRole.LEAD)
    nudge = town.live()
    town.say(CORPORATIE, f"6: <@{HUURDERS}> neemt dit over", nudge)
    if party is not None:
        town.click(HUURDERS, town.last_in_thread(nudge), "confirm_yes")
    assert f"Voor <@{HUURDERS}>{shown}." in nudge.text and f"Voor <@{CORPORATIE}> (Woonlint)." in nudge.text


def test_what_is_asked_of_who_is_waited_for_names_them() -> None:
    item = {
        "task_id": 1, "number": "6", "title": "bijeenkomst", "kind": "waiting", "owners": ["Gemeente Veldhoek"],
        "mentions": [GEMEENTE], "assignees": [f"<@{HUURDERS}>"], "due": "2026-03-31", "status": "waiting", "light": None,
    }  # fmt: skip
    shown = render({"message": "bundle", "kind": "prompt", "language": "nl", "items": [item]})
    assert f"<@{GEMEENTE}>" in shown.text and HUURDERS not in json.dumps(shown.blocks)


def test_who_has_it_beside_two_parties_is_the_last_of_one_list() -> None:
    item = {"assignees": ["<@U0PIET>"], "assignee_parties": ["Woonlint"], "co_owners": ["gemeente Lisveld", "zorggroep Horst"]}
    shown = "".join(str(getattr(span, "user", span)) for span in whose(item, "nl", running=True))
    assert shown == "de gemeente Lisveld, zorggroep Horst en U0PIET (Woonlint)"

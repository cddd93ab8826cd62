"""Work of two parties that one of them hands over: the other stays asked for its own share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from slack_town import holders
from sqlmodel import select

from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE, HUURDERS
from storage.agreements import Party
from storage.tasks import TaskOwner
from storage.words import MembershipRole
from workflows.tracking.people import register

Start = Callable[..., Any]
BOTH = f"Voor <@{GEMEENTE}> en <@{HUURDERS}> (Gemeente Veldhoek en Woonlint)."


@pytest.fixture
def shared(start: Start) -> Any:
    """Afspraak 6 is of Woonlint and the gemeente, 7 of Woonlint alone; HUURDERS is a colleague at Woonlint."""
    town = start(tasks=2)
    with town.database.write() as session:
        party = {one.name: one.id or 0 for one in session.exec(select(Party))}
        places = (("Woonlint", CORPORATIE), ("Gemeente Veldhoek", GEMEENTE), ("Woonlint", HUURDERS))
        for name, user in places:
            role = MembershipRole.MEMBER if user == HUURDERS else MembershipRole.LEAD
            register(session, user_id=user, party_id=party[name], role=role)
        session.add(TaskOwner(task_id=town.task_ids[0], party_id=party["Gemeente Veldhoek"], position=1))
    return town


@pytest.mark.parametrize("by", ["all", "one", "form"])
def test_the_other_party_stays_named_and_asked_in_the_channel(by: str, shared: Any) -> None:
    town, people = shared, shared.playground.people
    nudge = town.live()
    assert f"Voor <@{CORPORATIE}> en <@{GEMEENTE}> (Woonlint en Gemeente Veldhoek)." in nudge.text
    if by == "all":
        town.say(CORPORATIE, f"<@{HUURDERS}> neemt alles van mij over", nudge)
        town.say(CORPORATIE, "ja", nudge)
    elif by == "one":
        town.say(CORPORATIE, f"6: <@{HUURDERS}> neemt het over", nudge)
    else:
        people.slash(CORPORATIE, CHANNEL, "/afspraak", "6")
        town.settle()
        alone = town.playground.workspace.ephemerals[-1]
        people.choose_overflow(CORPORATIE, alone, "task_more", f"hand_over:{town.task_ids[0]}")
        assert town.playground.wait_for(lambda _: people.modal(CORPORATIE) is not None)
        people.submit_view(CORPORATIE, people.modal(CORPORATIE), {"who": HUURDERS})
        town.settle()
    assert holders(town)[0] == [HUURDERS]
    assert BOTH in nudge.text
    people.slash(GEMEENTE, CHANNEL, "/afspraak", "6")
    town.settle()
    shown = town.playground.workspace.ephemerals[-1].text
    assert f"Voor de gemeente Veldhoek en <@{HUURDERS}> (Woonlint)." in shown
    before = len(town.top())
    for _ in range(24):
        town.live(town.clock.now() + timedelta(days=1))
    later = [message.text for message in town.top()[before:] if "bijeenkomst nummer 6 ·" in message.text]
    assert later and [text for text in later if BOTH not in text] == [], "the reminder stays where both read it"
    direct = [message.text for message in town.posts(town.playground.workspace.direct_message(HUURDERS).id)]
    assert not [text for text in direct[1:] if "bijeenkomst nummer 6" in text]


def test_each_hands_over_their_own_share(shared: Any) -> None:
    town = shared
    with town.database.write() as session:
        gemeente = session.exec(select(Party).where(Party.name == "Gemeente Veldhoek")).one()
        register(session, user_id="U0BEN", party_id=gemeente.id or 0, role=MembershipRole.MEMBER)
    nudge = town.live()
    town.say(CORPORATIE, f"6: <@{HUURDERS}> neemt het over", nudge)
    town.say(GEMEENTE, "al mijn taken gaan naar <@U0BEN>", nudge)
    town.say(GEMEENTE, "ja", nudge)
    assert sorted(holders(town)[0]) == ["U0BEN", HUURDERS] and holders(town)[1] == []
    town.say(HUURDERS, f"6: <@{CORPORATIE}> neemt het weer over", nudge)
    assert sorted(holders(town)[0]) == ["U0BEN", CORPORATIE]

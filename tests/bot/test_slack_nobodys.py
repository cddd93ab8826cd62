"""Work that the document gives to nobody: it is followed and asked of nobody, which is said wherever somebody could mend it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import select

from bot.playground.sample_workspace import BOT, CHANNEL, CORPORATIE, GEMEENTE
from bot.playground.workspace_nouns import Message
from storage.agreements import Agreement, Party
from storage.tasks import Task, owner_ids
from storage.words import MembershipRole
from workflows.tracking.people import register

Start = Callable[..., Any]

DOCUMENT = """# Prestatieafspraken Meerwijk 2026

Tussen de gemeente Meerwijk, woningcorporatie Havenstee en Huurdersbelang Meerwijk.

## Afspraken

1. Havenstee plaatst uiterlijk 1 juli 2026 twintig laadpalen.
2. Voor 1 oktober 2026 komt er een routekaart voor het verduurzamen van flats.
3. De gemeente Meerwijk stelt voor 1 mei 2026 een woonvisie op.
"""


def dropped(town: Any) -> Message:
    message: Message = town.playground.people.upload(GEMEENTE, CHANNEL, "meerwijk.md", DOCUMENT.encode())
    town.settle()
    town.click(GEMEENTE, next(m for m in town.posts() if m.thread_ts == message.ts), "confirm_yes")
    return message


def of_nobody(town: Any) -> Task:
    with town.database.read() as session:
        return next(task for task in session.exec(select(Task)) if "routekaart" in task.title)


def test_it_is_said_before_at_and_after_the_yes_and_mended_by_a_button(start: Start) -> None:
    town = start(tasks=0, channel=None)
    root = dropped(town)
    shown = town.last_in_thread(root)
    assert "Bij 1 afspraak is niet duidelijk wie het doet. Zolang dat zo is, vraag ik daar niet naar" in shown.text

    town.click(GEMEENTE, shown, "review_start")
    review = town.last_in_thread(root)
    assert "Nog voor niemand, dus hier vraag ik niet naar" in review.text
    end = next(e for b in review.blocks if b["type"] == "actions" for e in b["elements"] if e["action_id"] == "confirm_yes")
    assert "Bij 1 taak staat niemand. Daar vraag ik niet naar." in end["confirm"]["text"]["text"]

    town.click(GEMEENTE, review, "confirm_yes")
    followed = town.last_in_thread(root)
    task = of_nobody(town)
    assert "Bij 1 taak staat niemand, dus daar vraag ik niet naar:\nAfspraak 2:" in followed.text
    assert "/afspraak 2" in followed.text

    town.playground.people.slash(CORPORATIE, CHANNEL, "/afspraak", "2")
    town.settle()
    assert "Nog voor niemand, dus hier vraag ik niet naar." in town.whispers(CORPORATIE)[-1]

    town.playground.people.click(GEMEENTE, followed, f"task_who:{task.id}")
    assert town.playground.wait_for(lambda _: town.playground.people.modal(GEMEENTE) is not None)
    asked = [block["block_id"] for block in town.playground.people.modal(GEMEENTE).content["blocks"] if block["type"] == "input"]
    assert asked == ["owners", "lead"], "who asks who does it asks nothing else"
    with town.database.read() as session:
        party = next(row.id for row in session.exec(select(Party)) if row.name == "Havenstee")
    town.playground.people.submit_view(GEMEENTE, town.playground.people.modal(GEMEENTE), {"owners": [str(party)]})
    town.settle()
    with town.database.read() as session:
        assert owner_ids(session, [task.id or 0])[task.id or 0] == [party]
        now = session.get_one(Task, task.id)
        assert (now.title, now.start, now.due) == (task.title, task.start, task.due)


def test_a_coordinator_finds_it_in_the_home_until_it_is_somebodys(start: Start) -> None:
    town = start(tasks=1)
    with town.database.write() as session:
        agreement, party = session.exec(select(Agreement)).one(), session.exec(select(Party)).first()
        assert party is not None and agreement.id is not None
        register(session, user_id=GEMEENTE, party_id=party.id or 0, role=MembershipRole.COORDINATOR)
        task = session.exec(select(Task)).one()
        copied = task.model_dump(exclude={"id"}) | {"title": "de routekaart"}
        session.add(Task(**copied))

    def home() -> str:
        town.playground.people.open_home(GEMEENTE)
        town.settle()
        return str(town.playground.workspace.homes[GEMEENTE].content["blocks"])

    assert "Nog voor niemand" in home() and f"task_who:{of_nobody(town).id}" in home()
    town.click(GEMEENTE, town.playground.workspace.homes[GEMEENTE], f"task_who:{of_nobody(town).id}")
    town.playground.people.submit_view(GEMEENTE, town.playground.people.modal(GEMEENTE), {"owners": [str(party.id)]})
    town.settle()
    assert "Nog voor niemand" not in home()
    [told] = [message for message in town.top() if "Verbeterd bij" in message.text]
    assert "hij is nu voor Woonlint" in told.text
    assert told.text.endswith(f"Gedaan door <@{GEMEENTE}>."), "all can see what was changed, also from the home"
    town.click(GEMEENTE, told, "undo")
    assert "Nog voor niemand" in home()
    assert town.last_in_thread(told).text.startswith("Teruggedraaid")


def followed(town: Any) -> Task:
    """The document is followed, by who keeps it; gives the task that is nobody's."""
    root = dropped(town)
    town.click(GEMEENTE, town.last_in_thread(root), "review_start")
    town.click(GEMEENTE, town.last_in_thread(root), "confirm_yes")
    task = of_nobody(town)
    with town.database.write() as session:
        roles = {"Havenstee": (CORPORATIE, MembershipRole.LEAD), "gemeente Meerwijk": (GEMEENTE, MembershipRole.COORDINATOR)}
        for row in session.exec(select(Party)).all():
            if row.name in roles:
                user, role = roles[row.name]
                register(session, user_id=user, party_id=row.id or 0, role=role)
    return task


def owners(town: Any, task: Task) -> list[str]:
    with town.database.read() as session:
        return [session.get_one(Party, one).name for one in owner_ids(session, [task.id or 0]).get(task.id or 0, [])]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("status 2 is voor Havenstee", ["Havenstee"]),
        ("status 2 gaat naar de gemeente", ["gemeente Meerwijk"]),
        ("status 2 belongs to Havenstee", ["Havenstee"]),
        ("status 2: Havenstee en de gemeente doen dit", ["Havenstee", "gemeente Meerwijk"]),
        ("status 2 is for the municipality", ["gemeente Meerwijk"]),
    ],
)
def test_who_keeps_it_gives_it_to_a_party_in_words_and_takes_that_back(words: str, names: list[str], start: Start) -> None:
    town = start(tasks=0, channel=None)
    task = followed(town)
    town.playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", words)
    town.settle()
    assert sorted(owners(town, task)) == sorted(names)
    [told] = [message for message in town.posts() if "Verbeterd bij" in message.text]
    town.click(GEMEENTE, told, "undo")
    assert owners(town, task) == []


@pytest.mark.parametrize(
    ("user", "words"),
    [
        (CORPORATIE, "status 2 is voor Havenstee"),
        (GEMEENTE, "status 2 is niet voor Havenstee"),
        (GEMEENTE, "status 2 gaat misschien naar Havenstee"),
        (GEMEENTE, "status 2 gaat naar Huize Avondrood"),
        (GEMEENTE, "status 2 is voor Havenstee?"),
        (GEMEENTE, "status 2 is voor Havenstee een probleem"),
    ],
)
def test_other_words_and_others_give_it_to_nobody(user: str, words: str, start: Start) -> None:
    town = start(tasks=0, channel=None)
    task = followed(town)
    town.playground.people.slash(user, CHANNEL, "/afspraak", words)
    town.settle()
    assert owners(town, task) == []


def test_in_the_channel_it_is_heard_where_we_are_mentioned(start: Start) -> None:
    town = start(tasks=0, channel=None)
    task = followed(town)
    town.playground.people.say(GEMEENTE, CHANNEL, f"<@{BOT}> 2 is voor Havenstee")
    town.settle()
    assert owners(town, task) == ["Havenstee"]

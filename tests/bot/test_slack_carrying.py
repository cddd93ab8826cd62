"""What last year left unfinished, in the chat: proposed when its successor is followed, decided one by one, never by itself."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from sqlmodel import select

from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE
from bot.playground.workspace_nouns import Message
from storage.agreements import Afspraak, Agreement, Party
from storage.tasks import HistoryEntry, Task
from storage.words import AgreementStatus, MembershipRole, Source, TaskStatus
from workflows.reading.accept import accept, confirm
from workflows.reading.read import read_document
from workflows.tracking.history import broken_links
from workflows.tracking.left_behind import left_behind
from workflows.tracking.people import register

Start = Callable[..., Any]

NEXT_YEAR = """# Prestatieafspraken Veldhoek 2027

Tussen de gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel.

## Afspraken

1. Woonlint organiseert in het eerste kwartaal van 2027 een bijeenkomst voor huurders.
2. De gemeente Veldhoek stelt voor 1 mei 2027 een plan voor ouderenhuisvesting op.
3. Woonlint levert in 2027 veertig sociale huurwoningen op.
4. Woonlint en de gemeente Veldhoek bespreken ieder kwartaal de voortgang van de bouw.
"""


def followed(town: Any) -> Message:
    """Next year's document was dropped, read and confirmed; gives what is said last in its thread."""
    dropped = town.playground.people.upload(GEMEENTE, CHANNEL, "2027.md", NEXT_YEAR.encode())
    town.settle()
    town.click(GEMEENTE, next(m for m in town.posts() if m.thread_ts == dropped.ts), "confirm_yes")
    town.click(GEMEENTE, town.last_in_thread(dropped), "confirm_yes")
    last: Message = town.last_in_thread(dropped)
    return last


def actions(message: Message) -> list[str]:
    return [e["action_id"] for block in message.blocks if block["type"] == "actions" for e in block["elements"]]


def of_2027(town: Any, number: str) -> list[Task]:
    with town.database.read() as session:
        wanted = select(Task).join(Afspraak).join(Agreement, Agreement.id == Afspraak.agreement_id)
        rows = list(session.exec(wanted.where(Agreement.year_start == 2027, Afspraak.number == number)))
        session.expunge_all()
        return rows


def leave_it_to_the_gemeente(town: Any) -> None:
    """From now on there is a coordinator, and the others may not decide."""
    with town.database.write() as session:
        for party in session.exec(select(Party).where(Party.name.like("%Veldhoek%"))):
            register(session, user_id=GEMEENTE, party_id=party.id or 0, role=MembershipRole.COORDINATOR)


def test_each_unfinished_task_is_proposed_and_decided_by_one_click(start: Start) -> None:
    town = start(tasks=6)
    town.live()
    town.playground.people.slash(CORPORATIE, CHANNEL, "/afspraak", "status 6 klaar")
    town.settle()
    shown = followed(town)
    assert shown.text.startswith("Wat gaat mee naar Prestatieafspraken Veldhoek 2027?")
    assert "Van Prestatieafspraken Veldhoek 2026 zijn nog 5 taken niet klaar" in shown.text
    first, second, third = town.task_ids[1:4]
    assert actions(shown)[:2] == [f"carry_move:{first}", f"carry_leave:{first}"]
    assert [town.task(number).status for number in range(1, 6)] == [TaskStatus.OPEN] * 5, "nothing moves by itself"

    town.click(GEMEENTE, shown, f"carry_move:{first}")
    assert town.task(1).status is TaskStatus.DROPPED
    [moved] = [row for row in town.history(1) if "carried_to" in row.change]
    assert moved.source is Source.BUTTON
    number = moved.change["carried_to"][1]["number"]
    assert of_2027(town, number) and f"Gaat mee, als afspraak {number}. Gekozen door <@{GEMEENTE}>" in shown.text

    town.click(GEMEENTE, shown, f"carry_leave:{second}")
    assert town.task(2).status is TaskStatus.OPEN and "Blijft achter. Gekozen door" in shown.text
    assert f"carry_leave:{second}" not in actions(shown)
    town.click(GEMEENTE, shown, f"carry_move:{second}")  # after all
    assert town.task(2).status is TaskStatus.DROPPED

    town.end()
    town.start_again()
    town.click(GEMEENTE, shown, "carry_turn:next")
    assert f"carry_move:{town.task_ids[5]}" in actions(shown) and f"carry_move:{third}" not in actions(shown)
    for task_id, deed in ((third, "leave"), (town.task_ids[4], "leave"), (town.task_ids[5], "move")):
        page = "next" if task_id == town.task_ids[5] else "before"
        if f"carry_turn:{page}" in actions(shown):
            town.click(GEMEENTE, shown, f"carry_turn:{page}")
        town.click(GEMEENTE, shown, f"carry_{deed}:{task_id}")
    assert "Over alle taken is besloten. Gaat mee: 3. Blijft achter: 2." in shown.text


def test_who_comes_second_hears_who_decided_and_who_may_not_hears_who_may(start: Start) -> None:
    town = start(tasks=2)
    first = town.task_ids[0]
    shown = followed(town)
    old_buttons = json.loads(json.dumps(shown.blocks))
    town.click(GEMEENTE, shown, f"carry_move:{first}")
    shown.blocks[:] = old_buttons  # a window that was not renewed yet
    town.click(CORPORATIE, shown, f"carry_leave:{first}")
    assert town.whispers(CORPORATIE)[-1] == f"<@{GEMEENTE}> heeft hier al over besloten."
    leave_it_to_the_gemeente(town)
    shown.blocks[:] = old_buttons
    town.click(CORPORATIE, shown, f"carry_move:{town.task_ids[1]}")
    assert town.task(1).status is TaskStatus.OPEN and f"<@{GEMEENTE}>" in town.whispers(CORPORATIE)[-1]
    with town.database.read() as session:
        carried = [row for row in session.exec(select(HistoryEntry)) if "carried_to" in row.change]
    assert len(carried) == 1


def test_it_can_be_asked_for_and_says_when_there_is_nothing(start: Start) -> None:
    town = start(tasks=1)
    slash = town.playground.people.slash
    slash(GEMEENTE, CHANNEL, "/afspraak", "meenemen")
    town.settle()
    assert town.whispers(GEMEENTE) == ["Van vorig jaar staat niets meer open om over te besluiten."]
    followed(town)
    slash(GEMEENTE, CHANNEL, "/afspraak", "meenemen")
    town.settle()
    asked = town.top()[-1]
    assert asked.text.startswith("Wat gaat mee naar") and "nog 1 taak niet klaar" in asked.text
    leave_it_to_the_gemeente(town)
    town.click(CORPORATIE, asked, f"carry_leave:{town.task_ids[0]}")
    told = town.playground.workspace.ephemerals[-1]
    assert f"<@{GEMEENTE}>" in told.text and told.thread_ts is None, "a thread that nobody has open shows it to nobody"
    town.click(GEMEENTE, asked, f"carry_leave:{town.task_ids[0]}")
    both = [m for m in town.posts() if m.text.startswith("Wat gaat mee naar")]
    assert len(both) == 2 and all("Blijft achter" in m.text for m in both), "each place shows it"


def test_all_of_a_page_is_decided_at_once_and_taken_back_at_once(start: Start) -> None:
    town = start(tasks=6)
    town.live()
    town.playground.people.slash(CORPORATIE, CHANNEL, "/afspraak", "status 6 40%")
    town.settle()
    shown, first = followed(town), town.task_ids[:4]
    before = [town.task(number) for number in range(6)]
    assert "carry_page:move" in actions(shown) and "Alle 4 gaan mee" in str(shown.blocks)

    town.click(GEMEENTE, shown, f"carry_leave:{first[3]}")
    town.click(GEMEENTE, shown, "carry_page:move")
    assert [town.task(number).status for number in range(6)] == [TaskStatus.DROPPED] * 3 + [TaskStatus.OPEN] * 3
    assert "Blijft achter. Gekozen door" in shown.text, "what was decided before stays decided"
    assert "carry_page:move" not in actions(shown)
    written = of_2027(town, "2026-6")
    assert [(row.percent, row.status) for row in written] == [(40, TaskStatus.OPEN)]

    town.end()
    town.start_again()
    town.click(GEMEENTE, shown, "carry_undo:all")
    again = [town.task(number) for number in range(6)]
    for one, other in zip(before, again, strict=True):
        assert one.model_dump(exclude={"version"}) == other.model_dump(exclude={"version"}), "as if it was never decided"
    assert [row.status for row in of_2027(town, "2026-6")] == [TaskStatus.DROPPED] and sound(town)
    assert actions(shown)[:2] == [f"carry_move:{first[0]}", f"carry_leave:{first[0]}"] and "Blijft achter" in shown.text

    town.click(GEMEENTE, shown, "carry_page:move")  # after all
    assert [(row.id, row.percent, row.status) for row in of_2027(town, "2026-6")] == [(written[0].id, 40, TaskStatus.OPEN)]
    assert sound(town)


def test_one_decision_is_taken_back_as_long_as_nothing_was_done_since(start: Start) -> None:
    town = start(tasks=3)
    shown, (first, second, third) = followed(town), town.task_ids
    for task_id, deed in ((first, "move"), (second, "leave"), (third, "move")):
        town.click(GEMEENTE, shown, f"carry_{deed}:{task_id}")
    town.click(GEMEENTE, shown, f"carry_undo:{second}")
    assert f"carry_leave:{second}" in actions(shown)

    old_buttons = json.loads(json.dumps(shown.blocks))
    town.playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", "status 2026-6 klaar")
    town.settle()
    assert [row.status for row in of_2027(town, "2026-6")] == [TaskStatus.DONE]
    town.click(GEMEENTE, shown, f"carry_undo:{first}")
    assert town.whispers(GEMEENTE)[-1].startswith("Ongedaan maken kan niet meer")
    assert town.task(0).status is TaskStatus.DROPPED and f"carry_undo:{first}" not in actions(shown)
    assert [row.status for row in of_2027(town, "2026-6")] == [TaskStatus.DONE]

    leave_it_to_the_gemeente(town)
    shown.blocks[:] = old_buttons
    town.click(CORPORATIE, shown, f"carry_undo:{third}")
    assert town.task(2).status is TaskStatus.DROPPED and f"<@{GEMEENTE}>" in town.whispers(CORPORATIE)[-1]
    town.click(GEMEENTE, shown, f"carry_undo:{third}")
    assert town.task(2).status is TaskStatus.OPEN


def sound(town: Any) -> bool:
    """Whether both histories hold."""
    with town.database.read() as session:
        return not any(broken_links(session, row.id or 0) for row in session.exec(select(Agreement)))


def test_a_coordinator_who_asks_for_it_directly_sees_it_there(start: Start) -> None:
    town = start(tasks=2)
    leave_it_to_the_gemeente(town)  # of last year's agreement
    direct = town.playground.workspace.direct_message(GEMEENTE)
    town.live(datetime(2026, 4, 20, 9, tzinfo=UTC))
    assert town.posts(direct.id), "our last message to her is about tasks that are late"
    followed(town)
    for words in ("meenemen", "Carry over"):
        before = len(town.posts(direct.id))
        town.playground.people.say(GEMEENTE, direct.id, words)
        town.settle()
        [shown] = town.posts(direct.id)[before:]
        assert shown.text.startswith("Wat gaat mee naar"), words
        town.click(GEMEENTE, shown, f"carry_leave:{town.task_ids[0]}")
        assert "Blijft achter. Gekozen door" in shown.text
        town.click(GEMEENTE, shown, f"carry_undo:{town.task_ids[0]}")


MONTHLY = """# Prestatieafspraken Veldhoek {year}

Tussen de gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel.

## Afspraken

1. Woonlint bespreekt in {year} elke maand de voortgang van de bouw met de gemeente Veldhoek.
2. De gemeente Veldhoek stelt voor 1 mei {year} een plan voor ouderenhuisvesting op.
3. Woonlint levert in {year} veertig sociale huurwoningen op.
"""


def of_the_month(town: Any) -> list[Task]:
    with town.database.read() as session:
        rows = list(session.exec(select(Task).where(Task.series_id.is_not(None), Task.due < date(2027, 1, 1)).order_by(Task.due)))
        session.expunge_all()
        return rows


def test_the_months_that_are_over_are_one_choice_and_stay_behind(start: Start, rules: Any) -> None:
    """None of them can be made up for in the next year, which has months of its own."""
    town = start(tasks=1)
    begun, now = datetime(2026, 1, 5, 9, 0, tzinfo=UTC), datetime(2026, 12, 10, 10, 0, tzinfo=UTC)

    def follow(year: int, moment: datetime) -> None:
        with town.database.write() as session:
            read = read_document(MONTHLY.format(year=year).encode(), name=f"{year}.md")
            kept = accept(session, read, content_hash=str(year) * 16, channel=CHANNEL, now=moment, rules=rules)
            confirm(session, kept.agreement_id, now=moment, person_id=None, rules=rules)

    with town.database.write() as session:
        session.get_one(Agreement, 1).status = AgreementStatus.CLOSED
    follow(2026, begun)
    town.live(now)
    follow(2027, now)
    town.playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", "meenemen")
    town.settle()
    shown = town.top()[-1]
    months = of_the_month(town)
    assert len(months) == 12
    november, december = months[10], months[11]
    assert "zijn nog 14 taken niet klaar" in shown.text, "eleven months, December, the plan and the houses"
    assert "11 periodes zijn voorbij en nog niet afgerond: januari 2026 tot en met november 2026." in shown.text
    acts = actions(shown)
    assert f"carry_leave:{november.id}" in acts and f"carry_move:{november.id}" not in acts
    assert f"carry_move:{december.id}" in acts, "December is still to come"
    assert not any(f"carry_leave:{month.id}" in acts for month in months[:10])

    town.click(GEMEENTE, shown, f"carry_leave:{november.id}")
    with town.database.read() as session:
        assert left_behind(session, [month.id or 0 for month in months]) == {month.id for month in months[:11]}
    town.click(GEMEENTE, shown, f"carry_undo:{november.id}")
    with town.database.read() as session:
        assert not left_behind(session, [month.id or 0 for month in months])
    town.click(GEMEENTE, shown, "carry_page:leave")
    assert "Over alle taken is besloten. Gaat mee: 0. Blijft achter: 14." in shown.text and sound(town)

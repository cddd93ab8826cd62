"""Checking a concept in the chat: pages with doubt first, right, change, skip, split, add; by whom; and what comes of it."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlmodel import col, select

from bot.commands.program import main
from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE
from bot.playground.workspace_nouns import Message
from storage.agreements import Afspraak, Agreement, Party
from storage.tasks import HistoryEntry, Series, Task, TaskOwner
from storage.words import AgreementStatus, MembershipRole, TaskStatus
from workflows.tracking.people import find_party, register

Start = Callable[..., Any]

DOCUMENT = """# Prestatieafspraken Veldhoek 2026

Tussen de gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel.

## Afspraken

1. Woonlint organiseert in het eerste kwartaal van 2026 een bijeenkomst over energie.
2. De gemeente Veldhoek stelt voor 1 mei 2026 een plan voor ouderenhuisvesting op.
3. Woonlint levert in 2026 veertig sociale huurwoningen op.
4. Er komt in het tweede kwartaal van 2026 een overzicht van lege woningen.
5. Partijen hechten aan een prettige buurt voor iedereen.
6. Woonlint en de gemeente Veldhoek bespreken ieder kwartaal de voortgang van de bouw.
"""


def reviewed(town: Any, content: str = DOCUMENT) -> Message:
    """The review of a document that was dropped and read."""
    dropped = town.playground.people.upload(GEMEENTE, CHANNEL, "afspraken.md", content.encode())
    town.settle()
    town.click(GEMEENTE, next(m for m in town.posts() if m.thread_ts == dropped.ts), "confirm_yes")
    town.click(GEMEENTE, town.last_in_thread(dropped), "review_start")
    found: Message = town.last_in_thread(dropped)
    assert found.text.startswith("Nakijken: Prestatieafspraken Veldhoek 2026")
    return found


def keys(message: Message) -> dict[str, str]:
    """The number of each afspraak on the page, and what its buttons are called."""
    found, number = {}, ""
    for block in message.blocks:
        if block["type"] == "rich_text":
            first = block["elements"][0]["elements"][0]["text"]
            number = first.split(":")[0].removeprefix("Afspraak ")
        elif block["type"] == "actions" and block["block_id"].startswith("review:") and not block["block_id"].endswith(":page"):
            found[number] = block["block_id"].split(":")[2]
    return found


def actions(message: Message) -> set[str]:
    return {e["action_id"] for block in message.blocks if block["type"] == "actions" for e in block["elements"]}


def open_form(town: Any, user: str, message: Message, action: str, option: str | None = None) -> Any:
    if option is None:
        town.playground.people.click(user, message, action)
    else:
        town.playground.people.choose_overflow(user, message, action, option)
    assert town.playground.wait_for(lambda _: town.playground.people.modal(user) is not None)
    return town.playground.people.modal(user)


def of_concept(town: Any) -> list[Task]:
    with town.database.read() as session:
        wanted = select(Task).join(Agreement, col(Agreement.id) == col(Task.agreement_id))
        rows = list(
            session.exec(wanted.where(col(Agreement.content_hash) != "0" * 64).order_by(col(Task.position), col(Task.start)))
        )
        session.expunge_all()
        return rows


def agreement(town: Any) -> Agreement:
    with town.database.read() as session:
        return session.exec(select(Agreement).where(Agreement.content_hash != "0" * 64)).one()


def party(town: Any, name: str) -> int:
    with town.database.read() as session:
        return session.exec(select(Party.id).where(Party.name == name, Party.agreement_id == agreement(town).id)).one() or 0


def test_doubt_comes_first_with_the_sentence_its_page_and_what_is_not_clear(start: Start) -> None:
    town = start(tasks=0, channel=None)
    review = reviewed(town)
    assert "0 van de 6 nagekeken. Bij 2 twijfel ik; die staan vooraan." in review.text
    assert list(keys(review)) == ["4", "5", "1", "2"]
    assert "“Er komt in het tweede kwartaal van 2026 een overzicht van lege woningen.” (blz. 1)" in review.text
    assert "Kijk hiernaar. Het is niet duidelijk wie dit doet." in review.text
    assert "Ik vind geen datum" in review.text
    assert {f"review_add:{keys(review)['5']}", f"review_skip:{keys(review)['5']}"} <= actions(review)
    assert {f"review_{name}:{keys(review)['4']}" for name in ("right", "change", "skip", "more")} <= actions(review)


def test_pages_turn_and_a_page_can_be_right_at_once(start: Start) -> None:
    town = start(tasks=0, channel=None)
    review = reviewed(town)
    town.click(GEMEENTE, review, "review_turn:next")
    assert list(keys(review)) == ["3", "6"]
    assert "elk kwartaal (4x)" in review.text
    town.click(GEMEENTE, review, "review_page")
    assert "2 van de 6 nagekeken." in review.text
    assert review.text.count("✅ Klopt, volgens") == 2
    town.click(GEMEENTE, review, "review_turn:before")
    assert list(keys(review)) == ["4", "5", "1", "2"]


def test_a_change_fills_in_what_the_document_left_open(start: Start) -> None:
    town = start(tasks=0, channel=None)
    review = reviewed(town)
    key = keys(review)["4"]
    form = open_form(town, GEMEENTE, review, f"review_change:{key}")
    assert "Er komt in het tweede kwartaal van 2026" in str(form.content["blocks"][0])
    woonlint = str(party(town, "Woonlint"))
    answers = {"owners": [woonlint], "lead": woonlint, "due": "2026-06-15", "value": "1.250", "unit": "woningen"}
    town.playground.people.submit_view(GEMEENTE, form, answers)
    town.settle()
    [task] = [task for task in of_concept(town) if f"t{task.id}" == key]
    assert (task.start, task.due, task.first_due) == (date(2026, 4, 1), date(2026, 6, 15), date(2026, 6, 15))
    assert (task.target_value, task.target_unit, task.lead_party_id) == (1250, "woningen", int(woonlint))
    with town.database.read() as session:
        assert session.exec(select(TaskOwner.party_id).where(TaskOwner.task_id == task.id)).all() == [int(woonlint)]
        entry = session.exec(select(HistoryEntry).where(HistoryEntry.agreement_id == task.agreement_id)).one()
    assert entry.person_id is not None and entry.change["owners"] == [[], ["Woonlint"]]
    assert entry.change["due"] == ["2026-06-30", "2026-06-15"]
    assert "✅ Aangepast door" in review.text and next(iter(keys(review))) == "4", "it keeps its place"
    town.click(GEMEENTE, review, "confirm_yes")
    [read] = [m for m in town.posts() if "Dit heb ik gelezen" in m.text]
    assert "wie het doet" not in read.text and "wie dit doet" not in read.text, "that is clear now"
    assert "Afspraak 5" in read.text


def test_what_cannot_be_is_said_in_the_form_and_changes_nothing(start: Start) -> None:
    town = start(tasks=0, channel=None)
    review = reviewed(town)
    form = open_form(town, GEMEENTE, review, f"review_change:{keys(review)['4']}")
    before = [(task.start, task.due, task.title) for task in of_concept(town)]
    for answers, field in (
        ({"due": "2026-03-01"}, "due"),
        ({"start": "1899-01-01"}, "start"),
        ({"value": "veel"}, "value"),
        ({"value": "40"}, "unit"),
    ):
        town.playground.people.submit_view(GEMEENTE, form, answers)
        assert town.playground.wait_for(lambda _, field=field: set(form.errors) == {field}), field
    town.settle()
    assert [(task.start, task.due, task.title) for task in of_concept(town)] == before


def test_another_rhythm_lays_the_series_out_anew(start: Start) -> None:
    town = start(tasks=0, channel=None)
    review = reviewed(town)
    town.click(GEMEENTE, review, "review_turn:next")
    key = keys(review)["6"]
    town.playground.people.submit_view(
        GEMEENTE, open_form(town, GEMEENTE, review, f"review_change:{key}"), {"rhythm": "half-yearly"}
    )
    town.settle()
    halves = [task for task in of_concept(town) if task.series_id is not None]
    assert [(task.start, task.due) for task in halves] == [
        (date(2026, 1, 1), date(2026, 6, 30)),
        (date(2026, 7, 1), date(2026, 12, 31)),
    ]
    assert [task.title.rpartition(" (")[2] for task in halves] == ["1e helft 2026)", "2e helft 2026)"]
    assert keys(review)["6"] == key and "elk half jaar (2x)" in review.text
    with town.database.read() as session:
        assert len(session.exec(select(Series)).all()) == 1
    town.click(GEMEENTE, review, "confirm_yes")
    assert {task.status for task in of_concept(town)} == {TaskStatus.OPEN}


def test_a_sentence_is_split_and_an_afspraak_without_a_date_gets_a_task(start: Start) -> None:
    town = start(tasks=0, channel=None)
    review = reviewed(town)
    two = keys(review)["2"]
    form = open_form(town, GEMEENTE, review, f"review_more:{two}", f"split:{two}")
    town.playground.people.submit_view(GEMEENTE, form, {"title": "plan voorleggen aan de huurders", "due": "2026-07-01"})
    town.settle()
    gemeente = next(task for task in of_concept(town) if f"t{task.id}" == two)
    second = next(task for task in of_concept(town) if task.title == "plan voorleggen aan de huurders")
    assert (second.afspraak_id, second.quote, second.due) == (gemeente.afspraak_id, gemeente.quote, date(2026, 7, 1))
    five = keys(review)["5"]
    form = open_form(town, GEMEENTE, review, f"review_add:{five}")
    filled = {"title": "buurtfeest", "start": "2026-05-01", "due": "2026-05-31", "owners": [str(party(town, "Woonlint"))]}
    town.playground.people.submit_view(GEMEENTE, form, filled)
    town.settle()
    with town.database.read() as session:
        added = session.exec(select(Task).where(Task.title == "buurtfeest")).one()
        assert session.get_one(Afspraak, added.afspraak_id).number == "5" and added.chased
    town.click(GEMEENTE, review, "confirm_yes")
    assert len(of_concept(town)) == 10 and {task.status for task in of_concept(town)} == {TaskStatus.OPEN}


def test_what_is_skipped_is_not_followed_and_the_history_says_so(start: Start) -> None:
    town = start(tasks=0, channel=None)
    review = reviewed(town)
    town.click(GEMEENTE, review, f"review_skip:{keys(review)['4']}")
    assert "Overgeslagen door" in review.text and "1 is overgeslagen: daar vraag ik niet naar." in review.text
    assert len(of_concept(town)) == 8
    town.click(GEMEENTE, review, f"review_back:{keys(review)['4']}")
    assert "Overgeslagen" not in review.text
    town.click(GEMEENTE, review, f"review_skip:{keys(review)['4']}")
    town.click(GEMEENTE, review, "confirm_yes")
    assert agreement(town).status is AgreementStatus.ACTIVE
    assert not [task for task in of_concept(town) if "lege woningen" in task.quote]
    with town.database.read() as session:
        rows = session.exec(select(HistoryEntry).where(HistoryEntry.agreement_id == agreement(town).id)).all()
    assert any(row.change.get("skipped") and row.change["skipped"][1][0]["number"] == "4" for row in rows)
    assert "Bevestigd" in review.text and not actions(review)


def test_what_says_what_was_read_names_only_what_is_still_not_clear(start: Start) -> None:
    town = start(tasks=0, channel=None)
    review = reviewed(town)
    read = next(m for m in town.posts() if m.text.startswith("Dit heb ik gelezen"))
    assert "Afspraak 4:" in read.text and "Afspraak 5:" in read.text
    by_number = keys(review)
    form = open_form(town, GEMEENTE, review, f"review_change:{by_number['4']}")
    town.playground.people.submit_view(GEMEENTE, form, {"owners": [str(party(town, "Woonlint"))]})
    town.settle()
    assert "Afspraak 4:" not in read.text and "wie het doet" not in read.text, "Woonlint does it"
    town.click(GEMEENTE, review, f"review_skip:{by_number['5']}")
    assert "Afspraak 5:" not in read.text and "geen datum" not in read.text, "it is not asked about"
    town.click(GEMEENTE, review, f"review_back:{by_number['5']}")
    assert "Afspraak 5:" in read.text, "and now it may be again"
    assert {"confirm_yes", "confirm_no", "review_start"} <= {action.partition(":")[0] for action in actions(read)}


def test_put_off_it_gets_no_buttons_back_by_a_verdict(start: Start) -> None:
    town = start(tasks=0, channel=None)
    review = reviewed(town)
    read = next(m for m in town.posts() if m.text.startswith("Dit heb ik gelezen"))
    town.click(GEMEENTE, read, "confirm_no")
    left = actions(read)
    town.click(GEMEENTE, review, f"review_skip:{keys(review)['5']}")
    assert "Afspraak 5:" not in read.text and actions(read) == left and "confirm_yes" not in left


def test_a_review_goes_on_after_a_restart_and_where_something_is_left(start: Start) -> None:
    town = start(tasks=0, channel=None)
    review = reviewed(town)
    town.click(GEMEENTE, review, "review_page")
    town.click(GEMEENTE, review, f"review_skip:{keys(review)['5']}")
    town.end()
    town.start_again()
    town.click(CORPORATIE, review, "review_turn:next")
    assert list(keys(review)) == ["3", "6"]
    shown = next(m for m in town.posts() if "review_start" in actions(m))
    town.click(CORPORATIE, shown, "review_start")
    again = town.posts()[-1]
    assert list(keys(again)) == ["3", "6"] and "4 van de 6 nagekeken" in again.text


def test_a_document_that_came_in_by_the_command_line_is_checked_in_its_channel(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    town = start(tasks=0, channel=None)
    (tmp_path / "afspraken.md").write_text(DOCUMENT, "utf-8")
    (tmp_path / "config.toml").write_text(f'[storage]\nurl = "{town.database.engine.url}"\n', "utf-8")
    words = ["import", str(tmp_path / "afspraken.md"), "--channel", CHANNEL, "--config", str(tmp_path / "config.toml")]

    def import_it(*more: str) -> None:
        monkeypatch.setattr(sys, "argv", ["nakomen", *words, "--at", "2026-01-05T08:00", *more])
        with pytest.raises(SystemExit) as ended:
            main()
        assert not ended.value.code
        town.app.delivery.wake()
        town.settle()

    import_it()
    import_it()
    [shown] = town.posts()
    assert "Dit heb ik gelezen" in shown.text and "review_start" in actions(shown)
    assert shown.metadata is not None and shown.metadata["event_payload"]["kind"] == "intake"
    town.click(GEMEENTE, shown, "review_start")
    review = town.last_in_thread(shown)
    town.click(GEMEENTE, review, f"review_skip:{keys(review)['4']}")
    import_it("--yes")
    assert {task.status for task in of_concept(town)} == {TaskStatus.OPEN} and len(of_concept(town)) == 7
    assert not actions(shown) and not actions(review)


def test_two_people_at_once_both_see_what_happened(start: Start) -> None:
    town = start(tasks=0, channel=None)
    review = reviewed(town)
    key = keys(review)["4"]
    form = open_form(town, CORPORATIE, review, f"review_change:{key}")
    people = town.playground.people
    people.click(GEMEENTE, review, f"review_skip:{key}")
    people.click(CORPORATIE, review, f"review_right:{key}")
    town.settle()
    assert f"Overgeslagen door <@{GEMEENTE}>" in review.text
    assert town.whispers(CORPORATIE) == [f"Afspraak 4 is net overgeslagen door <@{GEMEENTE}>. Er is niets veranderd."]
    people.submit_view(CORPORATIE, form, {"title": "iets anders"})
    town.settle()
    assert len(town.whispers(CORPORATIE)) == 2
    assert not [task for task in of_concept(town) if task.title == "iets anders"]


def test_only_coordinators_check_once_there_is_one(start: Start) -> None:
    town = start()
    with town.database.write() as session:
        first = session.exec(select(Party.id)).first() or 0
        register(session, user_id=GEMEENTE, party_id=first, role=MembershipRole.COORDINATOR)
    review = reviewed(town)
    before = review.text
    key = keys(review)["4"]
    town.click(CORPORATIE, review, f"review_skip:{key}")
    town.click(CORPORATIE, review, "confirm_yes")
    town.click(CORPORATIE, review, f"review_change:{key}")
    assert town.playground.people.modal(CORPORATIE) is None
    assert review.text == before and agreement(town).status is AgreementStatus.CONCEPT
    assert len(town.whispers(CORPORATIE)) == 3


def test_buttons_of_a_review_that_is_over_say_so(start: Start) -> None:
    town = start(tasks=0, channel=None)
    review = reviewed(town)
    blocks = [dict(block) for block in review.blocks]
    town.click(GEMEENTE, review, "confirm_yes")
    review.blocks = blocks  # as on a screen that was not renewed yet
    town.click(CORPORATIE, review, f"review_skip:{keys(review)['4']}")
    assert "is al bevestigd" in town.whispers(CORPORATIE)[-1]
    assert {task.status for task in of_concept(town)} == {TaskStatus.OPEN}


def test_a_long_document_is_checked_in_pages(start: Start) -> None:
    rows = [f"{n}. Woonlint maakt voor 1 mei 2026 het plan {n} voor <!channel> *alle* huurders." for n in range(1, 201)]
    town = start(tasks=0, channel=None)
    review = reviewed(town, DOCUMENT.split("1. Woonlint", maxsplit=1)[0] + "\n".join(rows))
    assert "van de 200 nagekeken" in review.text
    for _ in range(3):
        town.click(GEMEENTE, review, "review_turn:next")
    assert list(keys(review)) == ["13", "14", "15", "16"]
    assert "<!channel>" not in review.text and "*alle*" not in review.text


def test_who_would_check_from_home_hears_that_we_can_write_nothing_in_the_channel(start: Start) -> None:
    town = start()
    reviewed(town)
    people, workspace = town.playground.people, town.playground.workspace
    with town.database.write() as session:
        concept = session.exec(select(Agreement).where(Agreement.status == AgreementStatus.CONCEPT)).one()
        party = find_party(session, concept.id, "Gemeente Veldhoek")
        register(session, user_id=GEMEENTE, party_id=party.id or 0, role=MembershipRole.COORDINATOR)
    people.kick_bot(GEMEENTE, CHANNEL)
    town.settle()
    people.open_home(GEMEENTE)
    town.settle()
    assert town.playground.wait_for(lambda seen: GEMEENTE in seen.homes)
    before = len(town.posts())
    home = workspace.homes[GEMEENTE]
    row = [e for block in home.content["blocks"] if block["type"] == "actions" for e in block["elements"]]
    town.click(GEMEENTE, home, next(e["action_id"] for e in row if e["action_id"].startswith("home_check")))
    told = [message.text for message in town.posts(workspace.direct_message(GEMEENTE).id)]
    assert f"Het nakijken gebeurt in #{workspace.channels[CHANNEL].name}" in told[-1] and "/invite" in told[-1]
    assert len(town.posts()) == before


def test_what_a_monitor_says_of_the_stand_is_shown_while_it_is_checked(start: Start) -> None:
    rows = [
        ["Monitor prestatieafspraken Veldhoek 2026"],
        ["Nr", "Afspraak", "Trekker", "Planning", "Stand van zaken"],
        [1, "Woonvisie opstellen en vaststellen in de gemeenteraad", "Gemeente Veldhoek", "Q2 2026", "Vervallen"],
        [2, "Bijeenkomst over energie organiseren voor alle huurders", "Woonlint", "Q3 2026", "50%, zie de notulen"],
        [3, "Onderzoek doen naar de woonlasten van oudere huurders", "Woonlint en Gemeente Veldhoek", "Q4 2026", ""],
    ]
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    town = start()
    dropped = town.playground.people.upload(GEMEENTE, CHANNEL, "monitor.xlsx", buffer.getvalue())
    town.settle()
    town.click(GEMEENTE, next(m for m in town.posts() if m.thread_ts == dropped.ts), "confirm_yes")
    town.click(GEMEENTE, town.last_in_thread(dropped), "review_start")
    shown = town.last_in_thread(dropped)
    told = [line for line in str(shown.blocks).split("'") if "stand in het document" in line]
    assert [line.rpartition("document: ")[2] for line in told] == ["Vervallen", "50%, zie de notulen"]

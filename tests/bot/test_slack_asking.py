"""Rounds, answers on behalf of somebody, people and parties, evidence, corrections, the board: by button, word and modal."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from slack_town import registered, slash
from sqlmodel import select

from bot.playground.sample_workspace import BOT, CHANNEL, CORPORATIE, GEMEENTE, HUURDERS
from storage.agreements import Party
from storage.links import Link
from storage.people import Membership, Person
from storage.tasks import TaskOwner
from storage.words import Light, MembershipRole, TaskStatus

Start = Callable[..., Any]


def choose(town: Any, user: str, message: Any, option: str) -> Any:
    people = town.playground.people
    people.choose_overflow(user, message, "task_more", f"{option}:{town.task_ids[0]}")
    assert town.playground.wait_for(lambda _: people.modal(user) is not None)
    return people.modal(user)


def test_a_round_goes_along_all_open_tasks_and_shows_each_new_stand(start: Start) -> None:
    town = start(tasks=3)
    slash(town, GEMEENTE, "ronde")
    [shown] = town.posts()
    assert shown.text.startswith("Ronde: 1 van 3") and "bijeenkomst nummer 6" in shown.text
    town.click(CORPORATIE, shown, "task_done")
    assert "✅ afgerond" in shown.text and town.task().status is TaskStatus.DONE
    town.click(GEMEENTE, shown, "round_turn:next")
    assert shown.text.startswith("Ronde: 2 van 3") and "bijeenkomst nummer 7" in shown.text
    town.say(CORPORATIE, "8 loopt risico", shown)
    assert town.task(2).said is Light.AMBER
    town.click(GEMEENTE, shown, "round_turn:next")
    assert "🟠" in shown.text
    town.click(GEMEENTE, shown, "round_end")
    assert shown.text == "De ronde is klaar. Bedankt."


def test_a_round_that_ends_early_says_how_far_it_came(start: Start) -> None:
    town = start(tasks=4)
    slash(town, GEMEENTE, "ronde")
    [shown] = town.posts()
    for turn in ("round_turn:next", "round_turn:before", "round_end"):
        town.click(GEMEENTE, shown, turn)
    assert shown.text.startswith("De ronde stopt hier: 2 van de 4 afspraken zijn langsgekomen.")


def test_a_round_can_be_asked_for_by_a_mention(start: Start) -> None:
    town = start(tasks=2)
    town.playground.people.say(GEMEENTE, CHANNEL, f"<@{BOT}> ronde")
    town.settle()
    assert town.top()[-1].text.startswith("Ronde: 1 van 2")


def test_an_answer_on_behalf_of_a_colleague_stands_with_both(start: Start) -> None:
    town = start(tasks=1)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, 1)
    slash(town, GEMEENTE, f"namens <@{HUURDERS}> 6 voor 60% klaar")
    assert town.task().percent == 60
    [entry] = town.history()
    assert entry.text == "6 voor 60% klaar (doorgegeven door Marijke de Wit)"
    [said] = [m.text for m in town.posts() if m.text.startswith("Genoteerd")]
    assert said.endswith(f"Gemeld door <@{HUURDERS}>. Doorgegeven door <@{GEMEENTE}>.")
    with town.database.read() as session:
        assert session.get_one(Person, entry.person_id).user_id == HUURDERS


def test_an_answer_on_behalf_of_who_is_not_in_slack_names_them(start: Start) -> None:
    town = start(tasks=1)
    slash(town, CORPORATIE, "namens mevrouw Smit 6 klaar")
    assert town.task().status is TaskStatus.DONE
    assert town.history()[0].text == "6 klaar (namens mevrouw Smit)"
    [said] = [m.text for m in town.posts() if m.text.startswith("Genoteerd")]
    assert said.endswith(f"Gemeld door <@{CORPORATIE}>, namens mevrouw Smit.")
    slash(town, CORPORATIE, "namens")
    assert "namens wie" in town.whispers(CORPORATIE)[-1]


def test_nobody_answers_on_behalf_of_another_party(start: Start) -> None:
    town = start(tasks=1)
    registered(town, GEMEENTE, MembershipRole.LEAD, 1)
    registered(town, CORPORATIE, MembershipRole.LEAD, 0)
    slash(town, GEMEENTE, f"namens <@{CORPORATIE}> 6 klaar")
    assert town.task().status is TaskStatus.OPEN
    assert "kan alleen Woonlint wijzigen" in town.whispers(GEMEENTE)[-1]


def test_people_are_added_and_removed_by_a_coordinator(start: Start) -> None:
    town = start(tasks=1)
    slash(town, GEMEENTE, "mensen")
    listed = town.playground.workspace.ephemerals[-1]
    assert "Er is nog niemand geregistreerd" in listed.text
    people = town.playground.people

    def form(user: str, message: Any, action: str) -> Any:
        people.click(user, message, action)
        assert town.playground.wait_for(lambda _: people.modal(user) is not None)
        return people.modal(user)

    with town.database.read() as session:
        party = str(session.exec(select(Party.id).where(Party.name == "Gemeente Veldhoek")).one())
    people.submit_view(GEMEENTE, form(GEMEENTE, listed, "people_add"), {"who": GEMEENTE, "party": party, "role": "coordinator"})
    town.settle()
    assert "Vanaf nu telt alleen nog mee wie geregistreerd is" in town.whispers(GEMEENTE)[-1]
    slash(town, GEMEENTE, "mensen")
    listed = town.playground.workspace.ephemerals[-1]
    assert f"<@{GEMEENTE}>: coördinator" in listed.text
    people.submit_view(GEMEENTE, form(GEMEENTE, listed, "people_add"), {"who": BOT, "party": party, "role": "member"})
    town.settle()
    assert "kan niet bij een partij horen" in town.whispers(GEMEENTE)[-1]
    people.submit_view(GEMEENTE, form(GEMEENTE, listed, "people_add"), {"who": CORPORATIE, "party": party, "role": "member"})
    town.settle()
    people.submit_view(GEMEENTE, form(GEMEENTE, listed, "people_remove"), {"who": GEMEENTE})
    town.settle()
    assert "is de enige coördinator" in town.whispers(GEMEENTE)[-1]
    people.submit_view(GEMEENTE, form(GEMEENTE, listed, "people_remove"), {"who": CORPORATIE})
    town.settle()
    slash(town, CORPORATIE, "mensen")
    assert "people_add" not in json.dumps(town.playground.workspace.ephemerals[-1].blocks)
    with town.database.read() as session:
        assert len(session.exec(select(Membership)).all()) == 1


def test_where_a_newcomer_belongs_is_asked_once_and_the_answer_counts(start: Start) -> None:
    town = start(tasks=1)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, 1)
    nudge = town.live()
    for _ in range(2):
        town.click(CORPORATIE, nudge, "task_on_track")
    direct = town.playground.workspace.direct_message(GEMEENTE)
    [asked] = [message for message in town.posts(direct.id) if "hoort nog bij geen partij" in message.text]
    row = [e for b in asked.blocks if b["type"] == "actions" for e in b["elements"]]
    party = next(e["action_id"] for e in row if e["text"]["text"] == "Woonlint")
    town.click(GEMEENTE, asked, party)
    assert asked.text == f"<@{CORPORATIE}> hoort nu bij Woonlint."
    town.click(CORPORATIE, nudge, "task_at_risk")
    assert town.task().said is Light.AMBER


def test_a_colleague_is_known_by_e_mail_domain_or_user_group_and_nobody_is_asked(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    town = start(tasks=1)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, 1)
    nudge = town.live()
    directory, desk = town.app.desk.directory, town.app.desk
    town.playground.workspace.app.scopes |= {"users:read.email"}
    desk.parties = {"woonlint.example": "Woonlint", "S0GEMEENTE": "Gemeente Veldhoek"}
    town.click(CORPORATIE, nudge, "task_at_risk")
    assert town.task().said is Light.AMBER
    directory._groups = ["S0GEMEENTE"]
    monkeypatch.setattr(directory._client, "usergroups_users_list", lambda usergroup: {"users": [HUURDERS]})
    town.click(HUURDERS, nudge, "task_done")
    assert town.task().status is TaskStatus.OPEN, "of a party, and not of this one"
    with town.database.read() as session:
        assert len(session.exec(select(Membership)).all()) == 3
    assert not town.posts(town.playground.workspace.direct_message(GEMEENTE).id)


def test_a_file_in_the_thread_is_evidence_with_its_task_and_with_the_stand_that_came_along(start: Start) -> None:
    town = start(tasks=2)
    people = town.playground.people
    bundle = town.live()

    def drop(name: str, text: str = "") -> None:
        people.upload(CORPORATIE, CHANNEL, name, b"%PDF-1.4", text=text, thread_ts=bundle.ts)
        town.settle()

    drop("groep.jpg")
    assert town.history(0) == town.history(1) == [], "of several tasks nobody knows which"
    drop("verslag <!here>.pdf", "7 klaar, zie bijlage")
    assert town.task(1).status is TaskStatus.DONE and town.history(0) == []
    told, kept = town.history(1)
    assert told.change["status"] == ["open", "done"] and kept.change == {}
    assert (kept.text or "").startswith("Bewijsstuk: https://") and kept.permalink == told.permalink
    assert town.thread(bundle)[-1].startswith(f"Bewijsstuk bij afspraak 7, van <@{CORPORATIE}>: verslag &lt;!here&gt;.pdf")
    assert "Zal ik dit document lezen" not in " ".join(town.thread(bundle))


def test_evidence_is_kept_shown_and_changes_no_stand(start: Start) -> None:
    town = start(tasks=1)
    nudge = town.live()
    people = town.playground.people
    form = choose(town, CORPORATIE, nudge, "note")
    people.submit_view(CORPORATIE, form, {})
    assert town.playground.wait_for(lambda _: set(form.errors) == {"note"})
    file = {"id": "F1", "name": "<!here> *verslag*.pdf", "permalink": "https://wonen-veldhoek.slack.com/files/F1"}
    people.submit_view(CORPORATIE, form, {"link": "https://voorbeeld.nl/2026-12-31?a=<b>", "file": [file]})
    town.settle()
    assert town.task().said is None and town.task().status is TaskStatus.OPEN
    [entry] = town.history()
    assert entry.text == "Bewijsstuk: https://voorbeeld.nl/2026-12-31?a=<b> · https://wonen-veldhoek.slack.com/files/F1"
    told = town.last_in_thread(nudge)
    assert "Bewijsstuk bij afspraak 6" in told.text and "<!here>" not in told.text and "*verslag*" not in told.text
    links = [e for b in told.blocks for p in b["elements"] for e in p["elements"] if e["type"] == "link"]
    assert [link["url"] for link in links] == ["https://wonen-veldhoek.slack.com/files/F1"], "typed text links nowhere"


def test_the_board_opens_at_the_task_by_a_link_of_ones_own(start: Start) -> None:
    town = start(tasks=1)
    nudge = town.live()

    def address() -> str:
        shown = choose(town, CORPORATIE, nudge, "board")
        button = next(e for b in shown.content["blocks"] if b["type"] == "actions" for e in b["elements"])
        assert "/board/" in button["url"] and button["url"].endswith(f"#board-task-{town.task_ids[0]}")
        town.playground.people.leave_modals(CORPORATIE)
        return str(button["url"])

    def still_open() -> list[bool]:
        with town.database.read() as session:
            return [link.revoked_at is None for link in session.exec(select(Link).order_by(Link.id))]

    first = address()
    assert address() == first and still_open() == [True], "who looks twice needs no second key"
    with town.database.write() as session:
        session.exec(select(Link)).one().last_used_at = town.clock.now()
    for opened in ([True, True], [True, False, True]):
        town.app.desk.board_tokens.clear()  # as after a restart
        assert address() != first and still_open() == opened, "a calendar that somebody subscribed to from there goes on"


def test_a_task_goes_to_nobody_who_cannot_do_it(start: Start) -> None:
    town = start(tasks=1)
    nudge = town.live()
    town.playground.workspace.users[HUURDERS].deleted = True
    town.app.desk.directory.who(HUURDERS)
    form = choose(town, CORPORATIE, nudge, "hand_over")
    town.playground.people.submit_view(CORPORATIE, form, {"who": HUURDERS})
    assert town.playground.wait_for(lambda _: set(form.errors) == {"who"})
    assert town.history() == []


def test_a_coordinator_corrects_what_was_agreed_and_only_a_coordinator_undoes_it(start: Start) -> None:
    town = start(tasks=1)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, 1)
    registered(town, CORPORATIE, MembershipRole.LEAD, 0)
    nudge = town.live()
    people = town.playground.people
    slash(town, CORPORATIE, "6")
    assert "task_correct" not in json.dumps(town.playground.workspace.ephemerals[-1].blocks)
    slash(town, GEMEENTE, "6")
    shown = town.playground.workspace.ephemerals[-1]
    people.click(GEMEENTE, shown, "task_correct")
    assert town.playground.wait_for(lambda _: people.modal(GEMEENTE) is not None)
    with town.database.read() as session:
        both = [str(party) for party in session.exec(select(Party.id).order_by(Party.id))]
    answers = {"title": "twee bijeenkomsten", "due": "2026-04-15", "owners": both, "value": "2", "unit": "bijeenkomsten"}
    people.submit_view(GEMEENTE, people.modal(GEMEENTE), answers)
    town.settle()
    task = town.task()
    assert (task.title, task.due, task.first_due, task.target_value) == (
        "twee bijeenkomsten", date(2026, 4, 15), date(2026, 3, 31), 2.0,
    )  # fmt: skip
    assert "twee bijeenkomsten" in nudge.text
    [entry] = town.history()
    assert entry.change["due"] == ["2026-03-31", "2026-04-15"] and len(entry.change["owners"][1]) == 2
    told = town.last_in_thread(nudge)
    assert told.text.startswith("Verbeterd bij afspraak 6: de tekst is nu “twee bijeenkomsten” (was “bijeenkomst nummer 6”)")
    assert "de datum gaat van 31 maart naar 15 april" in told.text and told.text.endswith(f"Gedaan door <@{GEMEENTE}>.")
    town.click(CORPORATIE, told, "undo")
    assert town.task().title == "twee bijeenkomsten"
    assert town.whispers(CORPORATIE)[-1] == "Dit kan alleen de coördinator doen."
    town.click(GEMEENTE, told, "undo")
    assert (town.task().title, town.task().due) == ("bijeenkomst nummer 6", date(2026, 3, 31))
    with town.database.read() as session:
        assert len(session.exec(select(TaskOwner)).all()) == 1

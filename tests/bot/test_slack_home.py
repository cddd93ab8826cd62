"""The App Home: what is yours in pages, your parties, links whose address is shown once, language, a coordinator's part."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from slack_town import registered
from sqlmodel import select

from bot.messages import render
from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE
from storage.links import Link
from storage.meetings import Meeting
from storage.words import MeetingKind, MembershipRole, TaskStatus

Start = Callable[..., Any]
ZONE = ZoneInfo("Europe/Amsterdam")


def home_of(town: Any, user: str, *, open_it: bool = True) -> Any:
    if open_it:
        town.playground.people.open_home(user)
    town.settle()
    assert town.playground.wait_for(lambda workspace: user in workspace.homes)
    return town.playground.workspace.homes[user]


def shown(view: Any) -> str:
    """The page as JSON, and beside it its lines of rich text as they are read."""
    lines = [line for block in view.content["blocks"] if block["type"] == "rich_text" for line in lines_of(block)]
    return "\n".join([json.dumps(view.content["blocks"], ensure_ascii=False), *lines])


def lines_of(part: dict[str, Any]) -> list[str]:
    if part["type"] == "rich_text_section":
        return ["".join(element.get("text", "") for element in part["elements"])]
    return [line for inner in part["elements"] for line in lines_of(inner)]


def test_it_has_pages_and_a_click_keeps_the_page(start: Start) -> None:
    town = start(tasks=20)
    view = home_of(town, CORPORATIE)
    assert "van 20" in shown(view) and "bijeenkomst nummer 6" in shown(view)
    town.click(CORPORATIE, view, "home_turn:next")
    view = home_of(town, CORPORATIE, open_it=False)
    assert '"bijeenkomst nummer 6"' not in shown(view)
    first = next(e for b in view.content["blocks"] if b["type"] == "actions" for e in b["elements"])
    page = view.content["private_metadata"].split(":")[0]
    town.click(CORPORATIE, view, first["action_id"])
    view = home_of(town, CORPORATIE, open_it=False)
    assert town.task(int(first["value"]) - town.task_ids[0]).status is TaskStatus.DONE
    assert view.content["private_metadata"].split(":")[0] == page != "0"


def test_two_hundred_tasks_fit_a_page_at_a_time(start: Start) -> None:
    town = start(tasks=200)
    view = home_of(town, CORPORATIE)
    for _ in range(2):
        town.click(CORPORATIE, view, "home_turn:next")
        view = home_of(town, CORPORATIE, open_it=False)
    assert "van 200" in shown(view)
    town.click(CORPORATIE, view, "home_turn:before")
    assert "van 200" in shown(home_of(town, CORPORATIE, open_it=False))


def test_what_is_asked_in_the_home_is_answered_directly_and_not_unseen_in_a_channel(start: Start) -> None:
    town = start(tasks=2)
    nudge = town.live()
    town.click(CORPORATIE, home_of(town, CORPORATIE), f"task_more:{town.task_ids[0]}")
    direct = town.playground.workspace.direct_message(CORPORATIE).id
    whole = town.posts(direct)[-1]
    assert whole.text.startswith("Afspraak 6: bijeenkomst nummer 6") and "task_on_track" in str(whole.blocks)
    town.playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", "status 6 loopt risico")
    town.settle()
    assert town.thread(nudge)[-1].startswith("Genoteerd: afspraak 6 loopt risico"), "not in somebody else's direct messages"
    town.click(CORPORATIE, whole, "task_done")
    assert town.task().status is TaskStatus.DONE
    registered(town, CORPORATIE, MembershipRole.MEMBER)
    home = home_of(town, CORPORATIE)
    registered(town, CORPORATIE, MembershipRole.OBSERVER)
    town.click(CORPORATIE, home, f"task_done:{town.task_ids[1]}")
    assert "afspraak 7 kan alleen Woonlint wijzigen" in town.posts(direct)[-1].text
    assert town.whispers(CORPORATIE) == []


def test_opened_fifty_times_it_is_sent_once(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    town = start()
    home_of(town, CORPORATIE)
    sent: list[str] = []
    publish = town.app.desk.client.views_publish
    monkeypatch.setattr(town.app.desk.client, "views_publish", lambda **view: (sent.append(view["user_id"]), publish(**view)))
    for _ in range(50):
        town.playground.people.open_home(CORPORATIE)
    assert town.playground.quiet(60)
    town.settle()
    assert sent == []
    town.click(GEMEENTE, home_of(town, GEMEENTE), f"task_done:{town.task_ids[0]}")
    assert f"task_done:{town.task_ids[0]}" not in shown(home_of(town, CORPORATIE)), "what changed is shown"


def test_a_new_link_shows_its_address_once_and_can_be_revoked(start: Start) -> None:
    town = start()
    people = town.playground.people
    town.click(CORPORATIE, home_of(town, CORPORATIE), "new_link")
    assert town.playground.wait_for(lambda _: people.modal(CORPORATIE) is not None)
    people.submit_view(CORPORATIE, people.modal(CORPORATIE), {"name": "mijn <telefoon>"})
    assert town.playground.wait_for(lambda _: "/feeds/" in json.dumps(people.modal(CORPORATIE).content))
    made = json.dumps(people.modal(CORPORATIE).content)
    assert "/board/" in made and "maar één keer" in json.dumps(people.modal(CORPORATIE).content, ensure_ascii=False)
    with town.database.read() as session:
        link = session.exec(select(Link)).one()
        assert link.person_id is not None and link.token_hash not in made
    view = home_of(town, CORPORATIE)
    assert "mijn <telefoon>: nog niet gebruikt" in shown(view) and "/feeds/" not in shown(view)
    town.click(CORPORATIE, view, f"close_link:{link.id}")
    with town.database.read() as session:
        assert session.exec(select(Link)).one().revoked_at is not None
    assert "mijn <telefoon>" not in shown(home_of(town, CORPORATIE, open_it=False))


def test_anothers_link_cannot_be_revoked(start: Start) -> None:
    town = start()
    people = town.playground.people
    view = home_of(town, CORPORATIE)
    town.click(CORPORATIE, view, "new_link")
    assert town.playground.wait_for(lambda _: people.modal(CORPORATIE) is not None)
    people.submit_view(CORPORATIE, people.modal(CORPORATIE), {"name": "telefoon"})
    view = home_of(town, CORPORATIE)
    stolen = home_of(town, GEMEENTE)
    stolen.content["blocks"] = view.content["blocks"]
    with town.database.read() as session:
        link = session.exec(select(Link)).one()
    town.click(GEMEENTE, stolen, f"close_link:{link.id}")
    with town.database.read() as session:
        assert session.exec(select(Link)).one().revoked_at is None


def test_the_language_is_chosen_by_its_menu(start: Start) -> None:
    town = start()
    view = home_of(town, CORPORATIE)
    assert "Bij jou" in shown(view)
    town.playground.people.choose_overflow(CORPORATIE, view, "home_language", "en")
    assert "With you" in shown(home_of(town, CORPORATIE, open_it=False))
    assert "Bij jou" in shown(home_of(town, GEMEENTE))
    for user, said in ((CORPORATIE, "How to answer"), (GEMEENTE, "Zo kun je antwoorden")):
        town.playground.people.slash(user, CHANNEL, "/afspraak", "help")
        town.settle()
        assert said in town.whispers(user)[-1], "what only they see is in the language that they chose"


def test_a_coordinator_sees_what_is_late_what_comes_and_what_is_to_be_checked(start: Start) -> None:
    town = start(tasks=2)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, party=1)
    assert "Je hoort nog bij geen partij" in shown(home_of(town, CORPORATIE)), "who is nowhere hears who can mend that"
    registered(town, CORPORATIE, MembershipRole.LEAD)
    town.clock.move_to(datetime(2026, 3, 10, 9, 0, tzinfo=ZONE))
    page = shown(home_of(town, GEMEENTE))
    assert "Berichten die eraan komen" in page and "dinsdag 17 maart: 2 taken" in page
    assert "Gemeente Veldhoek: coördinator (Prestatieafspraken Veldhoek 2026)" in page
    own = shown(home_of(town, CORPORATIE))
    assert "Woonlint: trekker" in own and "Berichten die eraan komen" not in own
    town.clock.move_to(datetime(2026, 3, 31, 12, 0, tzinfo=ZONE))
    assert "dinsdag 14 april: 2 taken" in shown(home_of(town, GEMEENTE)), "each task once, also where it is both late and told of"
    town.clock.move_to(datetime(2026, 4, 20, 9, 0, tzinfo=ZONE))
    view = home_of(town, GEMEENTE)
    assert "Vraagt jouw aandacht" in shown(view)
    assert "Afspraak 6: bijeenkomst nummer 6" in shown(view) and "had klaar moeten zijn op 31 maart" in shown(view)
    town.click(GEMEENTE, view, f"task_more:{town.task_ids[0]}")
    [whole] = town.posts(town.playground.workspace.direct_message(GEMEENTE).id)[-1:]
    assert "bijeenkomst nummer 6" in whole.text, "what asks for attention can be looked at"


def test_nothing_is_cut_short_in_a_home_that_has_much_to_say() -> None:
    title = "Woonlint informeren over de voortgang van de onderhoudsplannen voor de flats aan de Lindelaan en de Beukenhof"
    item = {"number": "4a", "title": title, "due": "2026-03-31", "status": "active", "light": "red", "owners": ["Woonlint"]}
    items = [item | {"task_id": number, "period": f"maart {2020 + number}"} for number in range(8)]
    links = [{"id": number, "name": "mijn telefoon", "used": None} for number in range(10)]
    page = {
        "message": "home", "language": "nl", "items": items, "meetings": [], "parties": [], "links": links, "offset": 0,
        "total": 8, "agreements": 1, "escalations": items[:5], "nobody": items[5:], "reminders": [], "checks": [], "feed": [],
    }  # fmt: skip
    said = json.dumps(render(page, today=date(2026, 4, 20)).blocks, ensure_ascii=False)
    assert said.count(title) >= 16, "in full in each of the lists"
    assert "Afspraak 4a (maart 2022)" in said


def test_no_two_buttons_of_a_home_read_the_same() -> None:
    about = {"due": "2026-03-31", "status": "active", "light": "red", "owners": []}
    titles = (("4a", "De cijfers sturen (januari 2026)"), ("4a", "De cijfers sturen (maart 2026)"), ("6", "Het voorstel maken"))
    late = [{**about, "task_id": i, "number": number, "title": title} for i, (number, title) in enumerate(titles)]
    more = (("1", "Zestig woningen opleveren in de wijk Oost"), ("1", "Een nieuwe planning maken"))
    nobodys = [{**about, "task_id": i, "number": number, "title": title} for i, (number, title) in enumerate(more, 5)]
    page = {
        "message": "home", "language": "nl", "items": [], "meetings": [], "parties": [], "links": [], "offset": 0, "total": 0,
        "agreements": 1, "escalations": late, "nobody": nobodys, "reminders": [], "checks": [], "feed": [],
    }  # fmt: skip
    rows = [block for block in render(page, today=date(2026, 4, 20)).blocks if block["type"] == "actions"]
    labels = [element["text"]["text"] for row in rows for element in row["elements"] if "task_" in element["action_id"]]
    assert len(labels) == len(set(labels)) == 5
    assert labels[:3] == ["Afspraak 4a (januari 2026)…", "Afspraak 4a (maart 2026)…", "Afspraak 6…"]
    assert labels[4] == "Wie doet afspraak 1 (Een nieuwe planning maken)?"


def test_a_coordinator_sees_and_hears_what_is_wrong_in_the_calendar(start: Start) -> None:
    town = start(tasks=1)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, party=1)
    registered(town, CORPORATIE, MembershipRole.LEAD)
    town.clock.move_to(datetime(2026, 3, 10, 10, 0, tzinfo=ZONE))
    with town.database.write() as session:
        days = {"window_start": date(2026, 7, 1), "window_end": date(2026, 7, 31)}
        made = {"created_at": town.clock.now(), "modified_at": town.clock.now()}
        kind = MeetingKind.BESTUURLIJK
        session.add(Meeting(uid="x" * 150, agreement_id=1, kind=kind, name="Overleg <!channel>", source="blz. 1", **days, **made))
    town.app.check_feeds()
    town.app.check_feeds()
    said = "het kenmerk is te lang"
    assert said in shown(home_of(town, GEMEENTE)) and said not in shown(home_of(town, CORPORATIE))
    everything = [m for room in town.playground.workspace.messages.values() for m in room.values()]
    told = [m for m in everything if "agendaprogramma" in m.text]
    assert len(told) == 1 and "<!channel>" not in told[0].text


def test_only_who_chooses_a_date_gets_the_buttons_for_it(start: Start) -> None:
    town = start(tasks=1)
    registered(town, GEMEENTE, MembershipRole.MEMBER, party=1)
    registered(town, CORPORATIE, MembershipRole.LEAD)
    with town.database.write() as session:
        days = {"window_start": date(2026, 3, 1), "window_end": date(2026, 3, 31), "organiser": "Gemeente Veldhoek"}
        made = {"created_at": town.clock.now(), "modified_at": town.clock.now()}
        session.add(
            Meeting(uid="m1", agreement_id=1, kind=MeetingKind.BESTUURLIJK, name="Overleg", source="blz. 1", **days, **made)
        )
    theirs, ours = shown(home_of(town, GEMEENTE)), shown(home_of(town, CORPORATIE))
    assert "meeting_set:" in theirs and "meeting_set:" not in ours
    assert "Overleg: tussen 1 en 31 maart" in theirs and "Overleg: tussen 1 en 31 maart" in ours


def test_what_is_corrected_and_taken_back_in_person_is_told_in_the_channel(start: Start) -> None:
    town = start(tasks=1)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, 1)
    people = town.playground.people
    direct = town.playground.workspace.direct_message(GEMEENTE).id
    people.dm(GEMEENTE, "6")
    town.settle()
    people.click(GEMEENTE, town.posts(direct)[-1], "task_correct")
    assert town.playground.wait_for(lambda _: people.modal(GEMEENTE) is not None)
    people.submit_view(GEMEENTE, people.modal(GEMEENTE), {"due": "2026-04-15"})
    town.settle()
    assert town.posts(direct)[-1].text.startswith("Verbeterd bij afspraak 6")
    [told] = [message.text for message in town.top() if "Verbeterd" in message.text]
    assert "de datum gaat van 31 maart naar 15 april" in told and told.endswith(f"Gedaan door <@{GEMEENTE}>.")
    people.dm(GEMEENTE, "ongedaan")
    town.settle()
    assert town.task().due == date(2026, 3, 31)
    assert "Teruggedraaid" in town.posts(direct)[-1].text
    [back] = [message.text for message in town.top() if "Teruggedraaid" in message.text]
    assert "De datum is weer 31 maart." in back and back.endswith(f"Gedaan door <@{GEMEENTE}>.")

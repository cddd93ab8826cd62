"""The board as a reader meets it: one page, over a socket on this machine, that needs no script."""

from __future__ import annotations

import http.client
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from email.message import Message
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from typer.testing import CliRunner

from bot.boards import FreshBoards
from bot.clock import SimulatedClock
from bot.commands.program import program
from bot.feeds import CachedFeeds
from bot.secret_links import SecretLinks
from bot.web.board import board_pages
from bot.web.board_fragments import agenda_fragment, board_css, tasks_fragment
from bot.web.health import Health
from bot.web.server import WebServer
from bot.web.site import web_app
from bot.web.slack_text import outside_slack
from storage.agreements import Afspraak, Agreement, Party
from storage.database import Database
from storage.links import all_links
from storage.meetings import Meeting
from storage.people import Person
from storage.tasks import Task, TaskOwner
from storage.words import AgreementStatus, Audience, MeetingKind, MeetingStatus, PartyRole, Section, Source, TaskStatus
from workflows.ground_rules import GroundRules
from workflows.meeting.links import new_link, revoke
from workflows.reporting.board import board_of
from workflows.reporting.board_nouns import Board
from workflows.tracking.stands import Stand, record

HOSTILE = "<script>alert('{{ 7*7 }}')</script> \u202e<video onclick=x>\" ' & </li></section>"


@dataclass
class House:
    """A database with one agreement, and the web that shows it."""

    database: Database
    rules: GroundRules
    now: datetime
    port: int = 0
    agreement_id: int = 0
    made: int = 0

    def task(self, **fields: Any) -> int:
        """A task of Woonlint, due on 31 March; gives its id."""
        self.made += 1
        with self.database.write() as session:
            place = {"agreement_id": self.agreement_id, "position": self.made, "number": str(self.made)}
            afspraak = Afspraak(
                **place,
                section=Section.AFSPRAAK,
                text="Tekst.",
                theme=fields.pop("theme", "Wonen"),
                heading=fields.pop("heading", "Kop"),
            )
            session.add(afspraak)
            session.flush()
            days = {"start": date(2026, 1, 1), "due": date(2026, 3, 31), "first_due": date(2026, 3, 31)}
            usual = {
                "title": "plan maken",
                "quote": "Woonlint maakt een plan.",
                "period_kind": "quarter",
                "status": TaskStatus.OPEN,
            }
            values = {"agreement_id": self.agreement_id, "afspraak_id": afspraak.id, "position": self.made, **days, **usual}
            values["status"] = TaskStatus.OPEN
            task = Task(**{**values, **fields})
            session.add(task)
            session.flush()
            session.add(TaskOwner(task_id=task.id, party_id=1))
            return task.id or 0

    def say(self, task_id: int, text: str, name: str = "Noor Proefman") -> None:
        """Somebody tells that it runs late."""
        with self.database.write() as session:
            person = Person(user_id="U0NOOR", name=name)
            session.add(person)
            session.flush()
            stand = Stand("at_risk")
            by = {"person_id": person.id, "source": Source.REPLY, "text": text}
            record(session, task_id, stand, **by, now=self.now, rules=self.rules)

    def meeting(self, **fields: Any) -> None:
        """A bestuurlijk overleg in July, its date to be chosen."""
        self.made += 1
        with self.database.write() as session:
            usual = {
                "uid": f"m{self.made}@nakomen.test",
                "agreement_id": self.agreement_id,
                "kind": MeetingKind.BESTUURLIJK,
                "name": "bestuurlijk overleg bod",
                "window_start": date(2026, 7, 1),
                "window_end": date(2026, 7, 31),
                "source": "blz. 9",
                "created_at": self.now,
                "modified_at": self.now,
            }
            session.add(Meeting(**{**usual, **fields}))

    def link(self, audience: Audience = Audience.PARTIES, **scope: Any) -> str:
        """The token of a new link."""
        with self.database.write() as session:
            return new_link(session, name="Bord", audience=audience, now=self.now, **scope)[1]

    def board(self, **scope: Any) -> Board:
        with self.database.read() as session:
            return board_of(session, agreement_id=None, **scope, now=self.now, rules=self.rules)

    def ask(self, path: str, *, method: str = "GET") -> tuple[int, Message, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(method, path)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def page(self, token: str) -> Any:
        """The page, parsed."""
        status, _, body = self.ask(f"/board/{token}")
        assert status == 200
        return html.document_fromstring(body.decode())


@pytest.fixture
def house(database: Database, rules: GroundRules) -> Iterator[House]:
    rules = replace(rules, public_url="https://bord.example.nl/nakomen")
    now = datetime(2026, 4, 10, 10, 0, tzinfo=rules.zone)
    links = SecretLinks(database, SimulatedClock(now))
    pages = board_pages(FreshBoards(links, rules))
    app = web_app(feeds=CachedFeeds(database, rules, SimulatedClock(now)), health=lambda: Health({}), metrics=bytes, pages=pages)
    server = WebServer(app, "127.0.0.1", 0)
    server.start()
    found = House(database, rules, now, server.port)
    with database.write() as session:
        agreement = Agreement(
            title="Prestatieafspraken Veldhoek 2026",
            status=AgreementStatus.ACTIVE,
            document="afspraken.pdf",
            content_hash="0" * 64,
            created_at=now,
            confirmed_at=now,
        )
        session.add(agreement)
        session.flush()
        session.add(Party(agreement_id=agreement.id, name="Woonlint", role=PartyRole.CORPORATIE))
        found.agreement_id = agreement.id or 0
    yield found
    server.stop()


def words_of(element: Any) -> str:
    """What a reader sees, on one line."""
    return " ".join(element.text_content().split())


def fragment(markup: str) -> Any:
    return html.fragment_fromstring(markup, create_parent="main")


def test_the_page_shows_light_reason_owner_and_deadline_of_every_task(house: House) -> None:
    late = house.task(title="bestemmingsplan afronden")
    fine = house.task(title="woningen opleveren", due=date(2026, 12, 31))
    page = house.page(house.link())
    assert words_of(page.find(".//h1")) == "Prestatieafspraken Veldhoek 2026"
    for task_id, told in (
        (late, ("🔴 rood", "bestemmingsplan afronden", "De deadline was 31 maart 2026.", "Voor Woonlint", "Uiterlijk 31 maart")),
        (fine, ("🟢 groen", "woningen opleveren", "Deadline is 31 december 2026.", "Uiterlijk 31 december")),
    ):
        shown = words_of(page.get_element_by_id(f"board-task-{task_id}"))
        assert [part for part in told if part not in shown] == []
    (attention,) = page.find_class("board-attention")
    assert "bestemmingsplan afronden" in words_of(attention) and "woningen opleveren" not in words_of(attention)


def test_a_stand_is_told_with_who_when_and_how_far(house: House) -> None:
    task_id = house.task(due=date(2026, 12, 31), value=1500.0, target_value=2806.0, target_unit="woningen")
    house.say(task_id, "wordt krap <@U0JEROEN> :cry:")
    shown = words_of(house.page(house.link()).get_element_by_id(f"board-task-{task_id}"))
    assert "🟠 oranje" in shown
    assert "1.500 van de 2.806 woningen" in shown
    assert "10 april, Noor Proefman: “wordt krap @collega”" in shown


def test_done_work_is_folded_away_beneath_its_theme(house: House) -> None:
    task_id = house.task(status=TaskStatus.DONE, done_at=house.now, title="werkwijze opstellen")
    page = house.page(house.link())
    (fold,) = page.find_class("board-closed")
    assert (fold.tag, fold.get("open"), words_of(fold.find("summary"))) == ("details", None, "1 afgerond")
    assert fold.get_element_by_id(f"board-task-{task_id}") is not None
    assert "Afgerond op 10 april 2026." in words_of(fold)


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.RAAD])
def test_no_person_is_named_to_the_outside(house: House, audience: Audience) -> None:
    house.say(house.task(), "Noor Proefman is ziek")
    assert "Noor Proefman" in words_of(house.page(house.link()))
    shown = words_of(house.page(house.link(audience)))
    assert "plan maken" in shown
    assert not re.search("Noor|Proefman|U0NOOR|ziek", shown)


def test_the_raad_sees_counts_and_what_is_red_alone(house: House) -> None:
    house.task(title="te laat")
    house.task(title="op tijd", due=date(2026, 12, 31))
    shown = words_of(house.page(house.link(Audience.RAAD)))
    assert "te laat" in shown and "op tijd" not in shown
    assert "🔴 1 rood" in shown and "🟢 1 groen" in shown


def test_meetings_tell_when_where_and_that_a_date_is_still_to_be_chosen(house: House) -> None:
    begins = datetime(2026, 5, 7, 14, 0, tzinfo=house.rules.zone)
    house.meeting(organiser="Woonlint")
    house.meeting(name="ambtelijk overleg", starts_at=begins, ends_at=begins.replace(hour=15, minute=30), place="Raadhuis")
    house.meeting(name="het bod", kind=MeetingKind.DEADLINE, window_start=date(2026, 7, 1), window_end=date(2026, 7, 1))
    house.meeting(name="werkgroep", status=MeetingStatus.CANCELLED, cancelled_at=house.now, window_start=date(2026, 5, 4))
    shown = words_of(house.page(house.link()).find_class("agenda-ahead")[0])
    for told in (
        "Ambtelijk overleg Donderdag 7 mei van 14:00 tot 15:30 Plaats: Raadhuis",
        "Bestuurlijk overleg bod In juli, datum nog te kiezen Organisatie: Woonlint",
        "Het bod Uiterlijk woensdag 1 juli",
        "Werkgroep Tussen 4 mei en 31 juli, gaat niet door",
    ):
        assert told in shown


def test_the_subscribe_box_has_the_calendar_of_the_same_link(house: House) -> None:
    house.meeting()
    token = house.link()
    (box,) = house.page(token).find_class("agenda-subscribe")
    address = f"bord.example.nl/nakomen/feeds/{token}.ics"
    ways = f"https://bord.example.nl/nakomen/board/{token}/subscribe"
    assert [link.get("href") for link in box.iter("a")] == [f"webcal://{address}", ways, f"https://{address}"]
    assert box.find(".//svg").get("aria-label") == "QR-code van het abonnement"
    assert words_of(box.find(".//code")) == f"https://{address}"
    assert house.ask(f"/feeds/{token}.ics")[0] == 200


def test_an_unknown_and_a_revoked_link_get_the_answer_of_the_feed(house: House) -> None:
    token = house.link()
    assert house.ask(f"/board/{token}")[0] == 200
    with house.database.write() as session:
        revoke(session, all_links(session)[0].id or 0, now=house.now)

    def answer(path: str) -> tuple[int, list[tuple[str, str]], bytes]:
        status, headers, body = house.ask(path)
        return status, [(name, value) for name, value in headers.items() if name != "date"], body

    gone = answer(f"/board/{token}")
    assert gone[0] == 404
    assert gone == answer("/board/nooit-bestaan") == answer("/board/") == answer(f"/feeds/{token}.ics")


def test_what_changed_is_seen_at_the_next_look(house: House) -> None:
    token = house.link()
    assert "nieuwe taak" not in words_of(house.page(token))
    house.task(title="nieuwe taak")
    assert "nieuwe taak" in words_of(house.page(token))


def test_the_page_is_kept_by_nobody_and_its_use_is_noted(house: House) -> None:
    status, headers, body = house.ask(f"/board/{house.link()}")
    assert (status, headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert {"private", "no-store"} <= set(headers["cache-control"].split(", "))
    assert b"<script" not in body and b"style=" not in body and b"http-equiv" not in body
    with house.database.read() as session:
        assert all_links(session)[0].last_used_at == house.now
    assert house.ask(f"/board/{house.link()}", method="HEAD")[2] == b""


def test_the_style_is_served_where_the_page_asks_for_it_and_is_allowed(house: House) -> None:
    page = house.page(house.link())
    assert page.xpath("//link[@rel='stylesheet']/@href") == ["../static/board.css"]
    status, headers, body = house.ask("/static/board.css")
    assert (status, headers["content-type"], body.decode()) == (200, "text/css; charset=utf-8", board_css())
    assert "style-src 'self'" in headers["content-security-policy"]


def test_hostile_words_stay_words(house: House) -> None:
    with house.database.write() as session:
        session.get_one(Agreement, house.agreement_id).title = HOSTILE
        session.get_one(Party, 1).name = HOSTILE
    task_id = house.task(title=HOSTILE, theme=HOSTILE, heading=HOSTILE, target_value=2.0, value=1.0, target_unit=HOSTILE)
    house.say(task_id, HOSTILE, name=HOSTILE)
    house.task(title=HOSTILE, chased=False)
    house.meeting(name=HOSTILE, place=HOSTILE, organiser=HOSTILE, host=HOSTILE)
    page = house.page(house.link())
    allowed = {"href", "class", "id", "lang", "charset", "name", "content", "rel", "aria-label", "aria-hidden", "aria-labelledby"}
    allowed |= {"datetime", "max", "value", "download"}
    allowed |= {"viewbox", "d", "stroke", "fill", "role", "transform"}  # of the QR code's drawing
    assert not list(page.iter("script", "video", "iframe", "img"))
    assert {name for element in page.iter() for name in element.attrib} <= allowed
    assert words_of(page).count("alert('{{ 7*7 }}')") >= 10
    assert "\u202e" not in words_of(page)


@pytest.mark.parametrize("level", [2, 3, 4])
def test_the_pieces_begin_at_the_heading_that_the_host_asks_for(house: House, level: int) -> None:
    house.task()
    house.meeting()
    board, today = house.board(), house.now.date()
    for piece in (tasks_fragment(board, today, level=level), agenda_fragment(board, today, "https://x.nl/a.ics", level=level)):
        levels = [int(element.tag[1]) for element in fragment(piece).iter("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels[0] == level == min(levels)
        assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_calendar_without_an_address_has_no_subscribe_box(house: House) -> None:
    assert "agenda-subscribe" not in agenda_fragment(house.board(), house.now.date(), None)


def test_an_empty_board_says_so(house: House) -> None:
    shown = words_of(fragment(tasks_fragment(house.board(), house.now.date())))
    assert "Er zijn nog geen taken" in shown
    assert "Er staan geen overleggen gepland." in agenda_fragment(house.board(), house.now.date(), None)


def test_the_style_names_only_what_is_the_boards_and_loads_nothing() -> None:
    css = board_css()
    classes = set(re.findall(r"\.([a-z][\w-]*)", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)))
    assert {name for name in classes if not name.startswith(("board", "agenda"))} == set()
    assert "url(" not in css and "@import" not in css and ":root" not in css


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("alle 42 opgeleverd :tada:", "alle 42 opgeleverd"),
        ("om 10:30 en 11:15: klaar", "om 10:30 en 11:15: klaar"),
        ("<@U0JEROEN> neemt het over", "@collega neemt het over"),
        ("zie <https://x.nl/a?b=1&amp;c=2|het verslag> en <https://x.nl>", "zie het verslag en https://x.nl"),
        ("<!here> in <#C1|wonen>", "@here in #wonen"),
        ("3 &lt; 5 &amp;amp; klaar", "3 < 5 &amp; klaar"),
    ],
)
def test_what_was_written_in_slack_is_read_without_its_signs(written: str, read: str) -> None:
    assert outside_slack(written) == read


def test_a_new_link_prints_the_feed_alone_and_says_where_the_board_is(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text('[storage]\nurl = "sqlite:///a.db"\n[web]\npublic_url = "https://bord.example.nl"\n')
    done = CliRunner().invoke(program, ["feeds", "new", "--config", str(config)])
    found = re.fullmatch(r"https://bord\.example\.nl/feeds/([\w-]+)\.ics\n", done.stdout)
    assert found is not None
    assert f"https://bord.example.nl/board/{found[1]}" in done.stderr

"""Calendars of others over the network: slow, broken, huge, hostile or moved, they never harm; the last good copy stays."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.config import ConfigError
from bot.config_file import config_from
from bot.doctor.outside_checks import outside_findings
from bot.fetch_steps import NotFetched, Trouble
from bot.outside.expanding import NotExpanded, expand
from bot.outside.fetching import Bounds, Fetched, Tags, fetch
from bot.outside.guarded_session import Guard, is_public
from bot.outside.refreshing import Keeper
from bot.outside.sources import outside_of, sources
from storage.database import Database
from storage.outside_copies import copy_of

ZONE = ZoneInfo("Europe/Amsterdam")
WALL = datetime(2026, 3, 1, 12, tzinfo=UTC)
RAAD = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Raad\r\nDTSTART:20260407T193000Z\r\nDURATION:PT3H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"  # noqa: E501 - as it comes
QUICK = Bounds(seconds=1.5, size=100_000, timeouts=(0.5, 0.5))
Answer = Callable[[BaseHTTPRequestHandler], object]


@pytest.fixture
def site() -> Iterator[Callable[[Answer], str]]:
    """`site(answer)`: a web server on this machine that answers so; gives its address."""
    running: list[ThreadingHTTPServer] = []

    def begin(answer: Answer) -> str:
        class Page(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                with contextlib.suppress(OSError):
                    answer(self)
                self.close_connection = True

            def log_message(self, *_: Any) -> None:
                """Keeps quiet."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        running.append(server)
        return f"http://127.0.0.1:{server.server_port}/raad.ics"

    yield begin
    for server in running:
        server.shutdown()
        server.server_close()


def say(status: int = 200, body: bytes = RAAD, **headers: str) -> Answer:
    def answer(page: BaseHTTPRequestHandler) -> None:
        page.send_response(status)
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        for name, value in ({"Content-Length": str(len(body))} | given).items():
            page.send_header(name, value)
        page.end_headers()
        page.wfile.write(body)

    return answer


def get(address: str, known: Tags = Tags()) -> Fetched:  # noqa: B008 - it is frozen
    return fetch(address, known, guard=Guard(private=["127.0.0.1", "localhost"]), bounds=QUICK)


def trouble(address: str) -> Trouble:
    with pytest.raises(NotFetched) as caught:
        get(address)
    return caught.value.trouble


def test_a_calendar_comes_with_its_tags_and_is_not_sent_again(site: Any) -> None:
    def answer(page: BaseHTTPRequestHandler) -> None:
        known = page.headers.get("If-None-Match") == '"1"'
        say(304 if known else 200, b"" if known else RAAD, ETag='"1"')(page)

    address = site(answer)
    first = get(address)
    assert first == Fetched(RAAD, Tags('"1"', None))
    assert get(address, first.tags).body is None


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (say(404), Trouble.GONE),
        (say(410), Trouble.GONE),
        (say(401), Trouble.REFUSED),
        (say(500), Trouble.AWAY),
        (say(200, b"x" * 100_001), Trouble.TOO_BIG),
        (say(200, RAAD, Content_Length="999999999"), Trouble.TOO_BIG),
        (say(200, RAAD, Content_Length="5000"), Trouble.AWAY),
        (say(200, b"\x1f\x8b", Content_Encoding="gzip"), Trouble.AWAY),
        (say(302, b"", Location="file:///etc/passwd"), Trouble.PLACE),
        (say(302, b"", Location="http://10.0.0.1/raad.ics"), Trouble.PLACE),
        (say(302, b"", Location="http://[::1]/raad.ics"), Trouble.PLACE),
        (say(302, b"", Location="http://me@127.0.0.1/raad.ics"), Trouble.PLACE),
        (say(302, b"", Location="/raad.ics"), Trouble.TURNS),
    ],
)
def test_what_does_not_come_has_a_reason(site: Any, answer: Answer, expected: Trouble) -> None:
    assert trouble(site(answer)) is expected


def test_each_redirect_is_followed_over_a_connection_of_its_own(site: Any) -> None:
    """We ask each site to close (RFC 9112, 9.6): a connection that is still open a moment later is no longer one to use."""
    again = threading.Event()

    def answer(page: BaseHTTPRequestHandler) -> None:
        if page.path == "/moved.ics":
            again.set()
            say(200)(page)
        else:
            say(302, b"", Location="/moved.ics")(page)
            page.wfile.flush()
            again.wait(5)  # closes late, when the next request has come by another way

    assert get(site(answer)).body == RAAD


def test_a_body_without_a_length_that_never_ends_is_cut_off(site: Any) -> None:
    def answer(page: BaseHTTPRequestHandler) -> None:
        page.send_response(200)
        page.end_headers()
        while True:
            page.wfile.write(b"x" * 10_000)

    assert trouble(site(answer)) is Trouble.TOO_BIG


@pytest.mark.parametrize("in_headers", [True, False])
def test_a_site_that_sends_byte_by_byte_is_cut_off(site: Any, in_headers: bool) -> None:
    """Each byte comes within the time for one; together they would take hours."""
    stop = threading.Event()

    def answer(page: BaseHTTPRequestHandler) -> None:
        page.wfile.write(b"HTTP/1.1 200 OK\r\n" + (b"X-Slow: " if in_headers else b"\r\n"))
        while not stop.wait(0.1):
            page.wfile.write(b"x")
            page.wfile.flush()

    address = site(answer)
    assert trouble(address) is Trouble.SLOW
    stop.set()


def test_a_site_that_says_nothing_is_not_waited_for(site: Any) -> None:
    gate = threading.Event()
    address = site(lambda _page: gate.wait(5))
    assert trouble(address) is Trouble.SLOW
    gate.set()


@pytest.mark.parametrize(
    "address", ["", "raad.ics", "ftp://example.org/x", "http://", "http://[", "https://user:pw@example.org/x"]
)
def test_what_is_no_address_is_refused(address: str) -> None:
    assert trouble(address) in {Trouble.PLACE, Trouble.AWAY}


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
     "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:127.0.0.1",
     "2002:7f00:1::", "64:ff9b::7f00:1", "no address"],
)  # fmt: skip
def test_addresses_within_a_network_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2a00:1450:400e:80c::200e", "::ffff:93.184.216.34"])
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert is_public(address)


def test_a_private_address_is_asked_only_where_the_configuration_says_so(site: Any) -> None:
    asked: list[str] = []
    address = site(lambda page: asked.append(page.path))
    with pytest.raises(NotFetched) as caught:
        fetch(address, Tags(), guard=Guard(), bounds=QUICK)
    assert caught.value.trouble is Trouble.PLACE
    assert asked == []


def test_a_name_that_points_elsewhere_a_moment_later_gains_nothing(site: Any) -> None:
    """It is looked up once; what was judged is where the connection goes."""
    port = int(site(say()).split(":")[2].split("/")[0])
    answers = iter(["93.184.216.34", "127.0.0.1", "127.0.0.1"])
    looked_up: list[str] = []

    def resolve(host: str, _port: int) -> list[tuple[Any, ...]]:
        looked_up.append(next(answers))
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (looked_up[-1], port))]

    reached: list[str] = []
    guard = Guard(resolve=resolve)
    guard_connect = guard.connect

    def connect(host: str, at: int, timeout: float | None) -> socket.socket:
        reached.append(host)
        return guard_connect(host, at, 0.2)

    guard.connect = connect  # type: ignore[method-assign]
    with pytest.raises(NotFetched):
        fetch(f"http://raad.example:{port}/x", Tags(), guard=guard, bounds=QUICK)
    assert looked_up == ["93.184.216.34"]
    assert reached == ["raad.example"]


def test_a_name_with_one_private_address_among_public_ones_is_refused() -> None:
    def resolve(_host: str, port: int) -> list[tuple[Any, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, port)) for ip in ("93.184.216.34", "10.0.0.1")]

    with pytest.raises(NotFetched) as caught:
        fetch("http://raad.example/x", Tags(), guard=Guard(resolve=resolve), bounds=QUICK)
    assert caught.value.trouble is Trouble.PLACE


def test_a_rule_that_asks_for_years_of_work_ends_in_time() -> None:
    """A day that doesn't exist, looked for from the year 1 on, in a thousand events."""
    event = "BEGIN:VEVENT\r\nUID:{n}\r\nDTSTART:00010101T000000Z\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\nEND:VEVENT\r\n"
    data = "BEGIN:VCALENDAR\r\n" + "".join(event.format(n=n) for n in range(1000)) + "END:VCALENDAR\r\n"
    with pytest.raises(NotExpanded):
        expand(data.encode(), date(2026, 1, 1), date(2026, 12, 31), "Europe/Amsterdam", seconds=2)


# --- the copies


CONFIG = config_from(
    {"calendars": {"school_region": "midden", "outside": {"Raad": "https://raad.example/geheim.ics"}}}, home=Path()
)


class Web:
    """What the sites answer, by the name of the source: bytes, or a trouble."""

    def __init__(self) -> None:
        self.answers: dict[str, bytes | Trouble | None] = {}
        self.asked: list[str] = []
        self.known: list[Tags] = []

    def fetch(self, address: str, known: Tags) -> Fetched:
        name = "Raad" if "raad" in address else "Schoolvakanties"
        self.asked.append(name)
        self.known.append(known)
        answer = self.answers.get(name, Trouble.AWAY)
        if isinstance(answer, Trouble):
            raise NotFetched(answer)
        return Fetched(answer, Tags('"1"'))


def keeper(database: Database, web: Web, *, at: datetime = WALL) -> Keeper:
    return Keeper(database, ZONE, wall=lambda: at, now=lambda: at, fetch=web.fetch, every=timedelta(hours=6))


def findings(database: Database, at: datetime = WALL) -> dict[str, str]:
    with database.read() as session:
        return {found.text.partition(":")[0]: found.text for found in outside_findings(session, CONFIG, at)}


def test_the_last_good_copy_stays_when_a_site_fails_and_the_doctor_says_so(database: Database) -> None:
    web = Web()
    web.answers["Raad"] = RAAD
    assert keeper(database, web).refresh(sources(CONFIG)) == 2
    assert "minder dan een uur geleden opgehaald, 1 afspraken" in findings(database)["Raad"]
    for hours, bad in enumerate([Trouble.GONE, b"<html>verhuisd</html>", RAAD[:60]], start=7):
        web.answers["Raad"] = bad
        later = WALL + timedelta(hours=hours)
        keeper(database, web, at=later).refresh(sources(CONFIG))
        text = findings(database, later)["Raad"]
        assert f"laatste goede kopie ({hours} uur geleden)" in text
        assert "geheim" not in text and "raad.example" not in text
    source = next(one for one in sources(CONFIG) if one.name == "Raad")
    with database.read() as session:
        copy = copy_of(session, source.key)
        assert copy is not None
        assert copy.body == RAAD
        assert len(copy.found["busy"]) == 1


def test_a_site_is_asked_when_it_is_time_and_less_often_while_it_fails(database: Database) -> None:
    web = Web()
    web.answers["Raad"] = RAAD
    moments = [0, 5, 9, 11, 25, 35, 60, 71, 359, 361]
    for minutes in moments:
        keeper(database, web, at=WALL + timedelta(minutes=minutes)).refresh(sources(CONFIG))
    assert web.asked.count("Raad") == 2, "now, and after six hours"
    assert web.asked.count("Schoolvakanties") == 4, "again after 10, 20, 40 minutes of failing"


def test_what_did_not_change_keeps_its_copy_and_is_told_the_tag(database: Database) -> None:
    web = Web()
    web.answers["Raad"] = RAAD
    keeper(database, web).refresh(sources(CONFIG))
    web.answers["Raad"] = None
    keeper(database, web, at=WALL + timedelta(hours=7)).refresh(sources(CONFIG))
    assert Tags('"1"') in web.known
    assert "minder dan een uur geleden opgehaald, 1 afspraken" in findings(database, WALL + timedelta(hours=7))["Raad"]


def test_another_address_does_not_get_the_copy_of_the_old_one(database: Database) -> None:
    web = Web()
    web.answers["Raad"] = RAAD
    keeper(database, web).refresh(sources(CONFIG))
    moved = replace(CONFIG, calendars=replace(CONFIG.calendars, outside=(("Raad", "https://raad.example/nieuw.ics"),)))
    with database.read() as session:
        assert "nog niet opgehaald" in next(f.text for f in outside_findings(session, moved, WALL) if f.text.startswith("Raad"))


@pytest.mark.parametrize(
    ("calendars", "says"),
    [
        ({"outside": {"Raad": "ftp://raad.example"}}, "https"),
        ({"outside": ["https://raad.example"]}, "tabel"),
        ({"school_region": "oost"}, "noord"),
        ({"school_regions": {"Veldhoek": "oost"}}, "noord"),
        ({"refresh_hours": 0.0}, "ten minste"),
        ({"refresh": 1}, "onbekend"),
    ],
)
def test_a_configuration_that_cannot_be_meant_is_refused(calendars: dict[str, Any], says: str) -> None:
    with pytest.raises(ConfigError, match=says):
        config_from({"calendars": calendars}, home=Path())


def test_workflows_know_names_and_keys_and_no_address() -> None:
    assert "geheim" not in json.dumps([str(outside_of(CONFIG))])


@given(st.text(max_size=30))
def test_any_text_is_judged_as_an_address(text: str) -> None:
    assert is_public(text) in {True, False}

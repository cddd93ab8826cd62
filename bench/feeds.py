"""The calendar feed: built from rows beside icalendar alone, and served beside a bare endpoint with the same bytes in memory."""

from __future__ import annotations

import gzip
import http.client
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime, timedelta
from statistics import median

import icalendar
import sqlalchemy as sa
from sqlmodel import col, select
from starlette.types import ASGIApp, Receive, Scope, Send

from bench.ground import RULES, ZONE, empty_database
from bench.load import requests_per_second
from bench.table import heading, interleaved, row, say
from bot.clock import SimulatedClock
from bot.feeds import CachedFeeds
from bot.web.health import Health
from bot.web.server import WebServer
from bot.web.site import web_app
from storage.agreements import Agreement
from storage.database import Database
from storage.meetings import Meeting
from storage.words import AgreementStatus, MeetingKind, MeetingStatus
from workflows.meeting.feed.kept import KeptEntries
from workflows.meeting.feed.whole_calendar import FeedScope, feed_bytes
from workflows.meeting.links import new_link

NOW = datetime(2026, 3, 17, 9, 30, tzinfo=ZONE)
TODAY = NOW.date()
SECONDS = 1.5


def measure(*, events: int = 1_000, rounds: int = 7) -> None:
    """Prints the medians and their ratios."""
    heading(f"The calendar feed of {events:,} events")
    with empty_database() as database:
        token = _settle(database, events)
        _build(database, rounds)
        _serve(database, token, rounds=5)


def _build(database: Database, rounds: int) -> None:
    kept = KeptEntries()
    count = iter(range(1, 10_000))

    def first() -> None:
        with database.read() as session:
            feed_bytes(session, FeedScope(), rules=RULES, today=TODAY)

    def change() -> None:
        with database.write() as session:
            later = {"place": f"zaal {next(count)}", "sequence": Meeting.sequence + 1}
            session.execute(sa.update(Meeting).where(col(Meeting.id) == 500).values(**later))

    def again() -> None:
        with database.read() as session:
            feed_bytes(session, FeedScope(), rules=RULES, today=TODAY, kept=kept)

    again()
    with database.read() as session:
        meetings = session.exec(select(Meeting)).all()
    alone, whole, _, anew = interleaved([lambda: _icalendar(meetings), first, change, again], rounds=rounds)
    row("icalendar alone: built and serialised", f"{alone * 1e3:,.1f} ms")
    row("first build, from the rows", f"{whole * 1e3:,.1f} ms", f"{whole / alone:.2f} x", held=whole <= 1.2 * alone)
    row("rebuild after one change", f"{anew * 1e3:,.1f} ms", f"{anew / alone:.3f} x", held=anew <= 0.1 * alone)
    say(f"   (of our own first build: {anew / whole:.2f} x)")


def _icalendar(meetings: list[Meeting]) -> bytes:
    """The same events with icalendar and nothing else."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//bench//")
    calendar.add("version", "2.0")
    for meeting in meetings:
        event = icalendar.Event()
        event.add("uid", meeting.uid)
        event.add("dtstamp", meeting.modified_at)
        event.add("created", meeting.created_at)
        event.add("last-modified", meeting.modified_at)
        event.add("sequence", meeting.sequence)
        event.add("dtstart", meeting.starts_at.astimezone(ZONE))
        event.add("dtend", meeting.ends_at.astimezone(ZONE))
        event.add("status", "CONFIRMED")
        event.add("transp", "OPAQUE")
        event.add("summary", meeting.name)
        event.add(
            "description", f"{meeting.subject}\nPlaats: {meeting.place}\nOrganisatie: {meeting.organiser}\nBron: {meeting.source}"
        )
        event.add("location", meeting.place)
        event.add("organizer", icalendar.vCalAddress("mailto:noreply@nakomen.local"), parameters={"CN": meeting.organiser})
        event.add("url", RULES.public_url)
        event.add("categories", [meeting.kind.value])
        event.add("color", "steelblue")
        calendar.add_component(event)
    return calendar.to_ical()


def _serve(database: Database, token: str, *, rounds: int) -> None:
    feeds = CachedFeeds(database, RULES, SimulatedClock(NOW))
    path = f"/feeds/{token}.ics"
    with ExitStack() as stack:
        ours = stack.enter_context(_served(web_app(feeds=feeds, health=lambda: Health({}), metrics=bytes)))
        packed = {"Accept-Encoding": "gzip"}
        head, body = _answer(ours, path, packed)
        known = {**packed, "If-None-Match": head["etag"]}
        whole = stack.enter_context(_served(_bare(200, body, {**head, "content-encoding": "gzip"})))
        unchanged = stack.enter_context(_served(_bare(304, b"", {"etag": head["etag"]})))
        say(f"   ({len(gzip.decompress(body)):,} bytes, {len(body):,} packed)")
        cases = (("200 with gzip", 200, whole, packed), ("304", 304, unchanged, known))
        for name, status, bare, headers in cases:
            asked = [
                [requests_per_second(port, path, headers, status=status, seconds=SECONDS) for port in (bare, ours)]
                for _ in range(rounds)
            ]
            ceiling, found = (median(rates) for rates in zip(*asked, strict=True))
            row(f"{name}: bare endpoint, the same bytes", f"{ceiling:,.0f} /s")
            row(f"{name}: the feed", f"{found:,.0f} /s", f"{found / ceiling:.2f} x", held=found >= 0.5 * ceiling)
    feeds.close()


def _bare(status: int, body: bytes, headers: dict[str, str]) -> ASGIApp:
    names = ("etag", "content-type", "content-encoding")
    start = [(name.encode(), headers[name].encode()) for name in names if name in headers]
    start += [(b"content-length", str(len(body)).encode())] if status == 200 else []

    async def answer(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": status, "headers": start})
        await send({"type": "http.response.body", "body": body})

    return answer


@contextmanager
def _served(app: ASGIApp) -> Iterator[int]:
    server = WebServer(app, "127.0.0.1", 0)
    server.start()
    yield server.port
    server.stop()


def _answer(port: int, path: str, headers: dict[str, str]) -> tuple[dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    found = {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    connection.close()
    return found


def _settle(database: Database, events: int) -> str:
    """An agreement with so many meetings, and the token of a link to it."""
    begin = datetime(2026, 1, 5, 9, tzinfo=UTC)
    with database.write() as session:
        agreement = Agreement(title="Bank", document="b", content_hash="b", status=AgreementStatus.ACTIVE, created_at=NOW)
        session.add(agreement)
        session.flush()
        same = {
            "agreement_id": agreement.id,
            "kind": MeetingKind.AMBTELIJK,
            "subject": "monitoring; voorbereiding van het bestuurlijk overleg, en wat er verder is",
            "window_start": date(2026, 1, 1),
            "window_end": date(2026, 12, 31),
            "place": "Raadhuis, zaal 2",
            "organiser": "Woonlint",
            "status": MeetingStatus.SET,
            "source": "blz. 9",
            "created_at": NOW,
            "modified_at": NOW,
        }
        rows = [
            {
                **same,
                "uid": f"meeting-{number}@nakomen.local",
                "name": f"ambtelijk overleg {number}",
                "starts_at": begin + timedelta(hours=8 * number),
                "ends_at": begin + timedelta(hours=8 * number, minutes=90),
            }
            for number in range(events)
        ]
        session.execute(sa.insert(Meeting), rows)
        return new_link(session, name="bank", now=NOW)[1]

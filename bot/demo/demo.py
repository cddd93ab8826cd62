"""`nakomen demo`: reads the sample agreement, confirms it, and lives through its year in the local stand-in for Slack."""

from __future__ import annotations

import hashlib
import logging
import signal
import sys
import tempfile
import threading
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

import typer
from sqlmodel import Session, select

from bot.app import App, build
from bot.clock import SimulatedClock
from bot.config import Config, Secret, SlackConfig, StorageConfig, WebConfig
from bot.context import ground_rules, store
from bot.demo.cast import Cast
from bot.demo.chronicle import Chronicle
from bot.demo.script import script
from bot.demo.story import DATES, STORY, ZONE
from bot.demo.title_card import title_card
from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE, HOME, HUURDERS, OTHER, sample_workspace
from bot.playground.server import Playground
from bot.playground.workspace_nouns import User
from bot.simulation import Simulation
from storage.database import Database
from storage.digests import Digest
from storage.outbox import Delivery
from storage.tasks import HistoryEntry
from storage.words import Audience, DeliveryMethod, DeliveryState, MembershipRole, Source
from workflows.errors import Refused
from workflows.ground_rules import GroundRules
from workflows.meeting.feed import FeedScope, feed_bytes
from workflows.meeting.links import new_link
from workflows.reading.accept import accept, confirm
from workflows.reading.read import read_document
from workflows.tracking.people import find_party, register
from workflows.tracking.views import task_views

SAMPLE = Path(__file__).with_name("prestatieafspraken-veldhoek-2026.txt")
BEGINS = datetime(2026, 1, 5, 8, 0, tzinfo=ZONE)
ENDS = datetime(2027, 1, 8, 18, 0, tzinfo=ZONE)
SPEED = timedelta(days=365).total_seconds()  # a year in a second; the clock stops wherever something is due
REMINDERS = ("kickoff", "prompt", "nudge", "due", "overdue", "escalation", "agenda", "meeting")
COORDINATOR = "U0KARIN"
PEOPLE = (
    (COORDINATOR, HOME, "Karin Visser", "gemeente Veldhoek", MembershipRole.COORDINATOR),
    (GEMEENTE, HOME, "Marijke de Wit", "gemeente Veldhoek", MembershipRole.LEAD),
    (CORPORATIE, HOME, "Jeroen Bos", "Woonlint", MembershipRole.LEAD),
    (HUURDERS, OTHER, "Fatima El Amrani", "Huurdersraad De Sleutel", MembershipRole.LEAD),
)


def run_demo(*, stays: bool, port: int = 0) -> int:
    """Tells the story; then ends, or stays up until Ctrl-C and says where to look. Gives the exit code."""
    logging.getLogger("nakomen").setLevel(logging.ERROR)
    clock = SimulatedClock(BEGINS)
    with tempfile.TemporaryDirectory(prefix="nakomen-demo-") as home, _slack(clock, port) as slack:
        config = _config(slack, Path(home))
        with store(config, writes=True) as database:
            token = _prepare(database, ground_rules(config))
            app = build(config, database, clock=clock, ticking=False)
            try:
                app.start()
                chronicle = Chronicle(slack.workspace)
                _live(app, slack, clock)
                _tell(app, chronicle, database)
                if stays:
                    _stay(app, slack, token)
            finally:
                app.stop()
    return 0


def _slack(clock: SimulatedClock, port: int) -> Playground:
    workspace = sample_workspace(clock.now)
    workspace.add_user(User(COORDINATOR, "karin", "Karin Visser", HOME))
    workspace.channels[CHANNEL].members.append(COORDINATOR)
    try:
        return Playground(workspace, port=port)
    except OSError as error:
        raise Refused(f"Poort {port} is al in gebruik. Kies een andere met --port, of laat die weg.") from error


def _config(slack: Playground, home: Path) -> Config:
    """The bot is configured as for a real workspace; only the addresses and the pace are those of the stand-in."""
    return Config(
        slack=SlackConfig(
            bot_token=Secret(slack.bot_token),
            app_token=Secret(slack.app_token),
            api_url=slack.api_url,
            channel_interval_seconds=0.0,
            messages_per_minute=1_000_000,
        ),
        storage=StorageConfig(url="sqlite:///demo.db"),
        web=WebConfig(listen="127.0.0.1:0"),
        home=home,
    )


def _prepare(database: Database, rules: GroundRules) -> str:
    """The agreement read, stored and confirmed, the people known, a link to the calendar; gives the link's token."""
    data = SAMPLE.read_bytes()
    proposal = read_document(data, name=SAMPLE.name)
    digest = hashlib.sha256(data).hexdigest()
    with database.write() as session:
        accepted = accept(session, proposal, content_hash=digest, channel=CHANNEL, now=BEGINS, rules=rules)
        for user_id, team_id, name, party, role in PEOPLE:
            found = find_party(session, accepted.agreement_id, party)
            register(session, user_id=user_id, team_id=team_id, name=name, party_id=found.id or 0, role=role)
        confirm(session, accepted.agreement_id, now=BEGINS, person_id=None, rules=rules)
        _, token = new_link(session, name="Demo", audience=Audience.PARTIES, agreement_id=accepted.agreement_id, now=BEGINS)
    return token


def _live(app: App, slack: Playground, clock: SimulatedClock) -> None:
    simulation = Simulation(app, clock, speed=SPEED)
    simulation.begin()
    if not simulation.await_slack():
        return

    def settled() -> None:
        app.delivery.wake()  # what a command wrote, the bot finds by itself only a second later
        slack.quiet(5.0)
        app.settle(10.0)

    cast = Cast(slack, app.database, clock, rules=app.rules, story=STORY, dates=DATES, settled=settled, ends=ENDS)
    simulation.live_until(ENDS, cast.act)


def _tell(app: App, chronicle: Chronicle, database: Database) -> None:
    with database.read() as session:
        typer.echo(script(title_card(session), chronicle.notes))
        for line in _summary(session, app.rules, app.clock.now()):
            typer.echo(line)


def _summary(session: Session, rules: GroundRules, now: datetime) -> list[str]:
    views = task_views(session, now=now, rules=rules)
    states = Counter(view.status for view in views)
    posted = [
        row.kind.value
        for row in session.exec(select(Delivery).where(Delivery.state == DeliveryState.SENT))
        if row.method is DeliveryMethod.POST
    ]
    answered = [
        entry for entry in session.exec(select(HistoryEntry)) if entry.source in {Source.REPLY, Source.BUTTON, Source.REACTION}
    ]
    data, _ = feed_bytes(session, FeedScope(), rules=rules, today=now.date())
    return [
        "Samenvatting",
        f"  taken: {len(views)}, waarvan {states['done']} afgerond en {states['active'] + states['waiting']} open",
        f"  herinneringen verstuurd: {sum(posted.count(kind) for kind in REMINDERS)}",
        f"  antwoorden begrepen: {len(answered)}",
        f"  kwartaalsamenvattingen: {len(session.exec(select(Digest)).all())}",
        f"  overleggen in de agenda: {data.count(b'BEGIN:VEVENT')}",
    ]


def _stay(app: App, slack: Playground, token: str) -> None:
    host = f"http://127.0.0.1:{app.web.port}"
    typer.echo("")
    typer.echo("De demo blijft draaien tot je Ctrl-C typt.")
    typer.echo(f"  wat er in de kanalen staat: {slack.page_url}")
    typer.echo(f"  de agenda, om op te abonneren: {host}/feeds/{token}.ics")
    sys.stdout.flush()
    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    ended.wait()

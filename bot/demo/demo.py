"""`nakomen demo --headless`: reads the sample agreement, confirms it, and tells how its year goes in the stand-in for Slack."""

from __future__ import annotations

import logging
import tempfile
from collections import Counter
from datetime import datetime
from pathlib import Path

import typer
from sqlmodel import Session, select

from bot.app import App
from bot.clock import SimulatedClock
from bot.context import ground_rules, store
from bot.demo.cast import Script
from bot.demo.chronicle import Chronicle
from bot.demo.life import Life
from bot.demo.opening import BEGINS, ENDS, configuration, open_slack, prepare
from bot.demo.script import script
from bot.demo.story import DATES, STORY
from bot.demo.title_card import title_card
from storage.database import Database
from storage.digests import Digest
from storage.outbox import Delivery
from storage.tasks import HistoryEntry
from storage.words import DeliveryMethod, DeliveryState, Source
from workflows.ground_rules import GroundRules
from workflows.meeting.feed.whole_calendar import FeedScope, feed_bytes
from workflows.tracking.views import task_views

REMINDERS = ("kickoff", "prompt", "nudge", "due", "overdue", "escalation", "agenda", "meeting")


def run_demo() -> int:
    """Lives through the whole year and tells it. Gives the exit code."""
    logging.getLogger("nakomen").setLevel(logging.ERROR)
    clock = SimulatedClock(BEGINS)
    slack = open_slack(clock.now, 0)
    try:
        with tempfile.TemporaryDirectory(prefix="nakomen-demo-") as home:
            config = configuration(slack, Path(home))
            with store(config, writes=True) as database:
                prepare(database, ground_rules(config))
            life = Life(config, slack, clock, Script.of(STORY, DATES))
            try:
                chronicle = Chronicle(slack.workspace)
                life.simulation.begin()
                if life.start():
                    life.live_until(ENDS, life.cast.act)
                _tell(life.app, chronicle, life.database)
            finally:
                life.stop()
    finally:
        slack.stop()
    return 0


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

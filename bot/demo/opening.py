"""How the demo begins: the stand-in for Slack with its people, the bot's configuration, and the sample agreement in store."""

from __future__ import annotations

import hashlib
import socket
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bot.config import Config, Secret, SlackConfig, StorageConfig, WebConfig
from bot.demo.story import ZONE
from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE, HOME, HUURDERS, OTHER, sample_workspace
from bot.playground.server import Playground
from bot.playground.workspace_nouns import User
from storage.database import Database
from storage.words import Audience, MembershipRole
from workflows.errors import Refused
from workflows.ground_rules import GroundRules
from workflows.meeting.links import new_link
from workflows.reading.accept import accept, confirm
from workflows.reading.read import read_document
from workflows.tracking.people import find_party, register

SAMPLE = Path(__file__).with_name("prestatieafspraken-veldhoek-2026.txt")
BEGINS = datetime(2026, 1, 5, 8, 0, tzinfo=ZONE)
ENDS = datetime(2027, 1, 8, 18, 0, tzinfo=ZONE)
COORDINATOR = "U0KARIN"  # a colleague of Marijke's: for one party a person has one role, and hers is to lead its work
PEOPLE = (
    (COORDINATOR, HOME, "Karin Visser", "gemeente Veldhoek", MembershipRole.COORDINATOR),
    (GEMEENTE, HOME, "Marijke de Wit", "gemeente Veldhoek", MembershipRole.LEAD),
    (CORPORATIE, HOME, "Jeroen Bos", "Woonlint", MembershipRole.LEAD),
    (HUURDERS, OTHER, "Fatima El Amrani", "Huurdersraad De Sleutel", MembershipRole.LEAD),
)


def open_slack(now: Callable[[], datetime], port: int) -> Playground:
    """The stand-in, listening; `now` is the moment in the story. Raises Refused when the port is taken."""
    workspace = sample_workspace(now)
    workspace.add_user(User(COORDINATOR, "karin", "Karin Visser", HOME, title="coördinator, gemeente Veldhoek"))
    workspace.channels[CHANNEL].members.append(COORDINATOR)
    try:
        return Playground(workspace, port=port).start()
    except OSError as error:
        raise Refused(f"Poort {port} is al in gebruik. Kies een andere met --port, of laat die weg.") from error


def configuration(slack: Playground, home: Path, *, database: str = "demo.db", web_port: int = 0) -> Config:
    """The bot is configured as for a real workspace; only the addresses and the pace are those of the stand-in."""
    return Config(
        slack=SlackConfig(
            bot_token=Secret(slack.bot_token),
            app_token=Secret(slack.app_token),
            api_url=slack.api_url,
            channel_interval_seconds=0.0,
            messages_per_minute=1_000_000,
        ),
        storage=StorageConfig(url=f"sqlite:///{database}"),
        web=WebConfig(listen=f"127.0.0.1:{web_port}", public_url=f"http://127.0.0.1:{web_port}"),
        home=home,
    )


def prepare(database: Database, rules: GroundRules) -> str:
    """The agreement read, stored and confirmed, the people known, a link to calendar and board; gives the link's token."""
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


def free_port() -> int:
    """A port on which nobody listens now, to be the same in each life of the bot."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])

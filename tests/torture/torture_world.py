"""The little country that is tortured: three agreements in three channels, so many tasks, and people who sit at their tables."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import Session

from bot.playground.sample_workspace import sample_workspace
from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import User
from calendars.periods import Period, PeriodKind
from calendars.workdays import WorkCalendar
from storage.agreements import Party, parties_of
from storage.database import Database
from storage.tasks import task_rows
from storage.words import MembershipRole, PartyRole, Section, Source
from workflows.ground_rules import GroundRules
from workflows.reading.accept import accept, confirm
from workflows.reading.proposal import Proposal, ProposedAfspraak, ProposedParty, ProposedTask
from workflows.tracking.people import person_for, register
from workflows.tracking.stands import Stand, record

ZONE = ZoneInfo("Europe/Amsterdam")
RULES = GroundRules(zone=ZONE, workdays=WorkCalendar(), domain="127.0.0.1")
CHANNELS = ("C0VELDHOEK", "C0WOONLINT", "C0SLEUTEL")
PEOPLE = tuple(f"U0BEWONER{number}" for number in range(9))
PARTIES = (
    ProposedParty("Gemeente Veldhoek", PartyRole.GEMEENTE),
    ProposedParty("Woonlint", PartyRole.CORPORATIE),
    ProposedParty("Huurdersraad De Sleutel", PartyRole.HUURDERSORGANISATIE),
)
FIRST = datetime(2026, 1, 5, 8, 0, tzinfo=ZONE)


@dataclass(frozen=True)
class World:
    """How much there is, from a seed."""

    seed: int
    tasks: int

    def found(self, database: Database) -> None:
        """Brings in the agreements as a coordinator would, and gives half of the tasks to somebody."""
        chance = random.Random(self.seed)
        with database.write() as session:
            for number, channel in enumerate(CHANNELS):
                share = self.tasks // 3 + (number < self.tasks % 3)
                made = accept(
                    session,
                    proposal(number, share, chance),
                    content_hash=f"{number:064x}",
                    channel=channel,
                    now=FIRST,
                    rules=RULES,
                )
                parties = list(parties_of(session, made.agreement_id))
                self._seat(session, parties, number)
                confirm(session, made.agreement_id, now=FIRST, person_id=None, rules=RULES)
                for task in task_rows(session, agreement_id=made.agreement_id):
                    if chance.random() < 0.5:
                        person = person_for(session, user_id=chance.choice(PEOPLE[number * 3 : number * 3 + 3]))
                        stand = Stand("reassign", assignee_id=person.id)
                        record(session, task.id or 0, stand, person_id=None, source=Source.CLI, text=None, now=FIRST, rules=RULES)

    def _seat(self, session: Session, parties: list[Party], number: int) -> None:
        """Three people at each table; the first also keeps the agreement, and sits at the next table too."""
        for place, party in enumerate(parties):
            user = PEOPLE[number * 3 + place]
            role = MembershipRole.COORDINATOR if place == 0 else MembershipRole.LEAD
            register(session, user_id=user, party_id=party.id or 0, role=role)
        register(session, user_id=PEOPLE[(number * 3 + 3) % 9], party_id=parties[1].id or 0, role=MembershipRole.MEMBER)


def proposal(number: int, tasks: int, chance: random.Random) -> Proposal:
    """An agreement whose tasks begin and end around the first quarter."""
    names = [party.name for party in PARTIES]
    afspraken = []
    for position in range(tasks):
        start = date(2025, 12, 1) + timedelta(days=chance.randrange(110))
        due = start + timedelta(days=chance.choice((0, 6, 20, 30, 46, 60, 89, 121, 180)))
        task = ProposedTask(
            title=f"afspraak {number + 1}.{position + 1} uitvoeren",
            quote=f"Partijen voeren afspraak {number + 1}.{position + 1} uit.",
            owners=tuple(chance.sample(names, chance.choice((1, 1, 2)))),
            lead=None,
            period=Period(PeriodKind.RANGE, start, due),
        )
        section, printed = Section.AFSPRAAK, f"{number + 1}.{position + 1}"
        afspraken.append(ProposedAfspraak(printed, "Wonen", None, section, task.quote, tasks=(task,)))
    title = f"Prestatieafspraken Veldhoek {number + 1}"
    return Proposal(f"{number}.pdf", title, 2026, 2026, None, PARTIES, tuple(afspraken), ())


def workspace(now: Callable[[], datetime]) -> Workspace:
    """The stand-in's workspace: everybody in every channel."""
    made = sample_workspace(now)
    bot = made.app.bot_user
    for number, user in enumerate(PEOPLE):
        made.add_user(User(user, f"bewoner{number}", f"Bewoner {number}", made.team.id))
    for channel in CHANNELS[1:]:
        made.add_channel(channel.lower(), channel_id=channel, members=[bot, *PEOPLE])
    made.channels[CHANNELS[0]].members = [bot, *PEOPLE]
    return made

"""Whether every calendar program will read the feed rightly, in words for who keeps the agreements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from bot.config import Config
from bot.context import ground_rules
from bot.doctor.finding import Finding, advice, good, mend
from bot.doctor.tokens import is_local
from calendars.ical_check import Trap, trapped
from storage.meetings import Meeting, meetings_of
from storage.tasks import HistoryEntry
from workflows.meeting.feed import FeedScope, feed_bytes
from workflows.meeting.feed_choice import Deadlines

MOST = 5
MATTERS = {"status", "start", "end", "place"}
_SAID = {
    Trap.LINES: "een regel is te lang of eindigt verkeerd; sommige agenda's lezen dan niets",
    Trap.CHARACTER: "een letter of emoji is doormidden gebroken",
    Trap.ZONE: "de zomertijd staat er zo in dat Outlook hem overslaat; overleggen kunnen een uur verschuiven",
    Trap.FLOATING: "er staat een tijd in zonder tijdzone; elke agenda leest die anders",
    Trap.END: "een overleg van hele dagen eindigt op de verkeerde dag",
    Trap.STAMP: "er ontbreekt wanneer het is gewijzigd; een agenda merkt dan niet dat er iets is veranderd",
    Trap.SEQUENCE: "een wijziging is niet geteld; een agenda kan de oude datum laten staan",
    Trap.UID: "het kenmerk is te lang of heeft tekens waar sommige agenda's niet tegen kunnen",
    Trap.TWICE: "het staat er twee keer in",
}
_REPORT = "Maak een reservekopie met `nakomen backup` en meld dit bij wie Nakomen onderhoudt; de afspraken zelf zijn in orde."


def feed_findings(session: Session, config: Config, *, now: datetime) -> Iterator[Finding]:
    """What is wrong with the calendar of everything; else that it is well, and whether colleagues can reach it."""
    wrong = [*_traps(session, config, now), *_uncounted(session)]
    for text in wrong[:MOST]:
        yield mend("agenda", text, _REPORT)
    if wrong:
        return
    count = session.scalar(sa.select(sa.func.count()).select_from(Meeting)) or 0
    text = f"de feed klopt (overleggen en termijnen: {count}, nagekeken op wat agenda's verkeerd lezen)"
    if is_local(config.web.public_url):
        step = "Zet `web.public_url` in de configuratie op het adres waarop collega's deze machine bereiken."
        yield advice("agenda", f"{text}, maar {config.web.public_url} is voor collega's niet te bereiken", step)
    elif not config.web.public_url.startswith("https:"):
        step = "Zet er een webserver met een certificaat voor en begin `web.public_url` met https://."
        yield advice("agenda", f"{text}, maar zonder https:// weigeren Google en Outlook het adres vaak", step)
    else:
        yield good("agenda", text)


def _traps(session: Session, config: Config, now: datetime) -> Iterator[str]:
    rules = ground_rules(config)
    for deadlines in (Deadlines.EVENTS, Deadlines.TODOS):
        scope = FeedScope(deadlines=deadlines)
        data, again = (feed_bytes(session, scope, rules=rules, today=now.date())[0] for _ in range(2))
        for found in trapped(data):
            yield f"{_name(session, found.uid)}: {_SAID[found.trap]}"
        if data != again:
            yield "de feed: twee keer maken geeft twee verschillende agenda's, dus elke agenda haalt steeds alles opnieuw op"


def _uncounted(session: Session) -> Iterator[str]:
    """Meetings of which the history knows more changes than the calendars were told."""
    wanted = select(HistoryEntry.meeting_id, HistoryEntry.change).where(col(HistoryEntry.meeting_id).is_not(None))
    changes = Counter(meeting_id for meeting_id, change in session.exec(wanted) if MATTERS & set(change))
    for meeting in meetings_of(session):
        if changes[meeting.id] > meeting.sequence:
            yield f"{meeting.name}: {_SAID[Trap.SEQUENCE]}"


def _name(session: Session, uid: str | None) -> str:
    if uid is None:
        return "de feed"
    found = session.exec(select(Meeting.name).where(col(Meeting.uid).startswith(uid.partition("@")[0] + "@"))).first()
    return found or f"het onderdeel {uid}"

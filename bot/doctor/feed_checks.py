"""Whether every calendar program will read the feed rightly, in words for who keeps the agreements."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session

from bot.config import Config
from bot.context import ground_rules
from bot.doctor.finding import Finding, advice, good, mend
from bot.doctor.tokens import is_local
from bot.messages.made_of.wording import words
from storage.meetings import Meeting
from workflows.meeting.feed.check import Wrong, wrong_in_feed

MOST = 5
_REPORT = "Maak een reservekopie met `nakomen backup` en meld dit bij wie Nakomen onderhoudt; de afspraken zelf zijn in orde."


def feed_findings(session: Session, config: Config, *, now: datetime) -> Iterator[Finding]:
    """What is wrong with the calendar of everything; else that it is well, and whether colleagues can reach it."""
    rules = ground_rules(config)
    wrong = wrong_in_feed(session, None, rules=rules, today=now.astimezone(rules.zone).date())
    for one in wrong[:MOST]:
        yield mend("agenda", _said(one), _REPORT)
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


def _said(one: Wrong) -> str:
    return f"{one.name or 'de feed'}: {words(f'feed_trap_{one.trap}', 'nl')}"

"""How fresh the copies of outside calendars and school holidays are, and why one doesn't come. Addresses are never shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlmodel import Session

from bot.config import Config
from bot.doctor.finding import Finding, advice, good
from bot.fetch_steps import Trouble
from bot.outside.sources import Source, sources
from storage.outside_copies import OutsideCopy, copy_of

_WHY = {
    Trouble.PLACE: (
        "het adres ligt in een eigen netwerk, of verwijst daarheen",
        "Zet de naam van de machine bij `calendars.private_hosts` als dat klopt.",
    ),
    Trouble.GONE: ("op dit adres staat niets meer", "Vraag om het nieuwe adres en zet het bij `calendars`."),
    Trouble.REFUSED: ("het adres laat ons niet binnen", "Vraag om een adres dat zonder inloggen te openen is."),
    Trouble.AWAY: ("het adres geeft geen goed antwoord", "Kijk of het adres in een browser wel opent."),
    Trouble.SLOW: ("het antwoord blijft te lang weg", "Kijk of het adres in een browser wel opent."),
    Trouble.TOO_BIG: ("de agenda is groter dan 5 MB", "Vraag om een agenda met minder verleden."),
    Trouble.TURNS: ("het adres verwijst steeds verder", "Zet het adres waar het eindigt bij `calendars`."),
    Trouble.UNREADABLE: ("wat er staat is niet te lezen", "Kijk of het adres een agenda (.ics) geeft."),
}


def outside_findings(session: Session, config: Config, wall: datetime) -> Iterator[Finding]:
    """One line for each source; a source that fails harms nothing, so that nothing has to be mended."""
    for source in sources(config):
        copy = copy_of(session, source.key)
        if copy is None:
            yield good("buitenagenda", f"{source.name}: nog niet opgehaald; dat doet `nakomen run`{_instead(source)}")
        elif copy.trouble is None:
            yield good("buitenagenda", f"{source.name}: {_age(copy, wall)} opgehaald, {_count(source, copy)}")
        else:
            yield _failed(source, copy, wall)


def _failed(source: Source, copy: OutsideCopy, wall: datetime) -> Finding:
    why, step = _WHY[Trouble(copy.trouble)]
    kept = f"; de laatste goede kopie ({_age(copy, wall)}) telt" if copy.fetched_at else _instead(source)
    return advice("buitenagenda", f"{source.name}: {why}{kept}", step)


def _instead(source: Source) -> str:
    return "; tot dan telt de tabel die bij het programma hoort" if source.is_school else ""


def _age(copy: OutsideCopy, wall: datetime) -> str:
    passed = wall - copy.fetched_at if copy.fetched_at else timedelta(0)
    hours = round(passed.total_seconds() / 3600)
    if hours < 1:
        return "minder dan een uur geleden"
    if hours < 48:
        return f"{hours} uur geleden"
    return f"{hours // 24} dagen geleden"


def _count(source: Source, copy: OutsideCopy) -> str:
    if source.is_school:
        return f"{len(copy.found.get('holidays') or [])} vakanties"
    return f"{len(copy.found.get('busy') or [])} afspraken in de komende tijd"

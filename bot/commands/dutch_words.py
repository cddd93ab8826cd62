"""How the command line says in Dutch what `--json` gives as fixed English words, and how it writes days and moments."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from storage.words import AgreementStatus, Audience, MeetingStatus, MembershipRole, MomentKind, NoteKind, PartyRole

AGREEMENT = {AgreementStatus.CONCEPT: "concept", AgreementStatus.ACTIVE: "bevestigd", AgreementStatus.CLOSED: "afgesloten"}
AUDIENCE = {Audience.PARTIES: "voor de partijen", Audience.PUBLIC: "voor het publiek", Audience.RAAD: "voor de raad"}
MEETING = {MeetingStatus.WINDOW: "te plannen", MeetingStatus.SET: "gepland", MeetingStatus.CANCELLED: "afgelast"}
NOTE = {NoteKind.DECISION: "besluit", NoteKind.ACTION: "actie", NoteKind.MINUTES: "verslag"}
ROLE = {
    MembershipRole.COORDINATOR: "coördinator",
    MembershipRole.LEAD: "trekker",
    MembershipRole.MEMBER: "lid",
    MembershipRole.OBSERVER: "meelezer",
}
PARTY = {
    PartyRole.GEMEENTE: "gemeente",
    PartyRole.CORPORATIE: "corporatie",
    PartyRole.HUURDERSORGANISATIE: "huurdersorganisatie",
    PartyRole.OTHER: "anders",
}
MOMENT = {
    MomentKind.KICKOFF: "begin",
    MomentKind.PROMPT: "tussenstand",
    MomentKind.NUDGE: "bijna zover",
    MomentKind.DUE: "vandaag",
    MomentKind.OVERDUE: "te laat",
    MomentKind.ESCALATION: "te lang te laat",
    MomentKind.AGENDA: "op de agenda",
    MomentKind.MEETING: "overleg",
    MomentKind.DIGEST: "samenvatting",
}


def day(text: str) -> str:
    """ISO text of a day or a moment as "31-03-2026"."""
    return f"{datetime.fromisoformat(text):%d-%m-%Y}"


def moment(text: str, zone: ZoneInfo) -> str:
    """ISO text of a moment with an offset as "31-03-2026 14:00" in the zone."""
    return f"{datetime.fromisoformat(text).astimezone(zone):%d-%m-%Y %H:%M}"


def span(first: str, last: str) -> str:
    """Two days as "tussen 01-03-2026 en 31-03-2026", and a single one as "31-03-2026"."""
    return day(first) if first == last else f"tussen {day(first)} en {day(last)}"

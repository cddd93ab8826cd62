"""What the bot says about meetings, documents and quarters, and why then: a sentence each. Pure: from a message's payload."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from bot.demo.lines import Line, capital, long_day
from bot.messages.made_of.dates import as_day, time_text

_DOCUMENTS = {
    "document_offer": "Er viel een document in het kanaal. Nakomen leest niets ongevraagd: het biedt aan om te kijken.",
    "document_read": "Het document is gelezen. Er verandert nog niets: eerst zie je wat Nakomen ervan begreep.",
    "document_known": "Dit document kent Nakomen al: het wordt niet nog een keer gevolgd.",
    "document_refused": "Nakomen kon dit document niet lezen en zegt waarom.",
    "document_not_yours": "Een document volgen kan alleen wie daarvoor is aangewezen: dat zegt Nakomen alleen tegen wie klikte.",
    "welcome": "Nakomen kwam in het kanaal en zegt in een paar regels wat het doet.",
}


def digest_line(moment: datetime, payload: dict[str, Any]) -> Line:
    """A quarter that is over."""
    period = payload.get("period") or "kwartaal"
    text = f"Het {period} is voorbij: de samenvatting staat in het kanaal, de rest en een grafiek in de draad."
    return Line(moment, text, "📊", 88, "digest")


def document_line(moment: datetime, payload: dict[str, Any]) -> Line | None:
    """What came of a dropped document, or None for a message about something else."""
    text = _DOCUMENTS.get(str(payload.get("message")))
    return Line(moment, text, "📄", 86, "document") if text else None


def meeting_line(moment: datetime, payload: dict[str, Any]) -> Line | None:
    """A meeting that has no date, comes, was, or got its date."""
    items = list(payload.get("items") or [])
    if not items:
        return None
    name, day = capital(str(items[0]["name"])), as_day(items[0].get("start"))
    text = _meeting(str(payload.get("about")), name, day, moment.date(), items)
    return Line(moment, text, "🗓️", 57, "meeting") if text else None


def _meeting(about: str, name: str, day: date | None, today: date, items: list[dict[str, Any]]) -> str:
    if about == "ask":
        meetings = name if len(items) == 1 else f"{len(items)} overleggen"
        return f"{meetings}: er is nog geen datum. Daarom vraagt Nakomen op tijd wie er een kiest."
    if about in {"passed", "undated"}:
        whom = "wie het organiseert" if about == "passed" else "de coördinator"
        return f"{name} had al geweest moeten zijn en heeft geen datum. Nakomen vraagt {whom} of het nog komt."
    if day is None:
        return ""
    at = time_text(items[0].get("start"))
    when = "morgen" if (day - today).days == 1 else f"op {long_day(day)}, de eerste werkdag hierna"
    sentences = {
        "agenda": f"{name} is op {long_day(day)}: Nakomen zet op de agenda wat oranje of rood staat.",
        "before": f"{name} is {when}: nog één keer plaats en tijd.",
        "after": f"{name} is geweest: Nakomen vraagt wat er is besloten, zolang iedereen het nog weet.",
        "set": f"{name} heeft een datum: {long_day(day)} om {at}. Die staat meteen in ieders agenda.",
        "moved": f"{name} is verzet naar {long_day(day)} om {at}. Dat staat meteen in ieders agenda.",
        "cancelled": f"{name} gaat niet door. Nakomen zegt het ook in het kanaal: sommige agenda's verbergen het.",
    }
    return sentences.get(about, "")

"""What the bot made of an answer, in a sentence. Pure: from an entry of the history and how its task stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from bot.demo.lines import Line, capital, counted, listed, short_day
from bot.messages.made_of.dates import amount_text, number_text
from bot.messages.made_of.escaping import one_line, shortened
from storage.words import Light, Source

LONGEST_QUOTE = 60
LIGHTS = {Light.GREEN: "groen", Light.AMBER: "oranje", Light.RED: "rood"}
PRESSED = {Source.MODAL: "vulde het venster in", Source.REACTION: "reageerde met een emoji", Source.COMMAND: "gaf een opdracht"}
CHATTER, ASKED, NOTED, REFUSED, CHANGED = "chatter", "asked", "noted", "refused", "changed"


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer. `text` is what was typed (empty for a click), `came_of_it` one of the words above; `change` maps a field to
    [before, after]. `light`, `said` and the target are those of the task after it; `other` is whom it waits for, `owners` whose
    it is.
    """

    moment: datetime
    who: str
    source: Source
    text: str
    came_of_it: str
    number: str | None = None
    change: dict[str, Any] = field(default_factory=dict)
    undoes: bool = False
    due: date | None = None
    light: Light | None = None
    said: Light | None = None
    target_value: float | None = None
    target_unit: str = ""
    other: str | None = None
    owners: tuple[str, ...] = ()


def answer_line(heard: Heard, *, quiet_days: int) -> Line:
    """What was understood and what follows from it; `quiet_days`: how long a good word keeps reminders away."""
    about = f"afspraak {heard.number}" if heard.number else "de afspraak"
    said = f"“{shortened(one_line(heard.text), LONGEST_QUOTE)}”" if heard.text else ""
    if heard.came_of_it != CHANGED:
        return _without_change(heard, about, said)
    if heard.undoes:
        return Line(heard.moment, f"{heard.who} maakte het ongedaan: {about} staat weer zoals daarvoor.", "↩️", 72, CHANGED)
    meaning = _closing(heard, about) or _planning(heard, about) or _stand(heard, about, quiet_days)
    how = f"{said} is gelezen als {meaning.read_as}" if said else f"{heard.who} {_did(heard)}: {meaning.read_as}"
    return Line(heard.moment, f"{how}{meaning.then}", meaning.mark, meaning.weight, CHANGED)


@dataclass(frozen=True, slots=True)
class _Meaning:
    """How an answer was read and what follows from it; how telling that is, and its mark."""

    read_as: str
    then: str
    weight: int
    mark: str


def _without_change(heard: Heard, about: str, said: str) -> Line:
    if heard.came_of_it == ASKED:
        return Line(heard.moment, f"{said} kan meer betekenen: Nakomen vraagt het na en wijzigt nog niets.", "❓", 78, ASKED)
    if heard.came_of_it == REFUSED:
        whose = listed(heard.owners) or "de partij die het doet"
        text = f"De stand van {about} is aan {whose}. Alleen {heard.who} leest dat; er verandert niets."
        return Line(heard.moment, text, "✋", 79, REFUSED)
    if heard.came_of_it == NOTED:
        text = f"{said} zegt dat er aan {about} wordt gewerkt, zonder aantal of datum: de stand blijft wat die was."
        return Line(heard.moment, text, "📝", 40, NOTED)
    return Line(heard.moment, f"{said} zag Nakomen als gewoon gesprek: er verandert niets.", "💭", 70, CHATTER)


def _did(heard: Heard) -> str:
    return PRESSED.get(heard.source, "klikte")


def _after(heard: Heard) -> dict[str, Any]:
    return {name: pair[1] for name, pair in heard.change.items()}


def _closing(heard: Heard, about: str) -> _Meaning | None:
    """It is over, or waits."""
    match _after(heard).get("status"):
        case "done" | "to_confirm":
            return _Meaning("afgerond", f". Alle herinneringen voor {about} vervallen.", 52, "✅")
        case "dropped":
            return _Meaning("niet meer aan de orde", f". Over {about} vraagt Nakomen niets meer.", 66, "🗑️")
        case "active" if heard.number is None:  # not of a task: of the whole agreement
            return _Meaning("bevestigd", ". Vanaf nu volgt Nakomen deze afspraken.", 84, "🤝")
        case "waiting":
            asked = f" en krijgt {heard.other} één vraag" if heard.other else ""
            then = f". Zolang laat Nakomen de eigenaar van {about} met rust{asked}."
            return _Meaning("wachten op een ander", then, 74, "⏳")
    return None


def _planning(heard: Heard, about: str) -> _Meaning | None:
    """Another day, or another person."""
    after = _after(heard)
    if after.get("expected"):
        return _Meaning("een latere datum", _later(heard, about, date.fromisoformat(after["expected"])), 76, "📆")
    if after.get("snoozed_until"):
        day = short_day(date.fromisoformat(after["snoozed_until"]))
        return _Meaning("later herinneren", f". Over {about} begint Nakomen weer op {day}.", 64, "💤")
    if after.get("assignees"):
        return _Meaning("overdragen", f". Herinneringen voor {about} gaan voortaan naar die persoon zelf.", 68, "🤝")
    return None


def _stand(heard: Heard, about: str, quiet_days: int) -> _Meaning:
    after = _after(heard)
    if after.get("blocked"):
        return _Meaning("stilstand", f". Het licht van {about} wordt rood, zodat de anderen het zien.", 62, "🔴")
    if after.get("value") is not None:
        return _Meaning("een aantal", f". {capital(about)} staat nu op {_amount(heard, after['value'])}.", 46, "📈")
    if after.get("percent") is not None:
        return _Meaning("voortgang", f". {capital(about)} is nu voor {after['percent']}% klaar.", 46, "📈")
    if "said" not in after and "said_at" in after and heard.said is None:
        return _Meaning("voortgang", f". {capital(about)} loopt, maar is nog niet klaar.", 46, "📈")
    if "said" in after or "said_at" in after:
        return _word(heard, about, quiet_days)
    return _Meaning("een nieuwe stand", f" van {about}.", 42, "📝")


def _amount(heard: Heard, value: float) -> str:
    """ "36 van de 42 woningen", "8 van de 10%", "30 aanvragen"."""
    if heard.target_value is None:
        return amount_text(value, heard.target_unit, "nl")
    return f"{number_text(value, 'nl')} van de {amount_text(heard.target_value, heard.target_unit, 'nl')}"


def _word(heard: Heard, about: str, quiet_days: int) -> _Meaning:
    """The owner's word on its course; said again it changes only the day on which it was said."""
    word = (heard.change.get("said") or [None, heard.light])[1]
    if word == Light.RED:
        return _Meaning("het gaat niet lukken", f". {capital(about)} wordt rood en komt zo op tafel.", 62, "🔴")
    if word == Light.AMBER:
        return _Meaning("loopt risico", f". {capital(about)} wordt oranje, maar blijft in de planning.", 62, "🟠")
    then = f". De komende {counted(quiet_days, 'dag', 'dagen')} krijgt {about} geen herinnering vooraf."
    return _Meaning("op schema", then, 56, "🟢")


def _later(heard: Heard, about: str, expected: date) -> str:
    stays = f" Afgesproken blijft {short_day(heard.due)}" if heard.due else " De afgesproken datum blijft staan"
    light = f", en het licht is {LIGHTS[heard.light]}" if heard.light is not None else ""
    return f". {capital(about)} wordt op {short_day(expected)} verwacht.{stays}{light}."

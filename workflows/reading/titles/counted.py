"""A name that counts, with the things that it counts: 'Er 40 aan de Singel bouwen' is '40 woningen aan de Singel bouwen'."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.targets import BARE_NUMBER, number_of
from workflows.reading.proposal import Target

_COUNTS = lazy_re(
    r"(?i)(?:er )?(?P<bound>(?:minimaal|maximaal|ten minste|minstens|circa|ongeveer|ruim|nog eens|nog|"
    r"(?:de )?(?:eerste|overige|resterende)) )?"
    rf"(?P<number>{BARE_NUMBER})(?![\w/:%]|[.,]\d)"
)

_OPENS_WITH = lazy_re(
    rf"(?i)(?:van (?:de|deze) |(?:de|het) (?:eerste|laatste) |in totaal |nog )?(?P<euro>€ ?)?(?:{BARE_NUMBER})"
    r"(?P<share> ?(?:%|procent))? (?P<what>[^\d,:]+)(?:(?:, (?:waarvan|te weten|namelijk)\b|:).*)?"
)
_MONEY = "euro"


def as_many(title: str, target: Target) -> str:
    """The name with another number: '85 woningen isoleren, waarvan 30' for the other 55 of them; '' where that can't be told."""
    counted = _OPENS_WITH.fullmatch(title)
    if counted is None:
        return ""
    unit = "%" if counted["share"] else _MONEY if counted["euro"] else counted["what"].lower()
    asked = target.unit[:1] if target.unit.startswith("%") else target.unit.lower()
    number = f"{counted['euro'] or ''}{_written(target.value)}{counted['share'] or ''}"
    return f"{number} {counted['what']}" if unit.startswith(asked) else ""


def _written(number: float) -> str:
    return f"{number:,.0f}".replace(",", ".") if number == round(number) else f"{number:g}".replace(".", ",")


def with_things(title: str, target: Target | None) -> str:
    """The name; where it begins with the number of its target and doesn't name the things, these stand behind the number."""
    begins = _COUNTS.match(title)
    if target is None or begins is None or target.unit[:1] in "%€" or target.unit.lower() in title.lower():
        return title
    if number_of(begins["number"]) != target.value:
        return title
    number = f"{begins['bound'] or ''}{begins['number']}"
    return f"{number[:1].upper()}{number[1:]} {target.unit}{title[begins.end() :]}"

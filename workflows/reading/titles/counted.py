"""A name that counts, with the things that it counts: 'Er 40 aan de Singel bouwen' is '40 woningen aan de Singel bouwen'."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.targets import BARE_NUMBER, number_of
from workflows.reading.proposal import Target

_COUNTS = lazy_re(
    r"(?i)(?:er )?(?P<bound>(?:minimaal|maximaal|ten minste|minstens|circa|ongeveer|ruim|nog eens|nog|de eerste) )?"
    rf"(?P<number>{BARE_NUMBER})(?![\w/:%]|[.,]\d)"
)


def with_things(title: str, target: Target | None) -> str:
    """The name; where it begins with the number of its target and doesn't name the things, these stand behind the number."""
    begins = _COUNTS.match(title)
    if target is None or begins is None or target.unit[:1] in "%€" or target.unit.lower() in title.lower():
        return title
    if number_of(begins["number"]) != target.value:
        return title
    number = f"{begins['bound'] or ''}{begins['number']}"
    return f"{number[:1].upper()}{number[1:]} {target.unit}{title[begins.end() :]}"

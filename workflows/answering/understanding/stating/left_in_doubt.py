"""What leaves a good answer in doubt: a turn that isn't understood, almost all, a number on behalf of somebody, two lights."""

from __future__ import annotations

from collections.abc import Sequence

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.reply_reading import Reading
from workflows.answering.understanding.stating.statement import Statement

_TURNS = lazy_regex(
    r"\W*(?:maar|but|alleen|echter|however)\s+(?:\w{6,}\W*\Z|\w+\s+\w)|"
    r"\W*(?:(?:helaas|door|en|weer|toen|and|then)\s+)*(?:afgewezen|afgekeurd|teruggestuurd|geweigerd|verworpen|weggestemd|vernietigd|ingetrokken|rejected|declined|refused|turned\s+down|sent\s+back)\b"
)
_ALMOST_ALL = lazy_regex(
    r"\b100\s*%\W+(?:bijna|haast|nagenoeg|vrijwel|almost|nearly)\b|\b(?:bijna|haast|nagenoeg|vrijwel|zo\s+goed\s+als|almost|nearly|practically)\s+100\b"
)
_ON_BEHALF = lazy_regex(r"\W*(?:namens|on\s+behalf\s+of)\s")


def has_a_turn(statements: Sequence[Statement]) -> bool:
    """'Verstuurd maar retour gekomen', 'ingediend, afgewezen': behind an end a 'maar' with what isn't understood."""
    return any(not one.facts and not one.aside and _TURNS.match(one.text) for one in statements[1:])


def is_almost_all(text: str) -> bool:
    """'Bijna 100%'."""
    return bool(_ALMOST_ALL.search(text))


def is_on_behalf(text: str) -> bool:
    """'Namens Woonlint 6 klaar': six of them, or afspraak 6."""
    return bool(_ON_BEHALF.match(text))


def shows_two_lights(text: str) -> bool:
    """'🟢 en 🔴'."""
    return "signred" in text and "signgreen" in text


def is_bare_failure(reading: Reading) -> bool:
    """'Niet gelukt' and nothing else: later, or never?"""
    return (
        Fact.FAILED in reading.facts
        and not reading.facts & {Fact.DELAYED, Fact.MISSES_IT, Fact.MORE_TIME, Fact.BLOCKED}
        and not reading.days.later
    )

"""What stands behind 'nieuwe planning:' or 'new date:' is what will be, whatever its verb says."""

from __future__ import annotations

from calendars.lazy_pattern import AnyMatch, lazy_regex
from workflows.answering.understanding.reply_facts import FINISHED, PARTICIPLE

_HEADED = lazy_regex(
    r"\b(?:nieuwe?|herziene?|aangepaste?|gewijzigde?|bijgestelde?|new|revised|updated|adjusted)\s+"
    r"(?:(?:eind|oplever|streef)?(?:planning|datum|data|deadlines?|termijn)|mijlpa(?:al|len)|schema|(?:end\s+|target\s+)?(?:date|deadline)|milestones?|schedule|target)"
    r"(?:\s+(?:is|wordt|nu|now))?\s*(?::|(?<=\b(?:is|wordt)))\s*(?P<rest>(?:\s*\n\s*[-*•][^\n]*)+|[^.!?;\n]*)"
)
_ENDED = lazy_regex(rf"\b(?:{FINISHED}|{PARTICIPLE}|discussed|signed|sent|adopted|approved)\b")
_DAY = lazy_regex(r"\bdatum\d+")
_FIGURE = lazy_regex(r"(?<!datum)\b[0-9]")
_OTHER = lazy_regex(r"\b(?:gestart|begonnen|opgestart|started|begun|als|indien|mits|zodra|if|niet|geen|not)\b")
"""A begin, a condition or a denial: not the end of it on that day."""
_HOPED = lazy_regex(r"\b(?:misschien|mogelijk|wellicht|waarschijnlijk|vermoedelijk|hopelijk|probably|hopefully)\b")


def without_planned_deeds(text: str) -> str:
    """'Nieuwe planning: bod besproken datum0' as 'nieuwe planning datum0'; of several days the last one is that of the end."""
    return _HEADED.sub(_only_the_day, text) if "datum" in text else text


def _only_the_day(found: AnyMatch) -> str:
    rest = found["rest"]
    days = _DAY.findall(rest)
    if not days or not _ENDED.search(rest) or _OTHER.search(rest):
        return found[0]
    if _FIGURE.search(rest):
        return f"planning: {_ENDED.sub(' ', rest).strip()}"
    hoped = _HOPED.search(rest)
    return f"nieuwe planning {f'{hoped[0]} ' if hoped else ''}{days[-1]}"

"""Who takes which, with the number behind the verb: "@Piet doet 10a voortaan", "@Sanne takes over 10a". Pure.

Said the other way round it is what the numbers in front are read by: "10a: @Piet neemt het over".
"""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex
from workflows.answering.heard.picked import JOIN, KEYWORD

LONGEST = 120
_USER = r"<@[A-Z0-9]+(?:\|[^>]*)?>"
_LETTERED = r"\d{1,3}[a-z]"
_NUMBER = r"\d{1,3}[a-z]?"
_NAMED = rf"(?:{KEYWORD}\s*{_NUMBER}|{_LETTERED})(?:{JOIN}(?:{KEYWORD}\s*)?{_NUMBER})*"
_BARE = rf"{_NUMBER}(?:{JOIN}{_NUMBER})*"
_NOW = r"(?:nu|voortaan|vanaf\s+nu|verder|from\s+now\s+on|now)"
_OF_ME = r"(?:(?:van|voor)\s+(?:mij|me|ons)|from\s+(?:me|us)|for\s+(?:me|us))"
_OVER = r"(?:over|op)"
_INTRO = r"\W*(?:(?:oké|ok|goed|dus|hoi|beste\s+allemaal|collega's?|nieuws|vanaf\s+nu|voortaan|from\s+now\s+on)\b[\s,:]*)*"
_DOES = r"(?:doet|neemt|pakt|regelt|trekt|krijgt|does|takes|handles|has|gets|leads|will\s+(?:do|take|handle|lead)|gaat)"
_TAKES_OVER = r"(?:takes?|is\s+taking|will\s+take|picks?|is\s+picking|will\s+pick)\s+(?:over|up)"
_FORM = lazy_regex(
    rf"(?i){_INTRO}(?:(?P<who>{_USER})\s+|(?P<turned>{_DOES}\s+)(?P<who>{_USER})\s+)(?:"
    rf"{_TAKES_OVER}\s+(?:{_NOW}\s+)?(?P<which>{_BARE}|{_NAMED})(?:\s+(?:{_NOW}|{_OF_ME}))*"
    rf"|(?(turned)|{_DOES}\s+)(?:{_NOW}\s+)?(?P<which>{_NAMED})(?:\s+(?:{_NOW}|{_OF_ME}|{_OVER}|doen|trekken|regelen))*"
    rf"|(?(turned)|{_DOES}\s+)(?:{_NOW}\s+)(?P<which>{_BARE})(?:\s+(?:{_OF_ME}|{_OVER}|doen|trekken|regelen))*"
    rf"|(?(turned)|{_DOES}\s+)(?P<which>{_BARE})(?:\s+(?:{_NOW}|{_OF_ME}|{_OVER}))+"
    r")[\s.!]*"
)


def number_in_front(text: str) -> str:
    """The text with the numbers in front, where somebody with an @ takes them over; as it stands for all else.

    A bare number needs a word that says so beside it: "@Piet doet 8" may count eight of something.
    """
    found = _FORM.fullmatch(text) if len(text) <= LONGEST and "<@" in text else None
    return f"{found['which']}: {found['who']} neemt het over" if found is not None else text

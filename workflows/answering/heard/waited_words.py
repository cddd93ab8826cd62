"""What is said around a wait: by the party that is waited for, and by the owner who can go on. Pure.

"Dit ligt niet bij ons maar bij HDS" tells that it isn't they who are waited for, "de cijfers krijgen jullie vrijdag" when it
comes, "ontvangen, dan kan ik verder" that the wait is over.
"""

from __future__ import annotations

from datetime import date

import regex

from calendars.answer_days import snooze_until
from calendars.lazy_pattern import lazy_regex
from calendars.mentions import find_mentions

LONGEST = 200
_US = r"(?:ons|mij|us|me)"
_NOT_US = lazy_regex(
    rf"\b(?:niet|niets|niks|geen\s+\w+)\s+(?:meer\s+)?(?:aan|bij|van|op|with|for|on)\s+{_US}\b"
    rf"|\b(?:not)\s+(?:with|for|on|up\s+to)\s+{_US}\b|\bnot\s+(?:us|ours)\b(?=\s*(?:$|[,.;!]|but\b))"
    r"|(?:\bnot|n['’]t)\s+(?:ours|our\s+(?:job|task|turn|work|responsibility|call|side))\b|\bnothing\s+to\s+do\s+with\s+us\b"
    r"|\b(?:wij|we|jullie)\s+(?:\w+\s+){0,2}?(?:hebben|hoeven|wachten|verwachten|krijgen)\s+(?:hier\s+)?(?:helemaal\s+)?(?:niets|niks|geen\s+\w+)\s+(?:meer\s+)?(?:van\s+(?:ons|jullie)|nodig|te\s+(?:doen|leveren|geven))"
    r"|\b(?:wij|we)\s+wachten\s+(?:zelf\s+)?(?:juist|zelf|ook|nog)?\s*(?:ook\s+|nog\s+)?op\s+\S+|\b(?:wij|we)\s+weten\s+(?:hier\s+)?van\s+(?:niets|niks)",
    regex.IGNORECASE,
)
_ELSEWHERE = lazy_regex(
    r"(?:\b(?:maar|wel|juist|but)\s+(?:(?:wel|juist|nu|echt|gewoon|dat\s+ligt|ligt|is|het\s+ligt)\s+)*(?:bij|op|aan|van|with|for|up\s+to)|\b(?:that|this|it)(?:['’]s|\s+is)\s+(?:now\s+|really\s+|actually\s+)*(?:for|with|up\s+to)|\bwachten\s+(?:\w+\s+){0,2}?op|\b(?:ligt|hoort)\s+(?:\w+\s+)?bij)\s+(?P<whom>[^,.;:!?()\n]+)",
    regex.IGNORECASE,
)
_COMES = lazy_regex(
    r"\b(?:krijg(?:en|t)?|stu(?:ren|ur|urt)|mail(?:en|t)?|lever(?:en|t)?|komt|komen|volgt|volgen|heb(?:ben|t)?|heeft|kunnen|kan|verwacht(?:en)?|geven|delen|doen|maken|bespreken|uiterlijk|binnen|send|get|have|expect)\b",
    regex.IGNORECASE,
)
_PAST = lazy_regex(r"\b(?:gisteren|eergisteren|vorige|afgelopen|was|waren|had|hadden|yesterday|last)\b|\?", regex.IGNORECASE)
_ON = lazy_regex(
    r"(?:\b(?:kan|kunnen|ga|gaan|can)\s+(?:ik|we|wij|i)|\b(?:ik|we|wij|i)\s+(?:kan|kunnen|ga|gaan|can))\s+(?:(?:nu|weer|dus|eindelijk|er|hier|mee|hiermee|now)\s+)*(?:verder|door|aan\s+de\s+slag|aan\s+het\s+werk|go\s+on|continue)\b"
    r"|\b(?:hoef(?:t|en)?|hoeven)\s+(?:(?:ik|we|wij|hij|die|dit|het)\s+)?niet\s+(?:meer|langer)\s+te\s+wachten|\b(?:wacht|wachten)\s+(?:(?:ik|we|wij)\s+)?niet\s+(?:meer|langer)\b"
    r"|\bno\s+longer\s+wait",
    regex.IGNORECASE,
)
_RECEIVED = lazy_regex(
    r"\b(?:ontvangen|binnengekomen|gekregen|received|got\s+it)\b|\b(?:is|zijn|hebben|heb)\s+(?:\w+\s+){0,3}?binnen\b|^\W*binnen\b",
    regex.IGNORECASE,
)
_ANSWER = r"(?:reactie|antwoord|advies|bericht|akkoord|cijfers|gegevens|stukken|terugkoppeling|response|answer|reply|news)"
_CAME = r"(?:gehoord|ontvangen|gekregen|binnen(?:gekomen)?|terug(?:gehoord|gekregen)?|heard|received)"
_NOTHING_YET = lazy_regex(
    rf"(?:\w+[\s,]+){{0,4}}?(?:nog\s+(?:steeds\s+|altijd\s+)?(?:(?:niets|niks|niet)\s+(?:van\s+\w+\s+)?{_CAME}|geen\s+{_ANSWER}(?:\s+{_CAME})?)|nothing\s+{_CAME}|no\s+{_ANSWER})"
    r"(?:\s+(?:van|uit|hen|ze|jullie|de|het|from|them|yet|so|far|[A-Z]\w*|gemeente|huurdersraad)){0,4}[.!]*",
    regex.IGNORECASE,
)
_NOT_YET = lazy_regex(
    r"\b(?:nog|pas|zodra|als|wanneer|mits|indien|tenzij|straks|morgen|niets|niks|geen|zou|zouden|not|yet|once|if|when|until)\b|\?|\bniet\b(?!\s+(?:meer|langer)\b)",
    regex.IGNORECASE,
)


def is_not_with_them(text: str) -> bool:
    """Whether who is waited for says that it isn't they: "wij hebben niks van jullie nodig", "we wachten juist op jullie"."""
    return len(text) <= LONGEST and _NOT_US.search(text) is not None and not text.rstrip().endswith("?")


def with_whom(text: str) -> str | None:
    """The words for who is said to have it instead: "HDS" of "niet bij ons maar bij HDS"."""
    found = _ELSEWHERE.search(text)
    return found["whom"].strip() if found is not None else None


def comes_on(text: str, *, today: date) -> date | None:
    """The day on which they say that it comes: "de cijfers krijgen jullie vrijdag", "eind volgende week"; None for all else."""
    mentions = find_mentions(text, spoken=True) if len(text) <= LONGEST and not _PAST.search(text) else []
    if len(mentions) != 1:
        return None
    rest = text[: mentions[0].start] + text[mentions[0].end :]
    if regex.search(r"[^\W\d]", rest) and not _COMES.search(rest):
        return None
    day = snooze_until(mentions[0], today=today, due=today)
    return day if day is not None and day > today else None


def goes_on(text: str) -> bool:
    """Whether the owner says that it can go on: "dan kan ik verder". On a condition, or with a question, it can't yet."""
    return len(text) <= LONGEST and _ON.search(text) is not None and not _NOT_YET.search(text)


def is_received(text: str) -> bool:
    """Whether they say that something has come in, which may be what was waited for."""
    return len(text) <= LONGEST and _RECEIVED.search(text) is not None and not _NOT_YET.search(text)


def waits_still(text: str) -> bool:
    """Whether they say that nothing has come in yet, or on what it goes on, which is what waiting is: "nog geen reactie",
    "zodra het advies er is kunnen we verder"."""
    if len(text) > LONGEST:
        return False
    on_condition = _ON.search(text) is not None and _NOT_YET.search(text) is not None and not text.rstrip().endswith("?")
    return on_condition or _NOTHING_YET.fullmatch(text.strip()) is not None

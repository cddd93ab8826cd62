"""Who tells that they are away until some day: "ben met vakantie tot 11 mei", "volgende week ben ik er niet". Pure.

It says nothing of the task, and asking on meanwhile helps nobody: so they can be asked whether we come back then, or when where
they name no end. A colleague may do it meanwhile: "ben er tot 9 maart niet, @Sanne vervangt me". Of somebody else's holiday
nothing follows.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import regex

from calendars.answer_days import snooze_until
from calendars.dutch import MONTHS
from calendars.lazy_pattern import lazy_regex
from calendars.mentions import find_mentions
from workflows.answering.heard.absence_english import in_one_shape
from workflows.answering.heard.days_off import day_off
from workflows.answering.heard.standing_in import stand_in_of

_I = r"(?:ik|wij|we|i|we're|i'm|i\s+am|we\s+are)"
_AM = r"(?:ben|zijn|heb|hebben|ga|gaan|zit|zitten|lig|am|are|have|will\s+be|be)"
_LEAVE = r"(?:[a-z]*vakantie|[a-z]*verlof|wintersport|reis|cursus|holidays?|(?:[a-z]+\s+)?leave|vacation)"
_BETWEEN = r"(?:nu\s+|even\s+|zelf\s+|helaas\s+|nog\s+|momenteel\s+|currently\s+|al\s+)*"
_COUNT = r"(?:een|één|twee|drie|vier|vijf|zes|paar|a|one|two|three|four|five|six|\d{1,2})"
_TERM = rf"(?P<term>{_COUNT}\s+(?:dag(?:en)?|we(?:ek|ken)|maand(?:en)?|days?|weeks?|months?))"
_WEEK = r"(?P<week>(?:volgende|komende|aankomende|deze|de\s+rest\s+van\s+(?:de|deze)|next|this)\s+(?:week|weken))"
_MONTH = rf"(?:in|heel|de\s+hele\s+maand|de\s+maand|all\s+of)\s+(?P<month>{'|'.join(MONTHS)})"
_UP_TO = r"(?:tot(?:\s+(?:en\s+met|aan))?|t/?m|until|till|through)"
_NEXT = rf"(?:niet|{_LEAVE}|afwezig|vrij|weg|ziek|away|er|met|op|on|neemt|ben|zijn|am|en|and|dus)\b"
_DAY = rf"(?P<until>{_UP_TO}\s+(?P<day>(?!(?:ik|we|wij|i)\b)[^,;.!?\n<]{{2,30}}?))(?=\s*(?:[,;.!?<]|$)|\s+{_NEXT})"
_FROM = r"(?:(?P<from>(?:van|vanaf|per|from)\s+[^,;.!?\n]{1,20}?)\s+)?"
_LONG = rf"(?:{_FROM}(?:(?:(?:de\s+)?(?:komende|aankomende|eerstkomende|the\s+next|for)\s+)?{_TERM}|{_WEEK}|{_MONTH}|{_DAY}))"
_AWAY = (
    rf"(?:(?:met|op|on)\s+{_LEAVE}|{_LEAVE}|afwezig|vrij|weg|(?:er|hier)\s+(?:(?:even|helaas|momenteel|nu|currently)\s+)*(?:{_LONG}\s+)?(?:even\s+)?niet|ziek(?:gemeld)?"
    r"|ziek\s+(?:thuis|op\s+bed|in\s+bed)|(?:thuis|op\s+bed|in\s+bed)\s+(?:ziek|met\s+(?:de\s+)?griep)"
    r"|away|out(?:\s+of\s+(?:the\s+)?office)?)"
)
_GREETING = r"(?:hoi|hallo|ja|nee|sorry|let\s+op|ps|fyi|trouwens|even)"
_BEGIN = rf"\W*(?:{_GREETING}[\s,:!.]+)*"
_REST = r"(?:\s*(?:[,;.!(]|en\b|and\b|dus\b|daarna\b).*)?\W*"
_ABSENT = lazy_regex(
    rf"{_BEGIN}(?:(?:{_I}\s+)?(?:{_AM}\s+)?{_BETWEEN}(?:{_LONG}\s+)?{_AWAY}(?:\s+{_LONG})?"
    rf"|{_LONG}\s+(?:{_AM}\s+)?{_I}\s+(?:{_AM}\s+)?{_BETWEEN}{_AWAY}"
    rf"|(?P<from>(?:vanaf|per|from)\s+[^,;.!?\n]{{1,20}}?)\s+{_AM}\s+{_I}\s+{_BETWEEN}{_AWAY}\s+{_LONG}){_REST}",
    regex.IGNORECASE | regex.DOTALL,
)
_NO_END = lazy_regex(
    rf"{_BEGIN}(?:(?:{_I}\s+{_BETWEEN}{_AM}|{_AM}(?:\s+{_I})?)\s+(?:er\s+|hier\s+)?{_BETWEEN}{_AWAY}"
    rf"|{_I}\s+(?:heb|hebben|have)\s+{_LEAVE}|(?:{_I}\s+)?{_AM}\s+(?:{_I}\s+)?er\s+even\s+niet"
    rf"|afwezig|(?:met|op|on)\s+{_LEAVE}|out\s+of\s+(?:the\s+)?office|ziek(?:gemeld)?(?:\s+thuis)?){_REST}",
    regex.IGNORECASE | regex.DOTALL,
)
_NO_DAY = r"(?:daarna|dan|pas|weer|ik|straks|gauw|er|hier|nu|inmiddels|vandaag|today)"
_THEN = rf"(?:(?:vanaf|per|op|from|on)\s+)?(?P<back>(?!{_NO_DAY}\b)[^,;.!?\n]{{2,25}}?)"
_PRESENT = r"(?:aanwezig|beschikbaar|aan\s+het\s+werk|bereikbaar|available)"
_BACK = lazy_regex(
    rf"{_BEGIN}(?:{_I}\s+(?:ben|zijn|kom|komen|am|are|will\s+be)\s+(?:er\s+)?(?:pas\s+|weer\s+|dan\s+)*{_THEN}\s+(?:er\s+)?(?:weer|terug|back)(?:\s+(?:er|terug|{_PRESENT}))?"
    rf"|(?:{_I}\s+)?(?:(?:ben|zijn|kom|komen|am|are)\s+)?(?:er\s+)?(?:pas\s+|weer\s+)*(?:terug|weer\s+(?:er|{_PRESENT})|back)\s+(?:vanaf|per|op|from|on)\s+(?P<day>[^,;.!?\n]{{2,25}})"
    rf"|{_THEN}\s+(?:ben|zijn|kom|am)\s+{_I}\s+(?:er\s+)?(?:pas\s+)?(?:weer|terug|back)(?:\s+(?:er|terug|{_PRESENT}))?)\W*",
    regex.IGNORECASE,
)
_BACK_BEHIND = lazy_regex(
    rf"(?:[,;.!]|\b(?:en|and)\b)\s*(?:(?:ik\s+)?ben\s+|(?:en|dan|daarna|pas)\s+)*{_THEN}\s+(?:ben\s+ik\s+|zijn\s+we\s+)?(?:er\s+)?(?:pas\s+)?(?:weer|terug|back)\b"
    rf"|(?:[,;.!]|\b(?:en|and)\b)\s*(?:(?:en|dan|daarna|pas|weer|ben|ik)\s+)*(?:weer\s+)?(?:terug|back)\s+(?:vanaf|per|op|from|on)\s+(?P<day>[^,;.!?\n]{{2,25}})",
    regex.IGNORECASE,
)
_INCLUSIVE = lazy_regex(r"(?:tot\s+(?:en\s+met|aan)|t/?m|through)\s", regex.IGNORECASE)
_UNTIL = lazy_regex(rf"(?<![\w-]){_DAY}", regex.IGNORECASE)
_WEEKDAY_TOO = lazy_regex(
    r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s+(?=(?:de|the)\s+\d|\d)",
    regex.IGNORECASE,
)
"""'Vrijdag de 13e' is the 13th."""
_USER = r"<@(?P<id>[UW][A-Z0-9]+)(?:\|[^>]*)?>"
_ONLY_A_MENTION = lazy_regex(rf"{_USER}[.!]?")
_COLLEAGUE = lazy_regex(
    rf"{_BEGIN}{_USER}\s+(?:is|heeft|zit|ligt|gaat)\s+(?:[\w-]+\s+){{0,2}}?(?:ziek(?:gemeld)?|ill|unwell|(?:off\s+)?sick|uitgevallen|afwezig|overspannen|thuis\s+met\s+\w+|(?:met|op|on)\s+{_LEAVE}|{_LEAVE}){_REST}"
    rf"|{_BEGIN}{_USER}\s+is\s+(?:er\s+)?(?:[\w-]+\s+){{0,4}}?(?:er\s+)?(?:voorlopig|lange\s+tijd|even)\s+niet{_REST}",
    regex.IGNORECASE | regex.DOTALL,
)
_STILL = lazy_regex(r"(?i)(?:nog|zeker|denk\s+ik|still|i\s+think|probably)\s+")
_NOT_KNOWN = lazy_regex(
    r"(?i)\s*(?:(?:dat|ik)\s+)*(?:weet\s+(?:(?:ik|dat|het|we|nog)\s+)*niet|geen\s+idee|(?:is\s+)?(?:nog\s+)?(?:onbekend|onduidelijk)|don'?t\s+know|no\s+idea)\b"
)
_SAYS_WHO = lazy_regex(rf"\b(?:{_I}|mijn|my)\b", regex.IGNORECASE)
_UNTIL_IT_IS = lazy_regex(
    r"\A(?:op|over)\s+(?:de|het|er|the|there|our|onze)\b(?!.*\b(?:holidays?|vacation|leave|summer|\w*vakantie|\w*verlof|\w*reces|zomer)\b).*\b(?:is|are|has|have|er|komt|comes|heeft)\b",
    regex.IGNORECASE,
)
"""'Not available until the budget is there': what the work waits for, where nobody says that they are away."""
LONGEST, LONGEST_AGAIN = 150, 30


@dataclass(frozen=True, slots=True)
class Absence:
    """`back` is how the day is said on which they are there again, empty where none is named; `plus` days
    later, where the last day away was named.

    `stand_in`: a colleague does it meanwhile; `who` that is, as `<@U1>`, where it is one with an @.
    """

    back: str
    plus: int = 0
    stand_in: bool = False
    who: str | None = None


def absence_of(text: str, *, today: date) -> Absence | None:
    """The absence that the writer tells of, with its end where it has one; None where it is another's."""
    if len(text) > LONGEST or text.rstrip().endswith("?"):
        return None
    stand_in = stand_in_of(text)
    alone = stand_in.who is not None and stand_in.for_a_while
    text = _WEEKDAY_TOO.sub("", in_one_shape(text))
    told = _told(text, today) or (_until_of(text) if alone else None)
    if told == ("", 0) and alone:
        told = _until_of(text)
    if told is None or (_UNTIL_IT_IS.search(told[0]) and not (alone or _SAYS_WHO.search(text))):
        return None
    return Absence(*told, stand_in=stand_in.told, who=stand_in.who)


def absent_again(text: str, *, today: date) -> Absence | None:
    """What alone answers our question until when, or who does it meanwhile: "tot 9 maart", "nog een week", "@Sanne"."""
    if len(text) > LONGEST_AGAIN:
        return None
    who = _ONLY_A_MENTION.fullmatch(text.strip())
    if who is not None:
        return Absence("", stand_in=True, who=f"<@{who['id']}>")
    said = _STILL.sub("", text.strip())
    return next((told for word in ("", " tot") if (told := _dated(f"afwezig{word} {said}", today)) is not None), None)


def is_not_known(text: str) -> bool:
    """Whether it answers that question with not knowing it: "weet ik nog niet"."""
    return len(text) <= LONGEST and _NOT_KNOWN.match(text) is not None


def _dated(text: str, today: date) -> Absence | None:
    """The absence, where its end is a day that can be counted."""
    told = absence_of(text, today=today)
    if told is None or not any(snooze_until(one, today=today, due=today) for one in find_mentions(told.back, spoken=True)):
        return None
    return told


def ill_colleague(text: str) -> str | None:
    """The colleague, as `<@U1>`, of whom somebody tells that they are away: "@Jeroen is langdurig ziek"."""
    found = _COLLEAGUE.fullmatch(text) if len(text) <= LONGEST else None
    return f"<@{found['id']}>" if found is not None else None


def _told(text: str, today: date) -> tuple[str, int] | None:
    """How the day of return is said, and how many days to add to it."""
    found = _ABSENT.fullmatch(text)
    end = _end(found, today) if found is not None else None
    if end is None and (back := _BACK.fullmatch(text)) is not None:
        return (back["back"] or back["day"]).strip(), 0
    if end is None and (off := day_off(text)) is not None:
        return off
    if end is None and _NO_END.fullmatch(text) is None:
        return None
    behind = _BACK_BEHIND.search(text)
    return ((behind["back"] or behind["day"]).strip(), 0) if behind is not None else end or ("", 0)


def _end(found: Any, today: date) -> tuple[str, int] | None:
    """The end of what was found, where it has one that can be counted: 'vanaf maandag twee weken' has not."""
    if found["day"]:
        return f"op {found['day'].strip()}", 1 if _INCLUSIVE.match(found["until"]) else 0
    if found["month"]:
        month = MONTHS[found["month"].lower()]
        year, following = divmod(month, 12)
        year += today.year + (1 if month < today.month else 0)
        return f"op 1-{following + 1}-{year}", 0
    if found["week"]:
        this = not regex.match(r"(?i)volgende|komende|aankomende|next", found["week"])
        monday = today - timedelta(days=today.weekday()) + timedelta(days=7 if this else 14)
        return f"op {monday.day}-{monday.month}-{monday.year}", 0
    if found["term"]:
        return ("", 0) if found["from"] else (f"over {found['term']}", 0)
    return None


def _until_of(text: str) -> tuple[str, int]:
    """The end in words of a colleague alone: "@Sanne neemt het waar tot 9 maart"; none may be named."""
    found = _UNTIL.search(text)
    if found is None:
        return "", 0
    return f"op {found['day'].strip()}", 1 if _INCLUSIVE.match(found["until"]) else 0

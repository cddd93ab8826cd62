"""Who hands over all that is theirs at once: "al mijn taken gaan naar @Sanne", "@Sanne neemt alles van mij over". Pure.

Also of somebody else ("de taken van @Jeroen gaan naar @Sanne"), to oneself ("alle taken van @Jeroen zijn nu van mij") and all
that a message shows ("alle taken hierboven gaan naar @Sanne"). A question, a wish and another part of the tasks are none. That
somebody leaves may stand before it: "Ik ga met pensioen, @Sanne doet voortaan alles", and from when: "Vanaf 1 maart neemt @Sanne
al mijn taken over".
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from calendars.lazy_pattern import lazy_regex

_USER = r"<@[UW][A-Z0-9]+(?:\|[^>]*)?>"
_NUMERALS = (
    *(("twee", "two"), ("drie", "three"), ("vier", "four"), ("vijf", "five"), ("zes", "six"), ("zeven", "seven")),
    *(("acht", "eight"), ("negen", "nine"), ("tien", "ten")),
)
_TASKS = r"(?:taken|afspraken|acties|werk|tasks|work)"
_MINE = (
    rf"(?:(?:al\s+)?(?:mijn|m'n)\s+(?:open\s+)?{_TASKS}|(?:alle|de)\s+{_TASKS}\s+van\s+(?:mij|me)|alles(?:\s+(?:van\s+(?:mij|me)|wat\s+(?:bij\s+mij|op\s+mijn\s+naam)\s+(?:ligt|staat)))?"
    rf"|(?:all\s+)?(?:of\s+)?my\s+(?:open\s+)?{_TASKS}|everything(?:\s+of\s+mine)?)"
)
_THEIRS = rf"(?:(?:alle|de|al\s+de)\s+{_TASKS}|alles|all\s+(?:the\s+)?{_TASKS}|everything)\s+(?:van|of|from)\s+(?P<of>{_USER})"
_PLACE = r"(?:dit\s+bericht|deze\s+(?:lijst|draad)|this\s+(?:message|list|thread))"
_ABOVE = rf"(?:(?:van\s+)?hierboven|above|(?:in|uit|van|of)\s+{_PLACE})"
_LOOSE = rf"(?:alles|everything)(?!\s+(?:van|wat|of|from|{_ABOVE})\b)"
"""'Alles ligt bij @Sanne' may be said of anything."""
_COUNTS = {word: count for count, pair in enumerate(_NUMERALS, 2) for word in pair}
_COUNT = rf"(?P<count>{'|'.join(_COUNTS)}|\d{{1,2}})"
_SHOWN = (
    rf"(?P<shown>(?:(?:al\s+de|al|alle|de|all\s+(?:of\s+)?the|all|the)\s+)?(?:{_COUNT}\s+)?{_TASKS}\s+{_ABOVE}"
    rf"|(?:alles|al\s+het\s+werk|everything)\s+{_ABOVE}"
    rf"|(?:alle|de|al\s+het|all\s+(?:of\s+)?the|the)\s+(?:bovenstaande|above)(?:\s+{_TASKS})?"
    rf"|(?:(?:al|all(?:\s+of)?)\s+)?(?:deze|die|these|those)\s+(?:{_COUNT}(?:\s+{_TASKS})?|{_TASKS})"
    rf"|(?:alle|all)\s+{_COUNT}(?:\s+{_TASKS})?)"
)
"""What a message shows: 'deze drie', 'al deze taken', 'alle taken in dit bericht'."""
_ALL = rf"(?:{_THEIRS}|{_SHOWN}|{_MINE})"
_UNSURE = r"(?:niet|nooit|geen|misschien|wellicht|mogelijk|deels|maybe|not)\b"
_DAY = rf"(?:vanaf|per|met\s+ingang\s+van|from|as\s+of|starting)(?:\s+(?!{_UNSURE})[\p{{L}}\d]+){{1,3}}?"
_WHEN = rf"(?:(?:nu|voortaan|dus|allemaal|helaas|from\s+now\s+on|now|{_DAY})\s+)*"
_MOVE = r"(?:gaan?|gaat|zijn|is|komen|komt|liggen|ligt|worden|wordt|moeten|mogen|go(?:es)?|are|move)"
_TO = r"(?:(?:over\s+)?naar|aan|bij|van|voor|over(?:gedragen)?\s+aan|to|over\s+to)"
_THANKS = r"(?:(?:dank|bedankt|groet(?:en|jes)?|mvg|thanks)\b[^<>?\d]{0,30})?"
_END = rf"(?:\s+{_DAY})?(?:\s+(?:over|overgedragen|toe|gaan))?(?:\s+{_DAY})?[\s.!]*{_THANKS}"
_PLAIN = r"(?:(?<=\b(?:per|vanaf|op|van|tot|in)\s\d?)\d|[^<>?\d,.!;:\n])"
_LEAVES = (
    r"(?=[^,.!;:\n]*\b(?:ik|mijn|i|i'm|my)\b)(?![^,.!;:\n]*\b(?:niet|geen|nog|misschien|not|maybe)\b)"
    r"(?=[^,.!;:\n]*\b(?:pensioen|vertrek|afscheid|uit\s+dienst|baan|functie|laatste\s+(?:werk)?dag|stop|verlof|retir(?:e|ing)"
    r"|leav(?:e|ing)|last\s+day)\b)"
    rf"(?:{_PLAIN}++[\s,.!;:]*+(?:(?:en|dus|daarom|and|so)\s+)?|{_PLAIN}+?\s(?:en|dus|and|so)\s+)"
)
_GREETING = (
    r"(?:hoi|hallo|let\s+op|ps|fyi|even|ja|dag|beste|hi|hello|dear)(?:\s+(?:allemaal|allen|mensen|collega'?s|iedereen|all))?"
)
_BEGIN = rf"\W*(?:{_GREETING}[\s,:!.]+)*(?:{_LEAVES})?"
_FORMS = tuple(
    lazy_regex(rf"{_BEGIN}{form}{_END}", regex.IGNORECASE)
    for form in (
        rf"(?!{_LOOSE}){_ALL}\s+(?:{_MOVE}\s+)?{_WHEN}{_TO}\s+(?P<to>{_USER}|mij|me)",
        rf"(?P<to>{_USER}|ik)\s+(?:neemt?|krijgt?|doet?|pakt?|takes|gets)\s+(?:over\s+)?(?!{_LOOSE}(?!\s+(?:van|over|op)\b)){_WHEN}{_ALL}(?:\s+(?:van\s+(?:mij|me)|from\s+me))?(?:\s+(?:op|over))?",
        rf"(?:{_DAY}|voortaan|dan)\s+(?:neemt?|krijgt?|doet?|pakt?)\s+(?P<to>{_USER}|ik)\s+{_WHEN}{_ALL}(?:\s+van\s+(?:mij|me))?(?:\s+(?:op|over))?",
        rf"{_DAY}\s+gaan\s+(?!{_LOOSE}){_ALL}\s+{_WHEN}{_TO}\s+(?P<to>{_USER})",
        rf"{_DAY}\s+(?:draag|geef|zet)\s+ik\s+{_WHEN}{_ALL}\s+(?:over|door)?\s*(?:aan|naar|op|bij)\s+(?P<to>{_USER})",
        rf"(?:ik\s+)?(?:draag|geef|zet)\s+{_WHEN}(?:ik\s+)?{_ALL}\s+(?:over|door)?\s*(?:aan|naar|op|bij)\s+(?P<to>{_USER})",
        rf"{_ALL}\s+(?:neemt|doet|krijgt)\s+{_WHEN}(?P<to>{_USER})",
        rf"(?:i(?:'m|\s+am)?\s+)?(?:hand(?:ing)?(?:\s+over)?|pass(?:ing)?(?:\s+on)?|giv(?:e|ing))\s+{_ALL}\s+(?:over\s+|on\s+)?to\s+(?P<to>{_USER})",
    )
)
LONGEST = 200


_NUMBER = r"(?:afspraak\s+|nr\.?\s*)?\d{1,3}[a-z]?(?!\w)"
_NUMBERS = rf"{_NUMBER}(?:\s*(?:,|en|&|and)\s*{_NUMBER})*"
_SELF = r"(?:ik\s+|bij\s+|van\s+|mij\s*|me\s*|zelf\s*|nog\s+|wel\s+)*"
_KEEPS = rf"(?:blijf(?:t|ven)?|hou(?:d|den)?|doe|keep)\s+{_SELF}(?:doen|houden|vast|zelf)?"
_BUT = lazy_regex(
    r"[\s,(]*(?<!\w)(?:behalve|uitgezonderd|met\s+uitzondering\s+van|except(?:\s+for)?|maar\s+niet|but\s+not)\s+"
    rf"(?P<but>{_NUMBERS})\s*\)?"
    rf"|[\s,(]*(?<!\w)op\s+(?P<but>{_NUMBERS})\s+na(?!\w)\s*\)?"
    rf"|[,;.]\s*(?:maar\s+|alleen\s+|but\s+)?(?P<but>{_NUMBERS})\s+{_KEEPS}[\s.!]*\Z",
    regex.IGNORECASE,
)
_ONE = lazy_regex(r"\d{1,3}[a-z]?(?!\w)", regex.IGNORECASE)
_BARE_ALL = lazy_regex(r"\A\s*(?:alles|everything)(?=\s)", regex.IGNORECASE)


_REST_STAYS = lazy_regex(
    rf"\s*[,;.]\s*(?:en\s+|maar\s+|and\s+)?(?:de\s+rest|de\s+(?:andere|overige)n?|al\s+het\s+andere|the\s+rest)\s+{_KEEPS}[\s.!]*\Z",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class HandOver:
    """To whom all goes, and whose it was, as `<@U1>`; None is who writes. What bears one of the numbers in `but` stays.

    `shown`: what the message shows goes, not all that is theirs; by the words these are `count`.
    """

    to: str | None
    of: str | None = None
    but: tuple[str, ...] = ()
    shown: bool = False
    count: int | None = None


def hand_over_of(text: str) -> HandOver | None:
    """The hand-over of all tasks that a text tells of; None for all other words."""
    if len(text) > LONGEST or "<@" not in text or text.rstrip().endswith("?"):
        return None
    excepted = _BUT.search(text)
    but = tuple(number.lower() for number in _ONE.findall(excepted["but"])) if excepted is not None else ()
    if excepted is not None:  # 'alles behalve 10a' can only be said of afspraken
        text = _BARE_ALL.sub("al mijn taken", f"{text[: excepted.start()]} {text[excepted.end() :]}".strip())
    for form in _FORMS:
        found = form.fullmatch(text)
        if found is not None:
            to, of = found["to"], found["of"]
            shown, count = found["shown"] is not None, (found["count"] or "").lower()
            told = HandOver(_user(to) if to.startswith("<") else None, _user(of) if of else None, but, shown, _counted(count))
            return told if told.shown or told.to != told.of else None
    return None


def without_what_stays(text: str) -> str:
    """The text without the words that the rest stays: '6 en 8 gaan naar @Sanne, de rest blijf ik doen' tells of 6 and 8 alone."""
    return _REST_STAYS.sub("", text) if "<@" in text else text


def _counted(word: str) -> int | None:
    return int(word) if word.isdigit() else _COUNTS.get(word)


def _user(mention: str) -> str:
    return mention.partition("|")[0].rstrip(">") + ">"

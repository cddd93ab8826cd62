"""What somebody says of a meeting's date in its thread: 'dat wordt 17 maart om 10 uur', 'verzet naar 24 maart', 'gaat niet door'.

It is only ever put as a question to who decides, so a plain wording is enough. What wonders ('kan het 24 maart?'), doubts, says
who can when, or is about something else than the meeting ('de stukken komen 17 maart') is talk among colleagues: None. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from calendars.answer_days import promised_day, snooze_until
from calendars.lazy_pattern import LazyPattern, lazy_re
from calendars.mentions import Mention, find_mentions

LONGEST = 160


class What(StrEnum):
    """What is said of the meeting: that it is then, that it moves (to a day that isn't named), that it doesn't take place."""

    THEN = "then"
    MOVES = "moves"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Talk:
    """What is said, with the day and the hours as far as they are named: 'om 10 uur' names no day."""

    what: What
    day: date | None = None
    start: time | None = None
    end: time | None = None


_NOT_SAID = lazy_re(
    r"(?i)\?|\b(?:geen|nooit|misschien|wellicht|mogelijk|liever|evt|eventueel|als|indien|tenzij|mits|of|denk|hoop|kan|kun|kunnen|kon|"
    r"konden|kunt|zou|zouden|waarschijnlijk|dreigt|anders|behalve|optie|voorstel|vanaf|na|sinds|uiterlijk|vóór|was|waren|"
    r"maybe|perhaps|if|or|can|could|would|rather|not)\b|\bvoor\b(?!\s+(?:het|dit|dat|ons|onze|de)\b)|\bvoor\s+(?:ons|mij)\s*[.!]?\s*$"
)
_OTHER_THING = lazy_re(
    r"(?i)\b\w*(?:stuk(?:ken)?|verslag|notulen|notulist|bijlagen?|uitnodiging(?:en)?|planning|zaal|lunch|borrel|avond|excursie|"
    r"werkbezoek|rondleiding|punt|onderdeel|project|presentatie|besluit|wethouder|trein)\b"
)
_OFF = lazy_re(
    r"(?i)\bga+t\s+(?:(?:helaas|toch|dit|dus|nu|jammer|genoeg|het|overleg)\s+){0,3}niet\s+door\b|\b(?:af|uit)gelast\b|\bafgezegd\b|"
    r"\bge(?:annuleerd|cancell?ed|canceld)\b|"
    r"\b(?:komt\s+(?:helaas\s+)?te\s+vervallen|vervalt|zeg(?:gen)?\s+\S+(?:\s+\S+){0,3}\s+af|slaan?\s+\S+(?:\s+\S+){0,2}\s+over)\b|"
    r"\b(?:called\s+off|cancell?ed)\b"
)
_NOT_OFF = lazy_re(r"(?i)\bniet\s+(?:af(?:gelast|gezegd)|geannuleerd|vervallen)|\bvervalt\s+niet\b|\bdan\b")
_MOVES = lazy_re(
    r"(?i)\b(?:verzet(?:ten)?|verplaatst?|verplaatsen|verschuift?|verschuiven|verschoven|verplaatst|schuift|opgeschoven|uitgesteld|"
    r"verhuist|move[sd]?|postponed?|rescheduled?)\b"
)
_FIXES = lazy_re(
    r"(?i)\b(?:wordt|is|zetten?|houden?|kiezen?|kies|prikken?|geprikt|doen|staat|plannen?|gepland|ingepland|vast|vastgelegd|vastgesteld|"
    r"afgesproken|gekozen|nemen|gaat?|will|be|becomes|set|fixed)\b"
)
_TIME = (
    r"(?:(?P<{n}half>half)\s+)?(?P<{n}hour>\d{{1,2}}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)"
    r"(?:[:.](?P<{n}min>[0-5]\d)|\s*u(?P<{n}late>[0-5]\d))?(?P<{n}unit>\s*u(?:ur)?\b)?"
)
_SPAN = lazy_re(
    rf"(?i)\b(?P<om>om|van|at|from)?\s*\b{_TIME.format(n='a')}(?:\s*(?:tot|-|–|to)\s*{_TIME.format(n='b')})?(?![\d/-])"
    r"\s*(?P<eve>'?s avonds)?"
)
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"), start=1
    )
}
_SMALL = frozenset(
    [
        *(
            "de",
            "het",
            "een",
            "dat",
            "dit",
            "die",
            "deze",
            "ons",
            "onze",
            "we",
            "wij",
            "ik",
            "maar",
            "dan",
            "toch",
            "op",
            "om",
            "uur",
        ),
        *("nu", "hoor", "en", "er", "hier", "daar", "datum", "dag", "dus", "definitief", "nieuwe", "graag", "ja", "ok", "oke"),
        *(
            "prima",
            "top",
            "hallo",
            "hoi",
            "allen",
            "the",
            "a",
            "it",
            "on",
            "at",
            "overleg",
            "bestuurlijk",
            "ambtelijk",
            "werkgroep",
        ),
        *("vergadering", "bijeenkomst", "afspraak", "meeting", "naar", "tot", "van", "to", "from", "voor", "gaan", "met", "in"),
        *("plaats", "helaas", "jammer", "genoeg", "allemaal", "door", "niet"),
    ]
)
_WORD = lazy_re(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_EARLIEST, _NOON = 7, 12


def talk_of(text: str, names: Sequence[str], *, today: date) -> Talk | None:
    """What this says of the meeting (or meetings) with these names; None for all other talk."""
    said = " ".join(re.sub(r"<[@#!][^>]*>", " ", text).split())
    if not said or len(said) > LONGEST or _OTHER_THING.search(said):
        return None
    if _OFF.search(said) and not _NOT_SAID.search(said) and not _NOT_OFF.search(said):
        return Talk(What.OFF) if _left_over(said, names, _OFF) <= 2 else None
    if _NOT_SAID.search(said) or re.search(r"(?i)\bniet\b", said):
        return None
    return _then(said, names, today)


def _then(said: str, names: Sequence[str], today: date) -> Talk | None:
    moves = bool(_MOVES.search(said))
    mentions = find_mentions(said, spoken=True)
    meant = [mention.second or mention if moves else mention for mention in mentions]  # moved from the one to the other
    days = [day for mention in meant if (day := _exact(mention, today)) is not None]
    if not mentions and moves and not any(character.isdigit() for character in said):
        return Talk(What.MOVES) if _left_over(said, names, _MOVES, _FIXES) <= 1 else None
    if not mentions:
        rest, start, end = _hours(said)
        return Talk(What.THEN, None, start, end) if start and not _left_over(rest, names, _MOVES, _FIXES) else None
    if len(days) != 1 or len(mentions) != 1:
        return None
    rest = said
    for mention in mentions:
        rest = rest[: mention.start] + " " * (mention.end - mention.start) + rest[mention.end :]
    rest, start, end = _hours(rest)
    strong = moves or bool(re.search(r"(?i)\b(?:wordt|zetten?|prikken?|geprikt|gepland|plannen?|kiezen)\b", rest))
    if _left_over(rest, names, _MOVES, _FIXES) > (1 if strong else 0):
        return None
    return Talk(What.THEN, days[0], start, end)


def _exact(mention: Mention, today: date) -> date | None:
    """The day, of a mention that names one."""
    if mention.bound is not None or mention.second is not None or mention.part is not None:
        return None
    first = snooze_until(mention, today=today, due=today)
    return first if first is not None and first == promised_day(mention, today=today, due=today) else None


def _hours(rest: str) -> tuple[str, time | None, time | None]:
    """Begin and end as far as they are named, and the words without them. An overleg 'om 2 uur' is in the afternoon."""
    for found in _SPAN.finditer(rest):
        plain = found["om"] or found["aunit"] or found["amin"] or found["alate"] or found["bunit"] or found["ahalf"]
        start = _clock(found, "a") if plain else None
        if start is None:
            continue
        end = _clock(found, "b") if found["bhour"] else None
        return rest[: found.start()] + " " + rest[found.end() :], start, end if end is not None and end > start else None
    return rest, None, None


def _clock(found: re.Match[str], which: str) -> time | None:
    hour = int(word) if (word := found[f"{which}hour"].lower()).isdigit() else _NUMBERS[word]
    minute = int(found[f"{which}min"] or found[f"{which}late"] or 0)
    if found[f"{which}half"]:
        hour, minute = hour - 1, 30
    if hour < _EARLIEST or (found["eve"] and hour < _NOON):
        hour += _NOON
    return time(hour, minute) if hour < 24 else None


def _left_over(said: str, names: Sequence[str], *without: LazyPattern[re.Match[str]]) -> int:
    """How many words there are that say something else."""
    for pattern in without:
        said = pattern.sub(" ", said)
    own = {word for name in names for word in _WORD.findall(name.lower())}
    return sum(word not in _SMALL and word not in own for word in _WORD.findall(said.lower()))


def named(text: str, names: Sequence[str]) -> int | None:
    """Which of these meetings the words name: the only one there is, else the one of which most words stand there."""
    if len(names) == 1:
        return 0
    said = set(_WORD.findall(text.lower()))
    common = set.intersection(*(set(_WORD.findall(name.lower())) for name in names)) if names else set()
    scores = [len(said & (set(_WORD.findall(name.lower())) - common)) for name in names]
    best = max(scores, default=0)
    return scores.index(best) if best and scores.count(best) == 1 else None

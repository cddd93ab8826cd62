"""What somebody says of a meeting's date in its thread: 'dat wordt 17 maart om 10 uur', 'verzet naar 24 maart', 'gaat niet door'.

It is only ever put as a question to who decides, so a plain wording is enough. What wonders ('kan het 24 maart?'), doubts, says
who can when, or is about something else than the meeting ('de stukken komen 17 maart') is talk among colleagues: None. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import StrEnum

from calendars.lazy_pattern import LazyPattern, lazy_re
from calendars.mentions import Mention, find_mentions
from workflows.meeting.talk.days import exact_day, held_day, lately, time_named
from workflows.meeting.talk.english import ENGLISH_OFF, in_one_shape
from workflows.meeting.talk.filling_words import SMALL_WORDS
from workflows.meeting.talk.hours import hours_said
from workflows.meeting.talk.places import place_said
from workflows.meeting.talk.shifts import Shift, shift_of, shift_said

LONGEST = 160


class What(StrEnum):
    """What is said of the meeting: that it is then, that it moves (no day named), doesn't take place, or was held already."""

    THEN = "then"
    MOVES = "moves"
    OFF = "off"
    WAS = "was"


@dataclass(frozen=True, slots=True)
class Talk:
    """What is said, with the day, hours and place as far as they are named: 'om 10 uur' names no day.

    `shift` is how far it moves from the day that it has, `window` the time to which it moves where no day is named ('naar juni').
    """

    what: What
    day: date | None = None
    start: time | None = None
    end: time | None = None
    place: str | None = None
    shift: Shift | None = None
    window: tuple[date, date] | None = None


_NOT_SAID = lazy_re(
    r"(?i)\?|\b(?:geen|nooit|misschien|wellicht|mogelijk|liever|evt|eventueel|als|indien|tenzij|mits|of|denk|hoop|kan|kun|kunnen|kon|"
    r"konden|kunt|zou|zouden|waarschijnlijk|dreigt|anders|behalve|optie|voorstel|vanaf|na|sinds|uiterlijk|vóór|was|waren|"
    r"maybe|perhaps|if|or|can|could|would|should|might|rather|prefer|suggest|propose|proposal|since|unless|hope|"
    r"think|guess|not)\b|n't\b|(?<!day\s)(?<!week\s)(?<!month\s)\b(?:before|after(?!\s+all))\b|\bvoor\b(?!\s+(?:het|dit|dat|ons|onze|de)\b)|\bvoor\s+(?:ons|mij)\s*[.!]?\s*$"
)
_OTHER_THING = lazy_re(
    r"(?i)\b\w*(?:stuk(?:ken)?|verslag|notulen|notulist|bijlagen?|uitnodiging(?:en)?|planning|zaal|lunch|borrel|avond|excursie|"
    r"werkbezoek|rondleiding|punt|onderdeel|project|presentatie|besluit|wethouder|trein|"
    r"documents?|papers?|reports?|notes|invitations?|invites?|drinks|tour|visit|item|decision|alderman|councillor|train|bus|(?:the|our)\s+minutes)\b"
)
_HEDGED = lazy_re(
    r"(?i)\?|\b(?:misschien|wellicht|mogelijk|liever|evt|eventueel|als|indien|tenzij|mits|of|denk|hoop|zou|zouden|waarschijnlijk|dreigt|"
    r"behalve|voorstel|(?:wat|voor\s+zover)\s+(?:ons|mij|wij)\s+betreft|maybe|perhaps|if|or|could|would|should|might|rather|prefer|"
    r"suggest|propose|unless|hope|think|guess)\b"
)
_REASON = lazy_re(
    r"(?i),?\s*\b(?:wegens|vanwege|ivm|i\.v\.m\.|in\s+verband\s+met|want|omdat|aangezien|due\s+to|because)(?=\s)[^,;!?]*?"
    r"(?=\s*$|[,;!?]|\b(?:ga+t|wordt|verzetten?|verplaatsen|slaan)\b)"
)
_CLAUSE = lazy_re(r"\s*(?:[,;!]|(?<!\d)\.)\s*|\.\s+|\s+[-–—]\s+|:\s+")
_OFF = lazy_re(
    r"(?i)\bga+t\s+(?:(?:helaas|toch|dit|dus|nu|jammer|genoeg|het|overleg)\s+){0,3}niet\s+door\b|\b(?:af|uit)gelast\b|\bafgezegd\b|"
    r"\bge(?:annuleerd|cancell?ed|canceld)\b|"
    r"\b(?:komt\s+(?:helaas\s+)?te\s+vervallen|vervalt|zeg(?:gen)?\s+\S+(?:\s+\S+){0,3}\s+af|sla(?:an)?\s+\S+(?:\s+\S+){0,8}\s+over|"
    r"(?:sla(?:an)?\s+(?:we|wij|ik)|laten\s+(?:we|wij))(?:\s+\S+){0,5}\s+(?:over|vervallen)|over(?:ge)?sla(?:an|gen)|schrap(?:pen)?|geschrapt)\b|"
    r"\b(?:called\s+off|cancell?ed)\b"
)
_NOT_OFF = lazy_re(r"(?i)\bniet\s+(?:af(?:gelast|gezegd)|geannuleerd|vervallen)|\bvervalt\s+niet\b|\bdan\b")
_MOVES = lazy_re(
    r"(?i)\b(?:doorgeschoven|door\s?schuiven|schui(?:ft|ven)\s+door|verzet(?:ten)?|verplaatst?|verplaatsen|verschuift?|verschuiven|verschoven|verplaatst|schuift|opgeschoven|uitgesteld|"
    r"verhuist|move[sd]?|moving|postpon(?:ed?|ing)|delayed|reschedul(?:ed?|ing)|push(?:ed|ing)?\s+(?:it\s+)?back|put\s+(?:it\s+)?(?:off|back)|"
    r"br(?:ing|ought)\s+(?:it\s+)?forward)\b"
)
_WAS = lazy_re(
    r"(?i)\b(?:(?:is|was|zijn)\s+(?:\S+\s+){0,3}?(?:geweest|gehouden)|(?:is|heeft)\s+(?:\S+\s+){0,6}?plaatsgevonden|vond\s+(?:\S+\s+){0,6}?plaats|"
    r"(?:heb|hebben)\s+(?:we|wij)\s+(?:\S+\s+){0,6}?(?:gehad|gehouden)|(?:we|wij)\s+hebben\s+(?:\S+\s+){0,6}?(?:gehad|gehouden)|"
    r"geweest|gehad|was\s+held|was|took\s+place|has\s+been|is\s+held|happened|(?:we|we've|we\s+have)\s+(?:already\s+)?(?:met|had\s+it))\b"
)
_FIXES = lazy_re(
    r"(?i)\b(?:wordt|is|zetten?|houden?|kiezen?|kies|prik(?:ken)?|geprikt|doen|staat|plannen?|gepland|ingepland|vast|vastgelegd|vastgesteld|"
    r"afgesproken|gekozen|nemen|gaat?|begint|beginnen|starten|will|be|becomes|set|fixed|planned|scheduled|booked|agreed|picked|chosen|starts?|begins?|takes?\s+place|meet(?:s|ing)?|"
    r"go(?:es|ing)?(?!-)|make|do|it'll|that'll|we'll|it's|that's|we're|we've|let's)\b"
)
_SAME = lazy_re(r"(?i)\b(?:(?:de)?zelfde|same)\s+(?:tijd(?:stip)?|uur|plaats|locatie|time|place)\b")
_BESIDE_OFF = 2
_OFF_WORDS = lazy_re(
    r"(?i)\b(?:off|isn't|not|happen(?:ing)?|going|go|ahead|taking|take|place|won't|will|doesn't|does|skip\w*|cancel\w*|drop\w*|scrap\w*|call\w*|month|year)\b"
)
_WORD = lazy_re(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def talk_of(text: str, names: Sequence[str], *, today: date) -> Talk | None:
    """What this says of the meeting (or meetings) with these names; None for all other talk.

    The place and the reason are no part of it: 'gaat niet door, wethouder ziek' is heard as 'gaat niet door'.
    """
    said = in_one_shape(re.sub(r"<[@#!][^>]*>", " ", text))
    if not said or len(said) > LONGEST:
        return None
    place, said = place_said(said)
    said = " ".join(_REASON.sub(" ", said).split())
    if off := _off(said, names, today):
        return replace(off, place=place)
    if _OTHER_THING.search(said) or (_is_off(said) and not _MOVES.search(said)):
        return None
    was = held_day(said, today) if _WAS.search(said) else None
    if was is not None and not _NOT_SAID.search(_WAS.sub(" ", said)):
        return _was(*was, names, place)
    if _NOT_SAID.search(said) or re.search(r"(?i)\bniet\b", said):
        return None
    talk = _then(said, names, today)
    return replace(talk, place=place) if talk is not None else None


def _off(said: str, names: Sequence[str], today: date) -> Talk | None:
    """That it doesn't take place, whatever is said beside that without taking it back; with the new day where one is named."""
    if not _is_off(said) or _HEDGED.search(said):
        return None
    clauses = _CLAUSE.split(said)
    off = next((clause for clause in clauses if _is_off(clause)), None)
    if off is None or _OTHER_THING.search(off):
        return None
    english, rest = ENGLISH_OFF.search(off), ENGLISH_OFF.sub(" ", off)
    if _NOT_SAID.search(rest) or _NOT_OFF.search(rest) or _left_over(rest, names, _OFF) > (0 if english else _BESIDE_OFF):
        return None
    if english and _left_over(english[0], names, _OFF_WORDS, _FIXES):
        return None
    others = ", ".join(clause for clause in clauses if clause is not off)
    talked_of = not find_mentions(others, spoken=True) or _OTHER_THING.search(others) or _NOT_SAID.search(others)
    again = None if talked_of else _then(others, names, today)
    return again if again is not None and again.day is not None else Talk(What.OFF)


def _is_off(said: str) -> bool:
    return _OFF.search(said) is not None or ENGLISH_OFF.search(said) is not None


def _was(day: date | None, rest: str, names: Sequence[str], place: str | None) -> Talk | None:
    """That it was held, on a day that may still have to be asked."""
    rest, start, end = hours_said(rest)
    return Talk(What.WAS, day, start, end, place) if not _left_over(rest, names, _WAS, _FIXES) else None


def _then(said: str, names: Sequence[str], today: date) -> Talk | None:
    """That it is on the day that is named, or so much later than it was, or at another hour."""
    shift, rest = shift_said(said) or (None, said)
    mentions = find_mentions(rest, spoken=True)
    if shift is None and len(mentions) == 1 and (shift := shift_of(mentions[0])) is not None:
        rest, mentions = rest[: mentions[0].start] + " " + rest[mentions[0].end :], []
    if len(mentions) == 1:
        return _on_a_day(rest, mentions[0], names, today)
    if mentions:
        return None
    rest, start, end = hours_said(rest)
    left = _left_over(rest, names, _MOVES, _FIXES, _SAME)
    if shift is not None:
        within_the_day = shift.time and abs(shift.time) < timedelta(days=1)  # 'ik kom een half uur later' is about who says it
        most = 0 if within_the_day or re.search(r"(?i)\bik\b", rest) else 1
        return Talk(What.THEN, None, start, end, shift=shift) if left <= most else None
    if start is None and _MOVES.search(said) and not any(character.isdigit() for character in said):
        return Talk(What.MOVES) if left <= 1 else None
    return Talk(What.THEN, None, start, end) if start and not left else None


def _on_a_day(said: str, mention: Mention, names: Sequence[str], today: date) -> Talk | None:
    """With the one time that is named: a day, or for what moves a time in which the day is still to be chosen."""
    moves = bool(_MOVES.search(said))
    meant = mention.second or mention if moves else mention  # moved from the one to the other
    day = exact_day(meant, today)
    rest, start, end = hours_said(said[: mention.start] + " " + said[mention.end :])
    left = _left_over(rest, names, _MOVES, _FIXES, _SAME)
    if day is None:
        window = time_named(meant, today) if moves and left <= 1 else None
        return Talk(What.MOVES, window=window) if window else None
    strong = moves or bool(re.search(r"(?i)\b(?:wordt|zetten?|prik(?:ken)?|geprikt|gepland|plannen?|kiezen)\b", rest))
    if left > (1 if strong else 0):
        return None
    held = None if moves else lately(meant, day, today)
    return Talk(What.THEN if held is None else What.WAS, held or day, start, end)


def _left_over(said: str, names: Sequence[str], *without: LazyPattern[re.Match[str]]) -> int:
    """How many words there are that say something else."""
    for pattern in without:
        said = pattern.sub(" ", said)
    own = {word for name in names for word in _WORD.findall(name.lower())}
    return sum(word not in SMALL_WORDS and word not in own for word in _WORD.findall(said.lower()))


def words_of(name: str) -> list[str]:
    """The words of a name, in small letters."""
    return _WORD.findall(name.lower())


def named(text: str, names: Sequence[str]) -> int | None:
    """Which of these meetings the words name: the only one there is, else the one of which most words stand there."""
    if len(names) == 1:
        return 0
    said = set(_WORD.findall(text.lower()))
    common = set.intersection(*(set(_WORD.findall(name.lower())) for name in names)) if names else set()
    scores = [len(said & (set(_WORD.findall(name.lower())) - common)) for name in names]
    best = max(scores, default=0)
    return scores.index(best) if best and scores.count(best) == 1 else None

"""What words of chat that count from a day mean: 'volgende week', 'vrijdag', 'over twee weken', 'de 15e'. See `spoken_atoms`."""

from __future__ import annotations

import re
from dataclasses import replace

from calendars.dutch import WEEKDAYS, number_of
from calendars.period_atoms import Match, half_found, mention, season_found
from calendars.period_words import Mention, Part, Season, Unit

_OF: dict[str, Unit] = {
    "dag": Unit.DAY,
    "day": Unit.DAY,
    "week": Unit.WEEK,
    "weke": Unit.WEEK,
    "maand": Unit.MONTH,
    "month": Unit.MONTH,
    "kwarta": Unit.QUARTER,
    "quarter": Unit.QUARTER,
    "tertia": Unit.TERTIAL,
    "half": Unit.HALF,
    "jaar": Unit.YEAR,
    "jaren": Unit.YEAR,
    "year": Unit.YEAR,
}


def _unit_of(word: str) -> Unit:
    plain = re.sub(r"\s+", " ", word.lower())
    return next(unit for stem, unit in _OF.items() if plain.startswith(stem))


def next_found(match: Match) -> Mention:
    """'Volgende week dinsdag', 'next month', 'deze week', 'eind van de maand'."""
    groups = match.groupdict()
    weekday = groups.get("weekday") or groups.get("weekday_before")
    found = mention(match, Unit.NEXT, of=_unit_of(match["of"]), count=0 if groups.get("this") else 1)
    if weekday:
        found = replace(found, number=WEEKDAYS[weekday.lower()])
    return replace(found, part=Part.END) if groups.get("end") else found


def new_year_found(match: Match) -> Mention:
    return mention(match, Unit.NEXT, of=Unit.YEAR, count=1)


def half_of_next_year_found(match: Match) -> Mention | None:
    found = half_found(match)
    return replace(found, years_ahead=1) if found else None


def weekend_found(match: Match) -> Mention:
    return mention(match, Unit.NEXT, of=Unit.WEEK, count=0)


def weekday_found(match: Match) -> Mention:
    number = WEEKDAYS[match["weekday"].lower()]
    if match["next"]:
        return mention(match, Unit.NEXT, of=Unit.WEEK, count=1, number=number)
    return mention(match, Unit.WEEKDAY, number=number)


def near_found(match: Match) -> Mention:
    """Today, tomorrow, the day after."""
    days = next(int(name[1]) for name, found in match.groupdict().items() if found)
    return mention(match, Unit.AHEAD, count=days, of=Unit.DAY)


def _length(match: Match, unit: Unit) -> Mention:
    """A length of time; a half year is six months, 'een week of twee' is two weeks, 'een paar weken' can't be counted."""
    groups = match.groupdict()
    word = groups.get("or") or groups.get("count") or "een"
    count = 1 if word.lower() in ("a", "an", "'n", "eén", "één", "éen") else number_of(word)
    return mention(match, unit, count=count, of=_unit_of(match["of"]))


def ahead_found(match: Match) -> Mention:
    return _length(match, Unit.AHEAD)


def later_found(match: Match) -> Mention:
    return _length(match, Unit.LATER)


def earlier_found(match: Match) -> Mention:
    return _length(match, Unit.EARLIER)


def duration_found(match: Match) -> Mention:
    return _length(match, Unit.DURATION)


def soon_found(match: Match) -> Mention:
    return mention(match, Unit.AHEAD, of=Unit.DAY)


def past_found(match: Match) -> Mention:
    return mention(match, Unit.PAST)


def month_day_found(match: Match) -> Mention | None:
    day = int(match["day"])
    return mention(match, Unit.MONTH_DAY, number=day) if 1 <= day <= 31 else None


def coming_season_found(match: Match) -> Mention:
    return replace(season_found(match), count=1)


def unknown_season_found(match: Match) -> Mention:
    return mention(match, Unit.SEASON, season=Season.UNKNOWN)

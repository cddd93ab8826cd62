"""The smallest mentions of time that only chat has: they count from the day on which they are said, or from the deadline."""

from __future__ import annotations

import re
from dataclasses import replace

from calendars.dutch import COUNT, SHORT_MONTHS, WEEKDAYS, number_of
from calendars.lazy_pattern import lazy_regex
from calendars.period_atoms import (
    ANY_MONTH,
    YEAR,
    Atom,
    Match,
    day_found,
    half_found,
    mention,
    month_found,
    numbered_found,
    season_found,
    week_found,
)
from calendars.period_words import Mention, Part, Season, Unit

_WEEKDAY = rf"(?:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})"
_SHORT = "|".join(sorted(set(SHORT_MONTHS) - {"jan", "mar", "dec", "jun", "jul", "apr"}, key=len, reverse=True))
_AMBIGUOUS = "jan|mar|dec|jun|jul|apr|may|march"
_BEFORE_AMBIGUOUS = (
    r"(?<=\b(?:begin|half|medio|mid|early|late|eind|end\s+of|in|by|until|till|tot|voor|na|vanaf|from|wordt|naar|to|for|"
    r"pas|is\s+now)\s+)"
)
_ENGLISH_ONLY = ("january", "february", "march", "may", "june", "july", "august", "october")
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
_STRETCH = r"(?P<of>week|maand|kwartaal|tertiaal|half\s?jaar|jaar|month|quarter|year)\b"
_LENGTH = (
    r"(?P<of>dag(?:en|je|jes)?|weken|week(?:je|jes)?|maand(?:en|je|jes)?|kwartaal|kwartalen|half\s?jaar(?:tje)?|"
    r"jaar(?:tje)?|jaren|"
    r"days?|weeks?|months?|quarters?|years?)\b"
)
_HOW_MANY = (
    rf"(?P<count>(?:{COUNT})\s*(?:à|a|-|–|tot|to)\s*(?:{COUNT})|{COUNT}|'n|a|an|enkele|(?:een\s+)?paar|(?:a\s+)?few|"
    rf"several|"
    r"meerdere|wat|een\s+aantal)"
)
_ABOUT = r"(?:(?:ongeveer|circa|zo'n|zeker|minstens|minimaal|about|roughly|around|at\s+least|nog|met|by)\s+)*"
_DEADLINE = (
    r"(?:(?:de|het|the)\s+)?(?:deadline|einddatum|eindtermijn|termijn|streefdatum|vervaldatum|einde|eind|"
    r"due\s+date|end)\b"
)


def _unit_of(word: str) -> Unit:
    plain = re.sub(r"\s+", " ", word.lower())
    return next(unit for stem, unit in _OF.items() if plain.startswith(stem))


def _next(match: Match) -> Mention:
    """'Volgende week dinsdag', 'next month', 'deze week', 'eind van de maand'."""
    groups = match.groupdict()
    weekday = groups.get("weekday") or groups.get("weekday_before")
    found = mention(match, Unit.NEXT, of=_unit_of(match["of"]), count=0 if groups.get("this") else 1)
    if weekday:
        found = replace(found, number=WEEKDAYS[weekday.lower()])
    return replace(found, part=Part.END) if groups.get("end") else found


def _new_year(match: Match) -> Mention:
    return mention(match, Unit.NEXT, of=Unit.YEAR, count=1)


def _half_of_next_year(match: Match) -> Mention | None:
    found = half_found(match)
    return replace(found, years_ahead=1) if found else None


def _weekend(match: Match) -> Mention:
    return mention(match, Unit.NEXT, of=Unit.WEEK, count=0)


def _weekday(match: Match) -> Mention:
    number = WEEKDAYS[match["weekday"].lower()]
    if match["next"]:
        return mention(match, Unit.NEXT, of=Unit.WEEK, count=1, number=number)
    return mention(match, Unit.WEEKDAY, number=number)


def _near(match: Match) -> Mention:
    """Today, tomorrow, the day after."""
    days = next(int(name[1]) for name, found in match.groupdict().items() if found)
    return mention(match, Unit.AHEAD, count=days, of=Unit.DAY)


def _length(match: Match, unit: Unit) -> Mention:
    """A length of time; a half year is six months, 'een week of twee' is two weeks, 'een paar weken' can't be counted."""
    groups = match.groupdict()
    word = groups.get("or") or groups.get("count") or "een"
    count = 1 if word.lower() in ("a", "an", "'n", "eén", "één", "éen") else number_of(word)
    return mention(match, unit, count=count, of=_unit_of(match["of"]))


def _ahead(match: Match) -> Mention:
    return _length(match, Unit.AHEAD)


def _later(match: Match) -> Mention:
    return _length(match, Unit.LATER)


def _earlier(match: Match) -> Mention:
    return _length(match, Unit.EARLIER)


def _duration(match: Match) -> Mention:
    return _length(match, Unit.DURATION)


def _soon(match: Match) -> Mention:
    return mention(match, Unit.AHEAD, of=Unit.DAY)


def _past(match: Match) -> Mention:
    return mention(match, Unit.PAST)


def _month_day(match: Match) -> Mention | None:
    day = int(match["day"])
    return mention(match, Unit.MONTH_DAY, number=day) if 1 <= day <= 31 else None


def _coming_season(match: Match) -> Mention:
    return replace(season_found(match), count=1)


def _unknown_season(match: Match) -> Mention:
    return mention(match, Unit.SEASON, season=Season.UNKNOWN)


_OR_SO = r"(?:een|a)\s+(?P<of>week|maand|dag|jaar|month|day)\s+(?:of|or)\s+(?P<or>twee|drie|vier|2|3|4|two|three|so)\b"

_LENGTHS = ("dag", "dagen", "week", "weken", "maand", "kwarta", "tertia", "jaar", "jaren", "day", "month", "quarter", "year")


def _needed(pattern: str) -> tuple[str, ...]:
    """A pattern of a length of time is spared a text that names none."""
    return _LENGTHS if any(length in pattern for length in (_LENGTH, _STRETCH, _OR_SO)) else ()


SPOKEN_ATOMS: tuple[Atom, ...] = tuple(
    (lazy_regex(f"(?i){pattern}"), build, _needed(pattern))
    for pattern, build in (
        (rf"\bwk\.?\s?(?P<number>[0-9]{{1,2}})(?![\w.,]?[0-9]){YEAR}", week_found),
        (rf"\bweek\s+(?:nr\.?|nummer|no\.?)\s?(?P<number>[0-9]{{1,2}})(?![\w.,]?[0-9]){YEAR}", week_found),
        (rf"\b(?P<month>{_SHORT})\b\.?{YEAR}", month_found),
        (rf"{_BEFORE_AMBIGUOUS}(?P<month>{_AMBIGUOUS})\b\.?(?!\s+be\b){YEAR}", month_found),
        (rf"\A\W*(?P<month>{_AMBIGUOUS})\W*\Z", month_found),
        (r"\b(?P<month>april|september|november|december)\s+(?P<day>[0-9]{1,2})(?=\W*\Z|[.,;!?)]\D)", day_found),
        (rf"\b(?P<month>{ANY_MONTH})\s+(?:the\s+)?(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)\b{YEAR}", day_found),
        (
            rf"\b(?P<month>{'|'.join(_ENGLISH_ONLY)})\s+(?P<day>[0-9]{{1,2}})\b(?!\s*(?:%|percent|out|of|/|homes|"
            rf"[.,][0-9])){YEAR}",
            day_found,
        ),
        (
            r"(?<![\w.,/-])(?P<day>0?[1-9]|[12][0-9]|3[01])\s?(?P<gap>[-/])\s?(?P<month>0?[1-9]|1[0-2])"
            r"(?![\w/%-]|[.,][0-9]|\s*(?:%|procent|percent|dag|day|week|weken|maand|month|woning|home|stuk|keer|"
            r"uur|hour))",
            day_found,
        ),
        (rf"(?<![\w-])(?P<unit>t)\s?(?P<number>[1-3])(?![\w]){YEAR}", numbered_found),
        (r"\b(?P<unit>h)(?P<number>[12])\b", numbered_found),
        (
            r"(?<=\b(?:in|naar|wordt|tot|voor|pas|to|until)\s+(?:de\s+|the\s+)?)(?P<number>eerste|tweede|first|"
            r"second|1e|2e)\s+"
            r"(?:helft|half)\b(?!\s+(?:van|of)\b)",
            half_found,
        ),
        (
            r"\b(?:de\s+|the\s+)?(?P<number>eerste|tweede|first|second|1e|2e)\s+(?:helft|half)\s+(?:(?:van|of)\s+)?(?:het\s+)?"
            r"(?:volgend\s+jaar|next\s+year)\b",
            _half_of_next_year,
        ),
        (
            rf"\b(?:(?P<weekday_before>{_WEEKDAY})\s+(?:van\s+)?)?(?:de\s+|the\s+)?(?:volgende?|komende?|aanstaande|"
            rf"eerstvolgende|next|coming|following)\s+"
            rf"{_STRETCH}(?:,?\s+(?:op\s+|on\s+)?(?P<weekday>{_WEEKDAY}))?(?!\s+(?:of|or)\s+)",
            _next,
        ),
        (
            rf"\b(?P<this>(?P<end>(?:het\s+)?einde?|(?:the\s+)?end)\s+(?:van\s+|of\s+)?(?:deze\s+|dit\s+|de\s+|"
            rf"het\s+|this\s+|the\s+)?(?:lopende\s+|huidige\s+)?){_STRETCH}",
            _next,
        ),
        (rf"\b(?P<this>deze|dit|this|(?:de|het)\s+(?:lopende|huidige))\s+{_STRETCH}", _next),
        (r"\b(?:het\s+|the\s+)?(?:nieuwe\s+jaar|new\s+year|nieuwjaar)\b", _new_year),
        (r"\b(?:voor|before)\s+(?:het|the)\s+weekend\b", _weekend),
        (
            rf"\b(?:(?P<next>volgende|next)\s+|(?:aanstaande|komende|deze|this|"
            rf"coming)\s+)?(?P<weekday>{_WEEKDAY})(?:ochtend|middag|avond)?\b(?:\s+a\.?s\b\.?)?",
            _weekday,
        ),
        (
            r"\b(?:(?P<d2>overmorgen|(?:the\s+)?day\s+after\s+tomorrow)"
            r"|(?P<d1>(?<!goede\s?)(?<!'s\s)(?:morgen(?:ochtend|middag|avond|vroeg)?|tomorrow))"
            r"|(?P<d0>vandaag|vanmiddag|vanavond|vanochtend|straks|zo\s?meteen|dadelijk|today|tonight|"
            r"this\s+afternoon|this\s+evening"
            r"|(?:over|in)\s+(?:een|an|a|1|2|3|twee|drie|two|three)\s+(?:half\s+)?(?:uur(?:tje)?|kwartier|hours?)))\b",
            _near,
        ),
        (rf"\b(?:over|binnen|in|within)\s+{_ABOUT}{_HOW_MANY}\s+{_LENGTH}(?:\s+tijd|\s*'?\s+time)?", _ahead),
        (rf"\b(?:over|binnen|in|within)\s+{_ABOUT}{_OR_SO}", _ahead),
        (rf"\b{_HOW_MANY}\s+{_LENGTH}\s+(?:from\s+now|van\s+nu)\b", _ahead),
        (
            r"\b(?:binnenkort|te\s+zijner\s+tijd|t\.?z\.?t\.?|ooit|soon|sometime|some\s+other\s+time|"
            r"een\s+andere\s+keer)\b",
            _soon,
        ),
        (
            rf"\b(?:{_HOW_MANY}\s+)?{_LENGTH}\s+(?:later|vertraging|vertraagd|extra|uitstel|uitloop|uit(?=\W|$)|opschuiven|"
            rf"opgeschoven|op(?=\W*$|\W*[.,;!])|"
            r"door(?:geschoven|schuiven)?(?=\W*$|\W*[.,;!])|langer|erbij|verder(?=\W*$|\W*[.,;!?])|naar\s+achteren|"
            r"opgerekt|verschoven|uitgesteld|verlenging|verlengd|"
            r"meer\s+(?:tijd\s+)?nodig|delay(?:ed)?|late|more|longer|extension|slip(?:page)?|"
            r"behind\s+the\s+deadline|te\s+laat)\b",
            _later,
        ),
        (rf"\b{_OR_SO}\s+(?:later|vertraging|vertraagd|extra|uitstel|langer|late|delay(?:ed)?)\b", _later),
        (
            rf"\b(?:(?:uitstel|vertraging|uitloop|verlenging|delay|slip|extension)\s+(?:van|of|met|is)|delayed\s+by|"
            rf"slips?\s+by|slipping|extra\s+tijd\s*:|vertraging\s*:|"
            rf"vertraagd\s+met|uitgesteld\s+met|verschoven\s+met|verlengd\s+met|opgeschoven\s+met|verlaat\s+met|"
            rf"vertraagd)\s+{_ABOUT}{_HOW_MANY}\s+{_LENGTH}",
            _later,
        ),
        (
            rf"\b(?:schuift|schuiven|verschuift|verschuiven|loopt|lopen|opschuiven|doorschuiven|vertraagt|delay|"
            rf"push(?:ed)?(?:\s+back)?|postpone[sd]?)\s+(?:dus\s+|nu\s+|it\s+)?{_ABOUT}{_HOW_MANY}\s+{_LENGTH}",
            _later,
        ),
        (rf"\b(?:schuift|schuiven|verschuift|loopt|lopen|vertraagt)\s+{_ABOUT}{_OR_SO}", _later),
        (
            rf"\b{_HOW_MANY}\s+(?P<more>(?:more|extra|additional)\s+)?{_LENGTH}"
            r"(?(more)|\s+(?:bij(?=\W*$|\W*[.,;!?])|(?:er)?aan\s+vast|overheen))",
            _later,
        ),
        (rf"\bextra\s+{_LENGTH}", _later),
        (rf"\bextra\s+{_HOW_MANY}\s+{_LENGTH}", _later),
        (
            rf"\b(?:{_HOW_MANY}\s+)?{_LENGTH}\s+(?:voor|vóór|voorafgaand\s+aan|before|prior\s+to|"
            rf"ahead\s+of)\s+{_DEADLINE}",
            _earlier,
        ),
        (rf"\b{_HOW_MANY}\s+{_LENGTH}", _duration),
        (rf"\b{_OR_SO}", _duration),
        (
            rf"\b(?:(?:afgelopen|vorige?|voorbije|last|previous|laatste)\s+(?:{_WEEKDAY}|week|weken|maand|maanden|"
            rf"kwartaal|tertiaal|jaar|month|quarter|year|zomer|"
            rf"voorjaar|najaar|winter|herfst|lente|summer|spring)|(?:eer)?gister(?:en|avond|middag|ochtend)?|"
            rf"yesterday|{_WEEKDAY}\s+(?:jl|j\.l)\b\.?)",
            _past,
        ),
        (rf"\b(?:{_HOW_MANY}\s+)?{_LENGTH}\s+(?:geleden|ago|terug|achter|behind)\b", _past),
        (rf"\b(?:al|sinds|for|already|ruim)\s+{_HOW_MANY}\s+{_LENGTH}(?:\s+lang)?", _past),
        (
            r"\b(?:de|the)\s+(?P<day>[0-9]{1,2})(?:e|de|ste|st|nd|rd|"
            r"th)\b(?=\s*(?:$|[.,;!?)]|van\s+de\s+maand|(?:gaan\s+(?:we|wij)\s+)?(?:missen|halen|redden)|pas|is|af|klaar|gereed|wordt|of\s+the\s+month))",
            _month_day,
        ),
        (
            r"\b(?:na|after)\s+(?:(?:de|het|mijn|m'n|onze|the|my|our)\s+)?(?:(?!zomer|bouwvak)[a-z]*vakantie|(?!zomer)[a-z]*reces|kerst(?:mis|dagen)?|"
            r"feestdagen|jaarwisseling|nieuwjaar|holidays?|christmas|carnaval|pasen|(?:[a-z]+)?verkiezingen|elections|zomerstop)\b|"
            r"\b(?:voor|before)\s+(?:de\s+|het\s+)?(?:bouwvak|(?!zomer|kerst)[a-z]*reces|(?!zomer|kerst|bouwvak)[a-z]*vakantie)\b",
            _unknown_season,
        ),
        (
            r"\b(?:volgend|komend|aankomend|next|coming)e?\s+(?:(?P<spring>voorjaar|lente|spring)|"
            r"(?P<autumn>najaar|herfst|autumn|fall)|"
            rf"(?P<summer>zomer|summer))\b{YEAR}",
            _coming_season,
        ),
        (
            r"(?:(?P<summer>\bzomer\b|(?<=\b(?:in|this|the|next|during)\s+(?:the\s+)?)summer\b)|"
            r"(?P<autumn>(?<=\b(?:the|this|in)\s+)fall\b)"
            r"|(?P<after_building_break>\bafter\s+the\s+building\s+(?:break|holidays?)\b))",
            season_found,
        ),
    )
)
"""Longest wins between these and those of documents, so that 'volgende week dinsdag' is one mention."""

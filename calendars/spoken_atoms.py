"""The smallest mentions of time that only chat has: they count from the day on which they are said, or from the deadline."""

from __future__ import annotations

from calendars.dutch import COUNT, SHORT_MONTHS, WEEKDAYS
from calendars.lazy_pattern import lazy_regex
from calendars.period_atoms import (
    ANY_MONTH,
    YEAR,
    Atom,
    day_found,
    half_found,
    month_found,
    numbered_found,
    season_found,
    week_found,
)
from calendars.spoken_meanings import (
    ahead_found,
    coming_season_found,
    duration_found,
    earlier_found,
    half_of_next_year_found,
    later_found,
    month_day_found,
    near_found,
    new_year_found,
    next_found,
    past_found,
    soon_found,
    unknown_season_found,
    weekday_found,
    weekend_found,
)

_WEEKDAY = rf"(?:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})"
_SHORT = "|".join(sorted(set(SHORT_MONTHS) - {"jan", "mar", "dec", "jun", "jul", "apr"}, key=len, reverse=True))
_AMBIGUOUS = "jan|mar|dec|jun|jul|apr|may|march"
_BEFORE_AMBIGUOUS = (
    r"(?<=\b(?:begin|half|medio|mid|early|late|eind|end\s+of|in|by|until|till|tot|voor|na|vanaf|from|wordt|naar|to|for|"
    r"pas|is\s+now)\s+)"
)
_ENGLISH_ONLY = ("january", "february", "march", "may", "june", "july", "august", "october")
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
            half_of_next_year_found,
        ),
        (
            rf"\b(?:(?P<weekday_before>{_WEEKDAY})\s+(?:van\s+)?)?(?:de\s+|the\s+)?(?:volgende?|komende?|aanstaande|"
            rf"eerstvolgende|next|coming|following)\s+"
            rf"{_STRETCH}(?:,?\s+(?:op\s+|on\s+)?(?P<weekday>{_WEEKDAY}))?(?!\s+(?:of|or)\s+)",
            next_found,
        ),
        (
            rf"\b(?P<this>(?P<end>(?:het\s+)?einde?|(?:the\s+)?end)\s+(?:van\s+|of\s+)?(?:deze\s+|dit\s+|de\s+|"
            rf"het\s+|this\s+|the\s+)?(?:lopende\s+|huidige\s+)?){_STRETCH}",
            next_found,
        ),
        (rf"\b(?P<this>deze|dit|this|(?:de|het)\s+(?:lopende|huidige))\s+{_STRETCH}", next_found),
        (r"\b(?:het\s+|the\s+)?(?:nieuwe\s+jaar|new\s+year|nieuwjaar)\b", new_year_found),
        (r"\b(?:voor|before)\s+(?:het|the)\s+weekend\b", weekend_found),
        (
            rf"\b(?:(?P<next>volgende|next)\s+|(?:aanstaande|komende|deze|this|"
            rf"coming)\s+)?(?P<weekday>{_WEEKDAY})(?:ochtend|middag|avond)?\b(?:\s+a\.?s\b\.?)?",
            weekday_found,
        ),
        (
            r"\b(?:(?P<d2>overmorgen|(?:the\s+)?day\s+after\s+tomorrow)"
            r"|(?P<d1>(?<!goede\s?)(?<!'s\s)(?:morgen(?:ochtend|middag|avond|vroeg)?|tomorrow))"
            r"|(?P<d0>vandaag|vanmiddag|vanavond|vanochtend|straks|zo\s?meteen|dadelijk|today|tonight|"
            r"this\s+afternoon|this\s+evening"
            r"|(?:over|in)\s+(?:een|an|a|1|2|3|twee|drie|two|three)\s+(?:half\s+)?(?:uur(?:tje)?|kwartier|hours?)))\b",
            near_found,
        ),
        (rf"\b(?:over|binnen|in|within)\s+{_ABOUT}{_HOW_MANY}\s+{_LENGTH}(?:\s+tijd|\s*'?\s+time)?", ahead_found),
        (rf"\b(?:over|binnen|in|within)\s+{_ABOUT}{_OR_SO}", ahead_found),
        (rf"\b{_HOW_MANY}\s+{_LENGTH}\s+(?:from\s+now|van\s+nu)\b", ahead_found),
        (
            r"\b(?:binnenkort|te\s+zijner\s+tijd|t\.?z\.?t\.?|ooit|soon|sometime|some\s+other\s+time|"
            r"een\s+andere\s+keer)\b",
            soon_found,
        ),
        (
            rf"\b(?:{_HOW_MANY}\s+)?{_LENGTH}\s+(?:later|vertraging|vertraagd|extra|uitstel|uitloop|uit(?=\W|$)|opschuiven|"
            rf"worden\s+(?:opgeschoven|verlengd|uitgesteld|verschoven|verzet)|opgeschoven|op(?=\W*$|\W*[.,;!])|"
            r"door(?:geschoven|schuiven)?(?=\W*$|\W*[.,;!])|langer|erbij|verder(?=\W*$|\W*[.,;!?])|naar\s+achteren|"
            r"opgerekt|verschoven|uitgesteld|verlenging|verlengd|"
            r"meer\s+(?:tijd\s+)?nodig|delay(?:ed)?|late|more|longer|extension|slip(?:page)?|"
            r"behind\s+the\s+deadline|te\s+laat)\b",
            later_found,
        ),
        (rf"\b{_OR_SO}\s+(?:later|vertraging|vertraagd|extra|uitstel|langer|late|delay(?:ed)?)\b", later_found),
        (
            rf"\b(?:(?:uitstel|vertraging|uitloop|verlenging|delay|slip|extension)\s+(?:van|of|met|is)|delayed\s+by|"
            rf"slips?\s+by|slipping|extra\s+tijd\s*:|vertraging\s*:|"
            rf"vertraagd\s+met|uitgesteld\s+met|verschoven\s+met|verlengd\s+met|opgeschoven\s+met|verlaat\s+met|"
            rf"vertraagd)\s+{_ABOUT}{_HOW_MANY}\s+{_LENGTH}",
            later_found,
        ),
        (
            rf"\b(?:schuift|schuiven|verschuift|verschuiven|loopt|lopen|opschuiven|doorschuiven|vertraagt|delay|"
            rf"push(?:ed)?(?:\s+back)?|postpone[sd]?)\s+(?:dus\s+|nu\s+|it\s+)?{_ABOUT}{_HOW_MANY}\s+{_LENGTH}(?!\s+voor\b)",
            later_found,
        ),
        (rf"\b(?:schuift|schuiven|verschuift|loopt|lopen|vertraagt)\s+{_ABOUT}{_OR_SO}(?!\s+voor\b)", later_found),
        (
            rf"\b{_HOW_MANY}\s+(?P<more>(?:more|extra|additional)\s+)?{_LENGTH}"
            r"(?(more)|\s+(?:bij(?=\W*$|\W*[.,;!?])|(?:er)?aan\s+vast|overheen))",
            later_found,
        ),
        (rf"\bextra\s+{_LENGTH}", later_found),
        (rf"\bextra\s+{_HOW_MANY}\s+{_LENGTH}", later_found),
        (
            rf"\b(?:{_HOW_MANY}\s+)?{_LENGTH}\s+(?:voor|vóór|voorafgaand\s+aan|before|prior\s+to|"
            rf"ahead\s+of)\s+{_DEADLINE}",
            earlier_found,
        ),
        (rf"\b{_HOW_MANY}\s+{_LENGTH}", duration_found),
        (rf"\b{_OR_SO}", duration_found),
        (
            rf"\b(?:(?:afgelopen|vorige?|voorbije|last|previous|laatste)\s+(?:{_WEEKDAY}|week|weken|maand|maanden|"
            rf"kwartaal|tertiaal|jaar|month|quarter|year|zomer|"
            rf"voorjaar|najaar|winter|herfst|lente|summer|spring)|(?:eer)?gister(?:en|avond|middag|ochtend)?|"
            rf"yesterday|{_WEEKDAY}\s+(?:jl|j\.l)\b\.?)",
            past_found,
        ),
        (rf"\b(?:{_HOW_MANY}\s+)?{_LENGTH}\s+(?:geleden|ago|terug|achter|behind)\b", past_found),
        (rf"\b(?:al|sinds|for|already|ruim)\s+{_HOW_MANY}\s+{_LENGTH}(?:\s+lang)?", past_found),
        (
            r"\b(?:de|the)\s+(?P<day>[0-9]{1,2})(?:e|de|ste|st|nd|rd|"
            r"th)\b(?=\s*(?:$|[.,;!?)]|van\s+de\s+maand|(?:gaan\s+(?:we|wij)\s+)?(?:missen|halen|redden)|pas|is|af|klaar|gereed|wordt|of\s+the\s+month|"
            r"nog\s+(?:eens|een\s+keer|'s)\b|weer(?=\W*$)|opnieuw\b|nogmaals\b|again\b))",
            month_day_found,
        ),
        (
            r"\b(?:na|after)\s+(?:(?:de|het|mijn|m'n|onze|the|my|our)\s+)?(?:(?!zomer|bouwvak)[a-z]*vakantie|(?!zomer)[a-z]*reces|kerst(?:mis|dagen)?|"
            r"feestdagen|jaarwisseling|nieuwjaar|holidays?|christmas|carnaval|pasen|(?:[a-z]+)?verkiezingen|elections|zomerstop)\b|"
            r"\b(?:voor|before)\s+(?:de\s+|het\s+)?(?:bouwvak|(?!zomer|kerst)[a-z]*reces|(?!zomer|kerst|bouwvak)[a-z]*vakantie)\b",
            unknown_season_found,
        ),
        (
            r"\b(?:volgend|komend|aankomend|next|coming)e?\s+(?:(?P<spring>voorjaar|lente|spring)|"
            r"(?P<autumn>najaar|herfst|autumn|fall)|"
            rf"(?P<summer>zomer|summer))\b{YEAR}",
            coming_season_found,
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

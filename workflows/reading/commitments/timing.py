"""Which mentions of time in a sentence are a term for its promise, and which are background."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Bound, Mention, Unit, find_mentions, period_of
from calendars.periods import Period, PeriodKind
from workflows.reading.sentences.verbs import tokens

_CITED = lazy_re(
    r"(?i)(?:prijspeil|peildatum|peiljaar|stand(?: van zaken)? (?:per|op)|d\.d\.|gedateerd|versie|vastgesteld(?: op| in)?|"
    r"(?:wet|motie|besluit|brief|nota|visie|akkoord|verordening|raadsbesluit|convenant|overeenkomst|onderzoek|rapport|bod|"
    r"begroting|jaarrekening|jaarverslag|cijfers|meting|peiling|inwerkingtreding|afspraken|prestatieafspraken)"
    r" (?:van|per|uit|over|d\.d\.)|ten opzichte van|tussen nu en|"
    r"\buit|(?:oorspronkelijk|eerder) (?:gepland|voorzien|beoogd)|"
    r"(?:ge|onder)tekend op|waarde per|per ultimo|"
    r"indexering per)\s*\(?\s*$"
)
_EVENT_NOUN = lazy_re(
    r"(?i)^\s*(?:\w+e\s+){0,2}\w*(?:overleg|overleggen|bijeenkomst|bijeenkomsten|evaluatie|gesprek|gesprekken|rapportage|"
    r"rapportages|monitor|monitoring|schouw|schouwen|overzicht|update|"
    r"terugkoppeling|enquête|onderzoek|analyse|avond|campagne|actie|bespreking|voortgangsgesprek|afstemming|evaluaties|"
    r"voortgangsrapportage|cijfers|gegevens|actualisatie|werkbezoek|markt|dag|"
    r"informatie|nieuwsbrief|peiling|meting|toets|inventarisatie)\b"
)
_PRICE = lazy_re(
    r"(?i)(?:€\s*[\d.,]+(?:,-)?(?: per \w+)?|euro(?: per \w+)?|\buur|\buren|kwh|m²|m2|\bkg|\bton|inwoner|huishouden|"
    r"graden|km)\s*$"
)
_ATTRIBUTE = lazy_re(r"(?i)\b(?:de|het|een|haar|zijn|hun|deze|alle|nieuwe)\s*$")
_LISTED = lazy_re(r"(?:,| en| én|, en)\s+(?:in\s+)?(?P<year>20\d\d)\b(?!\s*[-–])")
_THIS_YEAR = lazy_re(r"(?i)\b(?:dit|(?:in )?het komende|komend) jaar\b")
_SPREAD = lazy_re(r"(?i)\b(?:ver|ge)?(?:spreid|deeld|spreidt|spreiden|smeerd)\s*$")
_MEASURED = lazy_re(r"(?i)\b(?:cijfers|gegevens|metingen|resultaten|uitkomsten|gerekend|gemeten|bekend)\s*$")
_PLANNED = lazy_re(r"(?i)\b(?:gepland|ingepland|voorzien|geagendeerd|beoogd|planning)\s*$")
_MEETS = lazy_re(
    r"(?i)\b(?:in|op|tijdens|voor|vóór) (?:het|de|een|ons|onze) (?:[a-z]+ )?(?:BO|AO|\w*overleg|\w*vergadering|"
    r"\w*bijeenkomst|\w*tafel)\s*$"
)
"""'Uiterlijk in het bestuurlijk overleg van november': what is due there is due then."""
_CHANGE = lazy_re(r"(?:verhoging|aanpassing|verlaging|indexering|wijziging|tarief|tarieven|huren|huurprijs|huurprijzen|beleid)$")
_SAME = lazy_re(
    r"(?i)\b(?:in|gedurende) (?:hetzelfde|dat|datzelfde) (?:jaar|kwartaal|tertiaal)|\bin dezelfde (?:periode|maand)\b"
)
_FIRST = lazy_re(
    r"(?i)\b(?:voor het eerst|voor de eerste (?:keer|maal)|te beginnen|beginnend|startend|de eerste keer)(?: in| op)?\s*$"
)
"""'Om het jaar, voor het eerst in Q4 2026': when a series begins, and no term of its own."""
_HORIZON_YEARS = 2
_MOMENTS = (Unit.MONTH, Unit.DAY, Unit.QUARTER, Unit.TERTIAL, Unit.HALF, Unit.SEASON)
_NEAR = 60
_REACH = 120


@dataclass(frozen=True, slots=True)
class Calendar:
    """What the agreement says about time: its term, the day of signing where known."""

    start: int
    end: int
    signed_on: date | None

    @property
    def term(self) -> tuple[date, date]:
        """First and last day of the agreement's years."""
        return date(self.start, 1, 1), date(self.end, 12, 31)

    @property
    def signing(self) -> date:
        """The day of signing; unknown, the legal day before the first year begins."""
        return self.signed_on or date(self.start - 1, 12, 15)


@dataclass(frozen=True, slots=True)
class Term:
    """A mention that can be a term, with what it means; `inferred` when its year came from elsewhere."""

    mention: Mention
    period: Period
    inferred: bool


def terms_in(
    sentence: str, *, calendar: Calendar, year: int | None, beside: bool = False, earlier: Period | None = None
) -> list[Term]:
    """The mentions of time in the sentence that can be a term; `year` is what the afspraak says, for mentions without one.

    `beside` tells that its time stands in a cell, so that a date that belongs to a noun is none, nor a year past the term.
    `earlier` is what was promised before it, which 'in hetzelfde jaar' takes up.
    """
    said = [_planned_for(m, sentence) for m in _each_year(_with_listed_years(_this_year(sentence, calendar)), sentence)]
    mentions = [m for m in said if not _is_background(m, sentence)]
    years = (y for m in mentions for y in (m.year, m.second.year if m.second else None))
    own = [y for y in years if y and calendar.start <= y <= calendar.end]
    fallback = own[0] if own else (year or calendar.start)
    found: list[Term] = []
    often = any(m.unit is Unit.FREQUENCY for m in said)
    for mention in mentions:
        beyond = beside and mention.unit is Unit.YEAR and mention.second is None and (mention.year or 0) > calendar.end
        if beyond or (often and _FIRST.search(_before(mention, sentence))):
            continue
        period = _period(mention, fallback, calendar)
        if period and _is_ahead(period, mention, calendar):
            has_year = mention.year is not None or period.kind is PeriodKind.RECURRING or mention.unit is Unit.TERM
            found.append(Term(mention, period, inferred=not has_year))
    same = _SAME.search(sentence)
    told = next((t.period for t in reversed(found) if same and t.mention.end <= same.start()), earlier if not found else None)
    if same and told:
        found.append(Term(Mention(same.start(), same.end(), same.group(), Unit.YEAR), told, inferred=True))
    free = [term for term in found if not _belongs_to_noun(term.mention, sentence)]
    return free if free or beside else found


def _belongs_to_noun(mention: Mention, sentence: str) -> bool:
    """'De huurverhoging per 1 juli': the day from which something holds, beside the term of what is promised about it."""
    if mention.unit is not Unit.DAY or not mention.text.lower().startswith(("per ", "ingaande ", "met ingang ")):
        return False
    before = tokens(_before(mention, sentence))[-1:]
    return bool(before) and bool(_CHANGE.search(before[0][1]))


def _planned_for(mention: Mention, sentence: str) -> Mention:
    """'Gepland voor december' is in December; elsewhere 'voor december' is before it."""
    bound = mention.bound is Bound.BEFORE and mention.text.lower().startswith("voor ") and mention.unit is not Unit.DAY
    return replace(mention, bound=None) if bound and _PLANNED.search(_before(mention, sentence)) else mention


def _this_year(sentence: str, calendar: Calendar) -> str:
    """'Dit jaar' is the year of signing, or the first year after it; written out in the same number of characters."""
    signed = calendar.signing.year

    def year(match: re.Match[str]) -> str:
        said = signed if match.group().lower().startswith("dit") else signed + 1
        meant = min(max(said, calendar.start), calendar.end)
        return "in" + str(meant).rjust(len(match.group()) - 2)

    return _THIS_YEAR.sub(year, sentence)


def _period(mention: Mention, year: int, calendar: Calendar) -> Period | None:
    """What the mention means; without a year of its own it is the first such time that is not over at the signing."""
    for candidate in range(year, max(year, calendar.end) + 1):
        period = period_of(mention, year=candidate, term=calendar.term)
        if period is None or mention.year or period.due >= calendar.signing:
            return period
    return None


def _with_listed_years(sentence: str) -> list[Mention]:
    """All mentions; 'in 2025 en 2027' names two years."""
    found: list[Mention] = []
    mentions = find_mentions(sentence)
    for mention in mentions:
        found.append(mention)
        listed = _LISTED.match(sentence, mention.end)
        while listed and mention.unit is Unit.YEAR and mention.second is None:
            start, end = listed.span("year")
            if any(m.start <= start < m.end for m in mentions):
                break
            found.append(replace(mention, start=start, end=end, text=listed.group("year"), year=int(listed.group("year"))))
            listed = _LISTED.match(sentence, end)
    return found


def _each_year(mentions: list[Mention], sentence: str) -> list[Mention]:
    """'Jaarlijks wordt in december ...': a moment without a year after 'jaarlijks' in the same clause comes each year."""
    found: list[Mention] = []
    for mention in mentions:
        often = found[-1] if found else None
        yearly = often and often.unit is Unit.FREQUENCY and often.times_per_year == 1 and often.second is None
        yearly = yearly and often is not None and not often.text.lower().endswith("lijkse")
        if often and yearly and mention.unit in _MOMENTS and mention.year is None and mention.second is None:
            between = sentence[often.end : mention.start]
            if len(between) < _NEAR and not re.search(r"[,;:.(]|\b(?:en|of)\b", between):
                found[-1] = replace(often, second=mention)
                continue
        found.append(mention)
    return found


def _before(mention: Mention, sentence: str) -> str:
    """The words before a mention, as far as they can belong to it: in a sentence full of times each has only its own."""
    return sentence[max(0, mention.start - _REACH) : mention.start]


def _is_background(mention: Mention, sentence: str) -> bool:
    before, after = _before(mention, sentence), sentence[mention.end :]
    spread = mention.lead == "over" and _SPREAD.search(before)
    measured = mention.text.lower().startswith("tot ") and _MEASURED.search(before)
    if mention.text.lower().startswith(("sinds", "since")) or (mention.lead == "over" and not spread) or measured:
        return True
    if mention.unit is Unit.FREQUENCY:
        return _describes(mention, before, after)
    meets = _MEETS.search(before)
    belongs = mention.lead == "van" and mention.second is None and mention.unit is not Unit.DAY and not meets
    return belongs or bool(_CITED.search(before)) or _names_a_year(mention, before) or _is_aside(mention, sentence)


def _names_a_year(mention: Mention, before: str) -> bool:
    """'Na 2027', and 'voor 2027' of a plan or a budget: the year that something is for, not a term."""
    if mention.unit is Unit.HALF and mention.bound is Bound.FOR:
        return True
    if mention.unit is not Unit.YEAR or mention.second is not None or mention.lead == "heel":
        return False
    return mention.bound is Bound.AFTER or (mention.bound is Bound.FOR and bool(before.strip()))


def _describes(mention: Mention, before: str, after: str) -> bool:
    """Whether the frequency only describes: 'de jaarlijkse huurverhoging', 'de jaarlijks vrijkomende', '€ 500 per maand'."""
    text = mention.text.lower()
    if _PRICE.search(before):
        return True
    if mention.second is None and re.search(r"(?:lijkse|maandse|wekelijkse)$", text):
        return not _EVENT_NOUN.match(after)
    return bool(_ATTRIBUTE.search(before)) and text.endswith("lijks")


def _is_aside(mention: Mention, sentence: str) -> bool:
    """Whether the mention stands in brackets among other words, or is only a year in brackets."""
    opened = sentence.rfind("(", 0, mention.start)
    if opened < 0 or sentence.find(")", opened, mention.start) >= 0:
        return False
    closed = sentence.find(")", mention.end)
    inside = sentence[opened + 1 : closed if closed >= 0 else len(sentence)]
    rest = (inside[: mention.start - opened - 1] + inside[mention.end - opened - 1 :]).strip(" .,:;")
    if mention.unit is Unit.YEAR and mention.lead == "" and mention.bound is None and mention.part is None:
        return True
    return bool(
        re.sub(
            r"(?i)\b(?:gereed|klaar|uiterlijk|planning|deadline|termijn|oplevering|start|realisatie|eind|begin|in|trekker)\b",
            "",
            rest,
        ).strip(" .,:;")
    )


def _is_ahead(period: Period, mention: Mention, calendar: Calendar) -> bool:
    """Not over before the signing, and not on a horizon far behind the term."""
    if period.due < calendar.signing and period.kind is not PeriodKind.RECURRING:
        return False
    return period.due.year <= calendar.end + _HORIZON_YEARS or (mention.second is not None and period.start.year <= calendar.end)


def narrowed(terms: list[Term]) -> list[Term]:
    """Where one term lies within another only the tighter counts; a series gives way to as many moments that are named."""
    terms = [_within(term, terms) for term in terms]
    kept = [term for term in terms if not any(_covers(term, other) for other in terms if other is not term)]
    moments = [t for t in kept if t.period.kind is not PeriodKind.RECURRING]
    if len(moments) > 1 and any(t.period.times_per_year == len(moments) for t in kept):
        seasons = all(t.mention.unit is Unit.SEASON for t in moments)
        return [t for t in kept if t not in moments] if seasons else moments
    return kept


def _within(term: Term, terms: list[Term]) -> Term:
    """A series beside a stretch of years ('in de periode 2026-2029 jaarlijks') runs as long as these."""
    years = next((t.period for t in terms if _is_years(t.period)), None)
    if years is None or term.period.kind is not PeriodKind.RECURRING or term.mention.second is not None:
        return term
    return replace(term, period=replace(term.period, start=years.start, due=years.due))


def _is_years(period: Period) -> bool:
    whole = (period.start.month, period.start.day, period.due.month, period.due.day) == (1, 1, 12, 31)
    return period.kind is PeriodKind.RANGE and whole and period.start.year < period.due.year


def _covers(wide: Term, tight: Term) -> bool:
    """Whether `tight` says more exactly what `wide` says."""
    if wide.mention.unit is Unit.DAY and tight.mention.unit is Unit.DAY:
        return False
    if tight.period.kind is PeriodKind.RECURRING:
        return wide.period.kind is PeriodKind.YEAR or _is_years(wide.period)
    if wide.period.kind is PeriodKind.RECURRING:
        return False
    inside = wide.period.start <= tight.period.start and tight.period.due <= wide.period.due
    return inside and (wide.period.start, wide.period.due) != (tight.period.start, tight.period.due)

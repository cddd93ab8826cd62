"""Mentions of time that are no term: when something else was or is, how a thing is described, what a year is for."""

from __future__ import annotations

import re

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Bound, Mention, Unit, find_mentions
from workflows.reading.commitments.spans import replaced
from workflows.reading.sentences.verbs import FINITE, is_finite, tokens

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
    r"informatie|nieuwsbrief|peiling|meting|toets|inventarisatie|bericht|verslag|rapport)\b"
)
_REPORT = lazy_re(r"(?i)\s*\w*(?:overleg|overzicht|bericht|verslag|rapport|onderzoek|gesprek)\b")
"""'Een halfjaarlijks bericht': before these the word has no 'e', as where it says how often ('de jaarlijks ...')."""
_PRICE = lazy_re(
    r"(?i)(?:€\s*[\d.,]+(?:,-)?(?: per \w+)?|euro(?: per \w+)?|\buur|\buren|kwh|m²|m2|\bkg|\bton|inwoner|huishouden|"
    r"graden|km)\s*$"
)
_BECAUSE = lazy_re(
    r"\s*(?:Vanwege|Gezien|Gelet op|Vooruitlopend op|Met het oog op|In verband met|Wegens|Naar aanleiding van|Als gevolg van)"
    r" (?:de|het|een) [^,;:]*$"
)
"""'Vanwege het einde van de regeling per 1 januari onderzoeken partijen ...': when that is of which it comes."""
_IN_FORCE = lazy_re(r"(?i)\b(?:inwerkingtreding|ingangsdatum)\b[^.;,]{0,50}$")
"""'... de wet waarvan de inwerkingtreding is voorzien op 1 juli'."""
_ARTICLE = lazy_re(r"\s+(?:de|het|een)\b")
_COUNTED = lazy_re(
    r"(?i)\s+(?:(?:minimaal|maximaal|minstens|ten minste|tenminste|ten hoogste|hooguit|circa|ongeveer|gemiddeld|twee|drie|vier|"
    r"vijf|zes|zeven|acht|negen|tien|twaalf|twintig|alle|enkele|er)\b|€|\d)"
)
_BE_OR_HIS = lazy_re(r"(?i)\bzijn\s*$")
"""'Er zijn jaarlijks zes woningen beschikbaar' beside 'zijn jaarlijks onderhoud'."""
_ATTRIBUTE = lazy_re(r"(?i)\b(?:de|het|een|haar|zijn|hun|deze|alle|nieuwe)\s*$")
_SPREAD = lazy_re(r"(?i)\b(?:ver|ge)?(?:spreid|deeld|spreidt|spreiden|smeerd)\s*$")
_MEASURED = lazy_re(r"(?i)\b(?:cijfers|gegevens|metingen|resultaten|uitkomsten|gerekend|gemeten|bekend)\s*$")
_MEETS = lazy_re(
    r"(?i)\b(?:in|op|tijdens|voor|vóór) (?:het|de|een|ons|onze|haar|hun) (?:[a-z]+ )?(?:BO|AO|\w*overleg|\w*vergadering|"
    r"\w*bijeenkomst|\w*tafel|\w*nieuwsbrief|(?:huurders|bewoners|wijk)\w*(?:blad|krant|magazine))\s*$"
)
"""'Uiterlijk in het bestuurlijk overleg van november': what is due there is due then."""
_ATTRIBUTIVE = lazy_re(
    r"(?i)\b(?:de|het|een|deze|alle|haar|hun)\s+(?:reeds |al )?(?:door\s+(?!(?:en|of)\b)(?:[^\s,.;]+\s+){1,5})?$"
)
_AS_OF = lazy_re(r"(?i)\b(?:de|het|een) per $")
"""'De per 1 januari gewijzigde wet'."""
_DESCRIBED = lazy_re(r"\s+(?:[a-zà-ÿ]+\s+){0,2}?[a-zà-ÿ]*(?:ge|be|ver|ont|her)[a-zà-ÿ]{2,}(?:de|te|en)\s+[A-Za-zà-ÿ]+")
"""'De in 2025 vastgestelde visie', 'de door de gemeente in 2025 vastgestelde visie': it describes the thing."""
_AND = lazy_re(r"\sen\s(?!met\b)")
_SO_LONG = lazy_re(r"(?i)\b(?:werk)?(?:dag(?:en)?|weken|week|maand(?:en)?)\s*$")
"""'Binnen zes weken na 1 maart', 'na de zomervakantie': how long after it, which is no term that can be counted here."""
_PARTICLE = lazy_re(r"(?i)\b(?:uit|versie)\s*$")
_SAYS_WHEN = frozenset({"in", "op", "gedurende", "tijdens"})
_BEFORE_A_TIME = FINITE - {"heeft", "hebben", "is", "zijn"}
_REACH = 120


def is_background(mention: Mention, sentence: str) -> bool:
    before, after = words_before_it(mention, sentence), sentence[mention.end :]
    because = _BECAUSE.match(sentence[: mention.start])
    if _IN_FORCE.search(before) or (because and not any(is_finite(word) for _, word in tokens(because.group()))):
        return True
    spread = mention.lead == "over" and _SPREAD.search(before)
    if (mention.bound is Bound.AFTER or mention.unit is Unit.SEASON) and _SO_LONG.search(before):
        return True
    measured = mention.text.lower().startswith("tot ") and _MEASURED.search(before)
    if mention.text.lower().startswith(("sinds", "since")) or (mention.lead == "over" and not spread) or measured:
        return True
    if mention.unit is Unit.FREQUENCY:
        return _describes(mention, before, after)
    if (_ATTRIBUTIVE.search(before) or _AS_OF.search(before + mention.text[:4])) and _DESCRIBED.match(after):
        return True
    single = mention.second is None or bool(_AND.search(mention.text))
    belongs = mention.lead == "van" and single and mention.unit is not Unit.DAY and not _MEETS.search(before)
    cited = _CITED.search(before) and not (_PARTICLE.search(before) and _is_timely(mention))
    return belongs or bool(cited) or _names_a_year(mention, before) or _is_aside(mention, sentence)


def words_before_it(mention: Mention, sentence: str) -> str:
    """The words before a mention, as far as they can belong to it: in a sentence full of times each has only its own."""
    return sentence[max(0, mention.start - _REACH) : mention.start]


def _is_timely(mention: Mention) -> bool:
    """Whether it has words of its own for when ('in maart', 'vóór 1 mei'), so that an 'uit' before it belongs to the verb."""
    return mention.bound is not None or mention.part is not None or mention.lead.split(" ")[0] in _SAYS_WHEN


def _names_a_year(mention: Mention, before: str) -> bool:
    """'Na 2027', and 'voor 2027' of a plan or a budget: the year that something is for, not a term."""
    if mention.unit is Unit.HALF and mention.bound is Bound.FOR:
        return True
    if mention.unit is not Unit.YEAR or mention.second is not None or mention.lead.endswith("heel"):
        return False
    meant = mention.bound is Bound.FOR and bool(before.strip()) and not _is_for(before)
    return mention.bound is Bound.AFTER or meant


def _is_for(before: str) -> bool:
    """'Stelt voor 2026 een bedrag beschikbaar': behind the verb it says when, behind a noun which ('de begroting voor 2027')."""
    last = tokens(before)[-1:]
    return bool(last) and last[0][1] in _BEFORE_A_TIME and before.rstrip().endswith(last[0][1])


def _describes(mention: Mention, before: str, after: str) -> bool:
    """Whether the frequency only describes: 'de jaarlijkse huurverhoging', 'de jaarlijks vrijkomende', '€ 500 per maand'."""
    text = mention.text.lower()
    if _PRICE.search(before):
        return True
    if mention.second is None and re.search(r"(?:lijkse|maandse|wekelijkse)$", text):
        return not _EVENT_NOUN.match(after)
    said_of = bool(_ATTRIBUTE.search(before)) and not _ARTICLE.match(after)  # 'hun halfjaarlijks een lijst' is to them
    said_of = said_of and not (_BE_OR_HIS.search(before) and _COUNTED.match(after))
    return said_of and text.endswith("lijks") and not _REPORT.match(after)


def _is_aside(mention: Mention, sentence: str) -> bool:
    """Whether the mention stands in brackets among other words, or is only a year in brackets."""
    opened = sentence.rfind("(", 0, mention.start)
    if opened < 0 or sentence.find(")", opened, mention.start) >= 0:
        return False
    closed = sentence.find(")", mention.end)
    inside = sentence[opened + 1 : closed if closed >= 0 else len(sentence)]
    rest = replaced(inside, ((m.start, m.end) for m in find_mentions(inside)), " ").strip(" .,:;")
    if mention.unit is Unit.YEAR and mention.lead == "" and mention.bound is None and mention.part is None:
        return True
    return bool(
        re.sub(
            r"(?i)\b(?:gereed|klaar|uiterlijk|planning|deadline|termijn|oplevering|start|realisatie|eind|begin|in|en|of|trekker)\b",
            "",
            rest,
        ).strip(" .,:;")
    )

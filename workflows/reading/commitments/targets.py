"""The number that is to be reached: 225 woningen, 15% van de vrijkomende woningen, 8 en 6 woningen together."""

from __future__ import annotations

import re

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.measures import unit_of
from workflows.reading.proposal import Target

_ONES = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
_TEENS = ["tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"]
_TENS = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
_WORDS = {
    "één": 1,
    **{word: n for n, word in enumerate(_ONES, 1)},
    **{word: n for n, word in enumerate(_TEENS, 10)},
    **{word: 10 * n for n, word in enumerate(_TENS, 2)},
    **{
        f"{one}{'ën' if one.endswith('e') else 'en'}{ten}": 10 * t + n
        for t, ten in enumerate(_TENS, 2)
        for n, one in enumerate(_ONES, 1)
    },
    "honderd": 100,
    "tweehonderd": 200,
    "driehonderd": 300,
}
_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
SPELLED = (
    rf"(?:(?:{'|'.join(o for o in _ONES if not o.endswith('e'))})en|(?:{'|'.join(o for o in _ONES if o.endswith('e'))})ën)?"
    rf"(?:{'|'.join(_TENS)})|(?:twee|drie)?honderd|{'|'.join(sorted((*_ONES[1:], *_TEENS), key=len, reverse=True))}"
)
"""The words of `_WORDS`, put together as they are made of each other: the whole list is slow to try."""
_LETTERS = sorted({word[:3] for word in _WORDS})
OPENS_NUMBER = rf"(?=[\d{''.join(sorted({letters[0] for letters in _LETTERS}))}])(?<!\w)(?=\d|{'|'.join(_LETTERS)})"
"""What a number begins with, looked at before all its words are tried: 'de', 'van' and 'het' begin as many of these do."""
BARE_NUMBER = rf"{_NUMBER}|\b(?:{SPELLED})\b"
"""A number without what it counts, also in words."""
_COUNT = lazy_re(
    rf"{OPENS_NUMBER}(?<![\w.,/€-])(?<!€ )(?P<number>{_NUMBER}|{SPELLED})(?!\s*[-–]\s*\d|[./:]\d|\w|-\w)\s+"
    r"(?:(?!(?:deze|alle|beide|elke|iedere|zulke|welke|sommige|enige|eerste|laatste)\b)[a-zà-ÿ]{4,}e\s+){0,2}?"
    r"(?P<unit>(?:(?:extra|nieuwe|sociale|betaalbare|levensloopbestendige|levensloopgeschikte|duurzame|zelfstandige|"
    r"middeldure|goedkope|bestaande|tijdelijke|flexibele|sociaal|grondgebonden|"
    r"corporatie|geschikte|betrokken|energiezuinige|slimme)\s+)*"
    r"(?P<noun>[a-zà-ÿ][\w-]*(?:[’']s|en|s|ers|jes|plekken|huishoudens)))(?![\w’'])"
)
_PERCENT = lazy_re(
    rf"(?<![\w.,-])(?P<number>{_NUMBER})\s?(?:%|procent\b)(?P<unit>\s+van\s+(?:de|het|alle|haar|"
    rf"onze)\s+(?:[a-zà-ÿ]+\s+){{0,4}}?[a-zà-ÿ]+(?:en|s|bezit|voorraad|bestand)\b)?"
)
_MONEY = lazy_re(
    rf"(?:€|\beuro)\s?(?P<number>{_NUMBER})(?:,-)?(?:\s+(?P<scale>miljoen|duizend|mln))?|"
    rf"(?<![\w.,])(?P<said>{_NUMBER})\s+(?:(?P<much>miljoen|duizend|mln)\s+)?euro\b"
)
_SCALES = {"miljoen": 1_000_000, "mln": 1_000_000, "duizend": 1000}
_MEASURED = lazy_re(
    rf"{OPENS_NUMBER}(?<![\w.,/€-])(?<!€ )(?P<number>{_NUMBER}|{SPELLED})(?: (?P<scale>miljoen|duizend|mln))?"
    r"(?= ?[hGkKlmMstv][\w²³])"
)
"""A number before a measure ('5 km', '1.200 m2', '2 miljoen kWh')."""
_OUT_OF = lazy_re(
    rf"{OPENS_NUMBER}(?<![\w.,/€-])(?=\S+ van )(?P<number>{_NUMBER}|{SPELLED}) (?:van de|van het totaal van|van in totaal|van) "
    rf"(?={_NUMBER}\b|(?:{SPELLED})\b)"
)
"""'100 van de 300 woningen': what stands before is to be reached."""
_ONE_IN = lazy_re(
    rf"{OPENS_NUMBER}(?<![\w.,/€-])(?P<number>{_NUMBER}|{SPELLED}|één|een) op (?:de|elke|iedere) (?P<whole>{_NUMBER}|{SPELLED})\b"
)
"""'Een op de vier woningen'."""
_RANGE = lazy_re(r"\d+\s*(?:[-–]|à|á|tot)\s*\d+")
_NO_UNIT = lazy_re(
    r"(?i)^(?:jaren|maanden|weken|dagen|uren|keren|malen|personen|partijen|gemeenten|thema's|themas|slaapkamers|kamers|"
    r"euros?|graden|leden|kernen|wijken|corporaties|organisaties|"
    r"afspraken|momenten|manieren|opties|soorten|delen|fasen|fases|sporen|pijlers|huurdersorganisaties|jaarlijks|kwartalen|"
    r"tertialen|keer|ons|is|eens|eerste|anderen|huren|als|gaan|in|"
    r"woningcorporaties|procenten|januari|meters|punten|minuten|inwoners|kwalen|handen|zijn|worden|moeten|kunnen|zullen|"
    r"hebben|wij|samen|komen|miljoen|kosten|werkdagen)$"
)
_AGE = lazy_re(
    r"(?i)(?:tot|vanaf|ouder dan|jonger dan|leeftijd van|afspraak|artikel|bijlage|nummer|thema|hoofdstuk|label|klasse|lid|"
    r"paragraaf|minder dan|meer dan \w+ van)\s*$"
)
_BECOMES = lazy_re(
    r"(?i)(?:(?:ver|om|uit)(?:ge)?bouw|transform|om(?:ge)?(?:vorm|zet)|splits|\b(?:uit(?:ge)?)?brei(?:d|dt|den)\b|"
    r"vergro|verhoog|\bom te (?:bouw|vorm))[^.]*\btot\s*$"
)
"""'Verbouwen tot 16 zorgwoningen': so many there will be; elsewhere 'tot' says up to how many or how old."""
_PLACE = r"(?:in|aan|op|te|bij) (?:de |het )?[A-ZÀ-Ý][\w’'-]*(?: [A-ZÀ-Ý][\w’'-]*)*"
_EACH_PLACE = lazy_re(rf" {_PLACE}(?P<others>(?:(?:,|,? en) (?:{BARE_NUMBER}) {_PLACE})+)")
"""'20 woningen in Aalburg, 30 in Beekstad en 15 in Corveld': one number for each place."""
_OF_PLACE = lazy_re(rf"(?:,|\ben) (?P<number>{BARE_NUMBER}) ")
_OF_WHOLE = lazy_re(r"(?i)^\s*van (?:de|deze|haar|hun)\s+$")
_THE_REST = lazy_re(r"(?i)\ber\b.*\b(?:de rest|het restant|de overige|de overigen)\b")
"""'Van de 45 woningen sloopt Woonlint er in 2026 20 en in 2027 de rest': the whole is not what is to be reached."""


def target_of(text: str) -> Target | None:
    """What is to be reached, read from the words of one commitment; None where no single number is promised."""
    opened = text[:1].lower() + text[1:]
    if one := _ONE_IN.search(opened):
        return Target(round(100 * _value(one["number"]) / _value(one["whole"]), 1), "%")
    if part := _OUT_OF.search(opened):
        whole = target_of(opened[part.end() :])
        return Target(_value(part["number"]), whole.unit) if whole else None
    counts = [(m, _value(m.group("number"))) for m in _COUNT.finditer(opened) if _counts(m, opened)]
    if counts:
        return _together(counts, text)
    percent = _PERCENT.search(text)
    if percent and not _RANGE.search(text[max(0, percent.start() - 4) : percent.end()]):
        return Target(_value(percent.group("number")), "%" + _spaced(percent.group("unit")))
    money = _MONEY.search(text)
    if money:
        scale = _SCALES.get(money["scale"] or money["much"] or "", 1)
        return Target(_value(money["number"] or money["said"]) * scale, "euro")
    measures = ((m, unit_of(opened, *m.span())) for m in _MEASURED.finditer(opened))
    return next((Target(_value(m["number"]) * _SCALES.get(m["scale"], 1), unit) for m, unit in measures if unit), None)


def _spaced(unit: str | None) -> str:
    return " " + unit.strip() if unit else ""


def number_of(text: str) -> float:
    """What a number means, in figures or in words."""
    return _value(text.lower())


def _value(text: str) -> float:
    if text in _WORDS:
        return float(_WORDS[text])
    return float(text.replace(".", "").replace(",", "."))


def _counts(match: re.Match[str], text: str) -> bool:
    noun, number, before = match.group("noun"), match.group("number"), text[: match.start()]
    unnamed = _NO_UNIT.match(noun) and match["unit"] != "slimme meters"
    if unnamed or (_AGE.search(before) and not _BECOMES.search(before)) or re.search(r"\d\s*(?:[-–]|à|á|tot|of)\s*$", before):
        return False
    if re.fullmatch(r"(?:19|20)\d\d", number) or (_OF_WHOLE.search(before) and _THE_REST.search(text, match.end())):
        return False
    return not re.search(r"(?i)\b(?:de|deze|die)\s+$", before) or number.isdigit()


def _together(counts: list[tuple[re.Match[str], float]], text: str) -> Target:
    """The first number; the sum where two of the same unit are joined by 'en', unless a total stands before its parts."""
    first, total = counts[0]
    noun = first.group("noun")
    if re.search(r"(?i)totaal\s+(?:\w+\s+)?$", text[: first.start()]):
        return Target(total, first.group("unit"))
    if places := _EACH_PLACE.match(text, first.end()):
        return Target(total + sum(number_of(m["number"]) for m in _OF_PLACE.finditer(places["others"])), first.group("unit"))
    end = first.end()
    for match, value in counts[1:]:
        if (
            match.group("noun") != noun
            or not re.search(r"(?i)(?:,|\ben)\s*$", text[end : match.start()])
            or len(text[end : match.start()]) > 60
        ):
            break
        total, end = total + value, match.end()
    return Target(total, first.group("unit"))

"""For which years an agreement is: by its title, by what the head of the text says of its term, else by what is near."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

from calendars.dutch import COUNT, MONTHS, number_of
from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.layout.items import Item, Segments

TITLE = lazy_re(r"(?i)prestatie-?\s?afspraken|[a-z]{3,}(?:afspraken|overeenkomst)\b|jaarschijf\b|[a-z]+akkoord\b")
OF_YEAR = lazy_re(
    r"(?i)\b(?:jaarafspraken|jaarschijf|actualisatie|jaaruitwerking|jaarlijkse afspraken|jaarplan|jaarprogramma|werkprogramma|"
    r"uitvoeringsprogramma|uitvoeringsagenda|actieprogramma|actieplan)(?: [a-z]+){0,2} (20\d\d)\b(?!\s*[-–])"
)
PARENT = lazy_re(
    r"(?i)\b(?:(?:be)?hore?nd[e]? (?:bij|tot)|bij|onder|uitwerking van|vervolg op|op grond van|op basis van|ingevolge) "
    r"(?:de |het )(?:meerjarige )?(?:prestatie|kader|raam|samenwerkings|meerjaren(?:prestatie)?)(?:afspraken|overeenkomst)\b.*"
)
"""The agreement that this one belongs to: its name and years are not those of this one."""
_THIS_IS = lazy_re(
    r"(?:Wat u (?:nu |hier )?leest is|Dit (?:document|stuk) is|Dit is|Voor u ligt|Hier leest u|"
    r"U leest (?:nu|hier)) (?:de|het) [^.]{0,60}"
)
"""'Wat u nu leest is de jaarschijf 2026': which paper this is, whatever else the paragraph tells."""
_PART = lazy_re(
    r"(?i)[\s*_]*\(?(?:met|en|inclusief|incl\.?|plus|alsmede)\b|\s*(?:\d{1,2}|[IVX]{1,4}|[A-Z])[.):]?\s|\s*(?:deel|hoofdstuk)\b"
)
"""'Met uitvoeringsagenda 2026' and '3 Jaarafspraken 2026' name a part of the agreement, and not the whole."""
_SHORTLY = r"[-‐‑–—/]|t/m|t\.?e\.?m\.?|tot en met"
_MONTH = rf"(?:{'|'.join(MONTHS)})"
_SPAN = lazy_re(
    rf"(?i)\b(?P<first>20\d\d)\s*(?:(?P<to>{_SHORTLY}|[|~&+]|tot|en)\s*(?:eind(?:e)? |ultimo |"
    rf"(?:(?P<last_day>\d{{1,2}}) )?(?P<last_month>{_MONTH}) )?(?P<last>20\d\d)|"
    rf"(?:{_SHORTLY})\s*(?P<short>\d\d)(?! {_MONTH}|(?-i: [a-z])))\b"
)
_SHORT_SPAN = lazy_re(r"['’](\d\d)\s*(?:-|–|/|t/m)\s*['’](\d\d)\b")
_YEAR = lazy_re(r"\b(20\d\d)\b")
_DATE = r"(?:(?P<{0}_day>\d{{1,2}}) (?P<{0}_month>[a-z]+) )?(?P<{0}>20\d\d)\b"
_TO = r"(?:(?!\b20\d\d)[^.\n]){0,40}?(?P<to>\btot en met|\bt/m|\btot|-|–|\been?\s*eindig\w+ op|\beindig\w+ op)\s*"
_FROM_TO = lazy_re(rf"(?i)\b{_DATE.format('first')}{_TO}{_DATE.format('last')}")
_UNTIL = lazy_re(rf"(?i)\b(?P<to>tot en met|t/m|tot|eindig\w+ op)\s+(?:en met )?{_DATE.format('last')}")
_LISTED = lazy_re(r"\b20\d\d(?:(?:, (?:en )?| en )20\d\d)+\b")
_RUNS = lazy_re(
    r"(?i)\b(?:gelden|geldt|looptijd|duur|van kracht|geldig|lo(?:op|pen|opt)|ingaande?|gaat in|gaan in|in werking|eindig\w+|"
    r"afspraken .{0,40}voor|voor (?:een|de) periode|voor de jaren|(?:vastgelegd|overeengekomen|gemaakt)\b.{0,40}\bvoor)\b|"
    r"\bvoor \w+ jaar\b"
)
_OF_THIS = lazy_re(
    r"(?i)\W*(?:(?:artikel )?[\d.]+\.?\s+)?(?:deze (?:(?:prestatie|raam|kader|samenwerkings)?overeenkomst|prestatieafspraken)|"
    r"(?:de )?looptijd(?: van deze \w+)?(?: (?:is|loopt|bedraagt|omvat|bestrijkt)|\s*:))(?=\s)"
)
"""An article about the whole: 'Deze overeenkomst treedt in werking op ... en eindigt op ...', 'Looptijd: ...'."""
_OF_THESE = lazy_re(r"(?i)\W*(?:(?:artikel )?[\d.]+\.?\s+)?deze (?:afspraken|set) (?:gelden|lopen|hebben|zijn|geldt|loopt)\b")
"""Of the whole where no title says a year, else it may be of one subject."""
_OF_OTHERS = lazy_re(
    r"(?i)\b(?:woonvisies?|woondeals?|nationale|landelijke|regionale|volkshuisvestings\w+|omgevings\w+|programma'?s?|bod|convenant\w*|"
    r"opgeleverd|gebouwd|vorige|eerdere|voorgaande)\b|"
    r"\been (?:[a-z]+ )?(?:raam|kader|samenwerkings|meerjaren)(?:overeenkomst|afspraken|akkoord)\b"
)
_PAPER = lazy_re(r"(?i)\b\w*(?:akkoord|visie|nota|convenant|kader|beleid|programma|agenda)\s+20\d\d\s*[-–/]\s*(?:20)?\d\d\b")
"""The years in another paper's name ('het raamakkoord 2022-2026')."""
_SO_LONG = lazy_re(rf"(?i)\b(?:voor|van|komende|is|bedraagt)\s+(?:de komende )?(?P<count>{COUNT}) jaar\b")
_BEGINS = lazy_re(
    r"(?i)\b(?:ingaande?(?: op| per)?|ga(?:at|an) in op|begint op|beginnend op|vanaf|met ingang van|per) 1 januari (20\d\d)"
)
_LONGEST, _LONGEST_STATED = 12, 6
_CENTURY = 2000
_HALF = 6

Years = tuple[int, int]


def years_of(title: str, segments: Segments, name: str, signed: date | None) -> Years | None:
    """The years that the head of the text states, else the file's name, else the day of signing, else the terms."""
    head = "\n".join(p.text for p in segments.front[:40])
    near = signed.year + (signed.month > _HALF) if signed else None
    stated = _of_one_year(title, head) or _widened(_stated(title, head, near), segments, near) or _named(name)
    if stated or near is None:
        return stated or _frequent(segments)
    return near, near


def _of_one_year(title: str, head: str) -> Years | None:
    """'Jaarafspraken 2025', whatever the text says of the term of those that they belong to."""
    lines = [PARENT.sub("", line) for line in head.split("\n")]
    named = [line for line in lines[:25] if len(line) < 160 and not span_of(line) and not (span_of(title) and _is_said(line))]
    named += [m.group() for line in lines[:25] for m in _THIS_IS.finditer(line) if not span_of(title)]
    yearly = next((m for line in named if not _PART.match(line) and (m := OF_YEAR.search(line))), None)
    return (int(yearly.group(1)), int(yearly.group(1))) if yearly else None


def _stated(title: str, head: str, near: int | None) -> Years | None:
    """The title, a line that is only years, 'gelden van ... tot en met ...'."""
    lines = [PARENT.sub("", line) for line in head.split("\n")]
    titled = [line for line in lines[:25] if TITLE.search(line) and (len(line) < 160 or _is_long_title(line))]
    headings = [line for line in titled if not line.rstrip().endswith(".")]
    for line in (title, *headings, *(short for short in lines[:10] if len(short) < 30)):
        if found := _named(line):
            return _lengthened(found, _term_sentences(head))
    stated = next((years for said in _term_sentences(head) if (years := _term(said, near))), None)
    return stated or next((found for line in titled if (found := _named(line))), None)


def _is_said(line: str) -> bool:
    """'De jaarschijf 2026 is als bijlage opgenomen.', 'Jaarschijf 2026 vastgesteld op 4 mei.': under a title with its years a
    sentence speaks of another paper."""
    return line.rstrip().endswith(".")


def _is_long_title(line: str) -> bool:
    """'Prestatieafspraken 2027 t/m 2029 tussen ...', with the names of all who sign."""
    return bool(TITLE.match(line)) and not line.rstrip().endswith((".", ";", ":"))


def _named(line: str) -> Years | None:
    return span_of(line) or _single(line)


def _lengthened(found: Years, said: list[str]) -> Years:
    """A title with one year, and a text that says 'gelden van 2026 tot en met 2029' or 'lopen door tot en met 2029'."""
    if found[0] != found[1]:
        return found
    terms = (_term(one, found[0]) for one in said)
    return next((term for term in terms if term and term[0] == found[0] < term[1] <= found[0] + _LONGEST_STATED), found)


def _widened(found: Years | None, segments: Segments, near: int | None) -> Years | None:
    """What the head leaves open and an article says: 'Deze overeenkomst geldt voor de jaren 2026 en 2027.'"""
    said = [one for p in segments.everything for one in _term_sentences(p.text)]
    of_this = [one for one in said if _OF_THIS.match(one)]
    if found:
        return _lengthened(found, of_this)
    of_these = (one for one in said if _OF_THESE.match(one))
    return next((years for one in (*of_this, *of_these) if (years := _term(one, near))), None)


def _term_sentences(head: str) -> list[str]:
    """The sentences of the head that say how long this agreement runs."""
    said = re.split(r"\n|(?<=[a-z)\d])\.\s+(?=[A-Z])", head)
    return [one for one in said if _RUNS.search(one) and not _OF_OTHERS.search(one)]


def _term(said: str, near: int | None) -> Years | None:
    """The first and last year of the term that a sentence states; `near` is the first year where it says only how long or until
    when."""
    said = _PAPER.sub("", said)
    if running := _FROM_TO.search(said):
        return _in_order(int(running["first"]), _last(running))
    begins, long, until = _BEGINS.search(said), _SO_LONG.search(said), _UNTIL.search(said)
    first = int(begins.group(1)) if begins else near
    if listed := _LISTED.search(said):
        years = [int(year) for year in _YEAR.findall(listed.group())]
        return _in_order(years[0], years[-1])
    if first is None or not (until or long):
        return None
    return _in_order(first, _last(until) if until else first + int(number_of(long["count"]) or 1) - 1 if long else first)


def _last(match: re.Match[str]) -> int:
    """The last year: 'tot 1 januari 2028' is through 2027."""
    before = match["to"].lower() == "tot" and match["last_day"] == "1" and match["last_month"].lower() == "januari"
    return int(match["last"]) - before


def _in_order(first: int, last: int) -> Years | None:
    return (first, last) if 0 <= last - first <= _LONGEST_STATED else None


def span_of(text: str) -> Years | None:
    """Two years with a dash or 'tot en met' between them."""
    if match := _LISTED.search(text):
        years = [int(year) for year in _YEAR.findall(match.group())]
        first, last = years[0], years[-1]
    elif match := _SPAN.search(text):
        first, last = int(match["first"]), _last(match) if match["last"] else _CENTURY + int(match["short"])
    elif match := _SHORT_SPAN.search(text):
        first, last = (_CENTURY + int(year) for year in match.groups())
    else:
        return None
    return (first, last) if 0 < last - first <= _LONGEST else None


def _single(text: str) -> Years | None:
    bare = re.sub(r"\d{1,2} [a-z]+ 20\d\d", " ", text)
    years = [int(y) for y in _YEAR.findall(bare)]
    return (years[-1], years[-1]) if years else None


def _frequent(segments: Segments) -> Years | None:
    counts = Counter(m.year for item in segments.items for m in find_mentions(_said(item)) if m.year and 2010 <= m.year <= 2060)
    if not counts:
        return None
    year = counts.most_common(1)[0][0]
    return (year, year)


def _said(item: Item) -> str:
    """The afspraak's words and those of its cells of time."""
    return "\n".join((item.text, *(p.cells.time for p in item.passages if p.cells)))

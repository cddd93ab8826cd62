"""What people call the things that a target counts: 'huizen' for woningen, 'mensen' for statushouders."""

from __future__ import annotations

import re
from functools import lru_cache

from calendars.lazy_pattern import AnyMatch, LazyPattern, lazy_regex
from workflows.answering.understanding.amounts.stated_amount import NUMBER, value_of
from workflows.answering.understanding.clauses.compound_words import does_a_word_of_task, ends_a_word_of_task
from workflows.answering.understanding.clauses.task_things import names_task
from workflows.answering.understanding.meaning import TaskContext
from workflows.answering.understanding.reply_facts import FINISHED
from workflows.answering.understanding.typed.spelling import is_one_slip

_OF_WORK = (
    rf"(?:{FINISHED}|\w*ge[a-z]{{3,}}(?:d|t|en)|(?:be|ver|ont)[a-z]{{3,}}d|vervangen|stand|status|teller|totaal|aantal|voortgang|update|tussenstand|resultaat|"
    r"momenteel|inmiddels|vandaag|actueel|score|antwoord|reactie|total|count|progress|number|correctie|sorry|rest|restant|resterend|open|binnen|gisteren|vanmorgen|tussen|bezig|onderhanden)"
)
"""Labels of the work itself."""
_SAME_THINGS = tuple(
    (tuple(names.split()), lazy_regex(rf"(?<=[0-9]\s)(?:{others})\b"))
    for names, others in (
        ("woning", "huizen|sleutels|adressen|homes|houses|dwellings|apartments|flats|appartementen|panden"),
        ("gezin huishouden", "families|households|gezinnen|huishoudens|adressen|huisbezoeken|deuren|woningen|klanten"),
        ("bezoek", "visits|bezoeken|adressen|households|huishoudens|gezinnen|gesprekken|deuren"),
        ("box pakket", "dozen|doosjes|boxen|pakketten|boxes|packages|parcels"),
        ("lid leden", "members|leden"),
        ("boom bomen", "trees"),
        ("lamp", "lights|lamps|armaturen"),
        ("tuin", "gardens|yards"),
        ("ketel", "boilers|heat\\s+pumps|warmtepompen|toestellen"),
        ("warmtepomp", "heat\\s+pumps|pompen|toestellen"),
        ("wijk buurt", "neighbou?rhoods|districts|buurten|wijken"),
        ("locatie", "locations|sites|plekken|places"),
        ("laadp", "chargers|charging\\s+points|palen|laadpalen"),
        ("balkon", "balconies"),
        ("portiek", "stairwells|entrances|trappenhuizen"),
        ("badkamer", "bathrooms"),
        ("douche", "showers|bathrooms|badkamers"),
        ("keuken", "kitchens"),
        ("toilet", "toilets|wc's"),
        ("dak daken", "roofs"),
        ("kozijn", "window\\s+frames|frames|windows|ramen"),
        ("deur", "doors"),
        ("gevel", "facades|fronts"),
        ("lift", "lifts|elevators"),
        ("garage", "garages|lock-ups|boxen|boxes"),
        ("complex gebouw flat", "complexes|buildings|blocks|flats|complexen|gebouwen|daken|roofs"),
        ("kamer", "rooms|kamers"),
        ("straat", "streets|straten"),
        ("paneel panelen", "panels|panelen|solar\\s+panels"),
        ("bank", "benches"),
        ("plek", "places|spots|playgrounds|plekken"),
        ("avond bijeenkomst", "evenings|meetings|avonden|bijeenkomsten"),
        ("training cursus workshop scholing", "trainings|courses|workshops|sessions|sessies|cursussen|lessen"),
        ("gesprek", "interviews|conversations|talks|gesprekken"),
        ("thema onderwerp", "topics|themes|thema's|onderwerpen"),
        ("brief brieven", "letters"),
        ("initiatief", "initiatives|initiatieven|projects|projecten"),
    )
)
"""What people call the things that are counted, by a part of the target's unit."""
_PEOPLE_COUNTED = lazy_regex(
    r"(?:personen|mensen|houders|ouderen|jongeren|leden|huurders|bewoners|heren|dames|vrouwen|gasten|vrijwilligers|starters|maatjes|buddy'?s|"
    r"[a-z]{3,}(?:coaches|senioren|meesters|kandidaten|deelnemers|loodsen|ambassadeurs|studenten|cursisten|werkers|aars|eurs|elaars|conci[eë]rges|begeleiders|"
    r"helpers|bezoekers|trainers|stewards|gidsen))\b"
)
"""Units that count people of some kind."""
_PEOPLE = lazy_regex(
    r"(?<=[0-9]\s(?:\w+e\s)?)(?:mensen|personen|man|people|persons|deelnemers|participants|attendees|students|residents|tenants|seniors|candidates|lui|vrijwilligers|kandidaten|aanmeldingen|volunteers)\b"
)
_MEASURES = tuple(
    (unit, lazy_regex(rf"(?<=[0-9])\s*(?:{others})(?!\w)"))
    for unit, others in (
        ("m2", r"m2|m²|vierkante\s+(?:meters?|m)|square\s+met(?:er|re)s?|sqm|meters?|metres?"),
        ("km", r"km|kilometers?|kilometres?"),
        ("meter", r"m1?|meters?|metres?"),
        ("kwp", r"kwp?|kilowatt(?:piek)?"),
        ("ha", r"ha|hectaren?|hectares?"),
    )
)
"""What is measured and not counted, and how it is written behind a number."""
_MEASURED = lazy_regex(r"(?:\w+\s+)?(?:euro|m2|km|kwp|ha|meter)\b")
_TWICE = lazy_regex(r"(.)\1")
_PLURAL = lazy_regex(r"(?:en|s)$")
_OF_DEED = lazy_regex(r"(?:at)?ie\Z")
"""'Inspectie' of inspecteren, 'renovatie' of renoveren."""
_AFTER_NUMBER = lazy_regex(rf"(?P<before>{NUMBER}\s+(?:[a-z]+e\s+)?)(?P<things>[a-z]{{6,}})\b")
_NO_THINGS = lazy_regex(
    r"(?:(?!\w{3,}ingen\b)(?:be|ver|ont|on)|\w{0,6}ge(?!zin|bouw|bied|meent|sprek|vel|schenk|richt))\w+en|hangen|staan|liggen|branden|draaien|werken|zijn|hebben|worden|kunnen|moeten|zitten|wonen|komen|volgen|"
    r"lopen|binnen|samen|"
    r"inmiddels|intussen|ondertussen|overigens|trouwens|immers|boven|buiten|gaan|adressen|units|stuks|exemplaren|plekken|locaties|has|is|this|plus"
)


def in_units(text: str, unit: str) -> str:
    """The text with its things in the words of the target's unit."""
    for pattern, name in _names_of(unit.lower()):
        text = pattern.sub(name, text)

    def mended(found: AnyMatch) -> str:
        return f"{found['before']}{unit.lower()}" if _is_slip_of(found["things"], unit.lower()) else found[0]

    return _AFTER_NUMBER.sub(mended, text)


@lru_cache(maxsize=512)
def _names_of(unit: str) -> tuple[tuple[LazyPattern[AnyMatch], str], ...]:
    """What else the things of this unit are called, and what is written instead."""
    own = unit.split(maxsplit=1)[0] if unit else ""
    measures = [(pattern, " stuks") for measure, pattern in _MEASURES if own == measure]
    same = [(pattern, own) for names, pattern in _SAME_THINGS if any(name in unit for name in names)]
    people = [(_PEOPLE, "stuks")] if _PEOPLE_COUNTED.search(unit) else []
    return (*measures, *same, *people)


def _is_slip_of(word: str, unit: str) -> bool:
    """Whether the word is the unit, or the end of it, with one typing error: 'gsatheren' for buurtgastheren."""
    ends = {unit[-length:] for length in range(len(word) - 1, len(word) + 2) if 0 < length <= len(unit)}
    return not unit.endswith(word) and any(end[0] == word[0] and is_one_slip(word, end) for end in ends)


def counts_other_things(text: str, counted: float, task: TaskContext) -> bool:
    """'80 brieven verstuurd' of a task that counts homes: a number of things that neither the task nor its target names."""
    things = []
    for found in re.finditer(rf"(?P<value>{NUMBER})(?P<after>\s+(?P<things>[a-z]{{3,}}(?:en|s)))\b", text):
        if value_of(found["value"]) != counted:
            continue
        named = names_counted(found["after"], task) or names_inside(text[found.start("after") :], task)
        things.append(named or bool(_NO_THINGS.fullmatch(found["things"])))
    return bool(things) and not any(things)


_LABELLED = lazy_regex(rf"(?<![\w-])(?P<label>(?!{_OF_WORK}\b)[a-z]{{3,}}(?:en|s))\s*:\s*{NUMBER}(?!\s*(?:%|procent|[a-z]))")


def without_other_labels(text: str, task: TaskContext) -> str:
    """The text without the number of 'klachten: 3', where the label is neither the work nor what is counted."""
    if ":" not in text or not task.target_value:
        return text
    return _LABELLED.sub(lambda found: found[0] if names_counted(f" {found['label']}", task) else found["label"], text)


def names_counted(after: str, task: TaskContext) -> bool:
    """Whether the words after a number name what the target counts; money and measures are counted in their own unit only."""
    unit = task.target_unit or ""
    return has_unit(after, unit) or (not _MEASURED.match(unit.lower()) and is_of_task(after, task.text))


def names_inside(after: str, task: TaskContext) -> bool:
    """Whether the words after a number name a thing that stands inside a longer word of the task."""
    if _MEASURED.match((task.target_unit or "").lower()):
        return False
    return ends_a_word_of_task(after, task.text) or does_a_word_of_task(after, task.text)


def has_unit(after: str, unit: str) -> bool:
    """Whether the words after a number name the unit: 'woningen', 'huurwoningen', 'coaches' for 'energiecoaches', 'mln'."""
    words = re.findall(r"[a-z€]+", after)[:3]
    for named in unit.lower().split()[:1]:
        stem = re.sub(r"(?:en|s)$", "", named)
        for word in words:
            bare = re.sub(r"(?:en|s|(?:et|t|p)?jes?|kes?)$", "", word)
            if (
                bare.endswith(stem)
                or (len(bare) >= 4 and stem.endswith(bare))
                or (len(word) >= 5 and len(bare) == 3 and named.endswith(word))
                or (len(bare) >= 4 and word.endswith(("je", "jes")) and _TWICE.sub(r"\1", stem).endswith(_TWICE.sub(r"\1", bare)))
                or (len(bare) >= 4 and word.endswith(("je", "jes")) and stem.startswith(bare))
                or bare in ("stuk", "stuks")
                or (named == "miljoen" and word in ("mln", "miljoen", "m", "million"))
            ):
                return True
    return False


def is_of_task(after: str, task_text: str) -> bool:
    """Whether the word after a number stands in the task, in the singular or plural ('daken' for 'een groen dak')."""
    word = re.match(r"\s*([a-z]{4,})", after)
    if not word:
        return False
    stem, words = _PLURAL.sub("", word[1]), re.findall(r"[a-z]{3,}", task_text.lower())
    return (
        stem in words
        or any(stem == _PLURAL.sub("", one) for one in words)
        or (len(stem) >= 5 and any(_PLURAL.sub("", one).endswith(stem) for one in words))
        or names_task(word[1], task_text)
        or (stem.endswith("ing") and f"{stem[:-3]}en" in words)
        or (stem.endswith("ie") and f"{_OF_DEED.sub('', stem)}eren" in words)
    )

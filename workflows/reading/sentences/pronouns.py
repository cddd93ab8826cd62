"""Whether a 'dat' or 'die' in the middle of a sentence opens a clause, or is a pronoun: 'Woonlint doet dat', 'breidt die uit'."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.sentences.verb_words import AUXILIARIES, INFINITIVES
from workflows.reading.sentences.verbs import FINITE, is_finite, tokens
from workflows.reading.word_sets import words

RELATIVE = lazy_re(r"(?i)\s*(?:die|dat|welke)\b")
"""What opens a clause about what stands before it: 'een lijst, die elk kwartaal wordt gedeeld'."""
_NO_RELATIVE = words(
    "van in op voor met aan bij en naar over uit door tot tegen per tijdens binnen rond sinds volgens conform onder tussen"
)
_BEFORE_A_THING = words("van over met bij naar door tot tegen onder per tijdens binnen rond")
"""'Neemt over dat voorstel in Q4 een besluit': behind these 'dat' points at a thing, where 'in', 'aan' and 'op' also end a verb
('geeft aan dat')."""
_NO_DAT = lazy_re(r"(?:[A-Z][\w-]*|\b(?:gemeenten?|corporaties?|partijen|elkaar)) $")
"""After a name or one of these a 'dat' is no relative pronoun: 'wij verwachten van Woonlint dat zij ...'."""
_IT_IS = lazy_re(r"(?i)\s*het (?:is|zijn)\b")
_FEW = 4
_AFTER_PRONOUN = words("en ook vervolgens dan daarna weer")
_WHEN = words("in op voor vóór uiterlijk begin eind medio tijdens per vanaf van aan")
_HAVING = words("heeft hebben")
_BEFORE_NOUNS = words("binnen tussen een geen samen")
_THING_DONE = lazy_re(
    r"(?i)(?<![\w-])(?:(?:de|het|een|haar|zijn|hun|alle|deze|dit)(?P<thing>(?: [a-zà-ÿ-]+){1,3})|"
    r"(?P<things>[a-zà-ÿ-]{4,}(?:en|s))) (?:aan|op|uit|in|bij|voor|over|door) $"
)
_SAYING = words("geeft geven kondigt kondigen toont tonen is zijn wordt worden")
"""'Geeft de raad aan dat ...': what is said, and no thing."""
_OPENS_ITS_CLAUSE = lazy_re(
    r"(?i:d(?:ie|at)\s+(?:de|het|een|zij|ze|hij|wij|we|er|elke?|iedere?|alle|beide|partijen|bewoners|huurders|\w+lijks|"
    r"in|op|voor|vóór|door|per|uiterlijk|vanaf|bij|aan|met|nog|ook|nu|niet|daar\w*|hier\w*|"
    r"wordt|worden|is|zijn|kan|kunnen|moet|moeten))\s|d(?:ie|at)\s+[A-Z]"
)
_ACTING = FINITE - AUXILIARIES
_MODALS = words("moet moeten zal zullen kan kunnen mag mogen")
_DOING = words("doet doen laat laten")
_HAVING_DONE = words("laat laten")
_STRETCHES = words("jaar kwartaal tertiaal halfjaar voorjaar najaar geval verband datum dag moment tijdstip")
_PARTICLES = words(
    """
    eens afspraak afgesproken overeengekomen toegezegd beloofd uitgangspunt zodanig zo af overeen ervoor ernaar erop in uit
    vast voor toe aan is zijn wordt geldt blijkt erover vanuit
    """
)
_ADDING = words("verder ook tevens daarnaast voorts daarbij hierbij bovendien nog gezamenlijk eveneens dan samen onderling")
"""Adverbs that may stand between what announces a 'dat' and the 'dat': 'afgesproken is verder dat'."""


def is_pronoun(before: list[str], after: str, *, to_comma: str) -> bool:
    """'Woonlint doet dat in Q3', 'moeten dat er vier zijn', 'bouwt dat jaar 40 woningen': a clause would have its verb."""
    said = [word for _, word in tokens(after)]
    last = before[-1] if before else ""
    stretch = bool(said) and said[0] in _STRETCHES
    if stretch or last in _MODALS | _DOING | _BEFORE_A_THING or _only_when(last, to_comma) or _does_so(before, to_comma):
        return True
    if _next_verb_goes_on(before, said):
        return True
    if last in _HAVING and to_comma.rstrip()[-1:] in {".", ";"}:  # 'heeft dat plan eind 2026 in concept gereed; ...'
        said = [word for _, word in tokens(to_comma)]
        return not any(is_finite(w) or (w.endswith("en") and w not in _BEFORE_NOUNS) for w in said)
    return len(said) <= _FEW and not any(is_finite(w) or w.endswith("en") for w in said)


def _next_verb_goes_on(before: list[str], said: list[str]) -> bool:
    """'Woonlint voert die gesprekken in Q1 en meldt de uitkomst in Q2': the first verb behind it is a second one."""
    at = next((i for i, word in enumerate(said) if is_finite(word)), 0)
    return at > 1 and said[at - 1] == "en" and bool(before) and is_finite(before[-1])


def _does_so(before: list[str], to_comma: str) -> bool:
    """'Voor de kade doet zij dat in Q3', 'doet Woonlint dat in mei': what was said before, and no clause with a verb."""
    return bool(_DOING & set(before[-_FEW:])) and not any(is_finite(word) for _, word in tokens(to_comma))


def _only_when(last: str, to_comma: str) -> bool:
    """'Woonlint test dat in Q1, De Poort in Q2': a verb has its object there, and what follows to the comma has no verb."""
    said = [word for _, word in tokens(to_comma)]
    return last in _ACTING and bool(said) and said[0] in _WHEN and not any(is_finite(word) for word in said)


def announces(before: list[str], sentence: str) -> bool:
    """Whether a 'dat' behind these words, the last of the sentence so far, says what is agreed, and is no relative pronoun."""
    word = next((w for w in reversed(before) if w not in _ADDING), "")
    return word in _PARTICLES or is_finite(word) or bool(_NO_DAT.search(sentence))


def points_at_somebody(before: str) -> bool:
    """'Het is Woonlint die ...', 'het zijn de corporaties die ...': what follows is what the sentence says."""
    return bool(_IT_IS.match(before) and _NO_DAT.search(before))


def is_relative(before: list[str], after: str) -> bool:
    """'De woningen die ... worden gesloopt', and not 'breidt die uit' or 'van die woningen'."""
    said = [word for _, word in tokens(after)]
    if before[-1:] and before[-1] in _HAVING_DONE:
        return False  # 'laten die in Q2 toetsen'
    if (said[1:2] and said[1] in _AFTER_PRONOUN) or _next_verb_goes_on(before, said[1:]):
        return False
    waits = bool(_MODALS & set(before)) and not any(w in INFINITIVES for w in before)
    if waits and all(w in INFINITIVES for w in said[1:] if is_finite(w)):
        return False  # 'dan zal Woonlint die in mei uitbreiden'
    return bool(before) and before[-1] not in _NO_RELATIVE and any(is_finite(w) for w in said)


def is_thing_done(before: str, after: str) -> bool:
    """'Stelt een lijst op die de gemeente bijwerkt', 'past het blad aan dat ...': behind the particle stands what a thing is."""
    thing = _THING_DONE.search(before)
    if thing is None or not _OPENS_ITS_CLAUSE.match(after) or is_finite(thing["things"] or ""):
        return False
    if not _NO_RELATIVE.isdisjoint((thing["thing"] or "").lower().split()):
        return False
    leading = [word for _, word in tokens(before[: thing.start()])]
    verb = next((word for word in leading if is_finite(word)), "")
    of_phrase = before[: thing.start()].split()[-1:]
    return bool(verb) and verb not in _SAYING and of_phrase[0].lower() not in _NO_RELATIVE

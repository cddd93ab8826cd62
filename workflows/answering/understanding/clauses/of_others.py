"""Whether a clause tells of another's thing: 'het plan van de gemeente is klaar', 'advies van de huurders komt 10 juli'."""

from __future__ import annotations

from collections.abc import Sequence

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.clauses.task_things import is_result
from workflows.answering.understanding.reply_facts import PARTIES, Fact
from workflows.answering.understanding.wordings.wording_pattern import words_in

Heard = tuple[Fact, int, int]

_OF_A_PARTY = lazy_regex(
    rf"\A\W*(?:(?:en|maar|ook|want)\s+)*(?:(?:het|de|een|the)\s+)?[a-z]{{3,}}\s+(?:(?:van|of)\s+)?(?:(?:de|het|die|the)\s+)?(?P<party>{PARTIES}|huurders\w*|bewoners\w*)\s+"
    r"(?:is|zijn|was|waren|komt|komen|volgt|volgen|ligt|staat|heeft|datum\d)\b"
)
_THEIRS = lazy_regex(
    r"\b(?:haar|hun|its|their)\s+(?:eigen\s+|own\s+)?(?:[a-z]+e\s+)?(?:deel|stuk|stukken|gedeelte|aandeel|bijdrage|inbreng|reactie|advies|\w*plan|\w*plannen|"
    r"input|cijfers|gegevens|versie|rapportage|part|share|plan|figures|data|input|contribution)\b"
)
_OURS = lazy_regex(r"\b(?:we|wij|ik|i)\b")
_ROLE = (
    r"(?:[a-z]*(?:beheerder|leider|leidster|adviseur|manager|coordinator|consulent|medewerker|opzichter|secretaris|planner|jurist|huismeester|regisseur|"
    r"ambtenaar|inspecteur|controller|makelaar|collega)s?|(?:team|afdeling)\s+[a-z]+|[a-z]+team|colleagues?)"
)
_FOR_A_ROLE = lazy_regex(
    rf"\W*(?:(?:sorry|nee|ja|maar|en|dus)\W+)*(?:(?:dit|deze|die|dat|de|het)\s+)?(?:(?:taak|actie|actiepunt|dossier|klus|punt|afspraak|task)\s+)?"
    rf"(?:is|hoort|ligt\s+eigenlijk|(?:moet|mag|kan)\s+(?:\w+\s+)?(?=naar))\s*(?:(?:eigenlijk|toch|meer|echt|gewoon|nu|voortaan|meer\s+iets)\s+)*(?:voor|van|bij|naar)\s+"
    rf"(?:(?:de|het|een|onze|mijn|ons|the)\s+)?{_ROLE}(?:\s+(?:hoor|joh|denk\s+ik|nu|voortaan))*\W*"
)
_EXTENDED = lazy_regex(
    r"\A\W*(?:(?:de|het|onze|ons|een|the|our)\s+)?(?P<thing>[a-z]{4,})\s+"
    r"(?:(?:is|zijn|wordt|worden|was|has\s+been)\s+)?(?:\w+\s+){0,2}?(?:verlengd|extended)\b"
)
_TIMES = words_in(
    "deadline termijn planning einddatum opleverdatum streefdatum looptijd datum project traject taak actie alles deze"
)


def is_of_a_party(clause: str, task_text: str) -> bool:
    """Whether it does; not of a party that the task names itself."""
    found = _OF_A_PARTY.match(clause)
    return found is not None and found["party"] not in task_text.lower()


def is_for_a_role(clause: str) -> bool:
    """'Taak is voor de wijkbeheerder', 'dit moet naar onze projectleider'."""
    return bool(_FOR_A_ROLE.fullmatch(clause))


def gives_something_of_theirs(clause: str) -> bool:
    """'De gemeente levert 8 juli haar deel'."""
    return bool(_THEIRS.search(clause)) and not _OURS.search(clause)


def without_what_else_is_extended(clause: str, found: Sequence[Heard], task_text: str) -> list[Heard]:
    """The facts, without a delay where a contract, a permit or a subsidy is prolonged."""
    extended = _EXTENDED.match(clause) if "verlengd" in clause or "extended" in clause else None
    if extended is None or extended["thing"] in _TIMES or is_result(extended["thing"], task_text):
        return list(found)
    return [one for one in found if one[0] is not Fact.DELAYED]

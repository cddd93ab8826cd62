"""Whoever works for the parties without being one ('de wijkcoaches', 'fixteams', 'de werkgroep'): what they do is promised."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.commitments.spans import replaced

_STAFF = lazy_re(
    r"(?i)(?:(?:de|het|een|alle|beide|twee|drie|vier|vijf|onze|deze|die)\s+)?(?:[a-zà-ÿ]+e\s+)?"
    r"[a-zà-ÿ-]*(?:coach(?:es)?|consulent(?:en)?|beheerders?|medewerkers?|ambtenaren|adviseurs?|huismeesters?|opzichters?|"
    r"projectleiders?|makelaars?|regisseurs?|fixers?|verbinders?|teams?|(?:werk|project|stuur|kern|regie|klankbord|expert)"
    r"groep(?:en)?|taskforce|(?:bestuurlijk|ambtelijk|periodiek|strategisch|tactisch|operationeel)\s+[a-z]*overleg|platform)\b"
)

_WITH_HELP = lazy_re(
    r"(?i)^\W*met (?:(?:de )?(?:hulp|steun|ondersteuning|medewerking|begeleiding|inzet|financiering) van|geld van) "
    r"(?:(?:de|het|alle|beide) )?[\w’'-]+(?: (?:en|van) (?:(?:de|het) )?[\w’'-]+)* "
)
"""'Met hulp van de gemeenten bezoeken de coaches ...': what stands before the verb."""
_IN_BRACKETS = lazy_re(r"\([^()]*\)")
"""'De werkgroep (Woonlint en de gemeente) levert ...': who are in it."""


def is_act_of_staff(clause: str, verb: str) -> bool:
    """Whether such people are the subject of the clause: they open it right before its verb, or follow that at once."""
    said = _WITH_HELP.sub("", _without_times(clause))
    staff = _STAFF.match(said.lower().removeprefix(f"{verb} "))
    if not verb or not staff:
        return False
    return said.lower().startswith(f"{verb} ") or said[staff.end() :].lower().lstrip().startswith(f"{verb} ")


def _without_times(clause: str) -> str:
    """The clause without its mentions of time, which stand anywhere, and without brackets."""
    spans = ((mention.start, mention.end) for mention in find_mentions(clause))
    return " ".join(_IN_BRACKETS.sub(" ", replaced(clause, spans, " ")).split())

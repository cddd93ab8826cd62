"""Whether a clause announces the writer's own errand on a day: a visit, a call, a thing to fetch. It promises no result.

'Ik loop straks even binnen bij de projectleider', 'we schuiven donderdag aan bij de wethouder', 'ik haal morgen de sleutels'.
"""

from __future__ import annotations

from collections.abc import Sequence

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.clauses.task_things import is_result
from workflows.answering.understanding.reply_facts import Fact

Heard = tuple[Fact, int, int]
_WORDS = r"(?:\s+[\w@'-]+){0,6}?"
_FEW = r"(?:\s+[\w@'-]+){0,4}?"
_WE = r"(?:ik|we|wij)"
_WALKS = r"(?:loop|lopen|wip|wippen|stap|stappen|val|vallen|spring|springen|ren|rennen|rij|rijden|fiets|fietsen|wandel|wandelen)"
_IN = r"(?:binnen|langs|naar\s+binnen|aan)(?=\W*\Z|\s+(?:bij|met|voor|op)\s+(?![0-9]))"
_SEES = r"(?:zie|zien|spreek|spreken|tref|treffen|ontmoet|ontmoeten)"
_PERSON = r"(?:haar|hem|hen|ze|jou|je|jullie|@\d|(?:de|het|onze|mijn|een)\s+[a-z]+)"
_ERRAND = lazy_regex(
    rf"(?:\A\W*(?:(?:en|dan|dus|ok|oke|ja)\W+)*(?:{_WE}\s+)?{_WALKS}|\b{_WALKS}\s+{_WE})\b{_WORDS}\s+{_IN}|"
    rf"\b(?:loopt|stapt|valt|wipt|springt|rent|rijdt|wandelt)\b{_WORDS}\s+binnen(?=\W*\Z|\s+(?:bij|met|voor)\b)|"
    rf"(?:\A\W*(?:(?:en|dan|dus)\W+)*(?:{_WE}\s+)?(?:schuif|schuiven|haak|haken)|\b(?:schuif|schuiven|haak|haken)\s+{_WE})\b{_WORDS}\s+aan\b|"
    rf"\b(?:{_WE}\s+(?:loop|lopen)|(?:loop|lopen)\s+{_WE})\s+(?!.*\bop\s+schema\b)(?:[\w@'-]+\s+){{1,5}}?(?:door|na)(?=\W*\Z|\s+met\b)|"
    rf"\b(?:{_WE}\s+(?:heb|hebben|krijg|krijgen)|(?:heb|hebben|krijg|krijgen)\s+{_WE})\s+{_FEW}\s*{_PERSON}\b{_WORDS}\s+"
    r"(?:aan\s+(?:de\s+)?(?:lijn|telefoon)|op\s+(?:bezoek|gesprek|de\s+koffie)|over\s+de\s+vloer|te\s+spreken)\b|"
    rf"\b(?:{_WE}\s+(?:vang|vangen|klamp|klampen|schiet|schieten)|(?:vang|klamp|schiet)\s+{_WE})\s+{_PERSON}\b{_WORDS}\s+(?:op|aan)\b|"
    rf"\b(?:{_WE}\s+print|print\s+{_WE})\b{_WORDS}\s+uit\W*\Z|"
    rf"\A\W*(?:(?:dan|en|dus)\W+)*(?:datum\d\s+)?(?:{_WE}\s+{_SEES}|{_SEES}\s+{_WE})\s+(?:(?:dan|datum\d)\s+)*{_PERSON}\b(?:\s+(?:dan|weer|pas|toch|even|ook|datum\d))*\W*\Z"
)
_HANDLES = lazy_regex(
    rf"\b(?:{_WE}\s+(?P<verb>maak|maken|haal|halen|nodig|nodigen|lever|leveren)|(?P<verb>maak|maken|haal|halen|nodig|nodigen|lever|leveren)\s+{_WE})\b"
    r"(?P<rest>.*)"
)
_OBJECT = lazy_regex(
    r"(?<!\b(?:met|in|op|voor|van|bij|aan|uit|door|over|tot|zonder|na)\s)\b(?:de|het|een|mijn|onze|ons|die|haar|zijn|hun)\s+(?:(?:even|kort|korte|snelle|klein|kleine|nieuwe|eerste)\s+)?(?P<thing>[a-z]{3,})\b"
)
_OF_THE_WORK = lazy_regex(
    r"deadline|datum|datum\d|einddatum|opleverdatum|streefdatum|planning|termijn|doel|doelstelling|target|norm|aantal|score|percentage|eindstreep|finish|streep|rest|restant|"
    r"laatste|overige|andere|resterende|versie|eindversie|stuk|stukken|document|documenten|boel|klus|zaak|punt|actie|taak|geheel|opdracht|hele|zaken|dingen|definitieve|"
    r"slag|beurt|einde|eind|eerste|tweede|derde|keuze|besluit|afspraak|deal|handtekening|handtekeningen|\w+(?:st|d)e|"
    r"zomer|bouwvak|kerst|jaar|maand|week|kwartaal|raad|vergadering|raadsvergadering|inspraak|planningen"
)
_BRINGS_IN = lazy_regex(r"reactie|inbreng|bijdrage|commentaar|opmerkingen|input|auto|fiets|laptop|sleutels|pas")
_INVITES = ("nodig", "nodigen")
_FETCHING = ("haal", "halen")
_GIVES = ("lever", "leveren")
_REMINDS_ANOTHER = lazy_regex(
    rf"\b(?:{_WE}\s+(?:stuur|sturen|geef|geven|herinner|herinneren|vraag|vragen|tik|ping|mail)|(?:stuur|sturen|geef|geven|herinner|herinneren|tik|ping|mail)\s+{_WE})\s+"
    r"(?!(?:mezelf|me|mij)\b)(?:(?:datum\d|even|nog|dan)\s+)*(?:je|jou|u|jullie|haar|hem|hen|ze|hun|@\d|(?:aan\s+)?(?:de|het|onze|mijn|alle)\s+[a-z]+|[a-z]{3,}\s+(?:datum|er|een))"
)
"""Whom the writer reminds isn't the writer."""
_FETCHES = lazy_regex(r"\bop(?=\W*\Z|\s+(?:bij|in|uit)\b)")
_OVERRULED = frozenset({Fact.MAKES_IT, Fact.DELAYED, Fact.ON_TRACK, Fact.BY_THEN, Fact.THANKS, Fact.INTENTION})


def as_an_errand(clause: str, found: Sequence[Heard], task_text: str) -> list[Heard]:
    """The facts, or only an intention where the clause announces an errand of the writer's own."""
    if "datum" in clause and all(fact in _OVERRULED for fact, _, _ in found) and _is_an_errand(clause, task_text):
        return [(Fact.INTENTION, 0, len(clause))]
    if any(fact is Fact.SNOOZE for fact, _, _ in found) and _REMINDS_ANOTHER.search(clause):
        return [(Fact.INTENTION, 0, len(clause))]
    return list(found)


def _is_an_errand(clause: str, task_text: str) -> bool:
    handles = _HANDLES.search(clause)
    return bool(_ERRAND.search(clause)) or (handles is not None and _is_of_another(handles["verb"], handles["rest"], task_text))


def _is_of_another(verb: str, rest: str, task_text: str) -> bool:
    """Whether the verb's object is something else than the work: 'ik maak morgen een belletje', 'ik haal de sleutels op'."""
    things = [one["thing"] for one in _OBJECT.finditer(rest)]
    if any(is_result(thing, task_text) for thing in things):
        return False
    if verb in _INVITES:
        return rest.rstrip(" .!").endswith(" uit")
    if not things or (verb in _FETCHING and _FETCHES.search(rest)):
        return bool(things)
    if any(_OF_THE_WORK.fullmatch(thing) for thing in things):
        return False
    return verb not in _GIVES or any(_BRINGS_IN.fullmatch(thing) for thing in things)

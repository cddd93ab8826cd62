"""What is said of all that is a party's: "alles van Woonlint is klaar", "HDS heeft alles af", "wij hebben alles gedaan". Pure.

Said in other words it is what `every_one` hears: "alles van ons is klaar".
"""

from __future__ import annotations

from collections.abc import Callable

import regex

from calendars.lazy_pattern import lazy_regex

_NAME = (
    r"(?:de\s+|het\s+|the\s+)?(?P<name>\p{L}[\p{L}\d'’.-]*"
    r"(?:\s+(?!(?:is|are|zijn|heeft|has|alles|everything)\b)[\p{L}\d'’.-]+){0,3}?)"
)
_BESIDE = r"(?:(?:nu|al|inmiddels|ook|gewoon|intussen|gelukkig|now|already)\s+)*"
_TASKS = r"(?:afspraken|taken|acties)"
_ENDS = (
    r"(?:klaar|af|gereed|afgerond|gedaan|rond|geregeld|gelukt|verstuurd|ingeleverd|uitgevoerd|afgehandeld|done|finished|ready)"
)
_WHAT = (
    r"(?:\s+wat\s+(?:er|hier|daar|hieronder|hierboven|erboven|bij\s+ons)?\s*"
    r"(?:van\s+ons\s+)?(?:in|op|onder|boven)?\s*staat)?"
)
_CLOSES = rf"(?P<said>(?:allemaal\s+|helemaal\s+)?{_ENDS}){_WHAT}[\s.!]*"
_FORMS = (
    lazy_regex(
        rf"\s*(?:alles|alle\s+{_TASKS}|everything|all\s+(?:the\s+)?(?:tasks|work))\s+(?:van|bij|of|from|for)\s+{_NAME}\s+(?P<verb>is|zijn|are)\s+{_BESIDE}(?P<said>.+)",
        regex.IGNORECASE | regex.DOTALL,
    ),
    lazy_regex(
        rf"\s*(?:bij\s+)?{_NAME}\s+(?:heeft|hebben|heb|has|have)\s+{_BESIDE}(?:alles|everything){_WHAT}\s+{_CLOSES}",
        regex.IGNORECASE,
    ),
    lazy_regex(rf"\s*bij\s+{_NAME}\s+is\s+{_BESIDE}alles\s+{_CLOSES}", regex.IGNORECASE),
)
_OURS = frozenset({"ons", "wij", "we", "ik", "mij", "onze kant", "us"})
_LOOSE = frozenset({"wij", "we", "ik"})


def of_ours(text: str, is_own: Callable[[str], bool]) -> str:
    """The text as "alles van ons ...", where the party that it names is the writer's own; else as it stands.

    "We hebben alles gedaan" may be a manner of speaking, unless "wat erin staat" follows.
    """
    for form in _FORMS:
        found = form.fullmatch(text)
        if found is None:
            continue
        name = " ".join(found["name"].split()).casefold()
        loose = name in _LOOSE and " wat " not in found[0]
        if loose or not (name in _OURS or is_own(found["name"])):
            return text
        return f"alles van ons is {found['said'].strip(' .!')}"
    return text

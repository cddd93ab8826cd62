"""Whether a clause asks to leave the task open: 'niet sluiten!', 'nog niet afvinken aub', 'laat deze nog even openstaan'.

Who asks that says as much as that it isn't finished.
"""

from __future__ import annotations

from collections.abc import Sequence

from calendars.sparing_pattern import sparing_regex
from workflows.answering.understanding.reply_facts import FINISHED, Fact

Heard = tuple[Fact, int, int]
_SMALL = (
    r"(?:(?:hem|m|'m|het|deze|dit|die|ze|de\s+(?:taak|actie|afspraak)|taak|actie|nog|even|maar|wel|dus|aub|svp|graag|alsjeblieft|please|it|this|one|"
    r"that|the\s+task|yet|nu|voorlopig|eerst|zomaar|meteen|direct|al|just|just\s+yet|op|als|verder|vooral|ook|worden|te)\s+)*"
)
_CLOSE = (
    rf"(?:sluiten|afsluiten|afvinken|afmelden|archiveren|dicht\s?(?:doen|zetten|gooien)?|afgesloten|gesloten|afgevinkt|close|closed|tick|mark|"
    rf"(?:(?:op|als)\s+)?(?:{FINISHED}|groen)\s+(?:zetten|melden|markeren|maken|boeken))"
)
_NOT_TO_CLOSE = sparing_regex(
    rf"\W*(?:(?:maar|dus|en|graag|please|svp|liever|sorry|nee)\W+)*{_SMALL}(?:(?:kan|kunnen|mag|mogen|moet|wil|zou|ik|we|wij|you)\s+)*{_SMALL}"
    rf"(?:niet|not|don't|dont|do\s+not|nooit)\s+{_SMALL}{_CLOSE}\b(?!\s+(?:we|wij|is|zijn|zonder|voordat)\b)|"
    r"\W*(?:(?:maar|dus|en|graag|please|svp|liever|sorry|nee)\W+)*(?:haal|gooi|streep|schrap|veeg|kruis|verwijder)\s+(?:[a-z]+\s+){0,3}?(?:niet|nooit)\s+"
    r"(?:[a-z]+\s+){0,2}?(?:af|eraf|door|weg|uit|eruit|(?:van|uit)\s+(?:de|het|mijn|onze|ons)\s+(?:\w*lijst|lijstje|bord|agenda|overzicht))(?:\s+(?:aub|svp|graag|hoor|please))*\W*\Z|"
    rf"\W*(?:(?:maar|dus|en|nee)\W+)*(?:sluit|vink|meld|archiveer|zet|doe|close)\s+{_SMALL}(?:niet|not)(?:\s+(?:af|dicht|(?:op\s+|als\s+)?(?:{FINISHED}|groen)|meteen|"
    rf"zomaar|aub|svp|hoor|please|yet))*\W*\Z|"
    rf"\W*(?:(?:maar|dus|en|graag|please|svp|liever)\W+)*(?:laat|laten|hou|houd|houden|leave|keep)\s+{_SMALL}open(?:\s?(?:staan|houden|laten))?(?:\s+(?:aub|svp|graag|hoor|"
    rf"please|staan|for\s+now|nog|even|maar))*\W*\Z|\W*(?:graag\s+|nog\s+|even\s+|liever\s+)*open\s?(?:laten|houden)(?:\s+(?:aub|svp|graag|hoor))*\W*\Z"
)
_CLOSING = frozenset(
    {
        *(
            Fact.DONE,
            Fact.SEEMS_DONE,
            Fact.NOT_DONE,
            Fact.ON_TRACK,
            Fact.NEARLY,
            Fact.WILL_BE_DONE,
            Fact.INTENTION,
            Fact.OFF_LIST,
        ),
        *(Fact.MISSES_IT, Fact.MAKES_IT, Fact.DROPPED, Fact.UNDO),
    }
)


def as_kept_open(clause: str, found: Sequence[Heard]) -> list[Heard]:
    """The facts, with a request to leave it open for what it is."""
    if "?" in clause or not (kept := _NOT_TO_CLOSE.match(clause)):
        return list(found)
    return [one for one in found if one[0] not in _CLOSING] + [(Fact.NOT_DONE, *kept.span())]

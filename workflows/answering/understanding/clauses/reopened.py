"""Whether a reply brings a task back that had been dropped: 'toch wel nodig', 'vervalt niet', 'is weer aan de orde'."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex

DROPPED = "dropped"
_IT = r"(?:sorry|oeps|nee|ho|wacht|maar|ja|deze|dit|hij|het|die|alles|de\s+(?:taak|afspraak|actie)|this|it|no)"
_REOPENED = lazy_regex(
    rf"\W*(?:{_IT}\W+)*(?:(?:(?:is|zijn|blijft|was|wordt|gaat|moet|kan|it's|is)\s+)?(?:(?:toch|weer|wel|nog|steeds|gewoon|opnieuw|dus|alsnog|bij\s+nader\s+inzien|nu|still|again)\s+)+"
    r"(?:nodig|aan\s+de\s+orde|actueel|van\s+toepassing|relevant|door|gebeuren|doen|open(?:en|zetten)?|gedaan\s+worden|needed|necessary|on)|"
    r"(?:vervalt|vervallen)\s+(?:(?:toch|dus|helemaal|echt|nog)\s+)*niet|niet\s+(?:vervallen|geschrapt|gestopt)|heropen(?:en)?(?:\s+\w+)?|needed\s+after\s+all|not\s+dropped|reopen(?:\s+\w+)?)"
    r"(?:\W+(?:hoor|sorry|graag|svp|aub|please|maar|after\s+all|dus|voor\s+\w+(?:\s+\w+)?))*\W*"
)


def brings_back(text: str) -> bool:
    """Whether that is all that it says."""
    return bool(_REOPENED.fullmatch(text))

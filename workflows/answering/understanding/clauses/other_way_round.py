"""Words of trouble, dropping and undoing in a turn that says the reverse: 'geen behoefte aan uitstel', 'vergeet dat niet'."""

from __future__ import annotations

from collections.abc import Sequence

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.reply_facts import Fact

Heard = tuple[Fact, int, int]
_NO_NEED = lazy_regex(
    r"\b(?:geen|niet|no)\s+(?:enkele\s+)?(?:behoefte|reden|noodzaak|sprake|kwestie|aanleiding|voornemen|need|reason|question)\s+(?:aan|voor|van|tot|om|for|of|to)\b"
)
_TROUBLE_OVER = lazy_regex(
    r"\b(?:risico|risico's|vertraging|oponthoud|achterstand|uitloop|uitstel|stilstand|probleem|problemen|delay)\s+(?:(?:is|zijn|nu|weer|al|dus|gelukkig|inmiddels|helemaal)\s+)+"
    r"(?:weg|verdwenen|voorbij|opgelost|verholpen|ingelopen|ingehaald|weggewerkt|achter\s+de\s+rug|van\s+de\s+baan|over(?=\W*\Z)|gone|over)\b|\bwachten\s+is\s+(?:nu\s+)?voorbij\b"
)
_COMES_TO = lazy_regex(r"\b(?:loopt|liep|lopen|draait)\s+(?:\w+\s+){0,2}?uit\s+op\s+(?!datum)|\bnergens\s+op\s+uit\b")
"""'Het loopt uit op een succes'."""
_NOT_WELL = lazy_regex(r"\b(?:niet|nooit|not)\s+(?:(?:meer|echt|helemaal)\s+)*(?:goed|in\s+orde|fine|right)\b")
_MOVES_AGAIN = lazy_regex(
    r"\b(?:ligt|liggen|staat|staan|ligt\s+het)\s+(?:\w+\s+)?niet\s+(?:meer|langer)\s+stil\b|\bniet\s+(?:meer|langer)\s+(?:stilgelegd|geblokkeerd)\b"
)
_DO_NOT_FORGET = lazy_regex(
    r"\b(?:vergeet|vergeten|negeer|forget)\b(?:\s+[\w'@]+){0,4}?\s+niet\b|\b(?:do\s+not|don't|niet|nooit)\s+(?:te\s+)?(?:forget|vergeten|negeren|ignore)\b"
)
_SURE_NOT = lazy_regex(
    r"\b(?:niet|nooit|never|not)\s+(?:(?:gaan|gaat|zullen|zal|going\s+to)\s+)?(?:lukt|lukken|halen|haalt|redden|redt|make\s+it|work)\b"
)
_NOT_JUST_NOW = lazy_regex(
    r"\A\W*(?:datum\d|(?:deze|volgende|komende|this|next)\s+(?:week|maand|month)|vandaag|morgen|today|tomorrow)\s+(?:(?:nog|even|echt|toch)\s+)*(?:niet|not)\s+"
    r"(?:meer\s+)?(?:nodig|aan\s+de\s+orde|needed)\W*\Z|"
    r"\bschrap\w*\s+(?:(?:maar|dan|dus)\s+)*(?:de|die|deze|the)\s+(?:datum|deadline|termijn|einddatum|streefdatum|date)\b|"
    r"\A\W*(?:(?:de|alle|het|een)\s+)?vervallen\s+(?!(?:deze|alle|beide|allebei|dingen|acties|taken|afspraken|activiteiten|onderdelen|plannen|punten)\b)[a-z]{3,}(?:en|s)\b\s+\w"
)
"""'Deze week niet nodig', 'schrap de datum', 'vervallen woningen opknappen': the task itself stays."""
_WE_ARE_IN_TIME = lazy_regex(
    r"\b(?:we|wij|ik)\s+(?:zijn|ben)\s+(?:(?:gewoon|dus|ruim|mooi|straks|dan|wel|zeker|vast|ook|keurig)\s+)*(?:op\s+tijd|binnen\s+de\s+(?:tijd|termijn|planning))\s+"
    r"(?:(?:helemaal|ermee|hiermee)\s+)*(?:klaar|gereed|rond)\b"
)
"""'We zijn op tijd klaar': that is to come."""
_NOT_WITH = lazy_regex(
    r"\W*(?:dit|dat|die|deze)(?:\s+(?:taak|afspraak|actie|klus))?\s+(?:ligt|hoort)\s+(?:(?:echt|toch|eigenlijk|helemaal)\s+)?niet\s+(?:bij|thuis\s+bij)\s+\w"
)
"""'Dit ligt niet bij de huurdersraad': whose it is, and no wait."""
_NO_ANSWER_OF_OURS = lazy_regex(
    r"\b(?:geen|niet\s+een)\s+(?:antwoord|reactie|update)\s+op\W*\Z|\bgeen\s+(?:antwoord|update)\s+voor\s+(?:je|jou|u|jullie)\W*\Z"
)
"""'Daar heb ik nog geen antwoord op': the writer's own answer, and no wait for another's."""
_TROUBLE = frozenset({Fact.DELAYED, Fact.MORE_TIME, Fact.AT_RISK, Fact.BLOCKED, Fact.DROPPED, Fact.MISSES_IT, Fact.SNOOZE})


def other_way_round(clause: str, found: Sequence[Heard]) -> list[Heard]:
    """The facts, without those that the clause says the reverse of."""
    facts = {one[0] for one in found}
    if facts & _TROUBLE and (_NO_NEED.search(clause) or _TROUBLE_OVER.search(clause)):
        found = [one for one in found if one[0] not in _TROUBLE]
    if Fact.BLOCKED in facts and (moves := _MOVES_AGAIN.search(clause)):
        found = [one for one in found if one[0] is not Fact.BLOCKED] + [(Fact.ON_TRACK, *moves.span())]
    if Fact.BLOCKED in facts and _NO_ANSWER_OF_OURS.search(clause):
        found = [one for one in found if one[0] is not Fact.BLOCKED]
    if Fact.DELAYED in facts and _COMES_TO.search(clause):
        found = [one for one in found if one[0] is not Fact.DELAYED]
    if Fact.UNDO in facts and _DO_NOT_FORGET.search(clause):
        found = [one for one in found if one[0] is not Fact.UNDO]
    if Fact.DROPPED in facts and (now := _NOT_JUST_NOW.search(clause)):
        found = [one for one in found if one[0] is not Fact.DROPPED] + [(Fact.STOP_ASKING, *now.span())]
    if not facts & {Fact.ELSEWHERE, Fact.REASSIGN} and (elsewhere := _NOT_WITH.match(clause)):
        found = [*found, (Fact.ELSEWHERE, *elsewhere.span())]
    if {Fact.MAKES_IT, Fact.DONE} <= facts and _WE_ARE_IN_TIME.search(clause):
        found = [one for one in found if one[0] is not Fact.DONE]
    if Fact.MAKES_IT in facts:
        found = [(_denied(fact, clause[start:end]), start, end) for fact, start, end in found]
    return list(found)


def _denied(fact: Fact, said: str) -> Fact:
    """'Het niet lukt', 'komt niet goed': the denial stands inside the words of the good verdict."""
    if fact is not Fact.MAKES_IT:
        return fact
    if _SURE_NOT.search(said):
        return Fact.MISSES_IT
    return Fact.AT_RISK if _NOT_WELL.search(said) else fact

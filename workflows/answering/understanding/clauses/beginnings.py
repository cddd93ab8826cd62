"""What a clause says of the begin of the work: still to come ('hier moet nog mee begonnen worden'), or that of a part of it.

The participle of such a clause ('begonnen', 'opgepakt') stands under a verb of what has to be or will be, so it tells of nothing
that has been.
"""

from __future__ import annotations

from collections.abc import Sequence

from calendars.lazy_pattern import lazy_regex
from calendars.sparing_pattern import sparing_regex
from workflows.answering.understanding.clauses.task_things import names_task
from workflows.answering.understanding.reply_facts import FINISHED, Fact

Heard = tuple[Fact, int, int]
_BEGUN = (
    r"(?:(?:op)?gestart|begonnen|opgepakt|aangepakt|aangevangen|afgetrapt|van\s+start|aan\s+de\s+slag(?!\s+(?:met|aan)\b)|in\s+gang(?:\s+gezet)?|op\s+gang|"
    r"in\s+de\s+steigers|(?:(?:een|het)\s+)?(?:start|begin)\s+(?:mee\s+|aan\s+)?gemaakt)"
)
_WORDS_OF_BEGIN = ("start", "begonnen", "begin", "gepakt", "aangevangen", "afgetrapt", "slag", "gang", "steigers")
_WORDS = r"(?:\s+[\w@'-]+){0,6}?"
_TO_BEGIN = lazy_regex(
    rf"\b(?:moet|moeten|dient|dienen)\b{_WORDS}\s+nog\b{_WORDS}\s+{_BEGUN}(?:\s+(?:te\s+)?(?:worden|gaan|gezet))*|"
    rf"\b{_BEGUN}\s+(?:moet|moeten|dient|dienen)\b{_WORDS}\s+nog\b{_WORDS}\s+worden\b"
)
_BEGINS_THEN = lazy_regex(
    rf"\b(?:wordt|worden|gaat|gaan|zal|zullen|(?:kan|kunnen)(?!.*\bpas\b))\b{_WORDS}\s+{_BEGUN}(?:\s+(?:worden|gaan|gezet))*|\b{_BEGUN}\s+(?:wordt|worden)\b"
)
_AT_A_TIME = lazy_regex(r"\bdatum\d|\b(?:binnenkort|straks|later|weldra|spoedig|shortly|soon)\b")
_ALREADY = lazy_regex(
    r"\b(?:sinds|al|reeds|inmiddels|nu|weer|verder|opnieuw|niet|geen|hoeft|hoeven|als|zodra|mits|indien|door\s+de\s+rechter)\b"
)
_OF_A_PART = lazy_regex(
    r"\W*(?:(?:en|maar|alleen|dus|and|but|only)\s+)*(?:(?:met|aan|op)\s+)?(?:de|het|die|the)\s+(?:(?:fase|deel|stap|blok|hoofdstuk|bijlage|perceel|tranche|ronde)\b|"
    r"(?:eerste|tweede|derde|vierde|vijfde|zesde|laatste|andere|overige|resterende|rest|restant|volgende)\b|[0-9])|"
    r"\W*(?:(?:en|maar|alleen|dus|and|but|only)\s+)*(?:met\s+|aan\s+)?(?:fase|deel|stap|blok|hoofdstuk|perceel|tranche|ronde|phase|part)\s+[0-9a-z]\b"
)
_WITH_WHAT = lazy_regex(r"\b(?:met|aan)\s+(?:de|het|een|onze|the)\s+(?:[a-z]+e\s+)?(?P<thing>[a-z]{3,})")
_ENDS_TOO = lazy_regex(rf"\b{FINISHED}\b")
_THE_START = sparing_regex(
    r"\W*(?:(?:en|maar|alleen|dus|and|but)\s+)*(?:(?:de|het|onze|ons|the|our)\s+)?(?:bouw|werk|project)?(?:start(?:datum)?|begin(?:datum)?|aanvang|aftrap|kick-?off)\b(?=.*\bdatum\d)"
)
_BACK_THEN = lazy_regex(
    r"\bdatum\d\b.*\b(?:weer|terug)\s+(?:aan\s+(?:het\s+werk|de\s+slag)|bezig)\b|\b(?:weer|terug)\s+aan\s+(?:het\s+werk|de\s+slag)\b.*\bdatum\d|"
    r"\bback\s+(?:at|to)\s+work\b.*\bdatum\d"
)
"""When somebody works again."""
_SLIPS = frozenset({Fact.DELAYED, Fact.MORE_TIME})
_RUNS = frozenset({Fact.ON_TRACK, Fact.REMAINDER, Fact.WILL_BE_DONE, Fact.INTENTION, Fact.NEARLY})


def as_it_begins(clause: str, found: Sequence[Heard], task_text: str) -> list[Heard]:
    """The facts, with a begin that is still to come for what it is; where only a part is to begin, that is what is left."""
    speaks_of_it = any(word in clause for word in _WORDS_OF_BEGIN)
    heard = _without_what_is_to_begin(clause, found, task_text) if speaks_of_it else list(found)
    if "datum" in clause and _BACK_THEN.search(clause):
        heard = [one for one in heard if one[0] is not Fact.ON_TRACK]
    if _THE_START.match(clause) and not names_task("start", task_text):  # 'start verschoven naar 1 juni': no day for the end
        return [(Fact.AT_RISK if fact in _SLIPS else fact, start, end) for fact, start, end in heard]
    if any(fact is Fact.NOT_STARTED for fact, _, _ in heard) and _OF_A_PART.match(clause):
        return [(Fact.REMAINDER if fact is Fact.NOT_STARTED else fact, start, end) for fact, start, end in heard]
    return heard


def _without_what_is_to_begin(clause: str, found: Sequence[Heard], task_text: str) -> list[Heard]:
    if not all(fact in _RUNS for fact, _, _ in found):
        return list(found)
    if to_begin := _TO_BEGIN.search(clause):
        return [(Fact.NOT_STARTED, *to_begin.span())]
    then = _BEGINS_THEN.search(clause) if _AT_A_TIME.search(clause) and not _ALREADY.search(clause) else None
    if then is None or _ENDS_TOO.search(clause, then.end()):
        return list(found)
    what = _WITH_WHAT.search(clause)
    if what and not names_task(what["thing"], task_text):
        return [one for one in found if one[0] is not Fact.ON_TRACK]
    return [(Fact.NOT_STARTED, *then.span())]

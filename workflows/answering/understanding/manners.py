"""In what manner a sentence states what it states: asked, on condition, in doubt, for one party only, of the past."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex

_WHAT = lazy_regex(
    r"\A\W*(?:@\d\s+)?(?:en\s+|maar\s+|and\s+)?(?:wie|wat|waar|waarom|hoe|welke?|hoeveel|what|who|where|why|which|"
    r"how)\b(?!\s+\S+(?:\s+\S+)?\s+betreft\b)(?!\s+(?:leuk|mooi|fijn|goed|jammer|vervelend|top|super|gaaf|geweldig|"
    r"nice|great)\b)(?!\s+(?:een\b|a\b|mij\b|ons\b|betreft|we\b.*\bis\b))"
)
_MODAL = lazy_regex(r"\b(?:kan|kun|kunnen|mag|mogen|zou|zouden|wil|willen|zullen\s+we|can|could|may|shall|would|will\s+you)\b")
_ASKED = lazy_regex(
    r"\A\W*(?:@\d\s*)?(?:en\s+|dus\s+|of\s+)?(?:kan|kun|kunnen|mag|mogen|zou|zouden|wil|zullen|can|could|may|shall|"
    r"would)\s+(?:deze|dit|die|hij|ik|je|jij|jullie|we|wij|de|het|iemand|u|this|that|it|i|you|we|the|someone)\b"
)
_CONDITION = lazy_regex(
    r"(?<![\w-])(?<!\b(?:net|even|niet|zo|snel|mogelijk|"
    r"goed)\s)(?:als(?!\s+(?:het\s+goed\s+is|een\s+|gepland|afgesproken|verwacht|alles\s+goed\s+is|trekker|"
    r"de\s+brandweer|the))|zodra|mits|indien|tenzij|wanneer(?!\s+is)|op\s+voorwaarde\s+dat|onder\s+voorbehoud|"
    r"if(?!\s+not)|when|once(?!\s+again)|as\s+soon\s+as|provided|unless|assuming|afhankelijk\s+van\s+of|na\s+(?:akkoord|"
    r"goedkeuring|instemming|toestemming)\b(?=.*\b(?:van|door)\b))\b"
)
_DOUBT = lazy_regex(
    r"\b(?:volgens\s+mij|noem\s+het|(?:we|wij)\s+(?:denken|dachten|geloven|vermoeden)|(?:denken|vermoeden)\s+we|"
    r"we\s+(?:think|believe|guess|assume)|geloof\s+(?:ik|dat)|ik\s+geloof|(?:denk|dacht|meen|vermoed)\s+dat|"
    r"voor\s+zover\s+(?:ik\s+weet|mij\s+bekend|bekend|we\s+weten)|als\s+het\s+goed\s+is|naar\s+mijn\s+weten|"
    r"als\s+ik\s+(?:het|me|mij)\s+(?:goed|niet)\s+\w+|if\s+i\s+(?:remember|recall)\w*|bij\s+mijn\s+weten|denk\s+ik|"
    r"ik\s+denk|ik\s+dacht|dacht\s+ik|ik\s+meen|meen\s+ik|ik\s+vermoed|vermoed\s+ik|neem\s+ik\s+aan|"
    r"ik\s+neem\s+aan|lijkt\s+me|lijkt\s+mij|schijnt|heb\s+ik\s+begrepen|heb\s+ik\s+gehoord|ik\s+hoor\w*\s+dat|"
    r"naar\s+verluidt|i\s+think|i\s+believe|i\s+guess|i\s+suppose|i\s+assume|as\s+far\s+as\s+i\s+know|afaik|iirc|"
    r"apparently|presumably|supposedly|to\s+my\s+knowledge|not\s+sure\s+but|weet\s+(?:het\s+)?niet\s+zeker|"
    r"ik\s+weet\s+niet\s+zeker|if\s+i'm\s+not\s+mistaken|als\s+ik\s+me\s+niet\s+vergis|"
    r"zeker\s+weten\s+doe\s+ik\s+niet|misschien|wellicht|waarschijnlijk|vermoedelijk|probably|maybe|perhaps|"
    r"allicht)\b|"
    r"\bzou(?:den)?\b[^.!?]{0,50}\b(?:moeten\s+(?:zijn|hebben|lukken)|moeten\b)|"
    r"\bmoet\b(?:\s+\w+){0,3}?\s+(?:inmiddels|onderhand|toch|al|wel)\b[^.!?]{0,25}\bzijn\b|"
    r"\b(?:should|ought\s+to|must)\s+(?:\w+\s+)?(?:be|have)\b"
)
_HEDGES = lazy_regex(
    r"\b(?:als\s+ik\s+(?:me|mij)\s+niet\s+vergis|als\s+ik\s+het\s+(?:goed|wel)\s+(?:heb|weet|begrijp|zie)|"
    r"if\s+i'm\s+not\s+mistaken|"
    r"(?:ik\s+)?(?:ga|gaan|ging)\s+er\s?van\s?uit\s+dat|(?:ik\s+)?neem\s+aan\s+dat|naar\s+(?:ik|wij|we)\s+(?:begrijp\w*|"
    r"hoor\w*|meen\w*)|"
    r"vast\s+(?=al\b|wel\b|inmiddels\b)|(?:misschien|wellicht|mogelijk)\s+(?=al\b|inmiddels\b))\s*"
)
"""Doubts that would be taken for something else: a condition, an intention, a risk."""
_ONE_PARTY = lazy_regex(
    r"\b(?:wat\s+(?:\w+\s+)?\w+\s+betreft|van(?:uit)?\s+(?:onze|mijn|ons)\s+(?:kant|zijde|perspectief)|"
    r"aan\s+(?:onze|mijn)\s+kant|onzerzijds|bij\s+ons\s+(?:is\s+)?(?:het\s+)?(?:klaar|af|gereed|afgerond|rond)|"
    r"voor\s+ons\s+(?:is\s+|zijn\s+)?(?:het\s+|dit\s+|we\s+)?(?:helemaal\s+)?(?:klaar|af|gereed|rond|voltooid|afge\w+|"
    r"vast\w+|op\w+|ge\w+)|"
    r"(?:from|on|at)\s+(?:our|my)\s+(?:side|end|part)|for\s+(?:our|my)\s+part|"
    r"as\s+far\s+as\s+(?:we|i)(?:'re|\s+are|\s+am|'m)\s+concerned|wij\s+zijn\s+klaar|ik\s+ben\s+klaar)\b"
)
_HOPE = lazy_regex(r"\b(?:(?:hoogst)?waarschijnlijk|vermoedelijk|hopelijk|hoop|hopen|probably|hopefully|likely|hope|wellicht)\b")
_PAST_VERB = lazy_regex(
    r"\b(?:was|waren|lag|lagen|stond|stonden|zat|zaten|had|hadden|ging|gingen|liep|liepen|leek|leken|dreigde\w*|moest|"
    r"moesten|dacht|"
    r"dachten|werd|werden|were|seemed|looked|thought)\b|\b(?:eerst|eerder|destijds|earlier|at\s+first|previously)\b"
)
_PRESENT_VERB = lazy_regex(
    r"\b(?:is|zijn|wordt|worden|ligt|liggen|staat|staan|loopt|lopen|gaat|gaan|heeft|hebben|heb|ben|komt|kunnen|kan|moet|"
    r"moeten|zit|"
    r"zitten|wacht|wachten|nu|inmiddels|are|has|have|now|it's|we're)\b"
)


def asks(sentence: str) -> bool:
    """Whether it is a question, with or without its mark."""
    return sentence.rstrip(" \"')").endswith("?") or bool(_WHAT.match(sentence))


def requests(sentence: str) -> bool:
    """Whether it asks that something be done: 'mag deze dicht?'."""
    return (asks(sentence) and bool(_MODAL.search(sentence)) and not _WHAT.match(sentence)) or bool(_ASKED.match(sentence))


def is_conditional(sentence: str) -> bool:
    """Whether what it says hangs on an 'als', 'zodra' or 'mits'."""
    return bool(_CONDITION.search(sentence))


def without_hedges(sentence: str) -> str:
    """The sentence without the doubts that would be taken for something else."""
    return _HEDGES.sub(" ", sentence)


def doubts(text: str) -> bool:
    """Whether the writer isn't sure of what they know."""
    return bool(_DOUBT.search(text))


def is_of_one_party(sentence: str) -> bool:
    """Whether it speaks for the writer's own side only: 'wat ons betreft'."""
    return bool(_ONE_PARTY.search(sentence))


def hopes(clause: str) -> bool:
    """Whether it tells what is likely or hoped for, and not what is planned."""
    return bool(_HOPE.search(clause))


def is_past(clause: str) -> bool:
    """Whether it tells how things were: 'terwijl we in april nog stil lagen'."""
    return bool(_PAST_VERB.search(clause)) and not _PRESENT_VERB.search(clause)

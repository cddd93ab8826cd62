"""Divides a reply into statements, and finds which facts each states and in what manner: asked, on condition, in doubt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.reply_phrases import PHRASES
from workflows.answering.understanding.task_words import task_is_done_words

_SENTENCE_END = lazy_regex(r"(?<=[.!?])\s+|\n+|(?<=[?!])(?=\w)|;|\s+[-–—]\s+")
_CLAUSE_END = lazy_regex(r",(?!\d)|:(?=\s)|\s\(|\)")
_BUT = lazy_regex(
    r"(?<=\w|\d|%)\s+(?!maar\s+(?:terug|weg|over|dicht|af|door|weer|even|eens|op)\b)(?=(?:maar|but|echter|however|"
    r"want|omdat|doordat|because|dus|alleen)\b)"
    r"(?<!\b(?:doe|zet|haal|vink|maak|stuur|vraag|herinner|snooze|sluit|schuif|laat|gooi|neem|draai|herstel|kom|af|"
    r"afvinken|terugzetten|geef|alleen|dan|kijk)\s+)"
)
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
    r"if(?!\s+not)|when|once(?!\s+again)|as\s+soon\s+as|provided|unless|assuming|afhankelijk\s+van\s+of)\b"
)
_DOUBT = lazy_regex(
    r"\b(?:volgens\s+mij|(?:we|wij)\s+(?:denken|dachten|geloven|vermoeden)|(?:denken|vermoeden)\s+we|"
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
_ONE_PARTY = lazy_regex(
    r"\b(?:wat\s+(?:\w+\s+)?\w+\s+betreft|van(?:uit)?\s+(?:onze|mijn|ons)\s+(?:kant|zijde|perspectief)|"
    r"aan\s+(?:onze|mijn)\s+kant|onzerzijds|bij\s+ons\s+(?:is\s+)?(?:het\s+)?(?:klaar|af|gereed|afgerond|rond)|"
    r"voor\s+ons\s+(?:is\s+)?(?:het\s+|dit\s+)?(?:klaar|af|gereed|afgerond)|"
    r"(?:from|on|at)\s+(?:our|my)\s+(?:side|end|part)|for\s+(?:our|my)\s+part|"
    r"as\s+far\s+as\s+(?:we|i)(?:'re|\s+are|\s+am|'m)\s+concerned|wij\s+zijn\s+klaar|ik\s+ben\s+klaar)\b"
)
_EVERYDAY = lazy_regex(
    r"\b(?:de|mijn|het|the|my|onze|hun)\s+(?:trein|bus|tram|auto|fiets|computer|laptop|wifi|internet|koffie|lunch|"
    r"telefoon|printer|vlucht|oppas|borrel|taart|train|coffee|phone)\b"
)
_OTHER_MEETING = lazy_regex(
    r"\A\W*(?:het\s+|de\s+|ons\s+|onze\s+|the\s+)?(?P<noun>overleg|vergadering|bijeenkomst|gesprek|meeting|sessie|"
    r"raadsvergadering)"
    r"(?:\s+(?:van|op|met|of|with)\s+\S+(?:\s+\S+)?|\s+datum\d)?\s+(?:is|wordt|gaat|schuift|vervalt|was|duurt|"
    r"komt)\b(?!.*\b(?:klaar|af)\b)"
)
_HOPE = lazy_regex(r"\b(?:(?:hoogst)?waarschijnlijk|vermoedelijk|hopelijk|hoop|hopen|probably|hopefully|likely|hope|wellicht)\b")
_FROM_INTENTION_ON = (
    Fact.DONE,
    Fact.ON_TRACK,
    Fact.NOT_DONE,
    Fact.NEARLY,
    Fact.MAKES_IT,
    Fact.THANKS,
    Fact.AT_RISK,
    Fact.BLOCKED,
    Fact.WILL_BE_DONE,
    Fact.REMAINDER,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A fact and where in the statement it stands."""

    fact: Fact
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence, or a clause of it after a comma or 'maar'. What is said of the sentence holds for each of its clauses."""

    text: str
    found: tuple[Found, ...]
    asks: bool = False
    requests: bool = False
    conditional: bool = False
    doubts: bool = False
    one_party: bool = False
    hopes: bool = False

    @property
    def facts(self) -> frozenset[Fact]:
        return frozenset(one.fact for one in self.found)


def statements_of(text: str, task_text: str) -> tuple[Statement, ...]:
    """The statements of plain text in which dates are already words (`datum0`)."""
    found: list[Statement] = []
    for sentence in _SENTENCE_END.split(text):
        if sentence.strip(" .,"):
            found.extend(_clauses(sentence, task_text))
    return tuple(found)


def _clauses(sentence: str, task_text: str) -> Iterable[Statement]:
    asks = sentence.rstrip(" \"')").endswith("?") or bool(_WHAT.match(sentence))
    requests = (asks and bool(_MODAL.search(sentence)) and not _WHAT.match(sentence)) or bool(_ASKED.match(sentence))
    conditional = bool(_CONDITION.search(sentence))
    doubts, one_party = bool(_DOUBT.search(sentence)), bool(_ONE_PARTY.search(sentence))
    parts = [sentence] if conditional else [part for part in _CLAUSE_END.split(_BUT.sub(", ", sentence)) if part and part.strip()]
    for part in parts:
        found = _facts_in(part, task_text)
        yield Statement(
            part.strip(), found, asks=asks, requests=requests, conditional=conditional, doubts=doubts, one_party=one_party,
            hopes=bool(_HOPE.search(part)),
        )  # fmt: skip


def _facts_in(text: str, task_text: str) -> tuple[Found, ...]:
    """The facts in the order of the text; what one takes, the next doesn't see."""
    found: list[Found] = []
    if _EVERYDAY.search(text):
        return ()
    subject = _OTHER_MEETING.match(text)
    if subject and subject["noun"] not in task_text.lower():
        return ()
    left = text
    for fact, pattern in PHRASES:
        spans = [match.span() for match in pattern.finditer(left) if match.end() > match.start()]
        for start, end in spans:
            found.append(Found(fact, start, end))
            left = left[:start] + "·" * (end - start) + left[end:]
    found.extend(Found(Fact.DONE, start, end) for start, end in task_is_done_words(left, task_text))
    intention = min((one.start for one in found if one.fact is Fact.INTENTION), default=len(text) + 1)
    kept = (one for one in found if one.start <= intention or one.fact not in _FROM_INTENTION_ON)
    return tuple(sorted(kept, key=lambda one: one.start))

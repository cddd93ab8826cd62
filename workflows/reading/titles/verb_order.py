"""Where the verb stands in an infinitive: 'rondt het plan af' is 'het plan afronden', 'start met bouwen' 'starten met bouwen'."""

from __future__ import annotations

import re
from itertools import pairwise

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.targets import BARE_NUMBER
from workflows.reading.sentences.clause_kinds import ClauseKind
from workflows.reading.sentences.clauses import clauses
from workflows.reading.sentences.infinitives import PARTICLES, infinitive_of
from workflows.reading.sentences.verb_words import ALSO_NOUNS, AUXILIARIES
from workflows.reading.sentences.verbs import FINITE
from workflows.reading.titles.who_and_when import PREPOSITIONS
from workflows.reading.word_sets import words

HANGING = lazy_re(
    r"\s*[:;]|,? [–-] |, (?=(?:die|dat|waar\w*|om|zodat|mits|tenzij|nadat|voordat|zodra|als|wanneer|terwijl|inclusief|samen|"
    r"conform|volgens|zoals|mede|naast|gelet|te|bij|met|in|op|onder|door|na|tot|voor|van|per|via|aan|uit|over|binnen|buiten|ieder|uiterlijk|gereed|"
    r"ver\w+d|ge\w+d|en|maar|niet|geen|ook|eventueel|maximaal)\b)|"
    r" (?=die \w+ \w)| (?=om (?:.+ )?te \w+en\b)| (?=waar\w* (?!nodig|mogelijk|gewenst)\w+ \w)|"
    r" (?=of [^,]+ (?:is|zijn|kan|kunnen|wordt|worden|moet|moeten|heeft|hebben|past)$)"
)
"""Where something begins that hangs on what is done, and stays behind it."""
_MAY_HANG = lazy_re(r"[,;:–-]|\b(?i:d[ia][et]|waar|wa[nt]|wie|hoe|of|om|welk|zo|als|indien|mits|tenzij|door|na|voor|ter)")
AND = lazy_re(r" en (?P<verb>\w+) (?=(?P<rest>.+))")
_TOLD_BETWEEN = lazy_re(r"(?P<what>[^,]+)(?P<told>, (?:die|dat|waar\w*) [^,]+), (?P<end>[^,]+)")
AND_IS = lazy_re(rf" en (?:{'|'.join(sorted(AUXILIARIES))}) ")
_AND_IT = lazy_re(r" en \w+(?:en|t) (?:deze|dit|die|zij|ze)\b")
"""Behind 'en' stands another verb, also one that isn't known."""
_MAY_TELL = lazy_re(r" (?:die|dat|waar\w*) ")
_PREDICATES = words("beschikbaar bekend bereikbaar geschikt gereed klaar")
_STATES = words("kaart beeld inzage beschikking dienst gebruik procedure aandacht")
"""Nouns that make one verb with what stands before and behind them: 'in kaart brengen', 'ter inzage leggen'."""
ASKING = words("of hoe hoeveel welk welke wat waar wie waarom dat")
_OPENING = ASKING | words(
    "de het een dit deze die dat hun haar zijn er zij daarvoor hiervoor daarover hierover daarbij alle geen zo"
)
_PHRASED = PREPOSITIONS - {"van"} | words("uit conform binnen tijdens")
_BEHIND_IT = PREPOSITIONS | words("tegen tijdens binnen volgens rond richting")
"""What a particle may stand before: 'stelt een plan op tegen armoede'."""
_ABOUT = words("over naar voor tot onder aan")
_TIED = PREPOSITIONS | words("samen")
_WITH = {
    "adviseren": "over", "beginnen": "met", "beslissen": "over", "besluiten": "over", "komen": "met", "overleggen": "met",
    "praten": "over", "rapporteren": "over", "reageren": "op", "starten": "met", "streven": "naar", "werken": "aan",
    "zoeken": "naar", "zorgen": "voor",
}  # fmt: skip
"""Verbs that say what is done with a preposition: 'starten met de bouw'."""
_THERE = words("hier daar er")
"""With these a word like 'op' is no particle: 'reageren hier schriftelijk op'."""
_COMPOUNDS = words("aangeven")
_BEFORE_ITS_VERB = words("ernaar ervoor erop ertoe zorg")
_LONG = 60
_FEW = 3
_INDEFINITE = words("een één geen")


def placed(verb: str, rest: str) -> str:
    """What is done with its verb where an infinitive has it: where its particle stood, else behind what is done."""
    aside = _TOLD_BETWEEN.fullmatch(rest)
    if aside and aside["end"].rpartition(" ")[2] in PARTICLES:  # 'zetten de regeling, die sinds 2021 bestaat, voort'
        return placed(verb, f"{aside['what']} {aside['end']}") + aside["told"]
    if within := _told_within(rest):
        what, told, end = within
        done = placed(verb, f"{what} {end}" if " " not in end else end)
        return (f"{done} {told}" if " " not in end else f"{what} {told} {done}") if done else ""
    also = next((m for m in AND.finditer(rest) if goes_on(m)), None)
    if also:
        one, other = placed(verb, rest[: also.start()]), placed(infinitive_of(also["verb"]), _bare_of_who(also["rest"]))
        return f"{one} en {other}" if one and other else ""
    part, tail = parted(rest, verb=verb)
    unsure = _AND_IT.search(part) or any(_is_verb(m["verb"]) for m in AND.finditer(part))
    return "" if not verb or AND_IS.search(rest) or unsure else _placed_once(verb, part, tail)


def _told_within(rest: str) -> tuple[str, str, str] | None:
    """'het overzicht dat nodig is op' of 'stelt ... op': what is told stands within what is done, without commas."""
    if not _MAY_TELL.search(rest):
        return None
    lead = "men doet "
    opened = clauses(lead + rest)
    if [c.kind for c in opened] != [ClauseKind.MAIN, ClauseKind.CONTENT, ClauseKind.MAIN]:
        return None
    what, told, end = ((lead + rest)[c.start : c.end].strip() for c in opened)
    return None if any(mark in told or mark in what for mark in ",;:") else (what.removeprefix(lead), told, end)


def _placed_once(verb: str, part: str, tail: str) -> str:
    said = part.split(" ")
    if re.fullmatch(BARE_NUMBER, part):
        return ""
    if not part or said[0].lower() in ASKING:
        return f"{verb} {part}{tail.removeprefix(',')}"
    if said[0] == "en" and len(said) > 2 and said[1] in FINITE:  # 'onderzoekt en bespreekt de mogelijkheden'
        return placed(f"{verb} en {infinitive_of(said[1])}", _bare_of_who(" ".join(said[2:])) + tail)
    return " ".join(_joined(verb, said, tail)) + tail


def _is_verb(word: str) -> bool:
    return word in FINITE and word not in AUXILIARIES and word not in ALSO_NOUNS


def goes_on(found: re.Match[str]) -> bool:
    """Whether behind 'en' stands a second verb, and not a second thing."""
    sure = found["verb"].endswith("t") or found["rest"].split(" ")[0].lower() in _OPENING
    return sure and _is_verb(found["verb"])


def _bare_of_who(rest: str) -> str:
    return re.sub(r"^(?:zij|ze|wij|we|partijen) ", "", rest)


def _joined(verb: str, said: list[str], tail: str) -> list[str]:
    particle = _particle(verb, said, asks=tail.lstrip().partition(" ")[0] in ASKING)
    if particle is not None:
        verb = said[particle].lower() + verb
        said = [*said[:particle], *said[particle + 1 :]]
    elif said[0] == "deel" and verb == "nemen":
        verb, said, particle = "deelnemen", said[1:], 0
    at = len(said) if particle is None else particle
    if at == len(said):
        at = _place(verb, said, tail, alone=particle is None)
    return [*said[:at], verb, *said[at:]]


def _place(verb: str, said: list[str], tail: str, *, alone: bool) -> int:
    """Behind what is done; before a phrase of that when it is long ('een besluit nemen over de bouw van ...')."""
    last = len(said)
    if said and _WITH.get(verb) == said[0].lower():
        return 0
    if said and said[-1] in PREPOSITIONS and _THERE.isdisjoint(said):
        return last - 1
    if said and said[0] in _BEFORE_ITS_VERB:
        return 1
    predicate = next((i + 1 for i, word in enumerate(said) if _is_predicate(said, i)), 0)
    told = tail.startswith((" die ", " dat ", " waar"))
    long = alone and sum(map(len, said)) + last > _LONG
    return predicate or ((told or long) and _first_phrase(said, told=told)) or last


def _first_phrase(said: list[str], *, told: bool) -> int:
    """Where an infinitive may stand before a phrase of what is done: 0 for nowhere."""
    phrases = [i for i in range(1, len(said)) if said[i] in _PHRASED and said[i - 1] not in _TIED]
    if told:
        return next(iter(phrases or (i for i in range(1, len(said)) if said[i] == "van")), 0)
    is_light = bool(phrases) and phrases[0] <= _FEW and (phrases[0] == 1 or said[0] in _INDEFINITE)
    of_it = is_light and (said[phrases[0]] in _ABOUT or (said[phrases[0]] == "met" and said[0] in _INDEFINITE))
    return phrases[0] if of_it else 0


def _is_predicate(said: list[str], place: int) -> bool:
    goes_on_with_a_noun = place + 1 < len(said) and said[place + 1] not in PREPOSITIONS
    if goes_on_with_a_noun:  # 'huurders met een geschikt dak'
        return False
    return said[place] in _PREDICATES or (place > 0 and said[place] in _STATES and said[place - 1] in ("in", "ter", "de"))


def _particle(verb: str, said: list[str], *, asks: bool) -> int | None:
    """Where the verb's particle stands: last, before a preposition ('legt het voorstel voor aan ...') or before a question."""
    low = [word.lower() for word in said]
    last, known = low[-1], low[-1] + verb in FINITE or low[-1] + verb in _COMPOUNDS
    of_question = asks and last in PREPOSITIONS
    of_there = len(low) > 1 and low[-2] not in PREPOSITIONS and not _THERE.isdisjoint(low)
    if last in PARTICLES and (known or not (of_question or of_there)):
        return len(said) - 1
    asked = len(low) > 1 and low[1] in ASKING and low[:2] != ["over", "dat"]  # 'over dat plan een besluit nemen'
    if low[0] in PARTICLES and len(low) > 1 and (low[1] in _BEHIND_IT or asked):
        return 0
    return next((i for i, (one, after) in enumerate(pairwise(low)) if i and one in PARTICLES and after in _BEHIND_IT), None)


def parted(rest: str, *, lead: str = "men doet", verb: str = "") -> tuple[str, str]:
    """What belongs to the verb, and what hangs on that: 'de straten', ' waar gewerkt wordt'."""
    if not _MAY_HANG.search(rest):
        return rest, ""
    whole = f"{lead} {rest}"
    opened = clauses(whole)
    ends = [opened[0].end] if len(opened) > 1 else []
    ends += [m.start() for m in HANGING.finditer(whole, len(lead)) if m.group() != " " or _is_told(whole, m.start(), verb)]
    part = whole[len(lead) + 1 : min(ends, default=len(whole))].rstrip(" ,")
    return part, whole[len(lead) + 1 + len(part) :]


def _is_told(whole: str, place: int, verb: str) -> bool:
    """Whether 'die' or 'waar' there tells more about what stands before, and isn't itself what is done ('levert die op')."""
    last = whole[:place].rpartition(" ")[2]
    is_clause = whole.startswith((" om ", " of "), place)
    return is_clause or (last not in FINITE and (last not in PREPOSITIONS or last + verb in FINITE))

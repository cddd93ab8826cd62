"""What a clause has somebody do, turned to an infinitive: 'legt het plan voor aan de raad' -> 'het plan voorleggen aan de raad'.

Each shape of a clause has its function, which gives '' where the clause has another shape or a verb that isn't known.
"""

from __future__ import annotations

import re
from itertools import pairwise

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.targets import BARE_NUMBER
from workflows.reading.commitments.title_stretches import AGENT, DOER, PREPOSITIONS
from workflows.reading.sentences.clauses import clauses
from workflows.reading.sentences.infinitives import PARTICLES, infinitive_at_end, infinitive_of, infinitive_of_participle
from workflows.reading.sentences.past_words import PAST
from workflows.reading.sentences.verb_words import ALSO_NOUNS, AUXILIARIES
from workflows.reading.sentences.verbs import FINITE, is_participle
from workflows.reading.word_sets import words

LEADS = lazy_re(
    r"(?i)^(?:als voorbeeld hiervan|op basis (?:van dit|hier)\w*(?: \w+)?|daarnaast|daarbij|hierbij|ook|tevens|verder|vervolgens|"
    r"bovendien|daarom|dan|en|maar|samen(?! met)|gezamenlijk|graag|uiterlijk|wel|dus|daartoe|hiertoe|"
    r"(?:daar|hier)(?:van|voor|toe|bij|mee|over|op|na|naast|door|in|uit|aan|onder|tegen|tussen))\b[\s,]*"
)
HANGING = lazy_re(
    r"\s*[:;]|,? [–-] |, (?=(?:die|dat|waar\w*|om|zodat|mits|tenzij|nadat|voordat|zodra|als|wanneer|terwijl|inclusief|samen|"
    r"conform|volgens|zoals|mede|naast|gelet|te|bij|met|in|op|onder|door|na|tot|voor|van|per|via|aan|uit|over|binnen|buiten|ieder|uiterlijk|gereed|"
    r"ver\w+d|ge\w+d|en|maar|niet|geen|maximaal)\b)|"
    r" (?=die \w+ \w)| (?=waar\w* (?!nodig|mogelijk|gewenst)\w+ \w)|"
    r" (?=of [^,]+ (?:is|zijn|kan|kunnen|wordt|worden|moet|moeten|heeft|hebben|past)$)"
)
"""Where something begins that hangs on what is done, and stays behind it."""
_MAY_HANG = lazy_re(r"[,;:–-]|\b(?i:d[ia][et]|waar|wa[nt]|wie|hoe|of|om|welk|zo|als|indien|mits|tenzij|door|na|voor|ter)")
_ASIDE = r"(?:, [^,]+,)?"
_KNOWN = r"(?:de |het |elke |iedere |beide )?(?:gemeenten?|corporaties?|college|huurdersorganisaties?|huurdersverenigingen)"
_NAMED = r"(?-i:(?:De |Het )?[A-Z][\w&’'-]*(?: (?:en )?[A-Z][\w&’'-]*)*)"
_WHO = rf"(?:{DOER}|partijen|wij|we|zij|ze|{_KNOWN}(?: en (?:{_KNOWN}|{_NAMED}))*){_ASIDE}"
_NOBODY = rf"(?:(?!{DOER}).)"
_TURNED = lazy_re(rf"(?i)(?P<front>(?:{_NOBODY}*\s)??)(?P<verb>\w+) {_WHO}(?: allebei)? (?P<rest>.+)")
_STRAIGHT = lazy_re(rf"(?i)(?P<front>){_WHO} (?P<verb>\w+){_ASIDE} (?P<rest>.+)")
_BARE = lazy_re(r"(?P<front>)(?P<verb>\w+) (?P<rest>.+)")
_PASSIVE = lazy_re(rf"(?i)(?P<front>(?:{_NOBODY}*\s)??)(?P<verb>wordt|worden){_ASIDE} (?P<rest>{_NOBODY}+)")
_WHO_NEXT = lazy_re(rf"(?i){_WHO} ")
_NOUN = lazy_re(r"(?P<verb>(?:\w+en en )?(?P<last>\w+en)) van (?P<rest>.+)")
_AGREED = lazy_re(
    r"(?i)(?:.{0,40}?\b(?:(?:komen|spreken)"
    rf"(?: {_WHO})?(?: met elkaar)? (?:overeen|af)|(?:is )?afgesproken(?: is)?|"
    r"verplicht(?:en)? zich(?: er ?toe)?|zeg(?:t|gen) toe|waar\w+|terwijl),? |(?:en )?(?=dat ))"
    rf"(?:(?:dat )?(?:{_WHO}|{_NAMED}) (?P<final>.+)|(?:om )?(?P<to>(?!dat\b).+? te \w+en\b.*))"
)
_CARED = lazy_re(
    rf"(?i)(?:{_WHO} )?(?:draagt er(?: \w+)? zorg voor|dragen er(?: \w+)? zorg voor|zorg(?:t|en)(?: er(?: \w+)? ?voor)?|"
    rf"zie(?:t|n) er(?: \w+)? ?op toe),? dat (?P<what>.+)"
)
_FINAL = lazy_re(r"(?P<aux>(?:zal|zullen|gaat|gaan|wordt|worden) )?(?P<verb>\w+)(?P<after> (?:wordt|worden))?(?= |$)")
_TO = lazy_re(r"(?P<what>.*?) te (?P<verb>\w+en)(?P<after>| .*)")
_AND = lazy_re(r" en (?P<verb>\w+) (?P<rest>.+)")
_AND_IS = lazy_re(rf" en (?:{'|'.join(sorted(AUXILIARIES))}) ")
_AND_IT = lazy_re(r" en \w+(?:en|t) (?:deze|dit|die|zij|ze)\b")
"""Behind 'en' stands another verb, also one that isn't known."""
_PREDICATES = words("beschikbaar bekend bereikbaar geschikt gereed")
_STATES = words("kaart beeld inzage beschikking dienst gebruik procedure")
"""Nouns that make one verb with what stands before and behind them: 'in kaart brengen', 'ter inzage leggen'."""
_ASKING = words("of hoe hoeveel welk welke wat waar wie waarom dat")
_OPENING = words("de het een dit deze die dat hun haar zijn er zij daarvoor hiervoor daarover hierover daarbij alle geen")
_PHRASED = PREPOSITIONS - {"van"} | words("uit conform binnen tijdens")
_WITH = {
    "starten": "met", "beginnen": "met", "zorgen": "voor", "rapporteren": "over", "overleggen": "met", "werken": "aan",
    "praten": "over", "besluiten": "over", "beslissen": "over", "adviseren": "over", "streven": "naar",
}  # fmt: skip
"""Verbs that say what is done with a preposition: 'starten met de bouw'."""
_LONG = 60
_FEW = 3
_INDEFINITE = words("een één geen")
_OTHER_VERBS = words("nagaan ingaan indienen toelaten meedoen")
"""Verbs that are an auxiliary with a particle."""
_FUTURE = words("zal zullen gaat gaan")
_NO_TASK = words("worden zijn hebben")


def as_infinitive(text: str, *, opens: bool) -> str:
    """The clause as an infinitive, whatever its shape; '' where that can't be done well.

    `opens` says that the sentence begins as it does: or else a term stood first, and who does it stands behind its verb.
    """
    text = re.sub(f" ?{AGENT}", "", text)
    cared = _CARED.fullmatch(text)
    line = (
        (f"zorgen dat {cared['what']}" if cared else _as_agreed(text))
        or _as_noun(text)
        or _as_done(text, opens=opens)
        or _as_passive(text)
        or _with_to(text if FINITE.isdisjoint(text.split()) else "")
    )
    return " ".join(line.split())


def without_leads(line: str) -> str:
    """Without the words that tie it to the sentence before: 'daarnaast', 'ook', 'hiervoor'."""
    lead = LEADS.match(line)
    while lead:
        line = line[lead.end() :]
        lead = LEADS.match(line)
    return line


def _as_agreed(text: str) -> str:
    """'Partijen spreken af dat Woonlint het plan aanwijst' -> 'het plan aanwijzen'."""
    agreed = _AGREED.fullmatch(text)
    if not agreed:
        return ""
    if agreed["to"]:
        return _with_to(agreed["to"])
    return _closed(agreed["final"]) if agreed["final"] else ""


def _with_to(text: str) -> str:
    """'één concept te kiezen voor de wijk' -> 'één concept kiezen voor de wijk'; 'te hebben verbeterd' -> 'verbeteren'."""
    found = _TO.fullmatch(text)
    if not found:
        return ""
    verb, after = found["verb"], found["after"]
    if verb in _NO_TASK:
        done, _, after = after.strip().partition(" ")
        verb, after = infinitive_of_participle(done), f" {after}"
    also = next((m for m in _AND.finditer(after) if _goes_on(m)), None)
    what, _, particle = found["what"].rpartition(" ")
    done = f"{what} {particle}{verb}" if particle in PARTICLES else f"{found['what']} {verb}"
    return f"{done}{after[: also.start()] if also else after}" if verb else ""


def _closed(text: str) -> str:
    """'de straten aanwijst waar gewerkt wordt' -> 'de straten aanwijzen waar gewerkt wordt': the verb closes its part."""
    part, tail = parted(text, lead="omdat zij")
    ends = [(m, verb) for m in _FINAL.finditer(part) if (verb := _final_verb(m))]
    if not ends:
        return ""
    last, verb = ends[-1]
    return part[: last.start()] + verb + part[last.end() :] + tail


def _final_verb(found: re.Match[str]) -> str:
    verb = found["verb"].lower()
    if found["after"] or (found["aux"] or "").startswith("word"):
        return infinitive_of_participle(verb)
    if found["aux"]:
        return verb if verb.endswith("en") else ""
    return "" if verb in AUXILIARIES | PAST | PREPOSITIONS or verb in ALSO_NOUNS else infinitive_at_end(verb)


def _as_noun(text: str) -> str:
    """'Actualiseren van de cijfers' -> 'de cijfers actualiseren'."""
    found = _NOUN.fullmatch(text)
    verb = found["verb"].lower() if found else ""
    several = found and re.search(r" en \w+en van ", found["rest"])
    return _placed(verb, found["rest"]) if found and not several and infinitive_at_end(found["last"].lower()) else ""


def _as_done(text: str, *, opens: bool) -> str:
    """The doer acts, first or behind the verb; or the verb stands alone, in a list below who does it."""
    found = _STRAIGHT.fullmatch(text) or (_opening_with_its_verb(text) if opens else None) or _TURNED.fullmatch(text)
    if not found or not (found["verb"].lower() in FINITE or found["verb"].endswith("t")) or found["verb"] in PREPOSITIONS:
        return ""
    verb, rest = found["verb"].lower(), found["rest"] if found["rest"].startswith("en ") else without_leads(found["rest"])
    front = without_leads(_own_front(found["front"].strip()))
    done = "" if verb in PAST else _placed(infinitive_of(verb), rest)
    if verb in AUXILIARIES and _OTHER_VERBS.isdisjoint(done.split()):
        done = _promised(rest) if verb in _FUTURE else ""
    return f"{front} {done}" if done else ""


def _own_front(front: str) -> str:
    """What stands before the verb, without the end of a clause before that."""
    is_clause = front.endswith(",") and not FINITE.isdisjoint(front.lower().strip(" ,").split())
    return "" if is_clause else front.strip(" ,")


def _promised(rest: str) -> str:
    """'zal het plan maken' -> 'het plan maken'."""
    said = rest.split()
    return rest if any(w in FINITE and w.endswith("en") for w in said) and _NO_TASK.isdisjoint(said) else ""


def _opening_with_its_verb(text: str) -> re.Match[str] | None:
    """A line that begins with its verb, and not with a noun ('Start bouw', 'Plan van aanpak')."""
    found = _BARE.fullmatch(text)
    verb = found["verb"] if found else ""
    is_noun = (verb[:1].isupper() and verb.lower() in ALSO_NOUNS) or bool(_WHO_NEXT.match(found["rest"] if found else ""))
    return found if found and verb.lower() in FINITE and not is_noun and not found["rest"].startswith("van ") else None


def _as_passive(text: str) -> str:
    """'80 daken worden vergroend', 'worden 80 daken vergroend' -> '80 daken vergroenen'."""
    found = _PASSIVE.fullmatch(text)
    if not found:
        return ""
    part, tail = parted(found["rest"])
    front = without_leads(found["front"].strip(" ,"))
    said = part.split(" ")
    done = [(i, infinitive_of_participle(word)) for i, word in enumerate(said) if is_participle(word)]
    opened = {word.lower() for word in front.split()} & (FINITE | _ASKING | {"die"})
    if not done or opened or _AND_IS.search(part):
        return ""
    place, verb = next((one for one in done if one[1]), done[0])
    if not verb and front:
        return ""
    line = [front, *said[:place], verb or f"{found['verb']} {said[place]}", *said[place + 1 :]]
    for i, word in enumerate(line):  # '... geëvalueerd en besproken'
        if verb and line[i - 1] == "en" and i > place + 1 and is_participle(word):
            line[i] = infinitive_of_participle(word)
    return " ".join(line) + tail if all(line[1:]) else ""


def _placed(verb: str, rest: str) -> str:
    """What is done with its verb where an infinitive has it: where its particle stood, else behind what is done."""
    also = next((m for m in _AND.finditer(rest) if _goes_on(m)), None)
    if also:
        one, other = _placed(verb, rest[: also.start()]), _placed(infinitive_of(also["verb"]), _bare_of_who(also["rest"]))
        return f"{one} en {other}" if one and other else ""
    part, tail = parted(rest, verb=verb)
    said = part.split(" ")
    if not verb or _AND_IS.search(rest) or _AND_IT.search(part) or any(_is_verb(m["verb"]) for m in _AND.finditer(part)):
        return ""
    if re.fullmatch(BARE_NUMBER, part):
        return ""
    if not part or said[0].lower() in _ASKING:
        return f"{verb} {part}{tail}"
    if said[0] == "en" and len(said) > 2 and said[1] in FINITE:  # 'onderzoekt en bespreekt de mogelijkheden'
        return _placed(f"{verb} en {infinitive_of(said[1])}", _bare_of_who(" ".join(said[2:])) + tail)
    return " ".join(_joined(verb, said, tail)) + tail


def _is_verb(word: str) -> bool:
    return word in FINITE and word not in AUXILIARIES | ALSO_NOUNS


def _goes_on(found: re.Match[str]) -> bool:
    """Whether behind 'en' stands a second verb, and not a second thing."""
    sure = found["verb"].endswith("t") or found["rest"].split(" ")[0].lower() in _OPENING | _ASKING
    return sure and _is_verb(found["verb"])


def _bare_of_who(rest: str) -> str:
    return re.sub(r"^(?:zij|ze|wij|we|partijen) ", "", rest)


def _joined(verb: str, said: list[str], tail: str) -> list[str]:
    particle = _particle(said)
    if particle is not None:
        verb = said[particle].lower() + verb
        said = [*said[:particle], *said[particle + 1 :]]
    elif said[0] == "deel" and verb == "nemen":
        verb, said, particle = "deelnemen", said[1:], 0
    at = len(said) if particle is None else particle
    if at == len(said):
        at = _place(verb, said, tail)
    return [*said[:at], verb, *said[at:]]


def _place(verb: str, said: list[str], tail: str) -> int:
    """Behind what is done; before a phrase of that when it is long ('een besluit nemen over de bouw van ...')."""
    last = len(said)
    if said and _WITH.get(verb) == said[0].lower():
        return 0
    if last > 1 and said[-1] in PREPOSITIONS:
        return last - 1
    predicate = next((i + 1 for i, word in enumerate(said) if _is_predicate(said, i)), 0)
    told = tail.startswith((" die ", " dat ", " waar"))
    phrases = [i for i in range(1, last) if said[i] in _PHRASED and said[i - 1] not in PREPOSITIONS | {"samen"}]
    phrases += [i for i in range(1, last) if told and not phrases and said[i] == "van"]
    light = bool(phrases) and phrases[0] <= _FEW and (phrases[0] == 1 or said[0] in _INDEFINITE)
    early = told or (light and sum(map(len, said)) + last > _LONG)
    return predicate or (phrases[0] if phrases and early else last)


def _is_predicate(said: list[str], place: int) -> bool:
    return said[place] in _PREDICATES or (place > 0 and said[place] in _STATES and said[place - 1] in ("in", "ter"))


def _particle(said: list[str]) -> int | None:
    """Where the verb's particle stands: last, before a preposition ('legt het voorstel voor aan ...') or before a question."""
    low = [word.lower() for word in said]
    if low[-1] in PARTICLES:
        return len(said) - 1
    if low[0] in PARTICLES and any(word in _ASKING for word in low[1:3]):
        return 0
    return next((i for i, (one, after) in enumerate(pairwise(low)) if i and one in PARTICLES and after in PREPOSITIONS), None)


def parted(rest: str, *, lead: str = "men doet", verb: str = "") -> tuple[str, str]:
    """What belongs to the verb, and what hangs on that: 'de straten', ' waar gewerkt wordt'."""
    if not _MAY_HANG.search(rest):
        return rest, ""
    whole = f"{lead} {rest}"
    opened = clauses(whole)
    ends = [opened[0].end] if len(opened) > 1 else []
    ends += [m.start() for m in HANGING.finditer(whole, len(lead)) if m.group() != " " or _is_told(whole[: m.start()], verb)]
    part = whole[len(lead) + 1 : min(ends, default=len(whole))].rstrip(" ,")
    return part, whole[len(lead) + 1 + len(part) :]


def _is_told(before: str, verb: str) -> bool:
    """Whether 'die' or 'waar' behind these words tells more about them, and isn't itself what is done ('levert die op')."""
    last = before.rpartition(" ")[2]
    return last not in FINITE and (last not in PREPOSITIONS or last + verb in FINITE)

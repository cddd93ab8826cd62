"""What a clause has somebody do, turned to an infinitive: 'legt het plan voor aan de raad' -> 'het plan voorleggen aan de raad'.

Each shape of a clause has its function, which gives '' where the clause has another shape or a verb that isn't known.
"""

from __future__ import annotations

import re

from calendars.lazy_pattern import lazy_re
from workflows.reading.sentences.infinitives import (
    PARTICLES,
    infinitive_at_end,
    infinitive_of,
    infinitive_of_participle,
    is_infinitive,
)
from workflows.reading.sentences.past_words import PAST
from workflows.reading.sentences.verb_words import ALSO_NOUNS, AUXILIARIES, INFINITIVES
from workflows.reading.sentences.verbs import FINITE, is_participle
from workflows.reading.titles.verb_order import AND, AND_IS, ASKING, goes_on, parted, placed
from workflows.reading.titles.who_and_when import AGENT, DOER, PREPOSITIONS
from workflows.reading.word_sets import words

LEADS = lazy_re(
    r"(?i)^(?:als voorbeeld hiervan|daaraan voorafgaand|voorafgaand daaraan|op basis (?:van dit|hier)\w*(?: \w+)?|daarnaast|"
    r"daarbij|hierbij|ook|tevens|verder|vervolgens|bovendien|daarom|dan|en|maar|samen(?! met)|gezamenlijk|graag|uiterlijk|wel|"
    r"dus|daartoe|hiertoe|(?:daar|hier)(?:van|voor|toe|bij|mee|over|op|na|naast|door|in|uit|aan|onder|tegen|tussen))\b[\s,]*"
)
_ASIDE = r"(?:, [^,]+,)?"
_KNOWN = r"(?:de |het |elke |iedere |beide )?(?:gemeenten?|corporaties?|college|huurdersorganisaties?|huurdersverenigingen)"
_NAMED = r"(?-i:(?:De |Het )?[A-Z][\w&’'-]*(?: (?:en )?[A-Z][\w&’'-]*)*)"
_WHO = rf"(?:{DOER}|partijen|wij|we|zij|ze|{_KNOWN}(?: en (?:{_KNOWN}|{_NAMED}))*){_ASIDE}"
_NOBODY = rf"(?:(?!{DOER}).)"
_TURNED = lazy_re(rf"(?i)(?P<front>(?:{_NOBODY}*\s)??)(?P<verb>\w+) {_WHO}(?: allebei)? (?P<rest>.+)")
_STRAIGHT = lazy_re(rf"(?i)(?P<front>){_WHO} (?P<verb>\w+){_ASIDE} (?P<rest>.+)")
_BARE = lazy_re(rf"(?P<front>)(?P<verb>\w+){_ASIDE} (?P<rest>.+)")
_PASSIVE = lazy_re(rf"(?i)(?P<front>(?:{_NOBODY}*\s)??)(?P<verb>wordt|worden){_ASIDE} (?P<rest>{_NOBODY}+)")
_NO_SUBJECT = lazy_re(r"(?i)^(?:er\b|waarna\b|\w+, ?$)|(?<=\w), (?:die|dat|waar\w*) .*,\s*$")
"""What stands before 'wordt' and is not what is done: 'er', the end of a clause, what tells more about it."""
_WHO_NEXT = lazy_re(rf"(?i){_WHO} ")
_NOUN = lazy_re(r"(?P<verb>(?:\w+en en )?(?P<last>\w+en)) van (?P<rest>.+)")
_UPON_WHICH = r"(?:op (?:grond|basis)|aan de hand|met behulp|naar aanleiding) waarvan"
_AGREED = lazy_re(
    r"(?i)(?:.{0,40}?\b(?:(?:komen|spreken)"
    rf"(?: {_WHO})?(?: met elkaar)? (?:overeen|af)|(?:(?:is|wordt) )?(?:afgesproken|besloten)(?: (?:is|wordt))?|"
    rf"verplicht(?:en)? zich(?: er ?toe)?|zeg(?:t|gen) toe),? |{DOER} (?=om )|"
    rf"(?:en )?(?:(?=dat )|(?:{_UPON_WHICH}|waar\w+|terwijl) ))"
    rf"(?:(?:dat )?(?:{_WHO}|{_NAMED}) (?P<final>.+)|(?:om )?(?P<to>(?!dat\b).+? te \w+en\b.*))"
)
_ONLY_TO = lazy_re(
    r"(?i)om (?P<to>[^,]+ te \w+en(?: (?:over|aan|van|met|voor|in|bij|op|tegen|naar) "
    rf"(?:(?!{DOER}|\b(?:wordt|worden|is|zijn|zal|zullen|kan|kunnen)\b)[^,])+)?)"
)
_CARED = lazy_re(
    rf"(?i)(?:{_WHO} )?(?:draagt er(?: \w+)? zorg voor|dragen er(?: \w+)? zorg voor|zorg(?:t|en)(?: er(?: \w+)? ?voor)?|"
    rf"zie(?:t|n) er(?: \w+)? ?op toe),? dat (?P<what>.+)"
)
_FINAL = lazy_re(r"(?P<aux>(?:zal|zullen|gaat|gaan|wordt|worden) )?(?P<verb>\w+)(?P<after> (?:wordt|worden))?(?= |$)")
_TO = lazy_re(r"(?P<what>.*?) te (?P<verb>\w+en)(?P<after>| .*)")
_OTHER_VERBS = words("bijeenkomen nagaan ingaan indienen toelaten meedoen")
"""Verbs that are an auxiliary with a particle."""
_ACTS = FINITE | INFINITIVES
_FUTURE = words("zal zullen gaat gaan")
_ALSO_DEEDS = words("doet doen komt komen")
"""Auxiliaries that close a clause as a verb of their own: 'dat Woonlint een voorstel doet'."""
_NOUNS = ALSO_NOUNS - {"toewijst"}
_HAVING = words("heeft hebben")
_LETTING = words("laat laten")
_HAVING_DONE = lazy_re(r"(?P<what>.+) (?:(?P<first>\w+) hebben|hebben (?P<last>\w+))")
"""'Zal 100 woningen hebben geïsoleerd' promises to do it."""
_GROWS = r"\b(?:\w*bomen|boompjes|\w*hagen|struiken|heesters|\w*beplanting|bloembollen|vaste planten|groen)\b"
_IN_THE_GROUND = lazy_re(rf"(?P<what>(?:(?!(?:over|van|voor|met|om|in|aan|bij) )\S+ ){{0,3}}{_GROWS}(?: .*)?) plannen")
"""'Plant honderd bomen' is no planning: the one form belongs to two verbs."""
_NO_TASK = words("worden zijn hebben")


def as_infinitive(text: str, *, opens: bool) -> str:
    """The clause as an infinitive, whatever its shape; '' where that can't be done well.

    `opens` says that the sentence begins as it does: or else a term stood first, and who does it stands behind its verb.
    """
    if re.search(f"{AGENT}, (?:die|dat|waar)", text):  # more is told of who does it
        return ""
    text = re.sub(f" ?{AGENT}", "", text)
    cared = _CARED.fullmatch(text)
    line = (
        (f"zorgen dat {cared['what']}" if cared else _as_agreed(text))
        or _as_noun(text)
        or _as_done(text, opens=opens)
        or _as_passive(text)
        or _with_to(text if FINITE.isdisjoint(text.split()) else "")
        or (f"zorgen {text}" if text.startswith("dat ") and len(text.split()) > 3 else "")
    )
    line = " ".join(line.split())
    grows = _IN_THE_GROUND.fullmatch(line)
    return f"{grows['what']} planten" if grows else line


def without_leads(line: str) -> str:
    """Without the words that tie it to the sentence before: 'daarnaast', 'ook', 'hiervoor'."""
    lead = LEADS.match(line)
    while lead:
        line = line[lead.end() :]
        lead = LEADS.match(line)
    return line


def _as_agreed(text: str) -> str:
    """'Partijen spreken af dat Woonlint het plan aanwijst' -> 'het plan aanwijzen'."""
    if only := _ONLY_TO.fullmatch(text):
        return _with_to(only["to"])
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
    also = next((m for m in AND.finditer(after) if goes_on(m)), None)
    what, _, particle = found["what"].rpartition(" ")
    done = f"{what} {particle}{verb}" if particle in PARTICLES else f"{found['what']} {verb}"
    return f"{done}{after[: also.start()] if also else after}" if verb else ""


def _closed(text: str) -> str:
    """'de straten aanwijst waar gewerkt wordt' -> 'de straten aanwijzen waar gewerkt wordt': the verb closes its part."""
    part, tail = parted(text, lead="omdat zij")
    ends = [(m, verb) for m in _FINAL.finditer(part) if (verb := _final_verb(m))]
    for found, verb in reversed(ends):
        if found is ends[-1][0] or part.startswith(" en ", found.end()):
            part = part[: found.start()] + verb + part[found.end() :]
    return part + tail if ends else ""


def _final_verb(found: re.Match[str]) -> str:
    verb = found["verb"].lower()
    if found["after"] or (found["aux"] or "").startswith("word"):
        return infinitive_of_participle(verb)
    if found["aux"]:
        return verb if verb.endswith("en") else ""
    alone = found.start() == 0  # 'waarna Woonlint besluit over ...': there it is no noun
    is_none = (
        (verb in AUXILIARIES and verb not in _ALSO_DEEDS)
        or verb in PAST
        or verb in PREPOSITIONS
        or (verb in _NOUNS and not alone)
    )
    return "" if is_none else infinitive_at_end(verb)


def _as_noun(text: str) -> str:
    """'Actualiseren van de cijfers' -> 'de cijfers actualiseren'."""
    found = _NOUN.fullmatch(text)
    verb = found["verb"].lower() if found else ""
    several = found and _names_a_deed(found["rest"].partition(",")[0])
    return placed(verb, found["rest"]) if found and not several and infinitive_at_end(found["last"].lower()) else ""


def _names_a_deed(rest: str) -> bool:
    """'... en waar nodig bijsturen', '... en vaststellen van de volgorde': behind 'en' stands a second thing to do."""
    last = rest.partition(" en ")[2].split()
    return len(last) > 1 and any(infinitive_at_end(word) == word and word not in ALSO_NOUNS for word in (last[0], last[-1]))


def _as_done(text: str, *, opens: bool) -> str:
    """The doer acts, first or behind the verb; or the verb stands alone, in a list below who does it."""
    found = _STRAIGHT.fullmatch(text) or (_opening_with_its_verb(text) if opens else None) or _TURNED.fullmatch(text)
    if not found or not (found["verb"].lower() in _ACTS or found["verb"].endswith("t")) or found["verb"] in PREPOSITIONS:
        return ""
    verb, rest = found["verb"].lower(), found["rest"] if found["rest"].startswith("en ") else without_leads(found["rest"])
    front = without_leads(_own_front(found["front"].strip()))
    done = "" if verb in PAST else placed(infinitive_of(verb), rest)
    if verb in AUXILIARIES and _OTHER_VERBS.isdisjoint(done.split()) and not done.startswith("komen met"):
        helped = _promised if verb in _FUTURE else _finished if verb in _HAVING else _let if verb in _LETTING else None
        done = helped(rest) if helped else ""
    return f"{front} {done}" if done else ""


def _own_front(front: str) -> str:
    """What stands before the verb, without the end of a clause before that."""
    said = front.lower().strip(" ,").split()
    is_clause = front.endswith(",") and not FINITE.isdisjoint(said) and (said[0] in FINITE or "die" not in said)
    return "" if is_clause else re.sub(r", (?:die|dat|waar\w*) .*", "", front).strip(" ,")


def _promised(rest: str) -> str:
    """'zal het plan maken' -> 'het plan maken'."""
    if done := _HAVING_DONE.fullmatch(rest):
        return _finished(f"{done['what']} {done['first'] or done['last']}")
    said = parted(rest)[0].split()
    return rest if any(w in FINITE and w.endswith("en") for w in said) and _NO_TASK.isdisjoint(said) else ""


def _let(rest: str) -> str:
    """'laat een onderzoek uitvoeren naar vocht' -> 'een onderzoek laten uitvoeren naar vocht'."""
    part, tail = parted(rest)
    said = part.split(" ")
    verbs = [at for at, word in enumerate(said) if at and is_infinitive(word)]
    if not verbs:
        return ""
    return " ".join([*said[: verbs[0]], "laten", *said[verbs[0] :]]) + tail


def _finished(rest: str) -> str:
    """'heeft de lijst opgesteld' -> 'de lijst opstellen'."""
    part, tail = parted(rest)
    what, _, last = part.rpartition(" ")
    also = re.search(r"(\w+) en\b", what)
    is_one = not tail.startswith(" dat ") and not (also and is_participle(also[1])) and not what.endswith("laten")
    verb = infinitive_of_participle(last) if is_one and last not in ALSO_NOUNS else ""
    return f"{what} {verb}{tail}" if verb else ""


def _opening_with_its_verb(text: str) -> re.Match[str] | None:
    """A line that begins with its verb, and not with a noun ('Start bouw', 'Plan van aanpak')."""
    found = _BARE.fullmatch(text)
    verb = found["verb"] if found else ""
    rest = found["rest"] if found else ""
    is_noun = (verb[:1].isupper() and verb.lower() in ALSO_NOUNS) or rest.partition(" ")[0] in AUXILIARIES | {"van"}
    return found if verb.lower() in FINITE and not is_noun and not _WHO_NEXT.match(rest) else None


def _as_passive(text: str) -> str:
    """'80 daken worden vergroend', 'worden 80 daken vergroend' -> '80 daken vergroenen'."""
    found = _PASSIVE.fullmatch(text)
    if not found:
        return ""
    front = without_leads(_NO_SUBJECT.sub("", found["front"]).strip(" ,"))
    part, tail = parted(without_leads(found["rest"].removeprefix("er ")))
    tells = any(w in FINITE or w in ASKING or w == "die" or w.startswith("waar") for w in front.lower().split())
    line = "" if tells or AND_IS.search(part) else _acted(part.split(" "), "" if front else found["verb"])
    return f"{front} {line}{tail}" if line else ""


def _acted(said: list[str], auxiliary: str) -> str:
    """With infinitives for participles; else with the auxiliary before the first of these, where one is given."""
    bare = [word.rstrip(",") for word in said]
    last = len(said) - 1
    verbs = {i: infinitive_of_participle(word) for i, word in enumerate(bare) if is_participle(word) or i == last}
    place = next((i for i, verb in verbs.items() if verb), None)
    if place is None:
        first = next((i for i in verbs if is_participle(bare[i])), None)
        return " ".join([*said[:first], auxiliary, *said[first:]]) if auxiliary and first is not None else ""
    more = [i for i in verbs if i > place + 1 and (said[i - 1] == "en" or i == last) and is_participle(bare[i])]
    for i in (place, *more):  # '... geëvalueerd en besproken'
        said[i] = verbs[i] + said[i][len(bare[i]) :]
    return " ".join(said) if all(verbs[i] for i in more) else ""

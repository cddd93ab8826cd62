"""What a clause denies at its end: 'op schema liggen we niet', 'halen de deadline van de 19e niet', 'getekend is er nog niet'.

In Dutch the 'niet' of a main clause stands behind its objects, so far from what it denies that no phrase holds both.
"""

from __future__ import annotations

from collections.abc import Sequence

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.reply_facts import FINISHED, PARTICIPLE, Fact
from workflows.answering.understanding.wordings.clause_grammar import OPPOSITES, has_no
from workflows.answering.understanding.wordings.wording_pattern import words_in

Heard = tuple[Fact, int, int]
_NO_AT_THE_END = lazy_regex(
    r"\b(?:(?P<yet>nog)\s+)?(?:(?:lang|zeker|echt|absoluut|helemaal|steeds|altijd|dus|helaas|zomaar|ook|bij\s+lange\s+na)\s+)*(?:niet|nooit|not)\b"
    r"(?:\s+(?:meer|helemaal|echt|allemaal|uit|af|aan|mee|op|worden|lukken|halen|redden|gegaan|gekomen|geworden|noemen|te\s+noemen|zeggen|hoor|helaas|dus|yet))*\W*\Z"
)
_NO_OTHERWISE = lazy_regex(
    r"\b(?:onder\s+geen\s+beding|op\s+geen\s+enkele\s+(?:manier|wijze)|in\s+geen\s+geval|met\s+geen\s+mogelijkheid)\b|"
    r"\A\W*(?:(?:er|is|het|we|zien|zie|ik|nee|there|there's|i|see)\W+)*(?:(?:geen|nul|0|zero)\s+(?:enkele\s+|schijn\s+van\s+)?(?:kans|sprake|mogelijkheid)|no\s+(?:chance|way))\b"
)
_VERBS = words_in("""
is zijn ben was waren wordt worden word heeft hebben heb gaat gaan ga loopt lopen ligt liggen lig zit zitten staat staan komt
komen kom kan kunnen kun doet doen blijft blijven krijgt krijgen krijg lijkt vind vinden noem zie zien verloopt draait mag moet
zal zullen are am have has
""")
_VERB_ITSELF = lazy_regex(
    r"(?:(?:we|wij|ik|i|het|dit|dat|will|gaan|gaat)\s+)*(?:halen|haal|haalt|redden|red|redt|lukken|lukt|make|meet|hit)\b|"
    r"(?:loopt|draait|vordert|verloopt)\Z"
)
"""What is found is the verb of the clause, and what follows are its objects."""
_SHORT_VERB = lazy_regex(r"(?:loopt|draait|vordert|verloopt)\Z")
_SHORT = 3
_NEW_CLAUSE = lazy_regex(
    r"\b(?:maar|want|omdat|als|dan|zodat|zolang|tenzij|but|because|if)\b|\ben\b.*\b(?:is|zijn|heeft|hebben|wordt|worden|gaat|gaan|komt|komen|kan|kunnen|hoeft|moet)\b|"
    r"\b(?:of|or)\s*\Z|\b(?:probleem|punt|vraag|kwestie|bedoeling|verrassing|reden)\s*\Z"
)
_SUBJECT_FIRST = lazy_regex(r"\s*(?:we|it|this|that|they|i)\s+(?:is|are|am|have|has)\b")
_OTHER_SUBJECT = lazy_regex(r"\s*(?:ik|we|wij|ze|zij|hij|er|dat|die|i)\s+\w+")
_UNDER_ANOTHER = lazy_regex(
    r"\b(?:dat|nu|wat|wie|hoe|omdat|zodra|als|toen|nadat|terwijl|hoewel|die|of|waarom|that|when|if|because)\b"
)
_SCHEDULE = lazy_regex(
    r"(?:op|volgens|conform|zoals|on|as|according|to)\b.*\b(?:schema|koers|planning|plan|track|schedule|course|target|gepland|afspraak|planned)\Z"
)
_AHEAD = lazy_regex(r".*\b(?:voor\s+op|ahead)\b")
_BEGUN = lazy_regex(r"(?:gestart|opgestart|begonnen|opgepakt|aangepakt|bezig|van\s+start|aan\s+de\s+slag|started|begun)\b")
_GOING_ON = lazy_regex(r"in\s|onderweg|under")
_WELL = lazy_regex(
    r"\A\W*(?:(?:maar|en|nee|nou|but)\W+)*(?:(?:echt|heel|erg|zo)\s+)?(?:goed|lekker|best|soepel|hard|snel|vlot|makkelijk|geweldig)\s+"
    r"(?:gaat|loopt|lopen|verloopt|vordert|draait)\b"
)
"""'Goed gaat het niet'."""
_ENDED_FIRST = lazy_regex(rf"\A\s+(?:{FINISHED}|{PARTICIPLE})\b(?=\s)")
_NOT_KNOWN = lazy_regex(
    r"\A\W*(?:(?:en|maar|but|and)\s+)?(?:of|whether|if)\b.*\b(?:weet|weten|durf|durven|know|zeker|duidelijk|bekend)\b"
)
"""'Of we de deadline halen weet ik niet'."""
_TO_FETCH = lazy_regex(r"\b(?:moet|moeten)\b.*\bnog\b.*\bhalen\W*\Z|\bop\s+te\s+halen\b")
"""'We moeten nog 65% instemming halen': what is left to do, and no verdict on the deadline."""
_SHOULD_HAVE = lazy_regex(
    r"\b(?:had|hadden)\b.*\b(?:kunnen|moeten|mogen|zullen)\s+(?:zijn|wezen|hebben)\b|\b(?:had|hadden)\b.*\b(?:gemoeten|gekund|gemogen)\b|\b(?:could|should|would)\s+have\s+been\b"
)
"""'Had al klaar kunnen zijn': and isn't."""
_WORD = lazy_regex(r"[\w@%'+-]+")
_NOT_YET = lazy_regex(
    rf"\b{PARTICIPLE}\s+(?:is|zijn|wordt|worden|heeft|hebben|heb)\b(?!.*,)(?:\s+[\w@'-]+){{0,6}}?\s+nog\s+(?:(?:lang|steeds|altijd|helemaal)\s+)*niet\W*\Z"
)


def denied_at_the_end(clause: str, found: Sequence[Heard]) -> list[Heard]:
    """The facts as the clause leaves them: what its end denies is turned round, or says nothing."""
    if "halen" in clause and _TO_FETCH.search(clause):
        found = [one for one in found if one[0] is not Fact.MAKES_IT]
    if "had" in clause and _SHOULD_HAVE.search(clause):
        found = [(Fact.NOT_DONE if one[0] in (Fact.DONE, Fact.SEEMS_DONE) else one[0], one[1], one[2]) for one in found]
    if not (
        "niet" in clause or "nooit" in clause or "not" in clause or "geen" in clause or "no " in clause or "0 kans" in clause
    ):
        return list(found)
    end = _NO_AT_THE_END.search(clause)
    at_all = _NO_OTHERWISE.search(clause)
    if end is None and at_all is None:
        return list(found)
    kept: list[Heard] = []
    for fact, start, stop in found:
        said = clause[start:stop]
        if has_no(_WORD.findall(said)):
            doubted = fact is Fact.MISSES_IT and _NOT_KNOWN.match(clause)
            kept.append((Fact.PERHAPS_NOT if doubted else fact, start, stop))
        elif at_all and fact in (Fact.MAKES_IT, Fact.WILL_BE_DONE, Fact.DONE):
            kept.append((Fact.NOT_DONE if fact is Fact.DONE else Fact.MISSES_IT, start, stop))
        elif end and stop <= end.start() and _is_denied(said, clause[:start], clause[stop : end.start()]):
            turned = _turned(fact, said, is_yet=bool(end["yet"]))
            kept += [(turned, start, stop)] if turned else []
        else:
            kept.append((fact, start, stop))
    if not kept and end and (well := _WELL.match(clause)):
        kept.append((Fact.AT_RISK, *well.span()))
    if not kept and end and (not_yet := _NOT_YET.search(clause)) and not _UNDER_ANOTHER.search(clause[: not_yet.start()]):
        kept.append((Fact.NOT_DONE, *not_yet.span()))
    return kept


def _is_denied(said: str, before: str, between: str) -> bool:
    """Whether nothing stands between what is said and the 'niet' but its verb, its subject and its objects."""
    if _NEW_CLAUSE.search(between) or _UNDER_ANOTHER.search(before):
        return False
    between = _ENDED_FIRST.sub("", between)
    words = _WORD.findall(between)
    if _VERB_ITSELF.match(said):
        return not (_SHORT_VERB.fullmatch(said) and len(words) > _SHORT) and not _OTHER_SUBJECT.match(between)
    return (bool(words) and words[0] in _VERBS) or bool(_SUBJECT_FIRST.match(between))


def _turned(fact: Fact, said: str, *, is_yet: bool) -> Fact | None:
    if fact is Fact.MAKES_IT:
        if _AHEAD.match(said):
            return None
        return Fact.WAY_BEHIND if _SCHEDULE.match(said) else Fact.MISSES_IT
    if fact is Fact.ON_TRACK and is_yet and _BEGUN.search(said):
        return Fact.NOT_STARTED
    if fact is Fact.SEEMS_DONE or (is_yet and _GOING_ON.match(said)):
        return Fact.NOT_DONE
    return OPPOSITES.get(fact, fact)

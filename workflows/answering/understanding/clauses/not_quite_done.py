"""What sounds finished, dropped or taken back in a clause and isn't: 'zo klaar', 'niet op tijd klaar', 'vervalt nog niet'.

Each of these holds the very word that closes a task ('klaar', 'af', 'vervalt') in a turn that says something else.
"""

from __future__ import annotations

from collections.abc import Sequence

from calendars.dutch import plain
from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.clauses.task_things import is_result
from workflows.answering.understanding.reply_facts import FINISHED, Fact

Heard = tuple[Fact, int, int]
_SOON = lazy_regex(
    r"\W*(?:(?:ja|ok|oke|nou|dit|het|deze|alles|we|wij|ik|is|zijn|ben|komt|bijna|hoop)\W+)*"
    r"(?:(?:zo|zometeen|zodadelijk|zo\s+(?:meteen|dadelijk)|dadelijk|any\s+minute|soon)\s+(?:helemaal\s+)?"
    r"(?:klaar|af|gereed|rond|gedaan|gepiept|geregeld|gefikst|gefixt|done|finished|ready)|"
    r"(?:(?:heel|erg|vrij)\s+)?(?:snel|gauw|spoedig|vlug)\s+(?:helemaal\s+)?(?:klaar|af|gereed|rond))"
    r"(?:\W+(?:hoor|zijn|dus|hopelijk|denk\s+ik|joh))*\W*"
)
"""'Snel klaar', 'zo gedaan': it will be; 'was snel klaar' is told of what is done."""
_FED_UP = lazy_regex(
    r"\b(?:er|hier|daar|dit|deze|dat|alles|gedoe|ermee|het)\b(?:\s+[\w'@]+){0,5}?\s+(?:klaar|done)\s+(?:mee|with)(?=\W*\Z)|\b(?:done|finished)\s+with\s+(?:this|it|that)(?=\W*\Z)"
)
"""'We zijn er klaar mee' is said in anger as well."""
_SET_READY = lazy_regex(r"\bklaar\s?(?:gezet|gelegd)\b")
_SETS_READY = lazy_regex(
    r"\A\W*(?:(?:en|dus|dan|haha|nou)\W+)*(?:zet|leg|hou|houd)\s+(?:de|het|alle|je|jullie|een|mijn)\s+(?P<thing>[a-z]{3,})\s+(?:(?:maar|vast|alvast|even|dan|nu)\s+)*klaar\b"
)
"""'Zet de koffie maar vast klaar'."""
_OURS = lazy_regex(r"taak|actie|afspraak|punt|item|status|stand|task|bolletje|vinkje")
_ALL_BUT_THE_BOT = lazy_regex(r"\b(?:behalve|except)\s+(?:(?:deze|die|de|onze|this|the)\s+)?(?:bot|robot|signirony)\b")
_RUNS_OUT = lazy_regex(
    r"\b(?:loopt|lopen|liep|liepen)\s+(?:(?:nu|dan|dus|ook|al|eind|volgende|deze|week|maand|jaar|per|op|in|bijna|langzaam|binnenkort|vanzelf|gewoon|toch|goed|slecht|met|"
    r"een|datum\d)\s+)*af\b"
)
"""'De regeling loopt af'."""
_WAITS = lazy_regex(
    r"\b(?:wacht|wachten|wachtten|kijk|kijken|stem|stemmen)\s+(?:(?:nog|even|het|dit|dat|eerst|maar|nu|rustig|gewoon|we|ik|wij|dus|eens|met\s+z'n\s+allen)\s+)*af\b"
)
_IN_TIME = (
    r"(?:(?:voor|binnen|op|before|by)\s+(?:de\s+|het\s+|the\s+)?(?:deadline|einddatum|opleverdatum|streefdatum|termijn|afgesproken\s+datum)|"
    r"op\s+tijd|tijdig|in\s+time|on\s+time)"
)
_NOT_IN_TIME = lazy_regex(
    rf"\b(?:niet|nooit|not|never)\s+(?:(?:meer|helemaal|allemaal|echt|ruim|netjes)\s+)*(?:{FINISHED}\s+(?:\w+\s+)?{_IN_TIME}|{_IN_TIME}\s+(?:\w+\s+)?{FINISHED})\b"
)
"""'Niet klaar voor de deadline', 'niet voor de deadline klaar'."""
_STAYS = (
    r"(?:(?:nog|dus|toch|echt|zeker|gelukkig|voorlopig|vooralsnog|helemaal|ook|deze|dit|het|die|hij|helaas|gewoon|zomaar|nu|meteen|er|hier|hiermee|ermee|we|wij|ik|per\s+se|persee|yet|the|de|taak|"
    r"actie|afspraak|project|plan)\s+)*(?:niet|not|nooit)\b(?!\s+alleen)"
)
_NOT_DROPPED = lazy_regex(
    r"\b(?:kan|kunnen|mag|mogen|hoeft|moet)\s+(?:[\w']+\s+){0,3}?(?:niet|not)\s+(?:(?:meteen|direct|zomaar|al)\s+)*(?:weg|eraf|eruit|(?:er\s+)?(?:af|uit)(?=\W*\Z)|van\s+(?:de|het)\s+(?:lijst|lijstje|bord|actielijst))\b|"
    rf"\b(?:vervalt|vervallen|stopt|stoppen|schrap|schrappen|sneuvelt)\s+{_STAYS}|"
    r"\b(?:laat|laten)\b[^,?]*\b(?:niet|nooit|geen)\b[^,?]*\b(?:vallen|varen|schieten|sneuvelen|vervallen)\W*\Z|\b(?:zie|ziet|zien|zag|zagen)\b[^,?]*\b(?:niet|nooit)\b[^,?]*\baf\W*\Z|"
    r"\b(?:niet|nooit|geen|not|never|isn't)\s+(?:(?:meer|zomaar|helemaal|nog|te|yet|being|going\s+to\s+be)\s+)*"
    r"(?:vervallen|geschrapt|schrappen|afgeblazen|annuleren|geannuleerd|ingetrokken|overbodig|van\s+(?:de\s+baan|tafel)|afgevoerd|dropped|cancell?ed|scrapped|off\s+the\s+table)\b"
)
_ASKING = (
    r"(?:herinner(?:en|ing|ingen)|reminders?|reminding|berichtjes?|berichten|bericht|meldingen|melding|notificaties?|notifications?|messages?|seintjes?|mailtjes?|pings?|"
    r"vragen|vraag|navragen|updates?(?:\s+vragen)?|appjes?|porren|por)"
)
_NO_MORE_ASKING = lazy_regex(
    rf"\b(?P<what>{_ASKING})\b(?:\s+(?!datum)[\w'@]+){{0,5}}?\s+(?:niet|geen|not|no)\b(?:\s+(?:meer|langer|echt|zo|any|longer|more))*"
    r"\s+(?:nodig|gewenst|needed|necessary|required|te\s+komen)\W*\Z|"
    rf"\b(?P<what>{_ASKING})\b(?:\s+(?!datum)[\w'@]+){{0,3}}?\s+(?:hoeft|hoeven)\s+(?:(?:echt|ook|dus|voor\s+mij)\s+)*niet(?:\s+(?:meer|langer|echt|zo|hoor))*\W*\Z|"
    rf"\b(?:geen|no)\s+(?:(?:enkele|extra|nieuwe|more|further)\s+)?(?P<what>{_ASKING})\s+(?:(?:meer|langer|more)\s+)*(?:nodig|gewenst|needed|aub|svp|graag|please)?\W*\Z|"
    rf"\b(?:niet|not)\s+(?:meer\s+|langer\s+)?(?:nodig|needed)\s+(?:om\s+|to\s+)(?:\w+\s+){{0,3}}?(?:te\s+)?(?P<what>{_ASKING}|remind|ask)\b"
)
"""'Herinneren is niet meer nodig', 'dit bericht is niet meer nodig': what isn't needed is our asking."""
_NOT_ONE = lazy_regex(
    r"\A\W*(?:(?:er|zijn|is|nog|nu|we|hebben|ik|heb|stand|staat|op|pas|maar)\W+)*0\s+"
    rf"(?:(?:stuks|helemaal)\s+)?{FINISHED}\W*\Z"
)
_BAR_THIS = lazy_regex(
    rf"\b(?:bar|save|barring)(?:\s+for)?\s+(?:the|a|an|one|some|1|our|their)\b(?<=\b{FINISHED}\s+(?:bar|save|barring)\b.*)"
)
"""'All done bar the signature'."""
_WOULD_CLOSE = lazy_regex(
    r"\b(?:ik|we|wij)\s+(?:wil|willen|zou|zouden|wou|wilde)\s+(?:(?:hem|dit|deze|het|die|wel|graag|best|zo|al)\s+)*"
    r"(?:afvinken|sluiten|afmelden|afronden|dichtzetten)\b(?=.*\b(?:maar|als|zodra|alleen|mits)\b)"
)
"""'Ik wil hem wel afvinken maar ...'."""
_BUT_FOR_ONE = lazy_regex(
    rf"(?<!\bop\s)\b(?:[0-9]+|een|enkele?)\s+[a-z]+\s+na\s+(?:(?:is|zijn|alles|het|helemaal)\s+)*{FINISHED}\b"
)
"""'1 ding na klaar'."""
_PROMISES = frozenset({Fact.INTENTION, Fact.ON_TRACK, Fact.MAKES_IT, Fact.WILL_BE_DONE, Fact.SNOOZE, Fact.NOT_NOW})
_SIGN = "signdone"
_PART_SPENT = lazy_regex(
    r"\b[0-9]+(?:,[0-9]+)?\s*(?:%|procent)\s+(?:van|of)\b|\bvoor\s+(?:\w+\s+)?[0-9]+\s*(?:%|procent)\s+(?:op|uitgeput)\b"
)
"""Of a budget of which so much is spent there is some left."""
_ABOUT_DROPPING = frozenset({Fact.DROPPED, Fact.OFF_LIST, Fact.NOT_DONE})
_CLOSING = frozenset({Fact.DONE, Fact.SEEMS_DONE, Fact.MAKES_IT, Fact.NOT_DONE, Fact.ON_TRACK, Fact.MISSES_IT})


def not_quite_done(clause: str, found: Sequence[Heard], task_text: str) -> list[Heard]:
    """The facts of the clause, without a closing one that its turn of phrase doesn't mean."""
    facts = {one[0] for one in found}
    if facts & {Fact.DONE, Fact.SEEMS_DONE, Fact.NOT_DONE, Fact.MISSES_IT, Fact.MAKES_IT}:
        found = _as_it_stands(clause, found)
        ready = _SETS_READY.match(clause)
        if ready and not (_OURS.fullmatch(ready["thing"]) or is_result(ready["thing"], task_text)):
            found = [one for one in found if one[0] not in (Fact.DONE, Fact.SEEMS_DONE)]
    if facts & _ABOUT_DROPPING and (stays := _NOT_DROPPED.search(clause)):
        found = [one for one in found if one[0] not in _ABOUT_DROPPING or one[1] >= stays.end()]
    asking = _NO_MORE_ASKING.search(clause) if facts & {Fact.DROPPED, Fact.UNDO, Fact.SNOOZE} else None
    if asking and asking["what"] not in plain(task_text):
        return [(Fact.STOP_ASKING, *asking.span())]
    if Fact.REMAINDER in facts and _ALL_BUT_THE_BOT.search(clause):
        found = [one for one in found if one[0] is not Fact.REMAINDER]
    if Fact.BLOCKED in facts and _PART_SPENT.search(clause):
        found = [one for one in found if one[0] is not Fact.BLOCKED]
    return list(found)


def _as_it_stands(clause: str, found: Sequence[Heard]) -> list[Heard]:
    if late := _NOT_IN_TIME.search(clause):
        return [one for one in found if one[0] not in _CLOSING] + [(Fact.MISSES_IT, *late.span())]
    if none := _NOT_ONE.search(clause):
        return [(Fact.NOT_STARTED, *none.span())]
    if soon := _SOON.fullmatch(clause):
        return [(Fact.NEARLY, *soon.span())]
    if _RUNS_OUT.search(clause) or _WAITS.search(clause):
        found = [one for one in found if one[0] not in (Fact.DONE, Fact.SEEMS_DONE, Fact.ON_TRACK)]
    if few := _BUT_FOR_ONE.search(clause) or _BAR_THIS.search(clause) or _WOULD_CLOSE.search(clause):
        return [one for one in found if one[0] is not Fact.DONE] + [(Fact.NEARLY, *few.span())]
    if _SET_READY.search(clause) or _FED_UP.search(clause) or _ticks_a_promise(clause, found):
        found = [(Fact.SEEMS_DONE if fact is Fact.DONE else fact, start, end) for fact, start, end in found]
    return list(found)


def _ticks_a_promise(clause: str, found: Sequence[Heard]) -> bool:
    """'✅ komt goed', '✅ ga ik doen': the tick is the only word of an end."""
    ends = [clause[start:end] for fact, start, end in found if fact in (Fact.DONE, Fact.SEEMS_DONE)]
    return _SIGN in clause and set(ends) == {_SIGN} and any(fact in _PROMISES for fact, _, _ in found)

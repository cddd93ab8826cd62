"""Divides a reply into statements, and finds which facts each states and in what manner: asked, on condition, in doubt."""

from __future__ import annotations

from collections.abc import Iterable

from calendars.lazy_pattern import lazy_regex
from calendars.sparing_pattern import may_hold, sparing_regex
from workflows.answering.understanding.amounts.figures_of_others import is_elsewhere, sets_ours_beside
from workflows.answering.understanding.clauses.asked_of_the_bot import asks_how_to_answer, asks_to_come_back, asks_to_explain
from workflows.answering.understanding.clauses.beginnings import as_it_begins
from workflows.answering.understanding.clauses.denied_at_the_end import denied_at_the_end
from workflows.answering.understanding.clauses.errands import as_an_errand
from workflows.answering.understanding.clauses.kept_open import as_kept_open
from workflows.answering.understanding.clauses.not_available import as_not_available
from workflows.answering.understanding.clauses.not_quite_done import not_quite_done
from workflows.answering.understanding.clauses.of_others import without_what_else_is_extended
from workflows.answering.understanding.clauses.other_way_round import other_way_round
from workflows.answering.understanding.clauses.passed_on import as_passed_on
from workflows.answering.understanding.clauses.promised_results import promised_result
from workflows.answering.understanding.clauses.ready_for_it import only_ready_for_it
from workflows.answering.understanding.clauses.retractions import calls_wrong, takes_back
from workflows.answering.understanding.clauses.taken_back import as_taken_back
from workflows.answering.understanding.clauses.unheard_facts import unheard_facts
from workflows.answering.understanding.phrases.reply_phrases import PHRASES
from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.stating import manners
from workflows.answering.understanding.stating.neighbours import as_the_next_one_says
from workflows.answering.understanding.stating.statement import Found, Statement
from workflows.answering.understanding.stating.subjects import Subject, left_us, subject_of
from workflows.answering.understanding.task_words import speaks_of_the_task, task_is_done_words
from workflows.answering.understanding.wordings.worded_facts import worded

__all__ = ["Found", "Statement", "statements_of"]

_SENTENCE_END = lazy_regex(r"(?<=[.!?])\s+|\n+|(?<=[?!])(?=\w)|;|\s+[-–—]\s+")
_CLAUSE_END = lazy_regex(r",(?!\d)|:(?=\s)(?!\s*@\d)|\s\(|\)")
_BUT = lazy_regex(
    r"(?<=\w|\d|%)\s+(?=(?:en|and)\s+(?:het|dit|dat|we|wij|ze|it|we)\s+(?:wordt|word|worden|schuift|schuiven|gaat|komt|duurt|loopt|halen|redden|"
    r"verwachten|mikken|wachten|will|becomes|moves)\b)|"
    r"(?<=\w|\d|%)\s+(?=waarvan\s+[0-9])|"
    r"(?<=[0-9]\s+(?:[a-z]+\s+)?(?:klaar|af|gereed|opgeleverd|gedaan|afgerond|done|finished))\s+(?=(?:en|and)\s+(?:nog\s+)?[0-9]+\s+(?:[a-z]+\s+)?(?:bijna|haast|half|"
    r"gestart|begonnen|bezig|onderweg|op\s+komst|in\s|vallen|vervallen|afge\w+|uitgesteld|geschrapt|nearly|almost|started|under)\b)|"
    r"(?<=\b(?:start|starten|begin|begint|beginnen)\b.*\bdatum\d)\s+(?=(?:en|and)\s+(?!datum\d\W*\Z).*\bdatum\d)|"
    r"(?<=\w|\d|%)\s+(?=en\s+(?:door|vanwege|wegens|daardoor|hierdoor)\s.*\b(?:wordt|worden|duurt|schui\w+|loopt|lopen|halen|redden|lig\w+|sta\w+)\b)|"
    r"(?<=\d(?:\s+(?:nu|al|gedaan|klaar))?)\s+(?=en\s+datum\d\s+(?:halen|haal|redden|red|lukt)\b)|"
    r"(?<=\w)\s+(?=en\s+(?:daarom|dus|daardoor)\s+(?:stop|stopt|stoppen|hou|houdt|houden|gaat|gaan|laten|zien|blazen|schrappen|annuleren|vervalt|vervallen)\b)|"
    r"(?<=\d\s+\w+|\w{3})\s+(?=en\s+(?:toen|daarna)\s+\w+)|(?<=\b[0-9]+\s.*)\s+(?=toen\s+(?:de|het|er|onze)\b)|"
    r"(?<=\w|\d|%)\s+(?!maar\s+(?:terug|weg|over|dicht|af|door|weer|even|eens|op|net|vallen|schieten|rusten|vervallen|schrappen)\b)(?!(?<=(?:\A|[,.;!?])\s*\w+\s+)dus\b)(?!(?<=\b(?:we|wij|ze|zij|ik|er)\s+)maar\s+[0-9])(?=(?:maar|(?<!\b(?:all|everything|anything|nothing)\s+)but|echter|however|"
    r"want(?!\s+(?:to|from|the|a|me|us|it|this|you)\b)|omdat|doordat|because|dus|alleen)\b)"
    r"(?<!\b(?:vergeet|negeer|doe|zet|kleur|haal|vink|maak|stuur|vraag|herinner|snooze|sluit|schuif|laat|gooi|neem|draai|herstel|kom|"
    r"afvinken|terugzetten|geef|alleen|dan|kijk|nog)\s+|"
    r"(?:\A|[,.;!?])\W*(?:vergeet|negeer|zet|leg|hou|houd|kleur|doe|maak|stuur|vraag|haal|schuif|geef|neem|pak|laat|sluit|vink|kom|herinner|gooi|wis|verwijder|schrap)\b[^,.;!?]{1,40}\s(?=maar\b)|"
    r"\b(?:is|was|blijft)\s+(?=maar\s+(?:de|een|net|zeer|af)\b)|"
    r"\b(?:is|zijn|was|wordt|worden|gaat|gaan|komt|heeft|hebben|kan|mag|moet|zit|staat|ligt|loopt|schuift|schuiven|halen|redden|lukt|"
    r"doen|doet)\s+(?:(?:er|het|dit|we|wij|ik|hij|ze)\s+)?(?=dus\b)|"
    r"\b(?:was|had|waren|hadden)\s+(?:het|ik|we|wij|dit|dat|alles|ze)\s+(?:het\s+|dit\s+|dat\s+)?)"
)
_TURNS = (
    *("maar", "but", "echter", "however", "want", "omdat", "doordat", "because", "dus", "alleen", "waarvan", "toen"),
    *(" en ", " and "),
)
"""Without one of these no sentence is turned by a word."""
_OTHER_MEETING = sparing_regex(
    r"\A\W*(?:het\s+|de\s+|ons\s+|onze\s+|the\s+)?(?:(?!is\b|zijn\b|na\b|dit\b|voor\b)[a-z]{4,}\s+)?(?P<noun>overleg|vergadering|bijeenkomst|gesprek|meeting|sessie|"
    r"raadsvergadering|raadscommissie|ledenvergadering|werkoverleg|informatieavond|ao|bo|dt|mt|hoorzitting|werkbezoek|"
    r"[a-z]{4,}(?:overleg|vergadering|gesprek)|(?:stuurgroep|commissie|rvc|alv|raad)(?=.*\bis\b))"
    r"(?:\s+(?:van|op|met|of|with)\s+\S+(?:\s+\S+)?|\s+datum\d)?\s+(?:is|wordt|gaat|schuift|vervalt|was|duurt|"
    r"komt|(?:verzet|verplaatst|verschoven|uitgesteld|afgezegd)(?=\W*(?:(?:naar|tot)\s+datum\d\W*)?\Z))\b"
    r"(?!.*\b(?:klaar|af|vol|overvol)\b)"
)
_GOES_ON = lazy_regex(
    r"\W*(?:(?:en|dus|maar|and|so)\s+)?(?!wordt\s+(?:\w+\s+){0,2}?datum)(?:kan|kon|moet|wil|is|was|wordt|heeft|komt|gaat|ligt|loopt|doet|zit|staat|can|is|has)\b"
    r"(?!\s+(?:ik|we|wij|het|dit|deze|die|de|hij|we|it|this)\b)"
)
"""A clause without a subject of its own speaks of what the one before it spoke of."""
_BUT_STILL = lazy_regex(
    r"\W*(?:maar|but)\s+(?:\w+\s+){0,4}?(?:wil|willen|moet|moeten|needs?|wants?|has|have|kan|kunnen)\s+(?:\w+\s+){0,3}?(?:nog|still|eerst)\b|"
    r"\W*(?:maar|but)\s+(?:er\s+)?(?:is|zijn|komt|komen)\s+(?:er\s+)?nog\s+(?:een|wat|iets|enkele|paar|\d)"
)
"""'Maar de gemeente wil nog iets wijzigen': something is left."""
_BODY = lazy_regex(r"stuurgroep|commissie|raadscommissie|rvc|alv|raad|raadsvergadering|ledenvergadering")
_IN_FULL = {
    "alv": "ledenvergadering",
    "bo": "bestuurlijk overleg",
    "ao": "ambtelijk overleg",
    "raad": "raadsvergadering",
    "commissie": "commissievergadering",
}
"""What the short name of a meeting is called where the task spells it out."""
_DOES_NOT_MEET = sparing_regex(r"\b(?:vervallen|vervalt|afgelast|geannuleerd|gaat\s+niet\s+door)\b")
_ASKS_AFTER = lazy_regex(
    r"\W*(?:(?:en|maar|dus|and|but|so)\s+)?(?:(?:aan|bij|met|voor|van|op|naar|in|to|with|for)\s+)?(?:wie|wat|waar\w*|hoe|welke?|what|who|where|how|which)\b"
)
_INVERTED = lazy_regex(
    r"\W*(?:(?:en|maar|dus|of|and|but|so)\s+)?(?:is|zijn|was|heb|hebben|heeft|kan|kun|kunnen|mag|moet|moeten|wordt|worden|zal|gaat|gaan|halen|lukt|"
    r"are|has|have|can|could|may|will|do|does|did|wanneer|when|waarom|why|wie|wat|waar|hoe)\b"
)
_NEVER_IF = lazy_regex(r"\b(?:als|indien|zolang|if|unless)\b(?!.*\bnog\b).*\b(?:niet|not|never|nooit)\W*\Z")
"""'Als hij ziek blijft tekenen we 29 mei niet': the bad end of a condition."""
_OTHER_WORK = sparing_regex(
    r"\b(?:andere?|other)\s+(?:spoor|project|taak|dossier|afspraak|deel|traject|werkgroep|klus|task|track|part)\b"
)
_TURN = sparing_regex(r"\W*(?:maar|but|echter|however)\b")
_FROM_INTENTION_ON = (
    Fact.DONE,
    Fact.SEEMS_DONE,
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
_NOT_KNOWN = lazy_regex(r"niet\s+zeker|wee?te?n?\b.*\sniet|not\s+sure|unclear|onduidelijk")
_SAYS_LITTLE = frozenset({Fact.THANKS, Fact.INTENTION, Fact.WILL_BE_DONE})
"""Facts beside which a wording may still say what the clause is about."""


def statements_of(text: str, task_text: str, names: frozenset[str] = frozenset()) -> tuple[Statement, ...]:
    """The statements of plain text in which dates are already words (`datum0`); `names` are words with a capital."""
    if takes_back(text) or calls_wrong(text):
        return (Statement(text, (Found(Fact.UNDO, 0, len(text)),)),)
    found: list[Statement] = []
    for sentence in _SENTENCE_END.split(text):
        if sentence.strip(" .,"):
            found.extend(_clauses(sentence, task_text, names))
    return as_the_next_one_says(found)


def _clauses(sentence: str, task_text: str, names: frozenset[str]) -> Iterable[Statement]:
    hedged = sentence = manners.without_concessions(sentence)
    sentence = manners.without_hedges(sentence)
    asked = manners.asks(sentence) or manners.asks_whether_it_is_done(hedged)
    requested = manners.requests(sentence)
    conditional = manners.is_conditional(sentence)
    one_party = manners.is_of_one_party(sentence)
    split = [sentence] if conditional else _CLAUSE_END.split(_but_apart(sentence))
    parts = [part.strip() for part in split if part and part.strip()]
    doubted = [True] * len(parts) if hedged != sentence else _doubted(parts)
    asking = _asking(parts) if asked else [False] * len(parts)
    hearsay = manners.is_hearsay(hedged)
    beside_ours = sets_ours_beside(parts)
    of_others = [is_elsewhere(part, task_text, names, hearsay=hearsay, beside_ours=beside_ours) for part in parts]
    heard_of_others = hearsay and any(manners.is_hearsay(part) for part, there in zip(parts, of_others, strict=True) if there)
    aside = has_left = False
    for part, doubts, asked, there in zip(parts, doubted, asking, of_others, strict=True):
        subject = subject_of(part, task_text, names)
        goes_on = aside and not has_left and bool(_GOES_ON.match(part))
        elsewhere = subject is Subject.ASIDE and not promised_result(part, task_text)
        aside = goes_on or elsewhere or _is_of_a_meeting(part, task_text)
        aside = aside or there
        has_left = aside and left_us(part)
        found = () if aside else _facts_in(part, task_text, doubts=doubts or conditional)
        if (asked or asks_to_explain(part)) and asks_how_to_answer(part):
            found = (Found(Fact.HELP, 0, len(part)),)
        if asks_to_come_back(part):
            found = (Found(Fact.SNOOZE, 0, len(part)),)
        if manners.wonders(part) and not any(_is_of_the_deadline(one, part) for one in found):
            aside, found = True, ()
        yield Statement(
            part, found, asks=asked, requests=requested and not _only_what_is_left(found), conditional=conditional, doubts=doubts,
            one_party=one_party or subject is Subject.PARTY, hopes=manners.hopes(part), aside=aside, past=manners.is_past(part),
            hearsay=hearsay and (not heard_of_others or manners.is_hearsay(part)),
        )  # fmt: skip


def _only_what_is_left(found: tuple[Found, ...]) -> bool:
    """'Kan de gemeente de cijfers nog sturen?' asks somebody something, and nothing of the task."""
    return bool(found) and all(one.fact is Fact.REMAINDER for one in found)


def _but_apart(sentence: str) -> str:
    """With a comma before each word that turns to something else."""
    return _BUT.sub(", ", sentence) if any(word in sentence for word in _TURNS) else sentence


def _asking(parts: list[str]) -> list[bool]:
    """Which clauses of a question ask: of 'klaar, bij wie lever ik het in?' only the one with the question word."""
    first = next((at for at, part in enumerate(parts) if _ASKS_AFTER.match(part)), 0)
    return [at >= first or _INVERTED.match(part) is not None for at, part in enumerate(parts)]


def _is_of_the_deadline(found: Found, part: str) -> bool:
    """Whether not knowing this is a risk for the deadline, and not only not knowing how it stands."""
    risk = found.fact is Fact.AT_RISK and not _NOT_KNOWN.search(part[found.start : found.end])
    return risk or found.fact in (Fact.MAKES_IT, Fact.MISSES_IT, Fact.PERHAPS_NOT)


def _blanked(text: str, found: Iterable[Found]) -> str:
    """The text without what was found, in the same places."""
    for one in found:
        text = text[: one.start] + "·" * (one.end - one.start) + text[one.end :]
    return text


def _doubted(parts: list[str]) -> list[bool]:
    """Of which clauses the writer isn't sure: a doubt holds for the whole sentence, but not for what comes after its 'maar'."""
    doubtful = [manners.doubts(part) for part in parts]
    unsure = [manners.is_unsure_of_all(part) for part in parts]
    turns = [bool(_TURN.match(part)) for part in parts]
    return [
        own
        or any(unsure)
        or any(doubt and not any(turns[min(here, there) + 1 : max(here, there) + 1]) for there, doubt in enumerate(doubtful))
        for here, own in enumerate(doubtful)
    ]


def _is_of_a_meeting(text: str, task_text: str) -> bool:
    meeting = _OTHER_MEETING.match(text)
    if meeting is None:
        return False
    noun, task = meeting["noun"], task_text.lower()
    return (noun not in task and _IN_FULL.get(noun, noun) not in task) or bool(
        _BODY.fullmatch(meeting["noun"]) and _DOES_NOT_MEET.search(text)
    )


def _facts_in(text: str, task_text: str, *, doubts: bool) -> tuple[Found, ...]:
    """The facts in the order of the text; what one takes, the next doesn't see."""
    said = worded(text)
    found = [Found(one.fact, one.start, one.end) for one in said if one.is_sure]
    left = _blanked(text, found)
    possible = may_hold(text)
    for fact, pattern in PHRASES:
        if pattern in possible:
            more = [Found(fact, *match.span()) for match in pattern.finditer(left, within=text)]
            found += more
            left = _blanked(left, more)
    found.extend(Found(Fact.DONE, start, end) for start, end in task_is_done_words(left, task_text, doubts=doubts))
    if ready := only_ready_for_it(text, task_text):
        found = [one for one in found if one.fact not in (Fact.DONE, Fact.SEEMS_DONE)] + [Found(Fact.NEARLY, *ready)]
    if not any(one.fact not in _SAYS_LITTLE for one in found):
        taken = [(one.start, one.end) for one in found]
        found += [
            Found(one.fact, one.start, one.end)
            for one in said
            if not one.is_sure
            and (one.fact is not Fact.SEEMS_DONE or speaks_of_the_task(text, task_text))
            and not any(start < one.end and one.start < end for start, end in taken)
        ]
    if not any(one.fact not in _SAYS_LITTLE for one in found):
        found += [Found(fact, start, end) for fact, start, end in unheard_facts(text, task_text)]
        found += [Found(Fact.BY_THEN, start, end) for start, end in promised_result(text, task_text)]
    intention = min((one.start for one in found if one.fact is Fact.INTENTION), default=len(text) + 1)
    if not any(one.fact not in _SAYS_LITTLE for one in found) and (still := _BUT_STILL.match(text)):
        found.append(Found(Fact.REMAINDER, *still.span()))
    sure = {(one.start, one.end) for one in said if one.is_sure}
    if doubts and _NEVER_IF.search(text):
        found = [Found(Fact.PERHAPS_NOT, one.start, one.end) if one.fact is Fact.NOT_DONE else one for one in found]
    heard = as_passed_on(text, [(one.fact, one.start, one.end) for one in found], task_text)
    heard = denied_at_the_end(text, heard)
    heard = without_what_else_is_extended(text, as_kept_open(text, heard), task_text)
    heard = as_taken_back(text, heard, task_text)
    heard = as_not_available(text, heard)
    heard = other_way_round(text, not_quite_done(text, heard, task_text))
    heard = as_an_errand(text, as_it_begins(text, heard, task_text), task_text)
    found = [Found(*one) for one in heard]
    if _OTHER_WORK.search(text):
        found = [one for one in found if one.fact is not Fact.REASSIGN]
    kept = (one for one in found if one.start <= intention or one.fact not in _FROM_INTENTION_ON or (one.start, one.end) in sure)
    return tuple(sorted(kept, key=lambda one: one.start))

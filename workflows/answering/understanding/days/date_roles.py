"""What a date in a statement is about: the deadline, a moment that was, or something else altogether."""

from __future__ import annotations

from datetime import date

from calendars.lazy_pattern import lazy_regex
from calendars.mentions import Bound, Mention, Part, Unit
from calendars.sparing_pattern import sparing_regex
from workflows.answering.understanding.clauses.task_things import names_task
from workflows.answering.understanding.days.days_of_others import is_of_others
from workflows.answering.understanding.days.days_on_condition import without_its_condition
from workflows.answering.understanding.days.last_of_them import is_about_the_last
from workflows.answering.understanding.meaning import TaskContext
from workflows.answering.understanding.reply_facts import PARTICIPLE, Fact
from workflows.answering.understanding.stating.statements import Statement
from workflows.answering.understanding.task_words import says_its_deed

_ABOUT_COMPLETION = sparing_regex(
    r"\b(?:wordt|worden|einddatum|opleverdatum|streefdatum|afronding|mikken|mikt|aim\w*|pas|klaar|gereed|"
    r"afgerond|oplever\w*|opgeleverd|verwacht\w*|planning|"
    r"deadline|uiterlijk|haalbaar(?:der)?|realistischer|halen|haal|redden|lukt|lukken|schui\w+|verschui\w+|verschoven|uitgesteld|uitstel|"
    r"verplaatst|verzet|"
    r"vertraag\w*|vertraging|doorgeschoven|opgeschoven|later|done|ready|finish\w*|complete\w*|deliver\w*|will\s+be|(?:it|that)'ll\s+be|"
    r"becomes|now|until|zover|binnen|klaarkomen|postponed|moved?|pushed|delayed|expect\w*|due|target|need|needs|realistisch\w*|realistic|datum|afron\w+|oplevering|gaat\s+het|(?:hebben|heb)\s+(?:we|wij|ik|jullie)\s+(?:hem|het|dit|alles|deze|ze)|"
    r"is\s+het(?!\s+(?!klaar|af|gereed|rond|dan|pas|dus|toch|wel|nog|nu|er|datum|zover|\w*ge\w+(?:d|t|en)\b|(?:be|ver|onder|over)\w+(?:d|t|en)\b)[a-z])|"
    r"extra|nodig|make|call\s+it|put\s+(?:it\s+)?(?:down|at|on)|streef\w*|streven|hopen|hoop|hope|geluk|mazzel|luck|tekenen|"
    r"(?:is|zijn|ligt|staat)\s+(?:de|het|die|dit|onze|ons)\s+\w+\s+er|(?:ligt|liggen|staat|staan|hangt|hangen)\s+(?:hij|ze|het|alles|dit|die|deze|alle\s+\w+)\s+er|"
    r"ronden|maken(?!\s+(?:(?:we|wij|datum\d)\s+)*(?:een|geen)\b)|leveren|lever|levert|ingediend|vastgesteld|getekend|verstuurd|uitlo\w+|loopt|uit|slips?|slipped)\b|"
    r"\b(?:duurt|duren|gaat|gaan|lopen)\b.*\btot\s+datum\d|\b(?:heb|hebben|krijg|krijgen|kregen|kreeg)\b.*\btot\s+datum\d|\A\W*(?:en\s+|maar\s+)?(?:nu|nieuwe\s+datum|toch)\s+datum\d|"
    r"\bnew\s+(?:end\s+)?date\s+(?:is|will\s+be|becomes)\s+datum\d|"
    r"\A\W*(?:zet|noteer|verzet|schuif)\b(?!.*\b(?:herinner\w*|reminder|wekker|agenda)\b).*\bdatum\d|"
    r"\A\W*(?:(?:het|hij|dit|die|deze|en|maar|dus)\s+)*(?:staat|is|valt|blijft)\s+(?:(?:nu|dan|weer|pas|inmiddels|voorlopig|nog)\s+)*"
    r"(?:(?:gepland|ingepland|geagendeerd|voorzien|geprikt|gezet)\s+)?(?:op\s+)?datum\d\W*\Z|\A\W*(?:in)?gepland\s+(?:op|voor|in)?\s*datum\d\W*\Z|"
    r"\bmaa?k(?:en)?\s+(?:(?:ik|we|wij)\s+)?(?:er|hier)\b.*\bdatum\d\s+van\b|\b(?:reken|mik|gok|streef|koers|wed|prik|geprikt)\w*\b|\b(?:plan|streven|doel|inzet|bedoeling|mikpunt|idee)\s+(?:is|blijft|was)\b|\bdatum\d\s+(?:blijft|geldt|staat\s+(?:nog|gewoon|vast|als))\b|"
    r"\b(?:naar|to|op|op\s+zijn\s+vroegst)\s+(?:tot\s+)?datum\d|\bdan\b|\b(?:niet|not)\s+datum\d|"
    r"\b(?:het|dit|rapport|plan|stuk|notitie|verslag|advies|bod|voorstel|document|resultaat|concept|rapportage|evaluatie|analyse)\s+"
    r"(?:komt|volgt|verschijnt|is\s+er)\b|\b(?:vaststelling|ondertekening|afronding|publicatie|indiening|opening|ingebruikname|lancering|livegang|go-live|overhandiging|besluit|besluitvorming|"
    r"uitvoering|plaatsing|afhandeling|realisatie|completion|delivery|publication)\b[^.!?]*\bdatum\d"
)
_SOMETHING_ELSE = sparing_regex(
    r"\b(?:vergader\w*|overleg\w*|bespreek|bespreken|besproken|bijeenkomst|sessie|agenda|afspraak\s+met|gesprek|"
    r"gesprekken|presenta\w+|meeting|cursus\w*|vakantie|verlof|vrij|ziek|afwezig|weg|terug\s+(?:van|op\s+kantoor)|on\s+leave|holiday|away|"
    r"start(?:en|t|s)?|begin(?:t|nen)?|gestart|begonnen|trapt?\s+af|kick-?off|aan\s+de\s+slag|raadsvergadering|"
    r"(?:mag|mogen|kan|kunnen)\s+(?:(?:we|wij|er|ik)\s+)?(?:pas|eerst)\s+(?:vanaf\s+|per\s+)?datum\d\W*\Z|"
    r"ter\s+inzage|zienswijzen?|herha(?:al\w*|len)|schop\b.*\bgrond|eerste\s+paal|behandel\w*|geagendeerd|staat\s+op\s+de)\b"
)
_DONE_BY_THEN = sparing_regex(
    r"\b(?:klaar|af|gereed|afgerond|opgeleverd|vastgesteld|getekend|done|finished|ready|completed|deadline|"
    r"oplevering|dan\s+pas)\b"
)
_FIRMLY_LATER = sparing_regex(
    r"\b(?:pas|eerst|niet\s+eerder|not\s+before|only|uitgesteld|verschoven|doorgeschoven|schui\w+|vertraag\w*|"
    r"postponed|pushed|delayed|later)\b|\b(?:naar|to)\s+datum\d"
)
_FILLER = lazy_regex(
    r"datum\d+|\b(?:it's|that's|oke?|so|but|and|then|ja|nee|nou|dan|maar|dat|het|dit|is|wordt|zeg|denk|ik|we|wij|hij|de|nieuwe|planning|op|in|voor|"
    r"rond|ongeveer|zeker|echt|toch|nu|pas|even|hopelijk|(?:hoogst)?waarschijnlijk|vermoedelijk|verwacht|"
    r"verwachten|weer|and|the|of|by|it|will|be|probably|uiterlijk|"
    r"ergens|tot|zijn|ook|wel|dus|sorry|helaas|nog|sure|graag|svp|gaan|namelijk|weten|te|moet|en|van|komt|volgt|maken|er|rest|restant|"
    r"overige|remainder|ergens|moment|wel|klaarheid|oplevering|instead|daarvan|plaats|daarvoor)\b|[^\w@]"
)
_SETTLED_LATER = lazy_regex(
    r"\b(?:vaststelling|besluit\w*|vastgesteld|besloten|ondertekening|oplevering)\b.*\b(?:pas|eerst)\b|\bpas\b.*\b(?:vastgesteld|besloten|getekend)\b"
)
_REST = lazy_regex(
    r"\b(?:rest|restant|laatste|overige|resterende|andere|alles|alle|allemaal|remaining|other|others|last|final|all)\b"
)
_REST_COMES = sparing_regex(
    r"\b(?:rest|restant|laatste|overige|resterende|andere|remaining)\b.*\b(?:volg\w*|komt|komen|doen|valt|vallen|gaat|schuift|leveren|beurt|gepland|planning|follow\w*|come|comes)\b|"
    r"\b(?:rest|restant|laatste|overige|resterende|andere)(?:\s+[0-9]+)?\s+(?!hoort\b|weet\b|horen\b|weten\b|zien\b|ziet\b)[a-z]{3,}(?:en|t)\s+(?:(?:pas|dan|eerst)\s+)*datum\d"
)
_REST_BY = lazy_regex(
    r"\A\W*(?:(?:en|de|die|het|the|and)\s+)*(?:rest|restant|laatste|overige|resterende|andere|remaining|other|last|final)(?:\s+[0-9]+)?(?:\s+(?!in\b|aan\b|op\b)\w+)?"
    r"(?:\s+(?:in|aan|op|van|bij|uit)\s+(?:(?:de|het)\s+)?(?!datum)\w+)?\s+(?:(?:pas|dan|nog|waarschijnlijk|vermoedelijk|hopelijk)\s+)*datum\d\W*\Z"
)
_REQUIRED = lazy_regex(
    r"\W*(?:(?:dit|het|deze|die|alles|it|this)\s+)?(?:moet|moeten|must|has\s+to)\s+(?:wel\s+|echt\s+|be\s+)?(?:af|klaar|gereed|done|finished)\b"
)
_FEARS_A_DAY = lazy_regex(
    r"\b(?:wordt|worden|pas)\b.*\b(?:vrees|ben\s+ik\s+bang|i'm\s+afraid)\b|\b(?:vrees|bang|afraid)\b.*\b(?:wordt|worden|pas|will\s+be|only)\b"
)
"""'Dat gaat september worden vrees ik' names the day that it will be."""
_SURVIVED = sparing_regex(
    r"\b(?:met|na|ondanks|after|despite|with)\s+(?:\w+\s+)?datum\d\b.*\b(?:klaar|af|gereed|afgerond|opgeleverd|gelukt|"
    rf"(?:toch|alsnog)\s+(?:\w+\s+)?{PARTICIPLE}|done|finished|ready)\b"
)
_PARTICIPLE = lazy_regex(
    r"\b(?:(?:ver|be|ont)[a-z]*(?:onden|oten|omen|ezen|oven)|afgerond|opgeleverd|afgehandeld|getekend|gedaan|onder\w{4,}d|ver\w{4,}d|\w*ge\w{3,}(?:d|t))\b"
)
_DONE_ON = lazy_regex(
    rf"\W*(?:(?:al|net|en|ja|reeds|just|already|keurig|netjes|we|i)\s+)*(?:{PARTICIPLE}|"
    r"sent|signed|published|submitted|adopted|approved|delivered|shared)\b[^,;]*\bdatum\d"
)
"""'Verstuurd op vrijdag': the deed first and then its day, without a verb of what will be."""
_DONE_THAT_DAY = lazy_regex(
    r"\W*(?:(?:al|en|ja|is|net|afgelopen|we|i)\s+)*datum\d\s+(?:(?:al|gewoon|netjes|keurig|samen|toch)\s+)*"
    rf"(?!geregeld|[a-z]*gepland|gemeld|gezet){PARTICIPLE}\b(?!\s+(?:zijn|worden|hebben|is|wordt))"
)
"""'Zaterdag gedaan': the day and a deed without 'is' or 'wordt' is a report."""
_TICKED_OFF = lazy_regex(
    r"\A(?=.*\bsigndone\b)(?!.*\b(?:wordt|worden|gaat|gaan|zal|zullen|moet|moeten|dan|will|must|[a-z]*gepland)\b)"
    rf".*\b(?:{PARTICIPLE}|was|waren|ging|gingen|went|sent|signed|delivered|shared)\b"
)
"""'Donderdag verstuurd ✅': who ticks it off tells of a day that was."""
_HAVE_ALREADY = lazy_regex(r"\W*(?:(?:dat|die|deze|dit|hem)\s+)?heb(?:ben)?\s+(?:ik|we|wij)\s+datum\d\s+(?:al|reeds)\b")
"""'Heb ik vrijdag al verstuurd' tells of a day that was, whatever the verb."""
_LAST = lazy_regex(r"\b(?:vorige|afgelopen|jongstleden|jl|last)\b")
_PERFECT = sparing_regex(
    r"\b(?:is|zijn|heb|hebben|heeft|had|hadden|werd|werden|has|have|was|were)\b.*\b"
    rf"(?:{PARTICIPLE}|sent|signed|delivered|finished|completed)\b"
)
_PROMISED = sparing_regex(
    r"\A\W*(?:(?:en|dus|maar|nee|ja|pas|dan|nog|as|komende|aanstaande|and|so|but)\W+)*datum\d\s+(?:pas\s+|dan\s+|echt\s+|toch\s+)*(?:is|zijn|heb|hebben|heeft)\b|"
    r"\bdan\s+(?:is|zijn|heb|hebben|heeft)\b.*\bdatum\d"
)
"""'Maandag is het geregeld': the day comes first, and the work is finished by then."""
_SOON = lazy_regex(r"\b(?:straks|binnenkort|dadelijk|zometeen|spoedig|later|soon|shortly)\b")
_HAVE_BY_THEN = lazy_regex(r"\bdatum\d\s+(?:\w+\s+)?(?:heb|hebben|heeft)\b")
_MADE = lazy_regex(r"\b(?:is|zijn|was|ben|heb|hebben|al|gisteren|sinds|have|has|got)\b")
_TAKES_EFFECT = lazy_regex(r"\b(?:treedt|treden|werking|kracht|ingaat|ingaan|geldt|gelden|effect)\b")
"""From then on what is settled holds; that is no day on which the work ends."""
_COARSE = (Unit.QUARTER, Unit.TERTIAL, Unit.HALF)
_COUNTED = lazy_regex(r"(?<!datum)\b[0-9]+\b(?!\s*(?:%|procent|percent))")
_UNTIL = lazy_regex(r"\btot\s+datum")
_ASKED_FOR = sparing_regex(
    r"\bis\s+datum\d\s+(?:\w+\s+)?(?:goed|ok|oke|okay|akkoord)\b|"
    r"\b(?:kan|kunnen|mag|mogen|zullen|can|could|may|shall)\s+(?:we|wij|ik|i|dit|deze|het|it|this|de\s+deadline|the\s+deadline)\b.*"
    r"\b(?:aanhouden|maken|zetten|doen|krijgen|worden|hebben|make|have|get|set|verlengen|extend)\b"
)
_INSTRUCTED = lazy_regex(r"\b(?:doe|maak|zet|geef)\b[^.!?]{0,20}\b(?:maar|er)\b|\bmake\s+it\b")
_CAN_ONLY = lazy_regex(r"\b(?:kan|kunnen|mag|mogen)\s+(?:pas|eerst)\s+datum\d\W*\Z")
_THE_START = lazy_regex(
    r"\W*(?:(?:en|maar|alleen|dus|and|but)\s+)*(?:(?:de|het|onze|ons|the|our)\s+)?(?:bouw|werk|project)?(?:start(?:datum|moment)?|begin(?:datum)?|aanvang|aftrap|kick-?off)\s+"
    r"(?!.*\b(?:klaar|af|gereed|afgerond|done|finished)\b)"
)
_AROUND = lazy_regex(
    r"\W*(?:(?:de|het|onze|ons)\s+)?(?P<thing>[a-z]{4,})\s+(?:is|zijn|komt|valt)\s+(?:pas\s+|dan\s+|waarschijnlijk\s+)?rond\s+datum\d\W*"
)
_SETS_IT = lazy_regex(
    r"\bmaa?k(?:en)?\s+(?:(?:ik|we|wij)\s+)?er\s+(?:(?:dan|maar|toch)\s+)*datum\d\s+van\b|\b(?:wordt|worden)\s+(?:(?:het|dat|dan)\s+)*datum\d"
)
"""'Ok dan maak ik er 10 maart van' is more than kind."""
_SEE_YOU = lazy_regex(r"\W*(?:tot\s+)+datum\d\W*")
_NO_DEADLINE = frozenset({Fact.NOT_STARTED, Fact.HELP, Fact.UNDO, Fact.STOP_ASKING, Fact.PERHAPS_NOT})
_BAD = frozenset({Fact.MISSES_IT, Fact.BLOCKED, Fact.WAY_BEHIND, Fact.FAILED, Fact.DROPPED})
_COMPLETION = frozenset({Fact.DONE, Fact.WILL_BE_DONE, Fact.DELAYED, Fact.MAKES_IT, Fact.BY_THEN})


def is_about_deadline(statement: Statement, mention: Mention, task: TaskContext) -> bool:
    """Whether the date is one on which the whole task is to be finished."""
    facts, text = statement.facts, statement.text
    if (
        (statement.asks and not statement.requests)
        or facts & _NO_DEADLINE
        or (facts == {Fact.THANKS} and not _SETS_IT.search(text))
        or _is_of_the_start(text, task)
        or (Fact.DELAYED not in facts and is_of_others(text, task.text))
    ):
        return False
    if mention.unit is Unit.LATER:
        if Fact.WAY_BEHIND in facts and Fact.DELAYED not in facts:
            return False
        return Fact.AT_RISK not in facts and not statement.conditional and not _SURVIVED.search(text)
    if _is_about_a_part(statement, task) or _is_about_something_else(statement, task):
        return False
    if _REQUIRED.match(text):
        return False
    asked = statement.requests and bool(_UNTIL.search(text) or _ASKED_FOR.search(text))
    return (
        asked
        or bool(_REST_BY.search(text))
        or bool(_REST_COMES.search(text))
        or is_about_the_last(text, task)
        or _is_around_then(text, task)
        or bool(_ABOUT_COMPLETION.search(text))
        or not _FILLER.sub("", without_its_condition(text) if statement.conditional else text)
        or bool(facts & _COMPLETION)
    )


def _is_of_the_start(text: str, task: TaskContext) -> bool:
    """'De start is een maand later'."""
    return bool(_THE_START.match(text)) and not _THE_START.search(f"{task.text.lower()} ")


def _is_about_a_part(statement: Statement, task: TaskContext) -> bool:
    """'Volgende week worden er 20 opgeleverd' is no date for all 150; 'de rest in maart' is."""
    if not task.target_value or Fact.DELAYED in statement.facts or _REST.search(statement.text):
        return False
    return bool(_COUNTED.search(statement.text)) and not is_about_the_last(statement.text, task)


def _is_around_then(text: str, task: TaskContext) -> bool:
    """'Aanstelling is rond in week 27': around that week, or all settled in it."""
    around = _AROUND.match(text)
    return around is not None and names_task(around["thing"], task.text)


def _is_the_task(words: str, task: TaskContext) -> bool:
    """'Kan de bijeenkomst naar 3 juli?' is about the deadline of a task that is to hold one."""
    return len(words) > 5 and words in task.text.lower()


def _is_about_something_else(statement: Statement, task: TaskContext) -> bool:
    """A risk, a deadline that is missed, a meeting or a start, the writer's own intention."""
    facts, text = statement.facts, statement.text
    if (_TAKES_EFFECT.search(text) and not _TAKES_EFFECT.search(task.text.lower())) or _HAVE_ALREADY.match(text):
        return True
    if (Fact.AT_RISK in facts and not _FEARS_A_DAY.search(text)) or (facts & _BAD and not is_firmly_later(statement)):
        return True
    if Fact.BY_THEN in facts or _DONE_BY_THEN.search(text):
        return False
    other = _SOMETHING_ELSE.search(text)
    if other and _SETTLED_LATER.search(text):
        return False
    if other and Fact.DELAYED not in facts and not _is_the_task(other[0], task) and not says_its_deed(other[0], task.text):
        return True
    return Fact.INTENTION in facts and not facts & _COMPLETION


def is_firmly_later(statement: Statement) -> bool:
    """Whether the words themselves move the date: 'pas', 'uitgesteld', 'schuift naar'."""
    return bool(_FIRMLY_LATER.search(statement.text))


def is_ambiguous(statement: Statement) -> bool:
    """'Doe maar een maand later' fits a later deadline and a later reminder alike; or the writer isn't sure."""
    return bool(_INSTRUCTED.search(statement.text) or _SEE_YOU.fullmatch(statement.text)) or statement.hopes or statement.doubts


def can_only_then(statement: Statement) -> bool:
    """'Het stuk kan pas in september': to be finished, or to begin?"""
    return bool(_CAN_ONLY.search(statement.text))


def is_promised_for_then(statement: Statement) -> bool:
    """Whether the day stands before 'is': the work is finished by then, and isn't yet."""
    return bool(statement.facts & {Fact.DONE, Fact.SEEMS_DONE}) and bool(_PROMISED.search(statement.text))


def says_what_will_be_then(statement: Statement) -> bool:
    """'Eind november zijn er 30 klaar'."""
    return bool(_PROMISED.search(statement.text))


def is_promise_or_report(statement: Statement) -> bool:
    """'Vrijdag hebben we het rond' may be about the Friday that comes or the one that was."""
    return bool(_HAVE_BY_THEN.search(statement.text) and _PARTICIPLE.search(statement.text))


def is_report_or_promise(statement: Statement, mention: Mention) -> bool:
    """'Vrijdag ingediend', without a verb: most likely the Friday that was."""
    ticked = "signdone" in statement.text
    return mention.unit is Unit.WEEKDAY and not ticked and bool(_DONE_THAT_DAY.match(statement.text))


def is_coarse(mention: Mention) -> bool:
    """'Begin Q3', 'begin volgende week': the table of dates names no day for it."""
    if mention.part in (Part.BEGIN, Part.MIDDLE):
        return mention.unit in _COARSE or mention.of in (*_COARSE, Unit.WEEK)
    return False


def sounds_past(statement: Statement) -> bool:
    """Whether the statement has a verb of what was: 'is', 'zijn', 'hebben'."""
    return bool(_MADE.search(statement.text))


def was_done_then(statement: Statement, mention: Mention, today: date) -> bool:
    """'Afgerond op 12 mei' on the 20th of May speaks of the past; so does 'vandaag opgeleverd'."""
    if not statement.facts & {Fact.DONE, Fact.SEEMS_DONE} or Fact.WILL_BE_DONE in statement.facts:
        return False
    text = statement.text
    promised = bool(_PROMISED.search(text)) and not _LAST.search(text)
    match mention.unit:
        case Unit.WEEKDAY:
            was = not promised and bool(
                any(one.search(text) for one in (_LAST, _PERFECT, _TICKED_OFF))
                or _DONE_ON.match(text)
                or _DONE_THAT_DAY.match(text)
            )
        case Unit.NEXT:
            was = not promised and mention.count == 0 and mention.part is None and sounds_past(statement)
        case Unit.AHEAD:
            soon = bool(_SOON.search(mention.text))
            was = mention.count == 0 and not soon and (sounds_past(statement) or bool(_PARTICIPLE.search(text)))
        case Unit.DAY:
            before = promised and mention.bound in (Bound.BEFORE, Bound.FOR)
            was = not before and _day_of(mention, today) <= (today.year, today.month, today.day)
        case Unit.MONTH:
            month = (mention.year or today.year, mention.number or 0)
            was = sounds_past(statement) and month <= (today.year, today.month - promised)
        case _:
            was = False
    return was


def _day_of(mention: Mention, today: date) -> tuple[int, int, int]:
    return mention.year or today.year, mention.month or 0, mention.day or 0

"""Whether what is called finished is something else than the task: 'de koffie is klaar', 'ze zijn klaar'."""

from __future__ import annotations

import re

from calendars.dutch import plain
from calendars.lazy_pattern import lazy_regex
from calendars.sparing_pattern import sparing_regex
from workflows.answering.understanding.clauses.of_others import is_of_a_party
from workflows.answering.understanding.clauses.task_things import names_task
from workflows.answering.understanding.meaning import TaskContext
from workflows.answering.understanding.reply_facts import FINISHED, PARTIES, Fact
from workflows.answering.understanding.reply_reading import Reading
from workflows.answering.understanding.stating.statements import Statement

_BARELY_DONE = lazy_regex(
    rf"\W*(?:(?:dus|en|nu|deze|dit|taak|is|het|hij|helemaal|kan|mag|weer|hiermee|allemaal|so|all|task|this|it)\s+)*"
    rf"(?:{FINISHED}|signdone|afvinken)(?:\s+(?:dus|hoor|nu|maar|signdone))*\W*"
)
_SUBJECT = sparing_regex(
    r"\W*(?:(?:ook|en|dus|maar|ja|nou|want|omdat|nu)\s+)?(?:(?:de|het|een|mijn|ons|onze|hun|the|our|my|"
    r"their)\s+)?(?P<noun>[a-z]{2,})\s+(?:en\s+(?:(?:de|het|een)\s+)?[a-z]{3,}\s+)?(?:(?:van|voor|over|met|bij|aan|uit)\s+(?:(?:de|het|ons|onze|mijn|een|die|dit)\s+)?\S+\s+|datum\d\s+)?(?:is|"
    r"zijn|was|waren|are|has|have|heeft|hebben)\b"
)
_DECIDES = lazy_regex(
    r"\W*(?:(?:de|het|onze|the|our)\s+)?(?:stuurgroep|raad|gemeenteraad|college|gemeente|corporatie|bestuur|directie|provincie|wethouder|partijen|ledenraad|board|council|"
    r"municipality|kerngroep|werkgroep|huurdersvereniging|ministerie|rijk)\s+(?:heeft|hebben|has|have)\b"
)
"""Who can call a task off."""
_QUITS = lazy_regex(
    rf"\W*(?:(?:en|dus|want|daarom|maar|omdat|helaas)\s+)*(?:ik|ze|zij|hij|(?:(?:de|het|onze|ons|mijn)\s+)?(?!(?:gemeente|corporatie|raad|gemeenteraad|college|bestuur|directie|stuurgroep)\b)(?:{PARTIES}|bureau|bouwer|"
    r"drukker|drukkerij|adviseur|onderaannemer|[a-z]*bedrijf|ontwerper|trainer|huurders|vrijwilligers|ploeg))\s+(?:(?:is|zijn|ben|heeft|hebben)\s+)?(?:er\s+)?"
    r"(?:stop|stopt|stoppen|kapt|kappen|houdt|houden|gestopt|ermee|hiermee)\b|\W*(?:hier|daar|er)\s+(?:stoppen|houden|stopt|houdt)\s+(?:ze|zij|(?:de|het)\s+aannemer)\b"
)
"""Who stops working on it: somebody else may go on."""
_FIRST_OF_THEM = lazy_regex(
    r"\W*(?:(?:en|ja|nou)\s+)*(?:de|het|the)\s+(?:eerste|tweede|derde|vierde|vijfde|first|second|third)\s+(?!helft)[a-z]+\s+(?:is|zijn|zit|was|has)\b"
)
_MINUTES = lazy_regex(
    r"\W*(?:(?:het|de|the)\s+)?(?:verslag|notulen|agenda|minutes|report)\s+(?:van|voor|of|for)\s+(?:(?:de|het|ons|the|our)\s+)?"
    r"(?:vergadering|overleg|bijeenkomst|sessie|gesprek|meeting)\b"
)
_DEED = lazy_regex(r"(?:ing|atie|itie|age|ment|st|t|uitvoering|overdracht|bod)\Z")
_OBJECT = sparing_regex(
    r"\b(?:heb|hebben|have)\s+(?:(?:ik|we|wij|i)\s+)?(?:(?:al|net|nu|inmiddels|gisteren|vandaag|ook|just|datum\d)\s+)*"
    r"(?:de|het|een|mijn|onze|ons|the|a|my|our)\s+(?P<noun>[a-z]{2,})\b"
)
"""What somebody has finished: 'ik heb de notulen afgerond'."""
_COUNTED_BY = lazy_regex(
    r"\W*[a-z]{3,}\s+(?:heeft|hebben|has|have|zit|zitten|doet)\s+(?:(?:er|al|nu|ze|inmiddels|already)\s+)+[0-9]"
)
_PERSON = lazy_regex(r"\W*@\d(?:\s+(?:en|and)\s+@\d)*\s+(?:is|zijn|heeft|hebben|are|has|have)\b")
_GENERAL = lazy_regex(
    r"deze|dit|dat|die|het|alles|alle|allemaal|taak|plan|project|werk|zaak|opdracht|actie|afspraak|klus|rapport|"
    r"stuk|stukken|document|verslag|notitie|traject|proces|besluit|wij|we|ik|hij|er|dingen|partijen|boel|geheel|"
    r"werkzaamheden|punt|item|onderdeel|"
    r"tuurlijk|natuurlijk|uiteraard|vanzelfsprekend|jazeker|it|this|that|everything|all|task|work|report|we|i|inmiddels|nu|nog|al|ondertussen|hier|daar|zo|ja|gewoon|"
    r"maar|en|dus|want|but|and|klaar|af|gereed|afgerond|done|hiermee|daarmee|hierbij|daarbij|intussen|ondertussen|zojuist|gisteren|vandaag|vanochtend|vanmiddag|vanmorgen|gisteravond|"
    r"maandag|dinsdag|woensdag|donderdag|vrijdag|week|alsnog|gelukkig|uiteindelijk|onlangs|daarom|dus|volgens|rapportage|eindrapport|"
    r"eindelijk|betreft|doel|doelstelling|taakstelling|target|streefcijfer|uitvoering|oplevering|versie|eindversie|huiswerk"
)

_ON_SCHEDULE = sparing_regex(
    r"\b(?:we|wij|ik)\s+(?:liggen|lig|lopen|loop|zitten|zit|zijn)\s+(?:\w+\s+)?(?:op|voor\s+op)\s+(?:(?:het|de)\s+)?(?:schema|planning|koers)\b|"
    r"\b(?:liggen|lopen|zitten)\s+(?:we|wij)\s+(?:\w+\s+){0,2}?(?:op|voor\s+op)\s+(?:(?:het|de)\s+)?(?:schema|planning|koers)\b|"
    r"\b(?:we're|we\s+are)\s+(?:still\s+|right\s+)?(?:on|ahead\s+of)\s+(?:schedule|track)\b"
)
"""Who is on schedule has something left to do, whatever was finished on the way."""


def has_other_subject(reading: Reading, task: TaskContext) -> bool:
    """'Ze zijn klaar', 'de koffie is klaar': said of somebody or something that neither the task nor work in general names."""
    if any(_BARELY_DONE.fullmatch(one.text) for one in reading.statements):
        return False
    named = [one for one in reading.statements if _closes_or_counts(one, reading)]
    dropped = [one for one in named if Fact.DROPPED in one.facts]
    if own := [one for one in dropped if not _is_of_another(one, task)]:
        named = [one for one in named if one not in dropped or one in own]  # 'schrappen, de subsidie is ingetrokken': the cause
    return any(_is_of_another(one, task) for one in named)


def _closes_or_counts(statement: Statement, reading: Reading) -> bool:
    counts = reading.amount is not None and bool(_COUNTED_BY.match(statement.text))
    return counts or bool(statement.facts & {Fact.DONE, Fact.DROPPED})


def _is_of_another(statement: Statement, task: TaskContext) -> bool:
    """Whether its subject, or what somebody has finished, is none of the task; who decides may drop the task."""
    if _PERSON.match(statement.text):
        return True
    quits = _QUITS.match(statement.text)
    if Fact.DROPPED in statement.facts and (quits or _DECIDES.match(statement.text)):
        return quits is not None
    if Fact.DONE in statement.facts and is_of_a_party(statement.text, task.text):
        return True
    if _MINUTES.match(statement.text) and not _MINUTES.search(task.text.lower()):
        return True
    subject = _SUBJECT.match(statement.text) or _OBJECT.search(statement.text)
    if subject is None or any(one.start <= subject.start("noun") and subject.end("noun") <= one.end for one in statement.found):
        return False  # 'de stekker is eruit': the saying has a subject of its own
    noun = subject["noun"]
    return not (_GENERAL.fullmatch(noun) or _names(task.text, noun) or names_task(noun, task.text))


def _names(text: str, noun: str) -> bool:
    """Whether the task names this thing, also in another number or inside a longer word: 'avond' of a bewonersavond."""
    stem = re.sub(r"(?:en|s|e)$", "", noun)
    named = re.findall(r"\w{3,}", plain(text))
    return any(word in {noun, stem} or (len(noun) >= 4 and word.endswith(noun)) or _is_deed_of(noun, word) for word in named)


def _is_deed_of(noun: str, verb: str) -> bool:
    """Whether the noun is made of the task's verb: 'evaluatie' of evalueren, 'toelichting' of toelichten."""
    return verb.endswith("en") and bool(_DEED.search(noun)) and noun[:5] == verb[:5]


def drops_only_another(reading: Reading, task: TaskContext) -> bool:
    """Whether all that is called off is something else than the task: its money, its builder."""
    dropped = [one for one in reading.statements if Fact.DROPPED in one.facts]
    return bool(dropped) and all(_is_of_another(one, task) for one in dropped)


def runs_beside_another_end(reading: Reading, task: TaskContext) -> bool:
    """'De fundering is klaar, alles loopt volgens planning': what is finished is a part, and the task itself runs."""
    if any(_ON_SCHEDULE.search(one.text) and not one.past for one in reading.statements):
        return True
    done = [one for one in reading.statements if one.facts & {Fact.DONE, Fact.SEEMS_DONE}]
    runs = any(one.facts & {Fact.ON_TRACK, Fact.MAKES_IT} for one in reading.statements if one not in done)
    return runs and bool(done) and all(_is_of_another(one, task) or _is_first_of_them(one, task) for one in done)


def _is_first_of_them(statement: Statement, task: TaskContext) -> bool:
    """'De eerste schouw is achter de rug' where there are fourteen to do."""
    return bool(task.target_value and task.target_value > 1 and _FIRST_OF_THEM.match(statement.text))

"""When a careful bot asks first: `asks_first`, by section 7 of the labels and by what else would do harm."""

from __future__ import annotations

from datetime import date

import regex

from calendars.dutch import plain
from calendars.lazy_pattern import lazy_regex
from calendars.sparing_pattern import sparing_regex
from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_facts import FINISHED, Fact
from workflows.answering.understanding.reply_reading import Reading, only_asks
from workflows.answering.understanding.statements import Statement

_IRONY = sparing_regex(
    r"\bsignirony\b|\b(?:tuurlijk|natuurlijk)\s+(?:joh|hoor|wel)\b|\bja\s+hoor\s*,?\s*(?:tuurlijk|natuurlijk)\b|"
    r"\b(?:yeah|sure)\s*,?\s+(?:right|sure)\b|\bas\s+if\b|\bnot!|\B/s\b|\bha\s+ha\b|"
    r"\bhaha\w*\b.*\b(?:tuurlijk|natuurlijk)\b|\bnet\s+(?:als|zoals)\b[^.!?]*\b(?:destijds|altijd|ooit|zeker)\b|"
    r"\bwie\s+gelooft\b|\bvarkens\s+(?:kunnen\s+|gaan\s+)?vliegen\b|\bpigs\s+(?:can\s+|might\s+|will\s+)?fly\b|\bsint-?juttemis\b|"
    r"\bpasen\s+en\s+pinksteren\b|\bkalveren\s+op\s+het\s+ijs\b|\bmaak\s+dat\s+de\s+kat\s+wijs\b|\bdroom\s+lekker\b|\bdream\s+on\b|"
    r"\byeah\s+right\b|\bhell\s+freezes\b|\bvast\s+(?:wel|hoor|ja)\W*\Z|\ben\s+ik\s+ben\s+(?:de\s+)?\w+\W*\Z|\bin\s+(?:je|jouw|mijn|onze|your|my)\s+(?:dromen|dreams)\b"
)
_BARELY_DONE = lazy_regex(
    rf"\W*(?:(?:dus|en|nu|deze|dit|taak|is|het|hij|helemaal|kan|mag|weer|hiermee|allemaal|so|all|task|this|it)\s+)*"
    rf"(?:{FINISHED}|signdone|afvinken)(?:\s+(?:dus|hoor|nu|maar|signdone))*\W*"
)
_CLOSING = (Intent.DONE, Intent.DROPPED)
_YEAR = lazy_regex(r"\A\W*(?:in\s+)?(20[0-9]{2})\b")
_GOOD_NEWS = (Intent.DONE, Intent.ON_TRACK, Intent.PROGRESS)
_SUBJECT = sparing_regex(
    r"\W*(?:(?:ook|en|dus|maar|ja|nou)\s+)?(?:(?:de|het|een|mijn|ons|onze|hun|the|our|my|"
    r"their)\s+)?(?P<noun>[a-z]{2,})\s+(?:(?:van|voor|over|met|bij|aan|uit)\s+(?:(?:de|het|ons|onze|mijn|een|die|dit)\s+)?\S+\s+|datum\d\s+)?(?:is|"
    r"zijn|was|waren|are|has|have|heeft|hebben)\b"
)
_DECIDES = lazy_regex(
    r"\W*(?:(?:de|het|onze|the|our)\s+)?(?:stuurgroep|raad|gemeenteraad|college|gemeente|corporatie|bestuur|directie|provincie|wethouder|partijen|ledenraad|board|council|"
    r"municipality|kerngroep|werkgroep|huurdersvereniging|ministerie|rijk)\s+(?:heeft|hebben|has|have)\b"
)
"""Who can call a task off."""
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
    r"it|this|that|everything|all|task|work|report|we|i|inmiddels|nu|nog|al|ondertussen|hier|daar|zo|ja|gewoon|"
    r"maar|en|dus|want|but|and|klaar|af|gereed|afgerond|done|hiermee|daarmee|hierbij|daarbij|intussen|ondertussen|zojuist|gisteren|vandaag|vanochtend|vanmiddag|vanmorgen|gisteravond|"
    r"maandag|dinsdag|woensdag|donderdag|vrijdag|week|alsnog|gelukkig|uiteindelijk|onlangs|daarom|dus|volgens|rapportage|eindrapport|"
    r"eindelijk|betreft|doel|uitvoering|oplevering|versie|eindversie|huiswerk"
)


def asks_first(intent: Intent, reading: Reading, found: Understanding, task: TaskContext, today: date) -> bool:
    """Whether the bot asks before it changes anything."""
    if intent in (Intent.UNDO, Intent.QUESTION, Intent.COMMENT, Intent.HELP):
        return False
    if intent is Intent.SNOOZE:
        return found.snooze_until is None
    reasons = (
        intent is Intent.ON_TRACK and Fact.DONE in reading.facts and _has_other_subject(reading, task),
        intent in _CLOSING and _closes_doubtfully(intent, reading, task, today),
        any(_asks_for_a_change(one) for one in reading.statements),
        intent is Intent.REASSIGN and found.assignee is None,
        _doubts(intent, reading),
        _irony(intent, reading),
        _amount_asks(intent, reading, found, task),
        intent is Intent.DELAYED and (reading.days.asks or (found.new_due is None and _is_bare_failure(reading))),
        intent is Intent.ON_TRACK and (task.due < today or reading.days.asks),
    )
    return any(reasons)


def _closes_doubtfully(intent: Intent, reading: Reading, task: TaskContext, today: date) -> bool:
    """Whether a task would be closed on words that may be about something else, or about a part of it."""
    if _has_other_subject(reading, task) and Fact.OFF_LIST not in reading.facts:
        return True
    if Fact.SEEMS_DONE in reading.facts and Fact.DONE not in reading.facts:
        return True
    if intent is Intent.DROPPED:
        return any(one.conditional or one.doubts for one in reading.statements)
    if any(int(year) < today.year for year in _YEAR.findall(reading.text)):
        return True
    return task.target_value is not None and reading.amount is None and _says_more_than_done(reading)


def _asks_for_a_change(statement: Statement) -> bool:
    """'Mag deze dicht?'; asking for a reminder or an undo is no change of the status."""
    polite = {Fact.SNOOZE, Fact.NOT_NOW, Fact.UNDO}
    if not statement.requests or statement.facts & polite:
        return False
    return bool(statement.facts - {Fact.THANKS}) or "datum" in statement.text


def _doubts(intent: Intent, reading: Reading) -> bool:
    """Doubt of the writer's own knowledge, or one party's word; not a doubt that touches a number or is the very risk."""
    if intent in (Intent.AT_RISK, Intent.NOT_STARTED) or (intent is Intent.DELAYED and reading.days.new_due):
        return False
    counted = [one for one in reading.statements if not only_asks(one)]
    if any(one.one_party for one in counted) and intent in (Intent.DONE, Intent.ON_TRACK, Intent.DROPPED):
        return True
    if intent is Intent.PROGRESS:
        return False
    return any(one.doubts and one.facts - {Fact.THANKS} for one in counted) or (
        intent is Intent.DONE and any(one.doubts and (one.facts or not one.past) for one in counted)
    )


def _says_more_than_done(reading: Reading) -> bool:
    """Of a task that counts something, 'nummer 33 opgeleverd' may be one of many: only a bare 'klaar' is about all of it."""
    done = [one for one in reading.statements if Fact.DONE in one.facts]
    spans = [(one.text, found.start, found.end) for one in done for found in one.found if found.fact is Fact.DONE]
    return all(len(regex.findall(r"[a-z]{4,}|\d+", text[:start] + text[end:])) > 2 for text, start, end in spans)


def _has_other_subject(reading: Reading, task: TaskContext) -> bool:
    """'Ze zijn klaar', 'de koffie is klaar': said of somebody or something that neither the task nor work in general names."""
    if any(_BARELY_DONE.fullmatch(one.text) for one in reading.statements):
        return False
    return any(_is_of_another(one, task) for one in reading.statements if _closes_or_counts(one, reading))


def _closes_or_counts(statement: Statement, reading: Reading) -> bool:
    counts = reading.amount is not None and bool(_COUNTED_BY.match(statement.text))
    return counts or bool(statement.facts & {Fact.DONE, Fact.DROPPED})


def _is_of_another(statement: Statement, task: TaskContext) -> bool:
    """Whether its subject, or what somebody has finished, is none of the task; who decides may drop the task."""
    if _PERSON.match(statement.text):
        return True
    if Fact.DROPPED in statement.facts and _DECIDES.match(statement.text):
        return False
    subject = _SUBJECT.match(statement.text) or _OBJECT.search(statement.text)
    return subject is not None and not _GENERAL.fullmatch(subject["noun"]) and not _names(task.text, subject["noun"])


def _names(text: str, noun: str) -> bool:
    """Whether the task names this thing, also in another number or inside a longer word: 'avond' of a bewonersavond."""
    stem = regex.sub(r"(?:en|s|e)$", "", noun)
    named = regex.findall(r"\w{3,}", plain(text))
    return any(word in {noun, stem} or (len(noun) >= 4 and word.endswith(noun)) or _is_deed_of(noun, word) for word in named)


def _is_deed_of(noun: str, verb: str) -> bool:
    """Whether the noun is made of the task's verb: 'evaluatie' of evalueren, 'toelichting' of toelichten."""
    return verb.endswith("en") and bool(_DEED.search(noun)) and noun[:5] == verb[:5]


def _irony(intent: Intent, reading: Reading) -> bool:
    return intent in _GOOD_NEWS and bool(_IRONY.search(reading.text))


def _amount_asks(intent: Intent, reading: Reading, found: Understanding, task: TaskContext) -> bool:
    """A vague amount, a range, another total, or less than was known (unless that is a correction)."""
    if intent is Intent.PROGRESS and found.percent is None and found.value is None:
        return True
    if reading.amount and reading.amount.asks:
        return True
    lower = found.percent is not None and task.percent is not None and found.percent < task.percent
    return lower and not reading.is_correction


def _is_bare_failure(reading: Reading) -> bool:
    """'Niet gelukt' and nothing else: later, or never?"""
    return (
        Fact.FAILED in reading.facts
        and not reading.facts & {Fact.DELAYED, Fact.MISSES_IT, Fact.MORE_TIME, Fact.BLOCKED}
        and not reading.days.later
    )

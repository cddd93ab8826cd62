"""Understands an answer in chat: `understand`, pure, by the rules that the labels for replies follow.

    reply -> cleaning (quotes, markup, emoji) -> corrections -> dates out -> statements with their facts
          -> amount, days, assignee -> intent by priority -> light -> whether to ask first

What it doesn't surely understand it asks, or leaves alone as a comment: a status never changes wrongly without being seen.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import regex

from storage.words import Light
from workflows.answering.amounts import Amount, amount_in, slashes_spelled
from workflows.answering.cleaning import Cleaned, clean
from workflows.answering.corrections import corrected
from workflows.answering.reply_days import Days, dated, days_said, without_dates
from workflows.answering.reply_phrases import Fact
from workflows.answering.statements import Statement, statements_of
from workflows.answering.understanding import Intent, TaskContext, Understanding

_YES = regex.compile(r"\W*(?:check|ja+|jawel|jep|jup|yes|yep|yup|ja\s+hoor|jazeker|zeker|klopt|inderdaad|correct)\W*")
_LATER = regex.compile(r"\W*(?:even\s+)?(?:later|straks|niet\s+nu)\W*")
_NO = regex.compile(r"\W*(?:nee+|neen|no|nope|nah|nee\s+hoor|niet|helaas\s+niet)\W*")
_ONLY_RED = regex.compile(r"\W*(?:signred\W*)+")
_ONLY_MARKS = regex.compile(r"[\s?!.]*\?[\s?!.]*")
_IRONY = regex.compile(
    r"\bsignirony\b|\b(?:tuurlijk|natuurlijk)\s+(?:joh|hoor|wel)\b|\bja\s+hoor\s*,?\s*(?:tuurlijk|natuurlijk)\b|"
    r"\b(?:yeah|sure)\s*,?\s+(?:right|sure)\b|\bas\s+if\b|\bnot!|\B/s\b|\bha\s?ha\b|"
    r"\bhaha\w*\b.*\b(?:tuurlijk|natuurlijk)\b|\bnet\s+(?:als|zoals)\b[^.!?]*\b(?:destijds|altijd|ooit|zeker)\b|"
    r"\bwie\s+gelooft\b"
)
_GOOD_NEWS = (Intent.DONE, Intent.ON_TRACK, Intent.PROGRESS)
_RUNS_WELL = regex.compile(
    r"\b(?:loopt|gaat|verloopt|draait)\s+(?:\w+\s+)?(?:goed|lekker|prima|als|soepel|volgens|gewoon|top|voorspoedig|"
    r"door|hard)\b|\bgoing\s+(?:well|fine|great|smoothly)\b|\ball\s+(?:good|well)\b|\blooking\s+good\b|"
    r"\bop\s+stoom\b|\bop\s+de\s+goede\s+weg\b|\b(?:groen|green)\b|\bvoortvarend\b|\bgoed\s+bezig\b"
)
_IS = regex.compile(
    r"\b(?:is|zijn|was|heb|hebben|has|have|it's|al|signdone)\b|"
    r"\b(?:afgerond|opgeleverd|afgehandeld|voltooid|gedaan|completed|finished|delivered)\b"
)
_WITHOUT = regex.compile(r"\W*(?:zonder|bij|without)\b")
_SUBJECT = regex.compile(
    r"\W*(?:(?:ook|en|dus|maar|ja|nou)\s+)?(?:(?:de|het|een|mijn|ons|onze|hun|the|our|my|"
    r"their)\s+)?(?P<noun>[a-z]{2,})\s+(?:van\s+\S+\s+)?(?:is|zijn|was|waren|are|has|have|heeft|hebben)\b"
)
_GENERAL = regex.compile(
    r"deze|dit|dat|die|het|alles|alle|allemaal|taak|plan|project|werk|zaak|opdracht|actie|afspraak|klus|rapport|"
    r"stuk|stukken|document|verslag|notitie|traject|proces|besluit|wij|we|ik|hij|er|dingen|partijen|boel|geheel|"
    r"werkzaamheden|punt|item|onderdeel|"
    r"it|this|that|everything|all|task|work|report|we|i|inmiddels|nu|nog|al|ondertussen|hier|daar|zo|ja|gewoon|"
    r"eindelijk|betreft|doel|uitvoering|oplevering|versie|eindversie|huiswerk"
)
_OPEN_STILL = frozenset(
    {
        Fact.NOT_DONE, Fact.NEARLY, Fact.REMAINDER, Fact.NOT_STARTED, Fact.AT_RISK, Fact.DELAYED, Fact.MISSES_IT, Fact.PERHAPS_NOT,
        Fact.BLOCKED, Fact.WAY_BEHIND, Fact.FAILED,
    }
)  # fmt: skip
_LATE = frozenset({Fact.DELAYED, Fact.MISSES_IT, Fact.WAY_BEHIND})
_AMBER_DAYS = 92
_WORSE_THAN_WAITING = frozenset({Fact.DELAYED, Fact.MISSES_IT, Fact.AT_RISK, Fact.WAY_BEHIND, Fact.PERHAPS_NOT, Fact.FAILED})
_STATUS = frozenset(
    {
        Fact.DROPPED, Fact.NOT_STARTED, Fact.NO_TROUBLE, Fact.MAKES_IT, Fact.WAY_BEHIND, Fact.PERHAPS_NOT, Fact.AT_RISK, Fact.MISSES_IT,
        Fact.FAILED, Fact.DELAYED, Fact.BLOCKED, Fact.NOT_DONE, Fact.NEARLY, Fact.DONE, Fact.ON_TRACK, Fact.MORE_TIME,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Read:
    """Everything that was found in a reply, before an intent is chosen."""

    statements: tuple[Statement, ...]
    facts: frozenset[Fact]
    amount: Amount | None
    days: Days
    people: tuple[str, ...]
    assignee: str | None
    text: str
    is_correction: bool


def understand(reply: str, *, task: TaskContext, today: date, bot_user: str | None = None) -> Understanding:
    """What the reply says about the task, on the day it was written. Any text has an answer; noise is a comment."""
    cleaned = clean(reply, bot_user=bot_user)
    bare = _bare(cleaned)
    if bare:
        return _with_light(bare, task, today)
    read = _read(cleaned, task, today)
    intent = _intent(read, task, today)
    found = _filled(intent, read, task)
    return replace(_with_light(found, task, today, read), confirm=_asks(intent, read, found, task, today))


def _bare(cleaned: Cleaned) -> Understanding | None:
    """Answers of one word or sign that mean something of their own."""
    text = cleaned.text
    if not text.strip():
        return Understanding(Intent.COMMENT)
    if _ONLY_MARKS.fullmatch(text):
        return Understanding(Intent.QUESTION)
    if _YES.fullmatch(text) and "?" not in text:
        return Understanding(Intent.DONE, percent=100, confirm=True)
    if _NO.fullmatch(text) and "?" not in text:
        return Understanding(Intent.PROGRESS, confirm=True)
    if _LATER.fullmatch(text) and "?" not in text:
        return Understanding(Intent.SNOOZE, confirm=True)
    if _ONLY_RED.fullmatch(text):
        return Understanding(Intent.BLOCKED, confirm=True)
    return None


def _read(cleaned: Cleaned, task: TaskContext, today: date) -> _Read:
    mended = corrected(slashes_spelled(cleaned.text, task))
    calendar = dated(mended.text)
    statements = () if _speaks_of_others(cleaned.cased, task) else statements_of(calendar.text, task.text)
    counted = [one for one in statements if not _only_asks(one)]
    facts = frozenset(fact for one in counted for fact in _stated(one)) | frozenset(
        fact for one in statements for fact in one.facts & {Fact.HELP, Fact.UNDO, Fact.SNOOZE, Fact.STOP_ASKING}
    )
    days = days_said(statements, calendar.mentions, task, today)
    amount = _amount(counted, task)
    return _Read(
        statements, facts, amount, days, cleaned.people, _assignee(statements, cleaned.people), mended.text, mended.is_correction
    )


def _only_asks(statement: Statement) -> bool:
    return statement.asks and not statement.requests


def _stated(statement: Statement) -> frozenset[Fact]:
    """The facts that count: of a condition, whether it ends well or badly."""
    unless = bool(_WITHOUT.match(statement.text)) and bool(statement.facts & {Fact.MISSES_IT, Fact.DELAYED})
    if not statement.conditional and not unless:
        return statement.facts
    bad = statement.facts & {
        Fact.MISSES_IT,
        Fact.DELAYED,
        Fact.AT_RISK,
        Fact.PERHAPS_NOT,
        Fact.FAILED,
        Fact.WAY_BEHIND,
        Fact.MORE_TIME,
    }
    if bad:
        return frozenset({Fact.AT_RISK})
    if statement.facts & {Fact.DONE, Fact.WILL_BE_DONE, Fact.NOT_DONE, Fact.NEARLY, Fact.MAKES_IT}:
        return frozenset({Fact.NEARLY})
    return statement.facts & {Fact.DROPPED, Fact.REASSIGN, Fact.UNDO, Fact.SNOOZE, Fact.BLOCKED}


def _amount(statements: list[Statement], task: TaskContext) -> Amount | None:
    """The last amount that is stated for sure, or else the sign that there is a vague one."""
    found = [
        amount_in(without_dates(one.text), task)
        for one in statements
        if Fact.INTENTION not in one.facts or Fact.DONE in one.facts
    ]
    if not any(found):
        found = [amount_in(without_dates(", ".join(one.text for one in statements)), task)] if len(statements) > 1 else []
    firm = [amount for amount in found if amount and not amount.vague]
    vague = [amount for amount in found if amount]
    counted = firm or vague
    return counted[-1] if counted else None


def _speaks_of_others(cased: str, task: TaskContext) -> bool:
    """'In Veldhoek deden ze 80%': a place that the task doesn't name."""
    place = regex.match(
        r"(?:[Ii]n|[Bb]ij|[Gg]emeente|[Dd]e gemeente)\s+(?P<name>\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?)\s+(?:ging|gaat|"
        r"deden|doen|hebben|heeft|is|zijn|zit|zitten|was|staat|staan|lukte|haalden|halen)\b",
        cased,
    )
    return bool(place) and place["name"].lower() not in task.text.lower() if place else False


def _assignee(statements: tuple[Statement, ...], people: tuple[str, ...]) -> str | None:
    """The person whom the task goes to: one in the clause that says so, else the only one in its sentence."""
    for statement in statements:
        if statement.facts & {Fact.REASSIGN, Fact.ELSEWHERE}:
            named = [int(found) for found in regex.findall(r"@(\d+)", statement.text)]
            if (
                not named
                and len(people) == 1
                and not regex.search(
                    r"\b(?:cc|dank|bedankt|thanks|thx)\b[^.!?]{0,15}@\d", " ".join(one.text for one in statements)
                )
            ):
                named = [1]
            if named and named[-1] <= len(people):
                return people[named[-1] - 1]
    return None


def _intent(read: _Read, task: TaskContext, today: date) -> Intent:
    """The first of the list of priorities that occurs."""
    facts, amount, days = read.facts, read.amount, read.days
    has_status = bool(facts & (_STATUS - {Fact.BLOCKED, Fact.DELAYED})) or bool(amount)
    if Fact.UNDO in facts and not (has_status and _status_outside_undo(read)):
        return Intent.UNDO
    if (Fact.DROPPED in facts or (Fact.OFF_LIST in facts and Fact.DONE not in facts)) and not (days.later or days.new_due):
        return Intent.DROPPED
    if _is_done(read):
        return Intent.DONE
    waits = _waits(read)
    checks: tuple[tuple[bool, Intent], ...] = (
        (days.new_due is not None, Intent.DELAYED),
        (waits, Intent.BLOCKED),
        (
            days.later
            or bool(facts & {Fact.DELAYED, Fact.MISSES_IT, Fact.FAILED, Fact.MORE_TIME})
            and not _is_only_perhaps(read),
            Intent.DELAYED,
        ),
        (bool(facts & {Fact.AT_RISK, Fact.WAY_BEHIND, Fact.PERHAPS_NOT}), Intent.AT_RISK),
        (amount is not None and amount.percent == 0, Intent.NOT_STARTED),
        (amount is not None and not amount.vague, Intent.PROGRESS),
        (Fact.NOT_STARTED in facts, Intent.NOT_STARTED),
        (_runs(read), Intent.ON_TRACK),
        (
            bool(facts & {Fact.NOT_DONE, Fact.NEARLY, Fact.REMAINDER, Fact.OURS_DONE})
            or _will_be_done(read)
            or amount is not None,
            Intent.PROGRESS,
        ),
        (bool(facts & {Fact.REASSIGN, Fact.ELSEWHERE}), Intent.REASSIGN),
        (bool(facts & {Fact.SNOOZE, Fact.NOT_NOW}) and Fact.STOP_ASKING not in facts, Intent.SNOOZE),
        (Fact.HELP in facts, Intent.HELP),
        (any(one.asks for one in read.statements), Intent.QUESTION),
    )
    return next((intent for holds, intent in checks if holds), Intent.COMMENT)


def _status_outside_undo(read: _Read) -> bool:
    """Whether another statement than the withdrawal gives a new status."""
    others = [one for one in read.statements if Fact.UNDO not in one.facts]
    if read.amount and any(regex.search(r"\d|helft|kwart|derde", one.text) for one in others):
        return True
    return any(one.facts & (_STATUS - {Fact.NO_TROUBLE}) for one in others)


def _is_done(read: _Read) -> bool:
    """Finished, and nothing left open."""
    if read.amount and not read.amount.vague:
        return read.amount.percent == 100 and not read.amount.asks and not read.facts & {Fact.NOT_DONE}
    if Fact.DONE not in read.facts:
        return False
    open_still = _OPEN_STILL - (_LATE if _done_comes_last(read) else frozenset())
    if any({Fact.DONE, Fact.MAKES_IT} <= one.facts and not _IS.search(one.text) for one in read.statements):
        return False
    return (
        not read.facts & open_still
        and not read.days.new_due
        and not read.days.in_time
        and not read.days.later
        and read.amount is None
    )


def _done_comes_last(read: _Read) -> bool:
    """Whether 'klaar' is said after the delay: 'na wat vertraging toch afgerond'."""
    order = [found.fact for one in read.statements for found in one.found if found.fact in _LATE or found.fact is Fact.DONE]
    will = any(Fact.WILL_BE_DONE in one.facts or one.asks or one.conditional for one in read.statements)
    return bool(order) and order[-1] is Fact.DONE and not will


def _waits(read: _Read) -> bool:
    """Nothing moves; unless a good verdict on the deadline makes the waiting a mere cause."""
    if Fact.BLOCKED not in read.facts and (Fact.LIES_WITH not in read.facts or Fact.DONE in read.facts):
        return False
    good = Fact.MAKES_IT in read.facts or read.days.in_time or Fact.NO_TROUBLE in read.facts
    return not (good and not read.facts & _WORSE_THAN_WAITING)


def _is_only_perhaps(read: _Read) -> bool:
    """'Misschien wordt het later' is a risk, no delay: the two stand in one statement."""
    late = [one for one in read.statements if one.facts & {Fact.DELAYED, Fact.MISSES_IT, Fact.FAILED, Fact.MORE_TIME}]
    return (
        bool(late)
        and all(one.facts & {Fact.AT_RISK, Fact.PERHAPS_NOT} or one.conditional or _WITHOUT.match(one.text) for one in late)
        and not read.days.later
    )


def _runs(read: _Read) -> bool:
    vague = read.facts & {Fact.NOT_DONE, Fact.NEARLY, Fact.REMAINDER}
    runs = bool(read.facts & {Fact.ON_TRACK, Fact.MAKES_IT, Fact.NO_TROUBLE}) or (read.days.in_time and not read.amount)
    return runs and not (
        vague and any(one.conditional and one.facts & {Fact.DONE, Fact.WILL_BE_DONE, Fact.MAKES_IT} for one in read.statements)
    )


def _will_be_done(read: _Read) -> bool:
    return Fact.WILL_BE_DONE in read.facts and not read.days.in_time


def _filled(intent: Intent, read: _Read, task: TaskContext) -> Understanding:
    """The intent with each field that the reply fills."""
    if intent in (Intent.UNDO, Intent.HELP, Intent.QUESTION, Intent.COMMENT):
        return Understanding(intent)
    amount = read.amount if read.amount and not read.amount.vague else None
    percent, value = (amount.percent, amount.value) if amount else (None, None)
    if intent is Intent.DONE:
        percent = 100
    if intent is Intent.NOT_STARTED or (percent is None and Fact.NOT_STARTED in read.facts):
        percent = 0
    reassigned = bool(read.facts & {Fact.REASSIGN, Fact.ELSEWHERE})
    return Understanding(
        intent,
        percent=percent,
        value=_plain(value),
        new_due=read.days.new_due if intent is Intent.DELAYED else None,
        snooze_until=read.days.snooze if read.facts & {Fact.SNOOZE, Fact.NOT_NOW} else None,
        assignee=read.assignee if reassigned else None,
    )


def _plain(value: float | None) -> float | None:
    return int(value) if value is not None and float(value).is_integer() else value


def _with_light(found: Understanding, task: TaskContext, today: date, read: _Read | None = None) -> Understanding:
    """The light by section 5 of the labels."""
    light: Light | None = None
    match found.intent:
        case Intent.DONE | Intent.ON_TRACK:
            light = Light.GREEN
        case Intent.AT_RISK:
            light = Light.AMBER
        case Intent.BLOCKED:
            light = Light.RED
        case Intent.PROGRESS if read and _says_it_runs_well(read):
            light = Light.GREEN
        case Intent.NOT_STARTED if task.start < today:
            light = Light.RED if task.due < today else Light.AMBER
        case Intent.DELAYED:
            late = (found.new_due - task.due).days > _AMBER_DAYS if found.new_due else today > task.due
            light = Light.RED if late else Light.AMBER
    return replace(found, light=light)


def _says_it_runs_well(read: _Read) -> bool:
    good = bool(read.facts & {Fact.MAKES_IT, Fact.NO_TROUBLE}) or read.days.in_time or bool(_RUNS_WELL.search(read.text))
    return good and any(not one.conditional for one in read.statements)


def _asks(intent: Intent, read: _Read, found: Understanding, task: TaskContext, today: date) -> bool:
    """Whether a careful bot asks first (section 7)."""
    if intent in (Intent.UNDO, Intent.QUESTION, Intent.COMMENT, Intent.HELP):
        return False
    if intent is Intent.SNOOZE:
        return found.snooze_until is None
    if intent is Intent.DONE and any(int(year) < today.year for year in regex.findall(r"\b20[0-9]{2}\b", read.text)):
        return True
    if intent in (Intent.DONE, Intent.DROPPED) and (_has_other_subject(read, task) or _came_late(read)):
        return True
    if intent is Intent.DROPPED and any(one.conditional or one.doubts for one in read.statements):
        return True
    if any(_asks_for_a_change(one) for one in read.statements):
        return True
    if read.facts & {Fact.REASSIGN, Fact.ELSEWHERE} and intent is Intent.REASSIGN and found.assignee is None:
        return True
    if (
        _doubts(intent, read, task_has_target=task.target_value is not None)
        or _irony(intent, read)
        or _amount_asks(intent, read, found, task)
    ):
        return True
    if intent is Intent.DELAYED:
        return read.days.asks or (found.new_due is None and _is_bare_failure(read))
    return intent is Intent.ON_TRACK and (task.due < today or read.days.asks)


def _asks_for_a_change(statement: Statement) -> bool:
    """'Mag deze dicht?'; asking for a reminder or an undo is no change of the status."""
    polite = {Fact.SNOOZE, Fact.NOT_NOW, Fact.UNDO}
    if not statement.requests or statement.facts & polite:
        return False
    return bool(statement.facts - {Fact.THANKS}) or "datum" in statement.text


def _doubts(intent: Intent, read: _Read, *, task_has_target: bool) -> bool:
    """Doubt of the writer's own knowledge, or one party's word; not a doubt that touches a number or is the very risk."""
    if intent in (Intent.AT_RISK, Intent.NOT_STARTED) or (intent is Intent.DELAYED and read.days.new_due):
        return False
    counted = [one for one in read.statements if not _only_asks(one)]
    if any(one.one_party for one in counted) and intent in (Intent.DONE, Intent.ON_TRACK):
        return True
    if intent is Intent.PROGRESS:
        return False
    if intent is Intent.DONE and task_has_target and read.amount is None and _says_more_than_done(read):
        return True
    return any(one.doubts and one.facts - {Fact.THANKS} for one in counted) or (
        intent is Intent.DONE and any(one.doubts for one in counted)
    )


def _says_more_than_done(read: _Read) -> bool:
    """Of a task that counts something, 'nummer 33 opgeleverd' may be one of many: only a bare 'klaar' is about all of it."""
    done = [one for one in read.statements if Fact.DONE in one.facts]
    spans = [(one.text, found.start, found.end) for one in done for found in one.found if found.fact is Fact.DONE]
    return all(len(regex.findall(r"[a-z]{4,}|\d+", text[:start] + text[end:])) > 2 for text, start, end in spans)


def _has_other_subject(read: _Read, task: TaskContext) -> bool:
    """'Ze zijn klaar', 'de koffie is klaar': said of somebody or something that neither the task nor work in general names."""
    for statement in read.statements:
        subject = _SUBJECT.match(statement.text)
        if subject and statement.facts & {Fact.DONE, Fact.DROPPED} and not _GENERAL.fullmatch(subject["noun"]):
            stem = regex.sub(r"(?:en|s|e)$", "", subject["noun"])
            if stem not in regex.findall(r"\w{3,}", task.text.lower()) and subject["noun"] not in task.text.lower().split():
                return True
    return False


def _came_late(read: _Read) -> bool:
    """'Te laat maar klaar': done, with the delay behind it."""
    return bool(read.facts & _LATE)


def _irony(intent: Intent, read: _Read) -> bool:
    return intent in _GOOD_NEWS and bool(_IRONY.search(read.text))


def _amount_asks(intent: Intent, read: _Read, found: Understanding, task: TaskContext) -> bool:
    """A vague amount, a range, another total, or less than was known (unless that is a correction)."""
    if intent is Intent.PROGRESS and found.percent is None and found.value is None:
        return True
    if read.amount and read.amount.asks:
        return True
    lower = found.percent is not None and task.percent is not None and found.percent < task.percent
    return lower and not read.is_correction


def _is_bare_failure(read: _Read) -> bool:
    """'Niet gelukt' and nothing else: later, or never?"""
    return (
        Fact.FAILED in read.facts
        and not read.facts & {Fact.DELAYED, Fact.MISSES_IT, Fact.MORE_TIME, Fact.BLOCKED}
        and not read.days.later
    )

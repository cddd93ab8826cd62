"""Whether what is finished may be a part of what the task counts: '33 klaar', 'modelwoning klaar', 'nummer 12 opgeleverd'."""

from __future__ import annotations

import re
from datetime import date

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.amounts.figures_of_others import names_another
from workflows.answering.understanding.amounts.figures_of_parts import is_of_a_part
from workflows.answering.understanding.clauses.task_things import stem_of_noun
from workflows.answering.understanding.days.reply_days import without_dates
from workflows.answering.understanding.meaning import TaskContext
from workflows.answering.understanding.reply_facts import FINISHED, Fact
from workflows.answering.understanding.reply_reading import Reading

_FIGURE = lazy_regex(r"(?<![\w.,@])[0-9]+(?![\w.,]*[0-9])")
_SO_MANY_DONE = lazy_regex(
    rf"\A\W*(?:(?:maar|en|wel|alleen|but|and)\s+)*[0-9]+(?:\s*(?:t/m|tm|tot\s+en\s+met|tot|en|,|-|/)\s*[0-9]+)*\s+(?:(?:al|nu|er|zijn|is|inmiddels)\s+)*(?:{FINISHED})\b"
)
_ENDED = frozenset({Fact.DONE, Fact.SEEMS_DONE})
_WORD = lazy_regex(r"[a-z]{3,}")
_YEAR = lazy_regex(r"\A\W*(?:in\s+)?(20[0-9]{2})\b")
_OF_A_YEAR = lazy_regex(r"\A\W*(?:(?:de|het|onze|ons|the|our)\s+)?[a-z]{4,}\s+(20[0-9]{2})\b")
_EARLIER = lazy_regex(
    r"\A\W*(?:(?:de|het|ons|onze|mijn|dat|die|the|our)\s+)?(?:vorige?|oude|eerdere|previous)\s+"
    r"(?!(?:week|weken|maand|keer|jaar|kwartaal|periode|ronde|vergadering|overleg|month|year|time|[a-z]*dag)\b)[a-z]{3,}"
)
_THE_LAST = lazy_regex(r"\b(?:laatste|allerlaatste|elke|iedere?|last|final|every|each)\b")


def counts_a_part(reading: Reading, task: TaskContext) -> bool:
    """Whether beside each 'klaar' a number stands that is less than the target: it may be how many of them."""
    done = [without_dates(one.text) for one in reading.statements if one.facts & _ENDED]
    target = task.target_value
    return (
        target is not None
        and bool(done)
        and all(any(float(figure) < target for figure in _FIGURE.findall(text)) for text in done)
    )


def says_more_than_done(reading: Reading) -> bool:
    """Of a task that counts something, 'nummer 33 opgeleverd' may be one of many: only a bare 'klaar' is about all of it."""
    done = [one for one in reading.statements if Fact.DONE in one.facts]
    spans = [(one.text, found.start, found.end) for one in done for found in one.found if found.fact is Fact.DONE]
    return all(len(re.findall(r"[a-z]{4,}|\d+", text[:start] + text[end:])) > 2 for text, start, end in spans)


def is_of_before(reading: Reading, task: TaskContext, today: date) -> bool:
    """'Vorige rapportage is gestuurd', 'rapportage 2024 is af': of another year or an earlier one."""
    done = [one.text for one in reading.statements if one.facts & _ENDED]
    long_ago = [year for year in _OF_A_YEAR.findall(reading.text) if year not in task.text and int(year) < today.year - 1]
    return bool(
        long_ago
        or any(int(year) < today.year for year in _YEAR.findall(reading.text))
        or any(_EARLIER.match(text) for text in done)
    )


def may_be_one_of_them(reading: Reading, task: TaskContext) -> bool:
    """'Modelwoning klaar' where the task is to do forty; '30 klaar' where it counts nothing."""
    done = [one.text for one in reading.statements if one.facts & _ENDED]
    if task.target_value is None:
        return bool(done) and all(_SO_MANY_DONE.match(text) for text in done)
    if reading.amount is not None or not task.target_unit or task.target_value <= 1:
        return False
    stem = stem_of_noun(task.target_unit)
    return any(_is_one(word, stem) for text in done if not _THE_LAST.search(text) for word in _WORD.findall(text))


def _is_one(word: str, stem: str) -> bool:
    return not word.endswith(("en", "s")) and len(stem) > 2 and stem_of_noun(word).endswith(stem)


def counts_for_another(reading: Reading, task: TaskContext) -> bool:
    """Whether the figure may be of somebody or something else than the task, or of a part of it."""
    clause = reading.counted_by
    if clause is None:
        return False
    at = next((at for at, one in enumerate(reading.statements) if one is clause), 0)
    before = reading.statements[at - 1].text if at else ""
    return names_another(clause.text, task.text, task.target_unit or "") or is_of_a_part(clause.text, before, task)

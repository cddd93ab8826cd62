"""Whether a figure may be of a part of the work, or of what lies beside it: 'fase 2 is 50% klaar', '80 offertes, 40 getekend'.

Such a figure may be the task's after all, so it is asked about and not thrown away.
"""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.amounts.counted_things import counts_other_things, in_units
from workflows.answering.understanding.amounts.counts_said import PREPARES
from workflows.answering.understanding.amounts.stated_amount import NUMBER, value_of
from workflows.answering.understanding.clauses.task_things import is_result
from workflows.answering.understanding.meaning import TaskContext
from workflows.answering.understanding.reply_facts import FINISHED, PARTICIPLE
from workflows.answering.understanding.task_words import says_its_deed

_PART_NOUN = r"(?:blok|fase|deel|perceel|straat|strang|tranche|vleugel|toren|hoofdstuk|module|spoor|block|phase|part|chapter)"
_OF_A_PART = lazy_regex(
    rf"\b(?P<part>{_PART_NOUN}\s+(?:[0-9]{{1,2}}|[a-e])|(?:eerste|tweede|derde|laatste|first|second|third|last)\s+{_PART_NOUN})\b"
    rf"(?!\s+(?:van|of)\s+[0-9])[^,;]*?(?:[0-9]\s*(?:%|procent|percent)|\b(?:helft|kwart|derde|halverwege|half)\b)"
)
_AT_THEM = lazy_regex(
    rf"\A\W*(?:(?:en|er|nu|maar|and)\s+)*(?:bij|voor|in|op|van|aan|over|for|at|on)\s+(?:(?:alle|de|die|ruim|zo'n|al|all|the)\s+)*{NUMBER}\s+[a-z]+\s+"
    r"(?:ligt|liggen|is|zijn|staat|staan|hangt|komt|komen|loopt|lopen|zit|zitten|hebben|heb|there|is|are)\s+(?:(?:er|nu|al|inmiddels|we|wij|ook|een|het|de|onze|is|are|a|the)\s+)*"
    r"(?P<thing>[a-z]{3,})\b"
)
_DONE_THERE = lazy_regex(rf"\b(?:{FINISHED}|{PARTICIPLE}|vervangen|erin|erop|eraan)\b")
_LIES_READY = lazy_regex(r"\b(?:ligt|liggen|staat|staan)\b.*\b(?:klaar|gereed|akkoord)\W*\Z")
_BARE_COUNT = lazy_regex(
    rf"\A\W*(?:(?:en|waarvan|daarvan|al|nu|er|zijn|inmiddels|and)\s+)*(?P<value>{NUMBER})(?:\s+(?:(?:al|nu|er|zijn|inmiddels|daarvan|ervan|are)\s+)*(?P<word>[a-z]+)(?:\s+(?:terug|binnen|al|nu))*)?\W*\Z"
)
_FIRST_FIGURE = lazy_regex(rf"(?<![\w@]){NUMBER}(?=\s+[a-z])")
_OUT_OF = lazy_regex(rf"{NUMBER}\s+(?:van\s+de|vd|van|of\s+the|out\s+of)\s+(?P<total>{NUMBER})\s+(?P<things>[a-z]+)")
_SHARE_OF = lazy_regex(
    rf"(?P<value>{NUMBER})\s*(?:%|procent|percent)\s+(?:van|of)\s+(?:de|het|alle|onze|the|all|our)\s+(?:[a-z]+e\s+|(?:vrijge|toege|opge)[a-z]+en\s+)?(?P<what>[a-z]{{4,}})\b"
)
_ENDS = lazy_regex(FINISHED)
_WHOLE = lazy_regex(
    r"totaal|totale|geheel|voorraad|aantal|total|whole|afspraak|doel|target|opgave|[a-z]*woningen|[a-z]*huizen|[a-z]*verhuringen|[a-z]*mutaties|[a-z]*toewijzingen|"
    r"[a-z]*bouw|homes|dwellings|lettings|allocations"
)
"""Of what such a share is most often said."""
_FAR_BEYOND = 1.5


def is_of_a_part(clause: str, before: str, task: TaskContext) -> bool:
    """Whether the clause with the figure, or the one before it, names a part of the work or another thing that is counted."""
    clause = in_units(clause, task.target_unit or "")
    part = _OF_A_PART.search(clause)
    if part and part["part"] not in task.text.lower():
        return True
    if task.target_value is None:
        return False
    if task.target_unit == "%":
        share = _SHARE_OF.search(clause)
        if share is None or is_result(share["what"], task.text):
            return False
        return not _WHOLE.fullmatch(share["what"]) or value_of(share["value"]) > _FAR_BEYOND * task.target_value
    of_them = _OUT_OF.search(clause)
    if of_them and PREPARES.fullmatch(of_them["things"]) and counts_other_things(clause, value_of(of_them["total"]), task):
        return True
    return _lies_at_them(clause, task) or _goes_on_about_others(clause, before, task)


def _lies_at_them(clause: str, task: TaskContext) -> bool:
    """'Bij 6 complexen ligt het materiaal klaar', 'voor alle 8 ligt er een plan': where a thing is, and no work that is done."""
    there = _AT_THEM.match(clause)
    if there is None or is_result(there["thing"], task.text):
        return False
    return bool(_LIES_READY.search(clause)) or not _DONE_THERE.search(clause[there.start("thing") :])


def _goes_on_about_others(clause: str, before: str, task: TaskContext) -> bool:
    """'80 offertes binnen, 40 getekend': the second number counts what the first one does."""
    bare = _BARE_COUNT.fullmatch(clause)
    if bare is None or (bare["word"] and _ENDS.fullmatch(bare["word"])) or says_its_deed(clause, task.text):
        return False
    return any(counts_other_things(before, value_of(one[0]), task) for one in _FIRST_FIGURE.finditer(before))

"""When it is done, told in the sentence behind what is promised: 'De gemeente past de regels aan. Dat gebeurt in mei.'"""

from __future__ import annotations

from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.drafts import drafts_of, promised
from workflows.reading.commitments.spoken import Spoken

_THAT_HAPPENS = lazy_re(
    r"(?i)\W*(?:(?:dat|dit) (?:gebeurt|wordt gedaan|vindt [^.;]*\bplaats|(?:doen|doet) (?:zij|ze|wij|we))|"
    r"(?:dat|dit|die|deze|het|ze) (?:is|zijn|moet|moeten) [^.;]*\b(?:klaar|gereed|af|rond)|"
    r"(?:zij|ze|wij|we) (?:doet|doen) (?:dit|dat))\b"
)
_IS_READY = lazy_re(
    r"\W*(?:De|Het|Deze|Dit) (?P<thing>[a-zà-ÿ-]{3,}) (?:is|zijn|moet|moeten|komt|komen)\b[^.;,]*\b(?:klaar|gereed|af|afgerond|"
    r"rond|beschikbaar)\b"
)


def timed_by_those_behind(spoken: list[Spoken], context: Context) -> list[Spoken]:
    """The sentences; one that promises something without a time and the next, that says no more than when, as one."""
    found: list[Spoken] = []
    for one in spoken:
        before = found[-1] if found else None
        both = _together(before, one, context) if before is not None else None
        if both is None:
            found.append(one)
        else:
            found[-1] = both
    return found


def _together(one: Spoken, after: Spoken, context: Context) -> Spoken | None:
    if one.drafts or after.paragraph is not one.paragraph or not _says_only_when(one, after) or not promised(one.text, context):
        return None
    when = find_mentions(after.text)
    if len(when) != 1:
        return None
    said = one.text.rstrip(" .")
    drafts, names = drafts_of(f"{said} {when[0].text}.", replace(context, sentence_before=""), ())
    if len(drafts) != 1 or not drafts[0].owners:
        return None
    text = one.paragraph.text[one.start : after.start + len(after.text)]
    led = next((d.lead for d in after.drafts if d.lead in drafts[0].owners), None)
    at = after.start - one.start + when[0].start
    draft = replace(drafts[0], start=0, end=len(text), times=((len(said), len(text)),), at=at, lead=drafts[0].lead or led)
    return Spoken(one.paragraph, one.start, text, (draft,), names)


def _says_only_when(one: Spoken, after: Spoken) -> bool:
    if _THAT_HAPPENS.match(after.text):
        return True
    ready = _IS_READY.match(after.text)
    return ready is not None and ready["thing"] in one.text.lower()

"""The points of a list beneath the sentence that announces them, which says who and when for all of them.

'In 2026 zal de gemeente: een kader opstellen; twee plekken aanwijzen' is two tasks; 'Woonlint isoleert in 2026 110 woningen:
90 in Oost; 20 in West' is one for each part. What announces them is then no task of its own.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from calendars.lazy_pattern import lazy_re
from calendars.periods import PeriodKind
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.drafts import Draft
from workflows.reading.commitments.rows.row_times import is_action
from workflows.reading.commitments.spans import replaced
from workflows.reading.commitments.spoken import Spoken
from workflows.reading.commitments.targets import BARE_NUMBER, number_of, target_of
from workflows.reading.commitments.times.labelled_years import begins_with_year
from workflows.reading.commitments.times.timing import terms_in
from workflows.reading.parties.references import Cast
from workflows.reading.proposal import Target
from workflows.reading.sentences.infinitives import PARTICLES, infinitive_at_end
from workflows.reading.sentences.verbs import FINITE, is_finite, tokens
from workflows.reading.word_sets import words

_ANNOUNCES_DEEDS = lazy_re(
    r"(?i)\b(?:het|de) volgende\b[^:]*:\s*$|\bals volgt\s*:\s*$|"
    r"\b(?:zal|zullen|gaat|gaan|wil|willen|moet|moeten)\b[^:.]{0,60}:\s*$|\b(?:af|overeen)(?: om)?\s*:\s*$|\bom\s*:\s*$"
)
"""Without an object of its own: what is done stands in the points."""
_NUMBER = lazy_re(rf"(?i)(?<![\w.,/€%-])(?P<number>{BARE_NUMBER})(?![\w/:]|[.,]\d|\s*%)")
_DOES_IT = lazy_re(r"(?i)(?:^|\bdoor)\s*(?:(?:de|het) )?$")
"""Before who does a part: 'Woonlint 40', '40 door Woonlint', and not 'in de gemeente Veldhoek'."""
_TOLD_BESIDE = lazy_re(r",\s*(?:waarvan|waarin|waar|die|dat|welke)\b[^,]*$")
"""'..., waarvan een deel in 2022 is aangekocht': what is told of a thing, beside what is to be done."""
_SMALL = words("in op de het en er ook daarnaast daartoe hiertoe verder tevens uiterlijk vóór voor samen gezamenlijk om")
_FEWEST = 2
_LESS_SURE = 0.1


def with_points(announcing: Spoken, points: list[Spoken], context: Context) -> tuple[Spoken, list[Spoken]]:
    """What announces and the first sentence of each point, with what each of them promises."""
    told = len(announcing.drafts) == 1 and _told_by_points(announcing.drafts[0], points)
    announcing, points = (replace(announcing, drafts=()), points) if told else _shared_out(announcing, points, context)
    return announcing, [_with_split_verb(announcing.text, one) for one in points]


def _with_split_verb(announcing: str, point: Spoken) -> Spoken:
    """'In mei voert Woonlint:' above 'een schouw in de wijk uit': the verb stands above, what belongs to it in the point."""
    last = tokens(point.text)[-1:]
    if not point.drafts or not announcing.rstrip().endswith(":") or not last or last[0][1] not in PARTICLES:
        return point
    verb = next((word for _, word in reversed(tokens(announcing)) if word in FINITE), "")
    said = [word for _, word in tokens(point.text)]
    own = any(is_finite(word) and not word.endswith("en") for word in said)  # 'plannen' is mostly a noun
    own = own or any(is_finite(verb) and who in {"zij", "ze", "partijen"} for verb, who in pairwise(said))
    return point if own else replace(point, drafts=tuple(replace(draft, verb=verb) for draft in point.drafts))


def _shared_out(announcing: Spoken, points: list[Spoken], context: Context) -> tuple[Spoken, list[Spoken]]:
    if len(announcing.drafts) != 1 or not announcing.text.rstrip().endswith(":") or not points:
        return announcing, points
    draft = announcing.drafts[0]
    if draft.period.kind is PeriodKind.RECURRING and all(begins_with_year(one.text) for one in points):
        announcing, draft = replace(announcing, drafts=()), replace(draft, confidence=round(draft.confidence - _LESS_SURE, 2))
        return announcing, [one if one.drafts else _in_its_year(draft, one, context) for one in points]
    if shares := _shares(draft, points):
        found = [replace(one, drafts=(_part(draft, one, share, context),)) for one, share in zip(points, shares, strict=True)]
        return replace(announcing, drafts=()), found
    if _says_no_more(announcing.text, draft):
        return replace(announcing, drafts=()), [
            one if one.drafts else replace(one, drafts=(_like(draft, one),)) for one in points
        ]
    if _ANNOUNCES_DEEDS.search(announcing.text):
        found = [one if one.drafts or not _is_deed(one.text) else replace(one, drafts=(_like(draft, one),)) for one in points]
        return (replace(announcing, drafts=()), found) if any(one.drafts for one in found) else (announcing, points)
    return announcing, points


def _says_no_more(text: str, draft: Draft) -> bool:
    """Whether what announces has no object: 'In 2026 realiseert Woonlint:' says who and when, and a verb."""
    left = replaced(text, draft.cuts, " ")
    return all(word in _SMALL or is_finite(word) for _, word in tokens(left))


def _shares(draft: Draft, points: list[Spoken]) -> list[Target]:
    """The number of each point, where these are together the number of what announces them."""
    numbers = [_NUMBER.search(one.text) for one in points]
    values = [number_of(number["number"]) for number in numbers if number]
    whole = draft.target
    adds_up = whole is not None and _FEWEST <= len(values) == len(points) and sum(values) == whole.value
    return [Target(value, whole.unit) for value in values] if whole and adds_up else []


def _told_by_points(draft: Draft, points: list[Spoken]) -> bool:
    """Whether what the points promise of their own is together what announces them: '96 woningen: Woonlint 60; De Poort 36'."""
    own = [one.target for point in points for one in point.drafts if one.target]
    whole = draft.target
    return whole is not None and len(own) >= _FEWEST and sum(target.value for target in own) == whole.value


def is_announced_deed(text: str, announcing: str, cast: Cast) -> bool:
    """'In Q2 een loket openen', beneath 'Hiertoe zullen partijen:': what those who are announced do."""
    theirs = any(_DOES_IT.search(text[: ref.start]) for ref in cast.refs(text))  # '..., op te maken door Woonlint'
    small = text[:1].islower() and not text.startswith("dat ") and not theirs
    return small and bool(_ANNOUNCES_DEEDS.search(announcing)) and _is_deed(text)


def _is_deed(words: str) -> bool:
    """Whether the point says what is to be done, and no more: 'een kader opstellen', '90 flats isoleren in Oost'."""
    text = _TOLD_BESIDE.sub("", words).strip(" .;,")
    said = [word for _, word in tokens(text)]
    infinitives = [word.endswith("en") and infinitive_at_end(word) == word for word in said]
    return is_action(text) or (
        any(infinitives)
        and not any(is_finite(word) for word, infinitive in zip(said, infinitives, strict=True) if not infinitive)
    )


def _like(draft: Draft, point: Spoken, target: Target | None = None) -> Draft:
    """What the announcing sentence promises, in the words of the point."""
    return replace(
        draft,
        start=0,
        end=len(point.text),
        target=target or target_of(point.text),
        confidence=draft.confidence if target else round(draft.confidence - _LESS_SURE, 2),
        times=(),
        doers=(),
        at=-1,
    )


def _in_its_year(draft: Draft, point: Spoken, context: Context) -> Spoken:
    """'Per jaar doen de corporaties: 2026: 90 woningen opleveren': once, in the year before it, where the term has that."""
    terms = terms_in(point.text, calendar=context.calendar, year=context.year)
    said = ((terms[0].mention.start, terms[0].mention.end),) if terms else ()
    owners, lead = _doers(draft, point, context)
    one = replace(_like(draft, point), owners=owners, lead=lead, times=said)
    return replace(point, drafts=(replace(one, period=terms[0].period),) if terms else ())


def _part(draft: Draft, point: Spoken, share: Target, context: Context) -> Draft:
    """A part of the total: with the point's own time and party, where it has these."""
    owners, lead = _doers(draft, point, context)
    if len(point.drafts) == 1:
        own = point.drafts[0].target
        target = own if own and own.value == share.value else share
        return replace(point.drafts[0], target=target, owners=point.drafts[0].owners or owners, lead=point.drafts[0].lead or lead)
    return replace(_like(draft, point, share), owners=owners, lead=lead)


def _doers(draft: Draft, point: Spoken, context: Context) -> tuple[tuple[str, ...], str | None]:
    """Who does a part: whom it names itself, else those of the announcing sentence."""
    refs = (ref for ref in context.cast.refs(point.text) if _DOES_IT.search(point.text[: ref.start]))
    named = {name for ref in refs for name in context.cast.meant_by(ref)}
    owners = context.cast.in_order(named) if named else draft.owners
    return owners, draft.lead if draft.lead in owners else None

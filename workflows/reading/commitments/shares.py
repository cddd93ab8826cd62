"""A total beside its parts: 'samen 48 woningen: Woonlint 32 en De Poort 16' is a promise of each, '180: 100 in 2026 en 80 in
2027' one for each year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.drafts import Draft
from workflows.reading.commitments.spans import replaced
from workflows.reading.commitments.targets import BARE_NUMBER, OPENS_NUMBER, number_of, target_of
from workflows.reading.parties.refs import Ref, RefKind
from workflows.reading.proposal import Target

_MARK = lazy_re(r"(?i)[:(]|\b(?:te weten|namelijk|waarvan|hiervan|daarvan)\b")
_CUT = lazy_re(r",\s+(?:en\s+)?|\s+en\s+")
_OF_WHICH = lazy_re(r"(?i)\b(?:waarvan|hiervan|daarvan)\b")
_THEIR_SHARE = lazy_re(r"(?i)\b(?:waarvan|hiervan|daarvan)\s+$")
_OF_THEM = lazy_re(rf"(?i)\s+er\s+(?P<number>{BARE_NUMBER})\b")
_NUMBER = lazy_re(rf"(?i){OPENS_NUMBER}(?<![\w.,/€%\[-])(?:{BARE_NUMBER}|één|(?<=nog )een)(?![\w/:]|[.,]\d|\s*%)")
_LABEL = lazy_re(
    r"(?i)\b(?:fase|blok|complex|gebouw|perceel|deel|stap|label|klasse|artikel|afspraak|bijlage|nummer|nr|thema|tot|vanaf|"
    r"dan|leeftijd van|hoofdstuk|paragraaf|wijk)\.?\s*$"
)
"""Behind these a number is a name or a bound, and counts nothing."""
_OF_THE_WHOLE = lazy_re(r"(?i)\bvan (?:de|deze|die|haar|hun|(?:het|een) totaal van|(?:de |het )?(?:in )?totaal)\s+$")
"""'Van de 85 woningen isoleert Woonlint er 30 in 2026 en 55 in 2027': the whole, and none of its parts."""
_WHOLE = lazy_re(rf"(?i)\bvan (?:de|deze|die|haar|hun) (?={BARE_NUMBER})")
_LONGEST_LABEL = 24
_OPENS = lazy_re(r"(?i)\s*(?:(?:de|het)\s+)?$")
_BY = lazy_re(r"(?i)\bdoor\s+(?:(?:de|het)\s+)?$")
"""'In 2026 worden door Woonlint 210 woningen geïsoleerd en door De Poort 75'."""
_EACH_ITS_OWN = lazy_re(
    rf"(?i)\b(?:respectievelijk|resp\.)\s+(?P<but_last>(?:{BARE_NUMBER})(?:,\s+(?:{BARE_NUMBER}))*\s+en\s+)(?:{BARE_NUMBER})"
)
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class _Portion:
    """A stretch of the sentence with its own number, and whose it is where it says so."""

    start: int
    end: int
    value: float
    refs: tuple[Ref, ...]
    opens: bool
    """Whether it opens with its party, right before the number."""


def shared_out(drafts: list[Draft], sentence: str, context: Context) -> list[Draft]:
    """The drafts; what one clause divides over parties, places or times in numbers becomes one for each of them."""
    out: list[Draft] = []
    for clause in dict.fromkeys((draft.start, draft.end) for draft in drafts):
        parts = _divided([draft for draft in drafts if (draft.start, draft.end) == clause], sentence, context)
        out = [*(one for one in out if not _is_total_of(one, parts)), *parts]
    return out


def _is_total_of(draft: Draft, parts: list[Draft]) -> bool:
    """'Bouwt gedurende de looptijd 85 woningen, waarvan er 30 in 2026 klaar zijn en 55 in 2027': no more than its parts."""
    told = [part.target.value for part in parts if part.target and draft.target and part.target.unit == draft.target.unit]
    return draft.target is not None and len(told) == len(parts) >= _SEVERAL and sum(told) == draft.target.value


def _divided(drafts: list[Draft], sentence: str, context: Context) -> list[Draft]:
    whole = drafts[0]
    if len(_numbers(sentence, whole.start, whole.end, whole)) < _SEVERAL:  # most sentences: nothing to be divided
        return [_with_their_share(draft, sentence, context) for draft in drafts]
    if each := _respectively(whole, sentence, context):
        return each
    found = _portions(whole, _joined(sentence, whole) if len(drafts) > 1 else sentence, context)
    unit = whole.target.unit if whole.target else (_unit(whole, sentence) or _unit_of_whole(whole, sentence))
    by_time = [[d for d in drafts if part.start <= d.at < part.end] for part in found]
    if unit and len(drafts) > 1 and len(found) == len(drafts) and all(len(here) == 1 for here in by_time):
        return [
            _in_its_words(here[0], part, unit, first=at == 0) for at, (part, here) in enumerate(zip(found, by_time, strict=True))
        ]
    if len(drafts) > 1 or not _adds_up(found, whole, sentence):
        return [_with_their_share(draft, sentence, context) for draft in drafts]
    return [_of(whole, part, unit, context) for part in found]


def _respectively(draft: Draft, sentence: str, context: Context) -> list[Draft]:
    """'Woonlint en De Poort isoleren respectievelijk 60 en 40 woningen': each the number in its place."""
    said = _EACH_ITS_OWN.search(sentence, draft.start, draft.end)
    if said is None:
        return []
    numbers = _numbers(sentence, said.start(), said.end(), draft)
    names = [n for ref in context.cast.refs(sentence[: said.start()]) if ref.start >= draft.start for n in ref.names]
    unit = _unit(replace(draft, times=(*draft.times, said.span("but_last"))), sentence)
    if len(names) != len(numbers) or set(names) != set(draft.owners):
        return []
    pairs = zip(names, numbers, strict=True)
    return [replace(draft, owners=(name,), lead=None, target=Target(number, unit)) for name, number in pairs]


def _joined(sentence: str, draft: Draft) -> str:
    """The sentence without the 'en' within its times, which parts nothing: 'van Q2 tot en met Q4 60 en in 2027 nog eens 40'."""
    return replaced(sentence, draft.times, "~")


def _portions(draft: Draft, sentence: str, context: Context) -> list[_Portion]:
    """The stretches with a number of their own: behind the word that announces parts, else in the whole of the clause."""
    marks = (m for m in _MARK.finditer(sentence, draft.start, draft.end) if _numbers(sentence, draft.start, m.start(), draft))
    mark = next(marks, None)
    behind = _portions_from(mark.end(), draft, sentence, context) if mark else []
    return behind if len(behind) > 1 else _portions_from(draft.start, draft, sentence, context)


def _portions_from(start: int, draft: Draft, sentence: str, context: Context) -> list[_Portion]:
    found: list[_Portion] = []
    for begin, end in _chunks(sentence, start, draft.end):
        numbers = _numbers(sentence, begin, end, draft, parts=True)
        if len(numbers) > 1:
            return []
        refs = tuple(ref for ref in context.cast.refs(sentence) if begin <= ref.start < end)
        if numbers:
            opens = any(_OPENS.fullmatch(before) or _BY.search(before) for before in (sentence[begin : r.start] for r in refs))
            found.append(_Portion(begin, end, numbers[0], refs, opens))
        elif found:
            found[-1] = replace(found[-1], end=end, refs=(*found[-1].refs, *refs))
    return found


def _chunks(sentence: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for cut in _CUT.finditer(sentence, start, end):
        yield at, cut.start()
        at = cut.end()
    yield at, end


def _numbers(sentence: str, start: int, end: int, draft: Draft, *, parts: bool = False) -> list[float]:
    """The numbers of the stretch that count something: no times, no shares in a hundred, and of `parts` no whole."""
    text = replaced(sentence[start:end], draft.cuts, ";", offset=start)
    found = ((m.group(), text[max(0, m.start() - _LONGEST_LABEL) : m.start()]) for m in _NUMBER.finditer(text))
    counting = [(number, before) for number, before in found if not _LABEL.search(before)]
    return [number_of(number) for number, before in counting if not (parts and _OF_THE_WHOLE.search(before))]


def _unit(draft: Draft, sentence: str) -> str:
    target = target_of(replaced(sentence, draft.cuts, ";"))
    return target.unit if target else ""


def _unit_of_whole(draft: Draft, sentence: str) -> str:
    """What is counted in 'van de 85 woningen ... er 30', of which the parts say only how many."""
    whole = _WHOLE.search(sentence, draft.start, draft.end)
    target = target_of(sentence[whole.end() :]) if whole else None
    return target.unit if target else ""


def _adds_up(found: list[_Portion], draft: Draft, sentence: str) -> bool:
    """Whether the parts are those of a total that stands before them, or each a party's that opens with it."""
    if len(found) < _SEVERAL:
        return False
    before = _numbers(sentence, 0, found[0].start, draft)
    if before:
        return sum(part.value for part in found) in before
    names = [ref.names for part in found for ref in part.refs]
    return all(part.opens for part in found) and len(set(names)) == len(names) == len(found)


def _in_its_words(draft: Draft, part: _Portion, unit: str, *, first: bool) -> Draft:
    return replace(draft, start=draft.start if first else part.start, end=part.end, target=Target(part.value, unit))


def _of(draft: Draft, part: _Portion, unit: str, context: Context) -> Draft:
    """The share of whom the part names, else of those who do the whole."""
    names = {name for ref in part.refs if ref.kind in {RefKind.NAMED, RefKind.ROLE} for name in context.cast.meant_by(ref)}
    owners = context.cast.in_order(names) if len(names) == 1 else draft.owners
    lead = draft.lead if draft.lead in owners else None
    return replace(draft, owners=owners, lead=lead, own=draft.own or len(names) == 1, target=Target(part.value, unit))


def _with_their_share(draft: Draft, sentence: str, context: Context) -> Draft:
    """'Er zijn 12 woningen nodig, waarvan Woonlint er 9 levert': what is promised of it."""
    for ref in context.cast.refs(sentence) if _OF_WHICH.search(sentence) else ():
        share = _OF_THEM.match(sentence, ref.end) if _THEIR_SHARE.search(sentence[: ref.start]) else None
        if share and draft.target and set(context.cast.meant_by(ref)) == set(draft.owners):
            return replace(draft, target=Target(number_of(share["number"]), draft.target.unit))
    return draft

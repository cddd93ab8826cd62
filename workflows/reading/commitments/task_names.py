"""The name of a task: of the words that promise it, with the verb of what announces them and the row that they stand in."""

from __future__ import annotations

from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.commitments.clauses.counting_on import takes_up_count
from workflows.reading.commitments.drafts import Draft
from workflows.reading.commitments.spans import Stretches, replaced
from workflows.reading.commitments.spoken import Spoken
from workflows.reading.commitments.targets import BARE_NUMBER
from workflows.reading.layout.items import Item
from workflows.reading.proposal import Target
from workflows.reading.sentences.boundaries import sentences
from workflows.reading.sentences.pronouns import RELATIVE
from workflows.reading.sentences.verbs import FINITE, tokens
from workflows.reading.titles.counted import as_many
from workflows.reading.titles.task_title import as_step, title_of
from workflows.reading.titles.told_of import done_first, told_of

_AND = lazy_re(r"(?i)\b(?:en|maar|dan|ook|doe[nt]\s+(?:dat|dit|hetzelfde))\b")
_JOINS = lazy_re(r"\s*(?:en|maar)\s+")
_THIS = lazy_re(r"(?i)deze|die|dat")
_BY = lazy_re(r"(?<!\w)door\s{2,}")
_SAYS = lazy_re(r"[^\W_]")
_SO_MANY = lazy_re(
    r"(?i)(?<!\w)(?:(?:nog eens|nog|er|de|overige|resterende|andere|laatste) )*"
    rf"(?:€ ?)?(?:{BARE_NUMBER})(?: ?%| procent\b)?(?!\w|[.,]\d)"
)
"""'De overige 55': how many, and not of what or what is done with them."""


def name_of(spoken: Spoken, draft: Draft, item: Item) -> str:
    """'Een schouw in de wijk uit', beneath 'In mei voert Woonlint:', is called 'Een schouw in de wijk uitvoeren'."""
    before = _before(draft, spoken)
    if before and not _SAYS.search(
        _AND.sub("", replaced(spoken.text[draft.start : draft.end], draft.cuts, " ", offset=draft.start))
    ):
        return name_of(spoken, before, item)
    if before and draft.target and _only_counts(spoken.text, draft, draft.target):
        same = as_many(name_of(spoken, before, item), draft.target)
        if same:
            return same
    if draft.target and takes_up_count(spoken.text) and (same := as_many(_name_before(spoken), draft.target)):
        return same
    own = replaced(spoken.text[draft.start : draft.end], draft.cuts, " ", offset=draft.start)
    if told := (draft.start and _told_of(spoken.text, draft)) or done_first(own):
        return told
    if draft.verb == "om":  # '... verzoekt Woonlint een plan op te stellen': what is asked is its name, and not who asks it
        draft = replace(draft, start=max(end for _, end in draft.doers), doers=())
    draft = _past_pronoun(draft, spoken.text)
    if draft.verb and (joins := _JOINS.match(spoken.text, draft.start, draft.end)):
        draft = replace(draft, start=joins.end())
    opening = f"{draft.verb} " if draft.verb else ""
    times, doers = (_within(stretches, draft, len(opening)) for stretches in (draft.times, draft.doers))
    title = title_of(opening + spoken.text[draft.start : draft.end], times=times, doers=doers, heading=item.heading)
    return title if item.heading else as_step(title, _row_of(spoken, item))


def _past_pronoun(draft: Draft, text: str) -> Draft:
    """'...; dat geeft in mei advies' without the word for who does it, with which it opens."""
    first = next((one for one in draft.doers if one[0] >= draft.start), None)
    opens = first is not None and not text[draft.start : first[0]].strip(" ,;") and _THIS.fullmatch(text[slice(*first)])
    return replace(draft, start=first[1], doers=()) if first and opens else draft


def _before(draft: Draft, spoken: Spoken) -> Draft | None:
    """What is promised before it in its sentence, in other words: what '... en Woonlint halfjaarlijks' says when of."""
    return next((one for one in reversed(spoken.drafts) if one.end <= draft.start), None)


def _name_before(spoken: Spoken) -> str:
    """What the sentence before it would be called, which begins with whom it is about: what 'dit' takes up."""
    told = spoken.paragraph.text[: spoken.start]
    spans = sentences(told)[-1:]
    text = told[slice(*spans[0])] if spans else ""
    verb = next((offset for offset, word in tokens(text) if word in FINITE), 0)
    mentions = tuple((m.start, m.end) for m in find_mentions(text))
    return title_of(text, times=mentions, doers=((0, verb - 1),), heading=None) if verb else ""


def _told_of(text: str, draft: Draft) -> str:
    """The name of what is told of a thing before it: 'Woonlint maakt een lijst, die HDS elke maand bijwerkt'."""
    if not RELATIVE.match(text, draft.start, draft.end):
        return ""
    own = [(a, b) for a, b in draft.doers if a >= draft.start]
    said = replaced(text[draft.start : draft.end], (*own, *draft.times), " ", offset=draft.start)
    told = told_of(text[: draft.start], _BY.sub(" ", said))
    return told[:1].upper() + told[1:]


def _only_counts(text: str, draft: Draft, target: Target) -> bool:
    """Whether its words say no more than how many: '... en de overige 55 in 2027'."""
    words = replaced(text[draft.start : draft.end], draft.cuts, " ", offset=draft.start)
    words = words.strip(" ,").partition(", ")[0]  # '..., overeenkomstig hun aandeel'
    bare = _AND.sub("", _SO_MANY.sub("", words, count=1).replace(target.unit, "", 1))
    return bool(_SO_MANY.search(words)) and not _SAYS.search(bare)


def _row_of(spoken: Spoken, item: Item) -> str:
    """The first sentence of the row in which the words stand in a cell of their own: what they are a step of; else ''."""
    first = item.passages[0]
    if first.paragraph is spoken.paragraph or not first.cells:
        return ""
    return next((first.paragraph.text[start:end] for start, end in sentences(first.paragraph.text)), "")


def _within(stretches: Stretches, draft: Draft, opening: int) -> Stretches:
    """The stretches that stand in the draft's own words, counted from where these begin behind the opening."""
    shift = opening - draft.start
    return tuple((a + shift, b + shift) for a, b in stretches if draft.start <= a < b <= draft.end)

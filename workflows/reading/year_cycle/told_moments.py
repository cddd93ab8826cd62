"""The moments that a line tells of, in runs of which one thing is told ('maart, juli en november'), with the words of each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Bound, Mention, Unit, find_mentions
from workflows.reading.sentences.clauses import clauses
from workflows.reading.sentences.tense import is_perfect
from workflows.reading.sentences.verbs import is_past, tokens
from workflows.reading.year_cycle.counted import COUNTED, MAY_COUNT, count_of, rate_of
from workflows.reading.year_cycle.gathering_words import gathers

POINTS = frozenset({Unit.MONTH, Unit.DAY, Unit.QUARTER, Unit.TERTIAL, Unit.HALF, Unit.SEASON, Unit.WEEK})
_COARSE = frozenset({Unit.QUARTER, Unit.TERTIAL, Unit.HALF, Unit.SEASON, Unit.WEEK})
_BOUNDS = frozenset({Bound.BY, Bound.BEFORE, Bound.FOR})
_HAS = lazy_re(r"(?i)\b(?:heeft|hebben)\b")
"""'Zij hebben hun bod uitgebracht; in september is het besproken': 'is besproken' alone may be a plan."""
_SET_APART = lazy_re(r"\s*[:–—]\s")
"""'1 mei: Woonlint heeft haar verslag klaar', a line of a calendar."""
_EXCEPT = lazy_re(
    r"(?i)(?:\b(?:behalve|uitgezonderd|m\.u\.v\.|met uitzondering van|niet|geen \w+|buiten)\s+(?:in\s+|de\s+maand(?:en)?\s+)?)$"
)
_RUN = lazy_re(r"(?i)[\s,;&/]*(?:en|of|én|en ook)?[\s,]*(?:wel\s+)?(?:(?:opnieuw|weer|nogmaals)\s*)?")
_BRACKET = lazy_re(r"\([^()]*\)")
_CUT = lazy_re(r"(?i)[,;.)](?=\s|$)|\s–\s|\ben\b|\bwaarna\b|\bgevolgd door\b|\bterwijl\b")
_APART = lazy_re(r"[,;:.(|]|\ben\b|[–—]")
_REACH = 120
LIST_SIGNS = " -–•"
"""What may stand before a line of a list."""
_DETERMINERS = frozenset({"de", "het", "een", "deze", "die"})
_OF_NOUN = lazy_re(
    r"(?i)\b(?:na|voor|vóór|aan|tijdens|tot|voorbereiding (?:van|op)|voorafgaand aan)\s+(?:het|"
    r"de)\s+(?:[\w-]+\s+){0,2}\w*(?:overleg|"
    r"bijeenkomst|bod|evaluatie)\s+(?:van\s+|in\s+|op\s+)?$|"
    r"\b(?:bod|evaluatie|besluit|brief|\w*cijfers|gegevens|stand|nota|rapport|versie|raming|telling) van\s+$"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """One time; `start`..`end` are the words of the line that belong to it, `times` how often in it where the words count."""

    mention: Mention
    start: int
    end: int
    window: str = ""
    times: float | None = None

    @property
    def often(self) -> bool:
        """Whether it says how often, and not when."""
        return self.mention.unit is Unit.FREQUENCY

    @property
    def bounded(self) -> bool:
        """Whether it is a last day: 'uiterlijk 1 mei', 'vóór november'."""
        return self.mention.bound in _BOUNDS and self.mention.unit is not Unit.SEASON

    @property
    def month(self) -> int | None:
        return (
            self.mention.month
            if self.mention.unit is Unit.DAY
            else self.mention.number
            if self.mention.unit is Unit.MONTH
            else None
        )


@dataclass(frozen=True, slots=True)
class Run:
    """Moments of which one thing is told, and the words around them all."""

    moments: tuple[Moment, ...]
    start: int
    end: int
    text: str


def runs_in(text: str, timed: int = 0) -> list[Run]:
    """The runs of a line; `timed`: only its front says when. A line without a moment has none."""
    mentions = _told(text, timed)
    if not mentions:
        return _counted_only(text)
    groups: list[list[Mention]] = [[mentions[0]]]
    for mention in mentions[1:]:
        gap = _BRACKET.sub(" ", text[groups[-1][-1].end : mention.start])
        same = (mention.unit is Unit.FREQUENCY) is (groups[-1][-1].unit is Unit.FREQUENCY)
        if _RUN.fullmatch(gap) and same and mention.bound is None:
            groups[-1].append(mention)
        else:
            groups.append([mention])
    edges = [0, *(_cut(text, a, b[0].start) for a, b in pairwise(groups)), len(text)]
    return [_run(text, group, edges[i], edges[i + 1]) for i, group in enumerate(groups)]


def may_open_with_one(text: str) -> bool:
    """Whether a run may begin at the front of the line: a cheap look, before all that is told in it is weighed."""
    mentions = find_mentions(text)
    return not mentions or any(not text[: m.start].strip(LIST_SIGNS) for m in mentions) or bool(_counted_only(text))


@lru_cache(maxsize=4096)
def _told(text: str, timed: int) -> tuple[Mention, ...]:
    """The mentions that say when something is: no past, no exception, no date of another thing, no year."""
    found = _when_told([_plain(m) for m in _restated(find_mentions(text), text)], text, timed)
    kept = [
        m for m in found
        if (m.unit in POINTS or m.unit is Unit.FREQUENCY)
        and not (m.text.lower().startswith("sinds ") or _EXCEPT.search(_just_before(text, m.start)) or _is_past(text, m))
    ]  # fmt: skip
    kept = [
        m
        for m in kept
        if not (_excepted_with(text, found, m) or _is_subject(m, kept, text))
        and not (m.unit is Unit.FREQUENCY and _attribute(m, text))
    ]
    return tuple(
        _either([m for m in kept if not _OF_NOUN.search(_just_before(text, m.start + (4 if m.lead == "van" else 0)))], text)
    )


def _when_told(mentions: list[Mention], text: str, timed: int) -> list[Mention]:
    """The mentions of a line's front; where that is one quarter or month and the rest says it more precisely, what that says:
    one last day, or a month in brackets ('Derde kwartaal: bestuurlijk overleg (september)').
    """
    front = [m for m in mentions if not timed or m.start < timed]
    behind = [m for m in mentions if timed and m.start >= timed]
    if len(front) != 1 or front[0].second or front[0].bound is not None:
        return front
    last_days = [m for m in behind if m.unit is Unit.DAY and m.bound in _BOUNDS]
    if front[0].unit in {*_COARSE, Unit.MONTH} and len(last_days) == 1:
        return last_days
    bracketed = [m for m in behind if m.unit in {Unit.MONTH, Unit.DAY} and _in_brackets(m, text)]
    return bracketed if front[0].unit in _COARSE and len(bracketed) == 1 else front


def _in_brackets(mention: Mention, text: str) -> bool:
    return text[: mention.start].rstrip().endswith("(") and text[mention.end :].lstrip().startswith(")")


def _is_subject(mention: Mention, told: list[Mention], text: str) -> bool:
    """'16 april 2026 (voortgang eerste kwartaal)': among other words in the brackets behind a moment, it says what about.

    So it does in a line of a calendar that opens with its month: 'Juni Ambtelijk overleg Voortgang eerste halfjaar'.
    """
    row = told[0].start == 0 and told[0].unit in {Unit.MONTH, Unit.DAY} and told[0] is not mention
    if row and mention.unit in _COARSE and not mention.lead and mention.bound is None:
        return gathers(text[told[0].end : mention.start]) and not _APART.search(text, told[0].end, mention.start)
    opening, closing = text.rfind("(", 0, mention.start), text.find(")", mention.end)
    if opening < 0 or closing < 0 or ")" in text[opening : mention.start]:
        return False
    others = [m for m in told if opening < m.start < closing]
    words = text[opening + 1 : others[0].start] + "".join(text[m.end : closing] for m in others[-1:])
    behind = any(not text[m.end : opening].strip() for m in told if m.end <= opening)
    return behind and mention.unit in _COARSE and any(letter.isalpha() for letter in words)


def _restated(mentions: list[Mention], text: str) -> list[Mention]:
    """'Week 27 (vóór 1 juli)': what stands in brackets behind a moment says it more precisely."""
    kept: list[Mention] = []
    for one in mentions:
        between = text[kept[-1].end : one.start] if kept else ""
        if between.strip() == "(" and text[one.end :].lstrip()[:1] == ")" and kept[-1].unit is not Unit.FREQUENCY:
            kept[-1] = replace(one, start=kept[-1].start, text=text[kept[-1].start : one.end] + ")")
        elif between.strip() == ":" and kept[-1].unit in _COARSE and one.unit in {Unit.MONTH, Unit.DAY}:
            kept[-1] = one
        else:
            kept.append(one)
    return kept


def _just_before(text: str, at: int) -> str:
    """The words right before this place."""
    return text[max(0, at - _REACH) : at]


def _excepted_with(text: str, found: list[Mention], mention: Mention) -> bool:
    """'Behalve in juli en augustus': the second month of an exception."""
    before = [m for m in found if m.end <= mention.start]
    return (
        bool(before)
        and bool(_EXCEPT.search(_just_before(text, before[-1].start)))
        and bool(_RUN.fullmatch(text[before[-1].end : mention.start]))
    )


def _plain(mention: Mention) -> Mention:
    """'Jaarlijks in mei' is the month; 'vanaf juni maandelijks' is the rhythm."""
    if mention.unit is not Unit.FREQUENCY or mention.second is None:
        return mention
    return mention.second if mention.times_per_year == 1 else replace(mention, second=None)


def _either(mentions: list[Mention], text: str) -> list[Mention]:
    """'In mei of juni' is one moment."""
    kept: list[Mention] = []
    for one in mentions:
        last = kept[-1] if kept else None
        if (
            last
            and last.unit is one.unit is Unit.MONTH
            and not last.second
            and text[last.end : one.start].strip() in {"of", "dan wel"}
        ):
            kept[-1] = replace(last, end=one.end, text=text[last.start : one.end], second=one)
        else:
            kept.append(one)
    return kept


def _is_past(text: str, mention: Mention) -> bool:
    """Whether the clause that holds the moment is told in the past; by a last day something will have been done."""
    clause = next((c for c in clauses(text) if c.holds(mention.start)), None)
    planned = mention.bound is not None or (mention.start == 0 and _SET_APART.match(text, mention.end))
    if clause and not planned and _HAS.search(text, 0, clause.end) and is_perfect(text, clause, clause.end):
        return True
    return _tells_past(text[clause.start : clause.end] if clause else text)


@lru_cache(maxsize=512)
def _tells_past(words: str) -> bool:
    said = tokens(words)
    befores = ["", *(word for _, word in said)]
    verbs = ((at, w, b) for (at, w), b in zip(said, befores, strict=False) if not _is_in_a_name(words, at))
    return any(is_past(w) and not _attributive(b, w, words[:at]) for at, w, b in verbs)


def _is_in_a_name(words: str, at: int) -> bool:
    """'Vóór 1 juli: Op Streek brengt ...': a capital past the first word is no verb."""
    return words[at].isupper() and bool(words[:at].strip())


def _attributive(before: str, word: str, text: str) -> bool:
    """'De ondertekende afspraken', 'uiterlijk 15 december: ondertekende afspraken': no verb."""
    return before in _DETERMINERS or (word.endswith(("de", "te")) and text.rstrip()[-1:] in {"", ":", "(", "–"})


def _attribute(mention: Mention, text: str) -> bool:
    """'De jaarlijkse cyclus': a word that describes something else than a meeting."""
    return mention.text.lower().endswith("lijkse") and not gathers(" ".join(text[mention.end :].split()[:2]))


def _cut(text: str, group: list[Mention], start: int) -> int:
    """Where, between two runs, the words of the first end: at the last separator before the second; without one they are all
    its own where it opens the line, else none is.
    """
    end = group[-1].end
    cuts = list(_CUT.finditer(_blanked(text[end:start])))
    if not cuts:
        return end if text[: group[0].start].strip() else start
    return end + cuts[-1].start() + (cuts[-1].group() in set(",;.)"))


def _blanked(text: str) -> str:
    """The text without what stands in brackets, as long as before."""
    return _BRACKET.sub(lambda m: " " * (len(m.group()) - 1) + ")", text)


def _run(text: str, group: list[Mention], start: int, end: int) -> Run:
    bounds = [start, *(m.start for m in group[1:]), end]
    counts = COUNTED.search(text[start:end])
    moments: list[Moment] = []
    for i, mention in enumerate(group):
        times = rate_of(mention, text[start:end]) if mention.unit is Unit.FREQUENCY else None
        if times is None and counts and len(group) == 1 and not mention.bound and count_of(counts) > 1:
            times = count_of(counts)
        moments.append(Moment(mention, bounds[i] if i else start, bounds[i + 1], times=times))
    return Run(tuple(moments), start, end, text[start:end])


def _counted_only(text: str) -> list[Run]:
    """'De werkgroep komt minimaal drie keer bijeen': how often, in a cycle that is a year's."""
    counts = COUNTED.search(text) if MAY_COUNT.search(text) else None
    if not counts:
        return []
    mention = Mention(counts.start(), counts.end(), counts.group(), Unit.FREQUENCY, times_per_year=count_of(counts))
    return [Run((Moment(mention, 0, len(text), times=count_of(counts)),), 0, len(text), text)]

"""Who and when is announced for what stands behind or beneath it: a party before a colon or dash, a heading that is a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Unit, find_mentions
from workflows.reading.commitments.clauses.asides import announced, aside_of
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.rows.cells import says_when
from workflows.reading.layout.items import Item, Passage
from workflows.reading.layout.tables.table_rows import Cells
from workflows.reading.parties.references import Cast

_OPENING = lazy_re(r"(?:^\s*|(?<=[.;!?] ))(?P<who>[A-Z][^.:;–—\n]{1,90}?)(?:\s*:\s+(?=\S)|\s+[–—-]\s+(?=[\"'‘“„]?[A-Z0-9]))")
_BRACKET = lazy_re(r"\s*\([^()]*\)")
_AROUND_A_TIME = lazy_re(
    r"(?i)\b(?:acties?|afspraken|planning|gereed|klaar|in|het|de|voor|te doen|wat doen we)\b|[\s,;:.|/()–-]+"
)
_MOMENTS = frozenset({Unit.QUARTER, Unit.MONTH, Unit.TERTIAL, Unit.HALF, Unit.SEASON, Unit.DAY})


def with_announced(item: Item, parent: Item | None, cast: Cast) -> Iterator[Passage]:
    """The passages, each party's words apart with their owner beside them, with the time and parties of the headings above."""
    moment, titles = moment_of(item, parent), _titles(item, parent)
    over = next((title for title in titles if announced(title, cast)), "")
    for passage in item.passages:
        if passage.cells:
            yield _timed(owned(passage, over), moment)
            continue
        for who, part in _stretches(passage, cast):
            time = "" if part.paragraph.text.rstrip().endswith(":") else _time_in(who) or moment
            yield replace(part, cells=Cells(owner=who, time=time)) if who or time else part


def _time_in(who: str) -> str:
    """The time in brackets beside a party that is announced: 'Woonlint (Q2 2026): ...'."""
    bracket = _BRACKET.search(who)
    return bracket.group().strip(" ()") if bracket and find_mentions(bracket.group()) else ""


def owned(passage: Passage, over: str) -> Passage:
    """A row without a cell that says who has those who are named over its table: by its heading, or by what announces it."""
    cells = passage.cells
    if cells is None or cells.owner or cells.lead or cells.others or not over:
        return passage
    return replace(passage, cells=replace(cells, owner=over))


def _timed(passage: Passage, moment: str) -> Passage:
    cells = passage.cells
    says = cells is None or cells.time or any(find_mentions(text) for text in cells.others)
    return passage if says or cells is None or not moment else replace(passage, cells=replace(cells, time=moment))


def _stretches(passage: Passage, cast: Cast) -> Iterator[tuple[str, Passage]]:
    """The passage cut where a party is announced, each stretch with the words that announce it."""
    text = passage.paragraph.text
    opened = [m for m in _OPENING.finditer(text) if announced(m["who"], cast)]
    if not opened:
        yield "", passage
        return
    if text[: opened[0].start()].strip():
        yield "", replace(passage, paragraph=passage.paragraph.part(0, opened[0].start()))
    for match, after in zip(opened, [*(m.start() for m in opened[1:]), len(text)], strict=True):
        yield match["who"], replace(passage, paragraph=passage.paragraph.part(match.end(), after))


def with_bracket(passage: Passage, context: Context) -> Passage:
    """What stands under a heading that is a time, with who does it in brackets at its end."""
    cells = passage.cells
    beside = aside_of(passage.paragraph.text, context) if cells and not (cells.owner or cells.lead or cells.others) else None
    if cells is None or beside is None:
        return passage
    aside = beside.cells
    return replace(passage, cells=replace(cells, owner=aside.owner, lead=aside.lead, time=aside.time or cells.time))


def moment_of(item: Item, parent: Item | None) -> str:
    """The time that the heading above an afspraak gives to what stands beneath it, where it says nothing else."""
    return next((title for title in _titles(item, parent) if _is_moment(title)), "")


def _titles(item: Item, parent: Item | None) -> list[str]:
    """The headings above an afspraak, the nearest first."""
    return [title for title in (item.heading, parent.heading if parent else None, item.theme) if title]


def _is_moment(title: str) -> bool:
    if says_when(title):
        return True
    mentions = find_mentions(title)
    if len(mentions) == 1 and (
        mentions[0].unit is Unit.FREQUENCY or (mentions[0].unit is Unit.YEAR and mentions[0].lead == "in")
    ):
        return mentions[0].text == title.strip(" :")  # 'In 2026:', and not 'Afspraken 2026'
    if len(mentions) != 1 or mentions[0].unit not in _MOMENTS:
        return False
    rest = title[: mentions[0].start] + " " + title[mentions[0].end :]
    return not re.sub(r"\s", "", _AROUND_A_TIME.sub(" ", rest))


def heading_over(item: Item, parent: Item | None, cast: Cast) -> str:
    """The heading of an afspraak, else the chapter where that is a party's own: 'Wat doet de gemeente?'"""
    nearest = item.heading or (parent.heading if parent else None)
    return nearest or (item.theme if item.theme and announced(item.theme, cast) else "")

"""What people type about a meeting: which lines are decisions, actions or minutes; whose an action is and by when. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from calendars.answer_days import promised_day
from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from storage.words import NoteKind

MOST = 30
MAX_TEXT = 1000
_HEAD = lazy_re(
    r"(?i)^(?P<kind>besluit(?:en|punt|punten)?|decisions?|decided|actie(?:s|punt|punten)?|actions?|notulen|verslag|minutes)"
    r"\s*(?P<number>\d{1,2})?\s*(?P<sign>[:.)–-]|$)\s*(?P<rest>.*)$"
)
_WORDS = r"(?:besluit(?:en|punt|punten)?|decisions?|acties?|actiepunt(?:en)?|actions?|notulen|verslag|minutes)"
_NEXT = lazy_re(
    rf"(?<=[.;!?])\s+(?=(?i:[*_]?{_WORDS}\s*\d{{0,2}}[*_]?\s*:))|"
    r"\s+(?=[*_]?(?:Besluit|Actie|Decision|Action)\w*\s*\d{0,2}[*_]?\s*:)"
)
"""Where the next one begins on the same line: 'Besluit: 10a mag naar 1 mei. Actie: Woonlint stuurt de planning.'"""
_DECIDED = lazy_re(
    r"(?i)^(?:(?:we|wij|ze|partijen)\s+hebben\s+|er\s+is\s+)?besloten\s+(?:is\s+)?(?:dat|om)\s+\S|"
    r"^(?:(?:we|they)\s+(?:have\s+)?|it\s+was\s+)decided\s+(?:that|to)\s+\S"
)
_IN_BOLD = lazy_re(rf"(?i)^[*_]+({_WORDS}\s*\d{{0,2}}\s*:?)[*_]+")
_NONE = lazy_re(r"(?i)\W*(?:geen(?: (?:besluiten|acties|actiepunten|bijzonderheden))?|n\.?v\.?t\.?|nihil|none|nothing)?\W*")
_BULLET = lazy_re(r"^(?:[-*•–]|\d{1,2}[.)])\s+")
_STOP = lazy_re(r"(?i)(?<=\w\w)(?<!\bo\.a)(?<!\benz)(?<!\betc)(?<!\binc)\.$")
_KINDS = {"b": NoteKind.DECISION, "d": NoteKind.DECISION, "a": NoteKind.ACTION, "n": NoteKind.MINUTES, "v": NoteKind.MINUTES}


@dataclass(frozen=True, slots=True)
class Noted:
    """One decision, action or piece of minutes, in the words in which it was typed."""

    kind: NoteKind
    text: str


@dataclass(frozen=True, slots=True)
class Assigned:
    """Whose an action is and the last day on which it is in time; None where the words don't say."""

    party_id: int | None
    due: date | None


def read_minutes(text: str) -> list[Noted]:
    """The notes in what somebody typed: "Besluit: ...", "Actie: ...", or a heading with a list below; [] when it is chatter."""
    return [_noted(kind, words) for kind, words in _lines(text) if _says_something(words)][:MOST]


def lines_of(kind: NoteKind, text: str) -> list[Noted]:
    """Each line as a note of this kind, its bullet taken off."""
    bare = (" ".join(_BULLET.sub("", line.strip()).split()) for line in text.splitlines())
    return [_noted(kind, words) for words in bare if _says_something(words)][:MOST]


def _noted(kind: NoteKind, words: str) -> Noted:
    """An action is called by its words, so the full stop behind them goes."""
    return Noted(kind, (_STOP.sub("", words) if kind is NoteKind.ACTION else words)[:MAX_TEXT])


def _says_something(words: str) -> bool:
    """Not so of an empty line, nor of 'Besluiten: geen'."""
    return bool(words) and not _NONE.fullmatch(words)


def _lines(text: str) -> Iterator[tuple[NoteKind, str]]:
    """A line with a kind in front; after a heading alone, each line of the list under it."""
    under: NoteKind | None = None
    for line in (" ".join(part.split()) for raw in text.splitlines() for part in _NEXT.split(raw)):
        bare = _IN_BOLD.sub(r"\1", _BULLET.sub("", line))
        head = _HEAD.match(bare)
        if head is not None:
            kind = _KINDS[head["kind"][0].lower()]
            under = kind if not head["rest"] or under is kind else None
            yield kind, head["rest"].rstrip(" ;")
        elif not line:
            continue
        elif under is None and _DECIDED.match(bare):
            yield NoteKind.DECISION, bare
        elif under is not None:
            yield under, _BULLET.sub("", line)


def assigned(text: str, parties: Mapping[int, Sequence[str]], *, today: date) -> Assigned:
    """Whose an action is: the party that is named first, by one of its names; and the last day that its words name."""
    found = [
        (match.start(), -len(name), party) for party, names in parties.items() for name in names for match in _named(name, text)
    ]
    days = (promised_day(mention, today=today, due=today) for mention in find_mentions(text, spoken=True))
    due = next((day for day in days if day is not None and day > today), None)
    return Assigned(min(found)[2] if found else None, due)


def _named(name: str, text: str) -> list[re.Match[str]]:
    bare = name.strip()
    return list(re.finditer(rf"(?<!\w){re.escape(bare)}(?!\w)", text, re.IGNORECASE)) if len(bare) > 1 else []

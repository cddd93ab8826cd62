"""Corporaties whose name doesn't say their kind ('Woonlint'): they stand beside the other parties, and they act in the text."""

from __future__ import annotations

import re
from collections import Counter

from calendars.lazy_pattern import lazy_re
from workflows.reading.parties import names
from workflows.reading.sentences.verb_words import AUXILIARIES, PRESENT

_PARTY = rf"(?:[Gg]emeente[ns]?\s+{names.NAME}|{names.TENANTS.pattern})"
_BESIDE = lazy_re(
    rf"(?:{_PARTY})(?:\s*\([^)]{{1,30}}\))?\s*(?:,|,?\s+en)\s+(?:de\s+|het\s+)?(?P<after>{names.NAME})(?=\s*(?:,|\(|\.|$|\s+en\s))".replace(
        "?P<full>", "?:"
    ).replace("?P<name>", "?:"),
    re.MULTILINE,
)
_BEFORE = lazy_re(
    rf"(?:^|[,:]\s+|\sen\s+|\stussen\s+)(?P<before>{names.NAME})(?:\s*\([^)]{{1,30}}\))?\s*(?:,|,?\s+en)\s+(?:de\s+|het\s+)?{_PARTY}".replace(
        "?P<full>", "?:"
    ).replace("?P<name>", "?:"),
    re.MULTILINE,
)
_LINE = lazy_re(rf"^\s*(?:[•*-]\s*)?(?P<name>{names.NAME})\s*(?:\([^)]*\))?\s*$", re.MULTILINE)
_ACTS = lazy_re(rf"(?<![\w-])(?P<name>{names.NAME})\s+(?:{'|'.join(sorted(AUXILIARIES | PRESENT, key=len, reverse=True))})\b")
_TOO_FEW = 2


def plain_names(head: str, text: str) -> list[str]:
    """The names that the front or the signatures list beside a party and that act in the text; else those that act most."""
    written = frozenset(re.findall(r"\w+", text))
    acting = Counter(_own(m.group("name"), written) for m in _ACTS.finditer(text))
    listed = [m.group("after") for m in _BESIDE.finditer(head)] + [m.group("before") for m in _BEFORE.finditer(head)]
    listed += [m.group("name") for m in _LINE.finditer(head)]
    named = [
        n
        for n in dict.fromkeys(listed)
        if _own(n, written) and not _is_place(n, text) and (acting[n] or text.count(n) > _TOO_FEW)
    ]
    if named:
        return named
    return [n for n, times in acting.most_common(3) if n and times > _TOO_FEW and not _is_place(n, text)]


def _own(name: str, written: frozenset[str]) -> str:
    """The name if it is one: no word that the text (all its words are `written`) also writes without a capital."""
    words = [w for w in re.findall(r"\w+", name) if w[:1].isupper()]
    common = all(w.lower() in written for w in words)
    return "" if common else name


def _is_place(name: str, text: str) -> bool:
    places = len(re.findall(rf"\b(?:in|te|uit|naar|rond)\s+{re.escape(name)}\b", text))
    return places * 2 > text.count(name)

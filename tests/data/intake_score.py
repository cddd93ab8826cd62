"""How much of a gold document a proposal found: F1 of afspraken, tasks, tasks right as a whole, meetings.

A task is found under the same afspraak when most words are shared; right as a whole when owners, due day and recurrence agree
with gold or with another reading that gold allows. What gold marks optional costs nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

Doc = dict[str, Any]
MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]


def words(text: str) -> Counter[str]:
    return Counter(w.lower() for w in re.findall(r"\w+", re.sub(r"(\w)-\s+(\w)", r"\1\2", text)))


def overlap(a: str, b: str) -> float:
    first, second = words(a), words(b)
    shorter, longer = sorted((sum(first.values()), sum(second.values())))
    return 0.0 if not shorter or shorter < 0.2 * longer else sum((first & second).values()) / shorter


def same_words(gold: Doc, mine: Doc) -> float:
    return max(overlap(gold["quote"], mine["quote"]), overlap(gold.get("quote_clean", ""), mine["quote"]))


def number(value: str) -> str:
    return re.sub(r"(?<=\d)[a-z]$", "", value.lower())


def f1(hit: int, found: int, gold: int) -> float:
    return 2 * hit / (found + gold) if found + gold else 1.0


def who(doc: Doc) -> dict[str, str]:
    return {
        n.lower().removeprefix("de ").removeprefix("het "): p["name"] for p in doc["parties"] for n in [p["name"], *p["aliases"]]
    }


def named(names: list[str], own: dict[str, str], gold: dict[str, str]) -> set[str]:
    found = set()
    for name in names:
        key = name.lower().removeprefix("de ").removeprefix("het ")
        others = [alias for alias, party in own.items() if party == own.get(key) and alias in gold]
        found.add(gold.get(key) or (gold[others[0]] if others else key))
    return found


def is_right(gold: Doc, task: Doc, own: dict[str, str], wanted: dict[str, str]) -> bool:
    owners = named(task["owners"], own, wanted)
    readings = [named(names, wanted, wanted) for names in [gold["owners"], *gold.get("owners_also", [])]]
    days = [gold["period"]["due"], *gold.get("due_also", [])]
    rhythms = [gold["period"]["recurrence"], *gold.get("recurrence_also", [])]
    return owners in readings and task["period"]["due"] in days and task["period"]["recurrence"] in rhythms


def pairs(gold: list[tuple[str, Doc]], mine: list[tuple[str, Doc]]) -> dict[int, int]:
    rated = sorted(
        (
            (
                same_words(g, m)
                + (g["period"]["due"] == m["period"]["due"]) * 0.5
                + (g["period"]["kind"] == m["period"]["kind"]) * 0.1,
                i,
                j,
            )
            for i, (gn, g) in enumerate(gold)
            for j, (mn, m) in enumerate(mine)
            if gn == mn and same_words(g, m) >= 0.6
        ),
        reverse=True,
    )
    chosen: dict[int, int] = {}
    for _, i, j in rated:
        if i not in chosen and j not in chosen.values():
            chosen[i] = j
    return chosen


def months(meeting: Doc) -> set[int]:
    """The month, and all that are named beside it ('februari/maart')."""
    named = {n for n, name in enumerate(MONTHS, 1) if re.search(rf"\b{name}", (meeting.get("when") or "").lower())}
    return named | ({meeting["month"]} if meeting.get("month") else set())


def is_same_meeting(wanted: Doc, one: Doc) -> bool:
    kinds = [wanted["kind"], *wanted.get("kind_also", [])]
    if one["kind"] not in kinds:
        return False
    if months(one) & months(wanted):
        return True
    undated = not (months(one) and months(wanted))
    same_times = one.get("times_per_year") == wanted.get("times_per_year")
    return same_times and (bool(wanted.get("times_per_year")) or undated) and not wanted.get("month")


def meetings(gold: Doc, mine: Doc) -> float:
    free, hit, extra = list(mine["meetings"]), 0, 0
    for wanted in sorted(gold["meetings"], key=lambda m: (bool(m.get("optional")), not months(m))):
        for one in free:
            if is_same_meeting(wanted, one):
                free.remove(one)
                hit += not wanted.get("optional")
                extra += bool(wanted.get("optional"))
                break
    return f1(hit, len(mine["meetings"]) - extra, sum(not m.get("optional") for m in gold["meetings"]))


def shares(gold: Doc, mine: Doc) -> dict[str, float]:
    """The four F1 values."""
    sections = [{(number(a["number"]), a["section"] == "afspraak") for a in doc["afspraken"]} for doc in (gold, mine)]
    wanted, found = ([(number(a["number"]), t) for a in doc["afspraken"] for t in a["tasks"]] for doc in (gold, mine))
    chosen = pairs(wanted, found)
    firm = {i: j for i, j in chosen.items() if not wanted[i][1].get("optional")}
    counted = len(found) - (len(chosen) - len(firm))
    needed = sum(not task.get("optional") for _, task in wanted)
    own, names = who(mine), who(gold)
    right = sum(is_right(wanted[i][1], found[j][1], own, names) for i, j in firm.items())
    return {
        "afspraken": f1(len(sections[0] & sections[1]), len(sections[1]), len(sections[0])),
        "tasks": f1(len(firm), counted, needed),
        "whole": f1(right, counted, needed),
        "meetings": meetings(gold, mine),
    }

"""What is told beside the chat: lines, the most telling of them, and the few words that they are made with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.messages.made_of.dates import day_text, weekday_text

MOST_OF_A_KIND = 2
FEW = 3  # afspraken that are named by number; of more the count says enough


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence or two on what happened and why. The higher `weight`, the more telling; `topic` says what it is about."""

    moment: datetime
    text: str
    mark: str
    weight: int
    topic: str


def most_telling(lines: Sequence[Line], *, most: int) -> list[Line]:
    """At most so many lines, a few of each topic, in the order in which things happened; but the one that tells most comes last,
    where it is read first. The same words come once."""
    distinct = {line.text: line for line in reversed(lines)}.values()
    chosen: list[Line] = []
    topics: Counter[str] = Counter()
    for line in sorted(distinct, key=lambda line: (-line.weight, line.moment)):
        if len(chosen) < most and topics[line.topic] < MOST_OF_A_KIND:
            chosen.append(line)
            topics[line.topic] += 1
    return [*sorted(chosen[1:], key=lambda line: line.moment), *chosen[:1]]


def listed(words: Sequence[str]) -> str:
    """ "a, b en c"."""
    return " en ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def afspraken(numbers: Sequence[str]) -> str:
    """ "afspraak 8", "afspraak 8 en 10b", "zes afspraken"; one that stands there twice is named once."""
    distinct = list(dict.fromkeys(numbers))
    return f"afspraak {listed(distinct)}" if len(distinct) <= FEW else counted(len(numbers), "afspraak", "afspraken")


def are_many(numbers: Sequence[str]) -> bool:
    """Whether the verb that goes with them is plural."""
    return len(set(numbers)) > 1


def capital(text: str) -> str:
    """The text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def counted(number: int, one: str, many: str) -> str:
    """ "één week", "twee weken", "13 weken"."""
    words = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
    return f"{words[number] if 0 <= number < len(words) else number} {one if number == 1 else many}"


def long_day(day: date) -> str:
    """ "dinsdag 31 maart"."""
    return weekday_text(day, "nl")


def short_day(day: date) -> str:
    """ "31 maart"."""
    return day_text(day, "nl")

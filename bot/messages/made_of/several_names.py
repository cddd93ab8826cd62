"""How several afspraken are named in one sentence: "afspraken 7, 8 en 10b"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.wording import words
from bot.messages.task_lines import MAX_NAME, Item, name_of, title_of

MOST_NAMED = 20
MOST_MOVED = 8
_MOVED = frozenset({"reassign", "undo"})
"""Of very many that went to a colleague or back the count says more than a paragraph of names."""
_PERIOD = re.compile(r"\(([^()]{3,20}) \d{4}\)$")
_TITLE_ON_A_BUTTON = 34


def told_apart(items: Sequence[Item], language: str, *, capital: bool = False) -> list[str]:
    """What each is called on a button; beside a number that comes twice stands which: "Afspraak 4a (januari 2026)"."""
    names = [name_of(item, language, capital=capital) for item in items]
    return [f"{name} ({_which(item)})" if names.count(name) > 1 else name for name, item in zip(names, items, strict=True)]


def _which(item: Item) -> str:
    """The period at the end of its title, else how the title begins."""
    period = _PERIOD.search(one_line(item.get("title") or ""))
    return period[0].strip("()") if period else title_of(item, limit=_TITLE_ON_A_BUTTON)


def example_of(items: Sequence[Item], among: Sequence[Item]) -> str:
    """A number that says which: of the first that alone bears it `among` what is shown, else with its period ("4a maart")."""
    numbers = [_bare(item) for item in among]
    once = next((_bare(item) for item in items if _bare(item) and numbers.count(_bare(item)) == 1), "")
    if once:
        return once
    first = next((item for item in items if _bare(item)), {})
    period = _PERIOD.search(one_line(first.get("title") or ""))
    return f"{_bare(first) or '1'} {period[1]}" if period else _bare(first) or "1"


def _bare(item: Item) -> str:
    return shortened(one_line(item.get("number") or ""), 20)


def names_of(payload: dict[str, Any], language: str) -> str:
    """The name of the one task of a payload, or of all its `tasks`; those of one name once, and of very many how many more.

    "afspraken 4a (januari 2026), 8 en 12 (Woonafspraken Elders)" says the agreement once.
    """
    tasks = [task for task in payload.get("tasks") or [] if isinstance(task, dict)]
    if payload.get("intent") in _MOVED and len(tasks) > MOST_MOVED:
        return words("count_afspraken", language).format(count=len(tasks))
    named = list(dict.fromkeys(_number(task) for task in tasks))
    if len(named) < 2:
        return name_of({**tasks[0], "of": payload.get("of")} if tasks else payload, language)
    if "" in named:
        return words("these_afspraken", language).format(count=len(tasks))
    shown = named[:MOST_NAMED] if len(named) > MOST_NAMED + 1 else named
    last = words("which_more", language).format(count=len(named) - len(shown)).removeprefix(words("and", language).lstrip())
    listed = [*shown, last] if len(shown) < len(named) else shown
    numbers = words("and", language).join([", ".join(listed[:-1]), listed[-1]])
    of = shortened(one_line(payload.get("of") or ""), MAX_NAME)
    return words("afspraken_low", language).format(numbers=numbers) + (f" ({of})" if of else "")


def _number(task: dict[str, Any]) -> str:
    """ "8", "4a (januari 2026)"; empty where it has no number."""
    number, period = shortened(one_line(task.get("number") or ""), 20), shortened(one_line(task.get("period") or ""), 40)
    return f"{number} ({period})" if number and period else number

"""One answer in chat understood, beside a plain scan for the same words, numbers and months: what the grammar costs."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

from bench.table import heading, interleaved, row
from workflows.answering.reply_lines import task_of
from workflows.answering.understanding.meaning import TaskContext
from workflows.answering.understanding.reply_parser import understand

REPLIES = Path(__file__).parents[1] / "tests" / "data" / "replies.jsonl"
HOW_MANY = 400
MOST_SECONDS = 0.002
SCAN = re.compile(
    r"\b(?:klaar|af|afgerond|gereed|gedaan|opgeleverd|done|finished|bezig|loopt|gestart|op schema|on track|krap|spannend|risico|"
    r"vertraagd|vertraging|uitgesteld|later|delayed|wacht|wachten|stil|blocked|vervalt|geschrapt|cancelled|herinner|snooze|remind|"
    r"undo|terug|help|niet|nog|geen|not|never|"
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|q[1-4]|t[1-3]|week [0-9]+|"
    r"[0-9]+(?:[.,][0-9]+)?\s?%?)\b",
    re.IGNORECASE,
)
"""What somebody would write in an afternoon; it finds words, and understands nothing."""


def measure(*, rounds: int = 7) -> None:
    """Prints the median time of one answer, and the ratio to a plain scan."""
    heading("One answer understood")
    rows = [json.loads(line) for line in REPLIES.read_text("utf-8").splitlines()][-HOW_MANY:]
    asked = [(found["reply"], task_of(found["task"]), date.fromisoformat(found["today"])) for found in rows]
    _understand_all(asked)
    measured = interleaved([lambda: _understand_all(asked), lambda: _scan(asked)], rounds=rounds)
    grammar, scan = (seconds / len(asked) for seconds in measured)
    row("understand", f"{grammar * 1e6:,.0f} us", f"< {MOST_SECONDS * 1e3:.0f} ms", held=grammar < MOST_SECONDS)
    row("a plain scan for words, numbers and months", f"{scan * 1e6:,.0f} us", f"{grammar / scan:.0f} x")


def _understand_all(asked: list[tuple[str, TaskContext, date]]) -> None:
    for reply, task, today in asked:
        understand(reply, task=task, today=today)


def _scan(asked: list[tuple[str, TaskContext, date]]) -> None:
    for reply, _, _ in asked:
        SCAN.findall(reply)

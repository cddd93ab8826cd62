"""The doctor's findings for a person's eyes: a line each, the step under it, and at the end the step that comes first."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence

from bot.doctor.finding import Finding, State, next_step

WORDS = {State.GOOD: "goed", State.ADVICE: "advies", State.TODO: "te doen", State.MEND: "herstel", State.LATER: "later"}
_WORD_WIDTH = max(map(len, WORDS.values())) + 2
_CHECK_WIDTH = len("signing secret") + 2

Paint = Callable[[State, str], str]


def report(findings: Sequence[Finding], *, width: int | None = None, paint: Paint = lambda _state, word: word) -> str:
    """The whole report. `width` wraps lines (None: not); `paint` colours the word of a state."""
    lines = [line for finding in findings for line in _lines(finding, width, paint)]
    return "\n".join([*lines, "", *_wrapped(closing(findings), "", "", width)])


def closing(findings: Sequence[Finding]) -> str:
    """What to do now."""
    step = next_step(findings)
    return "Alles staat goed." if step is None else f"Eerstvolgende stap: {step}"


def _lines(finding: Finding, width: int | None, paint: Paint) -> list[str]:
    word = WORDS[finding.state]
    indent = " " * (_WORD_WIDTH + _CHECK_WIDTH)
    head = " " * _WORD_WIDTH + finding.check.ljust(_CHECK_WIDTH)
    lines = _wrapped(finding.text, head, indent, width)
    lines[0] = paint(finding.state, word) + " " * (_WORD_WIDTH - len(word)) + lines[0][_WORD_WIDTH:]
    return lines + (_wrapped(finding.step, indent + "→ ", indent + "  ", width) if finding.step else [])


def _wrapped(text: str, first: str, rest: str, width: int | None) -> list[str]:
    if width is None:
        return [first + text]
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    ) or [first]

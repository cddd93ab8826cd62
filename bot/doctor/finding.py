"""What the doctor found about one thing, and the step that comes first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """`mend`: broken or missing. `todo`: a step of the setting up that is still to come. `later`: not looked at yet."""

    GOOD = "good"
    ADVICE = "advice"
    TODO = "todo"
    MEND = "mend"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: `text` says what is, `step` the one thing to do about it."""

    check: str
    state: State
    text: str
    step: str = ""

    @property
    def ok(self) -> bool:
        """Whether nothing has to be mended here."""
        return self.state is not State.MEND


def good(check: str, text: str) -> Finding:
    """It is well."""
    return Finding(check, State.GOOD, text)


def advice(check: str, text: str, step: str) -> Finding:
    """It works, and could be better."""
    return Finding(check, State.ADVICE, text, step)


def todo(check: str, text: str, step: str) -> Finding:
    """Nothing is broken; this step has not been taken yet."""
    return Finding(check, State.TODO, text, step)


def mend(check: str, text: str, step: str) -> Finding:
    """It doesn't work like this."""
    return Finding(check, State.MEND, text, step)


def later(text: str) -> Finding:
    """What can't be looked at until something before it is mended."""
    return Finding("rest", State.LATER, text)


def next_step(findings: Sequence[Finding]) -> str | None:
    """The first thing to mend, else the next step of the setting up; None when neither is left."""
    for state in (State.MEND, State.TODO):
        for finding in findings:
            if finding.state is state:
                return finding.step
    return None

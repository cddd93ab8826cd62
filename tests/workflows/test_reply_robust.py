"""Whatever somebody types, it is read: an answer never ends in an error."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workflows.answering.understanding.meaning import TaskContext
from workflows.answering.understanding.reply_parser import understand

OWN = [json.loads(line) for line in (Path(__file__).parents[1] / "data" / "replies.jsonl").read_text("utf-8").splitlines()]
REPLIES = [row["reply"] for row in OWN]
TELLING = [
    "einddatum",
    "startdatum",
    "datum",
    "updatum",
    "12-6",
    "3/4",
    "31/2",
    "Q3",
    "eind",
    "mei",
    "volgende",
    "week",
    "<@U1>",
    "<@U2|x>",
]
SIGNS = [
    "50%",
    "3",
    "van de 10",
    "€1.000",
    "tien",
    "1e",
    "half",
    "-1",
    "0",
    *"?,.;:-–()#*>'`",
    "~x~",
    "_y_",
    "&gt;",
    ":tada:",
    "✅",
]
TASKS = (
    TaskContext("Plan van aanpak woonoverlast opstellen", date(2026, 2, 1), date(2026, 6, 30)),
    TaskContext("Tien woningen isoleren", date(2026, 1, 1), date(2026, 6, 30), target_value=10, target_unit="woningen"),
)
HALVES = st.tuples(st.sampled_from(REPLIES), st.sampled_from(REPLIES), st.floats(0, 1), st.floats(0, 1))


@st.composite
def answers(draw: st.DrawFn) -> str:
    """Two answers cut and joined, with signs and words between them that mean something to the parser."""
    one, other, cut, begin = draw(HALVES)
    first, last = one.split(), other.split()
    between = draw(st.lists(st.sampled_from(TELLING + SIGNS), max_size=3))
    return " ".join([*first[: round(cut * len(first))], *between, *last[round(begin * len(last)) :]])


@example("De raad behandelt het op 17 december, dus dat wordt onze nieuwe einddatum", TASKS[0])
@example("we startdatum ( liggen op schema", TASKS[0])
@given(answers(), st.sampled_from(TASKS))
def test_no_answer_ends_in_an_error(reply: str, task: TaskContext) -> None:
    assert understand(reply, task=task, today=date(2026, 5, 20)).intent


@pytest.mark.parametrize("word", ["einddatum", "streefdatum", "opleverdatum"])
def test_a_new_last_day_is_understood_by_its_name(word: str) -> None:
    meant = understand(f"dat gaat niet lukken, 17 december wordt onze nieuwe {word}", task=TASKS[0], today=date(2026, 5, 20))
    assert (meant.intent.value, meant.new_due) == ("delayed", date(2026, 12, 17))

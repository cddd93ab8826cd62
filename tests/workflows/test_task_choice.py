"""Which tasks of a message a reply is about: a number names a task, an amount or a date doesn't."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from storage.words import Source, TaskStatus
from workflows.answering.heard.picked import picks
from workflows.answering.heard.task_choice import choose, mentioned, without_quotes
from workflows.answering.several.narrowing import narrowed
from workflows.answering.voice import Voice
from workflows.ground_rules import GroundRules
from workflows.tracking.views import task_views

NUMBERS = ["6", "6a", "6b", "7", "8", "1.3", "B1.4"]


@pytest.mark.parametrize(
    ("reply", "chosen"),
    [
        ("6 klaar", [(("6",), "klaar")]),
        ("6: klaar", [(("6",), "klaar")]),
        ("6. klaar", [(("6",), "klaar")]),
        ("6, klaar", [(("6",), "klaar")]),
        ("6 is klaar", [(("6",), "klaar")]),
        ("#6 klaar", [(("6",), "klaar")]),
        ("6 ✅", [(("6",), "✅")]),
        ("6a 60%", [(("6a",), "60%")]),
        ("6A 60%", [(("6a",), "60%")]),
        ("1.3 loopt", [(("1.3",), "loopt")]),
        ("b1.4 loopt", [(("B1.4",), "loopt")]),
        ("afspraak 6: klaar", [(("6",), "klaar")]),
        ("Afspraak 6 is klaar", [(("6",), "klaar")]),
        ("nr. 6 klaar", [(("6",), "klaar")]),
        ("punt 7 loopt vertraging op", [(("7",), "loopt vertraging op")]),
        ("Hoi allemaal, 6 is klaar", [(("6",), "klaar")]),
        ("klaar (afspraak 6)", [(("6",), "klaar")]),
        ("6 en 7 klaar", [(("6", "7"), "klaar")]),
        ("6 klaar en 7 loopt risico", [(("6",), "klaar"), (("7",), "loopt risico")]),
        ("6 60% en 7 80%", [(("6",), "60%"), (("7",), "80%")]),
        ("6 klaar en 7 ook", [(("6",), "klaar"), (("7",), "klaar")]),
        ("6 done and 7 is delayed", [(("6",), "done"), (("7",), "delayed")]),
        ("6: 3 gesprekken gehad en 7 brieven verstuurd", [(("6",), "3 gesprekken gehad en 7 brieven verstuurd")]),
        ("6 is klaar en 7 mei bespreken we het", [(("6",), "klaar en 7 mei bespreken we het")]),
        ("6, 7 en 8: klaar", [(("6", "7", "8"), "klaar")]),
        ("afspraken 6 en 7 zijn klaar", [(("6", "7"), "klaar")]),
        ("6a en 6b klaar", [(("6a", "6b"), "klaar")]),
        ("6 klaar, 7 60%", [(("6",), "klaar"), (("7",), "60%")]),
        ("6 klaar\n7 wordt eind mei", [(("6",), "klaar"), (("7",), "wordt eind mei")]),
        ("6 and 7 done", [(("6", "7"), "done")]),
        ("6", [(("6",), "")]),
        ("6a maart gedaan en 7 loopt", [(("6a",), "maart gedaan"), (("7",), "loopt")]),
        ("7 loopt en 6a juni gedaan", [(("7",), "loopt"), (("6a",), "juni gedaan")]),
        ("6 gereed, maar 7 nog niet", [(("6",), "gereed"), (("7",), "nog niet gereed")]),
        ("6 gereed maar 7 niet", [(("6",), "gereed"), (("7",), "niet gereed")]),
        ("6 nog niet maar 7 wel gereed", [(("6",), "nog niet gereed"), (("7",), "wel gereed")]),
        ("6 is nog niet gereed en 7 wel", [(("6",), "nog niet gereed"), (("7",), "gereed")]),
        ("6 en 8 gereed maar 6a en 7 niet", [(("6", "8"), "gereed"), (("6a", "7"), "niet gereed")]),
        ("alleen 7 is op 40%", [(("7",), "op 40%")]),
    ],
)
def test_a_number_in_front_or_after_its_word_picks_the_task(reply: str, chosen: list[tuple[tuple[str, ...], str]]) -> None:
    assert [(pick.numbers, pick.text) for pick in picks(reply, NUMBERS, units=["woningen"])] == chosen


def test_a_task_that_is_named_halfway_leaves_a_whole_sentence() -> None:
    (pick,) = picks("De bijeenkomst van afspraak 6 is geweest", NUMBERS)
    assert pick.numbers == ("6",)
    assert " ".join(pick.text.split()) == "De bijeenkomst van deze afspraak is geweest"


@pytest.mark.parametrize(
    "reply",
    [
        "klaar",
        "60%",
        "6%",
        "6 %",
        "6 procent",
        "6 van de 9",
        "6 van 9 gedaan",
        "6/9",
        "6 woningen opgeleverd",
        "6 mei",
        "7 juli wordt het",
        "6 weken later",
        "over 6 dagen",
        "6 à 7 stuks",
        "66 klaar",
        "afspraak 60 klaar",
        "we hebben er 6 klaar",
        "9 klaar",
        "6 en 9 klaar",
        "we hebben er 3 en 6 klaar",
        "er zijn er nu 12 en 7 is klaar",
        "6,5 gedaan",
        "",
    ],
)
def test_an_amount_a_date_or_another_number_picks_nothing(reply: str) -> None:
    assert picks(reply, NUMBERS, units=["woningen"]) == []


@given(st.text(max_size=60))
def test_whatever_is_typed_only_known_numbers_are_picked(reply: str) -> None:
    for pick in picks(reply, NUMBERS):
        assert set(pick.numbers) <= set(NUMBERS)


def test_quoted_lines_and_the_bots_own_name_dont_count() -> None:
    assert without_quotes("> 7 klaar\n&gt; 8 klaar\n<@U0BOT> 6 klaar, dank <@U1>", bot_user="U0BOT") == "6 klaar, dank <@U1>"


def test_of_a_series_the_only_one_that_is_open_and_has_begun_is_meant_and_of_different_tasks_none(
    session: Session, build: Any, rules: GroundRules
) -> None:
    agreement = build.agreement()
    series = build.series(agreement)
    for month, status in ((1, TaskStatus.DONE), (3, TaskStatus.OPEN), (2, TaskStatus.OPEN)):
        day = date(2026, month, 20)
        build.task(agreement, number="6", series_id=series.id, start=day, due=day, status=status)
    for _ in range(2):
        build.task(agreement, number="7")
    views = task_views(session, now=datetime(2026, 2, 25, 12, tzinfo=UTC), rules=rules)
    (six,) = choose("6 klaar", views)
    voice = Voice(None, Source.REPLY, datetime(2026, 2, 25, 12, tzinfo=UTC), rules)
    assert [view.due for view in narrowed(session, six.views, six.text, voice)] == [date(2026, 2, 20)]
    (seven,) = choose("7 klaar", views)
    assert seven.is_unclear
    assert [view.number for view in seven.views] == ["7", "7"]


@pytest.mark.parametrize(
    ("reply", "number"),
    [
        ("ik denk dat 6 wel af is", "6"),
        ("volgens mij is 7 inmiddels klaar", "7"),
        ("we hebben er 6 nu klaar", None),
        ("er zijn 6 klaar", None),
        ("ik denk dat 6 en 7 wel klaar zijn", None),
        ("ik denk dat 6 woningen wel klaar zijn", None),
        ("om 6 is de bijeenkomst", None),
        ("ik denk dat 6% wel klopt", None),
    ],
)
def test_a_number_halfway_is_a_hint_where_it_counts_nothing(
    session: Session, build: Any, rules: GroundRules, reply: str, number: str | None
) -> None:
    agreement = build.agreement()
    for name in ("6", "7"):
        build.task(agreement, number=name)
    views = task_views(session, now=datetime(2026, 2, 25, 12, tzinfo=UTC), rules=rules)
    hint = mentioned(reply, views)
    assert (hint.views[0].number if hint else None) == number

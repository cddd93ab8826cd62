"""A message says only what is true: of every task in it, on the day it is read, and of whoever is named."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.messages import render

TODAY = date(2026, 4, 14)


def item(**fields: Any) -> dict[str, Any]:
    return {
        "task_id": 12,
        "kind": "overdue",
        "number": "6",
        "title": "Een bijeenkomst organiseren",
        "owners": ["Woonlint"],
        "start": "2026-01-01",
        "due": "2026-03-31",
        "expected": None,
        "status": "active",
        "light": "red",
        "said": None,
        "why": "De deadline was 31 maart 2026.",
        "percent": None,
        "last_report": None,
        "agenda_meeting": None,
    } | fields


def bundle(*items: dict[str, Any], kind: str = "overdue", **fields: Any) -> str:
    payload = {"message": "bundle", "kind": kind, "language": "nl", "items": list(items), "more": 0} | fields
    return render(payload, today=TODAY).text


@pytest.mark.parametrize(
    ("said", "percent", "word"),
    [("green", None, "🟢 op schema"), (None, 60, "voor 60% klaar"), ("amber", 60, "🟠 loopt risico, voor 60% klaar")],
)
def test_a_light_that_nobody_gave_is_in_nobodys_mouth(said: str | None, percent: int | None, word: str) -> None:
    text = bundle(item(said=said, percent=percent, last_report={"at": "2026-04-10", "by": "Fatma", "text": None}))
    assert f"Stand: 🔴 rood. Gemeld op 10 april door Fatma: {word}." in text
    assert "rood, " not in text


def test_a_light_that_was_given_has_its_giver() -> None:
    text = bundle(item(said="red", last_report={"at": "2026-04-10", "by": "Fatma", "text": None}))
    assert "Stand: 🔴 rood, gemeld op 10 april door Fatma." in text


def test_a_title_that_not_every_task_deserves_is_not_given() -> None:
    coming = item(task_id=13, kind="prompt", due="2026-12-31", light="green")
    mixed = bundle(item(kind="escalation"), coming, kind="escalation", mixed=True)
    assert mixed.startswith("2 afspraken vragen om aandacht\n")
    alike = bundle(item(kind="escalation"), item(task_id=13), kind="escalation", mixed=False)
    assert alike.startswith("Van 2 open afspraken is de datum voorbij\n")


@pytest.mark.parametrize("since", [{"status": "done", "light": "green"}, {"expected": "2026-06-30"}])
def test_a_title_is_true_of_every_task_also_when_a_message_is_shown_anew(since: dict[str, Any]) -> None:
    text = bundle(item(), item(task_id=13, **since), mixed=False)
    assert text.startswith("Hoe staat het met deze 2 afspraken?\n")


def test_an_old_message_does_not_say_that_a_day_of_before_comes_near() -> None:
    text = bundle(item(kind="nudge"), kind="nudge")
    assert "had klaar moeten zijn op 31 maart" in text and "Wat is er nodig" in text and "komt dichterbij" not in text
    assert "De datum komt dichterbij." in bundle(item(kind="nudge", due="2026-04-20", light="green"), kind="nudge")


def test_what_began_long_ago_does_not_begin_now() -> None:
    late, new = item(kind="kickoff", due="2026-12-31"), item(kind="kickoff", start="2026-04-13", due="2026-12-31")
    assert bundle(late, new, kind="kickoff").startswith("2 afspraken lopen nu\n")
    assert bundle(new, new, kind="kickoff").startswith("2 afspraken lopen vanaf nu\n")
    assert "Deze afspraak loopt nu. Hoe staat het ervoor?" in bundle(late, kind="kickoff")
    assert "Deze afspraak loopt vanaf nu." in bundle(new, kind="kickoff")


def test_a_kickoff_of_what_is_late_asks_what_is_needed() -> None:
    text = bundle(item(kind="kickoff"), kind="kickoff")
    assert "Wat is er nodig" in text
    assert "vanaf nu" not in text


def test_going_onto_the_agenda_is_said_also_where_a_stand_is_asked() -> None:
    meeting = {"name": "bestuurlijk overleg", "day": "2026-05-12", "window_start": "2026-05-01", "window_end": "2026-05-31"}
    alone = bundle(item(agenda_meeting=meeting))
    assert "Hij komt op de agenda van het bestuurlijk overleg (12 mei)." in alone
    assert bundle(item(agenda_meeting=meeting), item(task_id=13)).count("Op de agenda van het bestuurlijk overleg.") == 1


def test_a_good_word_after_the_deadline_leaves_the_light_and_says_so() -> None:
    stays = {"light": "red", "why": "De deadline was 31 maart 2026."}
    payload = {"message": "noted", "language": "nl", "task_id": 12, "number": "6", "intent": "on_track", "stays": stays}
    assert render(payload).text == (
        "Genoteerd: afspraak 6 ligt op schema (🟢 groen). Het stoplicht blijft 🔴 rood. De deadline was 31 maart 2026."
    )


def test_who_takes_something_back_did_not_report_it() -> None:
    payload = {"message": "noted", "language": "nl", "task_id": 12, "number": "6", "intent": "undo", "by": "<@U111AAA>"}
    assert render(payload).text == "Teruggedraaid: afspraak 6 staat weer zoals daarvoor. Gedaan door <@U111AAA>."


def test_a_meeting_without_a_date_is_cancelled_without_one_and_begins_with_a_capital() -> None:
    window = {"name": "regionaal overleg (1 van 3)", "start": None, "window_start": "2026-02-01", "window_end": "2026-02-28"}
    payload = {"message": "meeting", "about": "cancelled", "language": "nl", "items": [window | {"before": None}]}
    assert render(payload, today=TODAY).text == "Regionaal overleg (1 van 3) gaat niet door."


def test_a_reaction_on_several_tasks_gets_one_line() -> None:
    payload = {"message": "which_task", "reaction": True, "language": "nl", "items": [item(), item(number="7")]}
    assert "\n" not in render(payload).text
    assert "6 klaar" in render(payload).text


def test_a_list_that_is_empty_for_its_filter_does_not_say_that_all_is_done() -> None:
    payload = {"message": "list", "language": "nl", "title": "list_all", "none": "list_only_none", "only": "rood", "items": []}
    assert render(payload).text == "Er staat niets open dat past bij rood."


@pytest.mark.parametrize(
    ("numbers", "titles", "example"),
    [
        (["6", "6", "9"], ["a", "b", "c"], "9 klaar"),
        (["4a", "4a"], ["cijfers sturen (maart 2026)", "cijfers sturen (april 2026)"], "4a maart klaar"),
    ],
)
def test_the_example_below_a_bundle_says_which_one(numbers: list[str], titles: list[str], example: str) -> None:
    items = [item(number=number, title=title) for number, title in zip(numbers, titles, strict=True)]
    shown = render({"message": "bundle", "kind": "prompt", "language": "nl", "items": items, "more": 0}, today=TODAY)
    assert f"bijvoorbeeld: {example}" in shown.text


def test_a_page_of_the_rest_says_how_many_come_after_it() -> None:
    rest: dict[str, Any] = {"message": "rest", "language": "nl", "bundle": 7, "root": "100.1", "offset": 10, "total": 40}
    assert render(rest | {"items": [item()] * 12}, today=TODAY).text.startswith("12 van de 40 afspraken, hierna nog 18")
    assert render(rest | {"items": [item()] * 3, "total": 13}, today=TODAY).text.startswith("De laatste 3 van de 13 afspraken")


@pytest.mark.parametrize(
    ("value", "unit", "said"), [(1, "sociale huurwoningen", "1 sociale huurwoning"), (2, "woningen", "2 woningen")]
)
def test_one_is_not_several(value: int, unit: str, said: str) -> None:
    payload = {"message": "ask", "intent": "progress", "value": value, "number": "6", "language": "nl", "question_id": 1}
    assert f"op {said} staat" in render(payload | {"target": {"value": 9, "unit": unit}}, today=TODAY).text

"""A message says a thing once: no date twice, no zero that means nothing, one line for what only begins."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from bot.messages import Message, render
from bot.messages.about_meetings.meeting_message import meeting_line
from bot.messages.made_of.message import spoken

TODAY = date(2026, 4, 16)


def item(**fields: Any) -> dict[str, Any]:
    return {
        "task_id": 1,
        "kind": "nudge",
        "number": "1",
        "title": "Het plan afronden",
        "owners": ["gemeente Veldhoek"],
        "start": "2026-01-01",
        "due": "2026-04-30",
        "expected": None,
        "status": "active",
        "light": "green",
        "said": None,
        "why": "",
        "last_report": None,
    } | fields


def bundle(*items: dict[str, Any], kind: str = "nudge", **fields: Any) -> Message:
    payload = {"message": "bundle", "kind": kind, "language": "nl", "items": list(items), "more": 0, "mixed": True} | fields
    return render(payload, today=TODAY)


MARIJKE = {"at": "2026-03-18", "by": "Marijke", "text": None}


def test_a_shift_is_told_once() -> None:
    moved = item(
        due="2026-04-01",
        expected="2026-04-30",
        light="red",
        said="amber",
        why="De deadline was 1 april 2026, het wordt nu 30 april 2026.",
        last_report=MARIJKE,
    )
    text = bundle(moved, item(task_id=2)).text
    assert text.count("1 april") == 1
    assert "Stand: 🔴 rood. Afgesproken was 1 april; de nieuwe verwachting is 30 april. Gemeld op 18 maart" in text


def test_a_new_date_that_is_over_is_no_expectation_any_more() -> None:
    late = item(due="2026-04-01", expected="2026-04-10", light="red", why="De deadline was 1 april 2026.")
    assert "Afgesproken was 1 april; daarna was de verwachting 10 april." in bundle(late).text


def test_of_what_has_no_light_it_is_said_once_that_nobody_reported() -> None:
    assert bundle(item(light=None)).text.lower().count("nog geen stand") == 1


def test_a_shift_before_the_agreed_day_is_told_beside_the_stand() -> None:
    moved = item(expected="2026-05-31", light="amber", said="amber", why="Wordt later: 31 mei 2026.", last_report=MARIJKE)
    assert bundle(moved).text.count("30 april") == 1


def test_the_agreed_day_stands_once_in_what_is_late() -> None:
    text = bundle(item(kind="overdue", due="2026-04-08", light="red", why="De deadline was 8 april 2026."), kind="overdue").text
    assert text.count("8 april") == 1
    assert "De afspraak is nog open. Wat is er nodig: meer tijd" in text


def test_a_reason_has_no_year_that_everybody_knows() -> None:
    text = bundle(item(light="amber", why="Sinds 3 maart 2026 geen bericht over de stand.")).text
    assert "Sinds 3 maart geen bericht over de stand." in text
    assert "1 december 2025" in bundle(item(light="amber", why="Sinds 1 december 2025 geen bericht.")).text


# --- several


def test_of_what_begins_each_has_one_line_with_number_title_day_and_owner() -> None:
    items = [item(kind="kickoff", task_id=n, number=str(n), start="2026-04-15") for n in (1, 2)]
    lines = bundle(*items, kind="kickoff").text.splitlines()
    assert lines[:3] == [
        "2 afspraken lopen vanaf nu",
        "Afspraak 1: Het plan afronden · uiterlijk 30 april, voor de gemeente Veldhoek",
        "Afspraak 2: Het plan afronden · uiterlijk 30 april, voor de gemeente Veldhoek",
    ]
    assert "stand" not in "\n".join(lines).casefold()


def test_of_what_began_earlier_a_worrying_stand_is_told() -> None:
    red = item(kind="kickoff", due="2026-04-08", light="red", why="De deadline was 8 april 2026.")
    assert "🔴 rood" in bundle(red, item(kind="kickoff", task_id=2), kind="kickoff").text


def test_what_is_late_together_has_its_own_title_and_one_question() -> None:
    late = {"kind": "overdue", "due": "2026-04-08", "light": "red", "why": "De deadline was 8 april 2026."}
    lines = bundle(item(**late), item(task_id=2, **late), kind="overdue", mixed=False).text.splitlines()
    assert lines[0] == "Van 2 open afspraken is de datum voorbij"
    assert lines[1].startswith("Wat is er nodig: meer tijd, hulp van een andere partij")
    assert "\n".join(lines).count("Wat is er nodig") == 1


def test_what_is_not_all_late_is_not_called_late() -> None:
    late = item(kind="overdue", due="2026-04-08", light="red", why="De deadline was 8 april 2026.")
    assert bundle(late, item(kind="prompt", task_id=2), kind="overdue").text.startswith("Hoe staat het met deze 2 afspraken?\n")


def test_what_was_asked_for_by_number_does_not_ask() -> None:
    assert bundle(item(), item(task_id=2), kind="").text.startswith("Afspraak 1: 2 taken\n")


def test_of_very_many_that_went_to_a_colleague_the_count_is_told_and_of_what_was_closed_each() -> None:
    tasks = [{"task_id": one, "number": str(one), "period": "", "title": "Het plan afronden"} for one in range(1, 13)]
    noted = {"message": "noted", "language": "nl", "entry_id": 1, "tasks": tasks, "entry_ids": list(range(1, 13))}
    handed = render(noted | {"intent": "reassign", "assignee": "<@U0SANNE01>"}).text
    assert handed == "Genoteerd: 12 afspraken liggen nu bij <@U0SANNE01>."
    assert render(noted | {"intent": "undo"}).text == "Teruggedraaid: 12 afspraken staan weer zoals daarvoor."
    assert "afspraken 1, 2, 3," in render(noted | {"intent": "done"}).text
    few = render(noted | {"intent": "reassign", "assignee": "<@U0SANNE01>", "tasks": tasks[:3]}).text
    assert few == "Genoteerd: afspraken 1, 2 en 3 liggen nu bij <@U0SANNE01>."


# --- names in sentences


def test_a_gemeente_has_its_article_within_a_sentence() -> None:
    assert "Voor de gemeente Veldhoek." in bundle(item()).text
    late = item(kind="escalation", due="2026-04-01", owners=["gemeente Veldhoek", "Woonlint"])
    assert "Wil je met de gemeente Veldhoek en Woonlint bekijken wat er nodig is?" in bundle(late, kind="escalation").text
    not_yours = {"message": "not_yours", "number": "6", "owners": ["gemeente Veldhoek"], "language": "nl"}
    assert "kan alleen de gemeente Veldhoek wijzigen" in render(not_yours).text
    assert "wacht op de gemeente Veldhoek" in bundle(item(status="waiting", waiting_for="gemeente Veldhoek")).text


# --- nobody of the owner is here


def test_where_nobody_of_the_owner_is_known_the_others_are_asked_to_ask() -> None:
    away = {"owners": ["Lichtpunt"], "ask_at": ["Lichtpunt"]}
    assert "Wie vraagt dit na bij Lichtpunt?" in bundle(item(**away)).text
    assert "Hoe staat het ervoor?" not in bundle(item(**away)).text
    assert "Wie vraagt dit na bij Lichtpunt?" in bundle(item(**away), item(task_id=2)).text
    assert "Wie vraagt" not in bundle(item(kind="kickoff", **away), kind="kickoff").text
    assert "Wie vraagt" not in bundle(item(status="done", **away)).text


def test_the_party_that_is_waited_for_is_asked_when_it_can_go_on() -> None:
    waiting = item(kind="waiting", status="waiting", waiting_for="Woonlint", owners=["Woonlint"], last_report=MARIJKE)
    assert "Wanneer kan die verder" in bundle(waiting, kind="prompt").text
    assert "Wanneer kan die verder" not in bundle(waiting | {"status": "active"}, kind="prompt").text


# --- meetings


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Wie kiest een datum voor het ambtelijk overleg (1 van 4)? Het kan tussen 1 en 31 mei."),
        (
            {"organiser": "gemeente Veldhoek"},
            "Wie kiest namens de gemeente Veldhoek een datum voor het ambtelijk overleg (1 van 4)? Het kan tussen 1 en 31 mei.",
        ),
        (
            {"mentions": ["U111AAA"], "organiser": "Woonlint"},
            "<@U111AAA>, kies jij een datum voor het ambtelijk overleg (1 van 4)? Het kan tussen 1 en 31 mei.",
        ),
        (
            {"mentions": ["U111AAA", "U222BBB"], "window_end": "2026-06-04"},
            "<@U111AAA> en <@U222BBB>, wie van jullie kiest een datum voor het ambtelijk overleg (1 van 4)? "
            "Het kan tussen 1 mei en 4 juni.",
        ),
        ({"window_end": "2026-05-01"}, "Wie kiest een datum voor het ambtelijk overleg (1 van 4)? Het kan op vrijdag 1 mei."),
    ],
)
def test_a_date_is_asked_of_whoever_organises_it_without_weekdays(fields: dict[str, Any], said: str) -> None:
    meeting = {"name": "ambtelijk overleg (1 van 4)", "window_start": "2026-05-01", "window_end": "2026-05-31"} | fields
    told = render({"message": "meeting", "about": "ask", "language": "nl", "items": [meeting]}, today=TODAY).text
    assert told.splitlines()[0] == said


@pytest.mark.parametrize(
    ("about", "fields", "said"),
    [
        (
            "passed",
            {"mentions": ["U111AAA"], "organiser": "gemeente Veldhoek"},
            "Het ambtelijk overleg had in maart moeten zijn en heeft nog geen datum. "
            "<@U111AAA>, kies je er een, of gaat het niet door?",
        ),
        (
            "passed",
            {"organiser": "gemeente Veldhoek", "window_start": "2026-02-16"},
            "Het ambtelijk overleg had tussen 16 februari en 31 maart moeten zijn en heeft nog geen datum. "
            "De gemeente Veldhoek, kiezen jullie er een, of gaat het niet door?",
        ),
        (
            "undated",
            {"organiser": "gemeente Veldhoek", "mentions": ["U111AAA"]},
            "Het ambtelijk overleg had in maart moeten zijn en heeft nog geen datum. "
            "Ik vroeg het al aan de gemeente Veldhoek. Kies jij er een, of gaat het niet door?",
        ),
    ],
)
def test_a_meeting_whose_time_passed_without_a_date_is_asked_about(about: str, fields: dict[str, Any], said: str) -> None:
    meeting = {"meeting_id": 3, "name": "ambtelijk overleg", "window_start": "2026-03-01", "window_end": "2026-03-31"} | fields
    shown = render({"message": "meeting", "about": about, "language": "nl", "items": [meeting]}, today=TODAY)
    assert shown.text == said
    for action in ("meeting_set:3", "meeting_propose:3", "meeting_cancel:3"):
        assert f'"{action}"' in json.dumps(shown.blocks)


def test_an_agenda_says_colour_afspraak_owner_and_reason() -> None:
    meeting = {"name": "overleg", "start": "2026-04-24T10:00:00+02:00", "place": "stadhuis"}
    task = item(number="10b", light="red", why="Ligt stil, gemeld op 12 februari 2026.", owners=["gemeente Veldhoek", "Woonlint"])
    payload = {"message": "meeting", "about": "agenda", "language": "nl", "items": [meeting], "tasks": [task]}
    assert render(payload, today=TODAY).text.splitlines()[-1] == (
        "🔴 rood · Afspraak 10b: Het plan afronden · gemeente Veldhoek en Woonlint. Ligt stil, gemeld op 12 februari."
    )


# --- the digest's headline


@pytest.mark.parametrize(
    ("counts", "running", "said"),
    [
        ({"total": 7, "done": 7}, {}, "Van de 7 afspraken met een deadline in dit kwartaal: 7 afgerond."),
        (
            {"total": 7, "done": 6, "amber": 0, "red": 1},
            {"total": 11, "green": 9, "amber": 2, "red": 0},
            "Van de 7 afspraken met een deadline in dit kwartaal: 6 afgerond, 1 rood. Daarnaast lopen er 11, waarvan 2 oranje.",
        ),
        (
            {"total": 0, "done": 0},
            {"total": 5, "amber": 1, "red": 1},
            "Geen enkele afspraak heeft een deadline in dit kwartaal. Daarnaast lopen er 5, waarvan 1 oranje en 1 rood.",
        ),
        (
            {"total": 1, "done": 1},
            {"total": 1, "red": 1},
            "De enige afspraak met een deadline in dit kwartaal is afgerond. Daarnaast loopt er 1, en die is rood.",
        ),
    ],
)
def test_the_headline_says_of_what_it_counts_and_leaves_zeros_out(
    counts: dict[str, int], running: dict[str, int], said: str
) -> None:
    told = render({"message": "digest", "label": "Q1", "counts": counts, "running": running, "language": "nl"}, today=TODAY)
    assert told.text.splitlines()[1] == said


# --- amounts that are no part of a whole


@pytest.mark.parametrize(
    ("value", "target", "said"),
    [
        (8, {"value": 10, "unit": "% van de vrijkomende woningen", "bound": "most"}, "8% (hoogstens 10%)"),
        (68, {"value": 70, "unit": "%", "bound": "least"}, "68% (minstens 70%)"),
        (3, {"value": 5, "unit": "ontruimingen", "bound": "most"}, "3 (hoogstens 5 ontruimingen)"),
        (12, {"value": 15, "unit": "%"}, "12% (doel: 15%)"),
        (55, {"value": 120, "unit": "woningen"}, "55 van de 120 woningen"),
    ],
)
def test_a_level_is_told_beside_its_bound(value: int, target: dict[str, Any], said: str) -> None:
    assert f"Stand: 🟢 groen, {said}." in bundle(item(value=value, percent=80, target=target)).text
    noted = {"message": "noted", "language": "nl", "task_id": 1, "number": "1", "intent": "progress", "value": value}
    assert render(noted | {"percent": 80, "target": target}).text == f"Genoteerd: afspraak 1 staat op {said}."


@pytest.mark.parametrize(
    ("item", "language", "says"),
    [
        ({"kind": "deadline"}, "nl", "Bod: uiterlijk woensdag 1 juli"),
        ({"kind": "deadline"}, "en", "Bod: no later than Wednesday 1 July"),
        ({"kind": "bestuurlijk overleg"}, "nl", "Bod: woensdag 1 juli, tijd nog te kiezen"),
        ({"kind": "bestuurlijk overleg", "start": "2026-07-01T14:00+02:00"}, "nl", "Bod: woensdag 1 juli om 14:00"),
    ],
)
def test_a_last_day_is_told_from_a_day_that_still_needs_its_time(item: dict[str, Any], language: str, says: str) -> None:
    day = {"name": "bod", "window_start": "2026-07-01", "window_end": "2026-07-01"}
    assert spoken(meeting_line(day | item, language, today=TODAY)) == says

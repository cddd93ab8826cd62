"""A count by another name: a part of a word of the task tells how many, what isn't so or isn't meant tells nothing."""

from __future__ import annotations

from datetime import date

import pytest

from storage.words import Light
from workflows.answering.understanding.clauses.compound_words import does_a_word_of_task, ends_a_word_of_task
from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand


def task(text: str, target: float, unit: str) -> TaskContext:
    return TaskContext(text, date(2026, 2, 1), date(2026, 9, 30), "active", None, target, unit)


ROOFS = task("Dakisolatie uitvoeren bij 320 woningen", 320, "woningen")
ASBESTOS = task("Asbestdaken vervangen op 36 bergingen", 36, "bergingen")
SETS = task("1200 huishoudens een waterbesparingsset geven", 1200, "huishoudens")
PATHS = task("Achterpaden verlichten in de Merelwijk", 16, "achterpaden")
ROOMS = task("9 kamers reserveren voor studenten", 9, "kamers")
FRAMES = task("Kozijnen schilderen bij 150 woningen", 150, "woningen")
HOMES = task("240 woningen opleveren in Zuid", 240, "woningen")
TREES = task("80 bomen planten in de Rozenbuurt", 80, "bomen")


def says(reply: str, about: TaskContext) -> Understanding:
    return understand(reply, task=about, today=date(2026, 5, 20))


@pytest.mark.parametrize(
    ("reply", "about", "percent", "value"),
    [
        ("140 daken geïsoleerd", ROOFS, 44, 140),
        ("8 daken vervangen", ASBESTOS, 22, 8),
        ("900 sets uitgedeeld", SETS, 75, 900),
        ("9 paden branden, ligt op schema", PATHS, 56, 9),
        ("12 paden hebben licht", PATHS, 75, 12),
        ("6 kamers gereserveerd", ROOMS, 67, 6),
        ("900 waterbesparingssets bezorgd", SETS, 75, 900),
    ],
)
def test_a_part_of_a_word_of_the_task_is_counted(reply: str, about: TaskContext, percent: int, value: int) -> None:
    found = says(reply, about)
    assert (found.intent, found.percent, found.value, found.confirm) == (Intent.PROGRESS, percent, value, False)


@pytest.mark.parametrize(
    ("reply", "about"),
    [
        ("12 daken lekken", ASBESTOS), ("12 daken gecontroleerd", ROOFS), ("300 sets kapot", SETS),
        ("5 paden branden nog niet", PATHS), ("5 paden doen het niet", PATHS), ("12 bomen dood", TREES),
        ("6 kamers besteld", ROOMS), ("6 woningen gereserveerd", HOMES), ("900 stickers weg", SETS),
    ],
)  # fmt: skip
def test_what_is_broken_or_only_planned_is_not_counted(reply: str, about: TaskContext) -> None:
    assert says(reply, about) == Understanding(Intent.COMMENT)


@pytest.mark.parametrize(("reply", "about"), [("40 daken vervangen", ASBESTOS), ("300 kozijnen geschilderd", FRAMES)])
def test_more_of_another_thing_than_the_target_is_asked_about(reply: str, about: TaskContext) -> None:
    found = says(reply, about)
    assert (found.intent, found.confirm) == (Intent.DONE, True)


def test_a_thing_and_its_deed_are_one_word_of_the_task() -> None:
    assert does_a_word_of_task(" kozijnen vervangen", "Kozijnvervanging in 30 flats")
    assert not does_a_word_of_task(" kozijnen geschilderd", "Kozijnvervanging in 30 flats")
    assert ends_a_word_of_task(" daken", "Asbestdaken vervangen")
    assert not ends_a_word_of_task(" mensen", "Asbestdaken vervangen")


PROGRAMME = TaskContext("Programma van eisen vaststellen voor de Spoorzone", date(2026, 2, 1), date(2026, 6, 30), "active", 60)


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("pve zit op 80%", Understanding(Intent.PROGRESS, None, 80)),
        ("pvd zit op 80%", Understanding(Intent.PROGRESS, None, 80, confirm=True)),
        ("pve wordt 3 juli vastgesteld", Understanding(Intent.DELAYED, Light.AMBER, new_due=date(2026, 7, 3))),
    ],
)
def test_the_letters_with_which_the_task_begins_name_it(reply: str, expected: Understanding) -> None:
    assert says(reply, PROGRAMME) == expected


@pytest.mark.parametrize(
    ("reply", "due"),
    [
        ("op verzoek van de huurdersraad schuiven we een maand op", date(2026, 7, 31)),
        ("naar aanleiding van de inspraak wordt het september", date(2026, 9, 30)),
        ("three weeks later than planned", date(2026, 7, 21)),
        ("the council asked for more time, so it's September", date(2026, 9, 30)),
    ],
)
def test_at_whose_wish_it_is_moved_is_no_reason_to_ask(reply: str, due: date) -> None:
    found = says(reply, PROGRAMME)
    assert (found.intent, found.new_due, found.confirm) == (Intent.DELAYED, due, False)


@pytest.mark.parametrize("reply", ["tuurlijk is dit af, wij zijn toch altijd op tijd 🙄", "natuurlijk is dit klaar"])
def test_of_course_asks_first(reply: str) -> None:
    found = says(reply, PROGRAMME)
    assert (found.intent, found.confirm) == (Intent.DONE, True)


@pytest.mark.parametrize("reply", ["nog 0 woningen", "nog nul woningen", "nog steeds 0 woningen", "we staan nog op nul"])
def test_still_none_is_not_all(reply: str) -> None:
    found = understand(reply, task=EIGHT, today=date(2026, 5, 20))
    assert (found.intent, found.percent) == (Intent.NOT_STARTED, 0)


@pytest.mark.parametrize("reply", ["nog 0 te gaan", "nog 0 woningen te doen", "0 left"])
def test_none_left_is_all(reply: str) -> None:
    assert understand(reply, task=EIGHT, today=date(2026, 5, 20)).intent is Intent.DONE


EIGHT = TaskContext("8 woningen verduurzamen", date(2026, 1, 5), date(2026, 9, 30), target_value=8, target_unit="woningen")


TRAINING = task("Bewonerscommissies bijscholen", 9, "commissies")
FILES = task("30 dossiers bijwerken", 30, "dossiers")


@pytest.mark.parametrize(
    ("reply", "about", "percent", "value"),
    [
        ("3 commissies bijgeschoold, loopt op schema", TRAINING, 33, 3),
        ("op schema, 3 bijgeschoold", TRAINING, 33, 3),
        ("we hebben er 3 bijgeschoold en liggen op koers", TRAINING, 33, 3),
        ("12 dossiers bijgewerkt, loopt goed", FILES, 40, 12),
    ],
)
def test_a_deed_that_begins_with_bij_counts_and_runs_beside_it(reply: str, about: TaskContext, percent: int, value: int) -> None:
    found = says(reply, about)
    assert (found.intent, found.light, found.percent, found.value) == (Intent.PROGRESS, Light.GREEN, percent, value)
    assert not found.confirm


@pytest.mark.parametrize("reply", ["er zijn 3 commissies bijgekomen", "3 commissies erbij"])
def test_how_many_have_come_along_is_asked_about(reply: str) -> None:
    assert (says(reply, TRAINING).value, says(reply, TRAINING).confirm) == (None, True)


def test_who_is_only_invited_is_not_trained() -> None:
    assert says("3 commissies uitgenodigd, op schema", TRAINING).value is None

"""When something may begin is no day by which it is done, and next year is not this year."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.reading.commitments.times.coming_years import years_written_out
from workflows.reading.proposal import ProposedTask
from workflows.reading.read import read_document

_FRONT = "Prestatieafspraken 2026-2028\nGemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel\n\n"
_REST = (
    "2. De gemeente stelt uiterlijk 1 juli 2026 een visie op en legt die voor aan de raad.\n"
    "3. De huurdersraad stuurt in mei 2026 een advies over de wachtlijst.\n"
)


def _task(sentence: str) -> ProposedTask:
    (task,) = read_document(f"{_FRONT}1. {sentence}\n{_REST}".encode(), name="x.txt").afspraken[0].tasks
    return task


@pytest.mark.parametrize(
    ("sentence", "start", "due", "title"),
    [
        ("Woonlint verhoogt de huur niet eerder dan 1 april 2027.", "2027-04-01", "2028-12-31", "De huur verhogen"),
        ("De gemeente opent op zijn vroegst in Q2 2027 een loket.", "2027-04-01", "2028-12-31", "Een loket openen"),
        ("Woonlint start niet vóór 1 mei 2026 met de sloop.", "2026-05-01", "2028-12-31", "Starten met de sloop"),
        ("Woonlint isoleert in 2027 tien flats, te beginnen op 1 maart.", "2027-03-01", "2027-12-31", "Tien flats isoleren"),
        ("Woonlint isoleert tien flats, te beginnen in Q3 2026.", "2026-07-01", "2028-12-31", "Tien flats isoleren"),
        ("De gemeente levert vóór 1 mei 2026 een lijst.", "2026-01-01", "2026-04-30", "Een lijst leveren"),
    ],
)
def test_what_does_not_begin_before_a_day_begins_then(sentence: str, start: str, due: str, title: str) -> None:
    task = _task(sentence)
    assert (task.period.start.isoformat(), task.period.due.isoformat(), task.title) == (start, due, title)


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("Woonlint levert in het tweede kwartaal van volgend jaar een plan.", date(2027, 6, 30)),
        ("Woonlint levert in mei volgend jaar een plan.", date(2027, 5, 31)),
        ("Woonlint levert vóór 1 februari van het volgende jaar de cijfers.", date(2027, 1, 31)),
        ("Woonlint levert in mei van dit jaar een plan.", date(2026, 5, 31)),
    ],
)
def test_a_moment_of_next_year_is_a_year_later(sentence: str, due: date) -> None:
    assert _task(sentence).period.due == due


@pytest.mark.parametrize(
    "sentence",
    [
        "Partijen stellen in mei 2028 een plan op voor de afspraken vanaf 2029.",
        "Woonlint levert in mei 2028 de cijfers voor het onderhoud vanaf 1 januari 2030.",
    ],
)
def test_what_comes_after_the_agreement_is_no_second_time(sentence: str) -> None:
    assert _task(sentence).period.due == date(2028, 5, 31)


def test_each_year_has_its_own_next_year() -> None:
    said = "Jaarlijks levert Woonlint vóór 1 februari van het volgende jaar de cijfers."
    assert years_written_out(said, signed=2025, first=2026, last=2028) == said


def test_a_time_without_days_of_its_own_is_looked_at_first() -> None:
    vague = _task("De gemeente begint na de bouwvak van 2026 met de herinrichting van het plein.")
    plain = _task("De gemeente begint in september 2026 met de herinrichting van het plein.")
    assert vague.confidence < plain.confidence - 0.2

"""A label, a dash or a heading says who and when for what stands behind or beneath it, in any combination."""

from __future__ import annotations

import pytest

from workflows.reading.proposal import ProposedTask
from workflows.reading.read import read_document

_FRONT = (
    "# {title}\n\nDe gemeente Lisveld, Woonstichting Veenhuis (hierna: Veenhuis) en Huurdersraad Lisveld (hierna: HRL) maken "
    "prestatieafspraken over het wonen.\n\n"
)
_REST = (
    "\n\n2. De gemeente stelt in Q1 2027 een nota op.\n\n3. HRL houdt in Q2 2027 een enquête onder de huurders.\n\n"
    "Ondertekend op 10 december 2026\n"
)
GEMEENTE, VEENHUIS, HRL = "gemeente Lisveld", "Woonstichting Veenhuis", "Huurdersraad Lisveld"


def first(words: str, *, title: str = "Prestatieafspraken 2027") -> list[ProposedTask]:
    text = _FRONT.format(title=title) + words + _REST
    found = read_document(text.encode(), name="afspraken.md").afspraken
    return list(next(one for one in found if one.number == "1").tasks)


@pytest.mark.parametrize(
    ("words", "owners", "due"),
    [
        ("1. Rol gemeente: legt in het tweede kwartaal van 2027 het ontwerp ter inzage.", (GEMEENTE,), "2027-06-30"),
        ("1. **Veenhuis** – Start met de renovatie van 20 woningen uiterlijk 1 mei 2027.", (VEENHUIS,), "2027-05-01"),
        ("1. Wie: HRL. Planning: Q3 2027. Huurderspanel werven van 60 bewoners.", (HRL,), "2027-09-30"),
        ("## Derde kwartaal 2027\n\n1. **HRL** – Huurderspanel werven van 60 bewoners.", (HRL,), "2027-09-30"),
        ("## Maart 2027\n\n1. De gemeente opent een loket voor starters.", (GEMEENTE,), "2027-03-31"),
        ("## Eerste kwartaal 2027\n\n1. **Gemeente** – De nota in mei 2027 vaststellen.", (GEMEENTE,), "2027-05-31"),
        ("## Tweede kwartaal 2027\n\n1. Huurderspanel werven van 60 bewoners (HRL).", (HRL,), "2027-06-30"),
        ("## Het hele jaar door\n\n1. **Veenhuis** – 25 woningen geschikt maken voor een rolstoel.", (VEENHUIS,), "2027-12-31"),
        ("1. Wervingsplan opstellen (actiehouder: HRL, deadline: eind 2027)", (HRL,), "2027-12-31"),
    ],
)  # fmt: skip
def test_who_and_when_are_announced(words: str, owners: tuple[str, ...], due: str) -> None:
    found = [(task.owners, task.period.due.isoformat()) for task in first(words)]
    assert found == [(owners, due)]


def test_a_dash_in_the_middle_of_a_sentence_announces_nobody() -> None:
    (task,) = first("1. De gemeente – in samenspraak met Veenhuis – stelt in Q3 2027 een nota op.")
    assert (task.owners, task.quote.startswith("De gemeente")) == ((GEMEENTE,), True)


def test_a_yearly_programme_has_its_own_year_and_not_those_of_the_agreement_that_it_belongs_to() -> None:
    words = "*Jaarplan bij de prestatieafspraken 2024-2027 van de gemeente Lisveld*\n\n1. De gemeente opent in mei een loket."
    (task,) = first(words, title="Uitvoeringsprogramma wonen 2027")
    assert task.period.due.isoformat() == "2027-05-31"

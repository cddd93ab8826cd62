"""Which party a reply says that the work waits for."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session

from storage.words import PartyRole
from workflows.answering.between_parties.waits_named import lies_with_somebody, party_waited_for
from workflows.ground_rules import GroundRules
from workflows.tracking.views import task_views

NOW = datetime(2026, 3, 17, 9, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))
G, H = "Gemeente Veldhoek", "Huurdersraad De Sleutel"


@pytest.mark.parametrize(
    ("said", "party"),
    [
        ("we wachten op HDS", H),
        ("nu is het wachten op het advies van hds.", H),
        ("wacht op een reactie van de huurdersraad", H),
        ("ligt bij de gemeente", G),
        ("het ligt nu ter beoordeling bij de gemeente Veldhoek", G),
        ("in afwachting van de gemeente", G),
        ("hangt nog op Huurdersraad De Sleutel", H),
        ("de gemeente is nu aan zet", G),
        ("is nu aan de huurdersraad", H),
        ("we are waiting for the municipality", G),
        ("it's with HDS now", H),
        ("this is still with the municipality", G),
        ("it's with the contractor", None),
        ("wacht op de aannemer", None),
        ("wij wachten op de aannemer, HDS is akkoord", None),
        ("wacht op de vergunning", None),
        ("wacht op de gemeente Boschdam", None),
        ("we wachten niet op HDS maar op de vergunning", None),
        ("wacht op de gemeente en de huurdersraad", None),
        ("wij wachten op onze eigen corporatie", None),
        ("ligt stil", None),
        ("wacht op HDSK", None),
        ("", None),
    ],
)
def test_the_party_is_the_one_that_stands_behind_the_waiting(
    session: Session, build: Any, rules: GroundRules, said: str, party: str | None
) -> None:
    agreement = build.agreement()
    owner = build.party(agreement, role=PartyRole.CORPORATIE)
    build.party(agreement, G, role=PartyRole.GEMEENTE, position=1)
    build.party(agreement, H, role=PartyRole.HUURDERSORGANISATIE, position=2, aliases=["HDS"])
    task = build.task(agreement, owners=(owner,), start=date(2026, 1, 1), due=date(2026, 6, 30))
    (view,) = task_views(session, now=NOW, rules=rules, task_ids=[task.id])
    found = party_waited_for(session, view, said)
    assert (found.name if found else None) == party


@pytest.mark.parametrize(
    ("said", "with_somebody"),
    [
        ("ligt bij Femke", True),
        ("6 ligt nu bij Femke de Graaf.", True),
        ("het zit momenteel bij Femke hoor", True),
        ("ligt bij de gemeente", False),
        ("ligt bij Gemeente Veldhoek", False),
        ("ligt nog bij de notaris", False),
        ("it's now with Femke", True),
        ("ligt stil, want het ligt bij Femke", False),
        ("we wachten op Femke", False),
        ("", False),
    ],
)
def test_with_a_person_it_lies_only_where_no_party_and_no_standstill_is_named(
    session: Session, build: Any, rules: GroundRules, said: str, with_somebody: bool
) -> None:
    agreement = build.agreement()
    party = build.party(agreement, "Woonlint", role=PartyRole.CORPORATIE)
    build.party(agreement, G, role=PartyRole.GEMEENTE)
    task = build.task(agreement, owners=(party,), number="6")
    [view] = task_views(session, now=NOW, rules=rules, task_ids=[task.id])
    assert lies_with_somebody(session, view, said) is with_somebody


def test_of_who_do_it_together_one_may_wait_for_another(session: Session, build: Any, rules: GroundRules) -> None:
    agreement = build.agreement()
    ours = build.party(agreement, "Woonlint", role=PartyRole.CORPORATIE)
    care = build.party(agreement, "zorgorganisatie Lichtpunt", aliases=["Lichtpunt"])
    owner = build.person("U1")
    build.member(owner, ours)
    task = build.task(agreement, owners=(ours, care))
    [view] = task_views(session, now=NOW, rules=rules, task_ids=[task.id])
    assert party_waited_for(session, view, "14 wacht op Lichtpunt", by=owner.id).name == care.name
    assert party_waited_for(session, view, "wacht op Woonlint", by=owner.id) is None
    assert party_waited_for(session, view, "wacht op Lichtpunt") is None, "of who says it nothing is known"

"""The yearly cycle of the Woningwet and of common practice, as dated data: the law changes, and an old year keeps its old dates.

It is the default where a document has no procedure section of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from calendars.jaaragenda import MeetingRule

PRACTICE = "gebruikelijke jaarcyclus"


@dataclass(frozen=True, slots=True)
class LegalRule:
    """A rule and the years in which it holds, both included; `until` None: it still does."""

    rule: MeetingRule
    since: int = 2016  # the first year that was lived under the Woningwet 2015 as a whole
    until: int | None = None
    by_corporatie: bool = False


def _law(article: str) -> str:
    return f"Woningwet, {article}"


CYCLE = (
    LegalRule(
        MeetingRule(
            name="bestuurlijk overleg evaluatie",
            kind="bestuurlijk overleg",
            when="eerste kwartaal",
            subject="evaluatie van de prestatieafspraken van het voorgaande jaar: de inhoud en de samenwerking",
            source=PRACTICE,
        )
    ),
    LegalRule(
        MeetingRule(
            name="uitnodiging voor het overleg over nieuwe prestatieafspraken",
            kind="deadline",
            when="vóór 1 april",
            month=4,
            day=1,
            subject="de corporatie nodigt gemeente en huurdersorganisatie uit: terugkijken op vorig jaar en praten over het bod",
            source=_law("artikel 44, tweede lid"),
        ),
        since=2022,  # Kamerstukken 35517, in force on 1 January 2022: the invitation moved from 1 July to 1 April
        by_corporatie=True,
    ),
    LegalRule(
        MeetingRule(
            name="uitnodiging voor het overleg over nieuwe prestatieafspraken",
            kind="deadline",
            when="uiterlijk 1 juli",
            month=7,
            day=1,
            subject="de corporatie nodigt gemeente en huurdersorganisatie uit, samen met het bod",
            source=_law("artikel 44, tweede lid (tot 2022)"),
        ),
        until=2021,
        by_corporatie=True,
    ),
    LegalRule(
        MeetingRule(
            name="volkshuisvestingsverslag",
            kind="deadline",
            when="uiterlijk 1 mei",
            month=5,
            day=1,
            subject="verantwoording door de corporatie, met de evaluatie als basis",
            source=_law("artikel 36a"),
        ),
        by_corporatie=True,
    ),
    LegalRule(
        MeetingRule(
            name="bod",
            kind="deadline",
            when="uiterlijk 1 juli",
            month=7,
            day=1,
            subject="het overzicht van voorgenomen werkzaamheden is bij gemeente en huurdersorganisatie",
            source=_law("artikel 43, eerste lid"),
        ),
        by_corporatie=True,
    ),
    LegalRule(
        MeetingRule(
            name="bestuurlijk overleg bod",
            kind="bestuurlijk overleg",
            when="juli",
            month=7,
            subject="bespreking van het bod",
            source=PRACTICE,
        )
    ),
    LegalRule(
        MeetingRule(
            name="werkgroep prestatieafspraken",
            kind="werkgroep",
            when="juli tot en met november, minimaal drie keer",
            times_per_year=3,
            subject="aansluiting van het bod, eerste uitwerking, definitieve set",
            source=PRACTICE,
        )
    ),
    LegalRule(
        MeetingRule(
            name="ambtelijk overleg",
            kind="ambtelijk overleg",
            when="minimaal drie keer per jaar",
            times_per_year=3,
            subject="monitoring van de prestatieafspraken, voorbereiding van het bestuurlijk overleg",
            source=PRACTICE,
        )
    ),
    LegalRule(
        MeetingRule(
            name="prestatieafspraken afronden",
            kind="deadline",
            when="begin november",
            month=11,
            subject="de afspraken voor het komende jaar zijn klaar voor besluitvorming",
            source=PRACTICE,
        )
    ),
    LegalRule(
        MeetingRule(
            name="bestuurlijk overleg nieuwe prestatieafspraken",
            kind="bestuurlijk overleg",
            when="november",
            month=11,
            subject="vaststellen van de nieuwe prestatieafspraken",
            source=PRACTICE,
        )
    ),
    LegalRule(
        MeetingRule(
            name="prestatieafspraken ondertekend, gemeld en gepubliceerd",
            kind="deadline",
            when="vóór 15 december",
            month=12,
            day=15,
            subject="ondertekend, gemeld bij de Autoriteit woningcorporaties en gepubliceerd",
            source=_law("artikel 44a, eerste lid"),
        ),
        by_corporatie=True,
    ),
)


def legal_cycle(*, year: int, corporatie: str | None = None) -> tuple[MeetingRule, ...]:
    """The rules that hold in a year, with the corporation's name as organiser of what the law asks of it."""
    return tuple(
        replace(legal.rule, organiser=corporatie) if legal.by_corporatie else legal.rule
        for legal in CYCLE
        if legal.since <= year and (legal.until is None or year <= legal.until)
    )

"""The ways in which an agreement presents its parties and then calls them: each call is the task of that party, of nobody else.

What is expected was written down before the code ran. All names are invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import combinations

import pytest

from workflows.reading.proposal import Proposal
from workflows.reading.read import read_document


@dataclass(frozen=True)
class Way:
    """A way of presenting: the words before the first afspraak and behind the last, and how each party is called.

    A call with a verb in the plural is written with a star before it; `parties` are the calls of each party, by role.
    """

    front: str
    gemeente: tuple[tuple[str, ...], ...]
    corporatie: tuple[tuple[str, ...], ...]
    huurdersorganisatie: tuple[tuple[str, ...], ...]
    other: tuple[tuple[str, ...], ...] = ()
    end: str = ""
    together: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Names for several: the words, and one call of each party that is meant."""


WAYS = {
    "numbered, and partijen by these numbers": Way(
        "Ondergetekenden\n\n"
        "1. de gemeente Zilverbeek, vertegenwoordigd door haar wethouder, hierna te noemen: “de Gemeente”;\n\n"
        "2. Stichting Ons Erf, vertegenwoordigd door haar bestuurder, hierna te noemen: “Ons Erf”;\n\n"
        "3. Woonstichting Rank, vertegenwoordigd door haar bestuurder, hierna te noemen: “Rank”;\n\n"
        "4. Stichting Huurdersplatform Zilverbeek, vertegenwoordigd door haar voorzitter, hierna te noemen: “het "
        "Huurdersplatform”;\n\n"
        "partijen sub 2 en 3 hierna gezamenlijk aan te duiden als “de Corporaties” en partijen sub 1 tot en met 4 gezamenlijk "
        "als “Partijen”;",
        (("De Gemeente",),),
        (("Ons Erf",), ("Rank",)),
        (("Het Huurdersplatform",),),
        together=(
            ("*De Corporaties", ("Ons Erf", "Rank")),
            ("*Partijen", ("De Gemeente", "Ons Erf", "Rank", "Het Huurdersplatform")),
        ),
    ),
    "in one line above a title in capitals": Way(
        "Gemeente Zilverbeek - Wonen aan de Vaart - Huurdersraad De Knoop\n\n"
        "GOED WONEN IN ZILVERBEEK\n"
        "Meerjarige prestatieafspraken\n",
        (("De gemeente", "Gemeente Zilverbeek"),),
        (("Wonen aan de Vaart",),),
        (("De huurdersraad", "Huurdersraad De Knoop"),),
    ),
    "a list of terms, one of which is the end of a name": Way(
        "Jaarplan van de gemeente Zilverbeek, Woningstichting Rank, Wonen Lindeveld en de Huurdersraad De Knoop\n\n"
        "Wie bedoelen we?\n\n"
        "- gemeente: de gemeente Zilverbeek\n"
        "- Rank: Woningstichting Rank\n"
        "- Lindeveld: Wonen Lindeveld\n"
        "- de corporaties: Rank en Lindeveld samen\n"
        "- HDK: Huurdersraad De Knoop\n",
        (("De gemeente", "Zilverbeek"),),
        (("Rank", "Woningstichting Rank"), ("Lindeveld", "Wonen Lindeveld")),
        (("HDK", "Huurdersraad De Knoop"),),
        together=(("*De corporaties", ("Rank", "Lindeveld")),),
    ),
    "side by side about a dash": Way(
        "Gemeente Zilverbeek – Woningstichting Rank\n\nHuurdersraad De Knoop – HBV Lindeveld\n\nDe gemeente Zilverbeek, "
        "Woningstichting Rank (hierna: Rank), Huurdersraad De Knoop (HDK) en Huurdersbelangenvereniging Lindeveld "
        "(HBV Lindeveld) maken afspraken.",
        (("De gemeente", "Zilverbeek"),),
        (("Rank", "Woningstichting Rank"),),
        (("HDK", "Huurdersraad De Knoop"), ("HBV Lindeveld", "Huurdersbelangenvereniging Lindeveld")),
    ),
    "on a title page whose lines were joined": Way(
        "Gemeente Zilverbeek, Woonstichting Riet en Rank en Huurdersraad De Knoop Ondertekend op 5 december 2024",
        (("De gemeente", "Zilverbeek"),),
        (("Riet en Rank", "Woonstichting Riet en Rank"),),
        (("De Knoop", "Huurdersraad De Knoop"),),
    ),
    "prose with a term after each": Way(
        "De gemeente Zilverbeek (hierna: de gemeente), Woonstichting Riet en Rank (hierna: Riet en Rank) en Huurdersraad De "
        "Knoop "
        "(hierna: De Knoop) spreken af:",
        (("De gemeente", "Zilverbeek"),),
        (("Riet en Rank", "Woonstichting Riet en Rank", "De corporatie"),),
        (("De Knoop", "Huurdersraad De Knoop", "De huurdersraad"),),
    ),
    "a list of who signs with who represents them": Way(
        "De ondergetekenden:\n\n"
        "- de gemeente Zilverbeek, vertegenwoordigd door wethouder A. Zandstra, hierna te noemen: de gemeente;\n"
        "- Woonstichting Hout en Hei, vertegenwoordigd door haar directeur-bestuurder B. de Wit, hierna: Hout en Hei;\n"
        "- Stichting De Vlinder, hierna: De Vlinder;\n"
        "- Huurdersplatform Zilverbeek, hierna: HPZ;\n\n"
        "komen het volgende overeen:",
        (("De gemeente",),),
        (("Hout en Hei",), ("De Vlinder", "Stichting De Vlinder")),
        (("HPZ", "Het huurdersplatform"),),
        together=(
            ("*Hout en Hei en De Vlinder", ("Hout en Hei", "De Vlinder")),
            ("*De corporaties", ("Hout en Hei", "De Vlinder")),
        ),
    ),
    "lettered ondergetekenden in the language of a notary": Way(
        "Ondergetekenden:\n\n"
        "A. de publiekrechtelijke rechtspersoon gemeente Zilverbeek, zetelend te Zilverbeek, ten deze rechtsgeldig "
        "vertegenwoordigd "
        "door haar wethouder, hierna te noemen “de Gemeente”;\n"
        "B. de stichting Stichting Ons Erf, statutair gevestigd te Zilverbeek, hierna te noemen “Ons Erf”;\n"
        "C. de vereniging Huurdersvereniging Erfgoed Bewoond, statutair gevestigd te Zilverbeek, hierna te noemen “de HEB”;\n\n"
        "hierna gezamenlijk te noemen “Partijen”, verklaren:",
        (("De Gemeente",),),
        (("Ons Erf",),),
        (("De HEB",),),
        together=(("*Partijen", ("De Gemeente", "Ons Erf", "De HEB")),),
    ),
    "numbered ondergetekenden whose short names stand between single quotes": Way(
        "DE ONDERGETEKENDEN\n\n"
        "1) de gemeente Zilverbeek, rechtsgeldig vertegenwoordigd door haar wethouder, hierna: ‘de gemeente’;\n"
        "2) Stichting Riet en Rank, vertegenwoordigd door haar bestuurder, hierna: ‘Riet en Rank’;\n"
        "3) Huurdersvereniging Zilver, vertegenwoordigd door haar voorzitter, hierna: ‘HVZ’;\n"
        "4) Bewonersraad Riet en Rank, vertegenwoordigd door zijn voorzitter, hierna: ‘de Bewonersraad’.\n\n"
        "KOMEN HET VOLGENDE OVEREEN",
        (("De gemeente",),),
        (("Riet en Rank", "Stichting Riet en Rank"),),
        (("HVZ", "Huurdersvereniging Zilver"), ("De Bewonersraad", "Bewonersraad Riet en Rank")),
        together=(("*HVZ en de Bewonersraad", ("HVZ", "De Bewonersraad")),),
    ),
    "numbered partijen, a comma and a blank line between them": Way(
        "Partijen:\n\n"
        '1. Gemeente Zilverbeek, te dezen vertegenwoordigd door haar wethouder, hierna te noemen "de gemeente",\n\n'
        '2. Stichting Rietwoon, gevestigd te Zilverbeek, vertegenwoordigd door haar bestuurder, hierna te noemen "Riet",\n\n'
        '3. Huurdersvereniging Zilver, te dezen vertegenwoordigd door haar voorzitter, hierna te noemen "HVZ",\n\n'
        "en spreken het volgende af:",
        (("De gemeente",),),
        (("Riet", "Stichting Rietwoon"),),
        (("HVZ", "Huurdersvereniging Zilver"),),
    ),
    "names in capitals": Way(
        "DE GEMEENTE ZILVERBEEK, vertegenwoordigd door haar wethouder, verder te noemen: de gemeente;\n\n"
        "STICHTING RIETWOON, vertegenwoordigd door haar bestuurder, verder te noemen: Rietwoon;\n\n"
        "WOONSTICHTING DE VLINDER, vertegenwoordigd door haar bestuurder, verder te noemen: De Vlinder;\n\n"
        "HUURDERSVERENIGING ZILVER, vertegenwoordigd door haar voorzitter, verder te noemen: HVZ;\n\n"
        "VERKLAREN TE ZIJN OVEREENGEKOMEN ALS VOLGT:",
        (("De gemeente", "De gemeente Zilverbeek"),),
        (("Rietwoon", "Stichting Rietwoon"), ("De Vlinder", "Woonstichting De Vlinder")),
        (("HVZ", "Huurdersvereniging Zilver"),),
    ),
    "names between dashes, and again with their short names": Way(
        "Gemeente Zilverbeek – Woonstichting Riet\n\nHuurdersraad Zilver – HBV Riet\n\nPartijen:\n\n- de gemeente Zilverbeek,\n"
        "- Woonstichting Riet,\n- Huurdersraad Zilver (HRZ) en Huurdersbelangenvereniging Riet (HBV Riet).",
        (("De gemeente",),),
        (("Woonstichting Riet",),),
        (("HRZ", "Huurdersraad Zilver"), ("HBV Riet", "Huurdersbelangenvereniging Riet")),
    ),
    "a list with short names in quotes": Way(
        '- Gemeente Zilverbeek\n- Woonstichting Rietwoon, in dit stuk "Rietwoon"\n- Huurdersbelangen Rietwoon, in dit stuk "HBR"',
        (("De gemeente",),),
        (("Rietwoon",),),
        (("HBR", "Huurdersbelangen Rietwoon"),),
    ),
    "a list of terms": Way(
        "In deze overeenkomst wordt verstaan onder:\n\n- gemeente: de gemeente Zilverbeek;\n- Rietwoon: Stichting Rietwoon;\n"
        "- De Vlinder: Woonstichting De Vlinder;\n- corporaties: Rietwoon en De Vlinder;\n- HVZ: Huurdersvereniging Zilver;\n"
        "- Bewonersraad: Bewonersraad De Vlinder;\n- huurdersorganisaties: HVZ en de Bewonersraad.",
        (("De gemeente", "De gemeente Zilverbeek"),),
        (("Rietwoon", "Stichting Rietwoon"), ("De Vlinder", "Woonstichting De Vlinder")),
        (("HVZ", "Huurdersvereniging Zilver"), ("De Bewonersraad", "Bewonersraad De Vlinder")),
        together=(("*De corporaties", ("Rietwoon", "De Vlinder")), ("*De huurdersorganisaties", ("HVZ", "De Bewonersraad"))),
    ),
    "initials in brackets tell how far a name goes": Way(
        "De gemeenten Zilverbeek en Rietmeer, Wonen aan het Water (WAW) en de Huurdersfederatie Water en Wind (HWW) maken "
        "deze afspraken.",
        (("Zilverbeek", "De gemeente Zilverbeek"), ("Rietmeer", "Gemeente Rietmeer")),
        (("WAW", "Wonen aan het Water"),),
        (("HWW", "Huurdersfederatie Water en Wind"),),
        together=(("*Beide gemeenten", ("Zilverbeek", "Rietmeer")), ("*De gemeenten", ("Zilverbeek", "Rietmeer"))),
    ),
    "the title alone, names between dashes": Way(
        "Gemeente Zilverbeek – Nieuw Thuis – Huurdersbelang Nieuw Thuis",
        (("De gemeente",),),
        (("Nieuw Thuis",),),
        (("Het Huurdersbelang", "Huurdersbelang Nieuw Thuis"),),
    ),
    "a legend of abbreviations": Way(
        "Prestatieafspraken tussen gemeente Zilverbeek, Riet en Rank en Huurdersraad De Knoop.\n\n"
        "Gebruikte afkortingen: GZ = gemeente Zilverbeek; RR = Riet en Rank; HDK = Huurdersraad De Knoop.",
        (("GZ", "De gemeente"),),
        (("RR", "Riet en Rank"),),
        (("HDK",),),
    ),
    "a list with abbreviations in brackets": Way(
        "Aan tafel zitten:\n\n- Gemeente Zilverbeek (in de tabellen: GZ)\n- Woonstichting De Vlinder (WDV)\n- Bewonersraad "
        "Zilverbeek (BRZ)\n\n"
        "Met de woonpartners bedoelen we WDV en BRZ; met de drie partners iedereen die tekent.",
        (("GZ",),),
        (("WDV", "De Vlinder"),),
        (("BRZ", "De bewonersraad"),),
        together=(("*De woonpartners", ("WDV", "BRZ")), ("*De drie partners", ("GZ", "WDV", "BRZ"))),
    ),
    "who signs, at the end only": Way(
        "Wat wij in 2026 samen doen.",
        (("De gemeente",),),
        (("Ons Erf",),),
        (("De Knoop",),),
        end="Ondertekening\n\nNamens de gemeente Zilverbeek, A. Zandstra, wethouder\n\n"
        "Namens Ons Erf, B. de Wit, directeur-bestuurder\n\nNamens Huurdersraad De Knoop, C. Post, voorzitter",
    ),
    "definitions": Way(
        "Begrippen\n\nGemeente: de gemeente Zilverbeek;\nCorporatie: Stichting Ons Erf;\n"
        "Huurdersorganisatie: Huurdersvereniging Erfgoed Bewoond;\nPartijen: de Gemeente en de Corporatie.",
        (("De Gemeente",),),
        (("De Corporatie", "Ons Erf"),),
        (("De Huurdersorganisatie",),),
        together=(("*Partijen", ("De Gemeente", "De Corporatie")),),
    ),
    "a table of parties": Way(
        "| Partij | Afkorting |\n|---|---|\n| Gemeente Zilverbeek | GZ |\n| Woonstichting Riet en Rank | WRR |\n| "
        "Huurdersraad De Knoop | HDK |",
        (("GZ", "De gemeente"),),
        (("WRR", "Riet en Rank"),),
        (("HDK", "De Knoop"),),
    ),
    "the word for their kind before the names of two": Way(
        "De gemeente Zilverbeek, de woningcorporaties Riet en Rank en Ons Erf en de huurdersorganisaties Bewonersplatform "
        "Rank en "
        "Huurdersvereniging Ons Erf maken afspraken voor 2026.",
        (("De gemeente",),),
        (("Riet en Rank",), ("Ons Erf",)),
        (("Bewonersplatform Rank", "Het Bewonersplatform"), ("Huurdersvereniging Ons Erf",)),
        together=(("*Riet en Rank en Ons Erf", ("Riet en Rank", "Ons Erf")), ("*Beide corporaties", ("Riet en Rank", "Ons Erf"))),
    ),
    "two corporaties that are no one name": Way(
        "De gemeente Zilverbeek, de corporaties Woonveste en Haagwonen en de Huurdersraad Samen maken afspraken voor 2026.",
        (("De gemeente",),),
        (("Woonveste",), ("Haagwonen",)),
        (("Huurdersraad Samen", "De huurdersraad"),),
        together=(("*Woonveste en Haagwonen", ("Woonveste", "Haagwonen")),),
    ),
    "a gemeente with two names": Way(
        "Prestatieafspraken van de gemeente Beek en Linde, Woonlint en Huurdersraad De Knoop.",
        (("De gemeente Beek en Linde", "Beek en Linde"),),
        (("Woonlint",),),
        (("De Knoop",),),
        together=(("*De gemeente Beek en Linde en Woonlint", ("De gemeente Beek en Linde", "Woonlint")),),
    ),
    "a legal form behind the name": Way(
        "Partijen zijn gemeente Zilverbeek, Coöperatie Woonkring Dalmeer U.A. (Woonkring), Erf & Co B.V. (Erf & Co) en "
        "Stichting Huurdersbelangen Dalmeer (SHD).",
        (("De gemeente",),),
        (("Woonkring",), ("Erf & Co",)),
        (("SHD", "Stichting Huurdersbelangen Dalmeer"),),
    ),
    "a short name given in passing": Way(
        "De gemeente Zilverbeek en Stichting Wonen Zilverbeek en Omstreken, in deze afspraken kortweg Omstreken genoemd, "
        "maken samen met "
        "de Vereniging van Huurders (verder: VVH) afspraken.",
        (("De gemeente",),),
        (("Omstreken",),),
        (("VVH",),),
    ),
    "others who act but don't sign": Way(
        "De gemeente Zilverbeek, Ons Erf en Huurdersraad De Knoop maken deze afspraken. De omgevingsdienst De Waarden (ODW) "
        "voert "
        "milieutaken uit en tekent niet mee. Welzijnsorganisatie De Brink (hierna: De Brink) en waterschap Rijn en Riet "
        "werken mee.",
        (("De gemeente",),),
        (("Ons Erf",),),
        (("De Knoop",),),
        other=(("ODW", "De omgevingsdienst"), ("De Brink",), ("Waterschap Rijn en Riet", "Het waterschap")),
        together=(("*De Brink en de gemeente", ("De gemeente", "De Brink")),),
    ),
    "'partijen' are not all who sign": Way(
        "De gemeente Zilverbeek, hierna: de gemeente;\n\nWoonstichting Hof en Haven, hierna: Hof en Haven;\n\n"
        "Woningvereniging Lindeborg, hierna: Lindeborg;\n\nHuurdersplatform Zilverbeek, hierna: HPZ;\n\n"
        "Waar in deze overeenkomst wordt gesproken van partijen, worden daarmee de gemeente en de corporaties bedoeld.",
        (("De gemeente",),),
        (("Hof en Haven",), ("Lindeborg",)),
        (("HPZ",),),
        together=(
            ("*Partijen", ("De gemeente", "Hof en Haven", "Lindeborg")),
            ("*De corporaties", ("Hof en Haven", "Lindeborg")),
        ),
    ),
    "'partijen' or 'wij' explained together": Way(
        "De gemeente Zilverbeek, Woonstichting Hof en Haven, Woningvereniging Lindeborg en Huurdersplatform Zilverbeek.\n\n"
        "Waar hierna over 'partijen' of 'wij' wordt gesproken, zijn alle vier bedoeld; 'de corporaties' zijn Hof en Haven en "
        "Lindeborg; met 'het platform' wordt het Huurdersplatform bedoeld.",
        (("gemeente Zilverbeek",),),
        (("Hof en Haven",), ("Lindeborg",)),
        (("Huurdersplatform Zilverbeek",),),
        together=(
            ("*Partijen", ("gemeente Zilverbeek", "Hof en Haven", "Lindeborg", "Huurdersplatform Zilverbeek")),
            ("*Wij", ("gemeente Zilverbeek", "Hof en Haven", "Lindeborg", "Huurdersplatform Zilverbeek")),
        ),
    ),
    "a name for several of them": Way(
        "De gemeente Zilverbeek, Ons Erf en Stichting De Vlinder (samen: de bouwpartners) en Huurdersraad De Knoop en "
        "Bewonersraad "
        "Het Web (samen: de huurdersorganisaties) maken deze afspraken.",
        (("De gemeente",),),
        (("Ons Erf",), ("De Vlinder",)),
        (("De Knoop",), ("Het Web",)),
        together=(
            ("*De bouwpartners", ("De gemeente", "Ons Erf", "De Vlinder")),
            ("*De huurdersorganisaties", ("De Knoop", "Het Web")),
        ),
    ),
    "a role in plain words for a name without one": Way(
        "In Zilverbeek verhuurt Nestgoed de sociale huurwoningen. De huurders worden vertegenwoordigd door Onder Dak, hun "
        "huurdersvereniging. Met de gemeente Zilverbeek maken zij deze afspraken.",
        (("De gemeente",),),
        (("Nestgoed",),),
        (("Onder Dak", "De huurdersvereniging"),),
    ),
    "the word for housing falls away, and a platform is named after its corporatie": Way(
        "Prestatieafspraken van de gemeente Zilverbeek, Vivelle Wonen en Huurdersraad Vivelle.",
        (("De gemeente",),),
        (("Vivelle", "Vivelle Wonen"),),
        (("De Huurdersraad", "Huurdersraad Vivelle"),),
    ),
    "who represents them, a person with initials": Way(
        "De ondergetekenden, de gemeente Zilverbeek, vertegenwoordigd door haar wethouder, mevrouw A. Zandstra, hierna te "
        "noemen: de "
        "gemeente; Stichting Woonborg, vertegenwoordigd door haar bestuurder de heer B. de Wit, hierna te noemen: Woonborg; en "
        "Vereniging Huurdersplatform Woonborg, vertegenwoordigd door haar voorzitter, de heer C. Post, hierna te noemen: het "
        "HPW;",
        (("De gemeente",),),
        (("Woonborg", "Stichting Woonborg"),),
        (("Het HPW", "HPW"),),
    ),
    "'partijen' explained, with somebody left out": Way(
        "De gemeente Zilverbeek, Stichting Land & Huis (L&H) en Huurdersraad De Knoop maken deze afspraken. Met 'partijen' "
        "bedoelen wij "
        "de gemeente en L&H; waar De Knoop meedoet, wordt dat apart genoemd.",
        (("De gemeente",),),
        (("L&H", "Land & Huis"),),
        (("De Knoop",),),
        together=(("*Partijen", ("De gemeente", "L&H")),),
    ),
    "'partijen' said in passing": Way(
        "De gemeente Zilverbeek, Stichting Land & Huis (L&H) en Huurdersraad De Knoop maken deze afspraken. Als we het over "
        "'partijen' hebben, zijn dat de gemeente en L&H.",
        (("De gemeente",),),
        (("L&H", "Land & Huis"),),
        (("De Knoop",),),
        together=(("*Partijen", ("De gemeente", "L&H")),),
    ),
    "the word 'partijen' stands for some of them": Way(
        "De gemeente Zilverbeek, Stichting Land & Huis (L&H) en Huurdersraad De Knoop maken deze afspraken. Het woord "
        "'partijen' staat hier voor de gemeente en L&H.",
        (("De gemeente",),),
        (("L&H", "Land & Huis"),),
        (("De Knoop",),),
        together=(("*Partijen", ("De gemeente", "L&H")),),
    ),
    "a federatie that is called so": Way(
        "Prestatieafspraken van de gemeente Zilverbeek, Woonstichting Lindeborg en Federatie Huurders Zilverbeek.",
        (("De gemeente",),),
        (("Lindeborg", "Woonstichting Lindeborg"),),
        (("De Federatie", "Federatie Huurders Zilverbeek"),),
    ),
    "'heet hierna', and two letters in the text": Way(
        "Gemeente Zilverbeek, woningcorporatie Dijk & Thuis, Stichting Woonwaard Polder en Huurdersraad De Knoop. "
        "Dijk & Thuis heet hierna D&T. WP en D&T bieden aan. De gemeente helpt WP.",
        (("De gemeente",),),
        (("D&T", "Dijk & Thuis"), ("WP", "Woonwaard Polder")),
        (("De Knoop",),),
    ),
    "'in dit stuk' before a short name": Way(
        "- Gemeente Zilverbeek\n- Woonmaatschappij Heidehof, in dit stuk \"Heidehof\"\n- Huurdersbelangen Heidehof, in dit stuk "
        "\"HBZ\"",
        (("De gemeente",),),
        (("Heidehof", "Woonmaatschappij Heidehof"),),
        (("HBZ", "Huurdersbelangen Heidehof"),),
    ),
    "names below each other": Way(
        "Partijen\n\nGemeente Zilverbeek\n\nErf en Akker\n\nHuurdersvereniging De Akkers\n\nZilverbeek, december 2025",
        (("De gemeente",),),
        (("Erf en Akker",),),
        (("De Akkers", "Huurdersvereniging De Akkers"),),
    ),
}  # fmt: skip

ROLES = ("gemeente", "corporatie", "huurdersorganisatie", "other")


def _calls(way: Way) -> list[str]:
    return [call for role in ROLES for party in getattr(way, role) for call in party]


def _document(way: Way) -> bytes:
    """The presentation, an afspraak for each call (with the verb that its number asks for), the signatures."""
    said = [*_calls(way), *(words for words, _ in way.together)]
    lines = [
        f"{index}. {call.lstrip('*')} {'leveren' if call.startswith('*') else 'levert'} vóór 1 juli 2026 een overzicht van "
        f"de stand."
        for index, call in enumerate(said, 1)
    ]
    # whoever is named is spoken of more than once, as in every agreement
    lines += [f"{len(lines) + 1}. De stand wordt besproken."]
    head = f"# Prestatieafspraken Zilverbeek 2026\n\n{way.front}\n\n## Afspraken\n\n"
    return (head + "\n\n".join(lines) + f"\n\n{way.end}\n").encode()


@cache
def _read(name: str) -> Proposal:
    """Each document, read once."""
    return read_document(_document(WAYS[name]), name="afspraken.md")


def _owners(proposal: Proposal) -> list[tuple[str, ...]]:
    return [tuple(sorted({o for task in one.tasks for o in task.owners})) for one in proposal.afspraken]


@pytest.mark.parametrize("name", WAYS)
def test_each_call_is_the_task_of_its_party(name: str) -> None:
    way, proposal = WAYS[name], _read(name)
    owner = dict(zip([*_calls(way), *(words for words, _ in way.together)], _owners(proposal), strict=False))
    parties = [(role, party) for role in ROLES for party in getattr(way, role)]
    for role, calls in parties:
        named = {owner[call] for call in calls}
        assert len(named) == 1, f"{calls} are one party: {named}"
        assert len(one := named.pop()) == 1, f"{calls} are one party: {one}"
        assert {p.role for p in proposal.parties if p.name in one} == {role}, f"{one} is {role}"
    for (_, a), (_, b) in combinations(parties, 2):
        assert owner[a[0]] != owner[b[0]], f"{a[0]} and {b[0]} are two"
    for words, calls in way.together:
        assert set(owner[words]) == {owner[call][0] for call in calls}, words


@pytest.mark.parametrize("name", WAYS)
def test_nobody_else_is_a_party(name: str) -> None:
    way, proposal = WAYS[name], _read(name)
    found = {role: [p.name for p in proposal.parties if p.role == role] for role in ROLES}
    assert {role: len(names) for role, names in found.items()} == {role: len(getattr(way, role)) for role in ROLES}, found

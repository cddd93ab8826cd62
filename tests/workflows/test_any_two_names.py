"""Any two invented names, in any way of introducing them, with any word between them: the register holds exactly these."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from workflows.reading.proposal import PartyRole
from workflows.reading.read import read_document

LANDLORDS = (
    "Woonlint",
    "Riet en Rank",
    "Hof & Haven",
    "Wonen aan het Water",
    "De Zilveren Poort",
    "Ons Erf",
    "Sint Joris",
    "Thuis in Beek",
    "Nu en Straks",
    "Wonen-1912",
    "Eigen Dak Oost",
)
KINDS = ("Stichting {}", "Woonstichting {}", "Woningbouwvereniging {}", "woningcorporatie {}")
TENANTS = (
    "Huurdersvereniging De Brug",
    "Huurdersraad Stem en Steun",
    "Bewonersplatform Zuid",
    "Huurdersbelang Aan Zet",
    "HBV De Sleutel",
    "Stichting Huurders Samen Sterk",
)
INTRODUCTIONS = (
    "De {g}, {c} en {t} maken deze afspraken.",
    "De ondergetekenden:\n\n- de {g}, hierna: de gemeente;\n\n- {c}, hierna: {s};\n\n- {t};\n\nspreken af:",
    "1. de {g}, vertegenwoordigd door haar wethouder;\n\n2. {c}, vertegenwoordigd door haar directeur-bestuurder;\n\n"
    "3. {t}, vertegenwoordigd door haar voorzitter;",
    "Partijen: {g}, {c} ({s}) en {t}.",
    "Deze afspraken gelden tussen de {g}, {c} en {t}.",
)
TOGETHER = ("{a} en {b}", "{a} en de {b}", "{b} en {a}", "de {b} en {a}")


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, str, str]:
    """A text with the names of the corporatie and of the huurdersorganisatie in it."""
    short, tenants = draw(st.sampled_from(LANDLORDS)), draw(st.sampled_from(TENANTS))
    named = draw(st.sampled_from(KINDS)).format(short)
    front = draw(st.sampled_from(INTRODUCTIONS)).format(g="gemeente Veldhoek", c=named, s=short, t=tenants)
    both = draw(st.sampled_from(TOGETHER)).format(a=short, b="gemeente")
    both = both[:1].upper() + both[1:]
    said = (
        f"1. {short} levert vóór 1 juli 2026 een overzicht.",
        f"2. {both} maken in Q2 2026 een plan voor de buurt.",
        f"3. In Q3 2026 bezoekt {short} alle nieuwe huurders.",
        f"4. {tenants} houdt in mei 2026 een spreekuur.",
        f"5. De gemeente overlegt in Q4 2026 met {short}.",
    )
    return f"# Prestatieafspraken 2026\n\n{front}\n\n## Afspraken\n\n" + "\n\n".join(said) + "\n", short, tenants


@given(document=documents())
@settings(max_examples=30, deadline=None, derandomize=True)
def test_the_register_holds_exactly_the_parties_and_each_does_its_own(document: tuple[str, str, str]) -> None:
    text, short, tenants = document
    proposal = read_document(text.encode(), name="afspraken.md")
    by_role = {role: [p for p in proposal.parties if p.role is role] for role in PartyRole}
    assert {role.value: len(found) for role, found in by_role.items()} == {
        "gemeente": 1,
        "corporatie": 1,
        "huurdersorganisatie": 1,
        "other": 0,
    }, proposal.parties
    gemeente, landlord, people = (by_role[role][0].name for role in list(PartyRole)[:3])
    assert short in (landlord, *by_role[PartyRole.CORPORATIE][0].aliases)
    assert people == tenants
    owners = [set(one.tasks[0].owners) if one.tasks else set() for one in proposal.afspraken]
    assert owners == [{landlord}, {gemeente, landlord}, {landlord}, {people}, {gemeente}], text


BESIDE = (
    "De gemeente Veldhoek, de woningcorporaties {a} en {b} en Huurdersraad De Brug maken deze afspraken.",
    "De gemeente Veldhoek, Stichting {a} (hierna: {a}), Woonstichting {b} (hierna: {b}) en Huurdersraad De Brug maken deze "
    "afspraken.",
    "In Veldhoek werken twee corporaties: {a} en {b}. Zij maken met de gemeente Veldhoek en Huurdersraad De Brug deze afspraken.",
    "Gemeente Veldhoek\n\n{a}\n\n{b}\n\nHuurdersraad De Brug",
    "Partijen:\n\n- gemeente Veldhoek\n- {a}\n- Stichting {b}\n- Huurdersraad De Brug",
    "Deze afspraken zijn gemaakt door {a}, {b}, de gemeente Veldhoek en Huurdersraad De Brug.",
)


@given(pair=st.lists(st.sampled_from(LANDLORDS), min_size=2, max_size=2, unique=True), front=st.sampled_from(BESIDE))
@settings(max_examples=30, deadline=None, derandomize=True)
def test_two_beside_each_other_are_two_whatever_stands_in_their_names(pair: list[str], front: str) -> None:
    a, b = pair
    said = (
        f"1. {a} levert vóór 1 juli 2026 een overzicht.",
        f"2. {b} maakt in Q2 2026 een plan voor de buurt.",
        f"3. In Q3 2026 bezoeken {a} en {b} de nieuwe huurders.",
        "4. De corporaties overleggen in Q4 2026 met de gemeente.",
    )
    text = f"# Prestatieafspraken 2026\n\n{front.format(a=a, b=b)}\n\n## Afspraken\n\n" + "\n\n".join(said) + "\n"
    proposal = read_document(text.encode(), name="afspraken.md")
    roles = Counter(party.role.value for party in proposal.parties)
    assert roles == {"gemeente": 1, "corporatie": 2, "huurdersorganisatie": 1}, proposal.parties
    first, second, both, all_of_them = (set(one.tasks[0].owners) if one.tasks else set() for one in proposal.afspraken)
    assert (len(first), len(second), first & second) == (1, 1, set())
    assert both == all_of_them == first | second

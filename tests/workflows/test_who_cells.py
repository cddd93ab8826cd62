"""Who does it, as the cell of a table or the line of a block says it in a few words; written down before the code ran."""

from __future__ import annotations

import pytest

from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.rows.who_cells import people
from workflows.reading.commitments.times.timing import Calendar
from workflows.reading.layout.tables.table_rows import Cells
from workflows.reading.parties.references import Cast
from workflows.reading.proposal import PartyRole, ProposedParty

VELDHOEK, MOERVELD, WOONLINT, SLEUTEL, BROEK = (
    "gemeente Veldhoek",
    "gemeente Moerveld",
    "Woonlint",
    "Huurdersraad De Sleutel",
    "waterschap Broek",
)
CONTEXT = Context(
    Cast(
        (
            ProposedParty(VELDHOEK, PartyRole.GEMEENTE, ("Veldhoek",)),
            ProposedParty(MOERVELD, PartyRole.GEMEENTE, ("Moerveld",)),
            ProposedParty(WOONLINT, PartyRole.CORPORATIE, ("WL",)),
            ProposedParty(SLEUTEL, PartyRole.HUURDERSORGANISATIE, ("De Sleutel", "HDS")),
            ProposedParty(BROEK, PartyRole.OTHER, ("Broek",)),
        )
    ),
    Calendar(2026, 2026, None),
    "",
)
SIGNERS = (VELDHOEK, MOERVELD, WOONLINT, SLEUTEL)


@pytest.mark.parametrize(
    ("cell", "owners", "lead"),
    [
        ("Veldhoek", (VELDHOEK,), None),
        ("Veldhoek en Moerveld", (VELDHOEK, MOERVELD), None),
        ("Veldhoek en Moerveld, ieder voor zich", (VELDHOEK, MOERVELD), None),
        ("Moerveld, WL", (MOERVELD, WOONLINT), None),
        ("waterschap Broek en Veldhoek", (VELDHOEK, BROEK), None),
        ("Beide gemeenten", (VELDHOEK, MOERVELD), None),
        ("gemeenten + WL", (VELDHOEK, MOERVELD, WOONLINT), None),
        ("Alle partijen", SIGNERS, None),
        ("alle partijen, onder regie van WL", SIGNERS, WOONLINT),
        ("allen (trekker: HDS)", SIGNERS, SLEUTEL),
        ("WL (HDS)", (WOONLINT,), None),
        ("WL (HDS, Veldhoek)", (WOONLINT,), None),
        ("WL (i.o.m. HDS)", (WOONLINT,), None),
        ("WL (in overleg met HDS)", (WOONLINT,), None),
        ("WL; HDS heeft adviesrecht", (WOONLINT,), None),
        ("WL; De Sleutel heeft een adviserende rol", (WOONLINT,), None),
        ("WL (samen met HDS)", (WOONLINT, SLEUTEL), None),
        ("WL (trekker), HDS", (WOONLINT, SLEUTEL), WOONLINT),
        ("WL (T), HDS", (WOONLINT, SLEUTEL), WOONLINT),
        ("WL (lead) / HDS", (WOONLINT, SLEUTEL), WOONLINT),
        ("Woonlint (WL)", (WOONLINT,), None),
        ("beide gemeenten (trekker: Moerveld), WL", (VELDHOEK, MOERVELD, WOONLINT), MOERVELD),
        ("WL en HDS; WL trekt", (WOONLINT, SLEUTEL), WOONLINT),
        ("Trekker: WL; betrokken: HDS", (WOONLINT,), WOONLINT),
        ("WL, met medewerking van HDS", (WOONLINT,), None),
        ("WL i.s.m. HDS", (WOONLINT, SLEUTEL), None),
        ("gemeente Moerveld; voor Veldhoek is dit in 2024 gebeurd", (MOERVELD,), None),
        ("gemeente Moerveld en WL; de regie ligt bij WL", (MOERVELD, WOONLINT), WOONLINT),
        ("gemeente Moerveld neemt het initiatief, in samenspraak met de HDS", (MOERVELD,), MOERVELD),
        ("HDS organiseert; gemeente Moerveld en WL sluiten aan", (SLEUTEL,), SLEUTEL),
        ("gemeente Moerveld (regie), WL en netbeheerder denken mee", (MOERVELD,), MOERVELD),
        ("Trekker: gemeente Moerveld, samen met WL", (MOERVELD, WOONLINT), MOERVELD),
        ("nog te bepalen", (), None),
        ("n.v.t.", (), None),
        ("", (), None),
    ],
)
def test_a_cell_names_who_does_it_and_who_leads(cell: str, owners: tuple[str, ...], lead: str | None) -> None:
    assert people(Cells(owner=cell), CONTEXT) == (owners, lead)


@pytest.mark.parametrize(
    ("owner", "lead", "expected"),
    [
        ("Veldhoek en WL", "Veldhoek", ((VELDHOEK, WOONLINT), VELDHOEK)),
        ("", "WL", ((WOONLINT,), WOONLINT)),
        ("WL", "", ((WOONLINT,), None)),
        ("", "Moerveld, samen met WL", ((MOERVELD, WOONLINT), MOERVELD)),
        ("alle partijen", "Moerveld", (SIGNERS, MOERVELD)),
    ],
)
def test_the_column_of_the_lead_says_who_leads(owner: str, lead: str, expected: tuple[tuple[str, ...], str | None]) -> None:
    assert people(Cells(owner=owner, lead=lead), CONTEXT) == expected

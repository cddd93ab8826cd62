"""What a reading parent loads, and when: a first document loads what it needs itself, a second shows that more will follow."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

_SPECIMEN = """Prestatieafspraken 2026 gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS)
Hoofdstuk 1 Bouwen
1. Woonlint bouwt in Q2 2026 25 woningen. De gemeente stelt uiterlijk 1 juli een visie op; de regie ligt bij Woonlint.
2. Partijen bespreken ieder half jaar de voortgang. Wanneer er vertraging is, melden zij dat in het najaar aan elkaar.
3. Het meldpunt wordt begin 2026 door de gemeente geopend, samen met de huurdersraad.
4. De huurdersraad houdt jaarlijks in mei een avond voor alle huurders.
Procedure en jaaragenda
In maart houden partijen een bestuurlijk overleg; de gemeente nodigt uit.
"""
"""Our own words, read in the parent so that the patterns which most documents need are compiled in every child."""
_FORMATS = tuple(f"workflows.reading.formats.{name}" for name in ("pdf", "word", "excel", "markup"))


def steps() -> Iterator[None]:
    """Each step loads more. A command that reads one document pays for nothing else."""
    from workflows.reading.read import read_document  # noqa: PLC0415 - when the first document asks for it

    yield
    read_document(_SPECIMEN.encode(), name="specimen.md")
    yield
    for name in _FORMATS:
        import_module(name)
    yield

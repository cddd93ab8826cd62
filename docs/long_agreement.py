"""An agreement of two hundred afspraken, for the picture of a list in pages: no municipality has so many."""

from __future__ import annotations

QUARTERS = ("eerste", "tweede", "derde", "vierde")
STREETS = (
    *("Kerkstraat", "Molenstraat", "Lindelaan", "Havenstraat", "Schoolstraat", "Zeilmakersstraat", "Dijkstraat", "Rietlaan"),
    *("Veerstraat", "Touwslagersgang", "Visserssteeg", "Brugstraat", "Beukenlaan", "Waterstraat", "Tuinstraat", "Wilgenlaan"),
    *("Marktstraat", "Ankerstraat", "Kastanjelaan", "Sluisstraat", "Parklaan", "Bogerdlaan", "Korenstraat", "Smidssteeg"),
    "Walstraat",
)
WORK = (
    ("Woonlint", "vervangt", "de daken in de"),
    ("Woonlint", "isoleert", "de woningen in de"),
    ("De gemeente", "herstelt", "de bestrating van de"),
    ("Huurdersvereniging Oeverhoek", "organiseert", "een bewonersavond in de"),
    ("Woonlint", "plaatst", "zonnepanelen in de"),
    ("De gemeente", "plant", "nieuwe bomen in de"),
    ("Woonlint", "vernieuwt", "de portieken in de"),
    ("Woonlint", "keurt", "de elektra in de"),
)
HEAD = """# Prestatieafspraken Oeverhoek 2026

Tussen de gemeente Oeverhoek, woningcorporatie Woonlint en Huurdersvereniging Oeverhoek. De afspraken gelden voor 2026.

## Afspraken

"""


def long_agreement() -> bytes:
    """The document, in Markdown: each kind of work once in each street."""
    afspraken = [
        f"{number}. {who} {does} in het {QUARTERS[(number - 1) // 50]} kwartaal van 2026 {what} {street}."
        for number, ((who, does, what), street) in enumerate(((work, street) for work in WORK for street in STREETS), start=1)
    ]
    return (HEAD + "\n".join(afspraken) + "\n").encode()

"""How much reading one document may take, and what is said when that is not enough."""

from __future__ import annotations

MOST_CPU_SECONDS = 15
"""Of the processor's time. Files that are known to be too much are refused long before; a slow or busy machine takes several
times as long for an honest document, and that must not be refused."""
MOST_SECONDS = 45.0
"""By the wall, for a child that waits for something."""
MOST_MEMORY = 400 * 1024 * 1024
"""Bytes of address space; with the command around it that stays below 500 MB."""
TOO_HEAVY = (
    "Dit bestand vraagt meer geheugen dan een document met afspraken nodig heeft. Sla het opnieuw op zonder foto's, of lever "
    "alleen het deel met de afspraken aan."
)
TOO_LONG = (
    "Dit bestand lezen duurt te lang. Lever alleen het deel met de afspraken aan, of sla het opnieuw op (als pdf uit Word, of "
    "als docx)."
)
FELL_OVER = "Dit bestand krijg ik niet gelezen. Open het, sla het opnieuw op en probeer het nog eens."

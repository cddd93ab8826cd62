"""How much reading one document may take."""

from __future__ import annotations

MOST_CPU_SECONDS = 15
"""Of the processor's time. Files that are known to be too much are refused long before; a slow or busy machine takes several
times as long for an honest document, and that must not be refused."""
MOST_SECONDS = 45.0
"""By the wall, for a child that waits for something."""
MOST_MEMORY = 400 * 1024 * 1024
"""Bytes of address space; with the command around it that stays below 500 MB."""

"""The theme of an afspraak is its chapter: no title of the document, no chapter before it, no caption."""

from __future__ import annotations

import pytest

from workflows.reading.read import read_document

WHO = "De gemeente Veldhoek, Stichting Woonlint en Huurdersraad De Sleutel maken deze prestatieafspraken voor 2026."
CHAPTERS = f"""
# Prestatieafspraken 2026

{WHO}

## 1 Wonen

### 1.1 Bouwen

**1.1.1** Woonlint levert in Q2 een overzicht.

**1.1.2** De gemeente stelt in Q1 een lijst op.

## 5 Regulier werk

### 5.1 Doorlopende zaken

**5.1.1** Klachten worden afgehandeld.

## 6 Verantwoording

### 6.1 Rapportage

**6.1.1** Woonlint rapporteert per tertiaal aan de gemeente.
"""
WITHOUT_NUMBERS = f"""
Samen thuis in Veldhoek

{WHO}

Thema A: Bouwen

1. Woonlint levert in Q2 een overzicht.

2. De gemeente stelt in Q1 een lijst op.

Thema B: Energie

3. Woonlint isoleert in 2026 twintig woningen.

Lopend werk

4. Klachten worden afgehandeld.
"""
TITLED = f"""
# Gemeente Veldhoek, Stichting Woonlint en Huurdersraad De Sleutel

{WHO}

# Samen thuis

## Bouwen

1. Woonlint levert in Q2 een overzicht.

2. De gemeente stelt in Q1 een lijst op.

## Energie

### Tabel 1: wat wij isoleren

3. Woonlint isoleert in 2026 twintig woningen.

## Lopend werk

4. Klachten worden afgehandeld.
"""
ONLY_A_TITLE = f"""
Jaarschijf 2026 bij de prestatieafspraken Veldhoek

{WHO}

1. Woonlint levert in Q2 een overzicht.

2. De gemeente stelt in Q1 een lijst op.

3. Woonlint isoleert in 2026 twintig woningen.
"""


@pytest.mark.parametrize(
    ("document", "themes"),
    [
        (CHAPTERS, ["Wonen", "Wonen", "Regulier werk", "Verantwoording"]),
        (CHAPTERS.replace("#", "").replace("*", ""), ["Wonen", "Wonen", "Regulier werk", "Verantwoording"]),
        (WITHOUT_NUMBERS, ["Bouwen", "Bouwen", "Energie", "Lopend werk"]),
        (TITLED, ["Bouwen", "Bouwen", "Energie", "Lopend werk"]),
        (ONLY_A_TITLE, [None, None, None]),
    ],
)
def test_the_theme_is_the_chapter(document: str, themes: list[str | None]) -> None:
    assert [one.theme for one in read_document(document.encode(), name="a.md").afspraken] == themes


def test_a_part_of_a_chapter_of_running_work_is_running_work() -> None:
    found = {one.number: one.section.value for one in read_document(CHAPTERS.encode(), name="a.md").afspraken}
    assert found == {"1.1.1": "afspraak", "1.1.2": "afspraak", "5.1.1": "regulier", "6.1.1": "verantwoording"}

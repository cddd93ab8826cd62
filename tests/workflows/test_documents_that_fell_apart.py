"""Our own agreements as text copied out of a PDF, with the cells of their tables one below the other, say what they said."""

from __future__ import annotations

import importlib.util
import json
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from workflows.reading.read import read_document

DATA = Path(__file__).parents[1] / "data"
OWN = sorted((DATA / "agreements").glob("*.md"))
FLOORS = {"afspraken": 0.9, "tasks": 0.92, "whole": 0.85}
"""What is asked of documents that nobody prepared for; a chapter without a mark may count as one afspraak more."""
_RULER = re.compile(r"^\s*\|?[\s:|-]+\|[\s:|-]*$")
_A_PAGE = 42


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("intake_score", DATA / "intake_score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def plain(text: str) -> str:
    text = re.sub(r"\*\*|__", "", text)
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", re.sub(r"(?<!\w)[*_](\S[^*_]*?)[*_](?!\w)", r"\1", text))


def fallen_apart(markdown: str, *, doubled: bool) -> Iterator[str]:
    """Each cell on lines of its own, headings without their marks, long lines broken; `doubled`: a blank line behind each."""
    for raw in markdown.split("\n"):
        if _RULER.match(raw):
            continue
        if raw.strip().startswith("|"):
            for cell in raw.strip().strip("|").split("|"):
                yield from textwrap.wrap(plain(cell.strip()), 46) or ["-"]
            continue
        said = re.sub(r"^(\s*)[-*] ", r"• ", plain(re.sub(r"^#{1,6}\s*", "", raw)))
        for line in textwrap.wrap(said, 88) or [""]:
            yield line
            if doubled and line:
                yield ""


@pytest.mark.parametrize("doubled", [False, True], ids=["", "doubled"])
@pytest.mark.parametrize("source", OWN, ids=lambda path: path.stem)
def test_a_document_that_fell_apart_is_understood_as_well(source: Path, doubled: bool) -> None:
    text = "\n".join(fallen_apart(source.read_text("utf-8"), doubled=doubled))
    gold = json.loads(source.with_name(f"{source.stem}.gold.json").read_text("utf-8"))
    found = scorer().shares(gold, read_document(text.encode(), name="afspraken.txt").as_json())
    assert {key: found[key] >= floor for key, floor in FLOORS.items()} == dict.fromkeys(FLOORS, True), found


LONG = [path for path in OWN if len(list(fallen_apart(path.read_text("utf-8"), doubled=False))) > 3 * _A_PAGE]
"""Those in which a header comes again often enough to be known for one."""


@pytest.mark.parametrize("source", LONG, ids=lambda path: path.stem)
def test_the_ends_of_pages_change_nothing(source: Path) -> None:
    lines = list(fallen_apart(source.read_text("utf-8"), doubled=False))
    pages = [lines[at : at + _A_PAGE] for at in range(0, len(lines), _A_PAGE)]
    text = "\n".join("\n".join([*page, "", str(n), "", "PRESTATIEAFSPRAKEN | VELDHOEK", ""]) for n, page in enumerate(pages, 1))
    gold = json.loads(source.with_name(f"{source.stem}.gold.json").read_text("utf-8"))
    found = scorer().shares(gold, read_document(text.encode(), name="afspraken.txt").as_json())
    assert {key: found[key] >= floor for key, floor in FLOORS.items()} == dict.fromkeys(FLOORS, True), found

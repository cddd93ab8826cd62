"""What a document left open and what a person filled in since: the message that told of it says only what is still open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workflows.reviewing.commitments import Commitment, is_skipped

Unclear = dict[str, Any]


def still_unclear(unclear: Sequence[Unclear], found: Sequence[Commitment]) -> list[Unclear]:
    """The entries (date, owner) without the afspraken that leave it open no more; those of which none is left are gone.

    As many as were shown are filled up with others that are open.
    """
    left = []
    for entry in unclear:
        quotes: dict[str, str] = {}
        for one in found:
            if str(entry["missing"]) in one.doubts and not is_skipped(one):
                quotes.setdefault(one.number, one.quote)
        known = {one.number for one in found}
        shown = [item for item in entry["items"] if item["number"] in quotes or item["number"] not in known]
        cleared = len(entry["items"]) - len(shown)
        count = int(entry["count"]) - cleared
        more = [{"number": number, "quote": quote} for number, quote in quotes.items()]
        more = [item for item in more if item["number"] not in {one["number"] for one in entry["items"]}]
        if cleared:
            shown = [*shown, *more[: min(cleared, count - len(shown))]]
        if shown:
            left.append({**entry, "count": count, "items": shown})
    return left

"""When an afspraak's number isn't enough: several agreements are told of together, or share a channel, and each has a "1"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from sqlmodel import Session

from storage.agreements import all_agreements
from storage.words import AgreementStatus

Item = dict[str, Any]


def names_in_shared_channels(session: Session, agreement_ids: Iterable[int]) -> dict[int, str]:
    """The names of those of these agreements beside which another one is followed in the same channel, as they are told apart."""
    rows = [row for row in all_agreements(session) if row.status is AgreementStatus.ACTIVE and row.channel is not None]
    count, wanted = Counter(row.channel for row in rows), set(agreement_ids)
    shared = {row.channel for row in rows if row.id in wanted and count[row.channel] > 1}
    names: dict[int, str] = {}
    for channel in shared:
        names |= _apart({row.id or 0: row.title for row in rows if row.channel == channel})
    return {agreement_id: name for agreement_id, name in names.items() if agreement_id in wanted}


def with_names(session: Session, items: list[Item]) -> list[Item]:
    """The items (of tasks) with the agreement that each is `of`, where a reader would have to guess."""
    ids = {int(item["agreement_id"]) for item in items}
    names = names_in_shared_channels(session, ids)
    if len(ids) > 1:
        names = _apart({row.id or 0: row.title for row in all_agreements(session) if row.id in ids})
    return [item | {"of": names[item["agreement_id"]]} if item["agreement_id"] in names else item for item in items]


def _apart(titles: dict[int, str]) -> dict[int, str]:
    """The titles without the words with which all of them begin: 'Veldhoek 2026' and 'wonen en zorg Veldhoek 2026'."""
    split = {agreement_id: title.split(" ") for agreement_id, title in titles.items()}
    alike = 0
    for here in zip(*split.values(), strict=False):
        if len(set(here)) > 1:
            break
        alike += 1
    if len(titles) < 2 or any(len(words) <= alike for words in split.values()):
        return titles
    return {agreement_id: " ".join(words[alike:]) for agreement_id, words in split.items()}

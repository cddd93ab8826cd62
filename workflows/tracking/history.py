"""The history that can't be edited unseen: each entry carries the hash of the one before, one chain for each agreement.

The hash covers ids and not names, and of the text only its hash: a person and their words can be removed while the chain stays
sound. `broken_links` finds what was edited, deleted or swapped; only the newest entries can go without a trace here, which is
what the quarterly snapshots of the parties are for.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlmodel import Session, col, select

from storage.agreements import Agreement
from storage.tasks import HistoryEntry, history_chain, last_entry
from storage.words import Source

FIRST_HASH = "0" * 64


def append(
    session: Session,
    *,
    agreement_id: int,
    task_id: int | None = None,
    meeting_id: int | None = None,
    person_id: int | None,
    source: Source,
    text: str | None,
    change: dict[str, Any],
    now: datetime,
    permalink: str | None = None,
    undoes_id: int | None = None,
) -> HistoryEntry:
    """Ties a new entry to the chain; `change` maps a field to [before, after] in plain JSON values, empty for a comment.

    The agreement's row is locked first, so that two writers can't tie to the same link.
    """
    session.exec(select(Agreement.id).where(col(Agreement.id) == agreement_id).with_for_update(key_share=True)).one()
    before = last_entry(session, agreement_id=agreement_id)
    entry = HistoryEntry(
        agreement_id=agreement_id,
        sequence=before.sequence + 1 if before else 1,
        task_id=task_id,
        meeting_id=meeting_id,
        at=now,
        person_id=person_id,
        source=source,
        text=text,
        text_hash=_sha256(text) if text is not None else None,
        change=change,
        permalink=permalink,
        undoes_id=undoes_id,
        previous_hash=before.entry_hash if before else FIRST_HASH,
        entry_hash="",
    )
    entry.entry_hash = hash_of(entry)
    session.add(entry)
    session.flush()
    return entry


def standing(rows: Sequence[HistoryEntry]) -> list[HistoryEntry]:
    """Those of these entries that were not taken back, nor take another back; `rows` are all of a task or meeting."""
    undone = {row.undoes_id for row in rows if row.undoes_id is not None}
    return [row for row in rows if row.undoes_id is None and row.id not in undone]


def broken_links(session: Session, agreement_id: int) -> list[str]:
    """What is wrong with an agreement's chain, one Dutch sentence for each broken link; empty when it is sound."""
    problems: list[str] = []
    expected, previous = 1, FIRST_HASH
    for entry in history_chain(session, agreement_id=agreement_id):
        name = f"Regel {entry.sequence} van de geschiedenis van afspraken {agreement_id}"
        if entry.sequence != expected:
            problems.append(f"{name}: regel {expected} ontbreekt.")
        elif entry.previous_hash != previous:
            problems.append(f"{name} sluit niet aan op de regel ervoor.")
        if entry.entry_hash != hash_of(entry):
            problems.append(f"{name} is gewijzigd nadat zij is geschreven.")
        elif entry.text is not None and entry.text_hash != _sha256(entry.text):
            problems.append(f"{name} heeft een andere tekst dan toen zij werd geschreven.")
        expected, previous = entry.sequence + 1, entry.entry_hash
    return problems


def hash_of(entry: HistoryEntry) -> str:
    """The SHA-256 (hex) of what the entry says, as canonical JSON."""
    said = {
        "agreement": entry.agreement_id,
        "at": entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "change": entry.change,
        "meeting": entry.meeting_id,
        "permalink": entry.permalink,
        "person": entry.person_id,
        "previous": entry.previous_hash,
        "sequence": entry.sequence,
        "source": entry.source.value,
        "task": entry.task_id,
        "text": entry.text_hash,
        "undoes": entry.undoes_id,
    }
    return _sha256(json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=True))


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

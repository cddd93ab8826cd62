"""What the reading child tells: a proposal, or a refusal. Only plain values of the proposal come through, whatever is sent."""

from __future__ import annotations

import io
import pickle
from datetime import date
from enum import Enum
from typing import Any

from calendars import periods
from storage import words
from workflows import errors
from workflows.errors import Refused
from workflows.reading import proposal, reading_notes, refusals
from workflows.reading.proposal import Proposal

_HOUSES = {module.__name__: module for module in (proposal, reading_notes, periods, words)}
_MADE = {"UnreadableDocument": refusals.unreadable, "NoAgreement": refusals.no_agreement}
_REFUSALS = {"UnreadableDocument": errors.UnreadableDocument, "NoAgreement": errors.NoAgreement}


def answer_of(found: Proposal | Refused) -> bytes:
    """The answer as bytes."""
    if isinstance(found, Proposal):
        return pickle.dumps(found, protocol=5)
    kind = type(found).__name__
    told = (kind if kind in _REFUSALS else "UnreadableDocument", found.code, dict(found.values), str(found))
    return pickle.dumps(told, protocol=5)


def proposal_of(answer: bytes) -> Proposal:
    """The proposal that was told; raises the refusal that was told, ValueError for anything else."""
    try:
        found = _Plain(io.BytesIO(answer)).load()
    except Exception as error:
        raise ValueError("no answer of the reading child") from error
    match found:
        case Proposal():
            return found
        case (str(kind), str(code), dict(values), str(says)) if kind in _REFUSALS:
            raise _refusal(kind, code, values, says)
    raise ValueError("no answer of the reading child")


def _refusal(kind: str, code: str, values: dict[str, Any], says: str) -> Refused:
    """The refusal as it was there; by its text alone where the code is none of ours."""
    if code not in refusals.SENTENCES:
        return _REFUSALS[kind](says)
    try:
        return _MADE[kind](code, **values)
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError("no answer of the reading child") from error


class _Plain(pickle.Unpickler):
    """Knows the proposal's own values and no other class or function, so that nothing can be run by what is sent."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("datetime", "date"):
            return date
        found = getattr(_HOUSES.get(module), name, None)
        if isinstance(found, type) and (hasattr(found, "__dataclass_fields__") or issubclass(found, Enum)):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a proposal")

"""What is asked of the outbox for each message, as statements that are made once: making one takes longer than asking it."""

from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlmodel import SQLModel

from storage.outbox import IS_WAITING
from storage.words import DeliveryState

_DELIVERIES: sa.Table = SQLModel.metadata.tables["deliveries"]
_COLUMNS = _DELIVERIES.c

ANYTHING = sa.select(_COLUMNS.id).where(IS_WAITING).limit(1)

PAGE = (
    sa.select(
        _COLUMNS.id,
        _COLUMNS.state,
        _COLUMNS.method,
        _COLUMNS.channel,
        _COLUMNS.person_id,
        _COLUMNS.parent_id,
        _COLUMNS.attempts,
        _COLUMNS.not_before,
        _COLUMNS.lease_until,
        _COLUMNS.settle_after,
    )
    .where(IS_WAITING, _COLUMNS.id > sa.bindparam("after"))
    .order_by(_COLUMNS.id)
    .limit(sa.bindparam("size"))
)
"""What waits behind the row `after`, in the order in which it was decided."""

_AS_SEEN = (
    _COLUMNS.id == sa.bindparam("seen_id"),
    _COLUMNS.state == sa.bindparam("seen_state"),
    _COLUMNS.attempts == sa.bindparam("seen_attempts"),
)

TAKE = (
    sa.update(_DELIVERIES)
    .where(_COLUMNS.id == sa.select(_COLUMNS.id).where(*_AS_SEEN).with_for_update(skip_locked=True).scalar_subquery())
    .values(
        state=DeliveryState.SENDING,
        lease_owner=sa.bindparam("owner"),
        lease_until=sa.bindparam("until"),
        settle_after=None,
        not_before=None,
        attempts=_COLUMNS.attempts + 1,
    )
    .returning(_DELIVERIES)
)
"""Lends a row as it was seen, without waiting for who has it; gives the row, or none when another process was faster."""

END = (
    sa.update(_DELIVERIES)
    .where(*_AS_SEEN)
    .values(state=sa.bindparam("ended"), error=sa.bindparam("why"), lease_owner=None, lease_until=None)
)
"""Ends a row as it was seen."""

_MINE = (_COLUMNS.id == sa.bindparam("lent_id"), _COLUMNS.lease_owner == sa.bindparam("owner"))

RENEW = sa.update(_DELIVERIES).where(*_MINE, _COLUMNS.state == DeliveryState.SENDING).values(lease_until=sa.bindparam("until"))
"""Lengthens the lease of a row that the owner still has."""


@cache
def settling(names: tuple[str, ...]) -> sa.Update:
    """Writes these columns of a row that the owner still has, and takes it from them; each value is named after its column."""
    values: dict[str, sa.BindParameter[Any]] = {name: sa.bindparam(f"new_{name}") for name in names}
    return sa.update(_DELIVERIES).where(*_MINE).values(lease_owner=None, lease_until=None, **values)

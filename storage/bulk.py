"""Many rows at once: inserting what isn't there yet, and long lists of keys in pieces."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel

Key = TypeVar("Key", int, str)
MOST_KEYS = 5_000
"""In one statement: SQLite takes 32,766 values, PostgreSQL 65,535."""


def insert_or_leave(session: Session, table: type[SQLModel], rows: Sequence[Mapping[str, Any]], *, unique: Any) -> None:
    """Inserts rows (whole: with a value for each column that may not be empty); one whose `unique` column is there already is
    left as it is. When another transaction is inserting the same, waits for how that ends."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    statement = insert(table).on_conflict_do_nothing(index_elements=[unique])
    if rows:
        session.connection().execute(statement, list(rows))


def insert_if_new(session: Session, table: type[SQLModel], row: Mapping[str, Any], *, unique: Any) -> bool:
    """Inserts one row; False when it was there already, or came to be there meanwhile."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    statement = insert(table).values(**row).on_conflict_do_nothing(index_elements=[unique]).returning(sa.literal(1))
    return session.connection().execute(statement).first() is not None


def in_pieces(keys: Iterable[Key]) -> Iterator[list[Key]]:
    """The keys in lists that fit into one statement."""
    rest = iter(keys)
    while piece := list(islice(rest, MOST_KEYS)):
        yield piece
